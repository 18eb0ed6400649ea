"""Bases: of what a share, a count or a sum is told, and when two of them are therefore no rivals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing.build import article
from tests.comparing.build import claim as made
from xref.comparing.bases import Basis, basis_of, years_of
from xref.model import Span

READ = [
    ("percent", "Turnout was *31 percent* in Kolb.", "in Kolb"),
    ("percent", "Turnout in Kolb was *31 percent*.", "in Kolb"),
    ("percent", "In Kolb, turnout was *31 percent*.", "In Kolb"),
    ("percent", "In Kolb, officials said turnout was *31 percent*.", ""),
    ("percent", "Turnout was *31 percent* in Marnia.", ""),
    ("percent", "Turnout was *31 percent* in May.", ""),
    ("percent", "Turnout was *31 percent* in the capital.", "in the capital"),
    ("percent", "The Greens polled *61 percent* of the votes in the district.", "in the district"),
    ("percent", "Turnout was *61 percent*, and 31 percent in Kolb.", ""),
    ("percent", "Turnout was *71 percent* in 2014.", "in 2014"),
    ("percent", "Turnout was *71 percent* in 2019.", ""),
    ("percent", "In the 2014 vote she won with *51 percent*.", "in the 2014"),
    ("percent", "Turnout was *61 percent*, down from 71 percent in 2014.", ""),
    ("percent", "She won *51 percent* of the vote five years ago.", "five years ago"),
    ("percent", "In the last election she won *51 percent*.", "in the last election"),
    ("count", "The party won *48* seats in 2014.", "in 2014"),
    ("count", "The party won *48* seats in Kolb.", ""),
    ("count", "It killed *48* people in the worst raid since the war in 2014.", ""),
    ("money", "It pays *$12 billion*, including debt.", "with debt"),
    ("money", "It pays *$12 billion* including $2 billion of debt.", "with debt"),
    ("money", "The deal has an enterprise value of *$12 billion*.", "with debt"),
    ("money", "Including debt, the deal is worth *$12 billion*.", "with debt"),
    ("money", "It takes on debts, bringing the total value to *$12 billion*.", "with debt"),
    ("money", "The deal has an equity value of *$10 billion*.", "shares alone"),
    ("money", "It pays *$10 billion* excluding debt.", "shares alone"),
    ("money", "It pays *$10 billion* and takes on its debt.", "with or without debt"),
    ("money", "It buys a 51 percent stake for *$1 billion*.", "a stake"),
    ("money", "The deal values the firm at *$3 billion*.", "the firm as valued"),
    ("money", "They get *$46* in cash and half a share.", "the part in cash"),
    ("money", "They get *$1.50* cash and 0.25 of a share.", "the part in cash"),
    ("money", "It pays *$10 billion* in cash.", ""),
    ("money", "It made a *$1 billion* bid for 70.5% of the firm.", "a stake"),
    ("money", "It made a *$1 billion* bid for the firm.", ""),
    ("duration", "She was jailed for *ten years* on each charge.", "on each count"),
    ("duration", "On each count she was given *ten years*.", "on each count"),
    ("duration", "She was jailed for *ten years*, and fined on each charge.", ""),
]


@pytest.mark.parametrize(("kind", "marked", "expected"), READ)
def test_the_words_around_a_figure_tell_of_what_it_is(kind: str, marked: str, expected: str) -> None:
    start, end = marked.index("*"), marked.rindex("*") - 1
    text = marked.replace("*", "")
    told = replace(made(0, type_name=kind, raw=text[start:end], start=start), sentence=Span(0, len(text)))
    found = basis_of(told, {"a": article("a", text=text)}, {"marnia"}, {"2019"})
    assert found.words == expected
    assert found.another is (bool(expected) and kind not in ("money", "duration"))


def test_a_figure_without_its_text_has_no_basis() -> None:
    assert basis_of(made(3), {}, (), ()) == Basis()


def test_two_prices_may_be_one_though_one_says_more() -> None:
    plain, whole, shares = Basis(), Basis("with debt"), Basis("shares alone")
    assert not plain.unlike(whole, equal=True)
    assert plain.unlike(whole, equal=False) == whole.unlike(plain, equal=False) != ""
    assert whole.unlike(shares, equal=True)


def test_an_event_without_a_year_is_of_the_year_of_its_news() -> None:
    assert years_of("vote in Marnia, 12 May 2019", "2020-01-02") == {"2019"}
    assert years_of("vote in Marnia", "2020-01-02") == {"2020"}
