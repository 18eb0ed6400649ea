"""A vote that a text gives no place is one of the country that the text opens with; that keeps it from another's."""

from __future__ import annotations

import pytest

from tests.linking.texts import linked, read
from xref.engines import Extract

SWISS = "Voters in Switzerland rejected the pension law in a referendum on Sunday. Turnout was 44 percent."
DANISH = "Denmark's opposition leader, Anna Berg, has won the 2016 election. Turnout was 71 percent."


def votes(*extracts: Extract) -> list[str]:
    among = linked(*extracts)
    return [
        among.event_of[claim.article, claim.subject.event]
        for one in extracts
        for claim in one.claims
        if claim.rule == "election-turnout"
    ]


@pytest.mark.parametrize("opening", ["Denmark's", "The Danish", "To the joy of many Danes, the"])
def test_votes_of_two_countries_are_two(opening: str) -> None:
    first = read("a", SWISS, "2016-10-03")
    second = read("b", DANISH.replace("Denmark's", opening), "2016-10-05")
    one, other = votes(first, second)
    assert one != other


def test_a_vote_of_the_country_of_the_opening_is_that_of_its_place() -> None:
    placed = read("a", "Anna Berg won the election in Denmark on Sunday. Turnout was 71 percent.", "2016-10-03")
    one, other = votes(placed, read("b", DANISH, "2016-10-05"))
    assert one == other


RERUN = "Anna Berg has won the rerun of the election in Denmark. It came after a court annulled the {} election."


@pytest.mark.parametrize("old", ["May 2019", "2019"])
def test_an_annulled_vote_is_not_the_one_of_the_news(old: str) -> None:
    one = read("a", f"{RERUN.format(old)} Turnout was 64 percent.", "2020-06-27")
    main = next(event for event in one.events.events if event.kind == "election" and event.main)
    (turnout,) = (claim for claim in one.claims if claim.rule == "election-turnout")
    assert turnout.subject.event == main.id
    assert all(key.type != "date" for key in main.keys)


@pytest.mark.parametrize("ahead", ["will face off in a second round", "are heading for the second round"])
def test_votes_counted_are_not_those_of_a_round_to_come(ahead: str) -> None:
    text = f"Danes voted for a president. Anna Berg and Ivan Petrov {ahead} of the election. Turnout was 64 percent."
    one = read("a", text, "2020-06-27")
    (turnout,) = (claim for claim in one.claims if claim.rule == "election-turnout")
    event = next(event for event in one.events.events if event.id == turnout.subject.event)
    assert all(key.type != "ordinal" for key in event.keys)
