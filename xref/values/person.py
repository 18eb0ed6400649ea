"""Persons: names with the titles and posts that the text gives them."""

from __future__ import annotations

from xref.model import NameKind
from xref.values._names.unit import name_type

UNIT = name_type("person", "a person by name, with the post that the text gives", (NameKind.PERSON,))
