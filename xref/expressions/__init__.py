"""Regular expressions, whose compiled form is kept from when xref was installed.

The program has a thousand of them, and Python takes longer to compile these than to read five articles.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xref.expressions.compiled import Kept, read

__all__ = ["kept", "regex"]


@lru_cache(maxsize=4096)
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` returns: from what is kept, else compiled now.

    >>> regex(r"(?P<day>\\d+) May", re.IGNORECASE).match("3 may")["day"]
    '3'
    """
    return kept().get(pattern, flags) or re.compile(pattern, flags)


@cache
def kept() -> Kept:
    """What is kept, read once in a process."""
    return read()
