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


RUNS = 100


def test_order_names_and_copies_change_no_verdict(usual: Report, tmp_path: Path) -> None:
    """Each run shuffles the files, gives them other names, and now and then hands one over twice."""
    shuffle = random.Random(11)
    settings = Settings(cache=tmp_path / "cache")
    texts = {path.name: path.read_bytes() for path in FILES}
    manifest = (SEEDS / "sources.yaml").read_text("utf-8")
    for number in range(RUNS):
        folder = tmp_path / str(number)
        folder.mkdir()
        names = [f"{letter}.txt" for letter in "vwxyz"]
        shuffle.shuffle(names)
        given = dict(zip(texts, names, strict=True))
        for old, new in given.items():
            (folder / new).write_bytes(texts[old])
        copied = number % 5 == 0
        if copied:
            old = shuffle.choice(sorted(texts))
            (folder / "copy.txt").write_bytes(texts[old])
            given[f"{old} "] = "copy.txt"
        lines = manifest
        for old, new in given.items():
            lines = lines.replace(old, new)
        (folder / "sources.yaml").write_text(lines, "utf-8")
        order = sorted(folder.glob("*.txt"))
        shuffle.shuffle(order)
        report = check(order, settings)
        assert verdicts(report) == verdicts(usual)
        assert len(report.coverage.duplicates) == copied


def test_the_order_of_paths_changes_nothing_of_what_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that are broken, empty, no articles, links to one another and copies: each is told of in the same words."""
    monkeypatch.chdir(tmp_path)
    for name, data in (("z.txt", b""), ("b.txt", b"\0"), ("m.jsonl", b"{\n[]\n"), ("k.csv", b"a,b\n1,2\n")):
        Path(name).write_bytes(data)
    Path("plain.txt").write_bytes(FILES[0].read_bytes())
    Path("copy.txt").write_bytes(FILES[0].read_bytes())
    Path("a-link.txt").symlink_to("plain.txt")
    paths = sorted(path.name for path in tmp_path.iterdir())
    there = check(paths)
    assert there.coverage.unread
    assert there.coverage.duplicates == (("plain.txt", "copy.txt"),)
    assert in_json(there) == in_json(check(paths[::-1]))
    assert in_json(there) == in_json(check([*paths[3:], *paths[:3]]))


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
