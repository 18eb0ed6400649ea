"""Events that name one another's places: joined where no gazetteer knows how the two places lie.

One text puts a collapse in Genoa, another at the Morandi Bridge; one a raid in Saada, another in Dahyan. Nothing says
whether the one place lies in the other, but each text names both. Two events of one day and of one sort are then one;
of several that fit, it is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from xref.expressions import regex
from xref.linking.events.groups import Group, KeptOut
from xref.linking.events.joining import NIGHT, joined_with_the_one
from xref.linking.events.local import LocalEvent
from xref.linking.events.spans import width
from xref.linking.events.traits import weight
from xref.model import EventKey, Trait, TraitPolicy
from xref.values._names.lexicon import lower_tags, words
from xref.values._names.spelling import key as romanised

_CAPITALISED = regex(r"\b[A-Z][\w'-]+")
_LOWER = regex(r"\b[a-z][\w'-]+")
_WORD = regex(r"[\w'-]+")
_ARTICLE = regex(r"^(?:a[dlnrstz]|ash|el|ul)-(?=\w)")  # of an Arabic name, which some leave out
_KINDS = frozenset(  # words that say what a place is; they tell no two apart
    """airport avenue base bridge camp central church city club county district east eastern governorate highway
    hospital hotel house island lake market mosque mount mountain north northern park port province region river
    road school shrine south southern square state station street suburb the town university valley village west
    western""".split()
)
_GENERAL = frozenset(  # words of the names of many; alone they tell no one
    "associated ceasefire house international republic reuters treaty truce united".split()
)
_HELD = ("-administered", "-controlled", "-held", "-occupied", "-run")  # "Pakistan-administered Kashmir"
_VENUE = "site"  # level of a place in a town
_NAMED = 3  # letters of a name; fewer are an article or a particle
_VOWELS = str.maketrans("eo", "au")  # which Arabic does not tell apart: "Beni" is "Bani"
_PLAIN = 3  # weight of traits that show, in a place that sees several such events a day, that two texts speak of one


def names_in(text: str, others: Collection[LocalEvent]) -> str:
    """The capitalised words of a text, without those of the places of other events that it tells of.

    Nor is a name what the text has without the capital too: a title may give all its words one.

    >>> names_in("A bridge fell in Genoa, on the Morandi viaduct.", [])
    ' genoa morandi '
    >>> names_in("A raid hit Al-Tal.", [])
    ' al-tal tal '
    """
    taken = {word for event in others for key in event.keys for word in words_of(key)}
    return f" {' '.join(sorted(_capitalised(text) - taken))} "


@lru_cache(maxsize=1)
def _capitalised(text: str) -> frozenset[str]:
    """The capitalised words of a text, asked for once for each kind of event that it tells of."""
    found = {match[0].removesuffix("'s").casefold() for match in _CAPITALISED.finditer(text)}
    found |= {_ARTICLE.sub("", word) for word in found}
    return frozenset(found.difference(_LOWER.findall(text)))


def names_shared(one: str, other: str, taken: Collection[str] = ()) -> int:
    """How many words the names of two texts, as of ``names_in``, share that tell what they are about.

    >>> names_shared(" monday tal the yemen ", " friday ghar tal the yemen ", {"tal"})
    1
    """
    return len((names_told(one) & names_told(other)) - set(taken))


@lru_cache(maxsize=4096)
def names_told(names: str) -> frozenset[str]:
    """The words of names, as of ``names_in``, that tell what a text is about."""
    plain = words("openers") | words("calendar") | _GENERAL
    return frozenset(
        word
        for word in names.split()
        if len(word) >= _NAMED and word not in plain and word not in lower_tags() and not _ARTICLE.match(word)
    )


@lru_cache(maxsize=4096)
def spelled(names: str) -> str:
    """Words in one spelling of the several that romanisations have: "Hajja" and "Hajjah", "Qayis", "Qais" and "Qays".

    >>> spelled(" hajja bani qayis ") == spelled(" hajjah beni qais ")
    True
    """
    return f" {romanised(names)} ".translate(_VOWELS)


def joined_by_naming(
    groups: Sequence[Group], places: Collection[str], traits: Sequence[TraitPolicy], apart: KeptOut
) -> list[Group]:
    """Return the groups, those put together of which each names the place of the other."""
    near = _near(groups, places)

    def one(group: Group, other: Group) -> bool:
        return _one(group, other, places, traits, apart)

    return joined_with_the_one(groups, lambda group: near[group.number], one, sure=True)


def _near(groups: Iterable[Group], places: Collection[str]) -> Mapping[int, Mapping[int, Group]]:
    """For each group those of its day of which a text of the one has a word of a place of the other.

    An index of words, so that work does not grow with the pairs of a day; it may only let too much through.
    """
    groups = list(groups)
    placed: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in groups:
        words = {max(words, key=len) for key in _places(group, places) if (words := sorted(words_of(key)))}
        for day in nights_of(group):
            for word in sorted(words):
                placed[day, max(spelled(word).split(), key=len)].append(group)
    near: dict[int, dict[int, Group]] = defaultdict(dict)
    for group in groups:
        told = sorted({word for node in group.nodes for word in spelled(node.event.names).split()})
        for day in nights_of(group):
            for other in (other for word in told for other in placed.get((day, word), ()) if other is not group):
                near[group.number][other.number] = other
                near[other.number][group.number] = group
    return near


def _places(group: Group, places: Collection[str]) -> list[EventKey]:
    return [key for name in places for key in group.keys.get(name, {}).values()]


def _one(one: Group, other: Group, places: Collection[str], traits: Sequence[TraitPolicy], apart: KeptOut) -> bool:
    named = name_one_another(one, other, places) or any(
        _names_venue(mine, theirs, places) for mine, theirs in ((one, other), (other, one))
    )
    if not (named and is_main(one) and is_main(other)):
        return False
    if not of_one_sort(one, other, traits):
        return False
    return not any(apart(node, other) for node in one.nodes)


def name_one_another(one: Group, other: Group, places: Collection[str]) -> bool:
    """Whether texts of each of two groups name a place of the other."""
    return _names(one, other, places) and _names(other, one, places)


def _names(one: Group, other: Group, places: Collection[str]) -> bool:
    """Whether a text of one names a place of the other; what has no place of its own needs no name."""
    keys = _places(other, places)
    told = [spelled(node.event.names) for node in one.nodes]
    named = any(
        words and all(spelled(word) in names for word in words) for words in map(words_of, keys) for names in told
    )
    return named or not keys


def _names_venue(one: Group, other: Group, places: Collection[str]) -> bool:
    """Whether a text of one names the venue of the other in full: no two churches of one name burn on a day."""
    venues = [words for key in _places(other, places) if _level(key) == _VENUE and len(words := words_of(key)) > 1]
    return any(all(f" {word} " in node.event.names for word in words) for words in venues for node in one.nodes)


def _level(key: EventKey) -> str:
    return getattr(key.value, "level", "")


def of_one_sort(one: Group, other: Group, traits: Sequence[TraitPolicy]) -> bool:
    """Whether they are of one sort, and where a place sees many such events, have more than that in common."""
    shared = _traits(one) & _traits(other)
    crowded = any(signature.crowded for group in (one, other) for signature in group.signatures)
    return bool(shared or not traits) and (not crowded or weight(shared, traits) >= _PLAIN)


def _traits(group: Group) -> set[Trait]:
    return {trait for signature in group.signatures for trait in signature.traits}


def is_main(group: Group) -> bool:
    """Whether an article is about the event."""
    return any(node.event.main for node in group.nodes)


def nights_of(group: Group) -> Iterator[int]:
    """The days of a group of which each text that dates it gives a day."""
    known = [days for days in group.dated if days]
    if known and all(width(days) <= NIGHT for days in known):
        yield from sorted({day for first, last in known for day in (first, last)})


def words_of(key: EventKey) -> set[str]:
    """The words of a place's name that tell it from others, in lower case.

    >>> from xref.values._names.value import Name
    >>> from xref.model import NameKind
    >>> words_of(EventKey("place", "place", Name("Morandi Bridge", NameKind.PLACE), "Morandi Bridge"))
    {'morandi'}
    """
    name = getattr(key.value, "name", "")
    told = {_ARTICLE.sub("", match[0].casefold()) for match in _WORD.finditer(name)} - _KINDS
    return {word for word in told if not word.endswith(_HELD)}
