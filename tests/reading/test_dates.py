"""Dates as publishers print them: the text of a header line and what it says, None for nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.reading.dates import date_line, find_dates
from xref.reading.published import read_published

STATED = [
    ("March 3, 2019", "2019-03-03"),
    ("March 3rd 2019", "2019-03-03"),
    ("3 March 2019", "2019-03-03"),
    ("3 Mar, 2019 10:01", "2019-03-03T10:01"),
    ("Mar. 3, 2019", "2019-03-03"),
    ("Sunday, March 3, 2019", "2019-03-03"),
    ("Sun 03 Mar 2019 at 0914", "2019-03-03T09:14"),
    ("Sept 3 2019", "2019-09-03"),
    ("3-Mar-2019", "2019-03-03"),
    ("2019-03-03", "2019-03-03"),
    ("2019-03-03T10:30:00Z", "2019-03-03T10:30"),
    ("2019/03/03 10:30", "2019-03-03T10:30"),
    ("03.04.2019", "2019-04-03"),
    ("23/04/2019", "2019-04-23"),
    ("04/23/2019", "2019-04-23"),
    ("04/04/2019", "2019-04-04"),
    ("Wed 03/04/2019", "2019-04-03"),  # the weekday settles which is the day
    ("Mon 03/04/2019", "2019-03-04"),
    ("03/04/2019", "2019"),  # nothing does
    ("Published: March 3, 2019 2:14 PM", "2019-03-03T14:14"),
    ("March 3, 2019 / 12:14 AM", "2019-03-03T00:14"),
    ("10:30 GMT, 3 March 2019", "2019-03-03T10:30"),
    ("Last updated at Mar 032019", "2019-03-03"),
    ("World|politics|March 3, 2019 / 02:14 PM", "2019-03-03T14:14"),
    ("By Ann Lee, 3 March 2019", "2019-03-03"),
    ("00/05/2019", None),
    ("Published 10:15 a.m. CT Aug. 10, 2016 | Updated 11:00 a.m. CT Aug. 11, 2016", "2016-08-10T10:15"),
    ("By ANN LEE, Staff Writer | alee@example.org | August 10, 2016", "2016-08-10"),
    ("30 February 2019", None),
    ("March 2019", None),
    ("on 3 March", None),
    ("120193-03-03", None),
    ("Room 3 May 20199", None),
]


@pytest.mark.parametrize(("text", "value"), STATED)
def test_header_dates(text: str, value: str | None) -> None:
    assert next((found.value for found in find_dates(text)), None) == value


@pytest.mark.parametrize(
    "text",
    [
        "Local elections held on 3 March 2019.",
        "The bridge was closed on 3 March 2019 after the storm had torn its deck away",
        "Minister resigns over leak of 3 March 2019 as calls for an inquiry grow louder in parliament",
        "Latest news",
    ],
)
def test_a_line_about_something_else_is_no_date_line(text: str) -> None:
    assert date_line(text) is None


def test_what_a_saved_page_shows_is_marked() -> None:
    (found,) = find_dates("14:25 GMT30 November 2020")
    assert (found.value, found.glued, found.clock_first) == ("2020-11-30T14:25", True, True)


def test_a_weekday_that_is_not_that_of_the_date_is_noticed() -> None:
    assert [found.fits for found in find_dates("Sunday 3 March 2019; Monday 3 March 2019")] == [True, False]


@given(st.text(alphabet="0123456789 -/.,:JanMarTuesdthGMT|", max_size=80))
def test_any_text_gives_dates_inside_it(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


@pytest.mark.parametrize(
    ("given", "value", "note"),
    [
        ("2024-06-04", "2024-06-04", "given with the article"),
        ("25/06/2024", "2024-06-25", "given with the article"),
        ("04/06/2024", "2024", "given with the article as “04/06/2024”: write 2024-06-04 or 2024-04-06"),
    ],
)
def test_a_given_date_whose_day_is_not_settled_is_told(given: str, value: str, note: str) -> None:
    found = read_published("Talks.", [], {"published": given})
    assert (found.value, found.note) == (value, note)
