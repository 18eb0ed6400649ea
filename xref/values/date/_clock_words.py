"""Productions for times of day, and how a time and a day come together."""

from __future__ import annotations

from dataclasses import replace

from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment

_AFTER_NOON = ("afternoon", "evening", "night", "late", "tonight", "late afternoon", "early afternoon", "early evening",
               "late evening", "dusk")  # fmt: skip


def in_part(hour: int, daypart: str) -> int:
    """The hour of a clock of twelve in a part of the day.

    >>> in_part(3, "afternoon"), in_part(10, "night"), in_part(2, "night")
    (15, 22, 2)
    """
    if hour >= 12:
        return hour
    if daypart in ("night", "late", "tonight"):
        return hour + 12 if hour >= 5 else hour
    return hour + 12 if daypart in _AFTER_NOON else hour


def _clock(words: Words) -> Draft | None:
    moment = words.value("t")
    if words.has("z"):
        moment = replace(moment, zone=words.value("z"))
    if words.has("p"):
        moment = replace(moment, hour=in_part(moment.hour, words.value("p")))
    return Draft([moment], anchored=True)


def _bare_hour(words: Words) -> Draft | None:
    """ "3 in the morning", "8 tonight": a number is an hour only beside a part of the day."""
    hour = words.value("d")
    if hour > 12 or hour == 0:
        return None
    minute = words.value("dn", 1)
    if minute is not None and minute > 59:
        return None
    daypart = words.value("p") or ""
    return Draft([Moment(hour=in_part(hour, daypart), minute=minute)], anchored=True)


def _part_of_day(words: Words) -> Draft | None:
    """ "the morning", "noon", "at night": alone only after a preposition."""
    name = words.value("p")
    named = name in ("noon", "midnight", "midday", "overnight", "dawn", "dusk", "lunch")
    alone = not words.before and not words.after and words.start == 0
    if not named and words.before[-1:] not in "ivfbeE-lwrmDd," and not alone and words.after[:1] not in "ow":
        return None
    if not words.before and not named and not alone and words.after[:1] not in "ow":
        return None
    if name == "noon":
        return Draft([Moment(hour=12)], anchored=True)
    return Draft([Moment(daypart="morning" if name == "daytime" else name)], anchored=True)


PRODUCTIONS: list[Production] = [
    (r"tz?(?:i?a?p)?", _clock),
    (r"t\(?z", _clock),
    (r"d[dn]?ia?p", _bare_hour),
    (r"d(?=,?r|lp|,?ia?p)", _bare_hour),
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
        if clock.hour is None or clock.minute is not None and clock.hour > 12
        else in_part(clock.hour, daypart)
    )
    return replace(
        day,
        hour=hour,
        minute=clock.minute,
        second=clock.second,
        zone=clock.zone,
        daypart="" if hour is not None else clock.daypart or daypart,
    )
