"""The pattern language as a tree, and what is worked out of one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from xref.tuples import NamedTuple

P = ParamSpec("P")
R = TypeVar("R")


class _Known:
    """Keeps what has been worked out of a tree with the tree itself."""

    @cached_property
    def facts(self) -> dict[Hashable, Any]:
        """What ``remembered`` functions found, by function and arguments."""
        return {}


class _Items(NamedTuple):
    items: tuple[Node, ...]


class _Item(NamedTuple):
    item: Node


class _Options(NamedTuple):
    name: str
    options: tuple[tuple[str, Node], ...]


class Word(NamedTuple):
    """One word, any of several spellings: ``lows`` in any case, ``exact`` with the capitals given."""

    lows: tuple[str, ...]
    exact: tuple[str, ...] = ()


class Seq(_Items, _Known):
    """One after the other."""


class Alt(_Items, _Known):
    """One of several."""


class Opt(_Item, _Known):
    """May be absent."""


class Slot(NamedTuple):
    """A value of a type under a name; ``offset`` is its place in the pattern's text."""

    name: str
    type: str
    offset: int = 0


class Choice(_Options, _Known):
    """A slot whose value is a label, by the wording that stands for it."""


class Phrase(NamedTuple):
    """A named phrase, not yet put in."""

    name: str
    offset: int = 0


class Inflected(NamedTuple):
    """A word in any of its inflected forms, not yet looked up."""

    word: str
    offset: int = 0


class Gap(NamedTuple):
    """At most ``most`` words of no interest."""

    most: int
    offset: int = 0


class Negation(NamedTuple):
    """``{not}``: an optional negation, recorded."""


class Bracket(NamedTuple):
    """A round bracket, which is no word, between the words around it."""

    sign: str


Node: TypeAlias = Word | Seq | Alt | Opt | Slot | Choice | Phrase | Inflected | Gap | Negation | Bracket
TREES = (Seq, Alt, Opt, Choice)  # what holds other trees
EMPTY = Seq(())


def remembered(function: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], R]:
    """Work a fact out once a tree: a phrase stands in many patterns, as one and the same tree."""

    @wraps(function)
    def known(node: Any, /, *args: P.args, **options: P.kwargs) -> R:
        if not isinstance(node, _Known):
            return function(node, *args, **options)
        key: Hashable = (function, *args, *options.values()) if args or options else function
        facts = node.facts
        if key not in facts:
            facts[key] = function(node, *args, **options)
        fact: R = facts[key]
        return fact

    return known
