"""What each sentence of an article states of where and when something happens, found once a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from xref.expressions import regex
from xref.extension import Discourse
from xref.linking.events import venues, when, where
from xref.linking.events.lead import Lead
from xref.linking.events.listed import joined
from xref.linking.events.places import framed_places, is_street
from xref.linking.events.spans import DATED
from xref.model import Article, Mention, Span
from xref.values import value_type

_NAMES = "name"
_STORM = regex(  # events with names of their own
    r"(?:Hurricane|(?:Super )?Typhoon|(?:(?:Severe |Intense )?Tropical )?Cyclone|(?:Severe )?(?:Tropical )?Storm) [A-Z]"
    r"|(?!Cal |County |City )(?:[A-Z]\S+ ){1,2}Fire$"
)
_CREW = regex(r" (?:(?:and|&) Rescue|Rescue|[Dd]epartment|Chief|Marshal|Service|District|Protection|Authority|Brigade)")
_PLACE = "place"
LOCAL = {_PLACE: "locality"}  # "in Syria" does not tell one attack there from another


class Stated:
    """The places, days and names that the sentences of one article state, and what its lead makes of them."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        self._article = article
        self._discourse = discourse
        self._found: dict[tuple[int, str], list[Mention]] = {}
        self._joined: dict[int, list[Span]] = {}
        self._named: dict[int, Sequence[Mention]] = {}

    @cached_property
    def lead(self) -> Lead:
        """The title and the first sentences."""
        return Lead(self._article, self._discourse, lambda sentence: self.values(sentence, _PLACE))

    def values(self, sentence: int, kind: str) -> list[Mention]:
        """The values of a sentence that can say where or when something happened."""
        found = self._found.get((sentence, kind))
        if found is None:
            find = self._local if kind in LOCAL else self._days if kind in DATED else self._others
            found = self._found[sentence, kind] = list(find(sentence, kind))
        return found

    def _local(self, sentence: int, kind: str) -> Iterator[Mention]:
        """Places at which something happened, each with what its words say of where in it."""
        span, text = self._article.sentences[sentence].span, self._discourse.text
        said = (mention for mention in self.places(sentence) if where.says_where(text, span.start, mention))
        known = [mention for mention in said if not self.of_several(sentence, mention.span)]
        closer = [venues.finer(text, mention, self.districts(sentence)) for mention in known]
        around = sentence in self.lead.sentences
        told = framed_places(self._discourse, *span, around=around)
        here = (place for place in told if not where.is_elsewhere(text, span.start, place.span))
        framed = _beside([*known, *closer], here)
        return (place for place in venues.with_venues(text, [*closer, *framed]) if not is_street(place.raw))

    def _days(self, sentence: int, kind: str) -> Iterator[Mention]:
        start, text = self._article.sentences[sentence].span.start, self._discourse.text
        return (mention for mention in self._all(sentence, kind) if when.is_day_of_it(text, start, mention))

    def _others(self, sentence: int, kind: str) -> Iterator[Mention]:
        return (mention for mention in self._all(sentence, kind) if kind != _NAMES or self._names_a_storm(mention))

    def _names_a_storm(self, mention: Mention) -> bool:
        """Whether a name is that of a storm or a wildfire, not of those who put out fires."""
        return bool(_STORM.match(mention.raw)) and not _CREW.match(self._discourse.text, mention.span.end)

    def _all(self, sentence: int, kind: str) -> Sequence[Mention]:
        return value_type(kind).find(self._discourse, *self._article.sentences[sentence].span)

    def places(self, sentence: int) -> Sequence[Mention]:
        """All places that a sentence names."""
        found = self._named.get(sentence)
        if found is None:
            places = self._all(sentence, LOCAL[_PLACE])
            found = self._named[sentence] = [venues.quarter(self._discourse.text, place) for place in places]
        return found

    def districts(self, sentence: int) -> list[Mention]:
        """The places that a sentence names, streets apart."""
        return [place for place in self.places(sentence) if not is_street(place.raw)]

    def of_several(self, sentence: int, place: Span | None) -> bool:
        """Whether a place is one of several that the words name together."""
        spans = self._joined.get(sentence)
        if spans is None:
            spans = self._joined[sentence] = joined(self._discourse.text, self.places(sentence))
        return place is not None and any(distance(place, span) == 0 for span in spans)

    def is_where(self, mention: Mention) -> bool:
        """Whether the words before a place say that something happened there."""
        sentences = (sentence.span for sentence in self._article.sentences)
        start = next(span.start for span in sentences if mention.span.start < span.end)
        return where.says_where(self._discourse.text, start, mention)


def _beside(found: Sequence[Mention], more: Iterable[Mention]) -> list[Mention]:
    """Those of further mentions that overlap none of the first."""
    return [
        new for new in more if not any(new.span.start < old.span.end and old.span.start < new.span.end for old in found)
    ]


def distance(one: Span, other: Span) -> int:
    """How many characters stand between two spans.

    >>> distance(Span(0, 4), Span(9, 12)), distance(Span(9, 12), Span(0, 10))
    (5, 0)
    """
    return max(0, other.start - one.end, one.start - other.end)
