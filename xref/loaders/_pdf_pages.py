"""The printed lines of a PDF, page by page, with where they stand; apart, so that other runs import no library.

pypdf gives text in the order in which it was drawn, which is that of reading in what word processors, browsers and TeX
write, columns and justified lines included. A library that orders text by its place on the page (pdfminer.six) tears
justified lines apart.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from xref.tuples import NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader


class Printed(NamedTuple):
    """A line as it is printed: its words, and where on its page they begin, in points from the lower left."""

    text: str
    left: float
    base: float
    size: float  # of its letters, in points


class Page(NamedTuple):
    """The lines of a page in the order in which they were drawn, and where its lower and its upper edge are."""

    lines: tuple[Printed, ...]
    foot: float = 0.0
    head: float = 792.0


class Made(NamedTuple):
    """A document as it was made: its pages, its own title and the day on which the file says it was made."""

    pages: tuple[Page, ...]
    title: str
    made: str  # ISO, empty where the file does not say


def opened(data: bytes) -> Made:
    """Read a PDF; raises ``ValueError`` with a plain sentence where it is damaged or locked."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    with _quiet():
        try:
            reader = PdfReader(io.BytesIO(data))
            return Made(tuple(map(_page, reader.pages)), *_about(reader))
        except (FileNotDecryptedError, WrongPasswordError):
            raise ValueError("the PDF is locked with a password") from None
        except DependencyError:
            raise ValueError("the PDF is encrypted; pip install 'xref[pdf]' brings what reads it") from None
        except RecursionError:
            raise ValueError("the PDF is nested too deeply") from None
        except Exception:  # a damaged file can fail anywhere in the library
            raise ValueError("it is no PDF, or it is damaged") from None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library from telling of every small fault of a file that it reads all the same."""
    log, silence = logging.getLogger("pypdf"), logging.NullHandler()
    before, log.propagate = log.propagate, False
    log.addHandler(silence)
    try:
        yield
    finally:
        log.removeHandler(silence)
        log.propagate = before


def _about(reader: PdfReader) -> tuple[str, str]:
    about = reader.metadata
    made = about.creation_date if about else None
    return " ".join((about.title or "").split()) if about else "", made.date().isoformat() if made else ""


def _page(page: PageObject) -> Page:
    return Page(tuple(_printed(page)), float(page.mediabox.bottom), float(page.mediabox.top))


def _printed(page: PageObject) -> Iterator[Printed]:
    """Yield the lines of a page in the order in which they were drawn."""
    runs: list[tuple[str, float, float, float]] = []

    def drawn(text: str, outer: Any, inner: Any, _font: Any, size: float) -> None:
        left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        base = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = abs(inner[3] * outer[3] + inner[2] * outer[1]) or 1.0
        runs.append((text, left, base, abs(size) * scale))

    page.extract_text(visitor_text=drawn)
    line: list[tuple[str, float, float, float]] = []
    for text, *place in runs:
        for index, part in enumerate(text.split("\n")):
            if index and line:
                yield _line(line)
                line = []
            if part.strip() or line:
                line.append((part, place[0], place[1], place[2]))
    if line:
        yield _line(line)


def _line(runs: list[tuple[str, float, float, float]]) -> Printed:
    words = "".join(text for text, *_ in runs)
    longest = max(runs, key=lambda run: len(run[0]))
    return Printed(" ".join(words.split()), runs[0][1], runs[0][2], round(longest[3], 1))
