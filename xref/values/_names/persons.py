"""Persons in a text, for whoever attributes words: names with posts and the bodies spoken for."""

from __future__ import annotations

from xref.extension import Discourse
from xref.model import Mention, NameKind, Span
from xref.values._names.actors import read
from xref.values._names.titles import body_of

__all__ = ["body_of", "find_people"]


def find_people(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Return the persons in ``[start, end)``: name, post as written, and the bodies of the post.

    >>> text = "Kremlin spokesman Dmitry Peskov told reporters."
    >>> [(m.value.name, m.value.role, m.value.body) for m in find_people(Discourse(text), 0, len(text))]
    [('Dmitry Peskov', 'Kremlin spokesman', 'Kremlin')]
    """
    text = discourse.text
    return [
        Mention("person", Span(found.start, found.end), text[found.start : found.end], found.value, found.inferred)
        for found in read(text, start, end, discourse.names)
        if found.value.kind is NameKind.PERSON
    ]
