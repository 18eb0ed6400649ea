"""Values that stand in the words of a match and belong to something else."""

from __future__ import annotations

import pytest

from tests.linking.texts import read


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A bomb hit Ulm. Three of the five attackers were killed.", set()),
        ("A bomb hit Ulm. All of the five passengers were killed.", {"five"}),
        ("A bomb hit Ulm. Five passengers were killed.", {"Five"}),
    ],
)
def test_a_group_of_which_some_are_meant_is_no_count_of_them(text: str, figures: set[str]) -> None:
    one = read("a", text, "2019-05-11")
    assert {claim.raw for claim in one.claims if claim.rule == "attack-killed"} & {"five", "Five"} == figures


@pytest.mark.parametrize(
    ("text", "aboard"),
    [
        ("A plane crashed near Ulm. Six of the 58 people on board survived.", {"58"}),
        ("A plane crashed near Ulm. None of the 58 people on board survived.", {"58"}),
    ],
)
def test_a_pattern_that_takes_the_part_asks_for_the_group(text: str, aboard: set[str]) -> None:
    one = read("a", text, "2019-05-11")
    assert {claim.raw for claim in one.claims if claim.rule == "crash-aboard"} == aboard


def test_the_place_of_the_attack_before_is_not_that_of_this_one() -> None:
    one = read("a", "The attack in Ulm came a week after an attack at the Hotel Elm.", "2019-05-11")
    events = {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "attack-place"}
    assert events["Ulm"] != events["Hotel Elm"]


def test_what_nobody_suffered_had_its_day() -> None:
    one = read("a", "The army said no civilians were killed in Friday's raid on Ulm.", "2019-05-11")
    assert {str(claim.stance.polarity) for claim in one.claims if claim.rule in ("attack-date", "attack-place")} == {
        "asserted"
    }


def test_the_day_of_a_report_is_none_of_the_event() -> None:
    text = "A ferry capsized in Lake Tal, state radio reported Friday. It went down on Thursday, and nine died."
    one = read("a", text, "2019-05-11")
    assert {claim.raw for claim in one.claims if claim.rule == "disaster-date"} <= {"Thursday"}


@pytest.mark.parametrize(("published", "status"), [("2019-05-11", "scheduled"), ("2019-06-11", "happened")])
def test_what_lies_ahead_of_its_report_has_not_happened(published: str, status: str) -> None:
    one = read("a", "May 28 is the date of the peace talks in Ulm on May 28, 2019, the envoy said.", published)
    told = {str(claim.stance.status) for claim in one.claims if claim.rule in ("talks-dates", "talks-place")}
    assert told == {status}


def test_who_stands_behind_talks_that_some_refuse_is_not_denied() -> None:
    one = read("a", "The army refused to attend the peace talks in Ulm sponsored by Chad.", "2019-05-11")
    told = {claim.rule: str(claim.stance.polarity) for claim in one.claims}
    assert (told["talks-sponsors"], told["talks-participants"]) == ("asserted", "denied")


_ROUTINE = " ".join(f"Shop {number} sold bread, and the queue was long." for number in range(30))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A gunman fled from Ulm. " + _ROUTINE + " Nine people died, a clerk said.", True),
        (_ROUTINE + " A gunman came. Nine people died, a clerk said.", True),
        (_ROUTINE + " The clerk thought of a gunman. " + _ROUTINE + " Nine people died, a clerk said.", False),
        ("The cook had a heart attack. Nine people died, a clerk said.", False),
    ],
)
def test_one_word_far_away_or_in_another_sense_is_no_topic(text: str, told: bool) -> None:
    one = read("a", text, "2019-05-11")
    assert any(claim.rule == "attack-killed" for claim in one.claims) == told


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Troops shot dead eight suspected militants in Ulm.", ""),
        ("A suspected gas attack killed eight people in Ulm.", ""),
        ("An attack in Ulm reportedly killed eight people.", "reportedly"),
    ],
)
def test_who_they_were_is_in_doubt_and_not_how_many(text: str, hedge: str) -> None:
    one = read("a", text, "2019-05-11")
    assert {claim.stance.hedge for claim in one.claims if claim.rule == "attack-killed"} == {hedge}


def test_where_those_are_who_speak_is_not_where_it_was() -> None:
    text = "Troops shot dead eight rebels in Ulm. Police in Bonn say it is likely that more raids will follow."
    one = read("a", text, "2019-05-11")
    assert {claim.raw for claim in one.claims if claim.rule == "attack-place"} == {"Ulm"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The cabinet appealed for calm after the air strikes on Ulm on Monday.", "happened"),
        ("The rebels planned to bomb Ulm on Monday.", "planned"),
    ],
)
def test_a_plan_about_an_attack_is_no_plan_of_it(text: str, status: str) -> None:
    one = read("a", text, "2019-05-10")
    assert {str(claim.stance.status) for claim in one.claims if claim.rule == "attack-date"} == {status}


def test_whoever_may_be_tried_is_as_old_as_that() -> None:
    one = read("a", "The trial begins. If convicted 28-year-old Karl Brandt faces life in prison.", "2019-05-10")
    (age,) = [claim for claim in one.claims if claim.rule == "court-age"]
    assert (str(age.stance.status), age.stance.hedge) == ("happened", "")


def test_days_reckoned_from_an_attack_are_not_its_own() -> None:
    one = read("a", "Markets recover three months after the May 11 terrorist attacks in Ulm.", "2019-08-12")
    assert "2019-08" not in {str(claim.value) for claim in one.claims if claim.rule == "attack-date"}
    assert not any("three months" in claim.raw for claim in one.claims if claim.rule == "attack-date")


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("LIMA, Peru (AP) -- ", "Lima"),
        ("LIMA, May 10 (Reuters) - ", "Lima"),
        ("CHAD, May 10 (Reuters) - ", None),  # a land is no town
        ("", None),
    ],
)
def test_here_is_the_town_that_a_whole_article_was_filed_from(line: str, town: str | None) -> None:
    one = read(
        "a", f"{line}Rivals from Chad and Niger signed a peace accord here on Friday. Few had hoped.", "2019-05-11"
    )
    places = [claim.value.name for claim in one.claims if claim.rule == "agreement-place"]
    assert places == ([town] if town else [])
