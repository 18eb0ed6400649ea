"""Figures: the values of a sentence that two sources may give otherwise, each with the words it hangs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from xref.discovery.words import EMPTY, content, role
from xref.extension import Discourse
from xref.model import Mention, Span
from xref.values import value_type

# In this order a stretch of text is taken by the first type that reads it: "$5 million" is money and no count.
TYPES = (
    "date",
    "money",
    "percent",
    "age",
    "duration",
    "distance",
    "weight",
    "area",
    "speed",
    "temperature",
    "volume",
    "magnitude",
    "ordinal",
    "count",
    "number",
)
COUNTED = frozenset(("count", "number", "ordinal"))  # types that say how many of something, named beside them
_REACH = 6  # content words looked at on either side of a value
_HEAD = re.compile(r"\s*((?:[^\W\d_]+(?:['-][^\W\d_]+)*\s*){1,3})")
_EITHER = re.compile(r"\s*(?:or|and/or)\s")  # after a value: it is one of several that the text leaves open
_CHOICE = re.compile(r"\b(?:or|either)\s+\Z")
_COMPARED = re.compile(r"\b(?:than|not|n't|never|except|but|besides|beyond)\s+(?:\w+\s+){0,2}\Z")
_TOLD = r"(?:said|says|told|reported|reports|announced|stated|confirmed|added)"
_SAID_BEFORE = re.compile(rf"\b{_TOLD}\s+(?:(?!that\b)\w+\s+){{0,3}}\Z", re.IGNORECASE)
_SAID_AFTER = re.compile(rf",?\s+(?:\w+\s+){{0,4}}{_TOLD}\b", re.IGNORECASE)
SAYING = "saying"  # the role of the date on which somebody said something
_TABLE = 40  # values: a sentence with more is a table that lost its lines
_WINDOW = re.compile(r"\b(?:past|last|next|previous|coming|recent)\s+(?:the\s+)?\Z")
_LOOKED_BACK = 40  # characters before a value


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a sentence, with the content words before it (nearest first) and after it.

    ``head`` are the words that say what is counted or measured, ``role`` what a date is the date of (birth, start)
    or what happened to those counted (death, injury).
    """

    mention: Mention
    before: tuple[str, ...]
    after: tuple[str, ...]
    head: frozenset[str] = frozenset()
    role: str = ""

    @property
    def unit(self) -> str:
        """The value's type."""
        return self.mention.type

    @property
    def text(self) -> str:
        """The normalised value."""
        return value_type(self.mention.type).render(self.mention.value)


def figures(discourse: Discourse, start: int, end: int) -> list[Figure]:
    """The values of a stretch of text in text order; none overlaps another. A stretch with very many has none."""
    taken: list[Mention] = []
    for name in TYPES:
        for mention in value_type(name).find(discourse, start, end):
            if mention.value is not None and all(_apart(mention, other) for other in taken):
                taken.append(mention)
                if len(taken) > _TABLE:
                    return []
    taken.sort(key=lambda mention: mention.span)
    spans = [mention.span for mention in taken]
    text = discourse.text
    return [_figure(mention, text, start, end, spans) for mention in taken if _settled(mention, text, start, end)]


def _apart(a: Mention, b: Mention) -> bool:
    return a.span.end <= b.span.start or b.span.end <= a.span.start


def _settled(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is stated: not "dozens" or "past 24 hours", not one of several, not denied, not exceeded."""
    if getattr(getattr(mention.value, "low", None), "vague", "") or mention.raw.lower() == "both":
        return False
    begin, stop = mention.span
    back = text[max(start, begin - _LOOKED_BACK) : begin]
    if _EITHER.match(text, stop, end) or _CHOICE.search(back):
        return False
    if mention.type == "duration" and _WINDOW.search(back):
        return False
    return not (mention.type in COUNTED and _COMPARED.search(back))


def _figure(mention: Mention, text: str, start: int, end: int, spans: Sequence[Span]) -> Figure:
    before = content(text, start, mention.span.start, spans)[::-1][:_REACH]
    after = content(text, mention.span.end, end, spans)[:_REACH]
    head = _head(text, mention.span.end, end) or frozenset(before[:1])
    return Figure(mention, tuple(before), tuple(after), head, _role(mention, before, after, text, start, end))


def _role(mention: Mention, before: Sequence[str], after: Sequence[str], text: str, start: int, end: int) -> str:
    if mention.type in COUNTED:
        return role(before, after, counted=True)
    if mention.type != "date":
        return ""
    back = text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]
    said = _SAID_BEFORE.search(back) or _SAID_AFTER.match(text, mention.span.end, end)
    return SAYING if said else role(before, after)


def _head(text: str, start: int, end: int) -> frozenset[str]:
    """The words right after a value, up to the first that carries no meaning: "12 armed men in" gives armed, men."""
    found = _HEAD.match(text, start, end)
    if found is None:
        return frozenset()
    kept = []
    for word in found[1].split():
        if word.lower() in EMPTY:
            break
        kept += content(word, 0, len(word))
    return frozenset(kept)
