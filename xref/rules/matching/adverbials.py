"""Adverbials in mid-position: what stands before a verb, inside it or before its object, and may be left out.

"The court later sentenced him", "it has already been ratified", "rebels on Friday signed" and "killed on Friday two
men" are read as "the court sentenced him", "it has been ratified", "rebels signed" and "killed two men". English puts
short adverbials of time, of place and of manner there (Quirk et al., *A Comprehensive Grammar of the English Language*,
1985, 8.14-22). Passed over are only those that leave what happened as it is: none of degree, of extent or of order
("badly", "partly", "nearly", "previously", "initially").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from xref.context.clauses import auxiliaries, finite_like, past_like
from xref.rules.language.words import Words

_ADVERBS = frozenset(
    """again allegedly already also apparently duly effectively eventually finally formally immediately jointly just
    later lately meanwhile now officially overwhelmingly promptly publicly quickly quietly recently reportedly secretly
    separately simultaneously since soon subsequently successfully swiftly then thereafter therefore today tonight
    tragically ultimately unanimously unexpectedly yesterday""".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_TIMES_OF_DAY = frozenset("morning afternoon evening night".split())
_SPANS = _TIMES_OF_DAY | {"week", "month", "year", "weekend", "summer", "autumn", "spring", "winter"}
_NEARER = frozenset(["early", "late", "earlier", "later"])
_LEADS = _NEARER | {"on", "last", "this"}
_BEFORE_NOUN = frozenset(
    """about after at before by during for from in into of on since till to until with within
    the a an its his her their this that last next every each""".split()
)
_ELSEWHERE = frozenset(  # what goes on with something else than the verb
    """after although amid and as because before but if nor or since that though until when where whether which while
    who whom whose""".split()
)
_BEFORE = _BEFORE_NOUN | _LEADS
_BEFORE_THING = frozenset(
    """a an the its his her their one two three four five six seven eight nine ten eleven twelve dozens hundreds several
    at""".split()
)
_MOST = 3  # in a row
_LONGEST = 4  # words of a place
_BEGINNINGS = _ADVERBS | _DAYS | _LEADS | {"in", "at"}


def adverbials(words: Words) -> Mapping[int, tuple[int, ...]]:
    """Where adverbials in mid-position begin among the words of a sentence, each with what may come behind it.

    >>> from xref.rules.language.words import read_words
    >>> told = "The rebels on Friday signed in Tal an accord that they had also broken."
    >>> adverbials(read_words(told, 0, len(told)))
    {2: (4,), 5: (7,), 12: (13,)}
    """
    lows = words.lows
    if _BEGINNINGS.isdisjoint(lows):
        return {}
    found = {at: tuple(_ends(words, at)) for at in range(1, len(lows)) if lows[at] in _BEGINNINGS}
    return {at: ends for at, ends in found.items() if ends}


def _ends(words: Words, begin: int) -> Iterator[int]:
    """The words with which the verb may go on behind adverbials that begin at a word: "has |now |officially |been"."""
    lows, at = words.lows, begin
    placed = False
    for _ in range(_MOST):
        place = _behind_place(words, at)
        placed = placed or place > 0
        end = place or _behind_time(lows, at) or at + (lows[at] in _ADVERBS)
        if not at < end < len(lows) or any(words.walls[begin : end + 1]):
            return
        if _before_object(lows, begin, end) if placed else _within_verb(lows, begin, end):
            yield end
        at = end


def _behind_time(lows: Sequence[str], at: int) -> int:
    """The word behind a time that begins at a word: "late on Friday", "on 4 May", "earlier this week"; 0 for none."""
    begin, on = at, False
    while lows[at : at + 1] and lows[at] in _LEADS and at - begin < 3:
        on = on or lows[at] == "on"
        at += 1
    low = lows[at] if at < len(lows) else ""
    if low in _DAYS:
        return at + 2 if lows[at + 1 : at + 2] and lows[at + 1] in _TIMES_OF_DAY else at + 1
    if at > begin and lows[at - 1] in ("last", "this") and low in _SPANS:
        return at + 1
    following = lows[at + 1] if at + 1 < len(lows) else ""
    dated = (low in _MONTHS and following.isdigit()) or (low.isdigit() and following in _MONTHS)
    if not (on and dated):
        return 0
    at += 2
    if lows[at : at + 1] == [","] and lows[at + 1 : at + 2] and len(lows[at + 1]) == 4 and lows[at + 1].isdigit():
        return at + 3 if lows[at + 2 : at + 3] == [","] else 0
    return at + 1 if lows[at : at + 1] and len(lows[at]) == 4 and lows[at].isdigit() else at


def _behind_place(words: Words, at: int) -> int:
    """The word behind a place that begins at a word: "in Lome", "at the Grand Hotel"; 0 where none does."""
    if words.lows[at] not in ("in", "at"):
        return 0
    begin = at = at + 1 + (words.lows[at + 1 : at + 2] == ["the"])
    while at < len(words) and at - begin < _LONGEST and words.forms[at][:1].isupper():
        at += 1
    return at if at > begin else 0


def _before_object(lows: Sequence[str], begin: int, end: int) -> bool:
    """Whether a verb stands before some words and its object behind them: "signed |in Lome| a truce"."""
    return past_like(lows[begin - 1]) and (lows[end] in _BEFORE_THING or lows[end].isdigit())


def _within_verb(lows: Sequence[str], begin: int, end: int) -> bool:
    """Whether a verb goes on behind some words, begins there behind its subject, or has its object there."""
    before, behind = lows[begin - 1], lows[end]
    if before in auxiliaries() or before in ("be", "been", "being"):
        return behind.isalpha() and behind not in _BEFORE_NOUN
    if past_like(before) and lows[begin] not in _ADVERBS - _DAYS and behind[:1].isalnum() and behind not in _ELSEWHERE:
        return True
    return before[:1].isalnum() and before not in _BEFORE and finite_like(behind)
