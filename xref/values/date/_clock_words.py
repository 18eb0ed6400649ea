"""Productions for times of day, and how a time and a day come together."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._ends import HALF
from xref.values.date._model import Moment
from xref.values.date._zones import zone_of

_AFTER_NOON = ("afternoon", "evening", "night", "late", "tonight", "late afternoon", "early afternoon", "early evening",
               "late evening", "dusk")  # fmt: skip


_NO_CLOCK = regex(
    r"\b(?:in|John|Luke|Mark|Matthew|Acts|Romans|Genesis|Exodus|Isaiah|Leviticus|Psalms?|Proverbs|Corinthians|Surah?"
    r"|verse|chapter|ratio(?: of)?|score (?:was|of)|won|led|ahead)\s$"
)
_TIME_LEFT = regex(r"\s(?:left|remaining|to (?:go|play)|mark|into)\b")
_AT = regex(
    r"\b(?:at|by|until|till|from|before|after|around|to|and|at (?:about|approximately|roughly))\s$", re.IGNORECASE
)
_AT_A_TIME = regex(r"\b[Aa]t\s$")
_DAY_AFTER = regex(r"o|i?[wr]")  # over the kinds of tokens


def in_part(hour: int, daypart: str) -> int:
    """The hour of a clock of twelve in a part of the day.

    >>> in_part(3, "afternoon"), in_part(10, "night"), in_part(2, "night"), in_part(12, "midnight")
    (15, 22, 2, 0)
    """
    if hour >= 12:
        return 0 if hour == 12 and daypart == "midnight" else hour
    if daypart in ("night", "late", "tonight"):
        return hour + 12 if hour >= 5 else hour
    return hour + 12 if daypart in _AFTER_NOON else hour


def _clock(words: Words) -> Draft | None:
    moment = words.value("t")
    text = words.setting.discourse.text
    if not words.has("zp") and _TIME_LEFT.match(text, words.end):
        return None  # "with 2:35 left"
    led = None if words.has("zp") else _NO_CLOCK.search(text, max(0, words.start - 14), words.start)
    if led is not None and not HALF.search(text, words.start, words.end):
        return None  # "finished in 2:03", "John 3:16"
    if words.has("z"):
        moment = moment._replace(zone=zone_of(words))
    if words.has("p"):
        moment = moment._replace(hour=in_part(moment.hour, words.value("p")))
    return Draft([moment], anchored=True)


def _clock_hours(words: Words) -> Draft | None:
    """As in "at 18:21 hours": a clock of a report."""
    at_zero = words.setting.discourse.text[words.tokens[0].end : words.tokens[-1].start] == " "
    return _clock(words) if words.value("u") == "hour" and at_zero else None


def _military(words: Words) -> Draft | None:
    """As in "1600 GMT": four digits before a time zone."""
    token = words.tokens[0]
    if token.end - token.start != 4 or not isinstance(token.value, int):
        return None
    hour, minute = divmod(token.value, 100)
    if hour > 24 or minute > 59:
        return None
    return Draft([Moment(hour=hour, minute=minute, zone=zone_of(words))], anchored=True)


def _leading_zero(words: Words) -> Draft | None:
    """As in "tomorrow at 0900", "between 0930 and noon": no other number is written so after these words."""
    leads = words.led in "iwrbfv" or (words.led == "-" and words.before[-2:-1] in ("n", "t"))
    return _military(words) if leads and words.setting.discourse.text[words.start] == "0" else None


def _military_hours(words: Words) -> Draft | None:
    """As in "at 0830 hours"; "for 1500 hours" is a length of time."""
    token = words.tokens[0]
    text = words.setting.discourse.text
    if (
        words.value("u") != "hour"
        or words.after[:1] == "o"
        or not (text[token.start] == "0" or _AT.search(text, max(0, token.start - 20), token.start))
    ):
        return None
    return _military(words)


def _run_together(words: Words) -> Draft | None:
    """As in "340pm", "1140 a.m.": hour and minutes without a mark between them."""
    token = words.tokens[0]
    if not isinstance(token.value, int) or words.setting.discourse.text[token.start] == "0":
        return None
    hour, minute = divmod(token.value, 100)
    half = words.value("P")
    if not (0 < hour <= 12 and minute < 60 and half):
        return None
    zone = zone_of(words)
    return Draft([Moment(hour=hour % 12 + (12 if half == "p" else 0), minute=minute, zone=zone)], anchored=True)


def _zoned_hour(words: Words) -> Draft | None:
    """As in "8 GMT", "9 EST": a zone in capitals makes an hour of a number."""
    zone = words.tokens[-1]
    if not words.setting.discourse.text[zone.start : zone.end].isupper() or words.led not in "iwrb-Tk":
        return None
    return Draft([Moment(hour=words.value("d"), zone=zone_of(words))], anchored=True) if words.value("d") < 25 else None


def _bare_hour(words: Words) -> Draft | None:
    """As in "3 in the morning", "8 tonight", "ten thirty am": a number is an hour only beside a part of the day."""
    hour, minute = words.value("d"), words.value("dn", 1)
    if not words.has("pP") and words.led not in "ivfb,T-" and not words.alone and words.start:
        return None  # "building 4 this afternoon"
    if not 0 < hour <= 12 or (minute is not None and not (isinstance(minute, int) and 0 <= minute < 60)):
        return None
    if _are_several(words):
        return None
    if words.value("p") == "lunch" and words.has("i"):
        return None
    if words.value("p") in ("overnight", "business hours", "daytime", "dawn", "dusk"):
        return None  # "245 for 6 at lunch", "five overnight"
    if words.value("P"):
        half = words.value("P")
        hour = hour % 12 + 12 if half == "p" else hour % 12 if half == "a" else hour
    else:
        hour = in_part(hour, words.value("p") or "")
    zone = zone_of(words)
    return Draft([Moment(hour=hour, minute=minute, zone=zone)], anchored=True)


def _are_several(words: Words) -> bool:
    """As in "five mornings", which are no hour."""
    return words.tokens[-1].kind == "p" and words.setting.discourse.text[words.end - 1] == "s" and not words.has("i")


def last_timed(words: Words) -> bool:
    """Whether the last token is a clock time with minutes."""
    last = words.tokens[-1]
    return last.kind == "t" and last.value.minute is not None


_MINUTES = {"half": 30, "quarter": 15, "hour": 60}


def _past(words: Words) -> Draft | None:
    """As in "half past three", "20 to noon", "a quarter past 3pm"."""
    text = words.setting.discourse.text
    joint = next(token for token in words.tokens if token.kind in "lTv" and token is not words.tokens[0])
    how = text[joint.start : joint.end].lower()
    if how not in ("past", "to", "after", "before") or words.led in "fb" or (last_timed(words) and how != "past"):
        return None
    if how == "to" and words.has("Pt") and words.tokens[0].kind == "d" and text[words.start].isdigit():
        return None  # "9 to 11 a.m." are two times
    amount = words.value("dn")
    counted = words.has("dn") and words.tokens[0].kind in "dn"
    said = amount if counted else None
    if said is None and words.value("u") == "hour" and text[joint.start - 2] == "s":
        return None  # "one and a half hours after midnight"
    amount = _MINUTES.get(words.value("u"), said)
    if words.value("u") in ("quarter", "hour") and said is not None:
        amount = round(said * _MINUTES[words.value("u")])  # "three quarters past", "two hours before midnight"
    tail = next(place for place, token in enumerate(words.tokens) if token is joint) + 1
    last, part = words.tokens[tail], words.tokens[-1]
    hour = (
        {"noon": 12, "midnight": 0}.get(last.value)
        if last.kind == "p"
        else last.value.hour
        if last.kind == "t"
        else last.value
    )
    unit = words.value("u")
    if not (unit in (None, "minute") or unit in _MINUTES) or (amount and amount >= 60 and unit != "hour"):
        return None
    if not isinstance(amount, int) or not isinstance(hour, int) or not 0 < amount < 12 * 60 or hour > 24:
        return None
    if words.value("P"):
        hour = hour % 12 + (12 if words.value("P") == "p" else 0)
    elif part.kind == "p" and part is not last:
        hour = in_part(hour, part.value)
    elif last.kind == "d" and not words.has("P") and (hour > 12 or not (words.has("u") or _tells_the_time(words, how))):
        return None
    total = hour * 60 + (amount if how in ("past", "after") else -amount)
    return Draft([Moment(hour=total // 60 % 24, minute=total % 60)], anchored=True)


def _tells_the_time(words: Words, how: str) -> bool:
    """As in "at ten past five", "at five to eight": in words and after "at", or with "past"."""
    if words.alone:
        return True
    text = words.setting.discourse.text
    at = _AT_A_TIME.search(text, max(0, words.start - 4), words.start) is not None
    return (at or how == "past") and text[words.start].isalpha() and words.value("d") in (5, 10, 20, 25)


def _part_of_day(words: Words) -> Draft | None:
    """As in "the morning", "noon", "at night": alone only after a preposition."""
    name = words.value("p")
    whole = words.end - words.start > len("early morning") and name[:4] in ("earl", "late")  # "early in the morning"
    text, first = words.setting.discourse.text, words.tokens[-1].start
    if name == "dawn" and text[first].isupper() and _WITHIN.search(text, max(0, first - 6), first):
        return None  # "told Dawn", a paper
    if name in ("midnight", "noon") and text[first].isupper() and _NAMED.search(text, max(0, first - 4), first):
        return None  # "the Midnight bar"
    if _are_several(words) and words.led in "dn":
        return None
    named = whole or name in ("noon", "midnight", "midday", "overnight", "dawn", "dusk")
    if not named and words.led not in "ivfbeE-TlwrmDd,hyIS" and not words.alone and not _DAY_AFTER.match(words.after):
        return None
    if name == "noon":
        return Draft([Moment(hour=12)], anchored=True)
    return Draft([Moment(daypart=name)], anchored=True)


_NAMED = regex(r"\b(?:[Tt]he|[Aa]) $|[\"“”‘']$")
_WITHIN = regex(r"(?<!\bat)[a-z,] $")  # a word that stands inside a sentence has its capital from being a name


PRODUCTIONS: list[Production] = [
    (r"tz?(?:i?a?p(?!m))?", _clock),
    (r"t\(z\)?", _clock),
    (r"tu", _clock_hours),
    (r"[yn]z", _military),
    (r"n", _leading_zero),
    (r"[yn]u", _military_hours),
    (r"dz", _zoned_hour),
    (r"[yn]Pz?", _run_together),
    (r"d[dn]?(?:Pi?a?p|i?a?[pP])z?", _bare_hour),
    (r"d(?=,?r|l[pP])", _bare_hour),
    (r"(?:a?u|[dn]u?)[lTv](?:d(?:P|i?a?p)?|t(?:i?a?p)?|p)", _past),
    (r"a?p", _part_of_day),
]


def together(date: Draft, time: Draft) -> Draft | None:
    """A day with a time of that day; ``None`` where the two do not go together."""
    if date.end is not None or (date.timed and date.moment.hour is not None) or not _names_a_day(date.moment):
        return None
    daypart = date.moment.daypart
    merged = [_with_clock(moment, time.moment, daypart) for moment in date.moments]
    end = None if time.end is None else _with_clock(date.moment, time.end, daypart)
    return Draft(merged, end, date.inferred, time.shape, date.anchored)


def _names_a_day(moment: Moment) -> bool:
    return moment.unit is None and (moment.day is not None or moment.weekday is not None or bool(moment.feast))


def _with_clock(day: Moment, clock: Moment, daypart: str) -> Moment:
    hour = (
        clock.hour
        if clock.hour is None or (clock.minute is not None and clock.hour > 12)
        else in_part(clock.hour, daypart)
    )
    return day._replace(
        hour=hour,
        minute=clock.minute,
        second=clock.second,
        zone=clock.zone,
        daypart="" if hour is not None else clock.daypart or daypart,
    )
