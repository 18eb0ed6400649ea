"""A line on stderr while work is long; nothing when nobody watches or when it is quick."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE = 1.0  # seconds before a person wonders


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Say what is going on, once, when it takes longer than a second and stderr is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    told = threading.Event()

    def tell() -> None:
        told.set()
        print(f"xref: {doing} ...", end="", file=sys.stderr, flush=True)

    timer = threading.Timer(_PATIENCE, tell)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if told.is_set():
            print("\r\033[K", end="", file=sys.stderr, flush=True)


__all__ = ["progress"]
