"""Chronologies: entries that open with a day, under a line or behind a mark that gives the year of them all."""

from __future__ import annotations

import re

from xref.expressions import regex

_LOOK_BACK = 4_000  # characters above an entry in which the year may stand
_OPENING = regex(r"[\s*•·-]*(?:(?:1\d{3}|20\d\d)\s?[:.,-]+\s*)?(?:On )?")
_YEAR = regex(r"^[\s*•·-]*(?:(?:In )?(?P<alone>1\d{3}|20\d\d)\s?[:.-]*\s*$|(?P<led>1\d{3}|20\d\d)\s?:)", re.MULTILINE)


def year_above(text: str, place: int) -> int | None:
    """The year under which a chronology has the entry that opens at a place; None where there is no such thing.

    >>> text = "1998\\nApril 10 - The accord is signed.\\nMay 22 - Voters agree to it."
    >>> year_above(text, 5), year_above(text, text.index("May")), year_above(text, text.index("accord"))
    (1998, 1998, None)
    """
    line = text.rfind("\n", 0, place) + 1
    if _OPENING.fullmatch(text, line, place) is None:
        return None
    found = None
    for match in _YEAR.finditer(text, max(0, line - _LOOK_BACK), place):
        found = match
    return None if found is None else int(found["alone"] or found["led"])
