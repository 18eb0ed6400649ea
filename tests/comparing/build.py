"""Claims, articles and cells for tests, with everything that a test does not name left plain."""

from __future__ import annotations

from typing import Any

from xref.model import (
    Article,
    AsOf,
    Cell,
    Claim,
    Polarity,
    Provenance,
    RulePolicy,
    SlotPolicy,
    Sourced,
    Span,
    Speaker,
    Stance,
    Status,
    Subject,
)

SUBJECT = Subject("attack", "attack-1", "attack in Kabul")


def claim(
    value: Any,
    *,
    article: str = "a",
    type_name: str = "count",
    speaker: str = "",
    anonymous: bool = False,
    said: str = "",
    status: Status = Status.HAPPENED,
    denied: bool = False,
    hedge: str = "",
    origin: str = "",
    subject: Subject = SUBJECT,
    slot: str = "n",
    raw: str = "",
    start: int = 0,
    certain: bool = True,
) -> Claim:
    if not certain:
        subject = Subject(subject.kind, subject.event, subject.text, subject.qualifiers, Provenance.INFERRED)
    raw = raw or str(value)
    return Claim(
        id=f"{article}:{slot}@{start}-{raw}",
        rule="toll",
        subject=subject,
        slot=slot,
        type=type_name,
        value=value,
        raw=raw,
        span=Span(start, start + len(raw)),
        evidence=Span(start, start + len(raw)),
        sentence=Span(0, start + len(raw)),
        article=article,
        stance=Stance(Polarity.DENIED if denied else Polarity.ASSERTED, status, hedge),
        speakers=(Speaker(speaker, anonymous=anonymous),) if speaker else (),
        as_of=AsOf(said, Provenance.STATED) if said else AsOf(),
        origin=origin or article,
    )


def article(name: str, *, outlet: str = "", published: str = "", text: str = "") -> Article:
    return Article(
        name=name,
        path=name,
        text=text,
        digest=name,
        outlet=Sourced(outlet or None),
        title=Sourced(),
        published=Sourced(published or None),
        weekday=Sourced(),
        blocks=(),
        sentences=(),
    )


def cell(*claims: Claim) -> Cell:
    first = claims[0]
    return Cell("c", first.rule, first.subject, first.slot, first.type, claims)


def rule(slot: SlotPolicy, name: str = "n") -> RulePolicy:
    return RulePolicy("toll", "How many were killed?", "error", slots={name: slot})
