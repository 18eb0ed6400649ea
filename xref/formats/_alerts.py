"""Findings as code hosts show them: which ones, at which place of which file, in how many words.

What is waived, in the baseline, or found by a rule in draft is left out: hosts open alerts for whatever a
report holds, whether or not it is marked as suppressed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from xref.formats._gated import FAILING, NEW, states
from xref.formats._untrusted import line
from xref.formats._view import View, verdict_text
from xref.model import Claim, Finding
from xref.tuples import NamedTuple


class Location(NamedTuple):
    """A stretch of a file; lines and columns from 1, the end column after the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


def alerts(view: View, options: Mapping[str, Any]) -> list[Finding]:
    """Return the findings to be shown as alerts: those that are new to the gate, else all that clash."""
    gate = states(options)
    if gate:
        return [
            finding for finding in view.findings if gate.get(finding.id) in (FAILING, NEW) and _placed(view, finding)
        ]
    return [f for f in view.findings if f.verdict.conflict_like and f.status == "stable" and _placed(view, f)]


def _placed(view: View, finding: Finding) -> bool:
    return bool(view.of(finding) or finding.place)


def location(view: View, claim: Claim) -> Location:
    """Return where a claim's value stands."""
    start = view.place(claim.article, claim.span.start)
    end = view.place(claim.article, claim.span.end)
    return Location(path_of(view.articles[claim.article].path or claim.article), *start, *end)


def first_location(view: View, finding: Finding) -> Location:
    """Return where a finding is shown: at its first claim, else at the head of its file."""
    claims = view.of(finding)
    return location(view, claims[0]) if claims else Location(path_of(finding.place), 1, 1, 1, 1)


def path_of(path: str) -> str:
    """Return a path as code hosts want it: with strokes, and without a leading ``./``.

    >>> path_of("./news\\\\a.txt") if PurePath("a\\\\b").name == "b" else path_of("./news/a.txt")
    'news/a.txt'
    """
    return PurePath(path).as_posix()


def summary(view: View, finding: Finding) -> str:
    """Return a finding in one line: question, verdict, who says what, and why."""
    sides = "; ".join(f"{view.sources(articles)}: {value}" for value, articles, _ in view.sides(finding))
    reason = view.reason(finding, 600)
    return f"{line(finding.question, 300)} {verdict_text(finding)}{f': {sides}' if sides else ''}. {reason}".strip()


def fingerprint(finding: Finding) -> str:
    """Return a hash of the identity of a finding: the same as long as the same values clash, wherever they stand."""
    return hashlib.sha256(finding.id.encode("utf-8", "replace")).hexdigest()[:32]
