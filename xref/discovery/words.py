"""Words: which of a sentence carry meaning, in one form, and what a date beside them is the date of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from xref.model import Span

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_FUNCTION_WORDS = """
a an the of in on at to for from by with as and or that this these those it its is was were are be been being has have
had he she they his her their who which what than then there also about over more less up least most some any all no
not only just into out said says say will would can could may after before during between under below above until since
"""
EMPTY = frozenset(_FUNCTION_WORDS.split())

# What a date beside one of these words is the date of, and what of people a number beside one counts. Two values of
# different roles are never held together.
_DATED = {
    "birth": "born birth",
    "death": "died die death dead killed passed murdered assassinated executed",
    "start": "founded established formed created began begin started start opened launched launch debuted premiered "
    "premiere released release published introduced aired",
    "end": "ended end closed dissolved abolished retired cancelled concluded finished",
    "writing": "written wrote composed painted",
    "marriage": "married marriage wed",
    "divorce": "divorced divorce separated",
    "winning": "won win awarded",
    "making": "built completed constructed",
}
_COUNTED = {
    "death": "killed kill killing dead died die death deaths martyred fatality slain lives",
    "injury": "injured injuring injury wounded wounding hurt",
    "arrest": "arrested arresting detained detention captured",
    "flight": "displaced fled evacuated homeless",
    "loss": "missing",
    "rescue": "rescued saved freed released",
}


def stem(word: str) -> str:
    """A word without its commonest endings, enough to hold forms of one word together.

    >>> stem("groups"), stem("killing"), stem("killed"), stem("countries")
    ('group', 'kill', 'kill', 'country')
    """
    word = word.lower().removesuffix("'s")
    for ending, more in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + more
    return word


def written(text: str, start: int = 0, end: int | None = None, beside: Sequence[Span] = ()) -> list[str]:
    """The words that carry meaning, as they are written, but for those inside the spans ``beside``."""
    found = []
    spans = iter(beside)
    span = next(spans, None)
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        while span is not None and span.end <= match.start():
            span = next(spans, None)
        inside = span is not None and span.start < match.end()
        if not inside and match.group().lower() not in EMPTY:
            found.append(match.group())
    return found


def content(text: str, start: int, end: int, beside: Sequence[Span] = ()) -> list[str]:
    """The stems of the words that carry meaning.

    >>> content("The bridge was closed on 3 May by the police.", 0, 45, [Span(25, 30)])
    ['bridge', 'clos', 'police']
    """
    return [stem(word) for word in written(text, start, end, beside)]


@cache
def _roles(counted: bool) -> dict[str, str]:
    table = _COUNTED if counted else _DATED
    return {stem(word): name for name, words in table.items() for word in words.split()}


def role(before: Sequence[str], after: Sequence[str], *, counted: bool = False) -> str:
    """What a date is the date of, or what happened to those counted, by the nearest word that tells; "" without one.

    >>> role(["publish", "novel"], ["won"]), role([], ["begin"]), role(["meet"], [])
    ('start', 'start', '')
    >>> role(["kill"], ["people", "injur"], counted=True), role(["city"], ["people", "injur"], counted=True)
    ('death', 'injury')
    """
    roles = _roles(counted)
    stretches = (before[:1], after[:3], before[1:4]) if counted else (before[:4], after[:2])
    return next((roles[word] for words in stretches for word in words if word in roles), "")
