"""Parties by a plain noun: states that share it with others, the armed men of a people, a country's airline."""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.gazetteer import government
from xref.values._names.institutions import role
from xref.values._names.phrase import Phrase
from xref.values._names.value import Name

_OF_A_PEOPLE = frozenset(
    (
        "tribe",
        "tribes",
        "clan",
        "clans",
        "tribesmen",
        "rebels",
        "fighters",
        "militants",
        "insurgents",
        "separatists",
        "guerrillas",
        "groups",
        "factions",
        "forces",
        "militia",
    )
)


def sharing(phrase: Phrase) -> tuple[Name] | None:
    """Name the state whose adjective stands in a row before their noun: "the British and Irish governments"."""
    state = phrase.words.known[phrase.first].value.name
    tags = phrase.words.tags
    end = next(at for at in range(phrase.first, len(tags)) if tags[at] in "gLru")
    return (government(state) if tags[end] == "g" else Name(state, NameKind.COUNTRY),)


def carrier(phrase: Phrase) -> tuple[Name] | None:
    """Name an airline that has a country's name: "Air France"."""
    return (Name(phrase.raw, NameKind.ORGANISATION),) if phrase.raw.startswith("Air ") else None


def of_a_people(phrase: Phrase) -> Name | None:
    """Name armed men or a tribe by a people of no table: "Tuareg rebels"; at a sentence's start it may be any word.

    It may be of two words: "Green Tiger rebels".
    """
    head, at = phrase.raw.split()[-1], phrase.tags.index("N") + phrase.first
    behind = at + (2 if phrase.words.tags[at : at + 2] == "NN" else 1)
    people = phrase.of(at, behind)
    if regex("[NnPW]&").fullmatch(phrase.words.tags, max(0, at - 2), at) and head.endswith("s"):
        return None  # "the Kunai and Ngok tribes" are two
    before = phrase.text[: phrase.words.start(at)].rstrip(' "\u201c')
    if head not in _OF_A_PEOPLE or ((not before or before[-1] in ".!?:\n") and phrase.text.count(people) == 1):
        return None
    plain = role(phrase.of(behind, phrase.last), phrase.owners)
    name = plain.name if plain else head
    return Name(f"{people} {name}", NameKind.ROLE)
