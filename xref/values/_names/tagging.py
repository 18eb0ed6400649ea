"""Tagging: each word of a stretch of text with the class that tells what it can be in a name.

The words are cut and most of them tagged by functions that run in C; only words with a capital, and
those that the index knows, are looked at one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from xref.model import NameBook
from xref.values._names.gazetteer import FOLDER, WORD, Index, Known, index
from xref.values._names.lexicon import capital_tags, lower_tags, words

_PARTICLES = ("al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "ul-", "d'", "l'")
_ENDS = frozenset('.!?;:"()[]{}')
_UNKNOWN: tuple[None, int] = (None, 0)


class Tagged(NamedTuple):
    """The words of a stretch: one letter each, what the index knows of them, and where they stand.

    A word is one or more of the pieces that the text is cut into; its offsets are worked out when asked for,
    because few are.
    """

    tags: str
    known: dict[int, Known]  # by position in ``tags``
    pieces: list[str]
    first: list[int]  # piece with which a word begins
    stops: list[int]  # where each piece begins, and where the last one ends

    def start(self, word: int) -> int:
        """Return where a word begins."""
        piece = self.first[word]
        return self.stops[piece + 1] - len(self.pieces[piece].lstrip())

    def end(self, word: int) -> int:
        """Return where a word ends."""
        piece = (self.first[word + 1] if word + 1 < len(self.first) else len(self.pieces)) - 1
        while piece > self.first[word] and self.pieces[piece].isspace():
            piece -= 1
        return self.stops[piece + 1]

    def text(self, text: str, first: int, last: int) -> str:
        """Return the text of words ``[first, last)``."""
        return text[self.start(first) : self.end(last - 1)] if last > first else ""

    def at(self, offset: int) -> int:
        """Return the first word that begins at an offset or after it."""
        return bisect_left(self.first, bisect_left(self.stops, offset))


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are shipped."""
    lines = (FOLDER / "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=64)
def tag(text: str, start: int, end: int, book: NameBook) -> Tagged:
    """Tag the words of ``text[start:end]``; what the index knows as one name is one word here.

    >>> tag("Kremlin spokesman Dmitry Peskov met the Syrian government", 0, 57, NameBook()).tags
    'OJnNxdDg'
    """
    found, table = index(book), lower_tags()
    pieces = WORD.findall(text, start, end)
    if text.find("-", start, end) >= 0:
        pieces = _cut(pieces, found)
    bare = list(map(str.strip, pieces))
    letters: list[str | None] = list(map(table.get, bare))
    known: dict[int, Known] = {}
    widths, given, done = found.widths, given_names(), 0
    for place in [i for i, word in enumerate(bare) if word in widths or not (letters[i] is not None or word.islower())]:
        if place < done:
            continue
        word = bare[place]
        entry, width = _longest(found, bare, place) if word in widths or word.isupper() else _UNKNOWN
        if entry is not None and not (width == 1 and _otherwise(bare, place, entry.tag)):
            letters[place : place + width] = [entry.tag, *[""] * (width - 1)]
            known[place] = entry
            done = place + width
        elif letters[place] is None:
            before = bare[place - 1] if place else ""
            letters[place] = _letter(word, not before or before in _ENDS, before in given)
            if letters[place] == "T" and bare[place + 1 : place + 2] == ["."]:
                letters[place + 1] = ""
                done = place + 2
    if text.find("\n", start, end) >= 0:
        for place, piece in enumerate(pieces):
            if not bare[place] and (piece.count("\n") > 1 or piece.startswith("\n  ")):
                letters[place] = "."
    tags = ["x" if letter is None else letter for letter in letters]
    first = list(compress(range(len(pieces)), tags)) if "" in tags else list(range(len(pieces)))
    at = {bisect_left(first, piece): entry for piece, entry in known.items()}
    return Tagged("".join(tags), at, pieces, first, list(accumulate(map(len, pieces), initial=start)))


def _cut(pieces: list[str], found: Index) -> list[str]:
    """Cut compounds of known names ("Russian-Turkish") into their parts."""
    whole: list[str] = []
    for piece in pieces:
        if "-" in piece and len(piece) > 3 and piece.strip() not in found.widths:
            parts = piece.split("-")
            if all(part.strip() in found.names for part in parts):
                whole += [p for part in parts[:-1] for p in (part, "-")]
                whole.append(parts[-1])
                continue
        whole.append(piece)
    return whole


def _longest(found: Index, bare: list[str], place: int) -> tuple[Known | None, int]:
    """Return the longest known name that starts at a piece, and how many pieces it has."""
    word = bare[place]
    shouted = len(word) > 3 and word.isupper()
    width = found.widths.get(word, 0)
    if not width and shouted:
        width = found.widths.get(word.title(), 0)
    for count in range(min(width, len(bare) - place), 0, -1):
        name = " ".join(bare[place : place + count])
        entry = found.get(name)
        if entry is None and shouted and name.isupper():
            entry = found.get(name.title())
        if entry is not None:
            return entry, count
    return None, 0


def _otherwise(bare: list[str], place: int, tag_: str) -> bool:
    """Return whether a known word is something else here: a given name ("Victoria Smith"), a word ("Dawn broke")."""
    word, after = bare[place], bare[place + 1] if place + 1 < len(bare) else ""
    if after.startswith(("al-", "Al-")):
        return True  # "Fatah al-Sham" is not Fatah
    if tag_ in "PKW" and word in given_names() and after[:1].isupper() and after.lower() not in capital_tags():
        return True
    return word.lower() in words("ordinary") and after != "," and _opening(bare, place)


def _opening(bare: list[str], place: int) -> bool:
    """Return whether a word may be capitalised because a sentence begins with it."""
    return place == 0 or not bare[place - 1] or bare[place - 1] in _ENDS


@lru_cache(maxsize=4096)
def _letter(word: str, opening: bool, named: bool) -> str:
    """Return the tag of a word that the index does not know and that is not all in lower case.

    It may open a sentence, or stand after a given name.
    """
    if not word[0].isupper():
        return _odd(word)
    low = word.lower()
    letter = capital_tags().get(low)
    if letter is not None:
        return letter
    if opening and word in ("A", "An"):
        return "j"
    if (opening or word.isupper()) and len(word) > 1 and (low in lower_tags() or low in words("openers")):
        plain = lower_tags().get(low, "x")
        return plain if plain not in "lve" or word.isupper() else "x"
    if named and low in ("may", "march", "august"):
        return "N"  # Theresa May
    if low in words("calendar") or (opening and (low in words("openers") or low.endswith(("ly", "ing")))):
        return "x"
    if low in words("openers") and word not in words("notpersons"):
        return lower_tags().get(low, "x")  # in a headline
    if len(word) == 1 or (len(word) == 2 and word[1] == "."):
        return "I"
    if "-" in word and word.rpartition("-")[2].lower() in words("suffixes"):
        return "a"
    if word in given_names() or ("-" in word and word.partition("-")[0] in given_names()):
        return "n"
    if word.isupper() and word.isalpha():
        return (
            "n" if word.title() in given_names() else "A" if len(word) < 7 and word not in words("notbodies") else "N"
        )
    return "N"


def _odd(word: str) -> str:
    """Return the tag of a word that begins with no capital: "al-Assad", "14", "al-Qaeda-linked"."""
    if word.rpartition("-")[2] in words("suffixes"):
        return "a"
    if word.startswith(_PARTICLES) and word[-1].islower():
        return "N"
    return "q" if word.isdigit() and len(word) < 4 and word[0] != "0" else "x"
