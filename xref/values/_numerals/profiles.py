"""What "about", "nearly" and "dozens" mean: the approximation profiles, one table with its sources.

Public conventions differ, so the profile is named in every report and chosen by the user. ``VAGUE`` gives,
for each word, the strict reading and the lenient one, in units of the word's scale; ``None`` is open.

- ``default``: our own. A plural of a scale is at least two of it and less than the next scale ("dozens" is 24 to 108);
  "about" is a tenth either way, as round numbers are used (Jansen & Pollmann, *On round numbers: pragmatic aspects
  of numerical expressions*, Journal of Quantitative Linguistics 8, 2001), but no more than the last place that the
  figure gives: whoever says "about 64 percent" does not mean 58. The lenient reading is a fifth.
- ``acled``: Armed Conflict Location & Event Data, *Codebook*, on reported fatalities: the most conservative figure
  that the words allow, so "tens" is coded 10, "dozens" 12, "hundreds" 100, and more is not excluded.
- ``wikimpacts``: the number normaliser of the Wikimpacts 1.0 database (Li et al. 2024): plurals of a scale are 2 to 9
  of it, "several" and "a few" 2 to 6, "a couple" 2 to 3, and "about" one place of the last significant digit.
"""

from __future__ import annotations

from fractions import Fraction

from xref.tuples import NamedTuple
from xref.values._numerals.intervals import Interval, Real


class Reading(NamedTuple):
    """A strict interval and the lenient one around it."""

    strict: Interval
    lenient: Interval


class Profile(NamedTuple):
    """Widths of approximation, and the vague words as (strict, lenient) intervals of their scale."""

    about: Real  # half width of "about n", as a part of n; never more than the last place of n
    about_lenient: Real
    nearly: Real  # "nearly n" reaches down, "just over n" up, by this part of n
    vague: dict[str, Reading]
    by_place: bool = False  # "about n" is one place of its last significant digit either way, where it has one


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
    "several": _reading(2, 6, 2, 9),
    "a few": _reading(2, 6, 2, 9),
    "a couple": _reading(2, 3, 2, 6),
    "plural": _reading(2, 9, 1, 100),
    "scores": _reading(2, 9, 1, 25),
}

PROFILES = {
    "default": Profile(Fraction(1, 10), Fraction(1, 5), Fraction(1, 10), _DEFAULT),
    "acled": Profile(Fraction(1, 10), Fraction(1, 5), Fraction(1, 10), _ACLED),
    "wikimpacts": Profile(Fraction(1, 10), Fraction(1, 5), Fraction(1, 10), _WIKIMPACTS, by_place=True),
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
