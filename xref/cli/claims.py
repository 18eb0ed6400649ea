"""``xref claims``: the claims that rules found, all or those with some words."""

from __future__ import annotations

import argparse

from xref.cli._run import look, reading_arguments, report_of, say, settings_of
from xref.units import Command

DESCRIPTION = """\
List the claims that rules found: value, rule, source, speaker, place and quote.
"""
EXAMPLES = """\
xref claims articles/
xref claims articles/ --filter "toll reuters"       those in which both words occur
"""
STATUS = """\
0  listed
2  could not do what was asked: a missing path, an invalid rule
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    reading_arguments(parser)
    parser.add_argument("--filter", default="", metavar="WORDS", help="words that a claim must all have")


def _run(options: argparse.Namespace) -> int:
    from xref.formats import list_claims

    say(list_claims(report_of(options, settings_of(options)), options.filter, look(options)))
    return 0


UNIT = Command(
    about="list the claims that rules found",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
