"""Tellings: the values that two articles on one story give of one thing, in sentences however unlike.

A story has each fact once, so that equal values of it are paired first, the more words around them are shared the
rather; what is left of one kind on either side is told otherwise if the words right beside it are the same and no
other value may be the one that is meant (alignment by anchors: Barzilay and Elhadad, "Sentence alignment for
monolingual comparable corpora", 2003). Words that an article has in many of its sentences tell nothing there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import inf

from xref.discovery.acts import one_act
from xref.discovery.alike import comparable
from xref.discovery.days import is_after, is_of, says_a_month, says_a_year, says_when
from xref.discovery.difference import apart, of_one_date, of_one_time
from xref.discovery.distinct import of_two_things
from xref.discovery.figures import Figure
from xref.discovery.ground import of_two_subjects
from xref.discovery.kinds import COUNTED
from xref.discovery.parallels import Parallel
from xref.discovery.precision import CLOSE, is_precise, near, of_one_size
from xref.discovery.roles import ONCE, SAYING
from xref.discovery.spelling import spelled_alike
from xref.discovery.wording import Wording
from xref.tuples import NamedTuple

_COMMON = 0.25  # share of an article's sentences in which a word tells no more what a value is of
_FEW = 2  # sentences that a word may stand in however short the article
_LIKENESS = 0.5  # of two values that are paired so
_BESIDE = 2  # points of a word that stands right beside both values
_ASKED = 3  # points for two values to be told otherwise where others might be: a word beside both, and one more
_MARKS = 2  # values that texts of unknown days give alike
_OF_A_ROLE = frozenset(("money", "distance"))  # of a cost, a height, a story gives one
_SPARE = 1.0  # points by which no other value may be as good

Pair = tuple[int, int]


class Told(NamedTuple):
    """A value, and the line that gives it."""

    line: int
    wording: Wording
    figure: Figure


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article tells: its values in order, its words that stand in few of its sentences, and of which day."""

    values: Sequence[Told]
    words: frozenset[str]
    names: frozenset[str]  # that do not only begin sentences
    day: str = ""


def telling(lines: Iterable[tuple[int, Wording]]) -> Telling:
    """The values of one article's lines, but for parts, samples and what is derived from others."""
    lines = list(lines)
    often = Counter(word for _, wording in lines for word in wording.words)
    most = max(_FEW, _COMMON * len(lines))
    return Telling(
        [Told(number, wording, figure) for number, wording in lines for figure in wording.figures if _is_told(figure)],
        frozenset(word for word, count in often.items() if count <= most),
        frozenset().union(*(wording.inner for _, wording in lines)),
        next((wording.day for _, wording in lines), ""),
    )


def told_alike(a: Telling, b: Telling, *, known: bool) -> Iterator[tuple[int, int, Parallel]]:
    """Pair the values that two articles on one story give of one thing, with the lines that give them.

    Where it is not ``known`` that they are of one story and not of one a year later, since a day is missing, they must
    give two values alike, of more than a digit or beside the same words.
    """
    words, names = a.words & b.words, a.names | b.names
    points: dict[Pair, float] = {}
    for (i, x), (j, y) in product(enumerate(a.values), enumerate(b.values)):
        if x.figure.unit == y.figure.unit:
            score = _points(x, y, words)
            told = score > 0 or x.figure.text == y.figure.text or is_precise(x.figure) or is_precise(y.figure)
            if told and _may_be_one(x, y, names):
                points[i, j] = score
    agreed = list(_agreed(a.values, b.values, points))
    marks = {a.values[i].figure.text for i, j in agreed if points[i, j] >= _BESIDE or _is_mark(a.values[i].figure)}
    if not (known or (a.day and b.day) or len(marks) >= _MARKS):
        return
    for i, j in (*agreed, *_told_otherwise(a.values, b.values, points, agreed)):
        x, y = a.values[i], b.values[j]
        yield x.line, y.line, Parallel(x.figure, y.figure, _LIKENESS, (i, j) not in agreed)


def _agreed(a: Sequence[Told], b: Sequence[Told], points: Mapping[Pair, float]) -> Iterator[Pair]:
    """Pair the values that are equal or nearly so, those with most words in common first; each is paired once."""
    equal = [(pair, score) for pair, score in points.items() if _agree(a[pair[0]], b[pair[1]], score)]
    left, right, lines = set(), set(), set()
    for (i, j), _ in sorted(equal, key=lambda each: (-each[1], each[0])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            lines.add((a[i].line, b[j].line))
            yield i, j
    for i, j in sorted(points):  # lines that tell one thing alike tell another alike
        same = a[i].figure.text == b[j].figure.text and _is_mark(a[i].figure)
        if same and (a[i].line, b[j].line) in lines and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j


def _agree(x: Told, y: Told, score: float) -> bool:
    """Whether two values are one, by the words that they share or since they are so precise and so near.

    Small numbers are common, and so is the day of the news: only what they are of shows that they are one.
    """
    one, other = x.figure, y.figure
    if not near(one, other):
        return False
    if one.unit == "date":
        return score >= _asked_of_dates(x, y)
    if (is_precise(one) or is_precise(other)) and near(one, other, CLOSE):
        return True
    if one.text == other.text and one.unit not in COUNTED and one.unit != "duration":
        return True  # a share, a sum, an age: of each a story has few
    return score > 0 and (_is_mark(one) or comparable(one, other))


def _asked_of_dates(x: Told, y: Told) -> float:
    """The points for two dates to be one: few for a day of some month, more for a weekday or a month with a day in it.

    What lies ahead of a story is the one thing that it waits for.
    """
    one, other = x.figure, y.figure
    if one.text == other.text and _is_far_year(x) and _is_far_year(y):
        return 0
    if _of_the_news(x, y) or not (says_a_month(one.mention.value) and says_a_month(other.mention.value)):
        return 1 if says_a_year(one.mention.value) and not _of_the_news(x, y) else _ASKED
    ahead = all(is_after(told.figure.mention.value, told.wording.day) for told in (x, y))
    if not (is_precise(one) and is_precise(other)):
        named = says_a_year(one.mention.value) and ahead  # "in March 2026"
        return (0 if named else 1) if one.text == other.text else _ASKED
    return 0 if one.text == other.text or ahead else _BESIDE


def _is_far_year(told: Told) -> bool:
    """Whether a value is a year, and neither that of its article nor the one before or after it."""
    start = told.figure.mention.value.readings[0].start
    if start.year is None or start.month is not None or not told.wording.day:
        return False
    return abs(int(told.wording.day[:4]) - int(start.year)) > 1


def _told_otherwise(
    a: Sequence[Told], b: Sequence[Told], points: Mapping[Pair, float], agreed: Sequence[Pair]
) -> Iterator[Pair]:
    """Pair the values that are left where each is the other's best by far."""
    here, there = {a[i].figure.text for i, _ in agreed}, {b[j].figure.text for _, j in agreed}
    lines = Counter((a[i].line, b[j].line) for i, j in agreed)  # that tell one thing alike tell others of it
    free = {
        (i, j): score + lines[a[i].line, b[j].line] + (score >= _BESIDE and _dated_alike(a[i], b[j]))
        for (i, j), score in points.items()
        if score > 0
        and a[i].figure.text not in here
        and b[j].figure.text not in there
        and comparable(a[i].figure, b[j].figure)
    }
    for (i, j), score in sorted(free.items()):
        if score < _BESIDE or not _differ(a[i], b[j]) or _of_two_times(a[i], b[j]):
            continue
        rivals = [
            inf if _may_be_added(a[k], a[i], b[n], b[j]) else other
            for (k, n), other in free.items()
            if (k == i and b[n].figure.text != b[j].figure.text) or (n == j and a[k].figure.text != a[i].figure.text)
        ]
        clear = all(other <= score - _SPARE for other in rivals)
        alone = not rivals and (a[i].figure.unit not in COUNTED or a[i].figure.head == b[j].figure.head)
        if clear and (score >= _ASKED or alone or a[i].figure.unit == "date"):  # of one act, as ``_differ`` has seen
            yield i, j


def _may_be_added(*told: Told) -> bool:
    """Whether two values of one sentence may make up one of another: 30 fighters and 39 of 70."""
    return told[0].figure.unit in COUNTED and told[0].line == told[1].line and told[2].line == told[3].line


def _dated_alike(x: Told, y: Told) -> bool:
    return of_one_date(x.figure, x.wording, y.figure, y.wording)


def _of_two_times(x: Told, y: Told) -> bool:
    """Whether two dates differ because their sentences tell of two times: they give other figures as well."""
    if x.figure.unit != "date":
        return False
    others = product(x.wording.figures, y.wording.figures)
    return any(one.unit != "date" and comparable(one, other) and apart(one, other) for one, other in others)


def _points(x: Told, y: Told, words: frozenset[str]) -> float:
    """How much two values have in common: words right beside both, and others of their sentences that tell."""
    one, other = x.figure, y.figure
    beside = _beside(one) & _beside(other)
    shared = x.wording.words & y.wording.words & words
    by_a_deadline = one.deadline and other.deadline
    same = one.unit in COUNTED and one.head == other.head and not one.head & words  # however often it is counted
    same = same or (one.unit in _OF_A_ROLE and one.role == other.role != "")
    return _BESIDE * (len(beside & words) + by_a_deadline + same) + len(shared - beside) + len(beside - words) / 2


def _beside(figure: Figure) -> frozenset[str]:
    return frozenset((*figure.before[:2], *figure.after[:2])) | figure.head


def _may_be_one(x: Told, y: Told, names: frozenset[str]) -> bool:
    """Whether two values are of one role, and their sentences of one thing and one time."""
    a, b, one, other = x.wording, y.wording, x.figure, y.figure
    roles = {one.role, other.role} <= ONCE and one.role != other.role
    if roles or (of_two_subjects(a, b) and names & {*a.subject} and names & {*b.subject}):
        return False
    if a.samples and b.samples and not a.samples & b.samples:
        return False
    return one.text == other.text or of_one_time(one, a, other, b)


def _differ(x: Told, y: Told) -> bool:
    """Whether two values of one thing cannot both be true, and are not of two things after all."""
    a, b, one, other = x.wording, y.wording, x.figure, y.figure
    if not comparable(one, other) or (one.unit in COUNTED and one.role):
        return False  # whose toll it is, the sentences alone must show
    if not (_beside(one) & _beside(other) or (one.deadline and other.deadline)):
        return False
    if a.another != b.another and not of_one_date(one, a, other, b):
        return False
    if (one.unit == "date" and not _of_one_act(x, y)) or one.limit:
        return False
    if not apart(one, other) or of_two_things(one, a, other, b) or not of_one_size(one, other):
        return False
    if one.unit in COUNTED and not (one.head <= other.head or other.head <= one.head):
        return False
    return not (_place_apart(a, b) and _place_apart(b, a))


def _of_one_act(x: Told, y: Told) -> bool:
    """Whether two dates say when one thing was done or is to be done, and not of which day the news is."""
    one, other = x.figure, y.figure
    if _of_the_news(x, y):
        return False
    return bool(one.role and other.role) or (one.deadline and other.deadline) or one_act(one.verb, other.verb)


def _of_the_news(x: Told, y: Told) -> bool:
    """Whether two dates are just the days of their articles."""
    return all(is_of(told.figure.mention.value, told.wording.day) for told in (x, y))


def _is_mark(figure: Figure) -> bool:
    """Whether a value has more than one digit, so that an equal one in another text is hardly chance."""
    return sum(map(str.isdigit, figure.text)) > 1


def _is_told(figure: Figure) -> bool:
    """Whether a value is one that a story gives: no rank, single thing or none, part, sample or time of saying."""
    if figure.unit == "ordinal" or (figure.unit in COUNTED and figure.text in ("0", "1")):
        return False
    if figure.unit == "date" and not says_when(figure.mention.value):
        return False
    if figure.unit in COUNTED:
        return not (figure.part or figure.sample)
    return not (figure.sample or figure.derived or figure.role == SAYING)


def _place_apart(a: Wording, b: Wording) -> bool:
    return any(not spelled_alike(place, b.names) for place in sorted(a.places - b.words))
