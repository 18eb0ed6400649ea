"""Voices: whose word a claim is, as far as a dispute between two of them goes."""

from __future__ import annotations

from xref.model import Claim, Speaker

_SIDES = frozenset(
    {"rebels", "insurgents", "separatists", "guerrillas", "militants", "jihadists", "opposition", "rebel officials"}
)  # nobody can ask them, so they are no origin; but a dispute has two sides


def voice_of(claim: Claim) -> str:
    """The name of the innermost named speaker or side of a war; empty where the outlet speaks for itself."""
    for speaker in reversed(claim.speakers):
        if speaker.name and (not speaker.anonymous or _of_a_side(speaker)):
            return speaker.name
    return ""


def _of_a_side(speaker: Speaker) -> bool:
    """Whether a speaker without a name is a side of a war, or speaks for one: "a spokesman for the rebels"."""
    return any(name.casefold().removeprefix("the ") in _SIDES for name in (speaker.name, speaker.body))


def differ(a: str, b: str) -> bool:
    """Whether two voices are two named speakers; a short form of one name is the same speaker.

    >>> differ("the army", "the rebels"), differ("Lavrov", "Sergey Lavrov"), differ("", "Lavrov")
    (True, False, False)
    """
    if not a or not b:
        return False
    short, long = sorted((a.casefold().split(), b.casefold().split()), key=len)
    return long[-len(short) :] != short
