"""Copies: articles that carry the same text, even with a paragraph added or a number edited.

Texts are compared as sets of overlapping word sequences (shingles: Broder, "On the resemblance and containment of
documents", 1997). MinHash with banding finds the pairs worth a look without comparing all; the exact
containment of the smaller set in the larger decides, so that chance in the hashing can only cost time.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping, Sequence
from zlib import crc32

from xref.expressions import regex

SHINGLE = 5  # words
CONTAINED = 0.5  # of the shorter text in the other: two reports of one event share names, not half their phrasing
_PERMUTATIONS, _BANDS = 128, 64  # rows of two: a pair at resemblance 0.25 is missed in one of sixty
_FEWEST = 20  # shingles; of a shorter text a part that is alike says too little
_ALL_ALIKE = 8  # shingles, twelve words: a text of fewer may be said alike by chance, word for word
_WORD = regex(r"\w+")


def words(text: str) -> list[str]:
    """Return the words of a text in one case, numbers left out: an edited toll does not make a text another.

    >>> words("At least 12 People died.")
    ['at', 'least', 'people', 'died']
    """
    return [word for word in _WORD.findall(text.casefold()) if not word.isdigit()]


def shingles(text: str) -> frozenset[int]:
    """Return the hashes of all sequences of five words.

    >>> shingles("At least 12 people died in the blast") == shingles("At least 14 people died in the blast")
    True
    """
    found = words(text)
    return frozenset(crc32(" ".join(found[i : i + SHINGLE]).encode()) for i in range(len(found) - SHINGLE + 1))


def containment(a: Collection[int], b: Collection[int]) -> float:
    """Return the share of the smaller set that lies in the other.

    >>> containment(frozenset({1, 2}), frozenset({2, 3, 4}))
    0.5
    """
    smaller = min(len(a), len(b))
    return len(frozenset(a).intersection(b)) / smaller if smaller else 0.0


def groups(texts: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the names of texts that copy one another, sorted groups of two or more, in sorted order.

    Copying is taken along chains: A copied by B, B by C.

    >>> text = " ".join(f"word{number} of many" for number in "abcdefghijklmnop")
    >>> groups({"a": text, "b": text, "c": "Another text."})
    [('a', 'b')]
    """
    # Arrays of four bytes a shingle: sets of all texts would be the largest thing that a run of thousands holds.
    found = {name: array("I", sorted(shingles(texts[name]))) for name in sorted(texts)}
    sets = {name: hashes for name, hashes in found.items() if len(hashes) >= _FEWEST}
    names = list(sets)
    leader = _shortest(found)

    def lead(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for i, j in _candidates([sets[name] for name in names]):
        first, second = sorted((lead(names[i]), lead(names[j])))
        if first != second and containment(sets[names[i]], sets[names[j]]) >= CONTAINED:
            leader[second] = first
    together: dict[str, list[str]] = {}
    for name in leader:
        together.setdefault(lead(name), []).append(name)
    return [tuple(members) for members in together.values() if len(members) > 1]


def _shortest(found: Mapping[str, array[int]]) -> dict[str, str]:
    """Return each text with itself, or, where it is too short for its parts to count, with the first of its words."""
    first: dict[bytes, str] = {}
    return {
        name: first.setdefault(hashes.tobytes(), name) if len(hashes) < _FEWEST else name
        for name, hashes in found.items()
        if len(hashes) >= _ALL_ALIKE
    }


def _candidates(sets: Sequence[array[int]]) -> list[tuple[int, int]]:
    """Return the pairs that may be copies: all of a few texts, of many those that share a band of MinHash."""
    if len(sets) <= 40:
        return [(i, j) for j in range(len(sets)) for i in range(j)]
    from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

    index = RMinHashLSH(0.2, _PERMUTATIONS, _BANDS)
    pairs: list[tuple[int, int]] = []
    for j, found in enumerate(sets):
        sketch = RMinHash(_PERMUTATIONS, 1)
        sketch.update([str(shingle) for shingle in found])
        pairs += sorted((i, j) for i in set(index.query(sketch)))
        index.insert(j, sketch)
    return pairs
