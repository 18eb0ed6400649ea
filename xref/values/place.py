"""Places: countries, cities and regions, and what lies in them."""

from __future__ import annotations

from xref.extension import Nature
from xref.model import NameBook, NameKind
from xref.values._keeping import kept
from xref.values._names.courts import heard_in
from xref.values._names.here import here
from xref.values._names.places import read
from xref.values._names.unit import name_type
from xref.values._names.value import Found


@kept
def _read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    found = read(text, start, end, book)
    if text.find("ourt", start, end) < 0:
        return found
    taken = {one.start for one in found}
    courts = [one for one in heard_in(text, start, end, book) if one.start not in taken]
    return tuple(sorted((*found, *courts), key=lambda one: one.start)) if courts else found


UNIT = name_type(
    "place",
    "a country, region, city, town or site",
    (NameKind.PLACE, NameKind.COUNTRY),
    _read,
    also=here,
    natures=frozenset({Nature.SETTING}),
)
