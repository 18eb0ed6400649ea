"""Keys of events: whether two values of one key can belong to one event, and which keys of a kind tell what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from xref.extension import ValueType
from xref.linking.events.alike import alike
from xref.linking.events.parties import relation_of, states_alone
from xref.linking.events.spans import DATED, dates_of, gap, hours_apart, meet, span_of
from xref.model import FITTING, EventKey, EventKind, KeyPolicy, NameKind, Provenance, Relation
from xref.values import value_type
from xref.values._names.value import Name

Types = Callable[[str], ValueType[Any]]

NUMBERED = frozenset({"ordinal"})  # a round or an edition: the third is not silently the only one
TOWNS = frozenset({"city", "town"})  # levels of places that a quarter or a venue lies in
_PARTY = "party"
_PERSON = "person"
NAMED = frozenset({"name", "person", "organisation"})  # a buyer and a target: what two such names say is not said twice
_HOURS_APART = 6  # hours between two parts of one day in which no single event of a moment lies
FRESH = 2  # days for which what happened within a day stays undated news


class Keys:
    """Relations of key values, each pair of distinct values looked at once."""

    def __init__(self, types: Types = value_type) -> None:
        self._types = types
        self._relations: dict[tuple[int, int], Relation] = {}
        self._fits: dict[tuple[str, int, int], bool | None] = {}
        self._kept: dict[tuple[str, int], tuple[Any, str, int]] = {}
        self._numbers: dict[tuple[Any, ...], int] = {}

    def text(self, key: EventKey) -> str:
        """The normalised value of a key."""
        return self._known(key)[1]

    def number(self, key: EventKey) -> int:
        """A number for a value as far as it decides relations: one text says more than another of where it is."""
        return self._known(key)[2]

    def _known(self, key: EventKey) -> tuple[Any, str, int]:
        value = key.value
        kept = self._kept.get((key.type, id(value)))
        if kept is None or kept[0] is not value:
            text = self._types(key.type).render(value)
            more = (value.kind, value.inside, value.level, value.aliases) if isinstance(value, Name) else ()
            number = self._numbers.setdefault((key.type, text, *more), len(self._numbers))
            kept = self._kept[key.type, id(value)] = value, text, number
        return kept

    def relation(self, a: EventKey, b: EventKey) -> Relation:
        """How two values of a key stand; disjoint only where even a lenient reader would keep them apart."""
        if a.type != b.type:
            return Relation.INCOMPARABLE
        (_, text, one), (_, other_text, other) = self._known(a), self._known(b)
        if text == other_text:
            return Relation.EQUAL
        known = self._relations.get((one, other))
        if known is None:
            known = self._related(a, b)
            self._relations[one, other] = known
            self._relations[other, one] = known.swapped
        return known

    def possible(self, a: EventKey, b: EventKey) -> bool:
        """Whether something speaks for it that one event has both values."""
        return self.relation(a, b) in FITTING or _may_hold(a.value, b.value) or _may_hold(b.value, a.value)

    def fit(self, a: EventKey, b: EventKey, policy: KeyPolicy) -> bool | None:
        """Whether one event can have both values; ``None`` where they cannot be compared."""
        relation = self.relation(a, b)
        if (
            relation is Relation.DISJOINT
            and a.type.endswith("+")
            and {states_alone(a.value), states_alone(b.value)} == {True, False}
        ):
            return True  # two states may agree to a truce between a government and rebels
        if relation is Relation.INCOMPARABLE:
            return _may_hold(a.value, b.value) or _may_hold(b.value, a.value) or None
        if policy.tolerance is not None:
            return _near(a.value, b.value, policy.tolerance)
        if policy.window is not None and a.type in DATED:
            days = gap(span_of(a.value), span_of(b.value))
            # For a window of no days "late on Monday" is Monday alone: raids of two days are two.
            perhaps = relation is Relation.OVERLAPS and not policy.window and not self._one_night(a, b)
            if relation is Relation.DISJOINT or (perhaps and days):
                return days is not None and days <= policy.window
            if not policy.window and hours_apart(a.value, b.value) >= _HOURS_APART:
                return False
        return relation in FITTING

    def _one_night(self, a: EventKey, b: EventKey) -> bool:
        """Whether the words themselves put two times in one night: "on Monday night", "early on Tuesday"."""
        return self._types(a.type).relate(a.value, b.value).strict in FITTING

    def sole(self, keys: Iterable[EventKey], policies: Mapping[str, KeyPolicy]) -> set[str]:
        """The keys of persons with one value for all, as the only defendant named is that of the case; and strength."""
        named: dict[str, dict[str, EventKey]] = {}
        for key in keys:
            if key.type == "person":
                named.setdefault(key.name, {})[self.text(key)] = key
        measured = {name for name, policy in policies.items() if policy.tolerance is not None}
        return measured | {
            name for name, alike in named.items() if not self.clash(alike, alike, policies[name], sure=True)
        }

    def clash(
        self,
        mine: Mapping[str, EventKey],
        theirs: Mapping[str, EventKey],
        policy: KeyPolicy,
        *,
        sure: bool = False,
    ) -> tuple[str, str] | None:
        """Two values of one key, by their texts, that keep their events apart.

        Two that cannot be compared (towns of which nobody knows whether one lies in the other) do so too, unless
        another pair of values of that key fits, or only what is ``sure`` counts.
        """
        unknown, fitting = None, False
        for one, key in mine.items():
            number = self._known(key)[2]
            for other, their_key in theirs.items():
                pair = (policy.name, number, self._known(their_key)[2])
                if pair not in self._fits:
                    self._fits[pair] = self.fit(key, their_key, policy)
                fit = self._fits[pair]
                if fit is False:
                    return one, other
                fitting = fitting or bool(fit)
                unknown = unknown or ((one, other) if fit is None else None)
        return None if fitting or sure else unknown

    def finest(self, keys: Mapping[str, EventKey]) -> dict[str, EventKey]:
        """The values that none of the others lies in: of a city and two of its streets the streets."""
        return {
            text: key
            for text, key in keys.items()
            if not any(self.relation(key, other) is Relation.WIDER for other in keys.values() if other is not key)
        }

    def _related(self, a: EventKey, b: EventKey) -> Relation:
        unit = self._types(a.type)
        if a.type.endswith("+"):
            return relation_of(self._types(a.type.removesuffix("+")), a.value.must, b.value.must)
        comparison = unit.relate(a.value, b.value)
        if comparison.strict is Relation.DISJOINT and comparison.lenient in FITTING:
            return Relation.OVERLAPS
        if comparison.strict not in FITTING and alike(a.value, b.value):
            return Relation.OVERLAPS
        return comparison.strict


def _may_hold(country: Any, place: Any) -> bool:
    """Whether a place of which no country is known may lie in a country, a town by its words in a region."""
    if getattr(place, "kind", None) is not NameKind.PLACE or place.inside:
        return False
    region = getattr(country, "level", "") == "region" and country.inside and place.level == "town"
    return bool(region) or getattr(country, "kind", None) is NameKind.COUNTRY


def lasting(kind: EventKind) -> bool:
    """Whether events of a kind have no day, such as wars: a text may speak of one by the country that it is about."""
    return bool(kind.inherit) and not any(policy.type in DATED for policy in kind.keys)


def of_persons(kind: EventKind) -> bool:
    """Whether events of a kind are told apart by a person, such as cases by the defendant."""
    return any(policy.type == _PERSON and policy.separates for policy in kind.keys)


def fought(kind: EventKind) -> bool:
    """Whether events of a kind are between parties in one land, such as truces."""
    return bool(kind.inherit) and any(policy.type.startswith(_PARTY) for policy in kind.keys)


def fresh(kind: EventKind) -> int:
    """Days for which news that leaves out the day of a momentary event may still be of it."""
    return max((policy.news for policy in kind.keys if policy.news is not None), default=FRESH)


def reach(policy: KeyPolicy) -> int:
    """Days around publication in which an event without a date may lie: those of its news, or its window."""
    return max(policy.window or 0, policy.news or 0)


def stated(keys: Sequence[EventKey]) -> list[EventKey]:
    """Keys that the words themselves give."""
    return [key for key in keys if key.provenance in (Provenance.STATED, Provenance.GIVEN)]


def separating(keys: Sequence[EventKey], policies: Mapping[str, KeyPolicy]) -> list[EventKey]:
    """Keys that can keep two events apart, or show that they are one."""
    wanted = {name for name, policy in policies.items() if policy.separates or policy.identifies}
    return [key for key in keys if key.name in wanted]


def telling(keys: Sequence[EventKey], policies: Mapping[str, KeyPolicy]) -> list[EventKey]:
    """Keys that tell the events of one text apart: those that separate, and how strong each was."""
    measured = [key for key in keys if policies[key.name].tolerance is not None]
    return [*separating(keys, policies), *measured]


def _near(a: Any, b: Any, tolerance: float) -> bool:
    """Whether two figures lie no further apart than a tolerance."""
    lows, highs = [figure.strict.lo for figure in (a, b)], [figure.strict.hi for figure in (a, b)]
    return None in (*lows, *highs) or max(lows) - min(highs) <= tolerance


def shared(keys: Sequence[EventKey], others: Sequence[EventKey]) -> int:
    """How many keys both have; none, where one alone is numbered and the other has a date that does not meet."""
    names = {other.name for other in others}
    numbered = {key.name for key in keys if key.type in NUMBERED} - names
    if numbered and dates_of(others) and not meet(dates_of(keys), dates_of(others)):
        return 0
    return sum(1 for key in keys if key.name in names)
