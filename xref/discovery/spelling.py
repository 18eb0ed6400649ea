"""Spelling: when two names may be one, written otherwise or cut short."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from xref.discovery.places import without_article

_SPELLING = 75  # least likeness of two spellings of one name, of 100
_CUT_SHORT = 4  # letters from which on the beginning of a name stands for it


def spelled_alike(name: str, names: Iterable[str]) -> bool:
    """Whether a name may be one of some others, written otherwise or cut short: al-Zor, el-Zour; Alex, Alexander.

    >>> spelled_alike("al-Zor", ["el-Zour"]), spelled_alike("Alex", ["Alexander"]), spelled_alike("Hull", ["Leeds"])
    (True, True, False)
    """
    return any(_alike(without_article(name), without_article(other)) for other in sorted(names))


@lru_cache(1 << 16)
def _alike(a: str, b: str) -> bool:
    from rapidfuzz.fuzz import ratio

    cut = min(len(a), len(b)) >= _CUT_SHORT and (a.startswith(b) or b.startswith(a))
    return cut or ratio(a, b) >= _SPELLING
