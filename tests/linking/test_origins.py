"""Who knows what is said: speakers, credits, copied text, outlets; and the laws of counting them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.linking import copies
from xref.linking.bodies import normalise, one_spelling
from xref.linking.origins import assign_origins
from xref.model import Article, Claim, Document, Provenance, Sourced, Span, Speaker, Subject
from xref.reading import read
from xref.values import value_type

STORY = (
    "At least 12 people drowned when a ferry sank off Marn in a storm on Sunday, the coast guard said. Some 40 others"
    " were missing, among them the captain and four of his crew. Boats from three villages searched through the night,"
    " but high waves drove them back to the harbour before dawn. The ferry had left the island with twice as many"
    " passengers as it may carry, a fisherman who saw it told reporters at the quay."
)
OTHER = (
    "Coalition talks collapsed after nine weeks because the two largest parties could not agree on a budget. The"
    " president has ten days to call new elections under the constitution, and polls show neither side ahead. Business"
    " leaders warned that a long campaign would cost the country money that it does not have this winter."
)


def article(name: str, text: str, outlet: str = "", published: str = "") -> Article:
    pairs = (("outlet", outlet), ("published", published))
    return read(Document(name, name, text, {key: value for key, value in pairs if value}))


def claim(name: str, *speakers: Speaker, number: int = 1) -> Claim:
    place = Span(0, 1)
    return Claim(
        f"{name}:{number}", "r", Subject("attack"), "n", "count", 12, "12", place, place, place, name, speakers=speakers
    )


def origins(articles: list[Article], *claims: Claim) -> list[str]:
    return [found.origin for found in assign_origins(articles, claims or [claim(a.name) for a in articles])]


# --- speakers ---------------------------------------------------------------------------------

OBSERVATORY = "Syrian Observatory for Human Rights"
SPOKEN = [
    ([Speaker("Ann Lee", body="Foreign Ministry of Russia", kind="person")], "Russian Foreign Ministry"),
    ([Speaker("Russia's Foreign Ministry", kind="organisation")], "Russian Foreign Ministry"),
    ([Speaker("Ann Lee", kind="person")], "Ann Lee"),
    (
        [Speaker("Reuters", kind="outlet"), Speaker("the SOHR", kind="organisation")],
        "Syrian Observatory for Human Rights",
    ),
    (
        [Speaker("Britain-based Syrian Observatory for Human Rights monitoring group")],
        "Syrian Observatory for Human Rights",
    ),
    ([Speaker("Agence France-Presse", kind="outlet"), Speaker("a medic", anonymous=True)], "AFP"),
    ([Speaker("witnesses", anonymous=True)], "Marn Herald"),
    ([], "Marn Herald"),
]


@pytest.mark.parametrize(("speakers", "origin"), SPOKEN)
def test_the_innermost_body_that_can_be_asked_is_the_origin(speakers: list[Speaker], origin: str) -> None:
    assert origins([article("a", STORY, "Marn Herald")], claim("a", *speakers)) == [origin]


def test_one_monitor_quoted_through_two_wires_is_one_origin() -> None:
    found = origins(
        [article("a", STORY, "A"), article("b", OTHER, "B")],
        claim("a", Speaker("Reuters", kind="outlet"), Speaker("Syrian Observatory for Human Rights")),
        claim("b", Speaker("AFP", kind="outlet"), Speaker("SOHR")),
    )
    assert found[0] == found[1]


# --- credits ----------------------------------------------------------------------------------

CREDITED = [
    (STORY + " -REUTERS", "Reuters"),
    (STORY + " (AFP)", "AFP"),
    (STORY + " (With AFP and Reuters)", "AFP"),
    (STORY + " Source: Xinhua", "Xinhua"),
    (STORY + "\n\nThe harbour is closed for a week and all ships wait outside, reports Bloomberg.", "Bloomberg"),
    ("MARN, March 3 (EFE).- " + STORY, "EFE"),
    (STORY + " Source Marn Herald and agencies", "Marn Herald"),
    ("By Ann Lee. " + STORY, "Marn Herald"),
    (STORY, "Marn Herald"),
]


@pytest.mark.parametrize(("text", "origin"), CREDITED)
def test_an_agency_that_is_credited_is_the_origin(text: str, origin: str) -> None:
    assert origins([article("a", text, "Marn Herald")]) == [origin]


def test_an_outlet_is_not_credited_with_itself() -> None:
    assert origins([article("a", STORY + " -REUTERS", "reuters")]) == ["reuters"]


def test_an_outlet_is_not_credited_with_its_longer_name() -> None:
    assert origins([article("a", STORY + " (Xinhua News Agency)", "Xinhua")]) == ["Xinhua"]


def test_an_article_of_unknown_outlet_stands_for_itself() -> None:
    assert origins([article("a.txt", STORY), article("b.txt", OTHER)]) == ["a.txt", "b.txt"]


MONITOR = Speaker(OBSERVATORY, kind="organisation")


def counted(name: str, figure: str, *speakers: Speaker, number: int = 1) -> Claim:
    return replace(claim(name, *speakers, number=number), value=value_type("count").parse(figure))


def test_a_headline_gives_the_figure_of_whom_the_text_quotes_for_it() -> None:
    texts = [article("a", STORY, "Marn Herald")]
    assert origins(texts, counted("a", "32"), counted("a", "at least 32", MONITOR, number=2)) == [OBSERVATORY] * 2
    assert origins(texts, counted("a", "30"), counted("a", "at least 32", MONITOR, number=2))[0] == "Marn Herald"


def test_a_figure_that_two_bodies_give_is_of_neither() -> None:
    said = [counted("a", "32", MONITOR, number=2), counted("a", "32", Speaker("Marn Police"), number=3)]
    assert origins([article("a", STORY, "Marn Herald")], counted("a", "32"), *said)[0] == "Marn Herald"


# --- copies -----------------------------------------------------------------------------------

EDITS = {
    "same": STORY,
    "a number edited": STORY.replace("12", "19").replace("Some 40", "Some 38"),
    "a paragraph added": STORY + "\n\n" + OTHER[:200] + ".",
    "a paragraph cut": STORY[: STORY.index("The ferry had")].strip(),
    "another headline": "Storm sinks ferry near island\n\n" + STORY,
    "words changed": STORY.replace("drowned", "died").replace("harbour", "port").replace("quay", "pier"),
}


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_copied_text_is_of_the_outlet_that_had_it_first(edit: str) -> None:
    pair = [article("a", EDITS[edit], "Alba Post", "2019-03-04"), article("b", STORY, "Marn Herald", "2019-03-03")]
    assert origins(pair) == ["Marn Herald", "Marn Herald"]


def test_copied_text_is_of_the_agency_that_is_there_whenever_it_is_dated() -> None:
    pair = [article("a", STORY, "Alba Post", "2019-03-03"), article("b", STORY + " More.", "Reuters", "2019-03-04")]
    assert origins(pair) == ["Reuters", "Reuters"]


def test_a_copy_without_its_credit_is_of_the_agency() -> None:
    pair = [article("a", STORY, "Alba Post", "2019-03-03"), article("b", STORY + " (AFP)", "Marn Herald", "2019-03-04")]
    assert origins(pair) == ["AFP", "AFP"]


def test_two_reports_of_one_thing_are_two_origins() -> None:
    own = (
        "A ferry went down off Marn on Sunday and at least 12 people drowned. The coast guard gave the number and said"
        " that 40 were still missing. Villagers took out their boats, yet the sea was too rough. The ship was too full."
    )
    assert origins([article("a", STORY, "Alba Post"), article("b", own, "Marn Herald")]) == ["Alba Post", "Marn Herald"]


def test_of_short_texts_only_whole_ones_are_copies() -> None:
    short = "Fourteen people died when a boat sank off Port Alba on Tuesday evening, the coast guard said."
    texts = {
        "a": short,
        "b": short.upper(),
        "c": f"{short} It was overloaded.",
        "d": "Talks began.",
        "e": "Talks began.",
    }
    assert copies.groups(texts) == [("a", "b")]


@pytest.mark.parametrize("count", [5, 60])
def test_copies_are_found_among_few_and_among_many(count: int) -> None:
    texts = {
        f"t{i:03}": " ".join(f"w{(i * 7919 + j * 104729) % 10007}" for j in range(150))  # words that do not repeat
        for i in range(count)
    }
    texts["x"] = texts["t003"] + " " + OTHER
    texts["y"] = texts["t003"].replace("w1", "v1", 3)
    assert copies.groups(texts) == [("t003", "x", "y")]


PARAGRAPH = "Boats from three villages searched through the night, but high waves drove them back before 12 dawns."


def test_a_sentence_that_is_copied_has_one_origin_and_the_rest_of_the_article_its_own() -> None:
    pair = [
        article("a", OTHER + "\n\n" + PARAGRAPH, "Alba Post", "2019-03-04"),
        article("b", PARAGRAPH.replace("12", "14") + " (AFP)", "Marn Herald", "2019-03-03"),
    ]
    sentences = [pair[0].sentences[0].span, pair[0].sentences[-1].span, pair[1].sentences[0].span]
    claims = [
        replace(claim(name, number=i), sentence=span)
        for i, (name, span) in enumerate(zip("aab", sentences, strict=True))
    ]
    assert origins(pair, *claims) == ["Alba Post", "AFP", "AFP"]


# --- laws -------------------------------------------------------------------------------------

ARTICLES = [
    article("a", STORY, "Alba Post", "2019-03-04"),
    article("b", STORY + " (AFP)", "Marn Herald", "2019-03-05"),
    article("c", OTHER, "Marn Herald"),
    article("d", OTHER.replace("ten", "nine"), ""),
    article("e", "MARN (AP) — " + OTHER[:150] + ".", "The Times"),
]
CLAIMS = [
    *(claim(a.name) for a in ARTICLES),
    claim("a", Speaker("the Interior Ministry"), number=2),
    claim("c", Speaker("interior ministry"), number=2),
]


@given(st.permutations(ARTICLES), st.permutations(CLAIMS))
def test_order_changes_nothing(articles: list[Article], claims: list[Claim]) -> None:
    expected = {found.id: found.origin for found in assign_origins(ARTICLES, CLAIMS)}
    found = assign_origins(articles, claims)
    assert [replace(c, origin="") for c in found] == claims
    assert {c.id: c.origin for c in found} == expected


def test_a_copy_with_another_name_adds_no_origin() -> None:
    twin = ARTICLES[0]._replace(name="z", outlet=Sourced("New Name", Provenance.GIVEN), published=Sourced())
    before = set(origins(ARTICLES))
    assert set(origins([*ARTICLES, twin])) == before


def test_spellings_that_differ_in_case_and_article_are_one() -> None:
    found = {c.id: c.origin for c in assign_origins(ARTICLES, CLAIMS)}
    assert found["a:2"] == found["c:2"]


@given(st.text(max_size=40))
def test_any_name_has_one_normal_form(name: str) -> None:
    assert normalise(normalise(name)) == normalise(name)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("the AFP news agency", "AFP"),
        ("TASS (tass.com)", "TASS"),
        ("some blog (copy of NBC News)", "NBC News"),
        ("state-run Xinhua", "Xinhua"),
        ("Marn Herald", "Marn Herald"),
        ("()", "()"),
    ],
)
def test_what_describes_a_name_is_no_part_of_it(name: str, known: str) -> None:
    assert normalise(name) == known


RAMI = "Rami Abdel Rahman"
SHORT = [  # speakers of articles a and b, and whether they are one origin
    (Speaker(OBSERVATORY, kind="organisation"), Speaker("observatory", kind="organisation"), True),
    (Speaker(OBSERVATORY, kind="organisation"), Speaker("Syrian Observatory", kind="organisation"), True),
    (Speaker(OBSERVATORY, kind="organisation"), Speaker("Observatory", kind="organisation"), True),
    (Speaker(RAMI, body=OBSERVATORY, kind="person"), Speaker(RAMI, kind="person"), True),
    (Speaker(RAMI, body=OBSERVATORY, kind="person"), Speaker("Rami Abdelrahman", body="group", kind="person"), True),
    (Speaker(RAMI, body=OBSERVATORY, kind="person"), Speaker("Rami Saleh", body="group", kind="person"), False),
    (Speaker("United Nations", kind="organisation"), Speaker("United Nations Children's Fund"), False),
    (Speaker("Interior Ministry", kind="organisation"), Speaker("ministry", kind="organisation"), True),
    (Speaker("Interior Ministry", kind="organisation"), Speaker("Foreign Ministry", kind="organisation"), False),
    (Speaker("police", kind="organisation"), Speaker("the police", kind="organisation"), True),
]


@pytest.mark.parametrize(("one", "other", "same"), SHORT)
def test_short_forms_stand_for_the_one_body_that_is_named(one: Speaker, other: Speaker, same: bool) -> None:
    pair = [article("a", STORY, "A"), article("b", OTHER, "B")]
    first, second = origins(pair, claim("a", one), claim("b", other))
    assert (first == second) == same


def test_a_short_form_that_may_be_either_stays_open() -> None:
    pair = [article("a", STORY, "A"), article("b", OTHER, "B")]
    found = origins(
        pair,
        claim("a", Speaker("Interior Ministry", kind="organisation")),
        claim("a", Speaker("Foreign Ministry", kind="organisation"), number=2),
        claim("b", Speaker("ministry", kind="organisation")),
    )
    assert found == ["Interior Ministry", "Foreign Ministry", "ministry"]


def test_a_short_name_of_a_body_is_the_one_that_a_holder_of_its_posts_is_of_elsewhere() -> None:
    trio = [article("a", STORY, "A"), article("b", OTHER, "B"), article("c", OTHER + " It went on.", "C")]
    minister = claim("a", Speaker("Ana Ruiz", body="Chilean Foreign Ministry", kind="person"))
    briefly = claim("b", Speaker("Ana Ruiz", body="Foreign Ministry", kind="person"))
    deputy = claim("b", Speaker("Luis Soto", body="Foreign Ministry", kind="person"), number=2)
    another = claim("c", Speaker("Omar Haddad", body="Foreign Ministry", kind="person"))
    assert origins(trio, minister, briefly, deputy, another) == [*["Chilean Foreign Ministry"] * 3, "Foreign Ministry"]


PEOPLE = ["Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Bashar al-Assad", "Bashar Assad", "Ann Lee", "Bob Lee", "Lee"]


@given(st.permutations(PEOPLE))
def test_spellings_of_a_person_are_one_and_an_open_surname_stays_open(people: list[str]) -> None:
    shown = one_spelling(people, people)
    assert shown["Lavrov"] == shown["Sergei Lavrov"] == shown["Sergey Lavrov"] == "Sergei Lavrov"
    assert shown["Bashar Assad"] == shown["Bashar al-Assad"]
    assert (shown["Lee"], shown["Ann Lee"], shown["Bob Lee"]) == ("Lee", "Ann Lee", "Bob Lee")


def test_papers_are_not_one_by_their_last_word() -> None:
    assert one_spelling(["Herald", "Marn Herald"], []) == {"Herald": "Herald", "Marn Herald": "Marn Herald"}
