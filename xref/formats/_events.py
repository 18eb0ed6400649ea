"""Events in words: what an event is known by, and what keeps it apart from the others."""

from __future__ import annotations

from xref.formats._untrusted import line
from xref.formats._view import text_of
from xref.model import Event, Report


def known_by(event: Event) -> list[str]:
    """Return its identity keys, a phrase each: ``round: third (stated: "third round")``."""
    return [
        f"{key.name}: {line(text_of(key.type, key.value), 120)} ({key.provenance}"
        + (f': "{line(key.raw, 80)}")' if key.raw else ")")
        for key in event.keys
    ]


def apart(report: Report, event: Event) -> list[str]:
    """Return what separates it from each other event, a phrase each."""
    labels = {other.id: other.label for other in report.events}
    return [f"not {line(labels.get(other, other))}: {line(why)}" for other, why in event.apart_from]
