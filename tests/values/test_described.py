"""Bodies that a row tells by what they are, or by the part that acts for them."""

from __future__ import annotations

import pytest

from xref.extension import Discourse
from xref.values import value_type

PARTIES = value_type("party+")
READ = [
    ("Chad and the political wing of the Green Front signed it.", ["Chad and Green Front"]),
    (
        "It was signed by Ali Sow, the top leadership of the four factions of the HLF, LSU, and Secretary Anna Berg.",
        ["Ali Sow, Anna Berg, HLF and LSU"],
    ),
    (
        "The Lake Union and another group called Hill Organisation, which led it, signed.",
        ["Hill Organisation and Lake Union"],
    ),
    (
        "Chad and the provisional committee of the political and fighting wings of the Green Front met.",
        ["Chad and Green Front"],
    ),
    ("The EU and its Member States, and the 79 Member States of the Lake League met.", ["EU and Lake League"]),
    ("In May 2019 Chad and Niger will sign it.", ["Chad and Niger"]),
    ("Chad and the troops attacked members of the Green Front.", ["Chad and troops", "Green Front"]),
    ("The Green Front, the largest faction of the Lake League, signed it.", ["Green Front", "Lake League"]),
    ("It followed Chadian-Malian mediation.", ["Chad and Mali"]),
    ("Chadian forces and the rebels signed it.", ["Chad and rebels"]),
    ("Ali Sow and Pastor Elias Koro's representative, Karl Moss, signed it.", ["Ali Sow and Karl Moss"]),
    ("Chad and ethnic Malian leaders met.", ["Chad and ethnic Malian leaders"]),
    ("The Chadian, Malian and UN mediators failed.", ["Chad, Mali and United Nations"]),
    ("Chadian government forces and the rebels signed.", ["Chadian government forces and rebels"]),
    (
        "It was signed by General Ali Sow, and the Green Front's chief of staff, General Karl Moss.",
        ["Ali Sow and Karl Moss"],
    ),
    ("Ali Sow and Chadian Social Affairs Minister Karl Moss began talks.", ["Ali Sow and Karl Moss"]),
    ("Kabilo Janot and Tiko J. D. Sanger signed.", ["Kabilo Janot and Tiko J. D. Sanger"]),
    ("Parties: Chad, Niger", ["Chad and Niger"]),
    (
        "The Green Front (GF) government of Ali Sow, and the Lake League rebel group led by Omar Diallo met.",
        ["Green Front and Lake League"],
    ),
    ("The Green Front of Niger and the government of Mali met.", ["Nigerien Green Front and government of Mali"]),
    ("It was signed by Ali Sow, then Prime Minister of Chad, and President Omar Diallo.", ["Ali Sow and Omar Diallo"]),
    ("They were mediated by Anna Berg, the special envoy of the Lake League.", ["Anna Berg", "Lake League"]),
    ("It was signed by the Chairman of the Lake League, Anna Berg, and the Governor.", ["Anna Berg"]),
    ("Chad and neighbouring Niger signed it.", ["Chad and Niger"]),
    ("King Ali Sow and incumbent leader Omar Diallo met.", ["Ali Sow and Omar Diallo"]),
    (
        "On Monday, in the presence of King Ali Sow, Chad, Niger and Mali signed it.",
        ["Ali Sow", "Chad, Mali and Niger"],
    ),
    ("Anna Berg, chairwoman of the Lake League, and Ivan Orlov signed it.", ["Anna Berg and Ivan Orlov"]),
    ("The government and the united opposition signed it.", ["government and opposition"]),
    ("Ali Sow and the leader of the opposition party RENAMO, Omar Diallo, signed.", ["Ali Sow and Omar Diallo"]),
    ("The opposition party RENAMO signed it.", ["Renamo"]),
    ("The Green Front (K) and the Lake League (Aru) signed it.", ["Green Front and Lake League"]),
    (
        "It was signed by Karo Longa North Kolb Hills Liberation Front and Karo People's Liberation Tigers.",
        ["Karo Longa North Kolb Hills Liberation Front and Karo People's Liberation Tigers"],
    ),
    (
        "The Kuna Liberation Front and United Peoples Liberation Army met.",
        ["Kuna Liberation Front and United Peoples Liberation Army"],
    ),
    (
        "It was signed by the Government of the Independent State of Papua New Guinea and Chad.",
        ["Chad and government of Papua New Guinea"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_bodies_are_joined_over_what_they_are(text: str, expected: list[str]) -> None:
    found = [PARTIES.render(mention.value) for mention in PARTIES.find(Discourse(text), 0, len(text))]
    assert [name.replace("European Union", "EU") for name in found] == expected
