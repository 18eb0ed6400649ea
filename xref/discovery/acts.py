"""Acts: which verbs of the past tell one act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from xref.context.clauses import past_like
from xref.discovery.lexicon import lines, words
from xref.discovery.words import stem
from xref.expressions import regex

_STATES = "contained included comprised consisted featured held spanned stood remained seated"
_HELPING = frozenset(("went", "began", "continued", "used", "managed", "helped"))  # before another verb
_PARTICIPLE = 24  # characters before a value in which one may stand
_CARRYING = regex(
    r"\b(?!including|excluding|following|morning|evening|during)([a-z]{3,}ing)\s+(?:only\s+|some\s+|over\s+|about\s+)?\Z"
)
_AGAIN = frozenset(("re", "co", "pre", "out", "over", "under", "mis", "un", "dis"))  # before the dash of a verb


def one_act(a: str, b: str) -> bool:
    """Whether two verbs, as stems, tell one act.

    >>> one_act(stem("published"), stem("released")), one_act(stem("nominated"), stem("won"))
    (True, False)
    """
    acts = _lines()
    return bool(a) and (a == b or bool(acts.get(a, frozenset()) & acts.get(b, frozenset())))


def other_acts(a: str, b: str) -> bool:
    """Whether two verbs tell two acts; what is contained or held is in a state, and may have come to it by any act.

    >>> other_acts(stem("nominated"), stem("won")), other_acts(stem("contains"), stem("won")), other_acts("", "win")
    (True, False, False)
    """
    return bool(a and b) and not one_act(a, b) and not _states() & {a, b}


def recurs(verb: str) -> bool:
    """Whether an act, by its verb as a stem, comes again: a cup is won more than once, a book published once.

    >>> recurs(stem("won")), recurs(stem("published"))
    (True, False)
    """
    return verb in _recurring()


def act_counted(noun: str) -> str:
    """The verb, as a stem, of the acts that a noun counts, "" where it counts things.

    >>> act_counted(stem("nominations")), act_counted(stem("towns"))
    ('nominat', '')
    """
    return next(iter(_nominals().get(noun, ())), "")


def tells_counted_acts(verb: str) -> bool:
    """Whether a verb, as a stem, is of the acts that some noun counts.

    >>> tells_counted_acts(stem("nominated")), tells_counted_acts(stem("sank"))
    (True, False)
    """
    return any(verb in verbs for verbs in _nominals().values())


def counts_of_one_act(noun: str, verb: str, done_to: str, beside: Collection[str]) -> bool:
    """Whether so many acts of one kind are as many things of another: "six wins", "won six prizes".

    A thing is one an act, or the words ``beside`` the acts name it. All words are stems.

    >>> wins, won = stem("wins"), stem("won")
    >>> [counts_of_one_act(wins, won, stem(word), {"opal"}) for word in ("matches", "Opals", "hearts")]
    [True, True, False]
    """
    objects = _nominals().get(noun, {}).get(verb)
    return objects is not None and (done_to in objects or done_to in beside)


def acts_among(stems: frozenset[str]) -> frozenset[str]:
    """Of some words, as stems, the verbs that have others for one act.

    >>> sorted(acts_among(frozenset({stem("published"), stem("town")})))
    ['publish']
    """
    return stems & _lines().keys()


def tells_an_act(word: str) -> bool:
    """Whether a word, as it is written, is a verb of the past, or one of those listed in the present: "contains".

    >>> tells_an_act("contains"), tells_an_act("rewritten"), tells_an_act("towns")
    (True, True, False)
    """
    if "-" in word and word.split("-")[0] not in _AGAIN:
        return False  # "right-handed" is no act, "co-founded" is
    known = word.endswith("s") and (stem(word) in _lines() or stem(word) in _states())
    again = word.removeprefix("re")  # "remade", "rewritten"
    return known or any(past_like(each) or each in words("irregular") for each in (word, again))


def participle(text: str, start: int, end: int) -> str:
    """The participle right before a value: "made 77 trips, carrying 19 guests".

    >>> participle("made 77 trips, carrying 19 guests", 0, 24)
    'carry'
    """
    found = _CARRYING.search(text, max(start, end - _PARTICIPLE), end)
    return stem(found[1]) if found else ""


def nearest_act(before: Sequence[str]) -> str:
    """The nearest verb among the words before a value, nearest first: of "went on to gross" that is "gross".

    >>> nearest_act(["gross", "went"]), nearest_act(["opened", "hall"])
    ('gross', 'open')
    """
    found = next((place for place, word in enumerate(before) if tells_an_act(word)), -1)
    if found > 0 and before[found] in _HELPING:
        found -= 1
    return stem(before[found]) if found >= 0 else ""


@cache
def _recurring() -> frozenset[str]:
    return frozenset(map(stem, words("recurring")))


@cache
def _states() -> frozenset[str]:
    return frozenset(map(stem, _STATES.split()))


@cache
def _nominals() -> dict[str, dict[str, frozenset[str]]]:
    """By noun and verb, as stems, what the act is done to."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for line in lines("nominals"):
        verb, _, rest = line.partition(": ")
        noun, _, objects = rest.partition("; ")
        found.setdefault(stem(noun), {})[stem(verb)] = frozenset(map(stem, objects.split()))
    return found


@cache
def _lines() -> dict[str, frozenset[int]]:
    """The lines in which each verb, as a stem, stands."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines("acts")):
        for word in line.split():
            found[stem(word)].add(number)
    return {verb: frozenset(numbers) for verb, numbers in found.items()}
