"""With which characters a match can begin: a search then passes over all others, without trying the expression there.

Python's compiler works this out where an expression begins with a letter, and not where it begins with a word boundary
or where capitals do not count, as nearly all of ours do. Its engine takes it as a part of the program (a *charset* in
the block of information before the instructions), and checks that it is one. A search is two to four times as fast.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

_ENGINE: Any = import_module("_sre")
_COMPILER: Any = import_module("re._compiler")
_CASES: Mapping[int, tuple[int, ...]] = import_module("re._casefix")._EXTRA_CASES  # further letters that count as one
_SIGNS: Any = import_module("re._constants")
_WIDEST = 256  # characters of a range whose other cases are looked up
_BARE = 5  # words of a block of information without a charset
_WIDTH = 3  # where in the block the least length of a match stands

_Set: TypeAlias = frozenset[tuple[Any, Any]]  # what stands between the brackets of a class
_EMPTY: _Set = frozenset()


def opened(program: Sequence[int], parsed: Any, flags: int) -> list[int]:
    """The program of a parsed expression with what its matches can begin with, where that is not in it and is known."""
    made = [int(word) for word in program]
    if made[0] != _SIGNS.INFO or made[1] != _BARE - 1 or made[2] or not made[_WIDTH]:
        return made
    begins = opening(parsed, flags)
    if begins is None:
        return made
    charset: list[Any] = []
    _COMPILER._compile_charset(_COMPILER._optimize_charset(sorted(begins, key=repr))[0], flags, charset)
    block = [made[0], _BARE - 1 + len(charset), _SIGNS.SRE_INFO_CHARSET, *made[_WIDTH:_BARE], *charset]
    return [int(word) for word in (*block, *made[_BARE:])]


def opening(parsed: Any, flags: int) -> _Set | None:
    """What a match can begin with, as the members of a class; None where that is not known, or may be nothing.

    >>> parse = import_module("re._parser").parse
    >>> sorted(chr(letter) for _, letter in opening(parse("(?:in|on) Marn"), 0))
    ['i', 'o']
    >>> opening(parse(".+"), 0) is None
    True
    """
    if flags & _SIGNS.SRE_FLAG_LOCALE:
        return None
    try:
        begins, empty = _of_sequence(parsed, bool(flags & _SIGNS.SRE_FLAG_IGNORECASE))
    except _UnknownError:
        return None
    return None if empty or not begins else begins


class _UnknownError(Exception):
    """What a match begins with is not looked into: it may be nearly anything."""


def _of_sequence(parts: Iterable[tuple[Any, Any]], fold: bool) -> tuple[_Set, bool]:
    """What a sequence can begin with, and whether it can be empty."""
    begins = _EMPTY
    for sign, value in parts:
        if sign in (_SIGNS.AT, _SIGNS.ASSERT, _SIGNS.ASSERT_NOT):  # they take no character
            continue
        here, empty = _of_part(sign, value, fold)
        begins |= here
        if not empty:
            return begins, False
    return begins, True


def _of_part(sign: Any, value: Any, fold: bool) -> tuple[_Set, bool]:
    if sign == _SIGNS.LITERAL:
        return _letters([value], fold), False
    if sign == _SIGNS.IN:
        return frozenset().union(*(_of_member(kind, member, fold) for kind, member in value)), False
    if sign == _SIGNS.BRANCH:
        each = [_of_sequence(branch, fold) for branch in value[1]]
        return frozenset().union(*(begins for begins, _ in each)), any(empty for _, empty in each)
    if sign in (_SIGNS.MAX_REPEAT, _SIGNS.MIN_REPEAT, _SIGNS.POSSESSIVE_REPEAT):
        begins, empty = _of_sequence(value[2], fold)
        return begins, empty or not value[0]
    if sign == _SIGNS.ATOMIC_GROUP:
        return _of_sequence(value, fold)
    if sign == _SIGNS.SUBPATTERN:
        _, more, fewer, inside = value
        if (more | fewer) & ~_SIGNS.SRE_FLAG_IGNORECASE:
            raise _UnknownError
        return _of_sequence(inside, (fold or bool(more)) and not fewer)
    raise _UnknownError


def _of_member(sign: Any, value: Any, fold: bool) -> _Set:
    """A member of a class: not one that most characters are, as words or spaces."""
    if sign == _SIGNS.LITERAL:
        return _letters([value], fold)
    if sign == _SIGNS.RANGE and value[1] - value[0] < _WIDEST:
        return _letters(range(value[0], value[1] + 1), fold)
    if sign == _SIGNS.CATEGORY and value == _SIGNS.CATEGORY_DIGIT:
        return frozenset({(sign, value)})
    raise _UnknownError


def _letters(codes: Iterable[int], fold: bool) -> _Set:
    """Characters, with those that the engine takes for the same where capitals do not count."""
    if not fold:
        return frozenset((_SIGNS.LITERAL, code) for code in codes)
    lows = {_ENGINE.unicode_tolower(code) for code in codes}
    lows |= {other for low in lows for other in _CASES.get(low, ())}
    return frozenset((_SIGNS.LITERAL, code) for low in lows for code in (low, *_capitals()[low]))


@cache
def _capitals() -> Mapping[int, list[int]]:
    """By small letter the characters of which it is the small one."""
    found: dict[int, list[int]] = defaultdict(list)
    for code in range(0x110000):
        low = _ENGINE.unicode_tolower(code)
        if low != code:
            found[low].append(code)
    return found
