"""How two amounts stand: set relations of their readings, with the reason in one sentence."""

from __future__ import annotations

from fractions import Fraction

from xref.model import Comparison, Relation
from xref.values._numerals.amounts import APPROXIMATE, BOUNDS, Amount
from xref.values._numerals.intervals import Interval, stand
from xref.values._numerals.units import named
from xref.values._numerals.writing import render

_MILLIONS = 10_000  # of which the last place is so large: "1.75 million"


def relate(a: Amount, b: Amount) -> Comparison:
    """Return how ``a`` stands to ``b``; amounts in units that do not convert exactly are incomparable.

    >>> from xref.values._numerals.figures import figure
    >>> relate(Amount(figure(14), hedge="more than"), Amount(figure(16))).strict.value
    'wider'
    """
    if a.unit != b.unit:
        one, other = named(a.unit), named(b.unit)
        if one.family != other.family:
            both = " and ".join(sorted((a.unit, b.unit)))
            reason = f"{render(a)} and {render(b)} are not comparable: {both} do not convert into one another exactly"
            return Comparison(
                Relation.INCOMPARABLE, Relation.INCOMPARABLE, reason, detail=f"unit: {' / '.join((a.unit, b.unit))}"
            )
    strict = stand(_based(a, a.strict), _based(b, b.strict))
    lenient = stand(_based(a, a.lenient), _based(b, b.lenient))
    if lenient is Relation.DISJOINT and (_cut(a, b) or _begun(a, b) or _begun(b, a)):
        lenient = Relation.OVERLAPS
    reason, assumption = _reason(a, b, strict, lenient)
    return Comparison(strict, lenient, reason, assumption)


def _cut(a: Amount, b: Amount) -> bool:
    """Whether one bare figure is the other without its last digits, as papers give shares of votes and millions.

    >>> from xref.values import value_type
    >>> few, many = (value_type("count").parse(text) for text in ("1.7 million", "1,751,377"))
    >>> _cut(few, many), _cut(value_type("count").parse("1,700"), value_type("count").parse("1,751"))
    (True, False)
    """
    coarse, fine = sorted((a, b), key=lambda amount: amount.low.step, reverse=True)
    left_off = a.domain.cut or (a.domain.whole and coarse.low.step >= _MILLIONS)
    if not (left_off and a.exact and b.exact and coarse.low.step > fine.low.step > 0):
        return False
    return bool(fine.low.value // coarse.low.step * coarse.low.step == coarse.low.value)


def _begun(days: Amount, hours: Amount) -> bool:
    """Whether hours can be those of so many days, of which the last had begun: a meeting of one day and of 12 hours.

    >>> from xref.values import value_type
    >>> day, two, some = map(value_type("duration").parse, ("one day", "two days", "12 hours"))
    >>> _begun(day, some), _begun(two, some)
    (True, False)
    """
    if (days.unit, hours.unit) != ("days", "hours") or not (days.exact and hours.exact):
        return False
    return days.low.value - 1 < hours.low.value / 24 <= days.low.value


def _based(amount: Amount, interval: Interval) -> Interval:
    if not amount.unit:
        return interval
    unit = named(amount.unit)
    return (
        interval.plus(Fraction(unit.offset) / unit.factor).times(unit.factor)
        if unit.offset
        else interval.times(unit.factor)
    )


def _reason(a: Amount, b: Amount, strict: Relation, lenient: Relation) -> tuple[str, str]:
    one, other = render(a), render(b)
    match strict:
        case Relation.EQUAL:
            return (f"both say {one}" if one == other else f"{one} and {other} are the same"), ""
        case Relation.NARROWER:
            return f"{one} lies within {other} and is more precise", ""
        case Relation.WIDER:
            return f"{other} lies within {one} and is more precise", ""
        case Relation.OVERLAPS:
            return f"{one} and {other} can both be true", ""
    if lenient is Relation.DISJOINT:
        return f"{one} and {other} cannot both be true", ""
    assumption = _assumption(a, b)
    means = {
        "rounding": "unless one is rounded",
        "boundary": "unless the bound itself is meant",
        "approximation": "unless the approximation is a loose one",
    }[assumption]
    return f"{one} and {other} cannot both be true, {means}", assumption


def _assumption(a: Amount, b: Amount) -> str:
    if any(_touches(x, y) for x, y in ((a, b), (b, a))):
        return "boundary"
    loose = any(v.hedge in APPROXIMATE or v.low.vague or (v.high and v.high.vague) for v in (a, b))
    return "approximation" if loose else "rounding"


def _touches(bound: Amount, other: Amount) -> bool:
    """Whether the other amount holds the very number that a bound leaves out."""
    if bound.hedge not in BOUNDS or bound.low.vague:
        return False
    ends = [bound.low.value] if bound.high is None else [bound.low.value, bound.high.value]
    points = [_based(bound, Interval(end, end)) for end in ends]
    within = _based(other, other.strict)
    return any(stand(point, within) in (Relation.EQUAL, Relation.NARROWER) for point in points)
