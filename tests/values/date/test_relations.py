"""Dates as sets of possibilities: the worked pairs of the specification and the laws."""

from __future__ import annotations

import pytest

from xref.model import Relation
from xref.values.date import UNIT, from_edtf

PAIRS = [
    # a, b, strict, lenient, assumption
    ("2017-01", "2017-01-23", "wider", "wider", ""),
    ("2017-01-23", "2017-01-25", "disjoint", "disjoint", ""),
    ("2017-05-07T22:00-08:00", "2017-05-08", "disjoint", "overlaps", "time zone"),
    ("[2017-05-05..2017-05-07]", "[2017-05-06..2017-05-09]", "overlaps", "overlaps", ""),
    ("2017-05-05/2017-05-07", "2017-05-06/2017-05-09", "disjoint", "disjoint", ""),
    ("2017-01-23", "2017-01-23/2017-01-24", "wider", "wider", ""),
    ("2017-01-24", "2017-01-23/2017-01-24", "wider", "wider", ""),
    ("1870/1890", "1890/1920", "overlaps", "overlaps", ""),
    ("XXXX-01-23", "2017-01-23", "wider", "wider", ""),
    ("XXXX-01-23", "2017-01-25", "disjoint", "disjoint", ""),
    ("XXXX-01-23", "Mon", "overlaps", "overlaps", ""),
    ("Mon", "Tue", "disjoint", "disjoint", ""),
    ("2016-12(late)", "2016-12-30", "wider", "wider", ""),
    ("2016-12-30/..", "2016-12(late)", "narrower", "narrower", ""),
    ("2017-05-07T22:00-08:00", "2017-05-08T06:00Z", "equal", "equal", ""),
    ("2017-05-07T22:00-08:00", "2017-05-07T22:00Z", "disjoint", "disjoint", ""),
    ("2017-05-07T22:00-08:00", "2017-05-07", "narrower", "wider", ""),
    ("[..2017-05-05)", "2017-05-05", "disjoint", "wider", "boundary"),
    ("(1990-02-01..]", "1990-01", "disjoint", "disjoint", ""),
    ("[..XXXX-01-01(Tue))", "1994-04-03", "wider", "wider", ""),  # no such Tuesday lies near 1994
    ("XXXX-01-05(Mon)/..", "[..1990-01-02)", "overlaps", "overlaps", ""),  # such Mondays lie before and after
    ("1920~", "1923", "disjoint", "wider", "about"),
    ("[1969-07-08,1969-08-07]", "1969-08-07", "wider", "wider", ""),
    ("[1969-07-08,1969-08-07]", "1969-08", "overlaps", "overlaps", ""),
    ("XXXX", "2017", "wider", "wider", ""),
    ("../[2030..]", "../2035", "wider", "wider", ""),
    ("../[2030..]", "../2025", "disjoint", "disjoint", ""),
    ("../[2030..]", "../2030", "wider", "wider", ""),
    ("[..2015]/..", "2010/..", "wider", "wider", ""),
    ("[..2015]/..", "2018/..", "disjoint", "disjoint", ""),
    ("2024-03-09(Sat,day:late)", "2024-03-10(Sun,day:early)", "overlaps", "wider", ""),  # both are words for one night
    ("2024-03-09(night)", "2024-03-10(overnight)", "overlaps", "overlaps", ""),
    ("2024-03-09(night)", "2024-03-10(night)", "disjoint", "overlaps", "time zone"),
    ("2024-03-08(night)", "2024-03-10(day:early)", "disjoint", "overlaps", "time zone"),
    ("XXXX-02-01(late evening)", "XXXX-W04", "disjoint", "overlaps", "time zone"),
    ("2009-08-17T09:00", "2009-08-17T09:08", "disjoint", "wider", "rounding"),
    ("2009-08-17T09:00", "2009-08-17T09:40", "disjoint", "disjoint", ""),
    ("2020(feast:holi)", "2020-03-11", "disjoint", "wider", "boundary"),
]


@pytest.mark.parametrize(("a", "b", "strict", "lenient", "assumption"), PAIRS)
def test_pairs_hold_in_both_orders(a: str, b: str, strict: str, lenient: str, assumption: str) -> None:
    there = UNIT.relate(from_edtf(a), from_edtf(b))
    back = UNIT.relate(from_edtf(b), from_edtf(a))
    assert (there.strict.value, there.lenient.value, there.assumption) == (strict, lenient, assumption)
    assert (back.strict, back.lenient) == (Relation(strict).swapped, Relation(lenient).swapped)
    assert back.assumption == assumption
    assert there.reason
    assert not there.reason.endswith(".")
