"""Whole expressions: what bounds a moment ("since", "by", "until at least"), and what lies between two."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._draft import Draft
from xref.values.date._frames import Frames
from xref.values.date._model import Shape
from xref.values.date._terms import term_to

_BOUNDS = {
    "since": Shape.SINCE,
    "before": Shape.BEFORE,
    "after": Shape.AFTER,
    "until": Shape.UNTIL,
    "by": Shape.BY,
    "from": Shape.FROM,
}

_AT_LEAST = {"since": Shape.SINCE_LEAST, "until": Shape.UNTIL_LEAST}
_HOURS = {  # "before dawn on Sunday" is on Sunday; "after midnight on Sunday" may be on the next day
    "before": frozenset(("dawn", "daybreak", "sunrise", "sunup", "noon", "midday", "dusk", "sunset", "midnight")),
    "after": frozenset(("dawn", "daybreak", "sunrise", "sunup", "noon", "midday", "dusk", "sunset")),
}
_CLAUSE = 50  # characters
_NOT = regex(r"(?:\bnot|\bnever|n't)\s[^.,;:!?\n]*$", re.IGNORECASE)
_OF_A_THING = regex(
    r" (?:[a-z-]+ )?(?:attacks?|bombings?|blasts?|raids?|strikes?|shootings?|massacre|(?:earth)?quake|floods?|crash"
    r"|coup|war|invasion|vote|elections?|referendum|talks|summit|meeting|accord|agreement|truce|cease-?fire|ruling|verdict)\b"
)
_YEARS_ON = regex(r"\sonwards?\b")
_ONWARD = regex(r"\s(?:onwards?\b|on(?=[,.;]|$)|forward\b)")


class Bounded(Frames):
    """The moments of one run with their bounds."""

    def expression(self, place: int) -> Draft | None:
        """A date with whatever frames it, from a token on."""
        kind = self.padded[place]
        if kind == "i" and (sure := self._at_least(place)) is not None:
            return sure
        if kind == "b":
            return self._between(place)
        if kind in ("v", "f"):
            return self._bounded(place)
        if kind == "T" and self.word(place) in ("through", "thru", "till"):
            inner = self._point(place + 1)
            if inner is not None and inner.end is None and inner.first == place + 1:
                return self._from(place, inner, Shape.UNTIL)
        if kind in "adnuDF" and (term := term_to(self, place)) is not None:
            return term
        draft = self._joined(place)
        if draft is not None and draft.shape is Shape.POINT and self._goes_on(draft):
            draft.shape = Shape.SINCE
        return draft

    def _goes_on(self, draft: Draft) -> bool:
        """As in "2014 onwards"."""
        return _YEARS_ON.match(self.setting.discourse.text, self.tokens[draft.last - 1].end) is not None

    def _at_least(self, place: int) -> Draft | None:
        """As in "at least until Friday", "at least since 2015"."""
        if not self.kinds.startswith("iiv", place) or self.word(place + 1) != "least":
            return None
        inner = self._bounded(place + 2)
        which = _AT_LEAST.get(self.tokens[place + 2].value)
        bounded = inner is not None and inner.shape in (Shape.SINCE, Shape.UNTIL)
        return self._from(place, inner, which) if inner is not None and bounded else None

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
        least = self.kinds[place + 1 : after] == "ii" and self.word(after - 1) == "least"
        owning = self.setting.discourse.text.startswith("'s", self._end(inner))
        named = self.word(after) == "the" and _OF_A_THING.match(self.setting.discourse.text, self._end(inner))
        if inner.first != after or owning or named or self.word(inner.last - 1).endswith("'s"):
            return None  # "after Tuesday's attack", "after the 5 March attack": the day of the attack
        if inner.end is not None:
            if token.kind == "f" or token.value in ("after", "before"):
                inner.first = place if token.kind == "f" else inner.first
            return inner
        if self.word(place) == "from":
            return self._from_alone(place, inner)
        if self.word(after) in _HOURS.get(token.value, ()) and inner.dated and inner.moment.hour is None:
            inner.moments = [moment._replace(daypart="") for moment in inner.moments]
            return self._from(place, inner)
        if token.value == "until" and not least and self._negated(place):
            return self._from(place, inner, Shape.FROM)
        return self._from(place, inner, (_AT_LEAST if least else _BOUNDS).get(token.value) or _BOUNDS[token.value])

    def _end(self, draft: Draft) -> int:
        return self.tokens[draft.last - 1].end

    def _negated(self, place: int) -> bool:
        """Whether what lasts until then is that something does not happen: "will not reopen until Friday"."""
        start = self.tokens[place].start
        return _NOT.search(self.setting.discourse.text, max(0, start - _CLAUSE), start) is not None

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
