"""What can be asked of one report: everything about a finding, its sources, its claims."""

from __future__ import annotations

import pytest

from tests.formats import papers, story
from xref.errors import XrefError
from xref.formats import explain, list_claims, list_sources
from xref.gate import decide
from xref.model import Finding, Provenance, Sourced, Span
from xref.settings import Settings

TENSION = """\
TENSION (BOUNDARY)  How many passengers were on board?
  Word for word they differ; an assumption such as rounding or a time zone would reconcile them.
  Here: More than 80 begins at 81; a careful editor would let 80 stand.
  Rests on: boundary

What is said
  more than 80: word for word 81 and up, leniently 80 and up
    The Harbour Post, harbour.txt:3:124
      "More than 80 passengers were on board."
  80: word for word 80, leniently 75 to 85
    Coast Daily, coast.txt:3:115
      "There were 80 passengers."

Who knows it
  Coast Daily: Coast Daily
  The Harbour Post: The Harbour Post

Which event
  accident off Port Salen, told of by The Harbour Post, Coast Daily
  place: Port Salen (stated: "Port Salen")
  kept apart from the inquiry: another kind of event
  taken to be the same event without a shared key: Coast Daily

What would change the verdict
  Without the assumption (boundary) it would be a conflict.
  If one source gave the exact value, the two would agree or conflict.

Rule and gate
  aboard of sea: n
  severity warning, stable, gate: reported, finding f-aboard
"""


def test_everything_about_a_finding() -> None:
    options = {"width": 120, "outcome": decide(story.report(), Settings())}
    assert explain(story.report(), "f-aboard", options) == TENSION


@pytest.mark.parametrize("finding", story.findings(), ids=lambda f: str(f.id))
@pytest.mark.parametrize("width", [60, 80, 200])
def test_every_finding_can_be_explained(finding: Finding, width: int) -> None:
    text = explain(story.report(), finding.id, {"width": width})
    assert max(map(len, text.splitlines())) <= width
    assert finding.id in text


def test_a_finding_is_named_by_the_start_of_its_identity() -> None:
    assert explain(story.report(), "f-own", {}).startswith("DISPUTED")
    assert explain(story.report(), "aboard", {}).startswith("TENSION")
    with pytest.raises(XrefError, match="several findings are meant; write one of f-accident-date"):
        explain(story.report(), "f-", {})
    with pytest.raises(XrefError, match="there is no such finding; did you mean f-toll"):
        explain(story.report(), "f-tol1", {})
    with pytest.raises(XrefError, match="there is no such finding"):
        explain(story.report(), "", {})


def test_sources_say_how_their_metadata_is_known() -> None:
    text = list_sources(story.report(), {"width": 200})
    assert "5 March 2031 (stated: header line)" in text
    assert text.splitlines()[-2:] == [
        "Not read: news/photo.bin: not text",
        "Passed over: news/map.jpg: no loader reads .jpg",
    ]
    assert max(map(len, text.splitlines())) <= 200


def test_a_weekday_is_told_where_the_date_is_not_known() -> None:
    silent = papers.ARTICLES["silent.txt"]._replace(weekday=Sourced(1, Provenance.STATED, Span(0, 3), "“on Tuesday”"))
    text = list_sources(story.report(articles=(silent,)), {"width": 200})
    assert "a Tuesday (stated, line 1: “on Tuesday”)" in " ".join(text.split())


def test_claims_by_words() -> None:
    text = list_claims(story.report(), "guard TOLL", {"width": 160})
    assert "Nineteen people were killed, the Coast Guard said." in " ".join(text.split())
    assert len([row for row in text.splitlines()[2:] if "toll.n" in row]) == 2
    assert list_claims(story.report(), "volcano", {}) == "No claim fits 'volcano'; there are 16.\n"
