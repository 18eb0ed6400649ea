"""Filling what the words leave open: from the publication date, from a date named before, by tense.

The publication date is the only "today". What is filled in is named, so that it can be taken away again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from xref.extension import Discourse
from xref.values.date._calendar import add_months, civil, days, iso_week, weekday
from xref.values.date._model import Moment, Unit, valid

WINDOW = 183  # days between a yearless date and the publication that gives it its year: profile "default"
_FUTURE = re.compile(
    r"\b(?:will|shall|'ll|is to|are to|be|due|plans?|planned|scheduled|set|expected|going|ahead|upcoming|tomorrow|would)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|said|told|held|began|started|took|came|has|have|ago|since|\w{3,}ed)\b")

Filled = tuple[Moment, tuple[str, ...]]


class Setting:
    """Where and when the words stand: the publication date, the direction of the sentence, earlier dates."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.earlier: list[Moment] = []

    @cached_property
    def today(self) -> int | None:
        """Day number of publication, where the day is known."""
        match = re.match(r"(-?\d{4,})-(\d\d)-(\d\d)", self.discourse.published)
        return days(int(match[1]), int(match[2]), int(match[3])) if match else None

    @cached_property
    def month(self) -> tuple[int, int] | None:
        """Year and month of publication, where they are known."""
        match = re.match(r"(-?\d{4,})-(\d\d)", self.discourse.published)
        return (int(match[1]), int(match[2])) if match else None

    @cached_property
    def year(self) -> int | None:
        """Year of publication, where it is known."""
        match = re.match(r"-?\d{4,}", self.discourse.published)
        return int(match[0]) if match else None

    @cached_property
    def weekday(self) -> int | None:
        """Weekday of publication."""
        return weekday(self.today) if self.today is not None else self.discourse.weekday

    def direction(self, start: int, end: int) -> str:
        """Whether the words around speak of the past or of the future, or do not say."""
        if self.discourse.direction:
            return self.discourse.direction
        text = self.discourse.text
        before = text[max(0, start - 60) : start].rpartition(". ")[2].lower()
        cues = [(match.end(), "future") for match in _FUTURE.finditer(before)]
        cues += [(match.end(), "past") for match in _PAST.finditer(before)]
        if not cues:
            return ""
        ahead = re.search(r"\b(?:will|scheduled|planned|due|expected|set) (?:to )?(?:be |for |take )?", before)
        return "future" if ahead else max(cues)[1]


def day_moment(number: int, known: Moment | None = None) -> Moment:
    """The moment of a day number, keeping what else is known."""
    year, month, day = civil(number)
    return replace(known or Moment(), year=year, month=month, day=day)


def settle(moment: Moment, setting: Setting, direction: str) -> Filled:
    """Fill the open components of a moment that the words give only in part."""
    if moment.year is not None:
        return moment, ()
    if moment.month is not None and moment.unit is None:
        return _settle_year(moment, setting, direction)
    if moment.weekday is not None and moment.day is None and moment.unit is None:
        return _settle_weekday(moment, setting, direction)
    if moment.unit is Unit.SEASON and setting.month is not None:
        return replace(moment, year=setting.month[0]), ("year",)
    if moment.unit is None and moment.day is None and moment.grain in ("hour", "minute", "second", "part of day"):
        return moment, ()
    return moment, ()


def _settle_year(moment: Moment, setting: Setting, direction: str) -> Filled:
    """The year in which the date is nearest to publication, where that is inside the window."""
    assert moment.month is not None
    if setting.today is not None:
        today = setting.today
        around = civil(today)[0]
        options = []
        for year in (around - 1, around, around + 1):
            candidate = replace(moment, year=year)
            if not valid(candidate):
                continue
            first = days(year, moment.month, moment.day or 1)
            last = first if moment.day else days(*add_months(year, moment.month, 1), 1) - 1
            distance = max(first - today, today - last, 0)
            fits = candidate.weekday_fits is not False
            options.append((not fits, distance, year))
        if options:
            _, distance, year = min(options)
            if distance <= WINDOW:
                return replace(moment, year=year), ("year",)
    for earlier in reversed(setting.earlier):
        if earlier.year is not None and setting.today is None:
            return replace(moment, year=earlier.year), ("year",)
    return moment, ()


def _settle_weekday(moment: Moment, setting: Setting, direction: str) -> Filled:
    assert moment.weekday is not None
    if setting.today is None:
        return moment, ()
    ahead = (moment.weekday - weekday(setting.today)) % 7
    number = setting.today + (ahead if direction == "future" or ahead == 0 else ahead - 7)
    return day_moment(number, moment), ("year", "month", "day")


def week_moment(number: int) -> Moment:
    """The ISO week of a day number."""
    year, index = iso_week(number)
    return Moment(year, unit=Unit.WEEK, index=index)
