"""Sittings of talks, and exchanges of captives by turns: what goes on for days has no one day.

"Another round followed on Friday" and "the Sunday round broke up" tell of two days of the same talks. So do the
days that one text gives in two of its sentences, those on talks that both texts say had begun, and those that an
article reckons from its own: "met on Friday" in Saturday's paper, "met on Sunday" in Monday's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from xref.comparing.spells import of_one_spell
from xref.expressions import regex
from xref.model import Article, Claim
from xref.values._numerals.amounts import Amount
from xref.values.date import Date

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
_GOES_ON = {"talks": _ROUND, "exchange": _ROUND, "agreement": 4}  # days: an accord is reached, initialled, signed
_DUE = frozenset({"in_force", "planned"})  # a day that was set for all
_TALKED = ("talks", "agreement")  # events that are talked out
_LENGTHS = ("length", "duration")
_OF_ROUNDS = frozenset({"hours", "days", "weeks"})  # months and years are those of all talks
_LASTED = regex(
    r"\b(?:last(?:ed|s|ing)?|took|taken|takes?|went on|gone on|ran for|spanned|continued|stretched|negotiated for)\b"
)
_OF_TALKS = regex(_TALKS, re.IGNORECASE)
_UNDER_WAY = regex(
    r"\b(?:talks|negotiations|discussions|meetings),? (?:[\w'-]+ ){0,10}"
    r"(?:began|begun|opened|started|resumed|got under way|kicked off)\b"
    r"|\bhave been (?:meeting|negotiating|talking|in talks)\b",
    re.IGNORECASE,
)


class Sitting(NamedTuple):
    """What the article of a day tells of talks that go on: how many days they took, and how it tells its own."""

    several: int = 0  # 1: of several days; 2: of two of them, or of the start
    reckoned: int = 0  # days for which it may have gone on, where its day is told from that of the article
    length: int = 0  # 1: it tells how long was talked; 2: in passing, "after five days of talks"
    place: bool = False  # whether it tells where


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


def reckoned(claim: Claim) -> int:
    """For how many days it may have gone on, what is told under a day that is reckoned from that of its article.

    Talks that one paper has "on Friday" and the next "on Sunday" went on. A day that is written out is that of all.
    """
    if not isinstance(claim.value, Date) or "day" not in claim.value.inferred:
        return 0
    return _GOES_ON.get(claim.subject.kind, 0) if claim.slot not in _DUE else 0


def tells_length(claim: Claim, articles: Mapping[str, Article]) -> int:
    """Whether a claim says how long was talked: for one round of it, or from the first to the last.

    It is 1 where talks are said to have lasted so long or took months, and 2 where days are told in passing: those of a
    round, or up to then.
    """
    if claim.subject.kind not in _TALKED or claim.slot not in _LENGTHS:
        return 0
    article = articles.get(claim.article)
    of_a_round = isinstance(claim.value, Amount) and claim.value.unit in _OF_ROUNDS
    told = article is None or not of_a_round or _LASTED.search(article.text, *claim.evidence)
    return 1 if told else 2


def tells_place(claim: Claim) -> bool:
    """Whether a claim says where was talked: delegations move, and meet apart."""
    return claim.type == "place" and claim.subject.kind == "talks"


def both_held(*told: tuple[Sitting, Any]) -> str:
    """Why two days, lengths or places may be of the same talks; nothing where they may not.

    Two days may where both texts tell of several days, one has them on more than one, or one reckons its day; two
    lengths where one is told in passing or each has a unit of its own: the week of the last round, the months of all.
    """
    (one, value), (other, second) = told
    if one.place and other.place:
        return "what goes on for days may have been in both"
    if one.length and other.length:
        amounts = isinstance(value, Amount) and isinstance(second, Amount)
        of_rounds = amounts and value.unit != second.unit
        in_passing = 2 in (one.length, other.length)
        return "one may be that of a round, the other of all talks" if of_rounds or in_passing else ""
    if max(one.several, other.several) > 1:
        held = of_one_spell(value, second, _ROUND)
    else:
        held = bool(one.several and other.several) and of_one_spell(value, second)
    days = max(one.reckoned, other.reckoned)
    held = held or bool(days and of_one_spell(value, second, days))
    return "what goes on for days may have been on both" if held else ""
