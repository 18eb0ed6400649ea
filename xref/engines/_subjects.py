"""What the match of a rule says of its event (keys, people, figures), and the subject of its claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.comparing.measuring import bounds
from xref.engines._telling import PLACED
from xref.linking.events.local import LocalEvents
from xref.linking.events.places import is_street
from xref.linking.events.where import is_of_speakers
from xref.model import Article, EventKey, EventMention, Mention, Provenance, Subject, Trait
from xref.rules import Match, RuleSet
from xref.values import narrows, value_type

_SUFFERED = ("victim", "victims")  # what rules call the slots of those whom an event befell


def subject_mention(match: Match, article: Article, rules: RuleSet, named: Mapping[Mention, Mention]) -> EventMention:
    """A rule that matched speaks of its subject: its key slots identify the event like a mention's.

    So do its figures and its people: two texts with one toll of one day, or one victim, speak of one event. ``named``
    gives the persons of its slots as the article names them in full.
    """
    people = {
        name: slot in _SUFFERED
        for slot, mention in sorted(match.slots.items())
        if mention.type.rstrip("+") == "person"
        for name in _full_names_in(named.get(mention, mention))
    }
    placed = (mention.value.name for mention in match.slots.values() if mention.type in PLACED)
    return EventMention(
        match.event,
        article.name,
        match.span,
        match.sentence,
        _keys(match),
        traits=tuple(_figures(match, rules)),
        people=tuple(sorted(people)),
        victims=tuple(sorted(name for name, suffered in people.items() if suffered)),
        streets=tuple(sorted({name for name in placed if is_street(name) and " " in name})),
    )


def _full_names_in(mention: Mention) -> Iterator[str]:
    """The names of more than one word in a slot of persons: a surname alone is that of many."""
    value = mention.value
    persons = (*value.must, *(value.may or ())) if mention.type.endswith("+") else (value,)
    yield from (person.name for person in persons if len(person.name.split()) > 1)


def _figures(match: Match, rules: RuleSet) -> Iterator[Trait]:
    """The counts that answer the question of a rule, as traits of its event."""
    answers = rules.policies[match.rule].slots
    for slot, mention in match.slots.items():
        if slot in answers and mention.type == "count" and (low := _figure(mention)) > 0:
            yield Trait(match.rule, f"{low:.0f}")


def _figure(mention: Mention) -> float:
    """The number of an exact count or of one that may still grow; 0 for a rough one."""
    low, high = bounds(mention.value) or (0, 0)
    return low if low == high or "at least" in mention.raw.lower() else 0


def _keys(match: Match) -> tuple[EventKey, ...]:
    keys = []
    for key, slot in sorted(match.keys.items()):
        mention = match.slots.get(slot)
        if mention is None or is_no_day(mention):
            continue
        how = Provenance.INFERRED if slot in match.filled else Provenance.STATED
        kind = narrows(mention.type) or mention.type  # a locality is the same key as the place that it is
        keys.append(EventKey(key, kind, mention.value, mention.raw, mention.span, how))
    return tuple(keys)


def is_no_day(mention: Mention) -> bool:
    """Whether a date is nothing but a time of day: it answers no question for a date."""
    return mention.type == "date" and getattr(mention.value, "clock_only", False)


def days_rejected(match: Match, about: EventMention | None) -> frozenset[str]:
    """The slots with a day that is not that of the event: "the ferry sank, state radio reported on Friday"."""
    if about is None:
        return frozenset()
    kept = {key.span for key in about.keys}
    dated = {slot for slot in match.keys.values() if slot in match.slots and match.slots[slot].type == "date"}
    return frozenset(slot for slot in dated if match.slots[slot].span not in kept)


def places_of_speakers(match: Match, text: str) -> frozenset[str]:
    """The slots with the place of those who tell of an event: "police in Tal say that more raids will follow"."""
    placed = {slot: mention.span for slot, mention in match.slots.items() if mention.type in PLACED}
    return frozenset(slot for slot, place in placed.items() if is_of_speakers(text, match.span, place))


def subject_of(
    match: Match, events: LocalEvents, about: EventMention | None, named: Mapping[Mention, Mention]
) -> Subject:
    """What the claims of a match are about: an event of its article, or a text."""
    qualifiers = []
    for name, slot in sorted(match.qualifiers.items()):
        if slot.startswith("="):
            qualifiers.append((name, slot[1:]))
        mention = match.slots.get(slot)
        if mention is not None:
            full = named.get(mention, mention)
            qualifiers.append((name, value_type(full.type).render(full.value)))
    if about is None:
        return Subject("", text=match.subject, qualifiers=tuple(qualifiers))
    event, certainty = events.focus(match.event, match.sentence, about.keys, about.span)
    return Subject(match.event, event=event, qualifiers=tuple(qualifiers), certainty=certainty)
