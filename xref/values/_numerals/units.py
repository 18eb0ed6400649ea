"""Units beside numbers: which unit or currency stands after or before a number, and what its words may also mean.

Currencies are ISO 4217 codes and none converts into another; the units of measure are in ``unit_table``.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from xref.expressions import regex
from xref.tuples import NamedTuple
from xref.values._numerals.currencies import CODES, NAMES, SYMBOLS
from xref.values._numerals.intervals import Real
from xref.values._numerals.lettered import lettered
from xref.values._numerals.symbols import DEGREES, plausible
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
_SHARED = {
    "dinars": "dinar|dinars",
    "pesos": "peso|pesos",
    "kronor": "krona|kronor|kronas|kronors",
    "kroner": "krone|kroner|krones|kroners",
    "shillings": "shilling|shillings",
}
ALSO = {"pound": "lb", "pounds": "lb"}  # words that name a unit of another dimension too; the type that asks decides
_SIGNS = "".join(sorted(symbol for symbol in SYMBOLS if len(symbol) == 1 and not symbol.isalpha()))
_NEXT = regex(
    rf"(?P<gap> of an? | an? | of |[ -]|- )?"
    rf"(?P<first>(?:[A-Za-z]\.){{2,4}}|[A-Za-z%°ºµμ℃℉{_SIGNS}¢\"'][A-Za-z%°²³µμ\"'^23]{{0,24}}\.?(?:/[A-Za-z]{{1,9}})?)"
    r"(?P<rest>(?:[ -][A-Za-z/.]{1,20}){0,2})"
)
_CODE_LEFT = regex(
    r"(?<![\w.])(?:([A-Z]{3})|(usd|eur|gbp|rmb|chf|inr|cny|jpy)"
    r"|(Rs\.?|RM|Rp|TL|NIS|RMB|[KTU][Ss]h|Fr\.|SFr|Tk|Dh|Php|GH[¢₵]|\$(?:US|NZ|HK|A))) ?$"
)
_SIGN_LEFT = regex(
    rf"(?:(?<![\w.])(?P<us>(?:US|us|U\.S\.?|u\.s\.?)) ?|(?<!\w)(?P<prefix>[A-Za-z]{{1,3}}))?(?P<sign>[{_SIGNS}]) ?$"
)
LOWER_CODES = frozenset(("usd", "eur", "gbp", "chf", "jpy", "cny", "inr", "aud", "cad"))
# Codes that are words or names of their own before a number: COP 26 is a conference.
_NO_CODE = frozenset(("COP", "TRY", "CUP", "PEN", "MAD", "RON", "LAK", "GEL", "NAD", "SOS", "TOP"))


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
    for name, names in _SHARED.items():
        table |= dict.fromkeys(names.split("|"), Unit(name, "money", name))
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
        and first not in DEGREES
        and first.lower() not in heads()
        and first not in CODES
        and first not in SYMBOLS
    ):
        return None
    start = match.start("first")
    for phrase in _phrases(first, rest):
        unit = _unit_called(phrase)
        if unit is not None and plausible(text, phrase, gap, start, stop):
            return unit, start + len(phrase), named(ALSO[phrase.lower()]) if phrase.lower() in ALSO else None
    return None


@cache
def heads() -> frozenset[str]:
    """Return the first words of all units, in lower case: most words after a number are none."""
    return frozenset(regex("[ -]").split(alias)[0] for alias in units()) | LOWER_CODES | {"k"}


def _phrases(first: str, rest: str) -> list[str]:
    """Return the words after a number, longest first: three words, two, one, without the full stop, the sign alone."""
    cut = regex(r"(?<=.)[ -]").search(rest)
    phrases = [first + rest, first + rest[: cut.start()]] if cut else [first + rest] if rest else []
    phrases += [first, first.rstrip("."), first.rstrip("'\"").removesuffix("'s")]
    if first[0] in _SIGNS + "%¢\"'°":
        phrases.append(first[0])
    phrases += [phrase.rstrip(".") for phrase in phrases]
    return sorted({phrase for phrase in phrases if phrase}, key=lambda phrase: (-len(phrase), phrase))


def _unit_called(phrase: str) -> Unit | None:
    if phrase in DEGREES:
        return named(DEGREES[phrase])
    if phrase == "CUP":
        return Unit(phrase, "money", phrase)  # pesos, not cups
    low = phrase.lower()
    unit = units().get(low)
    if unit is None and "-" in low:
        unit = units().get(low.replace("-", " "))
    if unit is not None:
        return unit
    code = phrase if phrase in CODES else low.upper() if low in LOWER_CODES else SYMBOLS.get(phrase)
    return Unit(code, "money", code) if code else None


def unit_before(text: str, start: int, edge: int) -> tuple[Unit, int] | None:
    """Return the currency whose symbol or code ends right before a number, and where it starts.

    >>> unit_before("over US$5", 8, 0)
    (Unit(name='USD', dimension='money', family='USD', factor=1, offset=0), 5)
    """
    window = text[max(edge, start - 7) : start]
    if not window or not (window[-1] == " " or window[-1] in _SIGNS or window[-1].isalpha() or window[-1] in "¢.-"):
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
    if name is not None:
        written = name[1] or (name[2] or "").upper() or name[3]
        code = SYMBOLS.get(written) or (written if written in CODES and written not in _NO_CODE else None)
        if code or written != "Shs":
            return (Unit(code, "money", code), offset + name.start()) if code else None
    letters = lettered(text, start)
    return (Unit(letters[0], "money", letters[0]), letters[1]) if letters and letters[1] >= edge else None
