"""Metadata: outlet, headline, date or weekday of publication, credits, each with where it was found.

What a manifest, front matter or container gives comes first; then what the page states; then what can be
inferred; else it is unknown, which is better than wrong. The clock of the page on which an article was found is
not its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from xref.loaders._given import iso_date
from xref.model import Block, BlockKind, Provenance, Sourced, Span
from xref.reading.blocks import date_line
from xref.reading.dates import HeaderDate, find_dates
from xref.reading.outlets import agency_names, canonical
from xref.reading.phrases import phrases

_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright)\s*(?:©|\([Cc]\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?"
    r"([A-Z][\w.'’&/ -]{1,60})"
)
_SITE = re.compile(r"((?:[A-Z][\w.&-]*\s){0,3}[A-Z][\w.&-]*)['’]s (?:website|web site|site|page)\b")
_SIGNATURES = (
    (_COPYRIGHT, re.compile(r"[©cC]"), "copyright line"),
    (_SITE, re.compile(r"site|page"), "the page names its website"),
)
_DOMAIN = re.compile(r"\b(?:www\.)?([a-z0-9-]+\.(?:com|org|net|co\.uk|ir|ru|com\.tr|com\.lb|kg|tv|news|eu))\b", re.I)
_YEARS = re.compile(r"[\s,.–-]*(?:(?:19|20)\d\d.*|\bAll rights.*|\bInc\b.*|\bLtd\b.*|\bLLC\b.*)?$", re.I)
_CREDITED = frozenset(
    {"by-line", "author line", "dateline", "credits after the last sentence", "signature after the last sentence"}
)
_LABELLED = re.compile(r"\b(published|posted|updated?|modified|date)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def read_outlet(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str]:
    """Return who published the article: as given, as the page signs itself, or as the dateline credits."""
    if given.get("outlet"):
        return Sourced(given["outlet"], Provenance.GIVEN, None, "given with the article")
    for block in blocks:
        if block.kind is not BlockKind.BODY and (found := _signed(text, block.span)):
            return found
    return _by_dateline(text, blocks) or Sourced(note="nothing in the text names its outlet")


def _signed(text: str, span: Span) -> Sourced[str] | None:
    line = text[span.start : min(span.end, span.start + 600)]
    for pattern, sign, how in _SIGNATURES:
        match = pattern.search(line) if sign.search(line) else None
        if match:
            name = _YEARS.sub("", match[1]).strip()
            if name:
                where = Span(span.start + match.start(1), span.start + match.start(1) + len(name))
                return Sourced(canonical(name) or name, Provenance.STATED, where, how)
    return None


def _by_dateline(text: str, blocks: Sequence[Block]) -> Sourced[str] | None:
    for block in blocks:
        if block.kind is BlockKind.METADATA and block.reason == "dateline":
            line = text[block.span.start : block.span.end]
            match = re.search(r"\(([^)]+)\)", line) or _DOMAIN.search(line)
            if match:
                where = Span(block.span.start + match.start(1), block.span.start + match.end(1))
                return _credited(match[1], where)
    for block in blocks:  # "www.presstv.co.uk" in a footer, where only one known outlet is named so
        if block.kind is BlockKind.BOILERPLATE:
            match = _DOMAIN.search(text, block.span.start, min(block.span.end, block.span.start + 600))
            name = canonical(match[1]) if match else None
            if match and name:
                where = Span(match.start(), match.end())
                return Sourced(name, Provenance.INFERRED, where, "an address of the outlet's site on the page")
    return None


def _credited(name: str, where: Span) -> Sourced[str]:
    known = canonical(name)
    if known and known.casefold() != name.casefold() and name.isupper() and "." not in name:
        return Sourced(known, Provenance.INFERRED, where, f"“{name}” in the dateline, taken for {known}")
    short = name.isupper() and len(name) <= 4 and not known
    provenance = Provenance.INFERRED if short else Provenance.STATED
    return Sourced(known or name, provenance, where, "named in the dateline")


def read_title(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str]:
    """Return the headline: as given, else the block that was taken for it."""
    block = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    span = block.span if block else None
    if given.get("title"):
        return Sourced(given["title"], Provenance.GIVEN, span, "given with the article")
    if span:
        return Sourced(" ".join(text[span.start : span.end].split()), Provenance.STATED, span, "headline")
    return Sourced(note="no line reads like a headline")


def read_published(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str]:
    """Return the date of publication as EDTF: as given, else of a date line that is not the page's clock."""
    notes = []
    if given.get("published"):
        value = iso_date(given["published"]) or next((d.value for d in find_dates(given["published"])), None)
        if value:
            return Sourced(value, Provenance.GIVEN, None, "given with the article")
        notes.append(f"the date given, “{given['published']}”, cannot be read")
    candidates = list(_candidates(text, blocks))
    for index, found, how in sorted(candidates, key=lambda c: (not c[2].startswith("published"), c[0])):
        clock = _page_clock(text, blocks, index, found)
        if clock:
            notes.append(clock)
            continue
        if found.open_order:
            notes.append(f"“{text[found.span.start : found.span.end]}” leaves day and month open")
        elif not found.fits:
            notes.append(f"the weekday beside it is not that of {found.value[:10]}")
        return Sourced(found.value, Provenance.STATED, found.span, "; ".join([how, *notes]))
    return Sourced(note="; ".join(notes) or "no date line, and no dateline with a full date")


def _candidates(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, HeaderDate, str]]:
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.METADATA:
            continue
        start, end = block.span
        found = find_dates(text, start, end)
        whole = block.reason.startswith("date") or date_line(text[start:end]) is not None
        if found and (whole or block.reason == "credits after the last sentence"):
            label = _LABELLED.search(text, start, found[0].span.start)
            updated = bool(label) and label[1].lower().startswith(("update", "modif"))  # type: ignore[index]
            how = "date of update" if updated else "published line" if label else "date line"
            yield index, found[0], how if whole else "date in the credits"


def _page_clock(text: str, blocks: Sequence[Block], index: int, found: HeaderDate) -> str:
    """Say why a date is the clock of the page and not the article's, empty where nothing speaks for that.

    A saved page runs its clock together ("14:25 GMT30 November 2020"), shows it beside live links, and is
    often years later than anything that the article speaks of. One sign alone is not enough.
    """
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
    years = {int(year) for b in blocks if b.kind is BlockKind.BODY for year in _YEAR.findall(text, *b.span)}
    if years and int(found.value[:4]) - max(years) >= 2:
        signs.append(f"nothing in the text is later than {max(years)}")
    clock = (found.glued and len(signs) >= 2) or (found.clock_first and len(signs) >= 3)
    return f"“{words}” is the clock of the page: {', '.join(signs)}" if clock else ""


def read_credits(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return by-lines and wire credits as written, in text order, each once."""
    found: list[tuple[int, str]] = []
    for block in blocks:
        start, end = block.span
        if block.kind is BlockKind.METADATA and block.reason in _CREDITED:
            found.append((start, text[start : min(end, start + 200)].strip(" -–—_\n")))
        elif block.kind is BlockKind.BODY:
            match = _reports().search(text, max(start, end - 60), end)  # "..., reports Bloomberg." ends a paragraph
            if match:
                found.append((match.start(), match[1]))
    return tuple(dict.fromkeys(credit for _, credit in sorted(found)))


@cache
def _reports() -> re.Pattern[str]:
    return re.compile(rf", ((?:reports|writes|according to a report by) (?:{agency_names()}))[.;]?\s*\Z")
