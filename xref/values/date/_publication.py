"""When a text came out, as far as its date says."""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex
from xref.tuples import NamedTuple
from xref.values.date._calendar import DAY, days
from xref.values.date._model import Moment, valid

_PUBLISHED = range(1000, 9000)  # years in which a text may have come out


class Today(NamedTuple):
    """Publication as far as it is known: its day number, second, year and month, year."""

    today: int | None = None
    now: int | None = None
    month: tuple[int, int] | None = None
    year: int | None = None


@lru_cache(maxsize=64)
def publication(text: str) -> Today:
    match = regex(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?)?)?)?").match(text)
    if match is None:
        return Today()
    year, month, day, hour, minute, second = (None if part is None else int(part) for part in match.groups())
    if (
        year is None
        or not _PUBLISHED.start <= year < _PUBLISHED.stop
        or not valid(Moment(year, month, day, hour=hour, minute=minute, second=second))
    ):
        return Today()
    today = None if day is None else days(year, month or 1, day)
    now = None if today is None or hour is None else today * DAY + hour * 3600 + (minute or 0) * 60 + (second or 0)
    return Today(today, now, None if month is None else (year, month), year)
