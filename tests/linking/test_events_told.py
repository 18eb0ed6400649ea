"""What words tell of an event without a day or a place of its own: tolls, causes, truces, quakes far off."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref
from tests.linking.test_events_rival import run
from tests.linking.texts import linked, read, tolls
from xref.model import Provenance, Report, Verdict

QUAKE = "A quake struck Sarvia early on Wednesday. The death toll reached 241 people on Thursday."
BLASTS = "A bomb killed nine people in Jos on Sunday. Another bomb killed 30 people in Kano on Monday, medics said."


def found(report: Report, rule: str) -> dict[Verdict, tuple[str, ...]]:
    return {finding.verdict: finding.values for finding in report.findings if finding.rule == rule}


@pytest.mark.parametrize("told", ["was given on Thursday", "was lowered on Thursday", "was issued late on Thursday"])
def test_the_day_on_which_a_toll_was_given_is_not_that_of_the_event(told: str) -> None:
    one = read("a", f"{QUAKE} The new toll {told}: 290 deaths in all.", "2016-08-26")
    assert len({claim.subject.event for claim in one.claims if claim.rule == "disaster-killed"}) == 1


def test_a_court_tries_a_deed_that_lies_as_far_back_as_its_report_says() -> None:
    text = "Karl Berg was jailed for life for murdering cook Ann Lee. The jury sat for an hour. Lee, 41, was stabbed"
    one = read("a", f"{text} outside a shop in Sarkub on June 16.", "2016-11-23")
    told = {claim.subject.event for claim in one.claims if claim.subject.kind == "attack"}
    assert len(told) == 1, [(claim.rule, claim.raw, claim.subject.event) for claim in one.claims]


def test_a_quake_of_this_month_is_the_one_of_a_day_in_it() -> None:
    text = "The toll of this month's quake in Sarvia rose to 241. The agency said 900 people were injured in the"
    one = read("a", f"{text} August 14 quake.", "2016-08-22")
    counted = {claim.rule: claim.subject.event for claim in one.claims if claim.type == "count"}
    assert counted["disaster-killed"] == counted["disaster-injured"]


@pytest.mark.parametrize("told", ["put the toll at 31", "gave a slightly higher toll of 31 dead"])
def test_a_toll_is_that_of_the_event_told_of_just_before(told: str) -> None:
    one = read("a", f"{BLASTS} The Red Cross {told}.", "2016-08-09")
    claims = {claim.raw: claim.subject for claim in one.claims if claim.rule == "attack-killed"}
    assert claims["31"].event == claims["30"].event != claims["nine"].event
    assert claims["31"].certainty is Provenance.STATED


@pytest.mark.parametrize(
    "later",
    [
        "The scale of the attack became apparent Sunday, when a minister said that 30 had died.",
        "The Blue Front denied any link to the blast in a tweet Sunday.",
    ],
)
def test_the_day_of_a_tweet_or_of_what_became_known_is_not_that_of_the_attack(later: str) -> None:
    one = read("a", f"A blast killed nine people in Jos late Saturday. {later}", "2016-08-07")
    assert sum(event.kind == "attack" for event in one.events.events) == 1


def test_an_update_and_the_headquarters_of_a_province_make_no_other_attack() -> None:
    opening = "A bomb went off in Quetta, the headquarters of Balochistan province, killing four people."
    one = read("a", f"{opening} Update May 15 A doctor later said that five people were killed.", "2019-05-14")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert [key.raw for key in event.keys] == ["Quetta"]


@pytest.mark.parametrize(("place", "together"), [("the village of Tal", True), ("Aleppo", False)])
def test_a_village_seldom_sees_two_raids_within_the_week(place: str, together: bool) -> None:
    opening = f"Rebels attacked {place}, killing nine people. The insurgents rule the area."
    one = read("a", f'{opening} "Dozens of rebels attacked {place}" on Thursday, a man said.', "2016-08-07")
    assert (sum(event.kind == "attack" for event in one.events.events) == 1) is together


@pytest.mark.parametrize(
    "same",
    [
        "Separately, the Blue Front claimed responsibility for the attack.",
        "The Blue Front took responsibility for the killing of a judge and the subsequent blast. It hurt four people.",
    ],
)
def test_who_claims_an_attack_tells_of_no_other(same: str) -> None:
    one = read("a", f"A blast killed nine people in Jos on Monday. {same}", "2016-08-09")
    assert len({claim.subject.event for claim in one.claims if claim.rule.startswith("attack-")}) == 1


@pytest.mark.parametrize(
    "before",
    [
        "The incident comes just months after 73 people were killed in a similar attack on a market in Jos.",
        "The 2008 Jos market bombing killed 73 people.",
    ],
)
def test_what_came_long_before_is_another_event(before: str) -> None:
    one = read("a", f"A blast killed nine people in Jos on Monday. {before}", "2016-08-09")
    other = read("b", "A blast killed 12 people in Jos on Monday.", "2016-08-09")
    events = tolls(one, linked(one, other))
    assert events["73"] != events["nine"] == tolls(other, linked(one, other))["12"]


def test_a_town_a_hundred_miles_off_is_not_where_it_was() -> None:
    one = read(
        "a", "The quake struck at noon on Monday 140 km (87 miles) north-east of Oslo. It killed nine.", "2016-08-09"
    )
    near = read("b", "The quake struck at noon on Monday 12 km north-east of Oslo. It killed nine.", "2016-08-09")
    places = [
        [key.raw for event in each.events.events for key in event.keys if key.name == "place"] for each in (one, near)
    ]
    assert places == [[], ["Oslo"]]


def test_the_adjective_of_a_country_is_where_a_truce_is(tmp_path: Path) -> None:
    texts = ["The Yemeni truce is to last 48 hours.", "The 72-hour truce in Yemen is near."]
    other = "The Libyan truce is to last nine days."
    report = run(tmp_path / "one", *(("2018-08-07", text) for text in texts))
    assert set(found(report, "ceasefire-length")) != {Verdict.SINGLE_ORIGIN}
    report = run(tmp_path / "two", ("2018-08-07", texts[0]), ("2018-08-07", other))
    assert set(found(report, "ceasefire-length")) == {Verdict.SINGLE_ORIGIN}


def test_truces_told_weeks_apart_are_at_odds_over_nothing(tmp_path: Path) -> None:
    """Each of two truces is told by several texts, which are surely of one, but not of the other."""
    first = "Envoys Ali Sow and Omar Diallo said in Kufra that a week-long truce had ended."
    second = "Generals Ivan Orlov and Anna Berg said in Sabha that an eight-hour truce would begin."
    days = ["2018-09-05", "2018-09-06", "2018-10-02", "2018-10-03"]
    report = run(tmp_path, *zip(days, (first, first, second, second), strict=True))
    assert not {Verdict.CONFLICT, Verdict.DISPUTED} & set(found(report, "ceasefire-length"))


@pytest.mark.parametrize(
    "text",
    [
        "A footbridge in Tal collapsed in a heavy storm on Monday, killing nine people.",
        "Nine people died in Tal on Monday when a footbridge collapsed during a sudden and violent storm.",
    ],
)
def test_the_weather_of_a_disaster_is_none_of_its_own(text: str) -> None:
    one = read("a", f"{text} Four people were hurt.", "2019-05-08")
    assert len({claim.subject.event for claim in one.claims if claim.rule.startswith("disaster-")}) == 1


def test_a_disaster_after_another_is_one_of_its_own() -> None:
    text = "A quake killed nine people in Tal on Monday. A ferry sank there on Tuesday, and 30 people drowned."
    one = read("a", text, "2019-05-08")
    assert len({claim.subject.event for claim in one.claims if claim.rule == "disaster-killed"}) == 2


def test_what_happened_last_week_is_not_the_news() -> None:
    news = "A ferry sank off Sarvia, killing nine people. Rain hampered the search."
    for place in ("Tal", "Sarvia"):
        one = read("a", f"{news} Last week a boat sank off {place}, leaving 13 dead.", "2019-05-08")
        events = {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "disaster-killed"}
        assert events["13"] != events["nine"]


def test_words_of_a_sentence_that_calls_no_event_are_no_sort_of_one() -> None:
    text = "A flood killed nine people in Tal on Monday. Of the 28 people still missing, 13 were mine workers."
    one = read("a", text, "2019-05-08")
    assert len({claim.subject.event for claim in one.claims if claim.rule.startswith("disaster-")}) == 1


@pytest.mark.parametrize(
    ("then", "events"), [("rescuers are still searching", 1), ("another flood killed four in Ur", 2)]
)
def test_news_of_days_after_a_flood_is_of_that_flood(then: str, events: int) -> None:
    text = f"Two days after a flood killed nine people in Tal, {then}. Rain is forecast."
    one = read("a", text, "2019-05-08")
    assert len([event for event in one.events.events if event.kind == "disaster"]) == events


@pytest.mark.parametrize(
    "told",
    [
        "Crews recovered the body of a second victim on Wednesday.",
        "Officials late on Wednesday were investigating the collapse.",
        "At a news conference on Wednesday the mayor spoke of the collapse.",
        "After the collapse those near by stayed locked in their homes on Wednesday.",
    ],
)
def test_the_day_of_what_came_later_is_not_that_of_the_event(told: str) -> None:
    one = read("a", f"A bridge collapsed in Tal on Monday, killing nine people. {told}", "2019-05-09")
    days = {key.raw for event in one.events.events for key in event.keys if key.type == "date"}
    assert days == {"Monday"}


def test_a_day_that_owns_its_quake_is_that_of_the_quake() -> None:
    text = "A quake killed 98 people in Tal. Tal was hit a week earlier, on 29 July, by a quake that killed 17."
    one = read("a", f"{text} Over 100 tremors were felt after Sunday evening's quake.", "2018-08-06")
    events = {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "disaster-killed"}
    assert events["98"] != events["17"]


@pytest.mark.parametrize(
    ("named", "together"),
    [
        ("Militants stormed the village of Gasarwa on Friday.", True),
        ("Militants stormed the town of Gasarwa on Friday.", False),
        ("Militants stormed another village of Gasarwa district on Friday.", False),
    ],
)
def test_a_village_that_was_told_without_a_name_is_named_in_the_next_sentence(named: str, *, together: bool) -> None:
    opening = "Five people died in an attack on a village in Borno state, residents said."
    one = read("a", f"{opening} {named}", "2018-08-05")
    assert (sum(event.kind == "attack" for event in one.events.events) == 1) is together


def test_the_sentence_after_a_title_with_its_figures_tells_of_its_place(tmp_path: Path) -> None:
    text = (
        "# Bombers kill 30, injure 42 others in Borno\n\nThe Borno agency said 30 persons died while 42 others were "
        "injured when bombers detonated a device in Mandari community of Konda Local Government Area."
    )
    (tmp_path / "a.md").write_text(f"---\npublished: 2019-06-17\n---\n{text}\n")
    assert len([event for event in xref.check(tmp_path).events if event.kind == "attack"]) == 1


@pytest.mark.parametrize(
    ("later", "events"),
    [
        ("A separate ceasefire agreement was reached in 2002.", 2),
        ("Both sides reached a further truce agreement in 2002 and the rebels struck another agreement in 2006.", 3),
        ("The agreement was reached in 1999.", 1),
    ],
)
def test_an_accord_told_of_beside_one_is_another(later: str, events: int) -> None:
    one = read("a", f"The peace accord was signed in Jos in 1999. {later}", "2016-08-07")
    assert len({claim.subject.event for claim in one.claims if claim.rule.startswith("agreement")}) == events


@pytest.mark.parametrize("undone", ["an attempt to revive", "a reply to violations of"])
def test_an_accord_that_one_is_to_revive_is_another(undone: str) -> None:
    one = read("a", f"The peace accord was signed in Jos. It is {undone} the peace accord of May 2015.", "2018-06-28")
    events = {claim.rule: claim.subject.event for claim in one.claims}
    assert events["agreement-place"] != events["agreement-date"]
