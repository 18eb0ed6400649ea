"""The worked pairs of the specification, read from text by the real value types, in both orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.comparing.build import article, claim
from xref.comparing import compare_pair
from xref.extension import Discourse
from xref.model import Claim, Event, Mention, NameBook, NameEntry, NameKind, SlotPolicy, Status, Subject
from xref.values import value_type

NAMES = NameBook(tuple(NameEntry(name, NameKind.GROUP) for name in ("Alpha", "Bravo", "Charlie", "Delta")))


@dataclass(frozen=True)
class Side:
    text: str
    published: str = ""
    speaker: str = ""
    said: str = ""
    status: Status = Status.HAPPENED
    denied: bool = False
    subject: str = "attack-1"
    slot: str = "n"
    certain: bool = True


def side(text: str, **options: Any) -> Side:
    return Side(text, **options)


P = Status.PLANNED
STATIC: dict[str, Any] = {}
RISING = {"evolves": "rising"}
EVOLVING = {"evolves": "evolving"}
CONFLICT = "conflict(quantity)"
OPPOSITES = {"opposites": (("attend", "boycott"),)}
CASES: list[tuple[str, dict[str, Any], Side, Side, str]] = [
    ("count", STATIC, side("14 people"), side("14 people"), "agree"),
    ("count", STATIC, side("more than 14 people"), side("16 people"), "refines"),
    ("count", STATIC, side("more than 14 people"), side("14 people"), "tension(boundary)"),
    ("count", STATIC, side("at least 20 people"), side("up to 30 people"), "compatible"),
    ("count", STATIC, side("about 50 people"), side("53 people"), "refines"),
    ("count", STATIC, side("1,200 people"), side("1,247 people"), "tension(rounding)"),
    ("count", RISING, side("12 people", said="2017-05-01"), side("19 people", said="2017-05-02"), "update"),
    ("count", RISING, side("19 people", said="2017-05-01"), side("12 people", said="2017-05-02"), "regression"),
    ("count", RISING, side("12 people", said="2017-05-01"), side("19 people", said="2017-05-01"), "conflict(count)"),
    ("count", RISING, side("up to 30 people", said="2017-05-01"), side("over 30", said="2017-05-02"), "compatible"),
    ("count", RISING, side("dozens", said="2017-05-01"), side("over 300 people", said="2017-05-01"), "compatible"),
    ("count", RISING, side("dozens", said="2017-05-01"), side("7 people", said="2017-05-01"), "conflict(count)"),
    ("money", EVOLVING, side("$36 billion", said="2017-05-01"), side("$39 billion", said="2017-05-02"), CONFLICT),
    ("money", EVOLVING, side("$36 billion", said="2017-05-01"), side("$39 billion", said="2017-05-20"), "update"),
    (
        "money",
        EVOLVING,
        side("$36 billion", status=P, said="2017-05-01"),
        side("$39 billion", said="2017-05-01"),
        CONFLICT,
    ),
    ("count", STATIC, side("3 people", speaker="army"), side("30 people", speaker="rebels"), "disputed(count)"),
    ("count", STATIC, side("12 people", slot="killed"), side("30 people", slot="injured"), "incomparable(scope)"),
    ("date", STATIC, side("January 2017"), side("23 January 2017"), "refines"),
    ("date", STATIC, side("23 January 2017"), side("25 January 2017"), "conflict(date)"),
    ("date", STATIC, side("late on 7 May 2017"), side("8 May 2017"), "tension(time zone)"),
    ("date", STATIC, side("on Monday", published="2014-05-06"), side("7 May"), "undetermined(inferred)"),
    (
        "date",
        STATIC,
        side("on Monday", published="2014-05-06", speaker="army"),
        side("7 May", speaker="rebels"),
        "undetermined(inferred)",
    ),
    ("date", STATIC, side("between 5 and 7 May 2014"), side("between 6 and 9 May 2014"), "compatible"),
    ("date", STATIC, side("5-7 May 2014"), side("6-9 May 2014"), "conflict(date)"),
    ("date", STATIC, side("23 January 2017"), side("23-24 January 2017"), "refines"),
    (
        "date",
        STATIC,
        side("7 May 2017", subject="talks-3"),
        side("9 June 2017", subject="talks-4"),
        "incomparable(event: round)",
    ),
    ("party+", STATIC, side("including Alpha and Bravo"), side("Alpha, Bravo and Charlie"), "refines"),
    ("party+", STATIC, side("including Alpha and Bravo"), side("including Charlie"), "compatible"),
    ("party+", STATIC, side("only Alpha and Bravo"), side("Alpha, Bravo and Charlie"), "conflict(list-extra)"),
    (
        "party+",
        STATIC,
        side("Alpha, Bravo and Charlie"),
        side("Alpha, Bravo, Charlie and Delta"),
        "tension(list taken as complete)",
    ),
    ("party+", STATIC, side("Alpha and Bravo"), side("Bravo", denied=True), "conflict(polarity)"),
    (
        "party+",
        STATIC,
        side("Alpha and Bravo", said="2017-05-03"),
        side("Bravo", denied=True, said="2017-05-01"),
        "update",
    ),
    (
        "party+",
        STATIC,
        side("Alpha and Bravo", said="2017-05-01"),
        side("Bravo", denied=True, said="2017-05-03"),
        "conflict(polarity)",
    ),
    ("party+", STATIC, side("rival rebels"), side("the rebels", denied=True), "compatible"),
    (
        "party+",
        STATIC,
        side("Alpha and Bravo"),
        side("Alpha and Charlie", status=Status.CANCELLED),
        "undetermined(event)",
    ),
    ("party+", STATIC, side("Alpha and Bravo"), side("Charlie", denied=True), "compatible"),
    (
        "party+",
        STATIC,
        side("the three groups Alpha, Bravo and Charlie"),
        side("Alpha, Bravo, Charlie and Delta"),
        "conflict(list-extra)",
    ),
    ("date", STATIC, side("7 May 2017", status=P), side("7 May 2017"), "progression"),
    ("date", STATIC, side("7 May 2017", status=P), side("9 May 2017"), "progression(deviation)"),
    (
        "date",
        STATIC,
        side("9 May 2017", status=P, said="2017-05-08"),
        side("7 May 2017", said="2017-05-07"),
        "undetermined(event)",
    ),
    (
        "date",
        {"evolves": "status"},
        side("7 May 2017", status=P, said="2017-05-01"),
        side("7 May 2017", status=Status.CANCELLED, said="2017-05-03"),
        "update(cancelled)",
    ),
    (
        "date",
        STATIC,
        side("7 May 2017", status=P, said="2017-05-01"),
        side("9 May 2017", status=P, said="2017-05-03"),
        "update",
    ),
    (
        "date",
        STATIC,
        side("7 May 2017", status=P, said="2017-05-01"),
        side("9 May 2017", status=P, said="2017-05-01"),
        "conflict(date)",
    ),
    ("choice", OPPOSITES, side("attend"), side("boycott"), "conflict(polarity)"),
    ("choice", OPPOSITES, side("attend", denied=True), side("boycott"), "agree"),
    ("date", STATIC, side("1870/1890"), side("1890/1920"), "compatible"),
]


def read(side: Side, type_name: str, name: str) -> Claim:
    """The claim of a side, its value found in the text."""
    if type_name == "choice" or "/" in side.text:
        value, raw = value_type(type_name).parse(side.text), side.text
    else:
        mention = found(side, type_name)
        value, raw = mention.value, mention.raw
    return claim(
        value,
        raw=raw,
        article=name,
        type_name=type_name,
        speaker=side.speaker,
        said=side.said,
        status=side.status,
        denied=side.denied,
        slot=side.slot,
        certain=side.certain,
        subject=Subject(side.subject.partition("-")[0], side.subject, side.subject),
    )


def found(side: Side, type_name: str) -> Mention:
    text = f"It was {side.text}." if type_name != "date" else f"It was held {side.text}."
    mentions = value_type(type_name).find(Discourse(text, side.published, names=NAMES), 0, len(text))
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize(
    ("type_name", "options", "a", "b", "expected"), CASES, ids=[f"{c[2].text} | {c[3].text}" for c in CASES]
)
def test_worked_pair(type_name: str, options: dict[str, Any], a: Side, b: Side, expected: str) -> None:
    policy = SlotPolicy(type_name, **options)
    articles = {"a": article("a", published=a.published), "b": article("b", published=b.published)}
    rounds = (("talks-4", "round: third / fourth"),)
    events = {"talks-3": Event("talks-3", "talks", "talks", (), (), apart_from=rounds)}
    events["talks-4"] = Event("talks-4", "talks", "talks", (), (), apart_from=(("talks-3", rounds[0][1]),))
    one, other = read(a, type_name, "a"), read(b, type_name, "b")
    for first, second in ((one, other), (other, one)):
        pair = compare_pair(first, second, policy, value_type(type_name), articles, events)
        assert (f"{pair.verdict}({pair.kind})" if pair.kind else str(pair.verdict)) == expected, pair.reason
        assert pair.reason.endswith(".")
