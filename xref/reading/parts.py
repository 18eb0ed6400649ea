"""Parts of a page: what a line's own words make of it, before its place is looked at."""

from __future__ import annotations

import re
from enum import Enum

from xref.expressions import regex
from xref.loaders._outlets import is_agency
from xref.model import BlockKind
from xref.reading import reasons
from xref.reading.dates import date_line
from xref.reading.lines import STOPPED, TEASER, Line, Texture, measure
from xref.reading.phrases import furniture, phrases
from xref.tuples import NamedTuple

_ASSET = regex(r"[\W\d_]*\d[\W\d_]*$|_?\d+(?:_\d+)+$")  # "_2727_612_438_95"
_FIELDS = regex(r"[,|/]| and ")
_BY_STAFF = regex(
    r"^by\s+|\s+(?:(?:staff|news|special|chief|senior)\s?)*(?:reporters?|writers?|correspondents?|staff|news)$", re.I
)
_SEPARATOR = regex(r"[|/»›>•·]")
_PHOTO = regex(
    r"(?<![.!?”\"] )\((?:AP|AFP|Reuters|EPA)\)\s*$"  # after a full stop it is the credit of a whole article
    r"|\((?:Getty|File|Photo|Image|\w+ (?:photo|image|file|pic)|EPA/|AP/)\b[^)]*\)\s*$"
    r"|\b(?:AP|AFP|Reuters|Getty) (?:Photo|Images)\b|^(?:(?:Photo|Image|File photo)\b|©)",
    re.I,
)
_SOURCE = regex(
    r"(?:[Ss]ource|SOURCE|[Vv]ia|[Cc]redit)s?\s?:\s?\S.{1,60}$|(?:Additional r|R)eporting by [A-Z]|Editing by [A-Z]"
    r"|[A-Z][\w'’,& -]{1,80} contributed to this (?:report|story|article)"
)
_PICTURE = frozenset({"photo", "photos", "image", "images"})
_LONG = 25  # words: more than furniture has in one line
_SHORT = 400  # characters: a longer line is never furniture because of one phrase in it


class Tail(Enum):
    """Whether a line begins what follows an article on its page."""

    NO = 0
    PERHAPS = 1
    END = 2


class Part(NamedTuple):
    """A line with what was measured and what its words alone make of it; ``kind`` None: its place decides."""

    line: Line
    texture: Texture
    kind: BlockKind | None
    reason: str = ""
    tail: Tail = Tail.NO

    @property
    def prose(self) -> bool:
        """Whether the line is running prose that nothing marks as furniture."""
        return self.kind is None and self.texture.prose


def part_of(line: Line) -> Part:
    """Measure a line and say what its words alone make of it."""
    text = line.text
    texture = measure(text)
    if len(text) <= _SHORT:
        return Part(line, texture, *_furniture(text, texture))
    if not texture.prose and (texture.function < 0.12 or texture.capitals > 0.75):
        return Part(line, texture, BlockKind.BOILERPLATE, "a run of links, headlines or icons")
    return Part(line, texture, None)


def _furniture(text: str, texture: Texture) -> tuple[BlockKind | None, str, Tail]:
    """Return kind, reason and whether it begins the tail of a page, kind None for what may be the article's."""
    bare = text.lstrip("-–—•*·|>»› ")
    if TEASER.match(bare) or text.startswith((">> ", "» ")):
        return BlockKind.BOILERPLATE, "a link to another story", Tail.NO
    if len(text) <= 160 and texture.words <= 14:
        if phrases("end").match(bare):
            return BlockKind.BOILERPLATE, "begins what follows an article on a page", Tail.END
        if phrases("tail").match(bare):
            return BlockKind.BOILERPLATE, "begins what often follows an article on a page", Tail.PERHAPS
    if date_line(text) is not None:
        return BlockKind.METADATA, reasons.DATE_LINE, Tail.NO
    if _ASSET.match(text):
        return BlockKind.BOILERPLATE, "a number or file name alone", Tail.NO
    if _SOURCE.match(text) or (texture.words <= 6 and not texture.terminal and _agency_line(text)):
        return BlockKind.METADATA, reasons.SOURCE, Tail.NO
    if furniture(text if texture.words < _LONG else text[: _first_stop(text)], texture.vocabulary):
        return BlockKind.BOILERPLATE, "says what pages say around articles", Tail.NO
    if texture.words <= 9 and not texture.prose and phrases("line").match(bare):
        return BlockKind.BOILERPLATE, "a link or label of the page", Tail.NO
    if not texture.terminal and _menu(text):
        return BlockKind.BOILERPLATE, "a menu", Tail.NO
    if ("(" in text or text[0] == "©" or texture.vocabulary & _PICTURE) and _PHOTO.search(text):
        return BlockKind.CAPTION, "a picture's credit", Tail.NO
    return None, "", Tail.NO


def _agency_line(text: str) -> bool:
    """Say whether a line names an agency and little else: "AFP, Kandahar", "By Reuters Staff"."""
    fields = _FIELDS.split(_BY_STAFF.sub("", text))
    return any(is_agency(field) for field in fields if field.strip())


def _menu(text: str) -> bool:
    fields = _SEPARATOR.split(text)
    return len(fields) > 2 and all(len(field.split()) <= 4 for field in fields)


def _first_stop(text: str) -> int:
    """Return where the first sentence ends: what comes later on a long line is cut off at the edges of the body."""
    match = STOPPED.search(text)
    return match.end() if match else len(text)
