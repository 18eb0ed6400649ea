"""The phrases of ``boilerplate.txt``, compiled on first use."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from pathlib import Path

from xref.expressions import regex


@cache
def phrases(section: str) -> re.Pattern[str]:
    """Return the phrases of a section as one pattern, any case.

    >>> bool(phrases("tail").match("You might also like"))
    True
    """
    return regex("|".join(f"(?:{phrase})" for phrase in _sections()[section]), re.I)


def furniture(text: str, words: Set[str]) -> bool:
    """Say whether a line holds what only pages say; ``words`` are its words in lower case.

    >>> furniture("We use cookies.", {"we", "use", "cookies"})
    True
    """
    told = signs()
    return any(regex(told[word], re.I).search(text) for word in words & told.keys())


@cache
def signs() -> dict[str, str]:
    """The phrase for each word that gives it away; each is compiled only when its word turns up."""
    return {line.split(": ", 1)[0]: line.split(": ", 1)[1] for line in _sections()["words"]}


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in Path(__file__).with_name("boilerplate.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line[1:-1]
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line)
    return {section: tuple(listed) for section, listed in found.items()}
