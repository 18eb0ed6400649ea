"""The commands beside check, run in the example repository: what they print, write and exit with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.repository import disagree, git, last, run


def identity(repository: Path) -> str:
    """The name of the finding of the pull request, as the baseline writes it."""
    run(repository, "xref", "baseline", "write", "articles", "--force")
    name = (repository / "xref-baseline.txt").read_text().splitlines()[1].split()[1]
    (repository / "xref-baseline.txt").unlink()
    return name


def test_explain(repository: Path) -> None:
    disagree(repository)
    name = identity(repository)
    done = run(repository, "xref", "explain", name[:6], "articles", "--width", "100")
    assert done.returncode == 0
    assert done.stdout.startswith("CONFLICT (COUNT)  How many people did ")
    assert f"severity error, stable, gate: failing, finding {name}" in done.stdout
    assert run(repository, "xref", "explain", "flood-toll", "articles", "--width", "100").stdout == done.stdout
    wrong = run(repository, "xref", "explain", "nothing", "articles")
    assert (wrong.returncode, wrong.stderr.splitlines()[0].partition(";")[0]) == (
        2,
        "nothing: there is no such finding",
    )


def test_sources(repository: Path) -> None:
    done = run(repository, "xref", "sources", "articles", "--width", "160")
    assert done.returncode == 0
    assert "River Post (given" in done.stdout
    assert "3 June 2031 (given" in done.stdout


def test_claims(repository: Path) -> None:
    done = run(repository, "xref", "claims", "articles", "--filter", "river toll", "--width", "160")
    assert done.returncode == 0
    assert done.stdout.count("flood-toll.n") == 1
    assert "articles/river-post.md:7:1" in done.stdout


def test_formats(repository: Path) -> None:
    done = run(repository, "xref", "formats")
    assert done.returncode == 0
    assert "sarif                SARIF 2.1.0 for code scanning (.sarif, .sarif.json)" in done.stdout.splitlines()


def test_a_baseline_is_written_used_shown_and_pruned(repository: Path) -> None:
    disagree(repository)
    done = run(repository, "xref", "baseline", "write", "articles")
    assert (done.returncode, done.stdout) == (0, "xref-baseline.txt: 1 finding recorded\n")
    check = ("xref", "check", "articles", "--baseline", "xref-baseline.txt")
    done = run(repository, *check)
    assert (done.returncode, last(done.stdout)) == (
        0,
        "PASS: no new conflicts · 1 in baseline · 1 question compared · fail-on=error",
    )
    article = repository / "articles/river-post.md"
    article.write_text(article.read_text().replace("Eleven", "Twelve"))
    assert run(repository, *check).returncode == 1
    refused = run(repository, "xref", "baseline", "write", "articles")
    assert refused.returncode == 2
    assert "a baseline may only shrink; settle or waive the finding, or write with --force" in refused.stderr
    shown = run(repository, "xref", "baseline", "show", "articles")
    assert shown.stdout.startswith("gone ")
    pruned = run(repository, "xref", "baseline", "prune", "articles")
    assert pruned.stdout == "xref-baseline.txt: 1 removed, 0 left\n"


def test_a_baseline_of_another_revision(repository: Path) -> None:
    disagree(repository)
    run(repository, "xref", "baseline", "write", "articles")
    check = ("xref", "check", "articles", "--baseline", "xref-baseline.txt")
    assert run(repository, *check, "--baseline-ref", "main").returncode == 1
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Know it")
    (repository / "xref-baseline.txt").write_text("")
    assert run(repository, *check).returncode == 1
    assert run(repository, *check, "--baseline-ref", "main").returncode == 0
    unknown = run(repository, *check, "--baseline-ref", "no-such-branch")
    assert (unknown.returncode, unknown.stderr.count("Traceback")) == (2, 0)


def test_waive(repository: Path) -> None:
    disagree(repository)
    name = identity(repository)
    waive = ("xref", "waive", name, "articles", "--reason")
    assert run(repository, *waive, "asked both", "--until", "soon").returncode == 2
    done = run(repository, *waive, "asked both", "--until", "2131-07-01")
    assert done.returncode == 0
    assert done.stdout.startswith("xref-waivers.yaml: waived until 2131-07-01: How many people did ")
    check = ("xref", "check", "articles", "--waivers", "xref-waivers.yaml", "--today")
    assert run(repository, *check, "2131-07-01").returncode == 0
    over = run(repository, *check, "2131-07-02")
    assert (over.returncode, last(over.stdout)) == (
        1,
        "FAIL: 1 new conflict (1 error) · 1 waiver expired · 1 question compared · fail-on=error",
    )
    assert "expired, the finding counts again" in over.stderr
    assert "is waived already" in run(repository, *waive, "again", "--until", "2131-08-01").stderr
    assert run(repository, *check, "someday").returncode == 2


def test_only_what_a_change_touches_counts(repository: Path) -> None:
    disagree(repository)
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Another toll")
    check = ("xref", "check", "articles", "--changed-since")
    assert run(repository, *check, "main").returncode == 0
    since = run(repository, *check, "main~1")
    assert (since.returncode, last(since.stdout)) == (
        1,
        "FAIL: 1 new conflict (1 error) · 1 question compared · fail-on=error",
    )
    (repository / "articles/third.md").write_text("---\noutlet: Third\n---\n# A fair\n\nThe fair opens on Sunday.\n")
    assert run(repository, *check, "main").returncode == 0
    wrong = run(repository, *check, "--output=x")
    assert wrong.returncode == 2
    assert not (repository / "x").exists()


def test_diff(repository: Path) -> None:
    assert run(repository, "xref", "check", "articles", "--output", "old.json").returncode == 0
    disagree(repository)
    run(repository, "xref", "check", "articles", "--output", "new.json")
    done = run(repository, "xref", "diff", "old.json", "new.json")
    assert done.returncode == 1
    changed, revised = done.stdout.splitlines()
    assert changed.startswith("changed  corroborated is now conflict: How many people did ")
    assert changed.endswith("9 is now 11 / 9")
    assert revised.endswith("n (flood-toll) said 9, says 11, without a word")
    same = run(repository, "xref", "diff", "old.json", "old.json")
    assert (same.returncode, same.stdout) == (0, "The two reports say the same.\n")
    assert run(repository, "xref", "diff", "old.json", "xref.toml").returncode == 2


@pytest.mark.parametrize("form", ["table", "json", "github-annotations", "sarif"])
def test_the_exit_status_does_not_depend_on_the_format(repository: Path, form: str) -> None:
    assert run(repository, "xref", "check", "articles", "--format", form).returncode == 0
    disagree(repository)
    done = run(repository, "xref", "check", "articles", "--format", form)
    assert done.returncode == 1
    assert last(done.stdout if form == "table" else done.stderr).startswith("FAIL: 1 new conflict")
