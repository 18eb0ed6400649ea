"""``xref explain``: everything about one finding, one rule, or one code of lint."""

from __future__ import annotations

import argparse
import textwrap

from xref.cli._run import judged, known_findings, look, reading_arguments, report_of, say, settings_of
from xref.errors import Problem, XrefError
from xref.units import Command

DESCRIPTION = """\
Show everything about one finding of some articles; or a rule in full; or what a code of lint means.
"""
EXAMPLES = """\
xref explain talks-host articles/      the finding of this rule
xref explain 7bf725 articles/          the finding whose name begins so
xref explain talks-host                the rule
xref explain R313                      the code
"""
STATUS = """\
0  explained
2  there is no such finding, rule or code, or several are meant
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="FINDING | RULE | CODE", help="with articles a finding, else a rule or a code")
    reading_arguments(parser, "*")


def _run(options: argparse.Namespace) -> int:
    if options.paths:
        from xref.formats import explain as explain_finding

        settings = settings_of(options)
        known = known_findings(options, settings)
        report = report_of(options, settings)
        say(explain_finding(report, options.name, {**look(options), "outcome": judged(settings, report, known)}))
        return 0
    from xref.rules.authoring.codes import CODES, explain

    say(_wrapped(explain(options.name), look(options)["width"]) if options.name.upper() in CODES else _rule(options))
    return 0


def _wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.fill(line, width) for line in text.splitlines())


def _rule(options: argparse.Namespace) -> str:
    from xref.cli._packs import folders, unknown_rule
    from xref.expressions import regex
    from xref.rules.authoring.codes import CODES
    from xref.rules.authoring.pages import page_of
    from xref.rules.authoring.workbench import open_packs

    bench = open_packs(folders(options))
    if regex("[0-9a-f]{6,}").fullmatch(options.name):
        hint = f"name the articles, too: xref explain {options.name} articles/"
        raise XrefError([Problem(options.name, message="a finding is one of some articles", hint=hint)])
    if regex(r"[rR]\d+").fullmatch(options.name):
        hint = f"codes are {min(CODES)} to {max(CODES)}: xref list codes"
        raise XrefError([Problem(options.name, message="is no code of lint", hint=hint)])
    if options.name not in bench.rules.rules:  # its file may be one of those with a problem
        raise XrefError([*bench.problems, unknown_rule(options.name, [*bench.rules.rules, *CODES])])
    return page_of(bench.rules, options.name)


UNIT = Command(
    about="explain a finding, a rule, or a code of lint",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
