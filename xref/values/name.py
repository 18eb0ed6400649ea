"""Proper names of any kind: firms, parties, ships, products."""

from __future__ import annotations

from xref.model import NameKind
from xref.values._names.proper import read
from xref.values._names.unit import name_type

UNIT = name_type("name", "a proper name of any kind: a firm, a political party, a ship", tuple(NameKind), read)
