"""Whether a text is a narrative of other years than its own: its dates continue one another then."""

from __future__ import annotations

from bisect import bisect
from functools import lru_cache

from xref.expressions import regex

_BUCKET = 1_000  # characters for which the text is taken to be a narrative or not
_MANY = 12  # years that a history names
_DAY = 16  # characters of a month and a day before a year
_DATED = regex(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)? $")
_LONG = 100  # years of a text that is more than news
_COUNTS = "people|houses|homes|families|troops|soldiers|workers|women|men|children|feet|met(?:re|er)s|miles|km"
_NO_NUMBER = (  # "1500 people", "1130GMT"
    rf"(?![\d%]|,\d|[ ]?(?:GMT|UTC|[A-Z]{{2,3}}T\b|h(?:ou)?rs\b|{_COUNTS}\b))(?<![\d.,$-]\d{{4}})"
)
_YEARS = (regex(rf"1\d\d\d{_NO_NUMBER}"), regex(rf"20\d\d{_NO_NUMBER}"))  # quick to search for: fixed at their head


def narrates(text: str, own: int | None, place: int) -> bool:
    """Return whether the years around a place of a text are others than its own.

    >>> text = "In 1453 it fell. In 1481 he died. In 1512 his son followed."
    >>> narrates(text, 2020, 10), narrates(text, 1480, 10)
    (True, False)
    """
    return _narrates(text, own, place // _BUCKET)


def looks_back(text: str, own: int, place: int) -> bool:
    """Whether a text names other years by the way only: none where it opens, and none in a paragraph before a place.

    >>> text = "The talks began on May 4.\\nEarlier pacts of 2014, 2015 and 2017 fell apart.\\nThey end on May 9."
    >>> looks_back(text, 2019, text.index("May 9")), looks_back("In 2014 it began on May 4.", 2019, 20)
    (True, False)
    """
    places, years = _years_of(text)
    if len(years) > _LONG:
        return False
    line = text.rfind("\n", 0, place) + 1
    named = [at for at, year in zip(places, years, strict=True) if abs(year - own) > 1]
    if not line or len(named) > _MANY or any(_DATED.search(text, max(0, at - _DAY), at) for at in named):
        return False  # a history, or one that tells of the days of other years
    return all(_opening(text) <= at < line for at in named if at < place)


def _opening(text: str) -> int:
    """Where the first line of a text ends."""
    return max(0, text.find("\n", len(text) - len(text.lstrip())))


@lru_cache(maxsize=4)
def _years_of(text: str) -> tuple[list[int], list[int]]:
    """Where a text has numbers that look like years, and which: read once for all its sentences."""
    found = sorted([(match.start(), int(match[0])) for year in _YEARS for match in year.finditer(text)])
    return [place for place, _ in found], [year for _, year in found]


@lru_cache(maxsize=16)
def _narrates(text: str, own: int | None, bucket: int) -> bool:
    """Whether the years around a bucket of a text are others than its own."""
    places, years = _years_of(text)
    low, high = bisect(places, (bucket - 3) * _BUCKET), bisect(places, (bucket + 4) * _BUCKET)
    found = years[low:high]
    if own is None:
        return bool(found)
    far = sum(abs(year - own) > 1 for year in found)
    return (far >= 3 and far >= 0.9 * len(found)) or (far == len(found) < 3 and _is_history(text, own))


@lru_cache(maxsize=4)
def _is_history(text: str, own: int) -> bool:
    """Whether a text is of other years than its own throughout, however far apart it names them."""
    _, years = _years_of(text)
    return len(years) >= _MANY and sum(abs(year - own) > 1 for year in years) >= 0.95 * len(years)
