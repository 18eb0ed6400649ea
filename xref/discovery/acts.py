"""Acts: which verbs of the past tell one act."""

from __future__ import annotations

from functools import cache

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
served reigned ruled held led headed governed
won received awarded
appointed named
contained included comprised consisted had
"""


def one_act(a: str, b: str) -> bool:
    """Whether two verbs, as stems, tell one act.

    >>> one_act(stem("published"), stem("released")), one_act(stem("nominated"), stem("won"))
    (True, False)
    """
    lines = _lines()
    return bool(a) and (a == b or lines.get(a, a) == lines.get(b, b))


@cache
def _lines() -> dict[str, int]:
    return {stem(word): number for number, line in enumerate(_ACTS.split("\n")) for word in line.split()}
