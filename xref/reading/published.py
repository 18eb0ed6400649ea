"""The date of publication: as given, or as a date line or dateline states it, and never the page's clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from xref.expressions import regex
from xref.loaders._given import iso_date
from xref.loaders._outlets import is_agency
from xref.model import Block, BlockKind, Provenance, Sourced, Span
from xref.reading import addresses, reasons
from xref.reading.dates import HeaderDate, date_line, find_dates
from xref.reading.phrases import phrases
from xref.reading.weekday import read_weekday
from xref.tuples import NamedTuple

_LABEL = regex(r"\b(?:(published|publication|posted|created|first)|(updated?|modified))\b", re.I)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_HEAD = 400  # characters in which a headline and the line below it end
_NAME = 2  # words of an agency's name
_LATER = 2  # years after all that the text speaks of: more than a retrospect of last year


class _Candidate(NamedTuple):
    rank: tuple[bool, bool, bool, int, int]  # the smallest is taken
    block: int
    date: HeaderDate
    how: str


def read_published(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str]:
    """Return the date of publication as EDTF, with how it is known and what was passed over.

    Of several date lines one that says "published" is taken before others, then one that the years in the text
    can bear, then the nearest to the headline: pages print the day of the visit too.
    """
    notes = []
    if given.get("published"):
        read = next(iter(find_dates(given["published"])), None)
        value = iso_date(given["published"]) or (read.value if read else None)
        if value:
            open_ = f" as “{given['published']}”: write {' or '.join(read.readings)}" if read and read.readings else ""
            return Sourced(value, Provenance.GIVEN, None, f"given with the article{open_}")
        notes.append(f"the date given, “{given['published']}”, cannot be read: write it as 2017-01-24")
    years = _years(text, blocks)
    for candidate in sorted(_candidates(text, blocks, years)):
        found = candidate.date
        clock = _page_clock(text, blocks, candidate, years)
        if clock:
            notes.append(clock)
            continue
        if found.readings:
            settled = _settled(found, text, blocks)
            if settled:
                return settled
            notes.append(f"“{text[found.span.start : found.span.end]}” leaves day and month open")
        elif not found.fits:
            notes.append("the weekday beside it is not that of this date")
        return Sourced(found.value, Provenance.STATED, found.span, "; ".join([candidate.how, *notes]))
    return (
        _credited(text, blocks)
        or _addressed(text, blocks, given)
        or Sourced(note="; ".join(notes) or "no date line, and no dateline with a full date")
    )


def _credited(text: str, blocks: Sequence[Block]) -> Sourced[str] | None:
    """The date that a wire's credit gives below a headline that runs on: "... Monitor AFP Friday 28 Oct 2016 ..."."""
    body = next((block.span for block in blocks if block.kind is BlockKind.BODY), None)
    if body is None:
        return None
    for found in find_dates(text, body.start, min(body.end, body.start + _HEAD)):
        before = text[body.start : found.span.start].split()[-_NAME:]
        named = (" ".join(before[-words:]) for words in range(1, len(before) + 1))
        if found.weekday is not None and found.fits and not found.readings and any(map(is_agency, named)):
            return Sourced(found.value, Provenance.STATED, found.span, "a date beside the name of an agency")
    return None


def _addressed(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str] | None:
    """The day in the path of the article's own address, which most papers put there: "/2013/07/02/quake-hits"."""
    address, where = addresses.own(text, blocks, given)
    value = addresses.day(address)
    return Sourced(value, Provenance.INFERRED, where, "the day in its address") if value else None


def _settled(found: HeaderDate, text: str, blocks: Sequence[Block]) -> Sourced[str] | None:
    """Settle 02-09-2013 by the weekday of what the text reports: news appears on that day or the next."""
    said = read_weekday(text, blocks, Sourced())
    if said.value is None:
        return None
    days = {reading: (date.fromisoformat(reading[:10]).weekday() - said.value) % 7 for reading in found.readings}
    fits = [reading for reading, after in days.items() if after < 2]
    note = f"day and month settled by the weekday: {said.note}"
    return Sourced(fits[0], Provenance.INFERRED, found.span, note) if len(fits) == 1 else None


def _years(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    bodies = (block.span for block in blocks if block.kind is BlockKind.BODY)
    return frozenset(int(year) for span in bodies for year in _YEAR.findall(text, *span))


def _candidates(text: str, blocks: Sequence[Block], years: frozenset[int]) -> Iterator[_Candidate]:
    kinds = [block.kind for block in blocks]
    anchor = kinds.index(BlockKind.TITLE) if BlockKind.TITLE in kinds else len(blocks)
    anchor = min(anchor, kinds.index(BlockKind.BODY) if BlockKind.BODY in kinds else len(blocks))
    for index, block in enumerate(blocks):
        for found, how in _in_block(text, block):
            rank = (
                not how.startswith("published"),
                bool(years) and int(found.value[:4]) - max(years) >= _LATER,
                how == reasons.DATELINE,
                abs(index - anchor),
                found.span.start,
            )
            yield _Candidate(rank, index, found, how)


def _in_block(text: str, block: Block) -> Iterator[tuple[HeaderDate, str]]:
    """Yield the dates of a header line, each with what the line says of it."""
    if block.kind is not BlockKind.METADATA or (block.reason not in _DATED and not _is_date_line(text, block.span)):
        return
    start = block.span.start
    for found in find_dates(text, *block.span):
        label = _LABEL.search(text, start, found.span.start)
        how = "published line" if label and label[1] else "date of update" if label else block.reason
        yield found, how
        start = found.span.end


_DATED = frozenset({reasons.DATE_LINE, reasons.DATE_HEADER, reasons.DATELINE, reasons.CREDITS})


def _is_date_line(text: str, span: Span) -> bool:
    return date_line(text[span.start : span.end]) is not None


def _page_clock(text: str, blocks: Sequence[Block], candidate: _Candidate, years: frozenset[int]) -> str:
    """Say why a date is the clock of the page and not the article's, empty where nothing speaks for that.

    A saved page runs its clock together ("14:25 GMT30 November 2020"), shows it beside live links, and is
    often years later than anything that the article speaks of. One sign alone is not enough.
    """
    found, index = candidate.date, candidate.block
    words = text[found.span.start : found.span.end]
    signs = []
    if found.glued:
        signs.append("time and date run together")
    if found.clock_first:
        signs.append("the time stands first")
    beside = [*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]]
    near = [text[block.span.start : min(block.span.end, block.span.start + 40)] for block in beside]
    live = next((line for line in near if phrases("live").match(line)), "")
    if live:
        signs.append(f"it stands beside “{live}”")
    if years and int(found.value[:4]) - max(years) >= _LATER:
        signs.append(f"nothing in the text is later than {max(years)}")
    clock = (found.glued and len(signs) >= 2) or (found.clock_first and len(signs) >= 3)
    return f"“{words}” is the clock of the page: {', '.join(signs)}" if clock else ""
