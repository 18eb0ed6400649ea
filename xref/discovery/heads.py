"""Heads: the words that say what a number counts or a value measures."""

from __future__ import annotations

import re

from xref.discovery.words import EMPTY, stem

_HEAD = re.compile(r"-?\s*(?:[^\W\d_]+(?:['-][^\W\d_]+)*\s*){1,4}")
_OF = re.compile(
    r"\s+of\s+(?:(?:the|its|their|his|her|these|those|all|our)\s+)*(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?"
)
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_AFTER_A_NOUN = re.compile(
    r"together|each|altogether|sometime|respectively|worldwide|alone|early|late|when|along|mostly|hit|live|\w+(?:ing|ly)"
)


def head(text: str, start: int, end: int) -> list[str]:
    """The words right after a value that say what it counts, as stems, up to the first that carries no meaning.

    >>> head("12 armed men in Leeds", 2, 21), head("the third-largest city", 9, 22), head("one of the two lakes", 3, 20)
    (['arm', 'man'], ['largest', 'city'], ['lak'])
    """
    of = _OF.match(text, start, end)
    found = _HEAD.match(text, of.end() if of else start, end)
    kept: list[str] = []
    for word in _PART.findall(found[0]) if found else ():
        low = word.lower()
        if (low in EMPTY and low != "most") or (kept and _AFTER_A_NOUN.fullmatch(low)):
            break
        kept.append(stem(word))
    return kept
