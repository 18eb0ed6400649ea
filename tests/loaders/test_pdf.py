"""PDF: lines to paragraphs, hyphens, heads and feet, columns, what is refused, and what is not claimed of its day."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.loaders.pdf import Line, portable
from xref.loaders import collect
from xref.loaders.pdf import load

pytest.importorskip("pypdf")

FULL = "a line that is about as long as the others of this column are"


def text(*pages: Sequence[Line]) -> str:
    (document,) = load("a.pdf", "a.pdf", portable(pages))
    return document.text


def column(*lines: str, left: float = 72, top: float = 700, size: float = 10) -> list[Line]:
    """Lines of one column, 12 points apart; an empty one is the space between two paragraphs."""
    return [(left, top - 12 * row, size, words) for row, words in enumerate(lines) if words]


def test_lines_are_joined_and_paragraphs_kept_apart() -> None:
    page = column(f"Talks began with {FULL},", "and went on.", "", f"Later came {FULL} and", "the end.")
    assert text(page) == f"Talks began with {FULL}, and went on.\n\nLater came {FULL} and the end."


def test_an_indent_begins_a_paragraph() -> None:
    lines = [*column(f"{FULL} and it ended at last. {FULL}.")]
    page = [*lines, (90.0, 688.0, 10.0, f"Then {FULL}"), (72.0, 676.0, 10.0, "it went on.")]
    assert text(page).split("\n\n")[1:] == [f"Then {FULL} it went on."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("twenty-", "five people", "twenty-five people"),
        ("the govern-", "ment of Marn", "the government of Marn"),
        ("the Western-", "backed fund", "the Western-backed fund"),
        ("the well-known and the well-", "known", "the well-known and the well-known"),
        ("a 30-", "year term", "a 30-year term"),
        ("a road -", "and a bridge", "a road - and a bridge"),
        ("the ceasefire and the cease-", "fire line", "the ceasefire and the ceasefire line"),
        ("the Anglo-", "Irish talks", "the Anglo-Irish talks"),
    ],
)
def test_hyphens_at_the_end_of_a_line(first: str, second: str, joined: str) -> None:
    assert text(column(f"{FULL} {first}", f"{second}, as {FULL}")) == f"{FULL} {joined}, as {FULL}"


def test_heads_and_feet_of_pages_are_no_text() -> None:
    pages = [
        [(72.0, 760.0, 8.0, "Office of the Mayor"), *column(f"Page {n} says that {FULL}."), (300.0, 30.0, 8.0, f"{n}")]
        for n in (1, 2, 3)
    ]
    assert text(*pages) == "\n\n".join(f"Page {n} says that {FULL}." for n in (1, 2, 3))


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = [*column(f"It began as {FULL}", f"and went on as {FULL}"), *column(f"in {FULL}", f"with {FULL}", left=320)]
    assert text(first, column("to the end.")) == (
        f"It began as {FULL} and went on as {FULL} in {FULL} with {FULL} to the end."
    )


def test_lines_of_a_letterhead_and_points_of_a_list_stand_alone() -> None:
    page = column(
        "Press office",
        "14 March 2025",
        "",
        f"Twelve people were killed, {FULL}",
        f"or {FULL}.",
        "• Dead: 12",
        "• Hurt: 3",
    )
    assert text(page).split("\n\n") == [
        "Press office",
        "14 March 2025",
        f"Twelve people were killed, {FULL} or {FULL}.",
        "• Dead: 12",
        "• Hurt: 3",
    ]


@pytest.mark.parametrize("title", ["Microsoft Word - PR.docx", "untitled", "report_final.indd"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    (document,) = load("a.pdf", "a.pdf", portable([column("Talks began.")], title=title))
    assert document.given == {}


def test_the_day_on_which_a_file_was_made_is_noted_and_not_given() -> None:
    (document,) = load("a.pdf", "a.pdf", portable([column("Talks began.")], made="20250314101500Z"))
    assert document.given == {}
    assert document.notes[1] == "the file says that it was made on 2025-03-14"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Talks began.", "no PDF"),
        (b"%PDF-1.7\nrubbish", "damaged"),
        (portable([[]]), "pictures of pages and no text"),
    ],
)
def test_what_cannot_be_read_is_refused_plainly(data: bytes, why: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match=why):
        list(load("a.pdf", "a.pdf", data))
    assert capfd.readouterr() == ("", "")


def test_without_the_library_the_report_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(portable([column("Talks began.")]))
    monkeypatch.setitem(sys.modules, "pypdf", None)
    ((name, why),) = collect([tmp_path]).unread
    assert name.endswith("a.pdf")
    assert why == "reading a PDF needs one more package: pip install 'xref[pdf]'"
