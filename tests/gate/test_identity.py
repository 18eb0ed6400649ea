"""Findings keep their identity when texts move, and lose it when a value changes; runs give the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

import xref
from xref.gate.baseline import baseline_of

EXAMPLE = Path(__file__).parent / "example"
ROOT = Path(__file__).parents[2]
TEXTS = {
    "river-post.md": "---\noutlet: River Post\npublished: 2031-06-03\n---\n"
    "# Orsova counts its dead\n\nEleven people were killed in the flood in Orsova.\n",
    "valley-herald.md": "---\noutlet: Valley Herald\npublished: 2031-06-03\n---\n"
    "# Flood in Orsova takes the old bridge\n\n"
    "The bridge fell before midnight. Nine people were killed in the flood in Orsova.\n",
}


def baseline(folder: Path, texts: dict[str, str]) -> str:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    report = xref.check(folder, claims=EXAMPLE / "claims")
    assert report.coverage.compared == 1
    return baseline_of(report.findings).render()


def rewrapped(texts: dict[str, str]) -> dict[str, str]:
    return {
        name: text.rpartition("\n\n")[0] + "\n\n" + textwrap.fill(text.rpartition("\n\n")[2], 30) + "\n"
        for name, text in texts.items()
    }


MOVES: dict[str, Callable[[dict[str, str]], dict[str, str]]] = {
    "wrapped otherwise": rewrapped,
    "renamed, and so in another order": lambda texts: {f"{9 - i}.md": text for i, text in enumerate(texts.values())},
    "with more around it": lambda texts: {
        name: text + "\nRain is forecast for the week.\n" for name, text in texts.items()
    },
    "written in figures": lambda texts: {name: text.replace("Eleven", "11") for name, text in texts.items()},
}


@pytest.mark.parametrize("move", MOVES)
def test_a_baseline_survives_texts(tmp_path: Path, move: str) -> None:
    before = baseline(tmp_path / "before", TEXTS)
    assert "flood-toll" in before
    assert baseline(tmp_path / "after", MOVES[move](TEXTS)) == before


def test_a_new_value_is_a_new_finding(tmp_path: Path) -> None:
    before = baseline(tmp_path / "before", TEXTS)
    changed = {name: text.replace("Eleven", "Twelve") for name, text in TEXTS.items()}
    after = baseline(tmp_path / "after", changed)
    assert {line.split()[1] for line in before.splitlines()[1:]}.isdisjoint(
        {line.split()[1] for line in after.splitlines()[1:]}
    )


def test_every_output_is_the_same_whatever_the_hash_seed_and_processes(tmp_path: Path) -> None:
    names = ["r.txt", "r.md", "r.html", "r.json", "r.sarif", "r.xml", "r.csv", "r.claimreview.jsonld"]
    code = "import sys; from xref.cli import main; sys.exit(main())"
    written = []
    for seed, processes in (("0", "1"), ("1", "2"), ("4711", "1")):
        folder = tmp_path / seed
        outputs = [f"--output={folder / name}" for name in names]
        arguments = ["check", "articles", "--exit-zero", "--processes", processes, *outputs]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed[0]}", "PYTHONPATH": str(ROOT)}
        environment["XDG_CACHE_HOME"] = str(folder / "cache")
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], cwd=EXAMPLE, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        written.append([done.stdout, *((folder / name).read_bytes() for name in names)])
    assert written[0] == written[1] == written[2]
