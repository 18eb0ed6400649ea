"""Places that stand for who governs them: "Moscow said" against "in Moscow", lands that broke away."""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names import whereabouts
from xref.values._names.gazetteer import government
from xref.values._names.phrase import Phrase
from xref.values._names.value import Name
from xref.values._names.vicinity import is_surname

BY_ITS_SEAT = "government for its capital"


def capital_as_government(phrase: Phrase) -> tuple[Name, str] | None:
    """Take a capital for its government, unless the words around it speak of the place."""
    text, words, at = phrase.text, phrase.words, phrase.first
    tags, start = words.tags, words.start(at)
    before, after = tags[max(0, at - 2) : at], tags[at + 1 : at + 3]
    in_it = before.endswith(_OF_A_PLACE) or whereabouts.located(tags, at)
    if (
        "-" in before[-1:] + after[:1]
        or (in_it and not _SENT_BY.search(text, max(0, start - _SENT), start))
        or after.startswith(_OF_A_NAME)
        or (before in ("P,", "W,", "N,") and after in (",W", ",N"))  # "Garissa, Nairobi, Meru and Isiolo"
    ):
        return None
    end, raw = words.end(at), phrase.raw
    if raw.endswith("D.C.") or (raw.isupper() and after[:1] != "v"):  # of a dateline
        return None
    following = words.text(text, at + 1, at + 2) if after else ""
    if (
        following.lower() in _OF_A_TOWN
        or (after[:1] in ("m", "a", "o") and following[:1].isupper())  # "Seoul Central District Court"
        or (at and words.text(text, at - 1, at).lower() in _COMPASS)
        or _PART_OF.search(text, max(0, start - 16), start)
        or _ON_THE_WAY.search(text, max(0, start - 16), start)
        or _CREDIT.match(text, end)
        or _VENUE.match(text, end)
        or (after[:1] == "'" and _OFFICE_OF_A_TOWN.match(text, end))
        or is_surname(text, raw, start)
    ):
        return None
    return government(words.known[at].value.body), BY_ITS_SEAT


def breakaway(phrase: Phrase) -> tuple[Name] | None:
    """Take a land that rules itself, recognised or not, for a side: "Kosovo and Serbia met", not "in Kosovo"."""
    words, at = phrase.words, phrase.first
    land, tags = words.known[at].value, words.tags
    if land.name not in BROKEN_AWAY:
        return None
    if tags[max(0, at - 2) : at].endswith(_OF_A_PLACE) or whereabouts.located(tags, at):
        return None
    return (Name(land.name, NameKind.COUNTRY, land.inside, level="region"),)


BROKEN_AWAY = frozenset(
    """Abkhazia|South Ossetia|Nagorno-Karabakh|Transnistria|Puntland|Jubaland|Galmudug|Iraqi Kurdistan""".split("|")
)
_OF_A_PLACE = ("i", "t", "p", "p,", "z,", "J", "N", "n", "id")
_SENT = 24  # characters of "negotiating team from "
_SENT_BY = regex(r"\b(?:[Dd]elegations?|[Nn]egotiators|[Ee]nvoys?|negotiating teams?) from $")
_OF_A_NAME = ("e", "N", "n", "p", "J", "W", "P", ",C", ",P", "'A", "'O")  # "London's Metropolitan Police"
_PART_OF = regex(
    r"\b(?:parts?|areas?|outskirts|streets?|centre|center|heart|skies|people|residents|mayor"
    r"|(?:north|south)(?:-?(?:east|west))?|east|west) of $"
)
_ON_THE_WAY = regex(  # "will leave for Doha", "visiting Doha"
    r"\b(?:(?:leaves?|leaving|left|depart(?:s|ed)?|head(?:s|ed|ing)?|bound) for|visit(?:s|ed|ing)?) $"
)
_VENUE = regex(  # "the Doha peace talks"
    r" (?:(?:peace|truce|ceasefire|nuclear|political|unity|proximity|indirect|direct) ){0,2}"
    r"(?:talks|negotiations|summit|conference|dialogue|meeting)\b"
)
_CREDIT = regex(r" \([A-Z][\w/]+\)")  # of a dateline: "Quito (AFP)"
_OFFICE_OF_A_TOWN = regex(
    r"'s (?:[a-z]+ ){0,3}?(?:magistrates?|mayor|bishop|archbishop|coroner|residents|streets|airport|suburbs)\b"
)
_OF_A_TOWN = frozenset(
    """police council court mayor residents suburb suburbs hospital bureau office airport metro street streets
    market markets stocks shares exchange bourse commuters schools university""".split()
)
_COMPASS = frozenset({"north", "south", "east", "west", "central", "inner", "outer", "greater"})
