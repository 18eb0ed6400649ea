"""Plain text: one article a file, as it was copied from a page."""

from __future__ import annotations

from collections.abc import Iterator

from xref.extension import Loader
from xref.loaders._decoding import decode, doubts
from xref.loaders._front_matter import front_matter
from xref.model import Document


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield the one document of a text file, with what its front matter gives.

    >>> next(load("a.txt", "a.txt", b"BEIRUT - Talks began.")).text
    'BEIRUT - Talks began.'
    """
    text = decode(data)
    yield Document(name, path, text, front_matter(text, name), doubts(text))


UNIT = Loader((".txt", ".text"), load, "plain text, one article a file")
