"""What is given: what a sentence takes to be there, whatever it denies (presupposition; Strawson 1950).

Who refuses to attend "the talks in Geneva" does not deny them, and that no civilians were killed "in Tuesday's raid"
does not deny that there was one, nor its day.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Span

_DEFINITE = regex(
    r"(?:\b(?:the|this|that|these|those|his|her|its|their|our|last|both)|\w's|s')\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_DETERMINED = regex(r"(?:the|this|that|these|those|his|her|its|their|our|last|\w+'s)\s", re.IGNORECASE)
_IN_IT = regex(r"\b(?:in|by|during|after|from) (?:(?:the|this|that|its|their|both) |(?:\w+ )?\w+'s\b)", re.IGNORECASE)
_BEFELL = regex(r"(?:killed|injured|wounded|hurt|harmed|died|dead)\b", re.IGNORECASE)
_NOBODY = regex(r"(?:no|none|nobody|no-one|neither)\b", re.IGNORECASE)
_ATTENDED = regex(  # "they may not attend talks in Oslo"
    r"\b(?:(?:attend|join|skip|boycott)\w*|(?:take|taking|took|taken) part in|participat\w+ in"
    r"|(?:go|went|come|came|return|travel)\w* to|be (?:at|invited to)"
    r"|(?:turn|show)(?:ed)? up (?:at|for)|appear at)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_ANSWERED_FOR = regex(  # who denies responsibility for a raid, or to have carried one out, denies his part in it alone
    r"[^.;:]{0,60}?\b(?:(?:responsibility|blame|accountability|culpability) for|responsible for|behind"
    r"|(?:involvement|participation|complicity|part|role|hand|share) in|involved in"
    r"|(?:links?|connections?|ties?) (?:to|with)|(?:fore)?knowledge of"
    r"|(?:carry|launch|conduct|perpetrat|committ|mount|order|stag)ing(?: out)?"
    r"|(?:carried out|launched|conducted|perpetrated|staged))\s",
    re.IGNORECASE,
)
_PLEADED_TO = regex(  # "denies murdering Ada Cole", "not guilty of the murder of": a plea, or a verdict on one person
    r"\s(?:guilty\s(?:to|of|on)\b|(?:(?:the|a|an|his|her|their|any|attempted|[\w-]+ (?:counts?|charges?) of)\s){0,3}"
    r"(?:murder(?:s|ing)?|manslaughter|causing the deaths?)\b)",
    re.IGNORECASE,
)
_HELD = regex(  # "the election held last Friday": it was held, whatever is denied of it
    r"(?:[\w-]+ ){1,3}(?:held|staged|conducted|scheduled|planned|slated)\b", re.IGNORECASE
)
_LOOKED_AT = 40  # characters before a phrase that make it a definite one


def is_given(text: str, evidence: Span) -> bool:
    """Whether a phrase is definite, or somebody may attend it, so that it is there whatever is denied of it.

    >>> text = "They will skip the talks in Oslo."
    >>> is_given(text, Span(19, 32)), is_given("No talks in Oslo.", Span(3, 16))
    (True, False)
    """
    if _DETERMINED.match(text, evidence.start, evidence.end):
        return True
    before = max(0, evidence.start - _LOOKED_AT), evidence.start
    definite = _DEFINITE.search(text, *before)
    return (definite is not None and "," not in definite[0]) or _ATTENDED.search(text, *before) is not None


def is_held(text: str, evidence: Span, verbs: int) -> bool:
    """Whether a definite phrase says of itself that it was held or planned, with no verb beside that participle.

    >>> text = "They failed to win a seat in the election held on Friday."
    >>> is_held(text, Span(33, 56), 1), is_held("No vote was held.", Span(3, 16), 2)
    (True, False)
    """
    return verbs <= 1 and _HELD.match(text, evidence.start, evidence.end) is not None and is_given(text, evidence)


def is_given_inside(text: str, evidence: Span, told: Span) -> bool:
    """Whether words of the evidence tell where or when of something that is taken to be there.

    >>> text = "No civilians were killed in Tuesday's raid on Tal."
    >>> is_given_inside(text, Span(18, 37), Span(28, 37)), is_given_inside("held in Tal", Span(0, 11), Span(8, 11))
    (True, False)
    """
    return _IN_IT.search(text, evidence.start, told.end) is not None


def nobody_suffered(text: str, cue: Span, evidence: Span) -> bool:
    """Whether a negation says only that nobody was hurt or taken: "no soldiers were [killed in Tal on Monday]".

    >>> text = "no soldiers were killed in Tal"
    >>> nobody_suffered(text, Span(0, 11), Span(17, 30)), nobody_suffered("not held in Tal", Span(0, 3), Span(4, 15))
    (True, False)
    """
    return bool(cue.end <= evidence.start and _NOBODY.match(text, *cue) and _BEFELL.match(text, *evidence))


def is_answered_for(text: str, cue: Span, evidence: Span) -> bool:
    """Whether a denial is of somebody's part in the deed: "denied responsibility for [a raid that killed nine]".

    Nor does a plea, or a verdict on one of those accused, say that nobody was killed.

    >>> text = "They denied any role in a raid on Tal."
    >>> is_answered_for(text, Span(5, 11), Span(26, 37)), is_answered_for("denied a raid", Span(0, 6), Span(9, 13))
    (True, False)
    >>> is_answered_for("He denies murdering Ann Lee.", Span(3, 9), Span(10, 27))
    True
    """
    if cue.end <= evidence.start and _PLEADED_TO.match(text, cue.end):
        return True
    return _ANSWERED_FOR.match(text, cue.end, max(cue.end, evidence.start)) is not None
