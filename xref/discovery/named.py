"""Named: what two sentences name of one subject that has one alone, such as where it was born and who made it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from xref.discovery.distinct import of_two_topics
from xref.discovery.figures import Figure
from xref.discovery.makers import are_two
from xref.discovery.sites import lie_apart
from xref.discovery.wording import Wording
from xref.discovery.words import stem, written


def named_apart(a: Wording, b: Wording) -> Iterator[tuple[Figure, Figure]]:
    """Yield where one subject was born in one sentence and where in the other, or who made it, if these differ."""
    pairs = [(x, y) for x, y in product(a.named, b.named) if x.role == y.role]
    if not pairs or of_two_topics(a, b):
        return
    for x, y in pairs:
        apart = are_two(x, y) if x.unit == "person" else lie_apart(x, y)
        if apart and not _is_named(x, b) and not _is_named(y, a):
            yield x, y


def _is_named(figure: Figure, other: Wording) -> bool:
    """Whether another sentence names the same person, or the same place as that of something."""
    names = frozenset(map(stem, written(figure.mention.raw.split(",")[0])))
    return bool(names & (other.names if figure.unit == "person" else other.places))
