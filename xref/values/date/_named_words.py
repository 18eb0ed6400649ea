"""Productions for named days told from another date: "next Friday", "last May", "Labor Day last year"."""

from __future__ import annotations

from xref.values.date._calendar import civil, weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._feast_words import feast
from xref.values.date._feasts import feast_days
from xref.values.date._model import Moment, Unit
from xref.values.date._relative_words import base_of
from xref.values.date._settling import day_moment, day_of
from xref.values.date._shifting import YMD, in_unit

_FAR = 9  # days to a day of next week; beyond, the one of this week may be meant


def _weekday_of_week(words: Words) -> Draft | None:
    """As in "Tuesday of next week", "last week's Sunday"."""
    week = in_unit("week", words.value("l"), None, words.setting)
    if week is None or words.value("u") != "week" or words.setting.today is None:
        return None
    monday = words.setting.today - weekday(words.setting.today) + 7 * words.value("l")
    number = monday + words.value("w")
    return Draft([day_moment(number, Moment(weekday=words.value("w")))], inferred=YMD, anchored=True)


def _this_weekday(words: Words) -> Draft | None:
    """As in "last Friday" before today, "next Friday" of next week, "this Friday", "the following Monday" after."""
    wanted, offset = words.value("w"), words.value("l")
    base, textual = base_of(words)
    setting = words.setting
    if _follows(setting.discourse.text, words.start):
        return None
    known = Moment(weekday=wanted)
    if base is not None:
        number = day_of(base)
        if number is None:
            return Draft([known])
        ahead = (wanted - weekday(number)) % 7
        number += {1: ahead or 7, -1: ahead - 7, 0: 0}[offset] if offset else ahead
        return Draft([day_moment(number, known)], inferred=YMD, anchored=True)
    if setting.today is None or textual:
        return Draft([known])
    ahead = (wanted - weekday(setting.today)) % 7
    text = setting.discourse.text[words.start : words.end].lower()
    if offset == -1:
        number = setting.today + (ahead - 7 if ahead else -7)
    elif offset == 0:
        past = setting.direction(words.start, words.end) == "past"
        number = setting.today + (ahead - 7 if past and ahead and wanted < weekday(setting.today) else ahead)
    elif "next" in text:
        number = setting.today - weekday(setting.today) + wanted + 7
        if number - setting.today > _FAR:  # "next Saturday" of a Monday: some mean the one of this week
            return Draft([day_moment(day, known) for day in (number - 7, number)], inferred=YMD, anchored=True)
    else:
        number = setting.today + (ahead or 7)
    return Draft([day_moment(number, known)], inferred=YMD, anchored=True)


def _follows(text: str, start: int) -> bool:
    """Whether "following" tells what came before, as in "missing following Wednesday's raid"."""
    return text.startswith("following", start) and text[max(0, start - 4) : start].lower() != "the "


def this_month(words: Words) -> Draft | None:
    """As in "this September", "last May": before or after publication."""
    setting, offset, month = words.setting, words.value("l"), words.value("m")
    day = words.value("dD")
    token = next(token for token in words.tokens if token.kind == "m")
    if day is None and not token.sure and setting.discourse.text[token.start].islower():
        return None  # "this may take longer"
    base, _ = base_of(words)
    here = None if setting.month is None else Moment(*setting.month)
    if setting.today is not None:
        here = day_moment(setting.today)  # "last 9 June" on the 29th is of this year
    at = base if base is not None and base.month else here
    if at is None or at.year is None or at.month is None:
        return Draft([Moment(month=month, day=day)])
    year = at.year
    if offset == -1 and (month, day or 0) >= (at.month, (day and at.day) or 0):
        year -= 1
    elif offset == 1 and (month, day or 99) <= (at.month, (day and at.day) or 99):
        year += 1
    return Draft([Moment(year, month, day)], inferred=("year",), anchored=True)


def _this_numeric(words: Words) -> Draft | None:
    """As in "this 5/12", "next 5/12"."""
    setting, moments = words.setting, words.value("S")
    if setting.month is None:
        return None
    found = []
    for moment in moments:
        this_year = (moment.month, moment.day) > (setting.month[1], 31) or words.value("l") != 1
        found.append(moment._replace(year=setting.month[0] + (not this_year) - (words.value("l") == -1)))
    first = setting.discourse.day_first
    if len(found) == 2 and first is not None:
        found = [found[1 if first else 0]]
    return Draft(found, inferred=("year",), anchored=True)


def _this_fiscal(words: Words) -> Draft | None:
    """As in "last fiscal year"."""
    year = words.setting.year
    if year is None or isinstance(words.value("F"), str):
        return None
    return Draft([Moment(year + words.value("l"), unit=Unit.FISCAL)], inferred=("year",), anchored=True)


def _this_season(words: Words) -> Draft | None:
    setting, offset, season = words.setting, words.value("l"), words.value("s")
    base, textual = base_of(words)
    at = (base.year, base.month) if base is not None else None if textual else setting.month
    if at is None or at[0] is None or at[1] is None:
        return Draft([Moment(unit=Unit.SEASON, number=season)])
    year, month = at[0], at[1]
    ends = season * 3 + 2 if season < 4 else 2  # last month
    if season == 4 and month == 12:
        year += 1
    if offset == -1 and ((month <= ends and season < 4) or (season == 4 and month <= 2)):
        year -= 1
    if offset == 1 and ((month >= season * 3 and season < 4) or (season == 4 and month <= 2)):
        year += 1
    return Draft([Moment(year, unit=Unit.SEASON, number=season)], inferred=("year",), anchored=True)


def _this_part(words: Words) -> Draft | None:
    """As in "this morning", "last night", "that evening"."""
    setting, offset = words.setting, words.value("l")
    base, textual = base_of(words)
    number = day_of(base) if base is not None else setting.today
    known = Moment(daypart=words.value("p"))
    if number is None or (textual and base is None):
        if setting.weekday is not None and not textual and offset < 1:
            return Draft([known._replace(weekday=(setting.weekday + offset) % 7)], inferred=("weekday",), anchored=True)
        return Draft([known])
    return Draft([day_moment(number + offset, known)], inferred=YMD, anchored=True)


def _this_feast(words: Words) -> Draft | None:
    setting, offset, name = words.setting, words.value("l"), words.value("h")
    if setting.today is None:
        return Draft([feast(name, None)])
    around = civil(setting.today)[0]
    options = []
    for year in range(around - 2, around + 3):
        span = feast_days(name, year)
        if span is not None:
            options.append((span[0] - setting.today, year))
    wanted = [
        each for each in options if (each[0] > 0 if offset > 0 else each[0] < 0 if offset < 0 else each[1] == around)
    ]
    if not wanted:
        return None
    year = min(wanted, key=lambda each: abs(each[0]))[1]
    return Draft([feast(name, year)], inferred=("year",), anchored=True)


def _weekdays_ago(words: Words) -> Draft | None:
    """As in "two Thursdays ago", "three Fridays from now"."""
    setting, wanted, count = words.setting, words.value("w"), words.value("dn")
    if setting.today is None or count is None:
        return None
    if words.value("g") == "ago":
        number = setting.today - ((weekday(setting.today) - wanted) % 7 or 7) - 7 * (count - 1)
    else:
        number = setting.today + ((wanted - weekday(setting.today)) % 7 or 7) + 7 * (count - 1)
    return Draft([day_moment(int(number), Moment(weekday=wanted))], inferred=YMD, anchored=True)


def _from_now(words: Words) -> Draft | None:
    """As in "from today to Friday", "from now until March": publication as the start of a stretch."""
    text = words.setting.discourse.text[words.start : words.end].lower()
    if words.setting.today is None or words.led in "uH" or text not in ("from today", "from now"):
        return None
    return Draft([day_moment(words.setting.today)], inferred=YMD, anchored=True)


def _a_week_on(words: Words) -> Draft | None:
    """As in "a week on Tuesday", "two weeks on Friday": so many weeks after the next day of that name."""
    setting, wanted = words.setting, words.value("w")
    count = 1 if words.tokens[0].kind == "a" else words.value("d")
    size = {"week": 7, "fortnight": 14}.get(words.value("u"), 0)
    joint = setting.discourse.text[words.tokens[-2].start : words.tokens[-2].end].lower()
    if setting.today is None or not size or joint != "on" or not count or setting.narrative(words.start):
        return None
    if setting.direction(words.start, words.end) == "past":
        return None  # "it ended a week on Tuesday from where"
    number = setting.today + ((wanted - weekday(setting.today)) % 7 or 7) + size * count
    return Draft([day_moment(number, Moment(weekday=wanted))], inferred=YMD, anchored=True)


PRODUCTIONS: list[Production] = [
    (r"wo?i?a?lu", _weekday_of_week),
    (r"a?lui?,?w", _weekday_of_week),
    (r"a?lw(?![dD](?![-T])|a[dD]|S)", _this_weekday),
    (r"a?lm(?!y|,?a?[dD],?y)(?:a?[dD])?", this_month),
    (r"a?l[dD]o?m(?!y)", this_month),
    (r"a?ls(?!y)", _this_season),
    (r"a?lS", _this_numeric),
    (r"a?lF", _this_fiscal),
    (r"a?lp", _this_part),
    (r"a?lh", _this_feast),
    (r"[dna]wg", _weekdays_ago),
    (r"[ad]uiw", _a_week_on),
    (r"g(?=[Tv])", _from_now),
]
