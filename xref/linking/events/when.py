"""When: which dates of a sentence can be the day of an event, and not one on which something was said or done later."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.linking.events.later import is_count_of, is_later, is_of_what_was_said
from xref.linking.events.spans import DATED, grain, span_of, width
from xref.model import EventKey, Mention, Span

_FAR = 4_000  # characters around an entry in which there are others, and at the head of a text
_YEAR = 366  # days: a longer stretch is no time of an event
_BEFORE = 60  # characters looked at before a date
_WEEKDAY = regex(r"\b(?:this |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day, (?:the )?$", re.IGNORECASE)
_ELSEWHERE = regex(r"\((?:\d{1,2}[:.]\d\d(?:[:.]\d\d)? )?(?:UTC|GMT)(?:,| on)? $")  # "(23:58 UTC on 2 April)"
_NO_DAY_OF_IT = regex(
    r"now$|\b(?:the|that|same) (?:day|time|moment)$|\bsame (?:season|week|month|year)$|\b(?:minutes?|seconds?)$"
    r"|^(?:with)?in (?:[\w-]+ ){1,3}(?:hours|days|weeks|months|years)$"
    r"|^(?:the )?(?:last|past|previous) (?:\w+ )?hours$"
    r"|^(?:un)?till? (?:the )?(?:mid(?:day|night)|noon|morning|evening|today|now)\b"
    r"|\bafter an? ",  # "a year after an Easter Sunday | bombing"
    re.IGNORECASE,
)  # "earlier in the day", "within five minutes", "the second in four days"
_OF_A_YEAR = regex(r"\b(?:in|of|early|mid|late|year) $", re.IGNORECASE)
_YEARS_OWN = regex(  # "a 2016 shooting", not "and 1407 injured"
    r" (?:(?:fatal|deadly|mass|armed|double|triple|school|church|mosque|nightclub|hotel|market|airport|metro|train|bus"
    r"|car|truck|bomb|suicide|terror|terrorist|al|[A-Z][\w.']+) ){0,3}(?:shooting|stabbing|killing|slaying|murder|death"
    r"|attack|assault|robbery|bombing|massacre|beating|homicide|rampage|quake|earthquake|tsunami|flood|fire|crash"
    r"|siege|raid|blast|explosion|ambush|strike|hijacking|kidnapping|eruption|landslide|derailment|sinking)s?\b"
)
_AT_SITE_OF = regex(r"\b(?:site|scene) of (?:the )?$")  # "in May a bomb went off near the site of Monday's blast"
_INTO = regex(r"\binto (?:the )?$")  # "a siege went on into the next morning": not the day of what began it
_NTH_DAY = regex(  # "a siege in its third day on Monday", "the fourth day of the fire, on Monday": it began before
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:straight |consecutive )?"
    r"day(?: of [^.;,]{1,40})?,?(?: on)? $"
)
_OWNING = regex(r"'s |s' |[a-z]s (?=[a-z])")
_DATELINED = regex(r" ?(?:\([A-Z][\w/ ]*\) ?)?[:–—]| \([A-Z]{2,}")  # "ISLAMABAD, January 31 (ANI): The toll"
_ENTRY = regex(  # a line of a chronology: "June 26, 2015: Gunmen attacked a beach"
    r"^[\s*•·-]*(?P<day>(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    r"(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?)\s?[:–—-]\s",
    re.MULTILINE,
)
_TAKEN_OUT = regex(r"^ {6,}(?=\S)", re.MULTILINE)  # where the day of the report stood, which is that of the first entry
_OF_A_SERIES = regex(  # "the second attack on Tal in the past week", "the deadliest in the country this year"
    r"\b(?:second|third|fourth|fifth|sixth|latest|first|worst|deadliest|bloodiest|biggest|largest|strongest"
    r"|most (?:deadly|serious|violent)|one of several"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens of|\d+) (?:[\w-]+ ){0,2}"
    r"(?:attacks|bombings|blasts|explosions|strikes|air-?strikes|raids|assaults|shootings|quakes|fires|crashes))\b"
    r"(?:(?!\b(?:since|after)\b)[^.;,]){0,60}$",
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


def is_stretch(told: EventKey | Mention) -> bool:
    """Whether a time is longer than a day and a night."""
    span = span_of(told.value) if told.type in DATED else None
    return span is not None and width(span) > 1


def is_stretch_of_a_series(text: str, start: int, date: Span) -> bool:
    """Whether the words before a stretch of time make it one in which an event has others like it.

    >>> text = "the second attack on Tal in the past week"
    >>> is_stretch_of_a_series(text, 0, Span(28, 41))
    True
    >>> is_stretch_of_a_series("It made two deadly raids in the past week.", 0, Span(28, 41))
    True
    """
    if text.startswith((", when ", " when "), date.end) or _YEARS_OWN.match(text, date.end):
        return False  # "the deadliest came in 2002, when fire broke out"
    return _OF_A_SERIES.search(text[max(start, date.start - 2 * _BEFORE) : date.start]) is not None


def _is_its_time(text: str, start: int, date: Mention, before: str) -> bool:
    """Whether a date is no day of what was said, done or counted later; "Monday's quake" always is its own."""
    if is_no_day(date.raw) or any(way.search(before) for way in (_AT_SITE_OF, _ELSEWHERE, _INTO, _NTH_DAY)):
        return False
    if is_its_own(text, date.raw, date.span):
        return True
    if before.endswith((" a ", " an ")) and _YEARS_OWN.match(text, date.span.end):
        return True  # "sentenced in a December 2013 stabbing"
    if date.span.start - start < _BEFORE and _DATELINED.match(text, date.span.end):
        return _is_entry(text, date.span)
    if date.raw.isdecimal() and not (_OF_A_YEAR.search(before) or _YEARS_OWN.match(text, date.span.end)):
        return False
    if is_later(text, start, date.span) or is_count_of(text, start, date.span):
        return False
    return not is_of_what_was_said(text, date.span)


def _is_entry(text: str, date: Span) -> bool:
    """Whether a day opens an entry of a chronology, which has others: a single one is the day of the report."""
    line = text.rfind("\n", max(0, date.start - _BEFORE), date.start) + 1
    entry = _ENTRY.match(text, line)
    if entry is None or entry.start("day") != date.start:
        return False
    around = _ENTRY.finditer(text, max(0, line - _FAR), line + _FAR)
    return any(other["day"] != entry["day"] for other in around) or bool(_TAKEN_OUT.search(text, 0, min(line, _FAR)))
