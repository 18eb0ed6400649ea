"""Sides: what of a claim decides how it stands to another, so that like claims are compared once.

A cell of 100,000 claims rarely holds more than some dozens of distinct values. Claims that agree in
everything that a verdict looks at form one side, and only sides are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from xref.comparing.contents import Content, contents_of
from xref.comparing.contexts import Context, Contexts, Told
from xref.comparing.headlines import told_in_full
from xref.comparing.measuring import grew, within
from xref.comparing.pace import UNTOLD, Course
from xref.comparing.sittings import both_held
from xref.comparing.whereabouts import IN_HOSPITAL, IN_ONE_HOSPITAL
from xref.extension import ValueType
from xref.model import Article, Claim, Event, SlotPolicy
from xref.tuples import NamedTuple

_SCALES = 0.5  # of a magnitude: between the scales of two bodies, and what they give at first and later


class Side(NamedTuple):
    """Claims that no verdict can tell apart."""

    content: Content
    context: Context
    claims: tuple[Claim, ...]
    also: tuple[Content, ...] = ()


_COMPARED = attrgetter("text", "stated", "polarity", "status", "scope")  # of a content: all that tells it from another


def sides_of(
    claims: Sequence[Claim],
    policy: SlotPolicy,
    unit: ValueType[Any],
    articles: Mapping[str, Article],
    event: Event | None = None,
    course: Course = UNTOLD,
) -> list[Side]:
    """Group claims by what decides a verdict, in an order that depends on their content alone.

    ``course`` tells how far the event had come when each article told of it.
    """
    fuller = told_in_full(claims, articles)
    contents = contents_of(claims, policy, unit, articles, event, fuller)
    ordered = sorted(set(contents), key=_COMPARED)
    number_of = {content: number for number, content in enumerate(ordered)}
    told = Told(claims, [number_of[content] for content in contents], ordered)
    contexts = Contexts(told, policy, unit, articles, event, course).of_each(fuller)
    groups: dict[tuple[int, Context], list[Claim]] = defaultdict(list)
    for claim, number, context in zip(claims, told.numbers, contexts, strict=True):
        groups[number, context].append(claim)
    return [
        Side(ordered[number], context, tuple(sorted(members, key=_order)), tuple(ordered[i] for i in context.also))
        for (number, context), members in sorted(groups.items(), key=lambda item: item[0])
    ]


def rounded(a: Side, b: Side) -> bool:
    """Whether a figure and its bound are one round figure: told on two days, or both by one text."""
    both = any(also.value == other.content.value for side, other in ((a, b), (b, a)) for also in side.also)
    return both or a.context.said != b.context.said


def of_two_alike(a: Side, b: Side) -> str:
    """Why two may be of two sittings of the same talks, or of two hospitals; nothing where they may not."""
    if a.content.scope.where == b.content.scope.where == IN_ONE_HOSPITAL:
        return "each counts those whom one hospital has taken in, and it may be another one"
    return both_held((a.context.sitting, a.content.value), (b.context.sitting, b.content.value))


def is_of_one_place(few: Side, many: Side) -> bool:
    """Whether a figure is that of one place, and a larger one that of strikes all around."""
    return (
        many.context.all_around and not few.context.all_around and grew(few.content.value, many.content.value) is True
    )


def on_two_scales(a: Side, b: Side) -> bool:
    """Whether two magnitudes are as near as those that two bodies measure, each by its scale and stations."""
    one_body = bool(a.context.voice) and a.context.voice == b.context.voice
    return not one_body and within(a.content.value, b.content.value, _SCALES)


def are_in_hospital(a: Side, b: Side) -> bool:
    """Whether both count those who are in hospital, of whom some go home: that figure falls too."""
    return {a.content.scope.where, b.content.scope.where} <= {IN_HOSPITAL, IN_ONE_HOSPITAL}


def _order(claim: Claim) -> tuple[Any, ...]:
    return (claim.article, claim.span, claim.id)
