"""Productions for units told from another date: publication ("last month") or one named before ("two days later")."""

from __future__ import annotations

import re

from xref.values.date._calendar import DAY, HOUR, MINUTE, add_months, weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment, Part, Shape, Unit, valid
from xref.values.date._settling import Setting, day_moment, day_of, week_moment

YMD = ("year", "month", "day")
_IN_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_IN_MONTHS = {"month": 1, "quarter": 3, "season": 3}
_IN_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_IN_SECONDS = {"second": 1, "minute": MINUTE, "hour": HOUR}
_BACK = (
    "following",
    "same",
    "that",
    "previous",
    "preceding",
    "prior",
    "ensuing",
    "subsequent",
)  # told from a date before


def base_of(words: Words) -> tuple[Moment | None, bool]:
    """The moment from which a word like "following" counts, and whether it is a date of the text."""
    token = next((token for token in words.tokens if token.kind == "l"), None)
    text = words.setting.discourse.text
    word = text[token.start : token.end].lower() if token is not None else ""
    textual = word in _BACK or (word == "next" and words.tokens[0].kind == "a" and not words.has("w"))
    anchor = words.setting.anchor(words.start) if textual or words.setting.narrative(words.start) else None
    if anchor is not None:
        return anchor, True
    return None, word in ("same", "that") or words.setting.narrative(words.start)


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
    if unit in _IN_YEARS:
        size = _IN_YEARS[unit]
        year = at.year // size * size + size * offset
        kind = {10: Unit.DECADE, 100: Unit.CENTURY, 1000: Unit.MILLENNIUM}.get(size)
        return Draft([Moment(year, unit=kind)], inferred=("year",), anchored=True)
    return None


def shifted(at: Moment, count: float, unit: str, setting: Setting) -> Moment | None:
    """The moment ``count`` units after another, at the grain of the unit; hours need a time to count from."""
    number = day_of(at)
    if unit in _IN_SECONDS:
        if number is None:
            return None
        if at.hour is None and at != today_moment(setting):
            return None  # minutes after a day
        if at.hour is None:
            if setting.now is None:
                return day_moment(number + round(count * _IN_SECONDS[unit]) // DAY) if unit == "hour" else at
            seconds = setting.now + round(count * _IN_SECONDS[unit])
        else:
            seconds = (
                number * DAY + (at.hour or 0) * HOUR + (at.minute or 0) * MINUTE + round(count * _IN_SECONDS[unit])
            )
        rest = seconds % DAY
        moment = day_moment(seconds // DAY)
        return moment._replace(hour=rest // HOUR, minute=rest % HOUR // MINUTE, second=rest % MINUTE or None)
    if unit in _IN_DAYS:
        return None if number is None else day_moment(number + round(count * _IN_DAYS[unit]))
    if at.year is None:
        return None
    if unit in _IN_MONTHS or unit == "year":
        months = round(count * (12 if unit == "year" else _IN_MONTHS[unit]))
        year, month = add_months(at.year, at.month or 1, months)
        if unit == "year" and (at.month is None or abs(count) >= 2):
            return Moment(year)
        if at.month is None:
            return None
        return Moment(year, month)
    if unit in _IN_YEARS:
        return Moment(at.year + round(count * _IN_YEARS[unit]))
    return None


def filled(moment: Moment) -> tuple[str, ...]:
    return tuple(name for name in (*YMD, "number", "hour", "minute", "second") if getattr(moment, name) is not None)


def _named_day(words: Words) -> Draft | None:
    setting, offset = words.setting, words.value("r")
    text = setting.discourse.text[words.start : words.end].lower()
    daypart = "tonight" if text == "tonight" else ""
    if setting.today is not None:
        return Draft([day_moment(setting.today + offset, Moment(daypart=daypart))], inferred=YMD, anchored=True)
    if setting.weekday is not None:
        moment = Moment(weekday=(setting.weekday + offset) % 7, daypart=daypart)
        return Draft([moment], inferred=("weekday",), anchored=True)
    return None


def _now(words: Words) -> Draft | None:
    setting = words.setting
    text = setting.discourse.text
    if setting.today is None or setting.narrative(words.start):
        return None
    if text[words.end : words.end + 1] == "-" or text[words.end : words.end + 5] == " that":
        return None  # "now-defunct", "now that"
    moment = day_moment(setting.today)
    if setting.now is not None:
        rest = setting.now % DAY
        moment = moment._replace(hour=rest // HOUR, minute=rest % HOUR // MINUTE, second=rest % MINUTE)
    return Draft([moment], inferred=filled(moment), anchored=True)


def _this_unit(words: Words) -> Draft | None:
    """As in "last month", "the following week"; with a count, "the past two weeks"."""
    base, textual = base_of(words)
    if textual and base is None:
        return None
    unit, offset = words.value("u"), words.value("l")
    count = words.value("dn")
    if count is not None and words.has("dn"):
        return _last_units(words, float(count), unit, offset)
    if words.setting.discourse.text[words.end - 1] == "s" and words.setting.discourse.text[words.end - 2] != "'":
        return None  # "the coming days"
    if unit in ("hour", "minute", "second"):
        return _last_units(words, 1.0, unit, offset)
    if unit == "fortnight" and base is None:
        return _last_units(words, 2.0, "week", offset)
    if unit == "night" and offset == -1 and words.setting.today is not None and base is None:
        return Draft([day_moment(words.setting.today - 1, Moment(daypart="night"))], inferred=YMD, anchored=True)
    return in_unit(unit, offset, base, words.setting)


def _last_units(words: Words, count: float, unit: str, offset: int) -> Draft | None:
    """As in "the past two weeks", "the next 3 hours": an unknown point between then and publication."""
    setting = words.setting
    at = today_moment(setting)
    if at is None or not offset or setting.today is None:
        return None
    if unit in _IN_SECONDS:
        if setting.now is None:
            return None
        other = shifted(at, count * offset, unit, setting)
        now = at._replace(hour=setting.now % DAY // HOUR, minute=setting.now % HOUR // MINUTE, second=None)
        if other is None:
            return None
        low, high = (now, other) if offset > 0 else (other, now)
    else:
        if unit in _IN_DAYS:
            other = day_moment(setting.today + round(offset * count * _IN_DAYS[unit]))
        else:
            other = _same_day(at, round(offset * count * (_IN_MONTHS.get(unit) or 12 * _IN_YEARS.get(unit, 1))))
        low, high = (day_moment(setting.today + 1), other) if offset > 0 else (other, day_moment(setting.today - 1))
        if unit in _IN_DAYS and round(count * _IN_DAYS[unit]) == 1:
            return Draft([other], inferred=YMD, anchored=True)
    return Draft([low], high, inferred=filled(low), shape=Shape.RANGE, anchored=True)


def _same_day(at: Moment, months: int) -> Moment:
    year, month = add_months(at.year or 0, at.month or 1, months)
    day = at.day or 1
    while not valid(Moment(year, month, day)):
        day -= 1
    return Moment(year, month, day)


def _ago(words: Words) -> Draft | None:
    """As in "three days ago", "two weeks later", "a year earlier"."""
    return _counted(words, words.value("g"))


def _counted(words: Words, how: str) -> Draft | None:
    setting = words.setting
    pairs = counts(words)
    if not pairs:
        return None
    later = how in ("later", "from now", "in")
    at = today_moment(setting)
    if how in ("later", "earlier"):
        anchor = setting.anchor(words.start)
        if anchor is not None:
            at = anchor
        elif setting.direction(words.start, words.end) == "past":
            return None
    if at is None:
        at = Moment(*setting.month) if setting.month is not None and how == "ago" else None
    if at is None:
        return None
    moment: Moment | None = at
    for count, unit in pairs:
        if moment is not None:
            signed = count if later else -count
            if len(pairs) > 1 and moment.day is not None and (unit in _IN_MONTHS or unit == "year"):
                moment = _same_day(moment, round(signed * _IN_MONTHS.get(unit, 12)))
            else:
                moment = shifted(moment, signed, unit, setting)
    if moment is None:
        return None
    vague = any(
        token.kind == "n" and isinstance(token.value, int) and "few" in setting.discourse.text[token.start : token.end]
        for token in words.tokens
    )
    moment = moment._replace(approximate=vague)
    return Draft([moment], inferred=filled(moment), anchored=True)


def counts(words: Words) -> list[tuple[float, str]]:
    """The counts of units among the words: "2 days 1 hour"."""
    pairs: list[tuple[float, str]] = []
    count: float | None = None
    for token in words.tokens:
        if token.kind in "dn" and token.value is not None:
            count = float(token.value)
        elif token.kind == "a" and token.value == 1:
            count = 1.0
        elif token.kind == "u" and count is not None:
            pairs.append((count, token.value))
            count = None
    return pairs


def _in(words: Words) -> Draft | None:
    """As in "in two weeks" is a day; "within three years" a point before one."""
    how = words.tokens[0].value
    setting = words.setting
    if how not in ("in", "within") or setting.today is None:
        return None
    if setting.direction(words.start, words.end) == "past" and how == "in":
        return None  # "fell 5% in two weeks"
    draft = _counted(words, "in")
    if draft is None or how == "in":
        return draft
    low = day_moment(setting.today)
    if draft.moment.hour is not None and setting.now is not None:
        low = low._replace(hour=setting.now % DAY // HOUR, minute=setting.now % HOUR // MINUTE)
    return Draft([low], draft.moment, inferred=filled(draft.moment), shape=Shape.RANGE, anchored=True)


def _the_weekend(words: Words) -> Draft | None:
    """As in "over the weekend": the one that the tense points to."""
    today = words.setting.today
    if today is None:
        return None
    ahead = words.setting.direction(words.start, words.end) == "future" or weekday(today) > 4
    return in_unit("weekend", 0 if ahead else -1, None, words.setting)


def _the_unit(words: Words) -> Draft | None:
    """As in "the year", "the month": only after "early in", "the end of"."""
    unit = words.value("u")
    if unit == "weekend" and re.search(r"i$|ia$", words.before):
        return _the_weekend(words)
    if not re.search(r"[eE][oi]?a?$", words.before):
        return None
    base = words.setting.anchor(words.start) if words.setting.narrative(words.start) else None
    return (
        in_unit(unit, 0, base, words.setting)
        if unit in ("day", "week", "month", "year", "decade", "century", "quarter")
        else None
    )


def counted_from(words: Words, at: Moment) -> Draft | None:
    """As in "two days after today", "a year before Christmas", "the day after the 5th"."""
    sign = -1 if words.value("v") == "before" else 1
    pairs = counts(words) or ([(1.0, words.value("u"))] if words.value("a") == 0 and words.has("u") else [])
    moment: Moment | None = at
    for count, unit in pairs:
        moment = None if moment is None else shifted(moment, sign * count, unit, words.setting)
    return None if moment is None or not pairs else Draft([moment], inferred=(), anchored=True)


def _unit_after_next(words: Words) -> Draft | None:
    """As in "the week after next", "the Friday after next"."""
    setting = words.setting
    if words.value("v") not in ("after", "before"):
        return None
    sign = 2 if words.value("v") == "after" else -2
    if words.has("w"):
        if setting.today is None:
            return None
        ahead = (words.value("w") - weekday(setting.today)) % 7 or 7
        return Draft(
            [day_moment(setting.today + ahead + 7, Moment(weekday=words.value("w")))], inferred=YMD, anchored=True
        )
    return in_unit(words.value("u"), sign, None, setting)


def _part_of_unit(words: Words) -> Draft | None:
    """As in "earlier this week", "later that year": early and late as said from publication."""
    inner = _this_unit(Words(words.tokens[1:], words.setting, words.before, words.after))
    if inner is None or inner.end is not None:
        return None
    which = Part(words.tokens[0].value)
    inner.moments = [moment._replace(part=which) for moment in inner.moments]
    return inner


def _later(words: Words) -> Draft | None:
    """As in "three days later": "later" and "earlier" after a count."""
    return _counted(words, "later" if words.value("e") == "late" else "earlier")


PRODUCTIONS: list[Production] = [
    (r"a?r", _named_day),
    (r"N", _now),
    (r"a?l(?:[dn]n?)?u(?![o]m|oy)", _this_unit),
    (r"a?[dn]lu", _this_unit),
    (r"(?:[adn]n?u(?:,?&?)){1,4}[ge](?=$|[^amwyXDlu])", lambda words: _ago(words) if words.has("g") else _later(words)),
    (r"a?uo?[vE]a?l", _unit_after_next),
    (r"wva?l", _unit_after_next),
    (r"ik?a?l?(?:[adn]n?u,?&?)*[adn]n?u(?![go]|[vf][rNmdDwhI])", _in),
    (r"au", _the_unit),
    (r"u", _the_unit),
]
