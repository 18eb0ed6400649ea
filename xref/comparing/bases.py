"""Bases: of what a share or a sum is told, as the words around it say.

A turnout of 31 percent in one town is no rival of 61 percent in all, nor is what a party won five years ago one of what
it won now; and a price with the debt that comes with a firm is another than that of its shares.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from xref.expressions import regex
from xref.model import Article, Claim
from xref.tuples import NamedTuple

_YEAR = regex(r"\b(?:19|20)\d\d\b")
_SPEECH = r"(?:said|says|say|told|announced|reported|declared|put|according)"
_PLACE = (
    r"(?P<place>[Ii]n (?:the (?:capital|north|south|east|west|countryside|cities|provinces)\b"
    r"|(?:the|this|that|one) (?:[a-z]+ )?(?:district|constituency|ward|county|region|province|city|town|island|seat)\b"
    r"|(?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)[a-z]*\b)"
    r"[A-Z][\w'-]*(?: [A-Z][\w-]*)*))"
)
_TIME = (
    r"(?P<time>[Ii]n (?:the )?(?:19|20)\d\d\b|\w+ years (?:ago|earlier|before)\b|last time\b"
    r"|(?:[Ii]n|[Aa]t|from) (?:the|its|his|her|their) (?:last|previous|outgoing) (?:[a-z]+ )?"
    r"(?:election|vote|poll|parliament|chamber|assembly|contest)s?\b)"
)
_PLACE_BEHIND = regex(rf"(?:(?!\b(?:and|to|while)\b)[^,.;:\d]){{0,40}}?\b{_PLACE}")
_TIME_BEHIND = regex(rf"(?:(?!\b(?:since|and|while)\b)[^,.;:\d]){{0,40}}?\b{_TIME}")
_PLACE_BEFORE = regex(rf"(?:(?:^|[,;:] (?:and |while )?)|\b[Tt]urn-?out ){_PLACE},? (?:(?!\b{_SPEECH}\b)[^;:\d])*$")
_TIME_BEFORE = regex(rf"(?:^|[,;:] (?:and |while )?){_TIME},? (?:(?!\b{_SPEECH}\b)[^;:\d])*$")
_WITH_DEBT = regex(
    r"[^.;]{0,30}?\b(?:including|inclusive of|counting|with)\b[^.;]{0,40}?\bdebts?\b"
    r"|[^.;]{0,30}?\b(?:when|once|after)\b[^.;]{0,60}?\bdebts?\b"
)
_DEBT_BEFORE = regex(r"\benterprise value\b[^.;]{0,40}$|\b[Ii]ncluding [^.;]{0,30}\bdebts?,? [^.;]{0,60}$")
_DEBT = regex(r"\b(?:debts?|liabilities)\b")
_TOTAL = regex(r"\btotal (?:value|price|cost)\b[^.;]{0,40}$")
_SHARES = regex(r"\bequity (?:value|portion|consideration|purchase price)\b[^.;]{0,40}$|\bits equity at [^.;]{0,20}$")
_SHARES_BEHIND = regex(r",? (?:in equity|(?:excluding|without|before|not including) (?:[a-z]+ ){0,2}debts?)\b")
_IN_CASH = regex(r"(?: (?:in )?cash)? (?:and|plus|along with) (?:[^.;]|\.(?=\d)){0,40}\b(?:shares?|stock)\b")
_STAKE = regex(
    r"(?:\d ?%|\bper ?cent|\b(?:majority|minority|controlling|remaining|a|its|half)) "
    r"(?:of|stake|holding|interest|share)\b[^.;$€£]{0,60}$"
)
_STAKE_BEHIND = regex(
    r"(?: [a-z]+){0,2} for (?:(?:a|the|about|just|another) )*\d[\d.]* ?(?:%|per ?cent) (?:of|stake)\b"
)
_ON_EACH = regex(  # "ten years on each charge": what is served for all is another length
    r"(?:(?!\b(?:and|while|but)\b)[^.;\d]){0,50}?\b(?:on|for) (?:each|every)(?: of)?(?: the| his| her)? "
    r"(?:[a-z]+ ){0,3}?(?:counts?|charges?|offen[cs]es?|murders?|killings?|victims?)\b"
)
_ON_EACH_BEFORE = regex(
    r"\b(?:on|for) (?:each|every) (?:[a-z]+ )?(?:count|charge|offen[cs]e)\b[^.;\d]{0,50}$", re.IGNORECASE
)
_VALUED = regex(r"\bvalu(?:es|ed|e|ing|ation)\b[^.;]{0,50}\b(?:at|of|to)\b[^.;$€£]{0,15}$")


class Basis(NamedTuple):
    """Of what a figure is told: nothing where the words around it say nothing."""

    words: str = ""
    another: bool = False  # whether a figure without such words is surely of something else

    def unlike(self, other: Basis, *, equal: bool) -> str:
        """Why two figures are no rivals, where they are none; equal prices may be one, though one says more.

        >>> Basis("in Kolb", True).unlike(Basis(), equal=True)
        'one figure is told "in Kolb", the other without'
        >>> Basis("with debt").unlike(Basis(), equal=True), Basis().unlike(Basis(), equal=False)
        ('', '')
        """
        if self.words == other.words or (equal and not (self.another or other.another or (self.words and other.words))):
            return ""
        first, second = (f'"{words}"' if words else "without" for words in sorted((self.words, other.words))[::-1])
        return f"one figure is told {first}, the other {second}"


def basis_of(claim: Claim, articles: Mapping[str, Article], around: Collection[str], years: Collection[str]) -> Basis:
    """The basis of a claimed share, count or sum.

    ``around`` are the names of the places of its event, and ``years`` those in which it was.
    """
    article = articles.get(claim.article)
    if article is None:
        return Basis()
    before = article.text[claim.sentence.start : claim.span.start].replace("\n", " ")
    after = article.text[claim.span.end : claim.sentence.end].replace("\n", " ")
    if claim.type == "money":
        return Basis(_of_money(before, after))
    if claim.type == "duration" and (_ON_EACH.match(after) or _ON_EACH_BEFORE.search(before)):
        return Basis("on each count")
    if claim.type not in ("percent", "count"):
        return Basis()
    times = [match["time"].casefold() for match in (_TIME_BEHIND.match(after), _TIME_BEFORE.search(before)) if match]
    told = [time for time in times if not (year := _YEAR.search(time)) or (years and year[0] not in years)]
    if told or claim.type == "count":
        return Basis(told[0], True) if told else Basis()
    behind, ahead = _PLACE_BEHIND.match(after), _PLACE_BEFORE.search(before)
    places = [match["place"] for match in (behind, ahead) if match]
    return next((Basis(place, True) for place in places if not _known(place, around)), Basis())


def _known(place: str, around: Collection[str]) -> bool:
    name = place.casefold().removeprefix("in ").removeprefix("the ").removesuffix("'s")
    return any(name == known or name in known or known in name for known in around)


def _of_money(before: str, after: str) -> str:
    """What a price is paid for: all of a firm with its debt, its shares, or a part of it.

    >>> _of_money("for ", ", including debt"), _of_money("at an equity value of ", ""), _of_money("for ", " in cash")
    ('with debt', 'shares alone', '')
    """
    if _SHARES.search(before) or _SHARES_BEHIND.match(after):
        return "shares alone"
    if _WITH_DEBT.match(after) or _DEBT_BEFORE.search(before) or (_TOTAL.search(before) and _DEBT.search(before)):
        return "with debt"
    if _IN_CASH.match(after):
        return "the part in cash"
    if _STAKE.search(before) or _STAKE_BEHIND.match(after):
        return "a stake"
    if _VALUED.search(before):
        return "the firm as valued"
    return "with or without debt" if _DEBT.search(before) or _DEBT.search(after) else ""


def years_of(label: str, published: str) -> frozenset[str]:
    """The years in which an event was, as its label gives them, else that of the article.

    >>> sorted(years_of("the vote in Chad, 2016", "2017-01-24")), sorted(years_of("the vote", "2017-01-24"))
    (['2016'], ['2017'])
    """
    return frozenset(_YEAR.findall(label)) or frozenset(_YEAR.findall(published[:4]))
