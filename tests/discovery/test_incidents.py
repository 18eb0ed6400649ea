"""Parallels between articles of different days: one incident, a toll that goes on, another time."""

from __future__ import annotations

import pytest

from tests.discovery.telling import told
from xref.discovery.parallels import parallels
from xref.discovery.wording import corpus_of, read_wording
from xref.extension import Discourse


def test_figures_of_two_times_do_not_differ() -> None:
    a, b = "In 2017 the Opal yard built 30 boats.", "In 2018 the Opal yard built 41 boats."
    assert "30" not in [value for value, _, _ in told(a, b)]


def test_a_toll_goes_on() -> None:
    a, b = "The fever in Alba killed 12 people.", "The fever in Alba killed 31 people."
    assert told(a, b, ("2014-03-02", "2014-03-03")) == [("12", "31", True)]
    assert told(a, b, ("2014-03-02", "2014-03-20")) == []


TOLL = "A blast at the market of Corvo on Tuesday killed 14 people and wounded dozens, police said."


@pytest.mark.parametrize(
    ("other", "day", "apart"),
    [
        (
            "At least 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-04",
            True,
        ),
        (
            "At least 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-05",
            True,
        ),
        ("Nineteen people were killed by a bomb on the market of Corvo, a hospital said.", "2014-03-04", True),
        (
            "At least 19 people were killed by a bomb on the market of a town in the north, police said.",
            "2014-03-04",
            True,
        ),
        # a village beside it, where a part of it may have been
        (
            "At least 9 people were killed by a bomb on the market of Esk near Corvo, police said.",
            "2014-03-04",
            False,
        ),
        # a month that is gone
        ("In January 19 people were killed by a bomb on the market of Corvo, police said.", "2014-03-04", False),
        # another day, place, kind of thing, part
        (
            "At least 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-07",
            False,
        ),
        (
            "At least 19 people were killed when a bomb went off on a market in Brock, a hospital said.",
            "2014-03-04",
            False,
        ),
        (
            "At least 19 people were killed when a fire broke out on a market in Corvo, a hospital said.",
            "2014-03-04",
            False,
        ),
        (
            "At least 30 boats burnt, and a bomb on a market in Corvo killed 30, including 9 people of one street.",
            "2014-03-04",
            False,
        ),
        # one more, or all of a week
        (
            "Another 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-04",
            False,
        ),
        (
            "This week 19 people were killed by a bomb each day on a market in Corvo, a hospital said.",
            "2014-03-04",
            False,
        ),
    ],
)
def test_the_toll_of_one_incident(other: str, day: str, apart: bool) -> None:
    texts = {TOLL: "2014-03-04", other: day}
    texts |= {
        f"The council of {name} closed the road number {n} in May.": "2014-03-04"
        for n, name in enumerate(
            ("Alba", "Dunmore", "Esk", "Falk", "Gorm", "Hale", "Inver", "Jura", "Kells", "Lorn", "Muir", "Nairn"), 20
        )
    }
    lines = [read_wording(Discourse(text, given), 0, len(text), given) for text, given in texts.items()]
    found = parallels(lines[0], lines[1], corpus_of(lines))
    assert any(each.differs for each in found) is apart
    assert any(each.differs for each in parallels(lines[1], lines[0], corpus_of(lines))) is apart


def test_two_mondays() -> None:
    a, b = "The Opal ferry sank on Monday with 12 cars.", "The Opal ferry sank on Monday with 12 cars."
    assert told(a, b, ("2014-03-04", "2014-03-04")) == [("Monday", "Monday", False), ("12", "12", False)]
    assert told(a, b, ("2014-03-04", "2014-06-04")) == []
