"""``xref test``: the examples and pairs of rules, and whether each of their lines is hit by one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from xref.extension import Command

DESCRIPTION = """\
Run the examples and pairs that rule files hold, and name the lines that none of them hits.

  xref test                       every rule of the shipped packs
  xref test ceasefire-groups      one rule
  xref test --claims my-rules/    your own packs
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rules", nargs="*", metavar="RULE", help="ids of rules (default: all)")
    parser.add_argument("--claims", action="append", type=Path, metavar="DIR", help="folder of rule files (repeatable)")
    parser.add_argument("--verbose", "-v", action="store_true", help="show the cases that pass, too")


def _run(options: argparse.Namespace) -> int:
    from xref.engines._passages import judge, reader
    from xref.pipeline import shipped_packs
    from xref.rules.selftest import run
    from xref.rules.workbench import open_packs

    bench = open_packs(options.claims or [shipped_packs()])
    for problem in bench.problems:
        print(problem.with_caret(), file=sys.stderr)
    known = set(bench.rules.policies)
    unknown = [rule for rule in options.rules if rule not in known]
    for rule in unknown:
        print(f"no rule is called {rule!r}", file=sys.stderr)
    cases = [case for case in bench.cases if not options.rules or case.rule in options.rules]
    tested = run(bench.rules, cases, reader(bench.rules), judge(bench.rules))
    for result in tested.results:
        if options.verbose or result.outcome in ("failed", "done"):
            case = result.case
            told = f": {result.message}" if result.message else ""
            print(f"{case.path}:{case.line}: {result.outcome}: {case.rule} {case.kind} {case.number}{told}")
            if result.outcome == "failed":
                for text in case.texts:
                    print(f"    {text}")
                if case.kind == "example" and result.got:
                    print(f"    found: {result.got}")
    for path, line, role, text in tested.unhit:
        print(f"{path}:{line}: no example hits this {role}: {text}")
    count = {o: sum(r.outcome == o for r in tested.results) for o in ("passed", "failed", "done", "todo")}
    failed = count["failed"] + count["done"]
    line = f"{count['passed']} passed, {failed} failed"
    print(f"{line}, {count['todo']} to do, {len(tested.unhit)} lines without an example")
    if bench.problems or unknown:
        return 2
    return 0 if tested.ok else 1


UNIT = Command(about="run the examples of rules", arguments=_arguments, run=_run, description=DESCRIPTION)
