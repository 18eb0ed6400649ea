"""Dates in a stretch of text, each in the setting of what stands before it."""

from __future__ import annotations

from functools import partial

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention, Span
from xref.model.records import made
from xref.values._keeping import kept
from xref.values.date._earlier import moments_before, runs_between
from xref.values.date._reading import dates
from xref.values.date._settling import Setting


@kept
def found(discourse: Discourse, start: int, end: int) -> tuple[Mention, ...]:
    """The dates between two offsets, kept: rules ask for those of a sentence, and so does who looks for its day."""
    text = discourse.text
    telling = runs_between(text, start, end)
    if not telling:
        return ()
    setting = Setting(discourse, start, partial(moments_before, discourse))
    named = [
        made(Mention, ("date", made(Span, (low, high)), text[low:high], value, value.inferred))
        for run in telling
        for low, high, value in dates(run, setting)
    ]
    following = [*named[1:], None]
    return tuple(
        mention
        for mention, after in zip(named, following, strict=False)
        if not (_told(mention, after, text) or _in_a_name(mention, text) or _of_a_row(mention, text))
    )


def _told(mention: Mention, after: Mention | None, text: str) -> bool:
    """Whether a distance in time only leads to the day that stands behind it: "a week earlier, on 5 May"."""
    if after is None or not mention.raw.endswith(_DISTANCES):
        return False
    return text[mention.span.end : after.span.start] == ", on "


def _in_a_name(mention: Mention, text: str) -> bool:
    """Whether "Today" ends the name of a paper: "told Kolb Today", not "Nine Killed In Kolb Today"."""
    before = text[max(0, mention.span.start - _NAME) : mention.span.start]
    return mention.raw == "Today" and _NAMED.search(before) is not None


def _of_a_row(mention: Mention, text: str) -> bool:
    """Whether the last number counts what stands in a row: "between the 23rd and 24th kilometre posts"."""
    return mention.raw.endswith(_ORDINALS) and _IN_A_ROW.match(text, mention.span.end) is not None


_NAME = 40  # characters
_ORDINALS = ("st", "nd", "rd", "th")
_IN_A_ROW = regex(
    r"(?: (?:and|or|to) \d{1,2}(?:st|nd|rd|th))?"
    r"(?:-(?:degree|class|grade|floor|rate)\b| (?:kilomet|km\b|miles?\b|floors?\b|store?ys?\b|stories\b|levels?\b"
    r"|streets?\b|avenues?\b|parallels?\b|districts?\b|precincts?\b|minutes?\b|rounds?\b|places?\b))"
)
_NAMED = regex(r"(?:\A|[.,;:(\"'\n] ?|\b[a-z]+ )[A-Z][\w.]* \Z")
_DISTANCES = ("earlier", "later", "before", "after", "ago")
