"""Voices: whose word a claim is, as far as a dispute between two of them goes."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model import Claim, Speaker


def innermost(speakers: Sequence[Speaker]) -> Speaker | None:
    """The last named speaker of a chain from the outlet inwards; nobody, where all are anonymous."""
    return next((speaker for speaker in reversed(speakers) if not speaker.anonymous and speaker.name), None)


def voice_of(claim: Claim) -> str:
    """The name of the innermost named speaker; empty where the outlet speaks for itself."""
    speaker = innermost(claim.speakers)
    return speaker.name if speaker else ""


def differ(a: str, b: str) -> bool:
    """Whether two voices are two named speakers; a short form of one name is the same speaker.

    >>> differ("the army", "the rebels"), differ("Lavrov", "Sergey Lavrov"), differ("", "Lavrov")
    (True, False, False)
    """
    if not a or not b:
        return False
    short, long = sorted((a.casefold().split(), b.casefold().split()), key=len)
    return long[-len(short) :] != short


def outlet_of(claim: Claim, outlets: dict[str, str]) -> str:
    """The outlet of a claim's article, or the article's name where the outlet is not known."""
    return outlets.get(claim.article) or claim.article
