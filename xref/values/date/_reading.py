"""From runs of time words to dates: productions give moments, frames are read around them.

At every token the longest production that succeeds wins. Around its moment stand the frames: a time with its day, two
ends ("from 14 to 16 March"), bounds ("since", "by"), parts ("late", "the end of") and "about".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.values.date._clock_words import in_part, together
from xref.values.date._draft import Draft, Words
from xref.values.date._ends import HALF, clock, completed, end_by_number, same_half, start_by_number
from xref.values.date._model import Date, Moment, Part, Reading, Shape, Unit, point, valid
from xref.values.date._productions import matching
from xref.values.date._relative_words import counted_from
from xref.values.date._sets import DAYPARTS
from xref.values.date._settling import Setting, day_moment, day_of, settle, week_moment
from xref.values.date._tokens import Run
from xref.values.date._year_words import COUNTED

_BOUNDS = {
    "since": Shape.SINCE,
    "before": Shape.BEFORE,
    "after": Shape.AFTER,
    "until": Shape.UNTIL,
    "by": Shape.BY,
    "from": Shape.FROM,
}
_OPENERS = "vfbTkQeEaudDyn"  # kinds that can open a date without a production of their own

_ONWARD = re.compile(r"\s(?:onwards?\b|on(?=[,.;]|$)|forward\b)")
# Over the kinds of tokens:
_MORE_DAYS = re.compile(r"(?:,[dD])*,?&[dD](?![ucnmtPl])")
_PART = re.compile(r"a?Eoa?(?=[^a])|a?E(?=[wmylurN])|a?e[-i]?(?:a(?=u))?")
_MARK = re.compile(r"\(?([kQ])\)?(?=$|[,;)])")
_AT_HOUR = re.compile(r"[ik]k?(d)(?![ucnmdwlhs])")
_BESIDE = re.compile(r"[,(]?(?:i|f|o)?a?k?")
_COUNTED_FROM = re.compile(r"(?:(?:a?[dn]n?|a)u,?&?)+[vf]")
_WEEK_OF = re.compile(r"a?uoa?")


class Reader:
    """Reads one run."""

    def __init__(self, run: Run, setting: Setting) -> None:
        self.kinds = run.kinds
        self.padded = run.kinds + "        "  # blanks: nothing stands there
        self.tokens = run.tokens
        self.setting = setting
        self._atoms: dict[int, Draft | None] = {}

    def dates(self) -> list[tuple[int, int, Date]]:
        """The dates of the run with their character offsets."""
        found = []
        place = 0
        while place < len(self.tokens):
            if self.kinds[place] not in _OPENERS and not matching(self.kinds, place):
                place += 1
                continue
            draft = self._expression(place)
            value = None if draft is None else self._finish(draft)
            if draft is None or value is None:
                place += 1
                continue
            found.append((self.tokens[draft.first].start, self.tokens[draft.last - 1].end, value))
            if "second" not in value.inferred:  # "now" starts no story
                self.setting.remember(value.readings[0].start, self.tokens[draft.first].start)
            self._atoms.clear()
            place = draft.last
            for place, day in self._further_days(draft, value):
                found.append((self.tokens[place - 1].start, self.tokens[place - 1].end, day))
        return found

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

    def _word(self, place: int) -> str:
        token = self.tokens[place]
        return self.setting.discourse.text[token.start : token.end].lower()

    def _expression(self, place: int) -> Draft | None:
        """A date with whatever frames it, from a token on."""
        kind = self.padded[place]
        if kind == "b":
            return self._between(place)
        if kind in ("v", "f"):
            return self._bounded(place)
        if kind == "T" and self._word(place) in ("through", "thru", "till"):
            inner = self._point(place + 1)
            if inner is not None and inner.end is None and inner.first == place + 1:
                return self._from(place, inner, Shape.UNTIL)
        return self._joined(place)

    def _between(self, place: int) -> Draft | None:
        """As in "between A and B": one unknown point."""
        whole = self._point(place + 1)
        if whole is not None and whole.end is not None:
            whole.shape = Shape.RANGE
        else:
            whole = self._two_ends(place + 1, whole, "&-T", Shape.RANGE)
        if whole is None:
            return None
        return self._then_day(self._from(place, whole))

    def _bounded(self, place: int) -> Draft | None:
        """As in "since A", "by A", and "from A to B"."""
        token = self.tokens[place]
        after = place + 1
        while self.padded[after] == "i":
            after += 1
        inner = self._joined(after)
        if inner is None:
            return self._joined(place)
        if inner.first != after or self._word(inner.last - 1).endswith("'s"):
            return None  # "after Tuesday's attack": the day of the attack
        if inner.end is not None:
            if token.kind == "f" or token.value in ("after", "before"):
                inner.first = place if token.kind == "f" else inner.first
            return inner
        if self._word(place) == "from":
            return self._from_alone(place, inner)
        return self._from(place, inner, _BOUNDS[token.value])

    def _from_alone(self, place: int, inner: Draft) -> Draft:
        """As in "From May, shops close", "from May onwards"; elsewhere "from" only says where something comes from."""
        text = self.setting.discourse.text
        begins = text[self.tokens[place].start] == "F" or self.tokens[place].start == 0
        onward = _ONWARD.match(text, self.tokens[inner.last - 1].end) is not None
        return self._from(place, inner, Shape.SINCE) if begins or onward else inner

    def _from(self, place: int, draft: Draft, shape: Shape | None = None) -> Draft:
        draft.first = place
        if shape is not None:
            draft.shape = shape
        return draft

    def _joined(self, place: int) -> Draft | None:
        """A point, or two points joined by "to", "-", "until"."""
        first = self._point(place)
        if first is not None and first.end is not None:
            return self._then_day(first)
        if self.padded[place + 1 if first is None else first.last] not in "-Tv,)":
            return first
        joined = self._two_ends(place, first, "-T", Shape.SPAN)
        return first if joined is None else self._then_day(joined)

    def _two_ends(self, place: int, first: Draft | None, joints: str, shape: Shape) -> Draft | None:
        """The stretch from a point to the one after a joint; a bare number takes its kind from the other end."""
        after = first.last if first is not None else place + 1
        if first is None and not (self.padded[place] in "dDy" and self.padded[after] in joints):
            return None
        while self.padded[after] in (",", ")"):
            after += 1
        joint = self.padded[after]
        until = joint == "v" and self.tokens[after].value == "until"
        if joint not in joints and not until:
            return None
        after += 1
        while self.padded[after] in ("i", "k", "f"):
            after += 1
        second = self._point(after)
        if first is None:
            return self._from_number(place, second, shape)
        if second is None:
            second = self._short_end(first, after)
        if second is None or second.end is not None:
            return None
        return self._stretch(first, second, shape)

    def _stretch(self, first: Draft, second: Draft, shape: Shape) -> Draft | None:
        """Two drafts as the ends of one stretch, each completing the other."""
        low, high = first.moment, second.moment
        if first.timed != second.timed and not first.dated and not second.dated:
            return None
        if first.timed and not first.dated:
            if not second.timed:
                return None
            if second.dated:
                return self._share_day(first, second, shape)
        if second.timed and not second.dated and first.dated:
            high = low._replace(
                hour=high.hour, minute=high.minute, second=high.second, daypart=high.daypart, zone=high.zone
            )
            second.inferred, second.anchored = first.inferred, first.anchored
        elif not first.anchored and not second.anchored:
            low, high = completed(low, high)
        if low.zone is None and high.zone is not None:
            low = low._replace(zone=high.zone)
        low = low if self._half_is_said(first) else same_half(low, high)
        inferred = tuple(dict.fromkeys((*first.inferred, *second.inferred)))
        anchored = first.anchored and second.anchored
        return Draft([low], high, inferred, shape, anchored, first.first, second.last)

    def _share_day(self, first: Draft, second: Draft, shape: Shape) -> Draft | None:
        """As in "from 3:30 to 5:55 on 1 May": both times are of that day."""
        low = second.moment._replace(hour=first.moment.hour, minute=first.moment.minute, daypart=first.moment.daypart)
        low = low if self._half_is_said(first) else same_half(low, second.moment)
        return Draft([low], second.moment, second.inferred, shape, second.anchored, first.first, second.last)

    def _half_is_said(self, draft: Draft) -> bool:
        return (
            HALF.search(self.setting.discourse.text[self.tokens[draft.first].start : self.tokens[draft.last - 1].end])
            is not None
        )

    def _from_number(self, place: int, second: Draft | None, shape: Shape) -> Draft | None:
        """As in "5 to 6pm", "14 to 16 March": the bare first number is of the second's kind."""
        if second is None or second.end is not None:
            return None
        low = start_by_number(self.tokens[place].value, self.padded[place], second)
        if low is None:
            return None
        return Draft([low], second.moment, second.inferred, shape, second.anchored, place, second.last)

    def _short_end(self, first: Draft, place: int) -> Draft | None:
        """As in "1851-52", "August 10 to 22", "Monday 11am-4"."""
        token = self.tokens[place] if place < len(self.tokens) else None
        high = None if token is None else end_by_number(token, first.moment)
        if high is None or (high.day is None and self.tokens[place - 1].end != self.tokens[place].start):
            return None  # "2015 - 32" are two numbers
        timed = high.hour is not None
        return Draft(
            [high],
            None,
            first.inferred if timed else (),
            anchored=timed and first.anchored,
            first=place,
            last=place + 1,
        )

    def _then_day(self, time: Draft) -> Draft:
        """As in "9:30 - 11:00 on Thursday": the day that follows a stretch of hours."""
        if time.dated or not time.timed:
            return time
        after = time.last
        while self.padded[after] in (",", "i", "o"):
            after += 1
        day = self._atom(after)
        if day is None or day.timed or after == time.last + 3:
            return time
        whole = together(day, time)
        if whole is None:
            return time
        whole.first, whole.last = time.first, day.last
        return whole

    def _point(self, place: int) -> Draft | None:
        """A moment with "about", "late" and its time of day."""
        kind = self.padded[place]
        if kind in "kQ" and self._word(place) != "?":
            inner = self._point(place + 1)
            if inner is None:
                return None
            mark = {"approximate": True} if kind == "k" else {"uncertain": True}
            inner.moments = [moment._replace(**mark) for moment in inner.moments]  # type: ignore[arg-type]
            inner.first = place
            return self._marked(inner)
        part = _PART.match(self.kinds, place) if kind in "aeE" else None
        if part is not None:
            inner = self._in_part(place, part.end())
            if inner is not None:
                return inner
        if kind in ("a", "u") and (week := self._week_of(place)) is not None:
            return week
        if kind in ("a", "d", "n") and (counted := self._counted(place)) is not None:
            return counted
        first = self._atom(place)
        if first is None or first.end is not None:
            return first
        return self._marked(self._with_time(first))

    def _marked(self, draft: Draft) -> Draft:
        """As in "1862 (uncertain)", "1860 approx", "19c?"."""
        if self.padded[draft.last] not in ("k", "Q", "(", "&"):
            return draft
        if self.padded[draft.last] == "&" and self.padded[draft.last + 1] in ("v", "e") and draft.end is None:
            shape = {"after": Shape.FROM, "later": Shape.FROM, "before": Shape.BY, "earlier": Shape.BY}
            bound = shape.get(self._word(draft.last + 1)) if self._word(draft.last) == "or" else None
            if bound is not None and self._atom(draft.last + 2) is None:
                draft.shape, draft.last = bound, draft.last + 2
                return draft
        match = _MARK.match(self.kinds, draft.last)
        if match is not None and (self._word(match.start(1)) != "?" or self._is_whole_text(draft)):
            mark = {"approximate": True} if match[1] == "k" else {"uncertain": True}
            draft.moments = [moment._replace(**mark) for moment in draft.moments]  # type: ignore[arg-type]
            draft.last = match.end()
        return draft

    def _is_whole_text(self, draft: Draft) -> bool:
        """Whether the date is all there is, as in a catalogue: "19c?" is doubt there, a question elsewhere."""
        text = self.setting.discourse.text
        start, end = self.tokens[draft.first].start, self.tokens[draft.last - 1].end
        if start > 8 or len(text) - end > 8:
            return False
        return not text[:start].strip(" .ca~") and not text[end:].strip(" ?")

    def _with_time(self, first: Draft) -> Draft:
        """A day with the time beside it, whichever comes first."""
        after = first.last
        if after >= len(self.kinds):
            return first
        hour = _AT_HOUR.match(self.kinds, after)
        if hour is not None and first.dated and first.moment.daypart and self._word(after) in ("at", "around", "@"):
            number = self.tokens[hour.start(1)].value
            if 0 < number <= 12:
                clock = Draft([Moment(hour=in_part(number, first.moment.daypart))])
                whole = together(first, clock)
                if whole is not None:
                    whole.first, whole.last = first.first, hour.end()
                    return whole
        match = _BESIDE.match(self.kinds, after)
        for place in dict.fromkeys((match.end() if match else after, after)):
            second = self._time_range(place) if first.dated else self._atom(place)
            if second is None or second.first != place or (second.end is not None and not first.dated):
                continue
            if first.dated and not second.dated and second.timed:
                if place > after and self.padded[after] == "f" and second.end is None:
                    continue
                whole = together(first, second)
            elif not first.dated and first.timed and second.dated and (not second.timed or second.moment.hour is None):
                whole = together(second, first)
            else:
                whole = None
            if whole is not None:
                whole.first, whole.last = first.first, second.last
                return self._with_year(whole)
        return first

    def _with_year(self, whole: Draft) -> Draft:
        """As in "Thu Oct 26 11:00:09 2023": the year after the time."""
        if whole.moment.year is None and self.padded[whole.last] == "y" and whole.moment.month is not None:
            year = self.tokens[whole.last].value
            whole.moments = [moment._replace(year=year) for moment in whole.moments]
            whole.last += 1
        return whole

    def _time_range(self, place: int) -> Draft | None:
        """A time, or two joined."""
        lead = place
        while self.padded[lead] in ("b", "f"):
            lead += 1
        first = self._atom(lead)
        if first is not None and (first.dated or not first.timed):
            return None
        both = self._two_ends(lead, first, "-T&" if lead > place else "-T", Shape.SPAN)
        found = both if both is not None and both.timed and not both.dated else first
        if found is not None:
            found.first = place
        return found

    def _in_part(self, place: int, after: int) -> Draft | None:
        """As in "late February", "the end of 2016", "early Monday", "mid-morning"."""
        which = next(token.value for token in self.tokens[place:after] if token.kind in "eE")
        inner = self._atom(after)
        if inner is None or inner.end is not None or inner.timed:
            return None
        a_day = inner.moment.unit is None and (inner.moment.day is not None or inner.moment.weekday is not None)
        if a_day and which not in ("early", "late", "end", "start"):
            return None
        if a_day:
            daypart = {"start": "early", "end": "late"}.get(which, which)
            if self._word(place).startswith(("earlier", "later")):
                daypart = ""  # "earlier on Tuesday" is any time of that day
            if self.padded[inner.last] == "p":  # "late Sunday night"
                whole = f"{daypart} {self.tokens[inner.last].value}"
                daypart = whole if whole in DAYPARTS else self.tokens[inner.last].value
                inner.last += 1
            inner.moments = [moment._replace(daypart=daypart) for moment in inner.moments]
        else:
            inner.moments = [moment._replace(part=Part(which)) for moment in inner.moments]
        inner.first = place
        return inner

    def _counted(self, place: int) -> Draft | None:
        """As in "two days after the 5th", "three weeks from tomorrow", "the day after Christmas"."""
        match = _COUNTED_FROM.match(self.kinds, place)
        if match is None:
            return None
        words = Words(self.tokens[place : match.end()], self.setting, self.kinds[:place], self.kinds[match.end() :])
        joint = self.tokens[match.end() - 1]
        if joint.value not in ("after", "before", "from"):
            return None
        inner = self._atom(match.end())
        if inner is None or inner.end is not None or inner.moment.part is not None:
            return None
        at, filled = inner.moment, inner.inferred
        if not inner.anchored:
            direction = "future" if joint.value == "from" else ""
            at, filled = settle(inner.moment, self.setting, direction, self.tokens[place].start)
        draft = counted_from(words, at._replace(feast="", weekday=None))
        if draft is None:
            return None
        draft.inferred = tuple(dict.fromkeys((*filled, "year", "month", "day")))
        draft.inferred = tuple(name for name in draft.inferred if getattr(draft.moment, name) is not None)
        draft.first, draft.last = place, inner.last
        return draft

    def _week_of(self, place: int) -> Draft | None:
        """As in "the week of April 10th"."""
        match = _WEEK_OF.match(self.kinds, place)
        if match is None:
            return None
        token = next(token for token in self.tokens[place : match.end()] if token.kind == "u")
        if token.value not in ("week", "weekend"):
            return None
        inner = self._atom(match.end())
        if inner is None or inner.end is not None or inner.moment.day is None:
            return None
        start, end = self.tokens[place].start, self.tokens[inner.last - 1].end
        moment, filled = settle(inner.moment, self.setting, self.setting.direction(start, end), start)
        number = day_of(moment)
        if number is None:
            return None
        unit = Unit.WEEK if token.value == "week" else Unit.WEEKEND
        inferred = ("year", "number") if inner.inferred or filled else ()
        return Draft([week_moment(number, unit)], inferred=inferred, anchored=True, first=place, last=inner.last)

    def _atom(self, place: int) -> Draft | None:
        """What the longest production from a token on makes of it."""
        if place not in self._atoms:
            self._atoms[place] = self._longest(place)
        found = self._atoms[place]
        return None if found is None else found.copy()

    def _longest(self, place: int) -> Draft | None:
        if place >= len(self.kinds):
            return None
        for end, action in matching(self.kinds, place):
            words = Words(self.tokens[place:end], self.setting, self.kinds[:place], self.kinds[end:])
            draft = action(words)
            if draft is not None:
                draft.first, draft.last = place, end
                return draft
        return None

    def _finish(self, draft: Draft) -> Date | None:
        """Fill what is open; the second end follows the first."""
        moments = draft.moments
        if draft.end is None and (draft.anchored or (moments[0].year is not None and moments[-1].year is not None)):
            if not all(map(valid, moments)):
                return None
            return Date(draft.shape, tuple(map(Reading, moments)), draft.inferred)
        start, end = self.tokens[draft.first].start, self.tokens[draft.last - 1].end
        direction = self.setting.direction(start, end)
        if not direction and draft.shape in (Shape.UNTIL, Shape.BY, Shape.FROM):
            direction = "future"  # a term lies ahead unless something says otherwise
        if draft.end is not None:
            return self._finish_stretch(draft, draft.end, direction)
        if len(draft.moments) == 1:
            moment, filled = settle(self._sharing_year(draft)[0], self.setting, direction, start)
            if not valid(moment):
                return None
            return Date(draft.shape, (Reading(moment),), draft.inferred + filled)
        settled = [settle(moment, self.setting, direction, start) for moment in draft.moments]
        kept = tuple(dict.fromkeys(moment for moment, _ in settled if valid(moment)))
        if not kept:
            return None
        inferred = tuple(dict.fromkeys((*draft.inferred, *settled[0][1])))
        return Date(draft.shape, tuple(map(Reading, kept)), inferred)

    def _sharing_year(self, draft: Draft) -> list[Moment]:
        """As in "in April and June 1955": the first month is of the year that the second states."""
        moment = draft.moment
        if moment.year is None and moment.month is not None and self.padded[draft.last] in ("&", ","):
            after = draft.last + 1 + (self.kinds[draft.last : draft.last + 2] == ",&")
            other = self._atom(after)
            if other is not None and not other.anchored and other.end is None:
                year, month = other.moment.year, other.moment.month
                if year is not None and month is not None and month >= moment.month:
                    return [each._replace(year=year) for each in draft.moments]
        return draft.moments

    def _finish_stretch(self, draft: Draft, high: Moment, direction: str) -> Date | None:
        low, filled = (
            (draft.moment, ())
            if draft.anchored
            else settle(draft.moment, self.setting, direction, self.tokens[draft.first].start)
        )
        if high.year is None and low.year is not None and high.month is not None:
            later = low.month is not None and (high.month, high.day or 99) < (low.month, low.day or 0)
            high = high._replace(year=low.year + later)
            filled = (*filled, "year")
        elif high.year is None and not draft.anchored:
            high, more = self._next(low, high)
            filled = (*filled, *more)
        low_day, high_day = day_of(low), day_of(high)
        timed = low.hour is not None and high.hour is not None
        if low_day is not None and low_day == high_day and timed and clock(high) <= clock(low):
            high = day_moment(low_day + 1, high._replace(weekday=None))  # past midnight
        if not valid(low) or not valid(high):
            return None
        return Date(draft.shape, (Reading(low, high),), tuple(dict.fromkeys((*draft.inferred, *filled))))

    def _next(self, low: Moment, high: Moment) -> tuple[Moment, tuple[str, ...]]:
        """The second end of "Monday to Friday": the first such day after the first end."""
        number = day_of(low)
        if number is not None and high.weekday is not None and high.day is None and low.weekday is not None:
            return day_moment(number + (high.weekday - low.weekday) % 7, high), ("year", "month", "day")
        if low.year is not None and high.unit is low.unit and high.unit is not None:
            return high._replace(year=low.year), ("year",)
        return settle(high, self.setting, "future", self.tokens[0].start)


def dates(run: Run, setting: Setting) -> list[tuple[int, int, Date]]:
    """The dates of a run with their character offsets."""
    return Reader(run, setting).dates()
