"""Belligerents: in which country a war is fought of which the words give no place.

Rebels fight where they rebel: "Colombia's FARC rebels", "the Philippine government and the largest rebel group". Hosts
of talks, allies, volunteers and outlets are parties to the news as well, so only rebels tell the country, or the
government that they are named beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from xref.expressions import regex
from xref.extension import Discourse
from xref.linking.events.places import place_named
from xref.model import Mention, NameKind, Span
from xref.values import value_type
from xref.values._names.tagging import tag

_REBELS = regex(  # fighters and jihadists may have come from abroad
    r"\b(?:rebels?|rebellion|insurgents?|insurgency|guerrillas?|separatists?|secessionists?|paramilitaries)\b"
    r"|\b(?:Revolutionary|Liberation) (?:\w+ )?(?:Army|Forces|Front|Tigers)\b",
    re.IGNORECASE,
)
_OF_A_PEOPLE = regex(r"\bethnic\b", re.IGNORECASE)  # whose land is another
_THEIR_PLACE = regex(r" (?:in|of) (?:the )?(?:[a-z]+ (?:region|province|state) of )?")
_HOSTING = regex(
    r"\b(?:met|meet\w*|said|told|spoke\w*|talks|negotiat\w*|sign\w*|ceremony|summit|conference|announced|agreed|accord|"
    r"reporters|exile|visit\w*)\b[^.;]{0,20} (?:in|at) (?:the )?$"
    r"|\bsign\w* (?:an?|the) [^.;]{0,60} (?:in|at) (?:the )?$"
)
_HOSTED = 80  # characters looked at before a place
_STATE = regex(r"\b(?:government|authorities|administration|regime|army|military|troops|forces|junta)\b", re.IGNORECASE)
_FOUGHT_OVER = regex(
    r"\b(?:cease-?fire|truce|armistice|cessation|war|conflict|insurgency|rebellion|hostilities)\b", re.IGNORECASE
)
_OF_IT = regex(  # who proposes a truce need not fight
    rf" (?:[a-z-]+ ){{0,2}}?{_FOUGHT_OVER.pattern}"
    r"(?! (?:proposal|plan|offer|initiative|monitor|call|bid|deal|crime)s?\b)"
)
_ADJECTIVE = "D"  # how the tagger marks that of a country
_BESIDE = regex(r"[a-z,' -]*\b(?:and|with|against|fight\w*|fought|battl\w*)\b[a-z,' -]*")  # with no other name


def lands_of_rebels(discourse: Discourse, start: int, end: int) -> Iterator[Mention]:
    """Yield the countries that a stretch of text gives to rebels.

    >>> text = "Colombia's rebels met an envoy of Norway in Havana."
    >>> [land.value.name for land in lands_of_rebels(Discourse(text), 0, len(text))]
    ['Colombia']
    >>> list(lands_of_rebels(Discourse("The ethnic Albanian rebels met them."), 0, 36))
    []
    """
    for party in _parties(discourse, start, end):
        if not _REBELS.search(party.raw) or _OF_A_PEOPLE.search(party.raw):
            continue
        if land := _told_land(discourse, party, end):
            yield party._replace(value=place_named(land))


def lands_by_adjective(discourse: Discourse, start: int, end: int) -> Iterator[Mention]:
    """Yield the countries whose adjective stands before a war or a truce.

    >>> text = "The Yemeni truce held as a Russian-brokered truce in Aleppo fell."
    >>> [land.value.name for land in lands_by_adjective(Discourse(text), 0, len(text))]
    ['Yemen']
    """
    if _FOUGHT_OVER.search(discourse.text, start, end):
        lands = lands_of_peoples(discourse, start, end, _ADJECTIVE)
        yield from (land for land in lands if _OF_IT.match(discourse.text, land.span.end))


def lands_of_peoples(discourse: Discourse, start: int, end: int, tags: str = "DE") -> Iterator[Mention]:
    """Yield the countries whose adjectives or people stand alone: not "Russian-brokered".

    >>> text = "Swedish voters and Finns heard a Russian-backed claim."
    >>> [land.value.name for land in lands_of_peoples(Discourse(text), 0, len(text))]
    ['Sweden', 'Finland']
    """
    words = tag(discourse.text, start, end, discourse.names)
    for word, known in words.known.items():
        span = Span(words.start(word), words.end(word))
        joined = discourse.text[max(start, span.start - 1) : span.start] in ("-", "–")
        if words.tags[word] in tags and not joined:
            yield Mention("place", span, discourse.text[span.start : span.end], known.value)


def lands_beside_rebels(discourse: Discourse, start: int, end: int) -> Iterator[Mention]:
    """Yield the countries whose government or army is named beside rebels.

    >>> text = "Chad's government has signed a pact with the largest rebel group in Doha."
    >>> [land.value.name for land in lands_beside_rebels(Discourse(text), 0, len(text))]
    ['Chad']
    """
    parties = _parties(discourse, start, end)
    for first, second in pairwise(parties):
        for state, rebels in ((first, second), (second, first)):
            named = _STATE.search(state.raw) and _REBELS.search(rebels.raw)
            land = country_of((state.value.name, *state.value.inside)) if named else ""
            if land and _BESIDE.fullmatch(discourse.text, first.span.end, second.span.start):
                yield state._replace(value=place_named(land))


def _parties(discourse: Discourse, start: int, end: int) -> Sequence[Mention]:
    return [] if not _REBELS.search(discourse.text, start, end) else value_type("party").find(discourse, start, end)


def _told_land(discourse: Discourse, rebels: Mention, end: int) -> str:
    """The country that rebels are said to be of, or to be in."""
    own = country_of((rebels.value.name, *rebels.value.inside))
    if own:
        return own
    behind = _THEIR_PLACE.match(discourse.text, rebels.span.end)
    for place in value_type("place").find(discourse, rebels.span.start, end):
        near = behind and place.span.start == behind.end() and not is_host(discourse.text, place.span.start)
        if place.span.start < rebels.span.end or near:
            return country_of((place.value.name, *place.value.inside))
    return ""


def is_host(text: str, place: int) -> bool:
    """Whether a place is where people met, spoke or signed, which tells not where they fight.

    >>> is_host("The rivals met in Oslo.", 18), is_host("Shells fell in Tal.", 15)
    (True, False)
    """
    return bool(_HOSTING.search(text, max(0, place - _HOSTED), place))


@lru_cache(maxsize=4096)
def country_of(around: tuple[str, ...]) -> str:
    """Return the first country of a place or a party and what it lies in, as far as is known.

    >>> country_of(("Homs", "Homs Governorate", "Syria"))
    'Syria'
    """
    return next((name for name in around if place_named(name).kind is NameKind.COUNTRY), "")
