"""``xref diff``: what changed between two reports."""

from __future__ import annotations

import argparse
from pathlib import Path

from xref.cli._run import say
from xref.units import Command

DESCRIPTION = """\
Tell what differs between two JSON reports: findings new, gone or changed, claims that moved, and articles that now
say something else, with or without a word about it. Exit status 1 when findings differ.
"""
EXAMPLES = """\
xref check articles/ --output new.json
xref diff old.json new.json
"""
STATUS = """\
0  the findings are the same
1  findings are new, gone or changed
2  a report could not be read
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="OLD", help="a JSON report")
    parser.add_argument("new", type=Path, metavar="NEW", help="a later one")


def _run(options: argparse.Namespace) -> int:
    from xref.gate.difference import difference, lines, read_reports

    found = difference(*read_reports((options.old, options.new)))
    say("\n".join(lines(found)) or "The two reports say the same.")
    return 1 if found.new or found.gone or found.changed else 0


UNIT = Command(
    about="tell what changed between two reports",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
