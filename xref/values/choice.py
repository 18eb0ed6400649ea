"""Choices: one of the alternatives that a rule declares, some of them opposites."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any

from xref.errors import Problem, XrefError
from xref.expressions import regex
from xref.extension import Discourse, Nature, ValueType
from xref.model import Comparison, Mention, Relation, Span
from xref.records import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """The label of an alternative, with the labels that it excludes."""

    label: str
    excludes: frozenset[str] = field(default=frozenset(), compare=False)
    exclusive: bool = field(default=False, compare=False)  # every other label is excluded


Finder = Callable[[Discourse, int, int], list[Mention]]


def relate(a: Choice, b: Choice) -> Comparison:
    """Compare labels: equal, disjoint where declared opposite or exclusive, else not comparable.

    Two labels that nothing sets against one another may both be true, and neither says anything of the
    other: they are incomparable, which is no disagreement.

    >>> relate(Choice("direct", frozenset({"indirect"})), Choice("indirect")).detail
    'opposite'
    """
    both = " and ".join(sorted((a.label, b.label)))
    if a.label == b.label:
        return Comparison(Relation.EQUAL, Relation.EQUAL, f"both say {a.label}")
    if b.label in a.excludes or a.label in b.excludes:
        return Comparison(Relation.DISJOINT, Relation.DISJOINT, f"{both} are opposites", detail="opposite")
    if a.exclusive or b.exclusive:
        return Comparison(Relation.DISJOINT, Relation.DISJOINT, f"{both} exclude one another", detail="exclusive")
    return Comparison(Relation.INCOMPARABLE, Relation.INCOMPARABLE, f"{both} are not set against one another")


def render(value: Choice) -> str:
    """Return the label.

    >>> render(Choice("direct"))
    'direct'
    """
    return value.label


def dump(value: Choice) -> dict[str, Any]:
    """Return the JSON form."""
    return {"label": value.label, "excludes": sorted(value.excludes)}


def stated(value: Choice) -> Choice:
    """Return the value itself: nothing of it is inferred."""
    return value


def configure(options: Mapping[str, Any]) -> ValueType[Choice]:
    """Return the type of the alternatives under ``one_of``, with the pairs under ``opposites``.

    ``one_of`` maps labels to phrases (a list, or one text with ``|`` between), or is a list of labels
    that are their own phrases; ``exclusive: true`` says that any two labels contradict.

    >>> unit = configure({"one_of": {"direct": "face to face | direct", "indirect": "separate rooms"},
    ...                   "opposites": [["direct", "indirect"]]})
    >>> [m.value.label for m in unit.find(Discourse("They met in separate rooms, not face-to-face."), 0, 45)]
    ['indirect', 'direct']
    """
    phrases = _phrases(options.get("one_of", {}))
    pairs = [_pair(pair, phrases) for pair in options.get("opposites", ())]
    exclusive = str(options.get("exclusive", "")).lower() == "true"
    values = {label: Choice(label, frozenset(_others(label, pairs)), exclusive) for label in phrases}
    by_phrase = {_plain(phrase): values[label] for label, listed in phrases.items() for phrase in (label, *listed)}

    def parse(text: str) -> Choice:
        return by_phrase.get(_plain(text)) or Choice(text.strip())

    return UNIT._replace(find=_finder(phrases, values), parse=parse)


def _phrases(one_of: Any) -> dict[str, list[str]]:
    """Return the phrases of each label, in the order of the rule."""
    if isinstance(one_of, str):
        one_of = [label.strip() for label in one_of.split("|")]
    if not isinstance(one_of, Mapping):
        return {str(label): [str(label)] for label in one_of}
    listed = {}
    for label, given in one_of.items():
        parts = given.split("|") if isinstance(given, str) else given or [label]
        listed[str(label)] = [str(part).strip() for part in parts if str(part).strip()]
    return listed


def _pair(pair: Iterable[str] | str, phrases: Mapping[str, Any]) -> tuple[str, str]:
    """Return one pair of opposites, checked against the labels."""
    labels = [label.strip() for label in (pair.split("/") if isinstance(pair, str) else pair)]
    problems = [
        Problem("", message=f"opposites name {label!r}, which one_of does not declare")
        for label in labels
        if label not in phrases
    ]
    if len(labels) != 2:
        problems.append(
            Problem("", message=f"opposites need two labels, not {len(labels)}", hint="write [attend, boycott]")
        )
    if problems:
        raise XrefError(problems)
    return labels[0], labels[1]


def _others(label: str, pairs: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (b if a == label else a for a, b in pairs if label in (a, b))


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().replace("-", " ").split())


def _finder(phrases: Mapping[str, list[str]], values: Mapping[str, Choice]) -> Finder:
    """Return a search for all phrases at once: longest first, hyphens and spaces alike, in any case."""
    owners = {_plain(phrase): values[label] for label, listed in phrases.items() for phrase in listed}
    if not owners:
        return lambda discourse, start, end: []
    ordered = sorted(owners, key=lambda phrase: (-len(phrase), phrase))
    choices = "|".join(re.escape(phrase).replace(r"\ ", r"[\s-]{1,2}") for phrase in ordered)
    pattern = regex(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)

    def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
        return [
            Mention("choice", Span(*match.span()), match.group(), owners[_plain(match.group())])
            for match in pattern.finditer(discourse.text, start, end)
        ]

    return find


UNIT = ValueType(
    "choice",
    "one of the alternatives that the rule declares",
    lambda discourse, start, end: [],
    relate,
    render,
    lambda text: Choice(text.strip()),
    dump,
    stated,
    configure,
    clash="status",
    natures=frozenset({Nature.OF_TWO, Nature.LABELLED}),
)
