"""Intervals of numbers and the set relations between them.

An end of ``None`` is open to infinity. Ends are exact (integers and fractions), never floats, so that
``0.1 + 0.2`` is ``0.3`` and a conversion there and back is the same value.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor, inf

from xref.model import Relation
from xref.tuples import NamedTuple

Real = int | Fraction


class Interval(NamedTuple):
    """All numbers from ``lo`` to ``hi``; an end belongs to the interval unless it is marked as left out."""

    lo: Real | None = None
    hi: Real | None = None
    lo_out: bool = False
    hi_out: bool = False

    @property
    def lower(self) -> tuple[float | Real, int]:
        """The lower end as a key that sorts."""
        return (-inf, 0) if self.lo is None else (self.lo, int(self.lo_out))

    @property
    def upper(self) -> tuple[float | Real, int]:
        """The upper end as a key that sorts."""
        return (inf, 0) if self.hi is None else (self.hi, -int(self.hi_out))

    @property
    def empty(self) -> bool:
        """Whether no number is inside."""
        return self.lower > self.upper

    def whole(self) -> Interval:
        """Return the interval of the integers inside, both ends closed.

        >>> Interval(14, None, lo_out=True).whole()
        Interval(lo=15, hi=None, lo_out=False, hi_out=False)
        """
        lo, hi = self.lo, self.hi
        if lo is not None:
            lo = floor(lo) + 1 if self.lo_out else ceil(lo)
        if hi is not None:
            hi = ceil(hi) - 1 if self.hi_out else floor(hi)
        return Interval(lo, hi)

    def cover(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        first, last = min(self, other, key=_lower), max(self, other, key=_upper)
        return Interval(first.lo, last.hi, first.lo_out, last.hi_out)

    def times(self, factor: Real) -> Interval:
        """Return the interval with both ends multiplied by a positive factor."""
        return Interval(
            None if self.lo is None else exact(self.lo * factor),
            None if self.hi is None else exact(self.hi * factor),
            self.lo_out,
            self.hi_out,
        )

    def plus(self, offset: Real) -> Interval:
        """Return the interval moved by an offset."""
        return Interval(
            None if self.lo is None else exact(self.lo + offset),
            None if self.hi is None else exact(self.hi + offset),
            self.lo_out,
            self.hi_out,
        )


def _lower(interval: Interval) -> tuple[float | Real, int]:
    return interval.lower


def _upper(interval: Interval) -> tuple[float | Real, int]:
    return interval.upper


def exact(number: Real) -> Real:
    """Return an integer where the number is one, else the fraction.

    >>> exact(Fraction(4, 2)), exact(Fraction(1, 2))
    (2, Fraction(1, 2))
    """
    return number.numerator if isinstance(number, Fraction) and number.denominator == 1 else number


def size(number: Real) -> Real:
    """Return the number without its sign."""
    return -number if number < 0 else number


def stand(a: Interval, b: Interval) -> Relation:
    """Return how ``a`` stands to ``b`` as sets of numbers.

    >>> stand(Interval(53, 53), Interval(45, 55)).value, stand(Interval(1, 3), Interval(3, 5, lo_out=True)).value
    ('narrower', 'disjoint')
    """
    if a.lower == b.lower and a.upper == b.upper:
        return Relation.EQUAL
    if max(a.lower, b.lower) > min(a.upper, b.upper):
        return Relation.DISJOINT
    if a.lower >= b.lower and a.upper <= b.upper:
        return Relation.NARROWER
    if a.lower <= b.lower and a.upper >= b.upper:
        return Relation.WIDER
    return Relation.OVERLAPS
