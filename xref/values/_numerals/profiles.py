"""What "about", "nearly" and "dozens" mean: the approximation profiles, one table with its sources.

Public conventions differ, so the profile is named in every report and chosen by the user. ``VAGUE`` gives,
for each word, the strict reading and the lenient one, in units of the word's scale; ``None`` is open.

- ``default``: our own. A plural of a scale is at least two of it and less than the next scale ("dozens" at least 24);
  widths of approximation follow Jansen & Pollmann, *On round numbers: pragmatic aspects of numerical
  expressions*, Journal of Quantitative Linguistics 8 (2001): a tenth of the number. The lenient reading doubles it.
- ``acled``: Armed Conflict Location & Event Data, *Codebook*, "Fatalities": vague tolls are coded by their
  most conservative figure: "several", "many" as 3 (10 where the text shows more), "dozens" as 12, "hundreds" as 100.
- ``wikimpacts``: Li et al., *Using LLMs to build a database of climate extreme impacts* (Wikimpacts 1.0), annotation
  guide: vague words as ranges, "dozens" as 24 to 108, "hundreds" as 200 to 1,000.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from xref.values._numerals.intervals import Interval, Real


class Reading(NamedTuple):
    """A strict interval and the lenient one around it."""

    strict: Interval
    lenient: Interval


class Profile(NamedTuple):
    """Widths of approximation, and the vague words as (strict, lenient) intervals of their scale."""

    about: Real  # half width of "about n", as a part of n
    about_lenient: Real
    nearly: Real  # "nearly n" reaches down, "just over n" up, by this part of n
    vague: dict[str, Reading]


def _reading(lo: Real, hi: Real | None, lenient_lo: Real, lenient_hi: Real | None) -> Reading:
    return Reading(Interval(lo, hi), Interval(lenient_lo, lenient_hi))


def _below(lo: Real, hi: Real, lenient_lo: Real, lenient_hi: Real) -> Reading:
    """Return a reading whose strict upper end is left out: "hundreds" stops short of a thousand."""
    return Reading(Interval(lo, hi, hi_out=True), Interval(lenient_lo, lenient_hi))


_DEFAULT = {
    "several": _below(3, 10, 2, 20),
    "a few": _reading(2, 6, 2, 12),
    "a handful": _reading(2, 6, 2, 12),
    "a couple": _reading(2, 2, 2, 4),
    # plurals of a scale: how many of it
    "plural": _below(2, 10, 1, 100),
    "dozens": _reading(2, 9, 1, Fraction(200, 12)),
    "scores": _reading(2, 10, 1, 25),
}
_ACLED = _DEFAULT | {
    "several": _reading(3, None, 3, None),
    "a few": _reading(3, None, 2, None),
    "plural": _reading(1, None, 1, None),
    "dozens": _reading(1, None, 1, None),
    "scores": _reading(2, None, 1, None),
}
_WIKIMPACTS = _DEFAULT | {
    "plural": _reading(2, 10, 1, 100),
    "dozens": _reading(2, 9, 1, Fraction(200, 12)),
}

PROFILES = {
    "default": Profile(Fraction(1, 10), Fraction(1, 5), Fraction(1, 10), _DEFAULT),
    "acled": Profile(Fraction(1, 10), Fraction(1, 5), Fraction(1, 10), _ACLED),
    "wikimpacts": Profile(Fraction(1, 20), Fraction(1, 5), Fraction(1, 20), _WIKIMPACTS),
}


def profile(name: str) -> Profile:
    """Return the profile called ``name``.

    >>> profile("acled").vague["dozens"].strict.times(12).lo
    12
    """
    try:
        return PROFILES[name]
    except KeyError:
        raise ValueError(f"no approximation profile is called {name!r}; there are {', '.join(PROFILES)}") from None
