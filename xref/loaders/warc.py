"""WARC (ISO 28500): the pages of a web archive, each a document called by its address.

Only successful responses with HTML are taken. The day of the crawl is not the day of the article, so it is not given.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from xref.extension import Loader
from xref.loaders import html
from xref.model import Document, Missing
from xref.tuples import NamedTuple
from xref.wording import number_of

_HEADER = re.compile(rb"WARC/1\.[01]\r?\n((?:[^\r\n]+\r?\n)+)\r?\n")
_FIELD = re.compile(rb"([\w-]+)[ \t]*:[ \t]*([^\r\n]*)")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? 200\b[^\n]*\n((?:[^\r\n]+\r?\n)*)\r?\n")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]*\r\n")
_AS_IT_IS, _PACKED = ("identity", ""), ("gzip", "x-gzip", "deflate")
_LARGEST = 1_000_000_000  # bytes after unpacking


class _Response(NamedTuple):
    address: str
    content: bytes


class _DamagedError(ValueError):
    """The archive ends, or goes wrong, in or after a record: those before it stand."""

    def __init__(self, why: str, records: int) -> None:
        super().__init__(why)
        self.records = records


def load(path: str, name: str, data: bytes) -> Iterator[Document | Missing]:
    """Yield a document a page, called ``path#address``; a page without text is missing.

    So is what comes behind the last whole record of an archive that was cut short, as by a crawl that broke off.
    """
    taken: set[str] = set()
    number = 0
    try:
        for response in _responses(data):
            identity = response.address if response.address not in taken else f"{response.address}-{number + 1}"
            try:
                written = _page(response.content)
                if written is None:
                    continue
                (page,) = html.load(path, name, written)
            except ValueError as error:
                yield Missing(f"{name}#{identity}", str(error), broken=isinstance(error, _PackedError))
            else:
                given = {"url": response.address, **page.given}
                yield Document(f"{name}#{identity}", path, page.text, given, page.notes)
            taken.add(identity)
            number += 1
    except _DamagedError as error:
        if not error.records:
            raise
        yield Missing(f"{name}#{error.records + 1}", f"{error}; the records before it are read", broken=True)


def _unpacked(data: bytes) -> tuple[bytes, bool]:
    """Return what the members of a compressed archive hold, and whether all could be read to their ends."""
    parts, size = [], 0
    while data:
        member = zlib.decompressobj(31)  # with the header and the sum of gzip
        try:
            parts.append(member.decompress(data, _LARGEST + 1 - size))
        except zlib.error:
            return b"".join(parts), False
        size += len(parts[-1])
        if size > _LARGEST:
            raise ValueError("it unpacks to more than a gigabyte; split it")
        if not member.eof:
            return b"".join(parts), False
        data = member.unused_data.lstrip(b"\0")
    return b"".join(parts), True


def _responses(data: bytes) -> Iterator[_Response]:
    whole = True
    if data.startswith(b"\x1f\x8b"):
        data, whole = _unpacked(data)
    position, records = 0, 0
    while match := _HEADER.match(data, position):
        fields = {key.lower(): value.strip() for key, value in _FIELD.findall(match[1])}
        length = fields.get(b"content-length", b"")
        if not length.isdigit() or match.end() + int(length) > len(data):
            raise _DamagedError(f"record {records + 1} is cut short", records)
        records += 1
        content = data[match.end() : match.end() + int(length)]
        position = match.end() + int(length)
        while data[position : position + 1] in (b"\r", b"\n"):
            position += 1
        if fields.get(b"warc-type") == b"response":
            yield _Response(fields.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace"), content)
    if not whole:
        raise _DamagedError("its compressed records are damaged or cut short", records)
    if position < len(data) or not records:
        raise _DamagedError(f"it is not a web archive, or it is damaged after {number_of(records, 'record')}", records)


class _PackedError(ValueError):
    """A page that is compressed in a way that is not read, or damaged."""


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
    encoding = fields.get(b"content-encoding", b"identity").decode("ascii", "replace")
    if encoding in _AS_IT_IS:
        return body
    if encoding not in _PACKED:
        raise _PackedError(f"its page is compressed by {encoding}, which is not read; archive it unpacked")
    try:
        return zlib.decompress(body, 47)  # either kind of header
    except zlib.error:
        raise _PackedError("its compressed page is damaged") from None


def _joined(body: bytes) -> bytes:
    """Join the chunks of a body; one that was joined before it was archived stays as it is."""
    parts, position = [], 0
    while (match := _CHUNK.match(body, position)) and (size := int(match[1], 16)):
        parts.append(body[match.end() : match.end() + size])
        position = match.end() + size + 2
    return b"".join(parts) or body


UNIT = Loader((".warc", ".warc.gz"), load, "a web archive, a document a page")
