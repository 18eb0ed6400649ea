from __future__ import annotations

from pathlib import Path

import pytest

from xref.errors import XrefError
from xref.model import Verdict
from xref.settings import FailOn, RuleSettings, Settings, load_settings

FULL = """\
claims = ["rules"]
fail-on = "disputed:warning"
min-origins = 2
max-conflicts = 3
allow-empty = true
today = 2031-03-01
baseline = "known.txt"

[outputs]
html = "out/report.html"

[rules.toll]
severity = "note"
fail-above = 2
"""

PROBLEMS = [
    ('fail_on = "errors"\n', "1:1", "'fail_on' is 'errors'", "write a severity"),
    ("\nmin_origns = 2\n", "2:1", "unknown setting 'min_origns'", "did you mean 'min_origins'?"),
    ("max_conflicts = -1\n", "1:1", "'max_conflicts' is -1", "write a whole number from 0"),
    ("allow_empty = 1\n", "1:1", "'allow_empty' is 1", "write true or false"),
    ('[rules.toll]\nseverity = "loud"\n', "2:1", "'severity' is 'loud'", "write one of note, warning, error"),
    ('[rules.toll]\n  sevrity = "note"\n', "2:3", "unknown setting 'sevrity'", "did you mean 'severity'?"),
    ('rules.toll.fail_above = "2"\n', "1:1", "'fail_above' is '2'", "write a whole number from 0"),
    ('today = "soon"\n', "1:1", "'today' is 'soon'", "write a date as 2026-05-31"),
    ('claims = "rules"\n', "1:1", "'claims' is 'rules'", "write a list of folders, as ['claims']"),
    ("[outputs]\nhtml = 3\n", "1:2", "'outputs' is {'html': 3}", "write a text in quotes"),
    ("[rules]\ntoll = 3\n", "2:1", "this must be a table", ""),
    ("baseline = \n", "1:12", "not TOML: Invalid value", 'write name = "text"'),
    ("[rules\n", "1:7", "not TOML: Expected ']' at the end of a table declaration", "write name"),
]


def test_all_settings_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "xref.toml").write_text(FULL)
    (tmp_path / "deep").mkdir()
    assert load_settings(tmp_path / "deep") == Settings(
        claims=(tmp_path / "rules",),
        fail_on=FailOn(Verdict.DISPUTED, "warning"),
        min_origins=2,
        max_conflicts=3,
        allow_empty=True,
        today="2031-03-01",
        baseline=tmp_path / "known.txt",
        outputs=(("html", tmp_path / "out/report.html"),),
        rules={"toll": RuleSettings(severity="note", fail_above=2)},
    )


def test_the_same_table_in_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.other]\nx = 1\n\n[tool.xref]\nmin_origins = 4\nprofle = "a"\n')
    with pytest.raises(XrefError) as caught:
        load_settings(tmp_path)
    assert [(p.line, p.column, p.message) for p in caught.value.problems] == [(6, 1, "unknown setting 'profle'")]


def test_without_a_file_and_the_command_line_over_it(tmp_path: Path) -> None:
    found = load_settings(tmp_path)
    assert found == Settings()
    assert found.over(min_origins=3, today=None) == Settings(min_origins=3)


@pytest.mark.parametrize(("text", "place", "message", "hint"), PROBLEMS)
def test_a_problem_has_its_place(tmp_path: Path, text: str, place: str, message: str, hint: str) -> None:
    path = tmp_path / "xref.toml"
    path.write_text(text)
    with pytest.raises(XrefError) as caught:
        load_settings(tmp_path)
    problem = caught.value.problems[0]
    assert str(problem).startswith(f"{path}:{place}: {message}")
    assert problem.hint.startswith(hint)


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "xref.toml").write_text("".join(text for text, *_ in PROBLEMS[:4]))
    with pytest.raises(XrefError) as caught:
        load_settings(tmp_path)
    assert len(caught.value.problems) == 4


@pytest.mark.parametrize("text", ["error", "warning", "note", "tension", "disputed:error", "undetermined", "never"])
def test_fail_on_is_written_as_it_is_read(text: str) -> None:
    assert str(FailOn.parse(text)) == text


@pytest.mark.parametrize("text", ["", "conflict:loud", "agree", "error:conflict", "disputed:"])
def test_fail_on_says_what_would_be_right(text: str) -> None:
    with pytest.raises(ValueError, match="write a severity"):
        FailOn.parse(text)
