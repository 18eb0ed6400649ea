"""An invented story as a report: a ferry accident in three papers, one hostile file, one that says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xref.model import (
    Article,
    AsOf,
    Block,
    BlockKind,
    Claim,
    Coverage,
    Event,
    EventKey,
    EventMention,
    Finding,
    Pair,
    PairVerdict,
    Polarity,
    Position,
    Provenance,
    Report,
    RulePolicy,
    Sentence,
    SlotPolicy,
    Sourced,
    Span,
    Speaker,
    Stance,
    Status,
    Subject,
    Verdict,
)
from xref.values import value_type

HOSTILE = "<script>alert(1)</script> \u202egnp.exe\u202c </td></tr> | [x](javascript:alert(2)) ` @everyone \x1b[2J"

TEXTS = {
    "harbour.txt": (
        "The Harbour Post",
        "Ferry capsizes off Port Salen",
        "2031-03-05",
        "Ferry capsizes off Port Salen\n\n"
        "The ferry Ellida capsized off Port Salen on Tuesday, 4 March 2031. Police chief Mara Lind said"
        " that 12 people were killed. More than 80 passengers were on board.\n\n"
        "The owners will attend the inquiry, their lawyer Pia Holm said. It opens on 10 March under"
        " Judge Tomas Ferro. Some 45 boats searched until dawn.\n",
    ),
    "coast.txt": (
        "Coast Daily",
        "Nineteen dead as ferry sinks",
        "2031-03-05",
        "Nineteen dead as ferry sinks\n\n"
        "The ferry went down off Port Salen on 5 March 2031. Nineteen people were killed, the Coast Guard said."
        " There were 80 passengers.\n\n"
        "The owners plan to boycott the inquiry, the union Sea Hands says. Judge Tomas Ferro chairs it.\n",
    ),
    "wire.md": (
        "North Wire",
        "Ferry inquiry to open",
        "2031-03-07",
        "# Ferry inquiry to open\n\n"
        "Judge Tomas Ferro will open the inquiry next Monday. By Friday 21 people were known to have died,"
        " the Coast Guard said. The third voyage of the year ended off Port Salen.\n",
    ),
    "hostile.txt": (HOSTILE, HOSTILE, None, f"{HOSTILE}\n\nSome 7 {HOSTILE} people were killed, {'x' * 5000} said.\n"),
    "silent.txt": (None, None, None, "The tide tables of the coming week are out. They list 14 tides.\n"),
}


def article(name: str) -> Article:
    outlet, title, published, text = TEXTS[name]
    paragraphs = [part for part in text.split("\n\n") if part]
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    at = 0
    for number, part in enumerate(paragraphs):
        start = text.index(part, at)
        at = start + len(part)
        blocks.append(Block(Span(start, at), BlockKind.TITLE if number == 0 else BlockKind.BODY))
        begin = start
        for end in [*(i + 1 for i in range(start, at) if text[i : i + 2] in (". ", ".\n")), at]:
            if end > begin and text[begin:end].strip():
                sentences.append(Sentence(Span(begin, end), number, len(sentences), title=number == 0))
            begin = end + 1
    known = Provenance.STATED if title else Provenance.UNKNOWN
    return Article(
        name=name,
        path=f"news/{name}",
        text=text,
        digest=f"digest-of-{name}",
        outlet=Sourced(outlet, Provenance.GIVEN if outlet else Provenance.UNKNOWN, None, "manifest" if outlet else ""),
        title=Sourced(title, known, Span(0, len(title)) if title else None, "first line" if title else ""),
        published=Sourced(published, Provenance.STATED if published else Provenance.UNKNOWN, None, "header line"),
        weekday=Sourced(),
        blocks=tuple(blocks),
        sentences=tuple(sentences),
    )


ARTICLES = {name: article(name) for name in TEXTS}
FERRY = Subject("accident", "accident-1")
INQUIRY = Subject("inquiry", "inquiry-1", certainty=Provenance.INFERRED)


def claim(
    number: int, rule: str, subject: Subject, slot: str, kind: str, name: str, raw: str, value: str, **more: Any
) -> Claim:
    found = ARTICLES[name]
    start = found.text.index(raw)
    span = Span(start, start + len(raw))
    sentence = next(s.span for s in found.sentences if s.span.start <= start < s.span.end)
    parsed = value_type(kind).parse(value)
    outlet = found.outlet.value or name
    given = {"origin": outlet, **more}
    return Claim(f"c{number}", rule, subject, slot, kind, parsed, raw, span, sentence, sentence, name, **given)


COAST_GUARD = Speaker("the Coast Guard", "Coast Guard", kind="organisation", verb="said")
LIND = Speaker("Mara Lind", "Salen police", kind="person", verb="said")


def claims() -> tuple[Claim, ...]:
    planned = Stance(status=Status.PLANNED)
    boycott = Stance(Polarity.ASSERTED, Status.PLANNED, "plan to")
    day = AsOf("2031-03-05", Provenance.STATED)
    week = AsOf("2031-03-07", Provenance.STATED)
    return (
        claim(1, "accident-date", FERRY, "when", "date", "harbour.txt", "Tuesday, 4 March 2031", "2031-03-04"),
        claim(2, "accident-date", FERRY, "when", "date", "coast.txt", "5 March 2031", "2031-03-05"),
        claim(3, "toll", FERRY, "n", "count", "harbour.txt", "12", "12", speakers=(LIND,), as_of=day, origin="police"),
        claim(
            4,
            "toll",
            FERRY,
            "n",
            "count",
            "coast.txt",
            "Nineteen people",
            "19",
            speakers=(COAST_GUARD,),
            as_of=day,
            origin="Coast Guard",
        ),
        claim(
            5,
            "toll",
            FERRY,
            "n",
            "count",
            "wire.md",
            "21",
            "21",
            speakers=(COAST_GUARD,),
            as_of=week,
            origin="Coast Guard",
        ),
        claim(6, "aboard", FERRY, "n", "count", "harbour.txt", "More than 80", "more than 80"),
        claim(7, "aboard", FERRY, "n", "count", "coast.txt", "80", "80"),
        claim(8, "owners", INQUIRY, "act", "choice", "harbour.txt", "attend", "attend", stance=planned),
        claim(9, "owners", INQUIRY, "act", "choice", "coast.txt", "boycott", "boycott", stance=boycott),
        claim(10, "chair", INQUIRY, "who", "person", "harbour.txt", "Tomas Ferro", "Tomas Ferro"),
        claim(11, "chair", INQUIRY, "who", "person", "coast.txt", "Tomas Ferro", "Tomas Ferro"),
        claim(12, "chair", INQUIRY, "who", "person", "wire.md", "Tomas Ferro", "Tomas Ferro"),
        claim(13, "opening", INQUIRY, "when", "date", "harbour.txt", "10 March", "2031-03-10", inferred=("year",)),
        claim(14, "opening", INQUIRY, "when", "date", "wire.md", "Monday", "2031-03-10", inferred=("date",)),
        claim(15, "voyage", FERRY, "n", "ordinal", "wire.md", "third", "third"),
        claim(16, "toll-draft", FERRY, "n", "count", "hostile.txt", "7", "7", origin=HOSTILE),
    )


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
    from dataclasses import replace

    coverage = full.coverage._replace(unread=())
    kept = tuple(f for f in full.findings if f.category != "unreadable")
    return replace(full, coverage=coverage, findings=kept, **changes)


def many(number: int, sources: int = 40) -> Report:
    """A report of so many findings, each with four claims from different articles."""
    sentence = "In district {i} the flood took {n} houses, the mayor of the town said late on Tuesday night. "
    texts = {
        f"paper-{s:02}.txt": "".join(
            sentence.format(i=i, n=10 + (i * 7 + s) % 5)
            for i in range(number)
            if i % sources in {s, (s + 1) % sources, (s + 2) % sources, (s + 3) % sources}
        )
        for s in range(sources)
    }
    base = ARTICLES["silent.txt"]
    papers = {n: base._replace(name=n, path=n, text=t, blocks=(), outlet=Sourced(n[:-4])) for n, t in texts.items()}
    made: list[Claim] = []
    results: list[Finding] = []
    verdicts = list(Verdict)[:8]
    for i in range(number):
        mine = []
        for name, text in texts.items():
            start = text.find(f"In district {i} ")
            if start < 0:
                continue
            at = text.index(" took ", start) + 6
            span, whole = Span(at, at + 2), Span(start, text.index(".", start) + 1)
            value = value_type("count").parse(text[at : at + 2])
            subject = Subject("flood", text=f"district {i}")
            mine.append(
                Claim(
                    f"c{i}-{name}", "houses", subject, "n", "count", value, text[at : at + 2], span, whole, whole, name
                )
            )
        made += mine
        groups = {c.raw: [d for d in mine if d.raw == c.raw] for c in mine}
        results.append(
            Finding(
                id=f"f{i}",
                category="cell",
                rule="houses",
                question=f"How many houses did the flood take in district {i}?",
                subject=f"district {i}",
                event="",
                slot="n",
                verdict=verdicts[i % len(verdicts)],
                kind="count",
                reason="The numbers differ, and each is stated exactly.",
                severity="error",
                positions=tuple(position(group, {c.id: raw for c in group}) for raw, group in groups.items()),
                claims=tuple(c.id for c in mine),
                origins=tuple(c.article for c in mine),
            )
        )
    return Report("1", "default", tuple(papers.values()), (), tuple(made), tuple(results), Coverage(compared=number))
