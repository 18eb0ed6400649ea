"""Writing what a rule finds into the examples that expect something else: the change, and the file with it."""

from __future__ import annotations

import difflib
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path

from xref.rules.authoring.selftest import Result
from xref.rules.files.source import Source, read_yaml


def updated(path: Path, results: Iterable[Result]) -> str:
    """The text of a rule file with the expectations of its failed examples as they are now found.

    Only the lines of ``expect`` change; comments and order stay.
    """
    source = read_yaml(path, str(path))
    lines = list(source.lines)
    failed = [result for result in results if result.case.kind == "example" and result.outcome == "failed"]
    for result in sorted(failed, key=lambda result: -result.case.number):
        index = result.case.number - 1
        start, stop, column = _extent(source, index)
        indent = " " * (column - 1)
        values = ", ".join(f"{name}: {_value(texts)}" for name, texts in result.found)
        replaced = [f"{indent}expect: {{{values}}}" if result.got != "nothing" else f"{indent}expect: nothing"]
        if result.got == "nothing" and ("examples", index, "why") not in source.values:
            replaced.append(f"{indent}why: write here what keeps the rule from matching")
        lines[start:stop] = replaced
    return "\n".join(lines)


def as_it_was(path: Path, text: str) -> bytes:
    """A new text of a file with the line ends, and the byte order mark, that the file has."""
    old = path.read_bytes()
    whole = text.replace("\n", "\r\n") if b"\r\n" in old else text
    return (BOM_UTF8 if old.startswith(BOM_UTF8) else b"") + whole.encode("utf-8")


def _value(texts: tuple[str, ...]) -> str:
    return _quoted(texts[0]) if len(texts) == 1 else f"[{', '.join(map(_quoted, texts))}]"


def _extent(source: Source, index: int) -> tuple[int, int, int]:
    """The lines of an example's ``expect`` (from, up to), and the column of its key."""
    key = source.keys[("examples", index, "expect")]
    stop = key.line
    while stop < len(source.lines):
        line = source.lines[stop]
        indent = len(line) - len(line.lstrip())
        if not line.strip() or indent < key.column:
            break
        stop += 1
    return key.line - 1, stop, key.column


def _quoted(text: str) -> str:
    plain = text.replace(" ", "").replace("-", "").replace(".", "")
    return text if plain.isalnum() else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def difference(path: Path, new: str) -> str:
    """The change as a unified diff."""
    old = path.read_text(encoding="utf-8-sig")
    name = str(path)
    return "".join(difflib.unified_diff(old.splitlines(True), new.splitlines(True), name, name))
