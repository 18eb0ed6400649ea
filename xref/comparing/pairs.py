"""Pairs: the verdict of two sides, the first line that fits.

The lines stand in the order of the specification: incomparable, progression, update by status, agree, refines,
compatible, tension, disputed, update or regression over time, undetermined, conflict. A verdict looks
at the two sides and the slot's policy only, so it cannot depend on other articles or on the order.
"""

from __future__ import annotations

from typing import Any

from xref.comparing import ageing
from xref.comparing.contexts import LOOSE
from xref.comparing.larger import part_of_larger
from xref.comparing.likeness import may_be_one
from xref.comparing.listing import came_round, is_list
from xref.comparing.measuring import bounds, grew, loosely_below, near
from xref.comparing.ordering import AHEAD, WAY, leap_between, replaced, replan, time_order, unfinished, within_a_day
from xref.comparing.quoting import misquoted, one_announcement, one_count, same_people, sets_against, told_in_one_breath
from xref.comparing.rivalry import far_apart, no_dispute, no_rivals, two_terms
from xref.comparing.sides import Side, are_in_hospital, of_two_alike, on_two_scales, rounded
from xref.comparing.spells import of_one_spell
from xref.comparing.standing import Stand, Standing
from xref.comparing.times import days_between, said_before
from xref.comparing.voices import differ
from xref.extension import Nature, ValueType
from xref.model import PairVerdict, Relation, SlotPolicy, Status
from xref.tuples import NamedTuple

_GREW = 3  # times: from one day's count to the next, whoever counts,
_DAYS = 4  # for so many days
_ONE_OF_SEVERAL = frozenset({"place", "person", "name", "contender", "duration"})
_LEAVES_ROOM = frozenset({Relation.WIDER})
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
_OF_TWO = frozenset({("status", "polarity"), ("date", "date")})  # what one sentence can only say of two things


class Outcome(NamedTuple):
    """The verdict of a pair, its bracket, why, and what was assumed."""

    verdict: PairVerdict
    kind: str = ""
    reason: str = ""
    assumption: str = ""


class Judge:
    """Gives verdicts for the sides of one slot."""

    def __init__(self, unit: ValueType[Any], policy: SlotPolicy) -> None:
        self._policy = policy
        self._natures, self._clash = unit.natures, unit.clash
        self._ages = Nature.AGEING in unit.natures and policy.evolves == "rising"  # not as figures rise
        self._evolves = "static" if self._ages else policy.evolves
        self.standing = Standing(unit, policy)

    def verdict(self, a: Side, b: Side) -> Outcome:
        """The verdict of two sides, the same in both orders."""
        stand = self.standing.stand(a.content, b.content)
        if stand.verdict is PairVerdict.INCOMPARABLE:
            return _outcome(stand)
        by_status = self._by_status(a, b, stand)
        if by_status:
            return by_status
        if loose := self._no_count(a, b, stand):
            return loose
        if stand.verdict is PairVerdict.TENSION:
            if stand.assumption == "boundary" and self._evolves == "rising" and rounded(a, b):
                return Outcome(PairVerdict.COMPATIBLE, "", "both give one round figure as a bound")
            return self._moved_on(a, b, stand) or self.identity(a, b) or self._other_scope(a, b) or _outcome(stand)
        return self._resolved(a, b, stand) if stand.clash else _outcome(stand)

    def _by_status(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        """A plan against what came of it."""
        one, other = a.content.status, b.content.status
        if one is other:
            return None
        plan, later = (a, b) if one in AHEAD or (one in _OFF and other is Status.HAPPENED) else (b, a)
        was, now = plan.content.status, later.content.status
        if was in AHEAD and now in _OFF:
            return self._called_off(plan, later)
        if Nature.AGREED in self._natures and stand.verdict is PairVerdict.TENSION:
            return None
        if (was in AHEAD or was is Status.POSTPONED) and now is Status.HAPPENED:
            if stand.clash and not self.standing.inferred_only(a.content, b.content):
                return self._otherwise(plan, later, stand)
            return Outcome(PairVerdict.PROGRESSION, "", "planned, then happened")
        if was is Status.CANCELLED and now is Status.HAPPENED:
            if is_list(self._policy.type) and stand.verdict is not PairVerdict.AGREE:
                return Outcome(PairVerdict.UNDETERMINED, "event", "one was cancelled, one happened, with others")
            return self._resolved(a, b, Stand(PairVerdict.CONFLICT, "status", "one says cancelled, the other happened"))
        if {was, now} == _OFF:
            return self._over_status(plan, later)
        return None

    def _otherwise(self, plan: Side, fact: Side, stand: Stand) -> Outcome:
        """Plans change before the event, not with the report of it: the price of a deal told twice on one day."""
        ordered = said_before(plan.context.said, fact.context.said)
        if Nature.AGREED in self._natures and one_announcement(plan, fact):
            return self._resolved(plan, fact, stand)
        if ordered in (-1, None):
            return Outcome(PairVerdict.PROGRESSION, "deviation", f"planned otherwise than it happened: {stand.reason}")
        if Nature.AGREED in self._natures or (ordered and Nature.DATED not in self._natures):
            return self._resolved(plan, fact, stand)
        if ordered:
            why = "what is still to come after one has happened may be another"
            return Outcome(PairVerdict.UNDETERMINED, "event", f"{stand.reason}; {why}")
        why = "one as planned, one as it happened, and both said at the same time"
        return Outcome(PairVerdict.UNDETERMINED, "time", f"{stand.reason}; {why}")

    def _called_off(self, plan: Side, off: Side) -> Outcome:
        if said_before(off.context.said, plan.context.said) == -1:
            return Outcome(PairVerdict.UPDATE, "rescheduled", f"{off.content.status} first, then planned again")
        return Outcome(PairVerdict.UPDATE, str(off.content.status), f"a plan that was {off.content.status}")

    def _over_status(self, a: Side, b: Side) -> Outcome:
        ordered = said_before(a.context.said, b.context.said)
        if not ordered:
            return Outcome(PairVerdict.UNDETERMINED, "status", "one says postponed, the other cancelled, at one time")
        last = (b if ordered < 0 else a).content.status
        return Outcome(PairVerdict.UPDATE, str(last), f"later {last}")

    def _resolved(self, a: Side, b: Side, stand: Stand) -> Outcome:
        """What becomes of a clash: a dispute, a change over time, an open question, or a conflict."""
        if Nature.OF_TWO in self._natures and (self._clash, stand.kind) in _OF_TWO and told_in_one_breath(a, b):
            return Outcome(PairVerdict.COMPATIBLE, "", "one sentence says both, so of two things")
        if stand.kind == "arithmetic" and a.context.source != b.context.source:
            grown = self._over_time(a, b, stand)
            if grown and grown.verdict is PairVerdict.UPDATE:
                return grown
            return Outcome(PairVerdict.UNDETERMINED, "scope", f"{stand.reason}, if both count the same")
        if Nature.AGEING in self._natures and (aged := ageing.doubt(a, b, stand.reason, by_birthdays=self._ages)):
            return Outcome(*aged)
        sure = a.context.certain and b.context.certain and not self.standing.inferred_only(a.content, b.content)
        rivals = differ(a.context.voice, b.context.voice) and not one_count(a, b)
        earlier = a.context.earlier is not b.context.earlier or replaced(a, b)  # "police first said two"
        if not earlier and (why := self._part(a, b, whole_in_one=rivals)):
            return why._replace(reason=f"{stand.reason}; {why.reason}")
        over_time = self._over_time(a, b, stand)
        moved = Nature.DATED in self._natures and replan(a, b) is not None  # whoever tells of the later plan
        rivals = rivals and not (over_time and (earlier or moved or unfinished(a, b, self._evolves)))
        feared = a.context.possible or b.context.possible  # which disputes nothing
        sure_of_it = sure and not feared and not of_two_alike(a, b)
        if sure_of_it and rivals and not no_dispute(a, b, self._evolves) and not self._outdated(a, b, over_time):
            return Outcome(PairVerdict.DISPUTED, stand.kind, stand.reason)
        if over_time:
            return self._unlikely(a, b, over_time) or over_time
        if sure and (sets_against(a, b) or sets_against(b, a)) and not no_dispute(a, b, self._evolves):
            return Outcome(PairVerdict.DISPUTED, stand.kind, stand.reason)
        doubt = self._doubt(a, b) or self._other_scope(a, b) or self._part(a, b, whole_in_one=True)
        if doubt:
            return doubt._replace(reason=f"{stand.reason}; {doubt.reason}" if stand.reason else doubt.reason)
        reasons = (stand.reason, leap_between(a, b) if self._policy.evolves == "rising" else "")
        return Outcome(PairVerdict.CONFLICT, stand.kind, "; ".join(filter(None, reasons)))

    def _no_count(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        """A word for many beside a larger figure that changes with time: who writes "dozens" has not counted."""
        word = loosely_below(a.content.value, b.content.value) if self._evolves != "static" else ""
        if stand.settled or not word:
            return None
        return Outcome(PairVerdict.COMPATIBLE, "", f"“{word}” is a word for many, and no count")

    def _unlikely(self, a: Side, b: Side, change: Outcome) -> Outcome | None:
        """Why a change may be none: a toll that falls is sooner that of another event than that people live again."""
        if change.verdict is PairVerdict.UNDETERMINED:
            return None
        identity = self.identity(a, b)
        if identity or change.verdict is PairVerdict.UPDATE or not far_apart(a, b, self._evolves, _GREW):
            return identity
        why = "they are so far apart that they may count two things"
        return Outcome(PairVerdict.UNDETERMINED, "scope", f"{change.reason}; {why}")

    def _outdated(self, a: Side, b: Side, over_time: Outcome | None) -> bool:
        """Whether the count of one speaker only came before that of the other: a toll that grew, not two rival ones.

        What lasts grows by itself: two speakers who say how long differ on it only where they speak on the same day.
        """
        if over_time is not None and Nature.LASTING in self._natures and self._evolves == "rising":
            return True
        grown = over_time is not None and over_time.verdict is PairVerdict.UPDATE
        one, other = a.content.value, b.content.value
        if not grown or self._evolves == "status" or bounds(one) is None or bounds(other) is None:
            return False
        gone = (0, 0) in (bounds(one), bounds(other))  # nobody is missing any more
        days = abs(days_between(a.context.said, b.context.said) or 1)
        expected = self._evolves == "rising" and unfinished(a, b, self._evolves)
        return self._evolves == "falling" or gone or expected or near(one, other, _GREW ** min(days, _DAYS))

    def _moved_on(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        """A figure that grew a little since: the simpler reading than two ways to round it."""
        if stand.assumption == "boundary":
            return None
        outcome = self._over_time(a, b, stand)
        undated = self._evolves in WAY and time_order(a, b, self._evolves) is None
        open_ = a.context.growing or b.context.growing or unfinished(a, b, self._evolves)
        grown = outcome is not None and (outcome.verdict is PairVerdict.UPDATE or undated or open_)
        return outcome if grown else None

    def _over_time(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        evolves = "evolving" if self._evolves == "rising" and are_in_hospital(a, b) else self._evolves
        if evolves == "static":
            if a.context.earlier is not b.context.earlier:
                return Outcome(PairVerdict.UPDATE, "", "a text says that the one stood at first only")
            if stand.kind == "polarity" and is_list(self._policy.type) and came_round(a, b):
                return Outcome(PairVerdict.UPDATE, "", "whoever had not before has done so since")
            change = replan(a, b) if Nature.DATED in self._natures else None
            return Outcome(*change) if change else None
        ordered = time_order(a, b, evolves)
        if ordered is None:
            if evolves in WAY and a.context.earlier is not b.context.earlier:
                return Outcome(
                    PairVerdict.UPDATE, "", "a text gives the one as an earlier figure, which no longer stands"
                )
            return Outcome(PairVerdict.UNDETERMINED, "time", f"{stand.reason}; which was said first is not known")
        if ordered == 0:
            why = within_a_day(a, b, evolves)
            return Outcome(PairVerdict.UNDETERMINED, "time", f"{stand.reason}; {why}") if why else None
        first, last = (a, b) if ordered < 0 else (b, a)
        if Nature.AGREED in self._natures and evolves == "evolving" and one_announcement(a, b):
            return None
        if evolves in ("evolving", "status") or stand.kind == "polarity":
            return Outcome(PairVerdict.UPDATE, "", "the later statement replaces the earlier one")
        rose = grew(first.content.value, last.content.value)
        if rose is None:
            return Outcome(PairVerdict.UNDETERMINED, "time", f"{stand.reason}; whether it grew cannot be told")
        if rose == (evolves == "rising"):
            if leap_between(a, b):
                return None
            return Outcome(PairVerdict.UPDATE, "", f"the figure {'rose' if rose else 'fell'} with time")
        if replaced(a, b):
            return Outcome(PairVerdict.UPDATE, "", "a text gives the one as a figure that stood before the other")
        what = "lower" if evolves == "rising" else "higher"
        return Outcome(
            PairVerdict.REGRESSION, "", f"the later figure is {what}, though it can only have {WAY[evolves]}"
        )

    def _other_scope(self, a: Side, b: Side) -> Outcome | None:
        """Two figures of one source, or one that the other text gives too, are hardly rivals: they count two things."""
        if a.context.source == b.context.source:
            several = self._policy.compare == "share-one"  # two rows of names: each may have signed one of two papers
            if (self._evolves == "static" and not several and not self._told_twice(a, b)) or misquoted(a, b):
                return None
            why = "one source gives both, and does not say that they count the same"
            return Outcome(PairVerdict.UNDETERMINED, "scope", why)
        if self._knows(a, b) or self._knows(b, a):
            why = "one text gives both, and does not say that they count the same"
            return Outcome(PairVerdict.UNDETERMINED, "scope", why)
        if no_rivals(a, b, self._evolves):
            return Outcome(PairVerdict.UNDETERMINED, "scope", "they are so far apart that they may count two things")
        return None

    def _part(self, a: Side, b: Side, *, whole_in_one: bool) -> Outcome | None:
        """Whether one of two figures that only rise may be a part of what its own text gives as well."""
        if self._policy.evolves != "rising":
            return None
        why = part_of_larger(a, b, self.standing.fits, whole_in_one=whole_in_one)
        return Outcome(PairVerdict.UNDETERMINED, "scope", why) if why else None

    def _told_twice(self, a: Side, b: Side) -> bool:
        """Whether one text gives two measures, places, persons or lengths: two quakes, two delegations, two terms."""
        several = self._policy.compare == "within" or self._policy.type in _ONE_OF_SEVERAL
        return several and (b.content in a.also or a.content in b.also)

    def _knows(self, a: Side, b: Side) -> bool:
        """Whether the text of one side also says what the other does; to leave room for it is not to say it.

        A list that shares members, or has others in their place ("the government" for its president), does not say it,
        nor does "dozens" over a text that counts 43, nor a label beside another: who is convicted of conspiracy too is
        not said to be convicted of murder.
        """
        room = _LEAVES_ROOM if not is_list(self._policy.type) else _LEAVES_ROOM | {Relation.OVERLAPS}
        alike = (also for also in a.also if also.polarity is b.content.polarity and same_people(also, b.content))
        return any(
            self.standing.fits(also, b.content)
            and self.standing.relation(also, b.content) not in room
            and (Nature.LABELLED not in self._natures or also.text == b.content.text)
            and self.standing.relation(a.content, also) is not Relation.NARROWER
            for also in alike
        )

    def _doubt(self, a: Side, b: Side) -> Outcome | None:
        """Why a clash may be none; nothing, where it stands."""
        identity = self.identity(a, b)
        if identity:
            return identity
        possible = a.context.possible or b.context.possible
        hedged = Outcome(PairVerdict.UNDETERMINED, "hedge", "one side gives it as a possibility only")
        return self._left_open(a, b) or (hedged if possible else self._measured(a, b))

    def _measured(self, a: Side, b: Side) -> Outcome | None:
        """Whether two bodies may have measured a quake, each by its scale and stations, or a storm struck two lands."""
        if a.context.widespread and b.context.widespread and of_one_spell(a.content.value, b.content.value):
            return Outcome(PairVerdict.UNDETERMINED, "scope", "what strikes so wide or so long may have struck both")
        if why := of_two_alike(a, b) or two_terms(a, b, self._policy):
            return Outcome(PairVerdict.UNDETERMINED, "scope", why)
        if why := may_be_one(a.content.value, b.content.value):
            return Outcome(PairVerdict.UNDETERMINED, "names", why)
        if Nature.MEASURED not in self._natures or not on_two_scales(a, b):
            return None
        return Outcome(PairVerdict.UNDETERMINED, "scale", "those who measure a quake differ by so much")

    def _left_open(self, a: Side, b: Side) -> Outcome | None:
        """Whether two values clash by what was inferred alone: "on Tuesday" told on a Tuesday."""
        if not self.standing.inferred_only(a.content, b.content):
            return None
        return Outcome(PairVerdict.UNDETERMINED, "inferred", "what is stated leaves room for both")

    def identity(self, a: Side, b: Side) -> Outcome | None:
        """Whether it is open that both speak of the same event."""
        one, other = a.context.joined, b.context.joined
        if (one or other) and (one != other or one == LOOSE):
            why = "nothing that both texts state shows that they speak of the same event"
            return Outcome(PairVerdict.UNDETERMINED, "identity", why)
        if not (a.context.certain and b.context.certain):
            return Outcome(PairVerdict.UNDETERMINED, "identity", "whether both speak of the same event is inferred")
        return None


def _outcome(stand: Stand) -> Outcome:
    return Outcome(stand.verdict, stand.kind, stand.reason, stand.assumption)
