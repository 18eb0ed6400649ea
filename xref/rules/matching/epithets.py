"""Epithets: attributes of a noun that say nothing of which one is meant, and may be left out.

"Their long-awaited peace talks", "a devastating fire" and "the UN-backed truce" are read as "their peace talks", "a
fire" and "the truce". An epithet describes and does not classify (Quirk et al., *A Comprehensive Grammar of the English
Language*, 1985, 7.27 and 17.94-101: non-restrictive attributes). Passed over are none that make it another thing, or
one that is not yet ("failed", "new", "second", "proposed", "alleged", "presidential").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.context.clauses import auxiliaries
from xref.rules.language.words import Words

_EPITHETS = frozenset(
    """ambitious bitter bloody brutal busy catastrophic contentious controversial convincing crowded crucial crushing
    daring deadly decisive devastating difficult divisive dramatic emphatic enormous fatal ferocious fierce fiery
    fragile giant grueling gruelling gruesome historic horrific horrifying huge infamous intense intensive landmark
    lengthy lethal lucrative marathon massive narrow notorious overwhelming packed popular powerful prestigious
    protracted rare remote resounding shaky shocking stunning sudden sweeping tense tenuous terrible tragic uneasy
    unprecedented violent vital""".split()
)
_COMPOUNDED = frozenset(  # "long-awaited", "UN-backed", "high-profile", "week-long"
    """anticipated awaited backed brokered contested delayed facilitated feared fought funded hosted led long mediated
    monitored negotiated organised organized profile running sponsored stakes standing supervised supported
    watched""".split()
)
_FOLLOWING_NO_NOUN = frozenset(
    """a an the and or but nor as at by for from in into of on onto over than that to under until upon which who with
    within without enough""".split()
)
_DEGREES = frozenset(
    """bitterly closely deeply densely eagerly fiercely heavily highly hotly internationally keenly tightly
    widely""".split()
)
_SIGNS = _EPITHETS | _DEGREES | _COMPOUNDED
_MOST = 3  # in a row


def epithets(words: Words, text: str) -> Mapping[int, tuple[int, ...]]:
    """Where epithets begin among the words of a sentence, each with the words that may come behind it.

    >>> from xref.rules.language.words import read_words
    >>> told = "They signed a long-awaited peace deal after the hotly contested poll."
    >>> epithets(read_words(told, 0, len(told)), told)
    {3: (5,), 9: (11,)}
    """
    lows = words.lows
    if _SIGNS.isdisjoint(lows):
        return {}
    long = {at: length for at in range(1, len(lows)) if (length := _epithet(words, text, at))}
    found = {at: tuple(_ends(words, long, at)) for at in long}
    return {at: ends for at, ends in found.items() if ends}


def _ends(words: Words, long: Mapping[int, int], at: int) -> Iterator[int]:
    """The words behind epithets that begin at a word: "a |deadly |months-long |siege"."""
    lows, begin = words.lows, at
    for _ in range(_MOST):
        length = long.get(at, 0)
        at += length
        if not length or at >= len(lows) or any(words.walls[begin : at + 1]):
            return
        if lows[at][:1].isalpha() and lows[at] not in _FOLLOWING_NO_NOUN and lows[at] not in auxiliaries():
            yield at


def _epithet(words: Words, text: str, at: int) -> int:
    """How many words of an epithet stand at a word: "deadly", "hotly contested", "long-awaited"; 0 for none."""
    lows = words.lows
    if lows[at] in _EPITHETS:
        return 1
    behind = lows[at + 1] if at + 1 < len(lows) else ""
    if lows[at] in _DEGREES and behind.isalpha() and behind not in _FOLLOWING_NO_NOUN:
        return 2
    return 2 if behind in _COMPOUNDED and text[words.ends[at] : words.starts[at + 1]] == "-" else 0
