"""The reports that people read as text: the table of the terminal and Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.formats import flood, papers, story
from xref.formats import formats
from xref.formats._quotes import quoted
from xref.formats._untrusted import line, markdown, shown
from xref.formats._view import View
from xref.gate import decide
from xref.model import Coverage, Polarity, Report, Span, Stance, Verdict
from xref.settings import Settings


def rendered(form: str, report: Report | None = None, **options: Any) -> str:
    text = formats()[form].render(report or story.report(), options)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize("width", [80, 100, 119, 120, 160, 200])
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, verbose: bool) -> None:
    assert max(map(len, rendered("table", width=width, verbose=verbose).splitlines())) <= width


def test_conflicts_come_first_and_drafts_after_them() -> None:
    table = rendered("table", width=200).split("In their own words")[0]
    words = re.findall(r"^(conflict|disputed|tension|not read|undetermined|corroborated|single origin)\b", table, re.M)
    assert words == [
        *["conflict"] * 3,
        "disputed",
        "tension",
        "not read",
        "undetermined",
        "corroborated",
        "single origin",
    ]
    assert table.index("as the draft") > table.index("off Port Salen?")


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("claim", papers.claims()[:5], ids=lambda claim: str(claim.id))
def test_every_clash_shows_its_quote_and_place(form: str, claim: Any) -> None:
    text = rendered(form, width=200)
    place = View(story.report()).place(claim.article, claim.span.start)
    lines = papers.ARTICLES[claim.article].text.split("\n")
    assert lines[place.line - 1][place.column - 1 :].startswith(claim.raw)
    assert f"{claim.article}:{place.line}:{place.column}" in text
    mark = "*" if form == "table" else "**"
    assert f"{mark}{claim.raw}{mark}" in text


def test_verbose_quotes_what_agrees_too() -> None:
    assert "Judge *Tomas Ferro* chairs it." in rendered("table", verbose=True)
    assert "Judge *Tomas Ferro* chairs it." not in rendered("table")


def test_many_quotes_of_one_side_are_cut_unless_verbose() -> None:
    most = story.finding(
        "chair", Verdict.DISPUTED, "Who chairs the inquiry?", [10, 11, 12], groups=[[10, 11, 12]], slot="who"
    )
    report = story.report(findings=(most,))
    assert "and 1 more like this (--verbose shows them)" in rendered("table", report)
    assert rendered("table", report).count("Tomas Ferro*") == 2
    assert rendered("table", report, verbose=True).count("Tomas Ferro*") == 3


def test_the_table_shows_the_worst_of_many_and_says_how_many_more_there_are() -> None:
    report = flood.many(400)
    table = rendered("table", report)
    assert table.count("\nconflict") + table.count("\nCONFLICT") <= 300
    assert "and 250 more questions, none of them worse: --verbose shows them all" in table
    assert "more questions" not in rendered("table", report, verbose=True)
    assert "more questions" not in rendered("table", flood.many(150))


def test_copies_are_named_while_they_are_few() -> None:
    copies = tuple((f"{number}.txt", "a.txt") for number in range(30))
    told = rendered("table", story.report(coverage=Coverage(duplicates=copies)))
    assert told.count("Counted once") == 5
    assert "And 25 more files with the text of another." in told


def test_what_fits_two_sides_is_under_neither() -> None:
    both = story.finding("toll", Verdict.CONFLICT, "How many died?", [3, 4, 5], groups=[[3, 5], [4, 5]])
    said = papers.claims()
    sides = View(story.report(findings=(both,))).sides(both)
    assert [(value.split(" ")[0], articles) for value, articles, _ in sides] == [
        ("12", (said[2].article,)),
        ("19", (said[3].article,)),
        (sides[2][0].split(" ")[0], (said[4].article,)),
    ]
    assert sides[2][0].endswith(" (fits both)")
    stands = View(story.report(findings=(both,))).stands(both)
    assert [[claim.id for claim in stand.claims] for stand in stands] == [[said[i].id] for i in (2, 3, 4)]
    assert stands[2].title == "fits both"
    place = View(story.report()).where(said[4])
    assert [rendered(form, story.report(findings=(both,))).count(place) for form in ("table", "markdown")] == [1, 1]


@pytest.mark.parametrize(
    ("speakers", "said"),
    [
        (("Sergei Lind", "Sergey Lind"), "said by Sergei Lind)"),
        (("Sergei Lind", "Sven Lind"), "said by Sergei Lind, Sven Lind)"),
    ],
)
def test_a_speaker_is_named_once_however_sources_spell_the_name(speakers: tuple[str, ...], said: str) -> None:
    report = story.report()
    findings = tuple(
        finding._replace(positions=tuple(position._replace(speakers=speakers) for position in finding.positions))
        for finding in report.findings
    )
    assert said in rendered("table", replace(report, findings=findings), width=200)


def test_what_is_denied_is_not_shown_as_what_is_said() -> None:
    report = story.report()
    denied = replace(report.claims[6], stance=Stance(Polarity.DENIED))
    text = rendered("html", replace(report, claims=(*report.claims[:6], denied, *report.claims[7:])))
    assert "<summary>not 80</summary>" in text
    assert "Number line. more than 80" not in text


def test_colour_is_only_there_when_asked_for() -> None:
    assert "\x1b" not in rendered("table", verbose=True)
    painted = rendered("table", colour=True, width=80)
    assert "\x1b[1;31m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == rendered("table", width=80).replace("*", "")


def test_the_account_says_what_was_not_read_and_what_stayed_silent() -> None:
    text = " ".join(rendered("table", width=200).split())
    assert text.count("news/photo.bin: not text") == 1  # in the table, and not once more below it
    nothing_shown = replace(story.report(), findings=())
    assert "Not read: news/photo.bin: not text" in rendered("table", nothing_shown, width=200)
    assert "Read 5 articles with 20 sentences. 9 rules looked at 14 of them and found 16 claims." in text
    assert "1 rule found nothing: tides." in text


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_run_that_compared_nothing_says_so(form: str) -> None:
    empty = Report("1", "default", (), (), (), (), Coverage())
    assert "Nothing was compared: silence here is not agreement." in rendered(form, empty)


def test_nothing_hostile_is_left_in_markdown() -> None:
    text = rendered("markdown")
    assert not re.search(
        r"<(?!/?(a|sub|details|summary|br)\b)|\u202e|\x1b|(?<!\\)\]\(javascript|(?<!&#64;)@everyone", text
    )
    rows = [row for row in text.splitlines() if row.startswith("|")]
    assert {row.count("|") for row in rows} <= {4, 5}


def test_markdown_tells_where_metadata_comes_from_and_what_keeps_events_apart() -> None:
    text = rendered("markdown")
    assert "5 March 2031 (stated: header line)" in text
    assert "- **accident off Port Salen**: The Harbour Post, Coast Daily" in text
    assert "kept apart from the inquiry: another kind of event" in text
    assert "They list 14 tides." in text


def test_markdown_carries_the_line_of_the_gate() -> None:
    outcome = decide(story.report(), Settings())
    assert outcome.line in rendered("markdown", outcome=outcome)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\u202eb", "a[U+202E]b"),
        ("\x1b[31mred", "[U+001B][31mred"),
        ("zero\u200bwidth\ufeff", "zero[U+200B]width[U+FEFF]"),
        ("half \ud83d here", "half \ufffd here"),
        ("naïve – “plain” 平和 🚢", "naïve – “plain” 平和 🚢"),
    ],
)
def test_what_steers_the_screen_is_shown_by_its_number(text: str, safe: str) -> None:
    assert shown(text) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("1. March", "1&#8288;. March"),
        ("- item", "\\- item"),
        ("a_b*c", "a\\_b\\*c"),
        ("at 14:25", "at 14:25"),
        ("see https://x.y", "see https&#58;//x.y"),
        (":smile:", "&#58;smile:"),
        ("www.x.y", "www\\.x.y"),
        ("#3 ~~x~~ $y$", "&#35;3 \\~\\~x\\~\\~ &#36;y&#36;"),
    ],
)
def test_markdown_shows_text_as_it_stands(text: str, safe: str) -> None:
    assert markdown(text) == safe


def test_a_megabyte_of_one_word_is_cut_around_the_value() -> None:
    text = "x" * 1_000_000 + " 12 " + "y" * 1_000_000
    long = papers.ARTICLES["silent.txt"]._replace(text=text)
    quote = quoted(long, Span(0, len(text)), Span(1_000_001, 1_000_003))
    assert quote.value == "12"
    assert len(str(quote)) < 340
    assert quote.before.startswith("…x")
    assert quote.after.endswith("y…")
    assert len(line("z" * 1_000_000, 50)) == 50
