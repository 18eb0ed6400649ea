"""Remembrance: a day on which an event of years ago is marked is no day of that event.

"Hundreds gathered on Tuesday to mark the eighth anniversary of the tornado that killed 161" tells of a tornado eight
years back. Words that speak of years gone by say so alone; a vigil or a tribute does only beside a year or "ago", for
it is held for those who died this week as well.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from xref.extension import Discourse
from xref.model import Span
from xref.values import value_type

_MARKED = re.compile(
    r"\b(?:(?P<nth>[\w-]+) )?(?:anniversar(?:y|ies) of|anniversary since)\b|\bcommemorat\w+"
    r"|\b(?P<years>[\w-]+) years? since\b",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"\b(?:remember\w*|honou?r(?:s|ed|ing)|mourn\w*|in memory of|tributes?|vigils?|memorials?|ceremony|ceremonies"
    r"|(?:a|the) (?:\w+ )?service|silence)\b",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(r"\byears ago\b|\b(?:in|of|the|on \w+ \d{1,2},) (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_FIRST = {"a", "one", "first", "1"}


class Remembered(NamedTuple):
    """Where the words begin that call what follows them long gone, and when that was, in EDTF, as far as they say."""

    start: int
    when: str


def remembered(discourse: Discourse, sentence: Span, mention: Span) -> Remembered | None:
    """How a sentence says that what it mentions is remembered in it; ``None`` where it is told as news.

    >>> text = "Joplin marked the eighth anniversary of the tornado that killed 161 people."
    >>> remembered(Discourse(text, "2019-05-22"), Span(0, len(text)), Span(44, 51))
    Remembered(start=18, when='2011')
    """
    text, year = discourse.text, discourse.published[:4]
    if not year.isdecimal():
        return None
    marked = _MARKED.search(text, sentence.start, mention.end)
    if marked:
        back = _years(marked["nth"] or marked["years"] or "")
        return Remembered(marked.start(), str(int(year) - back) if back else f"1000/{int(year) - 1}")
    told = _YEARS_AGO.search(text, *sentence)
    if told is None or (told["year"] or "0") >= year:
        return None
    honoured = _HONOURED.search(text, sentence.start, mention.end)
    return Remembered(honoured.start(), f"1000/{int(year) - 1}") if honoured else None


def _years(word: str) -> int:
    """How many years a word counts, written out or not, as a number or in order; 0 where it counts none."""
    if word.lower() in _FIRST:
        return 1
    from xref.values._numerals.amounts import Amount
    from xref.values.ordinal import Ordinal

    for kind in ("ordinal", "count"):
        found = value_type(kind).find(Discourse(word), 0, len(word))
        value = found[0].value if len(found) == 1 and found[0].raw == word else None
        if isinstance(value, Ordinal) and not value.from_end:
            return value.place
        if isinstance(value, Amount) and value.low and not (value.hedge or value.high):
            return int(value.low.value)
    return 0
