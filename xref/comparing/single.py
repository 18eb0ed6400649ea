"""One pair of claims, as tests and rule examples ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xref.comparing.pairs import Judge, Outcome
from xref.comparing.sides import sides_of
from xref.comparing.wording import of_agreement, of_pair, sentence
from xref.extension import ValueType
from xref.model import Article, Claim, Event, Pair, PairVerdict, SlotPolicy


def compare_pair(
    a: Claim,
    b: Claim,
    policy: SlotPolicy,
    unit: ValueType[Any],
    articles: Mapping[str, Article] | None = None,
    events: Mapping[str, Event] | None = None,
) -> Pair:
    """Compare two claims; the verdict does not depend on which comes first.

    Claims of two cells are incomparable, with the key that separates them where it is known.
    """
    separated = _separated(a, b, events or {})
    if separated:
        return Pair(a.id, b.id, separated.verdict, separated.kind, sentence(separated.reason))
    event = (events or {}).get(a.subject.event)
    sides = sides_of((a, b), policy, unit, articles or {}, event)
    first, last = sides[0], sides[-1]
    outcome = Judge(unit, policy).verdict(first, last)
    reason = of_pair(first, last, outcome, articles or {}) if len(sides) > 1 else of_agreement(sides, articles or {})
    return Pair(a.id, b.id, outcome.verdict, outcome.kind, reason)


def _separated(a: Claim, b: Claim, events: Mapping[str, Event]) -> Outcome | None:
    """What makes two claims claims of two cells."""
    one, other = a.subject, b.subject
    if (one.event or one.text) != (other.event or other.text):
        apart = dict(events[one.event].apart_from).get(other.event, "") if one.event in events else ""
        key = apart.partition(":")[0]
        return Outcome(PairVerdict.INCOMPARABLE, f"event: {key}" if key else "event", apart or "two different subjects")
    if (a.rule, a.slot, one.qualifiers) != (b.rule, b.slot, other.qualifiers):
        return Outcome(PairVerdict.INCOMPARABLE, "scope", "they do not speak of the same thing")
    return None
