"""Moments moved by units: the month before another, the day two weeks after it."""

from __future__ import annotations

from xref.values.date._calendar import DAY, HOUR, MINUTE, add_months, weekday
from xref.values.date._draft import Draft, Words
from xref.values.date._model import Moment, Unit, valid
from xref.values.date._settling import Setting, day_moment, day_of, week_moment

YMD = ("year", "month", "day")
_SATURDAY = 5
IN_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
IN_MONTHS = {"month": 1, "quarter": 3, "season": 3}
IN_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
IN_SECONDS = {"second": 1, "minute": MINUTE, "hour": HOUR}


def today_moment(setting: Setting) -> Moment | None:
    """Publication as a moment."""
    return None if setting.today is None else day_moment(setting.today)


def in_unit(unit: str, offset: int, base: Moment | None, setting: Setting) -> Draft | None:
    """The unit that lies ``offset`` units from the one that holds the base, or publication."""
    at = base if base is not None else today_moment(setting)
    if at is None:
        at = Moment(*setting.month) if setting.month is not None else Moment(setting.year)
    if at.year is None:
        return None
    number = day_of(at)
    if unit in ("day", "night") and number is not None:
        return Draft([day_moment(number + offset)], inferred=YMD, anchored=True)
    if unit in ("week", "weekend", "fortnight") and number is not None:
        which = Unit.WEEKEND if unit == "weekend" else Unit.WEEK
        return Draft([week_moment(number + 7 * offset, which)], inferred=("year", "number"), anchored=True)
    if unit == "month" and at.month is not None:
        year, month = add_months(at.year, at.month, offset)
        return Draft([Moment(year, month)], inferred=("year", "month"), anchored=True)
    if unit in ("quarter", "season") and at.month is not None:
        shift = 0 if unit == "quarter" else 1
        year, month = add_months(at.year, at.month, 3 * offset - (2 if shift else 0))
        index = (month - 1) // 3 + 1
        which = Unit.SEASON if shift else Unit.QUARTER
        return Draft(
            [Moment(year + (shift and index == 4), unit=which, number=index)],
            inferred=("year", "number"),
            anchored=True,
        )
    if unit == "half" and at.month is not None:
        year, month = add_months(at.year, at.month, 6 * offset)
        return Draft(
            [Moment(year, unit=Unit.HALF, number=(month - 1) // 6 + 1)], inferred=("year", "number"), anchored=True
        )
    if unit in IN_YEARS:
        size = IN_YEARS[unit]
        year = at.year // size * size + size * offset
        kind = {10: Unit.DECADE, 100: Unit.CENTURY, 1000: Unit.MILLENNIUM}.get(size)
        return Draft([Moment(year, unit=kind)], inferred=("year",), anchored=True)
    return None


def shifted(at: Moment, count: float, unit: str, setting: Setting) -> Moment | None:
    """The moment ``count`` units after another, at the grain of the unit; hours need a time to count from."""
    number = day_of(at)
    if unit in IN_SECONDS:
        if number is None:
            return None
        if at.hour is None and at != today_moment(setting):
            return None  # minutes after a day
        if at.hour is None:
            if setting.now is None:
                return day_moment(number + days_apart(count)[0]) if unit == "hour" else at
            seconds = setting.now + round(count * IN_SECONDS[unit])
        else:
            seconds = number * DAY + (at.hour or 0) * HOUR + (at.minute or 0) * MINUTE + round(count * IN_SECONDS[unit])
        rest = seconds % DAY
        moment = day_moment(seconds // DAY)
        return moment._replace(hour=rest // HOUR, minute=rest % HOUR // MINUTE, second=rest % MINUTE or None)
    if unit == "weekend" and number is not None:
        ahead = count > 0 and weekday(number) < _SATURDAY  # the next one is the first
        return week_moment(number + round(7 * (count - ahead)), Unit.WEEKEND)
    if unit in IN_DAYS:
        return None if number is None else day_moment(number + round(count * IN_DAYS[unit]))
    if at.year is None:
        return None
    if unit in IN_MONTHS or unit == "year":
        months = round(count * (12 if unit == "year" else IN_MONTHS[unit]))
        year, month = add_months(at.year, at.month or 1, months)
        if unit == "year" and (at.month is None or (abs(count) >= 2 and count == int(count))):
            return Moment(year, approximate=abs(count) >= 1000 and count % 100 == 0)
        if at.month is None:
            return None
        return Moment(year, month, approximate=count != int(count))
    if unit in IN_YEARS:
        return Moment(at.year + round(count * IN_YEARS[unit]), approximate=True)  # "two decades ago"
    return None


_SAME_DAY = 6  # hours: fewer, and what is told of is taken to be of the day itself


def days_apart(hours: float) -> tuple[int, int]:
    """The first and the last day on which something may be that is so many hours from an unknown hour of day 0.

    >>> days_apart(-2), days_apart(-20), days_apart(-48), days_apart(30)
    ((0, 0), (-1, 0), (-2, -2), (1, 2))
    """
    if abs(hours) < _SAME_DAY:
        return 0, 0
    first, rest = divmod(round(hours * HOUR), DAY)
    return first, first + (rest > 0)


def same_day(at: Moment, months: int) -> Moment:
    year, month = add_months(at.year or 0, at.month or 1, months)
    day = at.day or 1
    while not valid(Moment(year, month, day)):
        day -= 1
    return Moment(year, month, day)


def filled(moment: Moment) -> tuple[str, ...]:
    return tuple(name for name in (*YMD, "number", "hour", "minute", "second") if getattr(moment, name) is not None)


def counts(words: Words) -> list[tuple[float, str]]:
    """The counts of units among the words: "2 days 1 hour"."""
    pairs: list[tuple[float, str]] = []
    count: float | None = None
    for token in words.tokens:
        if token.kind in "dny" and token.value is not None:
            count = float(token.value)
        elif token.kind == "a" and token.value == 1:
            count = 1.0
        elif token.kind == "H":
            if count is not None:
                count += token.value
            elif pairs:
                pairs[-1] = (pairs[-1][0] + token.value, pairs[-1][1])  # "a year and a half"
        elif token.kind in "uc" and count is not None:
            pairs.append((count, token.value or "century"))
            count = None
    return pairs


def vague(words: Words) -> bool:
    """Whether the count among the words is "a few": three are meant there, more or less."""
    text = words.setting.discourse.text
    numbers = (token for token in words.tokens if token.kind == "n" and isinstance(token.value, int))
    return any("few" in text[token.start : token.end] for token in numbers)
