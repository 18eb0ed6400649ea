"""Places in an order: "first", "the 21st", "second-to-last"; no place is near another, so both readings are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from xref.extension import Discourse, ValueType
from xref.model import Comparison, Mention, Relation, Span
from xref.values._numerals.words import words


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order, counted from the start, or from the end ("last" is 1 from the end)."""

    place: int
    from_end: bool = False


_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_DIGITS = re.compile(r"(?<![\w.,/])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:st|nd|rd|th)\b(?!\w)", re.IGNORECASE)


@cache
def _spelled() -> re.Pattern[str]:
    table = words()
    ordinals = "|".join(sorted((w for w, (k, _) in table.items() if k == "O"), key=len, reverse=True))
    tens = "|".join(w for w, (k, _) in table.items() if k == "T")
    units = "|".join(w for w, (k, _) in table.items() if k in "UT")
    scaled = rf"(?:(?:{units}|an?)(?:[ -](?:{units}))?[ -](?:hundred|thousand|million)(?:[ -]and)?[ -])*"
    return re.compile(rf"(?<![\w-])({scaled}(?:(?:{tens})[ -])?(?:{ordinals}))(?![A-Za-z])", re.IGNORECASE)


def _value(text: str) -> int:
    parts = [words()[p] for p in re.split(r"[ -]+", text.lower()) if p in words()]
    total = group = 0
    for kind, number in parts:
        value = int(number)
        if value >= 1000:
            total, group = total + max(group, 1) * value, 0
        elif value == 100:
            group = max(group, 1) * 100
        else:
            group += value
    return total + group


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the ordinals between two offsets."""
    text, found = discourse.text, []
    for match in _DIGITS.finditer(text, start, end):
        found.append(Mention("ordinal", Span(*match.span()), match.group(), Ordinal(int(match[1].replace(",", "")))))
    for match in _spelled().finditer(text, start, end):
        if not _no_ordinal(text, match):
            found.append(Mention("ordinal", Span(*match.span()), match.group(), Ordinal(_value(match.group()))))
    return sorted(found, key=lambda mention: mention.span)


def _no_ordinal(text: str, match: re.Match[str]) -> bool:
    """Whether the words are a fraction or a stretch of time: "one third", "a second later"."""
    if match[1].lower() in ("first", "second") and not text[match.end() :][:1].isalpha():
        return match[1].lower() == "second" and text[max(0, match.start() - 4) : match.start()].lower().endswith(
            ("one ", "per ")
        )
    before = text[max(0, match.start() - 4) : match.start()].lower()
    return before in ("one ", "one-") or (
        text[match.end() : match.end() + 4] == " of " and before.endswith((" a ", "\na "))
    )


def relate(a: Ordinal, b: Ordinal) -> Comparison:
    """Return how two places stand; one counted from the end may be any place from the start."""
    if a == b:
        return Comparison(Relation.EQUAL, Relation.EQUAL, f"both say {render(a)}")
    if a.from_end != b.from_end:
        reason = f"{render(a)} and {render(b)} count from different ends"
        return Comparison(Relation.INCOMPARABLE, Relation.INCOMPARABLE, reason, detail="unit: start / end")
    reason = f"{render(a)} and {render(b)} are different places"
    return Comparison(Relation.DISJOINT, Relation.DISJOINT, reason)


def render(value: Ordinal) -> str:
    """Write an ordinal in digits: "21st", "2nd to last"."""
    place = f"{value.place:,}{'th' if value.place % 100 in (11, 12, 13) else _SUFFIX.get(value.place % 10, 'th')}"
    return place if not value.from_end else "last" if value.place == 1 else f"{place} to last"


def parse(text: str) -> Ordinal:
    """Read an ordinal that is a text of its own.

    >>> parse("twenty-first"), parse("3rd")
    (Ordinal(place=21, from_end=False), Ordinal(place=3, from_end=False))
    """
    body = text.strip()
    from_end = bool(re.search(r"(?:to|from|but)[ -]last$|^last$", body))
    body = re.sub(r"[ -](?:to|from)[ -](?:the )?last$", "", body)
    if from_end and body == "last":
        return Ordinal(1, True)
    found = find(Discourse(body), 0, len(body))
    if len(found) != 1 or found[0].raw != body:
        raise ValueError(f"{text!r} is not an ordinal")
    return Ordinal(found[0].value.place, from_end)


def dump(value: Ordinal) -> dict[str, Any]:
    """Return an ordinal as JSON."""
    return {"text": render(value), "place": value.place, "from_end": value.from_end}


def stated(value: Ordinal) -> Ordinal:
    """Return the ordinal itself: nothing in it is inferred."""
    return value


UNIT = ValueType("ordinal", "a place in an order", find, relate, render, parse, dump, stated)
