"""A pool of processes: each takes runs of documents and gives back their extracts, in input order."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from xref.engines._extract import extract
from xref.engines._record import Extract
from xref.model import Document
from xref.reading import read
from xref.rules import RuleSet

_SHARE = 16  # documents a task: enough to hide the cost of handing them over
_work: list[tuple[RuleSet, str]] = []  # of one worker process, filled once when it starts


def run_in_pool(documents: Sequence[Document], rules: RuleSet, profile: str, processes: int) -> Iterator[Extract]:
    """Share the documents out among ``processes`` workers (0: one a core)."""
    shares = [documents[i : i + _SHARE] for i in range(0, len(documents), _SHARE)]
    workers = min(processes or os.cpu_count() or 1, len(shares))
    # A forked worker would inherit the locks of threads that libraries may have started, and wait on them for ever.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_start, initargs=(rules, profile)) as pool:
        with _undisturbed():
            shared = pool.map(_share, shares)
        for extracts in shared:
            yield from extracts


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off an interrupt while workers start: one that is cut off half way ends in a traceback of its own.

    Workers keep it put off, for whoever started them ends them; where signals cannot be held back, nothing is.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(rules: RuleSet, profile: str) -> None:
    _work[:] = [(rules, profile)]


def _share(documents: Sequence[Document]) -> list[Extract]:
    (rules, profile) = _work[0]
    return [extract(read(document), rules, profile) for document in documents]
