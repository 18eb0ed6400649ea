"""The value of a list: a set known by bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from typing import Any, Generic, TypeVar

from xref.records import dataclass

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Listing(Generic[V]):
    """A set ``S`` with ``must <= S <= may``, without ``excluded``; items sorted by how they are written.

    ``complete`` says by what the list is closed: ``stated`` by its words (only, just, the three ...),
    ``plain`` by nothing ("A, B and C": closed strictly, open leniently), ``open`` not at all
    (including ...), ``but`` is everyone except, ``or`` one or more of the alternatives.
    """

    must: tuple[V, ...]
    may: tuple[V, ...] | None
    excluded: tuple[V, ...] = ()
    size: int | None = None
    complete: str = "plain"
    head: Any = field(default=None, compare=False)  # what the list gives examples of: "rebels, including A"

    @staticmethod
    def of(
        render: Callable[[V], str],
        items: Iterable[V],
        complete: str,
        excluded: Iterable[V] = (),
        size: int | None = None,
        head: Any = None,
    ) -> Listing[V]:
        """Build a list from the items as they stand in the text."""
        inner, outer = _sorted(render, items), _sorted(render, excluded)
        if size == len(inner) and complete in ("stated", "plain"):
            size = None  # a count that its own list bears out says no more than the list
        if complete == "but":
            return Listing((), None, _sorted(render, (*inner, *outer)), size, complete, head)
        if outer:  # "Norway but not Norway": what a list names it does not leave out
            named = set(map(render, inner))
            outer = tuple(item for item in outer if render(item) not in named)
        if complete == "or":
            return Listing((), inner, outer, size, complete, head)
        return Listing(inner, None if complete == "open" else inner, outer, size, complete, head)

    def joined(self, other: Listing[V], render: Callable[[V], str]) -> Listing[V]:
        """Return one list of what two lists name."""
        return Listing.of(render, (*self.must, *other.must), "plain")

    def map(self, change: Callable[[V], V]) -> Listing[V]:
        """Return the list with every item changed."""
        may = None if self.may is None else tuple(map(change, self.may))
        return Listing(
            tuple(map(change, self.must)), may, tuple(map(change, self.excluded)), self.size, self.complete, self.head
        )


def _sorted(render: Callable[[V], str], items: Iterable[V]) -> tuple[V, ...]:
    """Return the items once each, in the order of their written form."""
    by_text = {render(item): item for item in items}
    return tuple(by_text[text] for text in sorted(by_text))
