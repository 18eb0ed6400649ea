"""Several processes: how many pay, and what happens when they cannot work."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from xref import engines
from xref.engines import run
from xref.model import Document
from xref.rules import RuleSet
from xref.rules.files.cache import read_cache, write_cache
from xref.rules.files.compiling import compile_packs
from xref.rules.files.packs import find_packs
from xref.values import types as all_types

PACKS = Path(__file__).parents[1] / "rules" / "packs"


def documents(*sizes: int) -> list[Document]:
    return [
        Document(f"{number}.txt", f"{number}.txt", "Talks ended. " * (size // 13)) for number, size in enumerate(sizes)
    ]


@pytest.mark.parametrize(
    ("sizes", "cores", "asked", "workers"),
    [
        ((1_300,) * 5, 8, 0, 1),
        ((130_000,) * 3, 8, 0, 2),
        ((130_000,) * 3, 1, 0, 1),
        ((1_300_000, 1_300), 8, 0, 1),
        ((130_000,) * 40, 8, 0, 8),
        ((1_300,) * 5, 1, 2, 2),
        ((1_300,) * 5, 8, 9, 5),
    ],
    ids=[
        "too little",
        "text for two",
        "one core",
        "one long article",
        "one a core",
        "as asked",
        "no more than articles",
    ],
)
def test_as_many_processes_as_pay(
    sizes: tuple[int, ...], cores: int, asked: int, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(cores), raising=False)
    assert engines._workers(documents(*sizes), asked) == workers


def test_rules_that_are_gone_when_workers_start_cost_nothing_but_time(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    packs, types = find_packs([PACKS])[0], sorted(all_types())
    write_cache(tmp_path, "here", compile_packs(packs, types)[0])
    compiled = read_cache(tmp_path, "here")
    assert compiled is not None
    rules = RuleSet(compiled, "here")
    assert len(pickle.dumps(rules)) < 1_000  # a worker opens the file itself
    alone = list(run(documents(130, 260, 390), rules))
    for file in tmp_path.iterdir():
        file.unlink()
    assert list(run(documents(130, 260, 390), rules, processes=2)) == alone
    assert capfd.readouterr() == ("", "")
