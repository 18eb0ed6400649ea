"""Strikes: in a war, where a text tells of several a day, the words by which one is not that told of just before.

A bare mention goes to the event in focus. "Shells landed in Mill Street, injuring six" has no place that is a key, and
still says where it was; "more than 60 were killed in an air strike" brings in one that the reader has not met. With
figures of its own such a sentence is of an event of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from xref.expressions import regex
from xref.linking.events.focus import Growing, Overlap
from xref.linking.events.taking_up import goes_on
from xref.model import Trait
from xref.tuples import NamedTuple

_FAR = 400  # characters of a sentence around a mention
_PLACE = "place"
_ENDS = regex(r"[.!?][\"')]* (?=[\"'(]?[A-Z])|[;\n]")
_NAME = r"(?:(?:al|el|an|as|ash|at|ad|ar|az)-)?[A-Z][\w'-]+"
_KIND = (
    r"(?:neighbou?rhoods?|districts?|areas?|villages?|towns?|quarters?|suburbs?|[Ss]treets?|[Ss]quares?|[Rr]oads?|camps?"
    r"|countryside|outskirts)"
)
_STRUCK = r"(?:targeted|hit|struck|shelled|bombed|attacked|pounded|bombarded)"
_DEED = (
    r"(?:attacks?|blasts?|explosions?|bombings?|strikes?|airstrikes?|raids?|shelling|bombardment|assault|massacre"
    r"|ambush|clash(?:es)?)"
)
_SAYS_WHERE = regex(
    rf"\b(?:on|at|in|near|into|outside|{_STRUCK}) (?:the )?(?:[a-z-]+ ){{0,2}}"
    rf"{_NAME}(?:(?:,| and|, and)? {_NAME}){{0,6}} {_KIND}\b"
    rf"|\b(?:another|a nearby|the same) (?:town|village|city|district|neighbou?rhood)\b|\b{_KIND} of {_NAME}"
    rf"|\b(?:north|south|east|west) of (?:the )?(?:city of )?{_NAME}"
    rf"|{_NAME} {_KIND} (?:was|were|came) (?:also )?{_STRUCK}\b"
)
_DEFINITE = regex(  # "the attack", but not "the rebels' shelling"
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth) (?:(?![\w'-]*s\b|[\w-]*')[\w-]+ ){{0,2}}"
    rf"(?:{_DEED}|shells?|rockets?|missiles?|bombs?)\b"
)
_INDEFINITE = regex(rf"\b(?:in|by|from|after|of|as) an? (?:[\w'-]+ ){{0,4}}{_DEED}\b")
_ALSO_KILLED = regex(r"\b(?:was|were|had|have|has) also (?:been )?(?:killed|injured|wounded|hurt|died|martyred)\b")


class Told(NamedTuple):
    """A sentence that may tell of a strike of its own: its words, its figures, and what says where, if anything."""

    words: str
    traits: tuple[Trait, ...]
    where: str

    def names(self, event: Growing, text: str) -> bool:
        """Whether the sentence names a place of an event, or one that a sentence about it names."""
        if any(key.value.name in self.words for key in event.keys if key.type == _PLACE):
            return True
        told = {sentence_around(text, *mention.span) for mention, _ in event.members} if self.where else set()
        return any(name in words for words in told for name in regex(_NAME).findall(self.where))


def told_alone(bare: Sequence[Overlap], text: str) -> dict[int, Told]:
    """The sentences without a key that bring in a strike or say where it was, by their numbers."""
    return dict(_told_alone(bare, text))


def _told_alone(bare: Sequence[Overlap], text: str) -> Iterator[tuple[int, Told]]:
    for number, group in groupby(bare, key=lambda each: each.sentence):
        mentions = list(group)
        start, end = mentions[0].span.start, max(each.span.end for each in mentions)
        words = sentence_around(text, start, end)
        if goes_on(text, start) or _DEFINITE.search(words):
            continue
        where = _SAYS_WHERE.search(words)
        if where or _INDEFINITE.search(words):
            yield number, Told(words, tuple(_traits(mentions)), where.group() if where else "")


def _traits(mentions: Iterable[Overlap]) -> Iterator[Trait]:
    for mention in mentions:
        yield from mention.traits


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence in which a mention stands.

    >>> sentence_around("It fell. Shells hit Mill Street. Six died.", 9, 19)
    'Shells hit Mill Street'
    """
    low = max(0, start - _FAR)
    ended = (found.end() for found in _ENDS.finditer(text, low, start + 2))
    begins = max((place for place in ended if place <= start), default=low)
    ends = _ENDS.search(text, end, end + _FAR)
    return text[begins : ends.start() if ends else end + _FAR]


def killed_also(group: Overlap, text: str) -> bool:
    """Whether "Four people were also killed in Ur" counts others than those told of, in a place of its own."""
    placed = any(key.type == _PLACE for key in group.keys)
    return placed and _ALSO_KILLED.search(text, *group.span) is not None


def brought_in(group: Overlap, event: Growing, text: str) -> bool:
    """Whether "died in a gas attack on Ur" brings in a strike where that told of before was given no place."""
    places = [any(key.type == _PLACE for key in keys) for keys in (group.keys, event.keys)]
    if places != [True, False] or event.last >= group.sentence:
        return False
    words = sentence_around(text, *group.span)
    return _INDEFINITE.search(words) is not None and _DEFINITE.search(words) is None
