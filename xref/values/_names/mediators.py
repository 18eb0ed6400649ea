"""Names before a hyphen and what they did for peace: "the Norwegian-brokered truce", "a US-mediated deal"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values._names.lexicon import words
from xref.values._names.phrase import Phrase
from xref.values._names.value import Name

_DONE_BY = regex(r"-([a-z]+)\b")


def mediator(phrase: Phrase) -> tuple[Name] | None:
    """The state whose adjective stands before what it did."""
    return (phrase.words.known[phrase.first].value,) if mediates(phrase) else None


def mediates(phrase: Phrase) -> bool:
    """Whether a hyphen and what is done by mediators follow a name."""
    done = _DONE_BY.match(phrase.text, phrase.words.end(phrase.last - 1))
    return done is not None and done[1] in words("mediated")
