"""Insertions: what a pattern passes over unwritten, and which commas divide a list or a clause and end nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.stubs import article, discourse, types
from xref.rules import RuleSet, load
from xref.rules.language.words import read_words
from xref.rules.matching.insertions import insertions

PACKS = Path(__file__).parent / "packs"

SET_OFF = [
    ("Ann Lee, who runs the port, was jailed.", [", who runs the port,"]),
    ("Ann Lee, 34, of Dover, was jailed.", [", 34,", ", 34, of Dover,", ", of Dover,"]),
    ("Ann Lee, Chad's envoy to the talks, left.", [", Chad's envoy to the talks,"]),
    ("The Blue Front, a rebel group that holds the north, signed.", [", a rebel group that holds the north,"]),
    ("The talks, held behind closed doors, ended in Tal.", [", held behind closed doors,"]),
    ("The raid, police said, killed nine.", [", police said,"]),
    ("The raid, the army said in a statement on Friday, killed nine.", [", the army said in a statement on Friday,"]),
    ("The raid killed, according to the mayor, nine men.", [", according to the mayor,"]),
    ("The deal - the first since May - was signed.", ["- the first since May -"]),
    ("The Blue Front (BF) has signed.", ["BF)"]),
    ("The sides, however, met in Tal.", [", however,"]),
    ("The court, in a ruling on Friday, freed him.", [", in a ruling on Friday,"]),
    ("On Friday, under UN mediation, the sides met.", [", under UN mediation", ", under UN mediation,"]),
    ("In Tal, where shots were fired, a truce holds.", [", where shots were fired", ", where shots were fired,"]),
    ("Nine boys, who played football, and two men were killed.", [", who played football,"]),
]
TOLD_OF_ANY = [
    ("The talks, already under threat, were held.", [", already under threat,"]),
    ("The talks, now in their third week, were held.", [", now in their third week,"]),
    ("The talks, the first of their kind, were held.", [", the first of their kind,"]),
    ("The rebels, angry at the delay, left.", [", angry at the delay,"]),
]
DIVIDED = [
    ("Rebels, soldiers in uniform, and clerks were held.", "a list of whom the last has a link"),
    ("The rebels, the army, were held.", "no rank"),
    ("Russia, Turkey, and Iran signed.", "a list"),
    ("Rebels in Chad, the Sudan, in Mali and Niger signed.", "a list of countries"),
    ("Russia, Turkey, Iran signed.", "a list without a conjunction"),
    ("A bomb hit a bus, killing 12, and wounding 20.", "a result"),
    ("The Blue Front, called the Lions, signed.", "the name itself"),
    ("Nine groups, including the Blue Front, signed.", "some of the list"),
    ("The envoy, the letter said Ann Lee, would lead them.", "what was said goes on"),
    ("The envoys, headed by Ann Lee, and the rebels, headed by Bo Roe, met.", "two who are each told more of"),
    ("He was jailed, he said.", "one comma"),
]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load([PACKS], types=types())


def _inserted(text: str) -> list[str]:
    words = read_words(text, 0, len(text))
    found = insertions(words, text)
    return sorted(
        text[words.starts[begin] : words.starts[end]].strip() for begin, ends in found.items() for end in ends
    )


@pytest.mark.parametrize(("text", "expected"), [*SET_OFF, *TOLD_OF_ANY])
def test_what_is_set_off_and_may_be_taken_out(text: str, expected: list[str]) -> None:
    assert _inserted(text) == sorted(expected)


@pytest.mark.parametrize(("text", "why"), DIVIDED)
def test_commas_that_divide_set_off_nothing(text: str, why: str) -> None:
    assert ", headed by Ann Lee, and the rebels," not in _inserted(text), why
    assert why.startswith("two who") or _inserted(text) == [], why


def test_what_was_said_is_no_insertion() -> None:
    told = "According to Tal News, the letter said Ann Lee, head of the bank, would go."
    assert _inserted(told) == [", head of the bank,"]


def test_an_insertion_does_not_reach_over_the_edge_of_a_quotation() -> None:
    assert _inserted('The mayor, who told us "the talks have failed, as we see", said so.') == []


PASSED_OVER = [
    "Russia, which sponsors the truce, has invited Iran to take part in the talks.",
    "Russia (the host of the last round) has invited Iran to take part in the talks.",
    "Russia has invited Iran, the envoy said, to take part in the talks.",
    "Russia has, for the first time, invited Iran to take part in the talks.",
    "Russia - the third guarantor - has invited Iran to take part in the talks.",
]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_a_pattern_passes_over_an_insertion(rules: RuleSet, text: str) -> None:
    whole = article(text)
    (match,) = rules.match(whole, discourse(whole)).matches
    assert {name: mention.raw for name, mention in match.slots.items()} == {"host": "Russia", "guest": "Iran"}
    assert not match.negated


def test_what_is_passed_over_denies_nothing(rules: RuleSet) -> None:
    whole = article("Russia, which has not sent an envoy, has invited Iran to take part in the talks.")
    (match,) = rules.match(whole, discourse(whole)).matches
    assert not match.negated
    assert [whole.text[slice(*span)] for span in match.skipped] == [", which has not sent an envoy,"]


def test_a_match_goes_on_behind_an_insertion_where_more_of_it_stands(rules: RuleSet) -> None:
    whole = article("The third round of talks was scheduled for 23 January, the envoy said, in Astana.")
    (match,) = rules.match(whole, discourse(whole)).matches
    assert {name: mention.raw for name, mention in match.slots.items()} == {
        "round": "third",
        "when": "23 January",
        "where": "Astana",
    }


def test_a_gap_goes_on_behind_an_insertion(rules: RuleSet) -> None:
    whole = article("14 groups have joined the new, as the envoy put it after long talks, in truth first ceasefire.")
    assert [match.rule for match in rules.match(whole, discourse(whole)).matches] == ["ceasefire-joined"]


def test_nothing_goes_out_of_an_insertion_over_another(rules: RuleSet) -> None:
    whole = article("The envoys, 14 groups, of the north, have joined the ceasefire.")
    assert rules.match(whole, discourse(whole)).matches == ()
