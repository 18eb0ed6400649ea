"""The lead: what title, opening sentences and dateline give of the place of an article's main event."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from xref.expressions import regex
from xref.extension import Discourse
from xref.folding import fold
from xref.linking.events.belligerents import country_of, is_host, lands_beside_rebels, lands_of_peoples, lands_of_rebels
from xref.linking.events.craft import craft_named
from xref.linking.events.keys import TOWNS
from xref.linking.events.places import framed_places, headed_place, is_street, place_named
from xref.linking.events.remembered import came_before
from xref.linking.events.venues import is_quarter, within
from xref.linking.events.where import says_where
from xref.model import Article, Mention, NameKind, Provenance, Span
from xref.values import value_type
from xref.values._names.tagging import tag
from xref.values._names.value import Name

_LEAD = 2  # sentences of the body that tell what the article is about
_DATELINE = "dateline"
_SMALL = regex(r"(?<=[\w -])\b(?:Au|De|Des|Do|Du|El|Es|La|Le|Of|Sur|The)\b")  # "PORT-AU-PRINCE" is Port-au-Prince
_CAPITAL = "K"  # how the tagger marks a capital city
_DATELINED = regex(r"(?!\w+\.(?:COM?|NET|ORG)\b)([A-Z][A-Z.' -]{2,30}[A-Z])(?=,|:| \(| [-–—]|$)")
_LABELS = frozenset(("UPDATE", "UPDATED", "BREAKING", "BREAKING NEWS", "WATCH", "EXCLUSIVE", "LATEST", "VIDEO", "LIVE"))
_STATE = regex(r", ([A-Z][A-Za-z]+\.?|[A-Z]\.[A-Z][a-z]*\.)(?=[ ,]|$)")  # "DOVER, Del. (AP)"
_THE_CITY = regex(r"\b(?:the|this) (?:[\w-]+ )?(?:city|capital)\b(?! of)|\b's capital\b", re.IGNORECASE)
_STEM = 4  # letters that a country and its people have in common
_OPENING = 15  # sentences, the title among them, of which the first part of an article has no more
_EARLY = 6  # sentences of the body that name what an article is about, if any does
_NAME = regex(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_LOCALITY = "locality"

Values = Callable[[int], list[Mention]]  # the places of a sentence that can be that of an event


class Lead:
    """The opening of one article."""

    def __init__(self, article: Article, discourse: Discourse, values: Values) -> None:
        self._article = article
        self._discourse = discourse
        self._values = values
        titles = [sentence.index for sentence in article.sentences if sentence.title]
        body = [sentence.index for sentence in article.sentences if not (sentence.title or sentence.story)]
        self.sentences: Collection[int] = (*titles, *body[:_LEAD])

    def places(self) -> Iterator[Mention]:
        """What may be the place of the main event, the likeliest first."""
        yield from self._of_the_title()
        yield from (mention for index in self.sentences for mention in self._values(index))
        towns = list(self._of_the_dateline())
        for index in self.sentences:
            for framed in framed_places(self._discourse, *self._article.sentences[index].span, bold=True):
                yield within(framed, towns[0].value) if towns else framed
        yield from towns
        yield from self._named_in_the_title()
        yield from self._of_its_police()
        yield from self._heading()

    def countries(self, kind: str) -> Iterator[Mention]:
        """Countries named in the opening."""
        for index in self.sentences:
            yield from value_type(kind).find(self._discourse, *self._article.sentences[index].span)

    def land_of_the_title(self, kind: str) -> Iterator[Mention]:
        """The one country in which a title that is given beside the text says that something happened."""
        title = self._discourse._replace(text=self._title)
        found = {
            land.value.name: land._replace(span=Span(0, 0))
            for land in value_type(kind).find(title, 0, len(self._title))
            if says_where(self._title, 0, land) or self._title.startswith(":", land.span.end)
        }
        if len(found) == 1:
            yield from found.values()

    @cached_property
    def opening(self) -> str:
        """Title and first part of the body, as far as an article is still about its main event."""
        sentences = [sentence for sentence in self._article.sentences[:_OPENING] if not sentence.story]
        text = self._discourse.text[: sentences[-1].span.end] if sentences else ""
        return f"{self._title}\n{text}"

    def small_towns(self) -> Iterator[Mention]:
        """The town of the dateline, where no gazetteer has it: reporters went there, no bureau is in it."""
        return (town for town in self._of_the_dateline() if not town.value.level)

    def craft(self) -> Iterator[Mention]:
        """The ships, trains and flights that title and first sentences name, but for those of weeks before."""
        body = [sentence for sentence in self._article.sentences if not sentence.title]
        titles = [sentence for sentence in self._article.sentences if sentence.title]
        for sentence in (*titles, *body[:_EARLY]):
            for craft in craft_named(self._discourse.text, *sentence.span):
                past = came_before(self._discourse, sentence.span, craft.span)
                if past is None and (sentence.title or not self._of_another_year(sentence.span)):
                    yield craft

    def _of_another_year(self, sentence: Span) -> bool:
        """Whether a sentence names a year before that of the article."""
        told = _YEAR.findall(self._discourse.text, *sentence)
        return bool(told) and max(told) < self._discourse.published[:4]

    @cached_property
    def country(self) -> Mention | None:
        """The country of the rebels whom the article names, else the one in which all its places and parties lie.

        Nothing where it names rebels of two, or places of two: "Colombia's rebels" who talk in Havana fight no war in
        Cuba.
        """
        spans = [sentence.span for sentence in self._article.sentences]
        for lands in (lands_of_rebels, lands_beside_rebels):
            found = {land.value.name: land for span in reversed(spans) for land in lands(self._discourse, *span)}
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return self._one_country(spans)

    @cached_property
    def land(self) -> Mention | None:
        """The one country that the opening names first, by a place or its people; else that of the dateline."""
        for lands in (*map(self._lands, self.sentences), self._of_the_dateline()):
            found = {country_of((land.value.name, *land.value.inside)): land for land in lands}
            found.pop("", None)
            if found:
                ((country, first), *others) = found.items()
                return None if others else first._replace(value=place_named(country))
        return None

    def _lands(self, index: int) -> Iterator[Mention]:
        """The places that a sentence names, and the countries whose adjectives or people it has."""
        span = self._article.sentences[index].span
        yield from value_type("place").find(self._discourse, *span)
        yield from lands_of_peoples(self._discourse, *span)

    def _one_country(self, spans: Iterable[Span]) -> Mention | None:
        """The one country in which all places of the article lie, not as hosts of talks alone; no party has another."""
        kinds = {kind: value_type(kind).find for kind in ("place", "party")}
        named = {kind: [one for span in spans for one in find(self._discourse, *span)] for kind, find in kinds.items()}
        found = {country_of((each.value.name, *each.value.inside)): each for each in reversed(named["place"])}
        found.pop("", None)
        if len(found) != 1:
            return None
        ((country, first),) = found.items()
        if all(is_host(self._discourse.text, place.span.start) for place in named["place"]):
            return None
        of_parties = {country_of((each.value.name, *each.value.inside)) for each in named["party"]}
        return first._replace(value=place_named(country)) if of_parties <= {country, ""} else None

    @cached_property
    def town(self) -> Name | None:
        """The town that title and opening speak of, where they speak of one; of none that is known, the dateline's."""
        found: dict[str, Name] = {}
        for mention in self.places():
            name: Name = mention.value
            if name.level in TOWNS and name.inside:
                found.setdefault(name.name, name)
        if not found:
            found = {mention.value.name: mention.value for mention in self._of_the_dateline()}
        if not found:
            told = [*self._of_the_title(), *(mention for index in self.sentences for mention in self._values(index))]
            unknown = [mention for mention in told if not mention.value.level and not is_street(mention.raw)]
            found = {mention.value.name: mention.value for mention in unknown if not is_quarter(mention.raw)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _of_the_dateline(self) -> Iterator[Mention]:
        """The town where a report is datelined; a capital only where the city is meant, not the country."""
        first = [sentence.span.end for sentence in self._article.sentences if not sentence.story]
        for block in (block for block in self._article.blocks if first and block.span.end < first[-1]):
            match = _DATELINED.match(self._article.text, *block.span) if block.reason == _DATELINE else None
            if match and match[1] not in _LABELS:
                town = _SMALL.sub(lambda word: word[0].lower(), match[1].title())
                place = place_named(town)
                capital = tag(town, 0, len(town), self._discourse.names).tags == _CAPITAL
                if not capital or self._speaks_of_the_city(place):
                    state = _STATE.match(self._article.text, match.end(), block.span.end)
                    yield Mention("place", Span(*match.span(1)), match[1], _in_state(place, state))

    def _speaks_of_the_city(self, capital: Name) -> bool:
        """Whether the opening says "the city", and names the country of that capital or its people."""
        words = [self._title, *(self._sentence(index) for index in self.sentences)]
        country = capital.inside[-1] if capital.inside else ""
        told = any(re.search(rf"\b{re.escape(country[:_STEM])}", text) for text in words if country)
        return told and any(map(_THE_CITY.search, words))

    def _sentence(self, index: int) -> str:
        span = self._article.sentences[index].span
        return self._discourse.text[span.start : span.end]

    def _of_the_title(self) -> Iterator[Mention]:
        """Places of a title that is given beside the text; only those that the body names too, as for any title."""
        title, text = self._title, self._discourse.text
        for mention in value_type(_LOCALITY).find(self._discourse._replace(text=title), 0, len(title)):
            at = text.find(mention.raw)
            if at >= 0 and _PLACED.search(title[: mention.span.start]) and not _of_streets(text, mention.raw):
                yield mention._replace(span=Span(at, at + len(mention.raw)))

    def _named_in_the_title(self) -> Iterator[Mention]:
        """The one town of the gazetteer that a title names, in whatever words: "Blast rocks Sarkub"; no person's."""
        title = self._discourse._replace(text=self._title)
        people = [person.span for person in value_type("person").find(title, 0, len(self._title))]
        found = {
            town.name: Mention("place", Span(0, 0), match[0], town)
            for match in _NAME.finditer(self._title)
            if not any(person.start <= match.start() < person.end for person in people)
            for words in (match[0], *match[0].split(" "))
            if (town := place_named(words)).level in TOWNS and town.inside
            if not _of_streets(self._discourse.text, words)
        }
        if len(found) == 1:
            yield from found.values()

    def _heading(self) -> Iterator[Mention]:
        """The place that a title has before what happened there and a colon: "Sarkub shooting: Two held"."""
        place = headed_place(self._discourse._replace(text=self._title))
        if place is not None:
            yield place._replace(span=Span(0, 0))

    @cached_property
    def at_home(self) -> bool:
        """Whether the report is from the town that it speaks of: datelined there, by its police, or of a side of it."""
        told = {mention.value.name for mention in (*self._of_the_dateline(), *self._of_its_police())}
        return self.town is not None and (self.town.name in told or self._of_a_side(self.town.name))

    def _of_a_side(self, town: str) -> bool:
        """Whether title or opening speak of a side of a town: "in Oslo's north-west", "in south Oslo"."""
        side = regex(rf"\b{re.escape(town)}(?:'s|s') {_SIDE}\b|\b{_SIDE} {re.escape(town)}\b")
        texts = (self._title, *(self._sentence(index) for index in self.sentences))
        return any(side.search(text) for text in texts)

    def _of_its_police(self) -> Iterator[Mention]:
        """The towns of the gazetteer whose police or firefighters the opening speaks of."""
        for sentence in self._article.sentences[: _LEAD * 2]:
            for match in _POLICE.finditer(self._discourse.text, *sentence.span):
                if (town := place_named(match[1])).level in TOWNS and town.inside:
                    yield Mention("place", Span(*match.span(1)), match[1], town)

    @cached_property
    def _title(self) -> str:
        title = self._article.title
        return fold(title.value or "") if title.provenance is Provenance.GIVEN else ""


_SIDE = r"(?:(?:north|south|east|west|central|inner|outer|mid)[a-z-]*|downtown)"
_POLICE = regex(
    r"\b(?:The )?([A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2}) (?:[Pp]olice|[Ff]ire(?:fighters| Department| crews))\b"
)


def _of_streets(text: str, name: str) -> bool:
    """Whether a text has a name as that of a street alone: "South Havana Street" is not in Havana."""
    after = [match[1] for match in re.finditer(rf"\b{re.escape(name)}\b(?: ([A-Z]\w+))?", text)]
    return bool(after) and all(word and is_street(f"{name} {word}") for word in after)


_PLACED = regex(
    r"\b(?:in|at|near|outside|inside|on|against|hits?|struck|strikes|rocks?|rocked|shook|shakes|kills? \w+ in) "
    r"(?:[\w'.-]+ ){0,4}$|'s $",
    re.IGNORECASE,
)


def _in_state(town: Name, state: re.Match[str] | None) -> Name:
    """A town of which no more is known as one in the state or country that a dateline gives behind it."""
    around = place_named(state[1]) if state and not town.inside else None
    if around is None or not (around.level or around.kind is NameKind.COUNTRY):
        return town
    return replace(town, inside=(around.name, *around.inside))
