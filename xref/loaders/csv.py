"""CSV and TSV: a table with a header, an article a row, as spreadsheets and exports of editorial systems come.

The columns are those of JSON: ``text``, and ``title``, ``outlet``, ``published``, ``language``, ``url`` or ``id``, by
the usual spellings of each. A sheet of noted quotes is read as well: its ``quote`` is the text where no other is. Other
columns are left alone, but for one that looks like a slip of the pen: what it gives would be lost silently.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.extension import Loader
from xref.loaders._decoding import decode
from xref.loaders.json import documents
from xref.model import Document, Missing


def load(path: str, name: str, data: bytes) -> Iterator[Document | Missing]:
    """Yield a document a row, called ``path#id``, or by its number; a row that cannot be read hides no other.

    >>> table = b"Outlet,Published,Text\\nRT,2017-01-19,Talks began.\\nTass,,\\n"
    >>> found = list(load("a.csv", "a.csv", table))
    >>> found[0].given, found[1].why
    ({'outlet': 'RT', 'published': '2017-01-19'}, 'line 3 has no text')
    """
    from xref.loaders._table import records

    yield from documents(path, name, records(name, decode(data), "\t" if path.lower().endswith(".tsv") else ""))


UNIT = Loader(
    (".csv", ".tsv"), load, "a table, an article a row, with a header that names text, outlet, published, ..."
)
