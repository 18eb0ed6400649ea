"""Wordings that people read, wherever they are printed."""

from __future__ import annotations

# In English in every locale, which those of the ``calendar`` module are not.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def number_of(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun, in the plural where there are more than one or none.

    >>> number_of(1, "match", "matches"), number_of(2, "file"), number_of(0, "file")
    ('1 match', '2 files', '0 files')
    """
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
