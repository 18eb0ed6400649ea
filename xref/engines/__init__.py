"""Where the work runs; every engine gives the same extracts in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from xref.engines._extract import Extract, extract, located
from xref.model import Document
from xref.reading import read
from xref.rules import RuleSet

__all__ = ["Extract", "Progress", "extract", "located", "run"]

Progress = Callable[[int, int], None]  # is told: articles done, articles in all

POOL_PAYS = 4_000_000  # characters: below it starting processes costs more than it saves


def run(
    documents: Sequence[Document],
    rules: RuleSet,
    profile: str = "default",
    processes: int = 0,
    progress: Progress | None = None,
) -> Iterator[Extract]:
    """Read and extract every document; ``processes`` 0 takes as many as pay, 1 stays in this process."""
    extracts = _extracts(documents, rules, profile, processes)
    return extracts if progress is None else _told(extracts, len(documents), progress)


def _told(extracts: Iterable[Extract], total: int, progress: Progress) -> Iterator[Extract]:
    for done, each in enumerate(extracts, 1):
        progress(done, total)
        yield each


def _extracts(documents: Sequence[Document], rules: RuleSet, profile: str, processes: int) -> Iterator[Extract]:
    sizes = [len(document.text) for document in documents]
    shared = sum(sizes) - max(sizes, default=0)  # one long article is the work of one process whatever is done
    if processes == 1 or (processes == 0 and shared < POOL_PAYS) or len(documents) < 2:
        for document in documents:
            yield extract(read(document), rules, profile)
        return
    from xref.engines._pool import run_in_pool

    yield from run_in_pool(documents, rules, profile, processes)
