"""How two names stand: one thing, part of one another, different things, or not to be told."""

from __future__ import annotations

from xref.model import Comparison, NameKind, Relation
from xref.values._names.spelling import key, near
from xref.values._names.value import Name

_ACTORS = frozenset({NameKind.COUNTRY, NameKind.GOVERNMENT, NameKind.ORGANISATION, NameKind.GROUP, NameKind.OUTLET})


def relate(a: Name, b: Name) -> Comparison:
    """Compare two names: by canonical name, by what contains them, by spelling, by kind.

    A thing inside another is narrower (a town in its country, a ministry in its state, a person in the
    body whose post he holds); a surname alone is wider than the full name; roles are narrower by what
    qualifies them. Different names of one kind are disjoint; near spellings may be one name, so they
    overlap strictly and are equal leniently. Different kinds are incomparable, with ``kind: a / b``.

    >>> relate(Name("Idlib", NameKind.PLACE, ("Syria",)), Name("Syria", NameKind.COUNTRY)).strict.value
    'narrower'
    """
    if a.name == b.name:
        return _same(Relation.EQUAL, f"both are {a.name}")
    if b.name in a.aliases or a.name in b.aliases:
        return _same(Relation.EQUAL, f"{_both(a, b)} are names of one")
    if b.name in a.inside:
        return _same(Relation.NARROWER, f"{a.name} belongs to {b.name}")
    if a.name in b.inside:
        return _same(Relation.WIDER, f"{b.name} belongs to {a.name}")
    if a.kind is NameKind.PLACE and b.kind is NameKind.PLACE and (region := _region(a, b)):
        return region
    if a.kind is not b.kind:
        return _across(a, b)
    if key(a.name) == key(b.name):
        return _same(Relation.EQUAL, f"{_both(a, b)} are spellings of one name")
    if a.kind is NameKind.PERSON:
        return _people(a, b)
    if a.kind is NameKind.ROLE:
        return _roles(a, b)
    if near(*sorted((a.name, b.name))):
        return _perhaps(a, b)
    if a.kind is NameKind.PLACE and not _apart(a, b):
        return _same(Relation.INCOMPARABLE, f"whether one of {_both(a, b)} lies inside the other is not known", "place")
    return _same(Relation.DISJOINT, f"{_both(a, b)} are different names")


def _both(a: Name, b: Name) -> str:
    return " and ".join(sorted((a.name, b.name)))


def _same(relation: Relation, reason: str, detail: str = "") -> Comparison:
    return Comparison(relation, relation, reason, detail=detail)


def _perhaps(a: Name, b: Name) -> Comparison:
    reason = f"{_both(a, b)} may be spellings of one name"
    return Comparison(Relation.OVERLAPS, Relation.EQUAL, reason, assumption="spelling")


def _across(a: Name, b: Name) -> Comparison:
    """Compare names of different kinds: a role may be anyone's, named things differ in kind."""
    kinds = " / ".join(sorted((a.kind.value, b.kind.value)))
    if {a.kind, b.kind} <= _ACTORS and key(a.name) == key(b.name):
        return _same(Relation.EQUAL, f"both are {min(a.name, b.name)}")
    if {a.kind, b.kind} == {NameKind.COUNTRY, NameKind.PLACE}:
        place = a if a.kind is NameKind.PLACE else b
        if place.inside:
            return _same(Relation.DISJOINT, f"{place.name} is in {place.inside[-1]}, not in the other country")
        return _same(Relation.INCOMPARABLE, f"whether {place.name} lies in the other is not known", "place")
    if NameKind.ROLE in (a.kind, b.kind):
        return _same(Relation.INCOMPARABLE, f"whether {_both(a, b)} are the same is not told by their names", "role")
    return _same(Relation.INCOMPARABLE, f"{_both(a, b)} are names of different kinds", f"kind: {kinds}")


def _people(a: Name, b: Name) -> Comparison:
    """Compare persons: the words of the shorter name found in the longer one, surname on surname."""
    left, right = key(a.name).split(), key(b.name).split()
    if left and right and left[-1] == right[-1]:
        short, long = (left, right) if len(left) < len(right) else (right, left)
        if len(short) < len(long) and _in_order(short, long):
            relation = Relation.WIDER if short is left else Relation.NARROWER
            return _same(relation, f"{min(a.name, b.name, key=len)} is short for {max(a.name, b.name, key=len)}")
        if len(left) == len(right) and all(_initial(x, y) for x, y in zip(left, right, strict=True)):
            return _same(Relation.OVERLAPS, f"{_both(a, b)} agree in surname and initials")
    if near(*sorted((a.name, b.name))):
        return _perhaps(a, b)
    if min(len(left), len(right)) == 1 and any(
        word in (left if len(right) == 1 else right)
        for word in (left + right if len(left) == len(right) else min(left, right, key=len))
    ):
        return _same(Relation.OVERLAPS, f"{_both(a, b)} share a word of the name")
    return _same(Relation.DISJOINT, f"{_both(a, b)} are different persons by name")


def _in_order(short: list[str], long: list[str]) -> bool:
    words = iter(long)
    return all(any(_initial(word, other) for other in words) for word in short)


def _initial(a: str, b: str) -> bool:
    """Return whether two words of a name agree: the same, or one the initial of the other."""
    return a == b or (a[:1] == b[:1] and 1 in (len(a), len(b)))


def _roles(a: Name, b: Name) -> Comparison:
    """Compare roles by their words: every word of the wider one is in the narrower."""
    left, right = set(key(a.name).split()), set(key(b.name).split())
    if left > right:
        return _same(Relation.NARROWER, f"{a.name} is said more closely than {b.name}")
    if left < right:
        return _same(Relation.WIDER, f"{b.name} is said more closely than {a.name}")
    return _same(Relation.INCOMPARABLE, f"whether {_both(a, b)} are the same is not told by their names", "role")


def _region(a: Name, b: Name) -> Comparison | None:
    """Compare a town with the region of its name: "Homs" is in Homs Province, and what is in Homs may be there."""
    for town, region, relation in ((a, b, Relation.NARROWER), (b, a, Relation.WIDER)):
        if region.level == "region" and region.name.startswith(f"{town.name} "):
            return _same(relation, f"{town.name} lies in {region.name}")
        if region.level == "region" and any(region.name.startswith(f"{outer} ") for outer in town.inside):
            return _same(relation, f"{town.name} lies in {region.name}")
        if any(outer.startswith(f"{region.name} ") for outer in town.inside):
            return _same(Relation.OVERLAPS, f"{region.name} may be the region that {town.name} lies in")
    return None


def _apart(a: Name, b: Name) -> bool:
    """Return whether two places cannot lie inside one another: in different countries, or of one size."""
    if a.inside and b.inside and a.inside[-1] != b.inside[-1]:
        return True
    return bool(a.level) and a.level == b.level
