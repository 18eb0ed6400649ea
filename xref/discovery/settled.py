"""Settled values: which of a sentence are stated, which it leaves open, and which are a part of a total beside them."""

from __future__ import annotations

import re

from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery.kinds import COUNTED
from xref.expressions import regex
from xref.model import Mention

_EITHER = regex(r"-?\s*(?:or|and/or)\s")  # after a value: it is one of several that the text leaves open
_CHOICE = regex(r"\b(?:or|either)\s+\Z")
_COMPARED = regex(
    r"\b(?:than|not(?!\s+(?:only|just)\b)|n't|never|except|(?<!\ball\s)but|besides|beyond)\s+(?:\w+\s+){0,2}\Z"
)
_WINDOW = regex(r"\b(?:past|last|next|previous|coming|recent|every)\s+(?:the\s+)?\Z")
_AS_OF = regex(r"\b(?:as\s+(?:of|at)|by)\s+(?:the\s+end\s+of\s+)?\Z", re.IGNORECASE)
_PART_BEFORE = regex(r"\b(?:including|among\s+(?:them|whom|those)|of\s+(?:them|whom)|all\s+but)\b")
_SELECTED = regex(  # "the largest two", "the other three"
    r"\b(?:the|its|their|his|her|these)\s+(?:first|last|other|remaining|next|final|main|top|most\s+[a-z]+|[a-z]{2,}est)\s+\Z",
    re.IGNORECASE,
)
_PART_AFTER = regex(r"\s+of\s+(?:them|whom|those|the|its|their|his|her|these|all)\b")
_A_UNIT = regex(r"an?\s", re.IGNORECASE)
_NOW = frozenset(("now", "today", "currently", "so far", "tonight", "at present", "to date"))
_MODEL = regex(r"[A-Za-z]-\Z")  # "Mi-8"
_UNIT_OF_A_NAME = regex(r"[A-Z]\w+\Z")  # "the Six-Day War"
_DONE_FIRST = regex(r"\s+(?:[a-z]+ed|began|broke|came|became|rose|took|met|saw|won|held|made|built|written)\b")
_FEAST = regex(rf"(?:[Tt]he\s+)?(?!{WEEKDAYS}|{MONTHS})[A-Z][a-z]+")
_UPDATED = regex(r"\b(?:updated|published|posted)\s+(?:at\s+|on\s+)?\Z", re.IGNORECASE)  # a time of a page
_OF_A_PAGE = regex(r"(?:\s+[A-Z][a-z]+)?\)")  # after a number in brackets: "Slideshow (3 Images)"
_NAME = regex(r"\s+[A-Z][a-z]")
_SAMPLE = regex(r"\b(?:based\s+on|(?:poll|survey|sample|study)\s+of|polled|surveyed)\s+\Z", re.IGNORECASE)
_ASKED = regex(r"\s+(?:[a-z]+\s+)?(?:respondents|reviews|reviewers|critics)\b")
_MEASURES = frozenset(("distance", "weight", "area", "speed", "volume"))
_NO_FIGURE = frozenset(("both", "a", "an"))
_AGAINST = regex(r"\b(?:(?:up|down)\s+from|against|compared\s+(?:with|to)|instead\s+of)\s+(?:\w+\s+)?\Z")
AGAIN = regex(r"\b(?:again|once\s+more|another)\b", re.IGNORECASE)
_CLAUSE = regex(r"[,;:]|\b(?:and|but)\b")
_GROUP = regex(r"\b(?:people|men|women|children|those|anyone|everyone|[a-z]{3,}s)\s+\Z", re.IGNORECASE)
_RACE = regex(r"\b(?:ran|run|runs|won|swam|rowed|lost|skied)\s+(?:in\s+)?the\s+\Z")
_BOUND = regex(r"(?:over|under|above|below)\b", re.IGNORECASE)
_NO_NOUN = regex(
    r"\s*(?:[.,;:)]|\Z|(?:who|in|at|on|by|to|for|with|and|from|or|is|was|are|were|has|had|have|can|may|must|will|did)\b"
    r"|[a-z]+ed\b)"
)
_LOOKED_BACK = 40  # characters before a value


def is_stated(mention: Mention, text: str, end: int) -> bool:
    """Whether a value is an amount or a time that is stated: no "dozens", "a barrel", "now", or part of a name."""
    if mention.type == "date" and (mention.raw.lower() in _NOW or _is_of_a_name(mention, text, end)):
        return False
    if mention.type == "duration" and _UNIT_OF_A_NAME.search(mention.raw):
        return False
    if mention.type in COUNTED and _MODEL.search(text[max(0, mention.span.start - 2) : mention.span.start]):
        return False
    if (
        mention.type in COUNTED
        and _OF_A_PAGE.match(text, mention.span.end, end)
        and text.endswith("(", 0, mention.span.start)
    ):
        return False
    if mention.type in COUNTED and _UPDATED.search(_back(mention, text, 0)):
        return False
    if mention.type == "ordinal" and _DONE_FIRST.match(text, mention.span.end, end):
        return False
    if getattr(getattr(mention.value, "low", None), "vague", "") or mention.raw.lower() in _NO_FIGURE:
        return False
    return not (mention.type in _MEASURES and _A_UNIT.match(mention.raw))


def _is_of_a_name(mention: Mention, text: str, end: int) -> bool:
    """Whether a feast is the beginning of a name: "Christmas Carol"."""
    return bool(_FEAST.fullmatch(mention.raw) and _NAME.match(text, mention.span.end, end))


def is_window(mention: Mention, text: str, start: int) -> bool:
    """Whether a stretch of time says when a sentence's other values were so: "in the past 24 hours"."""
    return mention.type == "duration" and _WINDOW.search(_back(mention, text, start)) is not None


def is_again(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether "again" or "another" stands in the clause of a value, with no comma and no "and" between."""
    if not AGAIN.search(text, start, end):
        return False
    back = _CLAUSE.split(text[start : mention.span.start])[-1]
    ahead = _CLAUSE.split(text[mention.span.end : end])[0]
    return AGAIN.search(back) is not None or AGAIN.search(ahead) is not None


def is_compared(mention: Mention, text: str, start: int) -> bool:
    """Whether another value is compared with this one: "up from 890", "against 890 a year before"."""
    return mention.type != "date" and _AGAINST.search(_back(mention, text, start)) is not None


def is_as_of(mention: Mention, text: str, start: int) -> bool:
    """Whether a date says when other values were so: "as of May", "by the end of 2009"."""
    return _AS_OF.search(_back(mention, text, start)) is not None


def is_deadline(mention: Mention) -> bool:
    """Whether a date is one by which something is to be done or over: "by 30 June", "until the end of May"."""
    return mention.type == "date" and mention.value.shape in ("by", "before", "until")


def is_left_open(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is one of several, denied or exceeded: "in 1973 or 1974", "not three", "more than the third"."""
    back = _back(mention, text, start)
    if _EITHER.match(text, mention.span.end, end) or _CHOICE.search(back):
        return True
    return mention.type in COUNTED and _COMPARED.search(back) is not None


def is_of_a_group(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value tells who or what is meant: "voters over 60", "ran the 100 metres"; not "over 60 voters"."""
    if mention.type == "distance":
        return _RACE.search(_back(mention, text, start)) is not None
    if mention.type not in ("count", "number") or not _BOUND.match(mention.raw):
        return False
    return bool(_GROUP.search(_back(mention, text, start)) and _NO_NOUN.match(text, mention.span.end, end))


def is_part(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is part of a total: "including 3 children", "six of them", "all but four"."""
    if mention.type == "ordinal":
        return False
    back = _back(mention, text, start)
    return bool(_PART_BEFORE.search(back) or _SELECTED.search(back) or _PART_AFTER.match(text, mention.span.end, end))


def is_sample(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a value is that of a sample on which others rest: "based on 14 reviews", "a poll of 1,020 voters"."""
    if mention.type not in ("count", "number"):
        return False
    return bool(_SAMPLE.search(_back(mention, text, start)) or _ASKED.match(text, mention.span.end, end))


def _back(mention: Mention, text: str, start: int) -> str:
    return text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]
