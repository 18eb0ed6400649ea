"""Leads over several articles: what is found, what is left out, and what must not matter."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.discovery import Lead, discover_leads
from xref.engines._passages import passage
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Article

TEXTS = {
    "a": "The new Lune bridge cost 48 million pounds and carries two lanes. Rain fell on the guests.",
    "b": "The new Lune bridge cost 53 million pounds and carries two lanes. The mayor cut the ribbon.",
    "c": "Builders of the new Lune bridge said it cost 53 million pounds. A band of 30 drummers played.",
    "d": "The Alba zoo has 14 otters. Its gates open at nine.",
    "e": "The zoo in Alba keeps 14 otters and a bear.",
    "f": "Nothing in this text is counted or dated at all.",
}


TOWNS = ("Alba", "Dunmore", "Esk", "Falk", "Gorm", "Hale", "Inver", "Jura", "Kells", "Lorn", "Muir", "Nairn")


def article(name: str, text: str, published: str = "2019-05-14") -> tuple[Article, Discourse]:
    read = passage(text, published=published, name=name)
    return read, Discourse(fold(read.text), published)


def leads(texts: dict[str, str], **options: object) -> list[Lead]:
    return discover_leads([article(name, text) for name, text in texts.items()], {}, **options)  # type: ignore[arg-type]


def test_leads_of_most_origins_come_first() -> None:
    found = leads(TEXTS)
    assert [(lead.independent, lead.differs, lead.values) for lead in found] == [
        (3, True, ("48,000,000 GBP", "53,000,000 GBP")),
        (2, False, ("14",)),
        (2, False, ("2",)),
    ]
    assert [statement.article for statement in found[0].statements] == ["a", "b", "c"]
    assert {"Lune", "bridge", "cost"} <= set(found[0].words)


def test_sentences_that_a_rule_takes_are_no_leads() -> None:
    read = [article(name, text) for name, text in TEXTS.items()]
    taken = {name: {read[number][0].sentences[0].span} for number, name in enumerate("abc")}
    assert [lead.values for lead in discover_leads(read, taken)] == [("14",)]


def test_one_origin_behind_several_articles() -> None:
    found = leads(TEXTS, origins=lambda statements: ["agency" for _ in statements])
    assert [(lead.independent, lead.differs) for lead in found] == [(1, True)]  # agreeing with oneself is no lead
    later = [article(name, text, f"2019-05-1{number}") for number, (name, text) in enumerate(TEXTS.items())]
    assert discover_leads(later, {}, lambda statements: ["agency" for _ in statements]) == []  # its figures went on


def test_a_copy_with_another_of_two_values_in_other_words() -> None:
    texts = {
        "a": "The Opal theatre in Hartley earned 48 million pounds, or 41 pence a share, with its gala.",
        "b": "The Opal theatre in Hartley earned 48 million pounds, or 43 pence a share, with its gala.",
    }
    assert [lead.values for lead in leads(texts) if lead.differs] == [("41 pence", "43 pence")]


@settings(max_examples=30, deadline=None)
@given(st.permutations(sorted(TEXTS)))
def test_the_order_of_articles_changes_nothing(order: list[str]) -> None:
    assert leads({name: TEXTS[name] for name in order}) == leads(TEXTS)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(TEXTS)), st.integers(1, 3))
def test_copies_add_no_origin(name: str, copies: int) -> None:
    more = TEXTS | {f"{name}-copy{n}": TEXTS[name] for n in range(copies)}
    found = leads(more, origins=lambda statements: [each.article.split("-")[0] for each in statements])
    alone = {lead.values: lead.independent for lead in leads(TEXTS)}
    assert {lead.values for lead in found} == set(alone)
    assert all(lead.independent <= alone[lead.values] for lead in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), min_size=2, max_size=4))
def test_any_text_is_read(texts: list[str]) -> None:
    found = leads({str(number): text for number, text in enumerate(texts)})
    for lead in found:
        for statement in lead.statements:
            span = statement.figure.mention.span
            assert statement.sentence.start <= span.start < span.end <= statement.sentence.end


@pytest.mark.parametrize(
    "text",
    [
        "7 " * 5000,
        "in 1990 and " * 2000,
        "The Alba zoo has 14 otters. " * 400,
        "(" * 9000 + "14 otters",
        "x" * 20000,
        "said " * 4000 + "on Monday",
    ],
)
def test_hostile_texts_take_little_time(text: str) -> None:
    begin = time.process_time()
    leads({"a": text, "b": text + "."})
    assert time.process_time() - begin < 20


@pytest.mark.usefixtures("no_collection")
def test_the_cost_grows_with_the_number_of_articles() -> None:
    def seconds(count: int) -> float:
        read = [
            article(
                f"{n:04}", f"The Alba zoo counted {n + 20} otters on its island {n % 7} this spring. Visitors paid."
            )
            for n in range(count)
        ]
        begin = time.process_time()
        discover_leads(read, {})
        return time.process_time() - begin

    def best(count: int) -> float:
        return min(seconds(count) for _ in range(3))

    assert best(640) < 8 * max(best(160), 0.05)  # four times the articles; sixteen times would be a square


def test_a_date_that_both_articles_give_is_no_difference() -> None:
    texts = {
        "a": "The Opal theatre in Hartley opened to the public on 3 May 2012 with a gala.",
        "b": "The Opal theatre in Hartley opened to the public on 9 May 2012 with a gala.",
    }
    assert [lead.differs for lead in leads(texts)] == [True]
    texts["b"] += " Its doors were unlocked for neighbours on 3 May 2012."
    assert not any(lead.differs for lead in leads(texts))


def test_tolls_of_one_incident_in_other_words() -> None:
    texts = {
        "a": "A blast at the fish market of Corvo on Tuesday killed 14 people, the police said. The harbour was shut.",
        "b": "At least 19 people were killed when a bomb went off on the market in Corvo. A ferry sailed late.",
        "c": "A fire on the market of Brock killed 9 people on Tuesday. The council of Brock met at noon.",
    }
    texts |= {f"road-{n}": f"The council of {name} closed {n} roads in May." for n, name in enumerate(TOWNS, 20)}
    found = [lead for lead in leads(texts) if lead.differs]
    assert [(lead.values, [statement.article for statement in lead.statements]) for lead in found] == [
        (("14", "at least 19"), ["a", "b"])
    ]


def test_a_row_of_tags_is_no_lead() -> None:
    texts = {
        "a": "510 Topic Opal Ferry Fire In Hartley Harbour (200) Related Hartley Mayor To Visit Opal Ferry",
        "b": "38 Topic Opal Ferry Fire In Hartley Harbour (200) Tags Opal Ferry Hartley Harbour",
    }
    assert leads(texts) == []


def test_leads_hold_what_the_article_says() -> None:
    lead = leads(TEXTS)[0]
    for statement in lead.statements:
        assert TEXTS[statement.article][slice(*statement.sentence)] == statement.text
        assert statement.figure.mention.raw in statement.text
    assert replace(lead, origins=("x",)).independent == 1
