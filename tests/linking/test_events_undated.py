"""Texts without a date of their own: a weekday is that of the news, a month alone that of an older event."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref
from tests.linking.texts import read
from xref.linking.events.spans import grain
from xref.model import Report
from xref.values import value_type

NEWS = """Quake shakes Kelvar

A 5.2-magnitude earthquake shook the town of Kelvar on Sunday, injuring four people.

A powerful quake with a magnitude of 6.4 struck the area in September, killing nine people and injuring 40.
"""
OTHER = """Quake hits Kelvar

An earthquake of magnitude 5.2 hit the town of Kelvar on Sunday. Two people were hurt in the quake.
"""
MONDAY = OTHER.replace("Sunday", "Monday")


def told(folder: Path, *texts: str) -> Report:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    return xref.check(folder)


def test_a_month_alone_is_of_an_older_event(tmp_path: Path) -> None:
    report = told(tmp_path, NEWS)
    assert len({event.id for event in report.events if event.kind == "disaster"}) == 2
    assert not [finding for finding in report.findings if finding.verdict.conflict_like]


@pytest.mark.parametrize(("other", "together"), [(OTHER, True), (MONDAY, False)], ids=["its day", "another day"])
def test_one_town_and_one_weekday_are_of_one_event(other: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((NEWS, other))):
        report = told(tmp_path / str(number), *texts)
        shared = [event for event in report.events if len({mention.article for mention in event.mentions}) == 2]
        assert bool(shared) is together
        injured = {finding.verdict for finding in report.findings if finding.rule == "disaster-injured"}
        assert not any(verdict.conflict_like for verdict in injured)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sunday", "week"),
        ("September", "month"),
        ("2005", "month"),
        ("5 September", ""),
        ("Sunday, 5 March", ""),
        ("since 2011", ""),
    ],
)
def test_how_a_date_is_told(words: str, expected: str) -> None:
    assert grain(value_type("date").parse(words)) == expected


def test_an_accord_that_another_replaces_is_told_by_the_way(tmp_path: Path) -> None:
    text = (
        "Kelvar and Darva signed a border accord in Lome in 2018. {} the Accra accord of 1995.\n\nThe accord was signed"
    )
    for number, words in enumerate(("It replaces", "It supersedes", "It builds on")):
        report = told(tmp_path / str(number), f"Two neighbours at peace\n\n{text.format(words)} by Ali Sow.\n")
        labels = {event.id: event.label for event in report.events}
        signed = {labels[claim.subject.event] for claim in report.claims if claim.raw == "Ali Sow"}
        assert signed == {"agreement in Lome, 2018"}


def test_what_is_told_of_a_month_lies_behind_news_that_has_no_day() -> None:
    news = "At least 63 people were killed in a blast at a clinic in the north of Chad."
    one = read("a", f"{news}\n\nIn January, a suicide bomber killed 15 people outside a school.", "")
    events = {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "attack-killed"}
    assert events["At least 63"] != events["15"]
    opening = read("a", "In January, a suicide bomber killed 15 people in Tal. The attack hurt nine.", "")
    assert (
        len({claim.subject.event for claim in opening.claims if claim.rule in ("attack-killed", "attack-injured")}) == 1
    )


def test_the_figures_of_a_second_blast_and_of_a_strike_that_came_at_the_same_time_are_its_own() -> None:
    one = read("a", "Police said a blast hit a mosque in Kano, and later another blast left 31 dead and 41 hurt.", "")
    events = {claim.raw: claim.subject.event for claim in one.claims}
    assert events["31"] == events["41"] != events["Kano"]
    two = read(
        "a", "A bomber killed nine in Kano. The attack came as a drone strike killed four rebels in the hills.", ""
    )
    events = {claim.raw: claim.subject.event for claim in two.claims if claim.rule == "attack-killed"}
    assert events["nine"] != events["four"]


def test_an_entry_of_a_chronology_is_of_the_day_that_opens_it(tmp_path: Path) -> None:
    first = "Police in Kelvar arrested two men over the bombing.\n"
    second = "At least nine people were killed when a bomb went off at a market in Kelvar.\n"
    report = told(tmp_path / "two", f"March 9, 2016: {first}\nMarch 4, 2016: {second}")
    assert {key.raw for event in report.events for key in event.keys} >= {"March 4, 2016"}
    report = told(tmp_path / "one", f"March 4, 2016: {second}")
    assert "March 4, 2016" not in {key.raw for event in report.events for key in event.keys}
