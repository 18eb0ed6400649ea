"""Venues: how a hotel, a quarter or a village lies in its town, and which of two places tells more closely where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from xref.expressions import regex
from xref.linking.events.places import is_street, place_named
from xref.linking.events.where import is_bound
from xref.model import Mention, NameKind, Span
from xref.values._names.value import Name

_INSIDE = regex(
    r",? in (?:the )?(?:(?-i:[A-Z])[\w-]+(?:'s|s'|s) )?(?:(?:north|south|east|west|central)[a-z-]* )?"
    r"|(?:,? (?:the|an?)|,)?(?: [a-z\d.-]+){0,6}? (?:north|south|east|west)[a-z-]* of (?:the )?(?:capital,? )?"
    r"|,? (?:the|an?) (?:[\w-]+ ){0,5}(?:town|village|city|suburb|resort|port|settlement)"
    r"(?: (?:near|close to|along|by|on) the [a-z]+)?,? in (?:the )?"
    r"(?:[\w-]+-(?:held|controlled|occupied|annexed|ruled) )?"
    r"|(?:,? (?:(?:village|town|city|community|area|[Dd]istrict|[Dd]ivision|[Cc]ounty|[Pp]rovince|Local Government Area"
    r"|LGA|of|in|the)|[A-Z][\w'-]+))+,? (?:of|in) (?:the )?"  # "Tal village of Ur Local Government Area in Arnia"
)
_SIDE_OF = regex(r"\b(?:north|south|east|west)[a-z-]* of\b")  # "Tal, east of Ur" is not in Ur
_OF_A_VENUE = regex(
    r"(?: during (?:an?|the)(?: [\w-]+){1,3}|(?: [a-z-]+){0,2}),? (?:in|of|near) (?:the )?"
    r"(?:(?:city|town|village|district) of )?"
)
_AREA = regex(r"(?:area|district|suburb|part|quarter|neighbou?rhood) of ")
_DESCRIBED = regex(
    r"(?:[a-z-]+ )*(?:district|area|neighbou?rhood|suburbs?|part|quarter|countryside|outskirts|cent(?:re|er)|edge) of "
)
_ADJECTIVES = regex(r"^(?:[a-z-]+ )+(?=[A-Z])")
_QUARTER = regex(r"\b(?:neighbou?rhood|quarter|suburb|area|section)$")
CAPITAL_OF = regex(r"(?:the )?(?:[a-z-]+ )?capital of ")  # a city, not the province that its name gives
_A_QUARTER = regex(r" (?:neighbou?rhood|quarter)\b")
_HOUSE = regex(r"[A-Z][\w'-]* (?:mosque|church|cathedral|shrine|temple|school|college)$")
_IN = regex(r",? in (?:the )?(?:[a-z-]+ ){0,3}[A-Z]")
_SITE = "site"  # level of a place in a town


def finer(text: str, place: Mention, places: Sequence[Mention]) -> Mention:
    """The place that the words put in a place or beside it: "Sarkub in Arnia province", "Tal, a town east of Ur"."""
    for other in places:
        if other.span.end < place.span.start and _lies_in(text, other.span, place):
            if is_bound(text, other.span.start):
                continue  # "a man from Arnia, south of Tal"
            beside = _SIDE_OF.search(text, other.span.end, place.span.start) and not is_street(other.raw)
            return other if beside else within(other, place.value)
    return place


def _lies_in(text: str, inner: Span, outer: Mention) -> bool:
    """Whether words put a place in another one: "Tal, in Arnia"; "Tal village of Ur"."""
    between = text[inner.end : outer.span.start]
    return (between == " " and outer.raw[:1].islower()) or _INSIDE.fullmatch(between) is not None


def with_venues(text: str, places: Iterable[Mention]) -> list[Mention]:
    """The places, a town that only says where a venue is left out: "the Tal clinic in Sarkub"."""
    placed: list[Mention] = []
    for town in sorted(places, key=lambda place: place.span):
        venue = placed[-1] if placed else None
        if venue is not None and _says_where(text, venue, town):
            placed[-1] = within(venue, town.value)
        else:
            placed.append(town)
    return placed


def _says_where(text: str, venue: Mention, town: Mention) -> bool:
    unknown = not venue.value.inside and venue.value.level in ("", _SITE) and venue.span.end < town.span.start
    between = text[venue.span.end : town.span.start]
    beside = venue.value.level == _SITE and between == ", "  # "Tal Secondary School, Sarkub"
    return unknown and (beside or bool(_OF_A_VENUE.fullmatch(between) or _AREA.match(town.raw)))


def within(venue: Mention, town: Name) -> Mention:
    """A place of which nothing is known as one in a town."""
    if venue.value.level not in ("", _SITE) or venue.value.inside or venue.value == town:
        return venue
    return venue._replace(value=_inside(venue.value, town))


def is_quarter(raw: str) -> bool:
    """Whether words call a place a quarter or a suburb.

    >>> is_quarter("the Sheikh quarter"), is_quarter("Oslo")
    (True, False)
    """
    return _QUARTER.search(raw) is not None


def quarter(text: str, place: Mention) -> Mention:
    """A quarter or a house that has its name from a town elsewhere as a place of which nothing is known.

    As "the Oslo quarter of" a town, or "the Medina mosque in" one.
    """
    house = _HOUSE.search(place.raw) if place.value.level not in ("", _SITE) else None
    if house is not None and _IN.match(text, place.span.end):  # "the Medina mosque in Tal" is not in Medina
        return place._replace(value=Name(house[0], NameKind.PLACE, level=_SITE))
    told = _A_QUARTER.match(text, place.span.end)
    if told is None or not place.value.level or place.value.level == _SITE:
        return place
    span = Span(place.span.start, told.end())
    return Mention(place.type, span, text[slice(*span)], Name(place.value.name, NameKind.PLACE))


def housed(site: Name, raw: str, town: Name | None, *, bold: bool = False) -> Name:
    """A hotel, a square or a quarter of which no town is told as one in the town that the text is about.

    Where the reader is to be ``bold``, any place of which nothing is known: "in Tal" beside the police of a city.
    """
    within_town = site.level == _SITE or (not site.level and (bold or is_quarter(raw)))
    if town is None or site.kind is not NameKind.PLACE or site == town:
        return site
    if is_street(site.name) and len(site.inside) == 1 and not place_named(site.inside[0]).level:
        return site if site.inside[0] == town.name else _inside(site, town)  # "Hill Drive, Keyham": a quarter of it
    return site if site.inside or not within_town else _inside(site, town)


def named(place: Name) -> Name:
    """A place by its name: of "district of Sarkub" Sarkub, "central Tal Square" without the adjective.

    >>> sarkub = Name("district of Sarkub", NameKind.PLACE, ("Sarkub", "Arnia"), level="site")
    >>> named(sarkub).name, named(Name("central Tal Square", NameKind.PLACE, level="site")).name
    ('Sarkub', 'Tal Square')
    """
    if place.level != _SITE:
        return place
    if _DESCRIBED.match(place.name) and place.inside:
        town = place_named(place.inside[0])
        if town.level == "region" and place.name == f"district of {town.name}":
            return Name(f"{town.name} District", NameKind.PLACE, level=_SITE)  # no state is one: a quarter's name
        return town if town.inside else replace(town, inside=place.inside[1:])
    return replace(place, name=_ADJECTIVES.sub("", place.name))


def _inside(place: Name, town: Name) -> Name:
    return replace(place, inside=(*place.inside, town.name, *town.inside))
