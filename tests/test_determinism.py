"""Same bytes in, same bytes out: whatever the order, the names, the copies, the environment."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from xref.extension import discover
from xref.model import Report
from xref.pipeline import check
from xref.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
FILES = sorted(SEEDS.glob("*.txt"))


def verdicts(report: Report) -> list[tuple[str, ...]]:
    """What is found, without the names of files."""
    return sorted((f.id, f.rule, f.slot, f.verdict.value, f.kind, *f.values) for f in report.findings)


def in_json(report: Report) -> str:
    text: str = discover("xref.formats")["json"].render(report, {})
    return text


@pytest.fixture(scope="module")
def usual() -> Report:
    return check([SEEDS])


def test_the_order_of_files_changes_nothing(usual: Report) -> None:
    shuffle = random.Random(7)
    for _ in range(10):
        order = [str(path.relative_to(ROOT)) for path in FILES]
        shuffle.shuffle(order)
        assert verdicts(check([ROOT / name for name in order])) == verdicts(
            check([ROOT / name for name in sorted(order)])
        )


def test_names_of_files_change_no_verdict(usual: Report, tmp_path: Path) -> None:
    shuffle = random.Random(11)
    for number in range(10):
        names = [f"{letter}{number}.txt" for letter in "vwxyz"]
        shuffle.shuffle(names)
        folder = tmp_path / str(number)
        folder.mkdir()
        given = {}
        for path, name in zip(FILES, names, strict=True):
            (folder / name).write_bytes(path.read_bytes())
            given[path.name] = name
        manifest = (SEEDS / "sources.yaml").read_text("utf-8")
        for old, new in given.items():
            manifest = manifest.replace(old, new)
        (folder / "sources.yaml").write_text(manifest, "utf-8")
        assert verdicts(check([folder])) == verdicts(usual)


def test_a_file_given_twice_is_one_source(usual: Report, tmp_path: Path) -> None:
    for path in SEEDS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for path in FILES:
        copy = tmp_path / f"zz-{path.name}"
        copy.write_bytes(path.read_bytes())
        report = check([tmp_path])
        assert verdicts(report) == verdicts(usual)
        assert len(report.coverage.duplicates) == 1
        copy.unlink()


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_the_number_of_processes_changes_nothing(usual: Report, processes: int) -> None:
    assert in_json(check([SEEDS], Settings(processes=processes))) == in_json(usual)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "3", "TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8", "PYTHONUTF8": "1"},
    ],
)
def test_the_environment_changes_nothing(environment: dict[str, str]) -> None:
    program = [sys.executable, "-m", "xref", "check", "seeds", "--exit-zero", "--today", "2026-01-01"]
    outputs = [
        subprocess.run(
            [*program, "--format", "json"], cwd=ROOT, env={**os.environ, **extra}, capture_output=True, check=True
        ).stdout
        for extra in ({"PYTHONHASHSEED": "0"}, environment)
    ]
    assert outputs[0] == outputs[1]
    report: dict[str, Any] = json.loads(outputs[0])
    assert report["findings"]
