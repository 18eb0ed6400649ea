"""Leads: statements that several articles make in words alike and that no rule takes, with the values they give.

Sentences that share rare words are laid together (``blocking``) and compared by their values (``parallels``). Articles
that tell one story (``stories``) are compared by what each gives once (``tellings``). What stands beside one another
makes a lead.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from xref.discovery.blocking import crossed, laid_together
from xref.discovery.days import days_apart
from xref.discovery.elsewhere import given_elsewhere, known_values
from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.discovery.lines import Line, lines_of
from xref.discovery.parallels import Parallel, cannot_both_be, parallels
from xref.discovery.precision import near_in_size
from xref.discovery.stories import read_story, told_together
from xref.discovery.tellings import telling, told_alike
from xref.discovery.wording import ONE_STORY, TWO_TEXTS, corpus_of
from xref.discovery.words import stem, written
from xref.extension import Discourse
from xref.model import Article, Span

_FEW = 80  # sentences with values
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


def articles_as_origins(statements: Sequence[Statement]) -> list[str]:
    """Take every article for a source of its own."""
    return [statement.article for statement in statements]


def discover_leads(
    articles: Iterable[tuple[Article, Discourse]],
    taken: Mapping[str, Iterable[Span]],
    origins: Origins = articles_as_origins,
    *,
    same_event: bool = False,
) -> list[Lead]:
    """Return the leads of some articles, those of most independent articles first, differing ones before others.

    ``taken`` holds the sentences of each article from which a rule has made a claim; ``origins`` says who stands
    behind a statement, so that copies of one agency's story count once. ``same_event`` takes all articles for one
    story. The order of the articles changes nothing.
    """
    articles = list(articles)
    lines = [line for article in articles for line in lines_of(*article, taken, news=not same_event)]
    lines.sort(key=lambda line: (line.article, line.span))
    known = known_values(lines)
    told = told_together([read_story(*article) for article in articles], same_event=same_event)
    beside: dict[Place, dict[Place, bool]] = defaultdict(dict)
    alike = _in_texts_on_one_thing(lines) if same_event else _in_sentences_alike(lines)
    for a, b, found in chain(alike, _in_one_story(lines, told, same_event=same_event)):
        if found.differs and (
            given_elsewhere(found.a, lines[a], lines[b], found, known)
            or given_elsewhere(found.b, lines[b], lines[a], found, known)
        ):
            continue
        here, there = (a, _place(found.a, lines[a])), (b, _place(found.b, lines[b]))
        beside[here][there] = beside[there][here] = found.differs
    drafts = [
        (group, _statements(group, lines), differs or _holds_two(group, lines)) for group, differs in _stars(beside)
    ]
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


def _in_sentences_alike(lines: Sequence[Line]) -> Iterator[tuple[int, int, Parallel]]:
    corpus = corpus_of([line.wording for line in lines])
    for a, b in laid_together(lines):
        yield from ((a, b, found) for found in parallels(lines[a].wording, lines[b].wording, corpus))


def _in_texts_on_one_thing(lines: Sequence[Line]) -> Iterator[tuple[int, int, Parallel]]:
    """Compare the sentences of articles that are known to be about one thing, in whatever words."""
    for a, b in crossed(lines):
        yield from ((a, b, found) for found in parallels(lines[a].wording, lines[b].wording, TWO_TEXTS))


def _in_one_story(
    lines: Sequence[Line], told: Sequence[tuple[str, str]], *, same_event: bool
) -> Iterator[tuple[int, int, Parallel]]:
    """Compare the values of the articles that tell one story.

    Among few sentences no word is rare enough to tell an incident: there all of two such articles are compared.
    """
    of = defaultdict(list)
    for number, line in enumerate(lines):
        of[line.article].append((number, line.wording))
    few = len(lines) <= _FEW
    given = {name: telling(of[name]) for name in sorted({name for pair in told for name in pair})}
    for a, b in told:
        for (i, one), (j, other) in product(of[a], of[b]) if few and not same_event else ():
            yield from ((i, j, found) for found in parallels(one, other, ONE_STORY) if not _counts(found.a))
        yield from told_alike(given[a], given[b], known=same_event)


def _holds_two(group: Sequence[Place], lines: Sequence[Line]) -> bool:
    """Whether two values of a group differ that are both like a third: "more than 400" may be 412 and may be 421.

    Of tolls it is not told: two may be parts of the third.
    """
    figures = [(_at(place, lines[line]), lines[line]) for line, place in group]
    return any(
        one.article != other.article
        and x.unit == y.unit
        and not _is_toll(x)
        and near_in_size(x, y)
        and cannot_both_be(x, one.wording, y, other.wording)
        for (x, one), (y, other) in combinations(figures, 2)
    )


def _is_toll(figure: Figure) -> bool:
    return figure.unit in COUNTED and bool(figure.role)


def _worth_telling(lead: Lead) -> bool:
    """Whether several origins are behind a lead, or one that gives two values of one time.

    What one origin gives on one day it does not change; what is printed the day after may be of the day before, but
    tolls have gone on by then, and on later days all else has.
    """
    days = sorted({statement.day for statement in lead.statements})
    toll = any(_is_toll(statement.figure) for statement in lead.statements)
    one_time = len(days) == 1 or (not toll and all(days) and days_apart(days[0], days[-1]) == 1)
    return lead.independent > 1 or (lead.differs and one_time)


def _counts(figure: Figure) -> bool:
    """Whether a value counts things and not people that something happened to: of a story's things there are many."""
    return figure.unit in COUNTED and not figure.role


def _place(figure: Figure, line: Line) -> int:
    """Where a value stands among those of its line; what the line itself says stands behind all."""
    return _figures(line).index(figure)


def _at(place: int, line: Line) -> Figure:
    return _figures(line)[place]


def _figures(line: Line) -> Sequence[Figure]:
    return (*line.wording.every, *line.wording.named, *filter(None, (line.wording.said,)))


def _statements(group: Sequence[Place], lines: Sequence[Line]) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            lines[line].article,
            lines[line].span,
            lines[line].text,
            _at(place, lines[line]),
            lines[line].wording.day,
        )
        for line, place in group
    )


def _shared(group: Sequence[Place], lines: Sequence[Line]) -> tuple[str, ...]:
    """The words that most sentences of a group have, in the order of its first one, small where any writes them so."""
    often = Counter(word for line, _ in group for word in lines[line].wording.words)
    most = {word for word, count in often.items() if 2 * count > len(group)}
    forms: dict[str, str] = {}
    for line, _ in group:
        for word in map(_bare, written(lines[line].text)):
            form = stem(word)
            if form not in forms or word == forms[form].lower():
                forms[form] = word
    return tuple(word for form, word in forms.items() if form in most and len(word) > 1)[:_SHOWN]


def _bare(word: str) -> str:
    return word.removesuffix("'s")


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
