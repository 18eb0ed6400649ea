"""An invented story as a report: a ferry accident in three papers, one hostile file, one that says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.formats.papers import ARTICLES, FERRY, claims
from xref.model import (
    Claim,
    Coverage,
    Event,
    EventKey,
    EventMention,
    Finding,
    Pair,
    PairVerdict,
    Position,
    Report,
    RulePolicy,
    SlotPolicy,
    Span,
    Verdict,
)
from xref.values import value_type


def finding(name: str, verdict: Verdict, question: str, numbers: Sequence[int], **more: Any) -> Finding:
    rule, slot = more.pop("rule", name), more.pop("slot", "n")
    members = tuple(c for c in claims() if int(c.id[1:]) in numbers)
    render = {c.id: value_type(c.type).render(c.value) for c in members}
    groups = more.pop("groups", [[n] for n in numbers])
    positions = tuple(position([c for c in members if int(c.id[1:]) in group], render) for group in groups)
    subject = members[0].subject if members else FERRY
    return Finding(
        id=f"f-{name}",
        category=more.pop("category", "cell"),
        rule=rule,
        question=question,
        subject="the inquiry" if subject.event == "inquiry-1" else "accident off Port Salen",
        event=subject.event,
        slot=slot,
        verdict=verdict,
        kind=more.pop("kind", ""),
        reason=more.pop("reason", ""),
        severity=more.pop("severity", "error"),
        positions=positions,
        claims=tuple(c.id for c in members),
        origins=tuple(sorted({c.origin for c in members})),
        values=tuple(sorted({render[c.id] for c in members})),
        **more,
    )


def position(members: Sequence[Claim], render: dict[str, str]) -> Position:
    return Position(
        value=render[members[0].id],
        claims=tuple(c.id for c in members),
        articles=tuple(dict.fromkeys(c.article for c in members)),
        origins=tuple(sorted({c.origin for c in members})),
        speakers=tuple(dict.fromkeys(s.name for c in members for s in c.speakers)),
    )


def findings() -> tuple[Finding, ...]:
    off = Pair("c1", "c2", PairVerdict.CONFLICT, "date", "4 March and 5 March are different days", "off by one day")
    return (
        finding(
            "chair", Verdict.CORROBORATED, "Who chairs the inquiry?", [10, 11, 12], groups=[[10, 11, 12]], slot="who"
        ),
        finding(
            "accident-date",
            Verdict.CONFLICT,
            "When did the ferry capsize off Port Salen?",
            [1, 2],
            kind="date",
            slot="when",
            reason="4 March 2031 and 5 March 2031 are different days, and each is stated in full.",
            diagnosis="off by one day",
            pairs=(off,),
            silent=("wire.md",),
        ),
        finding(
            "owners",
            Verdict.DISPUTED,
            "Will the owners attend the inquiry?",
            [8, 9],
            slot="act",
            severity="warning",
            reason="Pia Holm says attend, Sea Hands says boycott.",
        ),
        finding(
            "aboard",
            Verdict.TENSION,
            "How many passengers were on board?",
            [6, 7],
            kind="boundary",
            severity="warning",
            reason="More than 80 begins at 81; a careful editor would let 80 stand.",
            assumptions=("boundary",),
        ),
        finding(
            "toll",
            Verdict.CONFLICT,
            "How many people were killed off Port Salen?",
            [3, 4, 5],
            groups=[[3], [4, 5]],
            kind="count",
            severity="warning",
            reason="12 and 19 are both given for 5 March 2031; 21 is later.",
        ),
        finding(
            "toll-draft",
            Verdict.CONFLICT,
            "How many people were killed, as the draft rule reads it?",
            [16, 3],
            status="draft",
            kind="count",
            reason="7 and 12 cannot both be right.",
        ),
        finding(
            "opening",
            Verdict.UNDETERMINED,
            "When does the inquiry open?",
            [13, 14],
            slot="when",
            reason="Both days are inferred from the dates of the papers.",
            groups=[[13, 14]],
        ),
        finding("voyage", Verdict.SINGLE_ORIGIN, "Which voyage of the year was it?", [15], severity="note"),
        Finding(
            id="unread:news/photo.bin",
            category="unreadable",
            rule="",
            question="Could every file be read?",
            subject="news/photo.bin",
            event="",
            slot="",
            verdict=Verdict.UNREADABLE,
            kind="",
            reason="not text",
            severity="warning",
            place="news/photo.bin",
        ),
    )


def events() -> tuple[Event, ...]:
    place = EventKey("place", "place", value_type("place").parse("Port Salen"), "Port Salen", Span(22, 32))
    mention = EventMention("accident", "harbour.txt", Span(0, 32), 0, (place,))
    other = EventMention("accident", "coast.txt", Span(30, 60), 1)
    return (
        Event(
            "accident-1",
            "accident",
            "accident off Port Salen",
            (place,),
            (mention, other),
            uncertain=("coast.txt",),
            apart_from=(("inquiry-1", "another kind of event"),),
        ),
        Event("inquiry-1", "inquiry", "the inquiry", (), (EventMention("inquiry", "wire.md", Span(2, 24), 0),)),
    )


def rules() -> dict[str, RulePolicy]:
    slots = {"toll": SlotPolicy("count", evolves="rising")}
    return {
        name: RulePolicy(name, f"{name}?", "error", pack="sea", slots={"n": slots[name]} if name in slots else {})
        for name in (["accident-date", "toll", "aboard", "owners", "chair", "opening", "voyage", "toll-draft", "tides"])
    }


def report(**changes: Any) -> Report:
    silent = ARTICLES["silent.txt"]
    fields: dict[str, Any] = {
        "version": "0.1.0",
        "profile": "default",
        "articles": tuple(ARTICLES.values()),
        "events": events(),
        "claims": claims(),
        "findings": findings(),
        "rules": rules(),
        "coverage": Coverage(
            articles=5,
            unread=(("news/photo.bin", "not text"),),
            passed_over=(("news/map.jpg", "no loader reads .jpg"),),
            sentences=20,
            candidates=14,
            claims=16,
            cells=8,
            compared=6,
            rules=9,
            fired=tuple(sorted(set(rules()) - {"tides"})),
            silent_rules=("tides",),
            untouched=("silent.txt",),
            not_parsed=(("wire.md", "umpteen"),),
            unclaimed=(("silent.txt", silent.sentences[-1].span),),
            notes=(("wire.md", "sentence 2: only its first 5000 words were read"),),
        ),
    }
    return Report(**{**fields, **changes})


def clean(**changes: Any) -> Report:
    """The story without the file that could not be read."""
    full = report()
    coverage = full.coverage._replace(unread=())
    kept = tuple(f for f in full.findings if f.category != "unreadable")
    return replace(full, coverage=coverage, findings=kept, **changes)
