"""A sentence while patterns run over it: its words, and the values that stand in it, found once a type."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from xref.context.ranking import ranked
from xref.extension import Discourse
from xref.model import Mention, NameKind, Span
from xref.rules.language.words import Words, read_words
from xref.rules.matching.adverbials import adverbials
from xref.rules.matching.epithets import epithets
from xref.rules.matching.insertions import insertions
from xref.rules.matching.relatives import relatives
from xref.rules.matching.slots import Find
from xref.rules.matching.states import WordSets
from xref.tuples import NamedTuple

if TYPE_CHECKING:
    from xref.rules.matching.found import Found

# Words that a value may begin with and that a pattern may write itself: "until {when:date}", "at least {n:count}".
_LEADS = frozenset(
    """a about after almost around as at before between by during estimated exactly fewer for from in just least less
    many minimum more most nearly of on only over since some than through till to under until up""".split()
)


ValuesAt: TypeAlias = Mapping[int, list[tuple[int, Mention]]]
"""Mentions by the word that they begin at, each with the word after its last, longest first."""


class Values(NamedTuple):
    """The mentions of one type in a sentence, and the words that they cover."""

    at: ValuesAt
    inside: frozenset[int]


class Scene:
    """A sentence (or two) while patterns run over it: words, and values found once a type."""

    def __init__(self, discourse: Discourse, spans: list[tuple[int, int]], finders: Callable[[str], Find]) -> None:
        self.discourse = discourse
        self.spans = spans
        self.finders = finders
        self.words = _joined([read_words(discourse.text, start, end) for start, end in spans])
        self._values: dict[str, Values] = {}

    @cached_property
    def _lows(self) -> frozenset[str]:
        return frozenset(self.words.lows)

    @cached_property
    def _ranked(self) -> list[tuple[int, int]]:
        return ranked(self.discourse.text, self.spans[0][0], self.spans[-1][1])

    def is_ranking(self, last: int) -> bool:
        """Whether a match that ends before a word ends in what ranks an event among others: "the worst since 2005"."""
        return last > 0 and any(start < self.words.ends[last - 1] <= end for start, end in self._ranked)

    @cached_property
    def modifiers(self) -> Mapping[int, tuple[int, ...]]:
        """Where adverbials and epithets begin, each with the words that may come behind it."""
        return {**epithets(self.words, self.discourse.text), **adverbials(self.words)}

    @cached_property
    def insertions(self) -> Mapping[int, tuple[int, ...]]:
        """Where insertions, relative clauses and modifiers begin, each with the words that may come behind it."""
        return {**insertions(self.words, self.discourse.text), **relatives(self.words), **self.modifiers}

    def inserted(self, runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of some runs of words that are insertions."""
        return [(begin, end) for begin, end in runs if end in self.insertions.get(begin, ())]

    def leaves_insertion(self, first: int, last: int) -> bool:
        """Whether words that begin inside an insertion of commas go on behind it: ", 18, of Tal, was jailed"."""
        lows = self.words.lows
        inserted = self.insertions.items()
        return any(begin < first < end < last and lows[begin] == "," for begin, ends in inserted for end in ends)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each word stands, in lower case."""
        places: dict[str, list[int]] = {}
        for at, low in enumerate(self.words.lows):
            places.setdefault(low, []).append(at)
        return places

    @cached_property
    def _first_at(self) -> Mapping[int, int]:
        """The word that begins at an offset."""
        return {start: index for index, start in enumerate(self.words.starts)}

    @cached_property
    def searched(self) -> dict[object, tuple[list[Found], bool]]:
        """What patterns have found here: what strikes the matches of one rule strikes those of another."""
        return {}

    @cached_property
    def _spots(self) -> dict[int | str, list[int]]:
        """Where a word of a set stands, by the number of the set, and where a value of a type begins."""
        return {}

    def values(self, kind: str) -> Values:
        """The mentions of a type, found when first asked for."""
        known = self._values.get(kind)
        if known is None:
            known = self._values[kind] = self._find(kind)
        return known

    def latest(self, parts: Sequence[int | str], sets: WordSets) -> int:
        """The last word from which a word of each set, and a value of each type, still stand one after the other.

        ``parts`` come from the last to the first; -1 where they do not stand so.
        """
        at = len(self.words)
        for part in parts:
            spots = self._spots.get(part)
            if spots is None:
                spots = sorted(self.values(part).at) if isinstance(part, str) else self._spots_of(sets[part].lows)
                self._spots[part] = spots
            before = bisect_left(spots, at)
            if not before:
                return -1
            at = spots[before - 1]
        return at

    def _spots_of(self, words: frozenset[str]) -> list[int]:
        """Where one of some words stands, from left to right."""
        places = self.places
        found = words & self._lows
        if len(found) > 1:
            return sorted(at for low in found for at in places[low])
        return places[next(iter(found))] if found else []

    def between(self, at: int, sign: str) -> bool:
        """Whether a sign that is no word stands before word ``at`` and after the one before it."""
        words = self.words
        start = words.ends[at - 1] if at else self.spans[0][0]
        stop = words.starts[at] if at < len(words.lows) else self.spans[-1][1]
        return sign in self.discourse.text[start:stop]

    def _find(self, kind: str) -> Values:
        find = self.finders(kind)
        whole = self.finders(kind.partition("@")[0]) if '"kinds"' in kind else find
        words = self.words
        first_at = self._first_at
        at: dict[int, list[tuple[int, Mention]]] = {}
        inside: set[int] = set()
        for start, end in self.spans:
            for mention in _with_nested(find, whole, self.discourse, start, end):
                first = first_at.get(mention.span.start)
                if first is None:
                    continue
                after = first
                while after < len(words.ends) and words.ends[after] <= mention.span.end:
                    after += 1
                if after == first or (
                    words.ends[after - 1] != mention.span.end
                    and not _only_signs(self.discourse.text, words.ends[after - 1], mention.span.end)
                ):
                    continue
                at.setdefault(first, []).append((after, mention))
                inside.update(range(first, after))
                lead = first
                while lead < after - 1 and words.lows[lead] in _LEADS:
                    lead += 1
                    at.setdefault(lead, []).append((after, mention))
                for begin, stop, narrow in _cores(mention, first, after, words):
                    at.setdefault(begin, []).append((stop, narrow))
        for mentions in at.values():
            mentions.sort(key=lambda pair: -pair[0])
        return Values(at, frozenset(inside))


def _with_nested(find: Find, whole: Find, discourse: Discourse, start: int, end: int) -> Iterator[Mention]:
    """The mentions of a stretch, and those in the title before a name: "leader of X, Jane Roe" names X too.

    The name with the title may be of a kind that the slot does not take: ``whole`` finds those of all kinds. What
    stands before the name of a place only says where it lies: "the Black Sea resort of Sochi".
    """
    yield from find(discourse, start, end)
    for mention in whole(discourse, start, end):
        core = None if getattr(mention.value, "kind", None) is NameKind.PLACE else _core(mention)
        if core is not None and core.start > mention.span.start:
            yield from find(discourse, mention.span.start, core.start)


_RANKS = frozenset(  # words before a name that are no post: "its chief negotiator, Maj. Gen. Jane Roe"
    """gen general maj major lt lieutenant col colonel brig brigadier adm admiral capt captain dr prof professor mr mrs
    ms sir sheikh retired""".split()
)


def _alone(mention: Mention) -> Mention:
    """The mention with its one item for its value where it is a list of one: "the mediator, Jane Roe"."""
    items: tuple[object, ...] = getattr(mention.value, "must", ())
    return mention._replace(value=items[0]) if len(items) == 1 else mention


def _core(mention: Mention) -> Span | None:
    """The span of the name itself inside a longer mention of it."""
    name = getattr(mention.value, "name", None)
    at = mention.raw.rfind(name) if isinstance(name, str) and name else -1
    if at < 0 or name == mention.raw:
        return None
    return Span(mention.span.start + at, mention.span.start + at + len(str(name)))


def _cores(mention: Mention, first: int, after: int, words: Words) -> Iterator[tuple[int, int, Mention]]:
    """The name itself inside a longer mention of it.

    "Leader of X, Jane Roe" is Jane Roe and "Russia's delegation" is Russia; a pattern that has words for the rest
    takes the name alone.
    """
    core = _core(_alone(mention))
    if core is None:
        return
    start, end = core
    inner = [index for index in range(first, after) if words.starts[index] >= start and words.ends[index] <= end]
    if inner and words.starts[inner[0]] == start and words.ends[inner[-1]] == end:
        raw = mention.raw[start - mention.span.start : end - mention.span.start]
        begin, narrow = inner[0], mention._replace(span=core, raw=raw)
        yield begin, inner[-1] + 1, narrow
        while begin > first and words.lows[begin - 1] in _RANKS:
            begin -= 1
            yield begin, inner[-1] + 1, narrow
        for apart in range(first + 1, begin):
            if mention.raw[: words.starts[apart] - mention.span.start].endswith(", "):
                yield apart, inner[-1] + 1, narrow  # "the mediator, ex-President | Jane Roe"


def _only_signs(text: str, start: int, end: int) -> bool:
    return not any(character.isalnum() for character in text[start:end])


def _joined(parts: list[Words]) -> Words:
    if len(parts) == 1:
        return parts[0]
    whole = parts[0]
    for part in parts[1:]:
        whole.walls[-1] = whole.walls[-1] or part.walls[0]
        whole.starts += part.starts
        whole.ends += part.ends
        whole.forms += part.forms
        whole.lows += part.lows
        whole.walls += part.walls[1:]
        whole.stops += part.stops
        whole.cut = whole.cut or part.cut
    return whole
