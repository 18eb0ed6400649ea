"""The commands for authors, from the command line to its exit status."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.rules.test_lint import RULE, pack
from xref.cli import main


def told(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str]:
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    return status, captured.out + captured.err


def test_lint_tells_all_and_explains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = pack(tmp_path)
    assert told(capsys, "lint", place) == (0, "no problems\n")
    pack(tmp_path, RULE.replace("severity: error", "severity: eror"), others={"other": "id: ["})
    status, text = told(capsys, "lint", place)
    assert status == 2
    assert text.endswith("2 problems in 2 files\n")
    status, text = told(capsys, "lint", place / "other.yaml", "--format", "json")
    assert [problem["code"] for problem in json.loads(text)] == ["R104"]
    assert told(capsys, "lint", "--explain", "R302")[1].startswith("R302: glued bracket")
    assert told(capsys, "lint", "--explain", "R999")[0] == 2


def test_new_writes_a_rule_that_passes_and_keeps_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "mine"
    sentence = "The storm killed 12 people in Oslo."
    status, text = told(capsys, "new", "storm-dead", "--from", sentence, "--in", place)
    assert status == 0
    assert "pattern  storm ~kill {n:count} people in {where:place}" in text
    assert json.loads((place / "rule.schema.json").read_text())["$schema"].endswith("draft-07/schema#")
    assert (place / "storm-dead.yaml").read_text().startswith("# yaml-language-server: $schema=rule.schema.json\n")
    assert told(capsys, "test", "--claims", place)[0] == 0
    assert told(capsys, "new", "storm-dead", "--from", sentence, "--in", place)[0] == 2
    assert told(capsys, "new", "Storm", "--from", sentence, "--in", place)[0] == 2
    assert told(capsys, "new", "storm", "--from", sentence, "--in", place, "--print")[1].startswith("# yaml-lang")


def test_try_shows_matches_misses_and_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = pack(tmp_path)
    status, text = told(
        capsys, "try", "groups-joined", "--claims", place, "--text", "Three groups joined the truce in May."
    )
    assert (status, text) == (
        0,
        "MATCH line 9: {n:count} groups joined the truce\n"
        "  [[Three groups joined the truce]] in May.\n"
        "    n = 3  count from 'Three'\n",
    )
    status, text = told(capsys, "try", "groups-joined", "--claims", place, "--text", "Three groups joined a truce.")
    assert status == 1
    assert "stopped at 'a', where it wants 'the'" in text
    (tmp_path / "a.txt").write_text("Headline\n\nThree groups joined the truce, he said on Monday in Geneva.\n")
    status, text = told(capsys, "try", "groups-joined", tmp_path / "a.txt", "--claims", place)
    assert text.startswith("1 match in 1 of 1 article, 0 ruled out\n")
    status, text = told(capsys, "try", "--pattern", "{n:cont} groups", "--claims", place)
    assert status == 2
    assert "did you mean 'count'" in text
    assert told(capsys, "try", "--pattern", " ", "--claims", place)[1].startswith("--pattern: the pattern is empty")
    doubtful = ("--pattern", "{n:count} groups ~anounce", "--text", "Two groups anounced it.")
    status, text = told(capsys, "try", *doubtful, "--claims", place)
    assert (status, "~announce" in text, "MATCH" in text) == (0, True, True)
    status, text = told(capsys, "try", "groups-joined", "--claims", place, "--text", "They won't go.", "--tokens")
    assert text.startswith("They  will  n't!  go\n")
    assert told(capsys, "try", "group-joined", "--claims", place)[1].strip().endswith("did you mean 'groups-joined'?")
    records = json.loads(told(capsys, "try", "groups-joined", "--claims", place, "--format", "json")[1])
    assert [len(record["matches"]) for record in records] == [1, 0, 1, 1]


def test_a_failing_example_says_where_its_patterns_stopped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missed = "  - text: Three groups joined a truce.\n    expect: {n: 3}\n"
    ruled_out = "  - text: Two groups joined the truce of lies.\n    expect: {n: 2}\n"
    rule = RULE.replace("examples:\n", f"not: |\n  truce of lies\nexamples:\n{missed}{ruled_out}")
    shown = told(capsys, "test", "--claims", pack(tmp_path, rule))[1]
    assert "    Three groups joined a truce.\n      line 9: read 'Three groups joined', stopped at 'a'" in shown
    assert "    Two groups joined the truce of lies.\n      line 9: ruled out by not, line 11: truce of lies" in shown


def test_try_against_a_revision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = pack(tmp_path)
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
    for words in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "first"]):
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True)
    pack(tmp_path, RULE.replace("groups joined the truce\nex", "groups left\nex"))
    status, text = told(capsys, "try", "groups-joined", "--claims", place, "--against", "HEAD")
    assert status == 0
    assert "1 gained since HEAD" in text
    assert "2 lost since HEAD" in text
    assert told(capsys, "try", "groups-joined", "--claims", place, "--against", "nowhere")[0] == 2


def test_test_fails_shows_and_updates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = pack(tmp_path, RULE.replace("{n: 3}", "{n: 4}"))
    status, text = told(capsys, "test", "--claims", place)
    assert status == 1
    assert "groups-joined.yaml:11:5: failed: groups-joined example 1: n: expected 4, got 3 ('Three')" in text
    status, text = told(capsys, "test", "--claims", place, "--update", "--yes")
    assert "+    expect: {n: Three}" in text
    assert told(capsys, "test", "--claims", place)[0] == 0
    assert told(capsys, "test", "none", "--claims", place)[0] == 2
    pack(tmp_path, RULE.replace("groups joined the truce\nex", "(groups\nex"))
    assert told(capsys, "test", "--claims", place)[0] == 2


def test_docs_are_written_and_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words: list[str | Path] = ["docs", "--claims", pack(tmp_path), "--output", tmp_path / "docs"]
    assert told(capsys, *words, "--check")[0] == 1
    assert told(capsys, *words)[0] == 0
    assert told(capsys, *words, "--check") == (0, "2 pages, 0 not current\n")
    assert told(capsys, "docs", "--reference", "--output", tmp_path / "reference")[0] == 0
    assert (tmp_path / "reference" / "codes.md").read_text().startswith("# Codes")


def test_schema_list_and_explain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = pack(tmp_path)
    assert json.loads(told(capsys, "schema")[1])["title"] == "Rule"
    assert told(capsys, "list", "rules", "--claims", place)[1].split()[:2] == ["claims", "groups-joined"]
    assert "truce in {place}" in told(capsys, "list", "events", "--claims", place)[1]
    assert "R313" in told(capsys, "list", "codes")[1]
    assert told(capsys, "explain", "groups-joined", "--claims", place)[1].startswith("# groups-joined")
    assert told(capsys, "explain", "R313")[1].startswith("R313: no fixed word")
