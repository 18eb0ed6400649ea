"""What the units that read, compare and write articles declare: value types, loaders, formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from xref.model import Comparison, Mention, NameBook, Report
from xref.units import Units, discover

__all__ = ["NO_NAMES", "Discourse", "Format", "Loader", "Nature", "NoArticleError", "Units", "ValueType", "discover"]

NO_NAMES = NameBook()  # one object, so that its index is built once

V = TypeVar("V")


class Discourse(NamedTuple):
    """What a recogniser may know beside the words it reads: the whole text and what stands around it.

    ``text`` is the article's text *folded*: typographic quotes, dashes and spaces replaced one for one by
    their ASCII forms, so that offsets are those of the article. ``published`` is EDTF and is the only
    source of "today": there is no clock anywhere.
    """

    text: str
    published: str = ""
    weekday: int | None = None  # of publication, Monday = 0, where the date itself is not known
    day_first: bool | None = None  # 07/08 is 7 August; None: not settled
    names: NameBook = NO_NAMES
    profile: str = "default"
    direction: str = ""  # forced reading of bare weekdays and yearless dates: "past", "future", or by tense
    filed: str = ""  # the dateline above the text, folded, where it is no part of it: "LIMA, Peru"


class Nature(StrEnum):
    """What is peculiar to the values of a type, where two of them are held against each other."""

    AGREED = "agreed"  # settled before it comes about, and the same then: a price
    MEASURED = "measured"  # by instruments that differ: the strength of a quake
    DATED = "dated"  # planned ahead, so that a later text may give another plan: a day, an hour
    OF_TWO = "of two"  # where one sentence gives two that clash, it tells of two things: a day, a choice
    LABELLED = "labelled"  # one of the labels that a rule declares: another label leaves no room for it
    LASTING = "lasting"  # grows by itself: a length of time
    AGEING = "ageing"  # grows by birthdays only
    SETTING = "setting"  # when or where: who denies that a strike hit the town denies the strike


class ValueType(NamedTuple, Generic[V]):
    """A type of value: how it is found in text, how two of it stand, how it is written.

    Laws, tested for every unit: ``relate(a, b)`` and ``relate(b, a)`` are swapped forms of one another;
    ``relate(a, a)`` is equal; ``parse(render(v)) == v``; mentions of ``find`` lie inside ``[start, end)`` in
    text order without overlap, and ``raw`` is the text of their span. ``stated(v)`` is the value without the
    components that were inferred; ``dump`` is its JSON form, keys fixed by the type.
    """

    name: str
    about: str
    find: Callable[[Discourse, int, int], list[Mention]]
    relate: Callable[[V, V], Comparison]
    render: Callable[[V], str]
    parse: Callable[[str], V]
    dump: Callable[[V], dict[str, Any]]
    stated: Callable[[V], V]
    configure: Callable[[Mapping[str, Any]], ValueType[V]] | None = None  # for a slot's options (one_of, unit, kinds)
    narrows: str = ""  # the wider type for which a pattern may use this one: a locality is a place
    clash: str = "quantity"  # what a conflict of two of its values is called
    natures: frozenset[Nature] = frozenset()


class NoArticleError(ValueError):
    """Well-formed data that holds no article: beside articles it is passed over, alone it is a fault."""


class Loader(NamedTuple):
    """A kind of source: which files it takes and how their documents are read.

    ``load(path, name, data)`` yields ``model.Document``, and ``model.Missing`` for a record that gives none; it
    raises ``ValueError`` with a plain sentence for content that is not of its kind.
    """

    suffixes: tuple[str, ...]
    load: Callable[..., Iterator[Any]]
    about: str = ""


class Format(NamedTuple):
    """A report format: pure text from a report. ``options`` are those of the command line (width, colour)."""

    render: Callable[[Report, Mapping[str, Any]], str | bytes]
    suffixes: tuple[str, ...]
    about: str
    binary: bool = False
