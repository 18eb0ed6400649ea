"""What stands around moments: a time with its day, two ends ("from 14 to 16 March")."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._atoms import Atoms
from xref.values.date._clock_words import in_part, together
from xref.values.date._draft import Draft
from xref.values.date._ends import HALF, completed, end_by_number, same_half, shortest, start_before, start_by_number
from xref.values.date._model import Moment, Part, Shape

# Over the kinds of tokens:
PART = regex(r"a?Eoa?(?=[^a])|E-(?=[ym])|a?E(?=[wmylurN])|a?e[-i]?(?:a(?=u))?")
PARTS = regex(r"a?(e)-?[T&]-?(e)-?o?a?(?=[mylcuXD])")
_AT_HOUR = regex(r"[ik]k?(d)(?![ucnmdwlhs])")
_BESIDE = regex(r"[,(]?(?:i|f|o)?a?k?")
_ELSEWHERE = regex(r"\([tny]p?z\)")  # "2:43 pm (08:58 GMT) on Tuesday"
_COUNTED = "as of"  # "on Monday, as of 7:34 p.m.": when it was counted, on a day or another


class Frames(Atoms):
    """The moments of one run with all that frames them."""

    def moment(self, place: int) -> Draft | None:
        """A moment with the part of it that is meant, from a token on."""
        return self._point(place)

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
        bounded = place > 0 and self.padded[place - 1] == "f" and self.padded[after] == "v"  # "from 3 until 12 May"
        if first is None and not (self.padded[place] in "dDy" and (self.padded[after] in joints or bounded)):
            return None
        while self.padded[after] in (",", ")"):
            after += 1
        joint = self.padded[after]
        until = joint == "v" and self.tokens[after].value == "until"
        if joint not in joints and not until:
            return None
        after += 1
        if joint == "-" and self.padded[after] == "T" and self.padded[after + 1] == "-":
            joint, after = "T", after + 2  # "the January-to-March quarter"
        while self.padded[after] in ("i", "k", "f"):
            if self.setting.discourse.text[self.tokens[after].start].isupper():
                return None  # "July 30, 2016 - On July 27 a bomb": a dateline before a sentence
            after += 1
        second = self._point(after)
        if first is None:
            return self._from_number(place, second, shape)
        if second is None:
            second = self._short_end(first, after)
        if second is None or second.end is not None or (joint == "-" and self._one_in_two_zones(first, second)):
            return None
        if joint == "T" and self._is_owner(second) and (not place or self.padded[place - 1] != "f"):
            return None  # "a change on Friday to December's figures"
        return self._stretch(first, second, shape)

    def _is_owner(self, draft: Draft) -> bool:
        """Whether something is said to be of a moment: "December's"."""
        end = self.tokens[draft.last - 1].end
        return self.setting.discourse.text[end - 2 : end] == "'s"

    def _one_in_two_zones(self, first: Draft, second: Draft) -> bool:
        """As in "7.50pm GMT - 9.50pm local time": one time by two clocks, no stretch."""
        zones = [self.tokens[each.last - 1] for each in (first, second)]
        return all(zone.kind == "z" for zone in zones) and zones[0].value != zones[1].value

    def _stretch(self, first: Draft, second: Draft, shape: Shape) -> Draft | None:
        """Two drafts as the ends of one stretch, each completing the other."""
        low, high = shortest(first.moments, second.moments)
        if first.timed != second.timed and not first.dated and not second.dated:
            return None
        if first.timed and not first.dated:
            if not second.timed:
                return None
            if second.dated:
                return self._share_day(first, second, shape)
        if second.timed and not second.dated and first.dated:
            if not first.timed and second.moment.hour is not None and shape is Shape.SPAN:
                return self._at_time(first, second)
            high = low._replace(
                hour=high.hour, minute=high.minute, second=high.second, daypart=high.daypart, zone=high.zone
            )
            second.inferred, second.anchored = first.inferred, first.anchored
        elif not first.anchored and not second.anchored:
            low, high = completed(low, high)
        elif not first.anchored and (before := start_before(low, high)) is not None:
            low, first.inferred, first.anchored = before, second.inferred, True
        if _falls(low, high):
            return None  # "2012-1400"
        if low.zone is None and high.zone is not None:
            low = low._replace(zone=high.zone)
        low = low if self._half_is_said(first) else same_half(low, high)
        inferred = tuple(dict.fromkeys((*first.inferred, *second.inferred)))
        anchored = first.anchored and second.anchored
        other = self._other_way(first, second, shape)
        return Draft([low], high, inferred, shape, anchored, first.first, second.last, other)

    def _other_way(self, first: Draft, second: Draft, shape: Shape) -> Draft | None:
        """As in "5/7/2017 to 8/7/2017": both ends with their days first."""
        if len(first.moments) != 2 or len(second.moments) != 2:
            return None
        low, high = first.copy(), second.copy()
        low.moments, high.moments = low.moments[1:], high.moments[1:]
        return self._stretch(low, high, shape)

    def _at_time(self, first: Draft, second: Draft) -> Draft | None:
        """As in "6 January 2017 - 6:37am": a time of that day."""
        whole = together(first, second)
        if whole is not None:
            whole.first, whole.last = first.first, second.last
        return whole

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
        high = None if token is None or self._counts(place) else end_by_number(token, first.moment)
        if high is None:
            return None
        framed = first.first > 0 and self.padded[first.first - 1] in "bf" and self.padded[place + 1] in "iwrpP,"
        joined = self.tokens[place - 1].end == self.tokens[place].start
        if high.day is None and not joined and not (framed and high.hour is not None):
            return None  # "2015 - 32" are two numbers; but "between noon and 2 on Friday"
        timed = high.hour is not None
        return Draft(
            [high],
            None,
            first.inferred if timed else (),
            anchored=timed and first.anchored,
            first=place,
            last=place + 1,
        )

    def _counts(self, place: int) -> bool:
        """Whether a number after "to" is no day: "sentenced on 4 May to nine years", "rose on Friday to 20"."""
        token = self.tokens[place]
        text = self.setting.discourse.text
        spelled = token.kind in "dn" and not text[token.start : token.end].isdigit()
        return (spelled and self.word(place - 1) == "to") or self.padded[place + 1] == "u"

    def _then_day(self, time: Draft) -> Draft:
        """As in "9:30 - 11:00 on Thursday": the day that follows a stretch of hours."""
        if time.dated or not time.timed:
            return time
        after = time.last
        while self.padded[after] in (",", "i", "o"):
            after += 1
        day = self.atom(after)
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
        if kind in "kQ" and self.word(place) != "?":
            inner = self._point(place + 1)
            if inner is None:
                return None
            inner.qualify(kind)
            inner.first = place
            return self.marked(inner)
        if kind in "ae" and (parts := self._two_parts(place)) is not None:
            return parts
        part = PART.match(self.kinds, place) if kind in "aeE" else None
        if part is not None and not self._is_verb(place, part.end()):
            inner = self.in_part(place, part.end())
            if inner is not None:
                return inner
        if kind in ("a", "u") and (week := self.week_of(place)) is not None:
            return week
        if kind in ("a", "d", "n") and (counted := self.counted(place)) is not None:
            return counted
        first = self.atom(place)
        if first is None or first.end is not None:
            return first
        return self.marked(self._with_time(first))

    def _is_verb(self, place: int, after: int) -> bool:
        """Whether "start" and "end" are what happens on the date: "will start Monday", not "by end July"."""
        bare = self.kinds[place:after] == "E" and self.word(place) in ("start", "end", "close", "turn", "rest")
        if self.kinds[place:after] == "E" and self.word(place) == "beginning" and self.padded[after] == "w":
            return True  # "a meeting beginning Sunday"
        if not bare or self.tokens[place].start == 0 or self.padded[after] == "u":
            return False
        return place == 0 or self.padded[place - 1] not in "ivfb-k"

    def _two_parts(self, place: int) -> Draft | None:
        """As in "early to mid-May", "the mid- to late 1990s"."""
        match = PARTS.match(self.kinds, place)
        inner = None if match is None else self.in_part(match.start(2), match.end())
        if match is None or inner is None or inner.moment.part is None:
            return None
        low = inner.moment._replace(part=Part(self.tokens[match.start(1)].value))
        return Draft([low], inner.moment, inner.inferred, Shape.RANGE, inner.anchored, place, inner.last)

    def _with_time(self, first: Draft) -> Draft:
        """A day with the time beside it, whichever comes first."""
        after = first.last
        if after >= len(self.kinds):
            return first
        if first.timed and not first.dated and (again := _ELSEWHERE.match(self.kinds, after)):
            after = after if first.first and self.kinds[first.first - 1] == "&" else again.end()
        hour = _AT_HOUR.match(self.kinds, after)
        if hour is not None and first.dated and first.moment.daypart and self.word(after) in ("at", "around", "@"):
            number = self.tokens[hour.start(1)].value
            if 0 < number <= 12:
                clock = Draft([Moment(hour=in_part(number, first.moment.daypart))])
                whole = together(first, clock)
                if whole is not None:
                    whole.first, whole.last = first.first, hour.end()
                    return whole
        match = _BESIDE.match(self.kinds, after)
        beside = match.end() if match else after
        if first.dated and any(self.word(place) == _COUNTED for place in range(after, beside)):
            return first
        article = beside - (self.padded[beside - 1] == "a")  # "the night of the 25th"
        for place in dict.fromkeys((beside, article, after)):
            second = self._time_range(place) if first.dated else self.atom(place)
            if second is not None and second.end is not None and first.moment.daypart == "night" and not first.dated:
                second.end = None  # "the night of 5-6 May" is that of the 5th
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
                if (
                    not first.dated and self.padded[whole.last] == "p"
                ):  # "7:30 on Tuesday evening", "early on Sunday morning"
                    whole = self._in_its_part(first, whole)
                if whole.moment.daypart and not first.timed:
                    return self._with_time(whole)  # "Christmas morning at 9:00"
                return self._with_year(whole)
        return first

    def _in_its_part(self, clock: Draft, whole: Draft) -> Draft:
        """A time of a day with the part of the day after it."""
        hour = whole.moment.hour
        if hour is not None and not self._half_is_said(clock):
            hour = in_part(hour, self.tokens[whole.last].value)
            whole.moments = [moment._replace(hour=hour) for moment in whole.moments]
        whole.last += 1
        return whole

    def _with_year(self, whole: Draft) -> Draft:
        """As in "Thu Oct 26 11:00:09 2023": the year after the time."""
        place = whole.last + (self.padded[whole.last] == ",")
        if whole.moment.year is None and self.padded[place] == "y" and whole.moment.month is not None:
            if place > whole.last and whole.moment.second is None:
                return whole  # "on May 5 at 3 pm, 2019 fans ..."
            year = self.tokens[place].value
            whole.moments = [moment._replace(year=year) for moment in whole.moments]
            whole.last = place + 1
        return whole

    def _time_range(self, place: int) -> Draft | None:
        """A time, or two joined."""
        lead = place
        while self.padded[lead] in ("b", "f"):
            lead += 1
        first = self.atom(lead)
        if first is not None and (first.dated or not first.timed):
            return None
        both = self._two_ends(lead, first, "-T&" if lead > place else "-T", Shape.SPAN)
        found = both if both is not None and both.timed and not both.dated else first
        if found is not None:
            found.first = place
        return found


def _falls(low: Moment, high: Moment) -> bool:
    """Whether two bare years fall: no stretch runs from the later to the earlier one."""
    if low.year is None or high.year is None or low.year <= high.year:
        return False
    return all((at.month, at.day, at.unit) == (None, None, None) for at in (low, high))
