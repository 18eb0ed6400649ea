"""Names: how two of them stand, what reading never does, and that reading is linear in the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.errors import XrefError
from xref.extension import Discourse, ValueType
from xref.folding import fold
from xref.model import NameBook, NameEntry, NameKind, Relation
from xref.values import value_type
from xref.values._names.gazetteer import rows
from xref.values._names.persons import body_of, find_people
from xref.values._names.value import Name

TYPES = ("party", "person", "place", "organisation", "outlet", "resolution")
_WORDS = r"""
Norway the The United States UN government rebel groups Foreign Minister Anna de la Cruz al-Masri J. Mr. , and of in
Lima Oslo, 's said including only three - ( ) . Army Front Taliban Ministry Defense spokesman for A 14 Jackson PLKJ
Resolution 1701 opposition delegation alias " City Hall province Congo or Russian-Turkish U.S. presidents
"""
_PHRASES = (
    "\n\n",
    "\n",
    "as well as",
    "all but",
    "but not",
    "Bosnia and Herzegovina",
    "Washington, D.C.",
    "along with",
)
PIECES = st.sampled_from((*_WORDS.split(), *_PHRASES))
SENTENCES = st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80)

STANDS = [
    ("place", "Gorongosa National Park", "Gorongosa mountains", "incomparable", "incomparable"),
    ("party", "Russia", "the Russian Federation", "equal", "equal"),
    ("party", "Norway", "Sweden", "disjoint", "disjoint"),
    ("party", "the Norwegian government", "Norway", "narrower", "narrower"),
    ("party", "the Norwegian Foreign Ministry", "Norway", "narrower", "narrower"),
    ("party", "Norwegian Foreign Minister Anna Berg", "the Norwegian Foreign Ministry", "narrower", "narrower"),
    ("party", "Norway", "the UN", "incomparable", "incomparable"),
    ("party", "the armed opposition", "the opposition", "narrower", "narrower"),
    ("party", "the rebels", "the opposition", "incomparable", "incomparable"),
    ("party", "Moscow", "the Russian government", "equal", "equal"),
    ("party", "the Foreign Ministry", "the Norwegian Foreign Ministry", "wider", "wider"),
    ("name", "Standard Inc", "Standard Kolbers Inc", "incomparable", "incomparable"),
    ("party", "the army", "the Kenyan army", "wider", "wider"),
    ("party", "CFH", "the Centre for Forest Health", "overlaps", "equal"),
    ("party", "the government of Guinea", "the government of Equatorial Guinea", "disjoint", "disjoint"),
    ("person", "Berg", "Anna Berg", "wider", "wider"),
    ("person", "Anna", "Anna Berg", "overlaps", "overlaps"),
    ("person", "Sergei Orlov", "Sergey Orlov", "equal", "equal"),
    ("person", "Mohammed al-Masri", "Muhammad Masri", "equal", "equal"),
    ("person", "Aleksandr Orlov", "Alexander Orlov", "overlaps", "equal"),
    ("person", "Ivan Orlov", "Sergei Orlov", "disjoint", "disjoint"),
    ("person", "J. Berg", "Johan Berg", "overlaps", "overlaps"),
    ("place", "Khan Sheikhoun", "Khan Shaykhun", "equal", "equal"),
    ("place", "Ikeja", "Lagos", "incomparable", "incomparable"),
    ("place", "in London", "in Croydon", "incomparable", "incomparable"),
    ("place", "Delhi", "New Delhi", "equal", "equal"),
    ("place", "Faridabad", "Delhi", "incomparable", "incomparable"),
    ("place", "London", "Birmingham", "disjoint", "disjoint"),
    ("place", "Lima", "Peru", "narrower", "narrower"),
    ("place", "Lima", "Chile", "disjoint", "disjoint"),
    ("place", "Los Angeles", "United States", "narrower", "narrower"),
    ("place", "Los Angeles", "California", "narrower", "narrower"),
    ("place", "Interstate 81 in Kolb County", "Pennsylvania", "incomparable", "incomparable"),
    ("place", "Elm Avenue", "Windsor Hills", "incomparable", "incomparable"),
    ("place", "Torrin river", "Marn district", "incomparable", "incomparable"),
    ("place", "Torrin river", "Kolbo river", "disjoint", "disjoint"),
    ("place", "Elm Avenue", "Oak Street", "disjoint", "disjoint"),
    ("place", "Los Angeles", "Nevada", "incomparable", "incomparable"),
    ("place", "Glasgow", "Scotland", "incomparable", "incomparable"),
    ("place", "Glasgow", "Chile", "disjoint", "disjoint"),
    ("place", "the village of Tel Borak", "Oslo", "incomparable", "incomparable"),
    ("place", "the village of Tel Borak in Hama province", "Hama", "overlaps", "overlaps"),
    ("place", "Idlib", "Idlib province", "narrower", "narrower"),
    ("place", "Idlib governorate", "Idlib province", "equal", "equal"),
    ("place", "Punjab province, Pakistan", "Punjab state, India", "disjoint", "disjoint"),
    ("place", "the village of Kolb in El-Fasher", "Al Fashir", "narrower", "narrower"),
    ("place", "Sa'ada", "Saada province", "narrower", "narrower"),
    ("place", "Khan Yunis", "the Gaza Strip", "narrower", "narrower"),
    ("place", "the region of Kolba", "Central Sulawesi", "incomparable", "incomparable"),
    ("place", "the village of Tel Borak in Hama province", "Hama Province", "narrower", "narrower"),
    ("place", "in Paktika", "Afghanistan", "narrower", "narrower"),
    ("place", "in Takhar", "in Zabul", "disjoint", "disjoint"),
    ("place", "in Kunduz", "Kunduz province", "narrower", "narrower"),
    ("place", "Maidan Wardak", "Wardak province", "narrower", "narrower"),
    ("place", "North Darfur", "Darfur", "narrower", "narrower"),
    ("place", "Altai Krai", "Siberia", "narrower", "narrower"),
    ("place", "in Yakutia", "in Siberia", "incomparable", "incomparable"),
    ("place", "Donetsk oblast", "Donetsk region", "equal", "equal"),
    ("place", "in Donetsk", "the Donetsk region", "narrower", "narrower"),
    ("place", "in Donbas", "the Donetsk region", "wider", "wider"),
    ("place", "in Konduz", "in Kunduz", "equal", "equal"),
    ("place", "in Kerbala", "in Karbala", "equal", "equal"),
    ("place", "in Chittagong", "in Chattogram", "equal", "equal"),
    ("place", "Amhara region", "Amhara Region", "equal", "equal"),
    ("place", "in el-Fasher", "in El Fasher", "equal", "equal"),
    ("place", "in El-Fasher, the capital of North Darfur", "in Darfur", "narrower", "narrower"),
    ("place", "North Sinai", "Egypt", "narrower", "narrower"),
    ("person", "Ali Sow", "Ali Sow Diallo", "overlaps", "overlaps"),
    ("resolution", "Resolution 1701", "UNSCR 1701 (2006)", "equal", "equal"),
    ("resolution", "Resolution 1701", "Resolution 1559", "disjoint", "disjoint"),
]


@pytest.mark.parametrize(("kind", "a", "b", "strict", "lenient"), STANDS)
def test_two_names_stand_as_stated_in_both_orders(kind: str, a: str, b: str, strict: str, lenient: str) -> None:
    unit = value_type(kind)
    left, right = (unit.find(Discourse(text), 0, len(text)) for text in (a, b))
    one, other = (found[0].value if found else unit.parse(text) for found, text in ((left, a), (right, b)))
    forth, back = unit.relate(one, other), unit.relate(other, one)
    assert (forth.strict.value, forth.lenient.value) == (strict, lenient), forth.reason
    assert (back.strict, back.lenient) == (Relation(strict).swapped, Relation(lenient).swapped)
    assert forth.reason == back.reason


@pytest.mark.parametrize("table", ["regions", "provinces"])
def test_every_region_lies_in_a_country_of_the_tables_or_in_several(table: str) -> None:
    countries = {row[0] for row in rows("countries")}
    around = [inside.split("|") for _, inside, *_ in rows(table) if inside]
    assert [inside for inside in around if inside[-1] not in countries or countries & {*inside[:-1]}] == []


@pytest.mark.parametrize("kind", [*TYPES, *(f"{name}+" for name in TYPES)])
@settings(max_examples=60, deadline=None)
@given(text=SENTENCES, bounds=st.tuples(st.integers(0, 90), st.integers(0, 90)))
def test_mentions_lie_in_order_inside_the_stretch_and_survive_writing(
    kind: str, text: str, bounds: tuple[int, int]
) -> None:
    unit, text = value_type(kind), fold(text)
    start, end = sorted(min(bound, len(text)) for bound in bounds)
    mentions = unit.find(Discourse(text), start, end)
    position = start
    for mention in mentions:
        assert position <= mention.span.start < mention.span.end <= end
        assert mention.raw == text[mention.span.start : mention.span.end]
        assert mention.raw == mention.raw.strip()
        assert mention.type == kind
        assert unit.parse(unit.render(mention.value)) == mention.value
        assert unit.relate(mention.value, mention.value).strict is Relation.EQUAL
        position = mention.span.end


@pytest.mark.parametrize("kind", ["party", "person", "place", "party+", "place+"])
@settings(max_examples=60, deadline=None)
@given(texts=st.tuples(SENTENCES, SENTENCES))
def test_relations_are_swapped_forms_of_one_another(kind: str, texts: tuple[str, str]) -> None:
    unit: ValueType[object] = value_type(kind)
    for one in unit.find(Discourse(fold(texts[0])), 0, len(texts[0])):
        for other in unit.find(Discourse(fold(texts[1])), 0, len(texts[1])):
            forth, back = unit.relate(one.value, other.value), unit.relate(other.value, one.value)
            assert (forth.strict.swapped, forth.lenient.swapped) == (back.strict, back.lenient)
            if forth.strict is Relation.EQUAL:
                assert forth.lenient is Relation.EQUAL


@pytest.mark.parametrize(
    "text",
    [
        "Anna ",
        "Foreign Minister of ",
        "the rebel ",
        "A, ",
        "Lima, ",
        "al-",
        "J. ",
        "U.S.",
        "   ",
        "\n ",
        "of the UN and ",
        "only ",
    ],
)
@pytest.mark.usefixtures("no_collection")
def test_reading_is_linear_in_the_text(text: str) -> None:
    unit = value_type("party+")
    unit.find(Discourse("Norway"), 0, 6)
    spent = []
    for size in (4_000, 32_000):
        long = (text * (size // len(text) + 1))[:size]
        begin = time.process_time()
        unit.find(Discourse(long), 0, size)
        spent.append(time.process_time() - begin)
    assert spent[1] < 8 * 4 * max(spent[0], 0.01), spent


@pytest.mark.usefixtures("no_collection")
def test_many_different_names_are_read_in_linear_time() -> None:
    letters = "bcdfghklmnprstvz"
    for kind, first in (("party", "K"), ("place", "G")):  # names of its own: what is kept of a word helps no other kind
        names = (f"{first}{a}{b}{c}{d}a" for a in letters for b in letters for c in letters for d in letters)
        text = " ".join(f"Mr. {name} left in {name} City near T{name}, {name} said." for name in names)[:300_000]
        unit = value_type(kind)
        unit.find(Discourse("Norway"), 0, 6)
        spent = []
        for size in (60_000, 300_000):
            begin = time.process_time()
            unit.find(Discourse(text[:size]), 0, size)
            spent.append(time.process_time() - begin)
        assert spent[1] < 5 * 3 * spent[0], spent


def test_kinds_restrict_a_party() -> None:
    text = "Norway and the UN met the rebels."
    countries = value_type("party").configure({"kinds": ["country"]})  # type: ignore[misc]
    assert [mention.raw for mention in countries.find(Discourse(text), 0, len(text))] == ["Norway"]
    with pytest.raises(XrefError, match="unknown kind 'nation' of party"):
        value_type("party").configure({"kinds": ["nation"]})  # type: ignore[misc]


def test_a_book_of_names_has_the_last_word() -> None:
    book = NameBook(
        (
            NameEntry("Azure Movement", NameKind.GROUP, ("Blue Front",), "Chad"),
            NameEntry("Blue Front Youth", NameKind.GROUP, (), "Azure Movement"),
        )
    )
    text = "The Blue Front Youth left."
    (mention,) = value_type("party").find(Discourse(text, names=book), 0, len(text))
    assert mention.value.inside == ("Azure Movement", "Chad")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Norwegian Foreign Minister", "Norwegian Foreign Ministry"),
        ("Minister of Defence of Chad", "Chadian Defense Ministry"),
        ("Deputy Foreign Minister", "Foreign Ministry"),
        ("UN Special Envoy for Mali", "United Nations"),
        ("Russian envoy to Mali", "Russia"),
        ("Kremlin spokesman", "Kremlin"),
        ("US President", "White House"),
        ("police spokeswoman", "police"),
        ("spokesman for the Kenyan army", "Kenyan army"),
        ("former Foreign Minister", ""),
        ("Mr.", ""),
        ("president of the chess club", ""),
    ],
)
def test_a_post_belongs_to_a_body(title: str, body: str) -> None:
    assert body_of(title) == body


def test_people_come_with_their_posts() -> None:
    text = "Oleg Petrov, the chief government negotiator, met Chadian President Idriss Deby."
    people = [(m.value.name, m.value.role, m.value.body) for m in find_people(Discourse(text), 0, len(text))]
    assert people == [
        ("Oleg Petrov", "chief government negotiator", ""),
        ("Idriss Deby", "Chadian President", "Chadian presidency"),
    ]


@pytest.mark.parametrize("kind", list(NameKind))
def test_every_kind_of_name_relates_to_itself_and_to_every_other(kind: NameKind) -> None:
    unit = value_type("party")
    for other in NameKind:
        forth = unit.relate(Name("Alpha", kind), Name("Beta", other))
        assert forth.strict is unit.relate(Name("Beta", other), Name("Alpha", kind)).strict.swapped
        assert forth.reason.endswith(tuple("abcdefghijklmnopqrstuvwxyz"))


def test_the_dateline_of_a_text_tells_in_what_a_town_lies() -> None:
    text = "QUILLBURG, Mont. - A train left the tracks near Quillburg, a town of 200."
    near = next(m for m in value_type("place").find(Discourse(text), 0, len(text)) if m.raw == "Quillburg")
    assert near.value.inside == ("Montana", "United States")


@pytest.mark.parametrize(
    ("text", "name", "lands"),
    [
        ("A fire in Birmingham, Alabama, was put out. Birmingham slept.", "Birmingham", {"United States"}),
        ("He lives in San Jose, California.", "San Jose", {"United States"}),
        ("A blast was heard in Tripoli, Lebanon. Tripoli is a port.", "Tripoli", {"Lebanon"}),
        ("Police in Hyderabad in Pakistan said so.", "Hyderabad", {"Pakistan"}),
        ("Paris, Germany and Italy agreed.", "Paris", {"France"}),
        ("Talks between Benghazi, Egypt and Turkey failed.", "Benghazi", {"Libya"}),
        ("They went to Damascus, Aleppo, Turkey, and on.", "Aleppo", {"Syria"}),
        ("He flew to Aleppo, Turkey's neighbour, on Monday.", "Aleppo", {"Syria"}),
        ("They met in Geneva in Switzerland.", "Geneva", {"Switzerland"}),
        ("Ann Poe was born in Leeds, England.", "Leeds", {"United Kingdom"}),
    ],
)
def test_a_text_tells_of_which_land_a_town_is(text: str, name: str, lands: set[str]) -> None:
    places = [mention.value for mention in value_type("place").find(Discourse(text), 0, len(text))]
    assert {place.inside[-1] for place in places if place.name == name} == lands
