"""Amounts as text and as JSON; what is written reads back as the same amount."""

from __future__ import annotations

from typing import Any

from xref.values._numerals.amounts import Amount
from xref.values._numerals.figures import Figure, plain, written
from xref.values._numerals.intervals import Interval, Real
from xref.values._numerals.units import units

_PLURALS = {
    10: "tens",
    12: "dozens",
    20: "scores",
    100: "hundreds",
    1000: "thousands",
    10**6: "millions",
    10**9: "billions",
    10**12: "trillions",
}
_SCALES = {
    12: "dozen",
    20: "score",
    100: "hundred",
    1000: "thousand",
    10**6: "million",
    10**9: "billion",
    10**12: "trillion",
}
_RANGES = {
    "inside": ("more than {} and less than {}"),
    "from": "at least {} and less than {}",
    "above": "more than {} and up to {}",
}


def render(amount: Amount) -> str:
    """Write an amount in a canonical form.

    >>> from xref.values._numerals.figures import figure
    >>> render(Amount(figure(20), figure(30), "to")), render(Amount(figure(1200), hedge="about", unit="km"))
    ('20 to 30', 'about 1,200 km')
    """
    low = said(amount.low)
    if amount.high is None:
        core = f"{amount.hedge} {low}" if amount.hedge else low
    elif amount.hedge in _RANGES:
        core = _RANGES[amount.hedge].format(low, said(amount.high))
    else:
        core = f"{'about ' if amount.hedge == 'about' else ''}{low} to {said(amount.high)}"
    last = amount.high or amount.low
    of = " of" if last.vague in ("a couple", "a handful") and last.value == 1 else ""
    unit = f"{of} {_unit(amount)}" if amount.unit else ""
    profile = f" [{amount.profile}]" if amount.profile != "default" else ""
    return f"{core}{unit}{profile}"


def _unit(amount: Amount) -> str:
    """Return the unit's name, in the singular after one: "1 year"."""
    one = amount.high is None and not amount.low.vague and amount.low.value == 1
    if not one or not amount.unit.endswith("s"):
        return amount.unit
    singular, table = amount.unit[:-1], units()
    return singular if singular in table and table[singular].name == amount.unit else amount.unit


def said(figure: Figure) -> str:
    """Write a figure with its vague word, where it has one."""
    scale = figure.value
    match figure.vague:
        case "":
            return written(figure)
        case "plural" | "dozens" | "scores":
            return _plural(int(scale))
    return figure.vague if scale == 1 else f"{figure.vague} {_multiple(int(scale))}"


def _plural(scale: int) -> str:
    if scale in _PLURALS:
        return _PLURALS[scale]
    for part, word in sorted(_PLURALS.items()):
        if scale % part == 0 and part >= 10 and scale // part in _PLURALS:
            return f"{word} of {_PLURALS[scale // part]}"
    return f"{plain(scale)}s"


def _multiple(scale: int) -> str:
    return _product(scale) or plain(scale)


def _product(scale: int) -> str:
    """Return scale words whose product is a number, empty where none make it."""
    if scale in _SCALES:
        return _SCALES[scale]
    for part, word in sorted(_SCALES.items(), reverse=True):
        if scale > part and scale % part == 0 and (rest := _product(scale // part)):
            return f"{rest} {word}"
    return ""


def dump(amount: Amount) -> dict[str, Any]:
    """Return an amount as JSON: what was said, and the ends of both readings."""
    return {
        "text": render(amount),
        "hedge": amount.hedge or ("vague" if amount.low.vague else ""),
        "unit": amount.unit,
        "strict": _ends(amount.strict),
        "lenient": _ends(amount.lenient),
    }


def _ends(interval: Interval) -> dict[str, Any]:
    return {
        "lo": _json(interval.lo),
        "hi": _json(interval.hi),
        "lo_included": not interval.lo_out,
        "hi_included": not interval.hi_out,
    }


def _json(end: Real | None) -> int | float | None:
    return end if end is None or isinstance(end, int) else float(end)
