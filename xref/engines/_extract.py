"""Extraction: what one article claims, a pure function of the article and the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from xref.context import attributions
from xref.engines._claiming import Claimer
from xref.engines._filing import written
from xref.engines._headed import as_told_below
from xref.engines._naming import Persons
from xref.engines._record import Extract
from xref.engines._subjects import subject_mention
from xref.expressions import regex
from xref.extension import Discourse
from xref.folding import fold
from xref.linking.events.completing import with_lead
from xref.linking.events.entries import of_its_entry
from xref.linking.events.keys import of_persons
from xref.linking.events.local import local_events
from xref.linking.events.nearby import Nearby
from xref.linking.events.traits import with_traits
from xref.model import Article, BlockKind, Claim, EventKind, EventMention, Mention, Span
from xref.reading import prose, reasons
from xref.rules import Match, Matches, RuleSet

_FIGURE = regex(r"\d")


def extract(article: Article, rules: RuleSet, profile: str = "default") -> Extract:
    """Read the claims of an article.

    The result depends on the article and the rules alone, so it can be computed anywhere and kept.
    Claims name the events of this article (``talks#0``); linking gives them their place among all.
    """
    discourse = _discourse(article, rules, profile)
    found = rules.match(article, discourse)
    told = any(match.event in rules.kinds and of_persons(rules.kinds[match.event]) for match in found.matches)
    persons = Persons(discourse, found.matches, found.events, told=told)
    nearby = Nearby(article, discourse, rules.kinds, found.crowded)
    headed = of_its_entry(article, discourse.text, rules.kinds)
    complete = _completing(found, nearby, persons, rules.kinds, discourse.text, headed)
    about = {
        id(match): complete(subject_mention(match, article, rules, persons.slots))
        for match in found.matches
        if match.event
    }
    mentions = [*map(complete, found.events), *about.values()]
    published, stories = discourse.published, [sentence.story for sentence in article.sentences]
    events = local_events(article.name, mentions, rules.kinds, published, discourse.text, found.crowded, stories)
    events = with_lead(events, nearby, persons.in_full)
    spoken = attributions(article, discourse) if found.matches else ()
    claimer = Claimer(article, discourse, rules, events, spoken, persons.slots)
    claims = [claim for match in found.matches for claim in claimer.claims(match, about.get(id(match)))]
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
    filed = _filed(article)
    return Discourse(
        text=fold(_story(article)),
        published=written(filed, article.published.value or ""),
        weekday=article.weekday.value,
        names=rules.names,
        profile=profile,
        filed=filed,
    )


def _filed(article: Article) -> str:
    """The dateline of an article that tells one story; where it tells several, none is that of all."""
    if any(sentence.story for sentence in article.sentences):
        return ""
    lines = (block.span for block in article.blocks if block.reason == reasons.DATELINE)
    return next((fold(article.text[line.start : line.end]) for line in lines), "")


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


def _completing(
    found: Matches,
    nearby: Nearby,
    persons: Persons,
    kinds: Mapping[str, EventKind],
    text: str,
    headed: Callable[[EventMention], EventMention],
) -> Callable[[EventMention], EventMention]:
    """How a mention of an event gets the keys and the traits that the text around it gives to it."""
    traits = defaultdict(list)
    for kind, sentence, span, trait in found.traits:
        traits[kind, sentence].append((span, trait))
    called = defaultdict(list)
    for event in found.events:
        called[event.kind, event.sentence].append(event.span)
    separating = {name: {trait.name for trait in kind.traits if trait.separates} for name, kind in kinds.items()}

    def completed(mention: EventMention) -> EventMention:
        """The mention with persons in full, keys and traits."""
        here = (mention.kind, mention.sentence)
        keyed = headed(nearby.with_keys(persons.named(mention)))
        return with_traits(keyed, traits[here], text, called[here], separating[mention.kind])

    return completed


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
