"""Grouping: sides with the same content, and the few pairs of them that can differ in verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from xref.comparing.contents import Content
from xref.comparing.listing import is_list
from xref.comparing.pairs import Judge, Outcome
from xref.comparing.sides import Side
from xref.model import Claim, PairVerdict, Polarity, Relation
from xref.tuples import NamedTuple

_ALIKE = 2  # sides kept of those that differ in their source only
_OF_ONE_TIME = 12  # sides kept of those that speak as of one day, those of one clear figure first
_AT_MOST = 48  # sides of one content that are held against those of another


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
    def _by_time(self) -> dict[str, list[Side]]:
        """A few sides for each time as of which they speak, of thousands that differ in their source only.

        A verdict asks whether two speakers are both named and differ, and whether two sources do: two voices of the
        outlets' own and two named ones give all the answers.
        """
        kept: dict[object, list[Side]] = {}
        for side in self.sides:
            how = side.context
            key = (
                how.said,
                not how.certain,
                how.joined,
                how.possible,
                how.replaced,
                how.tolls,
                how.moved,
                how.also,
                bool(how.voice),
            )
            likes = kept.setdefault(key, [])
            if len(likes) < _ALIKE:
                likes.append(side)
        found: dict[str, list[Side]] = {}
        for likes in kept.values():
            found.setdefault(likes[0].context.said, []).extend(likes)
        for sides in found.values():
            sides.sort(key=lambda side: (len(side.context.also), not side.context.certain))
            del sides[_OF_ONE_TIME:]
        return found

    def representatives(self, other: Group) -> list[Side]:
        """Sides enough to meet every verdict with those of another group; those of the same time first."""
        times = sorted(self._by_time, key=lambda said: (said not in other._by_time, said))
        return [side for said in times for side in self._by_time[said]][:_AT_MOST]


def between(one: Group, other: Group, judge: Judge) -> Iterator[Compared]:
    """The outcomes that stand between two groups, each once, with the first pair that shows it.

    Where two named speakers stand behind the two contents the matter is a dispute, also for an outlet that
    repeats one of them in its own voice.
    """
    first = Compared(one.sides[0], other.sides[0], judge.verdict(one.sides[0], other.sides[0]))
    if one.content.status is other.content.status and judge.standing.stand(one.content, other.content).settled:
        yield first
        return
    found: dict[tuple[PairVerdict, str], Compared] = {}
    for a in one.representatives(other):
        for b in other.representatives(one):
            outcome = judge.verdict(a, b)
            found.setdefault((outcome.verdict, outcome.kind), Compared(a, b, outcome))
    disputed = any(verdict is PairVerdict.DISPUTED for verdict, _ in found)
    yield from (pair for (verdict, _), pair in found.items() if not (disputed and verdict is PairVerdict.CONFLICT))


def most_precise(groups: Sequence[Group], judge: Judge) -> Group:
    """The group whose value lies inside those of most others; asserted before denied, then by its text."""

    def inside(group: Group) -> int:
        relations = (judge.standing.relation(group.content, other.content) for other in groups if other is not group)
        return sum(1 for relation in relations if relation in (Relation.EQUAL, Relation.NARROWER))

    return min(groups, key=lambda g: (g.content.polarity is Polarity.DENIED, -inside(g), g.content.text))


def doubts(pairs: Sequence[Compared], judge: Judge) -> list[Compared]:
    """The pairs, where each does no more than leave room for the other and may be of another event.

    Lists leave room for one another wherever they are open, which is no sign of two events.
    """
    apart = [pair for pair in pairs if pair.a.context.source != pair.b.context.source]
    open_ = [pair for pair in apart if pair.outcome.verdict is PairVerdict.COMPATIBLE and not _are_lists(pair)]
    found = [pair._replace(outcome=doubt) for pair in open_ if (doubt := judge.identity(pair.a, pair.b))]
    return found if len(found) == len(apart) else []


def _are_lists(pair: Compared) -> bool:
    return any(is_list(claim.type) for side in (pair.a, pair.b) for claim in side.claims)
