"""Productions for what lies in a unit told from publication: "March of next year", "the first Monday of this month"."""

from __future__ import annotations

from xref.values.date._calendar import month_length
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._feast_words import feast
from xref.values.date._feasts import nth_weekday
from xref.values.date._model import Moment, Unit, valid
from xref.values.date._named_words import this_month
from xref.values.date._relative_words import base_of
from xref.values.date._settling import day_moment
from xref.values.date._shifting import YMD, in_unit
from xref.values.date._unit_words import first_or_last, nth_month


def _feast_of_unit(words: Words) -> Draft | None:
    """As in "Thanksgiving of next year", "Labor Day last year"."""
    year = in_unit("year", words.value("l"), None, words.setting)
    if year is None or words.value("u") != "year":
        return None
    return Draft([feast(words.value("h"), year.moment.year)], inferred=("year",), anchored=True)


def _month_of_unit(words: Words) -> Draft | None:
    """As in "March of next year", "the spring of that year", "in May the same year"."""
    base, textual = base_of(words)
    if textual and base is None:
        return None
    year = in_unit("year", words.value("l"), base, words.setting)
    if year is None or words.value("u") != "year":
        return None
    if words.has("q"):
        moment = Moment(year.moment.year, unit=Unit.QUARTER, number=words.value("q")[0])
    elif words.has("s"):
        moment = Moment(year.moment.year, unit=Unit.SEASON, number=words.value("s"))
    else:
        moment = Moment(year.moment.year, words.value("m"), words.value("dD"))
    return Draft([moment], inferred=("year",), anchored=True) if valid(moment) else None


def _day_of_unit(words: Words) -> Draft | None:
    """As in "the 20th of next month", "the first Monday of this month", "the last week of the year"."""
    base, textual = base_of(words)
    if textual and base is None:
        return None
    unit = words.value("u", -1 + sum(token.kind == "u" for token in words.tokens))
    offset = next((token.value for token in reversed(words.tokens) if token.kind == "l"), 0)
    if words.tokens[-2].kind != "l":
        offset = 0
    whole = in_unit(unit, offset, base, words.setting)
    if whole is None or whole.moment.year is None:
        return None
    year, month = whole.moment.year, whole.moment.month
    which = words.value("dD") or -1
    if words.has("w"):
        if month is None:
            return None
        number = nth_weekday(year, month, words.value("w"), which)
        return (
            None
            if number is None
            else Draft([day_moment(number, Moment(weekday=words.value("w")))], inferred=YMD, anchored=True)
        )
    inner = words.value("u") if sum(token.kind == "u" for token in words.tokens) == 2 else "day"
    if unit == "month" and month is not None and inner in ("week", "weekend"):
        weekly = Unit.WEEK if inner == "week" else Unit.WEEKEND
        return Draft([Moment(year, month, unit=weekly, number=which)], inferred=("year", "month"), anchored=True)
    if unit == "month" and month is not None and inner != "day":
        return None
    if unit == "month" and month is not None:
        day = which if which > 0 else month_length(year, month)
        moment = Moment(year, month, day)
        return Draft([moment], inferred=("year", "month"), anchored=True) if valid(moment) else None
    if unit == "year" and sum(token.kind == "u" for token in words.tokens) == 2:
        inner = words.value("u")
        if inner == "day" and which in (1, -1):
            day = Moment(year, 1, 1) if which == 1 else Moment(year, 12, 31)
            return Draft([day], inferred=("year",), anchored=True)
        if inner == "month" and (draft := nth_month(year, which)) is not None:
            draft.inferred, draft.anchored = ("year",), True
            return draft
        kind = {"week": Unit.WEEK, "quarter": Unit.QUARTER, "half": Unit.HALF}.get(inner)
        size = {Unit.QUARTER: 4, Unit.HALF: 2}.get(kind or Unit.WEEK, 53)
        if kind is not None and abs(which) <= size:
            return Draft(
                [Moment(year, unit=kind, number=which if which > 0 or kind is Unit.WEEK else size)],
                inferred=("year",),
                anchored=True,
            )
    return None


def _units_of_this_year(words: Words) -> Draft | None:
    """As in "the first nine months of this year", "the last two weeks of the year"."""
    if words.tokens[-1].value != "year":
        return None
    offset = words.tokens[-2].value if words.tokens[-2].kind == "l" else 0
    year = in_unit("year", offset, None, words.setting)
    draft = None if year is None else first_or_last(words, year.moment.year)
    if draft is not None:
        draft.inferred, draft.anchored = ("year",), True
    return draft


def _in_a_year_told(words: Words) -> Draft | None:
    """As in "last year in June", "next year on June 10"."""
    month = next(token for token in words.tokens if token.kind == "m")
    sure = month.sure or words.setting.discourse.text[month.start].isupper()
    return _month_of_unit(words) if sure and words.value("u") == "year" else None


def _week_of_this_month(words: Words) -> Draft | None:
    """As in "the first week this month", "the last weekend this month"."""
    if words.tokens[-2].value != 0 or words.value("u") not in ("week", "weekend"):
        return None
    return _day_of_unit(words)


def _of_the_years(words: Words) -> Draft | None:
    """As in "last year's June 4 vigil", "this year's summer", "last year's Easter fair"."""
    text, owner = words.setting.discourse.text, next(token for token in words.tokens if token.kind == "u")
    month = next((token for token in words.tokens if token.kind == "m"), None)
    lower = month is not None and text[month.start].islower()
    if text[owner.end - 2 : owner.end] != "'s" or text.startswith("fall", words.tokens[-1].start) or lower:
        return None  # "last year's fall in prices", "last year's march"
    return _feast_of_unit(words) if words.has("h") else _month_of_unit(words)


def _weekday_of_this_month(words: Words) -> Draft | None:
    """As in "the third Thursday this September", "the last Friday of last May"."""
    which = words.value("D") or -1
    month = this_month(Words(words.tokens[-2:], words.setting, words.before, words.after))
    at = None if month is None else month.moment
    if at is None or at.year is None or at.month is None or words.tokens[words.has("a")].value == 0:
        return None
    number = nth_weekday(at.year, at.month, words.value("w"), which)
    if number is None:
        return None
    return Draft([day_moment(number, Moment(weekday=words.value("w")))], inferred=YMD, anchored=True)


PRODUCTIONS: list[Production] = [
    (r"ho?lu", _feast_of_unit),
    (r"a?(?:[dD]o?)?[ms](?:[dD])?,?[oi]?a?lu", _month_of_unit),
    (r"a?[dD]u?oa?lu", _day_of_unit),
    (r"a?[Dl](?:u[oi]|w[oi]?)a?lu", _day_of_unit),
    (r"aDulu|alulu", _week_of_this_month),
    (r"a?lui(?:ma?[dD]|a?[dD]o?m|m)(?!,?y|a?[dD])", _in_a_year_told),
    (r"a?[Dl]w[oi]?a?lm", _weekday_of_this_month),
    (r"a?lu(?:s|m[dD]?|[dD]o?m)(?!,?y)", _of_the_years),
    (r"a?luh", _of_the_years),
    (r"a?[Dl][wu][oi]au", _day_of_unit),
    (r"a?Duoau", _day_of_unit),
    (r"aDoau", _day_of_unit),
    (r"q,?[oi]?a?lu", _month_of_unit),
    (r"a?[lD][dn]uoa?l?u", _units_of_this_year),
]
