"""Compiled expressions on disk, for one version of Python: what its engine runs, by the digest of the expression.

The engine checks what it is given before it runs it (``_sre.compile`` refuses a program that is none), and the file has
a checksum; where each lies in it is told as in Python's own compiled files, which are read fastest. Where there is no
such file, as for another Python, or where the engine is another, expressions are compiled as ever.
"""

from __future__ import annotations

import marshal
import mmap
import re
import sys
from array import array
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

from xref.digests import blake2b
from xref.tuples import NamedTuple

_ENGINE: Any = import_module("_sre") if sys.implementation.name == "cpython" else None
BUILT = Path(__file__).parents[1] / "_compiled"  # what was compiled when xref was installed: packs too
FILE = BUILT / f"expressions-{sys.implementation.cache_tag}-{getattr(_ENGINE, 'MAGIC', 0)}-{sys.byteorder}.bin"
_MOST = 10_000  # expressions that are noted as not kept: some are made from the words of an article


class Program(NamedTuple):
    """What the engine needs beside its instructions, and where these lie in the file."""

    flags: int
    groups: int
    names: Mapping[str, int]
    first: int
    last: int


class Kept:
    """Expressions by digest, each made when it is asked for."""

    __slots__ = ("_code", "_programs", "missed")

    def __init__(self, programs: Mapping[str, list[Any]], code: memoryview) -> None:
        self._programs = programs
        self._code = code
        self.missed: dict[tuple[str, int], None] = {}  # what was asked for and is not kept

    def __len__(self) -> int:
        return len(self._programs)

    def get(self, pattern: str, flags: int) -> re.Pattern[str] | None:
        """Return an expression if it is kept."""
        found = self._programs.get(digest(pattern, flags))
        if found is None:
            if len(self.missed) < _MOST:
                self.missed[pattern, int(flags)] = None
            return None
        program = Program(*found)
        groups: list[str | None] = [None] * (program.groups + 1)
        for name, group in program.names.items():
            groups[group] = name
        code = array("I", self._code[program.first : program.last].tobytes()).tolist()  # faster than that of a view
        made: re.Pattern[str] = _ENGINE.compile(
            pattern, program.flags, code, program.groups, program.names, tuple(groups)
        )
        return made


def read(file: Path = FILE) -> Kept:
    """Return what is kept; nothing where the file is none, or not whole."""
    try:
        with file.open("rb") as kept:
            first = kept.readline()
            check, size = first.split()
            body = memoryview(mmap.mmap(kept.fileno(), 0, access=mmap.ACCESS_READ))[len(first) :]
        if check.decode() != checksum(body):
            return Kept({}, memoryview(b""))
        return Kept(marshal.loads(body[: int(size)]), body[int(size) :].cast("I"))
    except (OSError, ValueError, TypeError, EOFError):
        return Kept({}, memoryview(b""))


def digest(pattern: str, flags: int) -> str:
    """The identity of an expression."""
    return blake2b(f"{int(flags)} {pattern}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def checksum(body: bytes | memoryview) -> str:
    """What tells that a file is whole."""
    return f"{crc32(body):08x}"
