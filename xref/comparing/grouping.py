"""Grouping: sides with the same content, and the few pairs of them that can differ in verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from xref.comparing.pairs import Judge, Outcome
from xref.comparing.sides import Content, Side
from xref.model import Claim, PairVerdict, Polarity, Relation


class Compared(NamedTuple):
    """Two sides with their outcome."""

    a: Side
    b: Side
    outcome: Outcome


class Group:
    """Sides that claim the same and differ only in who says it, when, and how surely."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self.sides = tuple(sides)
        self.content: Content = sides[0].content

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all sides."""
        return tuple(claim for side in self.sides for claim in side.claims)

    @cached_property
    def voices(self) -> frozenset[str]:
        """The named speakers of the sides."""
        return frozenset(side.context.voice for side in self.sides) - {""}

    def representatives(self, shared: frozenset[str]) -> list[Side]:
        """Sides enough to meet every verdict: of those that differ in their speaker only, four at most.

        A verdict asks whether two speakers are both named and differ, so the outlet's own voice, one that the
        other group has too and any two named ones give all the answers that thousands would.
        """
        kept: dict[object, list[Side]] = {}
        for side in self.sides:
            context = side.context
            likes = kept.setdefault(
                (context.said, context.certain, context.joined, context.possible, context.replaced), []
            )
            named = sum(1 for like in likes if like.context.voice)
            common = context.voice in shared and not any(like.context.voice in shared for like in likes)
            if not context.voice or common or named < 2:
                likes.append(side)
        return [side for likes in kept.values() for side in likes]


def between(one: Group, other: Group, judge: Judge) -> Iterator[Compared]:
    """The outcomes that stand between two groups, each once, with the first pair that shows it.

    Where two named speakers stand behind the two contents the matter is a dispute, also for an outlet that
    repeats one of them in its own voice.
    """
    first = Compared(one.sides[0], other.sides[0], judge.verdict(one.sides[0], other.sides[0]))
    if one.content.status is other.content.status and not judge.stand(one.content, other.content).clash:
        yield first
        return
    shared = one.voices & other.voices
    found: dict[tuple[PairVerdict, str], Compared] = {}
    for a in one.representatives(shared):
        for b in other.representatives(shared):
            outcome = judge.verdict(a, b)
            found.setdefault((outcome.verdict, outcome.kind), Compared(a, b, outcome))
    disputed = any(verdict is PairVerdict.DISPUTED for verdict, _ in found)
    yield from (pair for (verdict, _), pair in found.items() if not (disputed and verdict is PairVerdict.CONFLICT))


def most_precise(groups: Sequence[Group], judge: Judge) -> Group:
    """The group whose value lies inside those of most others; asserted before denied, then by its text."""

    def inside(group: Group) -> int:
        relations = (judge.relation(group.content, other.content) for other in groups if other is not group)
        return sum(1 for relation in relations if relation in (Relation.EQUAL, Relation.NARROWER))

    return min(groups, key=lambda g: (g.content.polarity is Polarity.DENIED, -inside(g), g.content.text))
