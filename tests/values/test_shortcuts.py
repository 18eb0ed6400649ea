"""Shortcuts change nothing: what is skipped as tried in vain is found nowhere else either."""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Iterator
from functools import cache

import pytest

from tests.bench.newstext import news
from tests.values.date.corpus import ROWS
from tests.values.date.corpus_told import TOLD
from tests.values.date.corpus_wider import WIDER
from tests.values.test_units import CORPUS, rows
from xref.extension import NO_NAMES, Discourse
from xref.folding import fold
from xref.model import Mention
from xref.values import value_type
from xref.values._names import capitals, cutting, gazetteer, proper
from xref.values._names.gazetteer import WORD
from xref.values._numerals import measures, scanning
from xref.values._numerals.bounds import words_after, words_before
from xref.values._numerals.units import units
from xref.values.date import UNIT, _earlier, _finding, _reading

MEASURED = ("number", "count", "age", "magnitude", "money", "distance", "temperature", "percent", "duration")
NUMBERS = ("14", "three", "2,500", "2016", "05", "6.4", "dozens", "half", "4M")
BEFORE = """killed the Group resolution resolutions In in every age aged magnitude Boeing July from between minus usd Rs
    of and or at one"""
AFTER = """civilians people to or and in on of an years year-old million am p.m. degrees below too magnitude Syrians km,
    miles. GMT May"""


@cache
def sentences() -> tuple[str, ...]:
    """Numbers between all words that are known to say something of them, and between some that are not."""
    before = sorted({*BEFORE.split(), *words_before()})
    after = sorted({*AFTER.split(), *words_after(), *(name for name in units() if " " not in name)})
    sides = [(word, "boats") for word in before] + [("lost", word) for word in after]
    sides += [(word, other) for word in before[::3] for other in after[::9]]
    made = [f"They {first} {number} {last} there." for first, last in sides for number in NUMBERS]
    written = [fold(row["text"]) for path in sorted(CORPUS.glob("*.yaml")) for row in rows(path.stem)]
    return (*made, *written)


def forget() -> None:
    for kept in (scanning.scan, measures._measured, scanning.with_article):
        kept.cache_clear()


@pytest.fixture
def fresh() -> Iterator[None]:
    forget()
    yield
    forget()


def measured(text: str) -> list[list[Mention]]:
    where = Discourse(text)
    return [value_type(name).find(where, 0, len(text)) for name in MEASURED]


def test_words_that_say_nothing_of_a_number_are_told_rightly(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = [measured(text) for text in sentences()]
    for name in ("silent_before", "silent_after"):
        monkeypatch.setattr(scanning, name, lambda *_: False)
    forget()
    for text, found in zip(sentences(), quick, strict=True):
        assert measured(text) == found, text


def test_no_date_begins_where_none_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Discourse(sentence, published) for published, sentence, _ in [*ROWS, *WIDER, *TOLD]]
    quick = [UNIT.find(text, 0, len(text.text)) for text in texts]
    monkeypatch.setattr(_reading, "opens", lambda *_: True)
    assert [UNIT.find(text, 0, len(text.text)) for text in texts] == quick


@pytest.mark.parametrize(
    "word", ["Novaltis", "Sadly", "May", "A", "al-Sham", "Victoria", "Dr", "Residents", "UNESCO", "J"]
)
def test_a_settled_word_has_one_tag_wherever_it_stands(word: str) -> None:
    tags = {capitals.letter(word, opening, named) for opening in (True, False) for named in (True, False)}
    assert capitals.settled(word) in ("", *tags)
    assert capitals.settled(word) == "" or len(tags) == 1


def test_words_of_a_text_are_those_of_the_pattern() -> None:
    text = "It's a well-known_fact: 14%, (or so) said Ana.\nNo?\tYes"
    assert proper._words_of(text) == proper._words_of(f"{text} é") - {"é"}


@pytest.mark.parametrize(
    "text",
    [
        "J. K. Larsen of the U.S. met  J. Berg.",
        "Oslo.\n\nThe U. S. said\n  so.  \n Was J.\nthere? A.",
        "Lima,  Peru \n\n  U.N. \n J. \n\nK. ",
        "Lima\nfell.\n\n\n\tBut J.\tK. and\n\t\n O.\n",
        "",
        " ",
    ],
)
def test_stretches_are_cut_alone_as_in_the_whole_text(text: str) -> None:
    kept = cutting.cuts(NO_NAMES)
    quick, words, _ = cutting.cut(text, 0, len(text), kept)
    whole, pieces = kept.classed(WORD.findall(text))
    assert quick.replace(cutting.NOTHING, "") == whole.replace(cutting.NOTHING, "")
    assert [word.strip() for word in words if word.strip()] == [piece.strip() for piece in pieces if piece.strip()]


def test_every_city_is_found_by_its_first_word() -> None:
    lines = gazetteer.shipped().cities
    assert lines == sorted(lines)
    for line in lines:
        words = line.partition("\t")[0]
        assert gazetteer.split(words) == words.split(" ")
        assert gazetteer.Index(cities=lines).get(words) is not None, line


def test_the_parts_of_a_long_text_hold_the_dates_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    where = Discourse(fold(news(30_000)), "2016-05-06")
    spans = [match.span() for match in re.finditer(r"[^.!?\n]+[.!?]*", where.text)]
    whole = [UNIT.find(where, *span) for span in spans]
    monkeypatch.setattr(_earlier, "_PART", 4_000)
    for kept in (_finding.found, _earlier._told, _earlier._in_part):
        kept.cache_clear()
    assert [UNIT.find(where, *span) for span in spans] == whole
    assert _earlier._in_part.cache_info().misses > 5, "the text has several parts"
    _earlier._in_part.cache_clear()


@pytest.mark.parametrize("words", ["14", "14boats", "a quarter", "the quarter", "a fifth"])
def test_no_number_costs_a_copy_of_the_text_around_it(words: str) -> None:
    long = "x" * 1_000_000
    text = f"{long} {words} {long}"
    find = value_type("age").find
    find(Discourse(f"x {words} x"), 0, len(words) + 4)  # what is read once is read
    where, start = Discourse(text), len(long) - 20
    tracemalloc.start()
    find(where, start, start + len(words) + 40)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 100_000
