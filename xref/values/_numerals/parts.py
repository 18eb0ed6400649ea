"""Parts of one and of a number: "two thirds", "two and a half million", "3/4", "a quarter of a million".

::

    part = [number] part-word | number "and" part | digits "/" digits
"""

from __future__ import annotations

import re
from fractions import Fraction

from xref.expressions import regex
from xref.values._numerals.cursor import AND, HALVES, OF_A, SPACE, Cursor, Numeral, article_before
from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.intervals import Real, exact
from xref.values._numerals.lexing import Token

_AND_A = frozenset((" and a ", " and an "))
# What tells that "a third" is a share though nothing says of what: "more than a third were", "fell by a fifth".
_MEASURED = regex(
    r"\b(?:(?:more|less|fewer|better|larger|smaller|higher|lower) than|nearly|almost|roughly|approximately|around|about"
    r"|over|under|at least|at most|up to|(?:ris|rose|f[ae]ll|dropp?|cut|gr[eo]w|increas|decreas|reduc|shr[aiu]nk|down"
    r"|up|jump|slump|slash|soar|climb|declin|plung|surg|plummet|shed|lost|los)\w*(?: \w+){0,3}? by) $",
    re.IGNORECASE,
)
_NO_NOUN_AFTER = regex(
    r" ?(?:$|[.,;:)!?-]| (?:were|are|was|is|had|have|has|said|say|in|on|since|from|to|by|at|for|and|or|but|after|over"
    r"|compared|last|this|as|than|during|between|within|each|higher|lower|more|less|fewer|larger|smaller)\b)"
)


_BEFORE_A_FRACTION = frozenset((" ", " and ", "-"))


def ordinal_or_part(text: str, head: Token, index: int) -> Numeral:
    """Read an ordinal; "a third of", "a hundredth", "fell by a fifth" are parts, and so is "a fifth" alone."""
    start = article_before(text, head.start)
    if start != head.start and head.value > 2 and _is_part(text, start, head):
        return Numeral(start, head.end, figure(Fraction(1, int(head.value))), "fraction", "", index + 1)
    return Numeral(head.start, head.end, Figure(head.value, 1), "ordinal", "", index + 1)


def _is_part(text: str, start: int, head: Token) -> bool:
    after = text[head.end : head.end + 16]
    if after.startswith(" of ") or (head.value >= 100 and not after[1:2].isalpha()):
        return True
    if _NO_NOUN_AFTER.match(after) is None:
        return False
    alone = not after.strip() and not text[max(0, start - _NEAR) : start].strip()
    return alone or _MEASURED.search(text, max(0, start - _NEAR), start) is not None


_NEAR = 48  # characters looked at before a part: no more, so that reading is linear in the length of the text


def part(cursor: Cursor) -> Numeral | None:
    """Read "half", "a quarter", "½", alone or before a scale: "half a million", "a quarter million"."""
    head = cursor.tokens[cursor.at]
    cursor.at += 1
    word = cursor.text[head.start : head.end].lower()
    if head.kind == "F" and (word not in ("half", "quarter") or _is_period(cursor, head, word)):
        return None
    value = head.value if head.kind == "M" else Fraction(1, int(head.value))
    return _scaled_part(cursor, article_before(cursor.text, head.start), value)


_WHICH = regex(r"\b(?:first|second|third|fourth|final|last|latter|opening|1st|2nd|3rd|4th)[ -]$", re.IGNORECASE)


def _is_period(cursor: Cursor, head: Token, word: str) -> bool:
    """Whether a part stands for a stretch of a year or a match: "the March quarter", "the second half"."""
    if _WHICH.search(cursor.text, max(0, head.start - 8), head.start):
        return True
    alone = article_before(cursor.text, head.start) == head.start and cursor.peek("HSZ", OF_A) is None
    return word == "quarter" and alone and bool(cursor.text[max(0, head.start - _NEAR) : head.start].strip())


def _scaled_part(cursor: Cursor, start: int, value: Real) -> Numeral:
    scale = cursor.take("HSZ", OF_A)
    if scale is None:
        return Numeral(start, cursor.last.end, figure(value), "fraction", "", cursor.at)
    product = exact(value * scale.value)
    form = "words" if isinstance(product, int) else "fraction"
    return Numeral(start, scale.end, figure(product), form, "", cursor.at, int(scale.value))


def with_part(cursor: Cursor, whole: Numeral) -> Numeral:
    """Extend a whole number by a part: "two thirds", "one and a half", "3 1/2", "six million and two thirds"."""
    if whole.tail or whole.figure.vague:
        return whole
    slashed = _slashed(cursor, whole)
    if slashed is not None:
        return slashed
    value = whole.figure.value
    parts = _denominator(cursor, value)
    if parts:
        return _scaled_part(cursor, whole.start, exact(Fraction(value) / parts))
    half = cursor.take("F", HALVES) or _ordinal_part(cursor)
    if half is not None:
        total = exact(value + Fraction(whole.scale if whole.scale >= 1000 else 1, int(half.value)))
        return Numeral(
            whole.start,
            half.end,
            figure(total),
            "words" if isinstance(total, int) else "fraction",
            "",
            cursor.at,
            whole.scale,
        )
    return _mixed(cursor, whole)


def _mixed(cursor: Cursor, whole: Numeral) -> Numeral:
    """Read "and two thirds" after a whole number, or "3/4" after digits, as in "2-3/4"."""
    before = cursor.at
    numerator = cursor.take("UTD", AND) if cursor.joins else None
    if numerator is not None and isinstance(numerator.value, int) and numerator.kind != "D":
        unit = cursor.take("U", SPACE) if numerator.kind == "T" else None
        parts = _denominator(cursor, numerator.value)
        if parts:
            part = Fraction(numerator.value + (unit.value if unit else 0), parts)
            total = exact(whole.figure.value + part * (whole.scale if whole.scale >= 1000 else 1))
            return Numeral(whole.start, cursor.last.end, figure(total), "fraction", "", cursor.at)
    cursor.at = before
    numerator = cursor.take("D", _BEFORE_A_FRACTION if cursor.joins else frozenset((" ", "-")))
    if numerator is not None and (
        whole.form == "digits" or cursor.text[numerator.start - 5 : numerator.start] == " and "
    ):
        part_read = _slashed(
            cursor, Numeral(numerator.start, numerator.end, Figure(numerator.value, numerator.step), "digits")
        )
        if part_read is not None and part_read.figure.value < 1:
            total = exact(whole.figure.value + part_read.figure.value)
            scale = cursor.take("S", frozenset((" ", "-")))
            if scale is not None:  # "2 1/2 million"
                said = figure(exact(total * scale.value))
                return Numeral(whole.start, scale.end, said, "digits", "", cursor.at, int(scale.value))
            return Numeral(whole.start, part_read.end, figure(total), "fraction", "", cursor.at)
    cursor.at = before
    return whole._replace(following=before)


_TIMES_AFTER = regex(r"(?:$|[.,;:)!?]| (?:of|times|(?!was|has|is)[a-z]{3,12}s)\b)")


def _ordinal_part(cursor: Cursor) -> Token | None:
    """Take the "a fifth" of "three and a fifth miles"; "one and a third man" are two."""
    token = cursor.peek("O", _AND_A)
    if token is None or token.value < 3 or _TIMES_AFTER.match(cursor.text, token.end) is None:
        return None
    return cursor.take("O", _AND_A)


def _denominator(cursor: Cursor, numerator: Real) -> int:
    """Read the word of a part after its number: "thirds", "twenty-firsts"; "third" after one only."""
    before = cursor.at
    hundreds = _hundreds(cursor)
    tens = cursor.take("T", SPACE | AND if hundreds else SPACE)
    token = cursor.take("F" if numerator != 1 else "FO", SPACE | AND if hundreds and tens is None else SPACE)
    if (
        token is None
        or (token.value < 2 and tens is None and not hundreds)
        or (word := cursor.text[token.start : token.end].lower()) in ("second", "seconds")
        or (word in ("half", "quarter") and numerator != 1)
    ):
        cursor.at = before
        return 0
    if tens is not None and token.value >= 10:
        cursor.at = before
        return 0
    return int(token.value + hundreds + (tens.value if tens else 0))


def _hundreds(cursor: Cursor) -> int:
    """Read the "two hundred" of "one two hundred and fifth"."""
    unit = cursor.take("U", SPACE)
    if unit is None:
        return 0
    if cursor.take("H", SPACE) is None:
        cursor.at -= 1
        return 0
    return int(unit.value) * 100


def _slashed(cursor: Cursor, numerator: Numeral) -> Numeral | None:
    """Read "3/4"; a date or an address ("5/17/2018") is none."""
    slash = cursor.peek("D", frozenset(("/", " / ")))
    if (
        slash is None
        or numerator.form != "digits"
        or not isinstance(slash.value, int)
        or not 0 < slash.value <= 1000
        or slash.tail
    ):
        return None
    around = cursor.text[numerator.start - 1 : numerator.start] + cursor.text[slash.end : slash.end + 1]
    if "/" in around or not isinstance(numerator.figure.value, int):
        return None
    cursor.at += 1
    value = exact(Fraction(numerator.figure.value, slash.value))
    return Numeral(numerator.start, slash.end, figure(value), "fraction", "", cursor.at)
