"""The harness on our own articles: floors of recall, exact values and precision, and no false alarm."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.eval.news import measure

GOLD = Path(__file__).parent / "gold"
GROUPS = ["attack", "court", "office", "quake", "shooting", "siege", "talks", "treaty", "vote"]
FLOORS = {"recall": 0.85, "exact": 0.95, "precision": 0.95, "speaker": 0.85}


@cache
def measured(group: str) -> tuple[dict[str, Counter[str]], Counter[tuple[str, str]]]:
    return measure([GOLD / group])


def total(group: str, column: str) -> int:
    return sum(row[column] for row in measured(group)[0].values())


def test_each_group_holds_three_articles() -> None:
    assert sorted(path.name for path in GOLD.iterdir()) == GROUPS
    assert all(len(list((GOLD / group).glob("0*.json"))) == 3 for group in GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_claims_are_found_with_their_values_and_speakers(group: str) -> None:
    found = total(group, "found")
    assert found / total(group, "gold") >= FLOORS["recall"]
    assert total(group, "exact") / found >= FLOORS["exact"]
    assert found / (found + total(group, "too many")) >= FLOORS["precision"]
    assert total(group, "speaker") / found >= FLOORS["speaker"]


@pytest.mark.parametrize("group", GROUPS)
def test_no_conflict_is_reported_where_the_gold_agrees(group: str) -> None:
    verdicts = measured(group)[1]
    assert verdicts["agreeing", "against"] == 0
    assert verdicts["changed", "against"] == 0


@pytest.mark.parametrize("group", GROUPS)
def test_what_disagrees_is_not_passed_over(group: str) -> None:
    """At least one finding of each group is against, and at most one of those that should be is not."""
    verdicts = measured(group)[1]
    against = sum(count for (gold, _), count in verdicts.items() if gold == "against")
    assert against >= 1
    assert verdicts["against", "agreeing"] <= 1


def test_the_verdicts_of_all_groups_are_right_in_most_cells() -> None:
    cells: Counter[tuple[str, str]] = Counter()
    for group in GROUPS:
        cells.update(measured(group)[1])
    right = sum(count for (gold, got), count in cells.items() if gold == got)
    assert right / sum(cells.values()) >= 0.8
