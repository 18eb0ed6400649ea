"""The index of the shipped tables, kept from when xref was installed: reading it takes a tenth of making it.

It is kept under a checksum of the tables and of the module that makes it, so that none is read that would be another.
"""

from __future__ import annotations

import sys
from pathlib import Path
from zlib import crc32

from xref.expressions.compiled import BUILT
from xref.values import _built
from xref.values._names import gazetteer
from xref.values._names.gazetteer import FOLDER, Index, Known, Written, city_lines

FILE = BUILT / f"names-{sys.implementation.cache_tag}.bin"
_MADE_OF = ("towns", "regions", "provinces", "countries", "lands", "capitals", "outlets", "groups", "organisations")


def keep(file: Path = FILE) -> None:
    """Write the index of the shipped tables, without the cities that are put in when asked for."""
    made = gazetteer.tables()
    one: dict[Written, Written] = {}  # what several spellings stand for is written once, and read once
    written = {spelling: _written(known) for spelling, known in made.names.items() if isinstance(known, Known)}
    names = {spelling: one.setdefault(value, value) for spelling, value in written.items()}
    _built.keep(file, _sources(), (names, made.widths, sorted(made.heads)))


def read(file: Path = FILE) -> Index | None:
    """Return the index as it was kept; nothing where there is none, it is not whole, or tables have changed since."""
    try:
        told = _built.kept(file, _sources())
    except OSError:
        return None
    if told is None:
        return None
    names, widths, heads = told
    return Index(names, widths, set(heads), city_lines())


def _written(known: Known) -> Written:
    tag, value = known
    return tag, value.name, value.kind.value, value.inside, value.level


def _sources() -> int:
    """The checksum of what the index is made of and by."""
    files = [*(FOLDER / f"{table}.tsv" for table in _MADE_OF), Path(gazetteer.__file__)]
    return crc32(b"\n".join([file.read_bytes() for file in files]))
