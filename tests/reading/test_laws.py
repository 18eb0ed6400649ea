"""Laws of reading that hold for any text."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import Article, BlockKind, Document, Provenance
from xref.reading import prose, read
from xref.reading.markup import blank

WORDS = st.sampled_from(
    ["The talks began on Monday.", "News", "Ann Lee", "3 March 2019", "14:25 GMT30 May 2020", "Get short URL", "***",
     "“We won,” he said.", "© Marn Herald 2019", "MARN (AP) —", "|", "# Quake kills 14", "> so it is", "- two", "---",
     "a: b", "_12_34", "Reporting by Bob Roy", "-REUTERS", "Related stories", "\u2028", "\x0c", "\ufeff", "é", "..."]
)  # fmt: skip
PAGES = st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", "\n\n", "\r\n", "\t", ""])), max_size=30).map(
    lambda parts: "".join(word + end for word, end in parts)
)
TEXTS = st.one_of(st.text(max_size=300), PAGES)
SUFFIX = st.sampled_from(["a.txt", "a.md"])


def article(text: str, path: str = "a.txt", **given: str) -> Article:
    return read(Document(path, path, text, given))


@given(TEXTS, SUFFIX, st.sampled_from(["", "Quake kills 14", "Ann Lee"]))
def test_any_text_is_read_and_every_span_is_in_it(text: str, path: str, title: str) -> None:
    found = article(text, path, title=title)
    assert found.text == text
    spans = [block.span for block in found.blocks]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for field in (found.outlet, found.title, found.published, found.weekday):
        assert (field.value is None) == (field.provenance is Provenance.UNKNOWN)
        assert field.span is None or 0 <= field.span.start < field.span.end <= len(text)


@given(TEXTS, SUFFIX)
def test_sentences_lie_in_order_inside_blocks_that_are_read(text: str, path: str) -> None:
    found = article(text, path)
    spans = [sentence.span for sentence in found.sentences]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [sentence.index for sentence in found.sentences] == list(range(len(spans)))
    paragraphs = [sentence.paragraph for sentence in found.sentences]
    assert paragraphs == sorted(paragraphs)
    read_blocks = [block for block in found.blocks if block.kind in (BlockKind.TITLE, BlockKind.BODY)]
    for sentence in found.sentences:
        inside = [b for b in read_blocks if b.span.start <= sentence.span.start and sentence.span.end <= b.span.end]
        assert len(inside) == 1
        assert sentence.title == (inside[0].kind is BlockKind.TITLE)


@given(PAGES.filter(lambda text: "\r" not in text))
def test_line_ends_change_no_sentence(text: str) -> None:
    def words(found: Article) -> list[str]:
        return [" ".join(found.text[slice(*s.span)].split()) for s in found.sentences]

    assert words(article(text)) == words(article(text.replace("\n", "\r\n")))


@given(TEXTS)
def test_blanking_markup_keeps_every_place(text: str) -> None:
    blanked = blank(text)
    assert len(blanked) == len(text)
    assert all(after in (before, " ") for before, after in zip(text, blanked, strict=True))


@given(TEXTS)
def test_reading_is_a_function_of_the_document(text: str) -> None:
    assert article(text) == article(text)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**14** dead", "14 dead"),
        ("# Quake *kills* 14 #", "Quake kills 14"),
        ("> She [said](http://x.org/a_b) so.", "She said so."),
        ("- `two` ~~three~~ ![pic](x.jpg) four", "two three four"),
        ("[x]: http://example.org", ""),
        ("a_b and __c__ and snake_case_d", "a_b and c and snake_case_d"),
        ("1. First <b>point</b> \\*", "First point"),
        ("| a | b |\n|---|---|", ""),
        ("```\n9 dead\n```\nafter", "after"),
        ("Title\n=====\ntext", "Title text"),
        ("so[^1] it is", "so it is"),
    ],
)
def test_markup_is_blanked(marked: str, plain: str) -> None:
    assert blank(marked).split() == plain.split()


def test_prose_is_the_text_with_markup_blanked() -> None:
    text = "# Quake kills 14\n\nAt least **14 people** died when a quake hit the hills.\n"
    found = article(text, "a.md")
    assert found.title.value == "Quake kills 14"
    assert prose(found) == "  Quake kills 14\n\nAt least   14 people   died when a quake hit the hills.\n"
    assert prose(article(text, "a.txt")) == text


def test_one_long_line_is_read_in_linear_time() -> None:
    sentence = "The army said on Monday that 14 people had been killed near Marn. “We will stay,” Gen. Roy told us. "
    begun = process_time()
    found = article("4 March 2019 " + sentence * 20_000)
    assert process_time() - begun < 8
    assert len(found.sentences) == 40_000
    assert found.published.value == "2019-03-04"


@pytest.mark.parametrize(
    "unit",
    [".", " ", "\n", "(", '"', "x", "Ann ", "1 ", "3 May 2019 ", "a b.\n", "MARN (", "ABC, ", "Most read\n", "Ann\n"],
)
def test_awkward_text_is_read_in_linear_time(unit: str) -> None:
    begun = process_time()
    article("Talks began. " + unit * (100_000 // len(unit)))
    assert process_time() - begun < 4
