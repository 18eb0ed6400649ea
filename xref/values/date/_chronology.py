"""Chronologies: entries that open with a day, under a line or behind a mark that gives the year of them all."""

from __future__ import annotations

import re

from xref.expressions import regex

_LOOK_BACK = 4_000  # characters above an entry in which the year may stand
_BULLET = r"[\s*•·-]*"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_OPENING = regex(rf"{_BULLET}(?:(?:1\d{{3}}|20\d\d)\s?[:.,-]+\s*)?(?:On )?")
_ENTRY = regex(rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?({MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?)?\s?[-:–—]")
_YEAR = regex(
    rf"^{_BULLET}(?:(?:In )?(?P<alone>1\d{{3}}|20\d\d)\s?[:.-]*\s*$|(?P<led>1\d{{3}}|20\d\d)\s?:"
    rf"|(?:\d{{1,2}} )?(?P<month>{MONTH})(?: \d{{1,2}})?,? (?P<dated>1\d{{3}}|20\d\d)\s?[-:–—])",
    re.MULTILINE,
)


def year_above(text: str, place: int) -> int | None:
    """The year under which a chronology has the entry that opens at a place; None where there is no such thing.

    An entry of an earlier month than the one that names the year may be of the next.

    >>> text = "1998\\nApril 10 - The accord is signed.\\nMay 22 - Voters agree to it."
    >>> year_above(text, 5), year_above(text, text.index("May")), year_above(text, text.index("accord"))
    (1998, 1998, None)
    >>> text = "June 3, 1998 - The accord is signed.\\nJuly 2 - Voters agree.\\nMay 5 - They doubt it."
    >>> year_above(text, text.index("July")), year_above(text, text.index("May"))
    (1998, None)
    """
    line = text.rfind("\n", 0, place) + 1
    entry = _ENTRY.match(text, place)
    if entry is None or _OPENING.fullmatch(text, line, place) is None:
        return None
    found = None
    for match in _YEAR.finditer(text, max(0, line - _LOOK_BACK), place):
        found = match
    if found is None or (found["month"] and _number(entry[1]) < _number(found["month"])):
        return None
    return int(found["alone"] or found["led"] or found["dated"])


_HEADS = regex(
    r"[\s*•·]*(?:(?:In )?(1\d{3}|20\d\d)\s?(?:[:–—]|--?(?=\s))\s?(?=\S)"
    r"|On this (?:day|date)(?:,)? in (1\d{3}|20\d\d)\b)"
)
_BULLETED = regex(r"\s*[*•·]\s*(?:In )?(1\d{3}|20\d\d)\s?[,:–—-]")
_MARK = 4  # characters before a sentence in which its bullet may stand


def heading_year(text: str, start: int, end: int) -> int | None:
    """The year that heads a sentence, as in a column of anniversaries; None where none does.

    >>> told = "1911 — A mill burned down."
    >>> heading_year(told, 0, len(told)), heading_year("In 1911, a mill burned down.", 0, 28)
    (1911, None)
    >>> told = "• In 1911, a mill burned down."
    >>> heading_year(told, 2, len(told))
    1911
    """
    mark = max(0, start - _MARK)
    line = text.rfind("\n", mark, start) + 1
    found = _HEADS.match(text, start, end) or _BULLETED.match(text, max(line, mark), end)
    return int(found[found.lastindex or 1]) if found else None


def _number(month: str) -> int:
    return _MONTHS.index(month[:3].lower())
