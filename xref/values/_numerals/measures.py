"""The value type of a dimension: amounts with a unit, as distance, weight, money."""

from __future__ import annotations

from collections.abc import Callable

from xref.extension import Discourse, ValueType
from xref.model import Mention, Span
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import Said, scan
from xref.values._numerals.writing import dump, render

Refusal = Callable[[Discourse, Said], bool]


def amount_of(said: Said, profile: str, domain: Domain) -> Amount:
    """Return the amount that was said, under a profile."""
    return Amount(said.low, said.high, said.hedge, said.unit.name if said.unit else "", profile, domain)


def same(amount: Amount) -> Amount:
    """Return the amount itself: nothing in an amount is inferred."""
    return amount


def mention(type_: str, discourse: Discourse, start: int, end: int, amount: Amount) -> Mention:
    """Return a mention of an amount at a span."""
    return Mention(type_, Span(start, end), discourse.text[start:end], amount)


def measure(name: str, about: str, domain: Domain, refused: Refusal | None = None) -> ValueType[Amount]:
    """Return the value type of the dimension called ``name``."""

    def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
        return [
            mention(name, discourse, said.start, said.end, amount_of(said, discourse.profile, domain))
            for said in scan(discourse.text, start, end)
            if said.unit is not None and said.unit.dimension == name and not (refused and refused(discourse, said))
        ]

    def parse(text: str) -> Amount:
        said, profile = whole(text, name)
        if said.unit is None or said.unit.dimension != name:
            raise ValueError(f"{text!r} has no unit of {name}")
        return amount_of(said, profile, domain)

    return ValueType(name, about, find, relate, render, parse, dump, same)


def whole(text: str, what: str) -> tuple[Said, str]:
    """Return the one number that a text is, and the profile it names; the text must hold nothing else."""
    body, _, profile = text.strip().partition(" [")
    found = scan(body, 0, len(body))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(body)):
        raise ValueError(f"{text!r} is not read as a {what}")
    return found[0], profile.rstrip("]") or "default"
