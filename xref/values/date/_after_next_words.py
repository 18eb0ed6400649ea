"""Productions for what comes after the next and before the last: "the week after next", "March before last"."""

from __future__ import annotations

from xref.values.date._calendar import weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment
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


PRODUCTIONS: list[Production] = [
    (r"a?uo?[vE]a?l", _unit_after_next),
    (r"a?[wm]va?l", _unit_after_next),
    (r"a?pva?l", _unit_after_next),
]
