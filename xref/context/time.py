"""As-of: when something was said.

"As of Friday" decides, then the words beside the verb of saying ("told reporters on Thursday", "said late Monday"),
then a time that opens the sentence before the speaker; without any it is what was known when the article was published.
"""

from __future__ import annotations

import re
from functools import cache

from xref.context import lexicon
from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Article, AsOf, Provenance, Span
from xref.values import value_type


@cache
def _timely() -> re.Pattern[str]:
    return regex(
        rf"(?<!\w)(?:{lexicon.WEEKDAYS}|{lexicon.MONTHS}|today|yesterday|tonight|\d{{4}}|(?:this|last|earlier|"
        rf"the same) (?:\w+ )?(?:week|month|year|day|"
        r"morning|night|evening|afternoon))(?!\w)"
    )


_LEADING = frozenset(("", "about", "around", "the", "early", "late", "the end of", "noon on", "dawn on", "press time"))


def said(discourse: Discourse, places: tuple[Span, ...]) -> AsOf | None:
    """Return the time that the first of the places states, resolved by the publication date; EDTF.

    >>> said(Discourse("He said on Monday", "2017-01-24"), (Span(8, 17),)).value
    '2017-01-23'
    """
    for place in places:
        if place.end <= place.start or not _timely().search(discourse.text, *place):
            continue
        for mention in value_type("date").find(discourse, *place):
            owner = mention.span.start + len(mention.raw.removesuffix("'s"))
            if not _brought().match(discourse.text, owner) and (text := _edtf(mention.value)):
                return AsOf(text, Provenance.STATED)
    return None


@cache
def _brought() -> re.Pattern[str]:
    """What a day brought that is no saying: "put the toll of Sunday's floods at 54" was not said on Sunday."""
    return regex(
        r"'s (?!(?:\w+ )?(?:statement|interview|speech|briefing|report|address|remarks|conference|broadcast|edition"
        r"|release|announcement|update|hearing|session|meeting|comments|post|message|letter)\b)"
    )


@cache
def _as_of() -> re.Pattern[str]:
    return regex(
        r"\b[Aa]s (?:of|at|on) "
        r"|\b[Bb]y (?=(?:early |late |the end of |noon on |dawn on )?\w+day\b(?!'s)"
        r"[^.;]{0,60}\b(?:had|has|have|were|was|stood)\b)"
        r"|\b(?:rescued|recovered|found|discovered|died|killed|dead|missing)\b[^.;]{0,60} by "
        r"(?=(?:early |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!'s))"
        r"|\b(?:reported|counted|confirmed|announced|rose|risen|climbed|reached|stood) (?:[\w-]+ ){0,3}?\d[\d,]* "
        r"(?:[\w-]+ ){0,2}?(?:late |early )?on (?:late |early )?"
    )


def standing(discourse: Discourse, sentence: Span) -> AsOf | None:
    """Return the time as of which a sentence says that its figures stand: "As of 8 am Friday, 20 were dead".

    So do "By Friday the toll had risen to 20" and "had counted 20 dead on Friday".

    >>> texts = "Ten had died in Tal by Friday.", "Ten had died, killed by Friday's flood."
    >>> [bool(standing(Discourse(text, "2015-06-18"), Span(0, len(text)))) for text in texts]
    [True, False]
    """
    for found in _as_of().finditer(discourse.text, *sentence):
        first = next(iter(value_type("date").find(discourse, found.end(), min(found.end() + 40, sentence.end))), None)
        if first is None or discourse.text[found.end() : first.span.start].strip().lower() not in _LEADING:
            continue
        if text := _edtf(first.value):
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
    """Return the publication date as the time of what is said without one.

    >>> from xref.engines._passages import passage
    >>> published(passage("Nine died.", name="a", published="2017-01-24T10:00")).value
    '2017-01-24'
    """
    if not article.published.value:
        return AsOf()
    return AsOf(article.published.value.split("T")[0], article.published.provenance)
