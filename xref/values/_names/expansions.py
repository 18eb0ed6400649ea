"""The words that letters in brackets stand for: "Peace Implementation Monitors (PIM)".

The letters are the initials of the words before them, read from the last one back; small words between may give a
letter or none (Schwartz and Hearst 2003 match single letters in the same direction). Where the name is told in another
language than the letters, they are the same ones in another order: "Congolese Rally for Democracy (RCD)".
"""

from __future__ import annotations

_SMALL = frozenset(
    "a al and against da das de del des do dos du e et for from in la las le les los no of on para pela pelo per por"
    " pour sans the to und with y".split()
)
_LOOKED_BACK = 110  # characters
_FEWEST = 3  # of two letters any two words may begin


def expansion(text: str, opening: int, letters: str) -> int | None:
    """Return where the words begin whose initials are the letters of the bracket that opens at an offset.

    >>> expansion("the Peace Implementation Monitors (PIM)", 34, "PIM"), expansion("a late call (PIM)", 12, "PIM")
    (4, None)
    """
    if len(letters) < _FEWEST or text[opening - 1 : opening] != " ":
        return None
    spelled = _in_their_order(text, opening, letters)
    return _in_another_order(text, opening, letters) if spelled is None else spelled


def _in_their_order(text: str, opening: int, letters: str) -> int | None:
    at, left = opening - 1, letters.upper()
    floor = max(0, opening - _LOOKED_BACK)
    while left:
        start = text.rfind(" ", floor, at) + 1 or floor
        word = text[start:at]
        initials = "".join(part[:1] for part in word.split("-"))
        if initials.isupper() and left.endswith(initials):
            left = left[: -len(initials)]
        elif initials[:1].isupper() and left.endswith(initials[:1]):
            left = left[:-1]
        elif word in _SMALL:
            left = left.removesuffix(word[0].upper()) if len(left) > 1 else left
        else:
            return None
        if start <= floor and left:
            return None
        at = start - 1
    return start if text[start].isupper() else None


def _in_another_order(text: str, opening: int, letters: str) -> int | None:
    """Return where as many words begin as there are letters, if these are their initials in any order."""
    at, initials, start = opening - 1, "", opening
    floor = max(0, opening - _LOOKED_BACK)
    while len(initials) < len(letters):
        start = text.rfind(" ", floor, at) + 1 or floor
        word = text[start:at]
        if word[:1].isupper() and word.replace("-", "").isalpha():
            initials += word[0]
        elif word not in _SMALL:
            return None
        if start <= floor:
            break
        at = start - 1
    return start if sorted(initials) == sorted(letters) else None
