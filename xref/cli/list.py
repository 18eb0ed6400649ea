"""``xref list``: what there is: rules, events, phrases, value types, codes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from xref.units import Command

if TYPE_CHECKING:
    from xref.errors import Problem
    from xref.rules.authoring.workbench import Workbench

_KINDS = ("rules", "events", "phrases", "types", "codes")
DESCRIPTION = """\
List what there is: rules, kinds of events, phrases that patterns may use, types of values, codes of lint.
"""
EXAMPLES = """\
xref list
xref list phrases --claims my-rules/
xref list types --format json
"""
STATUS = """\
0  listed
2  listed but for what is in rule files with a problem
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._packs import add_claims

    parser.add_argument("what", nargs="?", choices=_KINDS, default="rules", help="default: rules")
    add_claims(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._packs import folders, tell
    from xref.rules.authoring.workbench import open_packs

    problems: tuple[Problem, ...] = ()
    if options.what in ("types", "codes"):
        rows = _types() if options.what == "types" else _codes()
    else:
        bench = open_packs(folders(options))
        problems = bench.problems
        tell(problems)
        rows = {"rules": _rules, "events": _events, "phrases": _phrases}[options.what](bench)
    if options.format == "json":
        import json

        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        widths = [max((len(row[column]) for row in rows), default=0) for column in range(len(rows[0]) if rows else 0)]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 2 if problems else 0


def _rules(bench: Workbench) -> list[list[str]]:
    return [
        [rule.pack, rule.id, rule.severity, rule.status, rule.question]
        for rule in sorted(bench.rules.policies.values(), key=lambda rule: (rule.pack, rule.id))
    ]


def _events(bench: Workbench) -> list[list[str]]:
    return [
        [kind["pack"], kind["name"], ", ".join(key for key, *_ in kind["keys"]), kind["label"]]
        for kind in bench.rules.compiled.kinds
    ]


def _phrases(bench: Workbench) -> list[list[str]]:
    return [[pack, f"<{name}>", text] for pack, name, text in bench.phrases]


def _types() -> list[list[str]]:
    from xref.values import types

    return [[name, unit.about] for name, unit in sorted(types().items())]


def _codes() -> list[list[str]]:
    from xref.rules.authoring.codes import CODES

    return [[code, title] for code, (title, _) in CODES.items()]


UNIT = Command(
    about="list rules, events, phrases, value types or codes",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
