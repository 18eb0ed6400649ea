"""Talks and accords of which two texts name others are two, whatever town and day they have in common."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref
from tests.linking.test_events_rival import run
from xref.linking.events.naming import names_in

CHAD = "Chad and the Kanem Front held peace talks in Geneva on Monday. Ali Sow and Omar Diallo met in N'Djamena before."
MORE = "Peace talks of Chad and the Kanem Front were held in Geneva on Monday, a spokesman for Ali Sow said."
GEORGIA = "Georgia and Abkhazia held talks in Geneva on Monday. Anna Berg and Ivan Orlov last met in Tbilisi in May."
CHAD_ABROAD = "Chad held talks with Georgia in Geneva on Monday, Ali Sow said after meeting Anna Berg and Omar Diallo."


def groups(folder: Path, *texts: str) -> list[set[str]]:
    report = run(folder, *(("2018-08-07", text) for text in texts))
    kept = ({Path(mention.article).stem for mention in event.mentions} for event in report.events)
    return sorted((articles for articles in kept if articles), key=sorted)


@pytest.mark.parametrize(("other", "together"), [(MORE, True), (GEORGIA, False)])
def test_a_town_and_a_day_join_no_talks_of_others(other: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations([CHAD, other])):
        assert ({"0", "1"} in groups(tmp_path / str(number), *texts)) is together


def test_talks_are_not_joined_through_a_third_text_that_names_some_of_both(tmp_path: Path) -> None:
    for number, texts in enumerate(permutations([CHAD, CHAD_ABROAD, GEORGIA])):
        one, other = str(texts.index(CHAD)), str(texts.index(GEORGIA))
        assert not any({one, other} <= group for group in groups(tmp_path / str(number), *texts))


def test_an_owner_who_knows_better_has_the_last_word(tmp_path: Path) -> None:
    groups(tmp_path, CHAD, GEORGIA)
    report = xref.check(tmp_path, same_event=True)
    assert any(len({mention.article for mention in event.mentions}) == 2 for event in report.events)


def test_words_that_a_title_alone_gives_a_capital_are_no_names() -> None:
    assert names_in("Debt Talks Open In Oslo\nThe talks on debt open in Oslo.", []) == " oslo the "
