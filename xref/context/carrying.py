"""Carrying over: a sentence of a paragraph that stands between two of one speaker's is his too.

English news attributes an account once and again, not in every sentence ("free indirect" passages; Semino and Short,
"Corpus Stylistics", 2004). Only one sentence is carried, only between two that name the same speaker, and only where
nothing in it speaks for itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.model import Sentence, Span, Speaker


def between(sentences: Sequence[Sentence], spoken: Sequence[tuple[Span, Speaker]]) -> Iterator[tuple[int, Span]]:
    """Yield the sentences that one speaker frames, each with the place in ``spoken`` of the words before it.

    ``spoken`` are the stretches that have a speaker, their cues included, in text order.

    >>> told = [(Span(0, 4), Speaker("Ann Lee")), (Span(10, 14), Speaker("Ann Lee"))]
    >>> list(between([Sentence(Span(at, at + 4), 0, at // 5) for at in (0, 5, 10)], told))
    [(0, Span(start=5, end=9))]
    """
    starts = [sentence.span.start for sentence in sentences]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for place, (span, _) in enumerate(spoken):
        for index in range(max(0, bisect_left(starts, span.start + 1) - 1), bisect_left(starts, span.end)):
            first.setdefault(index, place)
            last[index] = place
    for before, after in pairwise(sorted(last)):
        middle = sentences[before + 1]
        if after != before + 2 or len({sentences[i].paragraph for i in (before, before + 1, after)}) > 1:
            continue
        one, other = spoken[last[before]][1], spoken[first[after]][1]
        if one.name == other.name and not one.anonymous and not middle.title:
            yield last[before], middle.span
