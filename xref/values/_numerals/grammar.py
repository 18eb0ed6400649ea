"""The grammar of English numerals: tokens that stand together make one number."""

from __future__ import annotations

import re
from fractions import Fraction
from math import inf
from typing import NamedTuple

from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.intervals import Real
from xref.values._numerals.lexing import Token
from xref.values._numerals.words import SUFFIXES

_JOINS = frozenset((" ", "-", " and ", ", ", " - ", "  ", " & "))
_PLAIN_JOINS = frozenset((" ", "-", "", "  ", "\n"))
_VAGUE = {"several": "several", "few": "a few", "couple": "a couple", "handful": "a handful", "pair": ""}


class Numeral(NamedTuple):
    """One number as read, its place, and how it is written (``digits``, ``words``, ``ordinal``, ``fraction``)."""

    start: int
    end: int
    figure: Figure
    form: str
    tail: str = ""
    following: int = 0  # index of the token after it
    scale: int = 1  # the last scale word: "3 million" has 1,000,000


class _Group(NamedTuple):
    value: Real
    step: Real
    vague: str
    following: int


def numeral(text: str, tokens: list[Token], index: int) -> Numeral | None:
    """Return the number that starts at a token, as long as the grammar makes it."""
    head = tokens[index]
    if head.kind == "N" or head.kind == "B":
        return Numeral(head.start, head.end, Figure(head.value, 1), "words", following=index + 1)
    if head.kind == "V":
        return _plural(text, tokens, index)
    if head.kind == "F" or head.kind == "M":
        return _fraction(text, tokens, index)
    if head.kind == "O":
        return Numeral(head.start, head.end, Figure(head.value, 1), "ordinal", following=index + 1)
    return _cardinal(text, tokens, index)


def _gap(text: str, tokens: list[Token], index: int) -> str:
    """Return the text between a token and the one before it."""
    return text[tokens[index - 1].end : tokens[index].start].replace("\n", " ")


def _article_before(text: str, start: int) -> int:
    """Return the offset of an article ("a dozen") right before ``start``, else ``start``."""
    before = text[max(0, start - 3) : start].lower()
    if before.endswith("an ") and not text[start - 4 : start - 3].isalnum():
        return start - 3
    if before.endswith("a ") and (len(before) < 3 or not before[0].isalnum()):
        return start - 2
    return start


def _cardinal(text: str, tokens: list[Token], index: int) -> Numeral | None:
    head = tokens[index]
    start, total, step, vague, limit = head.start, 0, None, "", inf
    position, joined_by_and = index, text[max(0, start - 8) : start].lower() != "between "
    form, scaled = ("digits" if head.kind == "D" else "words"), False
    total_value: Real = total
    while position < len(tokens):
        group = _group(text, tokens, position, joined_by_and)
        if group is None:
            break
        value, group_step, group_vague, following = group
        if (
            position > index
            and _gap(text, tokens, position) == ", "
            and value < 100
            and tokens[following - 1].kind in "UT"
        ):
            break
        scale, following, suffixed = _scale(text, tokens, following)
        if (total_value and value * scale >= limit) or (position > index and (scale == 1 and not isinstance(value, int))):
            break
        if group_vague:
            vague = group_vague
        total_value += value * scale
        step = group_step * scale if group_step else step
        limit, position, scaled = scale, following, scaled or scale > 1
        if scale == 1 or suffixed or vague or position >= len(tokens):
            break
        gap = _gap(text, tokens, position)
        if gap not in _JOINS or (gap == " and " and not joined_by_and):
            break
        if not _continues(tokens[position], tokens[position - 1], gap):
            break
    if position == index:
        return None
    last = tokens[position - 1]
    end, tail = last.end, last.tail
    if tail.lower() in SUFFIXES and scaled:
        end, tail = end + len(tail), ""
    if head.kind in "HSZQ":
        start = _article_before(text, start)
    if form == "digits" and not scaled and position == index + 1:
        return Numeral(start, end, Figure(head.value, head.step), form, tail, position)
    said = Figure(int(limit), 1, vague) if vague else figure(total_value, step)
    return Numeral(start, end, said, form, tail, position, int(limit))


def _continues(token: Token, before: Token, gap: str) -> bool:
    """Whether a token can go on with a number after a scale: words after words, small digits after a scale word."""
    digits = token.kind == "D" and isinstance(token.value, int) and before.kind in "HS" and gap in (" ", " and ")
    return token.kind in "UT" or digits


def _group(text: str, tokens: list[Token], index: int, joined_by_and: bool) -> _Group | None:
    """Return the number below a scale that starts at a token: "two", "twenty-one", "3.5", "several", "half a"."""
    head, count = tokens[index], len(tokens)
    following = index + 1
    gap = _gap(text, tokens, following) if following < count else "\n"
    if head.kind in "HSZ":
        return _Group(1, 0, "", index)  # "a dozen", "hundred thousand"
    if head.kind == "Q":
        word = text[head.start : head.end].lower()
        scaled = following < count and gap in (" ", " of ") and tokens[following].kind in "HSZ"
        if word == "pair" or (word != "several" and _article_before(text, head.start) == head.start and word != "few"):
            return None
        return _Group(1, 0, _VAGUE[word], following if not scaled else following)
    if head.kind == "F":
        scaled = following < count and gap in (" ", " a ", "-a-") and tokens[following].kind in "HSZ"
        return _Group(Fraction(1, int(head.value)), 0, "", following) if scaled and head.value == 2 else None
    if head.kind not in "DUT":
        return None
    value, step = head.value, head.step
    if head.kind == "T" and following < count and gap in _PLAIN_JOINS and tokens[following].kind == "U":
        unit = tokens[following].value
        if 0 < unit < 10:
            value, following = value + unit, following + 1
    value, step, following = _and_a_half(text, tokens, value, step, following)
    if (
        following < count
        and tokens[following].kind == "H"
        and _gap(text, tokens, following) in _PLAIN_JOINS
        and not tokens[following - 1].tail
    ):
        value, step, following = value * 100, step * 100, following + 1
        value, following = _below_hundred(text, tokens, value, following, joined_by_and)
    return _Group(value, step, "", following)


def _and_a_half(text: str, tokens: list[Token], value: Real, step: Real, index: int) -> tuple[Real, Real, int]:
    """Add "and a half" or a fraction mark that follows."""
    if index >= len(tokens) or not isinstance(value, int):
        return value, step, index
    token, gap = tokens[index], _gap(text, tokens, index)
    if (
        token.kind == "F"
        and token.value in (2, 4)
        and gap in (" and a ", "-and-a-", " and-a-", " and one ", "-and-one-")
    ):
        return value + Fraction(1, int(token.value)), 0, index + 1
    if token.kind == "M" and gap in (" ", ""):
        return value + token.value, 0, index + 1
    return value, step, index


def _below_hundred(text: str, tokens: list[Token], value: Real, index: int, joined_by_and: bool) -> tuple[Real, int]:
    """Add what follows "hundred": "and six", "twenty-one"."""
    if index >= len(tokens) or not isinstance(value, int):
        return value, index
    gap, token = _gap(text, tokens, index), tokens[index]
    if (
        gap not in (" ", " and ", "-", "-and-", " & ")
        or ("and" in gap and not joined_by_and)
        or token.kind not in "UTD"
    ):
        return value, index
    if token.kind == "D":
        small = isinstance(token.value, int) and 0 < token.value < 100 and "and" in gap and not token.tail
        return (value + token.value, index + 1) if small else (value, index)
    if token.kind == "U":
        return (value + token.value, index + 1) if token.value else (value, index)
    value, index = value + token.value, index + 1
    if (
        index < len(tokens)
        and _gap(text, tokens, index) in (" ", "-")
        and tokens[index].kind == "U"
        and 0 < tokens[index].value < 10
    ):
        return value + tokens[index].value, index + 1
    return value, index


def _scale(text: str, tokens: list[Token], index: int) -> tuple[int, int, bool]:
    """Return the product of the scale words at a token, where they end, and whether it was a glued letter ("5bn")."""
    scale = 1
    if index > 0 and tokens[index - 1].kind == "D" and tokens[index - 1].tail:
        factor = SUFFIXES.get(tokens[index - 1].tail.lower(), 1)
        return (
            (factor, index, True)
            if tokens[index - 1].tail.lower() in ("bn", "mn", "mln", "bln", "tn", "trn", "k")
            else (1, index, False)
        )
    while index < len(tokens) and tokens[index].kind in "SZH":
        gap = _gap(text, tokens, index) if index else ""
        if (
            index
            and scale == 1
            and gap not in (" ", "-", " a ", " of ", "  ", "-a-")
            and tokens[index].start != tokens[index - 1].end
        ):
            if tokens[index - 1].kind in "DUTQFM":
                break
        if scale > 1 and gap != " " and gap != "-":
            break
        scale *= int(tokens[index].value)
        index += 1
    return scale, index, False


def _plural(text: str, tokens: list[Token], index: int) -> Numeral:
    """Read "dozens", "hundreds of thousands": a scale, taken some unknown times."""
    head = tokens[index]
    word = {12: "dozens", 20: "scores"}.get(int(head.value), "plural")
    scale, following = int(head.value), index + 1
    while following < len(tokens) and tokens[following].kind == "V" and _gap(text, tokens, following) == " of ":
        scale *= int(tokens[following].value)
        following += 1
    return Numeral(head.start, tokens[following - 1].end, Figure(scale, 1, word), "words", "", following)


def _fraction(text: str, tokens: list[Token], index: int) -> Numeral | None:
    head = tokens[index]
    if head.kind == "M":
        return Numeral(head.start, head.end, Figure(head.value, 0), "fraction", "", index + 1)
    cardinal = _cardinal(text, tokens, index)
    if cardinal is not None:
        return cardinal
    start = _article_before(text, head.start)
    return Numeral(start, head.end, Figure(Fraction(1, int(head.value)), 0), "fraction", "", index + 1)


_WORD = re.compile(r"[A-Za-z]+")
