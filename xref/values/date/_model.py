"""What a date is here: components that are stated, left open or inferred, and how they are put together.

A ``Moment`` is a partial date or time, each component known or open (EDTF, ISO 8601-2, level 2: month and day
without year, decade, century, season, quarter, approximate, uncertain; beyond it weekday patterns, weeks and parts such
as "late February"). A ``Date`` puts moments together: one unknown point in a moment, a span that covers both ends, a
range with one unknown point, or a bound. Several readings are kept where the words allow several.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from xref.records import dataclass
from xref.tuples import NamedTuple
from xref.values.date._calendar import days, month_length, weekday

CLOCK = ("hour", "minute", "second", "daypart", "zone")
COMPONENTS = ("year", "month", "day", "weekday", "number", "part", "feast", *CLOCK)


class Unit(StrEnum):
    """Stretches of the calendar that are not a year, month or day; ``number`` says which one."""

    MILLENNIUM = "millennium"
    CENTURY = "century"  # year: its first year
    DECADE = "decade"  # year: its first year
    FISCAL = "fiscal year"
    HALF = "half"  # of a year, number 1-2
    QUARTER = "quarter"  # number 1-4
    SEASON = "season"  # number 1-4: spring, summer, autumn, winter (from December of the year before)
    WEEK = "week"  # number: ISO week of the ISO year, or with a month the week of that month
    WEEKEND = "weekend"


class Part(StrEnum):
    """Which part of a stretch is meant."""

    EARLY = "early"  # first half
    MID = "mid"  # middle third
    LATE = "late"  # second half
    START = "start"
    END = "end"


class Shape(StrEnum):
    """How the moments of a date are put together."""

    POINT = "point"  # one unknown point or stretch inside the moment
    SPAN = "span"  # covers both ends and what lies between
    RANGE = "range"  # one unknown point between the ends
    BEFORE = "before"
    AFTER = "after"
    BY = "by"  # in it or before
    FROM = "from"  # in it or after: "not before May", "from May"
    SINCE = "since"  # starts in it, goes on
    UNTIL = "until"  # ends in it
    SINCE_LEAST = "since at least"  # starts in it or before, goes on
    UNTIL_LEAST = "until at least"  # ends in it or after


class Moment(NamedTuple):
    """A partial date or time; ``None`` is a component that is left open. Years are astronomical (0 is 1 BCE).

    >>> Moment(2017, 1).grain, Moment(weekday=0).grain, Moment(hour=10, minute=30).grain
    ('month', 'day', 'minute')
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday = 0
    unit: Unit | None = None
    number: int | None = None  # of the unit; with a weekday and no unit: the n-th such weekday of the month
    part: Part | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    daypart: str = ""
    feast: str = ""  # a feast whose date follows a rule
    zone: int | None = None  # minutes east of UTC
    approximate: bool = False
    uncertain: bool = False

    @property
    def grain(self) -> str:
        """The finest component that is known."""
        for name in ("second", "minute", "hour"):
            if getattr(self, name) is not None:
                return name
        if self.daypart:
            return "part of day"
        if (self.day is not None and self.unit is None) or self.weekday is not None:
            return "day"
        if self.unit is not None:
            return self.unit.value
        return "month" if self.month is not None else "year" if self.year is not None else "none"

    @property
    def open(self) -> bool:
        """Whether nothing says which one it is: every component is unknown."""
        return self.grain == "none" or (self.unit is not None and self.year is None and self.number is None)

    @property
    def weekday_fits(self) -> bool | None:
        """Whether the weekday belongs to the date; ``None`` where the two cannot be checked.

        >>> Moment(2017, 1, 23, weekday=0).weekday_fits
        True
        """
        if self.weekday is None or self.year is None or self.month is None or self.day is None:
            return None
        return weekday(days(self.year, self.month, self.day)) == self.weekday

    def without(self, names: Iterable[str]) -> Moment:
        """The same moment with some components left open."""
        left_open: dict[str, Any] = {name: "" if name in ("daypart", "feast") else None for name in COMPONENTS}
        left = self._replace(**{name: left_open[name] for name in names})
        return left._replace(part=None) if left.part is not None and left.grain == "none" else left  # a part of nothing


class Reading(NamedTuple):
    """One way to read the words: a moment, or the two ends of a span or range."""

    start: Moment
    end: Moment | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A date or time as the words give it, with the components that were inferred.

    ``inferred`` holds the names of components that come from the publication date or from another date of the text, not
    from the words themselves; ``stated`` leaves them open.
    """

    shape: Shape
    readings: tuple[Reading, ...]
    inferred: tuple[str, ...] = ()

    @property
    def grain(self) -> str:
        """The grain of the first reading."""
        return self.readings[0].start.grain

    @property
    def approximate(self) -> bool:
        """Whether the words say "about"."""
        return any(moment.approximate for moment in self.moments())

    @property
    def weekday_fits(self) -> bool | None:
        """Whether the weekday belongs to the date, in some reading; ``None`` where nothing can be checked."""
        checks = [moment.weekday_fits for moment in self.moments()]
        known = [check for check in checks if check is not None]
        return any(known) if known else None

    @property
    def clock_only(self) -> bool:
        """Whether nothing but a time of day is known: it answers no question for a date.

        >>> point(Moment(hour=22, minute=30)).clock_only, point(Moment(weekday=0, hour=22)).clock_only
        (True, False)
        """
        day = (part for each in self.moments() for part in (each.year, each.month, each.day, each.weekday, each.unit))
        return all(part is None for part in day) and not any(moment.feast for moment in self.moments())

    def moments(self) -> list[Moment]:
        """Every moment of every reading."""
        return [moment for reading in self.readings for moment in (reading.start, reading.end) if moment is not None]


def point(moment: Moment, inferred: tuple[str, ...] = ()) -> Date:
    """A date of one moment and one reading."""
    return Date(Shape.POINT, (Reading(moment),), inferred)


def stated(value: Date) -> Date:
    """Leave open the components that were inferred.

    >>> stated(point(Moment(2017, 1, 23), ("year",))).readings[0].start.year is None
    True
    """
    if not value.inferred:
        return value
    readings = tuple(
        Reading(reading.start.without(value.inferred), reading.end and reading.end.without(value.inferred))
        for reading in value.readings
    )
    return Date(value.shape, tuple(dict.fromkeys(readings)), ())


def valid(moment: Moment) -> bool:
    """Whether every known component is within its bounds (30 February is not)."""
    year, month, day = moment.year, moment.month, moment.day
    if month is not None and not 1 <= month <= 12:
        return False
    if (
        day is not None
        and not 1 <= day <= 28
        and not 1 <= day <= (31 if month is None else month_length(2000 if year is None else year, month))
    ):
        return False
    hour, minute, second = moment.hour, moment.minute, moment.second
    if hour is None:
        return minute is None and second is None
    return 0 <= hour <= 24 and (minute is None or 0 <= minute < 60) and (second is None or 0 <= second <= 60)
