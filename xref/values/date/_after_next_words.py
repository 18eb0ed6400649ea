"""Productions for what lies beside this, next and last: "the week after next", "this week or next"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._calendar import weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment, Shape
from xref.values.date._relative_words import is_plural
from xref.values.date._settling import day_moment
from xref.values.date._shifting import YMD, in_unit


def _unit_after_next(words: Words) -> Draft | None:
    """As in "the week after next", "the Friday after next"."""
    setting = words.setting
    if (words.value("v"), words.value("l")) not in (("after", 1), ("before", -1)):
        return None  # "it ended on Sunday after the last boat had left"
    sign = 2 if words.value("v") == "after" else -2
    if words.has("w"):
        if setting.today is None:
            return None
        wanted, today = words.value("w"), weekday(setting.today)
        number = setting.today + 7 + ((wanted - today) % 7 or 7)
        if sign < 0:
            number = setting.today - 7 - ((today - wanted) % 7 or 7)
        return Draft([day_moment(number, Moment(weekday=words.value("w")))], inferred=YMD, anchored=True)
    if words.has("p"):
        if setting.today is None or words.value("p") != "night":
            return None
        return Draft([day_moment(setting.today + sign, Moment(daypart="night"))], inferred=YMD, anchored=True)
    if words.has("m"):
        return _month_after_next(words, sign)
    return in_unit(words.value("u"), sign, None, setting)


def _month_after_next(words: Words, sign: int) -> Draft | None:
    """As in "March after next": the second month of that name from publication on."""
    setting, month = words.setting, words.value("m")
    if setting.month is None:
        return None
    year, this = setting.month
    first = year + (month <= this) if sign > 0 else year - (month >= this)
    return Draft([Moment(first + sign // 2, month)], inferred=("year",), anchored=True)


# "this week and next steps" speaks of no week after it.
_GOES_ON = regex(
    r" (?!(?:to|for|at|in|on|by|as|when|if|but|and|or|after|before|with|because|amid|please|will|would|is|was|are|were"
    r"|may|could)\b)\w"
)


def _two_units(words: Words) -> Draft | None:
    """As in "this week or next", "this month and last": a point in either of two that meet, or the whole of both."""
    setting, unit = words.setting, words.value("u") or "century"
    first, second = sorted((words.value("l"), words.value("l", 1)))
    if second - first != 1 or is_plural(words) or _GOES_ON.match(setting.discourse.text, words.end):
        return None
    low, high = in_unit(unit, first, None, setting), in_unit(unit, second, None, setting)
    if low is None or high is None or setting.goes_on(words.start):
        return None
    shape = Shape.RANGE if words.value("&") == "or" else Shape.SPAN
    return Draft([low.moment], high.moment, inferred=low.inferred, shape=shape, anchored=True)


PRODUCTIONS: list[Production] = [
    (r"a?uo?[vE]a?l", _unit_after_next),
    (r"a?[wm]va?l", _unit_after_next),
    (r"a?pva?l", _unit_after_next),
    (r"a?lu&a?l(?![uwmspchdn])", _two_units),
    (r"a?l&l[uc]", _two_units),
]
