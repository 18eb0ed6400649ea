"""Whether the words right before and after a number may say anything of it.

Most do not: beside "killed 14 civilians" there is no unit, range, currency, sign or hedge to look for. One look-up
tells so, where each of the patterns that could apply would be tried in vain. The tables are made of theirs, and may
only hold too much.
"""

from __future__ import annotations

from functools import cache

from xref.values._numerals.bounds import words_after, words_before
from xref.values._numerals.symbols import DEGREES
from xref.values._numerals.units import LOWER_CODES, heads

_BEFORE = "between from minus negative rmb rs rp tk dh dhs php ksh ush tsh sh shs"
_AFTER = "a an of to or and but if through thru below degrees in on magnitude am pm p year years"
_LONGEST = 24  # characters of a word that is looked up


def silent_before(text: str, start: int, edge: int) -> bool:
    """Return whether the word before a number, and after ``edge``, is none of a currency, sign, hedge or range.

    >>> [silent_before(text, len(text), 0) for text in ("He met ", "In all, about ", "to US$")]
    [True, False, False]
    """
    if start - 2 < edge or text[start - 1] != " ":
        return False
    first = text.rfind(" ", max(edge, start - _LONGEST), start - 1) + 1
    if not first:
        return False
    word = text[first : start - 1]
    if not word.isascii() or not word.isalpha():
        return False
    return (word.islower() or word.istitle()) and word.lower() not in _telling_before()


def silent_after(text: str, end: int, stop: int) -> bool:
    """Return whether the word after a number is none of a unit, hedge, range, time of day or age.

    >>> [silent_after(text, 2, len(text)) for text in ("14 boats sank", "14 of them", "14 miles away", "14%")]
    [True, False, False, False]
    """
    if end >= stop or text[end] != " ":
        return False
    last = text.find(" ", end + 1, min(stop, end + _LONGEST))
    if last < 0:
        return False
    word = text[end + 1 : last].removesuffix(",")
    return word.isascii() and word.isalpha() and word.islower() and word not in _telling_after()


@cache
def _telling_before() -> frozenset[str]:
    return words_before() | LOWER_CODES | frozenset(_BEFORE.split())


@cache
def _telling_after() -> frozenset[str]:
    return words_after() | heads() | frozenset(DEGREES) | frozenset(_AFTER.split())
