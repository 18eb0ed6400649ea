"""Telling: what the words around a value say of whether it belongs to the event of its match, and how it is meant.

A pattern takes words in a row, and a sentence may have put another event, a larger group or a denial between them.
"""

from __future__ import annotations

import re

from xref.context import is_given_inside
from xref.linking.events.when import is_aside
from xref.model import Mention, Polarity, Span, Stance

PLACED = ("place", "locality")
_WHERE_AND_WHEN = (*PLACED, "date")
_OF_MORE = re.compile(  # "Three of the five attackers were killed": five is no toll
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|dozens|half|some|most"
    r"|many|several|none|few) of (?:the|its|his|her|their|those|these)(?: other| original)? $",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"within (?:an?|one|\w+|\d+)(?: or two)? (?:seconds?|minutes?|hours)$", re.IGNORECASE)
_BEFORE = 40  # characters looked at before a count


def is_of_another(mention: Mention, evidence: Span, text: str) -> bool:
    """Whether a value is that of something else than its match tells of.

    A place or a day may be that of another event ("came a week after one at the Hotel Tal"), a count that of a group
    of which only some are meant ("three of the five attackers").
    """
    if mention.type == "date" and _WITHIN.match(mention.raw):
        return True
    if mention.type in _WHERE_AND_WHEN:
        return is_aside(text, evidence.start, mention.span.start, day=False)
    before = text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    return mention.type == "count" and _OF_MORE.search(before) is not None


def stance_of(mention: Mention, evidence: Span, stance: Stance, text: str) -> Stance:
    """The stance of a claim, of which a denial leaves out where and when something was that is taken to be there."""
    given = mention.type in _WHERE_AND_WHEN and is_given_inside(text, evidence, mention.span)
    return stance._replace(polarity=Polarity.ASSERTED) if given else stance
