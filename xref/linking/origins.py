"""Origins: who knows what an article says, so that corroboration counts knowers and not copies.

A claim's origin is the innermost named body that it is attributed to; a person speaks for the body whose post he
holds. Without one it is the agency that the article credits, else the outlet whose text it copies, else the
outlet itself. Anonymous speakers are the outlet's own: nobody can ask them twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from xref.linking import copies
from xref.linking.bodies import named_in, normalise, one_spelling
from xref.linking.knowers import Said, knowers
from xref.loaders._outlets import is_agency
from xref.model import Article, BlockKind, Claim, NameKind, Speaker

_LONG_SENTENCE = 12  # words: what two reporters write alike by chance is shorter


def assign_origins(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, in their order, with ``origin`` filled.

    Depends on nothing but the articles and claims as sets: neither their order nor the names of the files
    decide, except that an article of unknown outlet is known by its name.
    """
    own = _article_origins(articles)
    speakers = ((claim, _speaker(claim.speakers)) for claim in claims)
    spoken = {claim.id: Said(claim.article, speaker) for claim, speaker in speakers if speaker}
    named = knowers(spoken)
    named |= _given_again(claims, named)
    people = [named[claim_id] for claim_id, said in spoken.items() if said.speaker.kind == "person"]
    unknown = {article.name for article in articles if not article.outlet.value}
    shown = one_spelling([*named.values(), *(name for name in own.values() if name not in unknown)], people)
    first = _first_to_say(articles, [claim for claim in claims if claim.id not in named])
    origins = (named.get(claim.id) or own.get(first.get(claim.id, claim.article), claim.article) for claim in claims)
    return tuple(replace(c, origin=shown.get(name, name)) for c, name in zip(claims, origins, strict=True))


def _speaker(speakers: Iterable[Speaker]) -> Speaker | None:
    """Return the innermost speaker who can be asked, None where all are anonymous."""
    named = (s for s in reversed(tuple(speakers)) if not s.anonymous and (s.body or s.name).strip())
    return next(named, None)


def _given_again(claims: Sequence[Claim], named: Mapping[str, str]) -> dict[str, str]:
    """Return whose the figures are that a text, as in its headline, gives without a speaker and elsewhere with one."""
    whose: dict[tuple[object, ...], set[str]] = {}
    for claim in claims:
        if claim.id in named:
            whose.setdefault(_figure(claim), set()).add(named[claim.id])
    again = {claim.id: whose.get(_figure(claim), set()) for claim in claims if claim.id not in named}
    return {claim: next(iter(known)) for claim, known in again.items() if len(known) == 1}


def _figure(claim: Claim) -> tuple[object, ...]:
    """What one text counts, and how many at least: "32 killed" is short for "at least 32 people were killed"."""
    least = getattr(getattr(claim.value, "strict", None), "lo", None)
    about = claim.subject
    return (claim.article, about.event, about.qualifiers, claim.slot, claim.id if least is None else least)


def _article_origins(articles: Sequence[Article]) -> dict[str, str]:
    """Return what each article rests on where it names nobody: agency, copied outlet, own outlet."""
    own = {article.name: _own(article) for article in articles}
    origins = {article.name: _credit(article, own[article.name]) for article in articles}
    order = {
        article.name: (not is_agency(own[article.name]), article.published.value or "9999", own[article.name])
        for article in articles
    }
    for group in copies.groups({article.name: _body(article) for article in articles}):
        credited = sorted(filter(None, (origins[name] for name in group)))
        source = credited[0] if credited else own[min(group, key=lambda name: (order[name], name))]
        for name in group:
            origins[name] = origins[name] or source
    return {name: origin or own[name] for name, origin in origins.items()}


def _own(article: Article) -> str:
    return normalise(article.outlet.value) if article.outlet.value else article.name


def _credit(article: Article, own: str) -> str:
    """Return the first agency or body that the article credits beside its own outlet, empty without one."""
    for credit in article.credits:
        kinds = {NameKind.OUTLET, NameKind.ORGANISATION} if "ource" in credit else {NameKind.OUTLET}
        for name in named_in(credit, kinds):
            if not _is_of(own, name):
                return name
    return ""


def _is_of(own: str, credit: str) -> bool:
    """Whether a credit is the outlet's own name, or that with more words: "TRT World" of trt."""
    mine, given = own.casefold().split(), credit.casefold().split()
    return given[: len(mine)] == mine


def _first_to_say(articles: Sequence[Article], claims: Sequence[Claim]) -> dict[str, str]:
    """Return for each claim the article whose sentence it repeats word for word, numbers apart: the earliest.

    Whole paragraphs of agencies stand in reports that are otherwise the paper's own.
    """
    by_name = {article.name: article for article in articles}
    said: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if claim.article in by_name:
            words = copies.words(by_name[claim.article].text[claim.sentence.start : claim.sentence.end])
            if len(words) >= _LONG_SENTENCE:
                said.setdefault(tuple(words), []).append(claim)
    first: dict[str, str] = {}
    for same in said.values():
        source = min(
            {claim.article for claim in same}, key=lambda name: (by_name[name].published.value or "9999", name)
        )
        first |= {claim.id: source for claim in same}
    return first


def _body(article: Article) -> str:
    spans = (block.span for block in article.blocks if block.kind is BlockKind.BODY)
    return "\n".join(article.text[span.start : span.end] for span in spans)
