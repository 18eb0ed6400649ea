"""How lists stand to one another, in both orders."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.extension import Discourse
from xref.model import Relation
from xref.values import value_type
from xref.values._lists.value import Listing

PARTIES = value_type("party+")
PAIRS = [
    ("including Chad and Mali", "Chad, Mali and Niger", "wider", "wider", ""),
    ("including Chad and Mali", "including Niger", "overlaps", "overlaps", ""),
    ("only Chad and Mali", "Chad, Mali and Niger", "disjoint", "disjoint", "list-extra: Niger"),
    ("Chad, Mali and Niger", "Chad, Mali, Niger and Togo", "disjoint", "overlaps", "list-extra: Togo"),
    ("Chad, Mali and Niger", "Niger, Chad and Mali", "equal", "equal", ""),
    ("the government of Chad and Mali", "Chad and Mali", "narrower", "narrower", ""),
    ("all but Chad", "Chad and Mali", "disjoint", "disjoint", "list-missing: Chad"),
    ("all but Chad", "Niger and Mali", "wider", "wider", ""),
    ("Chad but not Mali", "Chad and Mali", "disjoint", "disjoint", "list-extra: Mali"),
    ("Chad or Mali", "Mali", "wider", "wider", ""),
    ("one of Chad or Togo", "all but Mali (2 in all)", "overlaps", "overlaps", ""),
    ("Chad or Mali", "Niger", "disjoint", "disjoint", "list-extra: Niger"),
    ("the UN", "Ali Sow and Anna Berg", "incomparable", "incomparable", ""),
    ("Chad", "the UN", "disjoint", "overlaps", "list-extra: Chad, United Nations"),
    ("the rebels", "the opposition", "incomparable", "incomparable", ""),
    ("Foreign Minister Anna Berg", "only Mr. Berg", "narrower", "narrower", ""),
    ("Aleksandr Orlov", "Alexander Orlov", "overlaps", "equal", ""),
    ("Karim Omar Osman", "Karim Umer Usman", "overlaps", "equal", ""),
    ("Ann Lee Jr", "Ann Lee", "overlaps", "overlaps", ""),
]
READ = [
    (
        "Chad's Foreign Minister Ann Lee, Niger's Foreign Minister Jon Smith, and Mali's envoy Omar Diallo met.",
        ["Ann Lee, Jon Smith and Omar Diallo"],
    ),
    ("Ann Lee, Niger's envoy to Mali, and Omar Diallo met.", ["Ann Lee and Omar Diallo"]),
    ("The Chadian and Malian leaders, Ann Lee and Omar Diallo, met.", ["Ann Lee and Omar Diallo"]),
    ("The EU and UN envoys, Ann Lee and Omar Diallo, met.", ["Ann Lee and Omar Diallo"]),
    ("The presidents of Niger Ann Lee, Mali Omar Diallo and Togo Jon Lee met.", ["Ann Lee, Jon Lee and Omar Diallo"]),
    ("Then President Ann Lee, former Prime Minister and LPD-NMU leader Jon Smith met.", ["Ann Lee and Jon Smith"]),
    ("In front of the two kings, Ann Lee and Omar Diallo met.", ["kings", "Ann Lee and Omar Diallo"]),
    (
        "President Ann Lee and Mozambican National Resistance (Renamo) chief Omar Diallo met.",
        ["Ann Lee and Omar Diallo"],
    ),
    ("The Mozambican National Resistance (Renamo) and Chad signed.", ["Chad and Renamo"]),
    ("H.E. Ann Lee and Her Excellency Anna Berg met.", ["Ann Lee and Anna Berg"]),
    ("Minister for Trade and Regional Integration, Ann Lee, and Anna Berg met.", ["Ann Lee and Anna Berg"]),
    ("The Aru chief and the Chadian government signed.", ["including government of Chad"]),
    ("Moss, Lind and the emir of Qatar sign accord.", ["including Qatar"]),
    (
        "Kari Lund of the Federal Republic of Yugoslavia, Ann Lee of Chad and Jon Smith of Mali signed.",
        ["Ann Lee, Jon Smith and Kari Lund"],
    ),
    ("The war ended and the rebels signed.", ["rebels"]),
    ("Ali Sow and his opposite number Ann Lee signed.", ["Ali Sow and Ann Lee"]),
    ("Chad and Islamic extremists from Boko Haram signed.", ["Boko Haram and Chad"]),
    ("Chad and dozens of rebel groups signed.", ["Chad and rebels"]),
    ("Ali Sow and fellow president Ann Lee signed.", ["Ali Sow and Ann Lee"]),
    ("Ali Sow and his Rwandese counterpart Ann Lee signed.", ["Ali Sow and Ann Lee"]),
    ("The truce began at noon, and the rebels signed.", ["rebels"]),
    ("In the north and the east the rebels signed.", ["rebels"]),
    ("Defence Minister and Deputy Premier Ali Sow signed.", ["Ali Sow"]),
    ("The pact between the rebels and its foes held.", ["including rebels"]),
    ("The former Chad president and the rebels signed.", ["Chad", "including rebels"]),
    ("The rebels and the Chad president signed.", ["Chad and rebels"]),
    ("The Chadian government and Shia Kolb rebels signed.", ["Kolb rebels and government of Chad"]),
    ("Kolbian PM Ali Sow and Mali signed.", ["Ali Sow and Mali"]),
    ("Unity Sec. Ali Sow and Mali signed.", ["Ali Sow and Mali"]),
    ("The chief negotiator, Ali Sow, and Green Salvation Front leader Ann Lee met.", ["Ali Sow and Ann Lee"]),
    ("It was signed by Ali Sow (Green Front), Ann Lee (Chad) and Omar Diallo.", ["Ali Sow, Ann Lee and Omar Diallo"]),
    ("It was signed by Chad (Ali Sow) and Mali (Ann Lee).", ["Chad and Mali"]),
    ("It was signed by Ali Sow, representing the Green Front, Ann Lee and Chad.", ["Ali Sow, Ann Lee and Chad"]),
    ("The Centre, the state government and Chad met.", ["Chad, central government and state government"]),
    ("A state government bus was burnt.", []),
    ("It was signed by Chad and a representative of the Green Front.", ["Chad and Green Front"]),
    ("The Murle and Lou Nuer communities signed.", ["Lou Nuer community and Murle community"]),
    ("The Kunai, Ngok and Hemba tribes met.", ["Hemba tribe, Kunai tribe and Ngok tribe"]),
    ("The Hemba clan of Kolb and the Yari clan met.", ["Hemba clan and Yari clan"]),
    ("Both met the tribes of Hemba and Yari.", ["Hemba tribe and Yari tribe"]),
    (
        "The central and Kolb governments met the Centre for Peace.",
        ["central government and government of Kolb", "Centre for Peace"],
    ),
    ("It was signed with the Centre on Friday.", ["central government"]),
    ("Governments of Kolb and Ume met.", ["government of Kolb and government of Ume"]),
    ("The state governments of Kolb and Ume met.", ["government of Kolb and government of Ume"]),
    ("It was signed by the rebel groups Blue Front and Green Front.", ["Blue Front and Green Front"]),
    ("The rival factions Blue Front and Green Front met.", ["Blue Front and Green Front"]),
    ("Old foes Chad and Mali met.", ["Chad and Mali"]),
    ("US and Chadian presidents Ann Lee and Karl Moss met.", ["Ann Lee and Karl Moss"]),
    ("US and Chadian leaders met.", ["Chad and United States"]),
    ("Chad's two ruling generals, Ali Sow and Karl Moss, met.", ["only Ali Sow and Karl Moss"]),
    ("Chad's government and pro-Taliban militants met.", ["government of Chad and militants"]),
    ("Chad's coup leaders and the main pro-democracy group met.", ["Chadian coup leaders and pro-democracy group"]),
    ("Chad and the last active rebel group met.", ["Chad and rebels"]),
    ("Bavaria, Saxony sign pact", ["government of Bavaria and government of Saxony"]),
    (
        "The chief ministers of Bavaria and Saxony met.",
        ["government of Bavaria and government of Saxony"],
    ),
    ("Floods hit Bavaria and Saxony.", []),
    ("Bavaria and Ruritania sign.", []),
    ("Governor Says Chad, Mali Reach Deal", ["Chad and Mali"]),
    (
        "It was signed by the presidents of Chad, Ali Sow, and of Mali, Karl Moss.",
        ["Ali Sow and Karl Moss"],
    ),
    (
        "Anna Berg met her Malian counterpart Karl Moss in Rome, where they signed it.",
        ["Anna Berg", "Karl Moss", "Anna Berg and Karl Moss"],
    ),
    ("The Blue Front and the Green Front met. The two groups signed.", ["Blue Front and Green Front"] * 2),
    ("It was signed at the Centre.", []),
    ("The Malian president and rebels signed.", ["Mali and rebels"]),
    ("Government and rebels sign.", ["government and rebels"]),
    ("Government and army posts were hit.", ["including army"]),
    ("The main rebel group, the Green Front, has signed.", ["Green Front"]),
    ("The rebel group, the Green Front and Chad signed.", ["Chad, Green Front and rebels"]),
    ("It met the rebel group Green Salvation Front.", ["Green Salvation Front"]),
    ("Kolb Hill Regional Coordinator Ann Lee and Sebha Province Gov. Ali Sow met.", ["Ali Sow and Ann Lee"]),
    ("Kolb Governor Ann Lee and Sebha Mayor Omar Diallo met.", ["Ann Lee and Omar Diallo"]),
    ("Ann Lee Jr. of Kolb and Omar Diallo met.", ["Ann Lee Jr and Omar Diallo"]),
    ("It was signed by Minister of Foreign Affairs Ann Lee and Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    ("It was guaranteed only by Chad and Mali, Niger said.", ["only Chad and Mali", "Niger"]),
    ("Rivals meet\n\nOnly Chad and Mali came.", ["only Chad and Mali"]),
    ("It was guaranteed by Chad and Mali only.", ["only Chad and Mali"]),
    ("It was brokered by Chad and Mali, who back it, and Togo.", ["including Chad and Mali", "Togo"]),
    ("It is sponsored by Chad which backs it as well as Togo.", ["including Chad", "Togo"]),
    ("only Chad and Mali signed.", ["only Chad and Mali"]),
    ("Several rebel groups, including the Blue Front, left.", ["including Blue Front"]),
    ("The three guarantors, Chad, Mali and Niger, met.", ["only Chad, Mali and Niger"]),
    ("Three countries (Chad, Mali, Niger and Togo) met.", ["only Chad, Mali, Niger and Togo (3 in all)"]),
    ("Chad and Mali, the two guarantors, met.", ["Chad and Mali", "guarantors"]),
    ("All but Chad signed.", ["all but Chad"]),
    ("It was signed by everyone except Chad and Mali.", ["all but Chad and Mali"]),
    ("Chad, Mali but not Niger signed.", ["Chad and Mali but not Niger"]),
    ("Chad alone signed.", ["only Chad"]),
    ("Chad, Mali and others signed.", ["including Chad and Mali"]),
    ("Either Chad or Mali will host it.", ["one of Chad or Mali"]),
    ("He and Mali signed.", ["including Mali"]),
    (
        "Chad and Mali, along with envoys of the UN, the EU and Togo, came.",
        ["Chad, European Union, Mali, Togo and United Nations"],
    ),
    ("Besides the two powers, Chad, Mali and Togo came.", ["Chad, Mali and Togo"]),
    ("Chad along with Mali, Niger said.", ["Chad and Mali", "Niger"]),
    ("It was attended by Ann Lee (Chad), Omar Diallo (Mali) and Karl Moss.", ["Ann Lee, Karl Moss and Omar Diallo"]),
    ("The ministers of Chad, Ann Lee, and Mali, Omar Diallo, met.", ["Ann Lee and Omar Diallo"]),
    ("She flew to Chad, Ann Lee said, and Mali, Omar Diallo hopes.", ["Chad", "Ann Lee", "Mali", "Omar Diallo"]),
    ("The governments of Chad and Mali met.", ["government of Chad and government of Mali"]),
    ("A Chadian and a Malian delegation met.", ["Chad and Mali"]),
    ("A U.S. and Malian team met Chadian and U.S. officials.", ["Mali and United States", "Chad and United States"]),
    ("The food was U.S. and Malian.", ["United States"]),
    ("Malian and Hamas negotiators met Ann Lee of Chad.", ["Hamas and Mali", "Ann Lee", "Chad"]),
    ("Ministers of old rivals Chad, Mali meet in Rome.", ["Chad and Mali"]),
    ("In the capital of Chad, Mali hold talks.", ["Chad", "Mali"]),
    ("Truce between Chad, Mali holds", ["Chad and Mali"]),
    ("Chad's government and non-signatory rebel groups met.", ["government of Chad and rebels"]),
    (
        "Envoys from Chad, an East Bank state, as well as envoys from the UN, the EU, and mediators from Togo came.",
        ["Chad, European Union, Togo and United Nations"],
    ),
    ("It was led by himself and aide Ann Lee.", ["including Ann Lee"]),
    ("Army chief Karl Moss and intelligence chief Ann Lee met.", ["Ann Lee and Karl Moss"]),
    ("It was attended by the UN Secretary-General's Special Envoy for Chad, Ann Lee.", ["Ann Lee"]),
    ("The ambassador to Chad and special envoy for Mali Ann Lee came.", ["Ann Lee"]),
    (
        "Ann Lee, Omar Diallo and envoys from Chad and Mali, the two states, met.",
        ["Ann Lee, Chad, Mali and Omar Diallo"],
    ),
    ("It was attended by the EU envoy for the Lakes, Ann Lee, and the UN envoy, Karl Moss.", ["Ann Lee and Karl Moss"]),
    ("The EU sent an envoy for talks, Ann Lee said.", ["European Union", "Ann Lee"]),
    ("Ann Lee (EastTogo) and Omar Diallo (Mali) met.", ["Ann Lee and Omar Diallo"]),
    (
        "President of Serbia Ann Lee and Prime Minister of the united communes Karl Moss met.",
        ["Ann Lee and Karl Moss"],
    ),
    ("It was signed by Ann Lee for Chad and Omar Diallo for Mali.", ["Ann Lee and Omar Diallo", "Mali"]),
    ("It was signed for Chad by Ann Lee and for Mali by Omar Diallo.", ["Chad", "Ann Lee", "Mali", "Omar Diallo"]),
    ("It was signed by Ann Lee, better known as Storm, and Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    (
        "It was signed by the Kanem Front, represented by Ann Lee, and the Borno Union, led by Omar Diallo.",
        ["Borno Union and Kanem Front", "Omar Diallo"],
    ),
    ("The ruling ZANU-PF party, the Kanem Front and Chad met.", ["Chad, Kanem Front and Zanu-PF"]),
    ("Chad, led by Ann Lee, met Niger.", ["Chad", "Ann Lee", "Niger"]),
    ("It was signed by Ann Lee and her former deputy, Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    ("It was signed by Ann Lee, head of the Blue Front and her deputy Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    ("It was signed by Ann Lee of the southern Blue Front and Chad's Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    ("It was signed by the Blue Front, the largest rebel group, and Chad.", ["Blue Front and Chad"]),
    ("It was signed by Chad's and Mali's foreign ministers.", ["Chad and Mali"]),
    ("It was seen by Ann Lee and officials from the UN and Chad.", ["Ann Lee, Chad and United Nations"]),
    ("It was signed by Chad and the eastern-based Blue Front.", ["Blue Front and Chad"]),
    (
        "It was signed by Chad and Sudan People's Liberation Movement/Army (SPLM/A) leader Ann Lee.",
        ["Ann Lee and Chad"],
    ),
    (
        "Seen by Malian President Ann Lee, Qatari Omar Diallo, and envoys from the UN, Chad and Togo.",
        ["Ann Lee, Chad, Omar Diallo, Togo and United Nations"],
    ),
    ("According to Reuters, Chad and Mali have both signed it.", ["Reuters", "Chad and Mali"]),
    ("Seen by Ann Lee and leaders of Chad's four main rebel groups.", ["Ann Lee and rebels"]),
    (
        "Chad and Niger met. It was attended by Norway and Togo. Both sides signed it.",
        ["Chad and Niger", "Norway and Togo", "Chad and Niger"],
    ),
    ("Seen by Ann Lee, Omar Diallo and ousted President John Sow.", ["Ann Lee, John Sow and Omar Diallo"]),
    ("Signed by the government of Assam and Chad.", ["Chad and government of Assam"]),
    ("Signed by the UAE's Ann Lee and Fatah's Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    ("Signed by Ann Lee, known by her old name Storm, and Omar Diallo.", ["Ann Lee and Omar Diallo"]),
    ("Signed by President Ann Lee's government and the Blue Front.", ["Ann Lee and Blue Front"]),
    ("Chad and Mali also signed it.", ["including Chad and Mali"]),
    ("Foreign leaders, Ann Lee said, came.", ["Ann Lee"]),
    (
        "Ann Lee of Chad, Omar Diallo of Mali and John Sow of Togo met in Rome.",
        ["Ann Lee, John Sow and Omar Diallo"],
    ),
    ("Chad as well as Mali, along with the UN, signed.", ["Chad, Mali and United Nations"]),
    ("Chad invited Mali and Niger said no.", ["Chad", "Mali", "Niger"]),
    ("Chad and Mali said no.", ["Chad and Mali"]),
    ("The truce agreed by Chad and Mali is holding.", ["Chad and Mali"]),
    ("It was agreed by Chad and Mali is glad.", ["Chad", "Mali"]),
    ("They met. Chad and Mali has signed it.", ["Chad and Mali"]),
    ("               Chad and Mali have signed.", ["Chad and Mali"]),
    ("On Monday Chad and Mali have signed.", ["Chad and Mali"]),
    ("Chad's transitional government and a coalition of rebels signed it.", ["government of Chad and rebels"]),
    ("A photograph by Reuters\nChad and Mali have signed.", ["Reuters", "Chad and Mali"]),
    ("Old foes Anna Berg and Riek Machar are to meet.", ["Anna Berg and Riek Machar"]),
    ("Chad, Mali sign border pact", ["Chad and Mali"]),
    ("The UN and the country's largest rebel group met.", ["United Nations and largest rebels"]),
    ("Chad and the rebel Moro Islamic Liberation Front met.", ["Chad and Moro Islamic Liberation Front"]),
    (
        "Jon Berg, 45, Ana Lee, 20, of Akron, Ohio, and Riek Machar, 17, were hurt.",
        ["Ana Lee, Jon Berg and Riek Machar"],
    ),
    ("Jon Berg, 45, of Akron; Ana Lee, 20, of Dayton; and Tom Stone fled.", ["Ana Lee, Jon Berg and Tom Stone"]),
    ("Jon Berg, 45, Ana Lee's brother, fled.", ["Jon Berg", "Ana Lee"]),
    ("Police held Jon Berg, 45, and Ana Lee, 20, was hurt.", ["Jon Berg", "Ana Lee"]),
    ("In Chad, Mali sign a border pact", ["Mali"]),
    ("Chad, Mali signs border pact", ["Chad", "Mali"]),
    ("In talks on Mali, Foreign Minister Anna Berg spoke.", ["Mali", "Anna Berg"]),
    ("Chad invites Mali to Niger.", ["Chad", "Mali", "Niger"]),
    ("Envoys of the UN and the Malian government met.", ["United Nations and government of Mali"]),
    ("Over three days, Chad and Mali met.", ["Chad and Mali"]),
    ("12 rebel groups, Chad and Mali agreed.", ["rebels", "Chad and Mali"]),
    ("The Chad/Mali border.", ["Chad and Mali"]),
    ("We asked both countries, Chad and Mali.", ["Chad and Mali"]),
    ("The accord between Chad and Mali was signed.", ["Chad and Mali"]),
    ("Iraqi President Fuad Saleh and Sudan's Omar Nasser met.", ["Fuad Saleh and Omar Nasser"]),
    ("Anna Berg and Riek Machar met.", ["Anna Berg and Riek Machar"]),
    ("Riek Machar and Anna Berg met.", ["Anna Berg and Riek Machar"]),
    ("Rebel chief Riek Machar and Pagan Amum, the head of the ruling party, met.", ["Pagan Amum and Riek Machar"]),
    ("President Ali Sow and judge-turned-rebel leader Karl Moss met.", ["Ali Sow and Karl Moss"]),
    ("Anna Berg, Chad's envoy, and Ali Sow, a Niger spokesman, met.", ["Ali Sow and Anna Berg"]),
    ("Anna Berg, the envoy, said so, and Ali Sow left.", ["Anna Berg", "Ali Sow"]),
    ("It began with Anna Berg, Ali Sow, and the guarantor powers.", ["Ali Sow and Anna Berg"]),
    ("Commander of the Salvation Army of Chad (SAC) Anna Berg and Ali Sow met.", ["Ali Sow and Anna Berg"]),
    ("Mali, Chad and the United Arab Emirates (UAE), met.", ["Chad, Mali and United Arab Emirates"]),
    ("Anna Berg, who heads the small, exiled government, and Ali Sow met.", ["Ali Sow and Anna Berg"]),
    ("The ministers of Chad and Niger, Anna Berg and Ali Sow, have met.", ["Ali Sow and Anna Berg"]),
    ("The ministers of Chad and Niger, Anna Berg said, have met.", ["Chad and Niger", "Anna Berg"]),
    ("Chad's government and the rebel movement Fasal met.", ["Fasal and government of Chad"]),
    ("Anna Berg was late. She and Ali Sow signed.", ["Anna Berg", "Ali Sow and Anna Berg"]),
    ("Karl Moss called Anna Berg. She and Ali Sow signed.", ["Karl Moss", "Anna Berg", "including Ali Sow"]),
    ("Ali Sow met with Anna Berg. The two men signed.", ["Ali Sow", "Anna Berg"]),
    ("Ali Sow and Karl Moss met. The two men signed.", ["Ali Sow and Karl Moss", "Ali Sow and Karl Moss"]),
    ("Ali Sow and Karl Moss met. Both presidents signed.", ["Ali Sow and Karl Moss", "Ali Sow and Karl Moss"]),
    ("Ali Sow and Karl Moss met the ministers of the two countries.", ["Ali Sow and Karl Moss"]),
    ("Chad and Mali met. Both sides signed.", ["Chad and Mali", "Chad and Mali"]),
    ("Chad and Mali met. It was signed by the ministers of the two countries.", ["Chad and Mali", "Chad and Mali"]),
    ("Ali Sow and Karl Moss met. Both sides signed.", ["Ali Sow and Karl Moss"]),
    ("They met at the UN, and Ali Sow also attended.", ["United Nations", "Ali Sow"]),
    ("Chadian and Malian negotiators met.", ["Chad and Mali"]),
    ("On Monday, Chadian, Nigerien and Malian delegations met.", ["Chad, Mali and Niger"]),
    ("Talks between the Chadian authorities and Mali were held.", ["Chad and Mali"]),
    ("Chadian and Malian defence ministers met.", ["Chad and Mali"]),
    ("South and North Korea met.", ["North Korea and South Korea"]),
    ("Leaders of the two Koreas met.", ["North Korea and South Korea"]),
    (
        "Chad and Niger met. They freed 180, including Malian and Togolese soldiers. Both sides agreed.",
        ["Chad and Niger", "Togolese soldiers", "Chad and Niger"],
    ),
    ("The Chad-Mali talks ended.", ["Chad and Mali"]),
    ("Chadian-Malian peace talks ended.", ["Chad and Mali"]),
    ("The Chad-Mali border is long.", ["Chad and Mali"]),
    ("Chad, Mali talks end", ["Chad and Mali"]),
    ("Chad and Mali spoke. The two military rivals signed.", ["Chad and Mali", "Chad and Mali"]),
    ("Ali Sow and Karl Moss spoke. They met in Rome.", ["Ali Sow and Karl Moss", "Ali Sow and Karl Moss"]),
    ("Chad and Mali spoke. The two will meet in Rome.", ["Chad and Mali", "Chad and Mali"]),
    ("Anna Berg praised Chad and Mali. They met in Rome.", ["Anna Berg", "Chad and Mali"]),
    ("Chad and Mali are far. Anna Berg spoke. They met in Rome.", ["Chad and Mali", "Anna Berg"]),
    (
        "Chad and Mali met in talks mediated by Togo and Niger. The two sides agreed.",
        ["Chad and Mali", "Niger and Togo", "Chad and Mali"],
    ),
    ("They met under Malian and Nigerien mediation.", ["Mali and Niger"]),
    ("They met rebels from northern Chad and the Chadian government.", ["government of Chad and rebels"]),
    ("They spoke for the government (GPH) and the Green Front (GF).", ["Green Front and government"]),
    ("Envoys representing Chad and the Green Front have begun talks.", ["Chad and Green Front"]),
    ("They met rebels from Chad and Niger.", ["rebels", "Chad and Niger"]),
    ("Chad met with Mali and Niger. The two sides agreed.", ["Chad", "Mali and Niger"]),
    ("Ali Sow met with Mali and Niger. The two sides agreed.", ["Ali Sow", "Mali and Niger", "Mali and Niger"]),
    ("President Kofi Agu and his bitter rival Ali Sow met.", ["Ali Sow and Kofi Agu"]),
    ("Chad's government and Tuareg rebels met.", ["Tuareg rebels and government of Chad"]),
    (
        "Ali Sow, Chad's president Karl Moss, Mali's president Anna Berg and others met.",
        ["including Ali Sow, Anna Berg and Karl Moss"],
    ),
    ("Chadian and Malian fighters met.", ["including Malian fighters"]),
    ("Chad and Darfur rebels met.", ["Chad and Darfur rebels"]),
    ("President Ali Sow and Kolbian leader Karl Moss met.", ["Ali Sow and Karl Moss"]),
    ("Chad, last rebel group sign pact", ["Chad and rebels"]),
    ("Ali Sow - a former rebel - and Karl Moss met.", ["Ali Sow and Karl Moss"]),
    (
        "Ali Sow, leader of the Blue Front (BF), Karl Moss, chairman of it, and Anna Berg met.",
        ["Ali Sow, Anna Berg and Karl Moss"],
    ),
    ("The meeting of the foreign ministers of Chad and Niger is over.", ["Chad and Niger"]),
    ("Chadian, US officials meet in Lome\n", ["Chad and United States"]),
    ("Talks between Chadian and Malian military delegates were short.", ["Chad and Mali"]),
    ("Chadian and Malian army commanders met the Malian army commanders.", ["Chad and Mali", "Malian army commanders"]),
    ("Talks between the government and Grey Heron rebels were short.", ["Grey Heron rebels and government"]),
    (
        "It was signed by Ali Sow, rebel Karl Moss, envoys of Chad and others.",
        ["including Ali Sow, Chad and Karl Moss"],
    ),
]


@pytest.mark.parametrize(("text", "lists"), READ)
def test_a_list_is_read_with_what_its_words_commit_to(text: str, lists: list[str]) -> None:
    assert [PARTIES.render(mention.value) for mention in PARTIES.find(Discourse(text), 0, len(text))] == lists


@pytest.mark.parametrize(("a", "b", "strict", "lenient", "detail"), PAIRS)
def test_two_lists_stand_as_stated_in_both_orders(a: str, b: str, strict: str, lenient: str, detail: str) -> None:
    left, right = PARTIES.parse(a), PARTIES.parse(b)
    forth, back = PARTIES.relate(left, right), PARTIES.relate(right, left)
    assert (forth.strict.value, forth.lenient.value, forth.detail) == (strict, lenient, detail)
    assert (back.strict, back.lenient) == (Relation(strict).swapped, Relation(lenient).swapped)


NAMES = st.lists(st.sampled_from(["Chad", "Mali", "Niger", "Togo", "Benin"]), min_size=1, max_size=4, unique=True)
LISTINGS = st.builds(
    lambda items, complete, without, size: Listing.of(
        str,
        items,
        complete,
        [] if complete == "but" else [name for name in without if name not in items],
        size,
    ).map(lambda name: value_type("party").parse(name)),
    NAMES,
    st.sampled_from(["plain", "stated", "open", "but", "or"]),
    NAMES,
    st.none() | st.integers(1, 5),
)


@settings(max_examples=200, deadline=None)
@given(LISTINGS, LISTINGS)
def test_relations_of_lists_keep_the_laws(a: Listing[object], b: Listing[object]) -> None:
    forth, back = PARTIES.relate(a, b), PARTIES.relate(b, a)
    assert (back.strict, back.lenient) == (forth.strict.swapped, forth.lenient.swapped)
    assert back.detail == forth.detail
    assert PARTIES.relate(a, a).strict is Relation.EQUAL
    if forth.strict is not Relation.DISJOINT:
        assert forth.lenient is not Relation.DISJOINT
    assert PARTIES.parse(PARTIES.render(a)) == a


@settings(max_examples=200, deadline=None)
@given(LISTINGS, LISTINGS, LISTINGS)
def test_narrower_lists_nest(a: Listing[object], b: Listing[object], c: Listing[object]) -> None:
    if PARTIES.relate(a, b).strict is Relation.NARROWER and PARTIES.relate(b, c).strict is Relation.NARROWER:
        assert PARTIES.relate(a, c).strict is Relation.NARROWER
