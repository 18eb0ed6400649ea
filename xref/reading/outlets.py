"""The outlet of an article: who published it, as given, as the page signs itself, or as its header names it.

What a manifest, front matter or container gives comes first; then what the page states; then what can be
inferred; else it is unknown, which is better than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from xref.expressions import regex
from xref.loaders._outlets import canonical, is_agency
from xref.model import Block, BlockKind, NameKind, Provenance, Sourced, Span
from xref.reading import addresses, reasons
from xref.values._names.gazetteer import look_up, shipped

_COPYRIGHT = regex(
    r"(?:©|\([Cc]\)|[Cc]opyright)\s*(?:©|\([Cc]\))?\s*(?P<year>\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?"
    r"(?P<name>[A-Z][\w.'’&-]*(?: [\w.'’&-]+){0,6})(?P<rest>.{0,40})"
)
_SITE = regex(r"(?P<name>(?:[A-Z][\w.&-]*\s){0,3}[A-Z][\w.&-]*)['’]s (?:website|web site|site|page)\b")
_DOMAIN = regex(r"\b(?:www\.)?([a-z0-9-]+\.(?:com|org|net|co\.uk|ir|ru|com\.tr|com\.lb|kg|tv|news|eu))\b", re.I)
_BRACKETED = regex(r"\(([^)/,-]*[^)/,\s-])[^)]*\)")
_LAST = regex(r",\s?([A-Z]{3,6})\s*[-–—]{1,2}\s*\Z")  # "Damascus, SANA –"
_YEARS = regex(r"[\s,.–-]*(?:(?:19|20)\d\d.*|\bAll rights.*|\bInc\b.*|\bLtd\b.*|\bLLC\b.*)?$", re.I)
_RIGHTS = regex(r"(?:19|20)\d\d|rights", re.I)
_TOP = 3  # lines of a page in which a paper that no list knows may be named: lower down they are links
_MASTHEAD = 60  # characters: a line that names an outlet and nothing else is shorter
_HEADER = 160  # characters of a line with date or author in which an outlet may have a field of its own
_FIELD = regex(r"(?:(?!\s[-–—]\s|\s+for\s)[^|•·,;])+")
_LEAD = regex(r"\s*(?:(?:first )?(?:published|posted) (?:in|by) |(?:for|from|in) )?(?=\S)", re.I)
_SUFFIX = regex(r"\s(?:[|–—•·-]|::)\s*(?P<name>[^|–—•·]{2,40}?)\s*\Z")  # "Ferry sinks | The Kelva Observer"
_PAPER = regex(  # a name that papers and stations bear: "Kelva Observer", "THE DAILY TORCH", "Radio Marn"
    r"""(?:the\ )?(?:[\w.'’&-]+\ ){1,3}
        (?:observer|times|herald|tribune|post|gazette|chronicle|courier|journal|standard|telegraph|star|sentinel|examiner
          |dispatch|inquirer|mail|mirror|express|guardian|monitor|bulletin|register|globe|independent|record|citizen
          |leader|argus|echo|advertiser|advocate|banner|beacon|enquirer|ledger|mercury|nation|press|reporter|review
          |sun|wire|weekly|newspapers?|(?:news(?:wire|\ network|\ service|\ online)?))(?:\ online)?
      | (?!(?:twice|once|your|our|updated|use|get|sign|free|best|all)\ )(?:[\w.'’&-]+\ ){1,2}(?-i:Daily|DAILY)
      | (?:the\ )?daily\ (?!briefing|newsletter|horoscope|deal|digest|podcast|quiz|brief)[\w-]+
      | radio\ (?!live)[\w-]+
      | (?:[\w.'’&-]+\ ){1,2}(?:tv|television|radio|broadcasting)(?:\ (?:network|news|corporation))?""",
    re.I | re.X,
)
_SECTION = regex(  # "Local news" and "Court reporter" are parts of a paper, and people of it
    r"""(?:the\ |our\ |more\ |all\ |see\ )*
        (?:breaking|latest|top|local|regional|national|world|global|international|foreign|domestic|business|sports?
          |football|politic(?:s|al)|crime|court|police|health|science|tech(?:nology)?|weather|traffic|entertainment
          |celebrity|culture|arts|education|property|money|market|community|related|recommended|featured|trending
          |popular|recent|other|general|live|video|audio|good|bad|fake|in\ other|in\ the|uk|us|usa|eu|staff|chief|senior
          |special|print|online|digital|open|free|full|on|by|your|this|that|new|old|morning|evening|sunday|saturday
          |monday|tuesday|wednesday|thursday|friday)\ (?:[a-z]+\ )?
        (?:news|press|reporter|review|record|leader|wire|nation|citizen|post|mail|star|weekly|express|sun|times|journal
          |standard|monitor|television|tv|radio|mirror|globe|independent|bulletin|broadcasting)(?:\ online)?""",
    re.I | re.X,
)


def read_outlet(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str]:
    """Return who published the article: as given, as the page signs itself, or as its header names it."""
    if given.get("outlet"):
        return Sourced(given["outlet"], Provenance.GIVEN, None, "given with the article")
    bodies = [index for index, block in enumerate(blocks) if block.kind is BlockKind.BODY]
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.BODY:
            found = _signed(text, block.span, below=not bodies or index > bodies[-1])
            if found:
                return found
    above = blocks[: bodies[0]] if bodies else blocks
    return (
        _by_dateline(text, blocks)
        or _by_masthead(text, above)
        or _by_header(text, above)
        or _by_title(text, blocks, given)
        or _by_address(text, blocks)
        or _by_own_address(text, blocks, given)
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
            match = _BRACKETED.search(line) or _DOMAIN.search(line) or _LAST.search(line)
            placed = match and (canonical(match[1]) or _by_its_town(line, match))
            if match and match.re is _LAST:
                placed = canonical(match[1])  # "Washington, USA -" names no outlet
            if match and placed:  # "(KELVA) -" is where it was written
                return _credited(match[1], Span(block.span.start + match.start(1), block.span.start + match.end(1)))
    return None


def _by_its_town(line: str, match: re.Match[str]) -> bool:
    """Whether words before a name tell where it was written, and the name is not of the land: "Kelva (Sudan)"."""
    known = look_up(shipped(), match[1])
    return any(map(str.isalpha, line[: match.start()])) and not (known and known.value.kind is NameKind.COUNTRY)


def _credited(name: str, where: Span) -> Sourced[str]:
    known = canonical(name)
    if known and known.casefold() != name.casefold() and name.isupper() and "." not in name:
        return Sourced(known, Provenance.INFERRED, where, f"“{name}” in the dateline, taken for {known}")
    short = name.isupper() and len(name) <= 4 and not known
    provenance = Provenance.INFERRED if short else Provenance.STATED
    return Sourced(known or name, provenance, where, "named in the dateline")


def _by_masthead(text: str, above: Sequence[Block]) -> Sourced[str] | None:
    """Return the one outlet that a line above the headline names and nothing else; agencies are credits."""
    known: list[tuple[str, Span]] = []
    named: list[tuple[str, Span]] = []
    for index, block in enumerate(above):
        if block.kind is BlockKind.TITLE:
            break
        line = text[block.span.start : block.span.end]
        if len(line) > _MASTHEAD or is_agency(line):
            continue
        if name := canonical(line):
            known.append((name, block.span))
        elif index < _TOP and block.kind is BlockKind.BOILERPLATE and _paper(line):
            named.append((_cased(line), block.span))
    return _only(known or named, "a line above the headline names an outlet")


def _by_header(text: str, above: Sequence[Block]) -> Sourced[str] | None:
    """Return the one outlet that has a line, or a field beside date or author, between headline and text."""
    known: list[tuple[str, Span]] = []
    named: list[tuple[str, Span]] = []
    for where in _header_fields(text, above):
        field = text[where.start : where.end]
        if is_agency(field):
            continue
        if name := canonical(field):
            known.append((name, where))
        elif _paper(field):
            named.append((_cased(field), where))
    return _only(known or named, "named beside the headline, the author or the date")


def _header_fields(text: str, above: Sequence[Block]) -> Iterator[Span]:
    """Yield the fields of the lines that say who wrote an article and when, and of short lines among these."""
    headed = False
    for block in above:
        start, end = block.span
        if block.kind is BlockKind.TITLE:
            headed = True
        elif end - start <= _HEADER and (
            block.reason in (reasons.DATE_LINE, reasons.BYLINE) or (headed and block.kind is BlockKind.CAPTION)
        ):
            for match in _FIELD.finditer(text, start, end):
                lead = _LEAD.match(text, match.start(), match.end())
                begin = lead.end() if lead else match.start()
                yield Span(begin, begin + len(text[begin : match.end()].rstrip(" .")))


def _by_title(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str] | None:
    """Return the outlet that ends a headline as pages' titles do: "Ferry sinks | The Kelva Observer"."""
    span = next((block.span for block in blocks if block.kind is BlockKind.TITLE), None)
    title = given.get("title") or (text[span.start : span.end] if span else "")
    match = _SUFFIX.search(title)
    if match is None:
        return None
    name = canonical(match["name"]) or (_cased(match["name"]) if _paper(match["name"]) else "")
    stands = span is not None and text.startswith(match["name"], span.start + match.start("name"))
    where = Span(span.start + match.start("name"), span.start + match.end("name")) if span and stands else None
    return Sourced(name, Provenance.INFERRED, where, "the headline ends with it") if name else None


def _paper(name: str) -> bool:
    """Say whether a name that no list knows is one that papers and stations bear.

    >>> _paper("The Kelva Observer"), _paper("Marn TV News"), _paper("Local news"), _paper("ann lee")
    (True, True, False, False)
    """
    return name[:1].isupper() and _PAPER.fullmatch(name) is not None and _SECTION.fullmatch(name) is None


def _cased(name: str) -> str:
    return name.title() if name.isupper() else name


def _only(found: Sequence[tuple[str, Span]], how: str) -> Sourced[str] | None:
    """Return the first place of a name that all of them give; None where there are several, or none."""
    if len({name for name, _ in found}) != 1:
        return None
    return Sourced(found[0][0], Provenance.INFERRED, found[0][1], how)


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


def _by_own_address(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> Sourced[str] | None:
    """Return the outlet that the article's own address names: a known one, else its site."""
    address, where = addresses.own(text, blocks, given)
    name = addresses.site(address)
    return Sourced(canonical(name) or name, Provenance.INFERRED, where, "the site of its address") if name else None
