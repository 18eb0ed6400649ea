"""What a reader must know of a claim beside its words: stance, hedge, date, and what was inferred."""

from __future__ import annotations

from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.model import Claim, Polarity, Status


def notes_on(claim: Claim, *, beside_value: bool = False) -> list[str]:
    """Return the notes, a phrase each; none for what is plainly asserted to have happened.

    What is inferred of a date is left out ``beside_value``: the value says so itself.
    """
    stance, notes = claim.stance, []
    if stance.polarity is Polarity.DENIED:
        notes.append("denied")
    if stance.status is not Status.HAPPENED:
        notes.append(str(stance.status))
    if stance.hedge:
        notes.append(f"hedged: “{line(stance.hedge, 60)}”")
    if claim.as_of.value:
        notes.append(f"as of {plain(line(claim.as_of.value, 60))}")
    said = getattr(claim.value, "inferred", ()) if beside_value else ()
    if further := [each for each in claim.inferred if each not in said]:
        notes.append(f"inferred: {', '.join(map(line, further))}")
    return notes
