"""From printed lines to running text: heads and feet of pages dropped, lines joined to paragraphs, hyphens closed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from xref.expressions import regex
from xref.loaders._pdf_pages import Page, Printed

_EDGE = 0.11  # of the height of a page, from above or below, in which its head or foot stands
_FIGURES = regex(r"\d+|\b[ivxl]+\b")
_FOLIO = regex(r"(?:page|p\.|seite|página)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|/|von|de)\s*\d{1,4})?", re.I)
_ENDED = regex(r"""[.!?:;…]["'”’»)\]]*$""")
_HYPHENS = "-\u2010\u00ad\ufffe"
_APART = 1.3  # of the usual distance of two lines: more is a new paragraph
_SHORT = 0.55  # of a full line
_BULLET = regex(r"[•●▪■◦‣∙·\uf0b7\uf0a7*–—-]\s")
_INDENT = 0.8  # of the size of its letters: a first line that stands so much further in
_LARGER = 1.12  # of the size of the line before: a headline or a note begins

_COMPOUND = regex(  # first parts whose hyphen stays; no part of a word that printers also divide, as "east-ern"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|non|anti|vice|well|half|so)", re.I
)
_SECOND = regex(
    r"(?:based|led|backed|held|made|born|old|year|day|month|wide|related|style|time|term|level|speaking|general)\b"
)
_LETTERS = regex(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})*")


def running_text(pages: Sequence[Page]) -> str:
    """Return the paragraphs of a document, a blank line between them.

    >>> lines = Printed("The toll rose to twenty-", 72, 700, 10), Printed("five on Monday.", 72, 688, 10)
    >>> running_text([Page((*lines, Printed("Page 1 of 2", 300, 30, 8))), Page((Printed("It is over.", 72, 700, 10),))])
    'The toll rose to twenty-five on Monday.\\n\\nIt is over.'
    """
    kept = _without_edges(pages)
    words = Counter(word.lower() for line in chain.from_iterable(kept) for word in _LETTERS.findall(line.text))
    usual, full = _distances(kept), _lengths(kept)
    paragraphs: list[str] = []
    before: Printed | None = None
    for page in kept:
        for row, line in enumerate(page):
            if before is not None and _goes_on(before, line, usual, full, turned=row == 0):
                paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
            else:
                paragraphs.append(line.text)
            before = line
    return "\n\n".join(paragraphs)


def _without_edges(pages: Sequence[Page]) -> list[list[Printed]]:
    """Drop the lines that stand at the same height near the edge of several pages, and bare page numbers there."""
    edges = [{line for line in page.lines if _at_edge(line, page)} for page in pages]
    seen = Counter(key for page in edges for key in {_mould(line) for line in page})
    dropped = [{line for line in edge if seen[_mould(line)] > 1 or _FOLIO.fullmatch(line.text)} for edge in edges]
    return [[line for line in page.lines if line not in drop] for page, drop in zip(pages, dropped, strict=True)]


def _at_edge(line: Printed, page: Page) -> bool:
    band = _EDGE * (page.head - page.foot)
    return not page.foot + band < line.base < page.head - band


def _mould(line: Printed) -> tuple[str, int]:
    return _FIGURES.sub("#", line.text.lower()), round(line.base / 4)


def _distances(pages: Sequence[Sequence[Printed]]) -> dict[float, float]:
    """Return the usual distance of two lines, for each size of letters."""
    found: dict[float, Counter[float]] = {}
    for page in pages:
        for above, line in pairwise(page):
            down = round(above.base - line.base, 1)
            if above.size == line.size and 0 < down < 4 * line.size:
                found.setdefault(line.size, Counter())[down] += 1
    return {size: min(downs, key=lambda down: (-downs[down], down)) for size, downs in found.items()}


def _lengths(pages: Sequence[Sequence[Printed]]) -> dict[float, int]:
    """Return the length of a full line, in characters, for each size of letters: three quarters are no longer."""
    found: dict[float, list[int]] = {}
    for line in chain.from_iterable(pages):
        found.setdefault(line.size, []).append(len(line.text))
    return {size: sorted(lengths)[3 * len(lengths) // 4] for size, lengths in found.items()}


def _goes_on(
    above: Printed, line: Printed, usual: Mapping[float, float], full: Mapping[float, int], *, turned: bool
) -> bool:
    """Say whether a line is of the same paragraph as the one before it; ``turned`` where that is on another page."""
    if max(above.size, line.size) > _LARGER * min(above.size, line.size) or _BULLET.match(line.text):
        return False
    if len(above.text) < _SHORT * full[above.size] and not line.text[0].islower():
        return False  # nothing stood in the way of its first word: the line above had ended
    down = above.base - line.base
    if turned or down < -0.5 * line.size or down > 8 * line.size:  # another page or column
        return not _ENDED.search(above.text) and line.text[0].islower()
    if down < 0.5 * line.size:  # beside it on one line: a cell of a table, or a number set off
        return True
    indented = _ENDED.search(above.text) and line.left - above.left > _INDENT * line.size
    return down <= _APART * usual.get(line.size, 1.2 * line.size) and not indented


def _joined(text: str, after: str, words: Counter[str]) -> str:
    """Join two lines; a hyphen at the end stays where the word has one elsewhere, or is plainly a compound."""
    if text[-1:] not in _HYPHENS or not text[-2:-1].isalnum() or not after[:1].isalnum():
        return f"{text} {after}"
    first = text[:-1].rsplit(maxsplit=1)[-1].lstrip("“‘\"'(")
    second = after.split(maxsplit=1)[0]
    whole, parted = (_bare(f"{first}{sign}{second}") for sign in ("", "-"))
    soft = text[-1] in "\u00ad\ufffe"
    if soft or words[whole] > words[parted]:
        return f"{text[:-1]}{after}"
    first_part = first.rpartition("-")[2]
    compound = _COMPOUND.fullmatch(first_part) or _SECOND.match(after) or first_part.isdigit()
    stays = words[parted] or compound or not after[0].islower()
    return f"{text[:-1]}-{after}" if stays else f"{text[:-1]}{after}"


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'”’)").lower()
