"""``xref sources``: what is known of each article, and how."""

from __future__ import annotations

import argparse

from xref.cli._run import look, reading_arguments, report_of, say, settings_of
from xref.units import Command

DESCRIPTION = """\
Show outlet, date and title of each article, and for each where it was found: given by a manifest or front matter,
stated in the text, inferred, or not known. What is wrong here goes into sources.yaml beside the articles.
"""
EXAMPLES = """\
xref sources articles/
"""
STATUS = """\
0  shown
2  could not do what was asked, or a file could not be read
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    reading_arguments(parser)


def _run(options: argparse.Namespace) -> int:
    from xref.formats import list_sources

    report = report_of(options, settings_of(options))
    say(list_sources(report, look(options)))
    return 2 if report.coverage.unread else 0


UNIT = Command(
    about="show what is known of each article",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
