"""Workflow commands that GitHub shows beside the lines of a pull request.

It shows 10 errors and 10 warnings a step and drops the rest without a word; so at most that many are
written, and the last of a kind says how many are missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xref.extension import Format
from xref.formats._alerts import alerts, first_location, summary
from xref.formats._untrusted import line
from xref.formats._view import View, verdict_text
from xref.model import Finding, Report

_MOST = 10
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return one workflow command a finding, errors first."""
    view = View(report)
    found = alerts(view, options)
    lines = [
        text
        for severity in _COMMANDS
        for text in _some(view, [finding for finding in found if finding.severity == severity], severity)
    ]
    return "".join(f"{text}\n" for text in lines)


def _some(view: View, findings: Sequence[Finding], severity: str) -> list[str]:
    if len(findings) <= _MOST:
        return [_command(view, finding) for finding in findings]
    left = len(findings) - _MOST + 1
    rest = (
        f"{left} more of severity {severity} are not shown here, because GitHub shows {_MOST} a step; see the report."
    )
    return [*(_command(view, f) for f in findings[: _MOST - 1]), f"::{_COMMANDS[severity]} title=xref::{rest}"]


def _command(view: View, finding: Finding) -> str:
    place = first_location(view, finding)
    properties = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "title": f"xref: {verdict_text(finding)}",
    }
    named = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {named}::{_data(line(summary(view, finding), 2000))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(line(text, 1000)).replace(":", "%3A").replace(",", "%2C")


UNIT = Format(render=render, suffixes=(), about="annotations in a GitHub workflow, at most 10 a severity")
