"""Cross-checks inside one article, on text read by the real value types."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing.build import SUBJECT, article
from tests.comparing.build import claim as made
from xref.comparing import cross_checks
from xref.extension import Discourse
from xref.model import Claim, Mention, NameBook, NameEntry, NameKind, Span, Subject
from xref.values import value_type

NAMES = NameBook(tuple(NameEntry(name, NameKind.GROUP) for name in ("Alpha", "Bravo", "Charlie", "Delta")))


def mentions(text: str, type_name: str, published: str = "") -> list[Mention]:
    return value_type(type_name).find(Discourse(text, published, names=NAMES), 0, len(text))


MENTIONS = [
    ("a weekday of another date", "date", "It began on Tuesday, January 23, 2017.", ["date"]),
    ("a weekday of its date", "date", "It began on Monday, January 23, 2017.", []),
    ("a year that is inferred is not held against a weekday", "date", "It began on Tuesday, January 23.", []),
    ("more names than counted", "party+", "the two groups Alpha, Bravo and Charlie signed", ["count-vs-list"]),
    ("as many names as counted", "party+", "the three groups Alpha, Bravo and Charlie signed", []),
    ("examples are no list", "party+", "the three groups, including Alpha and Bravo, signed", []),
]


@pytest.mark.parametrize(
    ("type_name", "text", "kinds"), [case[1:] for case in MENTIONS], ids=[case[0] for case in MENTIONS]
)
def test_single_values(type_name: str, text: str, kinds: list[str]) -> None:
    found = cross_checks(article("a", text=text), mentions(text, type_name, "2017-01-19"), [])
    assert [finding.kind for finding in found] == kinds


@pytest.mark.parametrize(
    ("day", "published", "verdicts"),
    [
        ("Thursday, October 3", "2018-10-05", ["undetermined"]),
        ("Thursday, October 4", "2018-10-05", []),
        ("Tuesday, January 1", "2018-10-05", []),  # of next year
        ("Thursday, October 3", "", []),
    ],
)
def test_a_day_without_a_year_is_held_against_the_weekday_that_it_has_near_publication(
    day: str, published: str, verdicts: list[str]
) -> None:
    text = f"She was sentenced on {day}."
    found = cross_checks(article("a", text=text, published=published), mentions(text, "date", published), [])
    assert [finding.verdict for finding in found] == verdicts


def test_an_interval_that_ends_before_it_starts() -> None:
    backwards = value_type("date").parse("2017-05-09/2017-05-07")
    mention = Mention("date", Span(0, 9), "May 9-7", backwards)
    [finding] = cross_checks(article("a", outlet="The Post"), [mention], [])
    assert (finding.kind, finding.reason) == ("date", "“May 9-7” ends before it starts.")


def counts(text: str) -> list[Claim]:
    return [
        replace(
            made(mention.value, raw=mention.raw, start=mention.span.start),
            sentence=Span(0, len(text)),
            id=f"a@{mention.span.start}",
        )
        for mention in mentions(text, "count")
    ]


PARTS = [
    ("The raid killed 12 people, including 15 children.", ["arithmetic"]),
    ("Of those killed 5 people were soldiers, while the other 12 people were pilgrims.", []),
    ("The raid killed 12 people, including at least 3 children.", []),
    ("The raid killed more than 12 people, including 15 children.", []),
    ("The raid killed 12 people and another one 15 children.", []),
    ("Of the 40 passengers 12 people died, 13 of them children.", ["arithmetic"]),
]


@pytest.mark.parametrize(("text", "kinds"), PARTS, ids=[text for text, _ in PARTS])
def test_parts_against_their_total(text: str, kinds: list[str]) -> None:
    found = cross_checks(article("a", text=text), [], counts(text))
    assert [finding.kind for finding in found] == kinds


def shares(*percents: str, together: bool = True) -> list[Claim]:
    unit = value_type("percent")
    told = [
        made(
            unit.parse(text),
            raw=text,
            type_name="percent",
            start=place * 50,
            subject=Subject("vote", "vote-1", "vote", (("candidate", f"candidate {place}"),)),
        )
        for place, text in enumerate(percents)
    ]
    return [replace(claim, sentence=Span(0, 500)) for claim in told] if together else told


def test_shares_of_more_than_everything() -> None:
    [finding] = cross_checks(article("a"), [], shares("52 percent", "41 percent", "12 percent"))
    assert finding.kind == "arithmetic"
    assert finding.reason == "52 percent + 41 percent + 12 percent is 105 percent."
    assert len(finding.claims) == 3


@pytest.mark.parametrize("percents", [("52 percent", "48 percent"), ("50.4 percent", "49.8 percent"), ("60 percent",)])
def test_shares_that_fit(percents: tuple[str, ...]) -> None:
    assert cross_checks(article("a"), [], shares(*percents)) == []


def test_shares_of_two_sentences_may_be_of_two_ballots() -> None:
    assert cross_checks(article("a"), [], shares("65 percent", "56 percent", together=False)) == []


def test_a_share_of_another_year_is_no_part_of_the_whole() -> None:
    text = "She who had 87 percent in 2014 got 56 percent, he 29 percent."
    ends = {raw: text.index(raw) for raw in ("87 percent", "29 percent")}
    told = [
        replace(
            share,
            span=Span(ends[share.raw], ends[share.raw] + len(share.raw)),
            sentence=Span(0, len(text)),
        )
        for share in shares(*ends)
    ]
    assert cross_checks(article("a", text=text, published="2019-12-02"), [], told) == []
    assert cross_checks(article("a", text=text, published="2014-12-02"), [], told) != []


def test_a_finding_keeps_its_identity_when_its_text_moves() -> None:
    text = "It began on Tuesday, January 23, 2017."
    moved = f"Some words before. {text}"
    one = cross_checks(article("a", outlet="The Post", text=text), mentions(text, "date"), [])
    other = cross_checks(article("b", outlet="The Post", text=moved), mentions(moved, "date"), [])
    assert [finding.id for finding in one] == [finding.id for finding in other]
    assert SUBJECT.text not in one[0].subject
