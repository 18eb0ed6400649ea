"""Localities: cities, regions and sites, as against countries ("the Geneva talks", but "the Syria talks").

A land that is fought over is what talks are about: "the Darfur talks" are elsewhere.

The second half of a pair is none: "the Tal-Ur accord" is between the two, and "the Tal-Ur road" is in neither.
"""

from __future__ import annotations

from xref.expressions import regex
from xref.extension import Nature
from xref.model import NameBook, NameKind
from xref.values._keeping import kept
from xref.values._names.lexicon import words
from xref.values._names.places import read
from xref.values._names.unit import name_type
from xref.values._names.value import Found

_TALKS = regex(r" (?:(?:peace|truce|ceasefire|reconciliation) )?(?:talks|negotiations|process|dialogue)\b")


@kept
def _alone(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    found = read(text, start, end, book)
    paired = [
        one for one in found if text[one.start - 1 : one.start] == "-" and text[one.start - 2 : one.start - 1].isalpha()
    ]
    found = tuple([one for one in found if one not in paired]) if paired else found
    about = [one for one in found if one.value.name in words("fought over") and _TALKS.match(text, one.end)]
    return tuple([one for one in found if one not in about]) if about else found


_PLACES = name_type(
    "locality",
    "a city, region, town or site, no country",
    (NameKind.PLACE,),
    _alone,
    natures=frozenset({Nature.SETTING}),
)
UNIT = _PLACES._replace(narrows="place")
