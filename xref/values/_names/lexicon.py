"""The classes of words in a name, each with a tag of one letter; the words are in ``lexicon.txt``.

A phrase that names someone is found by a regular expression over the tags (``grammar``).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TAGS = {
    # known names
    "C": "country",
    "D": "adjective of a country",
    "E": "people of a country",
    "K": "capital city",
    "P": "other place",
    "W": "place by a name that is also a word or a surname",
    "O": "organisation",
    "G": "group",
    "M": "outlet",
    "H": "person of the name book",
    "R": "role of the name book",
    # capitalised words
    "N": "unknown",
    "n": "given name",
    "I": "initial",
    "A": "unknown acronym",
    # words of lexicon.txt
    "T": "honorific or rank",
    "J": "title of a post",
    "L": "titles of several",
    "m": "what qualifies a title or an institution",
    "g": "government",
    "r": "representatives",
    "o": "head of an institution, capitalised",
    "b": "head of an institution",
    "w": "head of an outlet's name, capitalised",
    "h": "role that acts",
    "S": "opposition: a role, or a side that a role belongs to",
    "s": "side that a role belongs to",
    "a": "what qualifies a role",
    "u": "plural of whoever can act",
    "p": "kind of place",
    "k": "gang, in lower case",
    "z": "site of a town",
    "B": "river, range or sea",
    "d": "the",
    "j": "a, an",
    "y": "other determiner",
    "q": "number",
    "f": "of",
    "F": "for",
    "i": "preposition of place",
    "t": "preposition of direction",
    "l": "name particle",
    "v": "verb of saying, auxiliary",
    "e": "meeting, deal or place of business",
    # the rest
    "&": "and",
    ",": "comma",
    "'": "possessive",
    "-": "dash or slash",
    "x": "other word",
    ".": "break",
}


@cache
def lexicon() -> dict[str, tuple[str, ...]]:
    """Return the words of each class, in the order of the file."""
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in (Path(__file__).parent / "lexicon.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            found[name] = (*found.get(name, ()), *line.split())
    return found


@cache
def words(name: str) -> frozenset[str]:
    """Return all words of a class, whatever else they may be.

    >>> "monday" in words("calendar")
    True
    """
    return frozenset(lexicon()[name])


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are shipped."""
    lines = (Path(__file__).parent / "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


_BODIES = frozenset({"ministry", "parliament", "senate", "congress", "embassy", "consulate", "navy", "secretariat"})
_MARKS = (
    {",": ",", "'s": "'", "'": "'", "-": "-", "--": "-", "/": "-", "&": "&"}
    | dict.fromkeys('.!?;:"()[]{}', ".")
    | {"": ""}
)


@cache
def lower_tags() -> dict[str, str]:
    """Return the tags of words in lower case and of marks; the class listed first has the word."""
    table = dict(_MARKS)
    for tag in "djy&fFqitgrJLuSshkopamTvelz":
        for word in lexicon()[tag]:
            if tag == "o":
                table.setdefault(word, "b" if word in _BODIES else "x")
            else:
                table.setdefault(word, tag)
    return table | dict.fromkeys(words("waters"), "B")


@cache
def capital_tags() -> dict[str, str]:
    """Return the tags of words that keep their class when capitalised, by their form in lower case."""
    table: dict[str, str] = {}
    for tag in "grJLowzuSshpamTB":
        for word in lexicon()[tag]:
            table.setdefault(word, tag)
    for word in words("ways"):
        table.setdefault(word, "z")
    for word in words("aims"):
        table.setdefault(word, "m")
    return table
