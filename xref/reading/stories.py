"""Stories: the parts of one text that tell of nothing in common, such as briefs of a wire or a column of anniversaries.

What one part tells is no background of the next: a bare "the blast" speaks of none that stands in another, and words
of one make no topic of another. A part begins with a year that heads it or with a mark, where three or more do; with
a dateline of another town than the one before, and with the headline above that; and in a text whose title calls it
one of briefs with each headline, or else with each paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from xref.expressions import regex
from xref.model import Block, BlockKind, Sentence
from xref.reading import reasons
from xref.values.date._chronology import heading_year

_SUMMARY = 3  # sentences that may stand above the dateline of the story that they sum up
_FEWEST = 3  # years that head a line or two are those of one history
_AGO = regex(
    r"(?:One|Two|Three|Four|Five|Ten|Fifteen|Twenty(?:-five)?|Thirty|Forty|Fifty|Sixty|Seventy-five|A hundred)"
    r" years? ago(?:,? \w+)?:|Today's (?:Birthdays|Highlight)|OTHER EVENTS|Thought for (?:the d|to)day"
)
_PLACE = regex(r"[^\W\d_][\w.'’ -]*")
_BRIEFS = regex(
    r"\b(?:in brief|briefs|briefly|round-?up|digest|police log|blotter)\b"
    r"|\bweekly (?:newsletter|update|briefing|summary)\b|\bthis week in\b|\bon our radar\b|\bconflict update\b"
    r"|\bdeals of the (?:day|week)\b|\brecap: deals\b|\bnews summary\b",
    re.IGNORECASE,
)
_UNNAMED = 8  # items of which one may do without a name
_MARK = "** "
_DOT = regex(r"[•➤▪►]\s")
_NAME = regex(r"(?<=[a-z,’'] )[A-Z][\w-]{2,}")
_HEADLINE = 20  # words, at most
_ENDS = (".", "!", "?", "”", '"', "’", "…", ";")


def with_stories(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], title: str = ""
) -> tuple[Sentence, ...]:
    """The sentences, each with the number of the story that it is of.

    >>> from xref.model import Span
    >>> text = "1911 - A fire killed nine. It was a mill. 1947 - A mine fell in. 1957 - A treaty was signed."
    >>> ends = [26, 41, 64, 92]
    >>> spans = [Span(a, b) for a, b in zip([0, 27, 42, 65], ends)]
    >>> told = [Sentence(span, 0, i) for i, span in enumerate(spans)]
    >>> [one.story for one in with_stories(text, (), told)]
    [1, 1, 2, 3]
    """
    starts = {*_years(text, sentences), *_marked(text, sentences), *_datelines(text, blocks, sentences)}
    if _BRIEFS.search(title):
        starts |= set(_headlines(text, sentences)) or set(_paragraphs(sentences))
    if not starts:
        return tuple(sentences)
    found, story = [], 0
    for sentence in sentences:
        story += sentence.index in starts
        found.append(replace(sentence, story=story))
    return tuple(found)


def _years(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The sentences that open with a year of their own, and those behind them that open a part of another kind."""
    headed = [one.index for one in sentences if heading_year(text, *one.span) is not None]
    if len(headed) >= _FEWEST and len({heading_year(text, *sentences[i].span) for i in headed}) >= _FEWEST:
        yield from headed
        for sentence in sentences[headed[0] :]:
            if _AGO.match(text, *sentence.span):
                yield sentence.index


def _marked(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The sentences that open with two stars, as each item of a list of deals does, or with a dot where all differ."""
    marked = [one.index for one in sentences if text.startswith(_MARK, one.span.start)]
    if len(marked) >= _FEWEST:
        yield from marked
    dotted = [one.index for one in sentences if _DOT.search(text, max(0, one.span.start - 3), one.span.start + 2)]
    if len(dotted) > _FEWEST and not _in_common(text, sentences, dotted):
        yield from dotted


def _in_common(text: str, sentences: Sequence[Sentence], dotted: Sequence[int]) -> bool:
    """Whether a name stands in half of the items of a list, or none in some: so it is with the points of one story."""
    ends = [*(sentences[at].span.start for at in dotted[1:]), sentences[-1].span.end]
    items = [set(_NAME.findall(text, sentences[at].span.start, end)) for at, end in zip(dotted, ends, strict=True)]
    told = Counter(name for item in items for name in item)
    return max(told.values(), default=0) * 2 >= len(items) or sum(not item for item in items) > len(items) // _UNNAMED


def _headlines(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The headlines of briefs, each that has none above it."""
    heads = [one.index for one in sentences[:-1] if _is_headline(text, sentences, one.index)]
    if len(heads) > 1:
        yield from (at for at in heads if at - 1 not in heads and at > 0)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The first sentence of each paragraph but the first, of which there are several."""
    first = {one.paragraph: one.index for one in reversed(sentences) if not one.title}
    if len(first) >= _FEWEST:  # two paragraphs under "In brief" are one brief
        yield from sorted(first.values())[1:]


def _datelines(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[int]:
    """The sentences with which a story begins that has a dateline of its own."""
    body = [block for block in blocks if block.kind in (BlockKind.TITLE, BlockKind.BODY) or _is_dateline(block)]
    told = [_town(text, block) for block in body if _is_dateline(block)]
    first = next((i for i, block in enumerate(body) if block.kind is BlockKind.BODY), 0)
    before = told[0] if body[first : first + 1] and any(_is_dateline(block) for block in body[:first]) else ""
    starts = [one.span.start for one in sentences]
    prose = [0, *accumulate(not one.title for one in sentences)]  # how many sentences of the body stand before each
    for dateline in (block for block in body if _is_dateline(block)):
        town = _town(text, dateline)
        if not town or town == before:
            continue
        behind = bisect_left(starts, dateline.span.end)
        begun = prose[bisect_left(starts, dateline.span.start)] > _SUMMARY * (not before)
        before = town
        if behind < len(sentences) and begun:
            begin = _headlines_above(text, sentences, behind)
            if prose[begin]:
                yield begin


def _headlines_above(text: str, sentences: Sequence[Sentence], behind: int) -> int:
    """The first of the headlines that stand above a sentence."""
    begin = behind
    while begin > 0 and _is_headline(text, sentences, begin - 1):
        begin -= 1
    return begin


def _is_headline(text: str, sentences: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence is a paragraph of few words that ends in no full stop."""
    one = sentences[at]
    alone = all(
        other.paragraph != one.paragraph for other in (*sentences[max(at - 1, 0) : at], *sentences[at + 1 : at + 2])
    )
    words = text[one.span.start : one.span.end]
    return alone and not one.title and len(words.split()) <= _HEADLINE and not words.endswith(_ENDS)


def _is_dateline(block: Block) -> bool:
    return block.kind is BlockKind.METADATA and block.reason == reasons.DATELINE


def _town(text: str, dateline: Block) -> str:
    found = _PLACE.match(text, *dateline.span)
    return found[0].strip().casefold() if found else ""
