"""What was read of a whole text answers for its sentences.

Whoever asks who speaks in a text has all of it read; then rules ask for some of its sentences. What is found there does
not depend on the words outside it where the tags at both of its ends break every phrase: it is a part of what was
found, and is not read again. Other sentences are, and so are all where nobody asked for the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import NamedTuple

from xref.model import NameBook
from xref.values._names.tagging import Tagged, tag
from xref.values._names.value import Name

_KEPT = 4  # texts; then all are forgotten


class Found(NamedTuple):
    """A name in a text: where it stands, and what had to be inferred."""

    start: int
    end: int
    value: Name
    inferred: tuple[str, ...] = ()


Reader = Callable[[str, int, int, NameBook], tuple[Found, ...]]
Whole = tuple[Tagged, tuple[Found, ...]]


def kept_whole(reader: Reader) -> Reader:
    """Return a reader that takes what it found in a whole text for the sentences of which that is true."""

    @lru_cache(maxsize=64)
    @wraps(reader)
    def read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
        whole = _wholes().get((text, book))
        if whole is not None and _apart(text, start, end, whole[0]):
            found = whole[1]
            part = found[bisect_left(found, (start,)) : bisect_left(found, (end,))]
            if not part or not part[-1].value.aliases:  # "a.k.a." may be read over the end
                return part
        found = reader(text, start, end, book)
        if end - start == len(text):
            if len(_wholes()) >= _KEPT:
                _wholes().clear()
            _wholes()[text, book] = tag(text, start, end, book), found
        return found

    return read


@cache
def _wholes() -> dict[tuple[str, NameBook], Whole]:
    return {}


def _apart(text: str, start: int, end: int, words: Tagged) -> bool:
    """Return whether no phrase goes over the ends of a sentence."""
    return words.breaks(start - (text[start - 1 : start] == " ")) and words.breaks(end)
