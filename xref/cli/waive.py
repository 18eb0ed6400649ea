"""``xref waive``: accept one finding, with a reason, until a day."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from xref.cli._run import reading_arguments, report_of, settings_of, write
from xref.errors import Problem, XrefError
from xref.units import Command

DESCRIPTION = """\
Accept one finding, with a reason, until a day. Another value in it is a new finding, and counts.
"""
EXAMPLES = """\
xref waive 7bf72567ad3a articles/ --reason "both papers are asked" --until 2031-09-30
"""
STATUS = """\
0  waived
2  could not do what was asked: no such finding, a day that is over, waived already
"""
DEFAULT = Path("xref-waivers.yaml")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("finding", metavar="FINDING", help="the name of a finding, as reports show it")
    reading_arguments(parser)
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why it is accepted")
    parser.add_argument("--until", required=True, metavar="DATE", help="the last day on which it is")
    parser.add_argument("--today", metavar="DATE", help="the day on which it is waived (default: the clock's)")
    parser.add_argument("--waivers", type=Path, metavar="FILE", help=f"the file (default: settings, or {DEFAULT})")


def _run(options: argparse.Namespace) -> int:
    from xref.formats import find_finding
    from xref.gate import read_waivers, waiver_for, with_waiver

    settings = settings_of(options)
    _refuse_wrong(options, settings.today)
    path = settings.waivers or DEFAULT
    known = read_waivers(path) if path.exists() else ()
    finding = find_finding(report_of(options, settings), options.finding)
    waiver = waiver_for(finding, options.reason, options.until)
    if any(old.covers(finding) for old in known):
        raise XrefError([Problem(str(path), message="the finding is waived already", hint="change its 'until' there")])
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    write(path, with_waiver(before, waiver).encode("utf-8"))
    print(f"{path}: waived until {waiver.until}: {finding.question}")
    return 0


def _refuse_wrong(options: argparse.Namespace, today: str) -> None:
    """Say what is wrong with reason and day, all of it, before articles are read."""
    problems = []
    if not options.reason.strip():
        problems.append(Problem("--reason", message="a waiver needs a reason", hint="say why the finding is accepted"))
    try:
        if date.fromisoformat(options.until) < date.fromisoformat(today):
            problems.append(Problem("--until", message=f"{options.until} is over", hint="name a day that is to come"))
    except ValueError:
        problems.append(Problem("--until", message=f"{options.until!r} is no date", hint="write it as 2031-05-31"))
    if problems:
        raise XrefError(problems)


UNIT = Command(
    about="accept one finding until a day",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
