"""``xref try --watch``: a text is tried again whenever a rule file is saved, also one that is broken for a moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from tests.rules.test_lint import pack

_PATIENCE = 60  # seconds; a run takes half a second where nothing else runs


class Watching:
    """A run of the command in a process of its own, with what it prints line by line."""

    def __init__(self, claims: Path, tmp_path: Path) -> None:
        command = [sys.executable, "-m", "xref", "try", "groups-joined", "--claims", str(claims), "--watch"]
        self.process = subprocess.Popen(
            [*command, "--text", "Three groups joined the truce."],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        )
        self.lines: Queue[str] = Queue()
        self.reading = Thread(target=self._read, daemon=True)
        self.reading.start()

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line)

    def until(self, words: str) -> list[str]:
        """The lines up to the first with these words."""
        lines = [self.lines.get(timeout=_PATIENCE)]
        while words not in lines[-1]:
            lines.append(self.lines.get(timeout=_PATIENCE))
        return lines


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    return pack(tmp_path)


@pytest.fixture
def watching(claims: Path, tmp_path: Path) -> Iterator[Watching]:
    run = Watching(claims, tmp_path)
    yield run
    run.process.kill()
    run.process.wait()
    run.reading.join()
    if run.process.stdout:
        run.process.stdout.close()


def test_each_saved_change_is_tried_until_an_interrupt(watching: Watching, claims: Path) -> None:
    rule = claims / "groups-joined.yaml"
    good = rule.read_text("utf-8")
    watching.until("MATCH")
    rule.write_text(good.replace("joined the truce\n", "(joined the truce\n", 1), "utf-8")
    watching.until("R301")
    rule.write_text(good, "utf-8")
    watching.until("MATCH")
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(_PATIENCE) == 130
