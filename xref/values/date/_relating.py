"""How two dates stand, strictly and leniently, with the reason in a sentence.

A *point-like* date (point, range, before, after, by, from) is a set of instants: the event is somewhere in it.
A *stretch* (span, since and until, with "at least" or without) is a set of extents, each with a start and an end. Point
against point and stretch against stretch are set relations. A stretch is narrower than a point that all its extents
touch: "January 23-24" says more than "January 23" and denies nothing of it. Narrower stays transitive so, because a
wider point is touched all the more.
"""

from __future__ import annotations

from collections.abc import Callable

from xref.model import Comparison, Relation
from xref.tuples import NamedTuple
from xref.values.date._calendar import DAY, HOUR, MINUTE, Interval
from xref.values.date._feasts import by_table
from xref.values.date._model import Date, Moment, Reading, Shape, Unit
from xref.values.date._sets import CYCLE, FOREVER, FOUR_WEEKS, LATE_HOURS, compare, hull, intervals, merged
from xref.values.date._text import render

_STRETCHES = (Shape.SPAN, Shape.SINCE, Shape.UNTIL, Shape.SINCE_LEAST, Shape.UNTIL_LEAST)
_YEAR = 366 * DAY
_RETURN = 29 * _YEAR  # after 28 years each day of the year has had every weekday
_BOUND = 1  # slack that takes in the bound of "before" and "after", and nothing beyond it
_ABOUT = {  # profile "default": what "about" adds on each side
    "second": MINUTE,
    "minute": 15 * MINUTE,
    "hour": HOUR,
    "part of day": 2 * HOUR,
    "day": 3 * DAY,
    "week": 3 * DAY,
    "weekend": 3 * DAY,
    "month": 31 * DAY,
    "season": 31 * DAY,
    "quarter": 31 * DAY,
    "half": 62 * DAY,
    "year": 5 * _YEAR,
    "fiscal year": _YEAR,
    "decade": 5 * _YEAR,
    "century": 25 * _YEAR,
    "millennium": 100 * _YEAR,
}


_SMALL_HOURS = ("morning", "early morning")  # reports of the night say both of what came soon after midnight


class _Extent(NamedTuple):
    """Extents with their start in one stretch and their end in another."""

    start: Interval
    end: Interval


class _Setting(NamedTuple):
    """In what two values are laid out: the window of open components, and whether both clocks name their zone."""

    window: Interval
    zoned: bool


class _Slack(NamedTuple):
    """How much the lenient reading adds on each side, and what it is put down to."""

    seconds: int
    assumption: str


def relate(a: Date, b: Date) -> Comparison:
    """Compare two dates.

    >>> from xref.values.date._text import parse
    >>> relate(parse("2017-01"), parse("2017-01-23")).strict.value
    'wider'
    """
    if a == b:
        return Comparison(Relation.EQUAL, Relation.EQUAL, f"both are {render(a)}")
    setting = _Setting(_window(a, b), _zoned(a) and _zoned(b))
    slack_a, slack_b = _slack(a, setting.zoned), _slack(b, setting.zoned)
    strict = _relation(a, b, setting, 0, 0)
    if strict is Relation.DISJOINT and (_one_night(a, b) or _one_night(b, a)):
        strict = Relation.OVERLAPS
    lenient = strict if strict is Relation.EQUAL else _relation(a, b, setting, slack_a.seconds, slack_b.seconds)
    if strict is Relation.OVERLAPS and lenient is Relation.DISJOINT:
        lenient = strict
    assumption = ""
    if strict is Relation.DISJOINT and lenient is not Relation.DISJOINT:
        assumption = max(slack_a, slack_b).assumption
    return Comparison(strict, lenient, _reason(a, b, strict, assumption), assumption)


def _one_night(a: Date, b: Date) -> bool:
    """Whether a late hour of one day and an early one of the next are told: "late Saturday" and "early Sunday".

    What happens in a night is reported under either day, so that both are words for that night.
    """
    if not (a.shape is b.shape is Shape.POINT and len(a.readings) == len(b.readings) == 1):
        return False
    late, early = a.readings[0].start, b.readings[0].start
    if late.daypart not in _LATE or early.daypart not in _EARLY or late.hour is not None or early.hour is not None:
        return False
    day, after = hull(late.without(("daypart",))), hull(early.without(("daypart",)))
    if day is None or after is None:
        return False
    return day[1] - day[0] == after[1] - after[0] == DAY and day[1] == after[0]


_LATE = ("night", "tonight", "late", "late evening")
_EARLY = ("early", "overnight", "early morning")


def _relation(a: Date, b: Date, setting: _Setting, pad_a: int, pad_b: int) -> Relation:
    if a.shape in _STRETCHES:
        if b.shape in _STRETCHES:
            if (pad_a, pad_b) == (0, 0) and _abut(a, b):
                return Relation.OVERLAPS
            return _among_extents(_extents(a, setting, pad_a), _extents(b, setting, pad_b))
        return _extents_in_points(_extents(a, setting, pad_a), _points(b, setting, pad_b))
    if b.shape in _STRETCHES:
        return _extents_in_points(_extents(b, setting, pad_b), _points(a, setting, pad_a)).swapped
    return compare(_points(a, setting, pad_a), _points(b, setting, pad_b))


def _points(value: Date, setting: _Setting, pad: int) -> list[Interval]:
    """The instants that a point-like date allows."""
    if value.shape is Shape.POINT and not pad and len(value.readings) == 1:
        return _laid_out(value.readings[0].start, setting)
    found = [stretch for reading in value.readings for stretch in _of_shape(value.shape, reading, setting, pad)]
    grown = 0 if pad == _BOUND else pad
    return merged((low - grown, high + grown) for low, high in found)


def _of_shape(shape: Shape, reading: Reading, setting: _Setting, pad: int) -> list[Interval]:
    starts = _laid_out(reading.start, setting)
    if shape is not Shape.POINT and reading.end is None and reading.start.year is None:
        return [setting.window]  # within the unknown year, or anywhere
    if shape is Shape.POINT or not starts:
        return starts
    if reading.end is not None:
        return [(start[0], end[1]) for start, end in _paired(starts, _laid_out(reading.end, setting))]
    low, high = starts[0][0], starts[-1][1]
    inside = bool(pad)  # leniently the bound itself
    return {
        Shape.BEFORE: [(-FOREVER, high if inside else low)],
        Shape.AFTER: [(low if inside else high, FOREVER)],
        Shape.BY: [(-FOREVER, high)],
        Shape.FROM: [(low, FOREVER)],
    }[shape]


def _extents(value: Date, setting: _Setting, pad: int) -> list[_Extent]:
    """The extents that a stretch allows."""
    found: list[_Extent] = []
    for reading in value.readings:
        starts = _laid_out(reading.start, setting)
        if value.shape is Shape.SINCE:
            found += [_Extent(start, (start[0], FOREVER)) for start in starts]
        elif value.shape is Shape.UNTIL:
            found += [_Extent((-FOREVER, end[1]), end) for end in starts]
        elif value.shape is Shape.SINCE_LEAST:
            found += [_Extent((-FOREVER, start[1]), (-FOREVER, FOREVER)) for start in starts]
        elif value.shape is Shape.UNTIL_LEAST:
            found += [_Extent((-FOREVER, FOREVER), (end[0], FOREVER)) for end in starts]
        elif reading.end is not None:
            found += [_Extent(start, end) for start, end in _paired(starts, _laid_out(reading.end, setting))]
    return [
        _Extent((start[0] - pad, start[1] + pad), (end[0] - pad, end[1] + pad)) for start, end in dict.fromkeys(found)
    ]


def _laid_out(moment: Moment, setting: _Setting) -> list[Interval]:
    """The stretches of a moment; in UTC where both values say their zone, else each in its own."""
    found = intervals(moment, setting.window)
    if not setting.zoned or not moment.zone:
        return found
    return [(low - moment.zone * MINUTE, high - moment.zone * MINUTE) for low, high in found]


def _zoned(value: Date) -> bool:
    return all(moment.hour is not None and moment.zone is not None for moment in value.moments())


def _paired(starts: list[Interval], ends: list[Interval]) -> list[tuple[Interval, Interval]]:
    """Each start with the first end that is not before it."""
    pairs = []
    place = 0
    for start in starts:
        while place < len(ends) and ends[place][1] <= start[0]:
            place += 1
        if place < len(ends):
            pairs.append((start, ends[place]))
    return pairs


def _among_extents(a: list[_Extent], b: list[_Extent]) -> Relation:
    narrower, wider = _each_in_some(a, b), _each_in_some(b, a)
    if narrower and wider:
        return Relation.EQUAL
    if narrower or wider:
        return Relation.NARROWER if narrower else Relation.WIDER
    together = any(_meet(x.start, y.start) and _meet(x.end, y.end) for x in a for y in b)
    return Relation.OVERLAPS if together else Relation.DISJOINT


def _each_in_some(a: list[_Extent], b: list[_Extent]) -> bool:
    return bool(a) and all(any(_within(x.start, y.start) and _within(x.end, y.end) for y in b) for x in a)


def _extents_in_points(extents: list[_Extent], points: list[Interval]) -> Relation:
    """NARROWER where every extent touches the points, DISJOINT where none does."""
    if extents and all(any(start[1] <= high and end[0] >= low for low, high in points) for start, end in extents):
        return Relation.NARROWER
    some = any(start[0] < high and end[1] > low for start, end in extents for low, high in points)
    return Relation.OVERLAPS if some else Relation.DISJOINT


def _meet(a: Interval, b: Interval) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _within(a: Interval, b: Interval) -> bool:
    return b[0] <= a[0] and a[1] <= b[1]


def _abut(a: Date, b: Date) -> bool:
    """Whether one stretch ends in the very year or month in which the other starts."""
    return any(
        (x.end == y.start or y.end == x.start) and (x.end or y.end) != x.start and y.start.grain != "day"
        for x in a.readings
        for y in b.readings
        if x.end is not None and y.end is not None and x != y
    )


def _window(a: Date, b: Date) -> Interval:
    """The stretch in which open components are laid out: around what the two values fix, else one cycle."""
    fixed = [found for value in (a, b) for moment in value.moments() if (found := hull(moment)) is not None]
    if not fixed:
        moments = (*a.moments(), *b.moments())
        weekly = all(m.month is None and m.day is None and m.unit is None and not m.feast for m in moments)
        return FOUR_WEEKS if weekly else CYCLE
    low, high = min(f[0] for f in fixed), max(f[1] for f in fixed)
    low, high = low // DAY * DAY, -(-high // DAY) * DAY
    margin = _RETURN if any(map(_seldom, (*a.moments(), *b.moments()))) else 2 * _YEAR
    return low - margin, min(high, low + 400 * _YEAR) + margin


def _seldom(moment: Moment) -> bool:
    """Whether a moment without its year is in few years only: the fifth of January is a Monday in one of seven."""
    return moment.year is None and moment.weekday is not None and moment.day is not None


def _slack(value: Date, zoned: bool) -> _Slack:
    """What a careful editor would still accept of a date."""
    slacks = [_Slack(0, "")]
    if value.shape in (Shape.BEFORE, Shape.AFTER):
        slacks.append(_Slack(_BOUND, "boundary"))
    for moment in value.moments():
        if moment.approximate:
            slacks.append(_Slack(_ABOUT.get(moment.grain, DAY), "about"))
        if moment.feast and by_table(moment.feast):
            slacks.append(_Slack(DAY, "boundary"))
        if moment.part is not None:
            slacks.append(_Slack(_part_slack(moment), "boundary"))
        if moment.daypart in LATE_HOURS or (moment.zone is not None and not zoned):
            slacks.append(_Slack(DAY, "time zone"))
        elif moment.daypart in _SMALL_HOURS:
            slacks.append(_Slack(4 * HOUR, "boundary"))
        elif moment.daypart:
            slacks.append(_Slack(2 * HOUR, "boundary"))
        elif moment.minute is not None and moment.second is None and moment.minute % 5 == 0:
            slacks.append(_Slack((5 if moment.minute % 30 else 15) * MINUTE, "rounding"))  # "9:00" for 9:08
        if moment.unit in (Unit.SEASON, Unit.WEEK, Unit.WEEKEND):
            slacks.append(_Slack(31 * DAY if moment.unit is Unit.SEASON else DAY, "boundary"))
    return max(slacks)


def _part_slack(moment: Moment) -> int:
    found = hull(moment.without(("part",)))
    length = 30 * DAY if found is None else found[1] - found[0]
    return max(HOUR, length // 6 // HOUR * HOUR)


_PHRASES: dict[Relation, Callable[[str, str], str]] = {
    Relation.EQUAL: lambda a, b: f"{a} and {b} allow the same time",
    Relation.NARROWER: lambda a, b: f"{a} lies within {b} and is more precise",
    Relation.WIDER: lambda a, b: f"{b} lies within {a} and is more precise",
    Relation.OVERLAPS: lambda a, b: f"{a} and {b} can both be true",
    Relation.DISJOINT: lambda a, b: f"{a} and {b} have no time in common",
    Relation.INCOMPARABLE: lambda a, b: f"{a} and {b} cannot be compared",
}


def _reason(a: Date, b: Date, strict: Relation, assumption: str) -> str:
    reason = _PHRASES[strict](render(a), render(b))
    return f"{reason}, unless the {assumption} is read loosely" if assumption else reason
