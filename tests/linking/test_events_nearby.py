"""Momentary events take where and when from the words around them, and are joined or kept apart by it."""

from __future__ import annotations

import pytest

from tests.linking.texts import document, linked, places_of, read, rules, tolls
from xref.engines._extract import extract
from xref.engines._passages import passage


def test_a_toll_sentence_gives_place_and_day() -> None:
    one = read("A", "Nine people were killed in the blast in Quetta on Monday.", "2016-08-10")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert {key.name for key in event.keys} == {"place", "when"}


def test_two_tolls_of_one_place_and_day_are_of_one_event() -> None:
    one = read("A", "A bomb killed nine people at a clinic in Quetta on Monday.", "2016-08-09")
    other = read("B", "On Monday a blast in Quetta left 12 people dead.", "2016-08-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) == set(tolls(other, among).values())


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("On Sunday a blast in Quetta left 12 people dead.", "2016-08-09"),  # another day
        ("On Monday a blast in Lahore left 12 people dead.", "2016-08-09"),  # another place
        ("On Monday a blast in Quetta left 12 people dead.", "2016-08-16"),  # another week
        ("On Monday a blast left 12 people dead.", "2016-08-09"),  # no place: a day has many attacks
    ],
)
def test_another_day_or_place_is_another_event(text: str, published: str) -> None:
    one = read("A", "A bomb killed nine people at a clinic in Quetta on Monday.", "2016-08-09")
    other = read("B", text, published)
    among = linked(one, other)
    assert not set(tolls(one, among).values()) & set(tolls(other, among).values())


def test_the_attack_of_last_year_stays_apart_inside_an_article() -> None:
    text = "A gunman killed nine people in Quetta on Monday. In May 2015 a bomber killed 45 people in Karachi."
    one = read("A", text, "2016-08-09")
    events = tolls(one, linked(one))
    assert events["nine"] != events["45"]


def test_a_day_that_tells_of_a_site_is_not_that_of_what_happened_there_before() -> None:
    text = (
        "A bomb killed nine people at a clinic in Quetta on Monday. "
        "In May, a bomber killed 40 people not far from the site of Monday's blast."
    )
    one = read("A", text, "2016-08-09")
    events = tolls(one, linked(one))
    assert events["nine"] != events["40"]


def test_what_a_group_owned_to_some_time_ago_is_another_attack() -> None:
    text = (
        "Gunmen killed nine soldiers at a post in Quetta on Monday. The army said so. Roads are closed. "
        "The Taliban in June claimed responsibility for a bomb attack on a camp that killed 40 people."
    )
    one = read("A", text, "2016-08-09")
    events = tolls(one, linked(one))
    assert events["nine"] != events["40"]


def test_a_text_goes_on_with_its_own_attack_after_what_the_rebels_had_done() -> None:
    text = (
        "An air strike hit a bus in Saada on Thursday, killing 20 people. "
        "The army said it targeted the rebels, who had fired a missile at a port the previous day, killing one person. "
        "According to local television, 39 people were killed."
    )
    one = read("A", text, "2018-08-10")
    events = tolls(one, linked(one))
    assert events["20"] == events["39"] != events["one"]


def test_a_strike_later_that_day_is_another() -> None:
    text = (
        "An air strike hit a bus in the north of Yemen on Thursday, killing 20 people. "
        "Later on Thursday, air strikes hit the capital, Sanaa, killing four people."
    )
    one = read("A", text, "2018-08-10")
    events = tolls(one, linked(one))
    assert events["20"] != events["four"]


@pytest.mark.parametrize(("other", "together"), [("The Chadian war has", True), ("The war has", False)])
def test_a_war_of_which_no_country_is_told_is_joined_only_where_the_text_names_it(other: str, together: bool) -> None:
    one = read("A", "The civil war in Chad has lasted four years and has killed 9,000 people.", "2019-02-03")
    two = read("B", f"{other} lasted four years and has killed 9,000 people. Envoys met in Doha.", "2019-02-04")
    among = linked(one, two)
    wars = {among.event_of[c.article, c.subject.event] for x in (one, two) for c in x.claims if c.rule == "war-killed"}
    assert len(wars) == (1 if together else 2)


def test_an_older_attack_on_the_same_place_stays_apart() -> None:
    text = "The strikes on Aleppo killed 23 people. An air strike on 2 September in Aleppo killed 40 people."
    one = read("A", text, "2016-09-25")
    events = tolls(one, linked(one))
    assert events["23"] != events["40"]


def test_the_title_gives_the_place_that_the_text_leaves_out() -> None:
    text = "Grief after blast at clinic in Quetta\n\nA bomb killed nine people. The clinic was full of patients.\n"
    one = document("A", text, "2016-08-09")
    main = next(event for event in one.events.events if event.kind == "attack" and event.main)
    assert [(key.name, key.provenance.value) for key in main.keys] == [("place", "inferred")]


def test_a_title_given_beside_the_text_names_the_place_that_the_body_knows() -> None:
    text = "A bomb killed nine people. They had come to a clinic. Quetta is in mourning."
    one = extract(passage(text, "Blast at clinic in Quetta", "2016-08-09", "A"), rules())
    main = next(event for event in one.events.events if event.kind == "attack" and event.main)
    assert [(key.name, key.raw) for key in main.keys] == [("place", "Quetta")]


def test_the_day_of_a_statement_is_not_that_of_the_attack() -> None:
    one = read("A", "The bomb killed nine people in Quetta, the governor said on Friday.", "2016-08-12")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert {key.name for key in event.keys} == {"place"}


def test_a_country_tells_no_attack_from_another() -> None:
    one = read("A", "The air strikes killed nine people in Syria.", "2016-08-12")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert event.keys == ()


def test_a_shared_place_alone_leaves_doubt_unless_both_open_with_it() -> None:
    deep = "The talks went on. The envoys met. They ate. They slept. They left. Shells killed two people in Homs."
    one = read("A", deep, "2016-08-12")
    other = read("B", "Shells killed nine people in Homs.", "2016-08-12")
    third = read("C", "In Homs shells killed nine people.", "2016-08-12")
    events = [event for event in linked(one, other).events if event.kind == "attack"]
    assert [event.uncertain for event in events] == [("A", "B")]
    events = [event for event in linked(other, third).events if event.kind == "attack"]
    assert [event.uncertain for event in events] == [()]


def test_a_result_is_of_the_vote_that_is_over() -> None:
    text = (
        "A presidential run-off will be held in Oruva on March 27. Neither had half of the votes in the first round."
        "\n\nAna Pell got 43.3 percent of the votes, the commission said."
    )
    found = read("a", text, "2018-03-14").claims
    (share,) = {claim.subject.event for claim in found if claim.raw == "43.3 percent"}
    (coming,) = {claim.subject.event for claim in found if claim.raw == "March 27"}
    assert share != coming


def test_a_figure_that_fell_from_that_of_an_older_vote_is_of_the_news() -> None:
    text = "Turnout in Sunday's election was 66.7 percent, down from the 75% of the 2004 polls."
    found = read("a", f"Voters in Oruva went to the polls.\n\n{text}", "2010-01-20").claims
    (turnout,) = {claim.subject.event for claim in found if claim.raw == "66.7 percent"}
    (older,) = {claim.subject.event for claim in found if claim.raw == "2004"}
    assert turnout != older


def test_the_dead_of_a_day_after_a_blast_tell_its_day() -> None:
    one = read("A", "Nine people died in Quetta on Monday after a bomb went off.", "2016-08-10")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert {key.name for key in event.keys} == {"place", "when"}


def test_a_case_is_surely_one_where_both_texts_name_the_defendant() -> None:
    one = "A teacher who stole from her school was jailed for six years. Helen Barrow had pleaded guilty to fraud."
    other = "Helen Barrow was sentenced to five years in prison for fraud at Lewes Crown Court."
    among = linked(read("A", one, "2018-10-04"), read("B", other, "2018-10-05"))
    assert [event.uncertain for event in among.events if event.kind == "trial"] == [()]


def test_saturdays_raid_is_the_one_told_of_before() -> None:
    text = (
        "The number of people killed in an attack on the village of Oruva has risen to 16. "
        "Saturday's raid was the worst in years."
    )
    one = read("A", text, "2019-03-26")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert {key.name for key in event.keys} == {"place", "when"}


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed nine people in Derna, said the mayor of the nearby town of Tobruk.",
        "Nine guards died in a clash with Tobruk rebels in Derna.",
        "A blast killed nine people in Derna, said the head of the Eastern Command based in Tobruk city.",
        "Missiles fired from a ship in the Sea of Marmara hit a clinic in Derna, killing nine people.",
    ],
)
def test_a_post_or_a_people_is_no_place_of_an_attack(text: str) -> None:
    one = read("a", text, "2019-05-06")
    assert {key.raw for event in one.events.events for key in event.keys if key.name == "place"} == {"Derna"}


def test_a_relative_clause_tells_the_day_of_another_attack() -> None:
    one = read("a", "Nine died on Friday in a raid on a town that was the scene of a massacre last year.", "2019-05-06")
    assert tolls(one, linked(one))
    assert all(
        key.raw == "Friday"
        for event in one.events.events
        for key in event.keys
        if key.name == "when" and any(mention.span.start < 30 for mention in event.mentions)
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine people died in the Derna shooting, police said on Friday.", "Derna"),
        ("Derna was rocked by a blast that killed nine people on Friday.", "Derna"),
        ("Nine people died in a blast outside the Tobruk assembly in Derna on Friday.", "Derna"),
    ],
)
def test_a_place_before_what_happened_there(text: str, place: str) -> None:
    one = read("a", text, "2019-05-11")
    assert {key.raw for event in one.events.events for key in event.keys if key.name == "place"} == {place}


def test_a_quarter_lies_in_the_town_that_was_told_just_before() -> None:
    one = read(
        "a",
        "A gunman killed 20 people in El Paso, Texas, on Saturday. Hours later another gunman killed nine in Dayton,"
        " Ohio. The shooting in the Oregon District was over in a minute.",
        "2019-08-05",
    )
    places = {
        (key.value.name, key.value.inside[:1])
        for event in one.events.events
        for key in event.keys
        if key.name == "place"
    }
    assert ("Oregon District", ("Dayton",)) in places


def test_figures_of_several_events_are_those_of_none() -> None:
    one = read("a", "Two mass shootings left 29 people dead. Twenty died in El Paso on Saturday.", "2019-08-05")
    other = read("b", "A gunman killed 22 people in El Paso on Saturday.", "2019-08-05")
    assert tolls(one, linked(one, other))


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from floods in Kerala rose to 445 Sunday, officials said.",
        "The toll from floods in Kerala doubled to 324 in the last 24 hours.",
        "A shooting shocked El Paso. The death toll rose in El Paso on Monday to 22.",
    ],
)
def test_the_time_by_which_a_toll_rose_is_none_of_the_event(text: str) -> None:
    one = read("a", text, "2019-08-06")
    assert not [key.raw for event in one.events.events for key in event.keys if key.name == "when"]


def test_the_day_of_a_sentence_is_none_of_the_attack_however_long_the_sentence() -> None:
    text = (
        "Karim Haddad, who shot to death 51 people at a mosque in Derna, has been sentenced to life in prison without"
        " the possibility of parole Thursday."
    )
    one = read("a", text, "2020-08-27")
    attacks = [event for event in one.events.events if event.kind == "attack"]
    assert not [key.raw for event in attacks for key in event.keys if key.name == "when"]


def test_a_label_before_a_report_is_no_dateline() -> None:
    assert places_of("Blast\n\nUPDATE: Two people were killed in a bomb attack on Sunday.", "attack") == set()
    assert places_of("Blast\n\nZARA: Two people were killed in a bomb attack on Sunday.", "attack") == {"Zara"}
