"""Resolutions of the United Nations Security Council, by number."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Any

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Comparison, Mention, Relation, Span
from xref.records import dataclass

BODY = "United Nations Security Council"
_NUMBER = r"(?:[Nn]os?\.? ?|[Nn]umbers? |#)?"
_UN = r"(?:(?:UN|U\.N\.|United Nations)(?:'s)? )?"
_YEAR = r"(?: ?\((\d{4})\))?"
_FOUND = regex(
    rf"\b(?:(?:(?:the |a )?{_UN}(?:Security Council(?:'s)? )?|UNSC )[Rr]esolutions? {_NUMBER}|UNSCR ?{_NUMBER})"
    rf"(\d{{1,4}})(?!\d|[.,]\d){_YEAR}"
)
_NUMBERED = regex(rf"(?:[Rr]esolutions? |UNSCR ?){_NUMBER}\d")
_LONGEST = 48  # characters before the word that may belong to it: "the United Nations's Security Council's"
_COUNTED = r"(?:\w+ )?(?:people|members|votes|countries|states|years|days)"
_NEXT = regex(rf" ?(?:,|and|, and|&) {_NUMBER}(\d{{2,4}})(?!\d|[.,]\d|%| {_COUNTED}){_YEAR}")


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution by number; the year in brackets says when it was adopted and is no part of its identity."""

    number: int
    year: int | None = field(default=None, compare=False)
    body: str = field(default=BODY, compare=False)


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find numbered resolutions, each of a series ("resolutions 2165 and 2191") for itself.

    >>> text = "under resolutions 2165 (2014) and 2191"
    >>> [mention.value.number for mention in find(Discourse(text), 0, len(text))]
    [2165, 2191]
    """
    text, mentions = discourse.text, []
    if text.find("esolution", start, end) < 0 and text.find("UNSCR", start, end) < 0:
        return []
    match = _first(text, start, end)
    while match:
        mentions.append(_mention(text, match))
        match = _NEXT.match(text, match.end(), end) or _first(text, match.end(), end)
    return mentions


def _first(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first resolution between two offsets, looked for where its own word has a number."""
    numbered = _NUMBERED.search(text, start, end)
    return numbered and _FOUND.search(text, max(start, numbered.start() - _LONGEST), end)


def _mention(text: str, match: re.Match[str]) -> Mention:
    first = match.start() if match.re is _FOUND else match.start(1)
    span = Span(first, match.end())
    year = int(match[2]) if match[2] else None
    return Mention("resolution", span, text[span.start : span.end], Resolution(int(match[1]), year))


def relate(a: Resolution, b: Resolution) -> Comparison:
    """Compare by number: one resolution or two.

    >>> relate(Resolution(2165), Resolution(2191)).reason
    '2165 and 2191 are different resolutions'
    """
    relation = Relation.EQUAL if a == b else Relation.DISJOINT
    numbers = " and ".join(str(number) for number in sorted((a.number, b.number)))
    reason = f"both are resolution {a.number}" if a == b else f"{numbers} are different resolutions"
    return Comparison(relation, relation, reason)


def render(value: Resolution) -> str:
    """Return the number under its usual heading.

    >>> render(Resolution(2254))
    'Resolution 2254'
    """
    return f"Resolution {value.number}"


def parse(text: str) -> Resolution:
    """Read a number, with or without the words for it.

    >>> parse("UN Security Council Resolution 2254 (2015)").number, parse("2254").number
    (2254, 2254)
    """
    match = _FOUND.search(text) or regex(r"\s*(\d{1,4})\s*(?:\((\d{4})\))?\s*").fullmatch(text)
    if not match:
        raise ValueError(f"no resolution in {text!r}; write a number, as in 'Resolution 2254'")
    return Resolution(int(match[1]), int(match[2]) if match[2] else None)


def dump(value: Resolution) -> dict[str, Any]:
    """Return the JSON form."""
    return {"number": value.number, "year": value.year, "body": value.body}


def stated(value: Resolution) -> Resolution:
    """Return the value itself: nothing of it is inferred."""
    return value


UNIT = ValueType("resolution", "a UN Security Council resolution by number", find, relate, render, parse, dump, stated)
