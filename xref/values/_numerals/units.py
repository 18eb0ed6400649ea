"""Units beside numbers: which unit or currency stands after or before a number, and what its words may also mean.

Currencies are ISO 4217 codes and none converts into another; the units of measure are in ``unit_table``.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from xref.values._numerals.currencies import CODES, NAMES, SYMBOLS
from xref.values._numerals.intervals import Real
from xref.values._numerals.unit_table import TABLE, aliases


class Unit(NamedTuple):
    """A unit: its name in reports, dimension, family of exactly convertible units, factor to the base, and offset."""

    name: str
    dimension: str
    family: str
    factor: Real = 1
    offset: Real = 0


# Hundredths of a currency; a bare cent is of the US dollar, as a bare dollar is.
_SMALL = (
    ("cents", "USD", "cent|cents|¢|us cents|penny|pennies"),
    ("pence", "GBP", "pence|p"),
    ("euro cents", "EUR", "euro cents|euro cent|eurocents|eurocent"),
    ("kopiykas", "UAH", "kopiyka|kopiykas|kopiyok"),
    ("kopecks", "RUB", "kopeck|kopecks|kopek|kopeks"),
    ("sen", "MYR", "sen"),
    ("paise", "INR", "paise|paisa"),
)
# Currencies of several countries, when nothing says of which: they are none of them, and convert into none.
_SHARED = ("dinar", "peso", "krona", "kronor", "krone", "kroner", "shilling")
ALSO = {"pound": "lb", "pounds": "lb"}  # words that name a unit of another dimension too; the type that asks decides
_SIGNS = "".join(sorted(symbol for symbol in SYMBOLS if len(symbol) == 1 and not symbol.isalpha()))
_SINGLE = frozenset("mgtlp")
_CAPITALS = frozenset(
    ("L", "K", "KM", "KG", "CM", "MM", "MPH", "KPH", "LB", "LBS", "OZ", "FT", "Km", "Kg", "mL", "dL", "cL", "hL")
)
_NEXT = re.compile(
    rf"(?P<gap> of an? | an? | of |[ -]|- )?"
    rf"(?P<first>(?:[A-Za-z]\.){{2,4}}|[A-Za-z%°ºµμ℃℉{_SIGNS}¢\"'][A-Za-z%°²³µμ\"'^23]{{0,24}}\.?(?:/[A-Za-z]{{1,9}})?)"
    r"(?P<rest>(?:[ -][A-Za-z/.]{1,20}){0,2})"
)
_CODE_LEFT = re.compile(
    r"(?<![\w.])(?:([A-Z]{3})|(usd|eur|gbp|rmb|chf|inr|cny|jpy)|(Rs\.?|RM|Rp|TL|NIS|RMB|KSh|Fr\.|SFr)) ?$"
)
_SIGN_LEFT = re.compile(
    rf"(?:(?<![\w.])(?P<us>(?:US|us|U\.S\.?|u\.s\.?)) ?|(?<!\w)(?P<prefix>[A-Za-z]{{1,3}}))?(?P<sign>[{_SIGNS}]) ?$"
)
_FEET = re.compile(r"[0-9]{1,2}\"")
_LOWER_CODES = frozenset(("usd", "eur", "gbp", "chf", "jpy", "cny", "inr", "aud", "cad"))
# Codes that are words or names of their own before a number: COP 26 is a conference.
_NO_CODE = frozenset(("COP", "TRY", "CUP", "PEN", "MAD", "RON", "LAK", "GEL"))


@cache
def units() -> dict[str, Unit]:
    """Return every alias with its unit, in lower case.

    >>> units()["miles"].factor, units()["square kilometers"].name
    (Fraction(201168, 125), 'km²')
    """
    table: dict[str, Unit] = {}
    for row in TABLE:
        table |= dict.fromkeys(aliases(row), Unit(row.name, row.dimension, row.family, row.factor, row.offset))
    for alias, code in NAMES.items():
        table[alias] = Unit(code, "money", code)
    for name in _SHARED:
        table |= dict.fromkeys((name, f"{name}s"), Unit(f"{name}s", "money", f"{name}s"))
    for name, code, names in _SMALL:
        table |= dict.fromkeys(names.split("|"), Unit(name, "money", code, Fraction(1, 100)))
    return table


@cache
def named(name: str) -> Unit:
    """Return the unit whose canonical name, or ISO currency code, is given."""
    for row in TABLE:
        if row.name == name:
            return Unit(row.name, row.dimension, row.family, row.factor, row.offset)
    small = next((code for cents, code, _ in _SMALL if cents == name), None)
    return Unit(name, "money", name) if small is None else Unit(name, "money", small, Fraction(1, 100))


def unit_after(
    text: str, end: int, stop: int, *, parted: bool = False, many: bool = False
) -> tuple[Unit, int, Unit | None] | None:
    """Return the unit whose words start right after a number, where they end, and the unit they may also name.

    ``parted`` numbers are parts of a unit: "half a litre", "a quarter of a mile"; ``many`` are vague: "dozens of
    miles".

    >>> unit_after("5 square kilometres of", 1, 22)[1]
    19
    """
    match = _NEXT.match(text, end, stop)
    if match is None:
        return None
    gap, first, rest = match["gap"] or "", match["first"], match["rest"]
    if ("a" in gap and not parted) or (gap == " of " and not many):
        return None
    if (
        first.isalpha()
        and first not in _DEGREES
        and first.lower() not in _heads()
        and first not in CODES
        and first not in SYMBOLS
    ):
        return None
    start = match.start("first")
    for phrase in _phrases(first, rest):
        unit = _unit_called(phrase)
        if unit is not None and _plausible(text, phrase, gap, start, stop):
            return unit, start + len(phrase), named(ALSO[phrase.lower()]) if phrase.lower() in ALSO else None
    return None


@cache
def _heads() -> frozenset[str]:
    """Return the first words of all units, in lower case: most words after a number are none."""
    return frozenset(re.split("[ -]", alias)[0] for alias in units()) | _LOWER_CODES | {"k"}


def _phrases(first: str, rest: str) -> list[str]:
    """Return the words after a number, longest first: three words, two, one, without the full stop, the sign alone."""
    cut = re.search(r"(?<=.)[ -]", rest)
    phrases = [first + rest, first + rest[: cut.start()]] if cut else [first + rest] if rest else []
    phrases += [first, first.rstrip("."), first.rstrip("'\"").removesuffix("'s")]
    if first[0] in _SIGNS + "%¢\"'°":
        phrases.append(first[0])
    phrases += [phrase.rstrip(".") for phrase in phrases]
    return sorted({phrase for phrase in phrases if phrase}, key=lambda phrase: (-len(phrase), phrase))


# Nouns that a unit's word begins the name of: "270 barrel bombs", "34 foot soldiers", "two pound coins".
_THINGS = {
    "barrel": (" bomb",),
    "foot": (" soldier", " patrol", " path", " bridge", " guard"),
    "pound": (" coin", " note", " sign", " store", " shop"),
    "degree": (" course", " programme", " program", " student", " holder", " murder"),
    "yard": (" sign", " sale"),
    "mile": (" stone", " post"),
    "quarter": (" final", " horse"),
    "minute": (" book", " hand"),
}
_DEGREES = {"K": "K", "C": "°C", "F": "°F", "c": "cents"}  # as written: "40C", "90F", "43c"


def _unit_called(phrase: str) -> Unit | None:
    if phrase in _DEGREES:
        return named(_DEGREES[phrase])
    low = phrase.lower()
    unit = units().get(low)
    if unit is None and "-" in low:
        unit = units().get(low.replace("-", " "))
    if unit is not None:
        return unit
    code = phrase if phrase in CODES else low.upper() if low in _LOWER_CODES else SYMBOLS.get(phrase)
    return Unit(code, "money", code) if code else None


def is_a_thing(unit: str, after: str) -> bool:
    """Whether the word of a unit and what follows it name a thing.

    >>> is_a_thing("barrel", " bombs"), is_a_thing("barrel", " of oil")
    (True, False)
    """
    return unit in _THINGS and after.lower().startswith(_THINGS[unit])


def _plausible(text: str, phrase: str, gap: str, start: int, stop: int) -> bool:
    """Whether a unit's words are one here: short symbols need care ("5 in Damascus" are no inches)."""
    end = start + len(phrase)
    after = text[end : min(end + 2, stop)]
    if phrase[-1].isalnum() and (after[:1].isalnum() or after[:1] == "_"):
        return False
    low = phrase.lower()
    if (
        len(low) <= 3
        and low.isalpha()
        and low.isascii()
        and phrase != low
        and phrase not in CODES
        and phrase not in _DEGREES
        and phrase not in _CAPITALS
        and phrase not in SYMBOLS
    ):
        return low in ("day", "ton", "won", "yen")  # "14 MPs", "5 Ha"
    if is_a_thing(low, text[end : end + 14]):
        return False
    match low:
        case "in":
            return not (after[:1] == " " and after[1:].isalnum())
        case "'" | '"' | "''":  # of a quotation that was opened before, it is the end
            if low == "'" and _FEET.match(text, end, stop):
                return True  # 5'10"
            opened = text[max(0, start - 300) : start].count(low[0]) % 2
            return gap == "" and not after[:1].isalnum() and not opened
        case "second":
            return gap == "-" or _ONE_BEFORE.search(text, max(0, start - 5), start) is not None
        case "won":
            return bool(re.search(r"(?:\d{3}|illion|thousand|hundred) $", text[max(0, start - 9) : start]))
        case "$" | "€" | "£" | "¥":
            return not after[:1].isdigit() and not (after[:1] == " " and after[1:].isdigit())
        case "cup" | "cups" | "stone" | "pc" | "sec":
            return phrase == low and not (low == "stone" and after[:1] == " " and after[1:].isalpha())
        case "p" | "k":
            return phrase != low or gap == ""
        case "c" | "f":
            return gap == "" and _is_degree_or_cent(text, phrase, start)
    return low not in _SINGLE or after[:1] != "'"


_ONE_BEFORE = re.compile(r"(?<![\w.,])(?:one|a|1) $", re.IGNORECASE)
_WEATHER = re.compile(  # words that make degrees of the letters in "40C", "104F"
    r"\b(?:temperature|degree|celsius|fahrenheit|weather|heat|cold|warm|hot|thermomet|freez|frost|highs?\b|lows?\b)"
    r"|\d[°º]|\d[CF] ?[(/] ?\d{1,3}[CF]\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b[A-Z][a-z]* [0-9.]{1,5}$|\b(?:row|seat|gate|flat|room|unit|figure|table) [0-9.]{1,5}$")


def _is_degree_or_cent(text: str, letter: str, start: int) -> bool:
    """Whether a letter glued to digits is a unit: "40C", "43c"; not the mark of "Section 20C"."""
    if letter in "CF" and _WEATHER.search(text, max(0, start - 80), start + 60) is None:
        return False
    digits = len(text[max(0, start - 6) : start]) - len(text[max(0, start - 6) : start].rstrip("0123456789."))
    named = _PLACED.search(text, max(0, start - 24), start)
    return 0 < digits < 6 and (named is None or named.group()[:3].lower() in ("at ", "in ", "to ", "of ", "by "))


def unit_before(text: str, start: int, edge: int) -> tuple[Unit, int] | None:
    """Return the currency whose symbol or code ends right before a number, and where it starts.

    >>> unit_before("over US$5", 8, 0)
    (Unit(name='USD', dimension='money', family='USD', factor=1, offset=0), 5)
    """
    window = text[max(edge, start - 7) : start]
    if not window or not (window[-1] == " " or window[-1] in _SIGNS or window[-1].isalpha() or window[-1] in ".-"):
        return None
    offset = start - len(window)
    if window[-1] == "-" and window[-2:-1] in SYMBOLS:  # "$-99.99"
        return None
    sign = _SIGN_LEFT.search(window)
    if sign is not None:
        prefix = (sign["prefix"] or "").upper()
        code = "USD" if sign["us"] else SYMBOLS.get(prefix + sign["sign"]) or (prefix if prefix in CODES else None)
        if code is None or (len(prefix) == 1 and not (sign["prefix"] or "").isupper()):
            return Unit(SYMBOLS[sign["sign"]], "money", SYMBOLS[sign["sign"]]), offset + sign.start("sign")
        return Unit(code, "money", code), offset + sign.start()
    name = _CODE_LEFT.search(window)
    if name is None:
        return None
    written = name[1] or (name[2] or "").upper() or name[3]
    code = SYMBOLS.get(written) or (written if written in CODES and written not in _NO_CODE else None)
    return (Unit(code, "money", code), offset + name.start()) if code else None
