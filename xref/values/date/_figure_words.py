"""Productions for dates whose month or year is in figures: "07/08/1969", "2/15", "21-APR-16", "Sep-04-2019"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment, valid
from xref.values.date._year_words import year_of
from xref.values.date._zones import zone_of

_BESIDE_SLASHED = regex(r"i?[tp]|[-T]I|T|,(?:[SIyw]|[dD]o?m)")  # over the kinds of tokens
_GOES_ON = regex(r"\s?[\w:$%]")


def _short_year(words: Words) -> Draft | None:
    """As in "21-APR-16", "15 April of 87", "Aug 9 96" at the end of its phrase."""
    year = words.tokens[-1]
    text = words.setting.discourse.text
    joined = words.tokens[-2].kind in "-/o"
    if year.end - year.start != 2 or not text[year.start].isdigit() or (not joined and _GOES_ON.match(text, year.end)):
        return None
    number = int(text[year.start : year.end])
    first, second = (token for token in words.tokens[:-1] if token.kind in "mdD")
    month, day = (first, second) if first.kind == "m" else (second, first)
    moment = Moment(1900 + number if number >= 50 else 2000 + number, month.value, day.value, words.value("w"))
    return Draft([moment]) if valid(moment) else None


def _month_first(words: Words) -> Draft | None:
    """As in "Sep-04-2019", whose end looks like a month."""
    rest: Moment = words.value("M")
    return Draft([Moment(rest.year, words.value("m"), rest.month)])


def _numeric(words: Words) -> Draft | None:
    moments: list[Moment] = list(words.value("IMS") if words.has("IS") else [words.value("M")])
    first = words.setting.discourse.day_first
    weekday = words.value("w")
    if weekday is not None:
        moments = [moment._replace(weekday=weekday) for moment in moments]
        fitting = [moment for moment in moments if moment.weekday_fits is not False]
        moments = fitting or moments
    year = year_of(words)
    if year is not None:
        moments = [moment._replace(year=year) for moment in moments]
    if len(moments) == 2 and first is not None:
        moments = [moments[1 if first else 0]]
    return Draft(moments)


def _zoned(words: Words) -> Draft | None:
    """As in "2011-07-03 21:11 UTC"."""
    moments: list[Moment] = words.value("I")
    if moments[0].hour is None or moments[0].zone is not None:
        return None
    return Draft([moment._replace(zone=zone_of(words)) for moment in moments])


def _slashed(words: Words) -> Draft | None:
    """As in "2/15" is a date only beside a weekday or a preposition, or alone: elsewhere it is a fraction."""
    if words.after[:1] in ("u", "n"):
        return None  # "1/2 hour"
    if words.setting.discourse.text[words.start : words.end] == "24/7":
        return None
    if words.led in "vf" and words.setting.discourse.text[words.start : words.end] == "9/11":
        return Draft([Moment(2001, 9, 11)])  # a name, in whatever order a text writes its dates
    beside = words.led in "ivfbTlE" or words.has("w") or regex(r"[ivfb]S-$").search(words.before)
    beside = beside or _BESIDE_SLASHED.match(words.after)
    if not words.alone and not beside:
        return None
    return _numeric(words)


def _slashed_year(words: Words) -> Draft | None:
    """As in "from 5/1-5/7, 2020": the year after a comma, where the day is surely one."""
    if not (words.alone or words.led in "ivfb" or regex(r"[ivfb]S[-T]$").search(words.before)):
        return None
    moments = [moment._replace(year=words.value("y")) for moment in words.value("S")]
    first = words.setting.discourse.day_first
    if len(moments) == 2 and first is not None:
        moments = [moments[1 if first else 0]]
    return Draft(moments)


def _month_short_year(words: Words) -> Draft | None:
    """As in "Aug 96" where a text says no more."""
    year = words.value("n")
    if not words.alone or not isinstance(year, int) or not 50 <= year < 100:
        return None  # "August 32" is nothing
    return Draft([Moment(1900 + year, words.value("m"))])


PRODUCTIONS: list[Production] = [
    (r"(?:w,?)?[dD](?:-m-|/m/|mo|m)[dn]", _short_year),
    (r"(?:w,?)?m[dD],?[dn]", _short_year),
    (r"m-M", _month_first),
    (r"(?:w,?|a)?I", _numeric),
    (r"Iz", _zoned),
    (r"M", _numeric),
    (r"mn", _month_short_year),
    (r"(?:w,?)?S", _slashed),
    (r"S,y", _slashed_year),
]
