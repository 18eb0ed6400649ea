"""The persons of an article under one name each: "Lavrov" is Sergey Lavrov if the text says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from xref.extension import Discourse
from xref.linking.names import full_names, resolve
from xref.model import EventMention, Mention
from xref.rules import Match
from xref.values._names.persons import find_people
from xref.values._names.value import Name

_PERSON = "person"
_NAMED = frozenset({_PERSON, "party"})


class Persons:
    """The persons whom a text names, read where a slot of a match or a key of an event has one.

    They are read, too, where events are ``told`` apart by persons, as cases by their defendants.
    """

    def __init__(
        self, discourse: Discourse, matches: Sequence[Match], events: Sequence[EventMention], *, told: bool = False
    ) -> None:
        slots = [mention for match in matches for mention in match.slots.values()]
        keys = [key for event in events for key in event.keys if key.type == _PERSON]
        wanted = told or keys or any(mention.type.rstrip("+") in _NAMED for mention in slots)
        people = find_people(discourse, 0, len(discourse.text)) if wanted else []
        self.slots: Mapping[Mention, Mention] = dict(zip(slots, resolve([*slots, *people]), strict=False))
        named = [mention.value for mention in people]
        values = chain((mention.value for mention in slots if mention.type == _PERSON), (key.value for key in keys))
        self._full: Mapping[str, Name] = full_names([*named, *values]) if people else {}
        self.in_full = frozenset(name.name for name in named if " " in name.name)

    def named(self, mention: EventMention) -> EventMention:
        """A mention with the persons in its keys as the article names them in full."""
        return mention._replace(
            keys=tuple(
                key._replace(value=self._full.get(key.value.name, key.value)) if key.type == _PERSON else key
                for key in mention.keys
            )
        )
