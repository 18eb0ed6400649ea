"""When: which dates of a sentence can be the day of an event, and not one on which something was said or done later."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.linking.events.keys import DATED, grain, span_of, width
from xref.model import EventKey, Mention, Span

_YEAR = 366  # days: a longer stretch is no time of an event
_BEFORE = 60  # characters looked at before a date
_LONG_BEFORE = 80  # "sentenced to life in prison without the possibility of parole on"
_WORSHIP = regex(r"(?:'s)? (?:[a-z]+ )?(?:prayers?|mass|services?|worship)\b", re.IGNORECASE)
_NO_TIME_OF_IT = regex(
    r"\b(?:since|until|till|before|after|by|from|for) (?:the )?$|\b(?:holy|fasting) month of $"
    r"|\b(?:as (?:of|at|on)|by) (?:(?:about|around|late|early) )?$"
    r"|\b(?:dispatched|deployed|mobili[sz]ed) (?:(?:on|late|early) )*$"
    r"|\b(?:ros|ris|climb|jump|grew|grown|stood|stands|reach|increas|doubl|rais|revis|put)\w* [^.;]{0,30}?\d[\d,]*"
    r"(?: [\w-]+){0,3} (?:(?:on|late|early) )*$"
    r"|\baddress(?:es|ed|ing)(?: (?!after\b)[\w'.-]+){0,6}? (?:(?:on|late|early) )*$"
    r"|\b(?:toll|number|count)\b[^.;]{0,30}?\bat (?:least )?\d[\d,]*,? $"
    r"|\b(?:toll|number|count|figure|total|tally)s?(?: of (?:the )?[a-z]+)? (?:(?:on|late|early) )+$"
    r"|\b(?:raise[sd]?|lower(?:s|ed)|revised|upgraded|downgraded|updated|put|brought) (?:the|its) (?:[\w-]+ ){0,3}"
    r"(?:toll|number|count|figure|tally)(?: [\w-]+){0,3} (?:(?:on|late|early) )*$"
    r"|\b(?:toll|number|count)\b[^.;]{0,40}\b(?:rose|risen|climbed|jumped|grew|reached|stood)"
    r"(?: in (?:[A-Z][\w'-]+ ){1,3}| )(?:(?:on|late|early) )*$|\bbooked(?: [\w'.-]+){0,7}? (?:(?:on|late|early) )*$"
    r"|\b(?:died|dead|dies|succumb\w*) (?:of|from|to) (?:(?:his|her|their|the) )?(?:injur|wound|burn)\w*"
    r"(?: [\w'.-]+){0,3}? (?:(?:on|late|early) )*$"
    r"|\b(?:another|more|later) (?:[\w-]+ ){0,3}?(?:died|succumbed)(?: [\w'.-]+){0,3}? (?:(?:on|late|early) )*$"
    r"|\b(?:contain\w*|called off|suspend\w*|resum\w*|recover\w*|pull\w*|found(?!(?: [\w'-]+){0,4}? (?:shot|stabbed"
    r"|wounded|injured|bleeding|suffering|with (?:[\w-]+ ){0,3}?(?:gunshot|stab|knife|bullet|wounds?))\b)"
    r"|rescu\w*|regain\w*|demoli\w*"
    r"|retook|retaken|recaptur\w*|search\w*|dug|digging|dig"
    r"|sift\w*|comb\w*|reced\w*|subsid\w*|abat\w*|mourn\w*|bury|buried|burying|burials?|funerals?)"
    r"(?: (?!after\b)[\w'.-]+){0,7}?"
    r" (?:(?:on|late|early) )*$"
    r"|\b(?:held|hold|holds|attended|attend|staged|led) (?:[\w-]+ ){0,4}?(?:vigil|memorial|service|ceremon|rall|protest"
    r"|march|mass|prayer)\w*(?: [\w'.-]+){0,4}? (?:(?:on|late|early) )*$"
    r"|\b(?:struggl|battl|rac|scrambl|dug|digg|comb|scour)\w*(?: (?!after\b)[\w'.-]+){0,10}? (?:(?:on|late|early) )*$"
    r"|\b(?:body|bodies|corpses?)(?: (?!(?:shot|killed|slain|murdered|who|that|after)\b)[\w'.-]+){0,8}?"
    r" (?:(?:on|late|early) )*$"
    r"|\b(?:bec[ao]me|grew|made) (?:apparent|clear|clearer|known|public|evident) (?:(?:on|late|early) )*$"
    r"|\b(?:missing|unaccounted for)(?: [\w'.-]+){0,2}? (?:(?:on|late|early) )*$"
    r"|\b(?:remain\w*|hospitali[sz]ed|condition|stable|surgery"
    r"|treat(?:ed|ment|ing))(?: (?!after\b)[\w'.-]+){0,3}? (?:(?:on|late|early) )*$"
    r"|\b(?:died|dies|dead|succumbed)\b[^.;]{0,30}?\b(?:hospital|injuries|wounds)(?: [\w'.-]+){0,2}?"
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
    r"|\b(?:commemorat\w*|anniversary of|(?:to|that|which) mark|marking) [^.;,]{0,40}$",
    re.IGNORECASE,
)
_WEEKDAY = regex(r"\b(?:this |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day, (?:the )?$", re.IGNORECASE)
_NO_DAY_OF_IT = regex(
    r"now$|\b(?:the|that|same) (?:day|time|moment)$|\bsame (?:season|week|month|year)$|\b(?:minutes?|seconds?)$"
    r"|^(?:with)?in (?:[\w-]+ ){1,3}(?:hours|days|weeks|months|years)$"
    r"|^(?:the )?(?:last|past|previous) (?:\w+ )?hours$"
    r"|\bafter an? ",  # "a year after an Easter Sunday | bombing"
    re.IGNORECASE,
)  # "earlier in the day", "within five minutes", "the second in four days"
_SAID_ON_IT = regex(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:said|says|told|announced|claimed|condemned|arrested|detained|"
    r"charged|vowed|denied|confirmed|raised|reported|identified|called|visited|disclosed|stated|revealed|raising|"
    r"sentenced|convicted|acquitted|jailed|indicted|ruled|found|pleaded|"
    r"hunted|hunt for|sought|searched for|"
    r"estimated|put|gave|counted|listed|suspended|warned|bringing|taking|pushing|buried|mourned|ended|regained|retook|quelled|contained|acknowledged|recovered|retrieved|located|resumed"
    r"|(?:were|was|are|is) (?:still )?(?:investigating|searching|looking|trying|struggling|working|preparing))\b"
    r"|,? (?:as|while) (?:the )?(?:[\w-]+ )?(?:rescuers|rescue (?:workers|teams|crews)|search(?:ers| teams| crews)"
    r"|volunteers|divers|relatives|mourners|survivors|hopes)\b"  # "on Thursday as rescuers searched"
)
_OF_A_YEAR = regex(r"\b(?:in|of|early|mid|late|year) $", re.IGNORECASE)
_YEARS_OWN = regex(  # "a 2016 shooting", not "and 1407 injured"
    r" (?:(?:fatal|deadly|mass|armed|double|triple|school|church|mosque|nightclub|hotel|market|airport|metro|train|bus"
    r"|car|truck|bomb|suicide|terror|terrorist|[A-Z][\w.']+) ){0,3}(?:shooting|stabbing|killing|slaying|murder|death"
    r"|attack|assault|robbery|bombing|massacre|beating|homicide|rampage|quake|earthquake|tsunami|flood|fire|crash)s?\b"
)
_AT_SITE_OF = regex(r"\b(?:site|scene) of (?:the )?$")  # "in May a bomb went off near the site of Monday's blast"
_OWNING = regex(r"'s |s' |[a-z]s (?=[a-z])")
ON_ONE_DAY = (  # "came on the same day as a raid", "on a day of bloodshed with a raid"
    r"\b(?:came|comes|coming|happened|occurred|took place)\b(?: [\w-]+){0,4}?"
    r" (?:same (?:day|time|hour|week) (?:as|that|when)|a day (?:of|when|that))\b"
)
_CAME_AFTER = regex(
    rf"{ON_ONE_DAY}|\b(?:came|comes|coming)\b[^.;]{{0,40}}?"
    r"\b(?:after|following|as|while|amid|ahead of|before|despite)\b"
    r"|\b(?:response|retaliation|revenge|reprisal|reaction|answer) (?:to|for|against)\b",
    re.IGNORECASE,
)
_AGAINST = (
    r"\b(?:since(?! (?:[A-Z][a-z]+ )?\d{4} (?:in|at|on)\b)"  # "the first since 2022 in Tal" was in Tal
    r"|(?<!more )(?<!less )(?<!fewer )(?<!other )(?<!rather )than|unlike|compared (?:with|to))\b"
)
_HELD_AGAINST = regex(rf"{_AGAINST}[^,.;]*$")
_BEYOND = regex(  # of another event, or of what came before
    rf"{_AGAINST}|{ON_ONE_DAY}|\b(?:came|comes|coming)\b[^.;]{{0,40}}?\b(?:after|following)\b"
    r"|\b(?:another|a (?:second|third|further)) (?:[\w-]+ )?(?:attack|blast|bomb|explosion|strike|raid|shooting)\b"
)
_AFTER_IT = regex(r"(?:,| \w+ \w+)? (?:after|following) ", re.IGNORECASE)
_SUFFERED = regex(  # "nine died on Monday after a bomb went off" tells the day of the bomb
    r"\b(?:kill|die|dead|dying|death|injur|wound|hurt|burn|destroy|damag|collaps|explo|crash|hit|struck|rocked|shook|"
    r"derail|sank|sunk|plung|broke|erupt|shot|stabb|attack)",
    re.IGNORECASE,
)
_JUDGED = regex(  # "convicted Ann Lee, 38, of murder on Tuesday", not "of murder in a shooting on Tuesday"
    r"\b(?:convict|acquit|charg|indict|arraign|plead|pled|guilty|clear)\w*\b[^.;]{0,80}?\b(?:of|with|to) "
    r"(?:(?!in\b|over\b|for\b|after\b|following\b|during\b)[\w-]+ ){1,4}(?:on )?$",
    re.IGNORECASE,
)
_COUNTED = regex(  # "had counted 13 dead on Friday"
    r"\b(?:reported|counted|confirmed|announced|listed) (?:[\w-]+ ){0,2}?\d[\d,]* (?:[\w-]+ ){0,3}"
    r"(?:dead|deaths|killed|victims|injured|wounded|missing) (?:(?:on|late|early) )+$"
)
_DAYS_AFTER = regex(  # "a day after rebels had shelled a school"; "a day after the attack" is no other
    r"\b(?:an?|one|two|three|four|five|six|seven|ten|several|few|\d+) (?:hour|day|week|month|year)s? after"
    r"(?! (?:the|that|this|it|its|his|her|their)\b(?!(?: [\w'-]+){1,3} (?:in|at) (?:(?-i:[A-Z])|$)))[^.;]*$",
    re.IGNORECASE,
)
_DATELINED = regex(r" ?(?:\([A-Z][\w/ ]*\) ?)?[:–—]| \([A-Z]{2,}")  # "ISLAMABAD, January 31 (ANI): The toll"
_ASIDE = regex(r"\b(?:where|whose|who)\b", re.IGNORECASE)
_OF_ANOTHER = regex(  # "the worst since the war began in", "a road which troops cut on"
    r"\bsince\b[^.;]*$|\b(?:that|which) (?:is|was|were|had been|has been) (?:an?|the|home|once|itself|still)\b[^.;,]*$"
    r"|\b(?:which|whom|where) (?:(?:the|its|their) )?(?:[\w-]+ ){0,2}?"
    r"(?:troops|forces|rebels|militants|fighters|soldiers|army|government|regime|police|officials|he|she|they) "
    r"[^.;,]*$",
    re.IGNORECASE,
)


def is_day_of_it(text: str, start: int, date: Mention) -> bool:
    """Whether a date is a time of few days, and none of what was said, done or counted then.

    In a text without a date of its own that is a weekday or a month of which the year is not known.
    """
    days = span_of(date.value)
    told = days[1] - days[0] <= _YEAR and not date.value.clock_only if days else bool(grain(date.value))
    weekday = _WEEKDAY.search(text, max(start, date.span.start - _BEFORE), date.span.start)
    first = weekday.start() if weekday else date.span.start  # "reported on Sunday, 15 January"
    date = date._replace(span=Span(first, date.span.end))
    return told and _is_its_time(text, start, date, text[max(start, first - _BEFORE) : first])


def is_before_the_news(text: str, start: int, mention: Span) -> bool:
    """Whether a sentence opens with what came some time before its news: "Just a day after a quake shook Tal, one hit".

    >>> text = "Just one day after a quake that killed seven, a stronger one struck Tal."
    >>> is_before_the_news(text, 0, Span(21, 26)), is_before_the_news(text, 0, Span(48, 51))
    (True, False)
    """
    opening = _OPENING_BEFORE.match(text, start)
    return opening is not None and mention.end <= opening.end()


_OPENING_BEFORE = regex(
    r"(?:(?:Just|Only|Barely|Less than|More than|About|Some) )?(?:an?|[\w-]+) (?:hour|day|week|month|year)s? after"
    r" an? [^,;.\n]*",
    re.IGNORECASE,
)


def is_no_day(raw: str) -> bool:
    """Whether words give a time without a day of its own.

    >>> is_no_day("the same time"), is_no_day("in four days"), is_no_day("the night of Monday")
    (True, True, False)
    """
    return _NO_DAY_OF_IT.search(raw) is not None


def is_its_own(text: str, raw: str, date: Span) -> bool:
    """Whether a day owns what stands behind it, whatever came after: "tremors after Sunday evening's quake".

    >>> is_its_own("after Sunday evening's quake", "Sunday evening", Span(6, 20))
    True
    """
    return text.startswith(("'s ", "' "), date.end) or (raw.endswith("s") and bool(_OWNING.match(text, date.end - 2)))


def is_day_of_another(text: str, start: int, end: int) -> bool:
    """Whether the words before a day make it that of something else: since it, nothing like the event has happened.

    >>> text = "the worst attack since the war began in March 2011"
    >>> is_day_of_another(text, text.index("attack"), text.index("March"))
    True
    """
    return _OF_ANOTHER.search(text, start, end) is not None


def is_stretch(told: EventKey | Mention) -> bool:
    """Whether a time is longer than a day and a night."""
    span = span_of(told.value) if told.type in DATED else None
    return span is not None and width(span) > 1


_OF_A_SERIES = regex(  # "the second attack on Tal in the past week", "the deadliest in the country this year"
    r"\b(?:second|third|fourth|fifth|sixth|latest|first|worst|deadliest|bloodiest|biggest|largest|strongest"
    r"|most (?:deadly|serious|violent)|one of several)\b(?:(?!\bsince\b)[^.;,]){0,60}$",
    re.IGNORECASE,
)


def is_stretch_of_a_series(text: str, start: int, date: Span) -> bool:
    """Whether the words before a stretch of time make it one in which an event has others like it.

    >>> text = "the second attack on Tal in the past week"
    >>> is_stretch_of_a_series(text, 0, Span(28, 41))
    True
    """
    if text.startswith((", when ", " when "), date.end) or _YEARS_OWN.match(text, date.end):
        return False  # "the deadliest came in 2002, when fire broke out"
    return _OF_A_SERIES.search(text[max(start, date.start - 2 * _BEFORE) : date.start]) is not None


def days_later(text: str, start: int, end: int) -> int | None:
    """Where words say that what stands before them came days after what follows; ``None`` where none do.

    >>> text = "shelled the town, killing four, a day after rebels had killed 80"
    >>> days_later(text, 0, text.index("killed 80"))
    32
    """
    found = _DAYS_AFTER.search(text, start, end)
    return found.start() if found else None


def is_aside(text: str, start: int, end: int, *, day: bool) -> bool:
    """Whether what follows an event is told of another: of what came before, a day also of a person or a place.

    >>> text = "hit a town where a pilot was shot on Friday"
    >>> is_aside(text, 3, text.index("Friday"), day=True)
    True
    """
    if start >= end:
        return False
    if any(way.search(text, start, end) for way in (_CAME_AFTER, _BEYOND)) or days_later(text, start, end) is not None:
        return True
    return day and (bool(_ASIDE.search(text, start, end)) or is_day_of_another(text, start, end))


def held_against(text: str, start: int, end: int) -> int:
    """Where in words the event begins that another is held against; where the words begin, if none is.

    >>> text = "assault since the raid on Tal"
    >>> text[held_against(text, 0, len(text)) :]
    'the raid on Tal'
    """
    return max((found.end() for found in regex(f"{_AGAINST} ").finditer(text, start, end)), default=start)


def is_of_another(text: str, start: int, told: Span, event: int) -> bool:
    """Whether a place or a day named before an event is of what it is held against, or came after.

    >>> text = "the worst since the raid on Tal, killing nine"
    >>> is_of_another(text, 0, Span(28, 31), text.index("killing"))
    True
    """
    if told.end > event:
        return False
    held = "," in text[told.end : event] and _HELD_AGAINST.search(text, start, told.start)
    return bool(held or _BEYOND.search(text, told.end, event))


def is_later(text: str, start: int, date: Span) -> bool:
    """Whether the words before a date, from ``start``, are of what was done, said or counted later.

    >>> text = "floods receded in Tal on Monday"
    >>> is_later(text, 0, Span(25, 31))
    True
    """
    before = text[max(start, date.start - _LONG_BEFORE) : date.start]
    at_worship = before.endswith("for ") and _WORSHIP.match(text, date.end)  # "as men gathered for Friday prayers"
    return not at_worship and _NO_TIME_OF_IT.search(before) is not None


def is_day_of_a_verdict(text: str, start: int, date: Span) -> bool:
    """Whether a date, in a sentence from ``start``, is that on which somebody was charged with a deed or tried for it.

    >>> is_day_of_a_verdict("convicted Ann Lee, 38, of murder on Tuesday", 0, Span(36, 43))
    True
    """
    return _JUDGED.search(text, max(start, date.start - 2 * _BEFORE), date.start) is not None


def is_count_of(text: str, start: int, date: Span) -> bool:
    """Whether a date, in a sentence from ``start``, is the day on which the dead or the hurt were counted.

    >>> is_count_of("had counted 13 dead on Friday", 0, Span(23, 29))
    True
    """
    return _COUNTED.search(text[max(start, date.start - _BEFORE) : date.start]) is not None


def is_after_it(text: str, start: int, date: Span, event: int) -> bool:
    """Whether what is told of a day, in a sentence from ``start``, came after the event that is named behind it.

    >>> text = "Crews cleared roads on Friday after a quake hit Tal."
    >>> is_after_it(text, 0, Span(23, 29), text.index("quake"))
    True
    """
    told = _AFTER_IT.match(text, date.end, event) is not None
    return told and not _SUFFERED.search(text, start, date.start)


def _is_its_time(text: str, start: int, date: Mention, before: str) -> bool:
    """Whether a date is no day of what was said, done or counted later; "Monday's quake" always is its own."""
    if is_no_day(date.raw) or _AT_SITE_OF.search(before):
        return False
    if is_its_own(text, date.raw, date.span):
        return True
    if date.span.start - start < _BEFORE and _DATELINED.match(text, date.span.end):
        return False
    if date.raw.isdecimal() and not (_OF_A_YEAR.search(before) or _YEARS_OWN.match(text, date.span.end)):
        return False
    if is_later(text, start, date.span) or is_count_of(text, start, date.span):
        return False
    return _SAID_ON_IT.match(text, date.span.end) is None
