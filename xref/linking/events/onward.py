"""Onward: words by which a sentence goes on from what it knows to another deed, or names the one that was answered.

"The day after the attack in Tal, bombers killed ten", "two more gunmen shot nine", "Tal also came under fire" and
"launched strikes after rebels killed 21" tell of others than the reader has met.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Span

_FEW = r"(?:one|two|three|four|five|six|several|\d+)"
_WHO = (
    r"(?:bombers?|gunm[ae]n|attackers?|assailants?|militants?|insurgents?|rockets?|missiles?|shells?|mortars?|bombs?"
    r"|drones?|warplanes|jets)"
)
_DID = (
    r"(?:kill(?:s|ed)?|struck|hits?|targeted|attacked|blew|detonated|exploded|landed|fell|wounded|injured|stormed"
    r"|opened fire|shot)"
)
_MORE_OF_THEM = regex(  # "another two suicide bombers on Friday killed ten", but not "two more militants were killed"
    rf"\b(?:another(?: {_FEW})?|{_FEW} (?:more|other|further)) (?:(?!were\b|was\b)[\w-]+ ){{0,3}}?{_WHO}"
    rf"(?: (?!(?:were|was|is|are|been|being|who|that|and)\b)[\w'-]+){{0,10}}? {_DID}\b[^.;]*$",
    re.IGNORECASE,
)
_NEXT_DAY = regex(  # "The day after the attack in Tal, two bombers killed ten"
    rf"(?:(?:Just|Only) )?(?:The|An?|{_FEW}) (?:next )?(?:hour|day|week|month|year)s? after (?:the|that|this)"
    r" [^,.;\n]{3,80},(?P<then>[^.;\n]*)",
    re.IGNORECASE,
)
_SAME_NEWS = regex(  # "the toll rose", "rescuers found two more bodies": news of the deed that is known
    r"\b(?:tolls?|rose|risen|rising|died of|succumbed|bod(?:y|ies)|found|recover\w*|rescu\w*|search\w*|buried|funerals?"
    r"|mourn\w*|still|said|says|told|announced|arrest\w*|identif\w*|the (?:same )?(?:attack|blast|strike|bombing))\b",
    re.IGNORECASE,
)
_UNDER_FIRE = regex(
    r"\balso (?:came|come|been) under (?:[a-z]+ )?(?:fire|attack|shelling|bombardment)\b[^.;]*$"
    r"|\bunder (?:fire|attack) (?:was|were) also\b[^.;]*$|\b(?:was|were) also under (?:fire|attack)\b[^.;]*$",
    re.IGNORECASE,
)
_DEEDS = r"(?:attack|blast|bombing|explosion|(?:air-?)?strike|raid|ambush|assault|clash|shelling)(?:e?s)?"
_MEANWHILE = regex(  # "Meanwhile, two soldiers were killed in a raid on Ur": of one that the reader has not met
    r"Meanwhile,?[^.;\n]*?\b(?:killed|died|dead|wounded|injured)\b[^.;\n]{0,60}? (?:in|by) an? "
    rf"(?:[\w()'-]+ ){{0,12}}?{_DEEDS}\b"
)
_OF_THOSE = regex(  # "The blast came after several raids. At least 22 were killed in those raids"
    rf"\b(?:came|comes|coming|follow(?:s|ed))\b[^.;\n]*\b{_DEEDS}\b[^.\n]*\.[\"']?\s+"
    rf"(?P<then>[^.\n]*\bthose {_DEEDS})\b"
)
_BEFORE = 300  # characters in which the deeds are named that "those" points to
_SENTENCE = 1_000  # characters before a mention in which its sentence begins
_BEHIND = 80  # characters behind a mention in which it may stand
_SENTENCE_END = regex(r"[.!?][\"')]* ")
_ANSWERED = regex(  # "launched strikes after rebels killed 21"; "after the attack" is known
    r"\b(?:launched|began|started|carried out|conducted|ordered|mounted|stepped up)\b[^.;,]{0,40}"
    r"\b(?:strikes|air-?strikes|raids|offensive|operation|campaign|bombing|bombardment)\b[^.;,]{0,40} after "
    r"(?!the\b|that\b|this\b|those\b|these\b|it\b|its\b|their\b|both\b)[^.;]*$",
    re.IGNORECASE,
)


def goes_onward(text: str, mention: Span) -> bool:
    """Whether the sentence of a mention tells by its own words of another event than the one that is known.

    >>> text = "The day after the attack in Tal, bombers killed ten in Ur."
    >>> goes_onward(text, Span(41, 51)), goes_onward(text, Span(18, 24))
    (True, False)
    >>> goes_onward("The day after the attack, the toll rose.", Span(26, 39))
    False
    >>> text = "It launched strikes after rebels killed 21 troops."
    >>> goes_onward(text, Span(33, 42)), goes_onward(text, Span(12, 19))
    (True, False)
    """
    far = max(0, mention.start - _SENTENCE)
    low = text.rfind("\n", far, mention.start) + 1 or far
    start = max((end.end() for end in _SENTENCE_END.finditer(text, low, mention.start)), default=low)
    if any(way.search(text, start, mention.end) for way in (_MORE_OF_THEM, _UNDER_FIRE, _ANSWERED)):
        return True
    if _MEANWHILE.match(text, start):
        return True
    told = _OF_THOSE.search(text, max(0, mention.start - _BEFORE), mention.end + _BEHIND)
    if told is not None and told.start("then") <= mention.start:
        return True
    after = _NEXT_DAY.match(text, start)
    if after is None or mention.start < after.start("then"):
        return False
    return _SAME_NEWS.search(text, *after.span("then")) is None
