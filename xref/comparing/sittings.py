"""Sittings of talks, and exchanges of captives by turns: what goes on for days has no one day.

"Another round followed on Friday" and "the Sunday round broke up" tell of two days of the same talks. So do the days
that one text gives in two of its sentences, those on talks that both texts say had begun, and those that two articles
tell as news of the day, each of its own: "met on Friday" in Saturday's paper, "met on Sunday" in Monday's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from xref.comparing.spells import of_one_spell
from xref.comparing.times import day_of, days_between
from xref.expressions import regex
from xref.model import Article, Claim
from xref.values._numerals.amounts import Amount
from xref.values.date import Date, as_interval

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TALKS = r"\b(?:talks?|negotiations?|discussions|meetings?|met|dialogue|round|session)\b"
_ONE_OF_SEVERAL = regex(
    rf"\b(?:another|further|fresh|initial|separate|follow-up|late-night|{_DAY}(?:'s)?) (?:[\w-]+ )?"
    r"(?:round|session|sitting|meeting|talk|negotiation)s?\b"
    r"|\b(?:multi|two|three|four|five|six|seven|several)-day (?:[\w-]+ ){0,2}(?:exchange|swap|operation)s?\b"
    r"|\b(?:exchange|swap)s? (?:[\w'-]+ ){0,12}(?:began|started|begun|got under way|was completed|were completed)\b"
    r"|\b(?:continu(?:ed?|es|ing)|went on|reconvened?)\b",
    re.IGNORECASE,
)
_OF_SEVERAL_DAYS = regex(  # "preliminary talks opened on Tuesday", before those that "began in earnest on Thursday"
    r"\b(?:preliminary|preparatory|pre-talks|in earnest)\b"
    r"|\b(?:first|second|third|fourth|fifth|final|last) day of (?:[\w-]+ ){0,3}(?:talks|negotiations|discussions)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten)(?:-day|-day-long| days of) (?:[\w-]+ ){0,3}"
    r"(?:talks|negotiations|discussions)\b",  # "ended on Saturday their two-day talks"
    re.IGNORECASE,
)
_EXTENDED = regex(rf"{_TALKS}[^.;\n]{{0,120}}\b(?:extended|prolonged) (?:into|to|until|till|by|for)\b", re.IGNORECASE)
_ROUND = 10  # days for which one round of talks may go on
_BY_TURNS = ("talks", "exchange")
_TALKED = ("talks", "agreement")  # events that are talked out
_NEWS = 1  # days from what happened to the article that tells of it as news
_OF_TALKS = regex(_TALKS, re.IGNORECASE)
_UNDER_WAY = regex(
    r"\b(?:talks|negotiations|discussions|meetings),? (?:[\w'-]+ ){0,10}"
    r"(?:began|begun|opened|started|resumed|got under way|kicked off)\b"
    r"|\bhave been (?:meeting|negotiating|talking|in talks)\b",
    re.IGNORECASE,
)


class Sitting(NamedTuple):
    """What the article of a day tells of talks that go on: how many days they took, and whether it tells its own."""

    several: int = 0  # 1: of several days; 2: of two of them, or of the start
    news: str = ""  # the day of the article, where it tells of that day, the one before or the next
    length: bool = False  # whether it tells how long was talked


def is_sitting(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the sentence of a day tells of what goes on for days: "another round was held on Friday"."""
    article = articles.get(claim.article)
    return article is not None and _ONE_OF_SEVERAL.search(article.text, *claim.sentence) is not None


def of_several_days(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, int]:
    """Return the articles that tell of what goes on for days: 1 for so many words, 2 for two days of the same talks.

    It is 2 as well for talks that are said to have begun, to have been extended or to be in their second day, and for
    those that others went before: "preliminary talks".
    """
    several: dict[str, int] = {}
    told: dict[str, Claim] = {}
    extended = cache(lambda name: _EXTENDED.search(articles[name].text) is not None)
    under_way = cache(lambda name: _UNDER_WAY.search(articles[name].text) is not None)  # once a text
    for claim in claims:
        article = articles.get(claim.article)
        if article is None:
            continue
        held = claim.subject.kind == "talks" and claim.slot == "date"  # they begin and end but once
        of_talks = held and _OF_TALKS.search(article.text, *claim.sentence) is not None
        first = told.setdefault(claim.article, claim) if of_talks else claim
        two = first.sentence != claim.sentence and first.value != claim.value
        staged = claim.subject.kind == "talks" and _OF_SEVERAL_DAYS.search(article.text, *claim.sentence) is not None
        ends = claim.subject.kind == "talks" and claim.slot == "ended" and extended(claim.article)
        if two or staged or ends or (of_talks and under_way(claim.article)):
            several[claim.article] = 2
        elif is_sitting(claim, articles):
            several.setdefault(claim.article, 1)
    return several


def told_as_news(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Return the day of the article of a day of talks that was reckoned from it and lies beside it; else nothing."""
    if claim.subject.kind not in _BY_TURNS or not isinstance(claim.value, Date) or "day" not in claim.value.inferred:
        return ""
    article = articles.get(claim.article)
    published = day_of(article.published.value) if article else ""
    first, last = as_interval(claim.value)
    since, until = days_between(str(last), published), days_between(published, str(first))
    near = since is not None and until is not None and max(since, until) <= _NEWS
    return published if near else ""


def tells_length(claim: Claim) -> bool:
    """Whether a claim says how long was talked: for one round of it, or from the first to the last."""
    return claim.type == "duration" and claim.subject.kind in _TALKED


def both_held(*told: tuple[Sitting, Any]) -> str:
    """Why two days, or two lengths, may be of the same talks; nothing where they may not.

    Two days may where both texts tell of several days, one has them on more than one, or each tells of its own day;
    two lengths where each has a unit of its own: the week of the last round, the months of all.
    """
    (one, value), (other, second) = told
    if one.length and other.length:
        of_rounds = isinstance(value, Amount) and isinstance(second, Amount) and value.unit != second.unit
        return "one may be that of a round, the other of all talks" if of_rounds else ""
    as_news = bool(one.news and other.news) and one.news != other.news
    if as_news or max(one.several, other.several) > 1:
        held = of_one_spell(value, second, _ROUND)
    else:
        held = bool(one.several and other.several) and of_one_spell(value, second)
    return "what goes on for days may have been on both" if held else ""
