"""The nouns of xref: immutable records that the stages hand to one another.

``paths -> Article -> Sentence -> Claim -> Cell -> Finding -> Report``. They are plain frozen
dataclasses, because the inner loops build many of them; what crosses the edge of the program (rule
files, manifests, reports) is checked by the pydantic models of the units that read or write it.
All character offsets count code points of ``Article.text``, which is the decoded file, unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """Half-open interval ``[start, end)`` of character offsets."""

    start: int
    end: int


# --- what was read ---------------------------------------------------------------------------


class Provenance(StrEnum):
    """How a piece of metadata, or a component of a value, is known."""

    GIVEN = "given"  # by a manifest or front matter
    STATED = "stated"  # by the text itself
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sourced(Generic[T]):
    """A piece of metadata with where it comes from and, in a phrase, how it was found."""

    value: T | None = None
    provenance: Provenance = Provenance.UNKNOWN
    span: Span | None = None
    note: str = ""


class BlockKind(StrEnum):
    """What a stretch of an article's text is; claims are read from titles and bodies only."""

    TITLE = "title"
    BODY = "body"
    METADATA = "metadata"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text between line breaks, its kind, and why it was taken for that."""

    span: Span
    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a title or a body, by its place in the article."""

    span: Span
    paragraph: int
    index: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What a loader found: text with the metadata that its container gives, not yet read."""

    name: str  # how reports call it: the path as the user would type it, plus "#id" inside a container
    path: str
    text: str
    given: Mapping[str, str] = field(default_factory=dict)  # outlet, title, published, language, url
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A source document, read: metadata with provenance, blocks and sentences."""

    name: str
    path: str
    text: str
    digest: str  # of the text: two files with the same words are one source
    outlet: Sourced[str]
    title: Sourced[str]
    published: Sourced[str]  # EDTF, as fine as it is known: 2017-01-24 or 2017-01-24T14:14
    weekday: Sourced[int]  # of publication, Monday = 0, where only that is known
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    credits: tuple[str, ...] = ()  # by-lines and wire credits, as written
    notes: tuple[str, ...] = ()


# --- values ----------------------------------------------------------------------------------


class NameKind(StrEnum):
    """What a name names; only names of one kind are ever joined."""

    PERSON = "person"
    COUNTRY = "country"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    GROUP = "group"  # an armed group or a political movement
    PLACE = "place"
    OUTLET = "outlet"
    ROLE = "role"  # "the UN envoy", "armed opposition": a party known by what it is


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A canonical name with its aliases; ``inside`` is the larger place or the body it belongs to."""

    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    inside: str = ""


@dataclass(frozen=True, eq=False)
class NameBook:
    """The names that rule packs declare, in file order; compared by identity, so an index can be kept for it."""

    entries: tuple[NameEntry, ...] = ()


class Relation(StrEnum):
    """How two values stand as sets of possibilities; a missing value is never a different one."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"

    @property
    def swapped(self) -> Relation:
        """The same relation seen from the other value."""
        return {Relation.NARROWER: Relation.WIDER, Relation.WIDER: Relation.NARROWER}.get(self, self)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How value A stands to value B under the strict and the lenient reading, in one sentence.

    ``assumption`` names what separates the two readings (rounding, boundary, time zone, list taken as
    complete); ``detail`` says what differs (``list-extra: Iran``, ``unit: km / USD``).
    """

    strict: Relation
    lenient: Relation
    reason: str
    assumption: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A typed value at a character span; ``inferred`` names the components that the words do not state."""

    type: str
    span: Span
    raw: str
    value: Any
    inferred: tuple[str, ...] = ()


# --- claims ----------------------------------------------------------------------------------


class Polarity(StrEnum):
    """Whether the text asserts or denies the claim."""

    ASSERTED = "asserted"
    DENIED = "denied"


class Status(StrEnum):
    """What the text says of the event's being real."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    SCHEDULED = "scheduled"
    HAPPENED = "happened"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Stance:
    """Polarity, status and hedge of a claim, each with the words that show it."""

    polarity: Polarity = Polarity.ASSERTED
    status: Status = Status.HAPPENED
    hedge: str = ""  # "reportedly", "could": the hedging words, empty where there are none
    cues: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone the text attributes words to.

    ``name`` is as full as the article makes it; ``body`` is the institution for which a person speaks by
    the post that the text gives him; ``anonymous`` speakers ("medics", "a source") are no origin.
    """

    name: str
    body: str = ""
    anonymous: bool = False
    kind: str = ""  # person, organisation, outlet, role
    span: Span | None = None
    verb: str = ""


@dataclass(frozen=True, slots=True)
class AsOf:
    """When it was said, at the grain that is stated (EDTF); empty where nothing says so."""

    value: str = ""
    provenance: Provenance = Provenance.UNKNOWN


@dataclass(frozen=True, slots=True)
class Subject:
    """What a claim is about: an event kind with identity keys, or a named thing.

    ``event`` is the event's id once linked (``talks-1``), its kind before; ``qualifiers`` are further
    slots that split the cell ("delegation of Russia"), as (name, canonical value) pairs.
    """

    kind: str
    event: str = ""
    text: str = ""
    qualifiers: tuple[tuple[str, str], ...] = ()
    certainty: Provenance = Provenance.STATED  # inferred: the sentence names no event, the article does


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says, through its speakers, of one slot of one subject."""

    id: str
    rule: str
    subject: Subject
    slot: str
    type: str  # value type of the slot
    value: Any
    raw: str
    span: Span  # of the value
    evidence: Span  # of the words that the rule matched
    sentence: Span
    article: str
    stance: Stance = field(default_factory=Stance)
    speakers: tuple[Speaker, ...] = ()
    as_of: AsOf = field(default_factory=AsOf)
    inferred: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class EventKey:
    """One identity key of an event: its value, how it is known, and the words that say so."""

    name: str
    type: str
    value: Any
    raw: str = ""
    span: Span | None = None
    provenance: Provenance = Provenance.STATED


@dataclass(frozen=True, slots=True)
class EventMention:
    """A stretch of one article that speaks of an event of some kind."""

    kind: str
    article: str
    span: Span
    sentence: int  # index
    keys: tuple[EventKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What several mentions, perhaps in several articles, are taken to be about."""

    id: str
    kind: str
    label: str
    keys: tuple[EventKey, ...]
    mentions: tuple[EventMention, ...]
    uncertain: tuple[str, ...] = ()  # articles whose mention joined without a shared stated key
    apart_from: tuple[tuple[str, str], ...] = ()  # (event id, what separates the two)


# --- policy, as rules declare it -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KeyPolicy:
    """An identity key of an event kind."""

    name: str
    type: str
    separates: bool = False
    window: int | None = None  # days, for dates: two dates closer than this can be one event


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event as a pack declares it."""

    name: str
    label: str  # how a report calls one: "talks in {place}"
    keys: tuple[KeyPolicy, ...] = ()
    inherit: tuple[str, ...] = ()  # keys that may be taken from the article when a sentence leaves them out


@dataclass(frozen=True, slots=True)
class SlotPolicy:
    """How the values of a slot are compared."""

    type: str
    compare: str = "same"  # same, compatible, within, same-set, may-be-partial, any
    tolerance: float | None = None
    evolves: str = "static"  # static, evolving, rising, falling, status
    opposites: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RulePolicy:
    """What comparing and the gate need to know of a rule."""

    id: str
    question: str
    severity: str  # error, warning, note
    status: str = "stable"  # draft, stable, retired
    pack: str = ""
    message: str = ""
    min_sources: int = 1
    slots: Mapping[str, SlotPolicy] = field(default_factory=dict)


# --- findings --------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims compared. ``kind`` is the bracket of the verdict: ``conflict(date)``, ``update(cancelled)``."""

    a: str  # claim ids
    b: str
    verdict: PairVerdict
    kind: str = ""
    reason: str = ""
    diagnosis: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Claims that can be true together: the value they leave, who says so, from how many origins."""

    value: str  # the most precise value among them, as text
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """All claims with the same subject and slot."""

    id: str
    rule: str
    subject: Subject
    slot: str
    type: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Finding:
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


@dataclass(frozen=True, slots=True)
class Coverage:
    """The account of a run: what was read, matched, compared, and what stayed silent."""

    articles: int = 0
    unread: tuple[tuple[str, str], ...] = ()  # (path, why)
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
    not_parsed: tuple[tuple[str, str], ...] = ()  # (article, raw)
    unclaimed: tuple[tuple[str, Span], ...] = ()  # sentences with values that no rule took


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
