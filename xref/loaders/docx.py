"""Word documents (.docx): the paragraphs of the main text, with the title of the document's properties.

The format is a ZIP archive of XML (ECMA-376), so nothing beyond the standard library is needed. Sizes are bounded: an
archive that unpacks to more than it can hold as a text is refused before it is unpacked.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from xref.extension import Loader
from xref.model import Document

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LARGEST = 200_000_000  # bytes of XML: some forty million words
_NOTE = "offsets are those of the text taken from the document"


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield the one document of a Word file, a blank line between paragraphs."""
    from zipfile import BadZipFile, ZipFile
    from zlib import error as ZlibError  # noqa: N812

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            body, properties = _part(archive, "word/document.xml"), _part(archive, "docProps/core.xml")
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError):
        raise ValueError("it is not a Word document, or it is damaged or locked") from None
    if body is None:
        raise ValueError("it is an archive but no Word document")
    text = "\n\n".join(filter(None, (_words(paragraph) for paragraph in body.iter(f"{_WORD}p"))))
    if not text:
        raise ValueError("the document holds no text")
    yield Document(name, path, text, _given(properties), (_NOTE,))


def _part(archive: ZipFile, member: str) -> Element | None:
    from xml.etree.ElementTree import ParseError, fromstring

    if member not in archive.namelist():
        return None
    if archive.getinfo(member).file_size > _LARGEST:
        raise ValueError("it unpacks to more than a text can be")
    try:
        return fromstring(archive.read(member))
    except ParseError as error:
        raise ValueError(f"its {member} is not valid XML: {error}") from None


def _words(paragraph: Element) -> str:
    parts = []
    for node in paragraph.iter():
        if node.tag == f"{_WORD}t":
            parts.append(node.text or "")
        elif node.tag in (f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr"):
            parts.append(" ")
    return "".join(parts).strip()


def _given(properties: Element | None) -> dict[str, str]:
    """Return the title; the day on which a document was made is not that on which its text appeared."""
    title = properties.findtext(_TITLE, "").strip() if properties is not None else ""
    return {"title": title} if title else {}


UNIT = Loader((".docx",), load, "a Word document")
