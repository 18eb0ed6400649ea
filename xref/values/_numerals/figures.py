"""A number as a text states it: its value, and the place of its last significant digit."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from xref.tuples import NamedTuple
from xref.values._numerals.intervals import Real, exact, size

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


class Figure(NamedTuple):
    """A stated number.

    ``step`` is the place of its last significant digit: 1,200 has 100, 1.25 has 0.01, 0 where the number is exact
    by nature (a fraction such as two thirds). ``vague`` is the word that stands for a number ("several", "dozens");
    ``value`` is then its scale ("several hundred" has 100).
    """

    value: Real
    step: Real = 0
    vague: str = ""


def natural_step(value: Real) -> Real:
    """Return the place of the last significant digit of a number written without superfluous zeros.

    >>> natural_step(1200), natural_step(Fraction(5, 2)), natural_step(7)
    (100, Fraction(1, 10), 1)
    """
    if value == 0:
        return 1
    if isinstance(value, int):
        digits = str(value)
        return int(10 ** (len(digits) - len(digits.rstrip("0"))))
    places = decimals(value)
    return 0 if places is None else exact(Fraction(1, 10**places))


def decimals(value: Real) -> int | None:
    """Return how many decimals write the number exactly, or nothing where none do.

    >>> decimals(Fraction(1, 8)), decimals(Fraction(1, 3)), decimals(4)
    (3, None, 0)
    """
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    return max(twos, fives) if rest == 1 else None


@lru_cache(maxsize=4096)
def figure(value: Real, step: Real | None = None) -> Figure:
    """Return the figure of a value with the place of its last significant digit."""
    value = exact(value)
    own = natural_step(value)
    if step is None or step == own or not _is_place(step) or (_worded(value, step) is None and not decimals(step)):
        return Figure(value, own)
    return Figure(value, exact(step))


def _is_place(step: Real) -> bool:
    """Whether a step is a power of ten: the 1.2 of "half a dozen" and the 12,000 of "101 thousand dozen" are none."""
    return all(str(part).rstrip("0") == "1" for part in (step.numerator, step.denominator))


def plain(value: Real) -> str:
    """Write a number with thousands marks, exactly: a decimal where it has one, else a fraction.

    >>> plain(1200), plain(Fraction(-5, 4)), plain(Fraction(2, 3))
    ('1,200', '-1.25', '2/3')
    """
    places = decimals(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    return fixed(value, places)


def fixed(value: Real, places: int) -> str:
    """Write a number with so many decimals; it must have no more."""
    scaled = abs(value.numerator) * 10**places // value.denominator
    head, tail = divmod(scaled, 10**places)
    sign = "-" if value < 0 else ""
    return f"{sign}{head:,}" + (f".{tail:0{places}d}" if places else "")


def written(said: Figure) -> str:
    """Write a figure so that reading it gives it back, its significant digits too.

    >>> written(figure(1200)), written(Figure(1_200_000, 10_000)), written(Figure(20, Fraction(1, 10)))
    ('1,200', '1.20 million', '20.0')
    """
    value, step = said.value, said.step
    if step == natural_step(value) or not step:
        return plain(value)
    places = decimals(step)
    if places:
        return fixed(value, places)
    return _worded(value, step) or plain(value)


def _worded(value: Real, step: Real) -> str | None:
    """Write a whole number with a scale word and as many decimals as are significant, where that can be done.

    A place is a power of ten: the 12,000 of "101 thousand dozen" is none.
    """
    if str(step).rstrip("0") != "1":
        return None
    for scale, word in _SCALES:
        if scale <= size(value) and scale > step >= 1 and value % step == 0:
            return f"{fixed(Fraction(value, scale), len(str(scale // int(step))) - 1)} {word}"
    return None
