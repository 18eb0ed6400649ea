"""Closed classes of English that attribution and stance rest on, read from ``words.txt``.

The verbs follow the reporting verbs of Quirk et al., *A Comprehensive Grammar of the English Language* (1985),
16.31, and the cues of the PARC attribution corpus (Pareti 2012); the nouns are those that news uses for a speaker.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from xref import wording
from xref.values._sections import sections

WEEKDAYS = "|".join(wording.WEEKDAYS)
MONTHS = "|".join((*wording.MONTHS, *("Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")))


@cache
def words(*sections: str) -> frozenset[str]:
    """Return the words of one or several classes.

    >>> "said" in words("saying"), "said" in words("bodies", "posts")
    (True, False)
    """
    return frozenset(word for section in sections for word in _table()[section])


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found = sections(Path(__file__).with_name("words.txt"))
    return {name: tuple(word for line in lines for word in line.split()) for name, lines in found.items()}
