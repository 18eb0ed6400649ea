"""Settled values: which of a sentence are stated, which it leaves open, and which are a part of a total beside them."""

from __future__ import annotations

import re

from xref.model import Mention

_EITHER = re.compile(r"-?\s*(?:or|and/or)\s")  # after a value: it is one of several that the text leaves open
_CHOICE = re.compile(r"\b(?:or|either)\s+\Z")
_COMPARED = re.compile(
    r"\b(?:than|not(?!\s+(?:only|just)\b)|n't|never|except|(?<!\ball\s)but|besides|beyond)\s+(?:\w+\s+){0,2}\Z"
)
_WINDOW = re.compile(r"\b(?:past|last|next|previous|coming|recent)\s+(?:the\s+)?\Z")
_PART_BEFORE = re.compile(r"\b(?:including|among\s+(?:them|whom|those)|of\s+(?:them|whom)|all\s+but)\b")
_PART_AFTER = re.compile(r"\s+of\s+(?:them|whom|those|the|its|their|his|her|these|all)\b")
_A_UNIT = re.compile(r"an?\s", re.IGNORECASE)
_NAME = re.compile(r"\s+[A-Z][a-z]")
_SAMPLE = re.compile(r"\b(?:based\s+on|(?:poll|survey|sample|study)\s+of|polled|surveyed)\s+\Z", re.IGNORECASE)
_ASKED = re.compile(r"\s+(?:[a-z]+\s+)?(?:respondents|reviews|reviewers|critics)\b")
_MEASURES = frozenset(("distance", "weight", "area", "speed", "volume"))
_COUNTED = frozenset(("count", "number", "ordinal"))
_NO_FIGURE = frozenset(("both", "a", "an"))
_LOOKED_BACK = 40  # characters before a value


def is_stated(mention: Mention, text: str, end: int) -> bool:
    """Whether a value is an amount or a time that is stated: no "dozens", "a barrel" or "Christmas Carol"."""
    if mention.type == "date" and mention.value.readings[0].start.feast and _NAME.match(text, mention.span.end, end):
        return False
    if getattr(getattr(mention.value, "low", None), "vague", "") or mention.raw.lower() in _NO_FIGURE:
        return False
    return not (mention.type in _MEASURES and _A_UNIT.match(mention.raw))


def is_window(mention: Mention, text: str, start: int) -> bool:
    """Whether a stretch of time says when a sentence's other values were so: "in the past 24 hours"."""
    return mention.type == "duration" and _WINDOW.search(_back(mention, text, start)) is not None


def is_left_open(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is one of several, denied or exceeded: "in 1973 or 1974", "not three", "more than the third"."""
    back = _back(mention, text, start)
    if _EITHER.match(text, mention.span.end, end) or _CHOICE.search(back):
        return True
    return mention.type in _COUNTED and _COMPARED.search(back) is not None


def is_part(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is part of a total: "including 3 children", "six of them", "all but four"."""
    if mention.type == "ordinal":
        return False
    back = _back(mention, text, start)
    return bool(_PART_BEFORE.search(back) or _PART_AFTER.match(text, mention.span.end, end))


def is_sample(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is that of a sample on which others rest: "based on 14 reviews", "a poll of 1,020 voters"."""
    if mention.type not in ("count", "number"):
        return False
    return bool(_SAMPLE.search(_back(mention, text, start)) or _ASKED.match(text, mention.span.end, end))


def _back(mention: Mention, text: str, start: int) -> str:
    return text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]
