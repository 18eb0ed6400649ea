"""Later: which dates are those on which something was said, done or counted after an event."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Span

_BEFORE = 60  # characters looked at before a date
_LONG_BEFORE = 80  # "sentenced to life in prison without the possibility of parole on"
_WORSHIP = regex(r"(?:'s)? (?:[a-z]+ )?(?:prayers?|mass|services?|worship)\b", re.IGNORECASE)
_MEASURE = regex(  # "the worst since 6 May 2010, when rebels killed 76", "since the May 2010 raid"
    r",? when\b| (?:[\w'-]+ ){0,4}?(?:attack|blast|bombing|strike|raid|shooting|massacre|ambush|assault|siege"
    r"|earthquake|quake|flood|fire|crash|disaster)s?\b"
)
_NO_TIME_OF_IT = regex(
    r"\b(?:since|until|till|before|after|by|from|for) (?:the )?$|\b(?:holy|fasting) month of $"
    r"|\b(?:as (?:of|at|on)|by) (?:(?:about|around|late|early) )?$"
    r"|\b(?:dispatched|deployed|mobili[sz]ed) (?:(?:on|late|early) )*$"
    r"|\b(?:hopes?|fears?) (?:had |have )?(?:faded|dimmed|dwindled|waned|grew|mounted|rose) (?:(?:on|late|early) )*$"
    r"|\b(?:ros|ris|climb|jump|grew|grown|stood|stands|reach|increas|doubl|rais|revis|put|soar|surg|swell|plummet)\w*"
    r" [^.;]{0,30}?\d[\d,]*"
    r"(?: [\w-]+){0,3} (?:(?:on|late|early) )*$"
    r"|\b(?:expected|likely|due|set|sure|bound) to (?:increase|rise|grow|climb|go up|change|fall|drop)"
    r" (?:(?:further|again|on|late|early) )*$"
    r"|\b(?:urged|asked|advised|ordered) (?:[\w'.-]+ ){2,12}?(?:(?:on|late|early) )*$"
    r"|\b(?:investigation|probe|inquiry|search|cleanup|manhunt)s? (?:was|were|is|are|remain\w*|got) (?:still )?"
    r"(?:underway|under way|ongoing|continuing|open) (?:(?:on|late|early) )*$"
    r"|\baccording to (?:[\w'-]+ ){1,12}(?:(?:on|late|early) )*$"
    r"|\b(?:release|statement|update|post) (?:shared|issued|released|posted|sent)(?: [\w'.-]+){0,6}?"
    r" (?:(?:on|late|over) )*$"
    r"|\baddress(?:es|ed|ing)(?: (?!after\b)[\w'.-]+){0,6}? (?:(?:on|late|early) )*$"
    r"|\b(?:toll|number|count)\b[^.;]{0,30}?\bat (?:least )?\d[\d,]*,? $"
    r"|\b(?:toll|number|count|figure|total|tally)s?(?: of (?:the )?[a-z]+)? (?:(?:on|late|early) )+$"
    r"|\b(?:raise[sd]?|lower(?:s|ed)|revised|upgraded|downgraded|updated|put|brought) (?:the|its) (?:[\w-]+ ){0,3}"
    r"(?:toll|number|count|figure|tally)(?: [\w-]+){0,3} (?:(?:on|late|early) )*$"
    r"|\b(?:toll|number|count)\b(?:[^.;]|\.\d){0,60}\b(?:rose|risen|climbed|jumped|grew|reached|stood|soared|surged)"
    r"(?: (?:sharply|further|again|steadily|overnight))?"
    r"(?: in (?:[A-Z][\w'-]+ ){1,3}| )(?:(?:on|late|early) )*$|\bbooked(?: [\w'.-]+){0,7}? (?:(?:on|late|early) )*$"
    r"|\b(?:died|dead|dies|succumb\w*) (?:of|from|to) (?:(?:his|her|their|the) )?(?:injur|wound|burn)\w*"
    r"(?: [\w'.-]+){0,3}? (?:(?:on|late|early) )*$"
    r"|\b(?:another|more|later) (?:[\w-]+ ){0,3}?(?:died|succumbed)(?: [\w'.-]+){0,3}? (?:(?:on|late|early) )*$"
    r"|\b(?:contain\w*|called off|suspend\w*|resum\w*|recover\w*|discover\w*|pull\w*"
    r"|found(?!(?: [\w'-]+){0,4}? (?:shot|stabbed"
    r"|wounded|injured|bleeding|suffering|with (?:[\w-]+ ){0,3}?(?:gunshot|stab|knife|bullet|wounds?))\b)"
    r"|rescu\w*|regain\w*|demoli\w*"
    r"|retook|retaken|recaptur\w*|search\w*|dug|digging|dig"
    r"|sift\w*|comb\w*|reced\w*|subsid\w*|abat\w*|mourn\w*|bury|buried|burying|burials?|funerals?)"
    r"(?: (?!(?:after|when)\b)[\w'.-]+){0,7}?"
    r" (?:(?:on|late|early) )*$"
    r"|\b(?:held|hold|holds|attended|attend|staged|led) (?:[\w-]+ ){0,4}?(?:vigil|memorial|service|ceremon|rall|protest"
    r"|march|mass|prayer)\w*(?: [\w'.-]+){0,4}? (?:(?:on|late|early) )*$"
    r"|\b(?:struggl|battl|rac|scrambl|dug|digg|comb|scour)\w*(?: (?!after\b)[\w'.-]+){0,10}? (?:(?:on|late|early) )*$"
    r"|\b(?:body|bodies|corpses?)(?: (?!(?:shot|killed|slain|murdered|who|that|after)\b)[\w'.-]+){0,8}?"
    r" (?:(?:on|late|early) )*$"
    r"|\b(?:bec[ao]me|grew|made) (?:apparent|clear|clearer|known|public|evident) (?:(?:on|late|early) )*$"
    r"|\b(?:missing|unaccounted for|at large|on the (?:run|loose))(?:,? [\w'.-]+){0,3}?,? (?:(?:on|late|early) )*$"
    r"|\b(?:remain\w*|stayed|locked|hospitali[sz]ed|condition|stable|surgery"
    r"|treat(?:ed|ment|ing))(?: (?!after\b)[\w'.-]+){0,4}? (?:(?:on|late|early) )*$"
    r"|\b(?:died|dies|dead|succumbed)\b(?:(?! and )[^.;]){0,30}?\b(?:hospital|injuries|wounds)(?: [\w'.-]+){0,2}?"
    r" (?:(?:on|late|early) )*$"
    r"|\b(?:update|clarified|searching|hunting|looking|sought|said|says|told|announced|reported|confirmed|added|tweeted|wrote|"
    r"published|updated|given|gave|issued|released|lowered|revised|ended|arrested|"
    r"detained|condemned|denied|pleaded(?: not)? guilty|"
    r"turned (?:him|her|them)sel(?:f|ves) in|surrendered|custody|booked|captured|remanded|jailed|appeared|identified|"
    r"arraigned|charged|sentenced|convicted|indicted|statement"
    r"|interview|tweets?|broadcast|conference|briefing|vowed|warned|visited|spoke)(?: [\w'.-]+){0,3}?"
    r" (?:(?:on|late|early) )*(?:\w+day \()?$"
    r"|\b(?:convict|acquit|sentenc|jail|indict|arraign|plead|pled|guilty|deliberat)\w*"  # "guilty of murder Monday"
    r"(?: (?!(?:shoot|stabb|kill|slay|attack|robber|death|assault|bomb|incident|rampage)\w*)[\w'.,-]+){0,11}?"
    r" (?:(?:on|late|early) )*(?:\w+day \()?$|\bclaim(?:ed|ing|s) (?:(?:the )?(?:responsibility|credit) )?(?:on )?$"
    r"|\b(?:with reference to|quoting|citing) [^.;,]{0,70}? (?:(?:on|late|early) )*$"
    r"|\b(?:go(?:es)?|went|come|appear\w*|brought|haul\w*|taken|face[sd]?|facing|stand) (?:[\w-]+ ){0,3}?"
    r"(?:before|in|to) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:judges?|courts?|magistrates?|trial|tribunal)"
    r"(?: [\w'.-]+){0,3}? (?:(?:on|late|early) )*$"
    r"|\b(?:commemorat\w*|anniversary of|(?:to|that|which) mark|marking) [^.;,]{0,40}$",
    re.IGNORECASE,
)
_CALLED_IN = regex(  # "the fire was reported at 4 a.m.": so it was seen
    r"\b(?:fire|blaze|flames|crash|collision|wreck|accident|shooting|stabbing|shots|robbery) (?:was|were) (?:first )?"
    r"(?:reported|called in) (?:(?:on|late|early|just|shortly) )*$"
)
_RISEN = regex(  # "the toll from the blast rose on Wednesday"
    r"\btolls?\b[^.;]{0,60}\b(?:rose|risen|climbed|jumped|grew|reached|stood|revised)(?: (?:further|again))?"
    r" (?:(?:on|late|early) )*$",
    re.IGNORECASE,
)
_SAID_ON_IT = regex(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:said|says|told|announced|claimed|condemned|arrested|detained|"
    r"charged|vowed|denied|confirmed|raised|reported|identified|called|visited|disclosed|stated|revealed|raising|"
    r"sentenced|convicted|acquitted|jailed|indicted|ruled|found|pleaded|"
    r"hunted|hunt for|sought|searched for|dug|combed|sifted|scoured|cordoned|examined|inspected|"
    r"described|labell?ed|dubbed|declared|blamed|accused|urged|appealed|praised|pledged|promised|offered|published|"
    r"expressed|insisted|admitted|declined|refused|rejected|dismissed|welcomed|hailed|"
    r"estimated|put|gave|counted|listed|suspended|warned|bringing|taking|pushing|buried|mourned|ended|regained|retook|quelled|contained|acknowledged|recovered|retrieved|located|resumed"
    r"|(?:were|was|are|is) (?:still )?(?:investigating|searching|looking|trying|struggling|working|preparing))\b"
    r"| (?:for a (?:moment|minute) of silence|to (?:mark|commemorate|honou?r|remember|mourn))\b"
    r"|,? (?!the |in |at |on )(?:[\w.'-]+ ){1,4}(?:, [^,.;\n]{3,60}, )?(?:put|raised|revised|lowered|updated) "
    r"(?:the|its) (?:[a-z]+ ){0,3}(?:toll|number|count|figure|tally)\b"
    r"|,? (?:the |its )?(?:[a-z]+ )?(?:death )?toll\b[^.;]{0,60}? (?:rose|climbed|reached|stood|jumped|grew|hit|was)\b"
    r"|, (?:(?:[A-Z][\w'.-]+ ){1,3}|(?:he|she|they|(?:an?|the) (?:[\w-]+ )?(?:jury|judge|court|man|woman)) )"
    r"(?:(?:was|were) )?(?:found (?:[A-Z][\w'.-]+ ){0,3}(?:not )?guilty|convicted|sentenced|acquitted|indicted"
    r"|arraigned)\b"
    r"|,? (?:as|while) (?:the )?(?:[\w-]+ )?(?:rescuers|rescue (?:workers|teams|crews)|search(?:ers| teams| crews)"
    r"|volunteers|divers|relatives|mourners|survivors|hopes)\b"  # "on Thursday as rescuers searched"
)
_AFTER_IT = regex(r"(?:,| \w+ \w+)? (?:after|following) ", re.IGNORECASE)
_SUFFERED = regex(  # "nine died on Monday after a bomb went off" tells the day of the bomb
    r"\b(?:kill|die|dead|dying|death|injur|wound|hurt|burn|destroy|damag|collaps|explo|crash|hit|struck|rocked|shook|"
    r"derail|sank|sunk|plung|broke|erupt|shot|stabb|attack)",
    re.IGNORECASE,
)
_JUDGED = regex(  # "convicted Ann Lee, 38, of murder on Tuesday", not "of murder in a shooting on Tuesday"
    r"\b(?:convict|acquit|charg|indict|arraign|plead|pled|guilty|clear)\w*\b[^.;]{0,120}?\b(?:of|with|to) "
    r"(?:(?!in\b|over\b|for\b|after\b|following\b|during\b)[\w-]+ ){1,4}(?:on )?$",
    re.IGNORECASE,
)
_SAT = regex(  # "an inquest into the deaths was held in Tal on Monday"
    r"\b(?:inquest|hearing|trial|tribunal|inquiry|arraignment)\b(?: (?!after\b)[\w'.-]+){0,10}?"
    r" (?:held|opened|concluded|resumed|began)(?: [\w'.-]+){0,4}? (?:(?:on|late|early) )*$"
    r"|\bverdicts?(?: [\w'.-]+){0,3}? (?:(?:on|late|early) )*$",
    re.IGNORECASE,
)
_DEED_OF = regex(  # "charged in the shooting death of Ann Lee on June 23"
    r"\b(?:shootings?|stabbings?|beatings?|killings?|slayings?|deaths?) of (?:[\w'.-]+ ){1,5}on $"
)
_NUMBERED = regex(r"\d")
_ITS_DEED = regex(  # "charged with murder in connection with a Monday shooting"
    r"(?:'s)?(?: (?:morning|afternoon|evening|night))?"
    r" (?:(?!(?:for|in|over|of|after|at|to|the|an?|and|that|when|as|with)\b)[a-z-]+ ){0,2}"
    r"(?:shooting|stabbing|killing|slaying|homicide|attack|robbery|crash|fire|assault)s?\b"
)
_OFFENCES = (  # with what a list of charges is told
    r"(?:(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|and|or|of|to|with|in|an?|all|counts?|charges?"
    r"|degree|(?:1st|2nd|3rd|first|second|third|fourth)(?:-degree)?|attempted|attempt|conspiracy|commit|intentional"
    r"|premeditated|felony|capital|aggravated|armed|reckless|unlawful|illegal|criminal|vehicular|involuntary|voluntary"
    r"|negligent|sexual|deadly|dangerous|possession|use|possessing|using|tampering|abuse|endangerment|murders?"
    r"|manslaughter|homicide|assault|battery|robbery|burglary|kidnapping|rape|arson|theft|fraud|firearms?|weapons?|gun"
    r"|handgun|knife|evidence|corpse|child|intent|terrorism|mischief|evading|arrest|felon|police|officer),? )"
)
_JUDGED_OF = regex(  # "guilty of one count of murder, two of assault and possession of a weapon on Tuesday"
    rf"\b(?:convict|acquit|charg|indict|arraign|plead|pled|guilty|clear)\w*,? {_OFFENCES}{{2,}}"
    r"(?:(?:on|late|early) )*$",
    re.IGNORECASE,
)
_LONG_AFTER = regex(  # "Two days after a bomb killed nine in Tal, shops on Monday opened"
    r"[^.;\n]{0,40}?\b(?:hours?|days?|weeks?|months?|years?) after (?P<event>[^.;\n]{5,160}?), (?:the|an?|he|she|they"
    r"|it|his|her|their|its|police|officials|officers|authorities|crews|rescuers|residents|investigators|prosecutors"
    r"|relatives|families|mourners|survivors|thousands|hundreds|people|shops|schools|troops|president|prime)\b"
    r"[^.;\n]{0,90}\Z",
    re.IGNORECASE,
)
_COUNTED = regex(  # "had counted 13 dead on Friday"
    r"\b(?:reported|counted|confirmed|announced|listed) (?:[\w-]+ ){0,2}?\d[\d,]* (?:[\w-]+ ){0,3}"
    r"(?:dead|deaths|killed|victims|injured|wounded|missing) (?:(?:on|late|early) )+$"
)


def is_counted_from(text: str, event: int, date: Span) -> bool:
    """Whether a date is so and so long after an event, which a clause before it names at an offset.

    >>> text = "Two days after a bomb killed nine in Tal, shops on Monday opened."
    >>> is_counted_from(text, text.index("bomb"), Span(51, 57))
    True
    >>> is_counted_from("A boy died a week after an attack in Tal, Chad, on 9 May.", 27, Span(51, 56))
    False
    >>> text = "Two days after the vote, a bomb killed nine on Monday."
    >>> is_counted_from(text, text.index("bomb"), Span(47, 53))
    False
    """
    start = max(text.rfind(".", 0, event), text.rfind("\n", 0, event)) + 1
    since = _LONG_AFTER.match(text, start, date.start)
    return since is not None and since.start("event") <= event < since.end("event")


_DIED_ON = regex(r"\b(?:died|succumbed) (?:(?:on|late|early) )+$", re.IGNORECASE)
_IN_A_WARD = regex(  # "Another woman died on 9 May in a Tal hospital"; "in a hospital bombing" is where she was hit
    r" (?:in|at) (?:an?|the|his|her|their) (?:[\w'-]+ ){0,3}(?:hospital|clinic)\b"
    r"(?! (?:[a-z]+ )?(?:attack|bombing|blast|fire))"
)


def is_later(text: str, start: int, date: Span) -> bool:
    """Whether the words before a date, from ``start``, are of what was done, said or counted later.

    >>> text = "the toll of the 7.2 quake in Tal climbed sharply on Monday"
    >>> is_later(text, 0, Span(52, 58))
    True
    >>> is_later("The fire was reported early Monday", 0, Span(28, 34))
    False
    >>> text = "floods receded in Tal on Monday"
    >>> is_later(text, 0, Span(25, 31))
    True
    """
    before = text[max(start, date.start - _LONG_BEFORE) : date.start]
    at_worship = before.endswith("for ") and _WORSHIP.match(text, date.end)  # "as men gathered for Friday prayers"
    measured = before.endswith(("since ", "since the ")) and _MEASURE.match(text, date.end)
    if _DIED_ON.search(before) and _IN_A_WARD.match(text, date.end):
        return True
    kept = at_worship or measured or _CALLED_IN.search(before)
    return not kept and _NO_TIME_OF_IT.search(before) is not None


def is_of_what_was_said(text: str, date: Span) -> bool:
    """Whether the words behind a date are of what was said, done or counted on it.

    >>> is_of_what_was_said("police on Monday said nine had died", Span(10, 16))
    True
    >>> is_of_what_was_said("On Monday, the death toll of the quake in Tal rose to 18", Span(3, 9))
    True
    """
    return _SAID_ON_IT.match(text, date.end) is not None


def is_day_of_a_verdict(text: str, start: int, date: Span) -> bool:
    """Whether a date, in a sentence from ``start``, is that on which somebody was charged with a deed or tried for it.

    >>> is_day_of_a_verdict("convicted Ann Lee, 38, of murder on Tuesday", 0, Span(36, 43))
    True
    >>> is_day_of_a_verdict("charged in the shooting death of Ann Lee on June 23", 0, Span(44, 51))
    False
    >>> is_day_of_a_verdict("charged in connection with a Monday shooting", 0, Span(29, 35))
    False
    """
    low = max(start, date.start - 3 * _BEFORE)
    named = _DEED_OF.search(text, low, date.start) and _NUMBERED.search(text, *date)
    if named or _ITS_DEED.match(text, date.end):
        return False
    return any(way.search(text, low, date.start) for way in (_JUDGED, _JUDGED_OF, _SAT))


def is_count_of(text: str, start: int, date: Span) -> bool:
    """Whether a date, in a sentence from ``start``, is the day on which the dead or the hurt were counted.

    >>> is_count_of("had counted 13 dead on Friday", 0, Span(23, 29))
    True
    >>> is_count_of("The toll from the blast rose on Wednesday", 0, Span(32, 41))
    True
    """
    before = text[max(start, date.start - 2 * _BEFORE) : date.start]
    return bool(_COUNTED.search(before[-_BEFORE:]) or _RISEN.search(before))


def is_after_it(text: str, start: int, date: Span, event: int) -> bool:
    """Whether what is told of a day, in a sentence from ``start``, came after the event that is named behind it.

    >>> text = "Crews cleared roads on Friday after a quake hit Tal."
    >>> is_after_it(text, 0, Span(23, 29), text.index("quake"))
    True
    """
    told = _AFTER_IT.match(text, date.end, event) is not None
    return told and not _SUFFERED.search(text, start, date.start)
