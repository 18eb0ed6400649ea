"""An amount: what a text states of a number, its hedge and its unit, and the two readings that follow.

The *strict* reading is what the words commit to; the *lenient* one is what a careful editor would still accept:
the bound itself for "more than", a wider margin for "about", and rounding for round numbers. A bare number
counts as rounded to its last significant digit, but never by more than a tenth of it, and counts below twenty are
counted, not rounded. So 1,200 may be 1,247 and 70 may be 73; 12 is not 19, 10 not 12, 20 not 23, 1,000 not 1,247.
"""

from __future__ import annotations

from dataclasses import field
from fractions import Fraction

from xref.records import dataclass
from xref.tuples import NamedTuple
from xref.values._numerals.bounds import ABOUT, JUST_OVER, LEAST, LESS, MORE, MOST, NEARLY
from xref.values._numerals.figures import Figure
from xref.values._numerals.intervals import Interval, Real, exact, size
from xref.values._numerals.profiles import profile


class Domain(NamedTuple):
    """What kind of numbers an amount takes: whole or not, below zero or not, and how coarsely it is rounded."""

    whole: bool = False
    signed: bool = False
    coarsest: Real | None = None  # the largest place that a bare number may have been rounded to
    exact_below: Real = 0  # bare numbers below this are never rounded
    cut: bool = False  # whether last digits may have been left off: 58 percent of 58.57


_ANY = Domain()


@dataclass(frozen=True, slots=True)
class Amount:
    """What a text says of a number; compared, written and read back by what was said, its readings follow from it."""

    low: Figure
    high: Figure | None = None
    hedge: str = ""
    unit: str = ""
    profile: str = "default"
    domain: Domain = _ANY
    _read: tuple[Interval, Interval] | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def strict(self) -> Interval:
        """What the words commit to."""
        return self._both()[0]

    @property
    def lenient(self) -> Interval:
        """What a careful editor would still accept."""
        return self._both()[1]

    def _both(self) -> tuple[Interval, Interval]:
        """Return both readings, worked out when first asked for: most mentions are never compared."""
        if self._read is None:
            object.__setattr__(self, "_read", _readings(self))
        assert self._read is not None
        return self._read

    @property
    def exact(self) -> bool:
        """Whether the words name one number."""
        return not self.hedge and self.high is None and not self.low.vague


def _readings(amount: Amount) -> tuple[Interval, Interval]:
    strict, lenient = _unclipped(amount)
    lenient = lenient.cover(strict)
    if not amount.domain.signed:
        strict, lenient = _clip(strict), _clip(lenient)
    if amount.domain.whole:
        strict, lenient = strict.whole(), lenient.whole()
    if strict.empty:  # nothing is left of "fewer than 0", "nearly 1"
        strict = Interval(amount.low.value, amount.low.value)
    return strict, strict if lenient.empty else lenient.cover(strict)


def _clip(interval: Interval) -> Interval:
    return interval if interval.lo is not None and interval.lo >= 0 else interval._replace(lo=0, lo_out=False)


def _unclipped(amount: Amount) -> tuple[Interval, Interval]:
    meaning = profile(amount.profile)
    low, low_loose = _said(amount.low, amount)
    if amount.high is not None:
        high, high_loose = _said(amount.high, amount)
        low, low_loose = low.cover(high), low_loose.cover(high_loose)
    lo, hi = low.lo, low.hi
    match amount.hedge:
        case "" | "to":
            return low, low_loose
        case "about":
            given = [said for said in (amount.low, amount.high) if said]
            loose = _widened(low, meaning.about_lenient, amount)
            last = max(said.step for said in given)
            if meaning.by_place and lo and hi and last:
                return Interval(lo - last, hi + last), loose
            return _widened(low, meaning.about, amount, max(map(_place, given))), loose
        case "nearly":
            below = None if lo is None else exact(lo - size(lo) * meaning.nearly)
            return Interval(below, hi, False, True), _widened(low, meaning.about, amount)
        case "just over":
            above = None if hi is None else exact(hi + size(hi) * meaning.nearly)
            return Interval(lo, above, True, False), _widened(low, meaning.about, amount)
        case "more than":
            return Interval(lo, None, True, False), Interval(lo, None)
        case "at least":
            return Interval(lo, None), Interval(lo, None)
        case "less than":
            return Interval(None, hi, False, True), Interval(None, hi)
        case "up to":
            return Interval(None, hi), Interval(None, hi)
        case "inside":
            return Interval(lo, hi, True, True), Interval(lo, hi)
        case "from":
            return Interval(lo, hi, False, True), Interval(lo, hi)
        case "above":
            return Interval(lo, hi, True, False), Interval(lo, hi)
    raise ValueError(f"no hedge is called {amount.hedge!r}")


def _said(said: Figure, amount: Amount) -> tuple[Interval, Interval]:
    """Return both readings of a figure without its hedge."""
    if said.vague:
        strict, lenient = profile(amount.profile).vague[said.vague]
        return strict.times(said.value), lenient.times(said.value)
    half = _rounding(said, amount.domain)
    point = Interval(said.value, said.value)
    if not half:
        return point, point
    counted = said.step == 1  # nine years are not eight, though eight and a half may have been called either
    return point, Interval(exact(said.value - half), exact(said.value + half), counted, counted)


def _rounding(said: Figure, domain: Domain) -> Real:
    """Return by how much a bare figure may stand for another that was rounded to it."""
    step = said.step
    if not step or (isinstance(said.value, int) and size(said.value) < domain.exact_below and step >= 1):
        return 0
    if domain.whole and step <= 1:
        return 0
    if domain.coarsest is not None and domain.coarsest < step:
        step = domain.coarsest
    return exact(min(Fraction(step) / 2, Fraction(size(said.value)) / 10))


def _place(said: Figure) -> Real:
    """Return to what a figure may be rounded: its last place, or five of it where that shows a five; 0 where unknown.

    >>> from xref.values._numerals.figures import Figure
    >>> _place(Figure(52_000, 1_000)), _place(Figure(25, 1)), _place(Figure(64, 1))
    (1000, 5, 1)
    """
    step = said.step
    fives = step and said.value is not None and (said.value / step) % 10 == 5
    return 5 * step if fives else step


def _widened(interval: Interval, part: Real, amount: Amount, most: Real = 0) -> Interval:
    """Widen both ends by a part of themselves, by no more than ``most`` if given, in counts by at least one."""
    least = 1 if amount.domain.whole else 0

    def by(end: Real) -> Real:
        width = size(end) * part
        return max(min(width, most) if most else width, least)

    lo = None if interval.lo is None else exact(interval.lo - by(interval.lo))
    hi = None if interval.hi is None else exact(interval.hi + by(interval.hi))
    return Interval(lo, hi)


BOUNDS = frozenset((MORE, LESS, NEARLY, JUST_OVER, "inside", "from", "above"))
OPEN = frozenset((MORE, LEAST, LESS, MOST))
APPROXIMATE = frozenset((ABOUT, NEARLY, JUST_OVER))
