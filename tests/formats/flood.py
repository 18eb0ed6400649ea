"""Reports of any number of findings: what a flood took in each district, as forty papers count it."""

from __future__ import annotations

from tests.formats.papers import ARTICLES
from tests.formats.story import position
from xref.model import (
    Claim,
    Coverage,
    Finding,
    Report,
    Sourced,
    Span,
    Subject,
    Verdict,
)
from xref.values import value_type


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
