"""Slots at run time: the recogniser of a type key with its options and limits, and choices as their type has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from xref.extension import Discourse, ValueType
from xref.model import Mention

Find = Callable[[Discourse, int, int], list[Mention]]


def unit(name: str, types: Mapping[str, ValueType[Any]] | None) -> ValueType[Any]:
    """A value type by name, from those given or those of xref."""
    if types is not None and name in types:
        return types[name]
    from xref.values import value_type

    return value_type(name)


def finder(key: str, types: Mapping[str, ValueType[Any]] | None) -> Find:
    """The recogniser of a type key such as ``count`` or ``count@{"max": 500}``."""
    name, _, given = key.partition("@")
    options: dict[str, Any] = json.loads(given) if given else {}
    kind = unit(name, types)
    if options and kind.configure is not None:
        kind = kind.configure(options)
    low, high = options.get("min"), options.get("max")
    if low is None and high is None:
        return kind.find
    find = kind.find

    def limited(discourse: Discourse, start: int, end: int) -> list[Mention]:
        return [mention for mention in find(discourse, start, end) if _within(kind.dump(mention.value), low, high)]

    return limited


def _within(dumped: Mapping[str, Any], low: float | None, high: float | None) -> bool:
    """Whether a value can lie between two limits, by the numbers of its JSON form; one without numbers can."""
    numbers = [value for value in dumped.values() if isinstance(value, int | float) and not isinstance(value, bool)]
    if not numbers:
        return True
    return (low is None or max(numbers) >= low) and (high is None or min(numbers) <= high)


def typed_choice(mention: Mention, labels: Sequence[str] | None, types: Mapping[str, ValueType[Any]] | None) -> Mention:
    """A choice with its value in the form of its type."""
    if labels is None or mention.type != "choice":
        return mention
    kind = unit("choice", types)
    if kind.configure is not None:
        kind = kind.configure({"one_of": list(labels)})
    return replace(mention, value=kind.parse(mention.value))
