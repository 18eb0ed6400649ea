"""Help of every command: complete as a manual page, narrow enough to read, and quick."""

from __future__ import annotations

import argparse
import re
import resource
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from xref.cli import main
from xref.cli._parser import parsed, parser_of
from xref.extension import discover

COMMANDS = list(discover("xref.cli"))
SECTIONS = ("usage: xref", "options:", "examples:", "exit status:", "environment:")


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as left:
        main([*words, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("columns", [60, 80, 250])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_a_manual_page(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = help_of(capsys, *filter(None, [command]))
    places = [text.find(f"{section}") for section in SECTIONS]
    assert -1 not in places
    assert places == sorted(places)
    assert max(map(len, text.splitlines())) <= 100
    statuses = re.findall(r"^  (\d)  \S", text[text.index("exit status:") :], re.MULTILINE)
    assert statuses[0] == "0"
    assert statuses == sorted(set(statuses))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(command: str) -> None:
    parser = parser_of(discover("xref.cli"), [command])
    (choices,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    for action in choices.choices[command]._actions:
        assert action.help, f"{action.option_strings or action.dest} says nothing"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_can_be_called(command: str) -> None:
    """The examples are command lines of this command; what each is for stands two spaces after it."""
    parser = parser_of(discover("xref.cli"))
    lines = [line for line in discover("xref.cli")[command].examples.splitlines() if line]
    assert lines
    for line in lines:
        called = re.split(r" {2,}| [<>] |\)(?= {2}|$)", line.removeprefix("source <("))[0]
        program, *words = shlex.split(called)
        assert program == "xref"
        parser.parse_args(words)
    assert any(line.startswith((f"xref {command}", f"source <(xref {command}")) for line in lines)


def test_help_is_quick() -> None:
    """Counted in processor seconds of the child, so that a busy machine does not matter; the best of five."""
    spent = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run([sys.executable, "-m", "xref", "--help"], check=True, capture_output=True)
        spent.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    assert min(spent) < 0.15


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "xref: there is no command 'chek'; did you mean 'check'?"),
        (["check", "a", "--fail-onn=x"], "xref check: there is no option --fail-onn=x; did you mean '--fail-on'?"),
        (["check"], "xref check: PATH is missing; see xref check --help"),
        (["schema", "rule", "more"], "xref schema: 'more' is one word too many; see xref schema --help"),
        (["list", "foo"], "xref list: what: 'foo' is none of rules, events, phrases, types, codes"),
        (["check", "a", "--processes", "x"], "xref check: --processes: 'x' is no whole number"),
        (["check", "a", "--claims"], "xref check: --claims: expected one argument; see xref check --help"),
    ],
)
def test_a_wrong_word_is_told_in_a_line_with_what_would_be_right(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert capsys.readouterr().err == f"{told}\n"


def test_options_may_stand_between_paths() -> None:
    commands = discover("xref.cli")
    between = parsed(commands, ["check", "a.txt", "--quiet", "b.txt", "--claims", "rules", "c.txt"])
    before = parsed(commands, ["check", "--quiet", "--claims", "rules", "a.txt", "b.txt", "c.txt"])
    assert between == before
    assert between.paths == ["a.txt", "b.txt", "c.txt"]


def commands_shown() -> list[tuple[str, str]]:
    """Every command line in the pages, in a block or between backticks; a bare name of a command is no line."""
    found, names = [], "|".join(COMMANDS)
    shown = re.compile(rf"^(?:\$ )?(xref (?:{names}) .*)$|`(xref (?:{names}) [^`]*)`", re.MULTILINE)
    for page in (Path("README.md"), Path("CONTRIBUTING.md"), *sorted(Path("docs").glob("*.md"))):
        for line in (block or span for block, span in shown.findall(page.read_text("utf-8"))):
            words = re.sub(r"\s+#.*|\s*[|>].*|[\[\]]", "", line).replace("…", "x").replace('"x"', "x")
            found.append((page.name, words.strip()))
    return found


@pytest.mark.parametrize(("page", "line"), commands_shown())
def test_every_command_that_a_page_shows_is_a_whole_one(page: str, line: str) -> None:
    parsed(discover("xref.cli"), shlex.split(line)[1:])
