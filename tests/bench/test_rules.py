"""The speed of rules: a thousand cost little more than ten, and are compiled and loaded fast.

Run with ``pytest tests/bench -s`` for the figures. Bounds are those that the project promises on an idle machine, with
room for one that is not; time is processor time, best of several.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from tests.bench.rules import write_rules
from tests.rules.stubs import types
from xref.extension import Discourse
from xref.folding import fold
from xref.loaders import collect
from xref.model import Article
from xref.reading import read
from xref.rules import RuleSet, load

TYPES = types()
SEEDS = Path(__file__).parents[2] / "seeds"


def best(job: Callable[[], object], times: int = 3) -> float:
    """The least processor time of several runs, in seconds."""
    spent = []
    for _ in range(times):
        start = process_time()
        job()
        spent.append(process_time() - start)
    return min(spent)


@pytest.fixture(scope="module")
def news() -> list[tuple[Article, Discourse]]:
    documents = collect([SEEDS]).documents
    articles = [read(document) for document in documents]
    return [(article, Discourse(fold(article.text))) for article in articles] * 4


def test_a_thousand_rules_cost_at_most_twice_ten(tmp_path: Path) -> None:
    documents = collect([SEEDS]).documents

    def extract(rules: RuleSet) -> None:
        for document in documents:
            article = read(document)
            rules.match(article, Discourse(fold(article.text)))

    ten, thousand = (load([write_rules(tmp_path, count)], types=TYPES) for count in (10, 1000))
    extract(thousand)  # patterns are made ready when first needed
    few, many = best(lambda: extract(ten), 7), best(lambda: extract(thousand), 7)
    print(f"\nread and match: 10 rules {few * 1000:.1f} ms, 1,000 {many * 1000:.1f} ms, {many / few:.2f} times")
    assert many < 2 * few


def test_matching_alone(tmp_path: Path, news: list[tuple[Article, Discourse]]) -> None:
    size = sum(len(article.text) for article, _ in news) / 1e6
    speeds = {}
    for count in (10, 100, 1000):
        rules = load([write_rules(tmp_path, count)], types=TYPES)
        for article, discourse in news:
            rules.match(article, discourse)
        spent = best(lambda rules=rules: [rules.match(article, discourse) for article, discourse in news])  # type: ignore[misc]
        speeds[count] = size / spent
    print("\nmatching, MB/s: " + ", ".join(f"{count} rules {speed:.1f}" for count, speed in speeds.items()))
    assert speeds[1000] > 1


def test_compiling_and_loading(tmp_path: Path) -> None:
    pack = write_rules(tmp_path, 1000)
    load([write_rules(tmp_path, 10)], types=TYPES)  # what is imported once is not the rules' cost
    cold = best(lambda: load([pack], types=TYPES), 2)
    load([pack], types=TYPES, cache=tmp_path / "cache")
    warm = best(lambda: load([pack], types=TYPES, cache=tmp_path / "cache"), 5)
    print(f"\n1,000 rules: compiled in {cold:.2f} s, loaded compiled in {warm * 1000:.0f} ms")
    assert cold < 2
    assert warm < 0.1
