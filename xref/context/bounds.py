"""Bounds: where the words of a sentence begin behind its dateline, and end before its stop."""

from __future__ import annotations

from xref.context.phrases import trimmed
from xref.expressions import regex
from xref.model import Span

_DATELINE = regex(
    r"(?:[A-Z][A-Za-z .,'/-]{1,50}?(?:,\s*[A-Z][a-z]+\.? \d{1,2})?)?"
    r"(?:\s?\([A-Za-z ./&-]{2,30}\)\s?\.?-{0,2}|\s-{1,2}|--|_)\s*(?=[\"A-Z])"
)
_ABBREVIATED = regex(r"(?<!\w)[A-Za-z]\.[A-Za-z]\.\Z")  # "at 9 p.m.": the point is not the sentence's alone
_MARKED = regex(r"\([A-Z][\w ./&]*\)\s?\.?-|--|_")


def bounds(text: str, sentence: Span) -> Span:
    """Return a sentence without dateline and final stop.

    >>> text = "LIMA, Peru (AP) - Police said so."
    >>> text[slice(*bounds(text, Span(0, len(text))))]
    'Police said so'
    """
    start, end = trimmed(text, *sentence)
    while end > start and text[end - 1] in ".!? " and not _ABBREVIATED.search(text, max(start, end - 4), end):
        end -= 1
    match = _DATELINE.match(text, start, min(end, start + 90))
    if match and match.end() < end and (match.group()[:2].isupper() or _MARKED.search(match.group())):
        start = match.end()
    return Span(start, end)
