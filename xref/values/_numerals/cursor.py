"""A place among the tokens of a stretch of text, and what may stand between the parts of one number."""

from __future__ import annotations

from collections.abc import Sequence

from xref.tuples import NamedTuple
from xref.values._numerals.figures import Figure
from xref.values._numerals.lexing import Token

SPACE = frozenset((" ", "-", ""))
AND = frozenset((" and ", "-and-", " & "))
HALVES = frozenset((" and ", " and a ", "-and-a-", "-and-", " and one ", "-and-one-", " and-a-", "-and-a "))
OF = frozenset((" ", " of ", "-"))
OF_A = frozenset((" ", " a ", " of a ", " of ", "-a-", "-"))
LARGEST = 10**24  # no product of scale words is larger: "hundred hundred hundred ..." is not a number
LONGEST = 16  # no join is longer
_COMMON = frozenset((" ", "-", "", " and ", ", "))


class Numeral(NamedTuple):
    """One number as read, its place, and how it is written: ``digits``, ``words``, ``ordinal``, ``fraction``."""

    start: int
    end: int
    figure: Figure
    form: str
    tail: str = ""  # letters glued to it that are no part of the number
    following: int = 0  # index of the token after it
    scale: int = 1  # the last scale word: "3 million" has 1,000,000


class Cursor:
    """A place among the tokens of a stretch of text."""

    __slots__ = ("at", "joins", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token], at: int) -> None:
        self.text, self.tokens, self.at = text, tokens, at
        first = tokens[at].start
        # In "between two hundred and three hundred" the "and" joins the ends of a range, not the parts of a number.
        self.joins = text[max(0, first - 8) : first].lower() != "between "

    @property
    def gap(self) -> str:
        """The text between the token taken last and the next one, in lower case, spaces squeezed."""
        first, last = self.tokens[self.at - 1].end, self.tokens[self.at].start
        if last - first > LONGEST:
            return "far"
        gap = self.text[first:last]
        return gap if gap in _COMMON else _squeezed(gap)

    def peek(self, kinds: str, gaps: frozenset[str]) -> Token | None:
        """Return the next token if it is of one of these kinds and such a gap is before it."""
        if self.at >= len(self.tokens):
            return None
        token = self.tokens[self.at]
        return token if token.kind in kinds and self.gap in gaps else None

    def take(self, kinds: str, gaps: frozenset[str]) -> Token | None:
        """Return such a token and step over it."""
        token = self.peek(kinds, gaps)
        if token is not None:
            self.at += 1
        return token

    @property
    def last(self) -> Token:
        """The token taken last."""
        return self.tokens[self.at - 1]


def _squeezed(gap: str) -> str:
    inner = " ".join(gap.lower().split())
    if not gap:
        return gap
    if inner == "-":
        return inner
    return (" " if gap[0].isspace() else "") + inner + (" " if inner and gap[-1].isspace() else "")


def article_before(text: str, start: int) -> int:
    """Return the offset of an article ("a dozen") right before ``start``, else ``start``."""
    before = text[max(0, start - 4) : start].lower()
    for article in ("a ", "an "):
        if before.endswith(article) and not before[: -len(article)][-1:].isalnum():
            return start - len(article)
    return start
