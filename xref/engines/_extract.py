"""Extraction: what one article claims, a pure function of the article and the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from xref.comparing.measuring import bounds
from xref.context import Attribution, attributed, attributions, counted_on, read_stance, standing
from xref.engines._headed import as_told_below
from xref.engines._naming import Persons
from xref.engines._record import Extract
from xref.engines._telling import PLACED, is_of_another, lies_ahead, stance_of, without_gaps
from xref.expressions import regex
from xref.extension import Discourse
from xref.folding import fold
from xref.linking.events.completing import with_lead
from xref.linking.events.local import LocalEvents, local_events
from xref.linking.events.nearby import Nearby
from xref.linking.events.places import is_street
from xref.linking.events.traits import with_traits
from xref.model import (
    Article,
    BlockKind,
    Claim,
    EventKey,
    EventMention,
    Mention,
    Provenance,
    Span,
    Status,
    Subject,
    Trait,
)
from xref.reading import prose
from xref.rules import Match, RuleSet
from xref.values import narrows


def extract(article: Article, rules: RuleSet, profile: str = "default") -> Extract:
    """Read the claims of an article.

    The result depends on the article and the rules alone, so it can be computed anywhere and kept.
    Claims name the events of this article (``talks#0``); linking gives them their place among all.
    """
    discourse = _discourse(article, rules, profile)
    found = rules.match(article, discourse)
    persons = Persons(discourse, found.matches, found.events)
    names = persons.slots
    nearby = Nearby(article, discourse, rules.kinds, found.crowded)
    told = defaultdict(list)
    for kind, sentence, span, trait in found.traits:
        told[kind, sentence].append((span, trait))

    apart = {name: {trait.name for trait in kind.traits if trait.separates} for name, kind in rules.kinds.items()}
    called = defaultdict(list)
    for event in found.events:
        called[event.kind, event.sentence].append(event.span)

    def completed(mention: EventMention) -> EventMention:
        mention, near = nearby.with_keys(persons.named(mention)), (mention.kind, mention.sentence)
        return with_traits(mention, told[near], discourse.text, called[near], apart[mention.kind])

    subjects = {
        id(match): completed(_subject_mention(article, match, rules, names)) for match in found.matches if match.event
    }
    mentions = [*map(completed, found.events), *subjects.values()]
    day = article.published.value or ""
    events = local_events(article.name, mentions, rules.kinds, day, discourse.text, found.crowded)
    events = with_lead(events, nearby, persons.in_full)
    spoken = attributions(article, discourse) if found.matches else ()
    claims = [
        claim
        for match in found.matches
        for claim in _claims(match, article, discourse, rules, events, subjects.get(id(match)), spoken, names)
    ]
    claims = as_told_below(claims, article)
    claims.sort(key=lambda claim: (claim.span, claim.rule, claim.slot))
    return Extract(
        article,
        tuple(_distinct(claims)),
        events,
        found.candidates,
        fired=tuple(sorted({match.rule for match in found.matches})),
        not_parsed=tuple(_not_parsed(article, found.matches)),
        mentions=tuple(_mentions(found.matches)),
        unclaimed=tuple(_unclaimed(article, claims)),
        notes=tuple((article.name, limit) for limit in dict.fromkeys(found.limits)),
    )


def _discourse(article: Article, rules: RuleSet, profile: str) -> Discourse:
    return Discourse(
        text=fold(_story(article)),
        published=article.published.value or "",
        weekday=article.weekday.value,
        names=rules.names,
        profile=profile,
    )


def _story(article: Article) -> str:
    """The article's prose with everything but title and body as spaces: a page clock is no date to reckon from."""
    text = prose(article)
    pieces, end = [], 0
    for block in article.blocks:
        if block.kind in (BlockKind.TITLE, BlockKind.BODY):
            pieces += [_blanked(text[end : block.span.start]), text[block.span.start : block.span.end]]
            end = block.span.end
    return "".join([*pieces, _blanked(text[end:])])


def _blanked(text: str) -> str:
    """The lines of a text as spaces."""
    return "\n".join([" " * len(line) for line in text.split("\n")])


def _subject_mention(article: Article, match: Match, rules: RuleSet, names: Mapping[Mention, Mention]) -> EventMention:
    """A rule that matched speaks of its subject: its key slots identify the event like a mention's.

    So do its figures and its people: two texts with one toll of one day, or one victim, speak of one event.
    """
    people = {
        name: slot in _SUFFERED
        for slot, mention in sorted(match.slots.items())
        if mention.type.rstrip("+") == "person"
        for name in _full_names_in(names.get(mention, mention))
    }
    victims = tuple(sorted(name for name, suffered in people.items() if suffered))
    placed = (mention.value.name for mention in match.slots.values() if mention.type in PLACED)
    streets = {name for name in placed if is_street(name) and " " in name}
    figures = tuple(
        Trait(match.rule, f"{low:.0f}")
        for slot, mention in match.slots.items()
        if slot in rules.policies[match.rule].slots and mention.type == "count" and (low := _figure(mention)) > 0
    )
    found = (tuple(sorted(people)), victims, tuple(sorted(streets)))
    return EventMention(match.event, article.name, match.span, match.sentence, _keys(match), figures, *found)


_COUNTED = frozenset({"count", "percent"})  # what is counted once it is over: votes, dead
_SUFFERED = ("victim", "victims")  # what rules call the slots of those whom an event befell


def _full_names_in(mention: Mention) -> Iterator[str]:
    """The names of more than one word in a slot of persons: a surname alone is that of many."""
    value = mention.value
    persons = (*value.must, *(value.may or ())) if mention.type.endswith("+") else (value,)
    yield from (person.name for person in persons if len(person.name.split()) > 1)


def _figure(mention: Mention) -> float:
    """The number of an exact count or of one that may still grow; 0 for a rough one."""
    low, high = bounds(mention.value) or (0, 0)
    return low if low == high or "at least" in mention.raw.lower() else 0


def _keys(match: Match) -> tuple[EventKey, ...]:
    keys = []
    for key, slot in sorted(match.keys.items()):
        mention = match.slots.get(slot)
        if mention is None or _no_day(mention):
            continue
        how = Provenance.INFERRED if slot in match.filled else Provenance.STATED
        kind = narrows(mention.type) or mention.type  # a locality is the same key as the place that it is
        keys.append(EventKey(key, kind, mention.value, mention.raw, mention.span, how))
    return tuple(keys)


def _no_day(mention: Mention) -> bool:
    """Whether a date is nothing but a time of day: it answers no question for a date."""
    return mention.type == "date" and getattr(mention.value, "clock_only", False)


def _claims(
    match: Match,
    article: Article,
    discourse: Discourse,
    rules: RuleSet,
    events: LocalEvents,
    about: EventMention | None,
    spoken: Sequence[Attribution],
    names: Mapping[Mention, Mention],
) -> list[Claim]:
    policy = rules.policies[match.rule]
    sentence = article.sentences[match.sentence].span
    stance = read_stance(
        without_gaps(discourse.text, match.skipped),
        sentence,
        match.span,
        negated=match.negated,
        denied=match.denied,
        matched=True,
    )
    speakers, as_of = attributed(spoken, match.span)
    as_of = standing(discourse, sentence) or as_of
    subject = _subject(match, events, about, names)
    if stance.status is Status.HAPPENED and _COUNTED.intersection(slot.type for slot in policy.slots.values()):
        subject = subject._replace(event=events.held(subject.event, discourse.published))
    days = _days_rejected(match, about)
    coming = [each for each in match.slots.values() if each is not None and lies_ahead(each, discourse.published)]
    claims = []
    for slot in sorted(set(policy.slots) - set(match.qualifiers.values())):
        mention = match.slots.get(slot)
        if mention is None or mention.value is None or _no_day(mention) or slot in days:
            continue
        if is_of_another(mention, match.span, discourse.text):
            continue
        full = counted_on(discourse.text, names.get(mention, mention), match.span)
        filled = ("taken from nearby text",) if slot in match.filled else ()
        claims.append(
            Claim(
                id=f"{article.name}:{match.rule}.{slot}@{mention.span.start}-{mention.span.end}",
                rule=match.rule,
                subject=subject,
                slot=slot,
                type=narrows(full.type) or full.type,
                value=full.value,
                raw=article.text[mention.span.start : mention.span.end],
                span=mention.span,
                evidence=match.span,
                sentence=sentence,
                article=article.name,
                stance=stance_of(
                    mention,
                    match.span,
                    stance,
                    discourse.text,
                    ahead=mention in coming or (mention.type in PLACED and bool(coming)),
                ),
                speakers=speakers,
                as_of=as_of,
                inferred=(*full.inferred, *filled),
            )
        )
    return claims


def _days_rejected(match: Match, about: EventMention | None) -> frozenset[str]:
    """The slots with a day that is not that of the event: "the ferry sank, state radio reported on Friday"."""
    if about is None:
        return frozenset()
    kept = {key.span for key in about.keys}
    dated = {slot for slot in match.keys.values() if slot in match.slots and match.slots[slot].type == "date"}
    return frozenset(slot for slot in dated if match.slots[slot].span not in kept)


def _subject(
    match: Match, events: LocalEvents, about: EventMention | None, names: Mapping[Mention, Mention]
) -> Subject:
    from xref.values import value_type

    qualifiers = []
    for name, slot in sorted(match.qualifiers.items()):
        if slot.startswith("="):
            qualifiers.append((name, slot[1:]))
        mention = match.slots.get(slot)
        if mention is not None:
            full = names.get(mention, mention)
            qualifiers.append((name, value_type(full.type).render(full.value)))
    if about is None:
        return Subject("", text=match.subject, qualifiers=tuple(qualifiers))
    event, certainty = events.focus(match.event, match.sentence, about.keys, about.span)
    return Subject(match.event, event=event, qualifiers=tuple(qualifiers))._replace(
        certainty=certainty,
    )


def _not_parsed(article: Article, matches: Sequence[Match]) -> list[tuple[str, str]]:
    return [
        (article.name, article.text[mention.span.start : mention.span.end])
        for match in matches
        for _, mention in sorted(match.slots.items())
        if mention.value is None
    ]


def _mentions(matches: Sequence[Match]) -> list[Mention]:
    """The distinct values of all slots, in text order."""
    found = {
        (mention.span, mention.type): mention
        for match in matches
        for mention in match.slots.values()
        if mention.value is not None
    }
    return [found[key] for key in sorted(found)]


_FIGURE = regex(r"\d")


def _unclaimed(article: Article, claims: Sequence[Claim]) -> list[tuple[str, Span]]:
    """Sentences with a figure and without a claim: what a reader may want a rule for."""
    taken = {claim.sentence for claim in claims}
    return [
        (article.name, sentence.span)
        for sentence in article.sentences
        if sentence.span not in taken and _FIGURE.search(article.text, *sentence.span)
    ]


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        seen.setdefault((claim.rule, claim.slot, claim.span, claim.subject), claim)
    return list(seen.values())
