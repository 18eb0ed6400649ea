"""An invented story as five articles and their claims: three papers, one hostile file, one that says nothing."""

from __future__ import annotations

from typing import Any

from xref.model import (
    Article,
    AsOf,
    Block,
    BlockKind,
    Claim,
    Polarity,
    Provenance,
    Sentence,
    Sourced,
    Span,
    Speaker,
    Stance,
    Status,
    Subject,
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
