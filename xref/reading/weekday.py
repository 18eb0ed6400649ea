"""The weekday of publication, where the text does not give its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.model import Block, BlockKind, Provenance, Sourced, Span
from xref.reading.dates import WEEKDAYS

_DAY = re.compile(
    rf"(?:{'|'.join(day.title() for day in WEEKDAYS)})\b"
    r"(?!,? (?:\d|January|February|March|April|May|June|July|August|September|October|November|December))"
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|tells|announced|reported|stated|added|confirmed|declared|revealed|warned|held|issued|released"
    r"|statement|reporters|journalists|conference|briefing|interview|killed|struck|hit|rejected|signed|met|began|started)\b"
    r"(?P<gap>[^.;:\"“”\n]{0,70})\Z"
)
_ANOTHER_WEEK = re.compile(r"\b(?:will|would|last|next|since|until|previous|to be|every|by|before|after)\b", re.I)
_REACH = 85  # characters before the weekday


def read_weekday(text: str, blocks: Sequence[Block], published: Sourced[str]) -> Sourced[int]:
    """Infer the weekday of publication from what was "said Monday", where no full date is known.

    News speaks of its own day by its weekday. The weekday that most of the reported acts carry is taken,
    the first of them where two are named as often; it can be the day before the paper came out, so it
    is an inference and nothing that rests on it is a conflict.
    """
    if published.value and len(published.value) >= 10:
        return Sourced(note="the date is known")
    said: dict[str, list[Span]] = {}
    for span in _said(text, blocks):
        said.setdefault(text[span.start : span.end], []).append(span)
    if not said:
        return Sourced(note="no weekday is stated for what the text reports")
    day = max(said, key=lambda name: len(said[name]))
    note = f"“{day}” is the day of what the text reports"
    return Sourced(WEEKDAYS.index(day.lower()), Provenance.INFERRED, said[day][0], note)


def _said(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    for block in blocks:
        if block.kind is BlockKind.BODY:
            for match in _DAY.finditer(text, *block.span):
                reported = _REPORTED.search(text, max(block.span.start, match.start() - _REACH), match.start())
                if reported and not _ANOTHER_WEEK.search(reported["gap"]):
                    yield Span(match.start(), match.end())
