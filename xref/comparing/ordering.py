"""Ordering: which of two figures came first, as far as their texts and the days on which they were told say."""

from __future__ import annotations

from xref.comparing.measuring import grew
from xref.comparing.pace import too_fast
from xref.comparing.sides import Side
from xref.comparing.times import said_before
from xref.comparing.voices import differ
from xref.model import PairVerdict, Status

_ALL = 100  # percent of the votes
AHEAD = frozenset({Status.PLANNED, Status.SCHEDULED})
WAY = {"rising": "risen", "falling": "fallen"}


def _moved_to(a: Side, b: Side, evolves: str) -> int:
    """Which side is earlier where another text says that its figure has become what it is; 0 where none does.

    What the same text counts beside that is sooner a part of it, unless somebody else counts it.
    """
    rose = grew(a.content.value, b.content.value)
    beside = (b.content in a.also or a.content in b.also) and not differ(a.context.voice, b.context.voice)
    if rose is None or beside:
        return 0
    if evolves == "evolving":  # "raised its offer to $48"
        return int(a.context.moved) - int(b.context.moved)
    if evolves not in WAY:
        return 0
    last, order = (b, -1) if rose is (evolves == "rising") else (a, 1)
    return order if last.context.moved else 0


def _counted_later(a: Side, b: Side) -> int:
    """Which side is earlier by the toll of its text, where that was no last count or one of them is said to rise.

    "At least two dead" came before sixteen; "at least 25" came after 24, unless two speakers count; what has risen to
    17 came before 27.
    """
    if min(a.context.dead, b.context.dead) < 0 or a.context.dead == b.context.dead:
        return 0
    first, last, order = (a, b, -1) if a.context.dead < b.context.dead else (b, a, 1)
    at_odds = differ(a.context.voice, b.context.voice)
    rises = first.context.risen or last.context.risen or first.context.open
    return order if rises or (last.context.open and not at_odds) else 0


def _figure(side: Side) -> str:
    """The value of a side as another text repeats it: what was "at least 40" is told of as "a previous 40"."""
    return side.content.text.removeprefix("at least ")


def replaced(a: Side, b: Side) -> bool:
    """Whether the text of one side gives the figure of the other as one that stood before its own."""
    return _figure(a) in b.context.replaced or _figure(b) in a.context.replaced


def time_order(a: Side, b: Side, evolves: str) -> int | None:
    """Which side is earlier: by what a text itself calls earlier, as far as the dates on which it was said allow.

    Of two counts of which both texts say how far they had come, the one that had come less far; where one says it,
    that of the other may be later on the same day.
    """
    stages = (a.context.stage, b.context.stage)
    if -1 not in stages and stages[0] != stages[1]:
        return -1 if stages[0] < stages[1] else 1
    if stages[0] != stages[1] and max(stages) < _ALL:
        return said_before(a.context.said, b.context.said) or None
    if _figure(a) in b.context.replaced:
        return -1
    if _figure(b) in a.context.replaced:
        return 1
    dated = said_before(a.context.said, b.context.said)
    if a.context.earlier is b.context.earlier:
        return dated or _moved_to(a, b, evolves) or _counted_later(a, b) or dated
    called = -1 if a.context.earlier else 1
    return called if dated in (called, 0, None) else None


def within_a_day(a: Side, b: Side, evolves: str) -> str:
    """Why two figures of one day may both have stood on it: one was that of an hour, or may have changed since."""
    rose = grew(a.content.value, b.content.value)
    if rose is None:
        return ""
    if a.context.hour or b.context.hour:
        return "one stood at an hour of the day on which the other was given too"
    first, last = (a, b) if rose else (b, a)
    if evolves == "evolving" and (first.context.growing or last.context.growing):
        return "one text gives it before all was counted"
    if first.context.growing:
        return "the text with the lower figure says that it may still rise, and both were given on one day"
    if evolves == "rising" and (first.context.open or _is_the_least(first)):
        return "the text with the lower figure counts the dead as at least so many, and both were given on one day"
    return ""


def unfinished(a: Side, b: Side, evolves: str) -> bool:
    """Whether two texts give figures before all was counted: then they need not be rivals.

    Of shares of a count both must say so; a toll that its text expects to rise, gives as of an hour or as the least
    too, is not disputed by a higher one, nor are two that have both risen to what they are.
    """
    one, other = ({claim.article for claim in side.claims} for side in (a, b))
    if not one.isdisjoint(other):
        return False
    if evolves == "rising":
        first = a if grew(a.content.value, b.content.value) else b
        still = first.context.growing or first.context.hour or _is_the_least(first)
        return still or (a.context.moved and b.context.moved)
    return evolves == "evolving" and a.context.growing and b.context.growing


def _is_the_least(side: Side) -> bool:
    """Whether the text of a figure says once that it is the least: "At least seven died", "Seven dead", they said."""
    return any(also.text == f"at least {side.content.text}" for also in side.also)


def leap(first: Side, last: Side) -> str:
    """Why the later figure is no growth of the earlier: what took years does not leap, unless its text says it did."""
    if last.context.moved:
        return ""
    years = max(first.context.years, last.context.years)
    return too_fast(first.content.value, last.content.value, (first.context.said, last.context.said), years)


def leap_between(a: Side, b: Side) -> str:
    """Why the later of two figures that lie apart is no update of the earlier, whichever that is."""
    ordered = said_before(a.context.said, b.context.said)
    return "" if not ordered else leap(a, b) if ordered == -1 else leap(b, a)


def replanned(a: Side, b: Side) -> bool:
    """Whether two texts of different days both look ahead: what is planned moves, until it has happened."""
    ahead = a.content.status in AHEAD and b.content.status in AHEAD
    return ahead and said_before(a.context.said, b.context.said) in (-1, 1)


def replan(a: Side, b: Side) -> tuple[PairVerdict, str, str] | None:
    """What another day is in the later of two plans: a new plan, or a further sitting: "to continue next month"."""
    if not replanned(a, b):
        return None
    later = b if said_before(a.context.said, b.context.said) == -1 else a
    if later.context.sitting.several:
        return PairVerdict.UNDETERMINED, "event", "what goes on may have a day of its own for each sitting"
    return PairVerdict.UPDATE, "", "the later text gives another plan"
