"""Tables made when xref is installed, each under a checksum of what it is made of and one of itself.

None is read that would be another by now, or that is not whole: whoever asks then makes it, or does without.
"""

from __future__ import annotations

import marshal
from pathlib import Path
from typing import Any
from zlib import crc32


def keep(file: Path, sources: int, told: Any) -> None:
    """Write a table, made of plain values, with the checksum of its sources."""
    body = marshal.dumps(told)
    file.write_bytes(_head(sources, body) + b"\n" + body)


def kept(file: Path, sources: int) -> Any:
    """Return a table as it was kept; nothing where there is none, it is not whole, or its sources have changed."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        return marshal.loads(body) if head == _head(sources, body) else None
    except (OSError, ValueError, TypeError, EOFError):
        return None


def _head(sources: int, body: bytes) -> bytes:
    return f"{sources:08x} {crc32(body):08x}".encode("ascii")
