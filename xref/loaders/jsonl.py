"""JSON Lines: an article a line, as corpora and crawls come."""

from __future__ import annotations

import json
from collections.abc import Iterator

from xref.extension import Loader
from xref.loaders._decoding import decode
from xref.loaders.json import documents
from xref.model import Document


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield a document a line, called ``path#id``; a line that is not JSON is named by its number.

    >>> [d.name for d in load("a.jsonl", "a.jsonl", b'{"id": 7, "text": "x"}\\n\\n{"text": "y"}')]
    ['a.jsonl#7', 'a.jsonl#2']
    """
    records = []
    for number, line in enumerate(decode(data).split("\n"), 1):
        if line.strip():
            try:
                records.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise ValueError(f"line {number} is not valid JSON at column {error.colno}: {error.msg}") from None
            except RecursionError:
                raise ValueError(f"the JSON of line {number} is nested too deeply") from None
    yield from documents(path, name, records)


UNIT = Loader((".jsonl", ".ndjson"), load, "JSON Lines, an article a line")
