"""Sites with a name of their own: streets, hospitals, stations, halls, and the town that the words put them in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.phrase import Phrase
from xref.values._names.tagging import Tagged
from xref.values._names.told import told_beside
from xref.values._names.value import Name
from xref.values._names.vicinity import is_addressed

_SAINT = regex(r"\bSt\.? \Z")


def site(phrase: Phrase) -> Name | None:
    """Return a site by its name, inside the town that the words put it in: "Oslo's City Hall", "the Tivoli of Rome".

    One without a name of its own ("Kabul airport") tells the town alone.
    """
    text, words, first, last = phrase.text, phrase.words, phrase.first, phrase.last
    heads = [i for i in range(first, last) if words.tags[i] == "z"]
    if "J" in words.tags[first:last] and (
        words.tags[first] not in "NA" or words.text(text, heads[0] - 1, heads[0]) != "General"
    ):
        return None  # "Kansas Governor Hill"; but "Kolb General Hospital"
    if words.tags[first:last] in ("nz", "nIz") and words.text(text, last - 1, last).lower() in lexicon_words("ways"):
        if words.text(text, first - 1, first).lower() not in _ALONG:
            return None  # "Nathan Lane"
    elif (
        words.tags[max(0, first - 1) : last] not in ("dnz", "inz")
        and words.tags[first:last] in ("nz", "nIz")
        and (
            words.tags[max(0, first - 1) : first] == "T"
            or is_addressed(text, words.text(text, last - 1, last), words.start(first))
            or told_beside(text, words.end(last - 1))
        )
    ):
        return None  # "Sir Simon Church"; "Richard Hall", who is Mr Hall elsewhere
    led = first > 0 and words.text(text, first - 1, first).lower() in _LEADS
    if led and words.tags[first:last] == "Dz" and phrase.of(last - 1, last)[0].isupper():
        return words.known[first].value  # "Tunisian Beach" in a title is some beach; "the British Museum" is one
    if words.tags[first] == "q" and not (phrase.raw[0].isdigit() and text[words.start(last - 1)].isupper()):
        return None  # "two hotel guests"
    if words.tags[first : first + 2] == "zf" and phrase.of(first, first + 1) not in _OF_A_LAND:
        return None
    if heads == [first] and words.tags[first + 1] not in "lf":
        kind = words.text(text, first, first + 1)
        return (
            Name(" ".join(phrase.raw.split()), NameKind.PLACE, level="site")
            if kind in lexicon_words("sitesfirst")
            else None
        )
    if heads == [last - 1] and _unheard(phrase, heads[0]):
        return Name(" ".join(phrase.raw.split()).removeprefix("the "), NameKind.PLACE, level="site")
    if not all(text[words.start(i)].isupper() for i in heads):
        towns = "KPW" if words.tags[max(0, first - 1) : first] == "j" else "KP"  # "a Victoria nightclub"
        common = [i for i in (first, last - 2) if words.tags[i] in towns and heads == [last - 1] == [i + 1]]
        if not common and _COMMON.fullmatch(words.tags, first, last) and words.text(text, last - 2, last).islower():
            common = [first] if words.tags[first] in towns else []  # "a North Carolina high school"
        return None if not common or words.text(text, last - 1, last) in _AROUND else words.known[common[0]].value
    town = next(
        (words.known[i].value for i in (*range(phrase.begin, first), *range(heads[-1], last)) if i in words.known),
        None,
    )
    own = words.known.get(first) if heads[0] == first + 1 and phrase.of(first + 1, last) in _OF_TOWNS else None
    if town is None and own is not None and own.tag in "KPW":
        town = own.value  # "Manchester Arena"
    stop = heads[-1] + 1 if town and words.tags[last - 1] in "KPW" and heads != [first] else last
    name = " ".join(words.text(text, _begins(phrase), stop).split())
    if _SAINT.search(text, max(0, words.start(first) - 7), words.start(first)) or name.startswith("St "):
        name = "Saint " + name.removeprefix("St ")
    return Name(name, NameKind.PLACE, (town.name, *town.inside) if town else (), level="site")


def _begins(phrase: Phrase) -> int:
    """Where the name of a site begins, which may do so with another kind of site: "the Beach View Hotel"."""
    words, before = phrase.words, phrase.first - 1
    if before < 1 or phrase.begin != phrase.first or words.tags[before] != "z" or words.tags[before - 1] == ".":
        return phrase.first
    return before if phrase.text[words.start(before)].isupper() else phrase.first


def _unheard(phrase: Phrase, head: int) -> bool:
    """Whether a kind of site in lower case has an unknown name before it: "the Jakande road", no "Sunday market"."""
    if phrase.words.tags[max(0, phrase.begin - 1) : phrase.begin] == "j":
        return False  # "a Velora station"
    sort = phrase.of(head - 1, head)  # "the Jakande border crossing", "the Jakande air base"
    kind = phrase.of(head, head + 1)
    if phrase.of(head + 1, head + 2) in _ON_ROADS:
        return False  # "the Kolb road policing team"
    known = kind in lexicon_words("sitesafter") or (kind == "base" and sort in _SORTS)
    names = phrase.words.tags[phrase.first : head - (sort in _SORTS)]
    return known and names in ("N", "NN") and _named_alone(phrase)


def _named_alone(phrase: Phrase) -> bool:
    """Whether a name stands without a word before it that it could belong to, and is more than a kind of site."""
    before = phrase.words.tags[max(0, phrase.begin - 1) : phrase.begin]
    return before not in tuple("NnIKPWO-") and phrase.raw.split()[0] not in lexicon_words("notsites")


_ON_ROADS = frozenset({"policing", "safety", "traffic", "accident", "accidents", "crash", "toll", "works", "users"})
_SORTS = frozenset({"border", "air", "military", "army", "naval"})
_LEADS = frozenset({"at", "on", "in", "near", "outside", "inside", "hits"})
_ALONG = frozenset({"on", "along", "of", "in", "at", "near", "off", "down"})
_OF_A_LAND = frozenset({"Mall", "Museum", "Plaza"})  # "the Mall of Georgia", no "School of Rome"
_COMMON = regex(r"[KPW][mag]z")
_OF_TOWNS = frozenset({"Arena", "Zoo", "Airport", "Stadium", "Cathedral", "Museum"})  # mostly in the town of their name
# These lead to the town, or take in people from all around.
_AROUND = frozenset(
    {"border", "road", "highway", "crossing", "gate", "checkpoint", "beach", "bridge", "hospital"}
) | frozenset(("pass", "tunnel", "gorge", "flyover", "junction", "interchange", "reservoir", "expressway", "motorway"))


_HOUSES = {
    "White House": ("Washington", "United States"),
    "Pentagon": ("Arlington", "United States"),
    "Kremlin": ("Moscow", "Russia"),
}
_IN_IT = regex(r"\b(?:at|in|inside|outside|near|lawns? of|grounds of|steps of) (?:the )?$", re.I)
_ON_ITS_GROUNDS = regex(r" (?:south |north |rose )?(?:lawn|garden|grounds)\b", re.I)


def housed(text: str, words: Tagged, found: Sequence[tuple[int, int, Name]]) -> Sequence[tuple[int, int, Name]]:
    """Add the bodies that are called by their house, where a text speaks of the house: "signed at the White House"."""
    houses = [
        (at, at + 1, Name(known.value.name, NameKind.PLACE, _HOUSES[known.value.name], level="site"))
        for at, known in words.known.items()
        if known.value.name in _HOUSES
        and (
            _IN_IT.search(text, max(0, words.start(at) - 16), words.start(at))
            or _ON_ITS_GROUNDS.match(text, words.end(at))
        )
    ]
    return sorted((*found, *houses), key=lambda one: one[:2]) if houses else found
