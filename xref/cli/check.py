"""``xref check``: read articles, compare what they claim, print the report, decide."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.cli._git import changed_files
from xref.cli._run import (
    gate_arguments,
    judged,
    known_findings,
    look,
    reading_arguments,
    report_of,
    say,
    settings_of,
    write,
)
from xref.errors import Problem, Together, XrefError, did_you_mean
from xref.units import Command, Units, discover

if TYPE_CHECKING:
    from xref.extension import Format
    from xref.gate import Outcome
    from xref.model import Report

DESCRIPTION = """\
Read articles (files or folders), compare what they claim, and print where they agree and where they do not.
"""
EXAMPLES = """\
xref check articles/                                the table, conflicts first
xref check articles/ --verbose                      with every quote and reason
xref check articles/ --output report.html --output report.json
xref check articles/ --claims my-rules/             with your own rules
"""
STATUS = """\
0  clean
1  a new finding at or above --fail-on, or a waiver that has expired or matches nothing
2  could not do what was asked: a missing path, an invalid rule, a file that could not be read
3  nothing was compared
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    reading_arguments(parser)
    parser.add_argument(
        "--format", metavar="NAME", help="what to print: table (default), markdown, json, html, ... (see xref formats)"
    )
    parser.add_argument(
        "--output", action="append", default=[], metavar="FILE", help="also write a report; its ending says the format"
    )
    parser.add_argument("--verbose", "-v", action="store_true", help="show every quote and reason")
    parser.add_argument("--quiet", "-q", action="store_true", help="print the last line only, and no progress")
    gate_arguments(parser)


def _run(options: argparse.Namespace) -> int:
    from xref.gate import in_articles

    formats: Units[Format] = discover("xref.formats")
    printed = options.format or "table"
    wanted: list[tuple[str, Path]] = []
    wrong = Together()
    with wrong:
        _known_formats("--format", [printed], formats)
    for name in options.output:
        with wrong:
            wanted.append((_format_of(Path(name), formats), Path(name)))
    with wrong:
        changed = changed_files(options.changed_since) if options.changed_since else None
    with wrong:
        settings = settings_of(options)
        wanted += settings.outputs
        with wrong:
            _known_formats("[outputs] of the settings", [name for name, _ in settings.outputs], formats)
        known = known_findings(options, settings)
    wrong.tell()
    report = report_of(options, settings)
    outcome = judged(settings, report, known, changed)
    if changed is not None:
        report = in_articles(report, changed)
    for name, path in wanted:
        text = formats[name].render(report, {"verbose": True, "outcome": outcome})
        write(path, text if isinstance(text, bytes) else text.encode("utf-8"))
    if not options.quiet:
        _print(formats[printed], report, outcome, {**look(options), "verbose": options.verbose})
    for note in outcome.notes:
        print(note, file=sys.stderr)
    for_a_program = printed != "table"  # whose input the last line would spoil
    print(outcome.line, file=sys.stderr if for_a_program and not options.quiet else sys.stdout)
    return outcome.exit_code


def _format_of(path: Path, formats: Units[Format]) -> str:
    """The format with the longest ending that the file has: ``.summary.md`` comes before ``.md``."""
    fitting = [
        (len(suffix), name) for name in formats for suffix in formats[name].suffixes if path.name.endswith(suffix)
    ]
    if fitting:
        return max(fitting)[1]
    raise XrefError([Problem("--output", message=f"no report format for {path.name!r}", hint=_endings(formats))])


def _endings(formats: Units[Format]) -> str:
    return "known endings: " + ", ".join(sorted({s for name in formats for s in formats[name].suffixes}))


def _known_formats(place: str, asked: Iterable[str], formats: Units[Format]) -> None:
    """Refuse the formats that there are none of, by the place that names them."""
    known = f"known formats: {', '.join(formats)}"
    problems = [
        Problem(place, message=f"no format {name!r}", hint=did_you_mean(name, formats, known))
        for name in asked
        if name not in formats
    ]
    if problems:
        raise XrefError(problems)


def _print(form: Format, report: Report, outcome: Outcome, look: Mapping[str, Any]) -> None:
    text = form.render(report, {**look, "outcome": outcome})
    if isinstance(text, bytes):
        sys.stdout.buffer.write(text)
        return
    say(text)


UNIT = Command(
    about="compare what articles claim",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
