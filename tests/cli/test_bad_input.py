"""Whatever a user hands over: a clear message, all problems at once, the right exit status, never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from xref.cli import main

ARTICLE = "Talks on Yemen\n\nThe peace talks in Oslo opened on 3 May 2015, the ministry said in a long statement.\n"
RULE = """\
id: {id}
about: How many people came.
question: How many came to {{talks}}?
severity: error
subject: {{event: talks}}
values:
  n: {{type: count}}
patterns: |
  {{n:count}} envoys came to the talks
examples:
  - text: Nine envoys came to the talks.
    expect: {{n: {n}}}
  - text: Nine lawyers came.
    expect: nothing
    why: lawyers are no envoys
pairs:
  - agree: ["Nine envoys came to the talks.", "9 envoys came to the talks."]
"""
EVENTS = """\
talks:
  label: talks
  called: |
    talks
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    return folder


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    pack = tmp_path / "claims" / "own"
    pack.mkdir(parents=True)
    (pack / "_events.yaml").write_text(EVENTS)
    (pack / "envoys.yaml").write_text(RULE.format(id="envoys", n=9))
    return tmp_path / "claims"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    return status, told.out, told.err


def test_a_missing_path(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, told = run(capsys, "check", tmp_path / "nowhere", tmp_path / "nor-here.txt")
    assert status == 2
    assert "nowhere" in told
    assert "nor-here.txt" in told


def test_an_empty_folder_compares_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, printed, _ = run(capsys, "check", tmp_path)
    assert status == 3
    assert "nothing" in printed.splitlines()[-1].lower()
    assert run(capsys, "check", tmp_path, "--allow-empty")[0] == 0


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff\xfe\x00" * 50, b"Good text\n\xff\xfe\xfa half \x81\x8d" * 9])
def test_a_file_that_is_no_text_is_named_and_the_rest_is_checked(
    capsys: pytest.CaptureFixture[str], articles: Path, content: bytes
) -> None:
    (articles / "broken.txt").write_bytes(content)
    status, printed, _ = run(capsys, "check", articles, "--verbose")
    assert "broken.txt" in printed
    assert "Oslo" in printed
    assert status == 2


@pytest.mark.parametrize("filler", ["The sea was blue and nobody cared. ", "and so on and on "])
def test_ten_megabytes_on_one_line(capsys: pytest.CaptureFixture[str], articles: Path, filler: str) -> None:
    long = filler * (10_000_000 // len(filler)) + "The peace talks in Oslo opened on 4 May 2015."
    (articles / "long.txt").write_text(long)
    begin = time.process_time()
    status, _, _ = run(capsys, "check", articles, "--quiet")
    assert status in (0, 1, 3)
    assert time.process_time() - begin < 60


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("values:", "values: ["), "is not YAML"),
        (("severity: error", "severity: error\npatern: x"), "unknown key 'patern'"),
        (("type: count", "type: cuont"), "unknown type 'cuont'"),
        (("{n:count} envoys", "(envoys"), "never closed"),
        (("id: envoys", "id: guests"), "envoys"),
    ],
)
def test_a_wrong_rule_file_is_named_with_its_place(
    capsys: pytest.CaptureFixture[str], articles: Path, claims: Path, change: tuple[str, str], told: str
) -> None:
    rule = claims / "own" / "envoys.yaml"
    rule.write_text(rule.read_text().replace(*change))
    for command in (["check", articles, "--claims", claims], ["lint", claims]):
        status, printed, error = run(capsys, *command)
        assert status == 2
        assert told in printed + error
        place = (printed + error).split(":")
        assert "envoys.yaml" in place[0]
        assert place[1].isdigit()
        assert place[2].isdigit()


def test_a_rule_without_examples(capsys: pytest.CaptureFixture[str], claims: Path) -> None:
    rule = claims / "own" / "envoys.yaml"
    rule.write_text(rule.read_text().partition("examples:")[0] + "pairs:\n  - agree: [x, y]\n")
    status, printed, error = run(capsys, "lint", claims)
    assert status == 2
    assert "examples" in printed + error


def test_two_rules_with_one_id(capsys: pytest.CaptureFixture[str], claims: Path) -> None:
    other = claims / "other"
    other.mkdir()
    (other / "_events.yaml").write_text(EVENTS)
    (other / "envoys.yaml").write_text(RULE.format(id="envoys", n=9))
    status, printed, error = run(capsys, "lint", claims)
    assert status == 2
    assert "envoys" in printed + error


def test_all_problems_of_all_files_at_once(capsys: pytest.CaptureFixture[str], claims: Path) -> None:
    pack = claims / "own"
    (pack / "first.yaml").write_text(RULE.format(id="first", n=9).replace("type: count", "type: cuont"))
    (pack / "second.yaml").write_text(RULE.format(id="second", n=9).replace("severity: error", "severity: grave"))
    _, printed, error = run(capsys, "lint", claims)
    assert "first.yaml" in printed + error
    assert "second.yaml" in printed + error


def test_an_example_that_fails(capsys: pytest.CaptureFixture[str], claims: Path) -> None:
    rule = claims / "own" / "envoys.yaml"
    rule.write_text(RULE.format(id="envoys", n=8))
    status, printed, _ = run(capsys, "test", "--claims", claims)
    assert status == 1
    assert "envoys.yaml:" in printed
    assert "expected 8" in printed


def test_a_manifest_that_names_a_missing_file(capsys: pytest.CaptureFixture[str], articles: Path) -> None:
    (articles / "sources.yaml").write_text("articles:\n  gone.txt:\n    outlet: The Paper\n")
    status, _, error = run(capsys, "check", articles)
    assert status == 2
    assert "sources.yaml:2:3" in error
    assert "gone.txt" in error


@pytest.mark.parametrize("arguments", [["--fail-on", "grave"], ["--format", "papyrus"], ["--output", "report.papyrus"]])
def test_a_wrong_option(capsys: pytest.CaptureFixture[str], articles: Path, arguments: list[str]) -> None:
    status, _, error = run(capsys, "check", articles, *arguments)
    assert status == 2
    assert arguments[0] in error


def test_an_output_that_cannot_be_written(capsys: pytest.CaptureFixture[str], articles: Path) -> None:
    status, _, error = run(capsys, "check", articles, "--allow-empty", "--output", articles / "a.txt" / "report.json")
    assert status == 2
    assert "report.json" in error


def test_a_report_is_written_through_a_link_and_leaves_no_draft_behind(
    capsys: pytest.CaptureFixture[str], articles: Path, tmp_path: Path
) -> None:
    folder, real, link = tmp_path / "folder.json", tmp_path / "real.json", tmp_path / "link.json"
    folder.mkdir()
    link.symlink_to(real)
    status, _, error = run(capsys, "check", articles, "--allow-empty", "--output", folder)
    assert (status, "folder.json: cannot be written" in error) == (2, True)
    assert run(capsys, "check", articles, "--allow-empty", "--output", link)[0] == 0
    assert link.is_symlink()
    assert real.stat().st_size > 0
    assert not list(tmp_path.glob(".*.part"))


def test_a_pipe_as_output_takes_the_report_and_stays(
    capsys: pytest.CaptureFixture[str], articles: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, text=True)
    assert run(capsys, "check", articles, "--allow-empty", "--output", pipe)[0] == 0
    assert reader.communicate(timeout=60)[0].startswith("{")
    assert pipe.is_fifo()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_is_no_error(articles: Path, closed: str) -> None:
    command = f"{sys.executable} -m xref check {articles} --allow-empty {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("file", "options"),
    [("articles/sources.yaml", []), ("waivers.yaml", ["--waivers", "waivers.yaml"]), ("xref.toml", [])],
)
def test_settings_of_thousands_of_brackets_are_told_of(
    articles: Path, file: str, options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(articles.parent)
    Path(file).write_text(("a = " if file.endswith("toml") else "a: ") + "[" * 5000 + "]" * 5000)
    status, _, error = run(capsys, "check", "articles", *options)
    assert (status, f"{file}:1:1: " in error, "nested too deeply" in error) == (2, True, True)


@pytest.mark.parametrize("content", ["[" * 100_000, '{"a": ' + "9" * 5000 + "}"])
def test_a_report_that_no_reader_takes(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str) -> None:
    report = tmp_path / "report.json"
    report.write_text(content)
    status, _, error = run(capsys, "diff", report, report)
    assert (status, "not a report of xref" in error) == (2, True)


def test_a_file_that_is_no_rule_file_is_not_called_right(capsys: pytest.CaptureFixture[str], articles: Path) -> None:
    status, _, error = run(capsys, "lint", articles / "a.txt")
    assert (status, "is no rule file; name a .yaml file" in error) == (2, True)


@pytest.mark.parametrize("command", [["list"], ["explain", "envoys"]])
def test_a_broken_rule_file_is_told_by_commands_that_only_show(
    capsys: pytest.CaptureFixture[str], claims: Path, command: list[str]
) -> None:
    rule = claims / "own" / "envoys.yaml"
    rule.write_text(rule.read_text().replace("severity: error", "severity: grave"))
    status, _, error = run(capsys, *command, "--claims", claims)
    assert (status, "envoys.yaml:" in error) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("options", [[], ["--quiet"], ["--format", "json"]])
def test_a_full_disk_is_told_in_a_sentence(articles: Path, options: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "xref", "check", articles, *options],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "what was found cannot be written: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize("processes", ["1", "2"])
def test_an_interrupt_ends_a_run_without_a_word_and_leaves_no_half_a_report(
    processes: str, articles: Path, tmp_path: Path
) -> None:
    for number in range(3000):
        (articles / f"{number}.txt").write_text(f"{ARTICLE}\nA further {number} envoys came to the talks in Oslo.\n")
    command = [sys.executable, "-m", "xref", "check", articles, "--fresh", "--output", tmp_path / "out.html"]
    command += ["--processes", processes]
    run = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1.2)  # while it reads, which takes several seconds
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, "", "")
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["schema", "--output", "x.json"], "there is no option --output"),
        (["explain", "R999"], "codes are R101 to"),
        (["check", "articles", "--width", "0"], "--width: 0 is too small"),
        (["try", "envoys", "--published", "soon", "--text", "a"], "'soon' is no date"),
        (["new", "envoys", "--from", "Hello."], "nothing in the sentence can be compared"),
    ],
)
def test_a_wrong_word_of_a_command_is_told_as_such(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    try:
        status, _, error = run(capsys, *words)
    except SystemExit as end:
        status, error = int(str(end.code)), capsys.readouterr().err
    assert status == 2
    assert told in error


def test_what_is_found_is_printed_alike_in_every_locale(claims: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "xref",
        "try",
        "envoys",
        "--claims",
        claims,
        "--text",
        "\u201cNine envoys came\u201d",
    ]
    environment = {"PATH": "/usr/bin", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*map(str, command)], capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "Nine envoys came" in done.stdout.decode("utf-8")


def test_a_reader_who_leaves_does_not_change_the_status(tmp_path: Path) -> None:
    command = f"{sys.executable} -m xref check {tmp_path / 'none'} 2>&1 >/dev/null | true; exit ${{PIPESTATUS[0]}}"
    assert subprocess.run(["bash", "-c", command], check=False).returncode == 2


def test_an_update_keeps_line_ends_and_asks_no_one_who_is_not_there(
    claims: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = claims / "own" / "envoys.yaml"
    path.write_bytes(RULE.format(id="envoys", n=8).replace("\n", "\r\n").encode())
    monkeypatch.setattr("builtins.input", lambda question: (_ for _ in ()).throw(EOFError))
    assert "--yes writes without asking" in run(capsys, "test", "--claims", claims, "--update")[1]
    assert b"n: 8" in path.read_bytes()
    run(capsys, "test", "--claims", claims, "--update", "--yes")
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")
    assert b"expect: {n: Nine}" in path.read_bytes()
