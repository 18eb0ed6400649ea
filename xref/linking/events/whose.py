"""Whose: of the persons of whom a text tells an event each, the one whom a sentence names before it tells of one.

"Holm, 30, received nine years" speaks of the case of Holm in words that name no case. Where the sentence begins with
the name it is surely hers; where others stand before it, it may be.
"""

from __future__ import annotations

from collections.abc import Sequence

from xref.expressions import regex
from xref.linking.events.focus import Growing, Overlap
from xref.model import Provenance

_PERSON = "person"
_BEGINS = regex(r"(?:^|[.!?][\"']? |\n)[^.!?\n]*\Z")
_LEADS = regex(r"(?:(?:But|And|Meanwhile|However|Later|Then)\b,? )?(?:[A-Z][\w'-]* ){0,3}\Z")
_FAR = 300  # characters back in which a sentence begins


def whose(group: Overlap, events: Sequence[Growing], text: str) -> tuple[Growing, Provenance] | None:
    """Return the event of the person named last before a mention in its sentence, if the text has several such."""
    named = [(event, _surnames(event)) for event in events]
    known = [(event, surnames) for event, surnames in named if surnames]
    if len(known) < 2:
        return None
    low = max(0, group.span.start - _FAR)
    begins = _BEGINS.search(text, low, group.span.start)
    before = begins[0].lstrip(".!?\"' \n") if begins else ""
    places = [(_last(before, surname), event) for event, surnames in known for surname in sorted(surnames)]
    at, event = max(places, key=lambda found: found[0])
    if at < 0 or sum(place == at for place, _ in places) > 1:
        return None
    return event, Provenance.STATED if _LEADS.match(before[:at]) else Provenance.INFERRED


def _surnames(event: Growing) -> set[str]:
    return {key.value.name.split()[-1] for key in event.keys if key.type == _PERSON}


def _last(words: str, name: str) -> int:
    """Where a name stands last by itself, and owns nothing: not in "Holm's lawyer"."""
    found = [match.start() for match in regex(r"\b[A-Z][\w-]*(?!['\w-])").finditer(words) if match[0] == name]
    return found[-1] if found else -1
