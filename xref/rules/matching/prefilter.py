"""The prefilter: one automaton over required words finds the sentences that any pattern can match.

Aho and Corasick (1975), by ``ahocorasick_rs``. It may let too much through and never too little; a test compares
what comes out with and without it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

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

    ``keys`` are spellings of required words with their patterns. ``groups`` are, for each pattern, the other groups
    of which a sentence must show a word: groups apart by ``|``, their words by spaces. ``wide`` patterns reach over two
    sentences, and one of these may lack some of the words.
    """

    def __init__(
        self, keys: Mapping[str, Sequence[int]], groups: Sequence[str], wide: frozenset[int] = frozenset()
    ) -> None:
        self._always = tuple(keys.get("", ()))
        self._patterns = [patterns for key, patterns in keys.items() if key]
        self._automaton = _automaton([key for key in keys if key])
        self._groups = groups
        self._wide = wide
        self._sets: dict[int, list[frozenset[str]]] = {}

    def candidates(self, text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, list[int]]]:
        """The sentences (by index into ``spans``) with the patterns to try there, in order."""
        found: dict[int, set[int]] = {index: set(self._always) for index in range(len(spans))} if self._always else {}
        if not spans:
            return []
        plain = searchable(text)
        if self._automaton is not None:
            self._hits(plain, spans, found)
        candidates = []
        for index in sorted(found):
            start, end = spans[index]
            words = set(plain[start:end].split())
            numbers = [number for number in sorted(found[index]) if self.possible(number, words)]
            if numbers:
                candidates.append((index, numbers))
        return candidates

    def _hits(self, plain: str, spans: Sequence[tuple[int, int]], found: dict[int, set[int]]) -> None:
        """Add the patterns whose first group has a word in a sentence."""
        starts = [start for start, _ in spans]
        ends = [end for _, end in spans]
        patterns = self._patterns
        for key, start, _ in self._automaton.find_matches_as_indexes(f" {plain} ", overlapping=True):
            index = bisect_right(starts, start) - 1  # the key's own space stands for the shift by one
            if index >= 0 and start < ends[index]:
                known = found.get(index)
                if known is None:
                    found[index] = set(patterns[key])
                else:
                    known.update(patterns[key])

    def possible(self, number: int, words: set[str]) -> bool:
        """Whether searchable text of these words may show the required words of a pattern."""
        groups = self._sets.get(number)
        if groups is None:
            given = "" if number in self._wide else self._groups[number]
            groups = [frozenset(group.split()) for group in given.split("|") if group]
            self._sets[number] = groups
        for group in groups:  # noqa: SIM110 - a generator costs twice as much, and this is the inner loop
            if group.isdisjoint(words):
                return False
        return True


def _automaton(words: list[str]) -> Any:
    if not words:
        return None
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(words)
