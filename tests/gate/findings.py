"""Small reports for the gate: findings by verdict, severity and values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xref.model import Coverage, Finding, Report, RulePolicy, Verdict


def finding(rule: str, verdict: Verdict = Verdict.CONFLICT, severity: str = "error", **more: Any) -> Finding:
    values = more.pop("values", ("12", "19"))
    return Finding(
        id=more.pop("id", f"{rule}-{'-'.join(values)}"),
        category=more.pop("category", "cell"),
        rule=rule,
        question=f"{rule}?",
        subject=more.pop("subject", "the flood"),
        event="",
        slot="n",
        verdict=verdict,
        kind="",
        reason="",
        severity=severity,
        values=values,
        origins=more.pop("origins", ("A", "B")),
        **more,
    )


def report(findings: Sequence[Finding], compared: int = 1, **coverage: Any) -> Report:
    rules = {f.rule: RulePolicy(f.rule, "?", f.severity) for f in findings if f.rule}
    return Report("1", "default", (), (), (), tuple(findings), Coverage(compared=compared, **coverage), rules)
