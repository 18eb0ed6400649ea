"""Tagging: each word of a stretch of text with the class that tells what it can be in a name."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from xref.model import NameBook
from xref.values._names.gazetteer import FOLDER, WORD, Known, Trie, index
from xref.values._names.lexicon import CALENDAR, OPENERS, tags, words

_TITLED = frozenset("JmoT")  # classes that a capital letter does not change
_ENDS = frozenset('.!?;:"()[]{}') | {"\n"}
_LOWER_BODIES = frozenset(["ministry", "parliament", "senate", "congress", "embassy", "consulate", "navy", "secretariat"])
_PARTICLES = ("al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "ul-", "d'", "l'", "o'")
_ADJECTIVES = ("backed", "led", "linked", "based", "held", "controlled", "aligned", "affiliated", "supported", "allied", "sponsored",
               "dominated", "run", "brokered", "mediated", "born", "trained", "funded", "armed", "era", "style")  # fmt: skip


class Tagged(NamedTuple):
    """The words of a stretch: one letter each, where they stand, and what the index knows of them."""

    tags: str
    spans: list[tuple[int, int]]
    known: list[Known | None]


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are shipped."""
    lines = (FOLDER / "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=64)
def tag(text: str, start: int, end: int, book: NameBook) -> Tagged:
    """Tag the words of ``text[start:end]``; what the index knows as one name is one word here.

    >>> from xref.model import NameBook
    >>> tag("Kremlin spokesman Dmitry Peskov met the Syrian government", 0, 56, NameBook()).tags
    'OJnNxdDg'
    """
    trie, table, given = index(book), tags(), given_names()
    found = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text, start, end)]
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    known: list[Known | None] = []
    position, count, opening = 0, len(found), True
    while position < count:
        word, begin, stop = found[position]
        if word in trie or word.isupper():
            entry, width = _longest(trie, found, position)
            if entry is not None:
                letters.append(entry.tag)
                spans.append((begin, found[position + width - 1][2]))
                known.append(entry)
                position += width
                opening = False
                continue
        if "-" in word and (parts := _halves(word, begin, trie)):
            for letter, span, entry in parts:
                letters.append(letter)
                spans.append(span)
                known.append(entry)
        else:
            letter = _letter(word, table, given, opening) if word[0].isupper() else _lower(word, table)
            if letter == "T" and position + 1 < count and found[position + 1][0] == ".":
                stop = found[position + 1][2]
                position += 1
            letters.append(letter)
            spans.append((begin, stop))
            known.append(None)
        opening = word in _ENDS or word[0] == "\n"
        position += 1
    return Tagged("".join(letters), spans, known)


def _longest(trie: Trie, found: list[tuple[str, int, int]], position: int) -> tuple[Known | None, int]:
    """Return the longest known name that starts at a word, and how many words it has."""
    node, best, width, offset = trie, None, 0, position
    while offset < len(found):
        word = found[offset][0]
        child = node.get(word)
        if child is None and len(word) > 3 and word.isupper():
            child = node.get(word.title())
        if child is None:
            break
        node = child
        offset += 1
        if "" in node:
            best, width = node[""], offset - position
    return best, width


def _halves(word: str, begin: int, trie: Trie) -> list[tuple[str, tuple[int, int], Known | None]]:
    """Split a compound of names ("Russian-Turkish"), and tell an adjective made of one ("Saudi-backed")."""
    if word.rpartition("-")[2] in _ADJECTIVES:
        return [("a", (begin, begin + len(word)), None)]
    parts: list[tuple[str, tuple[int, int], Known | None]] = []
    place = begin
    for part in word.split("-"):
        entry = trie.get(part, {}).get("")
        if entry is None:
            return []
        if parts:
            parts.append(("-", (place - 1, place), None))
        parts.append((entry.tag, (place, place + len(part)), entry))
        place += len(part) + 1
    return parts


def _lower(word: str, table: dict[str, str]) -> str:
    """Return the tag of a word in lower case, or of a mark."""
    letter = table.get(word)
    if letter is not None:
        if letter == "o":
            return "h" if word in words("h") else "b" if word in _LOWER_BODIES else "x"
        return letter
    if word.startswith(_PARTICLES) and any(c.isupper() for c in word):
        return "N"
    if word in _ENDS or word[0] == "\n":
        return "."
    return (
        "-"
        if word in "-/"
        else "a"
        if word.startswith(("pro-", "anti-", "non-"))
        else "q"
        if word.isdigit() and len(word) < 4
        else "x"
    )


def _letter(word: str, table: dict[str, str], given: frozenset[str], opening: bool) -> str:
    """Return the tag of a capitalised word that the index does not know."""
    low = word.lower()
    letter = table.get(low)
    if letter is not None and (letter in _TITLED or opening or letter in "dygrJhaupqfFi&"):
        if letter == "o" and opening and low in words("h") and not word.isupper():
            return "o"
        if not (opening and letter == "l"):
            return letter
    if low in CALENDAR or (opening and (low in OPENERS or low.endswith(("ly", "ing")))):
        return "x"
    if len(word) == 2 and word[1] == ".":
        return "I"
    if len(word) == 1:
        return "x" if word in "AI" else "I"
    if word in given:
        return "n"
    if word.isupper() and word.isalpha():
        return ("n" if word.title() in given else "A") if len(word) < 7 else "N"
    return "n" if "-" in word and word.partition("-")[0] in given else "N"
