"""Whole sessions, character for character: a folder in; commands, what they print and write, and their exit status out.

A scenario is a folder: ``command`` holds its lines, ``expected.txt`` the session, ``files/`` (if any) is laid over the
copy of ``world/`` in which it runs. Lines that call xref run in this process, with what follows a ``|`` as the shell
reads it; other lines are the shell's. ``XREF_WRITE=1 pytest tests/cli/test_scenarios.py`` writes the expected
sessions anew; read their diff as a user would.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from xref.cli import main
from xref.extension import discover
from xref.version import VERSION

HERE = Path(__file__).parent
SCENARIOS = sorted(path for path in (HERE / "scenarios").iterdir() if path.is_dir())
WHO = {f"GIT_{role}_{what}": "T" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda path: str(path.name))
def test_session(scenario: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = tmp_path / "world"
    shutil.copytree(HERE / "world", world)
    if (scenario / "files").is_dir():
        shutil.copytree(scenario / "files", world, dirs_exist_ok=True)
    monkeypatch.chdir(world)
    for name, value in {**WHO, "XDG_CACHE_HOME": str(cache), "COLUMNS": "100"}.items():
        monkeypatch.setenv(name, value)
    session = "\n".join(told(line) for line in (scenario / "command").read_text("utf-8").splitlines() if line)
    session = session.replace(str(world), "WORLD").replace(VERSION, "VERSION")
    expected = scenario / "expected.txt"
    if os.environ.get("XREF_WRITE"):
        expected.write_bytes(session.encode("utf-8"))
    assert session == expected.read_bytes().decode("utf-8"), f"{scenario.name}: see the head of this file"


def told(line: str) -> str:
    """The line, what it printed, the files it wrote, and its exit status."""
    before = written()
    status, out, err = xref(line) if line.startswith("xref ") else shell(line)
    parts = [f"$ {line}", without_style(out)]
    parts += ["[stderr]", err] if err else []
    now = written()
    for name in sorted(now):
        if now[name] != before.get(name):
            parts += [f"[{name}]", shown(now[name])]
    return "\n".join(part.rstrip("\n") for part in (*parts, f"[exit {status}]") if part) + "\n"


def xref(line: str) -> tuple[int, str, str]:
    line, _, rest = line.partition(" | ")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        status = main(shlex.split(line)[1:])
    text, problems = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))
    return (status, shell(rest, text)[1], problems) if rest else (status, text, problems)


def shell(line: str, given: str = "") -> tuple[int, str, str]:
    done = subprocess.run(["sh", "-c", line], input=given, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def written() -> dict[str, bytes]:
    files = (path for path in Path.cwd().rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(Path.cwd()).as_posix(): path.read_bytes() for path in files}


def shown(data: bytes) -> str:
    try:
        return without_style(data.decode("utf-8"))
    except UnicodeDecodeError:
        return "(no text)"


def without_style(text: str) -> str:
    """The page without its style, script and their digests: those change with how it looks, not with what it says."""
    text = re.sub(r"(<style>|<script>).*?(</style>|</script>)", r"\1...\2", text, flags=re.DOTALL)
    return re.sub(r"&#x27;sha256-[^&]*&#x27;", "...", text)


def test_every_command_and_format_has_a_scenario() -> None:
    lines = "\n".join((path / "command").read_text("utf-8") for path in SCENARIOS)
    for command in discover("xref.cli"):
        assert f"xref {command}" in lines
    for form in discover("xref.formats"):
        assert f"--format {form}" in lines or f".{form}" in lines
    sessions = "\n".join((path / "expected.txt").read_text("utf-8") for path in SCENARIOS)
    assert set(re.findall(r"^\$ xref check.*?^\[exit (\d)\]", sessions, re.DOTALL | re.MULTILINE)) == set("0123")
