"""Headline and credits of an article, each with where it was found.

What a manifest, front matter or container gives comes first; then what the page states; else it is unknown, which is
better than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from xref.expressions import regex
from xref.loaders._outlets import is_agency
from xref.model import Block, BlockKind, Provenance, Sourced
from xref.reading import reasons

_REPORTS = regex(r", ((?:reports|writes|according to a report by) ([A-Z][\w -]{1,40}))[.;]?\s*\Z")
_FIELDS = regex(r"[|•·,()]")  # "KABUL, Aug 3, 2015 (Xinhua)"


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
    fields = (regex(r"^by\s+", re.I).sub("", field.strip()) for field in _FIELDS.split(line))
    return [field for field in fields if is_agency(field)][:1]
