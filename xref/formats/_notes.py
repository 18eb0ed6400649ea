"""What a reader must know of a claim beside its words: stance, hedge, date, and what was inferred."""

from __future__ import annotations

from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.model import Claim, Polarity, Status


def notes_on(claim: Claim) -> list[str]:
    """Return the notes, a phrase each; none for what is plainly asserted to have happened."""
    stance, notes = claim.stance, []
    if stance.polarity is Polarity.DENIED:
        notes.append("denied")
    if stance.status is not Status.HAPPENED:
        notes.append(str(stance.status))
    if stance.hedge:
        notes.append(f"hedged: “{line(stance.hedge, 60)}”")
    if claim.as_of.value:
        notes.append(f"as of {plain(line(claim.as_of.value, 60))}")
    if claim.inferred:
        notes.append(f"inferred: {', '.join(map(line, claim.inferred))}")
    return notes
