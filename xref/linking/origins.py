"""Origins: who knows what an article says, so that corroboration counts knowers and not copies.

A claim's origin is the innermost named body that it is attributed to; a person speaks for the body whose post he
holds. Without one it is the agency that the article credits, else the outlet whose text it copies, else the
outlet itself. Anonymous speakers are the outlet's own: nobody can ask them twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from xref.extension import Discourse
from xref.folding import fold
from xref.linking import copies
from xref.model import Article, BlockKind, Claim, NameBook, Speaker
from xref.values import value_type

_NAMES = NameBook()  # one for all: the index of names is kept for a book
_ARTICLE = re.compile(r"^(?:(?:the|a|an)\s+)+", re.I)
_DESCRIBED = re.compile(
    r"^(?:[\w-]+-based|official|state(?:-run)?|state-owned|semi-official|government-run|local|independent)\s+(?=[A-Z])"
    r"|\s+(?:monitoring group|monitor|war monitor|activist group|rights group|news agency|news website|newspaper"
    r"|television|TV channel|agency|channel|website|spokes(?:man|woman|person)|official)$",
)


def assign_origins(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, in their order, with ``origin`` filled.

    Depends on nothing but the articles and claims as sets: neither their order nor the names of the files
    decide, except that an article of unknown outlet is known by its name.
    """
    own = _article_origins(articles)
    named = {claim.id: _named(claim.speakers) for claim in claims}
    shown = _shown(filter(None, [*named.values(), *own.values()]))
    return tuple(
        replace(claim, origin=shown.get(origin, origin))
        for claim in claims
        for origin in [named[claim.id] or own.get(claim.article, claim.article)]
    )


def _named(speakers: Iterable[Speaker]) -> str:
    """Return the innermost body that can be asked, empty where all are anonymous."""
    for speaker in reversed(tuple(speakers)):
        if not speaker.anonymous and (speaker.body or speaker.name):
            return normalise(speaker.body or speaker.name)
    return ""


@lru_cache(maxsize=4096)
def normalise(name: str) -> str:
    """Return one form of a body's name: the canonical one where it is known, else without what describes it.

    >>> normalise("Agence France-Presse"), normalise("the Britain-based Syrian Observatory for Human Rights")
    ('AFP', 'Syrian Observatory for Human Rights')
    """
    plain = _ARTICLE.sub("", " ".join(fold(name).split()))
    bare = plain
    while (shorter := _DESCRIBED.sub("", bare)) != bare:
        bare = shorter
    return _known(plain) or _known(bare) or bare


def _known(name: str) -> str:
    """Return the canonical name of a known outlet or organisation, empty for any other words."""
    discourse = Discourse(name, names=_NAMES)
    for unit in ("outlet", "organisation"):
        for mention in value_type(unit).find(discourse, 0, len(name)):
            if mention.span == (0, len(name)) and not mention.inferred:
                return str(mention.value.name)
    return ""


def _article_origins(articles: Sequence[Article]) -> dict[str, str]:
    """Return what each article rests on where it names nobody: agency, copied outlet, own outlet."""
    own = {article.name: normalise(article.outlet.value or article.name) for article in articles}
    origins = {article.name: _credit(article, own[article.name]) for article in articles}
    order = {article.name: (article.published.value or "9999", own[article.name]) for article in articles}
    for group in copies.groups({article.name: _body(article) for article in articles}):
        credited = sorted(filter(None, (origins[name] for name in group)))
        source = credited[0] if credited else own[min(group, key=lambda name: (order[name], name))]
        for name in group:
            origins[name] = origins[name] or source
    return {name: origin or own[name] for name, origin in origins.items()}


def _credit(article: Article, own: str) -> str:
    """Return the first agency or body that the article credits beside its own outlet, empty without one."""
    for credit in article.credits:
        text = fold(credit)
        units = ("outlet", "organisation") if "ource" in text else ("outlet",)
        for unit in units:
            for mention in value_type(unit).find(Discourse(text, names=_NAMES), 0, len(text)):
                name = str(mention.value.name)
                if name.casefold() != own.casefold():
                    return name
    return ""


def _body(article: Article) -> str:
    spans = (block.span for block in article.blocks if block.kind is BlockKind.BODY)
    return "\n".join(article.text[span.start : span.end] for span in spans)


def _shown(names: Iterable[str]) -> dict[str, str]:
    """Map every name to the one shown for all its spellings: the first in sorted order."""
    by_key: dict[str, set[str]] = {}
    for name in names:
        by_key.setdefault(name.casefold(), set()).add(name)
    return {name: min(spellings) for spellings in by_key.values() for name in spellings}
