"""Productions for units told from another date: publication ("last month") or one named before ("two days later")."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._about_ago import bounded, one_or_two_ago
from xref.values.date._calendar import DAY, HOUR, MINUTE, weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment, Shape
from xref.values.date._sets import hull
from xref.values.date._settling import Setting, day_moment, day_of
from xref.values.date._shifting import (
    IN_DAYS,
    IN_MONTHS,
    IN_SECONDS,
    IN_YEARS,
    YMD,
    counts,
    days_apart,
    filled,
    in_unit,
    same_day,
    shifted,
    today_moment,
    vague,
)

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


_FRIDAY = 4
_LONG = ("week", "month", "year", "decade", "century")
_FIRST_IN = regex(
    r"\b(?:first|second|third|fourth|fifth|only|record|worst|best|least|most|(?!for|w|t|ear|int|mod|har|hon|que|req|sug)"
    r"[a-z]{3,10}est)\b[^.,;:!?]*$"
)
_OWNER = regex(r"\b(?:his|her|its|their|my|our|your) $", re.IGNORECASE)
_SOON = regex(
    r"(?i)\bwithin (?:[a-z]+ )*?(?:an?|one|two|three|few|several|[1-6]|\d* ?minutes?|\w+ minutes?)(?: hours?)?$"
)
_DURING = regex(r"(?i)\b(?:in|over|during|for|within|throughout)\s$")


def base_of(words: Words) -> tuple[Moment | None, bool]:
    """The moment from which a word like "following" counts, and whether it is a date of the text."""
    token = next((token for token in words.tokens if token.kind == "l"), None)
    text = words.setting.discourse.text
    word = text[token.start : token.end].lower() if token is not None else ""
    textual = word in _BACK or (word == "next" and words.tokens[0].kind == "a" and not words.has("w"))
    if word == "same" and (last := words.setting.latest()) is not None:
        return last, True
    narrative = words.setting.goes_on(words.start)
    anchor = words.setting.anchor() if textual or narrative else None
    if anchor is not None:
        return anchor, True
    return None, word in ("same", "that") or narrative


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
    if words.value("N"):
        return _to_date(words.value("N"), moment, setting)
    if setting.now is not None:
        rest = setting.now % DAY
        moment = moment._replace(hour=rest // HOUR, minute=rest % HOUR // MINUTE, second=rest % MINUTE)
    return Draft([moment], inferred=filled(moment), anchored=True)


def _to_date(unit: str, today: Moment, setting: Setting) -> Draft | None:
    """As in "the year to date": from the start of a unit to publication."""
    whole = in_unit(unit, 0, None, setting)
    start = None if whole is None else hull(whole.moment)
    if start is None:
        return None
    return Draft([day_moment(start[0] // DAY)], today, inferred=YMD, shape=Shape.SPAN, anchored=True)


def _this_unit(words: Words) -> Draft | None:
    """As in "last month", "the following week"; with a count, "the past two weeks"."""
    base, textual = base_of(words)
    if textual and base is None:
        return None
    told = "a" in (words.tokens[0].kind, words.led) and words.after[:1] == "o"
    if words.value("l") == -1 and (told or _is_owned(words)):
        return None  # "the last year of the war", "their last day"
    unit, offset = words.value("u") or "century", words.value("l")
    if unit == "quarter" and textual and base is not None and base.day is not None:
        return None  # "a blast on 3 May, and another in the same quarter": a part of a town
    count = words.value("dn")
    if count is not None and words.has("dn"):
        if words.setting.discourse.text.startswith("following", words.start):
            return None  # "following two weeks of testimony"
        if words.tokens[-2].kind == "l" and count != 1 and not (is_plural(words) or words.alone):
            return None  # "until the 23 next month"
        return _last_units(words, float(count), unit, offset)
    if is_plural(words):
        return None  # "the coming days"
    if base is None and offset and unit in _LONG and _runs_to_now(words):
        return _last_units(words, 1.0, unit, offset)
    if unit in ("hour", "minute", "second"):
        return _last_units(words, 1.0, unit, offset)
    if unit == "fortnight" and base is None:
        return _last_units(words, 2.0, "week", offset)
    if unit == "night" and offset == -1 and words.setting.today is not None and base is None:
        return Draft([day_moment(words.setting.today - 1, Moment(daypart="night"))], inferred=YMD, anchored=True)
    if unit == "weekend" and base is None and _comes_first(words):
        offset = 0
    if unit == "weekend" and not offset and base is None and _is_over(words.setting, words.start, words.end):
        offset = -1
    return in_unit(unit, offset, base, words.setting)


def _is_owned(words: Words) -> bool:
    text = words.setting.discourse.text
    return _OWNER.search(text, max(0, words.start - 6), words.start) is not None


def _comes_first(words: Words) -> bool:
    """Whether "the coming weekend" is that of this week, as before it has begun."""
    text, today = words.setting.discourse.text[words.start : words.end].lower(), words.setting.today
    return "coming" in text and today is not None and weekday(today) < _FRIDAY + 1


def _is_over(setting: Setting, start: int, end: int) -> bool:
    """Whether "this weekend" is told of in the days after it: "two were killed this weekend", on a Monday."""
    return setting.today is not None and weekday(setting.today) < _FRIDAY and setting.direction(start, end) == "past"


def is_plural(words: Words) -> bool:
    """Whether a unit is said of several: "days"; "the year's" is of one."""
    text = words.setting.discourse.text
    return text[words.end - 1] == "s" and text[words.end - 2] != "'"


def _runs_to_now(words: Words) -> bool:
    """Whether "the past year" and "over the last decade" are a length of time, unlike "last year"."""
    text = words.setting.discourse.text
    word = next(text[token.start : token.end].lower() for token in words.tokens if token.kind == "l")
    if words.tokens[0].kind != "a" or words.tokens[0].value or word not in ("past", "last", "next", "coming"):
        return False
    return word in ("past", "coming") or _DURING.search(text, max(0, words.start - 11), words.start) is not None


def _last_units(words: Words, count: float, unit: str, offset: int) -> Draft | None:
    """As in "the past two weeks", "the next 3 hours": an unknown point between then and publication."""
    setting = words.setting
    at = today_moment(setting)
    if at is None or not offset or setting.today is None:
        return None
    if unit in IN_SECONDS and (unit != "hour" or setting.now is not None):
        if setting.now is None:
            return None
        other = shifted(at, count * offset, unit, setting)
        now = at._replace(hour=setting.now % DAY // HOUR, minute=setting.now % HOUR // MINUTE, second=None)
        if other is None:
            return None
        low, high = (now, other) if offset > 0 else (other, now)
    elif unit == "hour":
        other = day_moment(setting.today + offset * -(-round(count) // 24))
        low, high = (at, other) if offset > 0 else (other, at)
    else:
        if unit in IN_DAYS:
            other = day_moment(setting.today + round(offset * count * IN_DAYS[unit]))
        else:
            other = same_day(at, round(offset * count * (IN_MONTHS.get(unit) or 12 * IN_YEARS.get(unit, 1))))
        low, high = (day_moment(setting.today + 1), other) if offset > 0 else (other, day_moment(setting.today - 1))
        if unit in IN_DAYS and round(count * IN_DAYS[unit]) == 1:
            return Draft([other], inferred=YMD, anchored=True)
    return Draft([low], high, inferred=filled(low), shape=Shape.RANGE, anchored=True)


def _ago(words: Words) -> Draft | None:
    """As in "three days ago", "two weeks later", "a year earlier"."""
    draft, setting = _counted(words, words.value("g")), words.setting
    if draft is None or words.value("g") != "from now" or setting.today is None:
        return draft
    before = setting.discourse.text[max(0, words.start - 7) : words.start].lower()
    if before.endswith(("within ", "for ")):  # "within two weeks from now", "for three days from today"
        draft.moments, draft.end = [day_moment(setting.today)], draft.moment
        draft.shape = Shape.RANGE if before.endswith("within ") else Shape.SPAN
    return draft


def _counted(words: Words, how: str) -> Draft | None:
    setting = words.setting
    pairs = counts(words)
    if not pairs:
        return None
    later = how in ("later", "from now", "in")
    at = today_moment(setting)
    if how in ("later", "earlier"):
        anchor = setting.anchor()
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
            if len(pairs) > 1 and moment.day is not None and (unit in IN_MONTHS or unit == "year"):
                moment = same_day(moment, round(signed * IN_MONTHS.get(unit, 12)))
            else:
                moment = shifted(moment, signed, unit, setting)
    if moment is None:
        return None
    moment = moment._replace(approximate=vague(words) or words.has("k") or moment.approximate)
    draft = Draft([moment], inferred=filled(moment), anchored=True)
    if pairs[0][1] == "hour" and len(pairs) == 1 and moment.hour is None and (number := day_of(at)) is not None:
        first, last = days_apart(pairs[0][0] if later else -pairs[0][0])
        if first < last:
            draft.end, draft.shape = day_moment(number + last), Shape.RANGE
    return draft if how == "in" else bounded(words, draft, at, later=later)


def _in(words: Words) -> Draft | None:
    """As in "in two weeks" is a day; "within three years" a point before one."""
    how = words.tokens[0].value
    setting = words.setting
    if how not in ("in", "within") or setting.today is None:
        return None
    if how == "in" and any(token.kind == "a" and not token.value for token in words.tokens):
        return None  # "in the 12 months to March"
    if how == "in" and words.value("u") == "weekend":
        return None  # "in a weekend raid"
    pairs = counts(words)
    if words.value("l") == -1:
        return _last_units(words, *pairs[0], -1) if len(pairs) == 1 else None  # "within the past 24 hours"
    text = setting.discourse.text
    if how == "in" and _FIRST_IN.search(text, max(0, words.start - 60), words.start):
        return None  # "the first talks in two years"
    direction = setting.direction(words.start, words.end)
    if how == "in":
        brief = any(token.value in ("second", "minute") for token in words.tokens)
    else:
        brief = _SOON.search(text, max(0, words.start - len("within ")), words.end) is not None
    if direction == "past" or (brief and setting.now is None and direction != "future"):
        return None  # "fell 5% in two weeks", "ran it in 9.8 seconds", "12 blasts within an hour"
    draft = _counted(words, "in")
    if draft is None or how == "in":
        return draft
    low = day_moment(setting.today)
    if draft.moment.hour is not None and setting.now is not None:
        low = low._replace(hour=setting.now % DAY // HOUR, minute=setting.now % HOUR // MINUTE)
    return Draft([low], draft.moment, inferred=filled(draft.moment), shape=Shape.RANGE, anchored=True)


def _later(words: Words) -> Draft | None:
    """As in "three days later": "later" and "earlier" after a count."""
    return _counted(words, "later" if words.value("e") == "late" else "earlier")


def _ago_or_later(words: Words) -> Draft | None:
    return _ago(words) if words.has("g") else _later(words)


PRODUCTIONS: list[Production] = [
    (r"a?r", _named_day),
    (r"N", _now),
    (r"a?l(?:[dn]n?)?u(?!om|oy|oa?l?u)", _this_unit),
    (r"a?lc", _this_unit),
    (r"a?[dn]lu", _this_unit),
    (
        r"(?:[adny]n?H?uH?(?:,?&?)){1,6}(?:k?g|e)(?=a?$|a?[^amwyXDlu])",
        _ago_or_later,
    ),
    (r"[adn]n?H?cg", _ago),
    (r"[adn]u&[dn]g", one_or_two_ago),
    (r"ik?a?l?(?:[adn]n?H?uH?,?&?)*[adn]n?H?uH?(?!H?[go]|[vf][rNmdDwhI])", _in),
]
