"""Keys that a mention of a momentary event takes from the words around it.

"The blast killed nine people in Quetta on Monday" names its place and its day, though not beside the blast. News of
what happens on one day (attacks, quakes) seldom repeats both, so a mention takes what it lacks from its own sentence;
where the whole article gives its main event no place, the title and the lead give it, as an inferred key.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from xref.context.other_acts import is_day_of_another_act
from xref.extension import Discourse
from xref.linking.events import another, later, spoken_of, venues, when, where
from xref.linking.events.belligerents import country_of, lands_by_adjective, lands_of_rebels
from xref.linking.events.keys import FRESH, TOWNS, fought, fresh, lasting
from xref.linking.events.lead import Lead
from xref.linking.events.places import is_street
from xref.linking.events.remembered import Remembered, came_before, remembered
from xref.linking.events.spans import DATED
from xref.linking.events.stated import LOCAL, Stated, distance
from xref.model import Article, EventKey, EventKind, EventMention, KeyPolicy, Mention, Provenance, Span
from xref.values import value_type
from xref.values._names.value import Name

_PLACE = "place"
_REGIONS = frozenset({"region", "country"})
_OPENING = 4  # sentences in which an unknown place is taken for a part of the town that the article is about


class Nearby:
    """What the mentions of one article take from the words around them."""

    def __init__(
        self, article: Article, discourse: Discourse, kinds: Mapping[str, EventKind], crowded: Collection[str] = ()
    ) -> None:
        self._article = article
        self._discourse = discourse
        self._kinds = {name: kind for name, kind in kinds.items() if kind.momentary}
        self._quiet = {name for name in self._kinds if name not in crowded}
        self._lasting = {name: kind for name, kind in kinds.items() if lasting(kind)}
        self._national = {name: kind for name, kind in kinds.items() if any(policy.land for policy in kind.keys)}
        self._fought = {name: kind for name, kind in kinds.items() if name in self._lasting or fought(kind)}
        self._stated = Stated(article, discourse)

    def with_keys(self, mention: EventMention) -> EventMention:
        """The mention with the keys that its own sentence gives."""
        kind = self._kinds.get(mention.kind)
        if kind is None:
            return self._with_land(mention)
        start = another.held_against(self._discourse.text, *mention.span)
        mention = mention._replace(span=Span(start, another.ends_before(self._discourse.text, start, mention.span.end)))
        around = (self._discourse, self._article.sentences[mention.sentence].span, mention.span)
        past = remembered(*around) or came_before(*around)
        told = (key for key in mention.keys if self._tells(mention, key) and not _of_today(key, past))
        keys = [self._finest(mention, key)._replace(provenance=Provenance.STATED) for key in told]
        known = {key.name for key in keys}
        for policy in kind.keys:
            inherits = policy.name in kind.inherit and not policy.identifies
            if inherits and policy.name not in known and not self._after(mention):
                nearest = self._nearest(mention, policy.type, past)
                if nearest is not None and self._said(mention, nearest.raw):
                    keys.append(_key(policy, nearest, Provenance.STATED))
        opening = mention.kind in self._quiet and mention.sentence < _OPENING and self._lead.at_home
        town = self._town_before(mention.sentence)
        return mention._replace(keys=tuple(self._housed(key, town, bold=opening) for key in keys))

    def _finest(self, mention: EventMention, key: EventKey) -> EventKey:
        """The key with the place that its sentence puts in it: of a crash "near Tal in Ur district" Tal."""
        if key.type not in LOCAL or key.span is None:
            return key
        around = Mention(key.type, key.span, key.raw, key.value)
        told = venues.quarter(self._discourse.text, around)
        place = venues.finer(self._discourse.text, told, self._stated.districts(mention.sentence))
        return key._replace(value=place.value, raw=place.raw, span=place.span)

    def _with_land(self, mention: EventMention) -> EventMention:
        """A mention of a war or a truce with the country that its own sentence gives to it, or to rebels."""
        missing = _missing_places(self._fought.get(mention.kind), {key.name for key in mention.keys})
        span = self._article.sentences[mention.sentence].span
        ways = (lands_by_adjective, lands_of_rebels) if missing else ()
        lands = next(filter(None, (list(way(self._discourse, *span)) for way in ways)), [])
        if len({land.value.name for land in lands}) != 1:
            return mention
        more = [_key(policy, lands[0], Provenance.STATED) for policy in missing]
        return mention._replace(keys=(*mention.keys, *more))

    def of_the_lead(
        self, kind_name: str, given: Sequence[EventKey], taken: Collection[object] = ()
    ) -> tuple[EventKey, ...]:
        """What title and lead give of the keys, days apart, that an article's main event lacks or has only broadly.

        Values that are ``taken`` are those of other events: of strikes across a country the lead may tell one town.
        """
        known = {key.name for key in given}
        kind = self._kinds.get(kind_name)
        if kind is None:
            return self._of_the_country(kind_name, known)
        keys = []
        for policy in kind.keys:
            if policy.identifies:
                named = {craft.value: craft for craft in self._lead.craft() if craft.value not in taken}
                keys += [_key(policy, craft, Provenance.INFERRED) for craft in named.values()]
            elif policy.name in kind.inherit and policy.name not in known and policy.type not in DATED:
                first = next(self._of_the_opening(policy.type, often=fresh(kind) <= FRESH), None)
                if first is not None and first.value not in taken:
                    keys.append(self._housed(_key(policy, first, Provenance.INFERRED), self._lead.town))
            elif policy.type in LOCAL:
                keys += self._closer(policy, [key.value for key in given if key.name == policy.name], taken)
        return tuple(keys)

    def _closer(self, policy: KeyPolicy, around: Sequence[Name], taken: Collection[object]) -> Iterator[EventKey]:
        """The small town of a dateline for an event of which only the region or the country is told."""
        if around and all(place.level in _REGIONS for place in around):
            countries = {country_of((place.name, *place.inside)) for place in around}
            for town in self._lead.small_towns():
                if town.value not in taken and country_of(town.value.inside) in {"", *countries}:
                    yield _key(policy, town, Provenance.INFERRED)

    def is_momentary(self, kind_name: str) -> bool:
        """Whether events of a kind happen on a day."""
        return kind_name in self._kinds

    @property
    def opening(self) -> str:
        """The first part of the article."""
        return self._lead.opening

    def _of_the_country(self, kind_name: str, known: Collection[str]) -> tuple[EventKey, ...]:
        """Of a war the country that the article is about, of a vote the one that it opens with."""
        wanted = _missing_places(self._lasting.get(kind_name) or self._national.get(kind_name), known)
        country = (self._lead.country if kind_name in self._lasting else self._lead.land) if wanted else None
        return tuple(_key(policy, country, Provenance.INFERRED) for policy in wanted) if country else ()

    def _of_the_opening(self, kind: str, *, often: bool) -> Iterator[Mention]:
        """What the opening gives; a country too, which is enough for what seldom happens twice in one within days."""
        stated = self._stated
        if kind not in LOCAL:
            return iter([mention for index in self._lead.sentences for mention in stated.values(index, kind)])
        if often:
            return self._lead.places()
        countries = (mention for mention in self._lead.countries(kind) if stated.is_where(mention))
        return chain(self._lead.places(), countries, self._lead.land_of_the_title(kind))

    @property
    def _lead(self) -> Lead:
        return self._stated.lead

    def _town_before(self, sentence: int) -> Name | None:
        """The town of a place that is named alone: that of its sentence, of the one before, or of the lead."""
        for near in (sentence, sentence - 1):
            places = self._stated.places(near) if near >= 0 else ()
            told = [place.value for place in places if place.value.level in TOWNS]
            if told:
                return self._lead.town if self._lead.town in told else told[-1]
        return self._lead.town

    def _housed(self, key: EventKey, town: Name | None, *, bold: bool = False) -> EventKey:
        """A place in a town as one in the town that the text speaks of, where it is told without."""
        if key.type not in LOCAL:
            return key
        return key._replace(value=venues.housed(venues.named(key.value), key.raw, town, bold=bold))

    def _after(self, mention: EventMention) -> bool:
        """Whether a mention tells what followed or came before, such as arrests, on a day and in a place of its own."""
        start = self._article.sentences[mention.sentence].span.start
        before = another.is_before_the_news(self._discourse.text, start, mention.span)
        return before or spoken_of.is_aftermath(self._discourse.text, mention.span)

    def _tells(self, mention: EventMention, key: EventKey) -> bool:
        vague = self._tells_no_day if key.type in DATED else self._tells_no_place
        return self._said(mention, key.raw) and not vague(mention, key)

    def _tells_no_day(self, mention: EventMention, key: EventKey) -> bool:
        """Whether a date is none, or one of what was done or said later: "floods that receded on Monday"."""
        if when.is_no_day(key.raw) or key.span is None:
            return when.is_no_day(key.raw)
        if when.is_its_own(self._discourse.text, key.raw, key.span) and key.span.start >= mention.span.start:
            return False
        text, start = self._discourse.text, self._article.sentences[mention.sentence].span.start
        at, first = key.span, mention.span.start
        if when.is_stretch(key) and when.is_stretch_of_a_series(text, start, at):
            return True
        if another.is_aside(text, first, at.start, day=False) or another.is_day_of_another(text, first, at.start):
            return True
        return (
            spoken_of.is_day_of_telling(text, at, mention.span.end)
            or is_day_of_another_act(text, start, at)
            or spoken_of.is_of_mourning(text, at, mention.span.end)
            or later.is_later(text, first, at)
            or later.is_count_of(text, start, at)
            or later.is_counted_from(text, first, at)
            or later.is_day_of_a_verdict(text, start, at)
            or later.is_after_it(text, start, at, mention.span.end)
        )

    def _tells_no_place(self, mention: EventMention, key: EventKey) -> bool:
        if key.type not in LOCAL:
            return False
        if (
            is_street(key.raw)
            or venues.CAPITAL_OF.match(key.raw)
            or self._stated.of_several(mention.sentence, key.span)
        ):
            return True
        text, start = self._discourse.text, self._article.sentences[mention.sentence].span.start
        if key.span is None:
            return False
        return where.is_elsewhere(text, start, key.span) or another.is_aside(
            text, mention.span.start, key.span.start, day=False
        )

    def _said(self, mention: EventMention, raw: str) -> bool:
        """Whether words of a title stand in the body too: the capitals of a title run names together."""
        sentence = self._article.sentences[mention.sentence]
        if not sentence.title:
            return True
        body = self._article.text[sentence.span.end :]
        words = raw.split()
        alone = sum(not word.islower() for word in words) == 1  # "Tal hotel" for what the body calls the hotel in Tal
        return raw in body or (alone and all(re.search(rf"\b{re.escape(word)}\b", body) for word in words))

    def _nearest(self, mention: EventMention, kind: str, past: Remembered | None) -> Mention | None:
        if past is not None and kind in DATED:
            return self._years_ago(mention, kind, past)
        text, start = self._discourse.text, self._article.sentences[mention.sentence].span.start
        only_spoken_of = spoken_of.is_spoken_of(text, start, mention.span)
        values = [
            value
            for value in self._stated.values(mention.sentence, kind)
            if not (only_spoken_of and not spoken_of.is_its_own(text, value.span, mention.span))
            and not self._is_of_another(mention, value, day=kind in DATED)
            and not (kind in DATED and self._is_another_day(mention, value))
        ]
        told = where.without_the_region_ahead(text, start, values) if kind in LOCAL else values
        return min(told, key=lambda value: (distance(mention.span, value.span), value.span), default=None)

    def _is_of_another(self, mention: EventMention, value: Mention, *, day: bool) -> bool:
        """Whether a value near a mention is one of mourning, of an aside, of another event or of a whole series."""
        text, start = self._discourse.text, self._article.sentences[mention.sentence].span.start
        first, end = mention.span
        return (
            spoken_of.is_of_mourning(text, value.span, end)
            or another.is_aside(text, first, value.span.start, day=day)
            or another.is_of_another(text, start, value.span, first)
            or (when.is_stretch(value) and when.is_stretch_of_a_series(text, start, value.span))
        )

    def _is_another_day(self, mention: EventMention, day: Mention) -> bool:
        """Whether a day near a mention is that of the telling, of another act, or of what came later."""
        text, start = self._discourse.text, self._article.sentences[mention.sentence].span.start
        first, end = mention.span
        return (
            (spoken_of.is_day_of_telling(text, day.span, end) and not when.is_stretch(day))  # "in May rebels said"
            or is_day_of_another_act(text, start, day.span)
            or spoken_of.is_day_at_its_scene(text, day.span, first)
            or later.is_after_it(text, start, day.span, end)
            or later.is_counted_from(text, first, day.span)
            or later.is_day_of_a_verdict(text, start, day.span)
            or another.days_later(text, day.span.end, first) is not None
        )

    def _years_ago(self, mention: EventMention, kind: str, past: Remembered) -> Mention:
        """The last time that a sentence names of what is remembered in it, else the years by which it lies back."""
        told = [value for value in self._stated.values(mention.sentence, kind) if value.span.start > past.start]
        if told:
            return min(told, key=lambda value: (distance(mention.span, value.span), value.span))
        return Mention(kind, past.cue, self._discourse.text[slice(*past.cue)], value_type(kind).parse(past.when))


def _missing_places(kind: EventKind | None, known: Collection[str]) -> list[KeyPolicy]:
    return [policy for policy in kind.keys if policy.type == _PLACE and policy.name not in known] if kind else []


def _of_today(key: EventKey, past: Remembered | None) -> bool:
    """Whether a day is that on which something is remembered."""
    return past is not None and key.type in DATED and key.span is not None and key.span.start < past.start


def _key(policy: KeyPolicy, mention: Mention, provenance: Provenance) -> EventKey:
    return EventKey(policy.name, policy.type, mention.value, mention.raw, mention.span, provenance)
