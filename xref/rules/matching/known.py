"""Matches that hold only of somebody of whom the article tells elsewhere that he is the one.

"Brandt, 43, has two dogs" gives the age of whoever Brandt is. That he is the defendant or the victim is said in other
words, often in another sentence; a match of a ``known`` line stands where a match or an event names him as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from xref.expressions import regex
from xref.model import EventMention, Mention, NameKind
from xref.rules.matching.records import Match
from xref.values._names.lexicon import given_names
from xref.values._names.value import Name

_PERSON = "person"
_FULL = regex(r"(?<![\w.'])([A-Z][a-z'’-]+)(?: [A-Z]\.)? ([A-Z][\w'’-]+)")
Words = tuple[str, ...]


def of_known(
    tentative: Sequence[Match],
    sure: Sequence[Match],
    events: Iterable[EventMention],
    answering: Callable[[Match], Collection[str]] = lambda match: match.slots.keys(),
    text: str = "",
) -> Iterator[Match]:
    """Those of the tentative matches whose persons are named in the same place of an event elsewhere.

    ``answering`` gives the slots of a sure match that say who somebody is, and are no evidence alone.

    A value that a sure match of the rule has already is left to that one. A surname that two of the persons have, or
    somebody else in the ``text``, is of neither.
    """
    roles: dict[tuple[str, str], set[Words]] = defaultdict(set)
    for event in events:
        for key in event.keys:
            if key.type == _PERSON:
                roles[event.kind, key.name].add(_words(key.value))
    for match in sure:
        for slot in sorted(match.slots.keys() & answering(match)):
            roles[match.event, slot.removesuffix("s")].update(map(_words, _persons(match.slots[slot])))
    everyone = {words for named in roles.values() for words in named}
    everyone.update(_namesakes(text, {words[-1] for words in everyone if words}) if tentative else ())
    taken = {(match.rule, mention.span) for match in sure for mention in match.slots.values()}
    for match in tentative:
        bound = {*match.keys.values(), *match.qualifiers.values()} & match.slots.keys()
        told = [(slot, _words(one)) for slot in sorted(bound) for one in _persons(match.slots[slot])]
        values = (mention.span for slot, mention in match.slots.items() if slot not in bound)
        if not told or any((match.rule, span) in taken for span in values):
            continue
        if all(_is_one(words, roles[match.event, slot.removesuffix("s")], everyone) for slot, words in told):
            yield match


def _namesakes(text: str, surnames: Collection[str]) -> Iterator[Words]:
    """Whoever else in a text has one of some surnames: "Ada Holm" beside "Karl Holm"."""
    for found in _FULL.finditer(text):
        if found[2].casefold() in surnames and found[1] in given_names():
            yield found[1].casefold(), found[2].casefold()


def _is_one(words: Words, named: Iterable[Words], everyone: Iterable[Words]) -> bool:
    """Whether a name is that of one of those named, in full or by the surname that nobody else has."""
    everyone = list(everyone)
    known = (other for other in named if _alike(words, other))
    return any(_of_one(words, everyone) and _of_one(other, everyone) for other in known)


def _of_one(words: Words, everyone: Iterable[Words]) -> bool:
    """Whether a name is short for no two persons who are not one."""
    full = [words, *(other for other in everyone if _alike(words, other))]
    longest = max(full, key=lambda other: (len(other), other))
    return all(_alike(other, longest) for other in full)


def _alike(one: Words, other: Words) -> bool:
    """Whether the one is short for the other: "Brandt", "Karl Max Brandt"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and short[-1] == long[-1] and set(short) <= set(long)


def _words(name: Name) -> Words:
    return tuple(name.name.casefold().split())


def _persons(mention: Mention) -> Iterator[Name]:
    """The persons in a slot for one or for several."""
    if mention.type.rstrip("+") != _PERSON or mention.value is None:
        return
    names = (*mention.value.must, *(mention.value.may or ())) if mention.type.endswith("+") else (mention.value,)
    yield from (name for name in names if name.kind is NameKind.PERSON)
