"""Blocking: which sentences are worth comparing, without comparing each with each.

Two sentences are laid together when they share a pair of their rarest words, or give a toll at one place (blocking:
Christen, "A survey of indexing techniques for scalable record linkage and deduplication", 2012). Under each such key a
sentence meets its next few neighbours only, so that the cost grows with the number of sentences and not with its
square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, islice, product

from xref.discovery.kinds import COUNTED
from xref.discovery.lines import Line

_TELLING = 10  # the rarest words of a sentence by which it is looked up
_NEIGHBOURS = 6  # sentences that share a key with one and are compared with it
_LOOKED_AT = 24  # of them, those of its own article passed over
_SENTENCES = 60  # of an article that is compared with another sentence by sentence
_WORDING = 45  # least likeness of two sentences' wording, of 100


def laid_together(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Pairs of sentences of two articles that share two telling words and are worded alike."""
    from rapidfuzz.fuzz import token_set_ratio

    shared: set[tuple[int, int]] = set()
    for numbers in (*_by_telling_words(lines), *_by_incident(lines)):
        for place, a in enumerate(numbers):
            near = islice(numbers, place + 1, place + 1 + _LOOKED_AT)
            others = (b for b in near if lines[b].article != lines[a].article)
            shared.update((min(a, b), max(a, b)) for b in islice(others, _NEIGHBOURS))
    return [(a, b) for a, b in sorted(shared) if token_set_ratio(lines[a].text, lines[b].text) >= _WORDING]


def crossed(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Pairs of sentences of two articles on one thing: each with each of the articles next to its own.

    So many articles meet as elsewhere, and of each so many sentences, so that the cost grows with their number.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        by_article[line.article].append(number)
    groups = [by_article[name][:_SENTENCES] for name in sorted(by_article)]
    return [
        (min(a, b), max(a, b))
        for place, group in enumerate(groups)
        for other in groups[place + 1 : place + 1 + _NEIGHBOURS]
        for a, b in product(group, other)
    ]


def _by_telling_words(lines: Sequence[Line]) -> Iterable[list[int]]:
    """The sentences that have two telling words in common; a word of one article alone tells nothing."""
    often = Counter(word for _, word in {(line.article, word) for line in lines for word in line.wording.words})
    rarest = sorted((count, word) for word, count in often.items() if count > 1)
    rank = {word: place for place, (_, word) in enumerate(rarest)}
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        telling = sorted(rank[word] for word in line.wording.words if word in rank)
        for pair in combinations(telling[:_TELLING], 2):
            found[pair].append(number)
    return (numbers for numbers in found.values() if len(numbers) > 1)


def _by_incident(lines: Sequence[Line]) -> Iterable[list[int]]:
    """The sentences that give a toll at one place, in the order of their days."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        tolls = {figure.role for figure in line.wording.figures if figure.unit in COUNTED and figure.role}
        for key in product(sorted(line.wording.places), sorted(tolls)):
            found[key].append(number)
    return (
        sorted(numbers, key=lambda number: (lines[number].wording.day, number))
        for numbers in found.values()
        if len(numbers) > 1
    )
