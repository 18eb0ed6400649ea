"""Shortening a drafted pattern to the words that matter around one of its slots.

A draft holds its whole sentence and would read no other. What several sentences share is what says the thing: those
words are kept with what stands between them, and a longer stretch of other words becomes a gap.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from xref.rules.authoring.templates import Part

_LEAST = 2  # words that matter in a pattern
_KEPT = 2  # words between two that matter that are kept as they are
_GAPS = ((6, "..."), (12, "...12"))  # most words that a gap passes over
_NEVER_SKIPPED = frozenset((";", ":", '"', "(", ")", "{not}", "\\(", "\\)"))


def shortened(parts: Sequence[Part], slot: str, matters: Callable[[str], bool], most: int) -> str:
    """The pattern of a slot and of at most so many words around it that matter, the nearest first; "" if too few do.

    >>> words = [Part(w, w) for w in "the grand old ferry carried".split()]
    >>> words += [Part("{n:count}", "", "n", "count"), Part("people", "people"), Part("home", "home")]
    >>> shortened(words, "n", {"ferry", "people", "grand"}.__contains__, 2)
    'ferry carried {n:count} people'
    """
    middle = next((place for place, part in enumerate(parts) if part.slot == slot), None)
    if middle is None:
        return ""
    marks = [place for place, part in enumerate(parts) if part.word and matters(part.word)]
    first = last = middle
    for place in sorted(marks, key=lambda place: abs(place - middle))[:most]:
        low, high = (place, last) if place < first else (first, max(last, place))
        if _joined(parts, sorted({low, high, middle, *(each for each in marks if low < each < high)})):
            first, last = low, high
    kept = sorted({first, last, middle, *(each for each in marks if first < each < last)})
    return _joined(parts, kept) if len(kept) > _LEAST else ""


def _joined(parts: Sequence[Part], kept: Sequence[int]) -> str:
    """The parts that are kept with what stands between them; "" where no gap may pass over that."""
    pieces = [parts[kept[0]].text]
    for before, after in pairwise(kept):
        between = parts[before + 1 : after]
        if len(between) <= _KEPT:
            pieces += [part.text for part in between]
        else:
            gap = next((gap for most, gap in _GAPS if len(between) <= most), "")
            if not gap or not _may_be_skipped(between, {parts[place].kind for place in kept}):
                return ""
            pieces.append(gap)
        pieces.append(parts[after].text)
    return " ".join(pieces)


def _may_be_skipped(between: Sequence[Part], asked: Container[str]) -> bool:
    """Whether a gap may pass over some parts: no value of a type that is asked for, no negation, no end of a clause."""
    return not any((part.kind and part.kind in asked) or part.text in _NEVER_SKIPPED for part in between)
