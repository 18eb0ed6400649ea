"""Shares: whether a figure is that of one place of several that an event had, and no figure of another event.

"Seven died in Tal" is part of "16 were killed in attacks across the district" where its place lies in the event's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from xref.expressions import regex
from xref.linking.events.focus import Growing, Overlap
from xref.linking.events.keys import Keys
from xref.linking.events.spans import DATED
from xref.linking.events.traits import larger, other_figures
from xref.model import EventKey, NameKind, Relation, Trait
from xref.values._names.value import Name

_WIDE = ("region", "country")
_BLOWS = r"(?:attacks|blasts|bombings|bombs|explosions|shootings|raids|strikes)"
_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SEVERAL = regex(
    rf"\b(?:series|string|wave|spate|barrage) of (?:[a-z-]+ ){{0,3}}{_BLOWS}\b"
    r"|\b(?:co-?ordinated|simultaneous|near-simultaneous|synchroni[sz]ed|serial|multiple|twin|triple)"
    rf" (?:[a-z-]+ ){{0,2}}{_BLOWS}\b"
    rf"|\b(?:[2-9]|1\d|{_NUMBER}|dozen|several) (?:[a-z-]+ ){{0,2}}{_BLOWS}\b"
    r"(?=[^.]{0,60}\b(?:across|several|"
    rf"(?:{_NUMBER}|other) (?:[a-z]+ )?(?:towns|cities|districts|places)))"
    rf"|\b{_BLOWS} (?:in|on|across) (?:parts of |several |many |{_NUMBER} )"
    r"(?:[a-z-]+ )?(?:villages|towns|cities|communities|districts|states|provinces)\b",
    re.IGNORECASE,
)
_STORMS = r"(?:storms?|tornado(?:e?s)|thunderstorms|floods?|flooding|wildfires|blizzards?|rains|severe weather)"
_ACROSS = regex(  # "storms tore across the central U.S.", "tornadoes struck the South and the Great Plains"
    rf"\b{_STORMS}\b[^.]{{0,60}}?\b(?:across|swept|sweeping|moved (?:over|across)|lash(?:ed|es|ing)|struck|hit"
    r"|pound(?:ed|ing)|batter(?:ed|ing)|killed)\b[^.]{0,40}?\b"
    rf"(?:(?:\d+|several|many|multiple|{_NUMBER}) (?:states|countries|provinces)"
    r"|(?:central|southern|eastern|western|northern|midwestern|southeastern|northeastern|south|midwest|plains|northeast"
    r"|southeast)\b|(?:US|U\.S\.|United States)(?!\w))"
    rf"|\b\d+ states\b[^.]{{0,120}}?\b{_STORMS}\b",
    re.IGNORECASE,
)
_OPENING = 600  # characters, in which a text tells whether its news is of one attack or of several


def tells_of_several_blows(text: str) -> bool:
    """Whether a text opens with attacks or storms in several places, of which it goes on to tell each.

    >>> tells_of_several_blows("A series of bomb blasts shook Arnia"), tells_of_several_blows("A blast shook Tal")
    (True, False)
    """
    opening = text.lstrip()[:_OPENING]
    return _SEVERAL.search(opening) is not None or _ACROSS.search(opening) is not None


_ALL_OF_THEM = regex(
    rf"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll|[Ss]aid|[Ff]or) (?:\d+ |[a-z-]+ ){{0,2}}{_BLOWS}\b(?! (?:in|at|on|near) )"
)
_BEFORE = 30  # characters before a mention in which "the" may stand


def is_of_all(group: Overlap, event: Growing, text: str, ordinary: Collection[str]) -> bool:
    """Whether what names no place tells of all attacks that a text tells one by one: by a figure, or "the blasts"."""
    if larger(group.traits, event.traits, ordinary):
        return True
    found = _ALL_OF_THEM.search(text, max(0, group.span.start - _BEFORE), group.span.end)
    return found is not None and found.end() > group.span.start


class Shares:
    """What the sentences of an article tell of each place; ``ordinary`` names the traits that are no figures."""

    def __init__(self, relations: Keys, ordinary: Collection[str], *, several: bool = False) -> None:
        self._relations = relations
        self._several = several  # the text tells of attacks in several places, one by one
        self._ordinary = ordinary
        self._told: dict[tuple[int, frozenset[str]], tuple[Trait, ...]] = {}

    def note(self, groups: Sequence[Overlap]) -> None:
        """Remember what some mentions tell of their places."""
        for group in groups:
            self._told[self._where(group)] = (*self._told.get(self._where(group), ()), *group.traits)

    def __call__(self, group: Overlap, event: Growing) -> bool:
        """Whether a figure is told of one place of several that an event had: 7 in a town, of 16 in all."""
        told = self._told.get(self._where(group), ())
        differs = other_figures(told, event.traits, self._ordinary)
        one_by_one = self._several and event.last < group.sentence and self._is_wide(event)
        if not (event.keys and (differs or one_by_one)):
            return False
        if all(key.type in DATED for key in event.keys):
            return event.last < group.sentence and larger(event.traits, told, self._ordinary)
        if (one_by_one or larger(event.traits, told, self._ordinary)) and self._of_a_town(group, event):
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
        return bool(towns) and self._is_wide(event) and all(fit is Relation.INCOMPARABLE for fit in fits)

    def _is_wide(self, event: Growing) -> bool:
        """Whether the event is told of a region."""
        places = [key for key in event.keys if key.type not in DATED]
        return any(key.value.level in _WIDE or key.value.kind is NameKind.COUNTRY for key in places if _is_place(key))

    def _where(self, group: Overlap) -> tuple[int, frozenset[str]]:
        """The sentence and the places of a mention."""
        return group.sentence, frozenset(self._relations.text(key) for key in group.keys if key.type not in DATED)


def _is_place(key: EventKey) -> bool:
    return isinstance(key.value, Name) and key.value.kind in (NameKind.PLACE, NameKind.COUNTRY)
