"""Keys that a mention of a momentary event takes from the words around it.

"The blast killed nine people in Quetta on Monday" names its place and its day, though not beside the blast. News of
what happens on one day (attacks, quakes) seldom repeats both, so a mention takes what it lacks from its own sentence;
where the whole article gives its main event no place, the title and the lead give it, as an inferred key.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from xref.extension import Discourse
from xref.folding import fold
from xref.linking.events_keys import DATED, FRESH, fresh, momentary, span_of
from xref.linking.events_local import LocalEvent, LocalEvents
from xref.linking.events_places import framed_places, is_street, place_named
from xref.model import Article, EventKey, EventKind, EventMention, KeyPolicy, Mention, NameKind, Provenance, Span
from xref.values import value_type
from xref.values._names.tagging import tag
from xref.values._names.value import Name

_LEAD = 2  # sentences of the body that tell what the article is about
_YEAR = 366  # days: a longer stretch is no time of an event
_BEFORE = 60  # characters looked at before a place
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|inside|across|around|against|over|on|along|of|into|off|through|hit|hits|struck|strikes|"
    r"rocked|shook|jolted|devastated|battered|shelled|bombed) (?:[\w'.-]+ ){0,4}$|'s $",
    re.IGNORECASE,
)
_NO_TIME_OF_IT = re.compile(
    r"\b(?:since|until|till|before|after|by|from|for) (?:the )?$|\b(?:holy|fasting) month of $"
    r"|\b(?:ros|ris|climb|jump|grew|grown|stood|stands|reach|increas|doubl|rais|revis|put)\w* [^.;]{0,30}?\d[\d,]*"
    r"(?: [\w-]+){0,3} (?:on|late|early) (?:(?:late|early) )?$"
    r"|\b(?:contain\w*|called off|suspend\w*|resum\w*|recover\w*|pull\w*|found|rescu\w*|search\w*)(?: [\w'.-]+){0,4}?"
    r" (?:(?:on|late|early) )*$"
    r"|\b(?:said|says|told|announced|reported|confirmed|added|tweeted|wrote|published|updated|arrested|"
    r"detained|condemned|denied|statement|interview|vowed|warned|visited|spoke)(?: [\w'.-]+){0,3}?"
    r" (?:(?:on|late|early) )*$|\bclaimed (?:on )?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:where|whose|who)\b", re.IGNORECASE)  # "struck a town where a pilot was shot on Friday"
_AFTERMATH = re.compile(
    r"\b(?:arrest|detain|captur|custody|claim|responsib|charged|sentenced|fled|flee|displac|missing|trapped)",
    re.IGNORECASE,
)


_ALSO = re.compile(
    r"\b(?:also|both|elsewhere|all|back) in (?:the )?$|\bsince (?:[\w'-]+ ){1,5}(?:in|at|near) (?:the )?$",
    re.IGNORECASE,
)
_BOUND = re.compile(  # "after taking off from Oslo", "on its way to Rome": whence or whither, not where
    r"\b(?:(?<!away )(?<!kilometres )(?<!kilometers )(?<!miles )(?<!km )from|(?<!close )(?<!next )(?<!adjacent )to"
    r"|towards?|bound for|headed for|heading for) (?:the )?(?:[a-z]+ (?:city|town|capital|port) (?:of )?)?$",
    re.IGNORECASE,
)
_TAKEN_TO = re.compile(
    r"\b(?:(?:died|dead)(?: (?:later|there|at|in)){1,2} (?:[a-z]+ ){0,4}?(?:hospital|clinic|cent(?:er|re)) (?:in|near)"
    r"|died (?:later )?at|(?:treated|treatment|hospitali[sz]ed|recovering|admitted) (?:[a-z]+ ){0,4}?(?:in|at)"
    r"|(?:taken|rushed|transported|airlifted|flown|admitted|brought) to(?: [a-z]+){0,4}?(?: in| at)?) (?:the )?$",
    re.IGNORECASE,
)
_SPOKEN_AT = re.compile(  # where those are who speak: "police in Borno said", "told reporters in Maiduguri"
    r"\b(?:police|officials?|authorities|prosecutors?|officers|spokes\w+|reporters|journalists|diplomats|analysts|"
    r"(?:news|press) conference|briefing) in (?:the )?(?:(?:north|south|east|west|central)\w* )?$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r",? in (?:the )?(?:(?-i:[A-Z])[\w-]+(?:'s|s'|s) )?(?:(?:north|south|east|west|central)[a-z-]* )?"
    r"|(?:,? (?:the|an?))?(?: [a-z-]+){0,5}? (?:north|south|east|west)[a-z-]* of (?:the )?(?:capital,? )?"
)
_OF_A_VENUE = re.compile(r"(?: [a-z-]+){0,2},? (?:in|of|near) (?:the )?(?:(?:city|town|village|district) of )?")
_AND = re.compile(r",? and (?:in |at |near )?(?:the )?")
_NAMES = "name"
_STORM = re.compile(
    r"(?:Hurricane|(?:Super )?Typhoon|Cyclone|(?:Tropical )?Storm) [A-Z]"
)  # events with names of their own
_DATELINE = "dateline"
_SMALL = re.compile(r"(?<=[\w -])\b(?:Au|De|Des|Do|Du|El|Es|La|Le|Of|Sur|The)\b")  # "PORT-AU-PRINCE" is Port-au-Prince
_CAPITAL = "K"  # how the tagger marks a capital city
_DATELINED = re.compile(r"([A-Z][A-Z.' -]{2,30}[A-Z])(?=,|:| \(| [-–—]|$)")
_STATE = re.compile(r", ([A-Z][A-Za-z]+\.?|[A-Z]\.[A-Z][a-z]*\.)(?=[ ,]|$)")  # "DOVER, Del. (AP)"
_NO_DAY_OF_IT = re.compile(r"now$|\b(?:the|that|same) (?:day|time)$", re.IGNORECASE)  # "earlier in the day"
_SAID_ON_IT = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:said|says|told|announced|claimed|condemned|arrested|detained|"
    r"charged|vowed|denied|confirmed|raised|reported|identified|called|visited|raising|bringing|taking|pushing)\b"
)


class Nearby:
    """The values that stand around the mentions of one article, found once a sentence."""

    def __init__(self, article: Article, discourse: Discourse, kinds: Mapping[str, EventKind]) -> None:
        self._article = article
        self._discourse = discourse
        self._kinds = {name: kind for name, kind in kinds.items() if momentary(kind)}
        self._found: dict[tuple[int, str], list[Mention]] = {}
        self._joined: dict[int, list[Span]] = {}
        titles = [sentence.index for sentence in article.sentences if sentence.title]
        body = [sentence.index for sentence in article.sentences if not sentence.title]
        self._opening = (*titles, *body[:_LEAD])

    def with_keys(self, mention: EventMention) -> EventMention:
        """The mention with the keys that its own sentence gives."""
        kind = self._kinds.get(mention.kind)
        if kind is None:
            return mention
        keys = [key._replace(provenance=Provenance.STATED) for key in mention.keys if self._tells(mention, key)]
        known = {key.name for key in keys}
        for policy in kind.keys:
            if policy.name in kind.inherit and policy.name not in known and not self._after(mention, policy):
                nearest = self._nearest(mention, policy.type)
                if nearest is not None and self._said(mention, nearest.raw):
                    keys.append(_key(policy, nearest, Provenance.STATED))
        return mention._replace(keys=tuple(keys))

    def _after(self, mention: EventMention, policy: KeyPolicy) -> bool:
        """Whether a mention tells what followed, such as arrests, on a day of its own."""
        return policy.type in DATED and bool(_AFTERMATH.search(self._discourse.text, *mention.span))

    def _tells(self, mention: EventMention, key: EventKey) -> bool:
        if key.type in DATED:
            vague = bool(_NO_DAY_OF_IT.search(key.raw))
        else:
            vague = key.type in _LOCAL and (is_street(key.raw) or self._of_several(mention.sentence, key.span))
        return self._said(mention, key.raw) and not vague

    def _of_several(self, sentence: int, place: Span | None) -> bool:
        """Whether a place is one of several that the words name together: "attacks in Sarkub and Tal" are no one event."""
        joined = self._joined.get(sentence)
        if joined is None:
            span = self._article.sentences[sentence].span
            text = self._discourse.text
            found = value_type(_LOCAL["place"]).find(self._discourse, span.start, span.end)
            pairs = [(one, two) for one, two in pairwise(found) if _AND.fullmatch(text, one.span.end, two.span.start)]
            joined = self._joined[sentence] = [mention.span for pair in pairs for mention in pair]
        return place is not None and any(_distance(place, span) == 0 for span in joined)

    def _said(self, mention: EventMention, raw: str) -> bool:
        """Whether words of a title stand in the body too: the capitals of a title run names together."""
        sentence = self._article.sentences[mention.sentence]
        return not sentence.title or raw in self._article.text[sentence.span.end :]

    def of_the_lead(
        self, kind_name: str, known: Iterable[str], taken: Collection[object] = ()
    ) -> tuple[EventKey, ...]:
        """What title and lead give of the keys, days apart, that an article's main event lacks.

        Values that are ``taken`` are those of other events: of strikes across a country the lead may tell one town.
        """
        kind = self._kinds.get(kind_name)
        if kind is None:
            return ()
        known = set(known)
        keys = []
        for policy in kind.keys:
            if policy.name in kind.inherit and policy.name not in known and policy.type not in DATED:
                found = self._of_the_opening(policy.type)
                if policy.type in _LOCAL:
                    found = chain(self._of_the_title(policy.type), found)
                    found = chain(found, self._of_the_country(policy.type)) if fresh(kind) > FRESH else found
                first = next(found, None)
                if first is not None and first.value not in taken:
                    keys.append(_key(policy, first, Provenance.INFERRED))
        return tuple(keys)

    def _of_the_opening(self, kind: str) -> Iterator[Mention]:
        yield from (mention for index in self._opening for mention in self._values(index, kind))
        if kind in _LOCAL:
            towns = list(self._of_the_dateline(kind))
            for index in self._opening:
                for framed in framed_places(self._discourse, *self._article.sentences[index].span, bold=True):
                    yield _within(framed, towns)
            yield from towns

    def _of_the_dateline(self, kind: str) -> Iterator[Mention]:
        """The town where a report is datelined, unless it is a capital, whence a whole country is reported."""
        for block in self._article.blocks:
            if block.reason == _DATELINE and (match := _DATELINED.match(self._article.text, *block.span)):
                town = _SMALL.sub(lambda word: word[0].lower(), match[1].title())
                if tag(town, 0, len(town), self._discourse.names).tags != _CAPITAL:
                    state = _STATE.match(self._article.text, match.end(), block.span.end)
                    yield Mention(kind, Span(*match.span(1)), match[1], _in_state(place_named(town), state))

    def _of_the_country(self, kind: str) -> Iterator[Mention]:
        """Countries named in title and lead: enough for what seldom happens twice in one within days."""
        for index in self._opening:
            span = self._article.sentences[index].span
            found = value_type(kind).find(self._discourse, *span)
            yield from (mention for mention in found if self._fits(mention, span, kind))

    def _of_the_title(self, kind: str) -> Iterator[Mention]:
        """The values of a title that is given beside the text; only what the body says too, as for any title."""
        title = fold(self._article.title.value or "")
        if self._article.title.provenance is not Provenance.GIVEN or not title:
            return iter(())
        beside = self._discourse._replace(text=title)
        found = value_type(_LOCAL.get(kind, kind)).find(beside, 0, len(title))
        text = self._discourse.text
        return (
            mention._replace(span=Span(at, at + len(mention.raw)))
            for mention in found
            if (at := text.find(mention.raw)) >= 0 and _LOCATIVE.search(title[: mention.span.start][-_BEFORE:])
        )

    def _nearest(self, mention: EventMention, kind: str) -> Mention | None:
        values = self._values(mention.sentence, kind)
        if kind in DATED:
            text = self._discourse.text
            values = [value for value in values if not _ASIDE.search(text, mention.span.end, value.span.start)]
        return min(values, key=lambda value: (_distance(mention.span, value.span), value.span), default=None)

    def _values(self, sentence: int, kind: str) -> list[Mention]:
        """The values of a sentence that can say where or when something happened."""
        found = self._found.get((sentence, kind))
        if found is None:
            span = self._article.sentences[sentence].span
            mentions = value_type(_LOCAL.get(kind, kind)).find(self._discourse, span.start, span.end)
            found = [mention for mention in mentions if self._fits(mention, span, kind)]
            if kind in _LOCAL:
                found = [mention for mention in found if not self._of_several(sentence, mention.span)]
                found = [self._finer(mention, mentions) for mention in found]
                around = sentence in self._opening
                found = self._with_venues(found, _beside(found, framed_places(self._discourse, *span, around=around)))
            self._found[sentence, kind] = found
        return found

    def _finer(self, place: Mention, places: Sequence[Mention]) -> Mention:
        """The place that the words put in a place or beside it: "Sarkub in Arnia province", "Tal, a town east of Ur"."""
        for other in places:
            if other.span.end < place.span.start and _INSIDE.fullmatch(
                self._discourse.text, other.span.end, place.span.start
            ):
                return other
        return place

    def _with_venues(self, towns: Sequence[Mention], framed: Sequence[Mention]) -> list[Mention]:
        """Towns and places beside them, a town that only says where a venue is left out: "the Tal clinic in Sarkub"."""
        placed: list[Mention] = []
        left = list(towns)
        for venue in framed:
            town = next((town for town in left if self._says_where(venue, town)), None)
            placed.append(_within(venue, [town] if town else []))
            left = [other for other in left if other is not town]
        return [*left, *placed]

    def _says_where(self, venue: Mention, town: Mention) -> bool:
        text = self._discourse.text
        return bool(venue.span.end < town.span.start and _OF_A_VENUE.fullmatch(text, venue.span.end, town.span.start))

    def _fits(self, mention: Mention, sentence: Span, kind: str) -> bool:
        before = self._discourse.text[max(sentence.start, mention.span.start - _BEFORE) : mention.span.start]
        if kind in DATED:
            days = span_of(mention.value)
            told = days is not None and days[1] - days[0] <= _YEAR and not mention.value.clock_only
            return told and self._is_its_time(mention, before)
        if kind == _NAMES:
            return _STORM.match(mention.raw) is not None
        off = any(way.search(before) for way in (_ALSO, _TAKEN_TO, _BOUND, _SPOKEN_AT))
        elsewhere = off or is_street(mention.raw)
        return bool(_LOCATIVE.search(before)) and not elsewhere

    def _is_its_time(self, mention: Mention, before: str) -> bool:
        """Whether a date is no day of what was said, done or counted later; "Monday's quake" always is its own."""
        if mention.raw.endswith("s") and _OWNING.match(self._discourse.text, mention.span.end - 2):
            return True
        if mention.raw.isdecimal() and not _OF_A_YEAR.search(before):  # "and 1407 injured"
            return False
        if _NO_DAY_OF_IT.search(mention.raw) or _SAID_ON_IT.match(self._discourse.text, mention.span.end):
            return False
        return not _NO_TIME_OF_IT.search(before)


_OF_A_YEAR = re.compile(r"\b(?:in|of|early|mid|late|year) $", re.IGNORECASE)
_OWNING = re.compile(r"'s |s' |[a-z]s (?=[a-z])")


def _in_state(town: Name, state: re.Match[str] | None) -> Name:
    """A town of which no more is known as one in the state or country that a dateline gives behind it."""
    around = place_named(state[1]) if state and not town.inside else None
    if around is None or not (around.level or around.kind is NameKind.COUNTRY):
        return town
    return replace(town, inside=(around.name, *around.inside))


def _beside(found: Sequence[Mention], more: Iterable[Mention]) -> list[Mention]:
    """Those of further mentions that overlap none of the first."""
    return [
        new for new in more if not any(new.span.start < old.span.end and old.span.start < new.span.end for old in found)
    ]


def _within(venue: Mention, towns: Sequence[Mention]) -> Mention:
    """A place of which nothing is known as one in the town that the report is datelined from."""
    if not towns or venue.value.level or venue.value.inside or venue.value == towns[0].value:
        return venue
    town = towns[0].value
    return venue._replace(value=replace(venue.value, inside=(town.name, *town.inside)))


_LOCAL = {"place": "locality"}  # "in Syria" does not tell one attack there from another


def _distance(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)


def _key(policy: KeyPolicy, mention: Mention, provenance: Provenance) -> EventKey:
    return EventKey(policy.name, policy.type, mention.value, mention.raw, mention.span, provenance)


def with_lead(events: LocalEvents, nearby: Nearby) -> LocalEvents:
    """The events of an article, the main one of each momentary kind with what title and lead give it."""

    def completed(event: LocalEvent) -> LocalEvent:
        others = [other for other in events.events if other is not event and other.kind == event.kind]
        taken = [key.value for other in others for key in other.keys]
        more = nearby.of_the_lead(event.kind, {key.name for key in event.keys}, taken)
        return event._replace(keys=(*event.keys, *more))

    return replace(events, events=tuple(completed(event) if event.main else event for event in events.events))
