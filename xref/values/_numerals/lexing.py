"""Tokens of numerals: numbers in digits with any thousands mark, and the words of the table."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from xref.values._numerals.currencies import CODES
from xref.values._numerals.intervals import Real, exact
from xref.values._numerals.words import FRACTION_MARKS, words

# Every repetition is bounded, so that no run of digits and marks is read more than a few times over.
_GROUPED = (
    r"\d{1,3}(?:,\d{3}){1,8}(?!,?\d)(?:\.\d{1,20})?"
    r"|\d{1,2}(?:,\d\d){1,5},\d{3}(?!,?\d)(?:\.\d{1,20})?"  # 12,34,567: groups of two, as in India
    r"|\d{1,3}(?:[ ']\d{3}){1,8}(?!\d|,\d| \d|')(?:\.\d{1,20})?"
    r"|\d{1,3}(?:\.\d{3}){2,8}(?!\d)"
)
_DIGITS = rf"(?:{_GROUPED}|\d{{1,30}}(?!\d)(?:\.\d{{1,20}}(?!\d))?(?:[eE][+-]?\d{{1,2}}(?!\w))?|\.\d{{1,20}}(?!\d))"
_MARKS = "".join(FRACTION_MARKS)
_NONE = r"[Nn]o(?= (?:one|people|[a-z]{2,12}[^s\W]s)\b)"  # "no one", "no people", "no casualties"


class Token(NamedTuple):
    """A number in digits (kind ``D``; ``M`` for a fraction mark) or a word of a numeral, with its place."""

    kind: str
    value: Real
    start: int
    end: int
    step: Real = 0
    tail: str = ""  # letters glued to digits: "km", "bn", "th"


def _alternatives() -> str:
    """Return the words of the table as one pattern, those with the same first letter together; any case."""
    heads: dict[str, list[str]] = {}
    for word in sorted(words(), key=lambda word: (-len(word), word)):
        heads.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{head}{head.upper()}](?i:{'|'.join(tails)})" for head, tails in sorted(heads.items()))


@cache
def _token() -> re.Pattern[str]:
    codes = "|".join(sorted(CODES))  # "USD115"
    return re.compile(
        rf"(?:(?<![\w.])|(?<=\b(?:{codes}))(?=\d)|(?<=\bR[sM])(?=\d))(?:(?P<digits>{_DIGITS})(?P<mark>[{_MARKS}])?(?P<tail>[A-Za-z]{{1,12}})?"
        rf"|(?P<alone>[{_MARKS}])|(?P<word>(?:{_alternatives()})(?![A-Za-z]))|(?P<none>{_NONE}))"
    )


def lex(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens between two offsets, in text order."""
    tokens = []
    table = words()
    for match in _token().finditer(text, start, end):
        first = match.start()
        if match["word"]:
            kind, value = table[match["word"].lower()]
            tokens.append(Token(kind, value, first, match.end()))
        elif match["none"]:
            tokens.append(Token("N", 0, first, match.end()))
        elif match["alone"]:
            tokens.append(Token("M", FRACTION_MARKS[match["alone"]], first, match.end()))
        else:
            tokens.append(_in_digits(match, first))
    return tokens


def _in_digits(match: re.Match[str], first: int) -> Token:
    value, step = number(match["digits"])
    last = match.end("digits")
    if match["mark"]:
        value, step, last = value + FRACTION_MARKS[match["mark"]], 0, last + 1
    return Token("D", value, first, last, step, match["tail"] or "")


def number(written: str) -> tuple[Real, Real]:
    """Return value and last significant place of a number in digits.

    >>> number("1,200"), number("1 200.50"), number("1.200.000")
    ((1200, 100), (Fraction(2401, 2), Fraction(1, 100)), (1200000, 100000))
    """
    plain = written.replace(",", "").replace(" ", "").replace("'", "").lower()
    plain, exponential, power = plain.partition("e")
    if exponential:
        value, step = number(plain)
        shift = Fraction(10) ** int(power)
        return exact(value * shift), exact(step * shift)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    whole, point, part = plain.partition(".")
    if point:
        places = int(10 ** len(part))
        return exact(Fraction(int(whole + part), places)), exact(Fraction(1, places))
    value = int(plain)
    return value, int(10 ** (len(plain) - len(plain.rstrip("0")))) if value else 1
