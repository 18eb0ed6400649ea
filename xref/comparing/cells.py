"""Cells: all claims with one subject and slot, their positions and their verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from xref.comparing.contents import Content
from xref.comparing.diagnosis import diagnosis_of
from xref.comparing.grouping import Compared, Group, between, doubts, most_precise
from xref.comparing.identity import finding_id
from xref.comparing.listing import unnamed
from xref.comparing.pace import UNTOLD, Course
from xref.comparing.pairs import Judge, Outcome
from xref.comparing.positions import cliques, fits_together, origins, position, value_text
from xref.comparing.reasons import reason_of, values_of
from xref.comparing.sides import Side, sides_of
from xref.comparing.wording import of_agreement, of_pair
from xref.extension import ValueType
from xref.model import (
    Article,
    Cell,
    Claim,
    Event,
    Finding,
    Pair,
    PairVerdict,
    Position,
    Relation,
    RulePolicy,
    SlotPolicy,
    Status,
    Verdict,
)

_RECORDED = 500  # pairs kept in a finding, worst first

_NO_MATTER = ("", "scope", "proposal")  # why two claims are not compared, where that leaves nothing open
_CLASHES = (PairVerdict.CONFLICT, PairVerdict.DISPUTED, PairVerdict.UNDETERMINED)
_VERDICTS = (
    (PairVerdict.CONFLICT, Verdict.CONFLICT),
    (PairVerdict.DISPUTED, Verdict.DISPUTED),
    (PairVerdict.TENSION, Verdict.TENSION),
    (PairVerdict.UNDETERMINED, Verdict.UNDETERMINED),
    (PairVerdict.UPDATE, Verdict.CHANGED),
    (PairVerdict.REGRESSION, Verdict.CHANGED),
)


def compare_cell(
    cell: Cell,
    rule: RulePolicy,
    unit: ValueType[Any],
    articles: Mapping[str, Article],
    event: Event | None = None,
    siblings: Sequence[Cell] = (),
    course: Course = UNTOLD,
) -> Finding:
    """Compare all claims of a cell and give the verdict with its reason.

    ``event`` tells which articles joined it without a key in common; ``siblings`` are the other cells of the
    subject, looked at for diagnosis only; ``course`` tells how far the event had come by each article. The work grows
    with the distinct values, not with the claims.
    """
    policy = rule.slots.get(cell.slot) or SlotPolicy(cell.type)
    sides = sides_of(cell.claims, policy, unit, articles, event, course)
    judge = Judge(unit, policy)
    groups = _groups(sides)
    pairs = _with_echoes([pair for one, other in combinations(groups, 2) for pair in between(one, other, judge)])
    if policy.compare == "compatible" and policy.opposites:
        pairs = _without_told_beside(pairs, groups)
    together = _together(groups, pairs)
    positions = _positions(together, judge)
    verdict, decisive = _verdict(groups, pairs, together, judge)
    clashing = [(pair.a, pair.b) for pair in decisive] if verdict.conflict_like else []
    subject = cell.subject.text or cell.subject.event or cell.subject.kind
    values = _values(groups, judge)
    return Finding(
        id=finding_id(cell.rule, subject, cell.slot, values),
        category="cell",
        rule=cell.rule,
        question=rule.question,
        subject=subject,
        event=cell.subject.event,
        slot=cell.slot,
        verdict=verdict,
        kind=decisive[0].outcome.kind if decisive else "",
        reason=reason_of(decisive, groups, pairs, articles),
        severity=rule.severity,
        status=rule.status,
        positions=positions,
        claims=tuple(sorted(claim.id for claim in cell.claims)),
        pairs=_records(groups, pairs, articles),
        origins=origins(cell.claims),
        diagnosis=diagnosis_of(clashing, sides, unit, siblings),
        assumptions=tuple(dict.fromkeys(p.outcome.assumption for p in decisive if p.outcome.assumption)),
        values=values,
    )


def _groups(sides: Sequence[Side]) -> list[Group]:
    """Sides by content, in order; a proposal is left out where anything is asserted."""
    found: dict[Any, list[Side]] = {}
    for side in sides:
        found.setdefault(side.content, []).append(side)
    groups = [Group(members) for members in found.values()]
    asserted = [group for group in groups if group.content.status is not Status.PROPOSED]
    return asserted or groups


def _with_echoes(pairs: Sequence[Compared]) -> list[Compared]:
    """Take for disputed what two named speakers dispute: an outlet that says the same two values has them from these.

    A headline has no room for the speaker, and says "12" where the text below says "12 people".
    """
    disputed = {values_of(pair): pair for pair in reversed(pairs) if pair.outcome.verdict is PairVerdict.DISPUTED}
    return [
        pair._replace(outcome=disputed[key].outcome)
        if pair.outcome.verdict is PairVerdict.CONFLICT and (key := values_of(pair)) in disputed
        else pair
        for pair in pairs
    ]


def _without_told_beside(pairs: Sequence[Compared], groups: Sequence[Group]) -> list[Compared]:
    """Take for compatible two opposites that one text tells beside each other: it knows of two charges, not of one."""
    told: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        told[group.content.text].update(claim.article for claim in group.claims)
    beside = Outcome(PairVerdict.COMPATIBLE, "", "one text tells both")
    return [
        pair._replace(outcome=beside)
        if (pair.outcome.verdict in _CLASHES or pair.outcome.kind == "deviation")
        and told[pair.a.content.text] & told[pair.b.content.text]
        else pair
        for pair in pairs
    ]


def _verdict(
    groups: Sequence[Group], pairs: Sequence[Compared], together: Sequence[Sequence[Group]], judge: Judge
) -> tuple[Verdict, list[Compared]]:
    """The worst that stands between two sides decides; where nothing does, how many origins know it."""
    claims = [claim for group in groups for claim in group.claims]
    alone = _alone(claims)
    for of_pair_, of_cell in _VERDICTS:
        decisive = [pair for pair in pairs if pair.outcome.verdict is of_pair_]
        if decisive and not _passed_over(of_cell, decisive, groups, pairs, judge, alone=alone):
            return of_cell, decisive
    deviations = [pair for pair in pairs if pair.outcome.kind == "deviation"]
    if deviations:
        return Verdict.CHANGED, deviations
    if alone:
        return Verdict.SINGLE_ORIGIN, []
    if pairs and all(_unlike(pair.outcome) for pair in pairs):
        return Verdict.UNDETERMINED, list(pairs)
    if any(_shared(members, judge) for members in together):
        return Verdict.CORROBORATED, []
    doubted = doubts(pairs, judge)
    return (Verdict.UNDETERMINED if doubted else Verdict.CONSISTENT), doubted


def _passed_over(
    verdict: Verdict,
    decisive: Sequence[Compared],
    groups: Sequence[Group],
    pairs: Sequence[Compared],
    judge: Judge,
    *,
    alone: bool,
) -> bool:
    """Whether a verdict of pairs is not that of the cell: loose words of one source, figures beside a shared one."""
    if verdict is Verdict.TENSION:
        return alone
    if verdict is not Verdict.UNDETERMINED:
        return False
    scopes_only = all(pair.outcome.kind == "scope" for pair in decisive)
    beside = scopes_only and ((alone and any(map(_of_one_text, decisive))) or _met(groups, judge))
    return beside or _changed_besides(decisive, pairs)


def _changed_besides(decisive: Sequence[Compared], pairs: Sequence[Compared]) -> bool:
    """Whether it is open of some texts alone that they speak of the event, and those that do tell of a change."""
    changes = (PairVerdict.UPDATE, PairVerdict.REGRESSION)
    unknown = all(pair.outcome.kind == "identity" for pair in decisive)
    return unknown and any(pair.outcome.verdict in changes for pair in pairs)


def _of_one_text(pair: Compared) -> bool:
    """Whether a text gives several figures; two texts that quote one source with a figure each are at odds."""
    return bool(pair.a.also or pair.b.also)


def _met(groups: Sequence[Group], judge: Judge) -> bool:
    """Whether every source says something that another source's words fit."""
    sources = [frozenset(side.context.source for side in group.sides) for group in groups]
    met: set[str] = set()
    for place, group in enumerate(groups):
        others = [sources[i] for i, other in enumerate(groups) if judge.standing.fits(group.content, other.content)]
        around = frozenset().union(*others)
        met |= {source for source in sources[place] if around - {source}}
    return met == frozenset().union(*sources)


def _unlike(outcome: Outcome) -> bool:
    """Whether two values are of kinds that cannot be set against each other, such as kilometres and dollars."""
    return outcome.verdict is PairVerdict.INCOMPARABLE and outcome.kind not in _NO_MATTER


def _alone(claims: Sequence[Claim]) -> bool:
    """Whether all is known from one side: one origin, or the same origins in every article.

    One article is one source, whoever it quotes: what it says twice it has not confirmed, nor has a copy of it.
    """
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    return len(origins(claims)) < 2 or len({origins(told) for told in by_article.values()}) < 2


def _shared(groups: Sequence[Group], judge: Judge) -> bool:
    """Whether two origins state the most precise value, and not only leave room for it."""
    best = most_precise(groups, judge).content
    equal = [group for group in groups if judge.standing.equal(best, group.content)]
    return any(_told_by(group, equal, judge) > 1 for group in equal)


def _told_by(group: Group, equal: Sequence[Group], judge: Judge) -> int:
    alike = [other for other in equal if judge.standing.same(group.content, other.content)]
    return len(origins([claim for other in alike for claim in other.claims]))


def _values(groups: Sequence[Group], judge: Judge) -> tuple[str, ...]:
    """The distinct values of a cell as text; equal ones in other words count once, under the text that comes first."""
    first = []
    for group in groups:
        equal = (other for other in groups if other is group or judge.standing.equal(group.content, other.content))
        first.append(min(value_text(other.content) for other in equal))
    return tuple(sorted(set(first)))


def _together(groups: Sequence[Group], pairs: Sequence[Compared]) -> list[list[Group]]:
    """Groups that can all be true together, as cliques."""
    number = {id(side): place for place, group in enumerate(groups) for side in group.sides}
    apart = {(number[id(p.a)], number[id(p.b)]) for p in pairs if not fits_together(p.outcome)}
    found = cliques(len(groups), lambda i, j: (min(i, j), max(i, j)) not in apart)
    return [[groups[node] for node in clique] for clique in found]


def _positions(together: Sequence[Sequence[Group]], judge: Judge) -> tuple[Position, ...]:
    """The positions of a cell, that of most origins first."""
    found = [
        position([side for group in members for side in group.sides], _value(members, judge)) for members in together
    ]
    return tuple(sorted(found, key=lambda place: (-len(place.origins), place.value, place.claims)))


def _value(groups: Sequence[Group], judge: Judge) -> str:
    """What a position says: the most precise value, or all where none says it whole ("Iran"; "Qatar and Egypt")."""
    leading: list[Group] = []
    for group in groups:
        closer = [other for other in groups if _closer(other.content, group.content, judge)]
        if closer and not unnamed(group.content.value, [other.content.value for other in closer]):
            continue
        if not any(judge.standing.equal(group.content, other.content) for other in leading):
            leading.append(group)
    chosen = leading or [most_precise(groups, judge)]
    return "; ".join(sorted({value_text(group.content) for group in chosen}))


def _closer(one: Content, other: Content, judge: Judge) -> bool:
    return judge.standing.relation(other, one) is Relation.WIDER


def _records(groups: Sequence[Group], pairs: Sequence[Compared], articles: Mapping[str, Article]) -> tuple[Pair, ...]:
    """The pairs behind a verdict: one for each two distinct contents and verdict, one agreement for each content."""
    rank = {verdict: -place for place, verdict in enumerate(PairVerdict)}
    worst = sorted(pairs, key=lambda pair: rank[pair.outcome.verdict])[:_RECORDED]
    records = [
        Pair(p.a.claims[0].id, p.b.claims[0].id, p.outcome.verdict, p.outcome.kind, of_pair(*p, articles))
        for p in worst
    ]
    for group in groups:
        claims = group.claims
        other = next((claim for claim in claims if claim.article != claims[0].article), None)
        if other is not None:
            reason = of_agreement(group.sides, articles)
            records.append(Pair(claims[0].id, other.id, PairVerdict.AGREE, "", reason))
    return tuple(records)
