"""Organisations: institutions, international bodies, governments, armed groups and movements."""

from __future__ import annotations

from xref.model import NameKind
from xref.values._names.unit import name_type

UNIT = name_type(
    "organisation",
    "an institution, international body, government, armed group or movement",
    (NameKind.ORGANISATION, NameKind.GOVERNMENT, NameKind.GROUP),
)
