"""What one article gives to the comparison, as a record that can be computed anywhere and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from xref.linking.events.local import LocalEvents
from xref.model import Article, Claim, Mention, Span
from xref.tuples import NamedTuple


class Extract(NamedTuple):
    """What one article gives to the comparison: its claims, its events, and what was looked at."""

    article: Article
    claims: tuple[Claim, ...]
    events: LocalEvents
    candidates: int
    fired: tuple[str, ...]
    not_parsed: tuple[tuple[str, str], ...] = ()  # (article, raw): the words of a value that is none (30 February)
    mentions: tuple[Mention, ...] = ()  # the values that rules and events took, for checks inside the article
    unclaimed: tuple[tuple[str, Span], ...] = ()  # sentences with a figure that no rule took
    notes: tuple[tuple[str, str], ...] = ()  # (article, what of it was cut short because it was too large)


def located(claim: Claim, event_of: Mapping[tuple[str, str], str]) -> Claim:
    """Name the event among all articles in place of the one among the claim's own."""
    if not claim.subject.event:
        return claim
    return replace(claim, subject=claim.subject._replace(event=event_of[claim.article, claim.subject.event]))
