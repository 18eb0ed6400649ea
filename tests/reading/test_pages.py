"""What is read from whole pages: the kind of every line, and the metadata.

A page of ``pages/`` is as it is copied, each line with what it is (T title, B body, M metadata, C caption, x
boilerplate; ``-`` is a blank line); ``expect`` holds the metadata that must come out, value and provenance.
"""

from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from xref.model import Article, BlockKind, Document
from xref.reading import read

Page: TypeAlias = dict[str, Any]

PAGES: dict[str, Page] = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted(Path(__file__).with_name("pages").glob("*.yaml"))
}
KINDS = {
    "T": BlockKind.TITLE,
    "B": BlockKind.BODY,
    "M": BlockKind.METADATA,
    "C": BlockKind.CAPTION,
    "x": BlockKind.BOILERPLATE,
}


def parts(page: Page, end: str = "\n") -> tuple[Article, list[tuple[BlockKind, int, int]]]:
    """The article of a page, and the expected kind of each line with its place."""
    rows = [("", "") if row == "-" else (row[0], row[2:]) for row in page["lines"].strip().splitlines()]
    text, expected = "", []
    for kind, words in rows:
        if kind:
            expected.append((KINDS[kind], len(text), len(text) + len(words)))
        text += words + end
    return read(Document("page.txt", "page.txt", text)), expected


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_line_is_what_it_is(page: Page, end: str) -> None:
    article, expected = parts(page, end)
    for kind, start, stop in expected:
        kinds = {b.kind for b in article.blocks if b.span.start < stop and b.span.end > start}
        assert kind in kinds, article.text[start:stop]
        assert kinds <= {kind, BlockKind.METADATA}, article.text[start:stop]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_metadata(page: Page) -> None:
    article, _ = parts(page)
    for field, (value, provenance) in page["expect"].items():
        found = getattr(article, field)
        assert (found.value, found.provenance.value) == (value, provenance), (field, found)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_sentences_come_from_title_and_body_only(page: Page) -> None:
    article, expected = parts(page)
    read_lines = [(start, stop) for kind, start, stop in expected if kind in (BlockKind.TITLE, BlockKind.BODY)]
    for sentence in article.sentences:
        assert any(start <= sentence.span.start < stop for start, stop in read_lines)


def test_every_block_says_why() -> None:
    for page in PAGES.values():
        article, _ = parts(page)
        assert all(block.reason for block in article.blocks)


def test_a_dateline_is_cut_off_the_first_sentence() -> None:
    article, _ = parts(PAGES["wire-dateline"])
    assert article.text[slice(*article.sentences[1].span)].startswith("At least 12 people")
    assert article.credits == ("PORT ALBA, March 3 (Reuters)",)
