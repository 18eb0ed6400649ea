"""Names before what they did for peace: "the Norwegian-brokered truce", "a US-mediated deal", "Qatari mediation"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values._names.lexicon import words
from xref.values._names.phrase import Phrase
from xref.values._names.value import Name

_DONE_BY = regex(r"-([a-z]+)\b")
_MEDIATION = regex(r" (?:mediation|auspices|facilitation|sponsorship)\b")


def mediator(phrase: Phrase) -> tuple[Name] | None:
    """The state whose adjective stands before what it did."""
    stop = phrase.words.end(phrase.last - 1)
    doing = mediates(phrase) or is_before_mediation(phrase.text, stop)
    return (phrase.words.known[phrase.first].value,) if doing else None


def mediates(phrase: Phrase) -> bool:
    """Whether a hyphen and what is done by mediators follow a name."""
    done = _DONE_BY.match(phrase.text, phrase.words.end(phrase.last - 1))
    return done is not None and done[1] in words("mediated")


def is_before_mediation(text: str, stop: int) -> bool:
    """Whether what is done for peace follows an offset: "under Qatari | mediation"."""
    return _MEDIATION.match(text, stop) is not None
