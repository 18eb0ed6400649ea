"""As-of: when something was said.

The words beside the verb of saying decide ("told reporters on Thursday", "said late Monday"), then a time that opens
the sentence before the speaker; without either it is what was known when the article was published.
"""

from __future__ import annotations

import re
from functools import cache

from xref.context import lexicon
from xref.extension import Discourse
from xref.model import Article, AsOf, Provenance, Span


@cache
def _timely() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{lexicon.WEEKDAYS}|{lexicon.MONTHS}|today|yesterday|tonight|\d{{4}}|(?:this|last|earlier|"
        rf"the same) (?:\w+ )?(?:week|month|year|day|"
        r"morning|night|evening|afternoon))(?!\w)"
    )


def said(discourse: Discourse, places: tuple[Span, ...]) -> AsOf | None:
    """Return the time that the first of the places states, resolved by the publication date; EDTF."""
    for place in places:
        if place.end <= place.start or not _timely().search(discourse.text, *place):
            continue
        from xref.values import value_type

        for mention in value_type("date").find(discourse, *place):
            if text := _edtf(mention.value):
                return AsOf(text, Provenance.STATED)
    return None


def _edtf(value: object) -> str:
    """The days that a date allows as an EDTF date or interval; empty where the year is not settled."""
    from xref.values.date import Date, as_interval

    if not isinstance(value, Date):
        return ""
    low, high = as_interval(value)
    if low is None or high is None or (high - low).days > 366:
        return ""
    return low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat()}"


def published(article: Article) -> AsOf:
    """Return the publication date as the time of what is said without one."""
    if not article.published.value:
        return AsOf()
    return AsOf(article.published.value.split("T")[0], article.published.provenance)
