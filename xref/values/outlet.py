"""Outlets: news agencies, papers, broadcasters and sites."""

from __future__ import annotations

from xref.model import NameKind
from xref.values._names.unit import name_type

UNIT = name_type("outlet", "a news agency, paper, broadcaster or site", (NameKind.OUTLET,))
