"""Places by their frame: names that only the words of an event give away as places.

"A strike on Sarkub", "the quake that struck eastern Turkana", "a Dayton nightclub": an unknown name is a place where
something happens at it, through it or south of it. Such readings serve to tell events apart and together, never as
claims, so they may be bolder than those of :mod:`xref.values`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention, NameKind, Span
from xref.values import value_type
from xref.values._names.lexicon import words
from xref.values._names.tagging import tag
from xref.values._names.value import Name
from xref.values._names.vicinity import is_surname, whole_word

_NAMED = r"(?P<name>[A-Z][\w'-]*[a-z](?: (?:[A-Z][\w'-]*[a-z]|al-[A-Z]\w+)){0,2})"
_ADJ = (
    r"(?:(?:north|south|east|west|central|mid)[a-z-]*|rebel-held|government-held|opposition-held|coastal|remote|"
    r"mainly|small|busy|downtown|nearby|war-torn|crowded|neighbou?ring|besieged)"
)
_THE = rf"(?:(?:the|a|an) )?(?:{_ADJ} )*"
_HAPPENING = (
    r"(?:strikes?|raids?|airstrikes?|attacks?|shelling|bombing|bombings|bombardment|assault|onslaught|rockets?|"
    r"clashes|shooting|stabbing|earthquake|quake|floods?|fire|crash|blast|explosion|massacre|ambush)"
)
_VENUE = (
    r"(?:nightclub|club|church|mosque|synagogue|temple|school|college|university|mall|market|bazaar|bar|restaurant|"
    r"cafe|shrine|cathedral|stadium|arena|hospital|clinic|park|store|supermarket|hotel|house|home|apartment|building|street|suburb|neighbou?rhood|"
    r"district|factory|warehouse|station|airport|festival|parade|motel|theat(?:er|re)|cinema|bakery|mine|jail|prison)"
)
_BEFORE_A_HOUSE = regex(  # that seldom is called by its town alone: "the Grand hotel", but "the Sarkub hospital"
    r" (?:nightclub|club|bar|restaurant|cafe|mall|supermarket|hotel|motel|resort|arena|theat(?:er|re)|cinema)\b"
)
_SIDES = (
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|"
    r"outskirts|suburbs?|mountains?|hills|coast|shores?|edge|heart|cent(?:re|er)|streets|part|side|parts|island|"
    r"valley|miles|kilomet(?:re|er)s|towns?|cit(?:y|ies)|villages?|ruins|district|community|neighbou?rhoods?)"
)
_HITTING = (
    r"(?:struck|strikes|hit|hits|hitting|rocked|rocks|shook|shakes|shaking|battered|ravaged|devastated|swept|pounded|"
    r"shelled|bombed|targeted|raided|destroyed|engulfed|flooded|lashed|jolted|bombarded|pummelled|pummeled)"
)
_SEAT = (  # "the state capital, Tal"
    r"\b(?:[Tt]he|[Ii]ts|'s) (?:[a-z]+ ){0,2}?"
    r"(?:capital|main city|largest city|main town|commercial hub)(?: city)?(?:,| of) "
)
_AT_IT = rf"\b{_HAPPENING} (?:on|against) (?:the )?(?:{_ADJ} )*"
_AROUND = (
    r"\b(?:in|near|outside) (?=[A-Z][\w' -]{2,40}?,? (?:on|early|late|last|[A-Z][a-z]+day)\b)",
    rf"\b(?:in|near|outside|around|inside) (?:the )?(?:{_ADJ} )+",
    rf"\b(?:off|through) {_THE}",
    rf"\b{_SIDES} of {_THE}",
    rf"\b{_HITTING} (?:parts of )?{_THE}",
)
FAR_FROM = regex(  # "100 km (62 miles) north-east of Oslo" is not in Oslo
    r"\b(?:[5-9]\d|\d{3,}|(?:located|situated|lies|lying|sits) (?:[a-z]+ ){0,3}\d+) ?"
    r"(?:(?i:kms?)|kilomet(?:re|er)s|miles)(?: \([^)]*\))? (?:[a-z-]+ ){0,2}(?:of|from) "
    r"(?:the )?(?:[a-z']+,? )*$"
)
_STREET = regex(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Boulevard|Blvd|Highway|Route|Parkway|Court|Terrace|Interstate"
    r"|Cove|Way|Place|Circle|Pike|Trail|Crescent|Close|Alley|Turnpike|Expressway|Freeway"
    r"|highway|freeway|interstate)\.?$|^(?:U\.?S\.?|[A-Z]\.[A-Z]\.|[A-Z]{2})[ -](?:Highway |Hwy\.? |Route )?\d+$"
    r"|^(?:the )?(?:Highway|Route|Interstate|I-\d+)\b"
)
_HEADING = regex(
    r"(?!(?:Mass|Bus|Car|Truck|Van|Knife|Gun|Gas|Plane|Train|Tram|Boat|House|Club|Pub|Acid|Arson|Bank|Bomb|Drive|Fatal"
    r"|Police|Flat|Factory|Warehouse|Forest|Suicide|Terror|Double|Triple|Drone|Air|Rail|Road|Helicopter) )"
    rf"(?P<name>[A-Z][\w'-]*[a-z]) {_HAPPENING}: "
)
_TOWN_OF = regex(  # "struck the Druze town of Tal": the people or the region only tells which town
    r" (?:town|village|city|settlement|hamlet|neighbou?rhood|suburb|quarter|community|enclave|stronghold) of (?=[A-Z])"
)
_BLAMED = regex(  # "blamed the attack on the Tal Front"
    r"\b(?:blam(?:e|ed|es|ing)|pinn?(?:ed|ing|s)?) (?:[\w'-]+ ){0,6}$"
)
_SHORT = regex(r" \((?=[\w-]*[A-Z]{2})[A-Z][\w-]*\)")  # of a body: "hit the Tal Relief (TRF) convoy"
_BEFORE = 60  # characters looked at before an event
_PLACES = frozenset("NnWKP")  # tags of names that may be places: unknown, given names, places known


@cache
def _frames(around: bool) -> re.Pattern[str]:
    if not around:
        return regex(f"(?:{_AT_IT}|{_SEAT}){_NAMED}")
    ahead = "|".join([_AT_IT, _SEAT, *_AROUND])
    venue = rf"{_NAMED.replace('name', 'venue')} {_VENUE}\b"
    return regex(rf"(?:{ahead}){_NAMED}|\b(?P<the>(?:a|an|the) (?:{_ADJ} )?)?{venue}(?(the)| {_HAPPENING}\b)")


def framed_places(
    discourse: Discourse, start: int, end: int, *, around: bool = True, bold: bool = False
) -> Iterator[Mention]:
    """Yield the places that the words of an event give away in a stretch of text.

    ``around`` takes what lies about the event as well ("south of X"), which only the opening of an article says of its
    main event. A name before a venue may be that of the venue ("the Pulse nightclub"): it is a place where it is a
    known one, where the text says so, or where the reader is to be ``bold``.

    >>> text = "A later strike on Sarkub hit a Cairo nightclub and the Pulse bar on Monday."
    >>> [place.raw for place in framed_places(Discourse(text), 0, len(text))]
    ['Sarkub', 'Cairo']
    >>> list(framed_places(Discourse("He claimed the attack on Twitter."), 0, 33))
    []
    >>> list(framed_places(Discourse("A blast hit the Sarkub Relief (SRF) convoy."), 0, 43))
    []
    >>> text = "He blamed the attack on the Sarkub Front."
    >>> list(framed_places(Discourse(text), 0, len(text)))
    []
    >>> list(framed_places(Discourse("He saw the assault on the Olba Grand hotel."), 0, 43))
    []
    """
    for match in _frames(around).finditer(discourse.text, start, end):
        span = Span(*match.span("name" if match["name"] or not around else "venue"))
        raw = discourse.text[span.start : span.end]
        if (
            is_street(raw)
            or FAR_FROM.search(discourse.text, start, span.start)
            or _BLAMED.search(discourse.text, max(start, match.start() - _BEFORE), match.start())
            or _TOWN_OF.match(discourse.text, span.end)
        ):
            continue
        named = match["name"] and not _BEFORE_A_HOUSE.match(discourse.text, span.end)
        if _may_be_place(discourse, span) and (named or bold or _surely_place(discourse, raw)):
            value = place_named(raw)
            site = not (named or value.level or value.inside)
            yield Mention("place", span, raw, replace(value, level="site") if site else value)


def headed_place(title: Discourse) -> Mention | None:
    """The place that a title has before what happened there and a colon.

    >>> headed_place(Discourse("Sarkub shooting: Two held")).raw, headed_place(Discourse("Mass shooting: Two held"))
    ('Sarkub', None)
    """
    match = _HEADING.match(title.text)
    if match is None or not _may_be_place(title, span := Span(*match.span("name"))):
        return None
    return Mention("place", span, match["name"], place_named(match["name"]))


def is_street(raw: str) -> bool:
    """Whether a place is a street: an address in a town, which tells no two events of it apart.

    >>> is_street("Main Street"), is_street("Main Square")
    (True, False)
    """
    return _STREET.search(raw) is not None


def place_named(raw: str) -> Name:
    """The place of a name: a known one, else one of which no more is known.

    >>> place_named("Oslo").inside, place_named("Sarkub").inside
    (('Norway',), ())
    """
    value: Name = value_type("place").parse(raw)
    return value if value.kind in (NameKind.PLACE, NameKind.COUNTRY) else Name(raw, NameKind.PLACE)


def _may_be_place(discourse: Discourse, span: Span) -> bool:
    tags = set(tag(discourse.text, *span, discourse.names).tags)
    name = discourse.text[span.start : span.end]
    if name in words("notplaces") or _SHORT.match(discourse.text, span.end):
        return False  # "claimed the attack on Twitter"
    if name.endswith("s") and whole_word(discourse.text, name[:-1], span.start):
        return False  # "attacks on Fulanis", "blamed the raid on the Tigers": one of them is named, too
    if is_surname(discourse.text, name.rpartition(" ")[2], span.start):
        return False  # "opened fire on Reno"
    possessive = discourse.text.startswith("'s", span.end) or name.endswith("'s")
    return bool(tags) and tags <= _PLACES and not possessive and not value_type("date").find(discourse, *span)


def _surely_place(discourse: Discourse, raw: str) -> bool:
    alone = Discourse(raw, names=discourse.names)
    if value_type("locality").find(alone, 0, len(raw)):
        return True
    return bool(re.search(rf"\b(?:in|near) {re.escape(raw)}\b(?! {_VENUE}\b)", discourse.text))
