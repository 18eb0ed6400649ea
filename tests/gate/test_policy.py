from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gate.findings import finding, report
from xref.gate import Outcome, State, Waiver, decide
from xref.gate.baseline import Baseline, baseline_of
from xref.model import Report, RulePolicy, Verdict
from xref.settings import GATING, SEVERITIES, FailOn, RuleSettings, Settings

ERROR, WARNING = finding("toll"), finding("aboard", severity="warning")
DISPUTED = finding("owners", Verdict.DISPUTED, "warning")
AGREED = finding("chair", Verdict.CORROBORATED, values=("Ferro",))
WAIVER = Waiver("toll", "the flood", "two ways of counting", "2031-04-01")


def settings(fail_on: str = "error", **more: Any) -> Settings:
    return Settings(fail_on=FailOn.parse(fail_on), today="2031-03-01", **more)


SCENARIOS: Mapping[str, tuple[Report, Settings, int, str]] = {
    "nothing against one another": (
        report([AGREED]),
        settings(),
        0,
        "PASS: no new conflicts · 1 question compared · fail-on=error",
    ),
    "a conflict of a rule that is an error": (
        report([ERROR]),
        settings(),
        1,
        "FAIL: 1 new conflict (1 error) · 1 question compared · fail-on=error",
    ),
    "a milder one beside it is counted": (
        report([ERROR, WARNING]),
        settings(),
        1,
        "FAIL: 2 new conflicts (1 error, 1 warning) · 1 question compared · fail-on=error",
    ),
    "a milder one alone passes": (
        report([WARNING]),
        settings(),
        0,
        "PASS: 1 new conflict (1 warning) · 1 question compared · fail-on=error",
    ),
    "unless that is asked for": (
        report([WARNING]),
        settings("warning"),
        1,
        "FAIL: 1 new conflict (1 warning) · 1 question compared · fail-on=warning",
    ),
    "disputed is no conflict": (
        report([DISPUTED]),
        settings("note"),
        0,
        "PASS: no new conflicts · 1 question compared · fail-on=note",
    ),
    "a verdict alone speaks of every severity": (
        report([DISPUTED, ERROR], compared=2),
        settings("disputed"),
        1,
        "FAIL: 2 new findings (1 conflict, 1 disputed; 1 error, 1 warning) · 2 questions compared · fail-on=disputed",
    ),
    "verdict and severity": (
        report([DISPUTED]),
        settings("disputed:error"),
        0,
        "PASS: 1 new finding (1 disputed; 1 warning) · 1 question compared · fail-on=disputed:error",
    ),
    "never": (report([ERROR]), settings("never"), 0, "PASS: 1 conflict reported · 1 question compared · fail-on=never"),
    "a rule in draft never fails": (
        report([ERROR._replace(status="draft")]),
        settings(),
        0,
        "PASS: no new conflicts · 1 of draft rules · 1 question compared · fail-on=error",
    ),
    "nothing compared is no success": (
        report([], compared=0),
        settings(),
        3,
        "NOTHING COMPARED: no two sources spoke of the same thing · --allow-empty accepts this · fail-on=error",
    ),
    "unless that is expected": (
        report([], compared=0),
        settings(allow_empty=True),
        0,
        "PASS: no new conflicts · fail-on=error",
    ),
    "a text against itself is a comparison": (
        report([ERROR._replace(category="cross-check")], compared=0),
        settings(),
        1,
        "FAIL: 1 new conflict (1 error) · fail-on=error",
    ),
    "a file that was not read is worse than a conflict": (
        report([ERROR], unread=(("a.bin", "not text"),)),
        settings(),
        2,
        "ERROR: 1 file could not be read · 1 new conflict (1 error) · 1 question compared · fail-on=error",
    ),
    "exit-zero reports all the same": (
        report([ERROR]),
        settings(exit_zero=True),
        0,
        "PASS: 1 new conflict (1 error) · 1 question compared · exit-zero · fail-on=error",
    ),
    "so many are put up with": (
        report([ERROR, finding("when")]),
        settings(max_conflicts=2),
        0,
        "PASS: 2 new conflicts (2 errors) · 1 question compared · max-conflicts=2 · fail-on=error",
    ),
    "one more is not": (
        report([ERROR, finding("when"), finding("where")]),
        settings(max_conflicts=2),
        1,
        "FAIL: 3 new conflicts (3 errors) · 1 question compared · max-conflicts=2 · fail-on=error",
    ),
    "a team sets the severity of a rule": (
        report([ERROR]),
        settings(rules={"toll": RuleSettings(severity="note")}),
        0,
        "PASS: 1 new conflict (1 note) · 1 question compared · fail-on=error",
    ),
    "and its status": (
        report([ERROR]),
        settings(rules={"toll": RuleSettings(status="draft")}),
        0,
        "PASS: no new conflicts · 1 of draft rules · 1 question compared · fail-on=error",
    ),
    "and how many of its findings are too many": (
        report([ERROR, finding("toll", values=("3", "4"))]),
        settings(rules={"toll": RuleSettings(fail_above=2)}),
        0,
        "PASS: 2 new conflicts (2 errors) · 1 question compared · fail-on=error",
    ),
    "and from how many on they are spoken of": (
        report([ERROR]),
        settings(rules={"toll": RuleSettings(fail_above=3, warn_above=1)}),
        0,
        "PASS: no new conflicts · 1 question compared · fail-on=error",
    ),
    "an answer of one origin, where two are asked for": (
        report([AGREED._replace(verdict=Verdict.SINGLE_ORIGIN, origins=("A",))]),
        settings(min_origins=2),
        1,
        "FAIL: 1 new finding (1 single origin; 1 error) · 1 question compared · fail-on=error",
    ),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_decision(name: str) -> None:
    given_report, given_settings, code, line = SCENARIOS[name]
    outcome = decide(given_report, given_settings)
    assert (outcome.exit_code, outcome.line) == (code, line)


def test_a_rule_may_ask_for_more_origins_itself() -> None:
    weak = AGREED._replace(verdict=Verdict.SINGLE_ORIGIN, origins=("A",))
    asking = replace(report([weak]), rules={"chair": RulePolicy("chair", "?", "error", min_sources=2)})
    assert decide(asking, settings()).exit_code == 1
    assert decide(report([weak]), settings()).exit_code == 0


def test_what_is_in_the_baseline_passes_and_a_new_value_does_not() -> None:
    known = baseline_of([ERROR])
    outcome = decide(report([ERROR]), settings(), baseline=known)
    assert (outcome.exit_code, outcome.states[ERROR.id]) == (0, State.BASELINE)
    assert outcome.line == "PASS: no new conflicts · 1 in baseline · 1 question compared · fail-on=error"
    changed = finding("toll", values=("12", "20"))
    outcome = decide(report([changed]), settings(), baseline=known)
    assert (outcome.exit_code, [entry.id for entry in outcome.stale]) == (1, [ERROR.id])


def waived(today: str, *waivers: Waiver) -> Outcome:
    return decide(report([ERROR]), replace(settings(), today=today), waivers=waivers)


def test_a_waiver_holds_until_its_last_day() -> None:
    outcome = waived("2031-04-01", WAIVER)
    assert (outcome.exit_code, outcome.states[ERROR.id]) == (0, State.WAIVED)
    assert outcome.line == "PASS: no new conflicts · 1 waived · 1 question compared · fail-on=error"
    outcome = waived("2031-04-02", WAIVER)
    assert (outcome.exit_code, outcome.states[ERROR.id]) == (1, State.FAILING)
    assert outcome.line == ("FAIL: 1 new conflict (1 error) · 1 waiver expired · 1 question compared · fail-on=error")


def test_a_waiver_warns_fourteen_days_before() -> None:
    assert waived("2031-03-17", WAIVER).expiring == ()
    assert waived("2031-03-18", WAIVER).notes == (
        "waiver for toll, the flood (until 2031-04-01: two ways of counting): 14 days left",
    )


def test_settings_for_a_rule_that_there_is_none_of_are_told() -> None:
    rules = {"tol": RuleSettings(severity="note"), "toll": RuleSettings(severity="error")}
    outcome = decide(report([ERROR]), settings(rules=rules))
    assert outcome.notes == ("settings for 'tol': no rule of this run is called that; did you mean 'toll'?",)


def test_a_waiver_of_no_use_fails() -> None:
    outcome = waived("2031-03-01", WAIVER, WAIVER._replace(rule="aboard"))
    assert (outcome.exit_code, len(outcome.unused)) == (1, 1)
    narrow = WAIVER._replace(slot="n", values=("12", "20"))
    assert waived("2031-03-01", narrow).states[ERROR.id] is State.FAILING


def test_findings_in_changed_articles_only() -> None:
    from tests.formats import story
    from xref.gate import in_articles

    kept = {f.id for f in in_articles(story.report(), ["wire.md"]).findings}
    assert kept == {"f-toll", "f-chair", "f-opening", "f-voyage"}
    assert {f.id for f in in_articles(story.report(), ["news/wire.md"]).findings} == kept


@given(
    st.lists(st.tuples(st.sampled_from(list(Verdict)), st.sampled_from(SEVERITIES)), max_size=6),
    st.sampled_from(list(GATING)),
    st.sampled_from(SEVERITIES),
)
def test_a_stricter_gate_never_lets_more_through(
    made: list[tuple[Verdict, str]], verdict: Verdict, severity: str
) -> None:
    subject = report([finding(f"r{i}", v, s) for i, (v, s) in enumerate(made)])
    mild = decide(subject, Settings(fail_on=FailOn(verdict, severity)))
    for less in GATING[: GATING.index(verdict) + 1]:
        strict = decide(subject, Settings(fail_on=FailOn(less, severity)))
        assert {f.id for f in mild.failing} <= {f.id for f in strict.failing}
        assert strict.exit_code == 1 or not strict.failing


@given(st.permutations([ERROR, WARNING, DISPUTED, AGREED]))
def test_the_order_of_findings_does_not_matter(order: list[Any]) -> None:
    assert (
        decide(report(order), settings("disputed")).line
        == decide(report([*reversed(order)]), settings("disputed")).line
    )


def test_an_empty_baseline_is_not_the_same_as_none() -> None:
    assert decide(report([ERROR]), settings(), baseline=Baseline()).exit_code == 1
