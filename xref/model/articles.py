"""What was read: articles, their blocks and sentences, and how each piece of metadata is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from xref.records import dataclass

T = TypeVar("T")


class Span(NamedTuple):
    """Half-open interval ``[start, end)`` of character offsets."""

    start: int
    end: int


class Provenance(StrEnum):
    """How a piece of metadata, or a component of a value, is known."""

    GIVEN = "given"  # by a manifest or front matter
    STATED = "stated"  # by the text itself
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Sourced(NamedTuple, Generic[T]):
    """A piece of metadata with where it comes from and, in a phrase, how it was found."""

    value: T | None = None
    provenance: Provenance = Provenance.UNKNOWN
    span: Span | None = None
    note: str = ""


class BlockKind(StrEnum):
    """What a stretch of an article's text is; claims are read from titles and bodies only."""

    TITLE = "title"
    BODY = "body"
    METADATA = "metadata"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class Block(NamedTuple):
    """A stretch of text between line breaks, its kind, and why it was taken for that."""

    span: Span
    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a title or a body, by its place in the article."""

    span: Span
    paragraph: int
    index: int
    title: bool = False
    story: int = 0  # of a text that tells several of nothing in common, the number of its own


@dataclass(frozen=True, slots=True)
class Document:
    """What a loader found: text with the metadata that its container gives, not yet read."""

    name: str  # how reports call it: the path as the user would type it, plus "#id" inside a container
    path: str
    text: str
    given: Mapping[str, str] = field(default_factory=dict)  # outlet, title, published, language, url
    notes: tuple[str, ...] = ()


class Missing(NamedTuple):
    """A record of a container that gave no article; the others of the container are read all the same."""

    name: str
    why: str  # in a plain sentence
    broken: bool = False  # it cannot be read; else there is nothing in it to read


class Article(NamedTuple):
    """A source document, read: metadata with provenance, blocks and sentences."""

    name: str
    path: str
    text: str
    digest: str  # of the text: two files with the same words are one source
    outlet: Sourced[str]
    title: Sourced[str]
    published: Sourced[str]  # EDTF, as fine as it is known: 2017-01-24 or 2017-01-24T14:14
    weekday: Sourced[int]  # of publication, Monday = 0, where only that is known
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    credits: tuple[str, ...] = ()  # by-lines and wire credits, as written
    notes: tuple[str, ...] = ()
