"""What matching gives: matches of rules, mentions of events, and the account of the search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from xref.model import EventMention, Mention, Span, Trait
from xref.records import dataclass
from xref.tuples import NamedTuple


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern of a rule matched.

    ``keys`` and ``qualifiers`` name the slot that gives an identity key of the event, or splits the cell; a qualifier
    that begins with ``=`` is a constant. ``filled`` slots come from nearby text and are inferred.
    """

    rule: str
    pattern: int  # among all compiled patterns
    line: int  # of the pattern in its file
    sentence: int
    span: Span
    slots: Mapping[str, Mention]
    negated: bool = False
    denied: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    event: str = ""
    subject: str = ""
    skipped: tuple[Span, ...] = ()  # what gaps passed over: words that say nothing of the claim
    one: int = 0  # of several persons of whom a sentence tells alike: which of them it is of


class Veto(NamedTuple):
    """A condition of a rule that drops a match: the pattern that was found; None where ``needs`` found none."""

    kind: str  # not, unless, needs
    zone: str
    pattern: int | None


class TraitFound(NamedTuple):
    """Words of a sentence that give a trait of events of a kind."""

    kind: str
    sentence: int
    span: Span
    trait: Trait


class Matches(NamedTuple):
    """All matches of an article in text order, the events it mentions, and how many sentences were looked at."""

    matches: tuple[Match, ...] = ()
    events: tuple[EventMention, ...] = ()
    candidates: int = 0
    limits: tuple[str, ...] = ()  # what was cut off because it was too large, in plain sentences
    traits: tuple[TraitFound, ...] = ()
    crowded: frozenset[str] = frozenset()  # kinds of events of which the article's places see many a day
