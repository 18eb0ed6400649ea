"""The names that are known beforehand: shipped tables and the names that rule packs declare.

An index is a trie over words, built once for a book of names. The tables are compiled by hand
(``*.tsv`` here, whose head lines say what the columns are); cities come from GeoNames, see
``cities.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from xref.model import NameBook, NameKind
from xref.values._names.value import Name

FOLDER = Path(__file__).parent
WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=[ ]?[A-Z])|[^\W_]+(?:[-'][^\W_]+)*?(?='s\b)|[^\W_]+(?:[-'][^\W_]+)*|'s\b|\n[ ]*\n|[^\w\s]"
)
"""One word or one mark: abbreviations with their points, compounds with their hyphens, 's apart."""


class Known(NamedTuple):
    """What a name in an index stands for: the tag of its class and the value."""

    tag: str  # see ``lexicon.TAGS``
    value: Name


Trie = dict[str, Any]  # word -> Trie; "" -> Known


def rows(table: str) -> Iterator[list[str]]:
    """Yield the rows of a shipped table as lists of columns."""
    for line in (FOLDER / f"{table}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def government(country: str) -> Name:
    """Return the value of a country's government.

    >>> government("Syria").name
    'government of Syria'
    """
    article = (
        "the "
        if country.startswith(("United", "Democratic", "Republic", "Central African")) or country in _PLURAL
        else ""
    )
    return Name(f"government of {article}{country}", NameKind.GOVERNMENT, (country,))


_PLURAL = frozenset({"Netherlands", "Philippines", "Maldives", "Bahamas", "Solomon Islands", "Marshall Islands"})


def people(demonym: str) -> str:
    """Return the plural for the people of a demonym, empty where it has no own form ("the Chinese")."""
    return (
        ""
        if demonym.endswith(("ese", "ish", "ch", "ss", "men")) or demonym.isupper() or "." in demonym
        else demonym + "s"
    )


def _countries(trie: Trie) -> None:
    for name, demonyms, capitals, aliases in rows("countries"):
        value = Name(name, NameKind.COUNTRY, level="country")
        for alias in (name, *filter(None, aliases.split("|"))):
            add(trie, alias, Known("C", value))
        for demonym in filter(None, demonyms.split("|")):
            if not demonym.isupper() and "." not in demonym:
                add(trie, demonym, Known("D", value))
                if people(demonym):
                    add(trie, people(demonym), Known("E", value))
        spellings = list(filter(None, capitals.split("|")))
        for capital in spellings:
            main = spellings[0] if key_of_capital(spellings[0], capital) else capital
            add(trie, capital, Known("K", Name(main, NameKind.PLACE, (name,), level="city")))


def key_of_capital(first: str, other: str) -> bool:
    """Return whether two spellings in the column of capitals are one city rather than a second seat."""
    from xref.values._names.spelling import key

    return key(first)[:2] == key(other)[:2] or first in other


def _bodies(trie: Trie, table: str, kind: NameKind, tag: str) -> None:
    for name, aliases, inside in rows(table):
        value = Name(name, kind, (inside,) if inside else ())
        for alias in (name, *filter(None, aliases.split("|"))):
            add(trie, alias, Known(tag, value))


def add(trie: Trie, name: str, known: Known) -> None:
    """Put a name into an index; a later entry takes the place of an earlier one."""
    node = trie
    for word in WORD.findall(name):
        node = node.setdefault(word, {})
    node[""] = known


_TAG_OF = {
    NameKind.PERSON: "H",
    NameKind.COUNTRY: "C",
    NameKind.GOVERNMENT: "O",
    NameKind.ORGANISATION: "O",
    NameKind.GROUP: "G",
    NameKind.PLACE: "P",
    NameKind.OUTLET: "M",
    NameKind.ROLE: "R",
}


@lru_cache(maxsize=16)
def index(book: NameBook) -> Trie:
    """Return the index of the shipped tables and a book's names; the book has the last word."""
    trie: Trie = {}
    _countries(trie)
    _bodies(trie, "outlets", NameKind.OUTLET, "M")
    _bodies(trie, "groups", NameKind.GROUP, "G")
    _bodies(trie, "organisations", NameKind.ORGANISATION, "O")
    holders = {entry.name: entry.inside for entry in book.entries}
    for entry in book.entries:
        value = Name(entry.name, entry.kind, _chain(entry.inside, holders, trie), level=_level(entry.kind))
        for alias in (entry.name, *entry.aliases):
            add(trie, alias, Known(_TAG_OF[entry.kind], value))
    return trie


def _level(kind: NameKind) -> str:
    return "country" if kind is NameKind.COUNTRY else ""


def _chain(inside: str, holders: dict[str, str], trie: Trie) -> tuple[str, ...]:
    """Return what contains an entry, nearest first: through the book, then through the tables."""
    chain: list[str] = []
    while inside and inside not in chain:
        chain.append(inside)
        known = look_up(trie, inside)
        inside = holders.get(inside, "") or (known.value.body if known else "")
    return tuple(chain)


def look_up(trie: Trie, name: str) -> Known | None:
    """Return what a whole name stands for in an index."""
    node: Any = trie
    for word in WORD.findall(name):
        node = node.get(word)
        if node is None:
            return None
    known: Known | None = node.get("")
    return known


@lru_cache(maxsize=512)
def forms_of(country: str) -> tuple[str, ...]:
    """Return every shipped word for a country, longest first: its names and its adjectives."""
    for name, demonyms, _, aliases in rows("countries"):
        if name == country:
            forms = {name, *demonyms.split("|"), *aliases.split("|")} - {""}
            return tuple(sorted(forms, key=lambda form: (-len(form), form)))
    return (country,)
