"""Events in words: what an event is known by, and what keeps it apart from the others."""

from __future__ import annotations

from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.formats._view import text_of
from xref.model import Event, EventKey, Report


def known_by(event: Event) -> list[str]:
    """Return its identity keys, a phrase each: ``round: 3rd (stated: "third round")``."""
    return list(dict.fromkeys(_key(key) for key in event.keys))


def _key(key: EventKey) -> str:
    value = line(text_of(key.type, key.value), 120)
    words = f': "{line(key.raw, 80)}"' if key.raw else ""
    return f"{key.name}: {plain(value) if key.type.startswith('date') else value} ({key.provenance}{words})"


def apart(report: Report, event: Event) -> list[str]:
    """Return what separates it from each other event, a phrase each."""
    labels = {other.id: other.label for other in report.events}
    return [f"{line(labels.get(other, other))}: {plain(line(why))}" for other, why in event.apart_from]
