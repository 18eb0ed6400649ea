"""Places in an order: "first", "the 21st", "second to last"; a run-off is the second round.

No place is near another, so both readings are the same. "Last" alone is not read: in news it mostly means the
latest so far, which is a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Comparison, Mention, Relation, Span
from xref.records import dataclass
from xref.values._cues import Cues
from xref.values._numerals.lexing import Token, lex
from xref.values._numerals.words import words


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order, counted from the start, or from the end (the last is 1 from the end)."""

    place: int
    from_end: bool = False


_TAILS = frozenset(("st", "nd", "rd", "th"))
_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_DIGITS = regex(r"(?<![\w.,/$])(\d{1,3}(?:,\d{3}){1,7}|\d{1,9})(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)
_BACKWARDS = regex(r"[ -](?:to|from|before)[ -](?:the )?last\b", re.IGNORECASE)
_FROM_END = {"penultimate": 2, "antepenultimate": 3, "next to last": 2, "next-to-last": 2, "last but one": 2, "last": 1}
_BACKWARDS_ALONE = regex(
    rf"(?<![\w-])(?:{'|'.join(words for words in _FROM_END if words != 'last')})(?![A-Za-z])", re.IGNORECASE
)
_RUN_OFF = regex(r"\brun-?off(?=\b(?!s?[ -](?:from|water|into)))", re.IGNORECASE)
_CUES = {"runoff": _RUN_OFF, "run-off": _RUN_OFF} | dict.fromkeys(
    ("enultimate", "last but", "next to", "next-to"),
    _BACKWARDS_ALONE,  # "last" itself is in most articles
)
_JOINTS = frozenset((" ", "-"))
_AFTER_SCALE = _JOINTS | {" and ", "-and-", " and-", "-and "}
_SCALES = (100, 1000, 10**6)
_PARTS_OF = regex(r"(?:ths?|half|halves|fraction|quarters?|thirds?) of a $", re.IGNORECASE)
_ARTICLE = regex(r"\ban?[ -]$", re.IGNORECASE)
_TIME = regex(r"(?:[ ](?:later|after|before|ago|earlier)\b|[,.;:]|$)")


@cache
def _cues() -> Cues[re.Pattern[str]]:
    return Cues(_CUES)


@cache
def _parts() -> re.Pattern[str]:
    tens = "|".join(word for word, (kind, _) in words().items() if kind == "T")
    return regex(rf"(?:{tens})|[a-z]+")


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
    """Find the ordinals between two offsets.

    >>> [render(mention.value) for mention in find(Discourse("the third round and the run-off"), 0, 31)]
    ['3rd', '2nd']
    """
    text, found = discourse.text, []
    tokens, tailed = lex(text, start, end), False
    for index, token in enumerate(tokens):
        if token.kind == "O":
            first = _first(text, tokens, index)
            if first is not None and not _no_ordinal(text, first, token.end):
                found.append(_mention(text, first, token.end, end, _value(text[first : token.end])))
        elif token.tail and token.tail[-2:].lower() in _TAILS:
            tailed = True
    if tailed:
        for match in _DIGITS.finditer(text, start, end):
            found.append(_mention(text, match.start(), match.end(), end, int(match[1].replace(",", ""))))
    told = {pattern for pattern, _ in _cues().found(text[start:end].lower(), 0, end - start)}
    if _BACKWARDS_ALONE in told:
        for match in _BACKWARDS_ALONE.finditer(text, start, end):
            value = Ordinal(_FROM_END[match.group().lower()], True)
            found.append(Mention("ordinal", Span(*match.span()), match.group(), value))
    if _RUN_OFF in told:
        run_offs = (match.span() for match in _RUN_OFF.finditer(text, start, end))
        found += [Mention("ordinal", Span(*span), text[slice(*span)], Ordinal(2)) for span in run_offs]
    return sorted(found, key=lambda mention: mention.span) if len(found) > 1 else found


def _first(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Where an ordinal that ends with a token begins: with its tens, and up to four scales and what counts them."""
    starts, at = [tokens[index].start], index
    if _before(text, tokens, at, "T", _JOINTS | {""}):
        at -= 1
        starts.append(tokens[at].start)
    elif tokens[index].value >= 100 and _before(text, tokens, at, "UT", _JOINTS):
        starts.append(tokens[at - 1].start)  # "two hundredth"
    for _ in range(4):
        if not _before(text, tokens, at, "HS", _AFTER_SCALE) or tokens[at - 1].value not in _SCALES:
            break
        scale, at = tokens[at - 1], at - 1
        for _ in range(2):
            if _before(text, tokens, at, "UT", _JOINTS):
                at -= 1
                starts.append(tokens[at].start)
        if tokens[at] is scale:
            article = _ARTICLE.search(text, max(0, scale.start - 3), scale.start)
            starts += [article.start()] if article else []
            break
    return next((s for s in reversed(starts) if s == 0 or not (text[s - 1].isalnum() or text[s - 1] in "_-")), None)


def _before(text: str, tokens: Sequence[Token], at: int, kinds: str, gaps: frozenset[str]) -> bool:
    """Whether a token of some kinds stands right before another, with such a gap between them."""
    return at > 0 and tokens[at - 1].kind in kinds and text[tokens[at - 1].end : tokens[at].start].lower() in gaps


def _mention(text: str, start: int, end: int, stop: int, place: int) -> Mention:
    backwards = _BACKWARDS.match(text, end, stop)
    end = backwards.end() if backwards else end
    return Mention("ordinal", Span(start, end), text[start:end], Ordinal(place, backwards is not None))


def _no_ordinal(text: str, start: int, end: int) -> bool:
    """Whether the words are a part or a stretch of time: "one third", "a third of", "a second later"."""
    word, before = text[start:end].lower(), " " + text[max(0, start - 7) : start].lower()
    after = text[end : end + 10]
    if word == "second" and not after.startswith("-in-"):
        return (
            before.endswith((" per ", "one ", "split "))
            or bool(_PARTS_OF.search(text, max(0, start - 16), start))
            or (before.endswith((" a ", "\na ")) and bool(_TIME.match(after)))
        )
    if (word == "first" and before.endswith(" at ")) or after.startswith("-in-"):
        return True  # "at first", "second-in-command"
    if word.startswith(("one-", "one ")) and after.startswith(" of "):
        return True  # "one-hundredth of a second"
    if before.endswith(("one ", "one-")) or (_value(word) >= 100 and before.endswith("a ")):
        return True
    return word != "first" and after.startswith(" of ") and before.endswith((" a ", "\na "))


def relate(a: Ordinal, b: Ordinal) -> Comparison:
    """Return how two places stand; one counted from the end may be any place from the start.

    >>> relate(Ordinal(2), Ordinal(3)).reason
    '2nd and 3rd are different places'
    """
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


UNIT = ValueType("ordinal", "a place in an order", find, relate, render, parse, dump, stated, clash="count")
