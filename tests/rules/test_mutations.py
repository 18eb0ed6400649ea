"""Ten shipped rules, each harmed in three ways: their own examples notice every one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from xref.engines._passages import reader
from xref.rules.authoring.lint import problems_of
from xref.rules.authoring.selftest import run
from xref.rules.authoring.workbench import open_packs

CLAIMS = Path(__file__).parents[2] / "claims"
_VALUE_BEGINS = ("since", "until", "from", "by", "after", "before", "between")
_OTHER_TYPE = {"date": "count", "date+": "count", "count": "date"}


def parts_of(line: str) -> list[str]:
    """The parts of a pattern that stand outside one another's brackets."""
    parts, depth, part = [], 0, ""
    for mark in line:
        depth += (mark in "([{<") - (mark in ")]}>")
        if mark == " " and not depth:
            parts.append(part)
            part = ""
        else:
            part += mark
    return [*parts, part]


def drop_word(line: str) -> str | None:
    """Drop a word that stands between two things that must be there."""
    parts = parts_of(line)
    for index in range(1, len(parts) - 1):
        beside = (parts[index - 1], parts[index + 1])
        if parts[index] in _VALUE_BEGINS and beside[1].startswith("{"):
            continue  # "since {date}" and "{date}" take the same words, because a date may begin with since
        if parts[index].isalpha() and not any(part.startswith(("...", "[")) for part in beside):
            return " ".join([*parts[:index], *parts[index + 1 :]])
    return None


def change_type(line: str) -> str | None:
    """Give the first slot another type."""
    found = re.search(r"\{(\w+):([\w+]+)\}", line)
    return line.replace(found.group(), f"{{{found[1]}:{_OTHER_TYPE.get(found[2], 'date')}}}", 1) if found else None


def double_gap(line: str) -> str | None:
    """Write a gap twice."""
    return re.sub(r"(\.\.\.\d*)", r"\1 \1", line, count=1) if "..." in line else None


def mutated(text: str, mutate: Callable[[str], str | None]) -> str | None:
    """A rule with the first of its patterns that can be harmed so."""
    head, _, rest = text.partition("patterns: |\n")
    lines = rest.split("\n")
    for index, line in enumerate(lines):
        if not line.startswith("  "):
            return None
        harmed = mutate(line.strip())
        if harmed is not None:
            lines[index] = f"  {harmed}"
            return head + "patterns: |\n" + "\n".join(lines)
    return None


@pytest.mark.parametrize("mutate", [drop_word, change_type, double_gap], ids=lambda f: f.__name__)
def test_a_harmed_rule_is_noticed(tmp_path: Path, mutate: Callable[[str], str | None]) -> None:
    copytree(CLAIMS, tmp_path / "claims")
    harmed: list[str] = []
    for path in sorted((tmp_path / "claims").rglob("[a-z]*.yaml")):
        text = mutated(path.read_text(), mutate)
        if text is not None and len(harmed) < 10:
            path.write_text(text)
            harmed.append(path.stem)
    assert len(harmed) == 10
    bench = open_packs([tmp_path / "claims"])
    test = run(bench.rules, [case for case in bench.cases if case.rule in harmed], reader(bench.rules))
    noticed = {result.case.rule for result in test.results if result.outcome != "passed"}
    noticed |= {Path(path).stem for path, *_ in test.unhit} | {Path(p.path).stem for p in problems_of(bench)}
    assert sorted(set(harmed) - noticed) == []
