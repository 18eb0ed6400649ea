"""Productions for days that are told from a day and a count: "a year ago today", "a week ago Monday", "Friday last"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._calendar import weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._feast_words import feast
from xref.values.date._model import Moment, Shape, valid
from xref.values.date._settling import day_moment, day_of
from xref.values.date._shifting import IN_DAYS, YMD, counts, filled, in_unit, same_day, shifted, today_moment, vague

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_FEAST = 7  # days between a feast and the text that tells of it
_ENDS = regex(r"\s?(?:[,.;:)]|$|\s(?:at|in|for|to|when|that|after)\b)")


def _ago_on(words: Words) -> Draft | None:
    """As in "a year ago today", "70 years ago on Monday", "25 years ago this month", "two decades ago last month"."""
    setting, pairs = words.setting, counts(words)
    if setting.today is None or len(pairs) != 1 or words.value("g") != "ago" or pairs[0][0] != int(pairs[0][0]):
        return None
    count, unit = int(pairs[0][0]), pairs[0][1]
    named = _from_today(words, setting.today)
    if named is None or not (unit in IN_DAYS or unit in _MONTHS):
        return None
    if unit in IN_DAYS:
        return Draft([day_moment(named - count * IN_DAYS[unit])], inferred=YMD, anchored=True)
    then = same_day(day_moment(named), -count * _MONTHS[unit])
    if words.tokens[-1].kind == "u":
        return in_unit(words.tokens[-1].value, words.value("l"), then, setting)
    return Draft([then], inferred=YMD, anchored=True)


def _from_today(words: Words, today: int) -> int | None:
    """The day near publication that the last words name."""
    last = words.tokens[-1]
    if last.kind == "r":
        return today + int(last.value)
    if last.kind == "u":
        whole = last.value in ("week", "month", "year")
        return today if whole or (last.value == "day" and not words.value("l")) else None
    ahead = int(last.value - weekday(today)) % 7
    future = words.setting.direction(words.start, words.end) == "future"
    return today + (ahead if future or not ahead else ahead - 7)


def _weekday_of_counted_week(words: Words) -> Draft | None:
    """As in "Monday two weeks from now", "Friday a week ago"."""
    setting, pairs = words.setting, counts(words)
    if setting.today is None or len(pairs) != 1 or pairs[0][1] != "week" or words.value("g") not in ("ago", "from now"):
        return None
    weeks = round(pairs[0][0]) * (-1 if words.value("g") == "ago" else 1)
    number = setting.today - weekday(setting.today) + words.value("w") + 7 * weeks
    return Draft([day_moment(number, Moment(weekday=words.value("w")))], inferred=YMD, anchored=True)


def _in_counted_year(words: Words) -> Draft | None:
    """As in "Thanksgiving two years ago", "on June 5 three years ago", "in March, two years ago"."""
    setting, pairs = words.setting, counts(words)
    if setting.year is None or len(pairs) != 1 or pairs[0][1] != "year" or words.value("g") not in ("ago", "from now"):
        return None
    year = setting.year + round(pairs[0][0]) * (-1 if words.value("g") == "ago" else 1)
    if words.has("h"):
        return Draft([feast(words.value("h"), year)], inferred=("year",), anchored=True)
    month = next(place for place, token in enumerate(words.tokens) if token.kind == "m")
    day = _day_beside(words, month)
    moment = Moment(year, words.tokens[month].value, day, approximate=vague(words))
    return Draft([moment], inferred=("year",), anchored=True) if valid(moment) else None


def _day_beside(words: Words, month: int) -> int | None:
    """The day of the month before or after its name; not the number of the years."""
    day = next((token.value for token in words.tokens[:month] if token.kind in "dD"), None)
    after = [token for token in words.tokens[month + 1 :] if token.kind != ","]
    after = after[after[0].kind == "a" :]
    follows = after[0].kind in "dD" and after[1].kind not in "un"
    return after[0].value if day is None and follows else day


def _weekday_after_all(words: Words) -> Draft | None:
    """As in "Friday last", "Monday next", "Monday week", at the end of a phrase."""
    setting, wanted = words.setting, words.value("w")
    text = setting.discourse.text
    said = text[words.tokens[-1].start : words.end].lower()
    if setting.today is None or said not in ("last", "next", "week") or not _ENDS.match(text, words.end):
        return None
    ahead = (wanted - weekday(setting.today)) % 7 or 7
    number = setting.today + {"last": ahead - 7 if ahead < 7 else -7, "next": ahead, "week": ahead + 7}[said]
    return Draft([day_moment(number, Moment(weekday=wanted))], inferred=YMD, anchored=True)


def _this_day_in(words: Words) -> Draft | None:
    """As in "this day in 1944": the day of the text, or the one that it has just named, as that of its feast."""
    today = words.setting.today
    if today is None or words.value("u") != "day" or words.value("l"):
        return None
    named = words.setting.anchor()
    told = None if named is None else day_of(named)
    if told is None or abs(told - today) > _FEAST:
        told = today
    day = day_moment(told)._replace(year=words.value("y"))
    return None if day_of(day) is None else Draft([day], inferred=("month", "day"), anchored=True)


def _between_counts(words: Words) -> Draft | None:
    """As in "two to four months ago", "2 or 3 days later", "in 5-10 years": an unknown point of that stretch."""
    setting = words.setting
    few, many = (value if isinstance(value, int) else None for value in (words.value("dn"), words.value("dn", 1)))
    if few is None or many is None or not few < many or (words.has("&") and words.value("&") != "or"):
        return None
    how = "in" if words.has("i") else str(words.value("g") or ("later" if words.value("e") == "late" else "earlier"))
    direction = setting.direction(words.start, words.end)
    if how == "in" and (words.value("i") != "in" or direction == "past"):
        return None  # "rose in two to three weeks"
    anchor = setting.anchor() if how in ("later", "earlier") else None
    if anchor is None and how in ("later", "earlier") and direction == "past":
        return None
    at = anchor or today_moment(setting)
    sign = 1 if how in ("in", "later", "from now") else -1
    ends = [None if at is None else shifted(at, sign * count, words.value("u"), setting) for count in (few, many)]
    low, high = ends[::sign]
    if low is None or high is None:
        return None
    return Draft([low], high, inferred=filled(low), shape=Shape.RANGE, anchored=True)


PRODUCTIONS: list[Production] = [
    (r"[dn][-T&][dn]u[ge](?=a?$|a?[^amwyXDlu])", _between_counts),
    (r"i[dn][-T&][dn]u(?![go]|[vf][rNmdDwhI])", _between_counts),
    (r"[adn]n?ug(?:r|lu|i?w)", _ago_on),
    (r"w[adn]n?ug", _weekday_of_counted_week),
    (r"h[adn]n?ug", _in_counted_year),
    (r"m(?:a?[dD])?,?[adn]n?ug", _in_counted_year),
    (r"a?[dD]o?m,?[adn]n?ug", _in_counted_year),
    (r"w[lu]", _weekday_after_all),
    (r"luiy", _this_day_in),
]
