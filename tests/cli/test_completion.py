"""Completion as the shells do it: the script is sourced and asked; a shell that is not there is skipped."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from xref.cli import main
from xref.extension import discover

ASK = """
source "$1"; shift
[[ $(complete -p xref) == *"-F _xref xref" ]] || exit 9
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _xref
printf '%s\\n' "${COMPREPLY[@]}"
"""
FORMATS = set(discover("xref.formats"))


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def offered(folder: Path, text: str, words: list[str]) -> set[str]:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    path = folder / "xref.bash"
    path.write_text(text)
    done = subprocess.run([bash, "--norc", "-c", ASK, "ask", path, *words], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return {line for line in done.stdout.splitlines() if line}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["xref", "ch"], {"check"}),
        (["xref", "--"], {"--help", "--version"}),
        (["xref", "check", "--fo"], {"--format"}),
        (["xref", "check", "--fail-on", "dis"], {"disputed"}),
        (["xref", "check", "--format", ""], FORMATS),
        (["xref", "check", "--format", "=", "js"], {"json"}),
        (["xref", "check", "--format", "="], FORMATS),
        (["xref", "check", "--output", "re"], set()),  # left to the shell: files
        (["xref", "check", "articles/", "--exit"], {"--exit-zero"}),
        (["xref", "lint", "--format", ""], {"text", "json", "github"}),
        (["xref", "baseline", ""], {"write", "prune", "show"}),
        (["xref", "list", "ph"], {"phrases"}),
        (["xref", "completion", "z"], {"zsh"}),
        (["xref", "nonsense", "--"], set()),
    ],
    ids=" ".join,
)
def test_bash(tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], wanted: set[str]) -> None:
    assert offered(tmp_path, script("bash", capsys), words) == wanted


def test_bash_offers_every_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert offered(tmp_path, script("bash", capsys), ["xref", ""]) == {*discover("xref.cli"), "--help", "--version"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_read_its_script(tmp_path: Path, capsys: pytest.CaptureFixture[str], shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}")
    path = tmp_path / "script"
    path.write_text(script(shell, capsys))
    subprocess.run([program, "-n", path], check=True)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_others_name_every_command_and_format(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    text = script(shell, capsys)
    for name in discover("xref.cli"):
        assert f"'{name}:" in text or f" -a {name} -d " in text
    assert f"({' '.join(sorted(FORMATS))})" in text or f"-a '{' '.join(sorted(FORMATS))}'" in text


def test_an_unknown_shell_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["completion", "tcsh"])
    assert left.value.code == 2
    assert "'bash', 'fish', 'zsh'" in capsys.readouterr().err.replace("bash, fish, zsh", "'bash', 'fish', 'zsh'")
