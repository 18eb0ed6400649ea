"""The index lets no group through that could not be joined, and keeps none back that could."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.linking.events import LocalEvents, link_events, local_events
from xref.linking.events.fitting import Fitting
from xref.linking.events.groups import about
from xref.linking.events.index import Index
from xref.linking.events.keys import Keys
from xref.linking.events.ongoing import Ongoing
from xref.model import (
    EventKey,
    EventKind,
    EventMention,
    KeyPolicy,
    NameKind,
    Provenance,
    Relation,
    Sourced,
    Span,
    Trait,
    TraitPolicy,
)
from xref.values import value_type
from xref.values._names.value import Name
from xref.values.date import from_edtf

KIND = EventKind(
    "attack",
    "attack in {place}, {when}",
    (KeyPolicy("place", "place", separates=True), KeyPolicy("when", "date", separates=True, window=0)),
    ("place", "when"),
    (TraitPolicy("by", separates=True), TraitPolicy("means")),
)
PLACES = [
    Name("Aleppo", NameKind.PLACE, ("Syria",), level="city"),
    Name("Halab", NameKind.PLACE, ("Syria",), aliases=("Aleppo",)),
    Name("Aleppo Province", NameKind.PLACE, ("Syria",), level="region"),
    Name("Bab al-Hadid", NameKind.PLACE, ("Aleppo", "Syria")),
    Name("Kafr Takharim", NameKind.PLACE),
    Name("Kafr Takharin", NameKind.PLACE),
    Name("Syria", NameKind.COUNTRY, level="country"),
    Name("Quetta", NameKind.PLACE, ("Pakistan",), level="city"),
]
DAYS = ["2016-07-01", "2016-07-02", "2016-07", "2015-11"]
TRAITS = [Trait("by", "state forces"), Trait("by", "armed groups"), Trait("means", "gas"), Trait("attack-killed", "11")]


def attack(article: str, sentence: int, place: Name | None, day: str | None, traits: list[Trait]) -> EventMention:
    keys = []
    if place is not None:
        keys.append(EventKey("place", "place", place, place.name, Span(sentence * 100, sentence * 100 + 1)))
    if day is not None:
        keys.append(EventKey("when", "date", from_edtf(day), day, Span(sentence * 100 + 2, sentence * 100 + 3)))
    span = Span(sentence * 100, sentence * 100 + 20)
    return EventMention("attack", article, span, sentence, tuple(keys), tuple(traits))


@st.composite
def corpora(draw: Any) -> tuple[list[LocalEvents], dict[str, Sourced[str]]]:
    articles, published = [], {}
    for number in range(draw(st.integers(2, 7))):
        name = f"a{number}"
        mentions = [
            attack(
                name,
                sentence,
                draw(st.sampled_from([None, *PLACES])),
                draw(st.sampled_from([None, *DAYS])),
                draw(st.lists(st.sampled_from(TRAITS), max_size=2)),
            )
            for sentence in range(draw(st.integers(1, 3)))
        ]
        day = draw(st.sampled_from(["", "2016-07-02", "2016-07-20"]))
        crowded = draw(st.sampled_from([(), ("attack",)]))
        articles.append(local_events(name, mentions, {"attack": KIND}, day, "x" * 400, crowded))
        published[name] = Sourced(day or None, Provenance.GIVEN)
    return articles, published


@settings(deadline=None, max_examples=150)
@given(corpora())
def test_events_are_as_if_every_group_were_looked_at(corpus: Any) -> None:
    linked = link_events(corpus[0], {"attack": KIND}, corpus[1])
    with pytest.MonkeyPatch.context() as patch:
        made: set[int] = set()
        patch.setattr(Index, "add", lambda self, node, group: made.add(group))
        patch.setattr(Index, "near", lambda self, node: sorted(made))
        assert link_events(corpus[0], {"attack": KIND}, corpus[1]) == linked


TALKS = EventKind(
    "talks",
    "talks in {place}, {when}",
    (
        KeyPolicy("place", "place", separates=True),
        KeyPolicy("round", "ordinal", separates=True),
        KeyPolicy("when", "date", separates=True, window=5),
    ),
    ("place", "when", "round"),
)
WHEN = ["1 July 2016", "2 July 2016", "July 2016", "2 July", "Monday", "4-6 July 2016"]


def talks(article: str, sentence: int, place: Name | None, day: str | None, number: int | None) -> EventMention:
    keys = [] if number is None else [EventKey("round", "ordinal", value_type("ordinal").parse(f"{number}th"), "nth")]
    if day is not None:
        keys.append(EventKey("when", "date", value_type("date").parse(day), day))
    mention = attack(article, sentence, place, None, [])
    return mention._replace(kind="talks", keys=(*mention.keys, *keys))


@st.composite
def weeks(draw: Any) -> tuple[list[LocalEvents], dict[str, Sourced[str]]]:
    articles, published = [], {}
    for number in range(draw(st.integers(2, 9))):
        name = f"a{number}"
        mentions = [
            talks(
                name,
                sentence,
                draw(st.sampled_from([None, None, *PLACES])),
                draw(st.sampled_from([None, None, *WHEN])),
                draw(st.sampled_from([None, None, 4, 5])),
            )
            for sentence in range(draw(st.integers(1, 2)))
        ]
        day = draw(st.sampled_from(["", "2016-07-02", "2016-07-20"]))
        articles.append(local_events(name, mentions, {"talks": TALKS}, day, "x" * 400))
        published[name] = Sourced(day or None, Provenance.GIVEN)
    return articles, published


@settings(deadline=None, max_examples=150)
@given(weeks())
def test_talks_are_as_if_every_group_were_looked_at(corpus: Any) -> None:
    linked = link_events(corpus[0], {"talks": TALKS}, corpus[1])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ongoing, "sharing", lambda self, node: sorted(self._groups))
        patch.setattr(Ongoing, "open", lambda self, node: iter(sorted(self._groups)))
        patch.setattr(Ongoing, "alike", lambda self, node: [n for n, told in self._told.items() if told == about(node)])
        patch.setattr(Ongoing, "_near", lambda self, node, number: True)
        assert link_events(corpus[0], {"talks": TALKS}, corpus[1]) == linked


TRUCES = EventKind(
    "truce",
    "truce",
    (
        KeyPolicy("parties", "party+", separates=True),
        KeyPolicy("when", "date", separates=True, window=15, news=45),
    ),
    ("when", "parties"),
)
PARTIES = ["Chad", "Chad and Mali", "Mali and Niger", "Chad and the rebels", "the FARC", "the ELN and the FARC"]


def truce(article: str, sentence: int, parties: str | None, day: str | None) -> EventMention:
    keys = [] if parties is None else [EventKey("parties", "party+", value_type("party+").parse(parties), parties)]
    if day is not None:
        keys.append(EventKey("when", "date", value_type("date").parse(day), day))
    return EventMention("truce", article, Span(sentence * 100, sentence * 100 + 50), sentence, tuple(keys))


@st.composite
def months(draw: Any) -> tuple[list[LocalEvents], dict[str, Sourced[str]]]:
    articles, published = [], {}
    for number in range(draw(st.integers(2, 8))):
        name = f"a{number}"
        told = draw(st.sampled_from([None, *PARTIES])), draw(st.sampled_from([None, None, *WHEN]))
        day = draw(st.sampled_from(["", "2016-07-02", "2016-07-20"]))
        articles.append(local_events(name, [truce(name, 0, *told)], {"truce": TRUCES}, day, "x" * 400))
        published[name] = Sourced(day or None, Provenance.GIVEN)
    return articles, published


@settings(deadline=None, max_examples=100)
@given(months())
def test_truces_are_as_if_every_group_were_looked_at(corpus: Any) -> None:
    linked = link_events(corpus[0], {"truce": TRUCES}, corpus[1])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ongoing, "sharing", lambda self, node: sorted(self._groups))
        patch.setattr(Ongoing, "open", lambda self, node: iter(sorted(self._groups)))
        patch.setattr(Ongoing, "_near", lambda self, node, number: True)
        assert link_events(corpus[0], {"truce": TRUCES}, corpus[1]) == linked


def test_truces_of_one_month_are_held_against_few_others() -> None:
    looked_at = 0

    def counted(self: Ongoing, node: Any) -> list[int]:
        nonlocal looked_at
        found = sharing(self, node)
        looked_at += len(found)
        return found

    sharing = Ongoing.sharing
    names = [f"{first}{second}ra" for first in "Bo Ke Ti Mu La Sa Fe Du".split() for second in "na ko ti mu le".split()]
    kinds = {"truce": TRUCES}
    told = [f"the {names[n % 40]} Front and the {names[(n + 7) % 40]} Army" for n in range(200)]
    articles = [local_events(f"a{n}", [truce(f"a{n}", 0, told[n], "1 July 2016")], kinds) for n in range(200)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ongoing, "sharing", counted)
        assert len(link_events(articles, kinds, {}).events) == len(names)
    assert looked_at <= 4 * len(articles)


def test_talks_of_one_week_are_held_against_few_others() -> None:
    looked_at = 0

    def counted(self: Ongoing, node: Any) -> list[int]:
        nonlocal looked_at
        found = sharing(self, node)
        looked_at += len(found)
        return found

    sharing = Ongoing.sharing
    names = [f"{first}{second}ra" for first in "Bo Ke Ti Mu La Sa Fe Du".split() for second in "na ko ti mu le".split()]
    kinds = {"talks": TALKS}
    towns = [Name(name, NameKind.PLACE, ("Land",)) for name in names]
    mentions = [talks(f"a{n}", 0, towns[n % len(towns)], "1 July 2016", None) for n in range(400)]
    articles = [local_events(mention.article, [mention], kinds) for mention in mentions]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ongoing, "sharing", counted)
        assert len(link_events(articles, kinds, {}).events) == len(names)
    assert looked_at <= 2 * len(articles)


def test_values_fit_that_one_event_can_have() -> None:
    fitting = Fitting(Keys())
    for place in PLACES:
        fitting.add(place.name, EventKey("place", "place", place, place.name))
    assert set(fitting.of("Aleppo")) == {"Aleppo", "Halab", "Aleppo Province", "Bab al-Hadid", "Syria"}
    assert set(fitting.of("Kafr Takharim")) == {"Kafr Takharim", "Kafr Takharin", "Syria"}
    assert set(fitting.of("Quetta")) == {"Quetta"}


def test_a_text_is_every_place_that_bears_its_name() -> None:
    fitting = Fitting(Keys())
    tal = [Name("Tal", NameKind.PLACE, ("Syria",)), Name("Tal", NameKind.PLACE), Name("Tal", NameKind.PLACE, ("Chad",))]
    for place in (tal[0], Name("Bardai", NameKind.PLACE, ("Tal", "Chad")), Name("Mali", NameKind.COUNTRY), *tal[1:]):
        fitting.add(place.name, EventKey("place", "place", place, place.name))
    assert set(fitting.of("Tal")) == {"Tal", "Bardai", "Mali"}
    assert set(fitting.of("Mali")) == {"Mali", "Tal"}


def test_how_two_places_stand_does_not_depend_on_others_of_their_names() -> None:
    tal, city = Name("Tal", NameKind.PLACE), Name("Tal", NameKind.PLACE, level="city")
    bardai = EventKey("place", "place", Name("Bardai", NameKind.PLACE, ("Chad",), level="city"), "Bardai")
    relations = Keys()
    stand = [relations.relation(EventKey("place", "place", place, "Tal"), bardai) for place in (tal, city, tal)]
    assert stand == [Relation.INCOMPARABLE, Relation.DISJOINT, Relation.INCOMPARABLE]


_PARTS = [first + second for first in ("Ka", "Ko", "Kafr ", "Ba", "al-") for second in ("lan", "lam", "lanna", "ran")]
_LANDS = ["", "Syria", "Chad", "Kalan", "Kalan Province", "Kolam"]
_ANY = st.builds(
    Name,
    st.sampled_from([*_PARTS, *(f"{part} Province" for part in _PARTS), "Syria", "Chad", "KP", "Grand Kalan Hotel"]),
    st.sampled_from([NameKind.PLACE, NameKind.PLACE, NameKind.COUNTRY, NameKind.ORGANISATION, NameKind.PERSON]),
    st.sampled_from(_LANDS).map(lambda land: (land, "Syria") if land[:1] == "K" else tuple(filter(None, [land]))),
    level=st.sampled_from(["", "city", "region", "site"]),
    aliases=st.sampled_from([(), ("Kalan",), ("Syria",)]),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_ANY, max_size=60), st.sampled_from([0, 40]))
def test_all_values_are_found_that_one_event_can_have(values: list[Name], few: int) -> None:
    keys = [EventKey("place", "place", value, value.name) for value in values]
    relations = Keys()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("xref.linking.events.fitting._FEW", few)
        fitting = Fitting(relations)
        for key in keys:
            fitting.add(key.value.name, key)
    for key in keys:
        possible = {other.value.name for other in keys if relations.possible(key, other)}
        assert possible <= set(fitting.of(key.value.name))


def test_work_grows_with_the_articles() -> None:
    """Thousands of attacks of one week: each is held against those of its place alone."""
    looked_at = 0

    def counted(self: Index, node: Any) -> list[int]:
        nonlocal looked_at
        found = near(self, node)
        looked_at += len(found)
        return found

    near = Index.near
    names = [f"{first}{second}ra" for first in "Bo Ke Ti Mu La Sa Fe Du".split() for second in "na ko ti mu le".split()]
    kinds = {"attack": KIND}
    towns = [Name(name, NameKind.PLACE, ("Land",)) for name in names]
    mentions = [attack(f"a{n}", 0, towns[n % len(towns)], "2016-07-01", []) for n in range(400)]
    articles = [local_events(mention.article, [mention], kinds) for mention in mentions]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Index, "near", counted)
        assert len(link_events(articles, kinds, {}).events) == len(names)
    assert looked_at <= 2 * len(articles)


def test_unknown_towns_are_held_against_few_others() -> None:
    """Thousands of towns of no known country, all with one first letter, beside some countries."""
    looked_at = 0

    def counted(self: Keys, one: EventKey, other: EventKey) -> bool:
        nonlocal looked_at
        looked_at += 1
        return possible(self, one, other)

    possible = Keys.possible
    fitting = Fitting(Keys())
    parts = "ba co de fi gu ha jo ke li mu na po ra se ti vu".split()
    towns = [f"T{one}{two}{three}" for one in parts for two in parts for three in parts][:1500]
    names = [Name(town, NameKind.PLACE) for town in towns] + [Name("Syria", NameKind.COUNTRY)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Keys, "possible", counted)
        for name in names:
            fitting.add(name.name, EventKey("place", "place", name, name.name))
    assert looked_at <= 10 * len(names)
    assert len(set(fitting.of("Syria"))) == len(names)
