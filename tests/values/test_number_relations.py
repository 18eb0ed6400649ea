"""The worked pairs of counts, in both orders."""

import pytest

from xref.model import Relation
from xref.values import value_type

# A, B, strict relation of A to B, lenient one, assumption
PAIRS = [
    ("14", "14", "equal", "equal", ""),
    ("14", "fourteen", "equal", "equal", ""),
    ("more than 14", "16", "wider", "wider", ""),
    ("more than 14", "14", "disjoint", "wider", "boundary"),
    ("fewer than 14", "14", "disjoint", "wider", "boundary"),
    ("nearly 100", "100", "disjoint", "wider", "boundary"),
    ("just over 100", "100", "disjoint", "wider", "boundary"),
    ("at least 20", "up to 30", "overlaps", "overlaps", ""),
    ("about 50", "53", "wider", "wider", ""),
    ("1,200", "1,247", "disjoint", "wider", "rounding"),
    ("70", "73", "disjoint", "wider", "rounding"),
    ("80", "84", "disjoint", "wider", "rounding"),
    ("20", "22", "disjoint", "wider", "rounding"),
    ("20", "23", "disjoint", "disjoint", ""),
    ("10", "12", "disjoint", "disjoint", ""),
    ("12", "19", "disjoint", "disjoint", ""),
    ("1,000", "1,247", "disjoint", "disjoint", ""),
    ("dozens", "30", "wider", "wider", ""),
    ("dozens", "20", "disjoint", "wider", "approximation"),
    ("dozens", "8", "disjoint", "disjoint", ""),
    ("several hundred", "500", "wider", "wider", ""),
    ("none", "0", "equal", "equal", ""),
    ("between 20 and 30", "20-30", "equal", "equal", ""),
    ("at least 20", "no fewer than 20", "equal", "equal", ""),
]


@pytest.mark.parametrize(("a", "b", "strict", "lenient", "assumption"), PAIRS)
def test_counts_stand_so_in_both_orders(a: str, b: str, strict: str, lenient: str, assumption: str) -> None:
    count = value_type("count")
    one, other = count.relate(count.parse(a), count.parse(b)), count.relate(count.parse(b), count.parse(a))
    assert (one.strict, one.assumption) == (strict, assumption)
    assert (other.strict, other.assumption) == (Relation(strict).swapped, assumption)
    assert one.lenient == other.lenient.swapped
    assert (one.lenient is Relation.DISJOINT) == (lenient == "disjoint")
    assert one.reason


@pytest.mark.parametrize(
    ("profile", "text", "lo", "hi"),
    [
        ("default", "dozens", 24, 108),
        ("acled", "dozens", 12, None),
        ("wikimpacts", "dozens", 24, 108),
        ("default", "hundreds", 200, 999),
        ("acled", "hundreds", 100, None),
        ("wikimpacts", "hundreds", 200, 900),
        ("default", "about 1,000", 900, 1100),
        ("default", "about 1,200", 1100, 1300),
        ("default", "about 1,250", 1200, 1300),
        ("default", "about 52,000", 51_000, 53_000),
        ("wikimpacts", "about 1,200", 1100, 1300),
    ],
)
def test_a_profile_says_what_vague_words_mean(profile: str, text: str, lo: int, hi: int | None) -> None:
    count = value_type("count").parse(f"{text} [{profile}]" if profile != "default" else text)
    assert (count.strict.lo, count.strict.hi) == (lo, hi)


@pytest.mark.parametrize(
    ("kind", "a", "b", "apart"),
    [
        ("duration", "nine years", "eight years", True),
        ("duration", "nine years", "eight and a half years", False),
        ("duration", "nine years", "9.2 years", False),
        ("distance", "12 km", "13 km", True),
        ("percent", "54.2 percent", "54.3 percent", False),  # of 54.25 one was cut, the other rounded
        ("percent", "58 percent", "58.57 percent", False),  # the same, without its last digits
        ("percent", "58 percent", "59.1 percent", True),
        ("percent", "61 percent", "62 percent", True),
        ("distance", "58 km", "58.57 km", True),
    ],
)
def test_whole_units_beside_one_another_are_no_rounding(kind: str, a: str, b: str, apart: bool) -> None:
    unit = value_type(kind)
    for one, other in ((a, b), (b, a)):
        assert (unit.relate(unit.parse(one), unit.parse(other)).lenient is Relation.DISJOINT) is apart
