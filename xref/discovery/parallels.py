"""Parallels: values that stand in the same place of two sentences about the same thing.

Two values are held against one another only when they are of one type and hang on the same words, when neither
is found anywhere in the other sentence, and when the sentences share enough of what they say. That is strict on
purpose: a lead that is none costs an editor's trust.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xref.discovery.days import WEEK, days_apart, is_of, near
from xref.discovery.difference import differ, other_time
from xref.discovery.figures import COUNTED, SAYING, Figure
from xref.discovery.wording import TWO_TEXTS, Corpus, Wording

_HELD = 0.6  # least likeness of the words around two values
_SHARED = 0.5  # least share of one sentence's words that the other has too, for values that differ
_AGREED = 0.4  # and for values that are equal, or in places as like as this:
_ALIKE = 0.8
_RIVAL = 0.1  # of likeness: a value so near to the likest may be the one that is meant
_TOLL = 2  # days between two articles on one toll
_NEARLY_ALL = 0.75  # from this share on a difference in names is one of spelling or of what a page adds
_NAMED = 0.5  # least share of one sentence's names that the other has too, where both have names


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two values in the same place of two sentences, and whether they differ."""

    a: Figure
    b: Figure
    likeness: float
    differs: bool


def parallels(a: Wording, b: Wording, corpus: Corpus = TWO_TEXTS) -> list[Parallel]:
    """Pair the values of two sentences one to one, the likest first."""
    if not a.figures or not b.figures:
        return []
    share = _common(a, b, corpus)
    if share < _AGREED:
        return []
    found = []
    for likeness, x, y in _paired(a.figures, b.figures):
        elsewhere = _stands_in(x, b.figures) or _stands_in(y, a.figures)
        apart = not elsewhere and x.role != SAYING and differ(x.mention.value, y.mention.value, x.unit)
        if apart and is_of(x.mention.value, a.day) and is_of(y.mention.value, b.day):
            continue
        apart = apart and not _rivalled(x, y, likeness, a, b) and not _rivalled(y, x, likeness, b, a)
        if (apart and (share >= _SHARED or likeness >= _ALIKE)) or x.text == y.text:
            found.append(Parallel(x, y, likeness, apart))
    if other_time(a.figures, b.figures):
        found = [each for each in found if each.a.unit == "date" or not each.differs]
    found = [each for each in found if not each.differs or _still_so(each.a, days_apart(a.day, b.day))]
    return sorted(found, key=lambda parallel: parallel.a.mention.span)


def _rivalled(x: Figure, y: Figure, likeness: float, a: Wording, b: Wording) -> bool:
    """Whether another value of the other sentence stands in as like a place: then nobody knows which is meant."""
    return any(
        other is not y
        and f"{other.unit} {other.text}" not in a.values
        and _comparable(x, other)
        and alike(x, other) >= max(_HELD, likeness - _RIVAL)
        for other in b.figures
    )


def _still_so(figure: Figure, days: int) -> bool:
    """Whether a figure that was right may be held to so many days later: tolls grow by the day, others by the week."""
    return figure.unit == "date" or days <= (_TOLL if figure.role else WEEK)


def _paired(a: Sequence[Figure], b: Sequence[Figure]) -> Iterator[tuple[float, Figure, Figure]]:
    """Pair comparable values one to one, the likest first, then those whose order is alike."""
    pairs = sorted(
        ((alike(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b) if _comparable(x, y)),
        key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1], pair[2]),
    )
    left, right = set(range(len(a))), set(range(len(b)))
    for likeness, i, j in pairs:
        if likeness >= _HELD and i in left and j in right:
            left.discard(i)
            right.discard(j)
            yield likeness, a[i], b[j]


def _common(a: Wording, b: Wording, corpus: Corpus) -> float:
    """The share of what they say that two sentences have in common, 0 where they speak of two things."""
    if a.news and b.news and a.day and b.day and not near(a.dated or a.day, b.dated or b.day):
        return 0.0
    if corpus.names_another(a, b) and corpus.names_another(b, a):
        return 0.0
    equal = corpus.weight(a.values & b.values)
    if corpus.weight(a.words & b.words) + equal < corpus.asked_of(a, b):
        return 0.0
    words_a = a.words - (a.names - b.names) if b.refers and not a.refers else a.words
    words_b = b.words - (b.names - a.names) if a.refers and not b.refers else b.words
    share = corpus.share(words_a, words_b, equal)
    unnamed = a.refers or b.refers or not a.names or not b.names
    return share if unnamed or share >= _NEARLY_ALL or corpus.share(a.names, b.names) >= _NAMED else 0.0


def _comparable(a: Figure, b: Figure) -> bool:
    """Whether two values are of one type, dates of one role, and counts of the same things."""
    if a.unit != b.unit or (a.role != b.role and ((a.role and b.role) or SAYING in (a.role, b.role))):
        return False
    if a.unit in COUNTED:
        if a.role != b.role:
            return False
        return bool(a.head & b.head) or not (a.head or b.head)
    return a.unit != "age" or bool(a.head & b.head)


def alike(a: Figure, b: Figure) -> float:
    """How far two values hang on the same words, from 0 to 1."""
    around = max(_overlap(a.before + a.after, b.before + b.after), _sides(a, b))
    if a.unit == "date" and a.role and a.role == b.role:
        return max(around, _HELD)
    if a.unit in COUNTED and a.head and a.head == b.head:
        return max(around, (1 + around) / 2)
    return around


def _sides(a: Figure, b: Figure) -> float:
    return (_overlap(a.before, b.before) + _overlap(a.after, b.after)) / 2


def _overlap(a: Sequence[str], b: Sequence[str]) -> float:
    shorter, longer = sorted((a, b), key=len)
    return len(set(shorter) & set(longer)) / len(set(shorter)) if shorter else 0.0


def _stands_in(figure: Figure, others: Sequence[Figure]) -> bool:
    return any(other.unit == figure.unit and other.text == figure.text for other in others)
