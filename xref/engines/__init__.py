"""Where the work runs; every engine gives the same extracts in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from xref.engines._record import Extract, located
from xref.model import Article, Document
from xref.rules import RuleSet

__all__ = ["Extract", "Progress", "extract", "located", "run"]

Progress = Callable[[int, int], None]  # is told: articles done, articles in all

WORKER_PAYS = 100_000  # characters: with fewer for each process, starting it costs more than it saves


def extract(article: Article, rules: RuleSet, profile: str = "default") -> Extract:
    """What one article claims: a pure function of the article, the rules and the profile."""
    from xref.engines._extract import extract

    return extract(article, rules, profile)


def run(
    documents: Sequence[Document],
    rules: RuleSet,
    profile: str = "default",
    processes: int = 0,
    progress: Progress | None = None,
    cache: Path | None = None,
) -> Iterator[Extract]:
    """Read and extract every document; ``processes`` 0 takes as many as pay, 1 stays in this process.

    What an earlier run extracted from the same bytes by the same rules is taken from ``cache``, a folder.
    """
    if cache is None:
        extracts = _extracts(documents, rules, profile, processes)
    else:
        extracts = _with_kept(documents, rules, profile, processes, cache)
    return extracts if progress is None else _told(extracts, len(documents), progress)


def _with_kept(
    documents: Sequence[Document], rules: RuleSet, profile: str, processes: int, folder: Path
) -> Iterator[Extract]:
    from xref.engines._keeping import Kept

    with Kept(folder, f"{rules.digest} {profile}") as kept:
        here = [kept.known(document) for document in documents]
        new = _extracts([d for d, known in zip(documents, here, strict=True) if not known], rules, profile, processes)
        for document, known in zip(documents, here, strict=True):
            old = kept.get(document) if known else None
            if old is not None:
                yield old
                continue
            made = next(_extracts([document], rules, profile, 1) if known else new)
            kept.put(document, made)
            yield made


def _told(extracts: Iterable[Extract], total: int, progress: Progress) -> Iterator[Extract]:
    for done, each in enumerate(extracts, 1):
        progress(done, total)
        yield each


def _extracts(documents: Sequence[Document], rules: RuleSet, profile: str, processes: int) -> Iterator[Extract]:
    if not documents:
        return
    workers = _workers(documents, processes)
    if workers > 1:
        from xref.engines._pool import run_in_pool

        yield from run_in_pool(documents, rules, profile, workers)
        return
    from xref.reading import read

    for document in documents:
        yield extract(read(document), rules, profile)


def _workers(documents: Sequence[Document], asked: int) -> int:
    """How many processes read: as many as asked for; else one a core, if there is text enough for each."""
    if asked:
        return min(asked, len(documents))
    sizes = [len(document.text) for document in documents]
    shared = sum(sizes) - max(sizes)  # one long article is the work of one process whatever is done
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, shared // WORKER_PAYS, len(documents)))
