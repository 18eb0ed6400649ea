"""Pace: how far an event had come when each article told of it, and how fast its figures can still grow.

The dead of a war of fifty years are counted ever better, but hardly by a sixth more within five weeks: two such
figures come from two counts. The pace of the whole time is the measure, and its worst days were faster by far.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from math import inf
from types import MappingProxyType
from typing import Any

from xref.comparing.earlier import called_earlier, has_moved
from xref.comparing.measuring import bounds
from xref.model import Article, Cell, Claim, RulePolicy, SlotPolicy
from xref.tuples import NamedTuple

_WORST = 10  # times: the pace of the worst days against that of all the time
_YEAR = 365
_ALL = "people"  # who is counted where all are
_DAY = len("2017-01-24")


class Course(NamedTuple):
    """How far an event had come when each article told of it, where the article says so."""

    years: Mapping[str, int] = MappingProxyType({})  # full ones, for which it had lasted
    stages: Mapping[str, float] = MappingProxyType({})  # percent of a count that was done
    dead: Mapping[str, float] = MappingProxyType({})  # the most that it counts
    risen: Collection[str] = ()  # articles that say of their toll that it has risen to what it is
    open: Collection[str] = ()  # articles that give it as the least: "at least 12 dead" is no last count


UNTOLD = Course()


def course_told(
    cells: Sequence[Cell], policies: Mapping[str, RulePolicy], articles: Mapping[str, Article] = MappingProxyType({})
) -> Course:
    """How far an event had come by each article; ``cells`` are those of the event, ``policies`` those of the rules."""
    told = list(_tolls(cells, policies, articles))
    dead: dict[str, float] = {}
    for claim, count in told:
        dead[claim.article] = max(count, dead.get(claim.article, 0))
    risen = {claim.article for claim, count in told if count == dead[claim.article] and has_moved(claim, articles)}
    least = {claim.article for claim, count in told if count == dead[claim.article] and _is_least(claim)}
    return Course(_years(cells, policies), _stages(cells, policies), dead, frozenset(risen), frozenset(least))


def _is_least(claim: Claim) -> bool:
    limits = bounds(claim.value)
    return limits is not None and limits[1] == inf


def _tolls(
    cells: Sequence[Cell], policies: Mapping[str, RulePolicy], articles: Mapping[str, Article]
) -> Iterator[tuple[Claim, float]]:
    """What the articles count of all the dead, be it as the least: a toll tells when on its day a text was written."""
    for cell in cells:
        policy = policies[cell.rule].slots.get(cell.slot)
        if policy is None or not policy.course:
            continue
        for claim in cell.claims:
            limits = bounds(claim.value)
            whole = all(value == _ALL for _, value in claim.subject.qualifiers)
            if limits and whole and not (claim.stance.hedge or called_earlier(claim, articles)):
                yield claim, limits[0]


def _years(cells: Sequence[Cell], policies: Mapping[str, RulePolicy]) -> dict[str, int]:
    """The full years for which each article says that an event has lasted; the least, where it says several.

    Only a duration that rises tells how long it has lasted so far: a sentence of nine years does not.
    """
    told: dict[str, int] = {}
    for claim in (claim for cell in cells if _lasts(policies[cell.rule].slots.get(cell.slot)) for claim in cell.claims):
        least = bounds(claim.value)
        if getattr(claim.value, "unit", "") == "years" and least and least[0] >= 1:
            told[claim.article] = min(told.get(claim.article, int(least[0])), int(least[0]))
    return told


def _stages(cells: Sequence[Cell], policies: Mapping[str, RulePolicy]) -> dict[str, float]:
    """How far a count had come when each article told of it: "with 92 percent of votes counted"; where it says one.

    That is a share that rises and is never compared itself, as it only says of when the other figures are.
    """
    told: dict[str, set[float]] = {}
    for claim in (
        claim for cell in cells if _counts_on(policies[cell.rule].slots.get(cell.slot)) for claim in cell.claims
    ):
        limits = bounds(claim.value)
        if limits is not None and limits[0] == limits[1]:
            told.setdefault(claim.article, set()).add(limits[0])
    return {article: stages.pop() for article, stages in told.items() if len(stages) == 1}


def _counts_on(policy: SlotPolicy | None) -> bool:
    return policy is not None and (policy.type, policy.compare, policy.evolves) == ("percent", "any", "rising")


def _lasts(policy: SlotPolicy | None) -> bool:
    return policy is not None and policy.type == "duration" and policy.evolves == "rising"


def too_fast(first: Any, last: Any, said: tuple[str, str], years: int) -> str:
    """Why a figure cannot have grown so between two days, given the full years in which it came together.

    >>> from types import SimpleNamespace as V
    >>> few, many = V(lo=6_900_000, hi=6_900_000), V(lo=8_000_000, hi=8_000_000)
    >>> too_fast(few, many, ("2016-08-28", "2016-10-03"), 52)
    'what came together in 52 years or more does not grow by 16 % in 36 days'
    >>> too_fast(few, many, ("2016-08-28", "2016-10-03"), 2)
    ''
    """
    was, now = bounds(first), bounds(last)
    if not years or was is None or now is None or not 0 < was[1] < now[0] or {len(day) for day in said} != {_DAY}:
        return ""
    days = abs((date.fromisoformat(said[1]) - date.fromisoformat(said[0])).days)
    growth = now[0] / was[1] - 1
    if growth <= _WORST * days / (years * _YEAR):
        return ""
    took = f"{years} years or more" if years > 1 else "a year or more"
    return f"what came together in {took} does not grow by {growth:.0%} in {days} days".replace("%", " %")
