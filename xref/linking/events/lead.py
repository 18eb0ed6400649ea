"""The lead: what title, opening sentences and dateline give of the place of an article's main event."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache

from xref.extension import Discourse
from xref.folding import fold
from xref.linking.events.craft import craft_named
from xref.linking.events.places import framed_places, place_named
from xref.linking.events.where import within
from xref.model import Article, Mention, NameKind, Provenance, Span
from xref.values import value_type
from xref.values._names.tagging import tag
from xref.values._names.value import Name

_LEAD = 2  # sentences of the body that tell what the article is about
_DATELINE = "dateline"
_SMALL = re.compile(r"(?<=[\w -])\b(?:Au|De|Des|Do|Du|El|Es|La|Le|Of|Sur|The)\b")  # "PORT-AU-PRINCE" is Port-au-Prince
_CAPITAL = "K"  # how the tagger marks a capital city
_DATELINED = re.compile(r"([A-Z][A-Z.' -]{2,30}[A-Z])(?=,|:| \(| [-–—]|$)")
_STATE = re.compile(r", ([A-Z][A-Za-z]+\.?|[A-Z]\.[A-Z][a-z]*\.)(?=[ ,]|$)")  # "DOVER, Del. (AP)"
_THE_CITY = re.compile(r"\b(?:the|this) (?:[\w-]+ )?(?:city|capital)\b(?! of)|\b's capital\b", re.IGNORECASE)
_STEM = 4  # letters that a country and its people have in common
_OPENING = 15  # sentences, the title among them, of which the first part of an article has no more
_EARLY = 6  # sentences of the body that name what an article is about, if any does
_NAME = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_TOWNS = frozenset({"city", "town"})
_LOCALITY = "locality"

Values = Callable[[int], list[Mention]]  # the places of a sentence that can be that of an event


class Lead:
    """The opening of one article."""

    def __init__(self, article: Article, discourse: Discourse, values: Values) -> None:
        self._article = article
        self._discourse = discourse
        self._values = values
        titles = [sentence.index for sentence in article.sentences if sentence.title]
        body = [sentence.index for sentence in article.sentences if not sentence.title]
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

    def countries(self, kind: str) -> Iterator[Mention]:
        """Countries named in the opening."""
        for index in self.sentences:
            yield from value_type(kind).find(self._discourse, *self._article.sentences[index].span)

    @cached_property
    def opening(self) -> str:
        """Title and first part of the body, as far as an article is still about its main event."""
        sentences = self._article.sentences[:_OPENING]
        text = self._discourse.text[: sentences[-1].span.end] if sentences else ""
        return f"{self._title}\n{text}"

    def small_towns(self) -> Iterator[Mention]:
        """The town of the dateline, where no gazetteer has it: reporters went there, no bureau is in it."""
        return (town for town in self._of_the_dateline() if not town.value.level)

    def craft(self) -> Iterator[Mention]:
        """The ships and flights that title and first sentences name."""
        body = [sentence for sentence in self._article.sentences if not sentence.title]
        titles = [sentence for sentence in self._article.sentences if sentence.title]
        for sentence in (*titles, *body[:_EARLY]):
            yield from craft_named(self._discourse.text, *sentence.span)

    @cached_property
    def country(self) -> Mention | None:
        """The one country in which all places of the article lie; nothing where it names two, or parties of another.

        "Colombia's rebels" who talk in Havana fight no war in Cuba.
        """
        spans = [sentence.span for sentence in self._article.sentences]
        kinds = {kind: value_type(kind).find for kind in ("place", "party")}
        named = {kind: [one for span in spans for one in find(self._discourse, *span)] for kind, find in kinds.items()}
        found = {country_of((each.value.name, *each.value.inside)): each for each in reversed(named["place"])}
        found.pop("", None)
        if len(found) != 1:
            return None
        ((country, first),) = found.items()
        of_parties = {country_of((each.value.name, *each.value.inside)) for each in named["party"]}
        return first._replace(value=place_named(country)) if of_parties <= {country, ""} else None

    @cached_property
    def town(self) -> Name | None:
        """The town that title and opening speak of, where they speak of one."""
        found: dict[str, Name] = {}
        for mention in self.places():
            name: Name = mention.value
            if name.level in _TOWNS and name.inside:
                found.setdefault(name.name, name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _of_the_dateline(self) -> Iterator[Mention]:
        """The town where a report is datelined; a capital only where the city is meant, not the country."""
        for block in self._article.blocks:
            if block.reason == _DATELINE and (match := _DATELINED.match(self._article.text, *block.span)):
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
            if at >= 0 and _PLACED.search(title[: mention.span.start]):
                yield mention._replace(span=Span(at, at + len(mention.raw)))

    def _named_in_the_title(self) -> Iterator[Mention]:
        """The one town of the gazetteer that a title names, in whatever words: "Blast rocks Sarkub"."""
        found = {
            town.name: Mention("place", Span(0, 0), match[0], town)
            for match in _NAME.finditer(self._title)
            for words in (match[0], *match[0].split(" "))
            if (town := place_named(words)).level in _TOWNS and town.inside
        }
        if len(found) == 1:
            yield from found.values()

    @cached_property
    def _title(self) -> str:
        title = self._article.title
        return fold(title.value or "") if title.provenance is Provenance.GIVEN else ""


_PLACED = re.compile(
    r"\b(?:in|at|near|outside|inside|on|against|hits?|struck|strikes|rocks?|rocked|shook|shakes|kills? \w+ in) "
    r"(?:[\w'.-]+ ){0,4}$|'s $",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def country_of(around: tuple[str, ...]) -> str:
    """The first country of a place and what it lies in, as far as is known."""
    return next((name for name in around if place_named(name).kind is NameKind.COUNTRY), "")


def _in_state(town: Name, state: re.Match[str] | None) -> Name:
    """A town of which no more is known as one in the state or country that a dateline gives behind it."""
    around = place_named(state[1]) if state and not town.inside else None
    if around is None or not (around.level or around.kind is NameKind.COUNTRY):
        return town
    return replace(town, inside=(around.name, *around.inside))
