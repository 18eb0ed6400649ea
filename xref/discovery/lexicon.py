"""Words by which statements in different wordings are held against one another, read from ``words.txt``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from xref.values._sections import sections


@cache
def lines(section: str) -> tuple[str, ...]:
    """The lines of a section: most are words that belong together.

    >>> lines("forms")[1]
    'person people'
    """
    return tuple(_sections()[section])


@cache
def words(section: str) -> frozenset[str]:
    """All words of a section.

    >>> "won" in words("recurring"), "published" in words("recurring")
    (True, False)
    """
    return frozenset(word for line in lines(section) for word in line.split())


@cache
def named(section: str) -> Mapping[str, str]:
    """The name of each word, of a section with lines such as ``birth: born birth``.

    >>> named("dates")["born"]
    'birth'
    """
    split = (line.partition(": ") for line in lines(section))
    return {word: name for name, _, listed in split for word in listed.split()}


@cache
def _sections() -> Mapping[str, list[str]]:
    return sections(Path(__file__).with_name("words.txt"))
