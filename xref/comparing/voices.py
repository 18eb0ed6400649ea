"""Voices: whose word a claim is, as far as a dispute between two of them goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from xref.expressions import regex
from xref.model import Claim, Speaker

_SIDES = frozenset(
    {"rebels", "insurgents", "separatists", "guerrillas", "militants", "jihadists", "opposition", "rebel officials"}
)  # nobody can ask them, so they are no origin; but a dispute has two sides
_FIGHTS = regex(
    r"\b(?:army|armies|armed|militar(?:y|ies)|militias?|rebels?|insurgents?|separatists|guerrillas?|militants?"
    r"|jihadists|fighters|opposition|coalition|taliban|houthis?|hamas|hezbollah|islamic state|isis|isil|al-shabaa?b"
    r"|boko haram|pkk|air force|navy|defen[cs]e (?:ministry|minister|forces?)|(?:ministry|minister) of defen[cs]e"
    r"|state (?:media|television|tv|news))\b",
    re.IGNORECASE,
)
_STATE = regex(  # one voice in a country, whatever it is called: "Syrian state television", "the state-run agency SANA"
    r"(?:the )?(?:[\w'-]+ )?(?:state|government)(?:-run|-owned|-controlled)?"
    r" (?:media|tv|television|radio|broadcaster|news agency|news)\b"
)
_STATE_AGENCIES = frozenset(
    ("anadolu", "bakhtar", "fars", "irna", "jana", "kcna", "kuna", "lana", "mena", "petra", "qna", "ria",
     "saba", "sana", "sonna", "spa", "suna", "tap", "tass", "tasnim", "wam", "xinhua")
)  # fmt: skip


def voice_of(claim: Claim) -> str:
    """The name of the innermost named speaker or side of a war; empty where the outlet speaks for itself."""
    for speaker in reversed(claim.speakers):
        if speaker.name and (not speaker.anonymous or _of_a_side(speaker)):
            return speaker.name
    return ""


def body_of(claim: Claim) -> str:
    """For whom the innermost speaker speaks, be it "police" of a chief by name; empty where nobody says."""
    return next((speaker.body for speaker in reversed(claim.speakers) if speaker.name), "")


def fights(voice: str) -> bool:
    """Whether a voice is that of a party to a fight, which counts its enemies' dead and its own otherwise than others.

    >>> fights("the army"), fights("rebel commander Ana Holm"), fights("State media"), fights("Doctors Without Borders")
    (True, True, True, False)
    """
    return _FIGHTS.search(voice) is not None


def _of_a_side(speaker: Speaker) -> bool:
    """Whether a speaker without a name is a side of a war, or speaks for one: "a spokesman for the rebels"."""
    names = [name.casefold().removeprefix("the ") for name in (speaker.name, speaker.body)]
    return any(name in _SIDES or _STATE.match(name) for name in names)


def differ(a: str, b: str) -> bool:
    """Whether two voices are two named speakers; a short form of one name is the same speaker.

    >>> differ("the army", "the rebels"), differ("Lavrov", "Sergey Lavrov"), differ("", "Lavrov")
    (True, False, False)
    >>> differ("Ana Holm", "Ana Holm of the Weather Office"), differ("Holm", "Holm of the Weather Office")
    (False, True)
    >>> differ("Peru's Electoral Commission", "Election Commission of Peru")
    False
    >>> differ("Peruvian Health Ministry", "Peruvian Public Health Ministry")
    False
    >>> differ("Peru's civil defence agency", "Civil Defence Department"), differ("Oslo police", "Oslo fire service")
    (False, True)
    >>> differ("Ruwan Gunasekera", "Ruwan Gunasekara"), differ("Gov. Holm", "Tal Gov. Ana Holm")
    (False, False)
    >>> differ("department", "Oslo fire service")
    False
    >>> differ("State media", "SANA"), differ("State media", "Observatory")
    (False, True)
    """
    if not a or not b or not {a.casefold(), b.casefold()}.isdisjoint(_ANY_BODY):
        return False
    if _is_of_the_state(a) and _is_of_the_state(b):
        return False
    if len(a.split()) > 1 and _spelled_alike(a, b):
        return False
    short, long = sorted((_without_title(a.casefold().split()), _without_title(b.casefold().split())), key=len)
    return long[-len(short) :] != short and not _of_a_body(short, long) and not _one_body(short, long)


def _is_of_the_state(voice: str) -> bool:
    """Whether a voice is that of a state's own press."""
    return voice.casefold() in _STATE_AGENCIES or _STATE.match(voice.casefold()) is not None


_TITLES = frozenset(
    ("capt.", "chief", "col.", "dr.", "gen.", "gov.", "governor", "insp.", "judge", "lt.", "maj.", "mayor", "minister",
     "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "president", "prof.", "rep.", "rev.", "sen.", "sgt.", "sheriff")
)  # fmt: skip


def _without_title(words: list[str]) -> list[str]:
    """The words of a name behind the last title in it: of "Tal Gov. Ana Holm" those of the person."""
    last = max((at for at, word in enumerate(words[:-1]) if word in _TITLES), default=-1)
    return words[last + 1 :]


def _spelled_alike(a: str, b: str) -> bool:
    """Whether two names are spellings of one."""
    from xref.values._names.spelling import alike

    return alike(a, b)


_ANY_BODY = frozenset(("agency", "body", "department", "ministry", "office", "organisation", "organization", "service"))
_LED_TO = frozenset({"of", "from", "at", "for", "with"})


def _of_a_body(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the longer name adds to the full name of a person whose person that is."""
    return len(short) > 1 and long[: len(short)] == short and long[len(short)] in _LED_TO


_LINKING = frozenset({"of", "the", "for", "and", "in"})
_ALIKE = {"electoral": "election", "elections": "election"}


def _one_body(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names of two words and more are of one body, in another order: "Peru's Election Board" is of Peru."""
    one, other = (
        {_ALIKE.get(word, word) for word in (each.removesuffix("'s") for each in name) if word not in _LINKING}
        for name in (a, b)
    )
    fuller = (one <= other or other <= one) and min(len(one), len(other)) > 2 and a[-1] == b[-1]  # "Public Health"
    return (len(one) > 1 and one == other) or fuller or _one_task(one, other)


_OFFICES = frozenset(
    ("agency", "authority", "authorities", "body", "bureau", "department", "office", "service", "services", "unit")
)  # a text calls one body an agency, the next a department
_OWNERS = frozenset(("country", "nation", "national"))


def _one_task(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two offices have one task of two words and more, whatever kind of office they are called."""
    if one.isdisjoint(_OFFICES) or other.isdisjoint(_OFFICES):
        return False
    tasks = one - _OFFICES - _OWNERS, other - _OFFICES - _OWNERS
    return min(map(len, tasks)) > 1 and (tasks[0] <= tasks[1] or tasks[1] <= tasks[0])
