"""Quotations: where someone's own words begin and end.

Marks are paired inside a paragraph. A mark that only can close (after a word or a stop, before a space) and finds
nothing open closes a quotation that began, its opening mark lost, with the sentence run before it. One left open runs
to the end of its paragraph, and on into the next when that opens with a mark: the typographic rule for long quotations
(Chicago Manual of Style 13.32).
"""

from __future__ import annotations

from xref.expressions import regex
from xref.model import Span
from xref.tuples import NamedTuple

_MARK = regex(r'"+')
LONGEST = 4000


class Quotation(NamedTuple):
    """A stretch between marks; ``continues`` says that it goes on from the quotation before."""

    span: Span
    continues: bool = False
    opened: bool = True


def quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Return the quotations of the paragraphs, in text order.

    >>> text = 'He said "we agreed" and left.'
    >>> [text[q.span.start : q.span.end] for q in quotations(text, [Span(0, len(text))])]
    ['"we agreed"']
    """
    found: list[Quotation] = []
    unclosed = False
    for paragraph in paragraphs:
        opened: int | None = None
        free = paragraph.start
        continues = False
        for mark in _MARK.finditer(text, *paragraph):
            before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
            after = text[mark.end()] if mark.end() < paragraph.end else " "
            can_open = not after.isspace() and (before.isspace() or before in "([-:_")
            can_close = not before.isspace() and not (can_open and opened is None)
            if opened is not None and not (can_open and not can_close):
                found.append(Quotation(Span(opened, min(mark.end(), opened + LONGEST)), continues))
                opened, free, continues = None, mark.end(), False
            elif can_open or mark.start() == paragraph.start:
                if opened is not None:  # never closed: it ended somewhere before this one
                    found.append(Quotation(Span(opened, min(mark.start(), opened + LONGEST)), continues))
                opened = mark.start()
                continues = unclosed and mark.start() == paragraph.start
            elif can_close:
                start = _sentence_run(text, free, mark.start())
                found.append(Quotation(Span(start, mark.end()), False, opened=False))
                free = mark.end()
        unclosed = opened is not None
        if opened is not None:
            found.append(Quotation(Span(opened, min(paragraph.end, opened + LONGEST)), continues))
    return found


def _sentence_run(text: str, start: int, end: int) -> int:
    """Where a quotation without an opening mark begins: at the first word after what is free before it."""
    start = max(start, end - LONGEST)
    while start < end and not text[start].isalnum():
        start += 1
    return start
