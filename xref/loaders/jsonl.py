"""JSON Lines: an article a line, as corpora and crawls come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from xref.extension import Loader
from xref.loaders._decoding import decode
from xref.loaders.json import documents, fault
from xref.model import Document, Missing


def load(path: str, name: str, data: bytes) -> Iterator[Document | Missing]:
    """Yield a document a line, called ``path#id``; a line that is not JSON is missing, and hides no other.

    >>> [d.name for d in load("a.jsonl", "a.jsonl", b'{"id": 7, "text": "x"}\\n\\n{"text": "y"}\\n{')]
    ['a.jsonl#7', 'a.jsonl#2', 'a.jsonl#3']
    """
    yield from documents(path, name, _records(name, decode(data)))


def _records(name: str, text: str) -> Iterator[Any]:
    written = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    for record, (number, line) in enumerate(written, 1):
        try:
            yield json.loads(line)
        except json.JSONDecodeError as error:
            why = f"line {number} is not valid JSON at column {error.colno}: {fault(error)}"
            yield Missing(f"{name}#{record}", why, broken=True)
        except ValueError:
            yield Missing(f"{name}#{record}", f"line {number} holds a number of thousands of digits", broken=True)
        except RecursionError:
            yield Missing(f"{name}#{record}", f"the JSON of line {number} is nested too deeply", broken=True)


UNIT = Loader((".jsonl", ".ndjson"), load, "JSON Lines, an article a line")
