"""Parallels: values that stand in the same place of two sentences about the same thing.

Two values are held against one another only when they are of one type and hang on the same words, when neither
is found anywhere in the other sentence, and when the sentences share enough of what is rare in them. That is
strict on purpose: a lead that is none costs an editor's trust.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xref.discovery.figures import Figure, alike, differ

_HELD = 0.6  # least likeness of the words around two values
_SHARED = 0.5  # least share of the shorter sentence's content words that the other has too


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two values in the same place of two sentences, and whether they differ."""

    a: Figure
    b: Figure
    likeness: float
    differs: bool


def parallels(
    a: Sequence[Figure], b: Sequence[Figure], words_a: frozenset[str], words_b: frozenset[str]
) -> list[Parallel]:
    """Pair the values of two sentences one to one, the likest first."""
    if not a or not b or _share(words_a, words_b) < _SHARED:
        return []
    found: list[Parallel] = []
    pairs = sorted(
        ((alike(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b) if _comparable(x, y)),
        key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1], pair[2]),
    )
    left, right = set(range(len(a))), set(range(len(b)))
    for likeness, i, j in pairs:
        if likeness < _HELD or i not in left or j not in right:
            continue
        left.discard(i)
        right.discard(j)
        x, y = a[i], b[j]
        elsewhere = _stands_in(x, b) or _stands_in(y, a)
        apart = not elsewhere and differ(x.mention.value, y.mention.value, x.unit)
        if apart or x.text == y.text:
            found.append(Parallel(x, y, likeness, apart))
    return sorted(found, key=lambda parallel: parallel.a.mention.span)


def _comparable(a: Figure, b: Figure) -> bool:
    """Whether two values are of one type and, for counts, of the same things."""
    if a.unit != b.unit:
        return False
    if a.unit in ("count", "number", "ordinal"):
        return bool(set(a.after[:2]) & set(b.after[:2])) or (not a.after and not b.after)
    return True


def _stands_in(figure: Figure, others: Sequence[Figure]) -> bool:
    return any(other.unit == figure.unit and other.text == figure.text for other in others)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0
