"""Productions for feasts and days of remembrance, and the weekends that they make."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._calendar import civil, days, weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._feasts import canonical, feast_days, fixed_date
from xref.values.date._model import Moment, Unit, valid
from xref.values.date._settling import settle, week_moment
from xref.values.date._year_words import YEAR, year_of

_NATIONAL = frozenset(("independence day", "memorial day", "mother's day", "father's day", "flag day", "labor day"))
_OF_A_COUNTRY = regex(r"(?:'s|s'|[A-Z][a-z]+(?:an|ish|ese|i|ch)|\b(?:its|their|our|his|her))\s$")


def feast(name: str, year: int | None) -> Moment:
    """The moment of a feast: month and day where they are the same every year."""
    fixed = fixed_date(name)
    if fixed is not None:
        return Moment(year, *fixed)
    named = canonical(name)
    span = feast_days(named, year) if year is not None else None
    if span is not None and span[0] == span[1]:
        _, month, day = civil(span[0])
        return Moment(year, month, day, feast=named)
    return Moment(year, feast=named)


_OF_A_THING = regex(
    r" (?:markets?|fairs?|trees?|part(?:y|ies)|dinners?|lunch|meals?|cards?|carols?|songs?|music|shopp(?:ers|ing)"
    r"|sales?|lights|decorations|presents?|gifts?|bonus(?:es)?|concerts?|pageants?|stalls?|puddings?|eggs?|bunn(?:y|ies)"
    r"|films?|movies?|specials?|messages?|speech(?:es)?|address(?:es)?|greetings?|sermons?|homily|wish(?:es)?|tradition(?:s|al)?"
    r"|travel(?:l?ers?)?|shoppers|getaway|homecoming|agreements?|accords?|rising|album|spirit|trading|traders?|turkeys?|jumpers?|stockings?|islands?)\b",
    re.IGNORECASE,
)


_SEASONS = frozenset(("christmas", "xmas", "halloween"))  # celebrated for weeks
_IN_SEASON = regex(r" (?:parades?|processions?|events?|celebrations?|gatherings?|season|holidays?|rush)\b", re.I)


def _in_its_season(words: Words) -> bool:
    """Whether a feast only says in what weeks something is held: "a Christmas parade" in November."""
    return words.value("h") in _SEASONS and _IN_SEASON.match(words.setting.discourse.text, words.end) is not None


def _feast(words: Words) -> Draft | None:
    if words.value("h") == "new year" and (words.led not in "vbi" or words.led == "i") and not words.has("y"):
        return None  # "in the new year" is no day
    if words.tokens[0].kind == "a" and words.tokens[0].value:
        return None  # "an Easter message": the feast alone
    text = words.setting.discourse.text
    if not words.has("y") and (_OF_A_THING.match(text, words.end) or _in_its_season(words)):
        return None  # "a Christmas market"
    head = next(token.start for token in words.tokens if token.kind == "h")
    if words.value("h") in _NATIONAL and _OF_A_COUNTRY.search(text, max(0, head - 20), head):
        return None  # "Ukraine's Independence Day": each country has its own
    return Draft([feast(words.value("h"), year_of(words))])


def _feast_of_its_year(words: Words) -> Draft | None:
    """A feast behind its year: "a 2021 Memorial Day shooting", not "the 2017 Christmas market"."""
    text = words.setting.discourse.text
    held = _OF_A_THING.match(text, words.end) or _in_its_season(words)
    return None if held else Draft([feast(words.value("h"), year_of(words))])


def _feast_weekend(words: Words) -> Draft | None:
    """As in "Labor Day weekend": the weekend that the feast touches or follows."""
    if words.value("u") != "weekend":
        return None
    moment = feast(words.value("h"), year_of(words))
    direction = words.setting.direction(words.start, words.end)
    filled: tuple[str, ...] = ()
    if moment.year is None:
        moment, filled = settle(moment, words.setting, direction, words.start)
    span = None if moment.year is None else feast_days(words.value("h"), moment.year)
    if span is None or span[0] != span[1]:
        return None
    number = span[0] - 3 if weekday(span[0]) < 2 else span[0]
    return Draft([week_moment(number, Unit.WEEKEND)], inferred=("year", "number") if filled else (), anchored=True)


def _day_of_feast(words: Words) -> Draft | None:
    """A date with the feast that fell on it: "April 10, 1998 - Good Friday", "Easter Monday, 24 April 1916"."""
    year, month, day = (words.value(kind) for kind in ("y", "m", "dD"))
    moment = Moment(year, month, day)
    span = feast_days(canonical(words.value("h")), year) if year is not None and valid(moment) else None
    if span is None or not span[0] <= days(year, month, day) <= span[1]:
        return None
    return Draft([moment])


_DATE = rf"(?:ma?[dD]|a?[dD]o?m){YEAR}"
PRODUCTIONS: list[Production] = [
    (rf"a?h,?i?{_DATE}", _day_of_feast),
    (rf"{_DATE}(?:,|-|,a)h", _day_of_feast),
    (rf"a?h{YEAR}?", _feast),
    ("yh", _feast_of_its_year),
    (rf"a?hu{YEAR}?", _feast_weekend),
]
