"""Knowing when: how much is known of the time of an event, and whether one day may be another that lacks its year."""

from __future__ import annotations

from xref.linking.events.spans import Days, span_of, width
from xref.model import EventKey

_NIGHT = 1  # days: what happened "on Monday night" lies in two


def vague(dated: Days | None, around: Days | None) -> int:
    """How little is known of a time: a day or a night, the days around a publication or a week, nothing.

    >>> vague((5, 6), None), vague(None, (1, 9)), vague(None, None)
    (0, 1, 2)
    """
    if dated is None:
        return 2 if around is None else 1
    return 0 if width(dated) <= _NIGHT else 1


def is_open_day(one: EventKey, other: EventKey) -> bool:
    """Whether one of two dates is a day without its year, and the other a day; a weekday is that of any week."""
    spans = (span_of(one.value), span_of(other.value))
    told = all(any(map(str.isdecimal, key.raw)) for key, span in zip((one, other), spans, strict=True) if span is None)
    return None in spans and told and all(span is None or width(span) <= _NIGHT for span in spans)
