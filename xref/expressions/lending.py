"""Lending kept expressions to libraries that compile their own when they are imported."""

from __future__ import annotations

import re

from xref.expressions import kept


def lend(pattern: str) -> None:
    """Let ``re.compile`` find an expression in its memory, made from what is kept; without that it compiles, as ever.

    >>> lend("(?:a|b)c")
    >>> re.compile("(?:a|b)c").fullmatch("bc") is not None
    True
    """
    made, memory = kept().get(pattern, 0), getattr(re, "_cache", None)
    if made is not None and isinstance(memory, dict):
        memory.setdefault((str, pattern, 0), made)
