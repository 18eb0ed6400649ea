"""Days and times in a row share what one of them says: "Monday and Tuesday of next week", "9am and 3pm on Friday"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._bounded import Bounded
from xref.values.date._draft import Draft
from xref.values.date._finishing import finish
from xref.values.date._model import Date, Moment, Reading, Shape
from xref.values.date._settling import day_moment, day_of
from xref.values.date._shifting import YMD

# Over the kinds of tokens:
_BETWEEN = regex(r",?&?i?a?")
_MORE = regex(r",?&?(?:w,?&?)*(?=wo?i?a?lu)")
_AND = regex(r",?&i?|,")
_TWO = regex(r"&i?")
_AND_TIMES = regex(r"(?:,t)*,?&i?(?=t)")


def in_row(run: Bounded, draft: Draft, before: tuple[int, Date] | None) -> Draft:
    """The draft with its day taken from the one before it or after it, where they stand in a row."""
    moment = draft.moment
    if draft.anchored and not (draft.timed and not draft.dated):
        return draft
    if draft.end is not None or len(draft.moments) > 1 or draft.shape is not Shape.POINT:
        return draft
    if moment.weekday is not None and moment == _bare(moment):
        number = _after(run, draft, before) or _ahead(run, draft)
        return draft if number is None else _on(draft, number)
    if moment.hour is not None and not draft.dated:
        day = _day_before(run, draft, before) or _day_after(run, draft)
        return draft if day is None else _on(draft, day)
    return draft


def two_days(run: Bounded, draft: Draft, before: tuple[int, Date] | None, value: Date) -> Date | None:
    """The stretch of "Monday and Tuesday", two days in a row, as "5 and 6 May" is one; None where there is none.

    "Monday or Tuesday" is one of the two.
    """
    if before is None or not _TWO.fullmatch(run.kinds, before[0], draft.first):
        return None
    joint = run.tokens[before[0]].value
    if joint not in ("and", "or") or not (_is_weekday(before[1]) and _is_weekday(value)):
        return None
    first, last = before[1].readings[0].start, value.readings[0].start
    one, other = day_of(first), day_of(last)
    if first.weekday is None or last.weekday != (first.weekday + 1) % 7 or (one and other and other != one + 1):
        return None
    if joint == "or":
        return Date(Shape.POINT, (Reading(first), Reading(last)), before[1].inferred)
    return Date(Shape.SPAN, (Reading(first, last),), before[1].inferred)


def _is_weekday(value: Date) -> bool:
    """Whether a date is a day that is told by its weekday, without a time of day."""
    moment = value.readings[0].start
    alone = value.shape is Shape.POINT and len(value.readings) == 1 and moment.grain == "day"
    return alone and moment.weekday is not None and not moment.daypart


def _bare(moment: Moment) -> Moment:
    return Moment(weekday=moment.weekday, hour=moment.hour, minute=moment.minute, daypart=moment.daypart)


def _on(draft: Draft, number: int) -> Draft:
    draft.moments = [day_moment(number, draft.moment)]
    draft.inferred, draft.anchored = YMD, True
    return draft


def _after(run: Bounded, draft: Draft, before: tuple[int, Date] | None) -> int | None:
    """The first such weekday after the one before it; past publication only where it is the very next day."""
    if before is None or not _BETWEEN.fullmatch(run.kinds, before[0], draft.first):
        return None
    named = before[1].readings[0].start
    number, today = day_of(named), run.setting.today
    if number is None or named.weekday is None or today is None or draft.moment.weekday is None:
        return None
    ahead = (draft.moment.weekday - named.weekday) % 7
    if not ahead or (ahead > 1 and number <= today < number + ahead):
        return None
    return number + ahead


def _ahead(run: Bounded, draft: Draft) -> int | None:
    """The weekday in the week that a later one of the row names: "Monday and Tuesday of next week"."""
    match = _MORE.match(run.kinds, draft.last)
    if match is None or match.end() == draft.last:
        return None
    named = run.atom(match.end())
    if named is None or not named.anchored or named.moment.weekday is None or draft.moment.weekday is None:
        return None
    number = day_of(named.moment)
    back = named.moment.weekday - draft.moment.weekday
    return None if number is None or back <= 0 else number - back


def _day_before(run: Bounded, draft: Draft, before: tuple[int, Date] | None) -> int | None:
    """The day of "Monday at 9am" for the "3pm" that follows it."""
    if before is None or _AND.fullmatch(run.kinds, before[0], draft.first) is None:
        return None
    named = before[1].readings[0].start
    return day_of(named) if named.hour is not None and before[1].shape is Shape.POINT else None


def _day_after(run: Bounded, draft: Draft) -> int | None:
    """The day of "3pm on Monday" for the "9am" before it, and for those before it."""
    match = _AND_TIMES.match(run.kinds, draft.last)
    named = None if match is None else run.expression(match.end())
    if named is None or named.end is not None or named.moment.hour is None or not named.dated:
        return None
    value = finish(run, named)
    return None if value is None else day_of(value.readings[0].start)
