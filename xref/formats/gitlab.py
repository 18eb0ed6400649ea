"""GitLab code quality: a list of findings, each at the line of its first quote."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from xref.extension import Format
from xref.formats._alerts import alerts, fingerprint, first_location, summary
from xref.formats._untrusted import line
from xref.formats._view import View
from xref.model import Report

_SEVERITIES = {"error": "critical", "warning": "minor", "note": "info"}


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the findings as a code quality report."""
    view = View(report)
    issues = []
    for finding in alerts(view, options):
        place = first_location(view, finding)
        issues.append(
            {
                "description": line(summary(view, finding), 2000),
                "check_name": finding.rule or finding.category,
                "fingerprint": fingerprint(finding),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": place.path, "lines": {"begin": place.line, "end": place.end_line}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


UNIT = Format(render=render, suffixes=(".codequality.json",), about="GitLab code quality")
