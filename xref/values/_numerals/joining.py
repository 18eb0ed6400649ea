"""One number with its sign, scale letter and unit, and the parts that one amount is said in.

"-5 degrees", "$5m", "two hours and a half"; "five feet two inches", "$5 and 20 cents".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from xref.expressions import regex
from xref.model.records import made
from xref.tuples import NamedTuple
from xref.values._numerals.cursor import Numeral
from xref.values._numerals.figures import figure
from xref.values._numerals.grammar import numeral
from xref.values._numerals.intervals import exact
from xref.values._numerals.lexing import Token
from xref.values._numerals.people import PEOPLE
from xref.values._numerals.units import Unit, named, unit_after, unit_before
from xref.values._numerals.words import SUFFIXES

_PARTS = regex(r"(?:,? (?:and )?|-)?")
_PARTED = frozenset(("length", "time", "months"))  # families said in parts: feet and inches, hours and minutes
_BELOW_ZERO = regex(r" (?:degrees )?below zero\b", re.IGNORECASE)
_AND_A_PART = regex(r" and an? (half|quarter)\b(?! (?:an?|dozen|million|billion|of|century|hour)\b)")
_INCHES = regex(r" ?in\b")
_HEIGHT_ENDS = regex(r"(?:[,.;)]|$| (?:tall|and|in|with)\b)")
_THINGS = regex(rf" (?:{PEOPLE}|[a-z]{{3,}}s)\b")
_MINUS = ("minus ", "negative ")


class One(NamedTuple):
    """One number with its sign and unit, before hedges and ranges."""

    number: Numeral
    start: int
    end: int
    unit: Unit | None
    other: Unit | None


def with_unit(text: str, number: Numeral, edge: int, end: int, *, before: bool = True, after: bool = True) -> One:
    """Give a number its sign, the scale letter glued to it, and its unit or currency.

    Nothing is looked for on a side whose word is known to say nothing of the number (``beside``).
    """
    start, money = number.start, None
    if before:
        money = unit_before(text, start, edge)
        if money is not None:
            start = money[1]
        number, start = _signed(text, number, start, edge)
    if not after:
        return made(One, (number, start, number.end, None if money is None else money[0], None))
    return _with_unit_after(text, number, start, end, money)


def _with_unit_after(text: str, number: Numeral, start: int, end: int, money: tuple[Unit, int] | None) -> One:
    """Give a number the scale letter glued to it, and the unit that follows it."""
    if number.form == "digits" and not isinstance(number.figure.value, int):
        number = _scaled_apart(text, number, end)
    tail = number.tail.lower()
    if tail in SUFFIXES and (money is not None or _is_scale_letter(text, number)):
        number = suffixed(number)
    if money is not None:
        after = unit_after(text, number.end, end)
        doubled = after is not None and after[0].family == money[0].family
        return One(number, start, after[1] if after is not None and doubled else number.end, money[0], None)
    after = unit_after(text, number.end, end, parted=number.form == "fraction", many=bool(number.figure.vague))
    if tail in ("m", "b") and number.tail and _THINGS.match(text, number.end + 1, end):
        number = suffixed(number)  # "5m people", "2m barrels"
        after = unit_after(text, number.end, end)
    elif (tail in SUFFIXES and number.tail and after is None) or (tail in ("m", "b") and number.tail):
        scaled = unit_after(text, number.end + len(tail), end)
        if scaled is not None and scaled[0].dimension == "money":
            number, after = suffixed(number), scaled
    below = _BELOW_ZERO.match(text, after[1] if after else number.end, end)
    if below is not None and not number.figure.vague and (after is None or after[0].dimension == "temperature"):
        unit = after[0] if after else named("degrees")
        return One(_negative(number), start, below.end(), unit, None)
    if after is None:
        return made(One, (number, start, number.end, None, None))
    part = _AND_A_PART.match(text, after[1], end) if number.form in ("digits", "words") else None
    if part is not None and not number.figure.vague:
        total = exact(number.figure.value + Fraction(1, 2 if part[1] == "half" else 4))
        number = number._replace(figure=figure(total), following=number.following + 1, end=part.end())
        return One(number, start, part.end(), after[0], after[2])
    return made(One, (number, start, after[1], after[0], after[2]))


_K_APART = regex(r" {1,2}(k)(?![\w'-])")


def _scaled_apart(text: str, number: Numeral, end: int) -> Numeral:
    """Read the "k" of "2.33 k"; a whole number before it may be the length of a run."""
    letter = None if number.tail else _K_APART.match(text, number.end, end)
    return number if letter is None else suffixed(number._replace(end=letter.end() - 1, tail="k"))


_MODEL_BEFORE, _MODEL_AFTER = regex(r"[A-Z][a-z]+ $"), regex(r" [A-Z][a-z]")


def _is_scale_letter(text: str, number: Numeral) -> bool:
    """Whether a letter glued to digits without a currency is a scale: "3M", "1.2b"; "3m" are metres, "208B" a model."""
    if _MODEL_AFTER.match(text, number.end + 1) and _MODEL_BEFORE.search(text, max(0, number.start - 16), number.start):
        return False
    return number.tail in ("M", "B", "MM") or (number.tail == "b" and not isinstance(number.figure.value, int))


def _signed(text: str, number: Numeral, start: int, edge: int) -> tuple[Numeral, int]:
    """Read a minus sign or its word; a dash between words, after a digit, a dateline or before "ten" is none."""
    if number.figure.vague or _after_a_dateline(text, start):
        return number, start
    if start > edge and text[start - 1] == "-" and not text[max(0, start - 2) : start - 1].strip("([,;:=<>$€£ \n~"):
        return _negative(number), start - 1
    for word in _MINUS:
        if text[max(edge, start - len(word)) : start].lower() == word:
            return _negative(number), start - len(word)
    return number, start


_DATELINE = regex(r"[A-Z]{3,}\)? -$")  # "Aleppo, SANA -13 civilians were killed"


def _after_a_dateline(text: str, start: int) -> bool:
    """Whether the dash before a number ends a dateline, or stands before a word: "SANA -Thirteen people"."""
    before = text[max(0, start - 12) : start]
    return before.endswith("-") and (text[start].isalpha() or _DATELINE.search(before) is not None)


def _negative(number: Numeral) -> Numeral:
    return number._replace(figure=number.figure._replace(value=-number.figure.value))


def suffixed(number: Numeral) -> Numeral:
    """Return a number with the letter glued to its digits read as their scale: "$5m"."""
    scale = SUFFIXES[number.tail.lower()]
    said = figure(exact(number.figure.value * scale), number.figure.step * scale)
    return number._replace(figure=said, end=number.end + len(number.tail), tail="", scale=scale)


def compound(text: str, tokens: Sequence[Token], one: One, end: int) -> One:
    """Join parts in falling units: "five feet two inches", "two hours and 30 minutes", "$5 and 20 cents"."""
    while one.unit is not None and one.unit.factor and one.number.following < len(tokens):
        following = numeral(text, tokens, one.number.following)
        if following is None or following.form not in ("digits", "words", "fraction"):
            break
        joint = _PARTS.fullmatch(text, one.end, following.start)
        if joint is None:
            break
        part = with_unit(text, following, one.end, end)
        if part.unit is None and one.unit.name == "ft" and (inches := _inches(text, one, part, end)) is not None:
            part = part._replace(unit=named("in"), end=inches)
        unit = part.unit
        if unit is not None and unit.name == "cents" and one.unit.dimension == "money" and one.unit.factor == 1:
            unit = unit._replace(family=one.unit.family)  # "3 CAD 20 cents"
        if unit is None or unit.family != one.unit.family or unit.offset or part.start != following.start:
            break
        if unit.family not in _PARTED and ("," in joint.group() or not _is_less(following, unit, one.unit)):
            break  # "16,000 tonnes, 300 kg" are two weights
        if not _falls(one.unit, unit) or following.figure.vague or one.number.figure.vague:
            break
        kept = one.unit if unit.dimension == "money" else unit
        base = one.number.figure.value * one.unit.factor + following.figure.value * unit.factor
        total = exact(Fraction(base) / kept.factor)
        one = One(following._replace(start=one.number.start, figure=figure(total)), one.start, part.end, kept, None)
    return one


def _inches(text: str, feet: One, part: One, end: int) -> int | None:
    """Where the inches of a height end: "6 feet 2 in", "5-foot-10", "six feet two"."""
    said = _INCHES.match(text, part.end, end)
    if said is not None:
        return said.end()
    tall = 4 <= feet.number.figure.value <= 8 and 0 <= part.number.figure.value <= 11
    joined = text[feet.end : part.start] == "-" or _HEIGHT_ENDS.match(text, part.end, end) is not None
    return part.end if tall and joined and isinstance(part.number.figure.value, int) else None


def _is_less(part: Numeral, unit: Unit, larger: Unit) -> bool:
    return part.figure.value * unit.factor < larger.factor


def _falls(unit: Unit, part: Unit) -> bool:
    """Whether the second unit divides the first: feet and inches, not miles and metres."""
    return part.factor < unit.factor and isinstance(exact(Fraction(unit.factor) / part.factor), int)
