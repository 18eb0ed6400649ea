"""Acts: which verbs of the past tell one act."""

from __future__ import annotations

from functools import cache

from xref.context.clauses import past_like
from xref.discovery.words import stem

# Verbs that tell one act. One that stands in no line tells an act of its own.
_ACTS = """
published released issued
premiered debuted opened
aired ran lasted broadcast spanned continued fought
earned grossed made took collected
played appeared pitched
died passed
killed murdered shot assassinated slain
built constructed erected completed
bought purchased acquired
moved relocated
founded established formed created
served reigned ruled led headed governed
won received awarded
appointed named
"""
_STATES = "contained included comprised consisted featured held stood remained seated"
_PARTICIPLES = frozenset(
    (
        *("written", "taken", "given", "driven", "fallen", "flown", "shown", "spoken", "stolen"),
        *("thrown", "drawn", "broken", "chosen", "sung", "born", "begun", "grown"),
    )
)


def one_act(a: str, b: str) -> bool:
    """Whether two verbs, as stems, tell one act.

    >>> one_act(stem("published"), stem("released")), one_act(stem("nominated"), stem("won"))
    (True, False)
    """
    lines = _lines()
    return bool(a) and (a == b or lines.get(a, a) == lines.get(b, b))


def other_acts(a: str, b: str) -> bool:
    """Whether two verbs tell two acts; what is contained or held is in a state, and may have come to it by any act.

    >>> other_acts(stem("nominated"), stem("won")), other_acts(stem("contains"), stem("won")), other_acts("", "win")
    (True, False, False)
    """
    return bool(a and b) and not one_act(a, b) and not _states() & {a, b}


def tells_an_act(word: str) -> bool:
    """Whether a word, as it is written, is a verb of the past, or one of those above in the present: "contains".

    >>> tells_an_act("contains"), tells_an_act("written"), tells_an_act("towns")
    (True, True, False)
    """
    known = word.endswith("s") and (stem(word) in _lines() or stem(word) in _states())
    return known or past_like(word) or word in _PARTICIPLES


@cache
def _states() -> frozenset[str]:
    return frozenset(map(stem, _STATES.split()))


@cache
def _lines() -> dict[str, int]:
    return {stem(word): number for number, line in enumerate(_ACTS.split("\n")) for word in line.split()}
