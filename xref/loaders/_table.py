"""The reader of tables; apart from the loader, so that a run without tables does not import it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches

from xref.errors import Problem, XrefError
from xref.extension import NoArticleError
from xref.loaders._given import SPELLINGS
from xref.loaders.json import TEXT
from xref.model import Missing

_WORDS = {"text": (*TEXT, "article", "full_text", "quote"), "id": ("id",), **SPELLINGS}
_MARKS = ",;\t|"
_NEAR = 0.8  # of 1: "publised" and "published" are at 0.94, "state" and "date" at 0.67
_LARGEST = 100_000_000  # characters of a cell


def records(name: str, text: str, mark: str = "") -> list[Mapping[str, str] | Missing]:
    """Return the rows of a table under our keys; ``mark`` stands between cells, and is found out where it is empty.

    Raises ``NoArticleError`` for a table without texts, ``XrefError`` with all columns that look wrong.
    """
    with _long_cells():
        return list(_records(name, text, mark or _mark(text)))


def _mark(text: str) -> str:
    """Return the sign that stands between cells: the one that parts the first line into the most columns we know."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(
        _MARKS, key=lambda mark: (sum(_key(cell) in _known() for cell in header.split(mark)), -_MARKS.index(mark))
    )


@contextmanager
def _long_cells() -> Iterator[None]:
    """Let a cell hold a long article: the limit of Python's reader is 131,072 characters, for all who use it."""
    before = csv.field_size_limit(_LARGEST)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _records(name: str, text: str, mark: str) -> Iterator[Mapping[str, str] | Missing]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    columns: list[str] = []
    number, begun = 0, 1
    try:
        for row in rows:
            line, begun = begun, rows.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if not columns:
                columns = _columns(name, row, line, text.splitlines()[line - 1])
                continue
            number += 1
            yield _record(f"{name}#{number}", columns, row, line)
    except csv.Error as error:
        why = f"the quotation marks of the row on line {begun} do not close" if "end of data" in str(error) else ""
        yield Missing(f"{name}#{number + 1}", why or f"line {rows.line_num} is no row of a table: {error}", broken=True)


def _record(name: str, columns: Sequence[str], row: Sequence[str], line: int) -> Mapping[str, str] | Missing:
    if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
        why = (
            f"line {line} has {len(row)} cells and the header {len(columns)}: a text with commas needs quotation marks"
        )
        return Missing(name, why, broken=True)
    record: dict[str, str] = {}
    for key, cell in zip(columns, row, strict=False):
        if key and cell.strip():
            record.setdefault(key, cell)
    return record if "text" in record else Missing(name, f"line {line} has no text")


def _columns(name: str, cells: Sequence[str], line: int, source: str) -> list[str]:
    """Return our key for each column, "" for one that is left alone; raises ``XrefError`` with all that look wrong."""
    known = _known()
    keys = [_key(cell) for cell in cells]
    if not any(known.get(key, ("",))[0] == "text" for key in keys):
        wanted = ", ".join(_WORDS["text"])
        raise NoArticleError(f"it holds no article: line {line} names no column of texts ({wanted})")
    problems, column, ours = [], 1, _ours(keys)
    for index, (cell, key) in enumerate(zip(cells, keys, strict=True)):
        column = source.find(cell, column - 1) + 1 or column
        if key and key in keys[:index]:
            hint = "keep one of them"
            problems.append(Problem(name, line, column, f"the column '{cell}' stands here twice", hint, source=source))
        elif near := _meant(key, ours):
            hint = f"did you mean '{near}'?"
            problems.append(Problem(name, line, column, f"unknown column '{cell}'", hint, source=source))
    if problems:
        raise XrefError(problems)
    taken = {mine: min(known[key] for key in keys if key in known and known[key][0] == mine) for mine in ours}
    return [known[key][0] if known.get(key) in taken.values() else "" for key in keys]


def _meant(key: str, ours: set[str]) -> str:
    """Return the column that an unknown one is a slip of the pen for, where no other column gives the same."""
    known = _known()
    near = get_close_matches(key, known, n=1, cutoff=_NEAR) if key and key not in known else []
    return near[0] if near and known[near[0]][0] not in ours else ""


def _ours(keys: Sequence[str]) -> set[str]:
    return {_known()[key][0] for key in keys if key in _known()}


def _known() -> dict[str, tuple[str, int]]:
    """Our key for each spelling of a column, with its rank among them: of two spellings the first is taken."""
    return {_key(word): (ours, rank) for ours, words in _WORDS.items() for rank, word in enumerate(words)}


def _key(cell: str) -> str:
    """One form of a column's name: "Published at" is published_at.

    >>> _key(" Published at "), _key("publishedAt")
    ('published_at', 'published_at')
    """
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cell.strip())
    return re.sub(r"[\W_]+", "_", parted).strip("_").casefold()
