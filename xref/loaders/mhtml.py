"""MHTML (RFC 2557): a page that a browser saved as one file, read as the page that it is.

Its parts are those of a mail message. The first part with HTML is the page; pictures, styles and frames are not read.
The day on which it was saved is not that of the article, so it is not given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from xref.extension import Loader
from xref.loaders import html
from xref.model import Document

if TYPE_CHECKING:
    from email.message import Message


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield the one document of a page saved as one file, with the address from which it was saved."""
    from email import message_from_bytes

    message = message_from_bytes(data)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    written = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(written, bytes):
        raise ValueError("it is no page saved as one file (MHTML), or it is damaged")
    address = _address(message, page)
    for document in html.load(path, name, written):
        yield replace(document, given={**address, **document.given})


def _address(message: Message, page: Message) -> dict[str, str]:
    found = str(page.get("Content-Location") or message.get("Snapshot-Content-Location") or "").strip()
    return {"url": found} if found.startswith(("http://", "https://")) else {}


UNIT = Loader((".mhtml", ".mht"), load, "a web page saved as one file")
