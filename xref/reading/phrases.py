"""The phrases of ``boilerplate.txt``, compiled on first use."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from importlib.resources import files


@cache
def phrases(section: str) -> re.Pattern[str]:
    """Return the phrases of a section as one pattern, any case.

    >>> bool(phrases("tail").match("You might also like"))
    True
    """
    return re.compile("|".join(f"(?:{phrase})" for phrase in _sections()[section]), re.I)


def furniture(text: str, words: Set[str]) -> bool:
    """Say whether a line holds what only pages say; ``words`` are its words in lower case.

    >>> furniture("We use cookies.", {"we", "use", "cookies"})
    True
    """
    signs = _signs()
    return any(signs[word].search(text) for word in words & signs.keys())


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    pairs = (line.split(": ", 1) for line in _sections()["words"])
    return {word: re.compile(phrase, re.I) for word, phrase in pairs}


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in files("xref.reading").joinpath("boilerplate.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line[1:-1]
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line)
    return {section: tuple(listed) for section, listed in found.items()}
