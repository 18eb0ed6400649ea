"""Tables: signs between cells, columns by any usual name, what is wrong with its place, and what is left alone."""

from __future__ import annotations

import csv

import pytest

from xref.errors import XrefError
from xref.extension import NoArticleError
from xref.loaders.csv import load
from xref.model import Document, Missing


def read(table: str, name: str = "a.csv") -> list[Document | Missing]:
    return list(load(name, name, table.encode()))


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("id,text,outlet\n7,Talks began.,RT\n", "a.csv"),
        ("ID;Text;Outlet\r\n7;Talks began.;RT\r\n", "a.csv"),
        ("id\ttext\toutlet\n7\tTalks began.\tRT\n", "a.csv"),
        ("id\tfull text\tPublisher\n7\tTalks began.\tRT", "a.tsv"),
        ("\nid,quote,site name\n\n7,Talks began.,RT\n,,\n", "a.csv"),
    ],
)
def test_the_same_table_however_it_is_written(table: str, name: str) -> None:
    (found,) = read(table, name)
    assert isinstance(found, Document)
    assert (found.name, found.text, found.given) == (f"{name}#7", "Talks began.", {"outlet": "RT"})


def test_of_two_columns_for_the_same_the_first_by_name_is_taken() -> None:
    (found,) = read("quote,headline,text,title\nShort.,B,Long.,A\n")
    assert isinstance(found, Document)
    assert (found.text, found.given) == ("A\n\nLong.", {"title": "A"})


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("text,publised,outlet", "a.csv:1:6: unknown column 'publised'; did you mean 'published'?"),
        ("text, outlt ", "a.csv:1:6: unknown column ' outlt '; did you mean 'outlet'?"),
        ("text,title,Title", "a.csv:1:12: the column 'Title' stands here twice; keep one of them"),
    ],
)
def test_a_slip_of_the_pen_in_the_header_is_shown_with_its_place(header: str, told: str) -> None:
    with pytest.raises(XrefError) as raised:
        read(f"{header}\nTalks.,1,2\n")
    assert str(raised.value) == told


@pytest.mark.parametrize("header", ["text,state,desk", "text,outlet,outlets", "text,context"])
def test_other_columns_are_left_alone(header: str) -> None:
    assert len(read(f"{header}\nTalks began.,x\n")) == 1


def test_a_table_of_something_else_is_no_article() -> None:
    with pytest.raises(NoArticleError, match="line 1 names no column of texts"):
        read("town,people\nMarn,1200\n")


def test_a_row_that_cannot_be_read_hides_no_other() -> None:
    found = read('text,outlet\nTalks, today, began.,RT\nThey ended.,RT\n,RT\n"Open\n')
    assert [each.name for each in found] == ["a.csv#2", "a.csv#1", "a.csv#3", "a.csv#4"]
    assert [(each.why, each.broken) for each in found if isinstance(each, Missing)] == [
        ("line 2 has 4 cells and the header 2: a text with commas needs quotation marks", True),
        ("line 4 has no text", False),
        ("the quotation marks of the row on line 5 do not close", True),
    ]


def test_a_long_article_fits_a_cell_and_the_reader_of_others_stays_as_it_was() -> None:
    before = csv.field_size_limit()
    (found,) = read(f"text\n{'Talks. ' * 50_000}\n")
    assert isinstance(found, Document)
    assert len(found.text) == 350_000
    assert csv.field_size_limit() == before
