"""The tutorials, run as they are written: their files are made, their commands run, their output compared."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from xref.cli import main
from xref.pipeline import shipped_packs
from xref.rules.authoring.pages import reference_pages, stale
from xref.rules.authoring.workbench import open_packs

DOCS = Path(__file__).parents[2] / "docs"
_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def write(folder: Path, how: str, body: str) -> None:
    """Write a block into its file: whole, over some lines, or after a line."""
    options = dict(part.split("=", 1) for part in how.split())
    path = folder / options["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "lines" in options:
        first, last = map(int, options["lines"].split("-"))
        lines = path.read_text().splitlines(keepends=True)
        lines[first - 1 : last - 1] = [body]
        body = "".join(lines)
    elif "after" in options:
        head, line, rest = path.read_text().partition(f"{options['after']}\n")
        body = head + line + body + rest
    path.write_text(body)


def expected(text: str) -> re.Pattern[str]:
    """The output of a command; ``...`` stands for anything."""
    return re.compile(re.escape(text).replace(r"\.\.\.", ".*"), re.DOTALL)


@pytest.mark.parametrize(("page", "commands"), [("write-a-rule.md", 9), ("read-a-report.md", 4)])
def test_the_tutorial(
    page: str, commands: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    ran = 0
    for kind, how, body in _BLOCK.findall((DOCS / page).read_text()):
        if kind != "console":
            write(tmp_path, how, body)
            continue
        for command, output in re.findall(r"^\$ ([^\n]*)\n(.*?)(?=^\$ |\Z)", body, re.MULTILINE | re.DOTALL):
            main(shlex.split(command)[1:])
            captured = capsys.readouterr()
            assert expected(output).fullmatch(captured.out + captured.err), f"{command}\n{captured.out}{captured.err}"
            ran += 1
    assert ran >= commands


def test_the_reference_is_current() -> None:
    assert stale(DOCS / "reference", reference_pages(open_packs([shipped_packs()]))) == []
