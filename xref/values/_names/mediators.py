"""Names before what they did for peace: "the Norwegian-brokered truce", "a US-mediated deal", "Qatari mediation"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._names.gazetteer import Index
from xref.values._names.lexicon import words
from xref.values._names.phrase import Phrase
from xref.values._names.value import Found, Name

_DONE_BY = regex(r"-([a-z]+)\b")
_FOR_PEACE = regex(
    r" (?:[a-z-]+ ){0,2}?"
    r"(?:talks|negotiations|mediation|dialogue|process|initiative|efforts?|summit|conference|discussions|consultations"
    r"|meetings?)\b"
)
_MEDIATION = regex(r" (?:mediation|auspices|facilitation|sponsorship)\b")


def mediator(phrase: Phrase) -> tuple[Name] | None:
    """The state whose adjective stands before what it did."""
    stop = phrase.words.end(phrase.last - 1)
    doing = mediates(phrase) or is_before_mediation(phrase.text, stop)
    return (phrase.words.known[phrase.first].value,) if doing else None


def mediates(phrase: Phrase) -> bool:
    """Whether a hyphen and what is done by mediators follow a name: "Norwegian-brokered", "UN-led talks"."""
    done = _done_by(phrase)
    return done is not None and (done[1] in words("mediated") or (done[1] == "led" and _is_for_peace(phrase, done)))


def leads_in_war(phrase: Phrase) -> bool:
    """Whether a name of several words leads what is no talks: "United Nations-led troops"."""
    done = _done_by(phrase)
    return done is not None and done[1] == "led" and not _is_for_peace(phrase, done)


def _done_by(phrase: Phrase) -> re.Match[str] | None:
    """What is done by whom a phrase names, behind a hyphen."""
    stop = phrase.words.end(phrase.last - 1)
    return _DONE_BY.match(phrase.text, stop) if phrase.text.startswith("-", stop) else None


def _is_for_peace(phrase: Phrase, done: re.Match[str]) -> bool:
    return _FOR_PEACE.match(phrase.text, done.end()) is not None


def leader_of_talks(phrase: Phrase, known: Index) -> Found | None:
    """Whoever leads talks by a word before them: "Kenya-led talks", "the UN-led process"; a coalition is led in war."""
    start = phrase.words.start(phrase.first)
    name, _, done = phrase.raw.rpartition("-")
    of_talks = done == "led" and _FOR_PEACE.match(phrase.text, phrase.words.end(phrase.last - 1))
    told = known.get(name) if of_talks else None
    return Found(start, start + len(name), told.value) if told is not None and told.tag in _ACTING else None


_ACTING = "CDOG"  # states, their adjectives, bodies, groups


def is_before_mediation(text: str, stop: int) -> bool:
    """Whether what is done for peace follows an offset: "under Qatari | mediation"."""
    return _MEDIATION.match(text, stop) is not None
