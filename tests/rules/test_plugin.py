"""The pytest plugin, run as a user runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.rules.test_lint import RULE, pack


def run_pytest(folder: Path) -> str:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-rA",
        "-q",
        "claims",
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_examples_pairs_and_lines_are_items(tmp_path: Path) -> None:
    pack(tmp_path, RULE)
    told = run_pytest(tmp_path)
    for item in ("example-1", "example-2", "pair-1", "lines"):
        assert f"PASSED claims/groups-joined.yaml::{item}" in told
    assert "4 passed" in told


def test_failures_explain_themselves_and_broken_rules_are_errors(tmp_path: Path) -> None:
    rule = RULE.replace("{n: 3}", "{n: 4}").replace("the truce\nex", "the truce\n  {n:count} groups signed\nex")
    broken = RULE.replace("id: groups-joined", "id: other").replace("groups joined the truce\nex", "(groups\nex")
    pack(tmp_path, rule, others={"other": broken, "config": "some: thing\n"})
    told = run_pytest(tmp_path)
    assert "groups-joined.yaml:12:5: n: expected 4, got 3 ('Three')" in told
    assert "groups-joined.yaml:10:3: no example hits this pattern: {n:count} groups signed" in told
    assert "R301 '(' is never closed" in told
    assert "config.yaml" not in told


def test_a_missed_example_says_where_its_patterns_stopped(tmp_path: Path) -> None:
    missed = "  - text: Three groups joined a truce.\n    expect: {n: 3}\n"
    pack(tmp_path, RULE.replace("examples:\n", f"examples:\n{missed}"))
    assert "line 9: read 'Three groups joined', stopped at 'a', where it wants 'the'" in run_pytest(tmp_path)
