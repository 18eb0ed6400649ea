"""Keeping expressions: what Python's engine runs for each of them, written into one file."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from xref.expressions.compiled import checksum, digest
from xref.expressions.opening import opened


def keep(expressions: Iterable[tuple[str, int]], file: Path) -> None:
    """Write the programs of expressions, each a pattern and its flags."""
    programs: dict[str, list[Any]] = {}
    code = array("I")
    for pattern, flags in sorted(expressions):
        settled, groups, names, made = _program(pattern, flags)
        programs[digest(pattern, flags)] = [settled, groups, names, len(code), len(code) + len(made)]
        code.extend(made)
    head = marshal.dumps(programs, 2)  # without references between objects: the same bytes each time
    body = head + code.tobytes()
    file.write_bytes(f"{checksum(body)} {len(head)}\n".encode("ascii") + body)


def _program(pattern: str, flags: int) -> tuple[int, int, dict[str, int], list[int]]:
    """What ``re.compile`` hands to the engine: flags, number of groups, their names, instructions."""
    parsed = import_module("re._parser").parse(pattern, flags)
    made = import_module("re._compiler")._code(parsed, flags)
    state = parsed.state
    settled = int(flags | state.flags)
    return settled, state.groups - 1, state.groupdict, opened(made, parsed, settled)
