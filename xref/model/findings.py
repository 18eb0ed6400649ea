"""Findings: how claims stand to one another, and the report of it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from xref.model.articles import Article, Span
from xref.model.claims import Claim, Event, Subject
from xref.model.policies import RulePolicy
from xref.records import dataclass
from xref.tuples import NamedTuple


class PairVerdict(StrEnum):
    """How two claims of one cell stand; the first that fits, in this order."""

    INCOMPARABLE = "incomparable"
    PROGRESSION = "progression"
    UPDATE = "update"
    AGREE = "agree"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    TENSION = "tension"
    DISPUTED = "disputed"
    REGRESSION = "regression"
    UNDETERMINED = "undetermined"
    CONFLICT = "conflict"


class Verdict(StrEnum):
    """What the reader sees of a cell."""

    CONFLICT = "conflict"
    DISPUTED = "disputed"
    TENSION = "tension"
    UNDETERMINED = "undetermined"
    CHANGED = "changed"
    CONSISTENT = "consistent"
    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single origin"
    UNREADABLE = "not read"  # an article that could not be read: a finding of its own kind

    @property
    def conflict_like(self) -> bool:
        """Whether the sources stand against one another."""
        return self in (Verdict.CONFLICT, Verdict.DISPUTED, Verdict.TENSION)


class Pair(NamedTuple):
    """Two claims compared. ``kind`` is the bracket of the verdict: ``conflict(date)``, ``update(cancelled)``."""

    a: str  # claim ids
    b: str
    verdict: PairVerdict
    kind: str = ""
    reason: str = ""
    diagnosis: str = ""


class Position(NamedTuple):
    """Claims that can be true together: the value they leave, who says so, from how many origins."""

    value: str  # the most precise value among them, as text
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    speakers: tuple[str, ...] = ()


class Cell(NamedTuple):
    """All claims with the same subject and slot."""

    id: str
    rule: str
    subject: Subject
    slot: str
    type: str
    claims: tuple[Claim, ...]


class Finding(NamedTuple):
    """A cell with its verdict, or a cross-check inside one article, with the reason in plain sentences."""

    id: str  # of rule, subject, slot and the set of distinct normalised values: nothing that moves with the text
    category: str  # cell, cross-check, unreadable
    rule: str
    question: str
    subject: str  # as text
    event: str
    slot: str
    verdict: Verdict
    kind: str  # date, count, list-extra, polarity ...; empty where there is none
    reason: str
    severity: str
    status: str = "stable"  # of the rule
    positions: tuple[Position, ...] = ()
    claims: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    origins: tuple[str, ...] = ()
    diagnosis: str = ""
    assumptions: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()  # articles that speak of the event and leave this open
    not_parsed: tuple[str, ...] = ()
    values: tuple[str, ...] = ()  # distinct normalised values, sorted
    place: str = ""  # path of the file, for findings about a file


class Coverage(NamedTuple):
    """The account of a run: what was read, matched, compared, and what stayed silent."""

    articles: int = 0
    unread: tuple[tuple[str, str], ...] = ()  # (path, why)
    passed_over: tuple[tuple[str, str], ...] = ()  # (file, folder or record that holds no article, why)
    duplicates: tuple[tuple[str, str], ...] = ()  # (name, of which)
    sentences: int = 0
    candidates: int = 0
    claims: int = 0
    cells: int = 0
    compared: int = 0  # cells with claims of two or more origins or articles
    rules: int = 0
    fired: tuple[str, ...] = ()
    silent_rules: tuple[str, ...] = ()
    untouched: tuple[str, ...] = ()  # articles that no rule touched
    not_english: tuple[str, ...] = ()  # those of them in another language than that of the rules
    not_parsed: tuple[tuple[str, str], ...] = ()  # (article, raw)
    unclaimed: tuple[tuple[str, Span], ...] = ()  # sentences with values that no rule took
    notes: tuple[tuple[str, str], ...] = ()  # (article, what of it was cut short because it was too large)


@dataclass(frozen=True, slots=True)
class Report:
    """Findings, worst first, and everything they rest on."""

    version: str
    profile: str
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    rules: Mapping[str, RulePolicy] = field(default_factory=dict)
