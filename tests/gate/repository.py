"""The example repository, and how commands are run in it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = Path(__file__).parent / "example"


def git(path: Path, *arguments: str) -> None:
    who = {"GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@x", "GIT_COMMITTER_NAME": "T", "GIT_COMMITTER_EMAIL": "t@x"}
    subprocess.run(["git", *arguments], cwd=path, check=True, env={**os.environ, **who})


def command(folder: Path) -> Path:
    """A folder with the command ``xref`` in it, that of this checkout."""
    folder.mkdir(exist_ok=True)
    script = folder / "xref"
    code = "import sys; from xref.cli import main; sys.exit(main())"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -c "{code}" "$@"\n')
    script.chmod(0o755)
    return folder


def run(path: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as beside:
        found = command(Path(beside) / "bin")
        environment = {**os.environ, "PATH": f"{found}:{os.environ['PATH']}", "XDG_CACHE_HOME": f"{beside}/cache"}
        return subprocess.run(
            arguments, cwd=path, env={**environment, **more}, capture_output=True, text=True, check=False
        )


def disagree(repository: Path) -> None:
    """What the pull request does: one paper now has another toll."""
    article = repository / "articles/river-post.md"
    article.write_text(article.read_text().replace("Nine people", "Eleven people"))


def last(text: str) -> str:
    return text.strip().splitlines()[-1]
