"""Value types small enough to see through: intervals of numbers and sets of words."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Any

from xref.extension import ValueType
from xref.model import Comparison, Relation
from xref.values import value_type


@dataclass(frozen=True)
class Numbers:
    low: float
    high: float
    slack: float = 0.0
    inferred: bool = False


def _sets(a: tuple[float, float], b: tuple[float, float]) -> Relation:
    if a == b:
        return Relation.EQUAL
    if a[1] < b[0] or b[1] < a[0]:
        return Relation.DISJOINT
    if b[0] <= a[0] and a[1] <= b[1]:
        return Relation.NARROWER
    if a[0] <= b[0] and b[1] <= a[1]:
        return Relation.WIDER
    return Relation.OVERLAPS


def relate(a: Numbers, b: Numbers) -> Comparison:
    strict = _sets((a.low, a.high), (b.low, b.high))
    lenient = _sets((a.low - a.slack, a.high + a.slack), (b.low - b.slack, b.high + b.slack))
    return Comparison(strict, lenient, f"they are {strict}", "rounding" if strict is not lenient else "")


def render(value: Numbers) -> str:
    return f"{value.low:g}..{value.high:g}~{value.slack:g}{'?' if value.inferred else ''}"


def parse(text: str) -> Numbers:
    span, _, slack = text.rstrip("?").partition("~")
    low, _, high = span.partition("..")
    return Numbers(float(low), float(high), float(slack or 0), text.endswith("?"))


def dump(value: Numbers) -> dict[str, Any]:
    return {"low": value.low, "high": value.high}


def stated(value: Numbers) -> Numbers:
    return Numbers(-inf, inf) if value.inferred else value


NUMBERS: ValueType[Numbers] = ValueType(
    "count", "intervals", lambda *_: [], relate, render, parse, dump, stated, clash="count"
)


def numbers_as(name: str) -> ValueType[Numbers]:
    """The toy with what is peculiar to the values of a type."""
    return NUMBERS._replace(natures=value_type(name).natures)


def exactly(number: float) -> Numbers:
    return Numbers(number, number)
