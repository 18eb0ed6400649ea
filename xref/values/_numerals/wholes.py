"""Whole numbers, decimals and vague ones: groups of digits or words with falling scales.

::

    number = [article] group {scale} {join group {scale}}     "two million three hundred thousand"
    group  = digits | word | tens [unit] | group "hundred" [and group] | vague | half
"""

from __future__ import annotations

from fractions import Fraction

from xref.expressions import regex
from xref.values._numerals.cursor import AND, HALVES, LARGEST, OF, SPACE, Cursor, Numeral, article_before
from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.intervals import Real, exact
from xref.values._numerals.lexing import Token
from xref.values._numerals.words import SUFFIXES, UNMISTAKABLE

_PAIR_ALONE = regex(r" of |$|[.,;:!?]| (?:who|were|was|are|is|had|have|has)\b")  # no "pair skater"
_SMALL_SCALES = (12, 20)  # dozens and scores, which can be part of a number below a thousand
_VAGUE_WORDS = {"several": "several", "few": "a few", "couple": "a couple", "handful": "a handful"}


def whole_number(cursor: Cursor) -> Numeral | None:
    """Read groups with falling scales."""
    head = cursor.tokens[cursor.at]
    total: Real = 0
    step: Real = 0
    limit, vague, end = 0, "", head.end
    while True:
        before = cursor.at
        group = _group(cursor, head)
        if group is None:
            break
        value, group_step, word = group
        scale = _scale(cursor, counted=cursor.at > before)
        too_large = limit and value * scale >= limit
        dangling = limit and head.kind != "D" and scale == 1 and cursor.tokens[before].kind == "D" and value >= 1000
        if (
            too_large
            or dangling
            or (limit and scale == 1 and not isinstance(value, int) and cursor.tokens[before].kind == "D")
        ):
            cursor.at = before
            break
        total, step, limit = total + value * scale, group_step * scale, scale
        vague = vague or word
        end = cursor.last.end + suffix_length(cursor.last)
        if scale == 1 or vague or not _goes_on(cursor):
            break
    if cursor.tokens[cursor.at - 1].start < head.start or not limit:
        return None
    start = article_before(cursor.text, head.start) if head.kind in "HSZQ" else head.start
    if vague:
        said = Figure(limit, 1, vague)
    elif head.kind == "D" and cursor.last is head:
        said = figure(exact(total), step)
    else:
        said = figure(total, step if limit >= 1000 or not isinstance(total, int) else None)
    tail = cursor.last.tail[suffix_length(cursor.last) :]
    scale = 100 if limit == 1 and cursor.last.kind == "H" else limit
    return Numeral(start, end, said, "digits" if head.kind == "D" else "words", tail, cursor.at, scale)


def _goes_on(cursor: Cursor) -> bool:
    """Whether the next token can continue a number that ends in a scale: "two thousand | and six"."""
    if cursor.at >= len(cursor.tokens):
        return False
    token, gap = cursor.tokens[cursor.at], cursor.gap
    if gap in AND and not cursor.joins:
        return False
    if token.kind == "D":
        return (
            gap in (" ", " and ") and isinstance(token.value, int) and token.value < 1000 and cursor.last.kind in "HS"
        )
    if token.kind not in "UT" or any(later.kind == "F" for later in cursor.tokens[cursor.at + 1 : cursor.at + 3]):
        return False  # "six million and two thirds"
    if gap == ", ":  # "two million, three hundred"; but "two million, three of them"
        return cursor.at + 1 < len(cursor.tokens) and cursor.tokens[cursor.at + 1].kind in "HST"
    return gap in AND or gap in (" ", "-")


def _group(cursor: Cursor, head: Token) -> tuple[Real, Real, str] | None:
    """Read a number below a scale: its value, the place of its last digit, and the vague word that stands for it."""
    token = cursor.tokens[cursor.at]
    if token.kind in "HSZ":  # "a dozen", "hundred thousand"
        if token is not head or not _is_scale(cursor.text, token):
            return None
        return _hundred_odd(cursor) or (1, 0, "")
    if token.kind == "Q":
        return _vague(cursor, token) if token is head else None
    if token.kind not in "DUT":
        return None
    cursor.at += 1
    value, step = token.value, token.step or 1
    if token.kind == "T":
        unit = cursor.peek("U", AND if _ends_in_a_part(cursor) else SPACE)
        if unit is not None and 0 < unit.value < 10:
            value, cursor.at = value + unit.value, cursor.at + 1
    value, step = _decimals(cursor, value, step)
    if isinstance(value, int) and token.step <= 1:
        part = cursor.take("F", HALVES) or cursor.take("M", SPACE)
        if part is not None:
            return (value + (part.value if part.kind == "M" else Fraction(1, int(part.value)))), 0, ""
    if not cursor.last.tail and cursor.take("H", SPACE):
        value, step = value * 100, 0
        if isinstance(value, int):
            value, step = _decimals(cursor, value + _below_hundred(cursor), step)
    return value, step, ""


def _hundred_odd(cursor: Cursor) -> tuple[Real, Real, str] | None:
    """Read the "hundred and twenty" of "a hundred and twenty thousand", which has no number before it."""
    at = cursor.at
    if cursor.tokens[at].kind == "H":
        cursor.at += 1
        rest = _below_hundred(cursor)
        if rest and cursor.peek("S", SPACE) is not None:
            return 100 + rest, 0, ""
    cursor.at = at
    return None


def _ends_in_a_part(cursor: Cursor) -> bool:
    """Whether tens and units are told apart before a part: "twenty and three and three fifths"."""
    ahead = cursor.tokens[cursor.at : cursor.at + 3]
    if [token.kind for token in ahead] != ["U", "U", "F"]:
        return False
    return cursor.text[ahead[0].end : ahead[1].start] == " and " and cursor.text[ahead[1].end : ahead[2].start] == " "


def _below_hundred(cursor: Cursor) -> int:
    """Read what follows "hundred": "and six", "twenty-one", "and two dozens"."""
    joined = cursor.take("D", AND) if cursor.joins else None
    if joined is not None:
        if isinstance(joined.value, int) and 0 < joined.value < 100:
            return joined.value
        cursor.at -= 1
        return 0
    token = cursor.peek("UT", SPACE | AND if cursor.joins else SPACE)
    if token is None or not token.value or _opens_part(cursor, token):
        return 0
    joined_by_and = cursor.gap in AND
    cursor.at += 1
    unit = cursor.peek("U", SPACE) if token.kind == "T" else None
    if unit is not None and 0 < unit.value < 10:
        cursor.at += 1
        return int(token.value + unit.value)
    dozens = cursor.peek("V", SPACE) if joined_by_and and token.kind == "U" else None
    if dozens is not None and dozens.value in _SMALL_SCALES:
        cursor.at += 1
        return int(token.value * dozens.value)
    return int(token.value)


def _opens_part(cursor: Cursor, token: Token) -> bool:
    """Whether what follows "hundred" belongs to a part: "a hundred and three quarters", "one hundred thirty-fifths"."""
    after = cursor.tokens[cursor.at + 1 : cursor.at + 2]
    if not after or after[0].kind != "F":
        return False
    between = cursor.text[token.end : after[0].start]
    if token.kind == "U":
        return cursor.gap in AND and between == " "
    return between == "-" or (between == " " and cursor.gap not in AND)


def _decimals(cursor: Cursor, value: Real, step: Real) -> tuple[Real, Real]:
    """Read spoken decimals: "two point five", "nine point nought four"."""
    digits = ""
    gaps = frozenset((" point ",))
    while len(digits) < 6 and (token := cursor.take("UTD", gaps)) is not None:
        digits += str(token.value) if isinstance(token.value, int) and 0 <= token.value < 1000 else ""
        gaps = frozenset((" ",)) if token.kind == "U" and token.value < 10 else frozenset()
        if token.kind == "T" and (unit := cursor.peek("U", SPACE)) is not None and 0 < unit.value < 10:
            digits, cursor.at = digits[:-1] + str(unit.value), cursor.at + 1
    if not digits:
        return value, step
    places = int(10 ** len(digits))
    return exact(value + Fraction(int(digits), places)), Fraction(1, places)


def _vague(cursor: Cursor, token: Token) -> tuple[Real, Real, str] | None:
    """Read "several", "a few", "a couple of", alone or before a scale."""
    text, word = cursor.text, cursor.text[token.start : token.end].lower()
    opened = article_before(text, token.start) != token.start
    recent = text[max(0, token.start - 5) : token.start].lower() in ("last ", "past ", "next ", "irst ")
    after = text[token.end : token.end + 4]
    if word != "several" and not opened and not (recent and word in ("few", "couple")):
        return None
    cursor.at += 1
    if cursor.peek("HSZ", OF):
        return 1, 0, _VAGUE_WORDS.get(word, "several")
    if word == "pair":
        alone = _PAIR_ALONE.match(text, token.end) is not None
        cursor.at -= not alone
        return (2, 1, "") if alone else None
    if word in ("couple", "handful") and after[:1].isspace() and after.rstrip() not in (" of", " mor"):
        cursor.at -= 1
        return None
    return 1, 0, _VAGUE_WORDS[word]


def _scale(cursor: Cursor, *, counted: bool) -> int:
    """Read the scale words at the cursor and return their product: "hundred thousand", "dozen", "bn"."""
    scale = 1
    if counted and cursor.last.tail:
        return SUFFIXES[cursor.last.tail.lower()] if suffix_length(cursor.last) else 1
    while cursor.at < len(cursor.tokens):
        token = cursor.tokens[cursor.at]
        if token.kind not in "HSZV" or token.value == 10 or scale * token.value > LARGEST:
            break
        if counted and (cursor.gap not in OF or (token.kind == "V" and cursor.gap == " of ")):
            break
        scale *= int(token.value)
        counted = True
        cursor.at += 1
    return scale


def _is_scale(text: str, token: Token) -> bool:
    """Whether a scale word without a number is one: "a score of men"; not "the final score", "the G7 million".

    Nor is the second half of "multi-million" one.
    """
    if text[max(0, token.start - 2) : token.start - 1].isdigit() or text.endswith(("multi-", "Multi-"), 0, token.start):
        return False
    if token.kind != "Z" or token.value != 20:
        return True
    after = text[token.end : token.end + 5]
    return after[:4] == " of " and after[4:].islower() and article_before(text, token.start) != token.start


def suffix_length(token: Token) -> int:
    return len(token.tail) if token.tail and token.tail.lower() in UNMISTAKABLE else 0
