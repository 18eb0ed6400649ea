"""SARIF 2.1.0, as GitHub code scanning takes it.

GitHub shows one location a result and the others only where the message links to them, opens an alert
for suppressed results, matches alerts by ``primaryLocationLineHash``, and refuses a whole file for one
result without a file. So: one location, the other sides in ``relatedLocations`` with links, a hash of the
finding's identity in place of the line's, and nothing that is waived or in the baseline.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Set
from typing import Any
from urllib.parse import quote

from xref.expressions import regex
from xref.extension import Format
from xref.formats._alerts import Location, alerts, fingerprint, first_location, location, path_of
from xref.formats._untrusted import line
from xref.formats._view import View, verdict_text
from xref.model import Claim, Finding, Report

_RESULTS = 5_000  # GitHub shows no more of one run
_RELATED = 100
_OWN_TEXT = "a text that contradicts itself"


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the findings as a SARIF log."""
    view = View(report)
    found = alerts(view, options)
    rules = sorted({finding.rule or finding.category for finding in found})
    run = {
        "tool": {"driver": {"name": "xref", "version": report.version, "rules": [_rule(view, rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, len(found))],
        "results": [_result(view, finding, rules) for finding in found[:_RESULTS]],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _rule(view: View, rule: str) -> dict[str, Any]:
    policy = view.report.rules.get(rule)
    kinds = {event.kind for event in view.report.events}
    about = line(_plain(policy.message or policy.question, kinds) if policy else f"{rule}: {_OWN_TEXT}", 1000)
    level = policy.severity if policy else "warning"
    properties = {"tags": [policy.pack]} if policy and policy.pack else {}
    return {
        "id": rule,
        "shortDescription": {"text": about},
        "help": {"text": "Sources, or one source at two places, say things that cannot all be true."},
        "defaultConfiguration": {"level": level},
        "properties": properties,
    }


def _plain(question: str, kinds: Set[str]) -> str:
    """A question for any subject: the event by its kind, what else is filled in left open.

    >>> _plain("How many {who} did {attack} kill, by the {trial}?", {"attack", "trial"})
    'How many … did the attack kill, by the trial?'
    """
    of_event = "|".join(map(re.escape, sorted(kinds)))
    named = re.sub(rf"(?:\bthe )?\{{({of_event})\}}", r"the \1", question) if kinds else question
    return regex(r"\{[\w-]+\}").sub("…", named)


def _invocation(report: Report, found: int) -> dict[str, Any]:
    told = [(f"{line(why, 300)}", path) for path, why in report.coverage.unread]
    notes: list[dict[str, Any]] = [
        {
            "level": "error",
            "message": {"text": _escaped(f"not read: {why}")},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
        }
        for why, path in told
    ]
    if found > _RESULTS:
        notes.append({"level": "warning", "message": {"text": f"{found - _RESULTS} further findings were left out"}})
    return {"executionSuccessful": not told, "toolExecutionNotifications": notes}


def _result(view: View, finding: Finding, rules: list[str]) -> dict[str, Any]:
    claims = view.of(finding)
    others = claims[1 : _RELATED + 1]
    rule = finding.rule or finding.category
    return {
        "ruleId": rule,
        "ruleIndex": rules.index(rule),
        "level": finding.severity,
        "message": {"text": _message(view, finding, claims[:1], others)},
        "locations": [{"physicalLocation": _place(first_location(view, finding), claims[0].raw if claims else "")}],
        "relatedLocations": [_related(view, claim, number) for number, claim in enumerate(others, 1)],
        "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint(finding)}:1"},
        "properties": {"finding": finding.id, "verdict": str(finding.verdict), "kind": finding.kind},
    }


def _message(view: View, finding: Finding, first: list[Claim], others: list[Claim]) -> str:
    def said(claim: Claim) -> str:
        return f"{_escaped(view.source(claim.article))} says {_escaped(view.value(claim))}"

    links = [f"[{said(claim)}]({number})" for number, claim in enumerate(others, 1)]
    told = "; ".join(filter(None, [*map(said, first), ", ".join(links)]))
    head = f"{_escaped(line(finding.question, 300))} {_escaped(verdict_text(finding))}"
    reason = _escaped(view.reason(finding, 1000))
    return f"{head}{f': {told}' if told else ''}. {reason}".strip()


def _place(place: Location, words: str) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if words:
        region["snippet"] = {"text": line(words, 300)}
    return {"artifactLocation": {"uri": _uri(place.path)}, "region": region}


def _related(view: View, claim: Claim, number: int) -> dict[str, Any]:
    words = f"{view.source(claim.article)}: {view.quote(claim)}"
    return {
        "id": number,
        "physicalLocation": _place(location(view, claim), claim.raw),
        "message": {"text": _escaped(words)},
    }


def _uri(path: str) -> str:
    path = path_of(path)
    return ("file://" if path.startswith("/") else "") + quote(path.encode("utf-8", "replace"), safe="/-._~")


def _escaped(text: str) -> str:
    """Return text in which brackets are no links of SARIF."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


UNIT = Format(render=render, suffixes=(".sarif", ".sarif.json"), about="SARIF 2.1.0 for code scanning")
