"""Clauses: which words of a sentence can bear on one another.

A modal or a negation speaks of its own clause only ("Ten people were killed and the talks will go
on"). Bounds are found by closed-class words with a finite verb behind them, after the clause openers of
Quirk et al., *A Comprehensive Grammar of the English Language* (1985), ch. 13-14; no parser is needed, and the
work grows with the number of words.
"""

from __future__ import annotations

from functools import cache, lru_cache

from xref.context.lexicon import words as lexicon
from xref.expressions import regex
from xref.model import Span
from xref.records import dataclass
from xref.tuples import NamedTuple

_TOKEN = regex(r"[A-Za-z0-9][\w'&-]*(?:\.[A-Za-z]\b\.?)*(?:(?<=\.)-\w[\w-]*)?|[.,;:?!()\"-]|\S")

_REPORTING = regex(
    r"(?:say|said|says|saying|tell|told|tells|announce[ds]?|add(?:s|ed|ing)|den(?:y|ies|ied|ying)|claim(?:s|ed|ing)?|"
    r"confirm(?:s|ed|ing)?|warn(?:s|ed|ing)?|insist(?:s|ed)?|stat(?:es|ed|ing)|report(?:s|ed|ing)?|not(?:es|ed|ing)|"
    r"believe[sd]?|thinks?|thought|hope[sd]?|fear(?:s|ed)?|expect(?:s|ed)?|suggest(?:s|ed|ing)?|doubt(?:s|ed)?|"
    r"acknowledge[ds]?|conced(?:es|ed)|stress(?:es|ed)?|reveal(?:s|ed)?|estimate[sd]?|predict(?:s|ed)?|indicate[sd]?|"
    r"promise[sd]?|pledge[sd]?|vow(?:s|ed)?|wrote|tweeted|argue[sd]?|maintain(?:s|ed)?|admit(?:s|ted)?)"
)
_STOPS = frozenset((",", ";", ":", '"', ".", "?", "!", "that", "who", "which"))
_MARKS = frozenset((",", ";", ":", "?", "!", "-", '"'))  # that can end a clause
_LOOKAHEAD = 12
_FAR = 3  # words from one finite verb to the next that is of a clause around


@dataclass(slots=True)
class Token:
    """A word or a mark, by its place in the text; ``word`` is lower case."""

    word: str
    start: int
    end: int
    clause: int = 0


def tokens(text: str, span: Span) -> list[Token]:
    """Return the words and marks of a sentence."""
    found = [Token(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text, span.start, span.end)]
    for token in found[1:]:
        if token.word == "may" and text[token.start] == "M":
            token.word = "May"  # the month
    return found


@cache
def auxiliaries() -> frozenset[str]:
    """The auxiliaries that make a verb finite."""
    return lexicon("modals", "be", "have", "do") - {"be", "been", "being", "am"}


@lru_cache(maxsize=4096)
def past_like(word: str) -> bool:
    """Whether a word looks like a past tense or a past participle; "UN-backed" is an adjective.

    >>> past_like("backed"), past_like("re-elected"), past_like("un-backed")
    (True, True, False)
    """
    prefix, hyphen, _ = word.partition("-")
    if hyphen and prefix not in _VERBAL:
        return False
    return word in lexicon("past") or (len(word) > 4 and word.endswith("ed") and word not in lexicon("no-verbs"))


_VERBAL = frozenset({"re", "co", "pre", "de", "over", "out", "mis", "cross", "fast", "double"})  # "co-hosted"


@lru_cache(maxsize=4096)
def finite_like(word: str) -> bool:
    """Whether a word can be the finite verb of a clause.

    >>> finite_like("were"), finite_like("agreed"), finite_like("talks")
    (True, True, False)
    """
    return word in auxiliaries() or past_like(word) or word.endswith(("'ll", "'re", "n't"))


@lru_cache(maxsize=4096)
def _is_reporting(word: str) -> bool:
    """Whether a verb tells what someone says or thinks."""
    return _REPORTING.fullmatch(word) is not None


def _finite_ahead(words: list[Token], index: int) -> bool:
    for token in words[index : index + _LOOKAHEAD]:
        if token.word in _STOPS or token.word in lexicon("coordinators"):
            return False
        if finite_like(token.word):
            return True
    return False


def _opens(words: list[Token], i: int, seen_finite: bool) -> bool:
    """Whether the word at ``i`` starts a new clause."""
    word = words[i].word
    if word in lexicon("coordinators"):
        j = i + 1
        while j < len(words) and words[j].word in lexicon("adverbs"):
            j += 1
        if j >= len(words) or not seen_finite:
            return False
        following = words[j].word
        if following in auxiliaries():
            return True
        if past_like(following):  # "be arrested and charged" shares its auxiliary
            shared = lexicon("be") if word == "but" else lexicon("be", "have")  # "had denied it but signed" does not
            return not any(t.word in shared for t in words[max(0, i - 8) : i])
        return _finite_ahead(words, j)
    if word == "that":
        return i > 0
    if word == "as" and i + 2 < len(words) and past_like(words[i + 1].word) and words[i + 2].word in _STOPS:
        return False  # "as planned"
    if word in lexicon("subordinators"):
        return word in lexicon("relatives") or word in {"if", "whether"} or _finite_ahead(words, i + 1)
    return False


def _resumes(words: list[Token], i: int, opener: str, seen: bool) -> bool:
    """Whether the clause around an inserted or fronted one goes on behind a comma."""
    if i >= len(words):
        return False
    if finite_like(words[i].word):
        return True
    subordinate = opener in lexicon("subordinators") and opener not in lexicon("relatives")
    return subordinate and seen and words[i].word not in lexicon("coordinators") and _finite_ahead(words, i)


def _reports(words: list[Token], i: int) -> bool:
    """Whether a reporting clause follows a comma (", officials said")."""
    for token in words[i : i + 5]:
        if token.word in {"said", "says", "say", "told", "tells", "added", "reported"}:
            return True
        if finite_like(token.word) or token.word in _STOPS or token.word in lexicon("coordinators", "subordinators"):
            return False
    return False


class Clauses(NamedTuple):
    """The words of one sentence, each with its clause; ``outer[c]`` is the clause that ``c`` hangs on."""

    words: list[Token]
    outer: tuple[int, ...]
    opener: tuple[str, ...]

    def of(self, span: Span) -> int:
        """Return the clause of a stretch: the first that has its verb there, else the first that it touches."""
        inside = [t for t in self.words if t.end > span.start and t.start < span.end]
        if not inside:
            return 0
        return next((t.clause for t in inside if finite_like(t.word)), inside[0].clause)


@lru_cache(maxsize=64)
def clauses(text: str, sentence: Span) -> Clauses:
    """Divide a sentence into clauses: once for all its claims.

    >>> text = "Ten people were killed and the talks will go on."
    >>> found = clauses(text, Span(0, len(text)))
    >>> [text[t.start : t.end] for t in found.words if t.clause == 1][:4]
    ['and', 'the', 'talks', 'will']
    """
    words = tokens(text, sentence)
    division = _Division(words)
    for i in range(len(words)):
        division.take(i)
    return Clauses(words, tuple(division.outer), tuple(division.opener))


class _Division:
    """The division of one sentence, word by word."""

    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.outer, self.opener = [-1], [""]
        self._open = [0]  # clauses, the innermost last
        self._seen = False  # a finite verb in the innermost
        self._reported = False  # its last verb reports, so that a complement may follow without "that"
        self._last_finite = 0

    def take(self, i: int) -> None:
        """Give a word its clause."""
        token = self.words[i]
        token.clause = self._open[-1]  # a mark ends the one before it
        if token.word in _MARKS and self._ends_at(i):
            return
        self._enter(i)
        token.clause = self._open[-1]
        if finite_like(token.word):
            self._seen, self._last_finite = True, i
        if token.word == "to":
            self._reported = False
        elif _is_reporting(token.word):
            self._reported = True

    def _ends_at(self, i: int) -> bool:
        """Whether a mark ends a clause: a stop, a dash or a quotation any, a comma an inserted or a reported one."""
        words, mark = self.words, self.words[i].word
        if mark == ",":
            if len(self._open) > 1 and _resumes(words, i + 1, self.opener[self._open[-1]], self._seen):
                self._open.pop()
                self._seen, self._reported = finite_like(words[i + 1].word), False
                return True
            if self._seen and _reports(words, i + 1):
                self._begin(-1, mark, alone=True)
                return True
            return False
        if mark == "-" and not (i and words[i - 1].end < words[i].start):
            return False
        self._begin(self._open[-1] if mark == '"' else -1, mark, alone=True)
        return True

    def _enter(self, i: int) -> None:
        """Begin or leave a clause where a word does so."""
        words, word, current = self.words, self.words[i].word, self._open[-1]
        if _opens(words, i, self._seen):
            coordinated = word in lexicon("coordinators")
            self._begin(self.outer[current] if coordinated else current, word, alone=coordinated)
        elif self._reported and word not in {",", "that", "to"} and _finite_ahead(words, i):
            self._begin(current, "")
        elif word in auxiliaries() and self._seen and i - self._last_finite >= _FAR and len(self._open) > 1:
            self._leave_relative()  # "the man who said he would stay was ..."
            self._seen, self._reported = True, False

    def _begin(self, outer: int, opener: str, *, alone: bool = False) -> None:
        """Begin a clause that hangs on another; one ``alone`` leaves no other open."""
        self.outer.append(outer)
        self.opener.append(opener)
        self._open = [] if alone else self._open
        self._open.append(len(self.outer) - 1)
        self._seen = self._reported = False

    def _leave_relative(self) -> None:
        """Leave the innermost relative clause and all inside it; stay where there is none."""
        for depth in range(len(self._open) - 1, 0, -1):
            if self.opener[self._open[depth]] in lexicon("relatives") or self.opener[self._open[depth]] == "that":
                del self._open[depth:]
                break
