"""JSON: one article a file, or a list of articles, under the keys that scrapers and news feeds use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from xref.extension import Loader
from xref.loaders._decoding import decode
from xref.loaders._given import pick
from xref.model import Document

_LONE = re.compile("[\ud800-\udfff]")  # JSON can spell half a character; no file can hold it
_TEXT = ("text", "body", "content", "articleBody", "maintext")


class NoArticleError(ValueError):
    """Well-formed data that holds no article: beside articles it is passed over, alone it is a fault."""


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield the documents of a JSON file; those of a list are called ``path#id``.

    >>> next(load("a.json", "a.json", b'{"source": "RT", "text": "Talks began."}')).given
    {'outlet': 'RT'}
    """
    try:
        record = json.loads(decode(data))
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise ValueError("its JSON is nested too deeply") from None
    if isinstance(record, list):
        yield from documents(path, name, record)
    else:
        yield document(path, name, record)


def document(path: str, name: str, record: Any) -> Document:
    """Return the document of one record; raises ``NoArticleError`` where it has no text."""
    if not isinstance(record, Mapping):
        raise NoArticleError("it holds no article: an object with 'text' was expected")
    text = next((record[key] for key in _TEXT if isinstance(record.get(key), str)), None)
    if text is None:
        raise NoArticleError(f"it holds no article: none of the keys {', '.join(_TEXT)} has text")
    return Document(name, path, _LONE.sub("\ufffd", text), pick(record))


def documents(path: str, name: str, records: list[Any]) -> Iterator[Document]:
    """Yield a document a record, each called by its id, else by its number from 1."""
    taken: set[str] = set()
    for number, record in enumerate(records, 1):
        found = document(path, name, record)
        identity = str(record.get("id") or number)
        while identity in taken:
            identity = f"{identity}-{number}"
        taken.add(identity)
        yield Document(f"{name}#{identity}", path, found.text, found.given)


UNIT = Loader((".json",), load, "JSON: an article (source, published, title, text) or a list of them")
