"""Productions for units that no number counts and no "this" points to: "the end of the year", "over the weekend"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._calendar import weekday
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._model import Moment, Part
from xref.values.date._relative_words import is_plural
from xref.values.date._settling import Setting, day_of
from xref.values.date._shifting import in_unit

_EVE = 2  # days before publication


def _the_weekend(words: Words) -> Draft | None:
    """As in "over the weekend": the one that the tense points to."""
    today = words.setting.today
    if today is None:
        return None
    ahead = words.setting.direction(words.start, words.end) == "future" or weekday(today) > 4
    return in_unit("weekend", 0 if ahead else -1, None, words.setting)


def _the_unit(words: Words) -> Draft | None:
    """As in "the year", "the month": only after "early in", "the end of"."""
    unit = words.value("u") or "century"
    if words.value("a") == 1 or (words.has("c") and not words.has("a") and words.led != "a") or is_plural(words):
        return None  # "the end of an hour", "half of a century", "an end to decades of war"
    if unit == "weekend" and regex(r"i$|ia$").search(words.before):
        return _the_weekend(words)
    text = words.setting.discourse.text
    if not regex(r"[eE][oi]?a?$").search(words.before) or text[words.end : words.end + 1] == "-":
        return None  # "to end the decade-old war"
    if words.led == "e" and text[max(0, words.start - 4) : words.start - 1].lower() != "mid":
        return None  # "the earlier quarter"
    base = words.setting.anchor() if words.setting.narrative(words.start) or _is_told(words.setting, unit) else None
    return (
        in_unit(unit, 0, base, words.setting)
        if unit in ("day", "week", "month", "year", "decade", "century", "quarter")
        else None
    )


def _is_told(setting: Setting, unit: str) -> bool:
    """Whether "earlier in the day" is of the day told of last, on the eve of publication: "the raid on Monday"."""
    told = setting.anchor() if unit == "day" and setting.today is not None else None
    number = None if told is None else day_of(told)
    return number is not None and setting.today is not None and 0 < setting.today - number <= _EVE


def _year_end(words: Words) -> Draft | None:
    """As in "by year-end"."""
    year = words.setting.year
    said = words.setting.discourse.text[words.tokens[-1].start : words.end].lower()
    if year is None or words.led not in "ivbflT" or not said.startswith("year"):
        return None
    if words.has("a") and not said.startswith("year's"):
        return None  # "the year-end party"
    return Draft([Moment(year, part=Part.END)], inferred=("year",), anchored=True)


PRODUCTIONS: list[Production] = [
    (r"a?E", _year_end),
    (r"a?u", _the_unit),
    (r"a?c", _the_unit),
]
