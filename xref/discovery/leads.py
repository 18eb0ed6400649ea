"""Leads: statements that several articles make in words alike and that no rule takes, with the values they give.

Two sentences are laid together when they share a pair of their rarest words (blocking: Christen, "A survey of indexing
techniques for scalable record linkage and deduplication", 2012). Under each such pair a sentence meets its next few
neighbours only, so that the cost grows with the number of sentences and not with its
square. What is laid together is then compared by its wording (rapidfuzz) and by its values (``parallels``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, product

from xref.discovery.figures import COUNTED, Figure
from xref.discovery.parallels import parallels
from xref.discovery.wording import Wording, corpus_of, read_wording
from xref.discovery.words import stem, written
from xref.extension import Discourse
from xref.model import Article, Span

_TELLING = 10  # the rarest words of a sentence by which it is looked up
_NEIGHBOURS = 6  # sentences that share a pair of words with one and are compared with it
_LOOKED_AT = 24  # of them, those of its own article passed over
_WORDING = 45  # least likeness of two sentences' wording, of 100
_FIRST = 3  # sentences that may give the day of an article of which it is not known
_SHOWN = 8  # shared words that name a lead

Place = tuple[int, int]  # line, figure


@dataclass(frozen=True, slots=True)
class Statement:
    """A value in a sentence of an article."""

    article: str
    sentence: Span
    text: str
    figure: Figure
    day: str = ""  # of the article, where it is known


Origins = Callable[[Sequence[Statement]], Sequence[str]]  # who stands behind each statement


@dataclass(frozen=True, slots=True)
class Lead:
    """What several articles state in the same place of sentences alike."""

    type: str
    words: tuple[str, ...]  # that the sentences share
    statements: tuple[Statement, ...]
    values: tuple[str, ...]  # the distinct values, sorted
    differs: bool
    origins: tuple[str, ...]  # of each statement

    @property
    def independent(self) -> int:
        """How many origins stand behind the statements."""
        return len(set(self.origins))


@dataclass(frozen=True, slots=True)
class _Line:
    article: str
    span: Span
    text: str
    wording: Wording


def articles_as_origins(statements: Sequence[Statement]) -> list[str]:
    """Take every article for a source of its own."""
    return [statement.article for statement in statements]


def discover_leads(
    articles: Iterable[tuple[Article, Discourse]],
    taken: Mapping[str, Iterable[Span]],
    origins: Origins = articles_as_origins,
) -> list[Lead]:
    """Return the leads of some articles, those of most independent articles first, differing ones before others.

    ``taken`` holds the sentences of each article from which a rule has made a claim; ``origins`` says who stands
    behind a statement, so that copies of one agency's story count once. The order of the articles changes nothing.
    """
    lines = [line for article, discourse in articles for line in _lines(article, discourse, taken)]
    lines.sort(key=lambda line: (line.article, line.span))
    corpus = corpus_of([line.wording for line in lines])
    known = _known(lines)
    beside: dict[Place, dict[Place, bool]] = defaultdict(dict)
    for a, b in _laid_together(lines):
        for found in parallels(lines[a].wording, lines[b].wording, corpus):
            if found.differs and (_gives(known[lines[b].article], found.a) or _gives(known[lines[a].article], found.b)):
                continue
            here = a, lines[a].wording.figures.index(found.a)
            there = b, lines[b].wording.figures.index(found.b)
            beside[here][there] = beside[there][here] = found.differs
    drafts = [(group, _statements(group, lines), differs) for group, differs in _stars(beside)]
    behind = iter(origins([statement for _, statements, _ in drafts for statement in statements]))
    leads = [
        Lead(
            type=statements[0].figure.unit,
            words=_shared(group, lines),
            statements=statements,
            values=tuple(sorted({statement.figure.text for statement in statements})),
            differs=differs,
            origins=tuple(next(behind) for _ in statements),
        )
        for group, statements, differs in drafts
    ]
    return sorted(
        filter(_worth_telling, leads),
        key=lambda lead: (-lead.independent, not lead.differs, lead.type, lead.words, lead.values),
    )


def _known(lines: Iterable[_Line]) -> Mapping[str, set[str]]:
    """The values that each article gives anywhere."""
    known: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        known[line.article] |= line.wording.values
    return known


def _gives(values: set[str], figure: Figure) -> bool:
    """Whether an article gives a value as well, in another place; of tolls it may quote several."""
    return not (figure.role and figure.unit in COUNTED) and f"{figure.unit} {figure.text}" in values


def _worth_telling(lead: Lead) -> bool:
    """Whether several origins are behind a lead, or one that gives two values on one day; on two it has gone on."""
    one_day = len({statement.day for statement in lead.statements}) == 1
    return lead.independent > 1 or (lead.differs and one_day)


def _lines(article: Article, discourse: Discourse, taken: Mapping[str, Iterable[Span]]) -> Iterator[_Line]:
    used = set(taken.get(article.name, ()))
    day = discourse.published
    for sentence in article.sentences:
        if sentence.span in used:
            continue
        wording = read_wording(discourse, *sentence.span, day)
        if not day and sentence.index < _FIRST:
            day = wording.dated
            wording = replace(wording, day=day)
        if wording.figures and not wording.listed:
            text = article.text[sentence.span.start : sentence.span.end]
            yield _Line(article.name, sentence.span, text, wording)


def _laid_together(lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Pairs of sentences of two articles that share two telling words and are worded alike."""
    from rapidfuzz.fuzz import token_set_ratio

    shared: set[tuple[int, int]] = set()
    for numbers in (*_by_telling_words(lines), *_by_incident(lines)):
        for place, a in enumerate(numbers):
            near = islice(numbers, place + 1, place + 1 + _LOOKED_AT)
            others = (b for b in near if lines[b].article != lines[a].article)
            shared.update((min(a, b), max(a, b)) for b in islice(others, _NEIGHBOURS))
    return [(a, b) for a, b in sorted(shared) if token_set_ratio(lines[a].text, lines[b].text) >= _WORDING]


def _by_telling_words(lines: Sequence[_Line]) -> Iterable[list[int]]:
    """The sentences that have two telling words in common; a word of one article alone tells nothing."""
    often = Counter(word for _, word in {(line.article, word) for line in lines for word in line.wording.words})
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        telling = sorted((word for word in line.wording.words if often[word] > 1), key=lambda word: (often[word], word))
        for pair in combinations(telling[:_TELLING], 2):
            found[min(pair), max(pair)].append(number)
    return (numbers for numbers in found.values() if len(numbers) > 1)


def _by_incident(lines: Sequence[_Line]) -> Iterable[list[int]]:
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


def _statements(group: Sequence[Place], lines: Sequence[_Line]) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            lines[line].article,
            lines[line].span,
            lines[line].text,
            lines[line].wording.figures[place],
            lines[line].wording.day,
        )
        for line, place in group
    )


def _shared(group: Sequence[Place], lines: Sequence[_Line]) -> tuple[str, ...]:
    """The words that most sentences of a group have, as its first sentence writes them and in its order."""
    often = Counter(word for line, _ in group for word in lines[line].wording.words)
    most = {word for word, count in often.items() if 2 * count > len(group)}
    first = lines[group[0][0]]
    forms: dict[str, str] = {}
    for word in written(first.text):
        forms.setdefault(stem(word), word)
    return tuple(word for form, word in forms.items() if form in most)[:_SHOWN]


def _stars(beside: Mapping[Place, Mapping[Place, bool]]) -> Iterator[tuple[list[Place], bool]]:
    """Group each place with those beside it, the best connected first; chains of likeness make no group.

    (Star clustering: Aslam, Pelekhov and Rus, "The star clustering algorithm", 2004.) With each group goes whether
    two of its values differ.
    """
    left = set(beside)
    for place in sorted(beside, key=lambda place: (-len(beside[place]), place)):
        if place in left:
            group = sorted([place, *(other for other in beside[place] if other in left)])
            left.difference_update(group)
            if len(group) > 1:
                members = set(group)
                yield (
                    group,
                    any(differs and there in members for here in group for there, differs in beside[here].items()),
                )
