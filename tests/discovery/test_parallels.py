"""Parallels: when two sentences are said to differ, and the many times when they are not."""

from __future__ import annotations

import pytest

from xref.discovery.parallels import parallels
from xref.discovery.wording import corpus_of, read_wording
from xref.extension import Discourse


def told(a: str, b: str, published: tuple[str, str] = ("", "")) -> list[tuple[str, str, bool]]:
    one, other = (
        read_wording(Discourse(text, day), 0, len(text), day) for text, day in zip((a, b), published, strict=True)
    )
    return [(each.a.mention.raw, each.b.mention.raw, each.differs) for each in parallels(one, other)]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("The Lune bridge cost 48 million pounds.", "The Lune bridge cost 53 million pounds.", True),
        ("The Opal ferry carried 212 passengers to Skye.", "The ferry Opal carried 187 passengers to Skye.", True),
        ("Marta Quill was born in Leeds in 1931.", "Marta Quill was born in 1934 in Leeds.", True),
        ("Glass Harbour is her third novel.", "Glass Harbour is the fourth novel she wrote.", True),
        ("The Opal album sold more than 30,000 copies.", "The album sold 21,000 copies.", True),
        ("The film Opal was released in March 2005.", "The film was released on 5 November 2003.", True),
        ("Turnout in Alba was 61 percent.", "Turnout in Alba was 61 percent.", False),
    ],
)
def test_values_in_one_place(a: str, b: str, values: bool) -> None:
    assert [differs for _, _, differs in told(a, b)] == [values]
    assert [differs for _, _, differs in told(b, a)] == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # other things are counted
        ("The Opal ferry carried 212 passengers to Skye.", "The Opal ferry carried 40 cars to Skye."),
        # other things happened to those counted
        ("The flood in Alba killed 12 people.", "The flood in Alba injured 30 people."),
        # another fact of the same person
        ("Marta Quill was born in Leeds in 1931.", "Marta Quill died in Leeds in 1990."),
        # another thing altogether
        ("The Opal ferry carried 212 passengers.", "The Hartley museum drew 900 passengers of a cruise."),
        # the other sentence has the value as well, in another place
        (
            "The Opal carried 212 passengers to Skye.",
            "The Opal carried 187 passengers to Skye and 212 passengers back.",
        ),
        # one of several values, left open
        ("The Opal unit operated until 1973 or 1974.", "The Opal unit operated until 1972 or 1973."),
        # bounds that leave room for one another
        ("The album sold more than 30,000 copies.", "The album sold over 42,000 copies."),
        # dates on which something was said
        ("The Alba council said on Monday the road is shut.", "The Alba council said on Tuesday the road is shut."),
        # two values in as like a place: nobody knows which is meant
        ("In Alba 70 fighters fell ill.", "In Alba 30 fighters and 39 fighters fell ill."),
        # two windows of time
        ("In Alba 30 cars burned in the past 24 hours.", "In Alba 30 cars burned in the past 48 hours."),
        # people of other ages
        ("The blaze hurt a 9-year-old girl in Alba.", "The blaze hurt a 45-year-old driver in Alba."),
    ],
)
def test_what_is_no_difference(a: str, b: str) -> None:
    assert not any(differs for _, _, differs in told(a, b))


def test_figures_of_two_times_do_not_differ() -> None:
    a, b = "In 2017 the Opal yard built 30 boats.", "In 2018 the Opal yard built 41 boats."
    assert "30" not in [value for value, _, _ in told(a, b)]


def test_a_toll_goes_on() -> None:
    a, b = "The fever in Alba killed 12 people.", "The fever in Alba killed 31 people."
    assert told(a, b, ("2014-03-02", "2014-03-03")) == [("12", "31", True)]
    assert told(a, b, ("2014-03-02", "2014-03-20")) == []


def test_two_mondays() -> None:
    a, b = "The Opal ferry sank on Monday with 12 cars.", "The Opal ferry sank on Monday with 12 cars."
    assert told(a, b, ("2014-03-04", "2014-03-04")) == [("Monday", "Monday", False), ("12", "12", False)]
    assert told(a, b, ("2014-03-04", "2014-06-04")) == []


def test_rare_names_tell_things_apart() -> None:
    texts = [f"The council of {name} closed 14 schools in the north." for name in ("Alba", "Brock", "Corvo", "Dunmore")]
    texts += [f"The council closed the road {n} times in May." for n in range(20, 50)]
    lines = [read_wording(Discourse(text), 0, len(text)) for text in texts]
    corpus = corpus_of(lines)
    assert corpus.names_another(lines[0], lines[1])
    assert not corpus.names_another(lines[0], lines[0])
    assert parallels(lines[0], lines[1], corpus) == []
