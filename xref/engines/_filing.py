"""The day on which a story was written, as its dateline tells: what a paper prints was "today" the day before."""

from __future__ import annotations

from datetime import date, timedelta

from xref.extension import Discourse
from xref.values import value_type

_KEPT = timedelta(days=3)  # a story that waits longer for print has been written anew


def written(filed: str, published: str) -> str:
    """Return the day that a dateline names, where it lies shortly before that of publication; else the latter.

    >>> written("LIMA, July 19 (Wire) -", "1997-07-20"), written("LIMA, 19 May:", "1997-07-20"), written("", "1997")
    ('1997-07-19', '1997-07-20', '1997')
    """
    try:
        printed = date.fromisoformat(published)
    except ValueError:
        return published
    dates = value_type("date")
    for mention in dates.find(Discourse(filed, published, direction="past"), 0, len(filed)):
        try:
            day = date.fromisoformat(dates.render(mention.value).partition(" ")[0])
        except ValueError:
            continue
        return day.isoformat() if timedelta(0) < printed - day <= _KEPT else published
    return published
