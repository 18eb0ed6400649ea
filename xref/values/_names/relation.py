"""How two names stand: one thing, part of one another, different things, or not to be told."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xref.expressions import regex
from xref.model import Comparison, NameKind, Relation
from xref.values._names.gazetteer import rows, shipped
from xref.values._names.spelling import alike, key, near, of_person
from xref.values._names.value import Name

_ACTORS = frozenset({NameKind.COUNTRY, NameKind.GOVERNMENT, NameKind.ORGANISATION, NameKind.GROUP, NameKind.OUTLET})
_SURNAMED = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE})
_WHOLE = frozenset({NameKind.COUNTRY, NameKind.PERSON, NameKind.PLACE, NameKind.OUTLET})
"""Kinds of name whose words do not qualify one another: "Guinea" is no wider word for "Equatorial Guinea"."""

_OF_MANY = frozenset(
    """american atlantic central consolidated continental eastern federal first general international northern pacific
    public royal southern standard united universal western""".split()
)
"""Words with which the names of many firms begin: Standard may be Standard Oil, or Standard Mills."""

COUNTIES = (" County", " Municipality", " Prefecture")  # how regions end that lie in larger ones

_LARGE = regex(r" (?:Province|Governorate|Region|State|Oblast)$")  # words for one sort of region

NATIONS = dict.fromkeys(("England", "Scotland", "Wales", "Northern Ireland"), "United Kingdom")
"""Countries within a country: a town in the larger may lie in the smaller."""


def relate(a: Name, b: Name) -> Comparison:
    """Compare two names: by canonical name, by what contains them, by spelling, by kind.

    A thing inside another is narrower (a town in its country, a ministry in its state, a person in the
    body whose post he holds); a surname alone is wider than the full name, and so is "the Foreign
    Ministry" than "the Norwegian Foreign Ministry", "the opposition" than "the armed opposition".
    Different names of one kind are disjoint; near spellings may be one name, so they overlap strictly and
    are equal leniently. Different kinds are incomparable, with ``kind: a / b``.

    >>> relate(Name("Idlib", NameKind.PLACE, ("Syria",)), Name("Syria", NameKind.COUNTRY)).strict.value
    'narrower'
    >>> area, suburb = (Name(f"{part} of Goma", NameKind.PLACE, ("Goma",), "site") for part in ("area", "suburb"))
    >>> relate(area, suburb).strict.value
    'incomparable'
    """
    if a.name == b.name:
        return _same(Relation.EQUAL, f"both are {a.name}")
    if b.name in a.aliases or a.name in b.aliases:
        return _same(Relation.EQUAL, f"{_both(a, b)} are names of one")
    if _lies_in(a, b):
        return _same(Relation.NARROWER, f"{a.name} belongs to {b.name}")
    if _lies_in(b, a):
        return _same(Relation.WIDER, f"{b.name} belongs to {a.name}")
    if a.kind is NameKind.PLACE and b.kind is NameKind.PLACE and (region := _region(a, b) or _of_a_state(a, b)):
        return region
    if key(a.name) == key(b.name) and (a.kind is b.kind or {a.kind, b.kind} <= _ACTORS):
        return _same(Relation.EQUAL, f"{_both(a, b)} are spellings of one name")
    governments = a.kind is NameKind.GOVERNMENT and b.kind is NameKind.GOVERNMENT
    if not governments and not {a.kind, b.kind} & _WHOLE and (shorter := _shorter(a, b)):
        return shorter
    if a.kind is not b.kind:
        return _across(a, b)
    if a.kind is NameKind.PERSON:
        return _people(a, b)
    if a.kind is NameKind.ROLE:
        return _untold(a, b)
    if near(*sorted((a.name, b.name))):
        return _perhaps(a, b, "spelling")
    if _letters(a.name) in (initials(b.name), b.name) or _letters(b.name) == initials(a.name):
        return _perhaps(a, b, "initials")
    if a.kind is NameKind.PLACE and not _apart(a, b):
        return _same(Relation.INCOMPARABLE, f"whether one of {_both(a, b)} lies inside the other is not known", "place")
    return _same(Relation.DISJOINT, f"{_both(a, b)} are different names")


def _lies_in(inner: Name, outer: Name) -> bool:
    """Whether the one lies in the other, however the text of each spells it: in "El-Tal" and "Al Tal"."""
    if outer.name in inner.inside:
        return True
    places = inner.kind is outer.kind is NameKind.PLACE and outer.level != "region"
    return places and key(outer.name) in map(key, inner.inside[:-1])


def _both(a: Name, b: Name) -> str:
    return " and ".join(sorted((a.name, b.name)))


def _same(relation: Relation, reason: str, detail: str = "") -> Comparison:
    return Comparison(relation, relation, reason, detail=detail)


def _perhaps(a: Name, b: Name, assumption: str) -> Comparison:
    reason = f"{_both(a, b)} may be forms of one name"
    return Comparison(Relation.OVERLAPS, Relation.EQUAL, reason, assumption=assumption)


def _untold(a: Name, b: Name) -> Comparison:
    return _same(Relation.INCOMPARABLE, f"whether {_both(a, b)} are the same is not told by their names", "role")


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Return the initials of a name's words with a capital.

    >>> initials("Organisation for the Prohibition of Chemical Weapons")
    'OPCW'
    """
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _letters(name: str) -> str:
    """Initials without the sign between them: those of Arden, Bell & Crane are AB&C."""
    return name.replace("&", "")


def _shorter(a: Name, b: Name) -> Comparison | None:
    """Compare a short form with a full one: the Foreign Ministry may be any, the Norwegian one is one of them."""
    left, right = set(key(a.name).split()), set(key(b.name).split())
    if a.kind is b.kind is NameKind.ORGANISATION and (left <= _OF_MANY or right <= _OF_MANY) and left != right:
        return _untold(a, b)
    if left > right:
        return _same(Relation.NARROWER, f"{a.name} is said more closely than {b.name}")
    if left < right:
        return _same(Relation.WIDER, f"{b.name} is said more closely than {a.name}")
    return None


def _across(a: Name, b: Name) -> Comparison:
    """Compare names of different kinds: a role may be anyone's, named things differ in kind."""
    if {a.kind, b.kind} == {NameKind.COUNTRY, NameKind.PLACE}:
        place, country = (a, b) if a.kind is NameKind.PLACE else (b, a)
        if place.inside and NATIONS.get(country.name) != place.inside[-1]:
            return _same(Relation.DISJOINT, f"{place.name} is in {place.inside[-1]}, not in the other country")
        return _same(Relation.INCOMPARABLE, f"whether {place.name} lies in the other is not known", "place")
    if NameKind.ROLE in (a.kind, b.kind):
        return _untold(a, b)
    for short, full in ((a, b), (b, a)):  # a surname alone need not be known for one
        either = NameKind.PERSON in (a.kind, b.kind) and {a.kind, b.kind} <= _SURNAMED
        if either and short.name == full.name.split()[-1] != full.name:
            relation = Relation.WIDER if short is a else Relation.NARROWER
            return _same(relation, f"{short.name} is short for {full.name}")
    kinds = " / ".join(sorted((a.kind.value, b.kind.value)))
    return _same(Relation.INCOMPARABLE, f"{_both(a, b)} are names of different kinds", f"kind: {kinds}")


def _people(a: Name, b: Name) -> Comparison:
    """Compare persons: the words of the shorter name found in the longer one, surname on surname."""
    left, right = (of_person(name.name) for name in (a, b))
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if short[-1] == long[-1]:
        if len(short) < len(long) and _in_order(short, long):
            relation = Relation.WIDER if short is left else Relation.NARROWER
            less, more = (a, b) if short is left else (b, a)
            return _same(relation, f"{less.name} is short for {more.name}")
        if len(short) == len(long) and all(_initial(x, y) for x, y in zip(left, right, strict=True)):
            return _same(Relation.OVERLAPS, f"{_both(a, b)} agree in surname and initials")
    if 1 < len(short) < len(long) and long[: len(short)] == short:
        return _same(Relation.OVERLAPS, f"one of {_both(a, b)} begins like the other")  # a father's name may follow
    if near(*sorted((a.name, b.name))) or alike(*sorted((a.name, b.name))):
        return _perhaps(a, b, "spelling")
    if len(short) == 1 and short[0] in long:
        return _same(Relation.OVERLAPS, f"{_both(a, b)} share a word of the name")
    return _same(Relation.DISJOINT, f"{_both(a, b)} are different persons by name")


def _in_order(short: list[str], long: list[str]) -> bool:
    words = iter(long)
    return all(any(_initial(word, other) for other in words) for word in short)


def _initial(a: str, b: str) -> bool:
    """Return whether two words of a name agree: the same, or one the initial of the other."""
    return a == b or (a[:1] == b[:1] and 1 in (len(a), len(b)))


_OF_STATES = ("United States",)


def _region(a: Name, b: Name) -> Comparison | None:
    """Compare a town with the region of its name: "Homs" is in Homs Province, and what is in Homs may be there."""
    if _one_region(a, b):
        return _same(Relation.EQUAL, f"{_both(a, b)} are names of one region")
    for town, region, relation in ((a, b, Relation.NARROWER), (b, a, Relation.WIDER)):
        wide = region.level == "region" or region.name.endswith(" District")
        if wide and _plain(region.name).startswith(f"{_plain(town.name)} "):
            return _same(relation, f"{town.name} lies in {region.name}")
        if wide and any(region.name.startswith(f"{outer} ") for outer in town.inside):
            return _same(relation, f"{town.name} lies in {region.name}")
        if any(outer.startswith(f"{region.name} ") for outer in town.inside):
            return _same(Relation.OVERLAPS, f"{region.name} may be the region that {town.name} lies in")
    return None


def _one_region(a: Name, b: Name) -> bool:
    """Whether two regions of no two countries are called by one name and two words for a region."""
    if not (a.level == b.level == "region" and _LARGE.search(a.name) and _LARGE.search(b.name)):
        return False
    land = a.inside[-1:] == b.inside[-1:] or not (a.inside and b.inside)
    return land and key(_LARGE.sub("", a.name)) == key(_LARGE.sub("", b.name))


def _plain(name: str) -> str:
    """A name without the marks that some put into it: Sa'ada, Saada."""
    return name.replace("'", "")


def _of_a_state(a: Name, b: Name) -> Comparison | None:
    """Compare an American city with its state, and a borough with its city, where the text tells no other state.

    >>> bronx, state = (Name(name, NameKind.PLACE, ("United States",)) for name in ("The Bronx", "New York"))
    >>> _of_a_state(bronx, state).strict.value, _of_a_state(state, state)
    ('narrower', None)
    """
    for city, state, relation in ((a, b, Relation.NARROWER), (b, a, Relation.WIDER)):
        if state.inside == _OF_STATES and state.name in around(city):
            return _same(relation, f"{city.name} lies in {state.name}")
    return None


def is_state(place: Name) -> bool:
    """Whether a place is one of the American states.

    >>> is_state(Name("Ohio", NameKind.PLACE, ("United States",), level="region"))
    True
    """
    return place.level == "region" and place.inside == _OF_STATES and not place.name.endswith(COUNTIES)


def around(city: Name) -> tuple[str, ...]:
    """The state of an American city, and the city of a borough, where the text tells no other."""
    return _states().get(city.name, ()) if city.inside == _OF_STATES else ()


@cache
def _states() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for state, cities in rows("states"):
        for city in cities.split("|"):
            found[city] = (*found.get(city, ()), state)
    return found


def _is_country(name: str) -> bool:
    known = shipped().get(name)
    return known is not None and known.value.kind is NameKind.COUNTRY


_LANDS = frozenset(
    """Alsace|Anatolia|Aquitaine|Atacama|Auvergne|Autonomous Region in Muslim Mindanao|Azawad|Bangsamoro|Bavarian Alps
|Bekaa Valley|Bicol|Burgundy|Cagayan Valley|Calabarzon|Caraga|Central Luzon|Central Visayas|Chittagong Hill Tracts
|Coast Province|Connacht|Connemara|Cordillera Administrative Region|Cyrenaica|Darien|Davao Region|East Anglia
|East Midlands|Eastern Visayas|Fezzan|French Alps|French Riviera|Galilee|Galmudug|Golan Heights|Hejaz|Hirshabelle
|Humberside|Iranian Kurdistan|Iraqi Kurdistan|Italian Alps|Jubaland|Kabylie|Languedoc|Languedoc-Roussillon|Leinster
|Lorraine|Manchuria|Mekong Delta|Metro Manila|Midi-Pyrenees|Mimaropa|Munster|Nafusa Mountains|National Capital Region
|Negev|Negros Island|New England|Niger Delta|North Caucasus|Northern Mindanao|Nuba Mountains|Ogaden|Outer Hebrides
|Panay|Patagonia|Presevo Valley|Provence|Puntland|Rift Valley Province|Rojava|Samar|Sandzak|Scottish Borders
|Scottish Highlands|Siberia|Soccsksargen|Swiss Alps|Teesside|Thrace|Tripolitania|Tyneside|Ulster|VRAEM|Wearside
|West Midlands|Western Visayas|Yucatan|Zamboanga Peninsula""".replace("\n", "").split("|")
)
"""Lands that go over several provinces, or into some: what is in such a province may be in them."""

_LANDSCAPE = regex(
    r"(?:Mount |Lake )?([A-Z][\w'-]+(?: (?!National|Game|Nature)[A-Z][\w'-]+)?) (?:(?:[Nn]ational|[Gg]ame|[Nn]ature) )?"
    r"(?:[Pp]ark|[Rr]eserve|[Mm]ountains?|[Hh]ills?|[Rr]ange|[Ff]orest|[Vv]alley|[Dd]esert|[Hh]ighlands?|[Dd]elta|[Bb]asin)"
)

_COURSES = (  # what runs through a district, or washes its shore, lies in no place of its size
    regex(r".+ (?:Street|Avenue|Road|Boulevard|Lane|Drive|Highway|Parkway|Freeway|Interstate \d+|Route \d+)"),
    regex(
        r"(?:River|Lake|Sea of|Gulf of|Bay of|Strait of) .+"
        r"|.+ (?:River|Lake|Sea|Bay|Canal|Creek|Gulf|Strait|Reservoir|Lagoon|Estuary|Backwaters)",
        re.IGNORECASE,
    ),
)
_PART = regex(r"(?:suburb|neighbou?rhood|district|countryside|outskirts|area|camp) of ")


def _apart(a: Name, b: Name) -> bool:
    """Return whether two places cannot lie inside one another: in different countries, or of one size."""
    if a.inside and b.inside and a.inside[-1] != b.inside[-1]:
        # Of a place that is no known town the words may give the town and leave out the country.
        known = (place.level not in ("", "site") or _is_country(place.inside[-1]) for place in (a, b))
        return all(known)
    if a.level == b.level == "region" and (
        a.name.endswith(COUNTIES) is not b.name.endswith(COUNTIES) or bool(a.inside) is not bool(b.inside)
    ):
        return False  # a county may lie in a province, and a region that no table knows in one that it does
    if a.level == b.level == "region" and (a.name in _LANDS) is not (b.name in _LANDS):
        return False
    if a.level == b.level == "site" and any(
        bool(course.fullmatch(a.name)) is not bool(course.fullmatch(b.name)) for course in _COURSES
    ):
        return False
    if a.inside[:1] == b.inside[:1] and any(_PART.match(place.name) for place in (a, b)):
        return False  # "an area of Goma", which nobody names, may be any suburb of it
    if (one := _LANDSCAPE.fullmatch(a.name)) and (other := _LANDSCAPE.fullmatch(b.name)) and one[1] == other[1]:
        return False  # the mountains of Gorongosa and its national park
    return bool(a.level) and a.level == b.level and not (a.name in _around(b.name) or b.name in _around(a.name))


@cache
def _suburbs() -> dict[str, frozenset[str]]:
    return {name: frozenset(larger.split("|")) for name, larger in rows("suburbs")}


def _around(city: str) -> frozenset[str]:
    """The larger cities of which one may be a part, by the names that places of theirs are known by."""
    larger = _suburbs().get(city, frozenset())
    return frozenset([known.value.name if (known := shipped().get(name)) else name for name in larger])
