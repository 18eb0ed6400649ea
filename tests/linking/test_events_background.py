"""A text that looks back on another event goes on with its news, also where it says so without a word for it."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

LEAD = "A gunman killed 49 people in an attack on two mosques in Oslo on Friday, officials said in the city.\n\n"
OSLO = "attack in Oslo, 15 March 2019"
LOOKING_BACK = [
    "In 2015, gunmen killed 130 people in Paris.",
    "Last year, a bomb killed 20 people at a market in Lahore.",
    "The attack recalls the 2002 bombings in Bali, which killed 202.",
    "The group, which killed 148 people at a university in Garissa in 2015, said nothing.",
    "In January, 20 people were killed when two bombs exploded at a church in Jolo.",
    "Militants have stepped up attacks since December, when 12 died in a raid on a camp in Aleru.",
    "The attack is the deadliest in the country since 1990, when a man shot dead 13 people in Bergen.",
    "It has almost four times the death toll of the last large-scale attack in 1990.",
    "The shooting came weeks after a man killed nine people at a bar in Denver.",
    "The carnage came on a day of bloodshed, with a suicide bomber killing 13 people at a hotel in Tunis.",
    "The attack came on the same day that a suicide bomber killed 13 people at a market in Kabul.",
]


def _event_of(folder: Path, text: str, rule: str, raw: str) -> str:
    (folder / "a.md").write_text(f"---\npublished: 2019-03-16\n---\n{text}\n\nThe shops were closed.\n", "utf-8")
    report = xref.check(folder)
    (found,) = {claim.subject.event for claim in report.claims if claim.rule == rule and claim.raw == raw}
    return next(event.label for event in report.events if event.id == found)


@pytest.mark.parametrize("aside", LOOKING_BACK)
def test_a_text_goes_on_with_its_news(tmp_path: Path, aside: str) -> None:
    text = f"{LEAD}{aside}\n\nAt least 40 people were wounded."
    assert _event_of(tmp_path, text, "attack-injured", "At least 40") == "attack in Oslo, 15 March 2019"


def test_it_goes_on_with_the_past_where_it_says_so(tmp_path: Path) -> None:
    text = f"{LEAD}In 2015, gunmen killed 130 people in Paris.\n\nThat attack wounded 368 people."
    assert _event_of(tmp_path, text, "attack-injured", "368") == "attack in Paris, 2015"


OLD_NEWS = (
    "Toll of Oslo bombing rises to {}\n\nThe death toll from the truck bombing in Oslo in January has risen to at least"
    " 512, said a committee that looks into it.\n\nThe"
    " previous death toll stood at 358.\n\nAnother 316 people were injured."
)


@pytest.mark.parametrize(("title", "rule", "raw"), [(512, "attack-injured", "316"), (512, "attack-killed", "358")])
def test_what_the_title_tells_is_the_news_however_long_ago(tmp_path: Path, title: int, rule: str, raw: str) -> None:
    assert _event_of(tmp_path, OLD_NEWS.format(title), rule, raw) == "attack in Oslo, January 2019"


def test_another_figure_in_the_title_is_of_other_news(tmp_path: Path) -> None:
    text = OLD_NEWS.format(19).replace("Oslo bombing", "bombing")
    assert _event_of(tmp_path, text, "attack-killed", "19") != "attack in Oslo, January 2019"


@pytest.mark.parametrize(
    ("news", "found"),
    [
        ("", "attack in Oslo, 2 March 2019"),
        (" A raid hit Bergen on 14 March, killing 3.", None),
        (" A new blast has now hit a market in Oslo, killing 3.", None),
    ],
)
def test_a_text_that_opens_with_a_day_some_weeks_ago_is_about_it(tmp_path: Path, news: str, found: str | None) -> None:
    text = f"Gunmen attacked the town of Oslo on 2 March, killing 38 people. They opened fire at the Grand Hotel.{news}"
    event = _event_of(tmp_path, f"Oslo, weeks on\n\n2019-03-16\n\n{text} Nine were wounded.", "attack-injured", "Nine")
    assert (event == found) if found else event != "attack in Oslo, 2 March 2019"


def test_a_sum_over_attacks_in_two_places_is_of_none_of_them(tmp_path: Path) -> None:
    aside = "It happened hours before a bombing in Kabul and a raid on a camp in Aleru. "
    assert _event_of(tmp_path, f"{LEAD}{aside}In all, 63 people were killed.", "attack-killed", "63") == "attack"
    aside = "It was the worst in the land since a bombing in Kabul in 1998. "
    assert _event_of(tmp_path, f"{LEAD}{aside}In all, 49 people were killed.", "attack-killed", "49") == OSLO
    alone = "It was over within minutes. In all, 63 people were hit and 51 were killed."
    assert _event_of(tmp_path, f"{LEAD}{alone}", "attack-killed", "51") == OSLO


TELLING = [
    "The toll, the city reported this Saturday, 16 March, had risen after the gunman attacked two mosques in Oslo.",
    "The toll on Saturday barely changed, and 40 people were injured by the gunman.",
    "The gunman killed 49 people at two mosques in Oslo, with the toll at 49, a day later.",
    "Crews demolished the rest of the mosque late on Saturday, and the gunman who attacked it in Oslo was held.",
    "Hundreds gathered in Oslo on Saturday near the site of the attack which killed 49 people.",
    "A man whom the gunman shot in the attack in Oslo was in treatment at his home on Saturday.",
]


@pytest.mark.parametrize("aside", TELLING)
def test_the_day_of_a_count_is_not_that_of_the_attack(tmp_path: Path, aside: str) -> None:
    (tmp_path / "a.md").write_text(f"---\npublished: 2019-03-16\n---\n{LEAD}{aside}\n", "utf-8")
    assert [event.label for event in xref.check(tmp_path).events] == ["attack in Oslo, 15 March 2019"]


def test_a_paragraph_after_one_on_the_past_goes_on_with_news_that_has_no_key(tmp_path: Path) -> None:
    text = (
        "Miners are trapped below.\n\nThe worst accident before was in 1992, when a gas blast killed 263 workers in the"
        " province of Zonguldak.\n\nThe operator of the mine said 450 miners had been rescued."
    )
    assert _event_of(tmp_path, text, "disaster-rescued", "450") != "disaster in Zonguldak, 1992"


def test_a_place_that_a_town_lies_far_from_is_not_where_it_was(tmp_path: Path) -> None:
    text = "Four were killed in the resort of Tolmak. Friday's attack hit a town located 40 km east of its port, Oslo."
    (tmp_path / "a.md").write_text(f"---\npublished: 2019-03-16\n---\n{text}\n", "utf-8")
    assert [event.label for event in xref.check(tmp_path).events] == ["attack in Tolmak, 15 March 2019"]


def test_what_came_a_week_after_another_place_saw_one_was_not_there(tmp_path: Path) -> None:
    text = "Gunmen seized a hotel in Tolmak on Friday in a raid that left 18 dead, a week after the massacre in Paris."
    assert _event_of(tmp_path, text, "attack-killed", "18") == "attack in Tolmak, 15 March 2019"
