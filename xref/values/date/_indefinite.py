"""Weekdays of any week: "on a busy Friday night" tells what sort of evening it was, not which.

An indefinite noun phrase is not known to the reader (Quirk et al., *A Comprehensive Grammar of the English Language*,
1985, 5.36), so that the publication date does not say which day of that name is meant.
"""

from __future__ import annotations

from xref.expressions import regex

_INDEFINITE = regex(
    r"\b[Oo]n (?:an?|one)(?: (?:busy|typical|quiet|cold|warm|rainy|hot|sunny|normal|regular|ordinary|snowy|crowded"
    r"|chilly|random|otherwise|lovely|beautiful|summer|winter|spring|autumn|fall)){0,2} $"
)
_ALONE = regex(  # not "on a Friday night flight"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night)|(?! (?:morning|afternoon|evening|night)\b))"
    r"(?=[.,;]|$| (?:in|at|near|downtown|outside|when|while|and|as|with)\b)"
)
_LED_BY = 40  # characters before a weekday in which its article stands


def of_any_week(text: str, place: int) -> bool:
    """Whether a weekday at a place is one like others, of a week that the reader need not know.

    >>> of_any_week("It was on a busy Friday night in Kolb.", 17), of_any_week("It was on a Friday flight.", 12)
    (True, False)
    """
    indefinite = _INDEFINITE.search(text, max(0, place - _LED_BY), place)
    return indefinite is not None and _ALONE.match(text, place) is not None
