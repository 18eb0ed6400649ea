"""Three claims in a hundred wordings, half of them near misses, kept as examples of three rules."""

from __future__ import annotations

from pathlib import Path

from xref.engines._passages import judge, reader
from xref.rules.authoring.selftest import run
from xref.rules.authoring.workbench import open_packs

PARAPHRASES = Path(__file__).parent / "paraphrases"


def test_paraphrases_are_told_from_near_misses() -> None:
    bench = open_packs([PARAPHRASES])
    assert bench.problems == ()
    test = run(bench.rules, bench.cases, reader(bench.rules), judge(bench.rules))
    assert [(result.case.texts, result.message) for result in test.results if result.outcome != "passed"] == []
    assert test.unhit == []


def test_there_are_a_hundred_of_them_half_against() -> None:
    examples = [case for case in open_packs([PARAPHRASES]).cases if case.kind == "example"]
    against = [case for case in examples if case.expect == "nothing"]
    assert len(examples) >= 100
    assert abs(len(examples) - 2 * len(against)) <= 4
