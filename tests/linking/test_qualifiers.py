"""One side of a cell under one name, whatever each outlet calls it."""

from __future__ import annotations

import pytest

from xref.linking.qualifiers import longest_names

ONE = [
    ("Socialists", "Socialist Party"),
    ("Social Democrats", "Social Democratic Party"),
    ("Greens", "Green Party"),
    ("Conservatives", "Conservative Party"),
    ("Civic Renewal", "Civic Renewal party"),
    ("Diallo", "Omar Diallo"),
    ("Nana Ofori", "Nana Addo Ofori"),
    ("Sergei Lavin", "Sergey Lavin"),
]
APART = [
    (("Diallo", "Omar Diallo", "Anna Diallo"), "Diallo"),
    (("Justice Party", "Freedom and Justice Party"), "Justice Party"),
    (("Alliance", "Armenia Alliance"), "Alliance"),
    (("Sudan", "South Sudan"), "Sudan"),
    (("Syrian Army", "Free Syrian Army"), "Syrian Army"),
    (("Congress", "Trinamool Congress"), "Congress"),
    (("Democrats", "Liberal Democrats"), "Democrats"),
    (("Armenia", "Armenia Alliance"), "Armenia"),
    (("Socialist Party", "National Party"), "Socialist Party"),
    (("Omar Diallo", "Omar Keita"), "Omar Diallo"),
    (("Democrats", "Republicans", "Social Democratic Party"), "Democrats"),
]


@pytest.mark.parametrize(("short", "full"), ONE)
def test_two_names_of_one_side_are_one(short: str, full: str) -> None:
    found = longest_names([short, full])
    assert found[short] == found[full]


@pytest.mark.parametrize(("names", "name"), APART)
def test_a_name_that_may_be_of_another_stays(names: tuple[str, ...], name: str) -> None:
    assert longest_names(names)[name] == name
