"""Noun phrases for speakers: their words, and which of them can stand in one."""

from __future__ import annotations

from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.context.lexicon import words as lexicon
from xref.expressions import regex
from xref.model import Span
from xref.tuples import NamedTuple

_WORD = regex(r"[^\s,;:\"()\[\]]+|[,;:\"()\[\]]")
_TIME = regex(rf"(?:{WEEKDAYS}|{MONTHS}|today|yesterday)")
ARABIC = regex(r"(?:al|el|ad|an|ar|as|ash|at|az|d|de)[-'][A-Z]")
MARKS = frozenset(',;:"()[]')
PRONOUNS = frozenset({"he", "she", "they", "it"})
LANDS = frozenset(("area", "city", "county", "district", "province", "region", "state", "town", "village"))


class Phrase(NamedTuple):
    """The words for a speaker, with what stands in apposition to them."""

    span: Span
    apposition: Span | None = None


class Word(NamedTuple):
    """A word or mark with its place; ``low`` is lower case."""

    text: str
    low: str
    start: int
    end: int

    @property
    def name(self) -> bool:
        """Whether it is capitalised like a name."""
        capital = self.text[:1].isupper() or bool(ARABIC.match(self.text))
        return capital and self.low not in lexicon("not-names")

    @property
    def noun(self) -> bool:
        """Whether it is a noun for somebody who speaks."""
        return nominal(self.low)

    @property
    def modifier(self) -> bool:
        """Whether it can stand before a noun without telling who it is."""
        plain = self.low.replace("-", "").replace("'", "").replace(".", "")
        verbal = self.low.endswith("ed") and "-" not in self.low
        return plain.isalpha() and not verbal and self.low not in lexicon("not-names", "tails", "be", "have")


def nominal(low: str) -> bool:
    """Whether a word in lower case is a noun for somebody who speaks.

    >>> nominal("ministry's"), nominal("bridge")
    (True, False)
    """
    return low.removesuffix("'s").removesuffix("'").rstrip(".") in lexicon("unnamed", "bodies", "posts")


def time_word(word: str) -> bool:
    """Whether a word is a weekday, a month, today or yesterday.

    >>> time_word("Monday"), time_word("noon")
    (True, False)
    """
    return _TIME.fullmatch(word) is not None


def tokens(text: str, start: int, end: int) -> list[Word]:
    """Return the words and marks between two offsets.

    >>> [word.low for word in tokens("Ann Lee, the mayor", 0, 18)]
    ['ann', 'lee', ',', 'the', 'mayor']
    """
    return [Word(m.group(), m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch without the spaces at its ends.

    >>> trimmed(" so. ", 0, 5)
    Span(start=1, end=4)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def speaks(words: str, *, anywhere: bool = False) -> bool:
    """Whether a phrase has a noun for somebody who speaks, at its end or ``anywhere``.

    >>> speaks("the health ministry"), speaks("ministry of the north"), speaks("ministry of the north", anywhere=True)
    (True, False, True)
    """
    found = words.lower().split()
    return any(map(nominal, found)) if anywhere else bool(found) and nominal(found[-1])


_PLEA = regex(
    r"(?:denie[sd]|admit(?:s|ted)) (?:[\w-]+ ){0,3}?"
    r"(?:murder|manslaughter|wounding|assault|robbery|theft|burglary|arson|rape|fraud|charges?|counts?|offences?)\b"
    r"(?! that\b)"
)


def pleads(text: str, verb: int) -> bool:
    """Whether a verb tells of a plea: "Ada Cole, of Leeds, who denied murder, was cleared" is not said by her.

    >>> pleads("denied murder", 0), pleads("denied the report", 0)
    (True, False)
    """
    return _PLEA.match(text, verb) is not None
