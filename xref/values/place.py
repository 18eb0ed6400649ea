"""Places: countries, cities and regions, and what lies in them."""

from __future__ import annotations

from xref.extension import Nature
from xref.model import NameKind
from xref.values._names.here import here
from xref.values._names.places import read
from xref.values._names.unit import name_type

UNIT = name_type(
    "place",
    "a country, region, city, town or site",
    (NameKind.PLACE, NameKind.COUNTRY),
    read,
    also=here,
    natures=frozenset({Nature.SETTING}),
)
