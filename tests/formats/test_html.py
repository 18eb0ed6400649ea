"""The page as text: safe, complete, linked, small, and the same from run to run."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from tests.formats import flood, papers, story
from xref.formats import formats
from xref.formats.html._elements import element, escape
from xref.gate import decide
from xref.model import Coverage, Report
from xref.settings import Settings


def page(report: Report | None = None) -> str:
    report = report or story.report()
    text = formats()["html"].render(report, {"outcome": decide(report, Settings())})
    assert isinstance(text, str)
    return text


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def tags(text: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(text)
    return iter(parser.tags)


def test_only_our_own_script_is_in_the_page() -> None:
    found = Counter(tag for tag, _ in tags(page()))
    assert found["script"] == 1
    assert found["style"] == 1
    assert not {"iframe", "object", "embed", "img", "link", "base"} & set(found)


def test_no_attribute_runs_or_fetches_anything() -> None:
    for tag, attributes in tags(page()):
        for name, value in attributes.items():
            assert not name.startswith("on"), tag
            assert name not in ("src", "style", "srcset", "action"), tag
            if name == "href":
                assert value is not None
                assert value.startswith("#"), value


def test_what_steers_the_screen_is_not_in_the_page() -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b\x00]", page())


def test_every_link_has_its_target_and_every_name_is_there_once() -> None:
    found = [attributes for _, attributes in tags(page())]
    names = Counter(attributes["id"] for attributes in found if "id" in attributes)
    assert max(names.values()) == 1
    links = {str(attributes["href"])[1:] for attributes in found if "href" in attributes}
    assert links <= set(names)


def test_claims_and_findings_are_linked_both_ways() -> None:
    text = page()
    for number, claim in enumerate(papers.claims(), 1):
        assert f'id="claim-{number}"' in text
        assert f'href="#claim-{number}"' in text
        assert any(f'href="#finding-{f.id}"' in text for f in story.findings() if claim.id in f.claims)


def test_each_article_is_there_in_full() -> None:
    parser = _Tags()
    parser.feed(page())
    words = "".join(parser.words)
    for name in ("harbour.txt", "coast.txt", "wire.md", "silent.txt"):
        for paragraph in papers.ARTICLES[name].text.split("\n\n"):
            assert paragraph.strip().replace("12 people", "12[2] people") in words


def test_pictures_say_in_words_what_they_show() -> None:
    pictures = [str(attributes["aria-label"]) for tag, attributes in tags(page()) if tag == "svg"]
    assert "Time line. 4 March 2031: The Harbour Post; 5 March 2031: Coast Daily" in pictures
    assert "Number line. 12: The Harbour Post; 19: Coast Daily; 21: North Wire" in pictures
    assert (
        "As reported over time. 5 March 2031: 12, The Harbour Post; 5 March 2031: 19, Coast Daily;"
        " 7 March 2031: 21, North Wire"
    ) in pictures


def test_silence_is_in_the_page() -> None:
    text = page()
    for words in (
        "Articles in which no rule found anything (1)",
        "umpteen",
        "Rules that found nothing (1)",
        "14 tides",
    ):
        assert words in text


def test_an_empty_report_is_a_page_too() -> None:
    text = page(Report("1", "default", (), (), (), (), Coverage()))
    assert "Nothing was compared: silence here is not agreement." in text
    assert "There are no findings." in text


def test_a_megabyte_of_one_word_does_not_multiply() -> None:
    long = papers.ARTICLES["silent.txt"]._replace(text="x" * 1_000_000)
    report = story.report(articles=(*story.report().articles[:-1], long), coverage=Coverage(articles=5))
    assert len(page(report)) < 1_100_000


def test_five_hundred_findings_are_small_and_soon_written() -> None:
    report = flood.many(500)
    start = time.process_time()
    text = page(report)
    assert time.process_time() - start < 5
    assert len(text.encode()) < 5_000_000
    assert sum("finding" in str(attributes.get("class")).split() for _, attributes in tags(text)) == 500


def test_articles_beyond_the_budget_show_the_sentences_with_claims() -> None:
    filler = "Nothing of note was said here. " * 80_000
    articles = tuple(a._replace(text=a.text + filler) for a in story.report().articles)
    text = page(story.report(articles=articles))
    assert len(text) < 3_000_000
    assert text.count("only sentences with claims are shown") == 5
    assert text.count('id="claim-') == len(papers.claims())


def test_the_same_report_gives_the_same_page() -> None:
    assert page(story.report()) == page(story.report())


@pytest.mark.parametrize("text", ["<i>", "&amp;", '"><script>', "'", "\x00", "\ud800"])
def test_nothing_gets_out_of_its_element(text: str) -> None:
    assert not set(escape(text)) & set("<>\"'\x00")
    assert element("p", text, title=text).count("<") == 2
