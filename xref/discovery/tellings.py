"""Tellings: values that two articles on one story give of one thing, in sentences however unlike.

Where two articles are known to tell one story, one word right beside a value says what it is of, if each article
gives only one value of that type beside that word. What either gives twice, otherwise or of another time is left
alone: nobody knows which is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from xref.discovery.alike import comparable
from xref.discovery.difference import differ, other_time
from xref.discovery.distinct import of_two_things
from xref.discovery.figures import COUNTED, TYPES, Figure
from xref.discovery.ground import of_two_subjects
from xref.discovery.incidents import of_its_day
from xref.discovery.parallels import Parallel
from xref.discovery.roles import ONCE, SAYING
from xref.discovery.wording import Wording, spelled_alike

_KINDS = frozenset(TYPES) - {"ordinal"}
_BESIDE = 0.5  # likeness of two values by one word beside them

Key = tuple[str, str, str]  # type, role and the word beside the value


class Told(NamedTuple):
    """A value, and the line that gives it."""

    line: int
    wording: Wording
    figure: Figure


def tellings(lines: Iterable[tuple[int, Wording]]) -> Mapping[Key, Sequence[Told]]:
    """The values of one article's lines under each word that says what they are of."""
    found: dict[Key, list[Told]] = defaultdict(list)
    for number, wording in lines:
        for figure in wording.figures:
            for key in _keys(figure, wording):
                found[key].append(Told(number, wording, figure))
    return found


def told_alike(a: Mapping[Key, Sequence[Told]], b: Mapping[Key, Sequence[Told]]) -> Iterator[tuple[int, int, Parallel]]:
    """Pair the values that two articles on one story give once each under one key, with the lines that give them."""
    for key in sorted(a.keys() & b.keys()):
        for x, y in _paired(a[key], b[key]):
            apart = differ(x.figure.mention.value, y.figure.mention.value, x.figure.unit)
            if apart and (
                of_two_subjects(x.wording, y.wording) or of_two_things(x.figure, x.wording, y.figure, y.wording)
            ):
                continue
            if (apart or x.figure.text == y.figure.text) and _of_one_thing(x, y, key[2]):
                yield x.line, y.line, Parallel(x.figure, y.figure, _BESIDE, apart)


def _paired(a: Sequence[Told], b: Sequence[Told]) -> list[tuple[Told, Told]]:
    """The values that both give, and what is left of either, where that is one value; each where it is given first."""
    one, other = _by_value(a), _by_value(b)
    pairs = [(one[value], other[value]) for value in sorted(one.keys() & other.keys())]
    left = [[told for value, told in side.items() if value not in rest] for side, rest in ((one, other), (other, one))]
    if len(left[0]) == len(left[1]) == 1:
        pairs.append((left[0][0], left[1][0]))
    return pairs


def _by_value(side: Sequence[Told]) -> Mapping[str, Told]:
    return {told.figure.text: told for told in reversed(side)}


def _keys(figure: Figure, wording: Wording) -> set[Key]:
    """The words that say what a value is of: the first that is counted, or those right beside what is measured.

    A count before a name is one of a name or of a page, "Slideshow (3 Images)", and a single thing is not counted.
    """
    if figure.unit not in _KINDS or figure.part or figure.sample or figure.derived:
        return set()
    if figure.unit in COUNTED:
        first = next((word for word in figure.after[:1] if word in figure.head), figure.noun)
        told = not figure.role and first and first not in wording.names and figure.text != "1"
        return {("count", "", first)} if told else set()
    if figure.unit == "age":
        return {("age", figure.role, "age")}
    if figure.unit == "date":  # beside one word it may be of anything, unless it is told of what
        told = figure.role and figure.role != SAYING and not figure.left_open
        return {("date", figure.role, word) for word in (*figure.before[:3], *figure.after[:2])} if told else set()
    if figure.unit == "duration" and figure.role:
        return {("duration", figure.role, figure.role)}
    return {(figure.unit, figure.role, word) for word in (*figure.before[:1], *figure.after[:1])}


def _of_one_thing(x: Told, y: Told, word: str) -> bool:
    """Whether two values beside one word are of one thing and one time."""
    a, b, one, other = x.wording, y.wording, x.figure, y.figure
    if not comparable(one, other) or other_time(one, a, other, b) or not (_now(a) and _now(b)):
        return False
    if a.samples and b.samples and not a.samples & b.samples:
        return False
    if one.unit in COUNTED and one.head != other.head:
        if not (one.head <= other.head or other.head <= one.head):
            return False
        if not ((a.words & b.words) - {word} or a.values & b.values):
            return False
    if _place_apart(a, b) and _place_apart(b, a):
        return False
    return one.unit != "age" or one.role in ONCE or bool(a.names & b.names)


def _now(wording: Wording) -> bool:
    """Whether a sentence tells of its article's days, and not of many things or of one more."""
    dated = any(figure.unit == "date" for figure in wording.figures)
    return not wording.another and (of_its_day(wording) if wording.day else not dated)


def _place_apart(a: Wording, b: Wording) -> bool:
    return any(not spelled_alike(place, b.names) for place in sorted(a.places - b.words))
