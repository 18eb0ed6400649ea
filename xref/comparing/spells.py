"""Spells of weather: what blows, rains or burns for days has no one day.

A cyclone that came ashore on Tuesday night still tears through the land on Wednesday, and a flood is told under the day
of the rain, of the crest, or of the dead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from xref.expressions import regex
from xref.model import Article, Claim
from xref.values.date import Date, as_interval

_DAYS = 4  # for which weather is told as one
_LASTING = regex(
    r"(?<!flash )\b(?:(?:wild|bush)fire|flood(?!gate|light)|floodwater|rain|rainstorm|monsoon)(?:s|ing)?\b"
    r"|\b(?:hurricane|typhoon|cyclone|storm|snowstorm|blizzard|heat ?wave|cold snap|downpour|outbreak)s?\b",
    re.IGNORECASE,
)

_BEGAN = regex(r"\b(?:began|begun|begins?|started|starts?|broke out|erupted)\b")  # that has a day of its own


def lasts(claim: Claim, articles: Mapping[str, Article], label: str = "") -> bool:
    """Whether the sentence of a day, or the name of its event, tells of what lasts for days, and not that it began."""
    article = articles.get(claim.article)
    if article is None or _BEGAN.search(article.text, *claim.evidence):
        return False
    return bool(_LASTING.search(article.text, *claim.sentence) or _LASTING.search(label))


def of_one_spell(a: Any, b: Any, days: int = _DAYS) -> bool:
    """Whether two days lie in one spell of weather, or of talks that go on for so many days; what is no day does.

    >>> from xref.values.date import from_edtf
    >>> of_one_spell(from_edtf("2023-02-21"), from_edtf("2023-02-22"))
    True
    >>> of_one_spell(from_edtf("2023-02-21"), from_edtf("2023-03-22"))
    False
    """
    if not (isinstance(a, Date) and isinstance(b, Date)):
        return True
    (first, last), (start, end) = as_interval(a), as_interval(b)
    if first is None or last is None or start is None or end is None:
        return False
    return max((start - last).days, (first - end).days) <= days
