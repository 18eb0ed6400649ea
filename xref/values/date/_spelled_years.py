"""Years in words: "nineteen ninety-six", "two thousand and ten", "the nineteen-sixties"."""

from __future__ import annotations

import re
from functools import cache

from xref.expressions import regex
from xref.values.date._words import lexicon

_DECADES = "hundreds|tens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
YEAR_HEADS = ("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two")


@cache
def _year_words() -> re.Pattern[str]:
    numbers = sorted(
        (w for w, (kind, value) in lexicon().items() if kind in "dn" and isinstance(value, int) and w[0] != "a"),
        key=lambda word: -len(word),
    )
    low = "|".join(word.replace(" ", r"\s") for word in numbers)
    return regex(
        rf"(?:(?P<century>{'|'.join(YEAR_HEADS[:-1])})[\s-](?P<decade>{_DECADES})"
        rf"|(?P<hundreds>{'|'.join(YEAR_HEADS)})\s(?:hundred(?:\s(?:and\s)?(?P<rest>{low}))?|(?P<pair>{low}))"
        rf"|two\sthousand(?:\s(?:and\s)?(?P<after>{low}))?)(?![A-Za-z])",
        re.IGNORECASE,
    )


@cache
def _second_words() -> frozenset[str]:
    numbers = (regex("[ -]").split(name)[0] for name, (kind, _) in lexicon().items() if kind in "dn")
    return frozenset((*numbers, *_DECADES.split("|"), "hundred", "thousand"))


def _goes_on(text: str, start: int) -> bool:
    """Whether the second word may be one of a year: most numbers are none, and the pattern is large."""
    match = _TWO_WORDS.match(text, start)
    return match is not None and match[1].lower() in _second_words()


_TWO_WORDS = regex(r"[A-Za-z]+[\s-]([A-Za-z]+)")


def spelled_year(text: str, start: int, limit: int) -> tuple[str, int, int] | None:
    """Read a year or a decade in words: its kind, its value, and where it ends.

    >>> spelled_year("in seventeen hundred and three", 3, 30), spelled_year("the nineteen-sixties", 4, 20)
    (('y', 1703, 30), ('X', 1960, 20))
    """
    match = _year_words().match(text, start, limit) if _goes_on(text, start) else None
    if match is None:
        return None
    if match["decade"]:
        tens = _DECADES.split("|").index(match["decade"].lower())
        return "X", int(lexicon()[match["century"].lower()][1]) * 100 + tens * 10, match.end()
    value = {
        name: int(lexicon()[" ".join(word.lower().split())][1]) for name, word in match.groupdict().items() if word
    }
    if "pair" in value and not 10 <= value["pair"] < 100:
        return None
    year = value["hundreds"] * 100 if "hundreds" in value else 2000
    return "y", year + value.get("rest", 0) + value.get("pair", 0) + value.get("after", 0), match.end()
