"""Axes: where the ticks of a range of numbers or days go, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from xref.wording import MONTHS

_MOST = 6  # ticks that fit the width with their texts


@dataclass(frozen=True, slots=True)
class Scale:
    """A range with its ticks."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def at(self, value: float, left: float, right: float) -> float:
        """Return where a value lies between two coordinates."""
        return round(left + (value - self.low) / (self.high - self.low) * (right - left), 1)


def number_scale(low: float, high: float) -> Scale:
    """Return an axis over numbers, its ticks at 1, 2 or 5 times a power of ten.

    >>> [text for _, text in number_scale(12, 31).ticks]
    ['15', '20', '25', '30']
    """
    low, high = _padded(low, high, 1)
    rough = (high - low) / _MOST
    power = 10 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = floor(low / step) * step
    values = [first + index * step for index in range(_MOST * 2 + 2)]
    kept = [value for value in values if low <= value <= high]
    return Scale(low, high, tuple((value, _figure(value, step)) for value in kept))


def _figure(value: float, step: float) -> str:
    return f"{value:,.0f}" if step >= 1 else f"{value:,.{max(1, -floor(log10(step)))}f}"


def day_number(text: object) -> float | None:
    """Return the day of an EDTF date as a number; ``None`` for what the calendar of Python cannot hold.

    >>> day_number("2017-01-24T14:14") - day_number("2017-01-23"), day_number("XXXX-01-23")
    (1.0, None)
    """
    try:
        return float(date.fromisoformat(str(text)[:10]).toordinal())
    except ValueError:
        return None


def day_scale(low: float, high: float) -> Scale:
    """Return an axis over days: its ticks are days, first days of months, or of years.

    >>> [text for _, text in day_scale(day_number("2017-01-23"), day_number("2017-01-25")).ticks]
    ['23 Jan 2017', '24 Jan', '25 Jan']
    """
    low, high = _padded(low, high, 0.5)
    low, high = max(low, 1), min(high, date.max.toordinal())
    days = high - low
    if days <= 70:
        step = next(step for step in (1, 2, 7, 14) if days / step <= _MOST or step == 14)
        ticks = [
            date.fromordinal(day) for day in range(int(low + 0.999), int(high) + 1) if day % step == 0 or step == 1
        ]
    else:
        ticks = _firsts(date.fromordinal(ceil(low)), date.fromordinal(int(high)))
    texts = [_day(day, previous, days) for day, previous in zip(ticks, [None, *ticks], strict=False)]
    return Scale(low, high, tuple((float(day.toordinal()), text) for day, text in zip(ticks, texts, strict=True)))


def _firsts(low: date, high: date) -> list[date]:
    months = (high.year - low.year) * 12 + high.month - low.month
    steps = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)
    step = next(step for step in steps if months / step <= _MOST or step == steps[-1])
    start = low.year * 12 + low.month - 1
    firsts = [month for month in range(start - start % step, start + months + 1, step) if month // 12 >= 1]
    days = [date(month // 12, month % 12 + 1, 1) for month in firsts]
    return [day for day in days if low <= day <= high]


def _day(day: date, previous: date | None, days: float) -> str:
    month = MONTHS[day.month - 1][:3]
    if days > 365 * 6:
        return str(day.year)
    year = f" {day.year}" if previous is None or previous.year != day.year else ""
    return f"{month}{year}" if days > 70 else f"{day.day} {month}{year}"


def _padded(low: float, high: float, least: float) -> tuple[float, float]:
    pad = max((high - low) * 0.06, least)
    return low - pad, high + pad
