"""Likeness: two names that may be two renderings of one, and two places of which one may lie in the other.

A party's name is translated twice ("National Action Party", "National Action Force"), a man is told of by either of his
given names, and a river, a street or a territory runs through the district that the next text names. Where no table
says so, that the names differ proves nothing.
"""

from __future__ import annotations

from typing import Any

from xref.model import NameKind
from xref.values._names.value import Name

_PLACES = frozenset({NameKind.PLACE, NameKind.COUNTRY})
_SETTLED = frozenset({"city", "country"})  # what lies beside its like, not in it
_SMALL = frozenset({"and", "for", "of", "the"})
_SHARED = 2  # words of the names of two bodies


def may_be_one(a: Any, b: Any) -> str:
    """Why two different names may name one; nothing where they may not.

    >>> front, force = (Name(f"National Action {word}", NameKind.ORGANISATION) for word in ("Front", "Force"))
    >>> may_be_one(front, force)
    'they may be one name in two renderings'
    >>> may_be_one(Name("Lome", NameKind.PLACE, level="city"), Name("Accra", NameKind.PLACE, level="city"))
    ''
    """
    if not (isinstance(a, Name) and isinstance(b, Name)):
        return ""
    if a.kind in _PLACES and b.kind in _PLACES:
        apart = a.level == b.level and a.level in _SETTLED
        return "" if apart else "no table says how the one lies to the other"
    words = [[word for word in name.name.split() if word not in _SMALL] for name in (a, b)]
    if NameKind.PERSON in (a.kind, b.kind):
        alike = a.kind is b.kind and min(map(len, words)) > 1 and words[0][-1] == words[1][-1]
    else:
        alike = len({*words[0]} & {*words[1]}) >= _SHARED and abs(len(words[0]) - len(words[1])) <= 1
    return "they may be one name in two renderings" if alike else ""
