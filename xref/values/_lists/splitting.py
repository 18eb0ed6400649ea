"""Splitting a list that stands alone, as a rule's examples write it."""

from __future__ import annotations

from xref.expressions import regex

JOINT = "and|or|&|as well as|along with|together with|and also|plus|alongside"
_BETWEEN = regex(rf",\s*(?:(?:{JOINT})\s+)?|\s+(?:{JOINT})\s+")


def split(text: str) -> list[str]:
    """Split a list that stands alone into the texts of its items.

    >>> split("Russia, Turkey and Iran"), split("Bosnia and Herzegovina; Serbia")
    (['Russia', 'Turkey', 'Iran'], ['Bosnia and Herzegovina', 'Serbia'])
    """
    parts = text.split(";") if ";" in text else _BETWEEN.split(text)
    return [part.strip() for part in parts if part.strip()]
