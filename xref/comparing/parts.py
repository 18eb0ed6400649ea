"""Parts: how the words around a count say that it is one of a count that is told beside it.

"Including 12", "nine of them" are parts of a total just given; those who died since of a toll that has risen; what one
bomb of two has done of what both did; and those who were seriously hurt of all who were.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Article, Claim

_INCLUDED = regex(
    r"\b(?:including|among (?:them|whom|the (?:dead|victims|injured|wounded))|of (?:whom|them))\b"
    r"(?![^.;]*[,)\u2013\u2014] ?(?:is|was|are|were|has|had|stands?|stood|rose|reached) )[^.;]{0,25}$"
)
_OF_THOSE = regex(  # "Of those killed, four died in Tal"
    r"\bof (?:those|the|all) (?:who (?:died|were killed)|killed|dead|victims|deceased|deaths|fatalities|injured"
    r"|wounded)\b[^.;]*$",
    re.IGNORECASE,
)
_AMONG_ALL = regex(  # "Among them, seven Iranians were killed and 16 wounded"
    r"(?:among|of) (?:them|these|those|the (?:dead|victims|casualties|killed|wounded|injured)),? [^.;]*$", re.IGNORECASE
)
_IN_ONE_OF_THEM = regex(  # "50 people were wounded in one of the attacks"
    r"(?:(?! and )[^,.;]){0,60}? in (?:just )?(?:one|the (?:first|second|third|latter|deadliest|worst)) of the "
    r"(?:[\w-]+ ){0,2}(?:attacks|blasts|bombings|explosions|strikes|raids|shootings)\b"
)
_OF_THEM = regex(r" of (?:them|whom|those)\b")
_GROWN = regex(  # "the toll climbed to 14 after two people died of their wounds"
    r"\b(?:ros|ris|climb|jump|increas|gr[eo]w|mount)\w* (?:\w+ )?to [\w-]+\b[^.;]{0,40}?"
    r"\b(?:after|when|as|with the (?:death|discovery) of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ONE = regex(r"(?:^|[.,;:\n] ?)(?:one|the first)\b(?! of the (?:worst|deadliest))[^.,;]*$", re.IGNORECASE)
_ANOTHER = regex(
    r"[^.]{0,80}[,;]? (?:and|while|,) (?:another|(?:the|a) (?:other|second))(?: [a-z]+)? "
    r"(?:killed|left|claimed|wounded|injured|hurt|resulted in|led to|caused)\b"
)
_OF_ONE_BLAST = regex(  # "The first of the three blasts hurt two"; but "the first raid in a year killed nine"
    r"(?:^|[.\n\"] ?|\b(?:said|says|that) )(?:In )?the (?:first|second|third|fourth|other|latter)"
    r"(?: of (?:the|those) (?:\w+ )?(?:blasts|explosions|bomb(?:ing|er)?s|attack(?:er)?s|strikes|airstrikes|raids)\b"
    r"|(?: [\w-]+)? (?:blast|explosion|bomb(?:ing|er)?|attack(?:er)?|strike|airstrike|raid)\b"
    r"(?! (?:in|on|since|of|to|by|for|against|this|claimed|blamed)\b))[^.;]*$"
    r"|\b(?:strikes|raids|blasts|shells|missiles|rockets|bombs) (?:at )?first (?:targeted|hit|struck)\b[^.;]*$",
    re.IGNORECASE,
)
_AND_THE_OTHER = regex(  # "One suspect was arrested at the mosque, and the other turned himself in"
    r"(?:[^.;]|\.(?= ?[a-z])){0,140}?[,;]? (?:and|while|but|with) (?:the other|the second|another|a second)\b"
    r"(?! (?:\d|one\b|two|three|four|five|six|seven|eight|nine|ten|dozen|people|person|injured|wounded|hurt|killed))"
)
_AMONG_THEM = regex(  # "three Peruvian citizens were killed and six others were wounded": of these too
    r"\b[A-Z][a-z]+ (?:citizens?|nationals?|tourists?|passport holders?|expatriates?)\b[^.;]{0,120}$"
)
_OF_THE_SLAIN = regex(  # "Four Americans were killed and three more wounded": Americans too
    r"\b(?P<who>[\w-]+) (?:(?:were|was|have been|had been) )?(?:killed|dead|slain|martyred|shot dead)\b[^.;]{0,30}"
    r"\band (?:at least |about |some )?$"
)
_ANYBODY = frozenset(("people", "persons", "person", "others", "civilians", "residents", "villagers", "were", "was"))
_OTHERS = regex(r" (?:others|more)\b")
_AND = regex(r"\band (?:(?:at least|about|some|another|more than|nearly) )?$")
_THE_REST = regex(r"\b(?:the|its|their) (?:other|remaining|rest of the) $", re.IGNORECASE)
_AND_THE_REST = regex(  # "98 evacuees were killed. The rest of the dead were guards."
    r"[^.\n]*[.,;]?[\"'”]? ?(?:[\w ,'-]{0,40}\b)?[Tt]he (?:rest|remainder|others|other (?:dead|victims))"
    r"(?: of (?:the|those) (?:dead|killed|victims|casualties))? (?:were|are|was|included|had been)\b"
    r"(?! (?:injured|wounded|hurt|taken|treated))"
)
_AND_A_SECOND = regex(  # "A bomb killed 12 people at a market. A second bomb killed seven others"
    r"[^.\n]*[.;]?[\"'”]? ?(?:[\w ,'-]{0,40}\b)?(?:[Aa]|[Tt]he) (?:second|third|other) (?:[\w-]+ )?"
    r"(?:blast|explosion|bomb(?:ing|er)?|attack(?:er)?|(?:air)?strike|raid|rocket|missile|device|car)\b[^.\n]{0,60}?"
    r"\b(?:kill(?:ed|ing)|left|leaving|claim(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|hurt)\b"
)
_NEXT = 160  # characters in which the rest is told of
_LISTED = regex(  # "killed 11 Marines, one soldier, one medic and a cook": each a part
    r" (?!people|persons|others|victims|civilians|residents|passengers)(?:[A-Z][\w.]* )?[\w-]+"
    r"(?:, (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?!others)[\w' -]{3,40}){2,}"
    r",? and (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|\d{1,3}) [a-zA-Z]"
)
_AND_ANOTHER = regex(  # "Fishermen saved 30 and the navy another 60"; but "killed 12 and wounded another 30"
    r"[^.;\d]{0,60}? and (?:the )?(?![\w-]*(?:ed|ing|hurt|left|killed)\b)[A-Za-z-]+"
    r" (?:another|a further|an additional) "
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b"
)
_BODIES = regex(r" bodies\b")  # those found so far
_MORE = regex(r" more\b")
_GRAVELY = regex(
    r"\b(?:critically|seriously|severely|gravely|badly) (?:injur|wound|hurt|burn)\w* (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
_GRAVELY_HURT = regex(  # "Fifty people were seriously injured"
    r"(?: [\w-]+){0,3} [\"'“”‘’]?(?:critically|seriously|severely|gravely|badly)[\"'“”‘’]?"
    r" (?:injured|wounded|hurt|burn\w*)\b",
    re.IGNORECASE,
)
_SERIOUSLY = regex(  # "172 people who suffered serious injuries"
    r"(?: [\w-]+){0,3} (?:suffered|sustained|with|have|had) (?:[a-z]+ and )?(?:critical|serious|severe|grave) "
    r"(?:injuries|wounds|burns)\b"
)
_FIRST_STAGE = regex(  # "seized an office after a firefight that left | three", "had opened fire, killing | three"
    r"\b(?:seiz|storm|occup|attack|took over|barricad|holed up|burst)[^.;]{0,120}\bafter an? (?:[\w-]+ ){0,2}?"
    r"(?:firefight|gunfight|gun battle|shoot-?out|clash|skirmish|exchange of fire)\b[^.;]{0,90}"
    r"\b(?:that|which|in which) (?:had )?(?:left |killed |wounded |killing )?$"
    r"|\bhad (?:first |initially |earlier )?(?:opened fire|attacked|shot at|ambushed|fired (?:at|on))\b[^.;]{0,60},"
    r" (?:killing|wounding) $",
    re.IGNORECASE,
)
_NEXT_STAGE = regex(  # "three officers, and then stormed an office"; "before fleeing" is no more of it
    r"[^.;]{0,40}?(?:,? and (?:then |later |afterwards )?|,? before )"
    r"(?:storm|seiz|burst|enter|attack|occup|barricad|took)"
)
_SINGLE = ("one", "one of them")
_HOW = "how"  # a qualifier that says of whom alone a cell is: five of 30 hurt who are critical are all the critical


def is_the_rest(claim: Claim, article: Article) -> bool:
    """Whether a count is what remains beside the one told before it: "five were soldiers, the other 12 worshippers"."""
    return _THE_REST.search(article.text, claim.sentence.start, claim.span.start) is not None


def is_of_first_stage(claim: Claim, article: Article) -> bool:
    """Whether a count is that of what came first in an attack that went on: a shoot-out before a siege."""
    lead = article.text[claim.sentence.start : claim.span.start]
    found = _FIRST_STAGE.search(lead)
    if found is None:
        return False
    had = found.group().startswith(("had", "Had"))
    return not had or _NEXT_STAGE.match(article.text, claim.span.end, claim.sentence.end) is not None


def _of_a_group(lead: str, *, more: bool) -> bool:
    """Whether "three more wounded" go on from the dead of one country or calling, or "three others" of a country."""
    slain = _OF_THE_SLAIN.search(lead)
    if slain is None or slain["who"].lower() in _ANYBODY or slain["who"].isdigit():
        return False
    country = slain["who"][0].isupper() and slain["who"].endswith(("ans", "is", "ns", "ks", "ese", "men"))
    return more or (country and slain.start() > 0)


def is_counted_apart(claim: Claim, article: Article) -> bool:
    """Whether the words around a count make it a part of another, told or not."""
    before = article.text[max(claim.sentence.start, claim.span.start - 50) : claim.span.start]
    after = article.text[claim.span.end : claim.sentence.end]
    if any(name == _HOW for name, _ in claim.subject.qualifiers):
        return False
    beside = _AND.search(before) and _OTHERS.match(after)  # "14, including seven children, and 33 others"
    if (
        (_INCLUDED.search(before) and not beside)
        or _THE_REST.search(before)
        or _LISTED.match(after)
        or _AND_ANOTHER.match(after)
        or _BODIES.match(after)
        or _OF_THEM.match(after)
        or _IN_ONE_OF_THEM.match(after)
        or _GRAVELY.search(before)
        or _GRAVELY_HURT.match(after)
        or _SERIOUSLY.match(after)
    ):
        return True
    lead = article.text[claim.sentence.start : claim.span.start]
    next_one = (claim.sentence.end, claim.sentence.end + _NEXT)
    rest = any(way.match(article.text, *next_one) for way in (_AND_THE_REST, _AND_A_SECOND))
    if _OF_ONE_BLAST.search(lead) or _AMONG_ALL.match(lead) or _OF_THOSE.search(lead) or rest:
        return True
    if _OTHERS.match(after) and (_AMONG_THEM.search(lead) or _of_a_group(lead, more=_MORE.match(after) is not None)):
        return True
    if claim.raw.lower() in _SINGLE and _AND_THE_OTHER.match(after):
        return True
    return bool(_GROWN.search(lead) or (_ANOTHER.match(after) and _ONE.search(lead)))
