"""What surrounds a match: conditions on the text near it, and values taken from there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.folding import fold
from xref.model import Article, Mention, Provenance, Span
from xref.rules.matching.found import Found
from xref.rules.matching.prefilter import searchable
from xref.rules.matching.records import Veto
from xref.rules.matching.scene import Scene
from xref.rules.matching.slots import unit

if TYPE_CHECKING:
    from xref.rules.matching.ruleset import RuleSet

_REACH = ("sentence", "paragraph", "title")
SLOT = regex(r"\{([^{}]*)\}")  # in a text with slots


_HEADLINE = -1  # the place of a title that is given beside the text, among the sentences
_NEAR = 4  # so many sentences before and after a match are near it
_OPENING = 3  # so many sentences say what an article is about
_SHARE = 15  # what is told in more than one sentence of so many is told all through


class Surroundings:
    """The sentences of an article as scenes, each read once."""

    def __init__(self, rules: RuleSet, article: Article, discourse: Discourse, spans: list[tuple[int, int]]) -> None:
        self.rules = rules
        self.article = article
        self.discourse = discourse
        self.spans = spans
        self._scenes: dict[tuple[int, int], Scene] = {}
        self._hits: dict[tuple[int, int], bool] = {}
        self._told: dict[tuple[int, str, int, bool], bool] = {}
        self._meant: dict[tuple[int, int, tuple[int, ...]], bool] = {}
        self._common: dict[tuple[int, tuple[int, ...], tuple[int, ...]], bool] = {}
        self._shown: dict[int, set[str]] = {}
        self.headline = _headline(article)  # a title that is given beside the text, and no part of it

    def scene(self, first: int, last: int | None = None) -> Scene:
        """A sentence, or two neighbours read as one."""
        key = (first, first if last is None else last)
        scene = self._scenes.get(key)
        if scene is None:
            scene = self._scenes[key] = Scene(self.discourse, self.spans[key[0] : key[1] + 1], self.rules.finder)
        return scene

    @cached_property
    def _of_the_headline(self) -> Scene:
        beside = self.discourse._replace(text=self.headline)
        return Scene(beside, [(0, len(self.headline))], self.rules.finder)

    def zone(self, name: str, index: int) -> Sequence[int]:
        """The sentences of a zone around a sentence."""
        if name == "sentence":
            return [index]
        if name == "title":
            return self._titles
        if name == "article":
            return self._stories[self.article.sentences[index].story]
        return self._paragraphs[self.article.sentences[index].paragraph]

    @cached_property
    def _titles(self) -> list[int]:
        return [i for i, sentence in enumerate(self.article.sentences) if sentence.title]

    @cached_property
    def _stories(self) -> Mapping[int, list[int]]:
        """The sentences of each story."""
        stories: dict[int, list[int]] = {}
        for i, sentence in enumerate(self.article.sentences):
            stories.setdefault(sentence.story, []).append(i)
        return stories

    @cached_property
    def _paragraphs(self) -> Mapping[int, list[int]]:
        """The sentences of each paragraph."""
        paragraphs: dict[int, list[int]] = {}
        for i, sentence in enumerate(self.article.sentences):
            paragraphs.setdefault(sentence.paragraph, []).append(i)
        return paragraphs

    def told(self, number: int, zone: str, index: int, *, ranking: bool) -> bool:
        """Whether a pattern is found in a zone, a title beside the text included, with or without what ranks events."""
        sentences = self.zone(zone, index)
        key = (number, zone, sentences[0] if sentences else _HEADLINE, ranking)
        if key not in self._told:
            beside = bool(self.headline) and zone in ("title", "article")
            self._told[key] = any(
                self.found(number, i) and (ranking or self._beyond_ranking(number, i))
                for i in (*sentences, *(_HEADLINE,) * beside)
            )
        return self._told[key]

    def _beyond_ranking(self, number: int, index: int) -> bool:
        """Whether a pattern that is found in a sentence is so beyond what its event is ranked among."""
        scene = self._scene_at(index)
        return any(not scene.is_ranking(found.last) for found in self.rules.program(number).search(scene)[0])

    def found(self, number: int, index: int) -> bool:
        """Whether a pattern is found in a sentence; it is looked for where the sentence shows the words it requires."""
        key = (number, index)
        if key not in self._hits:
            self._hits[key] = self.rules.possible(number, self.shown(index)) and self._matches(number, index)
        return self._hits[key]

    def _matches(self, number: int, index: int) -> bool:
        return bool(self.rules.program(number).search(self._scene_at(index))[0])

    def _scene_at(self, index: int) -> Scene:
        return self._of_the_headline if index == _HEADLINE else self.scene(index)

    def concerns(self, numbers: tuple[int, ...], index: int, against: tuple[int, ...]) -> bool:
        """Whether the article is about what some patterns tell: near a sentence, where it opens, or all through it.

        One word far away makes no topic: that a driver dodged a bullet makes no attack of the accidents of a year.
        """
        story = self.article.sentences[index].story
        told = self._stories[story]
        if any(self._told_at(i, numbers, against) for i in told if abs(i - index) <= _NEAR):
            return True
        key = (story, numbers, against)
        if key not in self._common:
            self._common[key] = self._all_through(told, numbers, against)
        return self._common[key]

    def _all_through(self, told: Sequence[int], numbers: tuple[int, ...], against: tuple[int, ...]) -> bool:
        whole = len(self._stories) == 1  # else title and headline are those of a column
        opening = (*told[:_OPENING], *(*self._titles, *(_HEADLINE,) * bool(self.headline)) * whole)
        if any(self._told_at(i, numbers, against) for i in opening):
            return True
        return sum(self._told_at(i, numbers, against) for i in told) * _SHARE > len(told)

    def _told_at(self, index: int, numbers: tuple[int, ...], against: tuple[int, ...]) -> bool:
        return any(self._means(number, index, against) for number in numbers)

    def meant(self, number: int, zone: str, index: int, against: tuple[int, ...]) -> bool:
        """Whether a pattern is found in a zone in words that no other pattern strikes out: a heart attack is none."""
        beside = (_HEADLINE,) * (bool(self.headline) and zone == "title")
        return any(self._means(number, i, against) for i in (*self.zone(zone, index), *beside))

    def _means(self, number: int, index: int, against: tuple[int, ...]) -> bool:
        if not self.found(number, index):
            return False
        key = (number, index, against)
        if key not in self._meant:
            scene = self._scene_at(index)
            others = struck(self.rules, against, scene)
            self._meant[key] = any(
                not overlaps(one, others, scene) for one in self.rules.program(number).search(scene)[0]
            )
        return self._meant[key]

    def shown(self, index: int) -> set[str]:
        """The words of a sentence as its searchable text shows them."""
        words = self._shown.get(index)
        if words is None:
            start, end = (0, 0) if index == _HEADLINE else self.spans[index]
            text = self.headline if index == _HEADLINE else self.discourse.text[start:end]
            words = self._shown[index] = set(searchable(text).split())
        return words


def _headline(article: Article) -> str:
    title = article.title
    if title.provenance is not Provenance.GIVEN or any(sentence.title for sentence in article.sentences):
        return ""
    return fold(title.value or "")


def vetoes(
    rules: RuleSet, rule: Mapping[str, Any], found: Found, scene: Scene, index: int, around: Surroundings
) -> Iterator[Veto]:
    """Yield what drops a match."""
    for number in rule["not"]:
        if overlaps(found, struck(rules, [number], scene), scene):
            yield Veto("not", "sentence", number)
    yield from _vetoes_around(rule, index, around, ranking=scene.is_ranking(found.last))


def _vetoes_around(rule: Mapping[str, Any], index: int, around: Surroundings, *, ranking: bool) -> Iterator[Veto]:
    for zone, numbers in rule["unless"].items():
        for number in numbers:
            if around.told(number, zone, index, ranking=ranking):
                yield Veto("unless", zone, number)
    against = tuple(around.rules.struck_out(rule)) if rule["needs"] else ()
    for zone, numbers in rule["needs"].items():
        if zone == "article":
            met = around.concerns(tuple(numbers), index, against)
        else:
            met = any(around.meant(number, zone, index, against) for number in numbers)
        if not met:
            yield Veto("needs", zone, None)


def struck(rules: RuleSet, numbers: Sequence[int], scene: Scene) -> list[Found]:
    """What some patterns find in a sentence: it strikes out what it overlaps."""
    return [other for number in numbers for other in rules.program(number).search(scene)[0]]


def overlaps(found: Found, others: Sequence[Found], scene: Scene) -> bool:
    """Whether a match has a word in common with one of others, and the value of each slot that both name.

    What begins inside an insertion that the match passes over, and ends behind it, is read across two clauses.
    """
    met = [other for other in others if other.first < found.last and found.first < other.last]
    if not met:
        return False
    inserted = scene.inserted(found.skipped)
    return any(_same_slots(found, other) and not _begun_in(other, inserted) for other in met)


def _begun_in(found: Found, inserted: Sequence[tuple[int, int]]) -> bool:
    """Whether a match begins inside one of some insertions and goes on behind it."""
    return any(begin < found.first < end < found.last for begin, end in inserted)


def _same_slots(found: Found, other: Found) -> bool:
    """Whether two matches that name a slot alike give it one value: "41 of the 48 died" tells the 41, not the 48."""
    shared = found.slots.keys() & other.slots.keys()
    return all(_met(found.slots[name].span, other.slots[name].span) for name in shared)


def _met(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def vetoed_around(rule: Mapping[str, Any], index: int, around: Surroundings, *, ranking: bool) -> bool:
    """Whether what the rule needs around a match is missing in a sentence, or what it must not have is there.

    What an event is ranked among rules out nothing, but for a match that is part of the ``ranking`` itself.
    """
    return next(_vetoes_around(rule, index, around, ranking=ranking), None) is not None


def fill_slots(
    fill: Mapping[str, Any], slots: dict[str, Mention], found: Found, scene: Scene, index: int, around: Surroundings
) -> tuple[dict[str, Mention], tuple[str, ...]]:
    """The slots, the missing ones taken from earlier in the sentence, then the paragraph, then the title."""
    filled: list[str] = []
    for name, (kind, reach) in fill.items():
        if name not in slots:
            mention = _nearest(kind, _REACH.index(reach), found, scene, index, around)
            if mention is not None:
                slots = slots | {name: mention}
                filled.append(name)
    return slots, tuple(filled)


def _nearest(kind: str, reach: int, found: Found, scene: Scene, index: int, around: Surroundings) -> Mention | None:
    start = scene.words.starts[found.first]
    before = [m for pairs in scene.values(kind).at.values() for _, m in pairs if m.span.end <= start]
    if before:
        return max(before, key=lambda mention: (mention.span.start, mention.span.end))
    zones: list[Sequence[int]] = []
    if reach >= 1:
        zones.append([i for i in reversed(around.zone("paragraph", index)) if i < index])
    if reach >= 2:
        zones.append(around.zone("title", index))
    for zone in zones:
        for sentence in zone:
            mentions = [m for pairs in around.scene(sentence).values(kind).at.values() for _, m in pairs]
            if mentions:
                return max(mentions, key=lambda mention: (mention.span.start, mention.span.end))
    return None


def render_subject(
    subject: Mapping[str, Any], slots: Mapping[str, Mention], types: Mapping[str, ValueType[Any]] | None
) -> str | None:
    """The subject's text with its slots in canonical form; None where one is missing."""
    if any(name not in slots for name in subject["slots"]):
        return None

    def value(found: re.Match[str]) -> str:
        mention = slots[found.group(1)]
        return unit(mention.type, types).render(mention.value)

    return SLOT.sub(value, subject["text"])
