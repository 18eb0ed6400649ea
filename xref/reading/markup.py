"""Markdown: its marks as blanks, so that words keep their places and marks are in nobody's way.

Not a parser of the whole of CommonMark: what is told apart is what changes which words are read (headings,
code, tables, pictures, link targets) or how they are matched (emphasis, quotes, bullets).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.expressions import regex
from xref.reading.lines import Line
from xref.tuples import NamedTuple

SUFFIXES = (".md", ".markdown")

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n)?")
_FENCE = regex(r" {0,3}(```+|~~~+)")
_HEADING = regex(r" {0,3}#{1,6}(?=\s|$)")
_UNDERLINE = regex(r" {0,3}(?:=+|-{2,})\s*$")
_RULE = regex(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_TABLE = regex(r"\s*\|.*\|?\s*$|\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+$")
_REFERENCE = regex(r" {0,3}\[[^\]\n]{1,200}\]:\s*\S+.*$")
_QUOTE = regex(r"(?: {0,3}>)+ ?")
_ITEM = regex(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_INLINE = regex(
    r"(?P<image>!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\))"
    r"|(?P<note>\[\^[^\]\n]{1,50}\])"
    r"|(?P<open>\[)(?P<words>[^\[\]\n]{1,500})(?P<target>\]\([^)\n]{0,2000}\)|\]\[[^\]\n]{0,200}\])"
    r"|(?P<tag><(?:/?[A-Za-z][^<>\n]{0,300}|https?://[^<>\s]{1,2000}|!--[^\n]{0,500}?--)>)"
    r"|(?P<mark>\*{1,3}|~~|`{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=[\w.,;:!?])_{1,3}(?!\w))"
    r"|(?P<escape>\\)(?=[^\w\s])"
)


class Marked(NamedTuple):
    """A text with its marks blanked, its paragraphs, and its first heading."""

    text: str
    lines: list[Line]
    heading: str


def blank(text: str) -> str:
    """Return ``text`` with the marks of Markdown as spaces, character for character.

    >>> blank("**14** groups [joined](http://x.org) it.")
    '  14   groups  joined                it.'
    """
    return _inline("".join(line for line, _ in _rows(text)))


def read_markup(text: str, start: int = 0) -> Marked:
    """Return the blanked text and its paragraphs from ``start``; a paragraph is lines without a break."""
    rows = list(_rows(text[start:]))
    blanked = text[:start] + _inline("".join(line for line, _ in rows))
    paragraphs: list[Line] = []
    heading, at, apart, joined = "", start, True, False
    for row, kind in rows:
        words = blanked[at : at + len(row)]
        stripped = words.strip()
        if not stripped:
            apart, joined = True, False
        else:
            begin = at + len(words) - len(words.lstrip())
            end = begin + len(stripped)
            if joined and kind == "text":
                first = paragraphs.pop()
                paragraphs.append(Line(first.start, end, blanked[first.start : end], first.apart))
            else:
                paragraphs.append(Line(begin, end, stripped, apart))
            heading = heading or (" ".join(stripped.split()) if kind == "heading" else "")
            apart, joined = False, kind != "heading"
        at += len(row)
    return Marked(blanked, paragraphs, heading)


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line, its marks of structure blanked, with what it is: text, heading, item, mark."""
    lines = [match[0] for match in _LINE.finditer(text) if match[0]]
    fence = ""
    for number, line in enumerate(lines):
        opened = _FENCE.match(line)
        if fence:
            fence = "" if opened and opened[1].startswith(fence) else fence
            yield _blank(line), "mark"
        elif opened:
            fence = opened[1]
            yield _blank(line), "mark"
        else:
            yield _row(line, lines[number - 1] if number else "", lines[number + 1] if number + 1 < len(lines) else "")


def _row(line: str, above: str, below: str) -> tuple[str, str]:
    bare = line.rstrip()
    if (_UNDERLINE.match(bare) and above.strip()) or _RULE.match(bare) or _TABLE.match(bare) or _REFERENCE.match(bare):
        return _blank(line), "mark"
    quote = _QUOTE.match(line)
    if quote:
        line = " " * quote.end() + line[quote.end() :]
    heading = _HEADING.match(line)
    if heading:
        text = line[heading.end() :]
        closing = regex(r"\s#+\s*$").search(text)
        cut = closing.start() if closing else len(text)
        return " " * heading.end() + text[:cut] + _blank(text[cut:]), "heading"
    if bare and _UNDERLINE.match(below.rstrip()) and below.strip() and not _ITEM.match(line):
        return line, "heading"
    item = _ITEM.match(line)
    if item and item.end() < len(line):
        return " " * item.end() + line[item.end() :], "item"
    return line, "text"


def _blank(line: str) -> str:
    return regex(r"[^\r\n]").sub(" ", line)


def _inline(text: str) -> str:
    return _INLINE.sub(_spaces, text)


def _spaces(match: re.Match[str]) -> str:
    if match["words"] is None:
        return " " * len(match[0])
    return " " + _inline(match["words"]) + " " * len(match["target"])
