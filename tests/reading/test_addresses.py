"""What an address tells of a page: its site, its day, and that of the article itself."""

import pytest

from xref.model import Document, Provenance
from xref.reading import read
from xref.reading.addresses import day, site

SITES = {
    "https://www.kelvapost.com/news/1": "kelvapost.com",
    "http://newsdesk.kelvapost.com.au/news/1": "kelvapost.com.au",
    "https://kelvapost.tv": "kelvapost.tv",
    "http://co.uk/": None,
    "https://hillwatch.wordpress.com/2012/01/ferry": "hillwatch.wordpress.com",
    "https://www.wordpress.com/": "wordpress.com",
    "https://x.com/hillwatch/status/1": None,
    "https://m.facebook.com/hillwatch": None,
    "http://web.archive.org/web/20140506070809/http://www.hillwatch.org/a.html": "hillwatch.org",
    "not an address": None,
    "http://192.168.0.1/a": None,
    "ftp://files.example.org/a": None,
}
DAYS = {
    "https://kelvapost.com/2014/05/06/ferry": "2014-05-06",
    "https://kelvapost.com/a-20140506-b": "2014-05-06",
    "https://kelvapost.com/2014-05-06": "2014-05-06",
    "https://kelvapost.com/2014/05/ferry": None,
    "https://kelvapost.com/2014/06/31/ferry": None,
    "https://kelvapost.com/2014/05/06/2015/05/06": None,
    "https://kelvapost.com/id/920140506123": None,
    "http://web.archive.org/web/20140506070809/http://www.hillwatch.org/a.html": None,
    "https://20140506.example.org/a": None,
}
STORY = """Ferry sinks off Port Alba

At least 12 people drowned when a ferry sank off Port Alba in a storm, the coast guard said.

Some 40 others were missing. Rescue teams searched through the night, a spokesman told reporters.
"""


@pytest.mark.parametrize(("address", "expected"), SITES.items())
def test_the_site_of_an_address(address: str, expected: str | None) -> None:
    assert site(address) == expected


@pytest.mark.parametrize(("address", "expected"), DAYS.items())
def test_the_day_in_an_address(address: str, expected: str | None) -> None:
    assert day(address) == expected


def test_an_address_given_names_the_outlet_and_the_day() -> None:
    article = read(Document("a.txt", "a.txt", STORY, {"url": "https://kelvapost.com/2014/05/06/ferry"}))
    assert (article.outlet.value, article.outlet.provenance) == ("kelvapost.com", Provenance.INFERRED)
    assert (article.published.value, article.published.provenance) == ("2014-05-06", Provenance.INFERRED)


def test_an_address_above_the_headline_is_the_articles_own() -> None:
    article = read(Document("a.txt", "a.txt", "http://www.kelvapost.com/2014/05/06/ferry\n\n" + STORY))
    assert (article.outlet.value, article.published.value) == ("kelvapost.com", "2014-05-06")
    assert article.outlet.span is not None
    assert article.text[article.outlet.span.start : article.outlet.span.end].startswith("http://www.kelvapost")


def test_what_the_page_states_goes_before_its_address() -> None:
    page = "http://www.kelvapost.com/2014/05/06/ferry\n\nHill Echo\n\n" + STORY.replace(
        "Port Alba\n\nAt", "Port Alba\n\nHill Echo, 7 May 2014\n\nAt"
    )
    article = read(Document("a.txt", "a.txt", page))
    assert (article.outlet.value, article.published.value) == ("Hill Echo", "2014-05-07")


@pytest.mark.parametrize(
    "page",
    [
        STORY + "\nhttp://www.kelvapost.com/2014/05/06/ferry\n",
        "http://www.kelvapost.com/2014/05/06/ferry\nhttp://www.hillecho.com/2014/05/06/ferry\n\n" + STORY,
    ],
    ids=["below the text", "one of two"],
)
def test_other_addresses_are_links(page: str) -> None:
    article = read(Document("a.txt", "a.txt", page))
    assert (article.outlet.value, article.published.value) == (None, None)
