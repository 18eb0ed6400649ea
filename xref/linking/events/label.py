"""Labels of events: what a report calls one, made of its identity keys and of nothing that is numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from xref.expressions import regex
from xref.linking.events.keys import NUMBERED, TOWNS, Keys
from xref.linking.events.spans import DATED, span_of
from xref.model import EventKey, EventKind, Provenance, Relation
from xref.wording import MONTHS

_SITE = "site"  # level of a place in a town
_PLACEHOLDER = regex(r"(?P<before>(?:,? ?\b(?:in|on|at|of|by|near|between|from|for)\b ?|,? ?))\{(?P<key>[\w-]+)\}")


def label_of(
    kind: EventKind | None,
    name: str,
    keys: Sequence[EventKey],
    relations: Keys,
    given: Mapping[tuple[str, str], int] = MappingProxyType({}),
) -> str:
    """The kind's label with the most precise value of each key; a key that is not known goes with its preposition.

    Keys that the label does not name but that separate events follow after a comma. ``given`` counts the articles that
    give a key a value.
    """
    best = most_precise(keys, relations, given)
    template = kind.label if kind and kind.label else name
    used: set[str] = set()

    def fill(match: re.Match[str]) -> str:
        key = best.get(match["key"])
        used.add(match["key"])
        value = key_text(key, relations) if key else ""
        return match["before"] + value if value else ""

    text = _PLACEHOLDER.sub(fill, template).strip(" ,") or name
    separate = [policy.name for policy in kind.keys if policy.separates] if kind else []
    more = [_with_name(best[key], relations) for key in separate if key in best and key not in used]
    return ", ".join(filter(None, [text, *more]))


def most_precise(
    keys: Sequence[EventKey], relations: Keys, given: Mapping[tuple[str, str], int] = MappingProxyType({})
) -> dict[str, EventKey]:
    """For each key the value that no other lies inside, or a town of which most texts speak; of dates one with a year.

    A place that a title or a lead only suggests gives way to one that the words of the event state, and a venue to its
    town.
    """
    found: dict[str, EventKey] = {}
    for name in dict.fromkeys(key.name for key in keys):
        values = {relations.text(key): key for key in sorted(keys, key=_stated) if key.name == name}
        towns = {text: key for text, key in values.items() if getattr(key.value, "level", "") != _SITE} or values
        around = {text: _holds(key, towns.values(), relations) for text, key in towns.items()}

        ranks = {
            text: (
                _open(key),
                _suggested(key),
                around[text] and not _town(key),
                -given.get((name, text), 0),
                around[text],
                text,
            )
            for text, key in towns.items()
        }
        found[name] = towns[min(towns, key=ranks.__getitem__)]
    return found


def _town(key: EventKey) -> bool:
    return getattr(key.value, "level", "") in TOWNS


def _holds(key: EventKey, others: Iterable[EventKey], relations: Keys) -> bool:
    """Whether another value lies inside one."""
    return any(relations.relation(key, other) is Relation.WIDER for other in others)


def _stated(key: EventKey) -> bool:
    return key.provenance in (Provenance.STATED, Provenance.GIVEN)


def _suggested(key: EventKey) -> bool:
    return key.type not in DATED and not _stated(key)


def key_text(key: EventKey, relations: Keys) -> str:
    """A key's value as a reader would write it; empty for a date that only its text makes clear ("today")."""
    if key.type not in DATED:
        return relations.text(key)
    raw = " ".join(key.raw.split())
    return _date_text(key.value) or (raw if any(month in raw for month in MONTHS) else "")


def _open(key: EventKey) -> bool:
    return key.type in DATED and span_of(key.value) is None


def _with_name(key: EventKey, relations: Keys) -> str:
    text = key_text(key, relations)
    return f"{text} {key.name}" if key.type in NUMBERED else text


def _date_text(value: Any) -> str:
    """A date with both ends known, in words.

    >>> from xref.values.date import from_edtf
    >>> _date_text(from_edtf("2017-01-23")), _date_text(from_edtf("2017-01"))
    ('23 January 2017', 'January 2017')
    """
    span = span_of(value)
    if span is None:
        return ""
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    if first == last:
        return _day(first)
    if first.day == 1 and last.toordinal() + 1 == _next_month(first).toordinal():
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
