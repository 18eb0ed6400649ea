"""The pattern language as a tree."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Word(NamedTuple):
    """One word, any of several spellings: ``lows`` in any case, ``exact`` with the capitals given."""

    lows: tuple[str, ...]
    exact: tuple[str, ...] = ()


class Seq(NamedTuple):
    """One after the other."""

    items: tuple[Node, ...]


class Alt(NamedTuple):
    """One of several."""

    items: tuple[Node, ...]


class Opt(NamedTuple):
    """May be absent."""

    item: Node


class Slot(NamedTuple):
    """A value of a type under a name; ``offset`` is its place in the pattern's text."""

    name: str
    type: str
    offset: int = 0


class Choice(NamedTuple):
    """A slot whose value is a label, by the wording that stands for it."""

    name: str
    options: tuple[tuple[str, Node], ...]


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


Node: TypeAlias = Word | Seq | Alt | Opt | Slot | Choice | Phrase | Inflected | Gap | Negation
EMPTY = Seq(())
