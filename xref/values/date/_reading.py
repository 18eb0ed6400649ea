"""From runs of time words to dates: at every token the longest expression that succeeds wins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.expressions import regex
from xref.values.date._bounded import Bounded
from xref.values.date._draft import Draft
from xref.values.date._finishing import finish
from xref.values.date._model import Date, point, valid
from xref.values.date._opening import opens
from xref.values.date._sequences import in_row, two_days
from xref.values.date._settling import Setting
from xref.values.date._tokens import Run
from xref.values.date._year_words import COUNTED

_MORE_DAYS = regex(r"(?:,[dD])*,?&[dD](?![ucnmtPl])")  # over the kinds of tokens

_DAYS_BEFORE = regex(r"((?:a?[dD],)+a?[dD],?&|a?[dD],?&)(?=a?[dD]o?m)")
_RECURRENT = regex(r"\b(?:every|each)\s(?:other\s|second\s)?$", re.IGNORECASE)

_OWNING = regex(r"(?:'s|..'s) [a-z]", re.IGNORECASE | re.DOTALL)
_RECURRENT_ENDS = tuple("yhrdYHRD")  # the last letters of these words


class Reader(Bounded):
    """Reads one run."""

    def dates(self) -> list[tuple[int, int, Date]]:
        """The dates of the run with their character offsets."""
        found = []
        place = 0
        before = None
        while place < len(self.tokens):
            if not opens(self.kinds, place):
                place += 1
                continue
            row = _DAYS_BEFORE.match(self.kinds, place)
            if row is not None and (days := self._days_before(place, row.end(1))):
                found += days
                place = row.end(1)
            draft = None if self._recurs(place) else self.expression(place)
            value = None if draft is None else finish(self, in_row(self, draft, before))
            if draft is None or value is None:
                place += 1
                continue
            listed = len(found) > 1 and found[-1][0] - found[-2][1] <= len(", ")
            stretch = None if listed else two_days(self, draft, before, value)
            begin = self.tokens[draft.first].start if stretch is None else found.pop()[0]
            found += self._told(begin, draft, value if stretch is None else stretch)
            if "second" not in value.inferred:  # "now" starts no story
                self.setting.remember(value.readings[0].start, self.tokens[draft.first].start)
            self._atoms.clear()
            place = draft.last
            before = place, value
            for place, day in self._further_days(draft, value):
                found.append((self.tokens[place - 1].start, self.tokens[place - 1].end, day))
        return found

    def _told(self, begin: int, draft: Draft, value: Date) -> list[tuple[int, int, Date]]:
        """A date, or two where something of the day from which it is counted follows: "a day after | Monday's raid"."""
        end, text = self.tokens[draft.last - 1].end, self.setting.discourse.text
        if draft.counted is not None and _OWNING.match(text, end - 2):
            counted_from = self.expression(draft.counted)
            day = None if counted_from is None else finish(self, counted_from)
            if day is not None:
                start = self.tokens[draft.counted].start
                return [(begin, self.tokens[draft.counted - 1].end, value), (start, end, day)]
        return [(begin, end, value)]

    def _recurs(self, place: int) -> bool:
        """Whether the words are of no one time: "every Monday", "each May"."""
        text, start = self.setting.discourse.text, self.tokens[place].start
        if text[max(0, start - 2) : start - 1] not in _RECURRENT_ENDS:
            return False
        return _RECURRENT.search(text, max(0, start - 13), start) is not None

    def _days_before(self, place: int, last: int) -> list[tuple[int, int, Date]]:
        """The first days of "6, 7 and 9 May 2016", which have the month and year of the last."""
        draft = self.expression(last)
        value = None if draft is None or draft.end is not None else finish(self, draft)
        moment = None if value is None else value.readings[0].start
        if value is None or moment is None or moment.day is None or moment.month is None:
            return []
        tokens = [token for token in self.tokens[place:last] if token.kind in "dD"]
        numbers = [*(token.value for token in tokens), moment.day]
        joint = next(token.value for token in self.tokens[place:last] if token.kind == "&")
        pair = len(tokens) == 1 and (numbers[1] == numbers[0] + 1 or (place and self.kinds[place - 1] == "b"))
        if numbers != sorted(set(numbers)) or joint != "and" or pair:
            return []  # a pair of days in a row is a stretch, which has a production
        each = [(token, point(moment._replace(day=token.value, weekday=None), value.inferred)) for token in tokens]
        return [(token.start, token.end, date) for token, date in each]

    def _further_days(self, draft: Draft, value: Date) -> Iterator[tuple[int, Date]]:
        """The other days of "January 17, 18 and 20", each with the place after it."""
        moment = value.readings[0].start
        if (
            self.padded[draft.last - 1] not in ("d", "D")
            or moment.month is None
            or moment.day is None
            or draft.end is not None
        ):
            return
        match = _MORE_DAYS.match(self.kinds, draft.last)
        if match is None or COUNTED.match(self.setting.discourse.text, self.tokens[match.end() - 1].end):
            return
        for place in range(match.start(), match.end()):
            if self.padded[place] in ("d", "D"):
                other = moment._replace(day=self.tokens[place].value, weekday=None)
                if valid(other):
                    yield place + 1, point(other, value.inferred)


def dates(run: Run, setting: Setting) -> list[tuple[int, int, Date]]:
    """The dates of a run with their character offsets."""
    return Reader(run, setting).dates()
