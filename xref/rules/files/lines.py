"""Blocks of patterns: one a line, comments cut off, a more indented line continuing the one above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xref.expressions import regex
from xref.rules.files.source import Key, Place, Source

_COMMENT = regex(r"^\s*#.*|(?<=\s)#(?=\s|$).*")


@dataclass(frozen=True, slots=True)
class Line:
    """One pattern as text, and where its pieces stand: (offset in text, line, column) a piece, columns from 1."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def place(self, offset: int) -> Place:
        """The place in the file of a character of the text."""
        begin, line, column = self.pieces[0]
        for piece in self.pieces:
            if piece[0] <= offset:
                begin, line, column = piece
        return Place(line, column + offset - begin)

    @property
    def number(self) -> int:
        """The line in the file where the pattern begins."""
        return self.pieces[0][1]


def split_block(text: str, place: Place | None = None) -> list[Line]:
    """Split a block into its patterns.

    >>> [line.text for line in split_block("a {n:count}  # first\\n  [more]\\n# none\\nb")]
    ['a {n:count} [more]', 'b']
    """
    first = place or Place(1, 1, block=True)
    lines: list[Line] = []
    for index, raw in enumerate(text.split("\n")):
        body = _COMMENT.sub("", raw).rstrip()
        stripped = body.lstrip()
        if not stripped:
            continue
        indent = len(body) - len(stripped)
        column = (first.column if first.block or index == 0 else 1) + indent
        if indent and lines:
            above = lines[-1]
            joined = f"{above.text} {stripped}"
            lines[-1] = Line(joined, (*above.pieces, (len(above.text) + 1, first.line + index, column)))
        else:
            lines.append(Line(stripped, ((0, first.line + index, column),)))
    return lines


def block_lines(source: Source, value: Any, at: Key) -> list[Line]:
    """The patterns of a value of a file; a list or a folded text is refused, because YAML changes it."""
    if value is None:
        return []
    if not isinstance(value, str):
        source.problem("R201", "patterns must stand below a |, one a line", "write '|' after the colon", at)
        return []
    place = source.values.get(at, Place(1, 1))
    if place.folded:
        source.problem("R202", "a text below > is joined to one line", "write | instead of >", at)
        return []
    return split_block(value, place)
