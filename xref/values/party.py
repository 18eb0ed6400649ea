"""Parties: whoever can act - states, governments, organisations, armed groups, roles and persons."""

from __future__ import annotations

from xref.model import NameKind
from xref.values._names.unit import name_type

UNIT = name_type(
    "party",
    "whoever can act: a country, government, organisation, armed group, role or person",
    (
        NameKind.COUNTRY,
        NameKind.GOVERNMENT,
        NameKind.ORGANISATION,
        NameKind.GROUP,
        NameKind.ROLE,
        NameKind.PERSON,
        NameKind.OUTLET,
    ),
    led=True,
)
