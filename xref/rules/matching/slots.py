"""Slots at run time: the recogniser of a type key with its options and limits, and choices as their type has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from xref.extension import Discourse, ValueType
from xref.model import Mention

Find: TypeAlias = Callable[[Discourse, int, int], list[Mention]]


def unit(name: str, types: Mapping[str, ValueType[Any]] | None) -> ValueType[Any]:
    """A value type by name, from those given or those of xref.

    >>> unit("count", None).name
    'count'
    """
    if types is not None and name in types:
        return types[name]
    from xref.values import value_type

    return value_type(name)


def remembering(find: Find) -> Find:
    """A recogniser that gives its last answer again: several slots of a sentence ask for one type."""
    last: tuple[Discourse, int, int, list[Mention]] | None = None

    def again(discourse: Discourse, start: int, end: int) -> list[Mention]:
        nonlocal last
        known = last  # another thread may put its own there
        if known is None or known[0] is not discourse or known[1:3] != (start, end):
            known = last = (discourse, start, end, find(discourse, start, end))
        return known[3]

    return again


def finder(key: str, types: Mapping[str, ValueType[Any]] | None, plain: Callable[[str], Find]) -> Find:
    """The recogniser of a type key such as ``count`` or ``count@{"max": 500}``.

    ``plain`` gives those of keys without options.
    """
    name, _, given = key.partition("@")
    options: dict[str, Any] = json.loads(given) if given else {}
    kind = unit(name, types)
    if options and kind.configure is not None:
        kind = kind.configure(options)
    low, high, wanted = options.get("min"), options.get("max"), options.get("unit", "")
    configured = bool(options) and kind.configure is not None
    find = kind.find if configured or not options else plain(name)
    if low is None and high is None:
        return find

    def limited(discourse: Discourse, start: int, end: int) -> list[Mention]:
        mentions = find(discourse, start, end)
        return [mention for mention in mentions if _within(kind.dump(mention.value), low, high, wanted)]

    return limited


def _within(dumped: Mapping[str, Any], low: float | None, high: float | None, unit_of_limits: str) -> bool:
    """Whether a value can lie between two limits.

    By the strict bounds of its JSON form, or the only number in it; a value without numbers, or in another unit than
    that of the limits, can.
    """
    if unit_of_limits and dumped.get("unit", "") not in ("", unit_of_limits):
        return True
    bounds = dumped.get("strict")
    if isinstance(bounds, Mapping) and "lo" in bounds and "hi" in bounds:
        least, most = bounds["lo"], bounds["hi"]
    else:
        numbers = [value for value in dumped.values() if isinstance(value, int | float) and not isinstance(value, bool)]
        if not numbers:
            return True
        least, most = min(numbers), max(numbers)
    return (low is None or most is None or most >= low) and (high is None or least is None or least <= high)


def choices(rule: Mapping[str, Any], types: Mapping[str, ValueType[Any]] | None) -> dict[str, ValueType[Any]]:
    """The types of a rule's choices by slot, each with its labels and with those that exclude one another."""
    made: dict[str, ValueType[Any]] = {}
    for name, labels in rule["choices"].items():
        kind = unit("choice", types)
        if kind.configure is not None:
            kind = kind.configure({"one_of": labels, "opposites": rule["values"][name][4]})
        made[name] = kind
    return made


def typed_choices(found: Mapping[str, Mention], kinds: Mapping[str, ValueType[Any]]) -> dict[str, Mention]:
    """Mentions with the values of choices in the form of their type."""
    return {
        name: mention._replace(value=kinds[name].parse(mention.value)) if name in kinds else mention
        for name, mention in found.items()
    }
