"""Claims: what one article says, through its speakers, of one slot of one subject; and the events they are about."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Any

from xref.model.articles import Provenance, Span
from xref.records import dataclass
from xref.tuples import NamedTuple


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


class Stance(NamedTuple):
    """Polarity, status and hedge of a claim, each with the words that show it."""

    polarity: Polarity = Polarity.ASSERTED
    status: Status = Status.HAPPENED
    hedge: str = ""  # "reportedly", "could": the hedging words, empty where there are none
    cues: tuple[Span, ...] = ()


class Speaker(NamedTuple):
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


class AsOf(NamedTuple):
    """When it was said, at the grain that is stated (EDTF); empty where nothing says so."""

    value: str = ""
    provenance: Provenance = Provenance.UNKNOWN


class Subject(NamedTuple):
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


class EventKey(NamedTuple):
    """One identity key of an event: its value, how it is known, and the words that say so."""

    name: str
    type: str
    value: Any
    raw: str = ""
    span: Span | None = None
    provenance: Provenance = Provenance.STATED


class Trait(NamedTuple):
    """Something in which two events are alike or not: its name, and the label that the words give it."""

    name: str
    label: str


class EventMention(NamedTuple):
    """A stretch of one article that speaks of an event of some kind."""

    kind: str
    article: str
    span: Span
    sentence: int  # index
    keys: tuple[EventKey, ...] = ()
    traits: tuple[Trait, ...] = ()
    people: tuple[str, ...] = ()  # full names of those who are told to have done or suffered it
    victims: tuple[str, ...] = ()  # of these those who suffered it
    streets: tuple[str, ...] = ()  # in which it is told to have happened


class Event(NamedTuple):
    """What several mentions, perhaps in several articles, are taken to be about."""

    id: str
    kind: str
    label: str
    keys: tuple[EventKey, ...]
    mentions: tuple[EventMention, ...]
    uncertain: tuple[str, ...] = ()  # articles whose mention joined without a shared stated key
    apart_from: tuple[tuple[str, str], ...] = ()  # (event id, what separates the two)
