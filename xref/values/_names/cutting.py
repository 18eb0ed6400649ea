"""Cutting text into words, each with its class where that follows from the word alone.

Text is split at its spaces and line breaks by a function that runs in C, and what one stretch between these is cut
into is kept: news uses the same few thousand words again and again. The rare stretches that are cut by what stands
beside them (initials, a tab) go through the pattern of words together with the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import compress, count

from xref.model import NameBook
from xref.tuples import NamedTuple
from xref.values._names.capitals import settled
from xref.values._names.gazetteer import WORD, Index, Known, index
from xref.values._names.lexicon import given_names, lower_tags, words

ASKED = "?"  # the class of a word that must be looked at where it stands
NOTHING = " "  # the class of space, which is no word
_BESIDE = "!"  # the class of a stretch that is cut by what stands beside it
_KEPT = 50_000  # stretches; then all are forgotten, so that no text fills the memory
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_OWNER = 4  # letters of a name with a lost apostrophe behind it
_LONGEST = 40  # characters of a stretch that is kept
_PLAIN_MARKS = frozenset(",.;:?!")
_ABBREVIATED = 2  # letters before a full stop that may be a part of the word: "J.", "St."

Cut = tuple[str, Sequence[str]]
"""Words, each with the space before it, and one letter for the class of each."""


class Cuts(dict[str, str]):
    """The classes of the words of each stretch without a space, by what an index knows.

    A stretch keeps the space or the line break before it. What it is cut into is kept beside, and only where that is
    more than one word: most text is such that only letters come out of the memory.
    """

    __slots__ = ("_long", "_lower", "_widths", "apart", "index", "words")

    def __init__(self, found: Index) -> None:
        super().__init__()
        self.index = found
        self.words = Words(found)
        self.apart: dict[str, Sequence[str]] = {}
        self._lower, self._widths = lower_tags(), found.widths
        self._long: list[str] = []  # of the text that is cut now

    def __missing__(self, stretch: str) -> str:
        letters, pieces = self._cut(stretch)
        if len(pieces) > 1:
            self.apart[stretch] = pieces
        if len(stretch) <= _LONGEST:
            self[stretch] = letters
        else:
            self._long.append(stretch)
        return letters

    def spare(self) -> None:
        """Forget long stretches, and all that is kept where it is too much."""
        for stretch in self._long:
            self.apart.pop(stretch, None)
        self._long.clear()
        if len(self) >= _KEPT:
            self.clear()
            self.apart.clear()

    def _cut(self, stretch: str) -> Cut:
        word, mark = stretch[1:], ""
        if word[-1:] in _PLAIN_MARKS:
            word, mark = word[:-1], word[-1:]
        if word.isalpha() and len(word) > (_ABBREVIATED if mark == "." else 0):
            # As most words are.
            if not word.islower():
                letter = self._capitalised(word)
            else:
                letter = ASKED if word in self._widths else self._lower.get(word, "x")
            return (letter + self._lower[mark], (stretch[:-1], mark)) if mark else (letter, (stretch,))
        if stretch == " ":
            return NOTHING, (stretch,)  # before another space, or at the end
        if stretch == "\n":
            return ".", (stretch,)  # before a blank line, or an indented one
        if stretch[1].isspace() or stretch[-1].isspace():
            return _BESIDE, ()
        letters, pieces = self.classed(WORD.findall(stretch))
        if len(pieces) > 1 and pieces[-1] == "." and "A" <= pieces[-2].strip() <= "Z" and len(pieces[-2].strip()) == 1:
            return _BESIDE, ()  # "J." is one word before another initial or a name
        return letters, pieces

    def _capitalised(self, word: str) -> str:
        """Return the class of a word of letters that are not all small."""
        letter = self._lower.get(word)
        if self.index.width(word) or (letter is None and owner(self.index, word)):
            return ASKED
        return _unknown(word) if letter is None else letter

    def classed(self, pieces: Sequence[str]) -> Cut:
        """Return pieces with compounds of known names cut apart, and the class of each."""
        if any("-" in piece for piece in pieces):
            pieces = list(self._apart(pieces))
        table, width, letters = self._lower, self.index.width, []
        for piece in pieces:
            word = piece.strip()
            letter = table.get(word)
            if not word:
                letter = "." if "\n" in piece else NOTHING
            elif width(word) or (letter is None and owner(self.index, word)):
                letter = ASKED
            elif letter is None and word[0].isdigit() and word[-2:] in _ORDINAL:
                letter = "q"
            elif letter is None and "-" in word and (word.islower() or word.startswith("Ex-")):
                letter = _compound(word.lower())
            elif letter is None and not word.islower():
                letter = _unknown(word)
            letters.append(letter or "x")
        return "".join(letters), pieces

    def _apart(self, pieces: Sequence[str]) -> Iterable[str]:
        """Cut compounds of known names ("Russian-Turkish") into their parts."""
        for piece in pieces:
            parts = piece.split("-") if "-" in piece and len(piece) > 3 and not self.index.width(piece.strip()) else ()
            if parts and all(self.index.get(part.strip()) for part in parts):
                for part in parts[:-1]:
                    yield from (part, "-")
                yield parts[-1]
            elif self._has_a_mediator(piece):
                yield from piece.rpartition("-")
            else:
                yield piece

    def _has_a_mediator(self, piece: str) -> bool:
        """Whether a name stands before what is done for peace: "Norwegian-brokered", "(the African) Union-led"."""
        name, _, done = piece.strip().rpartition("-")
        if done in words("mediated") and self.index.get(name):
            return True
        return (done == "led" or done in words("mediated")) and name in words("mediators' last words")


_OPENING_TOWNS = frozenset({"NEW", "SAN", "LOS", "LAS", "TEL", "ABU", "RIO", "DAR"})  # "NEW DELHI (AFP)"


def _is_shouted(word: str) -> bool:
    """Whether a word is in capitals, as names may be that are not: no acronym, which is shorter."""
    return word.isupper() and (len(word) > 3 or word in _OPENING_TOWNS)


def _unknown(word: str) -> str:
    """Return the class of a word with a capital that is in no table: "SYRIAN" may be Syrian."""
    return ASKED if _is_shouted(word) else settled(word) or ASKED


_BEFORE_POST = frozenset({"ex", "then", "co", "vice", "former"})


def _compound(word: str) -> str | None:
    """Return the tag of a compound in lower case that a post can hold: "ex-rebel", "minister-turned-critic".

    >>> _compound("ex-president"), _compound("deputy-turned-rebel"), _compound("well-known")
    ('J', 'm', None)
    """
    if "-turned-" in word:
        return "m"
    first, _, rest = word.partition("-")
    return lower_tags().get(rest) if first in _BEFORE_POST else None


class Word(NamedTuple):
    """What an index knows of a word that must be looked at where it stands."""

    word: str
    known: Known | None  # as a name of its own
    longer: bool  # other names may begin with it
    shouted: bool  # in capitals, as names may be that are not
    sure: bool  # it is that name wherever it stands
    tag: str  # its tag where it is no known name, empty where that depends on the words beside it


class Words(dict[str, Word]):
    """Words that must be looked at where they stand, by how they are cut out of the text."""

    __slots__ = ("index",)

    def __init__(self, found: Index) -> None:
        super().__init__()
        self.index = found

    def __missing__(self, piece: str) -> Word:
        word = piece.strip()
        width = self.index.width(word)
        shouted = _is_shouted(word)
        longer = width > 1 or shouted
        known = self.index.get(word) if width else owner(self.index, word)
        sure = known is not None and not ambiguous(word, known.tag)
        tag = lower_tags().get(word) or ("x" if word.islower() else settled(word))
        found = Word(word, known, longer, shouted, sure, tag)
        if len(piece) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[piece] = found
        return found


def owner(found: Index, word: str) -> Known | None:
    """Return the place that an unknown word names whose apostrophe was lost: "Syrias north", "Aleppos east".

    A country stands for its adjective. Short names, and those of people, are sooner surnames with an s: "Lyons".

    >>> owner(index(NameBook()), "Syrias").value.name, owner(index(NameBook()), "Lyons")
    ('Syria', None)
    """
    stem = word[:-1]
    if len(stem) < _OWNER or word[-1] != "s" or not word[0].isupper() or stem[-1] == "s" or not found.width(stem):
        return None
    known = found.get(stem)
    if known is None or ambiguous(stem, known.tag) or stem in given_names():
        return None
    if known.tag == "C":
        return Known("D", known.value)
    return known if known.tag in "KP" and len(stem) > _OWNER else None


def ambiguous(word: str, tag: str) -> bool:
    """Return whether a known word is a common word or a given name, too."""
    given = word in given_names() and (tag in "PKW" or word in GIVEN_COUNTRIES)
    return given or word.lower() in words("ordinary")


GIVEN_COUNTRIES = frozenset({"Jordan", "Chad"})  # given names before a surname


def cut(text: str, start: int, end: int, cuts: Cuts) -> tuple[str, Sequence[str], int]:
    """Return the classes of the words in ``text[start:end]``, the words, and where the space before the first begins.

    >>> cut("in Lima, but now", 0, 16, cuts(NameBook()))
    ('i?,xx', [' in', ' Lima', ',', ' but', ' now'], -1)
    """
    part = text[start:end]
    spaced = part[:1] == " "
    if _MARK in part:
        return *cuts.classed(WORD.findall(part)), start
    cuts.spare()
    pieces = (part if spaced else f" {part}").replace(" ", f"{_MARK} ").replace("\n", f"{_MARK}\n").split(_MARK)
    del pieces[0]
    letters = list(map(cuts.__getitem__, pieces))
    classes = "".join(letters)
    if _BESIDE in classes:
        letters, pieces = _beside(letters, pieces, cuts)
        return "".join(letters), pieces, start - (not spaced)
    if len(classes) > len(pieces):
        pieces = _words(pieces, cuts)
    return classes, pieces, start - (not spaced)


def _words(stretches: Sequence[str], cuts: Cuts) -> list[str]:
    """Return the words of stretches; nearly all stretches are one."""
    words: list[str] = []
    apart, one, more = cuts.apart, words.append, words.extend
    for stretch in stretches:
        if parts := apart.get(stretch):
            more(parts)
        else:
            one(stretch)
    return words


def _beside(letters: Sequence[str], stretches: Sequence[str], cuts: Cuts) -> tuple[list[str], list[str]]:
    """Cut stretches that depend on what stands beside them together with the next one that does not."""
    classes: list[str] = []
    words: list[str] = []
    first = 0
    for place in compress(count(), map(_BESIDE.__eq__, letters)):
        if place < first:
            continue
        classes += letters[first:place]
        words += _words(stretches[first:place], cuts)
        last = place + 1
        while last < len(letters) and letters[last] == _BESIDE:
            last += 1
        first = last + 1
        found, parts = cuts.classed(WORD.findall("".join(stretches[place:first])))
        classes.append(found)
        words += parts
    classes += letters[first:]
    words += _words(stretches[first:], cuts)
    return classes, words


_MARK = "\0"  # put before each space and line break, for it to stay with the word after it


def cuts(book: NameBook) -> Cuts:
    """Return what is kept for a book's names."""
    return _cuts(book) if book.entries else _shipped()


@lru_cache(maxsize=16)
def _cuts(book: NameBook) -> Cuts:
    return Cuts(index(book))


@cache
def _shipped() -> Cuts:
    return Cuts(index(NameBook()))
