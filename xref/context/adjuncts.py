"""Adjuncts: what stands beside a verb of saying - to whom, when, where - and how a statement goes on behind it."""

from __future__ import annotations

import re
from functools import cache

from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.context.lexicon import words as lexicon
from xref.context.phrases import trimmed
from xref.expressions import regex
from xref.model import Span

_TIME = (
    r"(?:(?:late|early|earlier|later)\s+)*(?:on\s+)?(?:(?:this|last|the same|the)\s+)?"
    rf"(?:(?:{WEEKDAYS}|today|yesterday|week|month|year|day|morning|night|evening|afternoon)"
    r"(?:\s+(?:morning|night|evening|afternoon))?|"
    rf"(?:{MONTHS})\.?(?:\s+\d{{1,2}})?|\d{{1,2}}\s+(?:{MONTHS}))(?:,?\s+\d{{4}})?"
)
_PREPOSITION = r"(?:in|at|by|on|via|through|during|from|after|before|following|with|to|without|speaking|for|over)"
INTERVIEW = regex(
    r"(?:interview (?:with|to)|remarks to|statement (?:sent )?to|comments to|speaking to|e-?mail to|call with)\s+"
)
_RESUMED = regex(
    rf"(?:[^,\"]{{0,100}}?,\s*|(?:\s+(?:on\s+)?(?:{WEEKDAYS}))?\s+(?=add|not|stress|warn|insist))(?:and\s+)?(?:adding|noting|stressing|saying|warning|insisting|explaining|added|claiming|"
    r"arguing|"
    r"pointing out|predicting|describing|calling)\b[,:]?\s*(?:that\s+)?"
)
_FINITE = regex(
    r"(?<![\w-])(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do|should|must|"
    r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )[a-z]{3,}ed|"  # "in a televised address"
    r"said|told|"
    r"met|held|took|went|came|began|left|led|fell|hit|shot|fled|broke|rose|found|lost|won|died|struck|drove|put|"
    r"set)(?![\w-])"
)
_REACH = 160


@cache
def _adjunct() -> re.Pattern[str]:
    return regex(
        rf"\s*,?\s*(?:{_TIME}|(?:earlier|later|again|separately|too|live|also|publicly|anonymously|flatly)|\([\w ]+\)|"
        r"(?:on|under) (?:the )?condition (?:of anonymity|that \w+ not be (?:named|identified))|"
        rf"{_PREPOSITION}\s+(?!that\b|least\b|most\b|all\b|some\b|about\b|"
        rf"\d)[\w'&.-]+(?:\s+(?!that\b)[\w'&.-]+){{0,8}}?"
        rf"(?=$|[,;:.\"]|\s+(?:that\b|{_TIME}|(?:in|at|on|by|of|for|during|after|from|with)\b)))(?![\w])"
    )


@cache
def addressee() -> re.Pattern[str]:
    """Those who are told: reporters, a court, or an outlet by name, as the group ``who``.

    >>> addressee().match(" reporters in Oslo on Monday")["who"], addressee().match(" that it was over")
    ('reporters', None)
    """
    listed = "|".join(sorted(lexicon("addressees")))
    name = r"(?:(?:al|el)-)?[A-Z][\w'&.-]*(?:\s+(?:(?:al|el)-)?[A-Z0-9][\w'&.-]*){0,4}"
    return regex(
        r"\s+(?:(?:an?|the|his|her|their|its|our|this)\s+)?"
        rf"(?P<who>(?:[\w'.-]+\s+){{0,4}}?(?:conference call|press conference|news conference|{listed})|"
        rf"{name}(?:\s+(?:state\s+)?(?:news\s+)?(?:agency|television|tv|radio|channel|newspaper|magazine))?)(?![\w-])"
        r"(?:\s+(?:of|with)\s+(?:[\w'-]+\s+){0,5}?(?:reporters|journalists|officials|people|politicians|supporters)\b)?"
    )


def skip(text: str, stop: int, end: int) -> int:
    """Return where the words about time, place and manner behind a verb end.

    >>> text = "said in Geneva on Monday that it was over"
    >>> text[: skip(text, 4, len(text))]
    'said in Geneva on Monday'
    """
    at = stop
    for _ in range(5):
        match = _adjunct().match(text, at, min(end, at + _REACH))
        if not match or match.end() == at or clause_like(match.group()):
            break
        at = match.end()
    return at


def resumed(text: str, stop: int, end: int) -> Span | None:
    """Return where a statement goes on behind the words for its speaker (", adding that ...").

    >>> text = "said the mayor, adding that two were hurt"
    >>> text[slice(*resumed(text, 14, len(text)))]
    'two were hurt'
    """
    match = _RESUMED.match(text, stop, end)
    return trimmed(text, match.end(), end) if match and match.end() < end else None


def clause_like(words: str) -> bool:
    """Whether words hold a finite verb.

    >>> clause_like("the talks will go on"), clause_like("in a televised address")
    (True, False)
    """
    return bool(_FINITE.search(words))
