"""Blocks: which lines of a page are the article, and why the others are not.

The body runs from the first to the last line of running prose; menus, icon lines, related headlines and footers
are told from it by their texture (function words, capitals, full stops), by the phrases that pages say around
articles, and by their place. After Kohlschütter et al., "Boilerplate detection using shallow text
features", 2010. Nothing in boilerplate is ever read.
"""

from __future__ import annotations

from collections.abc import Sequence

from xref.expressions import regex
from xref.model import Block, BlockKind, Span
from xref.reading import reasons
from xref.reading.dates import find_dates
from xref.reading.entries import with_entries
from xref.reading.facts import with_facts
from xref.reading.lines import Line, Texture
from xref.reading.parts import Part, Tail, part_of
from xref.tuples import NamedTuple

_BYLINE = regex(
    r"(?:[Bb]y|BY)\s+[A-Z].{1,60}\s(?:[Ss]taff|[Rr]eports?|[Rr]eporters?)$"
    r"|(?:[Bb]y\s+|BY\s+)?[A-Z][\w.'’-]+(?:\s+(?:al-|el-|de |van |von )?[A-Z][\w.'’-]+){1,3}(?:\s*/.*)?$"
)
_NAME = r"[A-Z][\w.'’-]+(?: (?:al-|el-|de |van |von )?[A-Z][\w.'’-]+){1,3}"
_CREDITED = regex(rf"(?:[Bb]y|BY) {_NAME}(?:(?:,| and | for | in ).*)?$")  # "By Ann Lee and Sam Obi, CNN"
_REPORTERS = regex(
    rf"{_NAME} in [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?(?:(?:,| and) .*)?$"
)  # "Ann Lee in Rome, Sam Obi and agencies"
_COUNTED = regex(r".{3,80}\(\d+\)$")  # "Syrian Peace Talks in Astana (173)": a section and its articles
_BULLET = regex(r"(?:[-*•–]|\d{1,2}[.)])\s")
_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_ASKING = frozenset({"who", "what", "when", "where", "why", "how", "which"})  # "Where the talks are": a heading
_PARAGRAPH = 10  # words: shorter lines may well be said twice
_REPEATED = 40  # lines back within which a paragraph that is said twice was said first


class Layout(NamedTuple):
    """Where on a page the article lies: its lines by number."""

    parts: Sequence[Part]
    first: int  # line of running prose
    last: int
    heading: int | None  # the headline
    said: str  # the headline in plain form; it may be said again
    opening: int | None  # the first line under a headline that is given beside the text


def classify(lines: Sequence[Line], title: str = "") -> list[Block]:
    """Return one block a line, in order; ``title`` is the headline where the container gives it."""
    parts = with_facts(with_entries([part_of(line) for line in lines]))
    prose = [i for i, part in enumerate(parts) if part.prose]
    if not prose:
        return _without_prose(parts, title)
    first, last = prose[0], _last_prose(parts, prose)
    heading = _title_index(parts[: first + 1 if title else first], title)
    said = _key(parts[heading].line.text) if heading is not None else _key(title)
    opening = (0 if heading is None else heading + 1) if title else None
    layout = Layout(parts, first, last, heading, said, opening)
    return [Block(Span(part.line.start, part.line.end), *_placed(layout, i)) for i, part in enumerate(parts)]


def _last_prose(parts: Sequence[Part], prose: Sequence[int]) -> int:
    """Return the index of the last paragraph, before a tail of the page that outweighs what follows it.

    An article goes on below a marker where paragraphs stand together, not as teasers under headlines.
    """
    below = sum(len(parts[i].line.text) for i in prose)
    paragraphs, lines = len(prose), sum(part.kind is None and not part.prose for part in parts)
    above, last = 0, -1
    for i, part in enumerate(parts):
        if part.prose:
            above, below = above + len(part.line.text), below - len(part.line.text)
            paragraphs, last = paragraphs - 1, i
        elif part.kind is None:
            lines -= 1
        goes_on = part.tail is Tail.PERHAPS and paragraphs > 1 and paragraphs > lines
        if part.tail is not Tail.NO and last >= 0 and above >= below and not goes_on:
            return last
    return prose[-1]


def _placed(layout: Layout, i: int) -> tuple[BlockKind, str]:
    parts, heading = layout.parts, layout.heading
    part = parts[i]
    if i == heading:
        return BlockKind.TITLE, "headline"
    if layout.said and _key(part.line.text) == layout.said:
        return BlockKind.BOILERPLATE, "repeats the headline"
    if part.texture.words >= _PARAGRAPH and any(
        part.line.text == above.line.text for above in parts[max(0, i - _REPEATED) : i]
    ):
        return BlockKind.BOILERPLATE, "repeats a paragraph above"
    if part.kind is not None:
        return part.kind, part.reason
    if i == layout.opening and _standfirst(part):
        return BlockKind.BODY, "a summary right under the headline"
    if i == layout.opening and _sentence(part):
        return BlockKind.BODY, "a sentence right under the headline"
    if i < layout.first:
        return _above(part, 0 if heading is None or i < heading else i - heading)
    if i > layout.last:
        return _below(parts, i, layout.last)
    return _inside(parts[i])


def _above(part: Part, below: int) -> tuple[BlockKind, str]:
    """Place a line above the text that is ``below`` lines below the headline, 0: above it or there is none."""
    if _COUNTED.match(part.line.text):
        return BlockKind.BOILERPLATE, "a section with its number of articles"
    if _BYLINE.match(part.line.text):
        if part.line.text[:3].casefold() == "by ":
            return BlockKind.METADATA, reasons.BYLINE
        return (BlockKind.CAPTION if below else BlockKind.BOILERPLATE), "a name alone above the text"
    if _credited(part):
        return BlockKind.METADATA, reasons.BYLINE
    if _BULLET.match(part.line.text) and part.texture.period and part.texture.words >= 3:
        return BlockKind.BODY, "an item of a summary"
    if below == 1 and part.texture.words >= 6 and part.texture.capitals <= 0.7 and not find_dates(part.line.text):
        return BlockKind.TITLE, "line below the headline"
    if below:
        return BlockKind.CAPTION, "a short line between headline and text"
    return BlockKind.BOILERPLATE, "above the text and no sentence"


def _standfirst(part: Part) -> bool:
    """Say whether a first line, under a headline that is given beside the text, sums it up without a full stop."""
    texture = part.texture
    summary = texture.words >= 8 and texture.function >= 0.15 and texture.capitals < 0.6
    return summary and part.kind is None and not _credited(part) and not find_dates(part.line.text)


def _sentence(part: Part) -> bool:
    """Say whether a first line is a sentence, however full of names: "Edi Ruga's Green Party won Sunday's vote."."""
    texture = part.texture
    whole = texture.period and texture.words >= 4 and texture.function > 0 and texture.capitals < 0.75
    return whole and part.kind is None and not _credited(part)


def _below(parts: Sequence[Part], i: int, last: int) -> tuple[BlockKind, str]:
    part = parts[i]
    near = all(p.kind is None and p.texture.terminal for p in parts[last + 1 : i + 1])
    if near and part.texture.words >= 3 and (part.texture.capitals <= 0.7 or part.texture.function >= 0.2):
        return BlockKind.BODY, "a short sentence after the last paragraph"
    if near and part.texture.words >= 2 and part.texture.vocabulary & _FINITE:
        return BlockKind.BODY, "a short statement after the last paragraph"
    if i == last + 1 and _states(part.texture):
        return BlockKind.BODY, "a short statement without a full stop"
    if i == last + 1 and _BYLINE.match(part.line.text) and part.texture.words <= 5:
        return BlockKind.METADATA, reasons.AUTHOR
    return BlockKind.BOILERPLATE, "after the last paragraph and no sentence"


def _inside(part: Part) -> tuple[BlockKind, str]:
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
    if _states(texture):
        return BlockKind.BODY, "a short statement without a full stop"
    return BlockKind.BOILERPLATE, "no sentence"


def _states(texture: Texture) -> bool:
    """Say whether a line between paragraphs is a sentence whose full stop was left out: "No one is in custody"."""
    finite = texture.vocabulary & _FINITE and not texture.vocabulary & _ASKING
    return bool(finite) and texture.words >= 4 and texture.function >= 0.4 and texture.capitals <= 0.5


def _title_index(above: Sequence[Part], title: str) -> int | None:
    """Return which line is the headline.

    The given one; of those that stand there twice the last; else the one nearest to a date line, or the first.
    A line that lies between it and the text may be longer: what stands above that is the headline.
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
    nearest = min(full, key=lambda i: (min((abs(i - d) for d in dated if abs(i - d) < 3), default=9), i), default=None)
    return nearest if nearest is None else _above_standfirst(above, full, nearest)


def _above_standfirst(above: Sequence[Part], full: Sequence[int], nearest: int) -> int:
    """Return the line above ``nearest`` where just two stand together and the second says more than the first.

    Three or more are the page's list of other articles.
    """
    first = nearest - 1
    alone = first in full and first - 1 not in full and nearest + 1 not in full
    return first if alone and above[first].texture.words < above[nearest].texture.words else nearest


def _headline(part: Part) -> bool:
    text = part.line.text
    fits = 12 <= len(text) <= 220 and part.texture.words >= 3
    return fits and not (_COUNTED.match(text) or _list_like(text) or _credited(part))


def _credited(part: Part) -> bool:
    """Say whether a line names who wrote the article: "By Ann Lee for the Herald", "Ann Lee in Rome and agencies"."""
    text, words = part.line.text, part.texture.words
    if text[:3].casefold() == "by " and _BYLINE.match(text):
        return True
    return words <= 14 and not part.texture.terminal and bool(_CREDITED.match(text) or _REPORTERS.match(text))


def _list_like(text: str) -> bool:
    return text.count(",") >= 4 or text.count("|") >= 2


def _key(text: str) -> str:
    return " ".join(regex(r"\w+").findall(text[:300].casefold()))


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
