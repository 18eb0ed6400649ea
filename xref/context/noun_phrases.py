"""Noun phrases: where one for a speaker begins, read leftwards from its last word.

The phrase must end with a name, a post, a body or a noun for an unnamed speaker, and takes the determiners, modifiers
and tails that belong to it.
"""

from __future__ import annotations

from xref.context.lexicon import words as lexicon
from xref.context.phrases import LANDS, MARKS, PRONOUNS, Word
from xref.values._names.gazetteer import shipped

_GOVERNING = frozenset({"into", "about", "of", "on", "to", "behind", "with", "against"})
_CLOSING = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_FIGURES = frozenset({"more", "dozens", "scores", "hundreds", "thousands"})  # of those harmed: no speakers
_PARTICLES = frozenset({"al", "de", "bin", "ibn", "von", "van", "la", "del", "abu", "der", "da", "di", "dos", "el"})


def begins(words: list[Word]) -> int | None:
    """Where the phrase begins that ends with the last of the words; nothing if no speaker can end there.

    >>> from xref.context.phrases import tokens
    >>> begins(tokens("nine died, doctors treating the wounded", 0, 39))
    11
    >>> begins(tokens("nine died, Save the Children", 0, 28))
    11
    """
    if not words or words[-1].text == "I" or words[-1].low in {"we", "you"}:
        return None
    if words[-1].low in PRONOUNS and not _governed(words):
        return words[-1].start
    begin: int | None = None
    tail = False  # inside "in the police" of "a source in the police"
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word.text in MARKS:
            break
        if word.name or word.low in lexicon("amounts") or (word.noun and word.low not in lexicon("tails")):
            begin, tail = word.start, False
        elif _determiner(word, first=i == 0):
            if begin is None:
                if tail:  # "doctors treating the wounded"
                    continue
                break
            begin = word.start
            goes_on = i > 0 and (words[i - 1].low in lexicon("tails", "joined") or _of_a_name(words, i))
            if word.low in _CLOSING and not goes_on:
                break
        elif _joint(words, i):
            if begin is not None and not _same_phrase(words, i):
                break
        elif begin is not None and (_linking(words, i) or _of_a_land(words, i)):
            continue
        elif (
            begin is not None
            and (word.modifier or _participle(words, i))
            and _describing(words, i)
            and (_opened(words, i) or words[i - 1].name)  # "the Press Trust of India news agency"
        ):
            begin = word.start
        elif begin is None and _tailed(words, i):
            tail = True
        else:
            break
    return begin


def _governed(words: list[Word]) -> bool:
    """Whether a pronoun at the end is what a preposition governs: "a committee looking into it"."""
    return len(words) > 1 and words[-1].low == "it" and words[-2].low in _GOVERNING


def _determiner(word: Word, *, first: bool) -> bool:
    named = word.low in {"local", "state", "other"} and not word.text.islower() and not first
    return word.low in lexicon("determiners") and not named


def _of_a_name(words: list[Word], i: int) -> bool:
    """Whether an article stands inside a known name: "Save the Children"."""
    return words[i - 1].text[:1].isupper() and f"{words[i - 1].text} {words[i].text}" in shipped().heads


def _joint(words: list[Word], i: int) -> bool:
    """Whether a preposition or participle joins a tail to the noun or name before it."""
    if i == 0 or words[i].low not in lexicon("tails", "joined"):
        return False
    if words[i - 1].noun or words[i - 1].name or words[i - 1].low in lexicon("joined", "amounts"):
        return True
    return _land_of_folk(words, i)


def _same_phrase(words: list[Word], i: int) -> bool:
    """Whether what stands before a joint is the head of the phrase, or the body's own name goes on over it."""
    before_it = words[i - 1]
    if _land_of_folk(words, i) or before_it.noun or before_it.low in lexicon("joined", "amounts"):
        return True
    if words[i].low in {"in", "at", "from"}:  # "Paul Wood in Beirut"
        return len(words) == i + 2 and before_it.name and i > 1 and words[i - 2].name
    if words[i].low == "with":  # "Ann Lee with the fire brigade"
        return before_it.name and i > 1 and words[i - 2].name
    return words[i].low in {"of", "for"} and before_it.name


def _land_of_folk(words: list[Word], i: int) -> bool:
    """Whether what a joint stands behind is where speakers are: "residents of a village | near Tal"."""
    return words[i - 1].low in LANDS and _tailed(words, i)


def _participle(words: list[Word], i: int) -> bool:
    """Whether a participle stands behind a determiner ("the armed groups")."""
    return words[i].low.rstrip("'").endswith("ed") and i > 0 and words[i - 1].low in lexicon("determiners")


def _describing(words: list[Word], i: int) -> bool:
    """Whether a plain word can stand before the next one: before a name, only a describing one."""
    if words[i + 1].low in lexicon("determiners"):
        return False
    return not words[i + 1].name or "-" in words[i].low or words[i].low in lexicon("describing")


def _linking(words: list[Word], i: int) -> bool:
    """Whether a word stands inside a name or between two nouns of one phrase ("bin", "activists and monitors")."""
    if i == 0 or i + 1 >= len(words):
        return False
    left, right = words[i - 1], words[i + 1]
    if words[i].low in {"and", "&"}:
        if _counted(words, i):
            return False
        return (left.noun and (right.noun or right.modifier)) or (left.name and right.name)
    return words[i].low in _PARTICLES and right.name


def _counted(words: list[Word], i: int) -> bool:
    """Whether what stands before "and" is a figure's: "wounded 70 more people | and police said"."""
    near = words[max(0, i - 4) : i]
    return any(word.text[:1].isdigit() or word.low in _FIGURES for word in near)


def _of_a_land(words: list[Word], i: int) -> bool:
    """Whether a word tells what a name is of: "authorities in the city of Turin"."""
    kind = i - 1 if words[i].low == "of" else i
    return kind > 1 and words[kind].low in LANDS and words[kind - 1].low == "the" and words[kind + 1].low == "of"


def _opened(words: list[Word], i: int) -> bool:
    """Whether a determiner or a bound opens the phrase within three words before ``i``."""
    for j in range(i - 1, max(-1, i - 4), -1):
        if words[j].low == "and":
            return j > 0 and words[j - 1].noun
        if words[j].low in lexicon("determiners") or words[j].text in MARKS:
            return True
        if not words[j].modifier:
            return False
    return i <= 3


def _tailed(words: list[Word], i: int) -> bool:
    """Whether the words up to ``i`` are a tail: "a source in the ...", "an activist who spoke on condition of ..."."""
    if words[i].low in lexicon("coordinators"):
        return False
    for j in range(i - 1, max(-1, i - 11), -1):
        if words[j].text in MARKS or words[j].low in {"and", "but", "that"}:
            return False
        following = words[j + 1].low
        if words[j].noun and (following in lexicon("tails", "joined") or following.endswith("ing")):
            return True
    return False
