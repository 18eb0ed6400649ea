"""Another: what words beside an event tell of another one, which it is held against or came after."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Span

ON_ONE_DAY = (  # "came on the same day as a raid", "on a day of bloodshed with a raid"
    r"\b(?:came|comes?|coming|happened|occurred|took place)\b(?: [\w-]+){0,4}?"
    r" (?:same (?:day|time|hour|week) (?:as|that|when)|a day (?:of|when|that)|the day (?:that |when )?an?)\b"
)
_CAME_AFTER = regex(
    rf"{ON_ONE_DAY}|\b(?:came|comes?|coming)\b[^.;]{{0,40}}?"
    r"\b(?:after|following|as|while|amid|ahead of|before|despite)\b"
    r"|\b(?:occurred|happened|took place)\b[^.;]{0,30}?\b(?:hours?|days?|weeks?|months?|years?) after\b"
    r"|(?<!which )(?<!that )\bfollow(?:s|ed) (?:an?|the|several|two|three|weeks|days|months|(?-i:[A-Z])\w+day(?:'s)?)\b"
    r"|\b(?:response|retaliation|revenge|reprisal|reaction|answer) (?:to|for|against)\b",
    re.IGNORECASE,
)
_SINCE_WHEN = r"\bsince (?:[\w.]+ ){0,2}[\w.]+(?:, \d{4})?,? when\b"  # "since 6 May 2010, when rebels killed 76"
_WORST_AFTER = (  # "among the worst after the blasts of 2006"
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|gravest)\b[^.;,]{0,60}? after(?= (?:the|those|that)\b)"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_GONE_ON = (  # "teachers held since May 2016 were freed on Tuesday": the day ends there, and the main verb comes
    rf"(?! (?:[\w.]+ ){{0,2}}(?:\d{{4}}|{_MONTHS}|[a-z]+day|last (?:week|month|year)),?"
    r" (?:was|were|has|have|had|are|will|would)\b)"
)
_AGAINST = (  # "the first since 2022 in Tal" was in Tal; "in force since Friday, ends on Monday" has its own day
    rf"(?:{_SINCE_WHEN}|{_WORST_AFTER}|"
    rf"\b(?:since{_GONE_ON}(?! (?:[A-Z][a-z]+ )?\d{{4}} (?:in|at|on)\b"
    rf"| (?:(?:last|early|late) )?[\w.]+(?: \d{{1,4}})?,)"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!other )(?<!rather )than|unlike|compared (?:with|to))\b)"
)
_WORST = regex(_WORST_AFTER)
_HELD_AGAINST = regex(rf"{_AGAINST}[^,.;]*$")
_SUCH = "(?:attack|blast|bomb|bombing|explosion|strike|raid|shooting|stabbing|massacre|incident|assault)"
_BEYOND = regex(  # of another event, or of what came before
    rf"{_AGAINST}|{ON_ONE_DAY}|\b(?:came|comes?|coming)\b[^.;]{{0,40}}?\b(?:after|following)\b"
    rf"|\b(?:another|a (?:second|third|further)) (?:[\w-]+ )?{_SUCH}\b"
    rf"|\b(?:similar|likened|compared|comparable|parallels?|{_SUCH}) to (?:an?|the|those|that|earlier|previous|other)"
    rf" (?:[\w-]+ ){{0,2}}{_SUCH}s?\b"  # "similarities in Friday's incident to an attack last month in Tal"
)
_OF_MANY = regex(  # "the latest in a string of attacks in Tal, Ur and Oste"
    r"\b(?:latest|newest|most recent|one|part) (?:in|of) (?:an?|the) (?:[\w-]+ ){0,3}"
    r"(?:string|series|wave|spate|spree|rash) of\b|\b(?:memories|reminders?|echoes|reminiscent) of\b"
    r"|\b(?:echo|recall|evok|mirror)(?:e?s|e?d|ing) (?:an?|the)\b",
    re.IGNORECASE,
)
_DAYS_AFTER = regex(  # "a day after rebels had shelled a school"; "a day after the attack" is no other
    r"\b(?:(?:an?|one|two|three|four|five|six|seven|ten|several|few|\d+) (?:hour|day|week|month|year)s?"
    r"|(?:hour|day|week|month|year)s) after"
    r"(?! (?:the|that|this|it|its|his|her|their)\b(?!(?: [\w'-]+){1,3} (?:in|at) (?:(?-i:[A-Z])|$)))[^.;]*$",
    re.IGNORECASE,
)
_AFTER_ONE_NAMED = regex(  # "a week after the Tal attacks", "just hours after the Tal attack, a bomb in Ur"
    r"\b(?:(?:an?|one) (?:hour|day|week|month|year)|(?:hour|day|week|month|year)s) after (?:the )?$",
    re.IGNORECASE,
)
_ASIDE = regex(r"\b(?:where|whose|who)\b", re.IGNORECASE)
_OF_ANOTHER = regex(  # "the worst since the war began in", "a road which troops cut on"
    rf"\bsince\b{_GONE_ON}[^.;]*$"
    r"|\b(?:that|which) (?:is|was|were|had been|has been) (?:an?|the|home|once|itself|still)\b[^.;,]*$"
    r"|\b(?:due|scheduled|planned|slated|set) (?:to [a-z ]{3,20} )?(?:in|on|for) (?:(?:early|late|mid) )?$"
    r"|\b(?:which|whom|where) (?:(?:the|its|their) )?(?:[\w-]+ ){0,2}?"
    r"(?:troops|forces|rebels|militants|fighters|soldiers|army|government|regime|police|officials|he|she|they) "
    r"[^.;,]*$",
    re.IGNORECASE,
)
_DEED = (
    r"(?:attacks?|blasts?|bombings?|explosions?|strikes?|air-?strikes?|raids?|shootings?|massacres?|ambush(?:es)?"
    r"|assaults?|killings?|sieges?)"
)
_MEASURE = regex(  # "the worst since May 2010, when nine died", "the deadliest since the | raid"
    rf"{_SINCE_WHEN} [^.;,]*$"
    r"|\b(?:worst|deadliest|bloodiest|biggest|largest|gravest)\b[^.;]{0,100}?\b(?:since|after|than)"
    r" (?:(?:the|an?|those|that) (?:[\w'.-]+ ){0,6})?$",
    re.IGNORECASE,
)
_LEAVING = regex(r"(?<=, )(?:killing|leaving|wounding|injuring|claiming)\b")  # "when a bomb hit it, | killing nine"
_MEASURING = regex(
    rf"(?:(?:the|an?|those|that) )?(?:(?!kill|left|leav|wound|injur|dea)[\w'.-]+ ){{0,4}}?{_DEED}\b", re.IGNORECASE
)
_MORE_THAN = regex(  # "with more fatalities than the | nine killed in Tal": what it exceeds
    r"\b(?:more|fewer|higher|greater|larger) (?:[a-z-]+ ){1,4}than (?:in )?(?:(?:the|those|that) (?:[\w'.-]+ ){0,8})?$"
)
_EXCEEDED = regex(rf"(?:(?:the|those) )?(?:[\w,-]+ )?(?:killed|dead|who died) (?:in|at|by)\b|(?:[a-z]+ )?{_DEED}\b")
_FOLLOWED_BY = regex(r"\b(?:was|were|been) (?:[a-z]+ )?followed by (?:an?|another|several|more) (?:[\w'-]+ ){0,6}$")
_ONE_OF_A_ROW = regex(  # "It was the second in three days. On Monday, a gunman shot nine"
    r"\b(?:second|third|fourth|fifth|sixth)\b[^.\n]{0,80}?\b(?:in|within|this)\b[^.\n]{0,30}?"
    r"\b(?:hours?|days?|weeks?|months?)\b[^.\n]{0,60}\.[\"”]?\s+"
    r"(?:On|Last) (?:[A-Z]\w+day|[A-Z]\w+ \d{1,2}|\d{1,2} [A-Z]\w+)(?: [a-z]+)?,? "
    r"(?:an?|two|three|four|several|gunmen|militants|rebels|insurgents|bombers|attackers|\d+)\b[^.;\n]*$"
)
_BY_THAT = regex(  # "It came two days after a bombing in Ur. That | attack killed ten"
    r"\b(?:came|comes|occurred|happened|took place)\b[^.\n]{0,40}\b(?:after|following)\b"
    r"(?! (?:the|that|this|it|its|his|her|their)\b)[^.\n]{0,120}\.[\"”]?\s+That (?:[\w'-]+ ){0,2}$"
)
_ANEW = regex(r"(?:^|[.!?\n][\"')]? ?)(?:An?|Another|One|Two|Three|Several) (?:[\w'-]+ ){0,3}$")
_LONG_BEFORE = regex(  # "A raid on the same town a week earlier", "A crash there the previous year"
    r"[^.;,\n]{0,120}?\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|a few)"
    r" (?:weeks?|months?|years?|decades?) (?:before|earlier|prior|previously|ago)"
    r"|the (?:(?:previous|preceding) (?:week|month|year)|(?:week|month|year) before)|earlier this (?:month|year))\b"
)
_NOT_THE_FIRST = regex(  # "It is not the first time that gunmen have hit the market, killing 30"
    r"\bnot the (?:first|only) (?:such )?(?:time|occasion|attack|accident|incident|disaster|tragedy)\b[^.;\n]*$"
)
_BEFORE = 60  # characters looked at before words that may hold an event against another
_AROUND = 120  # characters looked at before an event
_ROW = 300  # characters in which a text may go on from a row to what came before
_OPENING_BEFORE = regex(
    r"(?:(?:Just|Only|Barely|Less than|More than|About|Some) )?(?:an?|[\w-]+) (?:hour|day|week|month|year)s? after"
    r" an? [^,;.\n]*",
    re.IGNORECASE,
)


def is_before_the_news(text: str, start: int, mention: Span) -> bool:
    """Whether a sentence opens with what came some time before its news: "Just a day after a quake shook Tal, one hit".

    >>> text = "Just one day after a quake that killed seven, a stronger one struck Tal."
    >>> is_before_the_news(text, 0, Span(21, 26)), is_before_the_news(text, 0, Span(48, 51))
    (True, False)
    """
    opening = _OPENING_BEFORE.match(text, start)
    return opening is not None and mention.end <= opening.end()


def is_from_before(text: str, event: Span) -> bool:
    """Whether words bring in an event of long before the news, or tell that the news is not the first of its kind.

    >>> text = "A raid on the same town a week earlier killed seven."
    >>> is_from_before(text, Span(2, 6)), is_from_before(text.replace("A raid", "The raid"), Span(4, 8))
    (True, False)
    >>> text = "It is not the first time that gunmen have hit it, killing 30."
    >>> is_from_before(text, Span(text.index("killing"), len(text) - 1))
    True
    """
    before = max(0, event.start - 2 * _AROUND)
    if _NOT_THE_FIRST.search(text, before, event.start):
        return True
    return bool(_ANEW.search(text, before, event.start) and _LONG_BEFORE.match(text, event.start))


def is_beside_the_news(text: str, event: Span, *, placed: bool) -> bool:
    """Whether an event is what the news is held against, the one before it in a row, or one that came next elsewhere.

    >>> text = "the worst attack since May 2010, when rebels killed 76"
    >>> is_beside_the_news(text, Span(text.index("rebels killed"), len(text)), placed=False)
    True
    >>> text = "the deadliest strike since the 2010 raid on Tal"
    >>> is_beside_the_news(text, Span(text.index("raid"), len(text)), placed=True)
    True
    >>> is_beside_the_news(text, Span(14, 20), placed=False)
    False
    >>> text = "It was the second shooting in three days. On Monday, a gunman killed nine."
    >>> is_beside_the_news(text, Span(text.index("On"), len(text) - 1), placed=False)
    True
    >>> text = "with more fatalities than the nine killed in the siege of Tal"
    >>> is_beside_the_news(text, Span(text.index("nine"), len(text)), placed=True)
    True
    >>> is_beside_the_news("This was followed by a rocket strike on Tal", Span(30, 43), placed=True)
    True
    """
    next_elsewhere = placed and _FOLLOWED_BY.search(text, max(0, event.start - _AROUND), event.start)
    one_of_a_row = _ONE_OF_A_ROW.search(text, max(0, event.start - _ROW), event.end)
    by_that = _BY_THAT.search(text, max(0, event.start - _ROW), event.start)
    return bool(next_elsewhere or one_of_a_row or by_that) or _is_the_measure(text, event)


def _is_the_measure(text: str, event: Span) -> bool:
    after = max(0, event.start - 2 * _AROUND)
    if _MORE_THAN.search(text, after, event.start) and _EXCEEDED.match(text, event.start):
        return True
    end = event.start - len(", ") if _LEAVING.match(text, event.start) else event.start
    found = _MEASURE.search(text, after, end)
    if found is None:
        return False
    return bool(regex(_SINCE_WHEN).match(found.group()) or _MEASURING.match(text, *event))


def is_day_of_another(text: str, start: int, end: int) -> bool:
    """Whether the words before a day make it that of something else: since it, nothing like the event has happened.

    >>> text = "the worst attack since the war began in March 2011"
    >>> is_day_of_another(text, text.index("attack"), text.index("March"))
    True
    >>> text = "The bomb went off as people signed up for a vote due in October"
    >>> is_day_of_another(text, text.index("bomb"), text.index("October"))
    True
    """
    return _OF_ANOTHER.search(text, start, end) is not None


def days_later(text: str, start: int, end: int) -> int | None:
    """Where words say that what stands before them came days after what follows; ``None`` where none do.

    >>> text = "shelled the town, killing four, a day after rebels had killed 80"
    >>> days_later(text, 0, text.index("killed 80"))
    32
    """
    found = _DAYS_AFTER.search(text, start, end)
    return found.start() if found else None


def ends_before(text: str, start: int, end: int) -> int:
    """Where the words for an event end that go on to what came before it: "killed nine, hours after gunmen shot six".

    >>> text = "a blast killed nine, hours after gunmen shot six in Tal"
    >>> text[: ends_before(text, 0, len(text))]
    'a blast killed nine, '
    """
    before = days_later(text, start, end)
    return end if before is None or before <= start or "\n" in text[start:end] else before


def is_aside(text: str, start: int, end: int, *, day: bool) -> bool:
    """Whether what follows an event is told of another: of what came before, a day also of a person or a place.

    >>> text = "The blast followed a string of raids in Tal"
    >>> is_aside(text, 4, text.index("Tal"), day=False)
    True
    >>> text = "was the latest in a string of raids in Tal"
    >>> is_aside(text, 0, text.index("Tal"), day=False)
    True
    >>> text = "an assault on their interests a week after the Tal attacks"
    >>> is_aside(text, 10, text.index("Tal"), day=False)
    True
    >>> text = "the incident to a raid last month in Ur"
    >>> is_aside(text, 4, text.index("Ur"), day=False)
    True
    >>> text = "the girls held since 2016 were freed in Tal"
    >>> is_aside(text, 2, text.index("Tal"), day=False)
    False
    >>> text = "hit a town where a pilot was shot on Friday"
    >>> is_aside(text, 3, text.index("Friday"), day=True)
    True
    """
    if start >= end:
        return False
    if (
        any(way.search(text, start, end) for way in (_CAME_AFTER, _BEYOND, _OF_MANY))
        or any(found.end() > start for found in _WORST.finditer(text, max(0, start - _BEFORE), end))
        or days_later(text, start, end) is not None
        or (not day and _AFTER_ONE_NAMED.search(text, start, end))
    ):
        return True
    return day and (bool(_ASIDE.search(text, start, end)) or is_day_of_another(text, start, end))


def held_against(text: str, start: int, end: int) -> int:
    """Where in words the event begins that another is held against; where the words begin, if none is.

    >>> text = "assault since the raid on Tal"
    >>> text[held_against(text, 0, len(text)) :]
    'the raid on Tal'
    """
    found = [found.end() for found in regex(f"{_AGAINST} ").finditer(text, start, end)]
    found += [found.end() + 1 for found in _WORST.finditer(text, max(0, start - _BEFORE), end)]
    return max((at for at in found if at > start), default=start)


def is_of_another(text: str, start: int, told: Span, event: int) -> bool:
    """Whether a place or a day named before an event is of what it is held against, or came after.

    >>> text = "Hours after the Tal attack, five were killed"
    >>> is_of_another(text, 0, Span(16, 19), text.index("five"))
    True
    >>> text = "the worst since the raid on Tal, killing nine"
    >>> is_of_another(text, 0, Span(28, 31), text.index("killing"))
    True
    """
    if told.end > event:
        return False
    held = "," in text[told.end : event] and _HELD_AGAINST.search(text, start, told.start)
    held = held or ("," in text[told.end : event] and _AFTER_ONE_NAMED.search(text, start, told.start))
    return bool(held or _BEYOND.search(text, told.end, event))
