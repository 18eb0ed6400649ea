"""Texts of several stories: what one of them tells is no background of another."""

from __future__ import annotations

import pytest

from tests.linking.texts import document, read
from xref.model import Document, Polarity
from xref.reading import read as read_document

BRIEFS = (
    "Bus bomb kills nine in border town\n\n"
    "ANKARA (Reuters) - A bomb killed nine people on a bus in the town of Kars on Monday, police said.\n\n"
    "Turbine maker names chairman\n\n"
    "OSLO (Reuters) - A turbine maker named a chairman on Monday.\n\n"
    "Blast injures clerks\n\n"
    "LIMA (Reuters) - An explosion injured four clerks, and 12 were killed in a raid after it, police said."
)
COLUMN = (
    "1911 — A bomb on a train killed nine people in Kars. 1947 — A mill fell in, and 31 people were killed. 1957 — A"
    " treaty was signed. 1975 — Rebels killed 16 people."
)


def told(name: str, text: str) -> dict[str, str]:
    """The events of the killed, by the words of the figure, within one article."""
    claims = document(name, text, "2018-04-11").claims
    return {claim.raw: claim.subject.event for claim in claims if "killed" in claim.rule}


def test_each_brief_of_a_wire_tells_of_events_of_its_own() -> None:
    found = told("A", BRIEFS)
    assert found["nine"] != found["12"]
    article = document("A", BRIEFS, "2018-04-11").article
    assert len({sentence.story for sentence in article.sentences}) == 3


def test_each_year_of_a_column_has_its_event_in_that_year() -> None:
    one = document("A", COLUMN, "2018-04-11")
    events = {event.id: event for event in one.events.events}
    years = {
        claim.raw: [key.raw for key in events[claim.subject.event].keys if key.name == "when"]
        for claim in one.claims
        if claim.rule == "attack-killed"
    }
    assert years == {"nine": ["1911"], "16": ["1975"]}  # that a mill fell in is no attack: the bomb is another story's


def test_a_history_with_years_within_its_sentences_is_one_story() -> None:
    text = "A bomb killed nine people in Kars in 1911. In 1947 the town was rebuilt. In 1957 a wall was raised."
    article = document("A", text, "2018-04-11").article
    assert {sentence.story for sentence in article.sentences} == {0}


SEVERAL = (
    "A series of bomb blasts tore through towns in India's state of Kerala on Thursday, killing at least 37 people."
)


@pytest.mark.parametrize(
    ("more", "figure", "one"),
    [
        ("Five blasts hit the state capital, Thiruvananthapuram, killing 19, police said.", "19", False),
        (
            "Eight were killed in Wayanad district. At least 40 people were killed by the nine blasts.",
            "At least 40",
            True,
        ),
    ],
)
def test_attacks_in_several_towns_have_their_own_dead_and_a_sum(more: str, figure: str, one: bool) -> None:
    found = {claim.raw: claim.subject.event for claim in read("A", f"{SEVERAL} {more}", "2008-10-31").claims}
    assert (found[figure] == found["at least 37"]) is one


def test_what_a_wave_of_attacks_did_in_months_is_no_toll_of_the_last() -> None:
    wave = "A wave of bombings has hit the land in recent months, killing 125 people."
    text = f"A bomb killed nine people in Kars on Thursday. {wave}"
    found = {claim.raw: claim.subject.event for claim in read("A", text, "2008-10-31").claims}
    assert found["nine"] != found["125"]


def test_each_paragraph_of_a_column_of_briefs_is_a_story() -> None:
    text = (
        "A quake shook Kars on Monday, killing nine people.\n\nA bomb damaged a hotel in Derry. No one was hurt.\n\n"
        "The Senate passed a bill on roads."
    )
    brief = {"title": "News In Brief", "published": "2018-04-11"}
    assert [one.story for one in read_document(Document("A", "A", text, brief)).sentences] == [0, 1, 1, 2]
    plain = {"title": "A day of news", "published": "2018-04-11"}
    assert {one.story for one in read_document(Document("A", "A", text, plain)).sentences} == {0}


def test_storms_across_a_land_have_the_dead_of_each_state_beside_the_sum() -> None:
    text = (
        "Storms tore across the central United States on Wednesday, killing at least 19 people. Eight were killed in"
        " Arkansas. Two were killed in Oklahoma."
    )
    found = {
        claim.raw: claim.subject.event
        for claim in read("A", text, "2018-04-12").claims
        if claim.rule == "disaster-killed"
    }
    assert len({found["at least 19"], found["Eight"], found["Two"]}) == 3


def test_he_whose_murder_is_tried_is_no_defendant() -> None:
    text = "Karl Brandt, 24, was convicted of the murder of his 50-year-old uncle Paul at a court in Hamburg."
    persons = {
        key.value.name
        for event in read("A", text, "2018-04-12").events.events
        for key in event.keys
        if key.name == "defendant"
    }
    assert persons == {"Karl Brandt"}


def test_whoever_the_accused_are_is_said_though_no_verdict_was_reached() -> None:
    text = "A jury was unable to reach verdicts for either of the accused, Ann Moss or Dan Hale, over the stabbing."
    told = [claim for claim in read("A", text, "2018-04-12").claims if claim.rule == "attack-suspects"]
    assert all(claim.stance.polarity is Polarity.ASSERTED for claim in told)


def test_the_points_of_a_newsletter_are_stories_and_those_of_one_story_are_none() -> None:
    newsletter = (
        "• Rebels shelled the port of Aden, killing nine.\n\n• Envoys will meet in Geneva over the truce.\n\n"
        "• A court in Lima jailed two clerks.\n\n• Voters in Ghana go to the polls on Sunday.\n"
    )
    points = "".join(f"• The raid on Aden left {count} people dead, police said.\n\n" for count in (5, 6, 7, 8))
    summary = (
        "• At least nine people killed in Aden.\n\n• More than 20 injured.\n\n• Two attackers dead.\n\n"
        "• The port of Hodeida is closed.\n\n• No group has said why.\n"
    )
    stories = [
        {one.story for one in read_document(Document("A", "A", text, {"published": "2018-04-11"})).sentences}
        for text in (newsletter, points, summary)
    ]
    assert [len(found) for found in stories] == [4, 1, 1]


def test_a_summary_above_the_dateline_is_of_the_story_that_it_sums_up() -> None:
    told = (
        "Envoys of both sides met for the first time.\n\nGENEVA (Reuters) — Envoys met on Monday. They shook hands.\n"
    )
    article = read_document(Document("A", "A", told, {"published": "2018-04-11"}))
    assert {one.story for one in article.sentences} == {0}


def test_a_year_long_gone_tells_talks_from_those_of_the_news() -> None:
    text = "It ended the war in Chad in 1992 during secret negotiations in Rome. Envoys now hold talks in Rome on Mali."
    found = read("A", text, "2017-06-19").events.events
    years = [key.raw for event in found if event.kind == "talks" for key in event.keys if key.value is not None]
    assert "1992" in years
