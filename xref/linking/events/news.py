"""The news of an article: the days in which an event lies that its text tells of as what has just happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from xref.expressions import regex
from xref.linking.events import introduced
from xref.linking.events.focus import Overlap
from xref.linking.events.keys import fresh, reach
from xref.linking.events.spans import DATED, Days, dates_of, gap, published_span, years_alone
from xref.model import EventKey, EventKind

WEEK = 7  # days around publication in which the undated event of an article lies, if its kind has no wider window
_PRECISE, _MONTH, _SEASON = 10, 31, 90  # days: a longer stretch ("next month") is not when the event of the day is
_MONTHLY = 45  # days back to the event that a text may have as its news
_OPENING = 5  # sentences with the title; what the first of a text tells is its news however long ago
_TOLD_ON = 15  # sentences of a report of a court, which tells of the deed after the verdict
_LEAD = 400  # characters in which a report says that it is of a court
_TRIED = regex(
    r"\b(?:sentenced|jailed|convicted|acquitted|found (?:not )?guilty|pleaded|pled|on trial|jury|jurors"
    r"|life (?:sentence|term))\b",
    re.IGNORECASE,
)
_YEARS = 366  # days: a kind with a wider window, such as a trial, goes on over years


class News:
    """How far back the news of an article reaches, for events of one kind."""

    def __init__(self, kind: EventKind | None, published: str, text: str, *, crowded: bool) -> None:
        self._text = text
        self._crowded = crowded
        self._momentary = kind is not None and kind.momentary
        self._national = kind is not None and any(
            policy.land for policy in kind.keys
        )  # such as votes, each of its year
        self.day = published_span(published, 0)
        self.days = fresh(kind) if kind and self._momentary else max(WEEK, *map(reach, kind.keys if kind else ()), 0)
        if self._momentary and not crowded:
            self.days = max(WEEK, self.days)  # a suspect is charged, a victim named within the week
        self._tried = _TRIED.search(text[:_LEAD]) is not None
        self._stretch = _MONTH if self.days >= _YEARS else _PRECISE  # "he was convicted last month"
        self.latest: Days | None = None  # the last of the days that may be that of the news

    def look_back(self, groups: Sequence[Overlap]) -> None:
        """Let the news reach back to the event that a text opens with, and note its latest day."""
        self.days = max(self.days, self._opening(groups))
        self.latest = max((days for group in groups for days in self._days_of(group)), default=None)

    def _opening(self, groups: Sequence[Overlap]) -> int:
        """The days back to the event that a text opens with where it names none nearer, as weeklies do."""
        dated = [group for group in groups if self._momentary and not self._crowded and dates_of(group.keys)]
        told = [(self.days_to(group.keys), group) for group in dated]
        reaching = _TOLD_ON if self._tried else _OPENING
        days, first = next((one for one in told if one[1].sentence <= reaching), (0, None))
        if first is None or any(high - low > 1 for low, high in dates_of(first.keys)):
            return 0
        known = days <= _MONTHLY or first.sentence <= 1 or self._tried
        anew = any(introduced.told_as_one_more(each, self._text) for each in groups if each.sentence > first.sentence)
        return days if known and not anew and all(each >= days for each, _ in told) else 0

    def _days_of(self, group: Overlap) -> list[Days]:
        """The days of a mention that may be that of the undated event of the article."""
        near = self._momentary and not group.further and not self.is_past(group.keys)
        return [days for days in dates_of(group.keys) if near and days[1] - days[0] <= 1]

    def days_to(self, keys: Iterable[EventKey]) -> int:
        """The days from publication to the furthest of some dates; 0 where none is known."""
        gaps = [gap(days, self.day) for days in dates_of(keys)]
        return max((days for days in gaps if days is not None), default=0)

    def is_past(self, keys: Iterable[EventKey]) -> bool:
        """Whether some dates lie further back than the news reaches."""
        return self.days_to(keys) > self.days

    def is_long_past(self, keys: Iterable[EventKey]) -> bool:
        """Whether a date lies further back than one event of its kind can reach, for one that goes on over years.

        "He got nine years. He was convicted in 2003" tells of two trials; of a treaty both may be the old one.
        """
        return self.days >= _YEARS and self.is_past(keys)

    def tells(self, group: Overlap) -> bool:
        """Whether a mention with keys of its own speaks of what the reader knows already."""
        dates = dates_of(group.keys)
        days = self.days_to(group.keys)
        year = years_alone(dates)
        long_ago = days > (_SEASON if year and self._national else max(self.days, _YEARS))
        if dates and long_ago and (year or self._national):
            return False  # "the 2019 election" is not that of this week
        if dates and days <= self.days and all(high - low <= self._stretch for low, high in dates):
            return not self._momentary or self.latest is None or max(dates)[1] >= self.latest[0]
        if self._text:
            return introduced.told_as_known(group, self._text)
        return not any(key.type in DATED for key in group.keys)
