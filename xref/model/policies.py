"""Policies: what a rule file declares of its events and slots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from xref.records import dataclass
from xref.tuples import NamedTuple

MOMENT = 1  # days: momentary events whose dates differ by more are two


class KeyPolicy(NamedTuple):
    """An identity key of an event kind."""

    name: str
    type: str
    separates: bool = False
    window: int | None = None  # days, for dates: two dates closer than this can be one event
    news: int | None = None  # days, for dates: how long news without a date may still be of the event
    identifies: bool = False  # a value in common says which event of a day is meant, whatever else texts say of it
    tolerance: float | None = None  # for figures: mentions of one text that differ by more are of two events
    land: bool = False  # for places: news that gives none is of the one country that it opens with


class TraitPolicy(NamedTuple):
    """A trait of events of a kind: something beside the keys in which two of them are alike or not."""

    name: str
    separates: bool = False  # two events with different labels of it are two
    rare: tuple[str, ...] = ()  # labels of which one in common shows that two events are one


class EventKind(NamedTuple):
    """A kind of event as a pack declares it."""

    name: str
    label: str  # how a report calls one: "talks in {place}"
    keys: tuple[KeyPolicy, ...] = ()
    inherit: tuple[str, ...] = ()  # keys that may be taken from the article when a sentence leaves them out
    traits: tuple[TraitPolicy, ...] = ()

    @property
    def momentary(self) -> bool:
        """Whether its events happen within a day and leave keys to the text around them."""
        return bool(self.inherit) and any(
            key.type == "date" and key.separates and key.window is not None and key.window <= MOMENT
            for key in self.keys
        )


class SlotPolicy(NamedTuple):
    """How the values of a slot are compared."""

    type: str
    compare: str = "same"  # same, compatible, within, same-set, may-be-partial, share-one, bound, any
    tolerance: float | None = None
    evolves: str = "static"  # static, evolving, rising, falling, status
    opposites: tuple[tuple[str, str], ...] = ()
    course: bool = False  # a rising figure that tells how far the event had come when an article was written


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
    subject: str = ""  # a text with slots; empty where the subject is an event
