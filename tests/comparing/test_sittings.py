"""Talks that go on for days have no one day; those that were held on one have."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref
from tests.comparing import build
from xref.comparing.single import compare_pair
from xref.model import PairVerdict, SlotPolicy, Subject
from xref.values.place import UNIT as PLACE

TALKS = "Peace talks between Chad and the Green Front began in Lome on Thursday.\n\n"


def told(tmp_path: Path, rule: str, *texts: str) -> set[str]:
    for number, (day, text) in enumerate(zip((10, 12), texts, strict=True)):
        lead = f"News\n\n{('Herald', 'Post')[number]}\n\n{day} March 2023\n\n"
        (tmp_path / f"{number}.md").write_text(lead + text, encoding="utf-8")
    return {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == rule}


def test_sittings_of_two_days_are_of_the_same_talks(tmp_path: Path) -> None:
    one = TALKS + "Another round of the peace talks was held in Lome on Friday.\n"
    other = TALKS + "The Sunday round of the peace talks in Lome was short.\n"
    assert not told(tmp_path, "talks-dates", one, other) & {"conflict", "disputed"}


def test_two_days_of_one_meeting_are_at_odds(tmp_path: Path) -> None:
    held = "Peace talks between Chad and the Green Front were held in Lome on {} March.\n"
    assert "conflict" in told(tmp_path, "talks-dates", held.format(7), held.format(9))


def test_talks_that_went_on_grew_longer(tmp_path: Path) -> None:
    one = "Envoys of Chad and the Green Front left for Lome for the two-day peace talks.\n"
    other = "Chad and the Green Front agreed on a truce after four days of peace talks in Lome.\n"
    assert not told(tmp_path, "talks-length", one, other) & {"conflict", "disputed"}


def test_an_exchange_of_three_days_was_on_each(tmp_path: Path) -> None:
    one = "An exchange of 800 prisoners between Chad and the Green Front began on Friday.\n\n"
    one += "A total of 318 captives were freed on Friday.\n"
    other = "Chad freed 200 prisoners on Sunday to complete the three-day prisoner exchange with the Green Front.\n"
    assert not told(tmp_path, "exchange-date", one, other) & {"conflict", "disputed"}


def test_days_of_talks_that_had_begun_are_of_several_sittings(tmp_path: Path) -> None:
    one = TALKS + "On Friday Chad and the Green Front held direct talks in Lome.\n"
    other = TALKS + "Speaking at the peace talks in Lome on Saturday, Ali Sow was glad.\n"
    assert not told(tmp_path, "talks-dates", one, other) & {"conflict", "disputed"}


def test_a_text_that_tells_of_two_meetings_has_two_days(tmp_path: Path) -> None:
    one = "Peace talks between Chad and the Green Front were held in Lome on Thursday.\n\n"
    one += "Envoys of Chad and the Green Front held talks with the mediators in Lome on Friday.\n"
    assert not told(tmp_path, "talks-dates", one, "Nothing else was told.\n") & {"conflict", "disputed"}


def test_preliminary_talks_began_before_the_talks_themselves(tmp_path: Path) -> None:
    one = "Preliminary peace talks between Chad and the Green Front began in Lome on Tuesday.\n"
    other = "Peace talks between Chad and the Green Front began in Lome on Thursday.\n"
    assert not told(tmp_path, "talks-start", one, other) & {"conflict", "disputed"}


def test_a_plan_to_go_on_is_that_of_a_further_sitting(tmp_path: Path) -> None:
    one = "Peace talks between Chad and the Green Front are to be held in Lome on 14 March.\n"
    other = "Chad and the Green Front agreed to continue the peace talks in Lome on 16 March.\n"
    assert not told(tmp_path, "talks-dates", one, other) & {"conflict", "disputed", "changed"}


def test_a_text_that_names_two_heads_tells_of_two_delegations(tmp_path: Path) -> None:
    one = "Peace talks between Chad and the Green Front began in Lome on Thursday.\n\n"
    one += "The delegation of Chad to the talks was led by Ali Sow.\n\n"
    one += "The delegation of Chad at the talks is headed by Omar Diallo.\n"
    assert not told(tmp_path, "delegation-head", one, "Nothing else was told.\n") & {"conflict", "disputed"}


def test_a_second_day_of_talks_is_no_day_of_another_text(tmp_path: Path) -> None:
    one = "Chad and the Green Front held peace talks in Lome on Thursday.\n"
    other = "Envoys of Chad and the Green Front met in Lome on Saturday for the second day of peace talks.\n"
    assert not told(tmp_path, "talks-dates", one, other) & {"conflict", "disputed"}


def test_talks_that_were_extended_ended_later(tmp_path: Path) -> None:
    one = "Peace talks between Chad and the Green Front in Lome ended on Thursday.\n"
    other = "Peace talks between Chad and the Green Front in Lome ended on Friday.\n\n"
    other += "The peace talks were extended into a fifth day.\n"
    assert not told(tmp_path, "talks-end", one, other) & {"conflict", "disputed"}


def test_each_article_tells_of_the_sitting_of_its_own_day(tmp_path: Path) -> None:
    held = "Peace talks between Chad and the Green Front were held in Lome on {}.\n"
    published_friday, published_sunday = held.format("Friday"), held.format("Sunday")
    assert not told(tmp_path, "talks-dates", published_friday, published_sunday) & {"conflict", "disputed"}


def test_days_reckoned_from_those_of_the_papers_are_of_one_round(tmp_path: Path) -> None:
    held = "Peace talks between Chad and the Green Front were held in Lome on {}.\n"
    for one, other in (("Friday, 10 March", "Sunday"), ("Friday", "Tuesday")):
        assert "undetermined" in told(tmp_path, "talks-dates", held.format(one), held.format(other))


def test_an_accord_may_be_reached_on_one_day_and_signed_on_the_next(tmp_path: Path) -> None:
    signed = "Chad and the Green Front signed a peace accord in Lome on {}.\n"
    verdicts = [
        told(tmp_path, "agreement-date", signed.format(one), signed.format(other))
        for one, other in (("Thursday", "Friday"), ("9 March", "11 March"))
    ]
    assert [sorted(each & {"conflict", "undetermined"}) for each in verdicts] == [["undetermined"], ["conflict"]]


def test_days_told_in_passing_may_be_those_of_a_round(tmp_path: Path) -> None:
    accord = "Chad and the Green Front signed a peace accord in Lome after {} of talks.\n"
    lasted = "Chad and the Green Front signed a peace accord in Lome. The peace talks lasted {}.\n"
    verdicts = [
        told(tmp_path, "agreement-negotiations", shape.format(one), other.format(two))
        for shape, one, other, two in (
            (accord, "48 days", accord, "two weeks"),
            (accord, "seven days", lasted, "nine days"),
            (lasted, "seven days", lasted, "nine days"),
            (accord, "three years", accord, "five years"),
        )
    ]
    assert [sorted(each & {"conflict", "undetermined"}) for each in verdicts] == [
        *[["undetermined"]] * 2,
        *[["conflict"]] * 2,
    ]


@pytest.mark.parametrize(
    ("kind", "expected"), [("talks", PairVerdict.UNDETERMINED), ("agreement", PairVerdict.CONFLICT)]
)
def test_two_towns_are_no_rivals_for_one_round_of_talks(kind: str, expected: PairVerdict) -> None:
    subject = Subject(kind, f"{kind}-1", f"{kind} in Chad")
    lome, accra = (
        build.claim(PLACE.parse(town), article=article, slot="place", raw=town, type_name="place", subject=subject)
        for town, article in (("Lome", "a"), ("Accra", "b"))
    )
    policy = SlotPolicy("place", compare="within", evolves="static")
    assert compare_pair(lome, accra, policy, PLACE).verdict is expected


def test_two_day_talks_were_held_on_each_of_their_days(tmp_path: Path) -> None:
    one = "Envoys of Chad and the Green Front met in Lome on 8 March for peace talks.\n"
    other = "Chad and the Green Front ended on 9 March their two-day peace talks in Lome.\n"
    assert not told(tmp_path, "talks-dates", one, other) & {"conflict", "disputed"}


def test_an_exchange_that_each_paper_tells_as_its_news_goes_by_turns(tmp_path: Path) -> None:
    held = "Chad and the Green Front exchanged 200 prisoners of war near Lome on {}.\n"
    assert not told(tmp_path, "exchange-date", held.format("Thursday"), held.format("Saturday")) & {
        "conflict",
        "disputed",
    }
