"""Synonyms: forms of one word that endings do not show, and nouns that stand for one another where they are counted.

The nouns are those of which a newspaper keeps several in use for one count (synsets of WordNet: Fellbaum, *WordNet*,
1998, kept to those whose members are counted alike). None has a common second sense in which it is counted: a "branch"
is a shop or a bough, and stands in no line.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from xref.discovery.lexicon import lines


@cache
def one_form() -> dict[str, str]:
    """Every form of the words that stand for one another, to the word that stands for it."""
    forms = {}
    for line in (*lines("forms"), *lines("alike")):
        for word in line.split():
            for form in _numbers(word):
                forms[form] = line.split()[0]
    return forms


def _numbers(word: str) -> Iterator[str]:
    """A noun in the singular and in the plural."""
    yield word
    if word.endswith("y") and word[-2] not in "aeiou":
        yield f"{word[:-1]}ies"
    else:
        yield f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
