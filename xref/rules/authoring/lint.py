"""Lint: all problems of all files of some packs, also those of rules that compile and can never match."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from xref.errors import Problem
from xref.extension import ValueType
from xref.rules.authoring.samples import Sample, samples
from xref.rules.authoring.workbench import Workbench, open_packs
from xref.rules.files.source import in_line
from xref.rules.matching.conditions import overlaps
from xref.rules.matching.ruleset import RuleSet
from xref.wording import number_of


def lint(folders: Sequence[Path], *, types: Mapping[str, ValueType[Any]] | None = None) -> tuple[Problem, ...]:
    """Every problem of every file, in file order."""
    return problems_of(open_packs(folders, types=types))


def problems_of(bench: Workbench) -> tuple[Problem, ...]:
    """The problems of packs that are open already."""
    return tuple(sorted({*bench.problems, *bench.doubts, *_ruled_out(bench.rules), *_without_nothing(bench)}))


def _without_nothing(bench: Workbench) -> Iterable[Problem]:
    """Rules of which no example says what they must leave alone."""
    rules = {case.rule for case in bench.cases}
    for rule in sorted(rules - {case.rule for case in bench.cases if case.expect == "nothing"}):
        first = min((case for case in bench.cases if case.rule == rule), key=lambda case: case.line)
        hint = "add a text that reads alike and says nothing of this, with expect: nothing"
        yield in_line(first.path, first.line, "no example of nothing", hint, "R221")


def _ruled_out(rules: RuleSet) -> Iterable[Problem]:
    """Patterns whose every sample is dropped by a line of not or unless."""
    for rule in rules.compiled.rules:
        lines = [("not", n) for n in rule["not"]]
        for zone in ("sentence", "paragraph", "article"):
            lines += [(f"unless.{zone}", n) for n in rule["unless"].get(zone, ())]
        for number in rule["patterns"] if lines else ():
            written = samples(rules.program(number))
            by = [_dropped_by(rules, number, sample, lines) for sample in written]
            if None not in by:
                told = {f"{found[0]}, line {rules.program(found[1]).line}" for found in by if found}
                names = " and ".join(sorted(told))
                hint = f"by {names}: narrow one of them"
                path, line = rules.compiled.paths[rule["id"]], rules.pattern(number)["line"]
                yield in_line(path, line, "the pattern is always ruled out", hint, "R403")


def _dropped_by(rules: RuleSet, pattern: int, sample: Sample, lines: list[tuple[str, int]]) -> tuple[str, int] | None:
    """The line that drops all that a pattern finds in its sample: one of ``not`` only what it has the values of."""
    found = rules.program(pattern).search(sample)[0]
    for key, number in lines:
        others = rules.program(number).search(sample)[0]
        if others and (key != "not" or all(overlaps(one, others, sample) for one in found)):
            return key, number
    return None


def as_text(problems: Iterable[Problem]) -> str:
    """Problems as lines with carets, and a count."""
    shown = list(problems)
    files = len({problem.path for problem in shown})
    if not shown:
        return "no problems\n"
    total = f"{number_of(len(shown), 'problem')} in {number_of(files, 'file')}"
    return "".join(f"{problem.with_caret()}\n" for problem in shown) + total + "\n"


def as_json(problems: Iterable[Problem]) -> str:
    """Problems as a JSON list, one object each."""
    keys = ("path", "line", "column", "code", "message", "hint")
    return json.dumps([{key: getattr(problem, key) for key in keys} for problem in problems], indent=2) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """Problems as workflow commands, which GitHub shows beside the lines of a pull request."""
    lines = []
    for problem in problems:
        place = f"file={_property(problem.path)}"
        if problem.line:
            place += f",line={problem.line},col={problem.column}"
        text = f"{problem.message}{f'; {problem.hint}' if problem.hint else ''}"
        lines.append(f"::error {place},title={problem.code}::{_escaped(text)}\n")
    return "".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
