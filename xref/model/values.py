"""Values in text: names, relations, comparisons, mentions."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from xref.model.articles import Span
from xref.records import dataclass
from xref.tuples import NamedTuple


class NameKind(StrEnum):
    """What a name names; only names of one kind are ever joined."""

    PERSON = "person"
    COUNTRY = "country"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    GROUP = "group"  # an armed group or a political movement
    PLACE = "place"
    OUTLET = "outlet"
    ROLE = "role"  # "the UN envoy", "armed opposition": a party known by what it is


class NameEntry(NamedTuple):
    """A canonical name with its aliases; ``inside`` is the larger place or the body it belongs to."""

    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    inside: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class NameBook:
    """The names that rule packs declare, in file order; compared by identity, so an index can be kept for it."""

    entries: tuple[NameEntry, ...] = ()


class Relation(StrEnum):
    """How two values stand as sets of possibilities; a missing value is never a different one."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"

    @property
    def swapped(self) -> Relation:
        """The same relation seen from the other value."""
        if self is Relation.NARROWER:
            return Relation.WIDER
        return Relation.NARROWER if self is Relation.WIDER else self


FITTING = frozenset({Relation.EQUAL, Relation.NARROWER, Relation.WIDER, Relation.OVERLAPS})
"""Relations in which two values can be of one thing."""


class Comparison(NamedTuple):
    """How value A stands to value B under the strict and the lenient reading, in one sentence.

    ``assumption`` names what separates the two readings (rounding, boundary, time zone, list taken as
    complete); ``detail`` says what differs (``list-extra: Iran``, ``unit: km / USD``).
    """

    strict: Relation
    lenient: Relation
    reason: str
    assumption: str = ""
    detail: str = ""


class Mention(NamedTuple):
    """A typed value at a character span; ``inferred`` names the components that the words do not state."""

    type: str
    span: Span
    raw: str
    value: Any
    inferred: tuple[str, ...] = ()
