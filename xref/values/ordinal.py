"""Places in an order: "first", "the 21st", "second to last".

No place is near another, so both readings are the same. "Last" alone is not read: in news it mostly means the
latest so far, which is a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from xref.extension import Discourse, ValueType
from xref.model import Comparison, Mention, Relation, Span
from xref.values._numerals.lexing import lex, lowered
from xref.values._numerals.words import words


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order, counted from the start, or from the end (the last is 1 from the end)."""

    place: int
    from_end: bool = False


_HEADS = ("last", "penultimate")
_TAILS = frozenset(("st", "nd", "rd", "th"))
_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_DIGITS = re.compile(r"(?<![\w.,/$])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)
_BACKWARDS = re.compile(r"[ -](?:to|from|before)[ -](?:the )?last\b", re.IGNORECASE)
_FROM_END = {"penultimate": 2, "antepenultimate": 3, "next to last": 2, "next-to-last": 2, "last but one": 2, "last": 1}
_TIME = re.compile(r"(?:[ ](?:later|after|before|ago|earlier)\b|[,.;:]|$)")


@cache
def _spelled() -> re.Pattern[str]:
    table = words()
    ordinals = _alternatives(word for word, (kind, _) in table.items() if kind == "O")
    tens = _alternatives(word for word, (kind, _) in table.items() if kind == "T")
    small = _alternatives(word for word, (kind, _) in table.items() if kind in "UT")
    scaled = rf"(?:(?:{small}|an?)(?:[ -](?:{small}))?[ -](?:hundred|thousand|million)(?:[ -]and)?[ -]){{0,4}}"
    large = rf"(?:(?:{small})[ -])?"
    backwards = "|".join(key for key in _FROM_END if key != "last")
    return re.compile(
        rf"(?<![\w-])(?:({scaled}(?:(?:{tens})[ -]?)?(?:{ordinals}))|({large}(?:hundred|thousand|[mbt]r?illion)th)"
        rf"|({backwards}))(?![A-Za-z])",
        re.IGNORECASE,
    )


def _alternatives(words_: Any) -> str:
    return "|".join(sorted(words_, key=lambda word: (-len(word), word)))


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives(word for word, (kind, _) in words().items() if kind == 'T')})|[a-z]+")


def _value(text: str) -> int:
    total = group = 0
    for part in _parts().findall(text.lower()):
        value = int(words().get(part, ("", 0))[1])
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
    if not _any_ordinal(text, start, end):
        return []
    for match in _DIGITS.finditer(text, start, end):
        found.append(_mention(text, match.start(), match.end(), end, int(match[1].replace(",", ""))))
    for match in _spelled().finditer(text, start, end):
        if match[3]:
            value = Ordinal(_FROM_END[match[3].lower()], True)
            found.append(Mention("ordinal", Span(*match.span()), match.group(), value))
        elif not _no_ordinal(text, match):
            found.append(_mention(text, match.start(), match.end(), end, _value(match.group())))
    return sorted(found, key=lambda mention: mention.span)


def _any_ordinal(text: str, start: int, end: int) -> bool:
    """Whether a closer look is worth its cost."""
    if any(
        token.kind == "O" or (token.tail != "" and token.tail[-2:].lower() in _TAILS) for token in lex(text, start, end)
    ):
        return True
    low = lowered(text[start:end])
    return any(head in low for head in _HEADS)


def _mention(text: str, start: int, end: int, stop: int, place: int) -> Mention:
    backwards = _BACKWARDS.match(text, end, stop)
    end = backwards.end() if backwards else end
    return Mention("ordinal", Span(start, end), text[start:end], Ordinal(place, backwards is not None))


def _no_ordinal(text: str, match: re.Match[str]) -> bool:
    """Whether the words are a part or a stretch of time: "one third", "a third of", "a second later"."""
    word, before = match.group().lower(), " " + text[max(0, match.start() - 7) : match.start()].lower()
    after = text[match.end() : match.end() + 10]
    if word == "second" and not after.startswith("-in-"):
        return before.endswith((" per ", "one ", "split ")) or (
            before.endswith((" a ", "\na ")) and bool(_TIME.match(after))
        )
    if (word == "first" and before.endswith(" at ")) or after.startswith("-in-"):
        return True  # "at first", "second-in-command"
    if before.endswith(("one ", "one-")) or (_value(word) >= 100 and before.endswith("a ")):
        return True
    return word != "first" and after.startswith(" of ") and before.endswith((" a ", "\na "))


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
    """Write an ordinal in digits.

    >>> render(Ordinal(21)), render(Ordinal(2, True))
    ('21st', '2nd to last')
    """
    place = f"{value.place:,}{'th' if value.place % 100 in (11, 12, 13) else _SUFFIX.get(value.place % 10, 'th')}"
    return place if not value.from_end else "last" if value.place == 1 else f"{place} to last"


def parse(text: str) -> Ordinal:
    """Read an ordinal that is a text of its own.

    >>> parse("twenty-first"), parse("last")
    (Ordinal(place=21, from_end=False), Ordinal(place=1, from_end=True))
    """
    body = text.strip()
    if body.lower() in _FROM_END:
        return Ordinal(_FROM_END[body.lower()], True)
    found = find(Discourse(body), 0, len(body))
    if len(found) != 1 or found[0].raw != body:
        raise ValueError(f"{text!r} is not an ordinal")
    value: Ordinal = found[0].value
    return value


def dump(value: Ordinal) -> dict[str, Any]:
    """Return an ordinal as JSON."""
    return {"text": render(value), "place": value.place, "from_end": value.from_end}


def stated(value: Ordinal) -> Ordinal:
    """Return the ordinal itself: nothing in it is inferred."""
    return value


UNIT = ValueType("ordinal", "a place in an order", find, relate, render, parse, dump, stated)
