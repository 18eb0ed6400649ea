"""Where in a run an expression can begin, told by the kinds of its tokens alone.

Most words that can frame a date frame none ("in", "the", "after" before no word of time), and a run of like kinds comes
again and again: the answer is kept, and nothing is tried in vain. It may only let too much through.
"""

from __future__ import annotations

from functools import lru_cache

from xref.values.date._atoms import COUNTED_FROM, WEEK_OF
from xref.values.date._frames import PART, PARTS
from xref.values.date._productions import matching
from xref.values.date._terms import TERM


@lru_cache(maxsize=8_192)
def opens(kinds: str, place: int) -> bool:
    """Whether an expression can begin at a token.

    >>> [opens("iam", place) for place in range(3)], opens("vaiu", 0)
    ([False, False, True], False)
    """
    kind = kinds[place]
    if kind == "b":
        return _point(kinds, place + 1) or _two_numbers(kinds, place + 1, "&-T")
    if kind in "vf":
        after = place + 1
        while kinds.startswith("i", after):
            after += 1
        return _joined(kinds, after) or _joined(kinds, place)
    if kind == "T":
        return _point(kinds, place + 1) or _joined(kinds, place)
    if kind == "i" and kinds.startswith("iiv", place):
        return True
    if kind in "dD" or kinds.startswith(("ad", "aD"), place):
        return True  # numbers take their kind from far off: "6, 7 and 9 May"
    return (kind in "anuF" and TERM.match(kinds, place) is not None) or _joined(kinds, place)


def _joined(kinds: str, place: int) -> bool:
    return _point(kinds, place) or _two_numbers(kinds, place, "-T")


def _two_numbers(kinds: str, place: int, joints: str) -> bool:
    """Whether a bare number stands before a joint, from whose other end it may take its kind."""
    return kinds[place : place + 1] in tuple("dDy") and kinds[place + 1 : place + 2] in tuple(joints)


def _point(kinds: str, place: int) -> bool:
    if place >= len(kinds):
        return False
    kind = kinds[place]
    return bool(
        matching(kinds, place)
        or (kind in "kQ" and _point(kinds, place + 1))
        or (kind in "aeE" and (PART.match(kinds, place) or PARTS.match(kinds, place)))
        or (kind in "au" and WEEK_OF.match(kinds, place))
        or (kind in "adn" and COUNTED_FROM.match(kinds, place))
    )
