"""``xref test``: the examples and pairs of rules, and whether each of their lines is hit by one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from xref.errors import XrefError
from xref.units import Command
from xref.wording import number_of

if TYPE_CHECKING:
    from xref.rules.authoring.selftest import Result, SelfTest
    from xref.rules.matching.ruleset import RuleSet

DESCRIPTION = """\
Run the examples and pairs that rule files hold, and name the lines that none of them hits.
"""
EXAMPLES = """\
xref test                       every rule of the shipped packs
xref test ceasefire-groups      one rule
xref test --claims my-rules/    your own packs
xref test my-rule --update      write what is found into the examples that fail, when you agree
"""
STATUS = """\
0  all pass
1  a case fails, or a line is hit by none
2  an invalid rule, or an unknown one
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._packs import add_claims

    parser.add_argument("rules", nargs="*", metavar="RULE", help="ids of rules (default: all)")
    add_claims(parser)
    parser.add_argument("--verbose", "-v", action="store_true", help="show the cases that pass, too")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how results are printed")
    parser.add_argument("--update", action="store_true", help="write what is found into examples that fail")
    parser.add_argument("--yes", action="store_true", help="with --update: do not ask")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._packs import folders, tell, unknown_rule
    from xref.engines._passages import judge, reader
    from xref.rules.authoring.selftest import run
    from xref.rules.authoring.workbench import open_packs

    bench = open_packs(folders(options))
    tell(bench.problems)
    known = {case.rule for case in bench.cases} | set(bench.rules.policies)
    unknown = [unknown_rule(rule, known) for rule in options.rules if rule not in known]
    if unknown:
        raise XrefError(unknown)
    cases = [
        case
        for case in bench.cases
        if case.rule in bench.rules.policies and (not options.rules or case.rule in options.rules)
    ]
    tested = run(bench.rules, cases, reader(bench.rules), judge(bench.rules))
    if options.format == "json":
        import json
        from dataclasses import asdict

        shown = {
            "results": [asdict(result) for result in tested.results],
            "unhit": [list(line) for line in tested.unhit],
        }
        print(json.dumps(shown, indent=2, ensure_ascii=False, default=str))
    else:
        _show(bench.rules, tested, verbose=options.verbose)
    if options.update:
        _update(tested.results, ask=not options.yes)
    return 2 if bench.problems else int(not tested.ok)


def _show(rules: RuleSet, tested: SelfTest, *, verbose: bool) -> None:
    from xref.rules.authoring.selftest import UNWRITTEN

    for result in tested.results:
        if verbose or result.outcome in ("failed", "done") or result.message == UNWRITTEN:
            _show_case(rules, result)
    for problem in tested.without_example:
        print(problem)
    count = {o: sum(r.outcome == o for r in tested.results) for o in ("passed", "failed", "done", "todo")}
    failed = count["failed"] + count["done"]
    total = f"{count['passed']} passed, {failed} failed, {count['todo']} to do"
    print(f"{total}, {number_of(len(tested.unhit), 'line')} without an example")


def _show_case(rules: RuleSet, result: Result) -> None:
    from xref.engines._passages import reader
    from xref.formats import readable
    from xref.rules.authoring.failures import explained

    case = result.case
    told = f": {readable(result.message)}" if result.message else ""
    outcome = "to do" if result.outcome == "todo" else result.outcome
    print(f"{case.place}: {outcome}: {case.rule} {case.kind} {case.number}{told}")
    if result.outcome == "failed":
        for line in explained(rules, result, reader(rules)):
            print(readable(line) if line.startswith("    found: ") else line)


def _update(results: list[Result], *, ask: bool) -> None:
    """Write what is found into the examples that fail, file by file, each change shown first."""
    from xref.cli._run import write
    from xref.rules.authoring.updating import as_it_was, difference, updated

    failed = [result for result in results if result.outcome == "failed" and result.case.kind == "example"]
    for name in dict.fromkeys(result.case.path for result in failed):
        path = Path(name)
        new = updated(path, [result for result in failed if result.case.path == name])
        print(difference(path, new), end="")
        if not ask or _agreed(f"write {path}? [y/N] "):
            write(path, as_it_was(path, new))
            print(f"{path} written")


def _agreed(question: str) -> bool:
    """Whether the user says yes; no one to ask is a no."""
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        print("no one answers: --yes writes without asking")
        return False


UNIT = Command(
    about="run the examples of rules",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
