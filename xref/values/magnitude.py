"""Magnitudes of earthquakes: "magnitude 6.4", "a 6.4-magnitude quake"; compared on the stated decimals."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.extension import Discourse, Nature, ValueType
from xref.model import Mention
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.measures import amount_of, mention, same, whole
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import Said, scan
from xref.values._numerals.writing import dump, render

FELT = Domain(signed=True, coarsest=1)
_BEFORE = regex(r"(?:magnitude|magnitude[ -](?:of|at|was|is)|Richter scale at)[ -]?$", re.IGNORECASE)
_BEFORE_ENDS = (
    "magnitude",
    "magnitude of",
    "magnitude-of",
    "magnitude at",
    "magnitude was",
    "magnitude is",
    "scale at",
)  # looked for first: few numbers have these
_STRONGEST = 12
_QUAKE = regex(  # "a smaller 3.3 earthquake", "a 5.4 tectonic quake"
    r" (?:(?:shallow|tectonic|undersea|offshore|inland|strong|powerful|moderate) )?"
    r"(?:earthquake|quake|temblor|tremor|aftershock)\b"
)
_LETTER = regex(r"\bM[wWL]?[ -]?$")  # "M 6.4", but the M-16 is a rifle
_MEASURED = regex(  # "a quake measuring 6.4", "the strength of the quake was 6.4"
    r"\b(?:measur(?:ing|ed|es)|register(?:ing|ed)|recorded|pegged|rated|estimated|put|strength|magnitude"
    r"|(?:up|down)graded|revised|raised|lowered|initially|originally)\b[^.;\d]{0,60}(?:\bfrom \d\.\d to )?$",
    re.IGNORECASE,
)
_MEASURED_IT = regex(  # "the one institute measured it at 5.8 and the other at 5.7"
    r"\b(?:measured|recorded|put|pegged|estimated|rated|gave|registered) (?:it|the [a-z]+) (?:at|as) (?:an? )?"
    r"(?:\d\.\d[^;\d]{1,80} at (?:an? )?)?$"
    r"|\bit (?:(?:was|has been|had been) )?(?:measured|recorded|put|pegged|estimated|rated|registered)(?: at)? $",
    re.IGNORECASE,
)
_REACH = 600  # characters back in which the quake is told of
_ONE_DECIMAL = regex(r"\d\.\d")
_SHAKEN = regex(r"\b(?:earth)?quakes?\b|\btremors?\b|\btemblors?\b|\baftershocks?\b|\bmagnitude\b", re.IGNORECASE)
_AFTER = regex(
    r"[ -]magnitude\b|(?: on the(?: open-ended)?)?[ -]Richter[ -]scale\b| on the moment magnitude scale\b",
    re.IGNORECASE,
)


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the magnitudes between two offsets.

    >>> text = "A quake of magnitude 6.4 struck at 8.55."
    >>> [mention.raw for mention in find(Discourse(text), 0, len(text))]
    ['6.4']
    """
    text = discourse.text
    return [
        mention("magnitude", discourse, said.start, said.end, amount_of(said, discourse.profile, FELT))
        for said in scan(text, start, end)
        if said.unit is None and said.form != "ordinal" and _is_magnitude(text, said, start, end)
    ]


def _is_magnitude(text: str, said: Said, start: int, end: int) -> bool:
    if not said.low.value <= _STRONGEST:
        return False  # "the magnitude of 2005 quakes"
    before = text[max(0, said.start - 20) : said.start]
    if not isinstance(said.low.value, int) and _QUAKE.match(text, said.number_end, end):
        return True
    if not isinstance(said.low.value, int) and _LETTER.search(before) is not None:
        return True
    if before.lower().rstrip(" -").endswith(_BEFORE_ENDS) and _BEFORE.search(before) is not None:
        return True
    if not isinstance(said.low.value, int) and _is_measured(text, said, start, end):
        return True
    return not said.silent and _AFTER.match(text, said.number_end, end) is not None


def _is_measured(text: str, said: Said, start: int, end: int) -> bool:
    """Whether a bare decimal is what a quake of its sentence measured, and not the hour ("at 8.55")."""
    if _ONE_DECIMAL.fullmatch(text, said.number_start, said.number_end) is None:
        return False
    first = max(start, said.number_start - 120)
    if _MEASURED.search(text, first, said.number_start) and _SHAKEN.search(text, start, end):
        return True
    told = _MEASURED_IT.search(text, first, said.number_start)
    return told is not None and _SHAKEN.search(text, max(0, start - _REACH), end) is not None


def parse(text: str) -> Amount:
    """Read a magnitude that is a text of its own.

    >>> render(parse("about 6.4"))
    'about 6.4'
    """
    said, profile = whole(text, "magnitude")
    return amount_of(said, profile, FELT)


UNIT = ValueType(
    "magnitude",
    "the magnitude of an earthquake",
    find,
    relate,
    render,
    parse,
    dump,
    same,
    natures=frozenset({Nature.MEASURED}),
)
