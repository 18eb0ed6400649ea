"""Numbers of a tally whose unit was told once: "won 62 seats, the Green Front 40", "seats went to the Greens (6)"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values._numerals.scanning import Said

_REACH = 360
# What is told of each in a row. Only what bodies and sides have: ships and regiments bear numbers themselves.
_UNIT = regex(
    r"\b(?:seats|votes|ballots|MPs|lawmakers|mandates|constituencies|deputies|councillors|senators|electors|"
    r"delegates|points|goals|medals|per ?cent)\b|%"
)
_SENTENCE_END = regex(r"[a-z0-9)%\"'][.!?][\"')]? +(?=[A-Z])|\n\s*\n|;")


def in_a_tally(text: str, said: Said) -> bool:
    """Whether the unit of this number was told before in its sentence: "62 seats, the Green Front 40"."""
    start = max(0, said.bare_start - _REACH)
    before = text[start : said.bare_start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return _UNIT.search(before, ends[-1] if ends else 0) is not None


_NAMED = regex(r"\b[A-Z][\w'’-]*(?: \([A-Z]\w*\))? \($")


def is_bracketed_tally(text: str, said: Said) -> bool:
    """Whether a bare number in brackets after a name is what that side has: "seats went to the Greens (6)"."""
    start = said.number_start
    return _NAMED.search(text[max(0, start - 40) : start]) is not None and in_a_tally(text, said)
