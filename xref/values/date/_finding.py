"""Dates in a stretch of text, each in the setting of what stands before it."""

from __future__ import annotations

from functools import lru_cache

from xref.extension import Discourse
from xref.model import Mention, Span
from xref.values.date._model import Moment
from xref.values.date._reading import dates
from xref.values.date._settling import Setting, tells
from xref.values.date._tokens import runs


@lru_cache(maxsize=64)
def found(discourse: Discourse, start: int, end: int) -> tuple[Mention, ...]:
    """The dates between two offsets, kept: rules ask for those of a sentence, and so does who looks for its day."""
    text = discourse.text
    telling = list(runs(text, start, end))
    if not telling:
        return ()
    setting = Setting(discourse, start, lambda low, high: _moments_before(discourse, low, high))
    return tuple(
        [
            Mention("date", Span(low, high), text[low:high], value, value.inferred)
            for run in telling
            for low, high, value in dates(run, setting)
        ]
    )


def _moments_before(discourse: Discourse, start: int, end: int) -> list[Moment]:
    """The dates shortly before from which others can be told, read without looking further back."""
    setting = Setting(discourse)
    found = []
    for run in runs(discourse.text, start, end):
        for low, _, value in dates(run, setting):
            if tells(value.readings[0].start, discourse.text, low):
                found.append(value.readings[0].start)
    return found
