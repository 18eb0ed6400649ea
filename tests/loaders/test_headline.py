"""A headline that a record keeps beside its text is read with it, once."""

from __future__ import annotations

import json

import pytest

from xref.loaders._headline import headed
from xref.loaders.json import load
from xref.model import Document
from xref.reading import read

TEXT = "Officials blamed the militia.\n\nThe blast on a pier in Port Alba hurt thirty people on Tuesday, police said."


@pytest.mark.parametrize(
    ("text", "headline", "wanted"),
    [
        ("Talks began.", "", "Talks began."),
        ("Talks began.", "—", "Talks began."),
        ("Talks began.", "Talks\n open", "Talks open\n\nTalks began."),
        ("Talks Open: Talks began.", "Talks open", "Talks Open: Talks began."),
        ("Tuesday, 3 May. By Ann Lee. Talks open. Talks began.", "Talks open", None),
        ("Stalks open. Talks began.", "Talks open", "Talks open\n\nStalks open. Talks began."),
    ],
)
def test_a_headline_stands_over_a_text_that_does_not_open_with_it(text: str, headline: str, wanted: str | None) -> None:
    assert headed(text, headline) == (wanted or text)


def test_a_record_is_read_as_the_page_would_be() -> None:
    (record,) = load("a.json", "a.json", json.dumps({"title": "12 killed on Alba pier", "text": TEXT}).encode())
    assert isinstance(record, Document)
    article = read(record)
    said = [article.text[slice(*sentence.span)] for sentence in article.sentences]
    assert said[:2] == ["12 killed on Alba pier", "Officials blamed the militia."]
    assert article.sentences[0].title
    assert not article.sentences[1].title
