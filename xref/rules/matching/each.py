"""One event each: what a sentence tells of several persons it tells of every one of them.

"Holm and Berg were jailed" speaks of two cases. A slot for a list of persons that gives a key for one person makes as
many matches as it has persons; each is of the case of its own, so that no two defendants are held against each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from xref.model import EventKind, Mention, NameKind, Span
from xref.rules.matching.found import Found
from xref.values._lists.value import Listing

PERSON = "person"


def persons_keyed(owner: Mapping[str, Any], kind: EventKind | None) -> tuple[str, ...]:
    """The slots of a rule or of an event kind that give a key for one person."""
    if kind is None:
        return ()
    bound = owner["subject"].get("keys", {}) if "id" in owner else {}
    return tuple(bound.get(key.name, key.name) for key in kind.keys if key.type == PERSON)


def each_alone(found: Found, slots: Collection[str]) -> Iterator[Found]:
    """Yield a match once for every person of a list in one of the slots; any other match as it is."""
    slot = next((name for name in slots if name in found.slots and found.slots[name].type == f"{PERSON}+"), None)
    if slot is None:
        yield found
        return
    for number, mention in enumerate(_alone(found.slots[slot])):
        yield found._replace(slots={**found.slots, slot: mention}, one=number)


def _alone(several: Mention) -> Iterator[Mention]:
    """The persons of a list as mentions of their own, in the order of the text."""
    value = several.value
    names = (*value.must, *(value.may or ())) if isinstance(value, Listing) else (value,)
    found: dict[str, Mention] = {}
    for name in names:
        if getattr(name, "kind", None) is NameKind.PERSON and name.name not in found:
            found[name.name] = Mention(PERSON, *_where(several, name.name), name, several.inferred)
    yield from sorted(found.values(), key=lambda mention: mention.span)


def _where(several: Mention, name: str) -> tuple[Span, str]:
    """Where a name stands in the words of a list, with its own words; all of them where it is written otherwise."""
    at = several.raw.find(name)
    if at < 0:
        return several.span, several.raw
    return Span(several.span.start + at, several.span.start + at + len(name)), name
