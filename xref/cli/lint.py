"""``xref lint``: every problem of every rule file, at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from xref.errors import Problem, XrefError
from xref.units import Command

DESCRIPTION = """\
Find what is wrong in rule files: every problem of every file at once, with its place and what would be right.
"""
EXAMPLES = """\
xref lint                        the packs of the settings, else the shipped ones
xref lint my-rules/              your packs
xref lint my-rules/talks.yaml    one file, with the shared files beside it
xref lint --explain R313         what a code means
"""
STATUS = """\
0  no problem
2  some
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._packs import add_claims

    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="folders of rule files, or single files")
    add_claims(parser)
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="how problems are printed")
    parser.add_argument("--explain", metavar="CODE", help="explain a code and stop")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._packs import folders
    from xref.rules.authoring.lint import as_github, as_json, as_text, lint

    if options.explain:
        print(_explained(options.explain), end="")
        return 0
    paths = [*options.paths, *(options.claims or ())]
    if others := [path for path in paths if path.is_file() and path.suffix != ".yaml"]:
        hint = "name a .yaml file, or a folder of them"
        raise XrefError(Problem(str(path), message="is no rule file", hint=hint) for path in others)
    files = {path.resolve() for path in paths if path.is_file()}
    places = [path.parent if path.is_file() else path for path in paths] or folders(options)
    problems = lint(list(dict.fromkeys(places)))
    if files and all(path.is_file() for path in paths):
        problems = tuple(problem for problem in problems if Path(problem.path).resolve() in files)
    print({"text": as_text, "json": as_json, "github": as_github}[options.format](problems), end="")
    return 2 if problems else 0


def _explained(code: str) -> str:
    from xref.rules.authoring.codes import CODES, explain

    if code.upper() not in CODES:
        raise XrefError([Problem(code, message="is no code of lint", hint=f"codes are {min(CODES)} to {max(CODES)}")])
    return explain(code)


UNIT = Command(
    about="find what is wrong in rule files",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
