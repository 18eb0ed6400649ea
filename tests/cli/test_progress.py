"""What a long run shows: on a terminal only, after a second, never when quiet; and that counting changes nothing."""

from __future__ import annotations

import io
import time
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from xref.cli import _progress
from xref.cli._progress import progress
from xref.pipeline import check
from xref.settings import Settings

TEXT = "Nine people were killed in flood number {} in Orsova on 3 June 2031.\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr(_progress, "_PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_progress, "find_spec", lambda name: None)


def shown(screen: Terminal, *, quiet: bool = False) -> str:
    with redirect_stderr(screen), progress("reading articles", quiet=quiet) as told:
        until = time.monotonic() + 10
        while not screen.getvalue() and not quiet and time.monotonic() < until:
            time.sleep(0.01)
        if told:
            told(3, 40)
            time.sleep(0.3)  # rich paints ten times a second
    return screen.getvalue()


def test_a_line_with_counts(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    without_rich(monkeypatch)
    text = shown(terminal)
    assert text.split("\r\033[K")[1:] == ["xref: reading articles ...", "xref: reading articles ... 3 of 40", ""]


def test_a_bar_where_rich_is_installed(terminal: Terminal) -> None:
    pytest.importorskip("rich")
    text = shown(terminal)
    assert "xref: reading articles" in text
    assert "3/40" in text


def test_quick_work_shows_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_progress, "_PATIENCE", 60.0)
    with redirect_stderr(terminal), progress("reading articles") as told:
        assert told
        told(1, 2)
    assert terminal.getvalue() == ""


def test_quiet_shows_nothing(terminal: Terminal) -> None:
    assert shown(terminal, quiet=True) == ""


def test_nothing_is_shown_and_nothing_counted_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(_progress, "_PATIENCE", 0.0)
    with redirect_stderr(stream), progress("reading articles") as told:
        assert told is None
        time.sleep(0.05)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("processes", [1, 2])
def test_every_article_is_counted_and_the_report_is_the_same(tmp_path: Path, processes: int) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(TEXT.format(number))
    counted: list[tuple[int, int]] = []
    settings = Settings(processes=processes)
    assert check([tmp_path], settings, lambda done, total: counted.append((done, total))) == check([tmp_path], settings)
    assert counted == [(number, 20) for number in range(1, 21)]
