"""Compiled rules on disk: one file a set of rules, named by the content of all its files.

It is written whole and then renamed, so that a killed run leaves nothing half-written; a file that cannot be
read back is as good as none. The packs that come with xref are compiled when it is installed, so that
a first run need not; their file lies in ``BUILT``. Names of folders are no part of a set's identity: packs are
compiled in one place and used in another.

A file is a line with its measures, a JSON text of what every run needs, one of the words that patterns require, where
each of its many pieces ends, and these pieces: they are left in the file until one is asked for. Files of users' packs
are checked whole. That of ``BUILT`` is large, and is taken as it was installed, as Python takes its own compiled
modules.
"""

from __future__ import annotations

import json
import mmap
import os
from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

from xref.digests import blake2b
from xref.expressions.compiled import BUILT
from xref.rules.files.packs import PackFiles
from xref.rules.matching.compiled import Compiled
from xref.rules.matching.texts import Blocks, Table, Texts
from xref.version import VERSION

_SETS = 24  # sets of rules that are kept
# Fields of compiled rules with many pieces, of which few are read.
_MANY: Mapping[str, type[Texts | Blocks]] = {"patterns": Texts, "states": Blocks, "groups": Texts, "words": Texts}
FORM = 23  # raised when the form of compiled rules changes


def digest_of(packs: Sequence[PackFiles], types: Mapping[str, Any] | None = None) -> str:
    """The identity of a set of rules: the content and names of its files, and the version that compiles them."""
    digest = blake2b(f"{FORM} {VERSION} {sorted(types) if types is not None else ''}".encode(), digest_size=16)
    for pack in packs:
        digest.update(f"\0{pack.name}".encode())
        for path in (*pack.shared.values(), *pack.rules):
            data = _read(path)
            digest.update(f"\0{os.path.basename(path)}\0{len(data)}\0".encode())  # noqa: PTH119 - as below
            digest.update(data)
    return digest.hexdigest()


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a third of the time of Path.read_bytes
            return file.read()
    except OSError:
        return b""


def read_cache(folder: Path, digest: str) -> Compiled | None:
    """The compiled rules of a digest, or None."""
    try:
        with (folder / f"rules-{digest}.bin").open("rb") as file:
            measures = file.readline()
            check, *lengths = measures.decode().split()
            head, keys, index, *counts = map(int, lengths)
            if folder != BUILT and check != _checksum(file.read()):
                return None
            file.seek(len(measures))
            fields = json.loads(file.read(head))
            # Unmapped when nothing refers to it any more.
            body = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))[len(measures) + head :]
        table, ends, pieces = Table(body[:keys]), array("I", bytes(body[keys : keys + index])), body[keys + index :]
        again = partial(_reopened, folder, digest)
        return Compiled(**fields, keys=table, **_pieces(pieces, ends, counts), reopen=again)
    except (OSError, ValueError, TypeError):
        return None


def _reopened(folder: Path, digest: str) -> Compiled:
    compiled = read_cache(folder, digest)
    if compiled is None:
        raise FileNotFoundError(f"the compiled rules in {folder} have gone while they were used")
    return compiled


def _pieces(data: memoryview, ends: array[int], counts: Sequence[int]) -> dict[str, Any]:
    """The pieces of each kind; raises ``ValueError`` where they are not all there."""
    if len(ends) != sum(counts) or len(counts) != len(_MANY) or (ends[-1] if ends else 0) != len(data):
        raise ValueError("not whole")
    stops = list(accumulate(counts))
    return {
        name: kind(data, ends, stop - count, stop)
        for (name, kind), count, stop in zip(_MANY.items(), counts, stops, strict=True)
    }


def write_cache(folder: Path, digest: str, compiled: Compiled) -> None:
    """Keep compiled rules; a folder that cannot be written to is no error."""
    import tempfile

    few = {name: getattr(compiled, name) for name in ("rules", "kinds", "names")}
    many = [getattr(compiled, name) for name in _MANY]
    pieces = [piece if isinstance(piece, bytes) else piece.encode("utf-8") for kind in many for piece in kind]
    head, keys = (
        json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        for part in (few, dict(compiled.keys))
    )
    index = array("I", accumulate(map(len, pieces))).tobytes()
    body = b"".join((head, keys, index, *pieces))
    measures = (_checksum(body), len(head), len(keys), len(index), *map(len, many))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix="rules-", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(" ".join(map(str, measures)).encode() + b"\n" + body)
            Path(name).replace(folder / f"rules-{digest}.bin")
            _make_room(folder)
        except OSError:
            Path(name).unlink(missing_ok=True)
    except OSError:
        return


def _make_room(folder: Path) -> None:
    """Drop the sets of rules that were compiled longest ago."""
    known = sorted(folder.glob("rules-*.*"), key=lambda path: path.stat().st_mtime_ns)
    for path in known[:-_SETS]:
        path.unlink(missing_ok=True)


def _checksum(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()
