"""Web archives: what is whole is read, what is not is named."""

import gzip

import pytest

from tests.loaders.web_archive import HTTP, PAGES, archive
from xref.loaders import loaders
from xref.model import Document, Missing


def read(data: bytes) -> tuple[list[str], list[Missing]]:
    """The texts of the pages, and what is missing."""
    found = list(loaders()["warc"].load("a.warc", "a.warc", data))
    texts = [each.text for each in found if isinstance(each, Document)]
    return texts, [each for each in found if isinstance(each, Missing)]


@pytest.mark.parametrize("data", [b"WARC/1.0\r\n", b"text", PAGES[:20], gzip.compress(PAGES)[:20]])
def test_an_archive_without_a_whole_record_is_refused_plainly(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"damaged|cut short"):
        read(data)


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (PAGES[:-40], "a.warc#5", "record 5 is cut short"),
        (gzip.compress(PAGES)[:-20], "a.warc#", "cut short"),
        (
            b"".join(gzip.compress(archive(("http://a/1", HTTP + b"\r\nOne."))) for _ in "12")[:-9],
            "a.warc#",
            "cut short",
        ),
        (PAGES + b"junk", "a.warc#6", "damaged after 5 records"),
    ],
)
def test_what_was_whole_before_an_archive_broke_off_is_read(data: bytes, name: str, why: str) -> None:
    texts, missing = read(data)
    assert texts
    assert missing[-1].name.startswith(name)
    assert why in missing[-1].why
    assert missing[-1].broken


def test_a_compressed_archive_has_a_member_a_record() -> None:
    pages = [archive((f"http://a/{n}", HTTP + b"\r\nPage %d." % n)) for n in range(3)]
    assert read(b"".join(map(gzip.compress, pages))) == (["Page 0.", "Page 1.", "Page 2."], [])


@pytest.mark.parametrize(("encoding", "why"), [("br", "compressed by br"), ("gzip", "its compressed page is damaged")])
def test_a_page_that_cannot_be_unpacked_is_named_and_hides_no_other(encoding: str, why: str) -> None:
    packed = HTTP + f"Content-Encoding: {encoding}\r\n\r\n".encode() + b"\x0b\x02\x80"
    texts, missing = read(archive(("http://a/1", packed), ("http://a/2", HTTP + b"\r\nTalks.")))
    assert texts == ["Talks."]
    assert [(each.name, each.broken) for each in missing] == [("a.warc#http://a/1", True)]
    assert why in missing[0].why
