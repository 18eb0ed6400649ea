"""Passages: a sentence or two read as if they stood in an article, for the examples and pairs of rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import product

from xref.comparing import compare_pair
from xref.engines._extract import extract
from xref.engines._record import Extract, located
from xref.extension import Discourse
from xref.folding import fold
from xref.linking.events import link_events
from xref.linking.origins import assign_origins
from xref.model import Article, AsOf, Block, BlockKind, Claim, PairVerdict, Provenance, Sentence, Sourced, Span
from xref.reading import prose
from xref.reading.sentences import split
from xref.rules import RuleSet
from xref.values import value_type

ReadPassage = Callable[[str, str, str], tuple[Article, Discourse]]  # text, title, published
JudgePair = Callable[[str, tuple[str, str], tuple[str, str]], str]  # rule, two texts with their dates


def passage(text: str, title: str = "", published: str = "", name: str = "passage") -> Article:
    """Return an article whose body is ``text``, every word of it; nothing is taken for a menu or a caption.

    >>> article = passage("Ten groups joined. Talks began.", title="Truce")
    >>> [article.text[slice(*sentence.span)] for sentence in article.sentences]
    ['Truce', 'Ten groups joined.', 'Talks began.']
    """
    whole = f"{title}\n\n{text}" if title else text
    begin = len(whole) - len(text)
    spans = ([Span(0, len(title))] if title else []) + [Span(*span) for span in split(whole, begin, len(whole))]
    sentences = tuple(
        Sentence(span, int(span.start >= begin), index, bool(title) and index == 0) for index, span in enumerate(spans)
    )
    date: Sourced[str] = Sourced(published, Provenance.GIVEN) if published else Sourced()
    return Article(
        name=name,
        path=name,
        text=whole,
        digest=sha256(f"{name}\n{whole}".encode()).hexdigest(),
        outlet=Sourced(name, Provenance.GIVEN),
        title=Sourced(title or None, Provenance.GIVEN),
        published=date,
        weekday=Sourced(),
        blocks=(Block(Span(begin, len(whole)), BlockKind.BODY),),
        sentences=sentences,
    )


def reader(rules: RuleSet) -> ReadPassage:
    """Return how the self-test of rules reads a text."""

    def read(text: str, title: str, published: str) -> tuple[Article, Discourse]:
        article = passage(text, title, published)
        return article, Discourse(fold(prose(article)), published=published, names=rules.names)

    return read


def judge(rules: RuleSet) -> JudgePair:
    """Return how the self-test of rules judges a pair of texts: as two sources on one event."""

    def verdict(rule: str, one: tuple[str, str], other: tuple[str, str]) -> str:
        sides = [
            extract(passage(text, published=published, name=name), rules)
            for name, (text, published) in zip(("A", "B"), (one, other), strict=True)
        ]
        silent = [name for name, side in zip("AB", sides, strict=True) if not _of(rule, side)]
        if silent:
            return f"nothing found in text {' and '.join(silent)}"
        return _worst(rule, sides, rules)

    return verdict


def _of(rule: str, side: Extract) -> list[Claim]:
    return [claim for claim in side.claims if claim.rule == rule]


def _worst(rule: str, sides: list[Extract], rules: RuleSet) -> str:
    articles = {side.article.name: side.article for side in sides}
    linked = link_events(
        [side.events for side in sides],
        rules.kinds,
        {name: article.published for name, article in articles.items()},
        same_event=True,
    )
    events = {event.id: event for event in linked.events}
    dated = any(article.published.value for article in articles.values())
    claims = [located(claim, linked.event_of) for side in sides for claim in _of(rule, side)]
    if not dated:  # two texts without dates were written on one day
        claims = [replace(claim, as_of=AsOf("2000-01-01", Provenance.GIVEN)) for claim in claims]
    told = assign_origins(list(articles.values()), claims)
    ours, theirs = ([claim for claim in told if claim.article == name] for name in ("A", "B"))
    policies = rules.policies[rule].slots
    pairs = [
        compare_pair(a, b, policies[a.slot], value_type(a.type), articles, events)
        for a, b in product(ours, theirs)
        if a.slot == b.slot
    ]
    if not pairs:
        return "incomparable: the texts answer different slots"
    order = list(PairVerdict)
    worst = max(pairs, key=lambda pair: (pair.verdict is not PairVerdict.INCOMPARABLE, order.index(pair.verdict)))
    kind = f"({worst.kind})" if worst.kind else ""
    return f"{worst.verdict.value}{kind} - {worst.reason}"
