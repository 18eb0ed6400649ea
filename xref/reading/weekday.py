"""The weekday of publication, where the text does not give its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.expressions import regex
from xref.model import Block, BlockKind, Provenance, Sourced, Span
from xref.reading.dates import WEEKDAYS

_DAY = regex(
    rf"(?:{'|'.join(day.title() for day in WEEKDAYS)})\b"
    r"(?!,? (?:\d|January|February|March|April|May|June|July|August|September|October|November|December))"
)
_REPORTED = regex(
    r"\b(?:said|says|told|tells|announced|reported|stated|added|confirmed|declared|revealed|warned|held|issued|released"
    r"|statement|reporters|journalists|conference|briefing|interview|killed|struck|hit|rejected|signed|met|began|started)\b"
)
_GAP = regex(r"[^.;:\"“”\n]{0,70}\Z")
_ANOTHER_WEEK = regex(r"\b(?:will|would|last|next|since|until|previous|to be|every|by|before|after)\b", re.I)
_LEAD = 300  # characters: the first paragraph says when its news happened
_REACH = 85  # characters before the weekday


def read_weekday(text: str, blocks: Sequence[Block], published: Sourced[str]) -> Sourced[int]:
    """Infer the weekday of publication from the first "on Monday" that is past, where no full date is known.

    News speaks of its own day by its weekday: in its first paragraph, or where it says when someone spoke. The
    paper may have come out a day later, so this is an inference, and nothing that rests on it is a conflict.
    """
    if published.value and len(published.value) >= 10:
        return Sourced(note="the date is known")
    span = next(_days(text, blocks), None)
    if not span:
        return Sourced(note="no weekday is stated for what the text reports")
    day = text[span.start : span.end]
    return Sourced(
        WEEKDAYS.index(day.lower()), Provenance.INFERRED, span, f"“{day}” is the day of what the text reports"
    )


def _days(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the weekdays of past acts, text order: any in the lead, below it those of reports."""
    lead = -1
    for block in blocks:
        if block.kind is not BlockKind.BODY:
            continue
        start, end = block.span
        lead = start + _LEAD if lead < 0 else lead
        for match in _DAY.finditer(text, start, end):
            gap = _GAP.search(text, max(start, match.start() - _REACH), match.start())
            reported = list(_REPORTED.finditer(gap[0])) if gap else []
            words = gap[0][reported[-1].end() if reported else 0 :] if gap else ""
            if gap and (reported or match.start() < lead) and not _ANOTHER_WEEK.search(words):
                yield Span(match.start(), match.end())
