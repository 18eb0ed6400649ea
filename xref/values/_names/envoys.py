"""Envoys: which of those who are named after a state or a body speak for it: "Chadian negotiators", not "judges"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._names.phrase import Phrase

_AT_ODDS = regex(r"\b(?:rival|warring|feuding|opposition|ethnic|(?:latin|central|south|north) american)\b", re.I)
_SHARED = regex(r"D[&,]")
_OF_STATE = frozenset({"ministers", "fms", "pms", "secretaries", "presidents", "premiers", "chiefs", "ambassadors"})


def speak_for_it(phrase: Phrase) -> bool:
    """Whether those whom a phrase names speak for the state in it: rival politicians of one do not."""
    if _AT_ODDS.search(phrase.raw):
        return False
    if _SHARED.fullmatch(phrase.words.tags, max(0, phrase.first - 2), phrase.first):
        return True  # "Chadian and Nigerien army commanders"
    last = phrase.last - 1
    return phrase.words.tags[last] != "L" or phrase.of(last, phrase.last).lower() in _OF_STATE


_PARTS = frozenset(("faction", "factions", "group", "groups", "militia", "militias", "regime", "alliance", "coalition"))


def sent_by_a_part(phrase: Phrase) -> bool:
    """Whether those who act for a body are a part of it alone: "a faction of the Front", not "the rebels"."""
    if not phrase.match["sent"]:
        return False
    first, last = phrase.span("sent")
    return "h" in phrase.words.tags[first:last] and not _PARTS.isdisjoint(phrase.of(first, last).split())
