"""A pool of processes: each takes runs of documents and gives back their extracts, in input order."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress

from xref.engines._extract import extract
from xref.engines._record import Extract
from xref.model import Document
from xref.reading import read
from xref.rules import RuleSet

_SHARE = 16  # documents a task, at most: enough to hide the cost of handing them over
_TASKS = 4  # of a worker, at least, where there are documents for them: so that all end at much the same time
_work: list[tuple[RuleSet, str]] = []  # of one worker process, filled once when it starts


def run_in_pool(documents: Sequence[Document], rules: RuleSet, profile: str, workers: int) -> Iterator[Extract]:
    """Share the documents out among workers.

    Should workers die, or find their rules gone, what is left is read here: better a longer run than none.
    """
    share = max(1, min(_SHARE, len(documents) // (workers * _TASKS)))
    shares = [documents[i : i + share] for i in range(0, len(documents), share)]
    # A forked worker would inherit the locks of threads that libraries may have started, and wait on them for ever.
    context = multiprocessing.get_context("spawn")
    done = 0
    with ProcessPoolExecutor(workers, context, initializer=_start, initargs=(pickle.dumps(rules), profile)) as pool:
        try:
            with _undisturbed():
                shared = pool.map(_share, shares)
            for extracts in shared:
                yield from extracts
                done += len(extracts)
        except (BrokenProcessPool, FileNotFoundError):
            pass
    for document in documents[done:]:
        yield extract(read(document), rules, profile)


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


def _start(rules: bytes, profile: str) -> None:
    with suppress(FileNotFoundError):  # the file of compiled rules may have been cleared away
        _work[:] = [(pickle.loads(rules), profile)]


def _share(documents: Sequence[Document]) -> list[Extract]:
    if not _work:
        raise FileNotFoundError
    (rules, profile) = _work[0]
    return [extract(read(document), rules, profile) for document in documents]
