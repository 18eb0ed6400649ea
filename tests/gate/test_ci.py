"""In a team's CI: the example repository, the action, the hooks, the templates and what the guide says of them."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.gate.repository import EXAMPLE, ROOT, disagree, last, run
from xref.formats import formats
from xref.gate.waivers import parse_waivers
from xref.settings import read_settings

GUIDE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")


def test_main_is_clean(repository: Path) -> None:
    done = run(repository, "xref", "check", "articles")
    assert (done.returncode, last(done.stdout)) == (0, "PASS: no new conflicts · 1 question compared · fail-on=error")


def test_a_pull_request_that_makes_two_sources_disagree_fails_and_says_why(repository: Path) -> None:
    disagree(repository)
    done = run(repository, "xref", "check", "articles", "--width", "120")
    assert done.returncode == 1
    assert last(done.stdout) == "FAIL: 1 new conflict (1 error) · 1 question compared · fail-on=error"
    assert "articles/river-post.md:7:1" in done.stdout
    assert "*Eleven* people were killed in the flood in Orsova." in done.stdout


def action() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return found


def test_the_action_never_pastes_an_input_into_a_script() -> None:
    steps = action()["runs"]["steps"]
    assert not any("${{" in step["run"] for step in steps)
    used = {name for step in steps for name in re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", str(step["env"]))}
    assert used == set(action()["inputs"])


@pytest.mark.parametrize("differs", [False, True])
def test_the_script_of_the_action(repository: Path, tmp_path: Path, differs: bool) -> None:
    if differs:
        disagree(repository)
    variables = dict.fromkeys(action()["runs"]["steps"][1]["env"], "")
    variables |= {"XREF_PATHS": "articles\n", "XREF_ARGUMENTS": "--min-origins=1", "XREF_SARIF": "out/x.sarif"}
    summary = tmp_path / "summary.md"
    script = action()["runs"]["steps"][1]["run"]
    done = run(
        repository, "bash", "-ec", script, RUNNER_TEMP=str(tmp_path), GITHUB_STEP_SUMMARY=str(summary), **variables
    )
    assert done.returncode == int(differs), done.stderr
    assert done.stdout.startswith("::error file=articles/river-post.md,line=7") is differs
    assert "# What the sources say" in summary.read_text(encoding="utf-8")
    assert '"2.1.0"' in (repository / "out/x.sarif").read_text(encoding="utf-8")


def test_the_summary_of_an_earlier_step_is_not_shown_again(repository: Path, tmp_path: Path) -> None:
    variables = dict.fromkeys(action()["runs"]["steps"][1]["env"], "") | {"XREF_PATHS": "nowhere"}
    summary = tmp_path / "summary.md"
    (tmp_path / "xref.summary.md").write_text("# What another step found\n", encoding="utf-8")
    script = action()["runs"]["steps"][1]["run"]
    done = run(
        repository, "bash", "-ec", script, RUNNER_TEMP=str(tmp_path), GITHUB_STEP_SUMMARY=str(summary), **variables
    )
    assert done.returncode == 2
    assert "nowhere: there is no such file or folder" in done.stderr
    assert not summary.exists()


def test_what_stands_in_an_input_is_no_command(repository: Path, tmp_path: Path) -> None:
    variables = dict.fromkeys(action()["runs"]["steps"][1]["env"], "")
    variables["XREF_PATHS"] = "$(touch owned); `touch owned`\n--version"
    script = action()["runs"]["steps"][1]["run"]
    done = run(
        repository,
        "bash",
        "-ec",
        script,
        RUNNER_TEMP=str(tmp_path),
        GITHUB_STEP_SUMMARY=str(tmp_path / "s"),
        **variables,
    )
    assert done.returncode == 2
    assert not (repository / "owned").exists()


def test_hooks_name_commands_that_exist() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for hook in hooks} == {"xref-lint", "xref-check"}
    for hook in hooks:
        done = run(EXAMPLE, *hook["entry"].split(), "--help")
        assert done.returncode == 0
        assert hook["pass_filenames"] is False


def test_hooks_work_in_the_example(repository: Path) -> None:
    assert run(repository, "xref", "lint", "claims").returncode == 0
    disagree(repository)
    assert run(repository, "xref", "check", "articles").returncode == 1


def test_the_script_of_the_gitlab_template(repository: Path) -> None:
    job = yaml.safe_load((ROOT / "docs/ci/gitlab.yml").read_text(encoding="utf-8"))["xref"]
    disagree(repository)
    done = run(repository, "bash", "-ec", job["script"][1], **job["variables"])
    assert done.returncode == 1, done.stderr
    for file in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        assert (repository / file).stat().st_size > 100
    assert '"check_name": "flood-toll"' in (repository / "xref.codequality.json").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def test_the_settings_of_the_guide_are_read(tmp_path: Path) -> None:
    path = tmp_path / "xref.toml"
    path.write_text(blocks("toml")[0])
    assert read_settings(path).rules["flood-toll"].fail_above == 2


def test_the_waiver_of_the_guide_covers_the_finding_of_the_example(repository: Path) -> None:
    waiver = next(text for text in blocks("yaml") if "until:" in text)
    assert parse_waivers(waiver)
    (repository / "xref-waivers.yaml").write_text(waiver)
    disagree(repository)
    arguments = ("xref", "check", "articles", "--waivers", "xref-waivers.yaml", "--today", "2031-09-30")
    done = run(repository, *arguments)
    assert (done.returncode, last(done.stdout)) == (
        0,
        "PASS: no new conflicts · 1 waived · 1 question compared · fail-on=error",
    )
    assert run(repository, *arguments[:-1], "2031-10-01").returncode == 1


def test_the_pytest_of_the_guide(repository: Path) -> None:
    (repository / "test_sources.py").write_text(blocks("python")[0])
    arguments = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_sources.py")
    assert run(repository, *arguments, PYTHONPATH=str(ROOT)).returncode == 0
    disagree(repository)
    done = run(repository, *arguments, PYTHONPATH=str(ROOT))
    assert done.returncode == 1
    assert "How many people" in done.stdout


def test_the_guide_names_every_ending() -> None:
    table = GUIDE.partition("## Formats")[2]
    named = set(re.findall(r"`(\.[a-z.]+)`", table))
    every = {suffix for name in formats() for suffix in formats()[name].suffixes}
    assert named <= every
    assert {name for name in formats() if not named & set(formats()[name].suffixes)} == {"github-annotations"}
