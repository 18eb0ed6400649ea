"""Rivalry: how far apart two figures may lie and still be rival counts of one thing.

Who counts the dead of one strike on one day errs by some; a figure twice as high that stands somewhere down in a text
is sooner that of another hospital, of another strike, or of all of them. Only those who fight each other tell one
strike by figures worlds apart ("the army says 3, the rebels say 30"), and a text that says what a speaker puts the toll
at has itself set that against its other figure.
"""

from __future__ import annotations

from xref.comparing.measuring import RIVALS, bounds, near, slip
from xref.comparing.sides import Side
from xref.comparing.voices import fights
from xref.model import SlotPolicy

_WITNESSES = 2  # times: rival tolls that outlets give of one event on one day lie closer together,
_FEW = 1  # and one more, where few died
_MISTOLD = 4 / 3  # times: a term of prison told wrongly
_FIXED = ("same", "bound")  # ways to compare a length that somebody set, as a court does a term
_THOUSANDS = 1_000
_WORLDS = 50  # times: even two parties to a war do not count one event so differently


def far_apart(a: Side, b: Side, evolves: str, times: int = RIVALS) -> bool:
    """Whether two figures that change with time differ so much that they hardly count the same."""
    one, other = a.content.value, b.content.value
    return evolves != "static" and not near(one, other, times) and not slip(one, other)


def no_rivals(a: Side, b: Side, evolves: str) -> bool:
    """Whether two figures are too far apart for rivals that nobody sets against each other."""
    return _beneath(a, b, evolves) or far_apart(a, b, evolves)


def no_dispute(a: Side, b: Side, evolves: str) -> bool:
    """Whether two speakers' figures are too far apart for a dispute about one event."""
    apart = _beneath(a, b, evolves) and not (_told_together(a, b) or _are_at_war(a, b))
    return apart or far_apart(a, b, evolves, _worlds_apart(a, b))


def two_terms(a: Side, b: Side, policy: SlotPolicy) -> str:
    """Why two terms that a court set may be of two counts, or before and after an appeal; nothing where they are close.

    Papers that err on a term err by little: nine years for ten, 151 months for 154.
    """
    one, other = (bounds(side.content.value) for side in (a, b))
    if policy.type != "duration" or policy.compare not in _FIXED or one is None or other is None:
        return ""
    low, high = sorted((one[0], other[0]))
    return "" if high <= low * _MISTOLD else "they may be of two counts, or before and after an appeal"


def _beneath(a: Side, b: Side, evolves: str) -> bool:
    """Whether two tolls differ by more than witnesses do, and one of them does not stand at the head of its text."""
    if evolves != "rising" or (a.context.head and b.context.head):
        return False
    one, other = a.content.value, b.content.value
    return not near(one, other, _WITNESSES, _FEW) and not slip(one, other)


def _told_together(a: Side, b: Side) -> bool:
    """Whether one text gives both, and says of one what somebody puts the toll at."""
    if not (a.context.tolls or b.context.tolls):
        return False
    return not {claim.article for claim in a.claims}.isdisjoint(claim.article for claim in b.claims)


def _are_at_war(a: Side, b: Side) -> bool:
    return any(fights(name) for side in (a, b) for name in (side.context.voice, side.context.body))


def _worlds_apart(a: Side, b: Side) -> int:
    """How many times as high a figure is that even two parties to a war do not give of one event.

    What is told in thousands beside a smaller figure is sooner the toll of a war, or of a year.
    """
    ends = [limits[0] for limits in (bounds(side.content.value) for side in (a, b)) if limits]
    return RIVALS if max(ends, default=0) >= _THOUSANDS else _WORLDS
