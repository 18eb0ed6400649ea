"""Single moments: what the longest production makes of the tokens of a run, and the words that go with one moment.

Such words are parts ("late February", "the end of 2016"), counts from a moment ("two days after the 5th"), weeks
("the week of April 10th") and marks of doubt ("1862 (uncertain)").
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._about_ago import on_one_side
from xref.values.date._counted import counted_from
from xref.values.date._draft import Draft, Words
from xref.values.date._feasts import feast_days
from xref.values.date._model import Part, Shape, Unit
from xref.values.date._productions import matching
from xref.values.date._relative_words import base_of
from xref.values.date._sets import DAYPARTS
from xref.values.date._settling import Setting, day_moment, day_of, settle, week_moment
from xref.values.date._tokens import Run

# Over the kinds of tokens:
_MARK = regex(r"\(?([kQ])\)?(?=$|[,;)])")
_WORD_BEHIND = regex(r" [^\W_]")
COUNTED_FROM = regex(r"(?:(?:a?[dn]n?H?|a)uH?,?&?)+[vf]|a[wp][vl]|a?Dwv")
WEEK_OF = regex(r"a?uoa?")

_GOES_ON = regex(r"\s?[-–]\s?\d|\s(?:to|until|till|through)\s", re.IGNORECASE)


class Atoms:
    """The single moments of one run, each read once."""

    def __init__(self, run: Run, setting: Setting) -> None:
        self.kinds = run.kinds
        self.padded = run.kinds + "        "  # blanks: nothing stands there
        self.tokens = run.tokens
        self.setting = setting
        self._atoms: dict[int, Draft | None] = {}

    def word(self, place: int) -> str:
        token = self.tokens[place]
        return self.setting.discourse.text[token.start : token.end].lower()

    def atom(self, place: int) -> Draft | None:
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

    def in_part(self, place: int, after: int) -> Draft | None:
        """As in "late February", "the end of 2016", "early Monday", "mid-morning"."""
        which = next(token.value for token in self.tokens[place:after] if token.kind in "eE")
        if self.padded[after] == "u" and self.padded[after - 1] == "e" and which != "mid":
            return None  # "the earlier quarter"
        inner = self.atom(after)
        if inner is None or inner.end is not None or inner.timed:
            return None
        if which == "rest":
            return self._rest(place, inner)
        a_day = inner.moment.unit is None and (inner.moment.day is not None or inner.moment.weekday is not None)
        if a_day and which not in ("early", "late", "end", "start"):
            return None
        if a_day:
            daypart = {"start": "early", "end": "late"}.get(which, which)
            if self.word(place).startswith(("earlier", "later")):
                daypart = ""  # "earlier on Tuesday" is any time of that day
            if self.padded[inner.last] == "p":  # "late Sunday night"
                whole = f"{daypart} {self.tokens[inner.last].value}"
                daypart = whole if whole in DAYPARTS else self.tokens[inner.last].value
                inner.last += 1
            inner.moments = [moment._replace(daypart=daypart) for moment in inner.moments]
        else:
            side = self._beside_now(place, after, inner)
            if side is not None:
                inner = side
            else:
                inner.moments = [moment._replace(part=Part(which)) for moment in inner.moments]
        inner.first = place
        return inner

    def _rest(self, place: int, inner: Draft) -> Draft:
        """As in "the rest of 2022": what follows publication, where that lies in it; else any part of it."""
        today = self.setting.today
        inner.first = place
        if today is None or inner.moment.year is None:
            return inner
        return on_one_side(inner, day_moment(today), later=True) or inner

    def _beside_now(self, place: int, after: int, inner: Draft) -> Draft | None:
        """As in "earlier this year", "later that month"."""
        word = self.word(place)
        if not word.startswith(("earlier", "later")) or "l" not in self.kinds[after : inner.last]:
            return None
        words = Words(self.tokens[after : inner.last], self.setting, self.kinds[:after], self.kinds[inner.last :])
        at, textual = base_of(words)
        if at is None and not textual and self.setting.today is not None:
            at = day_moment(self.setting.today)
        return None if at is None else on_one_side(inner, at, later=word.startswith("later"))

    def counted(self, place: int) -> Draft | None:
        """As in "two days after the 5th", "three weeks from tomorrow", "the day after Christmas"."""
        match = COUNTED_FROM.match(self.kinds, place)
        if match is None:
            return None
        words = Words(self.tokens[place : match.end()], self.setting, self.kinds[:place], self.kinds[match.end() :])
        joint = self.tokens[match.end() - 1]
        if joint.value not in ("after", "before", "from") and self.word(match.end() - 1) != "following":
            return None
        inner = self.atom(match.end())
        if inner is None and self.padded[match.end()] == "a":
            inner = self.atom(match.end() + 1)  # "two days after the May 5 raid"
        if inner is None or inner.end is not None or inner.moment.part is not None:
            return None
        ranged = joint.value == "from" and self.tokens[match.end()].kind not in "Nr"
        if ranged and _GOES_ON.match(self.setting.discourse.text, self.tokens[inner.last - 1].end):
            return None  # "for 15 years from 1966 to 1981"
        at, filled = inner.moment, inner.inferred
        if not inner.anchored:
            direction = "future" if joint.value == "from" else self.setting.discourse.direction
            at, filled = settle(inner.moment, self.setting, direction, self.tokens[place].start)
        if at.feast and at.year is not None and (span := feast_days(at.feast, at.year)) is not None:
            at = day_moment(span[0] if joint.value == "before" else span[1])
        draft = counted_from(words, at._replace(feast="", weekday=None))
        if draft is None:
            return None
        draft.inferred = tuple(dict.fromkeys((*filled, "year", "month", "day")))
        draft.inferred = tuple(name for name in draft.inferred if getattr(draft.moment, name) is not None)
        draft.first, draft.last, draft.counted = place, inner.last, inner.first
        return draft

    def week_of(self, place: int) -> Draft | None:
        """As in "the week of April 10th"."""
        match = WEEK_OF.match(self.kinds, place)
        if match is None:
            return None
        token = next(token for token in self.tokens[place : match.end()] if token.kind == "u")
        if token.value not in ("week", "weekend"):
            return None
        article = match.end() - (self.padded[match.end() - 1] == "a")
        inner = self.atom(match.end()) or self.atom(article)  # "the week of | the 17th"
        if inner is None or inner.moment.day is None or inner.shape is Shape.RANGE:
            return None
        start, end = self.tokens[place].start, self.tokens[inner.last - 1].end
        moment, filled = settle(inner.moment, self.setting, self.setting.direction(start, end), start)
        number = day_of(moment)
        if number is None:
            return None
        unit = Unit.WEEK if token.value == "week" else Unit.WEEKEND
        inferred = ("year", "number") if inner.inferred or filled else ()
        return Draft([week_moment(number, unit)], inferred=inferred, anchored=True, first=place, last=inner.last)

    def marked(self, draft: Draft) -> Draft:
        """As in "1862 (uncertain)", "1860 approx", "19c?"."""
        if self.padded[draft.last] not in ("k", "Q", "(", "&"):
            return draft
        if self.padded[draft.last] == "&" and self.padded[draft.last + 1] in ("v", "e") and draft.end is None:
            shape = {"after": Shape.FROM, "later": Shape.FROM, "before": Shape.BY, "earlier": Shape.BY}
            bound = shape.get(self.word(draft.last + 1)) if self.word(draft.last) == "or" else None
            if bound is not None and self.atom(draft.last + 2) is None:
                draft.shape, draft.last = bound, draft.last + 2
                return draft
        match = _MARK.match(self.kinds, draft.last)
        if match is None or self._leads_on(match):
            return draft
        if self.word(match.start(1)) != "?" or self._is_whole_text(draft):
            draft.qualify(match[1])
            draft.last = match.end()
        return draft

    def _leads_on(self, mark: re.Match[str]) -> bool:
        """Whether a mark is a preposition of what follows: "on Monday near Kabul", "on Friday about 30 men"."""
        after = self.tokens[mark.end() - 1].end
        prepositional = mark[1] == "k" and self.word(mark.start(1)) != "or so"
        return prepositional and _WORD_BEHIND.match(self.setting.discourse.text, after) is not None

    def _is_whole_text(self, draft: Draft) -> bool:
        """Whether the date is all there is, as in a catalogue: "19c?" is doubt there, a question elsewhere."""
        text = self.setting.discourse.text
        start, end = self.tokens[draft.first].start, self.tokens[draft.last - 1].end
        if start > 8 or len(text) - end > 8:
            return False
        return not text[:start].strip(" .ca~") and not text[end:].strip(" ?")
