"""The value of a name: one canonical name, with what is known of the thing beside it."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from xref.model import NameKind
from xref.records import dataclass
from xref.tuples import NamedTuple


@dataclass(frozen=True, slots=True)
class Name:
    """A canonical name with its kind; two values are the same value when the canonical names are.

    ``inside`` lists the larger things that contain it, nearest first: places that a place lies in, the
    body and the country that an institution belongs to, the body that a person holds a post of.
    ``role`` is the title or the post as written; ``level`` says how large a place is (country, region,
    city, town, site), empty where nothing tells; ``aliases`` are further names that the text gives. Only
    ``name`` takes part in equality: the rest is knowledge about it, which one text may give and another leave out.

    >>> Name("Astana", NameKind.PLACE, ("Kazakhstan",)) == Name("Astana", NameKind.PLACE)
    True
    """

    name: str
    kind: NameKind = field(compare=False)
    inside: tuple[str, ...] = field(default=(), compare=False)
    role: str = field(default="", compare=False)
    level: str = field(default="", compare=False)
    aliases: tuple[str, ...] = field(default=(), compare=False)

    @property
    def body(self) -> str:
        """The institution that it belongs to or speaks for, empty where none is named."""
        return self.inside[0] if self.inside else ""


class Found(NamedTuple):
    """A name in a text: where it stands, and what had to be inferred."""

    start: int
    end: int
    value: Name
    inferred: tuple[str, ...] = ()


def render(name: Name) -> str:
    """Return the canonical name."""
    return name.name


def stated(name: Name) -> Name:
    """Return the name itself: a name is stated or it is not there."""
    return name


def dump(name: Name) -> dict[str, Any]:
    """Return the JSON form of a name.

    >>> dump(Name("Astana", NameKind.PLACE, ("Kazakhstan",)))
    {'name': 'Astana', 'kind': 'place', 'inside': ['Kazakhstan'], 'role': '', 'aliases': []}
    """
    return {
        "name": name.name,
        "kind": name.kind.value,
        "inside": list(name.inside),
        "role": name.role,
        "aliases": list(name.aliases),
    }
