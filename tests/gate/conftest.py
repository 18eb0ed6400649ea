from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.gate.repository import EXAMPLE, git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The example repository on its main branch, where all sources agree."""
    path = tmp_path / "repository"
    shutil.copytree(EXAMPLE, path)
    git(path, "init", "-q", "-b", "main")
    git(path, "add", ".")
    git(path, "commit", "-q", "-m", "Two papers on one flood")
    return path
