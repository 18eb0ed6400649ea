"""Entries of a chronology: lines that open with a day, and are sentences though none ends in a full stop."""

from __future__ import annotations

from collections.abc import Sequence

from xref.expressions import regex
from xref.model import BlockKind
from xref.reading.parts import Part
from xref.values.date._chronology import MONTH

_OPENS = regex(
    rf"[*•·-]*\s*(?:(?:1\d{{3}}|20\d\d)\s?[:,.-]?\s?)?"
    rf"(?:{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|(?<=\d[:–—-] )(?=[A-Z]))"
    r"(?:,? (?:1\d{3}|20\d\d))?\s?[:–—-]"
)
_YEAR = regex(r"[*•·-]*\s*(?:In )?(?:1\d{3}|20\d\d)\s?:?")
_FEWEST = 3  # a date line and a related story look like one entry each
_WORDS = 6
_FUNCTION, _CAPITALS = 0.12, 0.7  # a headline of another story has more capitals, or fewer small words


def with_entries(parts: Sequence[Part]) -> list[Part]:
    """Take the entries of a chronology for sentences, and the years that head them for part of the text.

    >>> from xref.reading.lines import lines
    >>> from xref.reading.parts import part_of
    >>> text = "May 3 - The rebels announce a truce\\nJune 4 - They all meet at last\\nJuly 5 - They sign it in Rome"
    >>> [part.prose for part in with_entries([part_of(line) for line in lines(text)])]
    [True, True, True]
    """
    entries = [i for i, part in enumerate(parts) if _is_entry(part)]
    if len(entries) < _FEWEST:
        return list(parts)
    found = list(parts)
    for i in range(1, entries[-1]):
        if _YEAR.fullmatch(found[i].line.text):
            found[i] = found[i]._replace(kind=BlockKind.BODY, reason="the year of what follows")
    for i in entries:
        found[i] = found[i]._replace(texture=found[i].texture._replace(terminal=True, period=True))
    return found


def _is_entry(part: Part) -> bool:
    texture = part.texture
    told = texture.words >= _WORDS and texture.function >= _FUNCTION and texture.capitals <= _CAPITALS
    return told and part.kind is None and _OPENS.match(part.line.text) is not None
