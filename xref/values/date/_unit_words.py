"""Productions for units that a month or year counts: "the third week of June", "the first nine months of 2019"."""

from __future__ import annotations

from xref.values.date._calendar import civil, days, month_length
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment, Part, Shape, Unit, valid
from xref.values.date._year_words import YEAR, year_of


def _nth_unit(words: Words) -> Draft | None:
    """As in "the third week of June", "the last day of October 2015", "the second half of May"."""
    kind, which = words.value("u"), words.value("D") or 1
    if words.has("l"):
        if words.value("l") != -1:
            return None
        which = -which
    year, month = year_of(words), words.value("m")
    if kind in ("week", "weekend"):
        unit = Unit.WEEK if kind == "week" else Unit.WEEKEND
        if month is None and (unit is Unit.WEEKEND or year is None):
            return None  # "in the first week" of what was told before
        return Draft([Moment(year, month, unit=unit, number=which)]) if abs(which) < 54 else None
    if kind == "half" and month is not None and which in (1, 2):
        return Draft([Moment(year, month, part=Part.EARLY if which == 1 else Part.LATE)])
    if kind == "half" and month is None and year is not None and abs(which) <= 2:
        return Draft([Moment(year, unit=Unit.HALF, number=which % 3)])
    if kind == "quarter" and month is None and abs(which) <= 4:
        return Draft([Moment(year, unit=Unit.QUARTER, number=which % 5)])
    if kind == "day" and month is None and year is not None and 0 < abs(which) < 32:
        return Draft([Moment(*civil(days(year, 1, which) if which > 0 else days(year + 1, 1, 1) + which))])
    if kind == "month" and month is None and year is not None and words.has("o"):
        return nth_month(year, which)
    if kind == "day" and month is not None:
        day = which if which > 0 else month_length(year or 2001, month) + 1 + which
        moment = Moment(year, month, day)
        return Draft([moment]) if valid(moment) else None
    return None


def nth_month(year: int, which: int) -> Draft | None:
    """As in "the third month of 2021", "the last month of this year"."""
    moment = Moment(year, which if which > 0 else 13 + which)
    return Draft([moment]) if valid(moment) else None


def _hyphened_quarter(words: Words) -> Draft | None:
    """As in "third-quarter profit", "fourth-quarter 2019"."""
    return _nth_unit(words) if words.value("u") == "quarter" else None


def _units_of_year(words: Words) -> Draft | None:
    """As in "the first nine months of 2019", "the first two quarters of 2019", "the last two weeks of 2020"."""
    return first_or_last(words, year_of(words))


def first_or_last(words: Words, year: int | None) -> Draft | None:
    """So many months, weeks or days at the start or the end of a year."""
    count, unit, last = words.value("dn"), words.value("u"), words.tokens[words.has("a")].kind == "l"
    which = words.value("l") if last else words.value("D")
    if year is None or not isinstance(count, int) or which not in (-1, 1) or (last and which != -1):
        return None
    count, unit = (3 * count, "month") if unit == "quarter" else (count, unit)
    if unit == "month" and 1 < count < 12:
        low, high = (13 - count, 12) if last else (1, count)
        return Draft([Moment(year, low)], Moment(year, high), shape=Shape.RANGE)
    size = {"day": 1, "week": 7}.get(unit, 0) * count
    if not 1 < size < 200:
        return None
    low_day, high_day = (days(year + 1, 1, 1) - size, days(year, 12, 31)) if last else (0, 0)
    if not last:
        low_day, high_day = days(year, 1, 1), days(year, 1, 1) + size - 1
    return Draft([Moment(*civil(low_day))], Moment(*civil(high_day)), shape=Shape.RANGE)


def _last_units(words: Words) -> Draft | None:
    """As in "the last two weeks of February", "the first three days of May"."""
    count, unit, month, year = words.value("dn"), words.value("u"), words.value("m"), year_of(words)
    size = {"day": 1, "week": 7}.get(unit)
    if size is None or month is None or not isinstance(count, int) or not 1 < count * size < 28:
        return None
    length = month_length(year or 2001, month)
    low, high = (length - count * size + 1, length) if words.has("l") else (1, count * size)
    return Draft([Moment(year, month, low)], Moment(year, month, high), shape=Shape.RANGE)


def _week_number(words: Words) -> Draft | None:
    number = words.value("dn")
    if words.value("u") != "week" or not isinstance(number, int) or not 0 < number < 54:
        return None
    return Draft([Moment(year_of(words), unit=Unit.WEEK, number=number)])


PRODUCTIONS: list[Production] = [
    (rf"a?(?:[dD]?l|D)u[oi]a?m{YEAR}?", _nth_unit),
    (r"a?(?:[dD]?l|D)u,?[oi]?y", _nth_unit),
    (r"a?Du(?![oi])", _nth_unit),
    (r"a?D-u(?:,?[oi]?y)?(?![oi])", _hyphened_quarter),
    (r"a?[lD][dn]u[oi]y", _units_of_year),
    (rf"a?[lD][dn]uoa?m{YEAR}?", _last_units),
    (r"u[dn](?:,?[oi]?y)?(?![ucn])", _week_number),
]
