"""Gathering: claims with the same subject and slot, from whatever articles, as cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from xref.model import Cell, Claim, Event, Subject


def cells_by_subject(claims: Sequence[Claim], events: Mapping[str, Event]) -> dict[str, list[Cell]]:
    """The cells of all claims by the event or the text that they are about, in an order that depends on these alone."""
    members: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        about = claim.subject.event or claim.subject.text
        qualifiers = "; ".join(f"{name} {value}" for name, value in claim.subject.qualifiers)
        members[claim.rule, about, qualifiers, claim.slot].append(claim)
    cells: dict[str, list[Cell]] = defaultdict(list)
    for (rule, about, qualifiers, slot), alike in sorted(members.items()):
        first = alike[0]
        subject = first.subject._replace(text=_in_words(first.subject, events, qualifiers))
        identity = "/".join(filter(None, [rule, about, qualifiers, slot]))
        cells[about].append(Cell(identity, rule, subject, slot, first.type, tuple(alike)))
    return cells


def _in_words(subject: Subject, events: Mapping[str, Event], qualifiers: str) -> str:
    """A subject as reports show it: its event by the label, and what narrows it in brackets."""
    named = events[subject.event].label if subject.event in events else subject.text
    return f"{named} ({qualifiers})" if qualifiers else named
