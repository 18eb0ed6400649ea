"""Extracts on disk, so that a second run reads only what changed.

An extract is a function of the document, the rules, the profile and the program. All four make its key, and so nothing
kept is ever out of date: a changed file is another key. One SQLite file holds all; a run that is killed leaves what it
had written, and a file that cannot be read or written is as good as none. What comes back is made of records alone:
data of any other kind in the file is refused, as Python's documentation of pickle advises ("Restricting Globals").
"""

from __future__ import annotations

import io
import os
import pickle
import sys
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.digests import blake2b
from xref.engines._record import Extract
from xref.linking.events.local import LocalEvents
from xref.model import Document

if TYPE_CHECKING:
    from sqlite3 import Connection

NAME = "articles-1.sqlite"
_LARGEST = 2_000_000_000  # bytes of the file above which older extracts make room
_TOGETHER = 200  # extracts written at once
_OLDER_HALF = "DELETE FROM kept WHERE rowid <= (SELECT (min(rowid) + max(rowid)) / 2 FROM kept)"
_NUMBERS = {("fractions", "Fraction"), ("decimal", "Decimal"), ("builtins", "set"), ("builtins", "frozenset")}


class Kept:
    """The extracts of earlier runs, by document; a context that writes the new ones when it ends."""

    def __init__(self, folder: Path, maker: str) -> None:
        self._maker = f"{program()} {maker}".encode()
        self._new: list[tuple[bytes, bytes]] = []
        self._file = folder / NAME
        self._database: Connection | None = None

    def __enter__(self) -> Kept:
        try:
            import sqlite3
        except ImportError:  # Python can be built without it
            return self
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))  # it quotes articles: for the user alone
            self._database = sqlite3.connect(self._file, timeout=1, isolation_level=None)
            self._database.execute("PRAGMA synchronous=OFF")
            self._database.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, extract BLOB NOT NULL)")
        except (OSError, sqlite3.Error):
            self._give_up()
        return self

    def __exit__(self, *_: object) -> None:
        self._write()
        if self._database is not None:
            self._database.close()

    def known(self, document: Document) -> bool:
        """Whether the extract of a document is here."""
        return bool(self._rows("SELECT 1 FROM kept WHERE key = ?", self._key(document)))

    def get(self, document: Document) -> Extract | None:
        """The extract of a document, or None."""
        for (packed,) in self._rows("SELECT extract FROM kept WHERE key = ?", self._key(document)):
            try:
                extract: Extract = _Records(io.BytesIO(zlib.decompress(packed))).load()
                return extract._replace(article=extract.article._replace(text=document.text))
            except Exception:  # what pickle raises on damaged data is left open: the document is read anew
                return None
        return None

    def put(self, document: Document, extract: Extract) -> None:
        """Keep an extract."""
        if self._database is None or extract.article.text != document.text:
            return
        events = LocalEvents(extract.events.article, extract.events.events, extract.events.placed)
        bare = extract._replace(article=extract.article._replace(text=""), events=events)
        self._new.append((self._key(document), zlib.compress(pickle.dumps(bare, protocol=5), 1)))
        if len(self._new) >= _TOGETHER:
            self._write()

    def _key(self, document: Document) -> bytes:
        given = sorted(document.given.items())
        parts = (document.name, document.path, document.text, *map("=".join, given), *document.notes)
        digest = blake2b(self._maker, digest_size=16)
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(data) + data)
        return digest.digest()

    def _rows(self, query: str, key: bytes) -> list[Any]:
        if self._database is None:
            return []
        import sqlite3

        try:
            return self._database.execute(query, (key,)).fetchall()
        except sqlite3.Error:
            self._give_up()
            return []

    def _write(self) -> None:
        if self._database is None or not self._new:
            return
        import sqlite3

        try:
            self._database.execute("BEGIN IMMEDIATE")
            if self._file.stat().st_size > _LARGEST:
                self._database.execute(_OLDER_HALF)
            self._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", self._new)
            self._database.execute("COMMIT")
        except (OSError, sqlite3.OperationalError):  # another run is writing, or the disk is full: go on without
            self._database.close()
            self._database = None
        except sqlite3.Error:
            self._give_up()
        self._new.clear()

    def _give_up(self) -> None:
        """Go on without the file, and leave no damaged one for the next run."""
        import sqlite3

        if self._database is not None:
            self._database.close()
            self._database = None
        try:
            with closing(sqlite3.connect(f"file:{self._file}?mode=ro", uri=True)) as database:
                database.execute("SELECT 1 FROM kept LIMIT 1").fetchall()
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            self._file.unlink(missing_ok=True)


class _Records(pickle.Unpickler):
    """Reads back records of this program and numbers, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _NUMBERS:
            return super().find_class(module, name)
        if (module, name) == ("builtins", "getattr"):
            return _member  # Python before 3.11.4 keeps a member of an enumeration as an attribute of it
        found = super().find_class(module, name) if module.startswith("xref.") else None
        if isinstance(found, type) and (issubclass(found, tuple | Enum) or is_dataclass(found)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def _member(kind: object, name: str) -> Enum:
    """Return a member of an enumeration by its name, and no attribute of anything else."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind[name]
    raise pickle.UnpicklingError(f"{kind!r} is no enumeration")


@cache
def program() -> str:
    """A fingerprint of the program: name, size and time of change of its files, and what is installed beside it."""
    digest = blake2b(f"{sys.version} {_installed()}".encode(), digest_size=16)
    for name, size, changed in _files(str(Path(__file__).parent.parent)):
        digest.update(f"{name}\0{size}\0{changed}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _installed() -> list[str]:
    """The packages beside this one with their versions, as their folders are named."""
    found: set[str] = set()
    for folder in sys.path:
        if folder.endswith("-packages"):
            with suppress(OSError):
                found.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208
    return sorted(found)


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name not in ("__pycache__", "_packs"):
                yield from _files(entry.path)
        else:
            about = entry.stat()
            yield entry.path, about.st_size, about.st_mtime_ns
