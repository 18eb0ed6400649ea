"""The prefilter: the words of a sentence, and a dictionary of required words, tell the patterns that it can match.

It may let too much through and never too little; a test compares what comes out with and without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from xref.rules.language.packing import numbers_of
from xref.rules.language.words import unaccented


@cache
def _spaces() -> dict[int, str]:
    """Signs as spaces and capitals as small letters, for ASCII."""
    table = {code: " " for code in range(128) if not chr(code).isalnum()}
    return table | {code: chr(code).lower() for code in range(128) if chr(code).isupper()}


def searchable(text: str) -> str:
    """Folded text with every sign a space and every letter small and unmarked, character for character.

    >>> searchable("Erdoğan's cease-fire.")
    'erdogan s cease fire '
    """
    if not text.isascii():
        text = unaccented(text)
        if not text.isascii():
            text = "".join(c if ord(c) < 128 else (c.lower()[:1] if c.isalnum() else " ") for c in text)
    return text.translate(_spaces())


# Words that a contraction hides ("won't", "they've"), with the other ways that searchable text shows them.
_HIDDEN = {
    "will": ("ll", "won t"),
    "can": ("cannot", "can t"),
    "shall": ("shan t", "ll"),
    "not": ("cannot",),
    "n't": ("t",),
    "have": ("ve",),
    "are": ("re",),
    "am": ("m",),
}
_LONGEST_INITIALS = 5


@lru_cache(maxsize=8192)
def spellings(word: str) -> tuple[str, ...]:
    """How a word, as patterns see it, may stand in searchable text: itself, before n't, as initials, contracted.

    A sign is nothing that searchable text shows: its spelling is empty, and every sentence may hold it.

    >>> spellings("us")
    (' us ', ' usn t ', ' u s ')
    """
    plain = searchable(word).strip()
    if not plain:
        return ("",)
    found = [plain, f"{plain}n t", *_HIDDEN.get(word, ())]
    if 1 < len(word) <= _LONGEST_INITIALS and word.isalpha():
        found.append(" ".join(plain))
    return tuple(f" {spelling} " for spelling in found)


def shown_first(group: Iterable[str]) -> str:
    """A group of required words as one text: for every spelling of each the first word that searchable text shows.

    >>> shown_first(["will", "us"])
    'll u us usn w will willn won'
    """
    spelled = [spelling.split() for word in group for spelling in spellings(word)]
    return " ".join(sorted({parts[0] for parts in spelled})) if all(spelled) else ""


class Prefilter:
    """Finds, for each sentence, the patterns that it may match.

    ``keys`` are spellings of required words with their patterns, each number a character. ``groups`` are, for each
    pattern, the other groups of which a sentence must show a word: groups apart by ``|``, their words by spaces.
    ``wide`` patterns reach over two sentences, and one of these may lack some of the words.
    """

    def __init__(self, keys: Mapping[str, str], groups: Sequence[str], wide: frozenset[int] = frozenset()) -> None:
        self._keys = keys
        self._groups = groups
        self._wide = wide
        self._numbers: dict[str, list[int]] = {}
        self._sets: dict[int, list[frozenset[str]]] = {}
        self._shared: dict[str, frozenset[str]] = {}  # sets by their text: lines of a rule mostly need the same words

    @cached_property
    def _begun(self) -> Mapping[str, Sequence[str]]:
        """The spellings by their first word; made when the first article is read."""
        begun = defaultdict(list)
        for key in self._keys:
            if key:
                begun[key[1 : key.index(" ", 1)]].append(key)
        return begun

    def candidates(self, text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, list[int]]]:
        """The sentences (by index into ``spans``) with the patterns to try there, in order."""
        plain = searchable(text)
        around = f" {plain} "
        candidates = []
        for index, (start, end) in enumerate(spans):
            words = set(plain[start:end].split())
            found = {number for key in self._shown(around, start, end, words) for number in self._patterns(key)}
            numbers = [number for number in sorted(found) if self.possible(number, words)]
            if numbers:
                candidates.append((index, numbers))
        return candidates

    def _shown(self, around: str, start: int, end: int, words: set[str]) -> Iterator[str]:
        """The spellings that begin in a sentence, whose words are those between two places of a text."""
        if "" in self._keys:
            yield ""
        if around[end] != " " and around[end + 1] != " ":  # the sentence ends within what is one word here
            words = {*words, around[around.rfind(" ", 0, end) + 1 : around.index(" ", end)]}
        begun = self._begun
        for word in begun.keys() & words:
            for key in begun[word]:
                if around.find(key, start, end - 1 + len(key)) >= 0:
                    yield key

    def _patterns(self, key: str) -> list[int]:
        numbers = self._numbers.get(key)
        if numbers is None:
            numbers = self._numbers[key] = numbers_of(self._keys[key])
        return numbers

    def possible(self, number: int, words: set[str]) -> bool:
        """Whether searchable text of these words may show the required words of a pattern."""
        groups = self._sets.get(number)
        if groups is None:
            given = "" if number in self._wide else self._groups[number]
            groups = self._sets[number] = [self._set(group) for group in given.split("|") if group]
        for group in groups:  # noqa: SIM110 - a generator costs twice as much, and this is the inner loop
            if group.isdisjoint(words):
                return False
        return True

    def _set(self, group: str) -> frozenset[str]:
        """The words of a group; the same object for the same words."""
        words = self._shared.get(group)
        if words is None:
            words = self._shared[group] = frozenset(group.split())
        return words
