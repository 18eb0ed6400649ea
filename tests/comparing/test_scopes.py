"""Scopes: who is counted and since when, from the words around a count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing.build import article, cell, rule
from tests.comparing.build import claim as plain_claim
from tests.comparing.counted import COUNT, claim
from xref.comparing import compare_cell
from xref.comparing.scopes import Scope, scope_of
from xref.extension import Discourse
from xref.model import SlotPolicy, Span, Verdict
from xref.values import value_type

READ = [
    ("*12* people were killed in the worst attack since 2005.", Scope("people")),
    ("*12* people died on Monday, the deadliest day since the war began.", Scope("people")),
    ("*12* people were killed.", Scope("people")),
    ("*12* Syrian government soldiers were killed.", Scope("troops")),
    ("It killed *12*, including a child.", Scope()),
    ("The raid killed 22 children and *six* teachers.", Scope("teachers")),
    ("The raid caused four deaths and *22* injuries.", Scope()),
    ("It killed 30 people, including at least *12* children.", Scope("children", part=True)),
    ("It killed 30 people, *12* of them women.", Scope("women", part=True)),
    ("More than *200,000* people have been killed since the war began.", Scope("people", total=True)),
    ("The conflict has killed *200,000* people.", Scope("people", total=True)),
    ("*300* civilians died in the past two weeks.", Scope("civilians", total=True)),
    ("*78* miners were killed in mining accidents in 2012.", Scope("workers", total=True)),
    ("The plant is to lose *450* jobs.", Scope("workers")),
    ("The toll rose to *12* on Monday as rescuers dug on.", Scope()),
    ("*12* died in the raid on Monday.", Scope()),
    ("*A 34-year-old* man was shot.", Scope("men", one="a 34-year-old")),
    ("*Twelve* people, including the gunman, were killed.", Scope("people", attackers=True)),
    ("The number of dead, including the attacker, is *12*, she said.", Scope("", attackers=True)),
    ("Counting the two gunmen, *12* people died.", Scope("people", attackers=True)),
    ("The list of suspects, including the attacker, is long and *12* people died.", Scope("people")),
    ("*21* people died, including the two gunmen.", Scope("people", attackers=True)),
    ("*Six* people died, including two guards and four assailants.", Scope("people", attackers=True)),
    ("*12* people have been killed since Saturday.", Scope("people", over="since saturday")),
    ("*12* people were killed in the last 24 hours.", Scope("people", over="in the last 24 hours")),
    ("In all, *12* people were killed.", Scope("people", over="in all")),
    ("Raids across the country killed *32* people.", Scope("people", over="across the country")),
    ("*Four* killed including two women.", Scope()),
    ("*Two* Americans were killed.", Scope("Americans")),
    ("*29* people died in two mass shootings.", Scope("people", over="two mass shootings")),
    ("*29* people died in both Tarn mosque shootings.", Scope("people", over="both tarn mosque shootings")),
    ("*29* people died after two suspects launched attacks.", Scope("people")),
    ("Police shot dead four gunmen and left *another* injured.", Scope("fighters")),
    ("The blast killed four people and left *another* injured.", Scope("people")),
    ("Three Peruvian citizens were killed and *six* others were wounded.", Scope(part=True)),
    ("Four Americans were killed and *three* more wounded.", Scope(part=True)),
    ("Four Americans were killed and *three* others were wounded.", Scope(part=True)),
    ("Four soldiers were killed and *three* more wounded.", Scope(part=True)),
    ("Four soldiers were killed and *three* others wounded.", Scope()),
    ("Four people were killed and *three* more wounded.", Scope()),
    ("Troops recovered *64* bodies.", Scope("people", part=True)),
    ("The other *12* fatalities were tourists.", Scope("people", part=True)),
    ("The blast killed *11* Marines, one soldier, one medic and nine Afghans.", Scope("troops", part=True)),
    ("The blast killed *11* people, one soldier, one medic and a cook.", Scope("people")),
    ("*Two* Swiss soldiers were killed.", Scope("troops")),
    ("*Two* Pilgrims Killed In Blast", Scope()),
    ("The blast seriously injured *nine* people.", Scope("people", part=True)),
    ("*Nine* people who suffered serious injuries are in hospital.", Scope("people", part=True)),
    ("The toll climbed to 14 after *two* people died of their wounds.", Scope("people", part=True)),
    ("The toll climbed to *14* after two people died of their wounds.", Scope()),
    ("One bomb killed *18* people in the town, and another killed 12.", Scope("people", part=True)),
    ("One of the worst raids killed *18* people and another wounded 12.", Scope("people")),
    ("*One* suspect was held at 8 p.m. near the hall, and the other gave himself up.", Scope(part=True)),
    ("*One* suspect was held near the hall, and two others were hurt.", Scope()),
    ("He turned the gun on himself, leaving *seven* dead.", Scope("people", attackers=True)),
    ("He shot *six* people before taking his own life.", Scope("people")),
]

CELLS = [
    ("a part beside its total", "*30* people were killed.", "*12* children were killed.", Verdict.CONSISTENT),
    ("more of a part than of all", "*9* people were killed.", "*12* children were killed.", Verdict.UNDETERMINED),
    ("two kinds of victims", "*9* rebels were killed.", "*12* civilians were killed.", Verdict.CONSISTENT),
    ("a raid and a war", "*9* people were killed.", "The war has killed *300,000* people.", Verdict.CONSISTENT),
    ("one man and another", "*A 34-year-old* man was killed.", "*A 41-year-old* man was killed.", Verdict.CONSISTENT),
    ("one man twice", "*A 34-year-old* man was killed.", "*A* man was killed.", Verdict.CORROBORATED),
    ("one of several", "*A* man was killed.", "*Two* men were killed.", Verdict.CONSISTENT),
    ("with the gunman", "*11* people died.", "*12* people, including the gunman, died.", Verdict.CONSISTENT),
    (
        "all and the gunman who shot himself",
        "*6* people died.",
        "He fired before turning the gun on himself, leaving *7* dead.",
        Verdict.CONSISTENT,
    ),
    (
        "a day and several",
        "*9* people were killed.",
        "*12* people have been killed since Saturday.",
        Verdict.CONSISTENT,
    ),
    ("two stretches", "*9* people died since Friday.", "*12* people died since Saturday.", Verdict.CONSISTENT),
    (
        "a town and the country",
        "*11* people were killed.",
        "Raids across the country killed *32* people.",
        Verdict.CONSISTENT,
    ),
    ("since a day and in all", "*186* have died since Aug. 8.", "*324* lives were lost.", Verdict.CONSISTENT),
    ("of a day and in all", "*33* died in the last 24 hours.", "*324* lives were lost.", Verdict.CONSISTENT),
    ("some of one country", "*Two* Americans died.", "*14* people died, among them two Americans.", Verdict.CONSISTENT),
    ("one country alone", "*Two* Americans died.", "*Three* Americans died.", Verdict.CONFLICT),
    (
        "officers among all",
        "*9* people were hurt.",
        "The officers returned fire and *two* were hurt.",
        Verdict.CONSISTENT,
    ),
    ("some still in hospital", "*157* people were hurt.", "*53* injured are still being treated.", Verdict.CONSISTENT),
    (
        "those in hospital, some of them told of, and all",
        "*100* people were hurt.",
        "*43* people, nine of them with grave wounds, were hospitalized.",
        Verdict.CONSISTENT,
    ),
    ("rivals", "*9* civilians were killed.", "The raid killed *12* civilians.", Verdict.CONFLICT),
]


@pytest.mark.parametrize(("marked", "expected"), READ, ids=[text for text, _ in READ])
def test_scope(marked: str, expected: Scope) -> None:
    one, text = claim(marked)
    assert scope_of(one, {"a": article("a", text=text)}) == expected


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("They took *27* people hostage.", "prisoners"),
        ("The prisoner swap let *110* people go.", "prisoners"),
        ("The gunmen who held 27 hostages killed *three* people.", "people"),
    ],
)
def test_people_who_are_held_are_captives(marked: str, who: str) -> None:
    one, text = claim(marked)
    told = replace(one, evidence=Span(0, len(text)))
    assert scope_of(told, {"a": article("a", text=text)}) == Scope(who)


def test_what_a_war_killed_is_over_its_time_however_it_is_told() -> None:
    one, text = claim("The war has killed *90,000* so far.")
    war = replace(one, subject=one.subject._replace(kind="war"))
    assert scope_of(war, {"a": article("a", text=text)}) == scope_of(
        war, {"a": article("a", text="Its cost: 220,000.")}
    )
    assert scope_of(one, {"a": article("a", text=text)}).total


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in CELLS], ids=[case[0] for case in CELLS])
def test_scopes_in_a_cell(a: str, b: str, expected: Verdict) -> None:
    (one, text), (other, other_text) = claim(a, "a"), claim(b, "b")
    articles = {"a": article("a", text=text), "b": article("b", text=other_text)}
    for order in ((one, other), (other, one)):
        assert compare_cell(cell(*order), rule(SlotPolicy("count")), COUNT, articles).verdict is expected


def test_those_of_whom_alone_a_cell_is_are_no_part() -> None:
    told = [claim("It hurt 31, *five* of them critically.", "a"), claim("It hurt 31; *nine* are critical.", "b")]
    grave = [replace(one, subject=one.subject._replace(qualifiers=(("how", "critically"),))) for one, _ in told]
    articles = {name: article(name, text=text) for name, (_, text) in zip("ab", told, strict=True)}
    assert compare_cell(cell(*grave), rule(SlotPolicy("count")), COUNT, articles).verdict is Verdict.CONFLICT


def test_figures_of_one_source_are_not_rivals_while_a_toll_rises() -> None:
    text = "The raid at dawn killed 9 people. The raid at noon killed 12 people."
    claims = [
        claim("The raid at dawn killed *9* people.")[0],
        claim("The raid at dawn killed 9 people. The raid at noon killed *12* people.")[0],
    ]
    articles = {"a": article("a", text=text, published="2017-05-01")}
    assert compare_cell(cell(*claims), rule(SlotPolicy("count")), COUNT, articles).verdict is Verdict.CONFLICT
    rising = compare_cell(cell(*claims), rule(SlotPolicy("count", evolves="rising")), COUNT, articles)
    assert rising.verdict is Verdict.SINGLE_ORIGIN
    assert rising.reason.endswith(
        "One source gives several of these figures, and does not say that they count the same."
    )


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Police said *3* people were killed.", "Police said *4* people were killed.", Verdict.CONFLICT),
        ("Police said *3* people were killed.", "Police said *40* people were killed.", Verdict.UNDETERMINED),
    ],
)
def test_one_source_that_two_texts_quote_differently(a: str, b: str, expected: Verdict) -> None:
    """Of two near figures of the police one was copied wrongly; whether two far ones count the same is open."""
    told = [claim(a, "a"), claim(b, "b")]
    claims = [replace(one, origin="police") for one, _ in told]
    articles = {
        name: article(name, text=text, published="2017-05-01") for name, (_, text) in zip("ab", told, strict=True)
    }
    rising = rule(SlotPolicy("count", evolves="rising"))
    assert compare_cell(cell(*claims), rising, COUNT, articles).verdict is expected


@pytest.mark.parametrize(("second", "expected"), [("a", Verdict.SINGLE_ORIGIN), ("b", Verdict.TENSION)])
def test_two_rows_of_one_text_may_have_signed_two_papers(second: str, expected: Verdict) -> None:
    parties = value_type("party+")
    rows = [
        (parties.find(Discourse(text), 0, len(text))[0], text)
        for text in ("Ann Lee and Jon Smith", "Omar Diallo and Ali Sow")
    ]
    claims = [
        plain_claim(row.value, article=name, type_name="party+", raw=text, start=40 * at)
        for at, ((row, text), name) in enumerate(zip(rows, ("a", second), strict=True))
    ]
    articles = {name: article(name) for name in ("a", "b")}
    policy = rule(SlotPolicy("party+", compare="share-one"))
    assert compare_cell(cell(*claims), policy, parties, articles).verdict is expected
