"""Values for readers: dates and large sums of money as a person writes them."""

from __future__ import annotations

from xref.expressions import regex
from xref.formats._dates import plain_dates

_SUM = regex(r"(?<![\d,.])(\d{1,3}(?:,\d{3}){2,3}) (?=[A-Z]{3}\b)")
_SCALES = ((10**9, "billion"), (10**6, "million"))


def plain(text: str) -> str:
    """Return ``text`` with its EDTF dates and its large sums in words; what would lose digits stays.

    >>> plain("13,700,000,000 USD, [..2015]"), plain("5,564,239 EUR")
    ('13.7 billion USD, by 2015', '5,564,239 EUR')
    """
    return sums(plain_dates(text))


def sums(text: str) -> str:
    """Return ``text`` with its large sums of money in millions and billions.

    >>> sums("about 1,250,000,000 INR")
    'about 1.25 billion INR'
    """
    return _SUM.sub(lambda match: f"{_scaled(match[1])} ", text)


def _scaled(figure: str) -> str:
    """Write a figure in millions or billions where two decimals hold all of it."""
    number = int(figure.replace(",", ""))
    for scale, word in _SCALES:
        if number >= scale and number % (scale // 100) == 0:
            return f"{number / scale:.2f}".rstrip("0").rstrip(".") + f" {word}"
    return figure
