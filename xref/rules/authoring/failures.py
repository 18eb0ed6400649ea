"""Failures of the self-test as authors read them: the case, what was found, and for a miss where each pattern stopped.

An author whose example fails asks at once why; the answer is that of ``xref try``, given where the question arises.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.rules.authoring.selftest import Read, Result
from xref.rules.authoring.trying import attempt
from xref.rules.matching.ruleset import RuleSet


def explained(rules: RuleSet, result: Result, read: Read) -> Iterator[str]:
    """Yield the lines below the heading of a failed case."""
    case = result.case
    for text, published in zip(case.texts, case.published, strict=True):
        yield f"    {text}"
        if result.outcome != "failed" or case.expect == "nothing":
            continue
        trial = attempt(rules, case.rule, *read(text, case.title, published))
        if not trial.hits:
            yield from (f"      {miss}" for miss in trial.misses)
            yield from (f"      line {hit.line}: ruled out by {hit.dropped}" for hit in trial.dropped)
    if case.kind == "example" and result.got and result.got != "nothing":
        yield f"    found: {result.got}"
