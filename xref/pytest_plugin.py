"""The pytest plugin: rule files are test files, their examples and pairs are tests.

``pytest claims/`` collects every rule file, with one item an example, one a pair, and one that fails when a line of
the rule is hit by none of them. Failures say what ``xref test`` says. A file that is no rule is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from xref.expressions import regex

if TYPE_CHECKING:
    from xref.errors import Problem
    from xref.rules.authoring.workbench import Workbench
    from xref.rules.files.cases import Case

_RULE = regex(r"^id:.*?^patterns:", re.MULTILINE | re.DOTALL)
_BENCHES = pytest.StashKey[dict[Path, "Workbench"]]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a YAML file that is a claim rule."""
    if file_path.suffix != ".yaml" or file_path.name.startswith("_"):
        return None
    try:
        text = file_path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    return RuleFile.from_parent(parent, path=file_path) if _RULE.search(text) else None


class RuleError(Exception):
    """A rule that cannot be read, or a case that does not go as it should; the message is the whole explanation."""


class RuleFile(pytest.File):
    """A rule file as a collection of cases."""

    def collect(self) -> Iterator[pytest.Item]:
        """One item an example, one a pair, one for the lines that none of them hits."""
        bench = _bench(self.config, self.path)
        problems = [problem for problem in bench.problems if Path(problem.path).resolve() == self.path.resolve()]
        if problems:  # a failing item, because an error of collection would keep all other rules from being tested
            yield BrokenItem.from_parent(self, name="rule", problems=problems)
            return
        cases = [case for case in bench.cases if Path(case.path).resolve() == self.path.resolve()]
        for case in cases:
            yield CaseItem.from_parent(self, name=f"{case.kind}-{case.number}", bench=bench, cases=[case])
        yield LinesItem.from_parent(self, name="lines", bench=bench, cases=cases)


class RuleItem(pytest.Item):
    """Something to test about a rule."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The explanation alone: a traceback through xref helps no author of rules."""
        if isinstance(excinfo.value, RuleError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands."""
        return self.path, None, f"{self.path.stem}: {self.name}"


class BrokenItem(RuleItem):
    """A rule file that cannot be read as one."""

    def __init__(self, *, problems: list[Problem], **rest: Any) -> None:
        super().__init__(**rest)
        self.problems = problems

    def runtest(self) -> None:
        """Fail with everything that is wrong."""
        raise RuleError("\n".join(problem.with_caret() for problem in self.problems))


class CaseItem(RuleItem):
    """An example or a pair."""

    def __init__(self, *, bench: Workbench, cases: list[Case], **rest: Any) -> None:
        super().__init__(**rest)
        self.bench = bench
        self.cases = cases

    def runtest(self) -> None:
        """Run the case; a known gap is an expected failure."""
        from xref.engines._passages import judge, reader
        from xref.rules.authoring.failures import explained
        from xref.rules.authoring.selftest import run

        rules = self.bench.rules
        (result,) = run(rules, self.cases, reader(rules), judge(rules)).results
        if result.outcome == "todo":
            pytest.xfail(result.message)
        if result.outcome != "passed":
            heading = f"{result.case.place}: {result.message}"
            raise RuleError("\n".join([heading, *explained(rules, result, reader(rules))]))


class LinesItem(CaseItem):
    """Whether every line of a rule is hit by a case."""

    def runtest(self) -> None:
        """Run all cases of the rule, and name the lines that none hits."""
        from xref.engines._passages import reader
        from xref.rules.authoring.selftest import run

        tested = run(self.bench.rules, self.cases, reader(self.bench.rules))
        if tested.unhit:
            raise RuleError("\n".join(map(str, tested.without_example)))


def _bench(config: pytest.Config, path: Path) -> Workbench:
    """The packs around a rule file, opened once: those beside its own belong to it, for their names."""
    from xref.rules.authoring.workbench import open_packs

    pack = path.parent
    folder = pack if pack.parent in (config.rootpath, config.rootpath.parent) else pack.parent
    benches = config.stash.setdefault(_BENCHES, {})
    if folder not in benches:
        benches[folder] = open_packs([folder])
    return benches[folder]
