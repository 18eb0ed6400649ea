"""Outlet, headline and credits of an article, each with where it was found.

What a manifest, front matter or container gives comes first; then what the page states; then what can be
inferred; else it is unknown, which is better than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from xref.loaders._outlets import canonical, is_agency
from xref.model import Block, BlockKind, Provenance, Sourced, Span
from xref.reading import reasons

_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright)\s*(?:©|\([Cc]\))?\s*(?P<year>\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?"
    r"(?P<name>[A-Z][\w.'’&-]*(?: [\w.'’&-]+){0,6})(?P<rest>.{0,40})"
)
_SITE = re.compile(r"(?P<name>(?:[A-Z][\w.&-]*\s){0,3}[A-Z][\w.&-]*)['’]s (?:website|web site|site|page)\b")
_DOMAIN = re.compile(r"\b(?:www\.)?([a-z0-9-]+\.(?:com|org|net|co\.uk|ir|ru|com\.tr|com\.lb|kg|tv|news|eu))\b", re.I)
_YEARS = re.compile(r"[\s,.–-]*(?:(?:19|20)\d\d.*|\bAll rights.*|\bInc\b.*|\bLtd\b.*|\bLLC\b.*)?$", re.I)
_REPORTS = re.compile(r", ((?:reports|writes|according to a report by) ([A-Z][\w -]{1,40}))[.;]?\s*\Z")
_TOP = 3  # lines of a page in which a paper that no list knows may be named: lower down they are links
_MASTHEAD = 60  # characters: a line that names an outlet and nothing else is shorter
_PAPER = re.compile(  # a name that papers and stations bear: "Kelva Observer", "THE DAILY TORCH", "Radio Marn"
    r"(?:the )?(?:[\w.'’&-]+ ){1,3}(?:observer|times|herald|tribune|post|gazette|chronicle|courier|journal|standard"
    r"|telegraph|star|sentinel|examiner|dispatch|inquirer|mail|mirror|express|guardian|monitor|bulletin|register|globe"
    r"|independent|record|citizen|leader|argus|echo)"
    r"|(?:the )?daily (?!briefing|newsletter|horoscope|deal|digest|podcast|quiz|brief)[\w-]+|radio (?!live)[\w-]+",
    re.I,
)
_FIELDS = re.compile(r"[|•·,]")
_RIGHTS = re.compile(r"(?:19|20)\d\d|rights", re.I)


def read_outlet(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str]:
    """Return who published the article: as given, as the page signs itself, or as the dateline credits."""
    if given.get("outlet"):
        return Sourced(given["outlet"], Provenance.GIVEN, None, "given with the article")
    bodies = [index for index, block in enumerate(blocks) if block.kind is BlockKind.BODY]
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.BODY:
            found = _signed(text, block.span, below=not bodies or index > bodies[-1])
            if found:
                return found
    return (
        _by_dateline(text, blocks)
        or _by_masthead(text, blocks)
        or _by_address(text, blocks)
        or Sourced(note="nothing in the text names its outlet")
    )


def _signed(text: str, span: Span, *, below: bool) -> Sourced[str] | None:
    """Return the name in a copyright line or before "'s website"; above the end of the body © is a picture's."""
    line = text[span.start : min(span.end, span.start + 600)]
    match, how = None, ""
    if "©" in line or "opyright" in line or "(c)" in line.casefold():
        match, how = _COPYRIGHT.search(line), "copyright line"
        if match and not (below or match["year"] or _RIGHTS.search(match["rest"])):
            match = None
    if match is None and ("site" in line or "page" in line):
        match, how = _SITE.search(line), "the page names its website"
    name = _YEARS.sub("", match["name"]).strip() if match else ""
    if not match or not name:
        return None
    where = Span(span.start + match.start("name"), span.start + match.start("name") + len(name))
    return Sourced(canonical(name) or name, Provenance.STATED, where, how)


def _by_dateline(text: str, blocks: Sequence[Block]) -> Sourced[str] | None:
    for block in blocks:
        if block.reason == reasons.DATELINE:
            line = text[block.span.start : block.span.end]
            match = re.search(r"\(([^)/,-]*[^)/,\s-])[^)]*\)", line) or _DOMAIN.search(line)
            if match:
                return _credited(match[1], Span(block.span.start + match.start(1), block.span.start + match.end(1)))
    return None


def _by_masthead(text: str, blocks: Sequence[Block]) -> Sourced[str] | None:
    """Return the one outlet that a line above the headline names and nothing else; agencies are credits."""
    known: list[tuple[str, Span]] = []
    named: list[tuple[str, Span]] = []
    for index, block in enumerate(blocks):
        if block.kind in (BlockKind.TITLE, BlockKind.BODY):
            break
        line = text[block.span.start : block.span.end]
        if len(line) > _MASTHEAD or is_agency(line):
            continue
        if name := canonical(line):
            known.append((name, block.span))
        elif index < _TOP and block.kind is BlockKind.BOILERPLATE and _PAPER.fullmatch(line) and line[0].isupper():
            named.append((line.title() if line.isupper() else line, block.span))
    found = known or named
    if len({name for name, _ in found}) != 1:
        return None
    return Sourced(found[0][0], Provenance.INFERRED, found[0][1], "a line above the headline names an outlet")


def _by_address(text: str, blocks: Sequence[Block]) -> Sourced[str] | None:
    """Return the known outlet whose site a line beside the article names: "www.presstv.co.uk"."""
    for block in blocks:
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
    span = next((block.span for block in blocks if block.kind is BlockKind.TITLE), None)
    if given.get("title"):
        return Sourced(given["title"], Provenance.GIVEN, span, "given with the article")
    if span:
        return Sourced(" ".join(text[span.start : span.end].split()), Provenance.STATED, span, "headline")
    return Sourced(note="no line reads like a headline")


def read_credits(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return by-lines and wire credits as written, in text order, each once."""
    found: list[str] = []
    for block in blocks:
        start, end = block.span
        if block.kind is BlockKind.METADATA and block.reason in reasons.CREDITING:
            found.append(text[start : min(end, start + 200)].strip(" -–—_\n"))
        elif block.reason == reasons.DATE_LINE:  # "Reuters | Updated: 29-03-2022"
            found += _field(text[start:end])
        elif block.kind is BlockKind.BODY:
            match = _REPORTS.search(text, max(start, end - 60), end)  # "..., reports Bloomberg." ends a paragraph
            found += [match[1]] if match and is_agency(match[2]) else []
    return tuple(dict.fromkeys(found))


def _field(line: str) -> list[str]:
    """Return the agency that a date line names in a field of its own."""
    fields = (re.sub(r"^by\s+", "", field.strip(), flags=re.I) for field in _FIELDS.split(line))
    return [field for field in fields if is_agency(field)][:1]
