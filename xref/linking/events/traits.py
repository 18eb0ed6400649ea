"""Traits of events: in what two of them are alike beside their keys, such as who carried one out and by what means.

In a war one city sees several attacks a day, and its name and the day do not show that two texts speak of one. What
does is a finer place, or enough of the rest: who, how, at what, and how many it killed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from xref.expressions import regex
from xref.linking.events.places import place_named
from xref.model import EventKey, EventMention, Relation, Span, Trait, TraitPolicy
from xref.tuples import NamedTuple

_OTHER_CLAUSE = regex(
    r"[;:]|\b(?:after|before|while|whereas|since|following|but|despite"
    r"|in (?:response|retaliation|revenge|return))\b",
    re.IGNORECASE,
)
_NONE = "none"
_WIDE = frozenset({"country", "region", "city"})
_TELLING = 2  # what one figure or one rare label in common counts for
_ENOUGH = 2  # traits that show, with a city and a day, that two texts speak of one event
_FINER = 1  # more where one of them says where in the city it was, and the other does not
_VAGUE = 1  # more for each step that the time of one of them is less than a day of its own
_ANY = 3  # figures below it are those of most events
_COMMON = 10  # figures below it are those of many events
_GROWN = 3  # times: so much a toll grows over its first day


def with_traits(
    mention: EventMention,
    found: Iterable[tuple[Span, Trait]],
    text: str,
    called: Sequence[Span] = (),
    separating: Collection[str] = (),
) -> EventMention:
    """The mention with the traits that its own words give, or else the nearest words of its clause.

    What the sentence calls an event goes before other words: "a flood at a mine killed nine" counts the flood's dead.
    In one that calls none, "13 were mine workers" is no sort of event.
    """
    near: dict[str, tuple[bool, int, set[Trait]]] = {}
    for span, trait in _longest(found):
        distance = _distance(mention.span, span)
        if distance and _OTHER_CLAUSE.search(text, *_between(mention.span, span)):
            continue
        if distance and trait.name in separating and not called:
            continue
        aside = distance > 0 and all(_distance(span, words) for words in called)
        best = near.get(trait.name, (aside, distance, set()))
        if (aside, distance) <= best[:2]:
            near[trait.name] = (aside, distance, best[2] | {trait} if (aside, distance) == best[:2] else {trait})
    more = sorted(trait for _, _, traits in near.values() for trait in traits)
    return mention._replace(traits=tuple(dict.fromkeys([*mention.traits, *more])))


def _longest(found: Iterable[tuple[Span, Trait]]) -> Iterator[tuple[Span, Trait]]:
    """Leave out what stands inside longer words of one trait: "fire by army" in "fire by army deserters".

    Words labelled "none" take others away and tell nothing: a fire department is sent to more than fires.
    """
    known = list(found)
    for span, trait in known:
        wider = (other for other, label in known if label.name == trait.name and label != trait and other != span)
        if trait.label != _NONE and not any(other.start <= span.start and span.end <= other.end for other in wider):
            yield span, trait


def opposed(some: Collection[Trait], others: Collection[Trait], separating: Iterable[str]) -> str:
    """The trait of which two events give different labels, in words; empty where there is none.

    >>> opposed([Trait("by", "rebels")], [Trait("by", "the army")], ["by"])
    'by: rebels / the army'
    """
    for name in separating:
        one = {label for trait, label in some if trait == name}
        other = {label for trait, label in others if trait == name} if one else one
        if one and other and one.isdisjoint(other):
            return f"{name}: {' / '.join(sorted((min(one), min(other))))}"
    return ""


def other_figures(some: Iterable[Trait], others: Iterable[Trait], declared: Collection[str]) -> bool:
    """Whether some words give figures where an event has figures, and none of its own.

    >>> other_figures([Trait("dead", "9")], [Trait("dead", "12")], ["by"])
    True
    """
    mine, theirs = labels(some), labels(others)
    figures = [(mine[name], theirs[name]) for name in mine if name in theirs and name not in declared]
    return bool(figures) and all(these.isdisjoint(those) for these, those in figures)


def larger(some: Iterable[Trait], others: Iterable[Trait], declared: Collection[str]) -> bool:
    """Whether some figures are all larger than those that others give of the same.

    >>> larger([Trait("dead", "16")], [Trait("dead", "7")], ["by"])
    True
    """
    mine, theirs = labels(some), labels(others)
    figures = [(mine[name], theirs[name]) for name in mine if name in theirs and name not in declared]
    return bool(figures) and all(min(map(int, these)) > max(map(int, those)) for these, those in figures)


def labels(traits: Iterable[Trait]) -> Mapping[str, frozenset[str]]:
    """The labels of each trait.

    >>> labels([Trait("by", "rebels")])
    {'by': frozenset({'rebels'})}
    """
    found: dict[str, frozenset[str]] = {}
    for name, label in traits:
        found[name] = found.get(name, frozenset()) | {label}
    return found


class Signature(NamedTuple):
    """What shows that an event of a crowded place is the one of another text."""

    traits: frozenset[Trait]
    places: tuple[EventKey, ...]
    crowded: bool  # the text is of a place that sees many such events a day
    vague: int  # how its time is known: 0 a day of its own, 1 a week or the days around publication, 2 not at all

    @property
    def local(self) -> bool:
        """Whether a place says more than the city or the region."""
        return any(not _wide(place) for place in self.places)


def enough(
    one: Signature,
    other: Signature,
    declared: Sequence[TraitPolicy],
    relation: Callable[[EventKey, EventKey], Relation],
) -> bool:
    """Whether two events that share a place and a day share what shows that they are one."""
    relations = {
        (relation(mine, theirs), _wide(mine) or _wide(theirs)) for mine in one.places for theirs in other.places
    }
    if not (one.crowded or other.crowded):
        return not (relations.isdisjoint(_ONE_TOWN) and _unlike(one.traits, other.traits, declared))
    vague = max(one.vague, other.vague)
    if vague < _UNKNOWN and not relations.isdisjoint(_ONE_TOWN):
        return True
    finer = any(how in (Relation.NARROWER, Relation.WIDER) for how, _ in relations)
    large = not finer and _both_large(one.traits, other.traits, declared)
    shared = weight(one.traits & other.traits, declared) + large
    return shared >= _ENOUGH + _FINER * finer + _VAGUE * vague


def _both_large(some: Collection[Trait], others: Collection[Trait], declared: Sequence[TraitPolicy]) -> bool:
    """Whether both tell of many dead, in figures that differ and may be those of one toll: no city sees two such a day.

    >>> _both_large([Trait("dead", "14")], [Trait("dead", "25")], ()), _both_large(
    ...     [Trait("dead", "4")], [Trait("dead", "5")], ()
    ... )
    (True, False)
    """
    ordinary = {trait.name for trait in declared}
    mine, theirs = labels(some), labels(others)
    for name in mine.keys() & theirs.keys() - ordinary:
        one, other = max(map(int, mine[name])), max(map(int, theirs[name]))
        if one != other and min(one, other) >= _COMMON and max(one, other) <= _GROWN * min(one, other):
            return True
    return False


def _unlike(some: Collection[Trait], others: Collection[Trait], declared: Sequence[TraitPolicy]) -> bool:
    """Whether two events of a city are alike in nothing, how or at what: a bomb at a bus stop, a police van shot at."""
    mine, theirs = labels(some), labels(others)
    both = [trait.name for trait in declared if trait.name in mine and trait.name in theirs]
    return len(both) >= _UNLIKE and set(some).isdisjoint(others)


_UNLIKE = 2  # traits in which two events of one city and day differ that are two
_UNKNOWN = 2  # of a time: neither a day nor a publication
_ONE_TOWN = frozenset({(Relation.EQUAL, False), (Relation.OVERLAPS, False)})


def weight(shared: Collection[Trait], declared: Sequence[TraitPolicy]) -> int:
    """What traits in common count for: each once, large figures and rare labels twice, one or two dead not at all."""
    ordinary = {trait.name for trait in declared}
    known = {name for name, label in shared if name in ordinary or int(label) >= _ANY}
    return len(known) + (_TELLING - 1) * len(telling(shared, declared))


def marked(shared: Collection[Trait], declared: Sequence[TraitPolicy]) -> bool:
    """Whether traits in common are not those of any two such events: one that tells much, or three."""
    return bool(telling(shared, declared)) or weight(shared, declared) > _ENOUGH


def telling(shared: Collection[Trait], declared: Sequence[TraitPolicy]) -> set[str]:
    """The names of those traits that few events have: large figures, and labels that their kind declares as rare."""
    ordinary = {trait.name: trait.rare for trait in declared}
    return {name for name, label in shared if (label in ordinary[name] if name in ordinary else large(label))}


def large(figure: str) -> bool:
    """Whether few events have a figure.

    >>> large("15"), large("4")
    (True, False)
    """
    return int(figure) >= _COMMON


def _wide(key: EventKey) -> bool:
    """Whether a place is so wide that it sees several events a day; a "city" that no gazetteer has is a town."""
    level = getattr(key.value, "level", "")
    return level in _WIDE and (level != "city" or place_named(key.value.name).level == "city")


def _distance(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)


def _between(one: Span, other: Span) -> tuple[int, int]:
    return (one.end, other.start) if one.end <= other.start else (other.end, one.start)
