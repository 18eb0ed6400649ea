"""Every number of a stretch of text with its hedge and its range, read once for all types.

``scan`` is the one pass over a sentence; each type then takes the numbers that are its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from xref.values._numerals.bounds import ABOUT, LEAST, LESS, MORE, MOST, hedge_after, hedge_before
from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.grammar import Numeral, numeral
from xref.values._numerals.lexing import Token, lex
from xref.values._numerals.units import Unit, unit_after, unit_before
from xref.values._numerals.words import SUFFIXES

_RANGE = re.compile(
    r" ?- ?~?| to (?:about |around |nearly |almost |perhaps |as many as |more than |over )?| or (?:even |possibly |perhaps )?| ?~ ?"
)
_BETWEEN = re.compile(r" and (?:about |around |nearly )?")
_UNTIL = re.compile(
    r",? ?(?:and|but|,)? ?(?=(?:less|fewer|under|below|lower|smaller|up|at|no|not|more|over|above)\b)", re.IGNORECASE
)


class Said(NamedTuple):
    """A number or range as said: its whole span with hedge and unit, and the span of the numbers alone."""

    start: int
    end: int
    number_start: int
    number_end: int
    low: Figure
    high: Figure | None
    hedge: str
    unit: Unit | None
    form: str
    tail: str = ""
    bare_start: int = 0  # where it starts without its hedge


@lru_cache(maxsize=64)
def scan(text: str, start: int, end: int) -> tuple[Said, ...]:
    """Return the numbers between two offsets, in text order, without overlap."""
    tokens = lex(text, start, end)
    found: list[Said] = []
    index, edge = 0, start
    while index < len(tokens):
        first = numeral(text, tokens, index)
        if first is None:
            index += 1
            continue
        if _makes_ordinal(text, tokens, first):
            index, edge = first.following + 1, tokens[first.following].end
            continue
        said, index = _said(text, tokens, first, edge, end)
        found.append(said)
        edge = said.end
    return tuple(found)


def _makes_ordinal(text: str, tokens: list[Token], number: Numeral) -> bool:
    """Whether an ordinal word completes the number: "twenty-first", "one hundred and third"."""
    if number.following >= len(tokens) or tokens[number.following].kind != "O" or number.form != "words":
        return False
    last, ordinal = tokens[number.following - 1], tokens[number.following]
    return last.kind in "THS" and text[last.end : ordinal.start] in (" ", "-", " and ")


def _said(text: str, tokens: list[Token], first: Numeral, start: int, end: int) -> tuple[Said, int]:
    """Extend a numeral by its unit, a second number, and the hedges on both sides."""
    low, high, last = first.figure, None, first
    unit, number_start, number_end = unit_before(text, first.start, start), first.start, first.end
    bare = number_start if unit is None else unit[1]
    kind = None if unit is None else unit[0]
    stop = number_end
    after = unit_after(text, number_end, end) if kind is None else None
    if after is not None:
        kind, stop = after
    if kind is not None and bare != number_start and first.tail.lower() in SUFFIXES:
        first = _suffixed(first)
        low, number_end, stop, last = first.figure, first.end, first.end, first
    hedge, whole = hedge_before(text, bare)
    if whole < start:
        hedge, whole = "", bare
    second = _second(text, tokens, first, bare, stop, end)
    if second is not None:
        second_numeral, second_kind, stop = second
        kind = second_kind or kind
        low, high, last, number_end = (
            _shared(first, second_numeral),
            second_numeral.figure,
            second_numeral,
            second_numeral.end,
        )
        whole = _range_start(text, whole, bare, start)
        hedge = ABOUT if hedge == ABOUT else "to"
    else:
        later, later_end = hedge_after(text, stop, end)
        if later and not (hedge in (LESS, MORE, LEAST, MOST) and later != hedge):
            hedge, stop = (later if not hedge or hedge == ABOUT else hedge), later_end
    if hedge == "to" and high is not None and not (high.vague or low.vague) and high.value < low.value:
        low, high = high, low
    return Said(
        whole, stop, number_start, number_end, low, high, hedge, kind, first.form, last.tail, bare
    ), last.following


def _second(
    text: str, tokens: list[Token], first: Numeral, bare: int, stop: int, end: int
) -> tuple[Numeral, Unit | None, int] | None:
    """Return the upper number of a range, its unit, and where both end."""
    index = first.following
    if index >= len(tokens) or first.form not in ("digits", "words"):
        return None
    joint = _RANGE.match(text, stop, end)
    if joint is None and text[max(0, bare - 8) : bare].lower() == "between ":
        joint = _BETWEEN.match(text, stop, end)
    if joint is None:
        return None
    start = joint.end()
    second = numeral(text, tokens, index)
    if (
        second is None
        or (second.form != first.form
        and "fraction" in (second.form, first.form))
        or second.form == "ordinal"
    ):
        return None
    money = unit_before(text, second.start, start)
    if (second.start if money is None else money[1]) != start:
        return None
    if money is not None:
        second = _suffixed(second) if second.tail.lower() in SUFFIXES else second
        return second, money[0], second.end
    if text[bare : first.start] and second.tail.lower() in SUFFIXES:
        second = _suffixed(second)
    after = unit_after(text, second.end, end)
    low, high = _shared(first, second), second.figure
    if joint.group().strip() in ("-", "or", "~") and (low.vague or high.vague or low.value >= high.value):
        return None
    return second, after[0] if after else None, after[1] if after else second.end


def _suffixed(number: Numeral) -> Numeral:
    """Read the letter glued to a sum of money as its scale: "$5m"."""
    scale = SUFFIXES[number.tail.lower()]
    said = figure(number.figure.value * scale, number.figure.step * scale)
    return number._replace(figure=said, end=number.end + len(number.tail), tail="", scale=scale)


def _shared(first: Numeral, second: Numeral) -> Figure:
    """Give the lower number the scale of the upper one: "2 to 3 million"."""
    low, high = first.figure, second.figure
    if low.vague or high.vague or low.value >= 1000 or not isinstance(high.value, int):
        return low
    scale = second.scale
    return figure(low.value * scale, low.step * scale) if scale > 1 and low.value * scale < high.value else low


def _range_start(text: str, whole: int, bare: int, start: int) -> int:
    """Return where the range starts with its "between" or "from"."""
    if whole != bare:
        return whole
    before = text[max(start, bare - 8) : bare].lower()
    return bare - 8 if before == "between " else bare - 5 if before.endswith("from ") else bare
