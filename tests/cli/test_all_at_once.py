"""All that is wrong with what a run was asked is told at once, and before an article is read: that may take long."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.cli import main

ARTICLES = str(Path(__file__).parent / "world" / "articles")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("xref.pipeline.check", lambda *_: pytest.fail("an article was read"))
    Path("waivers.yaml").write_text("- rule: a\n  rule: b\n")
    Path("baseline.txt").write_text("no-entry\n")
    Path("xref.toml").write_text("[outputs]\nhtlm = 'a.html'\n")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            "--format tabel --output a.docx --output b --baseline none --waivers waivers.yaml --changed-since nothing",
            "did you mean 'table'?|for 'a.docx'|for 'b'|none: there is no such|waivers.yaml:2:3: 'rule'"
            "|did you mean 'html'|--changed-since",
        ),
        (
            "--fail-on eror --profile acld --today noon --output b --width 0",
            "--fail-on: 'eror'|did you mean 'acled'?|--today|for 'b'|--width",
        ),
        ("--baseline baseline.txt --waivers none", "baseline.txt:1:1: not an entry|none: there is no such waiver file"),
    ],
)
def test_a_check(options: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ARTICLES, *options.split()]) == 2
    said = capsys.readouterr().err
    assert [words for words in told.split("|") if words not in said] == []


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("baseline prune --baseline baseline.txt", "baseline.txt:1:1"),
        ("baseline show --baseline none", "none: there is no such"),
        ("baseline write --baseline baseline.txt", "baseline.txt:1:1"),
        ("waive 000000000000 --reason both --until 2999-01-01 --waivers waivers.yaml", "waivers.yaml:2:3"),
        ("explain 000000000000", "there is no such baseline"),
    ],
)
def test_other_commands(command: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    if command.startswith("explain"):
        Path("xref.toml").write_text("baseline = 'none'\n")
    assert main([*command.split(), ARTICLES]) == 2
    assert told in capsys.readouterr().err
