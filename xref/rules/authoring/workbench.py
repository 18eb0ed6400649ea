"""What authors need beside a run: packs opened with their cases, whatever is wrong with some of their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.errors import Problem
from xref.extension import ValueType
from xref.rules.files.cases import Case
from xref.rules.files.packs import find_packs
from xref.rules.files.source import Source
from xref.rules.matching.ruleset import RuleSet

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler


@dataclass(frozen=True, slots=True)
class Workbench:
    """Rules that compile, the cases of all rules, and the problems of all files."""

    rules: RuleSet
    cases: tuple[Case, ...]
    problems: tuple[Problem, ...]
    phrases: tuple[tuple[str, str, str], ...] = ()  # pack, name, its wordings on one line
    doubts: tuple[Problem, ...] = ()  # probably slips, which keep no rule from running


def open_packs(
    folders: Sequence[Path], *, types: Mapping[str, ValueType[Any]] | None = None, pattern: str = ""
) -> Workbench:
    """Open packs for work on them; never raises for what is wrong with their files.

    A ``pattern`` given beside them becomes a rule called ``pattern``, which may use their phrases.
    """
    from xref.rules.files.cache import digest_of
    from xref.rules.files.compiling import Compiler
    from xref.values import types as all_types

    packs, problems = find_packs([Path(folder) for folder in folders])
    compiler = Compiler(types if types is not None else list(all_types()))
    for pack in packs:
        compiler.pack(pack)
    if pattern:
        compiler.lone_pattern(pattern)
    rules = RuleSet(compiler.compiled, digest_of(packs, types), types=types)
    phrases = tuple(
        (pack.name, name, " / ".join(line.text for line in phrase.lines))
        for pack in compiler.packs
        for name, phrase in pack.phrases.items()
    )
    wrong = tuple(sorted({*problems, *compiler.problems, *_unused(compiler)}))
    return Workbench(rules, tuple(compiler.cases), wrong, phrases, tuple(compiler.doubts))


def _unused(compiler: Compiler) -> Iterator[Problem]:
    """Phrases of packs that no rule and no event has; a run does without them, so that only authors are told."""
    broken = {Path(problem.path).parent for problem in compiler.problems}
    for pack in compiler.packs:
        for name, phrase in pack.phrases.items():
            if not phrase.used and Path(phrase.source.path).parent not in broken:
                told = Source(phrase.source.path, phrase.source.lines, None, phrase.source.keys, phrase.source.values)
                hint = "use it, or take it away"
                told.problem("R405", f"no rule and no event of the pack has <{name}>", hint, phrase.at, key=True)
                yield from told.problems
