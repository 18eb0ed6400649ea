"""Capitals that stand for their governments: "Moscow said" against "in Moscow"."""

from __future__ import annotations

import re

from xref.values._names import whereabouts
from xref.values._names.gazetteer import government
from xref.values._names.phrase import Phrase
from xref.values._names.value import Name
from xref.values._names.vicinity import is_surname


def capital_as_government(phrase: Phrase) -> tuple[Name, str] | None:
    """Take a capital for its government, unless the words around it speak of the place."""
    tags, at = phrase.words.tags, phrase.first
    before, after = tags[max(0, at - 2) : at], tags[at + 1 : at + 3]
    if (
        "-" in before[-1:] + after[:1]
        or phrase.raw.endswith("D.C.")
        or (phrase.raw.isupper() and after[:1] != "v")  # of a dateline
        or (at and phrase.of(at - 1, at).lower() in _COMPASS)
        or (at + 1 < len(tags) and phrase.of(at + 1, at + 2).lower() in _OF_A_TOWN)
        or before.endswith(("i", "t", "p", "p,", "z,", "J", "N", "n", "id"))
        or after[:1] in tuple("eNnpJWP")
        or (after[:1] in ("m", "a", "o") and phrase.of(at + 1, at + 2)[:1].isupper())  # "Seoul Central District Court"
        or _PART_OF.search(phrase.text, max(0, phrase.words.start(at) - 16), phrase.words.start(at))
        or _CREDIT.match(phrase.text, phrase.words.end(at))
        or (after[:1] == "'" and _OFFICE_OF_A_TOWN.match(phrase.text, phrase.words.end(at)))
        or after in (",C", ",P", "'A", "'O")  # "London's Metropolitan Police"
        or (before in ("P,", "W,", "N,") and after in (",W", ",N"))  # "Garissa, Nairobi, Meru and Isiolo"
    ):
        return None
    if whereabouts.located(tags, at) or is_surname(phrase.text, phrase.raw, phrase.words.start(at)):
        return None
    return government(phrase.words.known[at].value.body), "government for its capital"


_PART_OF = re.compile(
    r"\b(?:parts?|areas?|outskirts|streets?|centre|center|heart|skies|people|residents|mayor"
    r"|north|south|east|west) of $"
)
_CREDIT = re.compile(r" \([A-Z][\w/]+\)")  # of a dateline: "Quito (AFP)"
_OFFICE_OF_A_TOWN = re.compile(
    r"'s (?:[a-z]+ ){0,3}?(?:magistrates?|mayor|bishop|archbishop|coroner|residents|streets|airport|suburbs)\b"
)
_OF_A_TOWN = frozenset(
    """police council court mayor residents suburb suburbs hospital bureau office airport metro street streets
    market markets stocks shares exchange bourse commuters schools university""".split()  # noqa: SIM905
)
_COMPASS = frozenset({"north", "south", "east", "west", "central", "inner", "outer", "greater"})
