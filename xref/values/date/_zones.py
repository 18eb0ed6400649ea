"""Time zones beside a clock: those of a fixed offset, and those of the United States that a season moves."""

from __future__ import annotations

from xref.values.date._calendar import civil, days, weekday
from xref.values.date._draft import Words

_SUMMER = 60  # minutes


def zone_of(words: Words) -> int | None:
    """The minutes that a zone lies east; "ET" is summer time where publication falls into it.

    Summer time in the United States runs from the second Sunday of March to the first of November.
    """
    zone = words.value("z") if words.has("z") else None
    if not isinstance(zone, tuple):
        return zone if isinstance(zone, int) else None
    _, standard = zone
    today = words.setting.today
    return int(standard) + (_SUMMER if today is not None and _in_summer(today) else 0)


def _in_summer(day: int) -> bool:
    year = civil(day)[0]
    start, end = days(year, 3, 8), days(year, 11, 1)
    return start + (6 - weekday(start)) % 7 <= day < end + (6 - weekday(end)) % 7
