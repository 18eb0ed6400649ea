"""What a headline says again: it stands as of when the text below says it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from xref.model import Article, AsOf, Claim, Provenance, Span


def as_told_below(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """Give a claim of the title the time of the first one below that says the same.

    "13 dead" over a text that counts 13 as of yesterday evening is no later count.
    """
    titles = {sentence.span for sentence in article.sentences if sentence.title}
    day = (article.published.value or "").split("T")[0]
    below: dict[tuple[object, ...], AsOf] = {}
    for claim in claims:
        if claim.sentence not in titles and claim.as_of.value != day:
            below.setdefault(_said(claim), claim.as_of)
    return [replace(claim, as_of=below[_said(claim)]) if _waits(claim, titles, below) else claim for claim in claims]


def _waits(claim: Claim, titles: Collection[Span], below: Mapping[tuple[object, ...], AsOf]) -> bool:
    stated = below.get(_said(claim), AsOf()).provenance is Provenance.STATED
    return stated and claim.sentence in titles and claim.as_of.provenance is not Provenance.STATED


def _said(claim: Claim) -> tuple[object, ...]:
    """What a claim says; a headline leaves out that a figure is about right."""
    digits = "".join(filter(str.isdigit, claim.raw))
    return claim.rule, claim.slot, claim.subject, digits or claim.value
