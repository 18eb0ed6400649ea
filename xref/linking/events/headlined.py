"""Headlined: what a title tells is the news, however long ago it was.

"Death toll from bombing rises to 512", over a text of what a bomb did in the month before last: that bombing is no
background. Titles seldom name the place or the day; that both give the same figure shows that they speak of one event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from xref.linking.events.focus import Growing, Overlap
from xref.linking.events.keys import shared
from xref.linking.events.spans import dates_of
from xref.model import Trait


def headlined(
    named: Sequence[tuple[Overlap, Growing]], bare: Sequence[Overlap], ordinary: Collection[str]
) -> Growing | None:
    """The event of the past that an article is about; ``None`` where it tells of another, or does not begin with it.

    ``bare`` are the mentions without a key, ``ordinary`` the names of the traits that are no figures.
    """
    if not (named and bare) or not all(event.background for _, event in named):
        return None
    title, (first, event) = min(bare, key=_place), min(named, key=lambda item: _place(item[0]))
    follows = title.sentence < first.sentence <= title.sentence + 1
    return event if follows and _figures(title.traits, ordinary) & _figures(first.traits, ordinary) else None


def retold(group: Overlap, event: Growing, ordinary: Collection[str]) -> bool:
    """Whether a mention with a day tells again what the sentence before it, such as a title, tells of a place."""
    again = group.sentence - event.last == 1 and not dates_of(event.keys)
    there = shared(group.keys, event.keys) > 0
    return again and there and not _figures(group.traits, ordinary).isdisjoint(_figures(event.traits, ordinary))


def retells(group: Overlap, event: Growing, ordinary: Collection[str]) -> bool:
    """Whether the sentence after a title gives a figure of it: then one of two places lies in the other."""
    after = event.last == 0 and group.sentence == 1
    return after and not _figures(group.traits, ordinary).isdisjoint(_figures(event.traits, ordinary))


def _place(group: Overlap) -> tuple[int, int]:
    return group.place


def _figures(traits: Iterable[Trait], ordinary: Collection[str]) -> set[Trait]:
    return {trait for trait in traits if trait.name not in ordinary}
