"""Articles that come as one line, with date, headline and credits on it, and the edges of bodies."""

import pytest

from xref.model import Article, BlockKind, Document
from xref.reading import read

BODY = (
    "At least 12 people drowned when a ferry sank off Marn on Sunday, the coast guard said."
    " Some 40 others were missing."
    " “We will search on,” its commander told reporters in the port of Marn."
)


def article(text: str, title: str = "") -> Article:
    return read(Document("a", "a", text, {"title": title} if title else {}))


def body(found: Article) -> str:
    return " ".join(found.text[slice(*s.span)] for s in found.sentences if not s.title)


HEADS = [
    "",
    "Sun 03 Mar 2019 at 0914 ",
    "3 March 2019 ",
    "Published March 3 2019 ",
    "Date of publication 3 March 2019 ",
    "Posted on March 3 2019 by Ann Lee. ",
    "Last updated at Mar 032019 ",
    "03.03.2019Get short URL 0 12 ",
    "MARN, March 3 (Xinhua) -- ",
    "MARN (AP) — ",
    "Marn, Albaland (AA) – ",
    "MARN, 3 March, (SANA)- ",
    "MARN — ",
    "MARN AAN DEN STROM, Alba — ",
    "MARN AAN DEN STROM, Alba (AP) \u2015 ",
    "MARN: ",
    "Marn- ",
    "Marn (BNA) ",
    "Port Alba, Marn – ",
    "MARN (Interfax - 3 March, 2019) ",
    "(CNN) - ",
    "By Ann Lee. ",
    "by Ann Lee | 3rd March 2019 11:54 am. ",
]
TAILS = [
    "",
    "-REUTERS",
    " --Reuters",
    " (With AFP and Reuters)",
    " (AFP)",
    " The Associated Press contributed to this report.",
    " Source: AFP",
    " Source Marn News and agencies",
    " Reporting by Ann Lee; Editing by Bob Roy",
    " Ann Lee",
    " A. Lee / Roy",
    " Community standardsDiscussion Comment via Facebook",
    " Last Update: Monday 4 March 2019",
    " Copyright 2019 Marn Herald. All rights reserved.",
]


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("head", HEADS)
def test_what_shares_the_line_is_cut_off(head: str, tail: str) -> None:
    found = article(head + BODY + tail)
    assert body(found) == BODY
    assert all(b.kind in (BlockKind.METADATA, BlockKind.BODY) for b in found.blocks)


@pytest.mark.parametrize("head", HEADS[:4])
@pytest.mark.parametrize("join", [" ", ". ", " . ", ": "])
def test_a_given_headline_that_opens_the_text_is_a_title(head: str, join: str) -> None:
    title = "Ferry sinks off Marn, dozens missing"
    found = article(f"{head}Ferry sinks off Marn dozens missing{join}{BODY}", title)
    assert body(found) == BODY
    assert [found.text[slice(*s.span)] for s in found.sentences if s.title] == ["Ferry sinks off Marn dozens missing"]


@pytest.mark.parametrize(
    "text",
    [
        "3 March 2019 was the day on which the ferry sank off Marn.",
        "March 3, 2019 saw the worst storm in years, the coast guard said.",
        "Marn (the town of that name) - once a port - has lost its harbour.",
        "MARN: that is how she signs her letters, in capitals.",
        "“MARN — that is my home,” she said.",
        "He works for the AP. She works for the BBC.",
        "Some of the dead came from Port Alba (Marn).",
    ],
)
def test_dates_and_names_in_sentences_stay(text: str) -> None:
    assert body(article(text)) == text


def test_a_speaker_label_below_the_first_paragraph_is_no_dateline() -> None:
    text = "MARN — " + BODY + "\n\nLEE: We will search on until the last of them is found.\n\nPort- Alba is closed."
    assert body(article(text)).endswith("LEE: We will search on until the last of them is found. Port- Alba is closed.")


def test_a_town_in_brackets_after_the_day_is_no_outlet() -> None:
    text = "Rivals meet in Kelva\n\nJune 20, 2018 (KELVA) - The president and the rebel leader met on Wednesday."
    assert article(text).outlet.value is None
    assert article(text.replace("(KELVA) -", "- Kelva (Yemen):")).outlet.value is None
    assert article(text.replace("(KELVA)", "KELVA (Reuters)")).outlet.value == "Reuters"


def test_a_dateline_with_its_agency_may_stand_before_a_later_paragraph() -> None:
    text = "Boats are searching for survivors off Marn.\n\nMARN (AP) — " + BODY
    assert body(article(text)) == "Boats are searching for survivors off Marn. " + BODY


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        ("-REUTERS", "REUTERS"),
        (" (With AFP and Reuters)", "(With AFP and Reuters)"),
        (" Source: AFP", "Source: AFP"),
        (" Agence France-Presse contributed to this story.", "Agence France-Presse contributed to this story."),
        ("\n\nThe Associated Press contributed to this report.", "The Associated Press contributed to this report."),
        (" They were taken ashore, reports Bloomberg.", "reports Bloomberg"),
    ],
)
def test_credits_are_kept_as_written(tail: str, credit: str) -> None:
    assert article(BODY + tail).credits == (credit,)


def test_an_author_between_date_and_headline_is_a_byline() -> None:
    found = article(
        f"Posted on March 3 2019 by Ann Lee Ferry sinks off Marn coast {BODY}", "Ferry sinks off Marn coast"
    )
    assert (body(found), found.credits) == (BODY, ("by Ann Lee",))


@pytest.mark.parametrize("agency", ["AFP", "Reuters", "Agence France-Presse"])
def test_an_agency_between_headline_and_text_is_credited(agency: str) -> None:
    found = article(f"Ferry sinks off Marn {agency} {BODY}", "Ferry sinks off Marn")
    assert (body(found), found.credits) == (BODY, (agency,))


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("Marn, Alba, SANA – ", "SANA"),
        ("Provinces, SANA-", "SANA"),
        ("Port Alba, 3 May, SANA - ", "SANA"),
        ("Washington, USA - ", None),
    ],
)
def test_an_agency_may_end_a_dateline(dateline: str, outlet: str | None) -> None:
    found = article(f"Ferry sinks off Marn\n\n{dateline}{BODY}")
    assert (body(found), found.outlet.value) == (BODY, outlet)


@pytest.mark.parametrize("line", ["Associated Press Reporter", "Reuters Staff", "By AFP staff writer"])
def test_a_line_of_an_agency_s_reporter_is_a_credit(line: str) -> None:
    found = article(f"Ferry sinks off Marn\nThu, 11 Mar, 2021 - 04:53\n{line}\n\n{BODY}")
    assert (found.title.value, found.credits) == ("Ferry sinks off Marn", (line,))


def test_a_headline_inside_the_first_sentence_is_no_title() -> None:
    text = "Six people died in a strong earthquake in Tal. Help came."
    found = article(text, "Strong earthquake in Tal")
    assert body(found) == text


def test_an_agency_in_the_date_line_is_credited() -> None:
    assert article("Ferry sinks off Marn\nReuters | Updated: 3 March 2019\n\n" + BODY).credits == ("Reuters",)
    assert article("Ferry sinks off Marn\nMARN, March 3, 2019 (Xinhua)\n\n" + BODY).credits == ("Xinhua",)


@pytest.mark.parametrize(
    ("day", "value", "provenance"),
    [("Tuesday", "2013-09-03", "inferred"), ("Saturday", "2013-03-09", "inferred"), ("Thursday", "2013", "stated")],
)
def test_day_and_month_are_settled_by_the_weekday_of_the_news(day: str, value: str, provenance: str) -> None:
    published = article(f"03-09-2013\n\n{BODY.replace('Sunday', day)}").published
    assert (published.value, published.provenance.value) == (value, provenance)


def test_a_given_date_overrides_and_is_normalised() -> None:
    found = read(Document("a", "a", "4 March 2019 " + BODY, {"published": "Sun, 3 Mar 2019 10:00:00 GMT"}))
    assert (found.published.value, found.published.provenance.value) == ("2019-03-03T10:00", "given")


def test_a_given_date_that_cannot_be_read_is_noted_and_the_text_is_asked() -> None:
    found = read(Document("a", "a", "4 March 2019 " + BODY, {"published": "soon"}))
    assert (found.published.value, found.published.provenance.value) == ("2019-03-04", "stated")
    assert "soon" in found.published.note


def test_a_summary_without_a_full_stop_under_a_given_headline_is_read() -> None:
    summary = "As the toll rose to 119 the last boats were still out in the dark off Marn"
    assert body(article(f"{summary}\n\n{BODY}", "Ferry sinks off Marn")).startswith(summary)
    assert body(article(f"Home News Sport Weather Shop Help Contact About\n\n{BODY}", "Ferry sinks off Marn")) == BODY


def test_a_first_sentence_that_is_full_of_names_is_read_under_a_given_headline() -> None:
    first = "Omar Diallo's Green Renewal Party won Mali's parliamentary election on Sunday."
    assert body(article(f"{first}\n\n{BODY}", "Greens win in Mali")).startswith(first)


def test_a_menu_under_a_given_headline_is_not_read() -> None:
    menu = "Home News Sport Weather Travel Video Live Business Culture"
    assert not body(article(f"{menu}\n\n{BODY}", "Greens win in Mali")).startswith(menu)


def test_a_short_statement_with_a_figure_after_the_last_paragraph_is_read() -> None:
    assert body(article(f"{BODY}\n\nTurnout was 59.7%.", "Greens win in Mali")).endswith("Turnout was 59.7%.")
