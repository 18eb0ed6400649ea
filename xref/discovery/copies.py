"""Copies: values that stand between the same words of two sentences, of which one is the other with a few changes.

Both sentences are laid out as their words with a mark for every value, and aligned by the fewest words put in, left
out and exchanged (Levenshtein, 1966). Marks that fall on one another are in one place, whatever else is alike.
"""

from __future__ import annotations

from collections.abc import Sequence

from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.discovery.roles import GROUP
from xref.expressions import regex
from xref.model import Span
from xref.tuples import NamedTuple

_ALIKE = 0.7  # least share of words that two sentences have in the same order
_BESIDE = 2  # words on one side of a value, or the end of the sentence, that are the same in both
_WORD = regex(r"[^\W_]+|[^\w\s]")


class Token(NamedTuple):
    """A word of a sentence, or a mark that stands for a value."""

    text: str
    figure: Figure | None = None


class Places(NamedTuple):
    """Values in the same place of two sentences, and whether all other words are the same."""

    pairs: Sequence[tuple[Figure, Figure]]
    verbatim: bool


NO_PLACES = Places((), False)


def outline(text: str, start: int, end: int, figures: Sequence[Figure]) -> tuple[Token, ...]:
    """A sentence as its words, in small letters, with a mark of its type for each value.

    >>> [token.text for token in outline("Hull, he said, is shut.", 0, 23, [])]
    ['hull', ',', 'he', 'said', ',', 'is', 'shut', '.']
    """
    tokens: list[Token] = []
    at = start
    for figure in figures:
        span = figure.mention.span
        if figure.derived or span.start < at:
            continue
        tokens += _words(text, Span(at, span.start))
        kind = "number" if figure.unit in COUNTED else figure.unit
        tokens.append(Token(figure.text if figure.role == GROUP else f"<{kind}>", figure))
        at = span.end
    return (*tokens, *_words(text, Span(at, end)))


def _words(text: str, span: Span) -> list[Token]:
    return [Token(match.group().lower()) for match in _WORD.finditer(text, *span)]


def same_places(a: Sequence[Token], b: Sequence[Token]) -> Places:
    """Pair the values in the same place of two sentences; none where these are not nearly word for word the same.

    >>> same_places(outline("Hull is shut now.", 0, 17, []), outline("Hull is shut now.", 0, 17, [])).verbatim
    True
    """
    from rapidfuzz.distance import Levenshtein

    one, other = [token.text for token in a], [token.text for token in b]
    if Levenshtein.normalized_similarity(one, other, score_cutoff=_ALIKE) < _ALIKE:
        return NO_PLACES
    pairs = []
    changes = Levenshtein.opcodes(one, other)
    for change in changes:
        here, there = range(change.src_start, change.src_end), range(change.dest_start, change.dest_end)
        if change.tag == "replace" and any(one[i].isdigit() and other[j].isdigit() for i in here for j in there):
            return NO_PLACES  # in "the past 24 hours": each tells of a time of its own
        if change.tag == "equal":
            for i, j in zip(here, there, strict=True):
                x, y = a[i].figure, b[j].figure
                if x and y and _is_held(i, here, len(one)) and _is_held(j, there, len(other)):
                    pairs.append((x, y))
    return Places(pairs, all(change.tag == "equal" for change in changes))


def _is_held(place: int, same: range, length: int) -> bool:
    """Whether the words on one side of a place are the same in both sentences."""
    before, after = place - same.start, same.stop - 1 - place
    both = before >= min(_BESIDE, place) and after >= min(_BESIDE, length - 1 - place)
    return both or max(before, after) > _BESIDE
