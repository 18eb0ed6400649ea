"""Common ground: how much of what two sentences say they have in common, and whether they are about one thing."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from xref.discovery.acts import acts_among, one_act
from xref.discovery.days import near
from xref.discovery.roles import tells_a_role
from xref.discovery.spelling import spelled_alike
from xref.discovery.subjects import PRONOUNS
from xref.discovery.wording import Corpus, Wording
from xref.discovery.works import work, works_among
from xref.tuples import NamedTuple

_NEARLY_ALL = 0.75  # from this share on a difference in names is one of spelling or of what a page adds
_NAMED = 0.5  # least share of one sentence's names, or of its subject's, that the other has too


class Ground(NamedTuple):
    """What two sentences have in common: the share of the lighter one's words, and its subject.

    ``same``: both subjects are one by their names; ``known``: or one of them stands for something named elsewhere.
    """

    share: float = 0.0
    same: bool = False
    known: bool = False
    dated: float = 0.0  # the share, but for words that say what a date is the date of


NONE = Ground()


def common_ground(a: Wording, b: Wording, corpus: Corpus) -> Ground:
    """What two sentences have in common; nothing where they speak of two things."""
    if a.news and b.news and a.day and b.day and not near(a.dated or a.day, b.dated or b.day):
        return NONE
    if a.owned and a.owned == b.owned and bool(a.whose) != bool(b.whose):  # "her first album", "Ann Poe's first album"
        a, b = (replace(each, refers=each.refers or each.whose) for each in (a, b))
    equal = corpus.weight(a.values & b.values)
    if corpus.weight(a.words & b.words) + equal < corpus.asked_of(a, b):
        return NONE
    if corpus.names_another(a, b) and corpus.names_another(b, a):
        return NONE
    if of_two_subjects(a, b):
        return NONE
    words_a = a.words - (a.names - b.names) if b.refers and not a.refers else a.words
    words_b = b.words - (b.names - a.names) if a.refers and not b.refers else b.words
    if a.refers and b.refers and a.refers != b.refers:  # "the show", "the series": neither tells what is said of it
        words_a, words_b = words_a - {a.refers}, words_b - {b.refers}
    words_b = _in_words_of(words_a, words_b)
    share = corpus.share(words_a, words_b, equal)
    dated = corpus.share(_without_roles(words_a, words_b), _without_roles(words_b, words_a), equal)
    same = _one_subject(a, b, corpus)
    unnamed = a.refers or b.refers or not a.names or not b.names
    spelt = share >= _NEARLY_ALL and not (_own(a, b) and _own(b, a))
    of_one = unnamed or same or spelt or corpus.share(a.names, b.names) > _NAMED
    return Ground(share, same, same or _stands_for_the_other(a, b), dated) if of_one else NONE


def _in_words_of(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    """The words of a sentence, with another's word for each that tells the same act or names the same kind of work."""
    here, there = a - b, b - a
    acts = product(sorted(acts_among(here)), sorted(acts_among(there)))
    works = product(sorted(works_among(here)), sorted(works_among(there)))
    same = {other: word for word, other in acts if one_act(word, other)}
    same |= {other: word for word, other in works if work([word]) == work([other])}
    return frozenset(same.get(word, word) for word in b) if same else b


def _without_roles(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return words - {word for word in words - others if tells_a_role(word)}


def of_two_subjects(a: Wording, b: Wording) -> bool:
    """Whether each sentence is about somebody or something of its own, by name or by pronoun."""
    return (_of_another(a, b) and _of_another(b, a)) or {a.refers, b.refers} == {"he", "she"}


def _one_subject(a: Wording, b: Wording, corpus: Corpus) -> bool:
    """Whether two subjects are one by most of their names, or by a last name: Ann Poe and Poe, not Ann and Eve Poe."""
    one, other = frozenset(a.subject), frozenset(b.subject)
    if not corpus.tells(one & other) or corpus.share(one, other) < _NAMED:
        return False
    if corpus.share(one, other) > _NAMED or (a.subject[-1] in other) != (b.subject[-1] in one):
        return True
    return a.subject[-1] in other and any(spelled_alike(name, other - one) for name in sorted(one - other))


def _own(a: Wording, b: Wording) -> bool:
    """Whether a sentence has a name that the other has in no spelling."""
    return any(not spelled_alike(name, b.names) for name in sorted(a.names - b.words))


def _stands_for_the_other(a: Wording, b: Wording) -> bool:
    """Whether the subject of one sentence may be that of the other: two pronouns tell nothing, one noun twice does.

    A noun does not stand for what is said to be something else: "the painter" for one who "was an engraver".
    """
    if (b.is_a and _is_noun(a.refers) and a.refers not in b.words) or (
        a.is_a and _is_noun(b.refers) and b.refers not in a.words
    ):
        return False
    return a.refers != b.refers or (bool(a.refers) and a.refers not in PRONOUNS)


def _of_another(a: Wording, b: Wording) -> bool:
    """Whether a sentence is about somebody or something by name that the other does not name: none, or no last name."""
    alike = a.described and b.described and a.refers == b.refers  # "the Opal school", "the Lune school"
    if not a.subject or (a.refers and not alike):
        return False
    told = a.subject[-1:] if len(b.subject) > 1 else a.subject
    return not any(name in b.words or spelled_alike(name, {*b.names, *b.subject}) for name in told)


def _is_noun(refers: str) -> bool:
    return bool(refers) and refers not in PRONOUNS
