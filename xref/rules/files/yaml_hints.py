"""What is wrong with a file that is no YAML, in an author's words: where, what, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xref.expressions import regex
from xref.tuples import NamedTuple


class Told(NamedTuple):
    """A line and a column from 1, what is wrong, and what would be right."""

    line: int
    column: int
    message: str
    hint: str


_KEY = regex(r"\s*(?:- )?\s*[\w-]+:(?:\s|$)")
_BEGINS = regex(r"(?:[\w-]+:|-)\s+([{\[\"'*&!|>%@`])")
_BLOCK = regex(r":\s*[|>][+-]?\s*$")
_LOOKED_AT = 6  # lines above one
_CLOSING = {"{": "}", "[": "]"}


def explained(error: Any, lines: Sequence[str]) -> Told:
    """Say what a YAML error comes of; the parser's own words where nothing better is known."""
    mark = error.problem_mark or error.context_mark
    lines = lines or [""]
    row, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    what, during = error.problem or "cannot be understood", error.context or ""
    start = error.context_mark
    line = lines[row]
    if "\t" in line[: _indent(line)]:
        return Told(row + 1, 1, "a tab indents the line", "YAML is indented with spaces, not with tabs")
    if "cannot start any token" in what:
        return Told(row + 1, column + 1, f"a text cannot begin with {line[column : column + 1]}", _QUOTED)
    if "alias" in what or "anchor" in during:
        return Told(row + 1, column + 1, "* and & at the beginning of a text have a meaning in YAML", _QUOTED)
    if "expected ':'" in what and start:
        row = start.line
        if _left_its_block(row, lines):
            hint = "indent each line of it by two spaces"
            return Told(row + 1, start.column + 1, "the text below | begins in the column of its key", hint)
        return Told(row + 1, start.column + 1, "no colon behind the key", f"write {_first_word(lines[row])}: ...")
    if "quoted scalar" in during and start:
        return Told(
            start.line + 1, start.column + 1, "the quotation mark is never closed", "close it, or leave both out"
        )
    if "flow" in during and start:
        return _in_brackets(start.line, start.column, row, column, lines)
    if "mapping values" in what and len(regex(r":(?:\s|$)").findall(line[: column + 1])) > 1:
        return Told(row + 1, column + 1, "a colon inside the text", _COLON)
    if (begins := _BEGINS.search(line)) and column > begins.start(1):
        return Told(row + 1, begins.start(1) + 1, f"a text cannot begin with {begins[1]} and go on behind it", _QUOTED)
    if "another document" in what:
        return Told(row + 1, column + 1, "a second document begins here", "take --- away: a file holds one rule")
    if first := _block_begun_deeper(row, lines):
        hint = f"the block begins in column {first}: begin all its patterns there"
        return Told(row + 1, column + 1, "the line is indented less than the first of its block", hint)
    if _is_of_indentation(what, line):
        return _indented(row, lines)
    if "comment or line break" in what:
        return Told(row + 1, column + 1, "something stands behind | or >", "begin the text on the next line")
    if "block sequence" in what:
        return Told(row + 1, column + 1, "a list cannot begin here", "begin it on a line of its own")
    return Told(row + 1, column + 1, what, "put texts with : # { [ or quotation marks in quotation marks")


def _in_brackets(begun: int, at: int, row: int, column: int, lines: Sequence[str]) -> Told:
    """What is wrong between brackets that begin in one place, where the parser stopped in another."""
    rest = lines[begun][at:] if begun < len(lines) else ""
    if rest[:1] not in _CLOSING:  # the parser only says where the file ends
        opened = [(n, line.rfind(mark)) for n, line in enumerate(lines) for mark in _CLOSING if _opens(line, mark)]
        begun, at = opened[-1] if opened else (row, column)
        rest = lines[begun][at:]
    opened_by, closing = rest[:1] or "{", _CLOSING.get(rest[:1], "}")
    if begun == row and rest.count(opened_by) == rest.count(closing):
        return Told(row + 1, column + 1, f"not understood between {opened_by} and {closing}", _PAIRS)
    hint = f"close it with {closing} on the same line, or put the text in quotation marks"
    return Told(begun + 1, at + 1, f"{opened_by} is never closed", hint)


def _opens(line: str, mark: str) -> bool:
    return line.count(mark) > line.count(_CLOSING[mark])


_QUOTED = "put the text in quotation marks"
_COLON = "a text with ': ' in it must stand in quotation marks, or below a |"
_PAIRS = "write {name: value, name: value}, and texts with a comma or a colon in quotation marks"


def _is_of_indentation(what: str, line: str) -> bool:
    asked = "mapping values" in what or "expected key" in what or "'-' indicator" in what or "block end" in what
    return asked and (_KEY.match(line) is not None or line.lstrip().startswith("- "))


def _block_begun_deeper(row: int, lines: Sequence[str]) -> int:
    """The column in which the block above a line begins, where that is further in than the line; else 0."""
    own = _indent(lines[row])
    for at in range(row - 1, -1, -1):
        if not lines[at].strip():
            continue
        if _indent(lines[at]) <= own:
            opens = _BLOCK.search(lines[at]) is not None and _indent(lines[at]) < own
            return _indent(lines[at + 1]) + 1 if opens and at + 1 < row else 0
    return 0


def _left_its_block(row: int, lines: Sequence[str]) -> bool:
    """Whether a line stands in the column of the key whose block it would go on with."""
    own = _indent(lines[row])
    above = next((line for line in reversed(lines[:row]) if line.strip() and _indent(line) <= own), "")
    return _BLOCK.search(above) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _indented(row: int, lines: Sequence[str]) -> Told:
    """The line that stands in a column of its own, and the columns in which it could."""
    line = lines[row]
    own = _indent(line)
    above = [each for each in lines[:row] if each.strip()]
    columns = sorted({_column(each) for each in above[-_LOOKED_AT:]} - {own + 1})
    hint = "keys that belong together begin in one column"
    hint += f"; the lines above begin in {_listed(columns)}" if columns else ""
    return Told(row + 1, own + 1, "the line is indented unlike those above it", hint)


def _column(line: str) -> int:
    """Where the first key of a line begins, behind the hyphen of a list."""
    return len(line) - len(regex(r"^\s*(?:- +)?").sub("", line)) + 1


def _listed(columns: Sequence[int]) -> str:
    told = [f"column {column}" for column in columns]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


def _first_word(line: str) -> str:
    return next(iter(regex(r"[\w-]+").findall(line)), "key")
