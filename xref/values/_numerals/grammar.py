"""The grammar of English numerals: tokens that stand together make one number.

::

    number   = [article] group {scale} {join group {scale}}     scales fall: "two million three hundred thousand"
    group    = digits | word | tens [unit] | group "hundred" [and group] | vague | half
    fraction = [number] part | number "and" part | digits "/" digits    "two thirds", "two and a half"
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.intervals import Real, exact
from xref.values._numerals.lexing import Token
from xref.values._numerals.words import SUFFIXES, UNMISTAKABLE

_SPACE = frozenset((" ", "-", ""))
_AND = frozenset((" and ", "-and-", " & "))
_HALVES = frozenset((" and ", " and a ", "-and-a-", " and one ", "-and-one-", " and-a-", "-and-a "))
_OF = frozenset((" ", " of ", "-"))
_OF_A = frozenset((" ", " a ", " of a ", " of ", "-a-", "-"))
VAGUE = {"several": "several", "few": "a few", "couple": "a couple", "handful": "a handful"}


class Numeral(NamedTuple):
    """One number as read, its place, and how it is written: ``digits``, ``words``, ``ordinal``, ``fraction``."""

    start: int
    end: int
    figure: Figure
    form: str
    tail: str = ""  # letters glued to it that are no part of the number
    following: int = 0  # index of the token after it
    scale: int = 1  # the last scale word: "3 million" has 1,000,000


class Cursor:
    """A place among the tokens of a stretch of text."""

    __slots__ = ("at", "joins", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token], at: int) -> None:
        self.text, self.tokens, self.at = text, tokens, at
        first = tokens[at].start
        # In "between two hundred and three hundred" the "and" joins the ends of a range, not the parts of a number.
        self.joins = text[max(0, first - 8) : first].lower() != "between "

    @property
    def gap(self) -> str:
        """The text between the token taken last and the next one, in lower case, spaces squeezed."""
        first, last = self.tokens[self.at - 1].end, self.tokens[self.at].start
        if last - first > _LONGEST:
            return "far"
        gap = self.text[first:last]
        return gap if gap in _COMMON else _squeezed(gap)

    def peek(self, kinds: str, gaps: frozenset[str]) -> Token | None:
        """Return the next token if it is of one of these kinds and such a gap is before it."""
        if self.at >= len(self.tokens):
            return None
        token = self.tokens[self.at]
        return token if token.kind in kinds and self.gap in gaps else None

    def take(self, kinds: str, gaps: frozenset[str]) -> Token | None:
        """Return such a token and step over it."""
        token = self.peek(kinds, gaps)
        if token is not None:
            self.at += 1
        return token

    @property
    def last(self) -> Token:
        """The token taken last."""
        return self.tokens[self.at - 1]


_LARGEST = 10**24  # no product of scale words is larger: "hundred hundred hundred ..." is not a number
_LONGEST = 16  # no join is longer
_COMMON = frozenset((" ", "-", "", " and ", ", "))


def _squeezed(gap: str) -> str:
    inner = " ".join(gap.lower().split())
    if not gap:
        return gap
    if inner == "-":
        return inner
    return (" " if gap[0].isspace() else "") + inner + (" " if inner and gap[-1].isspace() else "")


def numeral(text: str, tokens: Sequence[Token], index: int) -> Numeral | None:
    """Return the number that starts at a token, as long as the grammar makes it."""
    head = tokens[index]
    match head.kind:
        case "N" | "B":
            return _standing_for_a_number(text, tokens, index)
        case "V":
            return _plural(text, tokens, index)
        case "O":
            return _ordinal_or_part(text, head, index)
    if head.tail and head.tail.lower() in ("st", "nd", "rd", "th"):
        return Numeral(head.start, head.end + 2, Figure(head.value, 1), "ordinal", "", index + 1)
    if head.kind in "DU" and (index + 1 == len(tokens) or tokens[index + 1].start - head.end > _LONGEST):
        return _lone(head, index)
    cursor = Cursor(text, tokens, index)
    if head.kind in "FM":
        return _part(cursor)
    whole = _whole(cursor)
    return None if whole is None else _with_part(cursor, whole)


def _lone(head: Token, index: int) -> Numeral:
    """Read a number with no other near it, as most are."""
    if head.kind == "U":
        return Numeral(head.start, head.end, figure(head.value), "words", "", index + 1)
    length = _suffix_length(head)
    scale = SUFFIXES[head.tail.lower()] if length else 1
    said = figure(exact(head.value * scale), head.step * scale)
    return Numeral(head.start, head.end + length, said, "digits", head.tail[length:], index + 1, scale)


def article_before(text: str, start: int) -> int:
    """Return the offset of an article ("a dozen") right before ``start``, else ``start``."""
    before = text[max(0, start - 4) : start].lower()
    for article in ("a ", "an "):
        if before.endswith(article) and not before[: -len(article)][-1:].isalnum():
            return start - len(article)
    return start


# --- whole numbers ---------------------------------------------------------------------------


def _whole(cursor: Cursor) -> Numeral | None:
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
        end = cursor.last.end + _suffix_length(cursor.last)
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
    tail = cursor.last.tail[_suffix_length(cursor.last) :]
    scale = 100 if limit == 1 and cursor.last.kind == "H" else limit
    return Numeral(start, end, said, "digits" if head.kind == "D" else "words", tail, cursor.at, scale)


def _goes_on(cursor: Cursor) -> bool:
    """Whether the next token can continue a number that ends in a scale: "two thousand | and six"."""
    if cursor.at >= len(cursor.tokens):
        return False
    token, gap = cursor.tokens[cursor.at], cursor.gap
    if gap in _AND and not cursor.joins:
        return False
    if token.kind == "D":
        return (
            gap in (" ", " and ") and isinstance(token.value, int) and token.value < 1000 and cursor.last.kind in "HS"
        )
    if token.kind not in "UT" or any(later.kind == "F" for later in cursor.tokens[cursor.at + 1 : cursor.at + 3]):
        return False  # "six million and two thirds"
    if gap == ", ":  # "two million, three hundred"; but "two million, three of them"
        return cursor.at + 1 < len(cursor.tokens) and cursor.tokens[cursor.at + 1].kind in "HST"
    return gap in _AND or gap in (" ", "-")


def _group(cursor: Cursor, head: Token) -> tuple[Real, Real, str] | None:
    """Read a number below a scale: its value, the place of its last digit, and the vague word that stands for it."""
    token = cursor.tokens[cursor.at]
    if token.kind in "HSZ":  # "a dozen", "hundred thousand"
        return (1, 0, "") if token is head and _is_scale(cursor.text, token) else None
    if token.kind == "Q":
        return _vague(cursor, token) if token is head else None
    if token.kind not in "DUT":
        return None
    cursor.at += 1
    value, step = token.value, token.step or 1
    if token.kind == "T":
        unit = cursor.peek("U", _SPACE)
        if unit is not None and 0 < unit.value < 10:
            value, cursor.at = value + unit.value, cursor.at + 1
    value, step = _decimals(cursor, value, step)
    if isinstance(value, int) and token.step <= 1:
        part = cursor.take("F", _HALVES) or cursor.take("M", _SPACE)
        if part is not None:
            return (value + (part.value if part.kind == "M" else Fraction(1, int(part.value)))), 0, ""
    if not cursor.last.tail and cursor.take("H", _SPACE):
        value, step = value * 100, 0
        if isinstance(value, int):
            value, step = _decimals(cursor, value + _below_hundred(cursor), step)
    return value, step, ""


def _below_hundred(cursor: Cursor) -> int:
    """Read what follows "hundred": "and six", "twenty-one"."""
    joined = cursor.take("D", _AND) if cursor.joins else None
    if joined is not None:
        if isinstance(joined.value, int) and 0 < joined.value < 100:
            return joined.value
        cursor.at -= 1
        return 0
    token = cursor.peek("UT", _SPACE | _AND if cursor.joins else _SPACE)
    if token is None or not token.value or _opens_part(cursor):
        return 0
    cursor.at += 1
    unit = cursor.peek("U", _SPACE) if token.kind == "T" else None
    if unit is not None and 0 < unit.value < 10:
        cursor.at += 1
        return int(token.value + unit.value)
    return int(token.value)


def _opens_part(cursor: Cursor) -> bool:
    """Whether the tens at the cursor belong to the part that follows: "one hundred thirty-fifths"."""
    after = cursor.tokens[cursor.at + 1 : cursor.at + 2]
    return bool(after) and after[0].kind == "F" and cursor.text[cursor.tokens[cursor.at].end : after[0].start] == "-"


def _decimals(cursor: Cursor, value: Real, step: Real) -> tuple[Real, Real]:
    """Read spoken decimals: "two point five", "nine point nought four"."""
    digits = ""
    gaps = frozenset((" point ",))
    while len(digits) < 6 and (token := cursor.take("UTD", gaps)) is not None:
        digits += str(token.value) if isinstance(token.value, int) and 0 <= token.value < 1000 else ""
        gaps = frozenset((" ",)) if token.kind == "U" and token.value < 10 else frozenset()
        if token.kind == "T" and (unit := cursor.peek("U", _SPACE)) is not None and 0 < unit.value < 10:
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
    if cursor.peek("HSZ", _OF):
        return 1, 0, VAGUE.get(word, "several")
    if word == "pair":
        cursor.at -= after != " of "
        return (2, 1, "") if after == " of " else None
    if word in ("couple", "handful") and after[:1].isspace() and after.rstrip() not in (" of", " mor"):
        cursor.at -= 1
        return None
    return 1, 0, VAGUE[word]


def _scale(cursor: Cursor, *, counted: bool) -> int:
    """Read the scale words at the cursor and return their product: "hundred thousand", "dozen", "bn"."""
    scale = 1
    if counted and cursor.last.tail:
        return SUFFIXES[cursor.last.tail.lower()] if _suffix_length(cursor.last) else 1
    while cursor.at < len(cursor.tokens):
        token = cursor.tokens[cursor.at]
        if token.kind not in "HSZV" or token.value == 10 or scale * token.value > _LARGEST:
            break
        if counted and (cursor.gap not in _OF or (token.kind == "V" and cursor.gap == " of ")):
            break
        scale *= int(token.value)
        counted = True
        cursor.at += 1
    return scale


def _is_scale(text: str, token: Token) -> bool:
    """Whether "score" without a number means twenty: "a score of men"; not "a score of 2-1" nor "the final score"."""
    if token.kind != "Z" or token.value != 20:
        return True
    after = text[token.end : token.end + 5]
    return after[:4] == " of " and after[4:].islower() and article_before(text, token.start) != token.start


def _suffix_length(token: Token) -> int:
    return len(token.tail) if token.tail and token.tail.lower() in UNMISTAKABLE else 0


# --- words that stand for a number -----------------------------------------------------------

_SCORES = frozenset(
    "of killed dead wounded injured more were missing arrested feared died hurt displaced trapped are have".split()  # noqa: SIM905
)


def _plural(text: str, tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read "dozens", "hundreds of thousands": a scale, taken some unknown times."""
    head = tokens[index]
    following, scale = index + 1, int(head.value)
    while (
        following < len(tokens)
        and tokens[following].kind == "V"
        and scale * tokens[following].value <= _LARGEST
        and text[tokens[following - 1].end : tokens[following].start] == " of "
    ):
        scale *= int(tokens[following].value)
        following += 1
    if following == index + 1 and (head.value == 10 or (head.value == 20 and not _after_scores(text, head.end))):
        return None
    word = {12: "dozens", 20: "scores"}.get(scale, "plural")
    return Numeral(head.start, tokens[following - 1].end, Figure(scale, 1, word), "words", "", following, scale)


def _after_scores(text: str, end: int) -> bool:
    return not text[end : end + 2].strip() or text[end + 1 : end + 12].partition(" ")[0] in _SCORES


def _standing_for_a_number(text: str, tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read "none", "nobody", "no one", "no casualties" as zero and "both sides" as two."""
    head, following = tokens[index], index + 1
    after, end = text[head.end : head.end + 24], tokens[index].end
    if head.kind == "B":
        noun = after[1:].partition(" ")[0].rstrip(",.;")
        if not (
            noun.islower()
            and noun.isalpha()
            and (noun.endswith("s") or noun in ("of", "men", "women", "people", "children"))
        ):
            return None
    elif text[head.start : head.end].lower() == "no":
        if after[1:].startswith(("less ", "longer", "means ", "others")):
            return None
        if following < len(tokens) and after.startswith(" one") and tokens[following].start == end + 1:
            end, following = tokens[following].end, following + 1
    elif after.startswith((" other", " the ", " too ")):
        return None
    return Numeral(head.start, end, Figure(head.value, 1), "words", following=following)


# --- fractions -------------------------------------------------------------------------------


def _ordinal_or_part(text: str, head: Token, index: int) -> Numeral:
    """Read an ordinal; "a third of", "a hundredth" are parts."""
    start = article_before(text, head.start)
    after = text[head.end : head.end + 4]
    large = head.value >= 100 and not after[1:2].isalpha()
    if start != head.start and head.value > 2 and (after == " of " or large):
        return Numeral(start, head.end, figure(Fraction(1, int(head.value))), "fraction", "", index + 1)
    return Numeral(head.start, head.end, Figure(head.value, 1), "ordinal", "", index + 1)


def _part(cursor: Cursor) -> Numeral | None:
    """Read "half", "a quarter", "½", alone or before a scale: "half a million", "a quarter million"."""
    head = cursor.tokens[cursor.at]
    cursor.at += 1
    word = cursor.text[head.start : head.end].lower()
    if head.kind == "F" and word not in ("half", "quarter"):
        return None
    value = head.value if head.kind == "M" else Fraction(1, int(head.value))
    return _scaled_part(cursor, article_before(cursor.text, head.start), value)


def _scaled_part(cursor: Cursor, start: int, value: Real) -> Numeral:
    scale = cursor.take("HSZ", _OF_A)
    if scale is None:
        return Numeral(start, cursor.last.end, figure(value), "fraction", "", cursor.at)
    product = exact(value * scale.value)
    form = "words" if isinstance(product, int) else "fraction"
    return Numeral(start, scale.end, figure(product), form, "", cursor.at, int(scale.value))


def _with_part(cursor: Cursor, whole: Numeral) -> Numeral:
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
    half = cursor.take("F", _HALVES)
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
    """Read "and two thirds" after a whole number, or "3/4" after digits."""
    before = cursor.at
    numerator = cursor.take("UTD", _AND) if cursor.joins else None
    if numerator is not None and isinstance(numerator.value, int) and numerator.kind != "D":
        unit = cursor.take("U", _SPACE) if numerator.kind == "T" else None
        parts = _denominator(cursor, numerator.value)
        if parts:
            part = Fraction(numerator.value + (unit.value if unit else 0), parts)
            total = exact(whole.figure.value + part * (whole.scale if whole.scale >= 1000 else 1))
            return Numeral(whole.start, cursor.last.end, figure(total), "fraction", "", cursor.at)
    cursor.at = before
    numerator = cursor.take("D", frozenset((" ",)))
    if numerator is not None and whole.form == "digits":
        part_read = _slashed(
            cursor, Numeral(numerator.start, numerator.end, Figure(numerator.value, numerator.step), "digits")
        )
        if part_read is not None and part_read.figure.value < 1:
            total = exact(whole.figure.value + part_read.figure.value)
            return Numeral(whole.start, part_read.end, figure(total), "fraction", "", cursor.at)
    cursor.at = before
    return whole._replace(following=before)


def _denominator(cursor: Cursor, numerator: Real) -> int:
    """Read the word of a part after its number: "thirds", "twenty-firsts"; "third" after one only."""
    before = cursor.at
    tens = cursor.take("T", _SPACE)
    token = cursor.take("F" if numerator != 1 else "FO", _SPACE if tens is None else frozenset(("-",)))
    if (
        token is None
        or (token.value < 2 and tens is None)
        or (cursor.text[token.start : token.end].lower() in ("half", "quarter", "second", "seconds") and numerator != 1)
    ):
        cursor.at = before
        return 0
    if tens is not None and token.value >= 10:
        cursor.at = before
        return 0
    return int(token.value + (tens.value if tens else 0))


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
