"""Baseline and waiver files: how they are read, written, and what is wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.findings import finding, report
from xref.errors import XrefError
from xref.gate import Waiver, read_baseline, read_waivers, waiver_for, with_waiver
from xref.gate.baseline import HEAD, Entry, baseline_of, parse_baseline, pruned, rewritten
from xref.gate.waivers import parse_waivers
from xref.model import Verdict

TOLL, WHEN = finding("toll"), finding("accident-date", values=("4 March", "5 March"))
AGREED = finding("chair", Verdict.CORROBORATED)


def test_a_baseline_is_sorted_one_line_an_entry() -> None:
    text = baseline_of([TOLL, AGREED, WHEN]).render()
    assert text.splitlines() == [
        HEAD,
        "accident-date accident-date-4 March-5 March  the flood, n: 4 March / 5 March",
        "toll toll-12-19  the flood, n: 12 / 19",
    ]


def test_a_baseline_is_read_as_it_was_written() -> None:
    known = baseline_of([TOLL, finding("a", id="x1"), finding("b", id="x2", values=("1", "two\nlines"))])
    assert parse_baseline(known.render()).entries == known.entries


def test_a_baseline_may_only_shrink_unless_forced() -> None:
    old = baseline_of([TOLL])
    assert rewritten(old, report([])).entries == ()
    with pytest.raises(XrefError, match="a baseline may only shrink") as caught:
        rewritten(old, report([TOLL, WHEN]))
    assert any("would gain: accident-date" in p.message for p in caught.value.problems)
    assert len(rewritten(old, report([TOLL, WHEN]), force=True).entries) == 2
    assert len(rewritten(None, report([TOLL, WHEN])).entries) == 2


def test_pruning_removes_what_no_longer_occurs() -> None:
    old = baseline_of([TOLL, finding("gone")])
    assert pruned(old, report([TOLL, WHEN])).entries == baseline_of([TOLL]).entries


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("toll\n", "b.txt:1:1: not an entry; write: rule id words"),
        ("# x\n\ntoll 1 a\ntoll 1 b\n", "b.txt:4:6: the same finding as line 3, in other words; delete one of the two"),
        (
            "toll 1\n=======\n",
            "b.txt:2:1: a merge left its mark here; keep the entries of both sides, and delete the mark",
        ),
    ],
)
def test_what_is_wrong_in_a_baseline(text: str, problem: str) -> None:
    with pytest.raises(XrefError) as caught:
        parse_baseline(text, "b.txt")
    assert str(caught.value) == problem


def test_an_entry_that_two_branches_added_is_one() -> None:
    assert parse_baseline("toll 1 a\nwhen 2 b\ntoll 1 a\n").entries == (
        Entry("toll", "1", "a"),
        Entry("when", "2", "b"),
    )


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(XrefError, match="there is no such baseline"):
        read_baseline(tmp_path / "none.txt")
    with pytest.raises(XrefError, match="there is no such waiver file; `xref waive FINDING ARTICLES` makes one"):
        read_waivers(tmp_path / "none.yaml")


GOOD = """\
# what we know of
- rule: toll
  subject: the flood
  reason: two ways
    of counting
  until: 2031-04-01
- {rule: aboard, subject: the flood, slot: n, values: [19, 12], reason: on: no, until: '2031-05-01'}
"""


def test_waivers_are_read_with_their_place() -> None:
    assert parse_waivers(GOOD.replace("on: no", "'on: no'"), "w.yaml") == (
        Waiver("toll", "the flood", "two ways of counting", "2031-04-01", path="w.yaml", line=2, column=3),
        Waiver("aboard", "the flood", "on: no", "2031-05-01", "n", ("12", "19"), "w.yaml", 7, 3),
    )
    assert parse_waivers("") == ()


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("- rule: toll\n  subject: x\n", ["w.yaml:1:3: a waiver needs reason, until; write reason: …"]),
        (
            "- rule: a\n  subject: b\n  reason: c\n  until: soon\n- rool: a\n",
            [
                "w.yaml:4:10: 'soon' is no date; write it as 2026-05-31",
                "w.yaml:5:3: unknown key 'rool'; known are rule, subject, reason, until, slot, values",
            ],
        ),
        ("rule: a\n", ["w.yaml:1:1: not a list of waivers; begin each waiver with '- rule: …'"]),
        ("- a\n", ["w.yaml:1:3: not a waiver; begin it with '- rule: …'"]),
        ("- rule: a\n  rule: b\n", ["w.yaml:2:3: 'rule' is given twice; keep one of them"]),
        ("- rule: [a]\n", ["w.yaml:1:9: 'rule' must be a text"]),
        ("- values: 3\n", ["w.yaml:1:11: 'values' must be a list; as [12, 19]"]),
        ("- rule: 'a\n", ["w.yaml:2:1: not YAML: found unexpected end of stream"]),
    ],
)
def test_what_is_wrong_in_waivers(text: str, problems: list[str]) -> None:
    with pytest.raises(XrefError) as caught:
        parse_waivers(text, "w.yaml")
    assert [str(problem) for problem in caught.value.problems] == problems


def test_a_new_waiver_leaves_the_file_as_it_was() -> None:
    before = GOOD.replace("on: no", "'on: no'")
    odd = finding("toll", subject='"the" flood: [# x]', values=("12", "- nine\u2028teen"))
    waiver = waiver_for(odd, " checked\n twice ", "2031-06-01")
    after = with_waiver(before, waiver)
    assert after.startswith(before)
    added = parse_waivers(after)[-1]
    assert added.covers(odd)
    assert (added.reason, added.until) == ("checked twice", "2031-06-01")
    assert parse_waivers(with_waiver("", waiver))[0].covers(odd)


def test_a_waiver_needs_reason_and_date() -> None:
    with pytest.raises(ValueError, match="needs a reason"):
        waiver_for(TOLL, " ", "2031-06-01")
    with pytest.raises(ValueError, match="is no date"):
        waiver_for(TOLL, "why", "June")
