"""Figures: the values of a sentence that two sources may give otherwise, each with the words it hangs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xref.extension import Discourse
from xref.model import Mention
from xref.values import value_type

# In this order a stretch of text is taken by the first type that reads it: "$5 million" is money and no count.
TYPES = (
    "date",
    "money",
    "percent",
    "age",
    "duration",
    "distance",
    "weight",
    "area",
    "speed",
    "temperature",
    "volume",
    "magnitude",
    "ordinal",
    "count",
    "number",
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_REACH = 6  # content words looked at on either side of a value
_FUNCTION_WORDS = """
a an the of in on at to for from by with as and or that this these those it its is was are were be been being has have
had he she they his her their who which what than then there also about over more less up least most some any all no
not only just into out said says say will would can could may after before during between
"""
_EMPTY = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a sentence, with the content words before it (nearest first) and after it."""

    mention: Mention
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def unit(self) -> str:
        """The value's type."""
        return self.mention.type

    @property
    def text(self) -> str:
        """The normalised value."""
        return value_type(self.mention.type).render(self.mention.value)


def stem(word: str) -> str:
    """A word without its commonest endings, enough to hold forms of one word together.

    >>> stem("groups"), stem("killing"), stem("killed"), stem("countries")
    ('group', 'kill', 'kill', 'country')
    """
    word = word.lower().removesuffix("'s")
    for ending, more in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + more
    return word


def words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words that carry meaning, as they are written."""
    found = (match.group() for match in _WORD.finditer(text, start, len(text) if end is None else end))
    return [word for word in found if word.lower() not in _EMPTY]


def content(text: str, start: int, end: int) -> list[str]:
    """The stems of the words that carry meaning."""
    return [stem(word) for word in words(text, start, end)]


def figures(discourse: Discourse, start: int, end: int) -> list[Figure]:
    """The values of a stretch of text in text order; none overlaps another."""
    taken: list[Mention] = []
    for name in TYPES:
        for mention in value_type(name).find(discourse, start, end):
            if mention.value is not None and all(_apart(mention, other) for other in taken):
                taken.append(mention)
    taken.sort(key=lambda mention: mention.span)
    return [_figure(mention, discourse.text, start, end) for mention in taken]


def _apart(a: Mention, b: Mention) -> bool:
    return a.span.end <= b.span.start or b.span.end <= a.span.start


def _figure(mention: Mention, text: str, start: int, end: int) -> Figure:
    before = content(text, start, mention.span.start)[::-1][:_REACH]
    after = content(text, mention.span.end, end)[:_REACH]
    return Figure(mention, tuple(before), tuple(after))


def alike(a: Figure, b: Figure) -> float:
    """How far two values hang on the same words, from 0 to 1; near words count for more."""
    return max(_overlap(a.before + a.after, b.before + b.after), _sides(a, b))


def _sides(a: Figure, b: Figure) -> float:
    return (_overlap(a.before, b.before) + _overlap(a.after, b.after)) / 2


def _overlap(a: Sequence[str], b: Sequence[str]) -> float:
    shorter, longer = sorted((a, b), key=len)
    return len(set(shorter) & set(longer)) / len(set(shorter)) if shorter else 0.0


def differ(a: Any, b: Any, unit: str) -> bool:
    """Whether two values cannot both be true, even to a lenient reader."""
    from xref.model import Relation

    kind = value_type(unit)
    comparison = kind.relate(kind.stated(a), kind.stated(b))
    return comparison.strict is Relation.DISJOINT and comparison.lenient is Relation.DISJOINT
