"""Counts that the text goes on with: after "Two people were shot dead. A third died in hospital" there are three dead.

An ordinal of a noun that is left out counts on from the last number told of the same things (ellipsis under a
numeral: Huddleston and Pullum, *The Cambridge Grammar of the English Language*, 2002, ch. 5). It is taken so only for
the next number, in the same or the next sentence, and where both tell of deaths: "a third was wounded" adds no dead.
"And another in hospital" counts on in its own sentence, behind no total.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Mention, Span
from xref.values import value_type

_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_DIED = (
    r"(?:(?:has|had|have) )?(?:(?:also|later|since|then|subsequently) )*"
    r"(?:died|dies|succumbed|was (?:also |later |then )?(?:killed|pronounced dead|declared dead|shot dead))\b"
)
_NEXT = regex(rf"\b(?:a|the) ({'|'.join(_ORDINALS)})(?: (?!of\b|was\b|has\b|had\b)[\w-]+){{0,2}} {_DIED}", re.I)
_ANOTHER = regex(  # "two died at the scene and another in hospital", not "the toll is two after another died"
    rf"\band (?:another|one more)(?: (?!in\b|of\b|is\b|remains?\b|remained\b)[\w-]+){{0,2}}? (?:{_DIED} )?"
    r"(?:in (?:the )?hospital|later|overnight|on the way|of (?:his|her) (?:injuries|wounds))\b",
    re.IGNORECASE,
)
_TOTAL = regex(r"\b(?:toll|number|total|in all)\b", re.IGNORECASE)
_DEAD = regex(r"\b(?:dead|died|killed|killing|killings?|slain|murdered|deaths?|fatally)\b", re.IGNORECASE)
_STOP = regex(r"[.!?]['\"]*\s")
_REACH = 240  # characters behind the evidence
GOES_ON = "with the one told after it"


def counted_on(text: str, mention: Mention, evidence: Span) -> Mention:
    """A count of dead with the next one whom the text names by its number.

    >>> from xref.extension import Discourse
    >>> told = "Two men were shot dead. A third died in hospital."
    >>> found = value_type("count").find(Discourse(told), 0, 4)[0]
    >>> value_type("count").render(counted_on(told, found, Span(0, 22)).value)
    '3'
    """
    if mention.type != "count" or not _DEAD.search(text, *evidence):
        return mention
    unit = value_type("count")
    said = unit.render(mention.value)
    if not said.isdigit() or not 0 < int(said) <= len(_ORDINALS):
        return mention
    behind = text[evidence.end : evidence.end + _REACH]
    stops = [stop.end() for stop in _STOP.finditer(behind)]
    if not _is_next(behind[: stops[1]] if len(stops) > 1 else behind, int(said)) and (
        _TOTAL.search(text, *evidence) or not _ANOTHER.search(behind[: stops[0]] if stops else behind)
    ):
        return mention
    return mention._replace(value=unit.parse(str(int(said) + 1)), inferred=(*mention.inferred, GOES_ON))


def _is_next(words: str, said: int) -> bool:
    """Whether words tell of the next one after so many, by its number."""
    further = _NEXT.search(words)
    return further is not None and _ORDINALS.index(further[1].lower()) + 1 == said
