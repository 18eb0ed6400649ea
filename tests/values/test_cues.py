"""Looking for cues first lets through whatever the patterns find without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.newstext import articles as made_articles
from xref.folding import fold
from xref.values._names import addresses, firms
from xref.values._numerals import scanning

_SEEDS = Path(__file__).parents[2] / "seeds"
_SAID = (
    "a man fled down Mill Road. A woman was shot in the 3300 block of W. Flournoy St., near South 28th St. and I-70.",
    'He met "a doctor" (an aunt of 5th Ave) at Ninth and West Main streets, by Route 9, said CEO Pell of Velora Ltd.',
    "US troops, a UN envoy and N. Harding of 21st Century Inc. Shares in Moss & Reed fell; Alder plc's stock rose.\n"
    "an hour later\na girl of S Elm St. came to W 107th St., and East 5th and Oak Avenues.",
)
_TEXTS = [
    fold(text)
    for text in (*_SAID, *(path.read_text("utf-8") for path in sorted(_SEEDS.glob("*.txt"))), *made_articles(3))
]


@pytest.mark.parametrize("text", _TEXTS, ids=range(len(_TEXTS)))
def test_streets_are_found_without_cues_too(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = addresses.addresses(text, 0, len(text))
    every = [addresses._block, addresses._crossing, addresses._shortened, addresses._numbered]
    monkeypatch.setattr(addresses, "_told_by_signs", lambda *stretch: every)
    assert found == addresses.addresses(text, 0, len(text))


@pytest.mark.parametrize("text", _TEXTS, ids=range(len(_TEXTS)))
def test_firms_are_shown_in_the_rest_of_a_text_no_more(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = firms.shown_in.__wrapped__(text, 0)
    if any(sign in text for sign in firms._SIGNS):
        monkeypatch.setattr(firms, "_beside_signs", lambda text, low, high: [(low, high)])
    assert found == firms.shown_in.__wrapped__(text, 0)


@pytest.mark.parametrize("text", _TEXTS, ids=range(len(_TEXTS)))
def test_articles_are_found_as_their_pattern_finds_them(text: str) -> None:
    for start in (0, len(text) // 3):
        plain = [match.start() for match in scanning._ARTICLE.finditer(text, start)]
        assert [thing.start for thing in scanning.with_article(text, start, len(text))] == plain


def test_the_sentences_here_have_what_is_looked_for() -> None:
    folded = [fold(text) for text in _SAID]
    assert sum(len(addresses.addresses(text, 0, len(text))) for text in folded) >= 8
    assert sum(len(firms.shown_in(text, 0)) for text in folded) >= 3
