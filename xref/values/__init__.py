"""Value types: one file or folder each, found by its name; ``name+`` is a list of that type."""

from __future__ import annotations

from functools import cache
from typing import Any

from xref.extension import Units, ValueType, discover


@cache
def types() -> Units[ValueType[Any]]:
    """The value types by name, each imported when first asked for.

    >>> sorted(types())[:3]
    ['age', 'area', 'choice']
    """
    return discover("xref.values")


@cache
def value_type(name: str) -> ValueType[Any]:
    """Return the value type called ``name``; ``party+`` is a list of parties.

    >>> value_type("count").name
    'count'
    """
    if name.endswith("+"):
        from xref.values._listing import list_of

        return list_of(types()[name.removesuffix("+")])
    unit: ValueType[Any] = types()[name]
    return unit


@cache
def narrows(name: str) -> str:
    """Return the wider type whose values the type ``name`` also gives; empty where there is none.

    >>> narrows("locality")
    'place'
    """
    return value_type(name).narrows if name in types() else ""
