"""Standing: how two contents stand as values, before speakers, times and certainty are looked at."""

from __future__ import annotations

from typing import Any

from xref.comparing.contents import Content
from xref.comparing.listing import is_list, named_in_both
from xref.comparing.measuring import bounds, near
from xref.comparing.relating import Relating
from xref.comparing.scopes import Fit
from xref.extension import Nature, ValueType
from xref.model import FITTING, Comparison, PairVerdict, Polarity, Relation, SlotPolicy, Status
from xref.tuples import NamedTuple

_DETAILS = ("list-extra", "list-missing", "count-vs-list", "arithmetic", "role", "polarity", "status")


class Stand(NamedTuple):
    """How two contents stand before speakers, times and certainty are looked at."""

    verdict: PairVerdict  # agree, refines, compatible, tension, incomparable, or conflict
    kind: str = ""
    reason: str = ""
    assumption: str = ""

    @property
    def clash(self) -> bool:
        """Whether the two cannot both be true."""
        return self.verdict is PairVerdict.CONFLICT

    @property
    def settled(self) -> bool:
        """Whether nothing but the values matters: they fit, or cannot be set against each other."""
        return self.verdict not in (PairVerdict.CONFLICT, PairVerdict.TENSION)


class Standing:
    """Relates the contents of one slot."""

    def __init__(self, unit: ValueType[Any], policy: SlotPolicy) -> None:
        self._unit = unit
        self._relating = Relating(unit, policy)
        self._opposites = {frozenset(pair) for pair in policy.opposites}

    def relation(self, a: Content, b: Content) -> Relation:
        """The strict relation of two contents' values."""
        return self._compared(a, b, stated=False).strict

    def equal(self, a: Content, b: Content) -> bool:
        """Whether two contents are one in other words."""
        alike = a.polarity is b.polarity and self._scopes(a, b) is Fit.SAME
        return alike and self.relation(a, b) is Relation.EQUAL

    def same(self, a: Content, b: Content) -> bool:
        """Whether two contents are equal by what is stated alone, without what was inferred."""
        return self.equal(a, b) and self._compared(a, b, stated=True).strict is Relation.EQUAL

    def fits(self, a: Content, b: Content) -> bool:
        """Whether two contents can both be true and speak of the same."""
        return self.stand(a, b).verdict in (PairVerdict.AGREE, PairVerdict.REFINES, PairVerdict.COMPATIBLE)

    def stand(self, a: Content, b: Content, *, stated: bool = False) -> Stand:
        """How two contents stand as values, asserted or denied; ``stated`` leaves out what was inferred."""
        if Status.PROPOSED in (a.status, b.status) and a.status is not b.status:
            return Stand(PairVerdict.INCOMPARABLE, "proposal", "a proposal asserts nothing")
        comparison = self._compared(a, b, stated)
        if a.polarity is b.polarity is Polarity.ASSERTED and frozenset((a.text, b.text)) in self._opposites:
            return Stand(PairVerdict.CONFLICT, "polarity", f"{a.text} and {b.text} are opposites")
        if reason := a.scope.basis.unlike(b.scope.basis, equal=comparison.strict is not Relation.DISJOINT):
            return Stand(PairVerdict.INCOMPARABLE, "basis", reason)
        scopes = self._scopes(a, b)
        if scopes is Fit.APART:
            return Stand(PairVerdict.INCOMPARABLE, "scope", f"one counts {a.scope}, the other {b.scope}")
        if comparison.strict is Relation.INCOMPARABLE:
            return Stand(PairVerdict.INCOMPARABLE, comparison.detail.partition(":")[0].strip(), comparison.reason)
        if a.polarity is not b.polarity:
            return self._denial(a, b, comparison, stated)
        if a.polarity is Polarity.DENIED:
            return _both_denied(comparison)
        if scopes is not Fit.SAME and comparison.strict is Relation.DISJOINT:
            return self._part(*((a, b) if scopes is Fit.PART else (b, a)), comparison)
        return self._as_values(comparison)

    def _scopes(self, a: Content, b: Content) -> Fit:
        """How two scopes stand; the toll of a war is also one that does not say so and lies close to it."""
        if a.scope.total is not b.scope.total and near(a.value, b.value):
            return a.scope._replace(total=b.scope.total).fit(b.scope)
        return a.scope.fit(b.scope)

    def _part(self, part: Content, whole: Content, comparison: Comparison) -> Stand:
        """A part may be smaller than its total, not larger."""
        few, many = bounds(part.value), bounds(whole.value)
        if few and many and few[0] > many[1] and comparison.lenient is Relation.DISJOINT:
            if part.scope.over != whole.scope.over:  # "33 in the last 24 hours" is less than all, "since May" more
                return Stand(PairVerdict.INCOMPARABLE, "scope", f"one counts {whole.scope.over or part.scope.over}")
            some = f"a part of {part.scope}" if str(part.scope) == str(whole.scope) else str(part.scope)
            return Stand(PairVerdict.CONFLICT, "arithmetic", f"{some} cannot be more than {whole.scope}")
        return Stand(PairVerdict.COMPATIBLE, "", f"{part.scope} are a part of {whole.scope}")

    def _compared(self, a: Content, b: Content, stated: bool) -> Comparison:
        if stated:
            return self._relating(a.stated_value, a.stated, b.stated_value, b.stated)
        return self._relating(a.value, a.text, b.value, b.text)

    def _as_values(self, comparison: Comparison) -> Stand:
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
        return bracket if bracket in _DETAILS else self._unit.clash

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
            why = f"{what} is asserted on one side and denied on the other"
            if Nature.SETTING in self._unit.natures:
                why += "; who denies that may deny that anything was then or there"
                return Stand(PairVerdict.UNDETERMINED, "event", why)
            return Stand(PairVerdict.CONFLICT, "polarity", why)
        return Stand(PairVerdict.COMPATIBLE, "", "what one side denies is not what the other asserts")

    def inferred_only(self, a: Content, b: Content) -> bool:
        """Whether two contents clash only because of what was inferred."""
        if a.stated == a.text and b.stated == b.text:
            return False
        return not self.stand(a, b, stated=True).clash


def _both_denied(comparison: Comparison) -> Stand:
    if comparison.strict is Relation.EQUAL:
        return Stand(PairVerdict.AGREE, "", "both deny the same")
    return Stand(PairVerdict.COMPATIBLE, "", "two denials do not exclude each other")


def _bracket(comparison: Comparison, otherwise: str) -> str:
    head, colon, _ = comparison.detail.partition(":")
    return head.strip() if colon or head.strip() in _DETAILS else otherwise


def _with_detail(comparison: Comparison) -> str:
    return comparison.reason or comparison.detail
