"""Heads: a body that is named by who leads it, "Chad president" or "the Renamo leader", acts as that body.

Who takes part in talks or signs an accord is told so in headlines. Elsewhere whoever leads a body is not the body: who
"Chad's president" is that won a vote, the words do not say. So only parties are read from such words.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import NameBook
from xref.values._names.gazetteer import index, look_up
from xref.values._names.phrase import Phrase
from xref.values._names.value import Found

BY_ITS_HEAD = "the body for who leads it"
_OF_A_STATE = frozenset({"president", "premier", "minister", "leader"})
_OF_MEN = frozenset({"president", "leader", "chief", "commander", "warlord"})
_NO_LONGER = frozenset({"former", "ex", "ousted", "deposed", "exiled", "late", "then"})


def heads_it(phrase: Phrase, body: str = "") -> bool:
    """Whether the post that ends a phrase leads the body in it, by a group of it: "Chad president", no "striker".

    Whoever led it before does not: "the former Chad president".
    """
    said = phrase.of(max(0, phrase.begin - 1), phrase.last).lower()
    if not _NO_LONGER.isdisjoint(said.replace("-", " ").split()):
        return False
    word = phrase.of(phrase.last - 1, phrase.last).lower()
    state = body and phrase.words.tags[phrase.span(body)[0]] in "CD"
    return word in (_OF_A_STATE if state else _OF_MEN)


def sender(phrase: Phrase) -> Phrase:
    """Return the body in a phrase alone, where its post is none that stands for it: "Chad | striker"."""
    first, last = phrase.span("sender")
    return phrase._replace(begin=first, first=first, last=last, stop=last)


def bodies_alone(text: str, found: tuple[Found, ...], book: NameBook) -> tuple[Found, ...]:
    """Return what is found with each body by its own name, and without those that only who leads them names.

    >>> from xref.model import NameKind
    >>> from xref.values._names.value import Name
    >>> chad, afghan = (Name(name, NameKind.COUNTRY) for name in ("Chad", "Afghanistan"))
    >>> found = Found(0, 13, chad, (BY_ITS_HEAD,)), Found(15, 28, afghan, (BY_ITS_HEAD,))
    >>> [one[:2] for one in bodies_alone("Chad's leader, Afghan leader", found, NameBook())]
    [(0, 4)]
    """
    if not any(BY_ITS_HEAD in one.inferred for one in found):
        return found
    kept = (one if BY_ITS_HEAD not in one.inferred else _own(one, text, book) for one in found)
    return tuple(one for one in kept if one is not None)


_DETERMINER = regex(r"(?:the|an?|its|their|his|her) ", re.I)


def _own(found: Found, text: str, book: NameBook) -> Found | None:
    """The body by its own name, before who leads it; None where only an adjective names it."""
    led = _DETERMINER.match(text, found.start, found.end)
    start = found.start if led is None else led.end()
    words = text[start : found.end].split(" ")
    for count in range(len(words) - 1, 0, -1):
        name = " ".join(words[:count]).removesuffix("'s")
        known = look_up(index(book), name)
        if known is not None:
            return None if known.tag == "D" else Found(start, start + len(name), found.value)
    return None
