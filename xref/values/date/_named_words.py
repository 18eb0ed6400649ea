"""Productions for named days told from another date: "next Friday", "last May", "Labor Day last year"."""

from __future__ import annotations

from xref.values.date._calendar import civil, month_length, weekday
from xref.values.date._calendar_words import first_or_last
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._feast_words import feast
from xref.values.date._feasts import feast_days, nth_weekday
from xref.values.date._model import Moment, Unit, valid
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


def _this_month(words: Words) -> Draft | None:
    """As in "this September", "last May": before or after publication."""
    setting, offset, month = words.setting, words.value("l"), words.value("m")
    day = words.value("dD")
    token = next(token for token in words.tokens if token.kind == "m")
    if day is None and not token.sure and setting.discourse.text[token.start].islower():
        return None  # "this may take longer"
    base, _ = base_of(words)
    at = base if base is not None and base.month else (Moment(*setting.month) if setting.month else None)
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
    if words.has("s"):
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
    (r"a?lm(?!y|,?a?[dD],?y)(?:a?[dD])?", _this_month),
    (r"a?l[dD]o?m(?!y)", _this_month),
    (r"a?ls(?!y)", _this_season),
    (r"a?lS", _this_numeric),
    (r"a?lF", _this_fiscal),
    (r"a?lp", _this_part),
    (r"a?lh", _this_feast),
    (r"ho?lu", _feast_of_unit),
    (r"a?(?:[dD]o?)?[ms](?:[dD])?,?[oi]?a?lu", _month_of_unit),
    (r"a?[dD]u?oa?lu", _day_of_unit),
    (r"a?[Dl][wu][oi]a?lu", _day_of_unit),
    (r"a?[Dl][wu][oi]au", _day_of_unit),
    (r"a?Duoau", _day_of_unit),
    (r"a?[lD][dn]uoa?l?u", _units_of_this_year),
    (r"[dna]wg", _weekdays_ago),
    (r"[ad]uiw", _a_week_on),
    (r"g(?=[Tv])", _from_now),
]
