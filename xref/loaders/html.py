"""HTML: the text of a saved page, with what its head says of outlet, headline and date.

Nothing is guessed about the layout: elements that are never text are left out, block elements break lines, and the
reading of the page tells the article from what is around it, as for a page that was copied. Offsets are those
of the text that comes out, since a page has no other.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from xref.expressions import regex
from xref.extension import Loader
from xref.loaders._decoding import decode
from xref.loaders._given import pick
from xref.model import Document

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.I)
_SPACE = regex(r"[^\S\n]+")
_BREAKS = regex(r" ?\n ?(?:\n ?)+")
_NOTE = "offsets are those of the text taken from the page"


def load(path: str, name: str, data: bytes) -> Iterator[Document]:
    """Yield the one document of a saved page.

    >>> page = b"<title>x</title><nav>Menu</nav><h1>Talks</h1><p>They <b>began</b>.</p>"
    >>> next(load("a.html", "a.html", page)).text
    'Talks\\n\\nThey began.'
    """
    from xref.loaders._page import Page

    page = Page()
    page.feed(_decoded(data))
    page.close()
    text = _tidied("".join(page.parts))
    if not text:
        raise ValueError("the page holds no text")
    given = {**pick({"url": page.canonical}), **page.given, **_structured(page.scripts)}
    yield Document(name, path, text, given, (_NOTE,))


def _decoded(data: bytes) -> str:
    try:
        return decode(data)
    except ValueError:
        declared = _CHARSET.search(data[:4096])
        if declared is None or b"\0" in data:
            raise
        try:
            return codecs.decode(data, declared[1].decode("ascii"))
        except (LookupError, UnicodeError):
            raise ValueError(f"it is not in the encoding that it declares ({declared[1].decode('ascii')})") from None


def _tidied(text: str) -> str:
    return _BREAKS.sub("\n\n", _SPACE.sub(" ", text)).replace(" \n", "\n").replace("\n ", "\n").strip()


def _structured(scripts: list[str]) -> dict[str, str]:
    """Return what the page says of its article for search engines (schema.org in JSON-LD)."""
    for script in scripts:
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for record in _records(data):
            if "Article" in str(record.get("@type")):
                return pick({**record, "source": record.get("publisher"), "url": record.get("url")})
    return {}


def _records(data: Any) -> Iterator[Mapping[str, Any]]:
    for record in data if isinstance(data, list) else [data]:
        if isinstance(record, Mapping):
            yield record
            graph = record.get("@graph")
            yield from (node for node in graph if isinstance(node, Mapping)) if isinstance(graph, list) else ()


UNIT = Loader((".html", ".htm", ".xhtml"), load, "a saved web page")
