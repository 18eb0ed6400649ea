"""Alike: two names of one place or firm of which no table knows that they are one, told by more and by fewer words."""

from __future__ import annotations

from typing import Any

from xref.expressions import regex
from xref.model import NameKind

_SITE = "site"  # level of a place in a town
_VENUES = frozenset(
    """airport bridge bus camp church clinic college hospital hotel mall market mosque park prison rail railway school
    stadium station train""".split()
)
_REGION = regex(r" (?:Region|State|Province)$")
_COMPASS = frozenset("North South East West Central Northern Southern Eastern Western".split())


def alike(a: Any, b: Any) -> bool:
    """Whether two values of a key may be one by their words.

    >>> from xref.values._names.value import Name
    >>> alike(Name("Karun", NameKind.PLACE), Name("Karun market", NameKind.PLACE, level="site"))
    True
    >>> alike(Name("Arnia", NameKind.PLACE, ("Orvania",)), Name("West Arnia Region", NameKind.PLACE, level="region"))
    True
    >>> alike(Name("Orvane", NameKind.PERSON), Name("Orvane Holdings", NameKind.ORGANISATION))
    True
    """
    return _one_site(a, b) or _one_name(a, b) or _venue_of(a, b) or _side_of(a, b) or _firm_of(a, b)


def _one_site(a: Any, b: Any) -> bool:
    """Whether two sites of one town may be one told by more and by fewer words: a Grand Tal Hotel, a Tal Hotel."""
    if not (getattr(a, "level", "") == getattr(b, "level", "") == "site"):
        return False
    if a.inside and b.inside and a.inside[0] != b.inside[0]:
        return False
    mine, theirs = a.name.casefold().split(), b.name.casefold().split()
    shorter, longer = sorted((mine, theirs), key=len)
    return len(shorter) > 1 and shorter[0] == longer[0] and set(shorter) <= set(longer)


def _venue_of(a: Any, b: Any) -> bool:
    """Whether one place is a venue named after the other, of which no more is known: Karun, the Karun market."""
    if not getattr(a, "kind", None) is getattr(b, "kind", None) is NameKind.PLACE:
        return False
    town, venue = sorted((a, b), key=lambda place: len(place.name))
    rest = venue.name.casefold().removeprefix(f"{town.name.casefold()} ")
    open_ = town.level != _SITE and (not venue.inside or venue.inside[-1:] == town.inside[-1:])
    return open_ and rest != venue.name.casefold() and set(rest.split()) <= _VENUES


def _firm_of(a: Any, b: Any) -> bool:
    """Whether a single word that nobody knows, taken for a surname, begins the name of a firm."""
    man, firm = (a, b) if getattr(a, "kind", None) is NameKind.PERSON else (b, a)
    kinds = (getattr(man, "kind", None), getattr(firm, "kind", None))
    return kinds == (NameKind.PERSON, NameKind.ORGANISATION) and firm.name.split()[0] == man.name


def _side_of(a: Any, b: Any) -> bool:
    """Whether one place is by its name a side of the other, and no gazetteer has it: West Arnia state is in Arnia."""
    if not getattr(a, "kind", None) is getattr(b, "kind", None) is NameKind.PLACE:
        return False
    land, side = sorted((a, b), key=lambda place: len(place.name))
    compass, _, rest = _REGION.sub("", side.name).partition(" ")
    return compass in _COMPASS and rest == _REGION.sub("", land.name) and not side.inside


def _one_name(a: Any, b: Any) -> bool:
    """Whether one name is the other behind a word that says what it is: "Chipmaker Arden Systems"."""
    if not getattr(a, "kind", None) is getattr(b, "kind", None) is NameKind.ORGANISATION:
        return False
    shorter, longer = sorted((a.name.casefold().split(), b.name.casefold().split()), key=len)
    return len(shorter) > 1 and longer[1:] == shorter
