"""Compiled rules on disk: one JSON file a set of rules, named by the content of all its files.

It is written whole and then renamed, so that a killed run leaves nothing half-written; a file that cannot be
read back is as good as none. The packs that come with xref are compiled when it is installed, so that
a first run need not; their file lies in ``BUILT``. Names of folders are no part of a set's identity: packs are
compiled in one place and used in another.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from xref.rules.files.packs import PackFiles
from xref.rules.matching.compiled import Compiled
from xref.version import VERSION

BUILT = Path(__file__).parents[2] / "_compiled"  # beside the packs that come with xref
_SETS = 24  # sets of rules that are kept
FORM = 15  # raised when the form of compiled rules changes


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
        check, _, body = (folder / f"rules-{digest}.json").read_bytes().partition(b"\n")
        if check.decode() != _checksum(body):
            return None
        head, *lines = body.decode("utf-8").split("\n")
        count = len(lines) // 2  # of each pattern a line of its words, and one of its record
        return Compiled(groups=lines[:count], patterns=lines[count:], **json.loads(head))
    except (OSError, ValueError, TypeError):
        return None


def write_cache(folder: Path, digest: str, compiled: Compiled) -> None:
    """Keep compiled rules; a folder that cannot be written to is no error."""
    import tempfile

    fields = {
        "rules": compiled.rules,
        "kinds": compiled.kinds,
        "names": compiled.names,
        "keys": compiled.keys,
        "words": compiled.words,
    }
    head = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    body = "\n".join([head, *compiled.groups, *compiled.patterns]).encode("utf-8")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix="rules-", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_checksum(body).encode() + b"\n" + body)
            Path(name).replace(folder / f"rules-{digest}.json")
            _make_room(folder)
        except OSError:
            Path(name).unlink(missing_ok=True)
    except OSError:
        return


def _make_room(folder: Path) -> None:
    """Drop the sets of rules that were compiled longest ago."""
    known = sorted(folder.glob("rules-*.json"), key=lambda path: path.stat().st_mtime_ns)
    for path in known[:-_SETS]:
        path.unlink(missing_ok=True)


def _checksum(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()
