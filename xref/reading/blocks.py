"""Blocks: which lines of a page are the article, and why the others are not.

The body runs from the first to the last line of running prose; menus, icon lines, related headlines and footers
are told from it by their texture (function words, capitals, full stops), by the phrases that pages say around
articles, and by their place. After Kohlschütter et al., "Boilerplate detection using shallow text
features", 2010. Nothing in boilerplate is ever read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from xref.model import Block, BlockKind, Span
from xref.reading import reasons
from xref.reading.dates import HeaderDate, find_dates
from xref.reading.lines import STOPPED, Line, Texture, measure
from xref.reading.phrases import furniture, phrases

_ASSET = re.compile(r"[\W\d_]*\d[\W\d_]*$|_?\d+(?:_\d+)+$")  # "_2727_612_438_95"
_SEPARATOR = re.compile(r"[|/»›>•·]")
_COUNTED = re.compile(r".{3,80}\(\d+\)$")  # "Syrian Peace Talks in Astana (173)": a section and its articles
_BYLINE = re.compile(
    r"(?:[Bb]y\s+|BY\s+)?[A-Z][\w.'’-]+(?:\s+(?:al-|el-|de |van |von )?[A-Z][\w.'’-]+){1,3}(?:\s*/.*)?$"
)
_PHOTO = re.compile(
    r"(?<![.!?”\"] )\((?:AP|AFP|Reuters|EPA)\)\s*$"  # after a full stop it is the credit of a whole article
    r"|\((?:Getty|File|Photo|Image|\w+ (?:Photo|Image|File)|EPA/|AP/)\b[^)]*\)\s*$"
    r"|\b(?:AP|AFP|Reuters|Getty) (?:Photo|Images)\b|^(?:(?:Photo|Image|File photo)\b|©)",
    re.I,
)
_SOURCE = re.compile(
    r"(?:[Ss]ource|SOURCE|[Vv]ia|[Cc]redit)s?\s?:\s?\S.{1,60}$|(?:Additional r|R)eporting by [A-Z]|Editing by [A-Z]"
)
_PICTURE = frozenset({"photo", "photos", "image", "images"})
_BULLET = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s")
_LETTERS = re.compile(r"[^\W\d_]+")
_DATE_WORDS = re.compile(
    r"\b(?:published|updated?|posted|modified|last|first|on|at|by|am|pm|a\.m|p\.m|gmt|utc|est|edt|bst|cet|et|hrs|date|time"
    r"|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
_LONG = 25  # words: more than furniture has in one line
_SHORT = 400  # characters: a longer line is never furniture because of one phrase in it


class Part(NamedTuple):
    """A line with what was measured and what its words alone make of it; ``kind`` None: its place decides."""

    line: Line
    texture: Texture
    kind: BlockKind | None
    reason: str = ""
    tail: bool = False

    @property
    def prose(self) -> bool:
        """Whether the line is running prose that nothing marks as furniture."""
        return self.kind is None and self.texture.prose


def classify(lines: Sequence[Line], title: str = "") -> list[Block]:
    """Return one block a line, in order; ``title`` is the headline where the container gives it."""
    parts = [_part(line) for line in lines]
    prose = [i for i, part in enumerate(parts) if part.prose]
    if not prose:
        return _without_prose(parts, title)
    last = _last_prose(parts, prose)
    first = prose[0]
    heading = _title_index(parts[: first + 1 if title else first], title)
    said = _key(parts[heading].line.text) if heading is not None else _key(title)
    return [
        Block(Span(part.line.start, part.line.end), *_placed(parts, i, first, last, heading, said))
        for i, part in enumerate(parts)
    ]


def date_line(text: str) -> HeaderDate | None:
    """Return the date that a header line gives, None where the line is about something else.

    >>> date_line("Kazakhstan|politics|January 24, 2017 / 02:14 PM").value
    '2017-01-24T14:14'
    >>> date_line("Talks that began on January 24, 2017 went on for days without any result")
    """
    if len(text) > 160:
        return None
    found = find_dates(text)
    if not found:
        return None
    rest = "".join(text[: found[0].span.start] + text[found[-1].span.end :])
    words = _LETTERS.findall(_DATE_WORDS.sub(" ", rest))
    fields = re.split(r"[|•·]", rest)
    if len(words) <= 4 or (len(fields) > 1 and all(len(_LETTERS.findall(field)) <= 4 for field in fields)):
        return found[0]
    return None


def _part(line: Line) -> Part:
    text = line.text
    texture = measure(text)
    if len(text) <= _SHORT:
        tail = len(text) <= 160 and phrases("tail").match(text) is not None
        if tail and texture.words <= 14:
            return Part(line, texture, BlockKind.BOILERPLATE, "begins what follows an article on a page", True)
        if _ASSET.match(text):
            return Part(line, texture, BlockKind.BOILERPLATE, "a number or file name alone")
        if _SOURCE.match(text):
            return Part(line, texture, BlockKind.METADATA, reasons.SOURCE)
        if date_line(text) is not None:
            return Part(line, texture, BlockKind.METADATA, reasons.DATE_LINE)
        if furniture(text if texture.words < _LONG else text[: _first_stop(text)], texture.vocabulary):
            return Part(line, texture, BlockKind.BOILERPLATE, "says what pages say around articles")
        if texture.words <= 9 and not texture.prose and phrases("line").match(text):
            return Part(line, texture, BlockKind.BOILERPLATE, "a link or label of the page")
        if not texture.terminal and _menu(text):
            return Part(line, texture, BlockKind.BOILERPLATE, "a menu")
        if ("(" in text or text[0] == "©" or texture.vocabulary & _PICTURE) and _PHOTO.search(text):
            return Part(line, texture, BlockKind.CAPTION, "a picture's credit")
    elif not texture.prose and (texture.function < 0.12 or texture.capitals > 0.75):
        return Part(line, texture, BlockKind.BOILERPLATE, "a run of links, headlines or icons")
    return Part(line, texture, None)


def _menu(text: str) -> bool:
    fields = _SEPARATOR.split(text)
    return len(fields) > 2 and all(len(field.split()) <= 4 for field in fields)


def _first_stop(text: str) -> int:
    """Return where the first sentence ends: what comes later on a long line is cut off at the edges of the body."""
    match = STOPPED.search(text)
    return match.end() if match else len(text)


def _last_prose(parts: Sequence[Part], prose: Sequence[int]) -> int:
    """Return the index of the last paragraph, before a tail that outweighs what follows it."""
    weight = {i: len(parts[i].line.text) for i in prose}
    for i, part in enumerate(parts):
        if part.tail:
            above = [j for j in prose if j < i]
            below = [j for j in prose if j > i]
            if above and sum(weight[j] for j in above) >= sum(weight[j] for j in below):
                return above[-1]
    return prose[-1]


def _placed(
    parts: Sequence[Part], i: int, first: int, last: int, heading: int | None, said: str
) -> tuple[BlockKind, str]:
    part = parts[i]
    if i == heading:
        return BlockKind.TITLE, "headline"
    if said and _key(part.line.text) == said:
        return BlockKind.BOILERPLATE, "repeats the headline"
    if part.kind is not None:
        return part.kind, part.reason
    if i < first:
        return _above(part, 0 if heading is None or i < heading else i - heading)
    if i > last:
        return _below(parts, i, last)
    return _inside(parts, i)


def _above(part: Part, below: int) -> tuple[BlockKind, str]:
    """Place a line above the text that is ``below`` lines below the headline, 0: above it or there is none."""
    if _COUNTED.match(part.line.text):
        return BlockKind.BOILERPLATE, "a section with its number of articles"
    if _BYLINE.match(part.line.text):
        if part.line.text[:3].casefold() == "by ":
            return BlockKind.METADATA, reasons.BYLINE
        return (BlockKind.CAPTION if below else BlockKind.BOILERPLATE), "a name alone above the text"
    if below == 1 and part.texture.words >= 6 and part.texture.capitals <= 0.7 and not find_dates(part.line.text):
        return BlockKind.TITLE, "line below the headline"
    if below:
        return BlockKind.CAPTION, "a short line between headline and text"
    return BlockKind.BOILERPLATE, "above the text and no sentence"


def _below(parts: Sequence[Part], i: int, last: int) -> tuple[BlockKind, str]:
    part = parts[i]
    near = all(p.kind is None and p.texture.terminal for p in parts[last + 1 : i + 1])
    if near and part.texture.words >= 3 and (part.texture.capitals <= 0.7 or part.texture.function >= 0.2):
        return BlockKind.BODY, "a short sentence after the last paragraph"
    if i == last + 1 and _BYLINE.match(part.line.text) and part.texture.words <= 5:
        return BlockKind.METADATA, reasons.AUTHOR
    return BlockKind.BOILERPLATE, "after the last paragraph and no sentence"


def _inside(parts: Sequence[Part], i: int) -> tuple[BlockKind, str]:
    part = parts[i]
    texture, text = part.texture, part.line.text
    if texture.prose:
        return BlockKind.BODY, "running prose"
    if texture.terminal and texture.words >= 2:
        return BlockKind.BODY, "a short sentence between paragraphs"
    if text.endswith(":") and texture.words >= 3:
        return BlockKind.BODY, "introduces what follows"
    if _BULLET.match(text) and texture.words >= 2:
        return BlockKind.BODY, "an item of a list"
    if texture.words >= 8 and texture.function >= 0.15 and texture.capitals < 0.6:
        return BlockKind.BODY, "running prose without a full stop"
    if _BYLINE.match(text):
        return BlockKind.CAPTION, "a name alone between paragraphs"
    return BlockKind.BOILERPLATE, "no sentence"


def _title_index(above: Sequence[Part], title: str) -> int | None:
    """Return which line is the headline.

    The given one; of those that stand there twice the last; else the one nearest to a date line, or the first.
    """
    keys = [_key(part.line.text) for part in above]
    if title:
        wanted = _key(title)
        said = [i for i, key in enumerate(keys) if key and (key == wanted or wanted.startswith(key + " "))]
        return said[-1] if said else None
    candidates = [i for i, part in enumerate(above) if part.kind is None and _headline(part)]
    twice = [i for i in candidates if keys.count(keys[i]) > 1]
    if twice:
        return twice[-1]
    dated = [i for i, part in enumerate(above) if part.reason == reasons.DATE_LINE]
    full = [i for i in candidates if above[i].texture.words >= 5] or candidates[-1:]
    return min(full, key=lambda i: (min((abs(i - d) for d in dated if abs(i - d) < 3), default=9), i), default=None)


def _headline(part: Part) -> bool:
    text = part.line.text
    return 12 <= len(text) <= 220 and part.texture.words >= 3 and not _COUNTED.match(text) and not _list_like(text)


def _list_like(text: str) -> bool:
    return text.count(",") >= 4 or text.count("|") >= 2


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text[:300].casefold()))


def _without_prose(parts: Sequence[Part], title: str) -> list[Block]:
    """No line is prose: the headline, if there is one, and short sentences are all there is to read."""
    heading = _title_index(parts, title)
    blocks = []
    for i, part in enumerate(parts):
        kind, reason = part.kind or BlockKind.BOILERPLATE, part.reason or "no sentence"
        if i == heading and part.kind is None:
            kind, reason = BlockKind.TITLE, "headline"
        elif part.kind is None and part.texture.words >= 2 and (part.texture.terminal or part.texture.words >= 12):
            kind, reason = BlockKind.BODY, "all the text there is"
        blocks.append(Block(Span(part.line.start, part.line.end), kind, reason))
    return blocks
