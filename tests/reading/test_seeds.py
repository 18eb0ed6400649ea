"""The five articles of ``seeds/``: whose they are, when they appeared, and what on their pages is noise."""

from pathlib import Path

import pytest

from xref.loaders import collect
from xref.model import Article
from xref.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"

METADATA = {  # outlet, how it is known, published, how, weekday
    "000": ("Syria Times", "inferred", None, "unknown", 1),
    "001": ("AKIpress", "stated", "2017-01-24T14:14", "stated", None),
    "002": ("RT", "given", "2017-01-19T10:01", "stated", None),
    "003": ("Sputnik", "stated", None, "unknown", 5),
    "004": ("Press TV", "stated", None, "unknown", 0),
}
NOISE = {
    "000": [
        "Basma Qaddour",
        "You might also like",
        "Latest news",
        "Muslim World League",
        "11 Weekly Flights",
        "top 10",
    ],
    "001": ["COVID-19 Latest", "2001-2024", "299/5", "_2727_612_438_95", "Republication", "All rights", "akipress.org"],
    "002": ["icon bookmark"],
    "003": ["14:25 GMT30 November 2020", "(173)", "Ayrault", "German Academics", "Retakes", "Nazarbayev", "Community"],
    "004": ["News \u00a0 /", "alternate addresses", "presstv.co.uk", "SHARE THIS", "Roku", "Dmitry Peskov\n"],
}
FIRST = {  # how the first sentence of the body begins: datelines are cut off
    "000": "Russia’s Foreign Minister Sergey Lavrov has asserted",
    "001": "International meeting on Syrian settlement",
    "002": "Russia has already invited",
    "003": "The top diplomats of Russia and Iran",
    "004": "Russia is worried",
}
LAST = {
    "000": "cessation of hostilities deal.",
    "001": "they don’t reoccur, Lavrentiev said.",
    "002": "the village of Wadi Barada.",
    "003": "including Russia.",
    "004": "walked out of negotiations.",
}


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = collect([SEEDS]).documents
    return {Path(document.path).name[:3]: read(document) for document in found}


@pytest.mark.parametrize("seed", sorted(METADATA))
def test_metadata(articles: dict[str, Article], seed: str) -> None:
    article = articles[seed]
    outlet, known, published, how, weekday = METADATA[seed]
    assert (article.outlet.value, article.outlet.provenance.value) == (outlet, known)
    assert (article.published.value, article.published.provenance.value) == (published, how)
    assert article.weekday.value == weekday


@pytest.mark.parametrize("seed", sorted(NOISE))
def test_noise_is_in_no_sentence(articles: dict[str, Article], seed: str) -> None:
    article = articles[seed]
    for words in NOISE[seed]:
        place = article.text.index(words)
        assert not any(s.span.start <= place < s.span.end for s in article.sentences), words


@pytest.mark.parametrize("seed", sorted(FIRST))
def test_the_body_is_read_from_its_first_word_to_its_last(articles: dict[str, Article], seed: str) -> None:
    article = articles[seed]
    body = [" ".join(article.text[slice(*s.span)].split()) for s in article.sentences if not s.title]
    assert body[0].startswith(FIRST[seed])
    assert body[-1].endswith(LAST[seed])


def test_the_clock_of_a_saved_page_is_explained(articles: dict[str, Article]) -> None:
    assert "“14:25 GMT30 November 2020” is the clock of the page" in articles["003"].published.note
