"""The prefilter: one automaton over required words finds the sentences that any pattern can match.

Aho and Corasick (1975), by ``ahocorasick_rs``. It may let too much through and never too little; a test compares
what comes out with and without it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from xref.rules.words import unaccented


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


def spellings(word: str) -> list[str]:
    """How a word, as patterns see it, may stand in searchable text: itself, before n't, as initials, contracted.

    A sign is nothing that searchable text shows: its spelling is empty, and every sentence may hold it.

    >>> spellings("us")
    [' us ', ' usn t ', ' u s ']
    """
    plain = searchable(word).strip()
    if not plain:
        return [""]
    found = [plain, f"{plain}n t", *_HIDDEN.get(word, ())]
    if 1 < len(word) <= _LONGEST_INITIALS and word.isalpha():
        found.append(" ".join(plain))
    return [f" {spelling} " for spelling in found]


class Prefilter:
    """Finds, for each sentence, the patterns that it may match; ``keys`` are spellings with their patterns."""

    def __init__(self, keys: Mapping[str, Sequence[int]]) -> None:
        self._always = tuple(keys.get("", ()))
        self._patterns = [patterns for key, patterns in keys.items() if key]
        self._automaton = _automaton([key for key in keys if key])

    def candidates(self, text: str, spans: Sequence[tuple[int, int]]) -> dict[int, set[int]]:
        """The sentences (by index into ``spans``, in text order) with the patterns to try there."""
        found: dict[int, set[int]] = {index: set(self._always) for index in range(len(spans))} if self._always else {}
        if self._automaton is None or not spans:
            return found
        starts = [start for start, _ in spans]
        ends = [end for _, end in spans]
        hits = self._automaton.find_matches_as_indexes(f" {searchable(text)} ", overlapping=True)
        patterns = self._patterns
        for key, start, _ in hits:
            index = bisect_right(starts, start) - 1  # the key's own space stands for the shift by one
            if index >= 0 and start < ends[index]:
                known = found.get(index)
                if known is None:
                    found[index] = set(patterns[key])
                else:
                    known.update(patterns[key])
        return found


def _automaton(words: list[str]) -> Any:
    if not words:
        return None
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(words)
