"""From a draft to a date: open components are filled, and the second end follows the first."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._atoms import Atoms
from xref.values.date._draft import Draft
from xref.values.date._ends import clock
from xref.values.date._model import Date, Moment, Reading, Shape, valid
from xref.values.date._settling import day_moment, day_of, settle

_MONTHS = regex(r"(?:,m)+,?&m,?o?y|&m,?o?y")  # over the kinds of tokens


def finish(run: Atoms, draft: Draft) -> Date | None:
    """Fill what is open; the second end follows the first."""
    moments = draft.moments
    if draft.end is None and (draft.anchored or (moments[0].year is not None and moments[-1].year is not None)):
        if not all(map(valid, moments)):
            return None
        return Date(draft.shape, tuple(map(Reading, moments)), draft.inferred)
    start, end = run.tokens[draft.first].start, run.tokens[draft.last - 1].end
    direction = run.setting.direction(start, end)
    if not direction and draft.shape in (Shape.UNTIL, Shape.UNTIL_LEAST, Shape.BY, Shape.FROM):
        direction = "future"  # a term lies ahead unless something says otherwise
    if draft.shape in (Shape.UNTIL, Shape.BY) and direction == "past" and moments[0].grain == "day":
        direction = (
            direction if moments[0].month or moments[0].weekday is not None else ""
        )  # "adjourned until the 19th"
    if draft.end is not None:
        value = _finish_stretch(run, draft, draft.end, direction)
        return value if value is None or draft.other is None else _either_way(value, finish(run, draft.other))
    if len(draft.moments) == 1:
        moment, filled = settle(_sharing_year(run, draft)[0], run.setting, direction, start)
        if not valid(moment):
            return None
        return Date(draft.shape, (Reading(moment),), draft.inferred + filled)
    settled = [settle(moment, run.setting, direction, start) for moment in draft.moments]
    kept = tuple(dict.fromkeys(moment for moment, _ in settled if valid(moment)))
    if not kept:
        return None
    inferred = tuple(dict.fromkeys((*draft.inferred, *settled[0][1])))
    return Date(draft.shape, tuple(map(Reading, kept)), inferred)


def _either_way(value: Date, other: Date | None) -> Date:
    """A stretch whose ends can be read month first or day first: in each way in which it does not run back."""
    if other is None or not _runs_on(other):
        return value
    if not _runs_on(value):
        return other
    return Date(value.shape, tuple(dict.fromkeys((*value.readings, *other.readings))), value.inferred)


def _runs_on(value: Date) -> bool:
    reading = value.readings[0]
    low, high = day_of(reading.start), None if reading.end is None else day_of(reading.end)
    return low is None or high is None or low <= high


def _sharing_year(run: Atoms, draft: Draft) -> list[Moment]:
    """As in "in April and June 1955", "June, July and August 2019": all months are of the year that the last states."""
    moment = draft.moment
    row = _MONTHS.match(run.kinds, draft.last) if moment.year is None and moment.month is not None else None
    if row is not None:
        months = [token.value for token in run.tokens[draft.last : row.end()] if token.kind == "m"]
        if [moment.month, *months] == sorted([moment.month, *months]):
            return [each._replace(year=run.tokens[row.end() - 1].value) for each in draft.moments]
    if moment.year is None and moment.month is not None and run.padded[draft.last] in ("&", ","):
        after = draft.last + 1 + (run.kinds[draft.last : draft.last + 2] == ",&")
        other = run.atom(after)
        if other is not None and not other.anchored and other.end is None:
            year, month = other.moment.year, other.moment.month
            if year is not None and month is not None and month >= moment.month:
                return [each._replace(year=year) for each in draft.moments]
    return draft.moments


def _finish_stretch(run: Atoms, draft: Draft, high: Moment, direction: str) -> Date | None:
    low, filled = (
        (draft.moment, ())
        if draft.anchored
        else settle(draft.moment, run.setting, direction, run.tokens[draft.first].start)
    )
    if high.year is None and low.year is not None and high.month is not None:
        later = low.month is not None and (high.month, high.day or 99) < (low.month, low.day or 0)
        high = high._replace(year=low.year + later)
        filled = (*filled, "year")
    elif high.year is None and not draft.anchored and (low.year is not None or low.month is None):
        high, more = _next(run, low, high)
        filled = (*filled, *more)
    low_day, high_day = day_of(low), day_of(high)
    timed = low.hour is not None and high.hour is not None
    if low_day is not None and low_day == high_day and timed and clock(high) <= clock(low):
        high = day_moment(low_day + 1, high._replace(weekday=None))  # past midnight
    if not valid(low) or not valid(high):
        return None
    return Date(draft.shape, (Reading(low, high),), tuple(dict.fromkeys((*draft.inferred, *filled))))


def _next(run: Atoms, low: Moment, high: Moment) -> tuple[Moment, tuple[str, ...]]:
    """The second end of "Monday to Friday": the first such day after the first end."""
    number = day_of(low)
    if number is not None and high.weekday is not None and high.day is None and low.weekday is not None:
        return day_moment(number + (high.weekday - low.weekday) % 7, high), ("year", "month", "day")
    if low.year is not None and high.unit is low.unit and high.unit is not None:
        return high._replace(year=low.year), ("year",)
    return settle(high, run.setting, "future", run.tokens[0].start)
