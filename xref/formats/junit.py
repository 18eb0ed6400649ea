"""JUnit XML: each question is a test case, so that any CI shows what clashed where it shows failing tests."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from xref.extension import Format
from xref.formats._alerts import summary
from xref.formats._gated import BASELINE, DRAFT, FAILING, WAIVED, result, states
from xref.formats._untrusted import line
from xref.formats._view import View, verdict_text
from xref.model import Finding, Report, Verdict


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the findings as test cases; those that fail the gate, or clash where none has decided, fail."""
    view, gate = View(report), states(options)
    suite = ET.Element("testsuite", name="xref")
    for finding in view.findings:
        _case(suite, view, finding, gate.get(finding.id, ""))
    if not report.coverage.compared:
        case = ET.SubElement(suite, "testcase", classname="xref", name="something was compared", time="0")
        if result(options).startswith("NOTHING COMPARED"):
            ET.SubElement(case, "error", type="nothing compared", message=result(options))
    kinds = Counter(child.tag for case in suite for child in case)
    suite.attrib |= {
        "tests": str(len(suite)),
        "failures": str(kinds["failure"]),
        "errors": str(kinds["error"]),
        "skipped": str(kinds["skipped"]),
        "time": "0",
    }
    root = ET.Element("testsuites", suite.attrib)
    root.append(suite)
    ET.indent(root, " ")
    out = io.StringIO()
    ET.ElementTree(root).write(out, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{out.getvalue()}\n'


def _case(suite: ET.Element, view: View, finding: Finding, state: str) -> None:
    group = ".".join(filter(None, ["xref", view.pack(finding), finding.rule or finding.category]))
    name = f"{line(finding.question, 300)} [{line(finding.subject, 100)}]"
    case = ET.SubElement(suite, "testcase", classname=line(group), name=name, time="0")
    message = line(summary(view, finding), 2000)
    fails = state == FAILING or (not state and finding.verdict.conflict_like and finding.status == "stable")
    if finding.verdict is Verdict.UNREADABLE:
        ET.SubElement(case, "error", type="not read", message=f"{line(finding.place)}: {line(finding.reason)}")
    elif fails:
        failure = ET.SubElement(case, "failure", type=verdict_text(finding), message=message)
        failure.text = _quotes(view, finding)
    elif state in (WAIVED, BASELINE, DRAFT):
        ET.SubElement(case, "skipped", message=f"{state}: {message}")
    else:
        ET.SubElement(case, "system-out").text = f"{message}\n{_quotes(view, finding)}"


def _quotes(view: View, finding: Finding) -> str:
    return "\n".join(
        f'{view.where(claim)}: {view.value(claim)}: "{view.quote(claim)}"' for claim in view.of(finding)[:50]
    )


UNIT = Format(render=render, suffixes=(".xml",), about="JUnit XML for any CI")
