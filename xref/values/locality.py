"""Localities: cities, regions and sites, as against countries ("the Geneva talks", but "the Syria talks")."""

from __future__ import annotations

from xref.model import NameKind
from xref.values._names.places import read
from xref.values._names.unit import name_type

_PLACES = name_type("locality", "a city, region, town or site, no country", (NameKind.PLACE,), read)
UNIT = _PLACES._replace(narrows="place")
