"""Dates and times: what the words commit to, as EDTF level 2 and a little more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date as Day  # noqa: N812
from functools import cache
from typing import Any

from xref.extension import Discourse, Nature, ValueType
from xref.model import Mention
from xref.values.date import _text
from xref.values.date._calendar import DAY, HOUR, civil
from xref.values.date._edtf import edtf
from xref.values.date._model import Date, Moment, Part, Reading, Shape, Unit, point, stated
from xref.values.date._relating import relate
from xref.values.date._sets import hull
from xref.values.date._text import render

__all__ = [
    "UNIT",
    "Date",
    "Moment",
    "Part",
    "Reading",
    "Shape",
    "Unit",
    "as_interval",
    "from_edtf",
    "hours_between",
    "point",
]


_NO_START = (Shape.BEFORE, Shape.BY, Shape.UNTIL, Shape.UNTIL_LEAST, Shape.SINCE_LEAST)
_NO_END = (Shape.AFTER, Shape.FROM, Shape.SINCE, Shape.UNTIL_LEAST, Shape.SINCE_LEAST)

_WITHIN_A_DAY = frozenset({"part of day", "hour", "minute", "second"})


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the dates and times between two offsets.

    >>> text = "It will be held on Monday, January 23."
    >>> [(each.raw, _text.render(each.value)) for each in find(Discourse(text, "2017-01-19"), 0, len(text))]
    [('Monday, January 23', '2017-01-23(Mon) {year}')]
    """
    return list(_finder()(discourse, start, end))


@cache
def _finder() -> Callable[[Discourse, int, int], tuple[Mention, ...]]:
    """What finds dates, imported when the first text is read: no run without one has a use for it."""
    from xref.values.date._finding import found

    return found


def from_edtf(text: str) -> Date:
    """Read EDTF, or the wider form that ``render`` writes.

    >>> from_edtf("2017-01-23").grain
    'day'
    """
    return _text.parse(text)


def parse(text: str) -> Date:
    """Read the canonical form, or else a date in words that fills the whole text.

    >>> parse("23 January 2017") == parse("2017-01-23")
    True
    """
    try:
        return _text.parse(text)
    except ValueError:
        found = find(Discourse(text), 0, len(text))
        if len(found) != 1 or found[0].raw != text.strip():
            raise
        value: Date = found[0].value
        return value


def as_interval(value: Date) -> tuple[Day | None, Day | None]:
    """The days from the first to the last that a date allows, both included; ``None`` is an open end.

    >>> as_interval(from_edtf("2017-01"))
    (datetime.date(2017, 1, 1), datetime.date(2017, 1, 31))
    """
    lows, highs = [], []
    for reading in value.readings:
        first, last = hull(reading.start), hull(reading.end or reading.start)
        lows.append(None if first is None or value.shape in _NO_START else first[0])
        highs.append(None if last is None or value.shape in _NO_END else last[1])
    low = None if None in lows else min(each for each in lows if each is not None)
    high = None if None in highs else max(each for each in highs if each is not None) - 1
    return _day(low), _day(high)


def hours_between(a: Date, b: Date) -> float:
    """The hours that lie for certain between two dates told to the part of a day; 0 where they may meet.

    A minute lasts till the next one begins.

    >>> round(hours_between(from_edtf("2017-01-24T02:00"), from_edtf("2017-01-24T22:00")), 1)
    20.0
    """
    if not (a.grain in _WITHIN_A_DAY and b.grain in _WITHIN_A_DAY):
        return 0.0
    pairs = [(hull(x.start), hull(y.start)) for x in a.readings for y in b.readings]
    known = [max(one[0], other[0]) - min(one[1], other[1]) for one, other in pairs if one and other]
    return max(0, min(known)) / HOUR if known and len(known) == len(pairs) else 0.0


def _day(instant: int | None) -> Day | None:
    if instant is None:
        return None
    year, month, day = civil(instant // DAY)
    return Day(year, month, day) if 1 <= year <= 9999 else None


def dump(value: Date) -> dict[str, Any]:
    """The JSON form: canonical text, nearest plain EDTF, the days it allows, grain and what was inferred."""
    low, high = as_interval(value)
    return {
        "text": render(Date(value.shape, value.readings)),
        "edtf": edtf(value),
        "from": low and low.isoformat(),
        "to": high and high.isoformat(),
        "shape": value.shape.value,
        "grain": value.grain,
        "inferred": list(value.inferred),
        "approximate": value.approximate,
        "weekday_fits": value.weekday_fits,
    }


def configure(options: Mapping[str, Any]) -> ValueType[Date]:
    """Dates whose year or week is taken from the day of publication only within ``window`` days of it.

    >>> text = "It opened on 23 January."
    >>> near, far = (configure({"window": days}).find(Discourse(text, "2017-03-20"), 0, 24) for days in (90, 10))
    >>> _text.render(near[0].value), _text.render(far[0].value)
    ('2017-01-23 {year}', 'XXXX-01-23')
    """
    window = options.get("window")
    if window is None:
        return UNIT

    def find_within(discourse: Discourse, start: int, end: int) -> list[Mention]:
        return [_near(mention, discourse.published, window) for mention in find(discourse, start, end)]

    return UNIT._replace(find=find_within)


def _near(mention: Mention, published: str, window: int) -> Mention:
    """A mention without what was inferred, where that lies further from the day of publication than ``window`` days."""
    if not mention.inferred or not published:
        return mention
    days = [day for value in (mention.value, from_edtf(published)) for day in as_interval(value)]
    if None in days:
        return mention
    first, last, earliest, latest = (day.toordinal() for day in days if day)
    if first - latest <= window and earliest - last <= window:
        return mention
    return mention._replace(value=stated(mention.value), inferred=())


UNIT: ValueType[Date] = ValueType(
    name="date",
    about="dates and times, from centuries to minutes, partial, relative or bounded",
    find=find,
    relate=relate,
    render=render,
    parse=parse,
    dump=dump,
    stated=stated,
    configure=configure,
    clash="date",
    natures=frozenset({Nature.DATED, Nature.OF_TWO, Nature.SETTING}),
)
