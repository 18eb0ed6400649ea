"""Whether the words of a unit are one where they stand: short symbols need care ("5 in Damascus" are no inches)."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._numerals.currencies import CODES, SYMBOLS

_SINGLE = frozenset("mgtlp")
_CAPITALS = frozenset(
    (
        "L",
        "K",
        "KM",
        "KG",
        "CM",
        "MM",
        "MPH",
        "KPH",
        "LB",
        "LBS",
        "OZ",
        "FT",
        "Km",
        "Kg",
        "mL",
        "dL",
        "cL",
        "hL",
        "kW",
        "MW",
        "GW",
        "TW",
        "kJ",
        "Wh",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "kB",
        "KB",
        "MB",
        "GB",
        "TB",
        "PB",
    )
)
_FEET = regex(r"[0-9]{1,2}\"")
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
DEGREES = {"K": "K", "C": "°C", "F": "°F", "c": "cents"}  # as written: "40C", "90F", "43c"


def is_a_thing(unit: str, after: str) -> bool:
    """Whether the word of a unit and what follows it name a thing.

    >>> is_a_thing("barrel", " bombs"), is_a_thing("barrel", " of oil")
    (True, False)
    """
    return unit in _THINGS and after.lower().startswith(_THINGS[unit])


def plausible(text: str, phrase: str, gap: str, start: int, stop: int) -> bool:
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
        and phrase not in DEGREES
        and phrase not in _CAPITALS
        and phrase not in SYMBOLS
        and phrase not in ("J", "W")
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
            return bool(regex(r"(?:\d{3}|illion|thousand|hundred) $").search(text[max(0, start - 9) : start]))
        case "$" | "€" | "£" | "¥":
            return not after[:1].isdigit() and not (after[:1] == " " and after[1:].isdigit())
        case "j" | "w":  # "16 J" where a text ends, "60W"
            return phrase != low and (after == "" or (low == "w" and gap == ""))
        case "cup" if phrase in CODES:
            return True
        case "cup" | "cups" | "stone" | "pc" | "sec":
            return phrase == low and not (low == "stone" and after[:1] == " " and after[1:].isalpha())
        case "p" | "k":
            return phrase != low or gap == ""
        case "gb" | "tb" | "mb" | "kb" | "pb":  # "5 GB athletes", "12 TB patients"
            return gap == "" or _DATA_AFTER.match(text, end, stop) is not None
        case "bit" | "bits":
            return not text[end : end + 4].startswith((" of", " and"))
        case "c" | "f":
            return gap == "" and _is_degree_or_cent(text, phrase, start)
    return low not in _SINGLE or after[:1] != "'"


_DATA_AFTER = regex(r"$|[.,;:)]|/s| (?:of|and|or|per|a|hard|storage|memory|data|files?|drive|disk|cache|ram)\b", re.I)
_ONE_BEFORE = regex(r"(?<![\w.,])(?:one|a|1) $", re.IGNORECASE)
_WEATHER = regex(  # words that make degrees of the letters in "40C", "104F"
    r"\b(?:temperature|degree|celsius|fahrenheit|weather|heat|cold|warm|hot|thermomet|mercury|freez|frost"
    r"|in the shade|highs?\b|lows?\b)"
    r"|\d[°º]|\d[CF] ?[(/] ?\d{1,3}[CF]\b",
    re.IGNORECASE,
)
_PLACED = regex(r"\b[A-Z][a-z]* [0-9.]{1,5}$|\b(?:row|seat|gate|flat|room|unit|figure|table) [0-9.]{1,5}$")


def _is_degree_or_cent(text: str, letter: str, start: int) -> bool:
    """Whether a letter glued to digits is a unit: "40C", "43c"; not the mark of "Section 20C"."""
    if letter in "CF" and _WEATHER.search(text, max(0, start - 80), start + 60) is None:
        return False
    digits = len(text[max(0, start - 6) : start]) - len(text[max(0, start - 6) : start].rstrip("0123456789."))
    named = _PLACED.search(text, max(0, start - 24), start)
    return 0 < digits < 6 and (named is None or named.group()[:3].lower() in ("at ", "in ", "to ", "of ", "by "))
