"""JSON: one article a file, or a list of articles, under the keys that scrapers and news feeds use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from xref.expressions import regex
from xref.extension import Loader, NoArticleError
from xref.loaders._decoding import decode
from xref.loaders._given import pick
from xref.loaders._headline import headed
from xref.model import Document, Missing

_LONE = regex("[\ud800-\udfff]")  # JSON can spell half a character; no file can hold it
TEXT = ("text", "body", "content", "articleBody", "maintext", "content_text")
_LISTS = ("articles", "items", "results", "docs")  # where answers of news services and feeds keep their articles


def load(path: str, name: str, data: bytes) -> Iterator[Document | Missing]:
    """Yield the documents of a JSON file; those of a list are called ``path#id``.

    >>> next(load("a.json", "a.json", b'{"source": "RT", "text": "Talks began."}')).given
    {'outlet': 'RT'}
    """
    text = decode(data)
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not valid JSON at line {error.lineno}, column {error.colno}: {fault(error)}") from None
    except ValueError:
        raise ValueError("its JSON holds a number of thousands of digits") from None
    except RecursionError:
        raise ValueError("its JSON is nested too deeply") from None
    if isinstance(record, Mapping) and not any(key in record for key in TEXT):
        record = next((record[key] for key in _LISTS if isinstance(record.get(key), list)), record)
    if isinstance(record, list):
        yield from documents(path, name, record)
    else:
        yield document(path, name, record)


def fault(error: json.JSONDecodeError) -> str:
    """Say what is wrong where JSON could not be read; the reader's own words where no plainer ones are known."""
    return next((plain for begins, plain in _FAULTS.items() if error.msg.startswith(begins)), error.msg)


_FAULTS = {
    "Unterminated string": "the text that begins there has no closing quotation mark",
    "Expecting property name": "a key in double quotation marks was expected",
    "Expecting value": "a value was expected",
    "Expecting ',' delimiter": "a comma or a closing bracket was expected",
    "Expecting ':' delimiter": "a colon was expected behind the key",
    "Illegal trailing comma": "a comma stands before a closing bracket",
    "Extra data": "it goes on behind its last bracket",
    "Invalid control character": "a line break or a control character stands in a text: write \\n",
    "Invalid \\": "a backslash stands there that begins no sign: write \\\\",
}


def document(path: str, name: str, record: Any) -> Document:
    """Return the document of one record, headline over text; raises ``NoArticleError`` where it has no text."""
    if not isinstance(record, Mapping):
        raise NoArticleError("it holds no article: an object with 'text' was expected")
    text = next((record[key] for key in TEXT if isinstance(record.get(key), str) and record[key].strip()), None)
    if text is None:
        raise NoArticleError(f"it holds no article: none of the keys {', '.join(TEXT)} has text")
    given = pick(record)
    return Document(name, path, _LONE.sub("\ufffd", headed(text, given.get("title", ""))), given)


def documents(path: str, name: str, records: Iterable[Any]) -> Iterator[Document | Missing]:
    """Yield a document a record, each called by its id, else by its number from 1.

    A record without text is missing, and hides no other; ``NoArticleError`` where none has any. What is in
    ``records`` missing already stays so.
    """
    taken: set[str] = set()
    missing: list[Missing] = []
    for number, record in enumerate(records, 1):
        if isinstance(record, Missing):
            missing.append(record)
            continue
        identity = str((record.get("id") if isinstance(record, Mapping) else None) or number)
        while identity in taken:
            identity = f"{identity}-{number}"
        try:
            found = document(path, name, record)
        except NoArticleError as error:
            missing.append(Missing(f"{name}#{identity}", str(error)))
            continue
        taken.add(identity)
        yield Document(f"{name}#{identity}", path, found.text, found.given)
    if missing and not taken:
        raise (ValueError if missing[0].broken else NoArticleError)(missing[0].why)
    yield from missing


UNIT = Loader((".json",), load, "JSON: an article (source, published, title, text) or a list of them")
