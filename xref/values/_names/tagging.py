"""Tagging: each word of a stretch of text with the class that tells what it can be in a name.

Most words have their class from ``cutting``; only those with a capital, and those that the index knows, are looked at
one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, compress, pairwise

from xref.expressions import regex
from xref.model import NameBook
from xref.values._keeping import kept
from xref.values._names.capitals import letter
from xref.values._names.coined import is_coined
from xref.values._names.cutting import ASKED, GIVEN_COUNTRIES, NOTHING, Word, cut, cuts
from xref.values._names.gazetteer import Index, Known
from xref.values._names.grammar import Stretch, stretches
from xref.values._names.lexicon import capital_tags, given_names, words

_WITH_BRANCHES = frozenset({"International Committee of the Red Cross"})  # by its last words, after a country's
_WITHIN = frozenset(("Sheikh", "Sheik"))  # titles that stand in names, too: "Hassan Sheikh Mohamud"
_SON_OF = frozenset(("bin", "ibn", "bint"))
_POSTS = frozenset(("Det", "Premier", "President", "Minister", "Secretary", "Ambassador"))
_ENDS = frozenset('.!?;:"()[]{}')


class Tagged:
    """The words of a stretch: one letter each, what the index knows of them, and where they stand.

    A word is one or more of the pieces that the text is cut into. Where pieces stand is worked out for all at once,
    when it is first asked of one.
    """

    __slots__ = ("_base", "_first", "_offsets", "_pieces", "_stretches", "known", "tags")

    def __init__(self, tags: str, pieces: Sequence[str], base: int) -> None:
        self.tags = tags
        self.known: dict[int, Known] = {}  # by position in ``tags``
        self._pieces = pieces
        self._first: list[int] | None = None  # piece with which a word begins; None: each piece is a word
        self._base = base  # where the first piece begins
        self._offsets: list[int] | None = None  # where pieces begin, and where the last one ends
        self._stretches: tuple[list[Stretch], list[Stretch]] | None = None

    @classmethod
    def joined(cls, letters: list[str], pieces: Sequence[str], base: int, known: dict[int, Known]) -> Tagged:
        """Return the words where pieces without a letter belong to the word before them; ``known`` is by piece."""
        words = cls("".join(letters), pieces, base)
        if len(words.tags) < len(pieces):
            words._first = first = list(compress(range(len(pieces)), letters))
            known = {bisect_left(first, piece): entry for piece, entry in known.items()}
        words.known = known
        return words

    def stretches(self) -> tuple[list[Stretch], list[Stretch]]:
        """Return the stretches of words that hold an actor, and those that hold a place."""
        if self._stretches is None:
            self._stretches = stretches(self.tags)
        return self._stretches

    def start(self, word: int) -> int:
        """Return where a word begins."""
        piece = word if self._first is None else self._first[word]
        return (self._offsets or self._measured())[piece] + (self._pieces[piece][0] in " \n")

    def end(self, word: int) -> int:
        """Return where a word ends."""
        first = self._first
        if first is None:
            return (self._offsets or self._measured())[word + 1]
        piece = first[word + 1] if word + 1 < len(first) else len(self._pieces)
        while piece > first[word] + 1 and self._pieces[piece - 1].isspace():
            piece -= 1  # space that is no word's
        return (self._offsets or self._measured())[piece]

    def text(self, text: str, first: int, last: int) -> str:
        """Return the text of words ``[first, last)``, of those that there are."""
        last = min(last, len(self.tags))
        return "" if last <= first else text[self.start(first) : self.end(last - 1)]

    def at(self, offset: int) -> int:
        """Return the first word that begins at an offset or after it."""
        return bisect_left(range(len(self.tags)), offset, key=self.start)

    def _measured(self) -> list[int]:
        self._offsets = list(accumulate(map(len, self._pieces), initial=self._base))
        return self._offsets


@kept
def tag(text: str, start: int, end: int, book: NameBook) -> Tagged:
    """Tag the words of ``text[start:end]``; what the index knows as one name is one word here.

    >>> tag("Kremlin spokesman Dmitry Peskov met the Syrian government", 0, 57, NameBook()).tags
    'OJnNxdDg'
    """
    kept = cuts(book)
    classes, pieces, base = cut(text, start, end, kept)
    place = classes.find(ASKED)
    if place < 0 and NOTHING not in classes:
        return Tagged(classes, pieces, base)
    letters = list(classes)
    if NOTHING in classes:
        letters = list(map(str.strip, letters))
    known: dict[int, Known] = {}
    asked, heads, count = kept.words, kept.index.heads, len(pieces)
    while place >= 0:
        word, after = asked[pieces[place]], place + 1
        following = pieces[after].strip() if after < count else ""
        if following == "$":
            letters[place] = "x"  # "US$40"
            place = classes.find(ASKED, after)
            continue
        entry, width = word.known, 1
        if word.longer and (word.shouted or f"{word.word} {following}" in heads):
            entry, width = _longest(kept.index, word, pieces, place)
            if width > 1 and entry is not None and _goes_on(word, pieces, place + width, entry.tag):
                entry = None
        if entry is not None and (width > 1 or not _otherwise(word, following, pieces, place, entry.tag)):
            after = place + width
            if width == 1:
                letters[place] = entry.tag
            elif (
                width == 2
                and entry.value.name in _WITH_BRANCHES
                and letters[place - 1 : place]
                and letters[place - 1] in "CDK"
            ):
                letters[place:after] = "m", "o"  # "the Kenya Red Cross"
                place = classes.find(ASKED, after)
                continue
            else:
                letters[place:after] = [entry.tag, *[""] * (width - 1)]
            known[place] = entry
        elif word.tag:
            letters[place] = word.tag
        else:
            before = _before(pieces, place)
            letters[place] = found = letter(
                word.word,
                not before or before in _ENDS,
                before in given_names() or before in _SON_OF or before in _POSTS or is_coined(before),
            )
            if found == "T" and following == ".":
                letters[after] = ""
                after += 1
        place = classes.find(ASKED, after)
    if " party" in pieces or " Liberation" in pieces or "Liberation" in pieces:
        _call_bodies(letters, pieces)
    if " Park" in pieces or "Park" in pieces:
        _call_koreans(letters, pieces)
    return Tagged.joined(letters, pieces, base, known)


def _call_bodies(letters: list[str], pieces: Sequence[str]) -> None:
    """Take words for whoever acts by their place: "the opposition party Renamo", "the Hill Liberation Tigers"."""
    for place, piece in enumerate(pieces):
        before = letters[max(0, place - 1) : place]
        if piece in (" Tigers", " Tiger") and before == ["M"]:
            letters[place] = "o"
        elif piece == " party" and before == ["S"]:
            following = next((letter for letter in letters[place + 1 : place + 3] if letter), "")
            letters[place] = "h" if following in ("G", "A") else letters[place]


def _call_koreans(letters: list[str], pieces: Sequence[str]) -> None:
    """Take a park for a surname before a Korean given name: "Park Tae-ho"."""
    for place, (piece, following) in enumerate(pairwise(pieces)):
        if piece.strip() == "Park" and _KOREAN_GIVEN.match(following):
            letters[place] = "n"


_KOREAN_GIVEN = regex(r" [A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,5}$")


def _longest(found: Index, first: Word, pieces: Sequence[str], place: int) -> tuple[Known | None, int]:
    """Return the longest known name that starts at a piece, and how many pieces it has."""
    word, shouted = first.word, first.shouted
    width = found.width(word) or (found.width(word.title()) if shouted else 0)
    words = [piece.strip() for piece in pieces[place : place + width]]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        entry = found.get(name)
        if entry is None and shouted and name.isupper():
            entry = found.get(name.title())
        if entry is not None:
            return entry, length
    return None, 0


def _goes_on(first: Word, pieces: Sequence[str], after: int, tag_: str) -> bool:
    """Return whether the title of a paper is the beginning of another name: "The National Liberation Army"."""
    following = pieces[after].strip() if tag_ == "M" and first.word == "The" and after < len(pieces) else ""
    return following[:1].isupper() and following.lower() not in words("calendar")


def _otherwise(first: Word, after: str, pieces: Sequence[str], place: int, tag_: str) -> bool:
    """Return whether a known word is something else here: a given name ("Victoria Smith"), a word ("Dawn broke")."""
    if after[:3] in ("al-", "Al-"):
        return True  # "Fatah al-Sham" is not Fatah
    if first.word in words("elements") and after[:1].isupper():
        return True
    if first.sure:
        return False
    word = first.word
    if (
        (tag_ in "PKW" or word in GIVEN_COUNTRIES)
        and word in given_names()
        and after[:1].isupper()
        and (not (after.lower() in capital_tags() or after.lower() in words("openers")) or after in _WITHIN)
    ):
        return True
    if word in words("parties") and after in words("partisans"):
        return False
    return word.lower() in words("ordinary") and after != "," and _opening(pieces, place)


def _opening(pieces: Sequence[str], place: int) -> bool:
    """Return whether a word may be capitalised because a sentence begins with it."""
    before = _before(pieces, place)
    return not before or before in _ENDS


def _before(pieces: Sequence[str], place: int) -> str:
    """Return the word before a piece, empty where there is none in its line."""
    return pieces[place - 1].strip() if place and pieces[place][0] != "\n" else ""
