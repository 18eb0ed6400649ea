"""WARC (ISO 28500): the pages of a web archive, each a document called by its address.

Only successful responses with HTML are taken. The day of the crawl is not the day of the article, so it is not given.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from xref.extension import Loader
from xref.loaders import html
from xref.model import Document, Missing

_HEADER = re.compile(rb"WARC/1\.[01]\r?\n((?:[^\r\n]+\r?\n)+)\r?\n")
_FIELD = re.compile(rb"([\w-]+)[ \t]*:[ \t]*([^\r\n]*)")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? 200\b[^\n]*\n((?:[^\r\n]+\r?\n)*)\r?\n")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]*\r\n")
_LARGEST = 1_000_000_000  # bytes after unpacking


class _Response(NamedTuple):
    address: str
    page: bytes


def load(path: str, name: str, data: bytes) -> Iterator[Document | Missing]:
    """Yield a document a page, called ``path#address``; a page without text is missing."""
    taken: set[str] = set()
    for number, response in enumerate(_responses(_unpacked(data)), 1):
        identity = response.address if response.address not in taken else f"{response.address}-{number}"
        taken.add(identity)
        try:
            (page,) = html.load(path, name, response.page)
        except ValueError as error:
            yield Missing(f"{name}#{identity}", str(error))
            continue
        yield Document(f"{name}#{identity}", path, page.text, {"url": response.address, **page.given}, page.notes)


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    import gzip
    import io

    try:
        with gzip.open(io.BytesIO(data)) as file:
            unpacked = file.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        raise ValueError("its compressed records are damaged or cut short") from None
    if len(unpacked) > _LARGEST:
        raise ValueError("it unpacks to more than a gigabyte; split it")
    return unpacked


def _responses(data: bytes) -> Iterator[_Response]:
    position, records = 0, 0
    while match := _HEADER.match(data, position):
        records += 1
        fields = {key.lower(): value.strip() for key, value in _FIELD.findall(match[1])}
        length = fields.get(b"content-length", b"")
        if not length.isdigit() or match.end() + int(length) > len(data):
            raise ValueError(f"record {records} is cut short")
        content = data[match.end() : match.end() + int(length)]
        position = match.end() + int(length)
        while data[position : position + 1] in (b"\r", b"\n"):
            position += 1
        if fields.get(b"warc-type") == b"response" and (page := _page(content)) is not None:
            yield _Response(fields.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace"), page)
    if position < len(data) or not records:
        raise ValueError(f"it is not a web archive, or it is damaged after {records} records")


def _page(content: bytes) -> bytes | None:
    """Return the HTML of a successful response, None for any other."""
    status = _STATUS.match(content)
    if not status:
        return None
    fields = {key.lower(): value.strip().lower() for key, value in _FIELD.findall(status[1])}
    if b"html" not in fields.get(b"content-type", b""):
        return None
    body = content[status.end() :]
    if fields.get(b"transfer-encoding") == b"chunked":
        body = _joined(body)
    encoding = fields.get(b"content-encoding", b"")
    try:
        return zlib.decompress(body, 47) if encoding in (b"gzip", b"deflate") else body  # 47: either kind of header
    except zlib.error:
        return None


def _joined(body: bytes) -> bytes:
    """Join the chunks of a body; one that was joined before it was archived stays as it is."""
    parts, position = [], 0
    while (match := _CHUNK.match(body, position)) and (size := int(match[1], 16)):
        parts.append(body[match.end() : match.end() + size])
        position = match.end() + size + 2
    return b"".join(parts) or body


UNIT = Loader((".warc", ".warc.gz"), load, "a web archive, a document a page")
