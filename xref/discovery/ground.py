"""Common ground: how much of what two sentences say they have in common, and whether they are about one thing."""

from __future__ import annotations

from typing import NamedTuple

from xref.discovery.days import near
from xref.discovery.wording import Corpus, Wording

_NEARLY_ALL = 0.75  # from this share on a difference in names is one of spelling or of what a page adds
_NAMED = 0.5  # least share of one sentence's names, or of its subject's, that the other has too


class Ground(NamedTuple):
    """What two sentences have in common: the share of the lighter one's words, and its subject.

    ``same``: both subjects are one by their names; ``known``: or one of them stands for something named elsewhere.
    """

    share: float = 0.0
    same: bool = False
    known: bool = False


NONE = Ground()


def common_ground(a: Wording, b: Wording, corpus: Corpus) -> Ground:
    """What two sentences have in common; nothing where they speak of two things."""
    if a.news and b.news and a.day and b.day and not near(a.dated or a.day, b.dated or b.day):
        return NONE
    if corpus.names_another(a, b) and corpus.names_another(b, a):
        return NONE
    equal = corpus.weight(a.values & b.values)
    if corpus.weight(a.words & b.words) + equal < corpus.asked_of(a, b):
        return NONE
    words_a = a.words - (a.names - b.names) if b.refers and not a.refers else a.words
    words_b = b.words - (b.names - a.names) if a.refers and not b.refers else b.words
    share = corpus.share(words_a, words_b, equal)
    same = corpus.tells(a.subject & b.subject) and corpus.share(a.subject, b.subject) >= _NAMED
    unnamed = a.refers or b.refers or not a.names or not b.names
    of_one = unnamed or same or share >= _NEARLY_ALL or corpus.share(a.names, b.names) >= _NAMED
    return Ground(share, same, same or a.refers or b.refers) if of_one else NONE
