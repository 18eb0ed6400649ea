"""The leads of some articles: which sentences rules took, who stands behind the others, where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xref.context import attributed, attributions
from xref.discovery import Lead, Statement, discover_leads
from xref.engines import Progress, run
from xref.extension import Discourse
from xref.folding import fold
from xref.linking.origins import assign_origins
from xref.loaders import collect
from xref.model import Article, Claim, Coverage, Span, Subject
from xref.pipeline import shipped_packs
from xref.reading import prose
from xref.reading.language import in_another_language
from xref.rules import RuleSet, load
from xref.settings import Settings


@dataclass(frozen=True, slots=True)
class Found:
    """The leads, and what they were looked for in."""

    leads: tuple[Lead, ...]
    articles: Mapping[str, Article]
    taken: int  # sentences from which a rule has made a claim
    coverage: Coverage  # what was read, and what was not


def find_leads(paths: Sequence[str], settings: Settings, progress: Progress | None = None) -> Found:
    """Read the articles at some paths and return what they state alike and no rule takes."""
    rules = load(settings.claims or (shipped_packs(),), cache=settings.cache)
    collected = collect(paths)
    articles: dict[str, Article] = {}
    taken: dict[str, set[Span]] = {}
    texts: dict[str, str] = {}
    copies = []
    extracts = run(collected.documents, rules, settings.profile, settings.processes, progress)
    for extract in sorted(extracts, key=lambda extract: extract.article.name):
        article = extract.article
        if article.digest in texts:
            copies.append((article.name, texts[article.digest]))
        else:
            texts[article.digest] = article.name
            articles[article.name] = article
            taken[article.name] = {claim.sentence for claim in extract.claims}
    read = {name: _discourse(article, rules, settings.profile) for name, article in articles.items()}
    leads = discover_leads(
        [(article, read[name]) for name, article in articles.items()],
        taken,
        lambda statements: _origins(statements, articles, read),
        same_event=settings.same_event,
    )
    return Found(
        leads=tuple(leads),
        articles=articles,
        taken=sum(map(len, taken.values())),
        coverage=Coverage(
            articles=len(articles),
            unread=collected.unread,
            passed_over=collected.skipped,
            duplicates=tuple(sorted((*collected.duplicates, *copies))),
            sentences=sum(len(article.sentences) for article in articles.values()),
            not_english=tuple(name for name, each in articles.items() if not taken[name] and in_another_language(each)),
            notes=tuple(note for extract in extracts for note in extract.notes),
        ),
    )


def _discourse(article: Article, rules: RuleSet, profile: str) -> Discourse:
    text, published = fold(prose(article)), article.published.value or ""
    return Discourse(text, published, article.weekday.value, names=rules.names, profile=profile)


def _origins(
    statements: Sequence[Statement], articles: Mapping[str, Article], read: Mapping[str, Discourse]
) -> list[str]:
    """Who stands behind each statement, as if a rule had made a claim of it."""
    spoken = {name: attributions(articles[name], read[name]) for name in {each.article for each in statements}}
    claims = [
        _as_claim(
            str(number), each, Subject("", text="lead"), attributed(spoken[each.article], each.figure.mention.span)
        )
        for number, each in enumerate(statements)
    ]
    return [claim.origin for claim in assign_origins(list(articles.values()), claims)]


def _as_claim(name: str, statement: Statement, subject: Subject, said: tuple[Any, Any]) -> Claim:
    mention = statement.figure.mention
    return Claim(
        id=name,
        rule="",
        subject=subject,
        slot="",
        type=mention.type,
        value=mention.value,
        raw=mention.raw,
        span=mention.span,
        evidence=mention.span,
        sentence=statement.sentence,
        article=statement.article,
        speakers=said[0],
        as_of=said[1],
    )
