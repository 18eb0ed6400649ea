"""Leads: statements that several articles make in words alike and that no rule takes, with the values they give.

Sentences are laid together by the rare words that they share (an inverted index over words that few sentences have),
so that the cost grows with the number of sentences and not with its square; what is laid together is then compared
by its wording (rapidfuzz) and by its values (``parallels``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xref.discovery.figures import Figure, content, figures
from xref.discovery.parallels import parallels
from xref.extension import Discourse
from xref.model import Article, Span

_RARE = 12  # sentences: a word that more of them have lays nothing together
_SHARED_RARE = 2  # rare words that two sentences must share
_WORDING = 45  # least likeness of two sentences' wording, of 100

Place = tuple[int, int]  # line, figure


@dataclass(frozen=True, slots=True)
class Statement:
    """A value in a sentence of an article."""

    article: str
    sentence: Span
    text: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Lead:
    """What several articles state in the same place of sentences alike."""

    type: str
    words: tuple[str, ...]  # that the sentences share
    statements: tuple[Statement, ...]
    values: tuple[str, ...]  # the distinct values, sorted
    differs: bool
    origins: int  # independent articles


@dataclass(frozen=True, slots=True)
class _Line:
    article: str
    span: Span
    text: str
    words: frozenset[str]
    figures: tuple[Figure, ...]


def discover_leads(
    articles: Sequence[tuple[Article, Discourse]],
    taken: Mapping[str, Iterable[Span]],
    origin_of: Mapping[str, str] | None = None,
) -> list[Lead]:
    """Return the leads of some articles, those of most independent articles first, differing ones before others.

    ``taken`` holds the sentences of each article from which a rule has made a claim; ``origin_of`` names who
    stands behind an article, so that copies of one agency's story count once.
    """
    lines = [line for article, discourse in articles for line in _lines(article, discourse, taken)]
    groups: dict[Place, set[Place]] = {}
    apart: set[frozenset[Place]] = set()
    for a, b in _laid_together(lines):
        for one, other, differs in _same_place(lines[a], lines[b]):
            here, there = (a, one), (b, other)
            joined = groups.get(here, {here}) | groups.get(there, {there})
            for member in joined:
                groups[member] = joined
            if differs:
                apart.add(frozenset((here, there)))
    unique = {tuple(sorted(group)) for group in groups.values()}
    leads = [_lead(group, lines, apart, origin_of or {}) for group in sorted(unique)]
    return sorted(leads, key=lambda lead: (-lead.origins, not lead.differs, lead.words, lead.values))


def _lines(article: Article, discourse: Discourse, taken: Mapping[str, Iterable[Span]]) -> Iterable[_Line]:
    used = set(taken.get(article.name, ()))
    for sentence in article.sentences:
        if sentence.span in used:
            continue
        found = figures(discourse, *sentence.span)
        if found:
            text = article.text[sentence.span.start : sentence.span.end]
            words = frozenset(content(discourse.text, *sentence.span))
            yield _Line(article.name, sentence.span, text, words, tuple(found))


def _laid_together(lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Pairs of sentences of two articles that share enough rare words and are worded alike."""
    from rapidfuzz.fuzz import token_set_ratio

    where: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for word in line.words:
            where[word].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in where.values():
        if 1 < len(numbers) <= _RARE:
            for place, a in enumerate(numbers):
                for b in numbers[place + 1 :]:
                    if lines[a].article != lines[b].article:
                        shared[a, b] += 1
    close = sorted(pair for pair, count in shared.items() if count >= _SHARED_RARE)
    return [(a, b) for a, b in close if token_set_ratio(lines[a].text, lines[b].text) >= _WORDING]


def _same_place(a: _Line, b: _Line) -> list[tuple[int, int, bool]]:
    return [
        (a.figures.index(found.a), b.figures.index(found.b), found.differs)
        for found in parallels(a.figures, b.figures, a.words, b.words)
    ]


def _lead(
    group: tuple[Place, ...], lines: Sequence[_Line], apart: set[frozenset[Place]], origin_of: Mapping[str, str]
) -> Lead:
    statements = tuple(
        Statement(lines[line].article, lines[line].span, lines[line].text, lines[line].figures[place])
        for line, place in group
    )
    shared = frozenset.intersection(*(lines[line].words for line, _ in group))
    members = set(group)
    return Lead(
        type=statements[0].figure.unit,
        words=tuple(sorted(shared, key=lambda word: (-len(word), word))[:8]),
        statements=statements,
        values=tuple(sorted({statement.figure.text for statement in statements})),
        differs=any(pair <= members for pair in apart),
        origins=len({origin_of.get(statement.article, statement.article) for statement in statements}),
    )
