"""How far a long run is, on stderr; nothing when nobody watches or when it is quick."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Protocol

_PATIENCE = 1.0  # seconds before a person wonders


class _Display(Protocol):
    """What is on the terminal while work is long."""

    def update(self, done: int, total: int) -> None: ...

    def close(self) -> None: ...


class _Line:
    """One line that is written over: "xref: reading articles ... 12 of 400"."""

    def __init__(self, doing: str) -> None:
        self._text = f"xref: {doing} ..."
        self._write(self._text)

    def update(self, done: int, total: int) -> None:
        self._write(f"{self._text} {done} of {total}")

    def close(self) -> None:
        self._write("")

    def _write(self, text: str) -> None:
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


class _Bar:
    """A bar with counts and the time that is left, by rich (the extra ``terminal``)."""

    def __init__(self, doing: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("xref: {task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        self._task = self._bar.add_task(doing, total=None)
        self._bar.start()

    def update(self, done: int, total: int) -> None:
        self._bar.update(self._task, completed=done, total=total)

    def close(self) -> None:
        self._bar.stop()


class _Watch:
    """Counts what is done, and shows it once work has taken longer than a person waits unasked."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._state = (0, 0)
        self._display: _Display | None = None
        self._lock = threading.Lock()  # the timer shows, the work counts
        self._timer = threading.Timer(_PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def __call__(self, done: int, total: int) -> None:
        with self._lock:
            self._state = (done, total)
            if self._display:
                self._display.update(done, total)

    def _show(self) -> None:
        with self._lock:
            if self._doing:
                self._display = _Bar(self._doing) if find_spec("rich") else _Line(self._doing)
                if self._state != (0, 0):
                    self._display.update(*self._state)

    def close(self) -> None:
        self._timer.cancel()
        with self._lock:
            self._doing = ""  # a timer that has just run out shows nothing any more
            if self._display:
                self._display.close()


@contextmanager
def progress(doing: str, *, quiet: bool = False) -> Iterator[Callable[[int, int], None] | None]:
    """Show what is going on when it takes longer than a second; yield what is to be told (done, total).

    Nothing is shown, and None yielded, where stderr is no terminal or the run is to be quiet.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    watch = _Watch(doing)
    try:
        yield watch
    finally:
        watch.close()
