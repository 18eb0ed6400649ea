"""PDF: the running text of a document, with the title that it gives itself.

Needs the extra ``pdf`` (pypdf). A PDF holds printed lines, no paragraphs: what is joined and what is dropped is told in
``_pdf_text``. The day on which the file was made is not that on which its text appeared: it is noted, and never given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec

from xref.expressions import regex
from xref.extension import Loader
from xref.model import Document

_NOTE = "offsets are those of the text taken from the document"
_NO_TITLE = regex(  # what programs write there when nobody did
    r"(?:microsoft word|powerpoint presentation|untitled|document\s*\d*|slide \d+|print(?:out)?|about:blank|https?)\b.*"
    r"|.*\.(?:docx?|pdf|indd|qxp|odt|rtf|pptx?|xlsx?|html?|txt|tex|dvi|ps)",
    re.I,
)


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield the one document of a PDF file."""
    if b"%PDF-" not in data[:1024]:
        raise ValueError("it is no PDF, or it is damaged")
    if not find_spec("pypdf"):
        raise ValueError("reading a PDF needs one more package: pip install 'xref[pdf]'")
    from xref.loaders._pdf_pages import opened
    from xref.loaders._pdf_text import running_text

    found = opened(data)
    text = running_text(found.pages)
    if not text.strip():
        raise ValueError(
            "the PDF holds pictures of pages and no text: let a program for text recognition (OCR) read it"
        )
    title = "" if _NO_TITLE.fullmatch(found.title) else found.title
    made = (f"the file says that it was made on {found.made}",) if found.made else ()
    yield Document(name, path, text, {"title": title} if title else {}, (_NOTE, *made))


UNIT = Loader((".pdf",), load, "a PDF document (needs the extra pdf)")
