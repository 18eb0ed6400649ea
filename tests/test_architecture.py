"""The shape of the house, as tests."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "xref").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "base", "common", "manager", "misc"}


def test_imports_go_one_way() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_is_short_and_named_for_what_it_does(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= 320
    assert module.stem.strip("_") not in VAGUE


def test_nothing_reads_the_clock_the_network_or_chance() -> None:
    banned = {"random", "socket", "urllib.request", "http", "requests", "secrets", "uuid", "time"}
    found = []
    for module in MODULES:
        if module.parent.name == "cli":
            continue  # the command line may look at the clock, for a watch or a default --today
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{module.name}: {name}" for name in names if {name, name.split(".")[0]} & banned]
    assert not found


def test_no_pattern_takes_a_group_for_good() -> None:
    # Python before 3.11.5 gives other matches where a group is atomic or its repetition possessive (gh-106052).
    atomic = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")
    found = [
        f"{module.name}:{node.lineno}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and atomic.search(node.value)
    ]
    assert not found


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_nothing_twice(module: Path) -> None:
    names: list[str] = []
    for node in ast.parse(module.read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        names += [target.id for target in targets if isinstance(target, ast.Name)]
        names += [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
    assert sorted(names) == sorted(set(names))


def test_the_architecture_page_fits_on_a_page() -> None:
    assert len((ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()) <= 120


def test_the_pipeline_fits_on_a_page() -> None:
    assert len((ROOT / "xref" / "pipeline.py").read_text("utf-8").splitlines()) <= 200


@pytest.mark.parametrize(
    "heavy",
    ["pydantic", "yaml", "lark", "tabulate", "rapidfuzz", "hypothesis", "rich", "pyarrow", "datasketch", "numpy"],
)
def test_help_loads_no_library(heavy: str) -> None:
    assert heavy not in _loaded_by_help()


def test_help_loads_none_of_the_nouns() -> None:
    assert not {"xref.model", "json", "dataclasses"} & _loaded_by_help()


@cache
def _loaded_by_help() -> frozenset[str]:
    """The modules that ``xref --help`` loads."""
    program = "import sys\nfrom xref.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
    program += "print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return frozenset(done.stderr.split())
