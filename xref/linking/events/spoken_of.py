"""Spoken of: whether what a sentence tells is something else, done after an event or about it.

"The president was in London on Tuesday when he was told of the attack": an attack that the reader knows already, as
what a preposition or another verb is about, has the place and the day that its own words give it ("the attack in
Kandy", "Tuesday's attack"), and none of those around. Where it stands in the midst of harm ("killed in the attack") or
is what did something ("the attack killed nine"), the sentence tells of it.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Span

_BEFORE = 120  # characters looked at before an event
_DEFINITE = r"(?:the|this|that|these|those|its|their|his|her)(?: (?!an?\b)[\w'-]+){0,3} $"
_ABOUT = regex(  # "over the attack", "the site of the blast", "to discuss the raid"
    rf"(?:\b(?:after|following|over|amid|about|of|for|before|since|despite|behind|to|from|against|with|into)"
    r"|\b(?:claim|condemn|denounc|deplor|discuss|mourn|remember|investigat|prob|describ|call|deni|deny|blam|link|surviv"
    r"|witness|watch|plann?|mastermind|celebrat|prais|prevent|foil|address)(?:e?s|e?d|e|ing)?"
    rf") {_DEFINITE}",
    re.IGNORECASE,
)
_ADJUNCT = regex(  # "the quake-hit town", "flood-related costs"
    r"[-\u2010-\u2015](?:hit|stricken|struck|related|ravaged|affected|damaged|prone|devastated|battered|resistant|proof)\b"
)
_DEED_DONE = regex(  # "militants from the same group killed 67": they did it, and nobody speaks of it
    r"(?:kill|left|claim|wound|injur|hurt|shot|stabb|massacr|slaughter|behead|execut|abduct)(?:ed)? "
    r"(?:(?:at least|about|around|some|more than|nearly|almost|over|up to|as many as|the lives of) )*"
    r"(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|dozens|scores"
    r"|hundreds|several)"
)
_DID = regex(r"\b(?:killed|killing|shot|left|leaving|injured|wounded|claimed|stabbed|beheaded|executed) $")
_HARM = regex(
    r"\b(?:kill|die|dead|dying|death|injur|wound|hurt|slain|slay|burn|destroy|damag|maim|lost their li|collaps|explo"
    r"|struck|hit|happened|occurred|took place)",
    re.IGNORECASE,
)
_TOLL = r"(?:the|its|their|a) (?:[\w-]+ ){0,3}?(?:toll|number|count|figure|tally)"
_SAID = regex(  # "On Tuesday, police said nine were killed"; but "On Tuesday, police said, nine were killed"
    r"(?: (?:morning|afternoon|evening|night))?,? (?:"
    r"(?:(?!who\b|whom\b|which\b|that\b|where\b|when\b)[\w'.-]+ ){1,6}?(?:ha[ds] )?"
    r"(?:(?:said|says|told|announced|reported|confirmed|declared)\b(?!,)"
    rf"|(?:put|gave|raised|revised|estimated) {_TOLL}\b)"
    r"|(?:just |only |barely |nearly )?(?:an?|[a-z]+|\d+) (?:day|week|month|year)s? (?:after|before) "
    r"|there (?:was|were|had been) (?:still )?no (?:[a-z]+ )?"
    r"(?:claims?|word|sign|indication|confirmation|information)\b"
    rf"|{_TOLL} (?:[\w'-]+ ){{0,8}}?(?:stood|stands|rose|had risen|climbed|reached|was)\b)"
)
_MOURNING = regex(
    r"\b(?:mourn|remember|honou?r|commemorat|bur(?:y|ied)|prayed? for|pray(?:ing)? for|vigil|funerals?|tribute)\w*\b",
    re.IGNORECASE,
)
_AIMED_AT = regex(  # "a strike on a rebel funeral": there it happened
    r"\b(?:(?:strike|attack|raid|assault|bombing|blast|explosion|shooting|massacre)s? (?:at|on|near|outside|against)"
    r"|hit|struck|bombed|shelled|targeted|attacked|hitting|bombing|shelling|targeting|attacking)"
    r" (?:an?|the)(?: [\w'-]+){0,2} $",
    re.IGNORECASE,
)
_DESCRIBED = regex(  # "Tuesday's deadly bomb attack"
    r"(?:'s?)?(?: (?!(?:the|this|that|these|those|its|their|his|her|an?)\b)[\w'-]+){0,3} ?"
)
_AFTERMATH = regex(
    r"(?i)\b(?:arrest|detain|captur|custody|claim|responsib|charged|sentenced|fled|flee|displac|missing|trapped|pleaded"
    r"|appeared|arraigned|indicted|convicted|jailed|remanded|accused|faces|facing|search|sought|hunting|looking for"
    r"|wanted)",
)
_OWN = regex(r",? (?:(?:late|early|last|this|on|in|at|near|outside|against|of|around) (?:the )?)*$")


def is_spoken_of(text: str, start: int, event: Span) -> bool:
    """Whether a sentence from ``start`` only speaks of an event that the reader knows.

    >>> text = "The cabinet met on Tuesday to discuss the attack. Nine people died in the attack."
    >>> is_spoken_of(text, 0, Span(42, 48)), is_spoken_of(text, 50, Span(74, 80))
    (True, False)
    >>> text = "In 2013 militants from the same group killed 67 people."
    >>> is_spoken_of(text, 0, Span(text.index("killed"), len(text)))
    False
    """
    if _ADJUNCT.match(text, event.end):
        return True
    if _DEED_DONE.match(text, event.start) or _DID.search(text, max(start, event.start - _BEFORE), event.start):
        return False
    before = text[max(start, event.start - _BEFORE) : event.start]
    about = _ABOUT.search(before)
    return about is not None and _HARM.search(before, 0, about.start()) is None


def is_aftermath(text: str, event: Span) -> bool:
    """Whether the words of a mention tell what followed an event: arrests, trials, a search.

    >>> text = "Three men were arrested over the attack"
    >>> is_aftermath(text, Span(0, len(text)))
    True
    """
    return _AFTERMATH.search(text, *event) is not None


def is_day_of_telling(text: str, day: Span, event: int) -> bool:
    """Whether the words between a day and an event make it the day on which somebody told of it.

    >>> text = "On Tuesday, police said nine people were killed"
    >>> is_day_of_telling(text, Span(3, 10), text.index("killed"))
    True
    """
    return _SAID.match(text, day.end, event) is not None


def is_of_mourning(text: str, told: Span, event: int) -> bool:
    """Whether the words between a day or a place and an event make it that of what was done for its victims.

    >>> text = "Hundreds gathered in Kandy to mourn those killed"
    >>> is_of_mourning(text, Span(21, 26), text.index("killed"))
    True
    >>> text = "In May 2016 an air strike on a rebel funeral killed nine"
    >>> is_of_mourning(text, Span(3, 11), text.index("killed"))
    False
    """
    found = _MOURNING.search(text, told.end, event)
    return found is not None and _AIMED_AT.search(text, told.end, found.start()) is None


def is_its_own(text: str, value: Span, event: Span) -> bool:
    """Whether a place or a day stands with the words for an event: "the attack in Kandy", "Tuesday's attack"."""
    if value.start < event.end and event.start < value.end:
        return True
    if value.start >= event.end:
        return _OWN.match(text[event.end : value.start]) is not None
    return _DESCRIBED.fullmatch(text, value.end, event.start) is not None


_AT_THE_SCENE = regex(r"\b(?:near|at|to|outside) (?:the )?(?:site|scene)s? (?:of|where)\b")


def is_day_at_its_scene(text: str, day: Span, event: int) -> bool:
    """Whether a day is that on which people did something where the event had been.

    >>> text = "Hundreds gathered on Sunday near the site of the blast"
    >>> is_day_at_its_scene(text, Span(21, 27), text.index("blast"))
    True
    """
    return day.end <= event and _AT_THE_SCENE.search(text, day.end, event) is not None


_OPENS_A_REPORT = regex(  # "In Tal, Arnia, a local official has stated that"
    r"In (?:[A-Z][\w'-]+,? ){1,4}(?:an? |the )?(?:[a-z-]+ ){0,4}?(?:officials?|spokes\w+|police|authorities|ministers?)"
    r" (?:has |have |had )?(?:said|says?|stated|told|announced|reported|confirmed)\b"
)


def opens_a_report(text: str, start: int, place: Span) -> bool:
    """Whether a sentence opens with where those are who speak in it.

    >>> opens_a_report("In Tal, a local official has stated that nine had died.", 0, Span(3, 6))
    True
    """
    opening = _OPENS_A_REPORT.match(text, start)
    return opening is not None and place.end < opening.end()
