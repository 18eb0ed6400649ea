"""Lists: ``name+`` of any type, with what the words commit to - complete, open, or all but some.

A list is a set known by bounds: ``must`` is in it, nothing outside ``may`` is (None: anything may be),
``excluded`` is not, and ``size`` is the count that the text gives with it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from xref.extension import Discourse, ValueType
from xref.folding import fold
from xref.model import Comparison, Mention
from xref.values._lists.relation import relate_lists
from xref.values._lists.splitting import split
from xref.values._lists.value import Listing

V = TypeVar("V")


@cache
def list_of(unit: ValueType[V]) -> ValueType[Listing[V]]:
    """Return the type of lists of ``unit``; its options are those of the unit.

    >>> from xref.values import value_type
    >>> parties = value_type("party+")
    >>> text = "It was guaranteed only by Russia and Turkey."
    >>> [parties.render(m.value) for m in parties.find(Discourse(text), 0, len(text))]
    ['only Russia and Turkey']
    """
    name = f"{unit.name}+"

    def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
        from xref.values._lists.reading import read_lists  # which a run that reads nothing new can do without

        return read_lists(unit, discourse, start, end)

    def relate(a: Listing[V], b: Listing[V]) -> Comparison:
        return relate_lists(unit, a, b)

    def render(value: Listing[V]) -> str:
        return _written(unit, value)

    def parse(text: str) -> Listing[V]:
        return _parsed(unit, text)

    def dump(value: Listing[V]) -> dict[str, Any]:
        return {
            "must": [unit.dump(item) for item in value.must],
            "may": None if value.may is None else [unit.dump(item) for item in value.may],
            "excluded": [unit.dump(item) for item in value.excluded],
            "size": value.size,
            "complete": value.complete,
        }

    def stated(value: Listing[V]) -> Listing[V]:
        return value.map(unit.stated)

    configure = None
    if unit.configure is not None:
        inner: Callable[[Any], ValueType[V]] = unit.configure

        def configure(options: Any) -> ValueType[Listing[V]]:
            return list_of(inner(options))

    return ValueType(
        name, f"a list: {unit.about}", find, relate, render, parse, dump, stated, configure, clash=unit.clash
    )


def joined_lists(name: str, first: Listing[Any], last: Listing[Any]) -> Listing[Any]:
    """Return the list of all that two lists of one type name; one that only bounds its set stays as it is.

    >>> from xref.values import value_type
    >>> parties = value_type("party+")
    >>> parties.render(joined_lists("party+", parties.parse("Chad"), parties.parse("Mali and Niger")))
    'Chad, Mali and Niger'
    """
    from xref.values import value_type

    if not {first.complete, last.complete} <= {"plain", "stated", "open"}:
        return first
    complete = "open" if "open" in (first.complete, last.complete) else "plain"
    render = value_type(name.removesuffix("+")).render
    return Listing.of(render, (*first.must, *last.must), complete, (*first.excluded, *last.excluded))


_OPENINGS = (("only ", "stated"), ("including ", "open"), ("all but ", "but"), ("one of ", "or"))


def _written(unit: ValueType[V], value: Listing[V]) -> str:
    """Return a list as a source would write it, in the order of the written items."""
    shown = value.excluded if value.complete == "but" else value.may if value.complete == "or" else value.must
    items = [unit.render(item) for item in shown or ()]
    opening = next((words for words, complete in _OPENINGS if complete == value.complete), "")
    joined = " or " if value.complete == "or" else " and "
    text = joined.join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
    if list(split(text)) != items:
        text = "; ".join(items) + (";" if len(items) == 1 else "")
    if value.complete != "but" and value.excluded:
        text += " but not " + "; ".join(unit.render(item) for item in value.excluded)
    return f"{opening}{text}" + (f" ({value.size} in all)" if value.size is not None else "")


def _parsed(unit: ValueType[V], text: str) -> Listing[V]:
    """Read a list that stands alone: what ``_written`` writes, or what a source would write."""
    plain = fold(text).strip()
    size = None
    if plain.endswith(" in all)"):
        plain, _, count = plain.removesuffix(" in all)").rpartition(" (")
        size = int(count)
    low = plain.lower()
    opening, complete = next(((o, c) for o, c in _OPENINGS if low.startswith(o)), ("", "plain"))
    plain, _, without = plain[len(opening) :].partition(" but not ")
    items = tuple(unit.parse(item) for item in _items(unit, plain))
    excluded = tuple(unit.parse(item) for item in split(without)) if without else ()
    if complete == "plain" and len(items) > 1 and " or " in plain:
        complete = "or"
    return Listing.of(unit.render, items, complete, excluded, size)


def _items(unit: ValueType[V], text: str) -> list[str]:
    """Split a list, unless the whole is one value that has "and" or a comma in it."""
    if ";" in text:
        return split(text)
    whole = unit.find(Discourse(text), 0, len(text))
    if len(whole) == 1 and whole[0].raw == text:
        return [text]
    return split(text)
