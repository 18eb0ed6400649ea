"""Claims with their findings as rows, for tables that programs read: one row a claim of a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from xref.formats._gated import states
from xref.formats._view import View, text_of
from xref.model import Claim, Finding

_OF_A_FINDING = (
    *("finding", "category", "verdict", "kind", "severity", "rule_status", "gate", "pack", "rule", "question"),
    *("subject", "event", "slot", "reason"),
)
_OF_A_CLAIM = (
    *("claim", "type", "value", "raw", "polarity", "status", "hedge", "speakers", "origin", "as_of", "inferred"),
    *("article", "outlet", "published", "quote"),
)
TEXTS = (*_OF_A_FINDING, *_OF_A_CLAIM)
NUMBERS = ("line", "column", "start", "end")
COLUMNS = (*TEXTS, *NUMBERS)


def rows(view: View, options: Mapping[str, Any]) -> Iterator[dict[str, str | int | None]]:
    """Yield the rows: findings worst first, claims in the order of the articles; then claims without a finding."""
    gate = states(options)
    for finding in view.findings:
        said = view.of(finding)
        about = _about(view, finding, gate.get(finding.id, ""))
        for claim in said:
            yield about | _claim(view, claim)
        if not said:
            yield about | dict.fromkeys((*_OF_A_CLAIM, *NUMBERS), None) | {"article": finding.place or None}
    for claim in view.report.claims:
        if claim.id not in view.of_claim:
            yield dict.fromkeys(_OF_A_FINDING, None) | {"rule": claim.rule, "slot": claim.slot} | _claim(view, claim)


def _about(view: View, finding: Finding, gate: str) -> dict[str, str | int | None]:
    return {
        "finding": finding.id,
        "category": finding.category,
        "verdict": str(finding.verdict),
        "kind": finding.kind,
        "severity": finding.severity,
        "rule_status": finding.status,
        "gate": gate,
        "pack": view.pack(finding),
        "rule": finding.rule,
        "question": finding.question,
        "subject": finding.subject,
        "event": finding.event,
        "slot": finding.slot,
        "reason": finding.reason,
    }


def _claim(view: View, claim: Claim) -> dict[str, str | int | None]:
    article, place = view.articles[claim.article], view.place(claim.article, claim.span.start)
    return {
        "claim": claim.id,
        "type": claim.type,
        "value": text_of(claim.type, claim.value),
        "raw": claim.raw,
        "polarity": str(claim.stance.polarity),
        "status": str(claim.stance.status),
        "hedge": claim.stance.hedge,
        "speakers": view.speakers(claim),
        "origin": claim.origin,
        "as_of": claim.as_of.value,
        "inferred": " ".join(claim.inferred),
        "article": claim.article,
        "outlet": article.outlet.value,
        "published": article.published.value,
        "quote": str(view.quote(claim, 2000)),
        "line": place.line,
        "column": place.column,
        "start": claim.span.start,
        "end": claim.span.end,
    }
