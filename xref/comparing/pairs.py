"""Pairs: the verdict of two sides, the first line that fits.

The lines stand in the order of the specification: incomparable, progression, update by status, agree, refines,
compatible, tension, disputed, update or regression over time, undetermined, conflict. A verdict looks
at the two sides and the slot's policy only, so it cannot depend on other articles or on the order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from xref.comparing.listing import is_list, named_in_both
from xref.comparing.measuring import grew
from xref.comparing.relating import FITTING, Relating
from xref.comparing.sides import LOOSE, Content, Side
from xref.comparing.times import said_before
from xref.comparing.voices import differ
from xref.extension import ValueType
from xref.model import Comparison, PairVerdict, Polarity, Relation, SlotPolicy, Status

_AHEAD = frozenset({Status.PLANNED, Status.SCHEDULED})
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
_DETAILS = ("list-extra", "list-missing", "count-vs-list", "arithmetic", "role", "polarity", "status")
_KINDS = {
    "date": "date",
    "time": "date",
    "count": "count",
    "number": "count",
    "ordinal": "count",
    "party": "role",
    "person": "role",
    "place": "role",
    "organisation": "role",
    "outlet": "role",
    "choice": "status",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict of a pair, its bracket, why, and what was assumed."""

    verdict: PairVerdict
    kind: str = ""
    reason: str = ""
    assumption: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """How two contents stand before speakers, times and certainty are looked at."""

    verdict: PairVerdict  # agree, refines, compatible, tension, incomparable, or conflict
    kind: str = ""
    reason: str = ""
    assumption: str = ""

    @property
    def clash(self) -> bool:
        """Whether the two cannot both be true."""
        return self.verdict is PairVerdict.CONFLICT


class Judge:
    """Gives verdicts for the sides of one slot."""

    def __init__(self, unit: ValueType[Any], policy: SlotPolicy) -> None:
        self._unit = unit
        self._policy = policy
        self._relating = Relating(unit, policy)
        self._opposites = {frozenset(pair) for pair in policy.opposites}

    def verdict(self, a: Side, b: Side) -> Outcome:
        """The verdict of two sides, the same in both orders."""
        one, other = a.content, b.content
        stand = self.stand(one, other)
        if stand.verdict is PairVerdict.INCOMPARABLE:
            return _outcome(stand)
        by_status = self._by_status(a, b, stand)
        if by_status:
            return by_status
        if stand.verdict is PairVerdict.TENSION:
            return self._moved_on(a, b, stand) or _outcome(stand)
        return self._resolved(a, b, stand) if stand.clash else _outcome(stand)

    def relation(self, a: Content, b: Content) -> Relation:
        """The strict relation of two contents' values."""
        return self._compared(a, b, stated=False).strict

    def equal(self, a: Content, b: Content) -> bool:
        """Whether two contents are one in other words."""
        return a.polarity is b.polarity and self.relation(a, b) is Relation.EQUAL

    def same(self, a: Content, b: Content) -> bool:
        """Whether two contents are equal by what is stated alone, without what was inferred."""
        return self.equal(a, b) and self._compared(a, b, stated=True).strict is Relation.EQUAL

    def stand(self, a: Content, b: Content, *, stated: bool = False) -> Stand:
        """How two contents stand as values, asserted or denied; ``stated`` leaves out what was inferred."""
        if Status.PROPOSED in (a.status, b.status) and a.status is not b.status:
            return Stand(PairVerdict.INCOMPARABLE, "proposal", "a proposal asserts nothing")
        comparison = self._compared(a, b, stated)
        if a.polarity is b.polarity is Polarity.ASSERTED and frozenset((a.text, b.text)) in self._opposites:
            return Stand(PairVerdict.CONFLICT, "polarity", f"{a.text} and {b.text} are opposites")
        if comparison.strict is Relation.INCOMPARABLE:
            return Stand(PairVerdict.INCOMPARABLE, comparison.detail.partition(":")[0].strip(), comparison.reason)
        if a.polarity is not b.polarity:
            return self._denial(a, b, comparison, stated)
        if a.polarity is Polarity.DENIED:
            return _both_denied(comparison)
        return self._as_values(a, b, comparison)

    def _compared(self, a: Content, b: Content, stated: bool) -> Comparison:
        if stated:
            return self._relating(a.stated_value, a.stated, b.stated_value, b.stated)
        return self._relating(a.value, a.text, b.value, b.text)

    def _as_values(self, a: Content, b: Content, comparison: Comparison) -> Stand:
        match comparison.strict:
            case Relation.EQUAL:
                return Stand(PairVerdict.AGREE, "", comparison.reason)
            case Relation.NARROWER | Relation.WIDER:
                return Stand(PairVerdict.REFINES, "", comparison.reason)
            case Relation.OVERLAPS:
                return Stand(PairVerdict.COMPATIBLE, "", comparison.reason)
        if comparison.lenient in FITTING:
            assumption = comparison.assumption or "rounding"
            return Stand(PairVerdict.TENSION, assumption, comparison.reason, assumption)
        return Stand(PairVerdict.CONFLICT, self._kind(comparison), _with_detail(comparison))

    def _kind(self, comparison: Comparison) -> str:
        if comparison.detail == "opposite":
            return "polarity"
        bracket = _bracket(comparison, "")
        return bracket if bracket in _DETAILS else _KINDS.get(self._unit.name.removesuffix("+"), "quantity")

    def _denial(self, a: Content, b: Content, comparison: Comparison, stated: bool) -> Stand:
        """One side denies what the other asserts: a clash where all that is asserted is denied."""
        asserted, denied = (a, b) if a.polarity is Polarity.ASSERTED else (b, a)
        if is_list(self._unit.name):
            both = (
                named_in_both(self._unit.name, asserted.stated_value, denied.stated_value)
                if stated
                else named_in_both(self._unit.name, asserted.value, denied.value)
            )
            clash, what = bool(both), " and ".join(both)
        else:
            inside = comparison.strict if asserted is a else comparison.strict.swapped
            clash, what = inside in (Relation.EQUAL, Relation.NARROWER), asserted.text
        if clash:
            return Stand(PairVerdict.CONFLICT, "polarity", f"{what} is asserted on one side and denied on the other")
        return Stand(PairVerdict.COMPATIBLE, "", "what one side denies is not what the other asserts")

    def _by_status(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        """A plan against what came of it."""
        one, other = a.content.status, b.content.status
        if one is other:
            return None
        plan, later = (a, b) if one in _AHEAD or (one in _OFF and other is Status.HAPPENED) else (b, a)
        was, now = plan.content.status, later.content.status
        if was in _AHEAD and now in _OFF:
            return self._called_off(plan, later)
        if (was in _AHEAD or was is Status.POSTPONED) and now is Status.HAPPENED:
            if stand.clash and not self._inferred_only(a.content, b.content):
                return Outcome(
                    PairVerdict.PROGRESSION, "deviation", f"planned otherwise than it happened: {stand.reason}"
                )
            return Outcome(PairVerdict.PROGRESSION, "", "planned, then happened")
        if was is Status.CANCELLED and now is Status.HAPPENED:
            return self._resolved(a, b, Stand(PairVerdict.CONFLICT, "status", "one says cancelled, the other happened"))
        if {was, now} == _OFF:
            return self._over_status(plan, later)
        return None

    def _called_off(self, plan: Side, off: Side) -> Outcome:
        if said_before(off.context.said, plan.context.said) == -1:
            return Outcome(PairVerdict.UPDATE, "rescheduled", f"{off.content.status} first, then planned again")
        return Outcome(PairVerdict.UPDATE, str(off.content.status), f"a plan that was {off.content.status}")

    def _over_status(self, a: Side, b: Side) -> Outcome:
        ordered = said_before(a.context.said, b.context.said)
        if not ordered:
            return Outcome(
                PairVerdict.UNDETERMINED, "status", "one says postponed, the other cancelled, at the same time"
            )
        last = b if ordered < 0 else a
        return Outcome(PairVerdict.UPDATE, str(last.content.status), f"later {last.content.status}")

    def _resolved(self, a: Side, b: Side, stand: Stand) -> Outcome:
        """What becomes of a clash: a dispute, a change over time, an open question, or a conflict."""
        if differ(a.context.voice, b.context.voice):
            return Outcome(PairVerdict.DISPUTED, stand.kind, stand.reason)
        over_time = self._over_time(a, b, stand)
        if over_time:
            return over_time
        doubt = self._doubt(a, b)
        if doubt:
            return replace(doubt, reason=f"{stand.reason}; {doubt.reason}" if stand.reason else doubt.reason)
        return Outcome(PairVerdict.CONFLICT, stand.kind, stand.reason)

    def _moved_on(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        """A figure that grew a little since: the simpler reading than two ways to round it."""
        if stand.assumption == "boundary":
            return None
        outcome = self._over_time(a, b, stand)
        return outcome if outcome and outcome.verdict is PairVerdict.UPDATE else None

    def _over_time(self, a: Side, b: Side, stand: Stand) -> Outcome | None:
        evolves = self._policy.evolves
        if evolves == "static":
            return None
        ordered = _time_order(a, b)
        if ordered is None:
            return Outcome(PairVerdict.UNDETERMINED, "time", f"{stand.reason}; which was said first is not known")
        if ordered == 0:
            return None
        first, last = (a, b) if ordered < 0 else (b, a)
        if evolves in ("evolving", "status") or stand.kind == "polarity":
            return Outcome(PairVerdict.UPDATE, "", f"the later statement replaces the earlier one: {stand.reason}")
        rose = grew(first.content.value, last.content.value)
        if rose is None:
            return Outcome(PairVerdict.UNDETERMINED, "time", f"{stand.reason}; whether it grew cannot be told")
        if rose == (evolves == "rising"):
            return Outcome(PairVerdict.UPDATE, "", f"the figure {'rose' if rose else 'fell'} with time: {stand.reason}")
        what = "lower" if evolves == "rising" else "higher"
        return Outcome(
            PairVerdict.REGRESSION, "", f"the later figure is {what}, though it can only have {_WAY[evolves]}"
        )

    def _doubt(self, a: Side, b: Side) -> Outcome | None:
        one, other = a.context.joined, b.context.joined
        if (one or other) and (one != other or one == LOOSE):
            why = "nothing that both texts state shows that they speak of the same event"
            return Outcome(PairVerdict.UNDETERMINED, "identity", why)
        if not (a.context.certain and b.context.certain):
            return Outcome(PairVerdict.UNDETERMINED, "identity", "whether both speak of the same event is inferred")
        if self._inferred_only(a.content, b.content):
            return Outcome(PairVerdict.UNDETERMINED, "inferred", "what is stated leaves room for both")
        if a.context.possible or b.context.possible:
            return Outcome(PairVerdict.UNDETERMINED, "hedge", "one side gives it as a possibility only")
        return None

    def _inferred_only(self, a: Content, b: Content) -> bool:
        """Whether two contents clash only because of what was inferred."""
        if a.stated == a.text and b.stated == b.text:
            return False
        return not self.stand(a, b, stated=True).clash


_WAY = {"rising": "risen", "falling": "fallen"}


def _outcome(stand: Stand) -> Outcome:
    return Outcome(stand.verdict, stand.kind, stand.reason, stand.assumption)


def _both_denied(comparison: Comparison) -> Stand:
    if comparison.strict is Relation.EQUAL:
        return Stand(PairVerdict.AGREE, "", "both deny the same")
    return Stand(PairVerdict.COMPATIBLE, "", "two denials do not exclude each other")


def _bracket(comparison: Comparison, otherwise: str) -> str:
    head, colon, _ = comparison.detail.partition(":")
    return head.strip() if colon or head.strip() in _DETAILS else otherwise


def _with_detail(comparison: Comparison) -> str:
    return comparison.reason or comparison.detail


def _time_order(a: Side, b: Side) -> int | None:
    """Which side is earlier: by what a text itself calls earlier, then by the dates on which it was said."""
    if a.content.text in b.context.replaced or (a.context.earlier and not b.context.earlier):
        return -1
    if b.content.text in a.context.replaced or (b.context.earlier and not a.context.earlier):
        return 1
    return said_before(a.context.said, b.context.said)
