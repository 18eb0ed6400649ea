"""Reading whoever can act or speak: one pass over tagged words gives names with their kinds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from xref.extension import Discourse
from xref.model import NameBook, NameKind
from xref.values._names import grammar
from xref.values._names.gazetteer import government
from xref.values._names.institutions import institution, militia, role
from xref.values._names.tagging import Tagged, tag
from xref.values._names.titles import holder
from xref.values._names.value import Name


class Found(NamedTuple):
    """A name in a text: where it stands, and what had to be inferred."""

    start: int
    end: int
    value: Name
    inferred: tuple[str, ...] = ()


def read(discourse: Discourse, start: int, end: int) -> tuple[Found, ...]:
    """Return all actors in ``[start, end)``, in text order, without overlap."""
    return _read(discourse.text, start, end, discourse.names)


@lru_cache(maxsize=64)
def _read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    words = tag(text, start, end, book)
    found: list[Found] = []
    pattern, letters = grammar.actors(), words.tags
    position = 0
    while match := pattern.search(letters, position):
        here = _value(text, words, match)
        if here is None:
            position = match.start() + 1
            continue
        found.append(here)
        position = match.end()
    return tuple(found)


def _value(text: str, words: Tagged, match: re.Match[str]) -> Found | None:
    """Build the name of a phrase; ``lastgroup`` of the outermost alternative says which it is."""
    groups = match.groupdict()
    for kind, build in _BUILDERS.items():
        if groups[kind]:
            made = build(text, words, match)
            if made is None:
                return None
            value, inferred = made
            return Found(words.spans[match.start()][0], words.spans[match.end() - 1][1], value, inferred)
    return None


Made = tuple[Name, tuple[str, ...]] | None


def _slice(text: str, words: Tagged, first: int, last: int) -> str:
    """Return the text of words ``[first, last)``."""
    return text[words.spans[first][0] : words.spans[last - 1][1]] if last > first else ""


def _titled(text: str, words: Tagged, match: re.Match[str]) -> Made:
    first, last = match.span("name")
    title = _slice(text, words, match.start(), first)
    return holder(_slice(text, words, first, last), title.rstrip(", ")), ()


def _full(text: str, words: Tagged, match: re.Match[str]) -> Made:
    first, last = match.span("full")
    entry = words.known[first]
    if entry is not None and words.tags[first] == "H":
        return entry.value, ()
    if group := militia(_slice(text, words, first, last)):
        return group, ()
    if not _person(words.tags, first, last, match.string):
        return None
    apposed = grammar.apposed().match(words.tags, last)
    title = _slice(text, words, last + 1, apposed.end()) if apposed else ""
    return holder(_slice(text, words, first, last), title), ()


def _person(tags: str, first: int, last: int, letters: str) -> bool:
    """Return whether a run of unknown names is a person: a given name, a particle, or one who speaks."""
    run = letters[first:last]
    if "n" in run[:1] or ("n" in run and len(run) > 1) or "I" in run or "l" in run:
        return True
    return len(run) > 1 and letters[last : last + 1] == "v" and letters[max(0, first - 1) : first] not in ("d", "i")


def _government(text: str, words: Tagged, match: re.Match[str]) -> Made:
    at = match.start("state") if match["state"] else match.start("state2")
    entry = words.known[at]
    return None if entry is None else (government(entry.value.name), ())


def _envoys(text: str, words: Tagged, match: re.Match[str]) -> Made:
    entry = words.known[match.start("sender")]
    return None if entry is None else (entry.value, ())


def _institution(text: str, words: Tagged, match: re.Match[str]) -> Made:
    first, last = match.span("institution")
    owners = [entry.value for entry in words.known[first:last] if entry is not None]
    name = institution(_slice(text, words, first, last), words.tags[first:last], owners)
    return None if name is None else (name, ())


def _role(text: str, words: Tagged, match: re.Match[str]) -> Made:
    first, last = match.span("role")
    owners = [entry.value for entry in words.known[first:last] if entry is not None]
    name = role(_slice(text, words, first, last), owners)
    return None if name is None else (name, ())


def _capital(text: str, words: Tagged, match: re.Match[str]) -> Made:
    at = match.start("capital")
    entry, before, after = words.known[at], words.tags[max(0, at - 3) : at], words.tags[at + 1 : at + 2]
    if (
        entry is None
        or before.endswith(("i", "p", "J", "id"))
        or before[-1:] in ("N", "n")
        or after in ("e", "N", "n", "p", "J")
    ):
        return None
    if len(before) > 1 and before[-1] in "&," and before[-2] in "KPCN" and before[-3:-2] == "i":
        return None
    if words.tags[at + 1 : at + 3] in (",C", ",K"):
        return None
    return government(entry.value.body), ("government for its capital",)


def _known(text: str, words: Tagged, match: re.Match[str]) -> Made:
    entry = words.known[match.start("known")]
    return None if entry is None else (entry.value, ())


def _acronym(text: str, words: Tagged, match: re.Match[str]) -> Made:
    at = match.start("acronym")
    if "A" in (words.tags[at - 1 : at], words.tags[at + 1 : at + 2]) or words.tags[at + 1 : at + 2] in ("N", "n"):
        return None
    return Name(_slice(text, words, at, at + 1), NameKind.ORGANISATION), ()


_BUILDERS: dict[str, Callable[[str, Tagged, re.Match[str]], Made]] = {
    "titled": _titled,
    "full": _full,
    "government": _government,
    "envoys": _envoys,
    "institution": _institution,
    "role": _role,
    "capital": _capital,
    "known": _known,
    "acronym": _acronym,
}
