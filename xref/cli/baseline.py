"""``xref baseline``: record the findings that are known, and keep the record short."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from xref.cli._run import reading_arguments, report_of, say, settings_of, write
from xref.units import Command
from xref.wording import number_of

DESCRIPTION = """\
Record the findings of today, so that only new ones fail a run.
"""
EXAMPLES = """\
xref baseline write articles/           record them; a baseline may only shrink unless --force
xref baseline prune articles/           remove those that no longer occur
xref baseline show articles/            list them, and which of them still occur
"""
STATUS = """\
0  done
2  could not do what was asked: a missing path, an invalid rule, a baseline that would grow
"""
DEFAULT = Path("xref-baseline.txt")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("write", "prune", "show"), help="what to do")
    reading_arguments(parser)
    parser.add_argument("--baseline", type=Path, metavar="FILE", help=f"the file (default: settings, or {DEFAULT})")
    parser.add_argument("--force", action="store_true", help="let the baseline grow")


def _run(options: argparse.Namespace) -> int:
    from xref.gate.baseline import pruned, read_baseline, rewritten, stale

    settings = settings_of(options)
    path = settings.baseline or DEFAULT
    writing = options.action == "write"
    before = None if writing and not path.exists() else read_baseline(path)
    report = report_of(options, settings)
    if writing or before is None:
        known = rewritten(before, report, force=options.force)
        write(path, known.render().encode("utf-8"))
        print(f"{path}: {_findings(len(known.entries))} recorded")
        if settings.baseline is None:
            print(f'take it into the runs with --baseline {path}, or baseline = "{path}" in xref.toml', file=sys.stderr)
        return 0
    known = before
    gone = stale(known, report)
    if options.action == "prune":
        write(path, pruned(known, report).render().encode("utf-8"))
        print(f"{path}: {len(gone)} removed, {len(known.entries) - len(gone)} left")
        return 0
    say("\n".join(f"{'gone' if entry in gone else 'there':5}  {entry}" for entry in known.entries) or "empty")
    if gone:
        print(f"{_findings(len(gone))} of them gone: xref baseline prune removes what is gone", file=sys.stderr)
    return 0


def _findings(number: int) -> str:
    return number_of(number, "finding")


UNIT = Command(
    about="record the findings that are known",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
