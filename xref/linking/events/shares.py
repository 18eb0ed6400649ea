"""Shares: whether a figure is that of one place of several that an event had, and no figure of another event.

"Seven died in Tal" is part of "16 were killed in attacks across the district" where its place lies in the event's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from xref.linking.events.focus import Growing, Overlap
from xref.linking.events.keys import Keys
from xref.linking.events.spans import DATED
from xref.linking.events.traits import larger, other_figures
from xref.model import Relation, Trait

_REGION = "region"


class Shares:
    """What the sentences of an article tell of each place; ``ordinary`` names the traits that are no figures."""

    def __init__(self, relations: Keys, ordinary: Collection[str]) -> None:
        self._relations = relations
        self._ordinary = ordinary
        self._told: dict[tuple[int, frozenset[str]], tuple[Trait, ...]] = {}

    def note(self, groups: Sequence[Overlap]) -> None:
        """Remember what some mentions tell of their places."""
        for group in groups:
            self._told[self._where(group)] = (*self._told.get(self._where(group), ()), *group.traits)

    def __call__(self, group: Overlap, event: Growing) -> bool:
        """Whether a figure is told of one place of several that an event had: 7 in a town, of 16 in all."""
        told = self._told.get(self._where(group), ())
        if not (event.keys and other_figures(told, event.traits, self._ordinary)):
            return False
        if all(key.type in DATED for key in event.keys):
            return event.last < group.sentence and larger(event.traits, told, self._ordinary)
        if larger(event.traits, told, self._ordinary) and self._of_a_town(group, event):
            return True
        known = {key.name: [other for other in event.keys if other.name == key.name] for key in group.keys}
        return any(
            known[key.name]
            and all(self._relations.relation(key, other) is Relation.NARROWER for other in known[key.name])
            for key in group.keys
            if key.type not in DATED
        )

    def _of_a_town(self, group: Overlap, event: Growing) -> bool:
        """Whether the event is told of a region, and a mention names a town of which nobody knows where it lies."""
        regions = [key for key in event.keys if key.type not in DATED]
        towns = [key for key in group.keys if key.type not in DATED]
        fits = (self._relations.relation(town, region) for town in towns for region in regions)
        wide = any(getattr(region.value, "level", "") == _REGION for region in regions)
        return bool(regions and towns) and wide and all(fit is Relation.INCOMPARABLE for fit in fits)

    def _where(self, group: Overlap) -> tuple[int, frozenset[str]]:
        """The sentence and the places of a mention."""
        return group.sentence, frozenset(self._relations.text(key) for key in group.keys if key.type not in DATED)
