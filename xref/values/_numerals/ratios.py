"""Numbers that belong to a share: "one in five", "nine in 10 people"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._numerals.scanning import Said
from xref.values._numerals.words import words

_IN_SO_MANY = regex(r" in (?:every )?(?P<of>[a-z]+|[0-9]{1,4})\b")
_SO_MANY_IN = regex(r"\b(?P<part>[a-z]+|[0-9]) in (?:every )?$", re.IGNORECASE)


def is_ratio(text: str, said: Said) -> bool:
    """Whether a number belongs to a share: "one in five", "nine in 10 people"."""
    after = None if said.silent else _IN_SO_MANY.match(text, said.number_end)
    if after is not None and not said.hedge and (said.low.value == 1 or (after["of"] in ("10", "ten"))):
        value = small_number(after["of"])
        return value is not None and value > max(said.low.value, 2)
    start = said.number_start
    if not text[max(0, start - 6) : start].lower().endswith(("in ", "every ")):
        return False
    before = _SO_MANY_IN.search(text, max(0, start - 16), start)
    part = None if before is None or said.high is not None else small_number(before["part"].lower())
    return part is not None and said.low.value > max(part, 2) and (part == 1 or (part < 10 and said.low.value == 10))


def small_number(word: str) -> int | None:
    """Return the value of a small number in digits or one word."""
    if word.isdigit():
        return int(word)
    kind, value = words().get(word, ("", 0))
    return int(value) if kind in ("U", "T", "H") else None
