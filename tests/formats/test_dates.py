from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.formats._dates import plain_dates

WRITTEN = [
    ("2031-03-04", "4 March 2031"),
    ("2031-03", "March 2031"),
    ("2031", "2031"),
    ("XXXX-03-04", "4 March"),
    ("XXXX-03", "March"),
    ("Mon", "a Monday"),
    ("2031-03-04(Tue)", "Tuesday, 4 March 2031"),
    ("2031-02(late)", "late February 2031"),
    ("XXXX-02(late)", "late February"),
    ("2031-03-04~", "about 4 March 2031"),
    ("2031-03-04T14:30", "4 March 2031, 14:30"),
    ("2031-21", "spring 2031"),
    ("2031-34", "second quarter of 2031"),
    ("203X", "the 2030s"),
    ("2031-03-04/2031-03-05", "4 to 5 March 2031"),
    ("2031-02-28/2031-03-01", "28 February to 1 March 2031"),
    ("2030-12-31/2031-01-01", "31 December 2030 to 1 January 2031"),
    ("[2031-03-04..2031-03-06]", "between 4 March 2031 and 6 March 2031"),
    ("[..2031-03-04)", "before 4 March 2031"),
    ("(2031-03-04..]", "after 4 March 2031"),
    ("[..2031-03-04]", "by 4 March 2031"),
    ("[2031-03..]", "from March 2031 on"),
    ("2031/..", "since 2031"),
    ("../2031-03", "until March 2031"),
    ("2031-03-04 {year,month}", "4 March 2031 (year, month inferred)"),
    ("XXXX-01-23 and XXXX-01-24", "23 January and 24 January"),
    ("2031-03-04 and 2031-03-05 are different days.", "4 March 2031 and 5 March 2031 are different days."),
    ("2031-W04", "2031-W04"),
    ("2031-13-04", "2031-13-04"),
    ("12 killed", "12 killed"),
    ("Monty", "Monty"),
    ("", ""),
]


@pytest.mark.parametrize(("edtf", "plain"), WRITTEN)
def test_a_date_as_a_person_writes_it(edtf: str, plain: str) -> None:
    assert plain_dates(edtf) == plain


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_of_the_calendar(day: date) -> None:
    plain = plain_dates(str(day))
    assert "-" not in plain
    assert plain.endswith(str(day)[:4])


@given(st.text(alphabet="0123456789-X/.[]()~T: ", max_size=30))
def test_anything_else_passes_through(text: str) -> None:
    assert isinstance(plain_dates(text), str)
