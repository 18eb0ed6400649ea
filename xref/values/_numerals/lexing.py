"""Tokens of numerals: numbers in digits with any thousands mark, and the words of the table.

Words are found by one automaton over the whole table (Aho and Corasick, 1975, by ``ahocorasick_rs``), digits by a
pattern that is only tried where a digit stands.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from xref.expressions import regex
from xref.model.records import made
from xref.tuples import NamedTuple
from xref.values._keeping import kept
from xref.values._numerals.currencies import CODES, SYMBOLS
from xref.values._numerals.figures import decimals
from xref.values._numerals.intervals import Real, exact
from xref.values._numerals.lettered import lettered
from xref.values._numerals.words import FRACTION_MARKS, words

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# Every repetition is bounded, so that no run of digits and marks is read more than a few times over.
# "3,5 million", "3,5-million", "19,90 €", "€ 19,90" and "1.599,00", as on the Continent
_COMMA = (
    r"[0-9]{1,3},[0-9]{1,2}(?=[ -]?(?:million|billion|trillion|percent|per cent|%))"
    r"|(?:(?<=[€£$])|(?<=[€£$] )|(?<=EUR ))[0-9]{1,3},[0-9]{2}(?!,?[0-9])"
    r"|[0-9]{1,3},[0-9]{2}(?= ?(?:[€£]|(?:EUR|euros?|zł|Kč|DKK|NOK|SEK|PLN|CZK|HUF|RON|CHF|TL|lei|kron[aeo]r?)\b))"
    r"|[0-9]{1,3}(?:[. '][0-9]{3}){1,4},[0-9]{2}(?!,?[0-9])"
)
_GROUPED = (
    _COMMA + "|"
    r"[0-9]{1,3}(?:,[0-9]{3}){1,60}(?!,?[0-9])(?:\.[0-9]{1,20})?"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?!,?[0-9])(?:\.[0-9]{1,20})?"  # 12,34,567: groups of two, as in India
    r"|[0-9]{1,3}(?:[ '][0-9]{3}){1,8}(?![0-9]|,[0-9]| [0-9]|')(?:\.[0-9]{1,20})?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,8}(?![0-9])"
)
_PLAIN = r"[0-9]{1,30}(?![0-9])(?:\.[0-9]{1,20}(?![0-9]))?(?:[eE][+-]?[0-9]{1,2}(?!\w))?(?:\^[+-]?[0-9]{1,2}(?!\w))?"
_MARKS = "".join(FRACTION_MARKS)
_NUMBER = regex(
    rf"(?P<digits>{_GROUPED}|{_PLAIN}|\.[0-9]{{1,20}}(?![0-9]))(?P<mark>[{_MARKS}])?(?P<tail>[A-Za-z]{{1,12}})?|[{_MARKS}]"
)
_DIGIT = regex(rf"[0-9{_MARKS}]")
_CODE_LEFT = regex(r"(?<![A-Za-z])(?:[A-Z]{3}|R[sMp]|Tk|Dh|[KTU][Ss]h|SFr|Php)$")
_NONE = regex(r"no(?=(?:[ -]one| people| [a-z]{2,12}[^s\W]s)\b)")  # "no one", "no people", "no casualties"


class Token(NamedTuple):
    """A number in digits (kind ``D``; ``M`` for a fraction mark) or a word of a numeral, with its place."""

    kind: str
    value: Real
    start: int
    end: int
    step: Real = 0
    tail: str = ""  # letters glued to digits: "km", "bn", "th"


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[str, Real], ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    table = words() | {"no": ("N", 0)}
    return AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest), tuple(table.values())


def lowered(text: str) -> str:
    """Return the text in lower case, of the same length: "İ" has no lower case of one character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@kept
def lex(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens between two offsets, in text order."""
    spelled, digits = _spelled(text, start, end), _in_digits(text, start, end)
    return tuple(sorted(spelled + digits, key=_place) if spelled and digits else spelled or digits)


def _place(token: Token) -> int:
    return token.start


def _spelled(text: str, start: int, end: int) -> list[Token]:
    automaton, entries = _automaton()
    part = lowered(text[start:end])
    size, tokens = end - start, []
    for index, first, last in automaton.find_matches_as_indexes(part):
        if (first and (part[first - 1].isalnum() or part[first - 1] == "_")) or (last < size and part[last].isalpha()):
            continue
        kind, value = entries[index]
        if last - first == 2 and kind == "N" and _NONE.match(part, first) is None:
            continue
        tokens.append(made(Token, (kind, value, start + first, start + last, 0, "")))
    return tokens


def _in_digits(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    found = _DIGIT.search(text, start, end)
    while found is not None:
        first = found.start()
        if first > start and text[first - 1] == "." and not text[max(start, first - 2) : first - 1].strip("+-~$(<>= "):
            first -= 1  # ".5"
        elif first > start and not _opens(text, first):
            found = _DIGIT.search(text, _after_digits(text, first, end), end)
            continue
        match = _NUMBER.match(text, first, end)
        if match is None:
            last = _after_digits(text, first + 1, end)
        else:
            if (spaced := _SPACED.match(text, first, end)) and _one_number(text, first):
                value, step = number(spaced.group())
                tokens.append(Token("D", value, first, spaced.end(), step))
                found = _DIGIT.search(text, spaced.end(), end)
                continue
            if match["digits"] and " " in match["digits"] and not _grouped_by_spaces(text, match):
                match = _NUMBER.match(text, first, text.index(" ", first))
            token = None if match is None else _number_token(match)
            if token is not None and text[max(0, first - 6) : first] == "point ":
                token = _after_point(text, token)
            if token is not None:
                tokens.append(token)
            last = first + 1 if match is None else match.end()
        found = _DIGIT.search(text, last, end)
    return tokens


_AFTER_DIGITS = regex(rf"[0-9{_MARKS}]*")


def _after_digits(text: str, start: int, end: int) -> int:
    """Where the digits and marks end that stand at a place; the place itself where there are none."""
    match = _AFTER_DIGITS.match(text, start, end)
    return match.end() if match else start


def _opens(text: str, first: int) -> bool:
    """Whether a number can start here: not inside a word or another number; after a currency code it can."""
    before = text[first - 1]
    if (
        before == ","
        and text[max(0, first - 2) : first - 1].isdigit()
        and not text[max(0, first - 5) : first - 1].isdigit()
    ):
        return False  # "1.234,56"
    if not before.isalnum() and before not in "_.":
        return True
    if before == "." and first > 1 and text[first - 2].isalpha():
        return True
    if not before.isalpha():
        return False
    sign = text.rfind("$", max(0, first - 3), first)
    if sign >= 0 and text[sign:first] in SYMBOLS:
        return True  # "$US76"
    code = _CODE_LEFT.search(text, max(0, first - 3), first)
    if code is None or text[max(0, code.start() - 1) : code.start()].isalnum():
        return lettered(text, first) is not None
    return code.group() in CODES or code.group() in SYMBOLS


_MONTH_BEFORE = regex(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $")


def _grouped_by_spaces(text: str, match: re.Match[str]) -> bool:
    """Whether a space stands for a thousands mark: not in "12 737 MAX" nor in "on May 12 300 people"."""
    if match["digits"].count(" ") > 1:
        return True
    after = text[match.end() : match.end() + 5]
    named = after[:1] == " " and after[1:2].isupper() and not (after[1:3] in SYMBOLS or after[1:4] in CODES)
    return not named and _MONTH_BEFORE.search(text[max(0, match.start() - 11) : match.start()]) is None


_SPACED = regex(r"[0-9]{1,3}(?:, ?[0-9]{3}){0,2}, [0-9]{3}(?= [a-z]|[.;]? ?$|\.\s)")
_GATHERING = regex(r"(?:\b(?:[a-z]{3,12}(?:ed|ing)|of|with|got|won|is|are|to|than|least|about|over|for))\s$")


def _one_number(text: str, first: int) -> bool:
    """Whether a comma and a space part the thousands: "polled 197, 459 votes", not "on May 12, 459 people".

    >>> _one_number("polled 197, 459 votes", 7), _one_number("on May 12, 459 people", 7)
    (True, False)
    """
    return _GATHERING.search(text, max(0, first - 14), first) is not None


def _number_token(match: re.Match[str]) -> Token | None:
    """Return the number in digits, None where a power makes one that no text means."""
    first, digits = match.start(), match["digits"]
    if digits is None:
        return Token("M", FRACTION_MARKS[match.group()], first, match.end())
    value, step = number(digits)
    if value > _LARGEST or (value.denominator > 1000 and decimals(value) is None):
        return None
    last = match.end("digits")
    if match["mark"]:
        value, step, last = value + FRACTION_MARKS[match["mark"]], 0, last + 1
    return made(Token, ("D", value, first, last, step, match["tail"] or ""))


_POINT = regex(r"(?:^|\b(?:by|about|than|only|just|nearly|minus|another) )point $")


def _after_point(text: str, token: Token) -> Token:
    """Read digits as a decimal where the point is spoken: "by point 77 percent", not "at point 77 of the route"."""
    digits = text[token.start : token.end]
    if not digits.isdecimal() or _POINT.search(text, max(0, token.start - 14), token.start) is None:
        return token
    value, step = number(f".{digits}")
    return token._replace(value=value, step=step, start=token.start - len("point "))


_LARGEST = 10**60
_DECIMAL_COMMA = regex(r"[0-9]{1,3}(?:[. '][0-9]{3}){0,4},[0-9]{1,2}")


@lru_cache(maxsize=4096)
def number(written: str) -> tuple[Real, Real]:
    """Return value and last significant place of a number in digits.

    >>> number("1,200"), number("1 200.50"), number("1.200.000"), number("1.200,50")[0]
    ((1200, 100), (Fraction(2401, 2), Fraction(1, 100)), (1200000, 100000), Fraction(2401, 2))
    """
    if _DECIMAL_COMMA.fullmatch(written) is not None:
        written = written.replace(".", "").replace(",", ".")
    plain = written.replace(",", "").replace(" ", "").replace("'", "").lower()
    if plain.isdigit():
        value = int(plain)
        return value, int(10 ** (len(plain) - len(plain.rstrip("0")))) if value else 1
    plain, raised, power = plain.partition("^")
    if raised:
        return exact(Fraction(number(plain)[0]) ** int(power) if number(plain)[0] else 0), 0
    plain, exponential, power = plain.partition("e")
    if exponential:
        mantissa, step = number(plain)
        shift = Fraction(10) ** int(power)
        return exact(mantissa * shift), exact(step * shift)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    whole, point, part = plain.partition(".")
    if point:
        places = int(10 ** len(part))
        return exact(Fraction(int(whole + part), places)), exact(Fraction(1, places))
    return number(plain)
