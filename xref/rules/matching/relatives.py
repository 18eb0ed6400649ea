"""Restrictive relative clauses between a subject and its verb: "the truce |that both had hailed| was signed".

What "that" or "which" opens right behind a noun ends where a second finite verb follows its own: the verb of the noun
(Quirk et al., *A Comprehensive Grammar of the English Language*, 1985, 17.9-25). Without the clause the sentence is
whole, and a pattern may go on behind it. What was said ("said that") is none, and what says which people are meant
stays: "the number of those that died is 39".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xref.context.clauses import auxiliaries, finite_like, past_like
from xref.context.lexicon import words as lexicon
from xref.rules.language.words import Words

_OPENERS = frozenset(["that", "which"])
_PEOPLE = frozenset("people persons those men women children civilians ones number total".split())
_LONGEST = 12  # words of one
_NO_NOUNS = frozenset("""all and as at but by for from in is it of on or so than this to with""".split())
_ENDS = frozenset(',;:.-"')


def relatives(words: Words) -> Mapping[int, tuple[int, ...]]:
    """Where restrictive relative clauses begin among the words of a sentence, each with the verb behind it.

    >>> from xref.rules.language.words import read_words
    >>> told = "The truce that both sides had hailed was signed."
    >>> relatives(read_words(told, 0, len(told)))
    {2: (7,)}
    """
    lows, walls = words.lows, words.walls
    if _OPENERS.isdisjoint(lows):
        return {}
    found = {
        at: _verb_behind(lows, at) for at in range(1, len(lows)) if lows[at] in _OPENERS and _is_noun(lows[at - 1])
    }
    return {at: (end,) for at, end in found.items() if end and not any(walls[at : end + 1])}


def _is_noun(low: str) -> bool:
    """Whether a word may be a noun that a clause tells of."""
    return low[:1].isalpha() and low not in _NO_NOUNS | _PEOPLE and not past_like(low) and low not in auxiliaries()


def _verb_behind(lows: Sequence[str], at: int) -> int:
    """The finite verb with which the clause around a relative one goes on; 0 where none does."""
    own = False
    for place in range(at + 1, min(at + 1 + _LONGEST, len(lows))):
        low = lows[place]
        if low in _ENDS or low in lexicon("coordinators", "subordinators"):
            return 0
        if own and low in auxiliaries() and lows[place - 1] not in auxiliaries():
            return place
        own = own or finite_like(low)
    return 0
