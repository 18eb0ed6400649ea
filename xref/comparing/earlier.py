"""Earlier figures: how a text says that a figure no longer stands, or has become what it is.

"Police first said nine", "up from an earlier count of 40" tell of what another text may still give; "the toll rose to
13" tells, in the headline too, that what another text gives came before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from xref.comparing.measuring import exact
from xref.comparing.times import day_of
from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Article, Claim

_EARLIER = regex(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|originally|at first|up from|down from|had (?:said|reported|put)"
    r"|first (?:said|reported|put|announced|estimated)"
    r"|(?:rose|risen|climbed|raised|revised|fell) (?:\w+ )?from"
    r"|(?:rais|revis|increas|updat|correct)(?:es|ed|ing|e) (?:the|its|their|an?) (?:[a-z]+ ){0,2}"
    r"(?:tolls?|tally|count|figures?|numbers?) from)\b",
    re.IGNORECASE,
)
_SAID_EARLIER = regex(  # "the mayor earlier said the toll of what he called a cowardly and vile attack was | 23"
    r"\b(?:earlier|previously|at first|initially) (?:said|put|reported|announced|told|gave|given|confirmed|estimated)\b"
    r"(?:(?! to\b)[^.;\d]){0,120}$",
    re.IGNORECASE,
)
_SAID_AT_FIRST = regex(  # "Initially, the rescuers said that 38 people died while | 90 were hurt"
    r"(?:Initially|At first|Originally|Previously),? (?:(?!\b(?:but|later|now|since|then)\b)[^;]){0,80}?"
    r"\b(?:said|reported|put|announced|told|gave|given|confirmed|estimated|thought|believed|feared)\b"
    r"(?:(?!\b(?:but|later|now|since|then|updated|revised|corrected)\b)[^;]){0,120}$"
)
_CAUGHT = regex(  # "Twelve | miners were trapped on Thursday when the pit caved in"
    r"(?: [\w-]+){0,3} (?:were|was|became|got) (?:trapped|buried|stranded|swept away|missing)\b[^.;]{0,40}?"
    r"\b(?:when|after|as)\b"
)
_LEFT_TO_FIND = regex(  # "efforts go on to rescue eight others who were trapped", "four remain trapped"
    r"\b(?:rescue|reach|find|locate|free|save|search for|searching for) (?:[\w-]+ ){1,3}(?:others?|more|remaining)\b"
    r"|\b(?:still|remain(?:s|ed|ing)?) (?:trapped|missing|unaccounted for|buried)\b",
    re.IGNORECASE,
)
_OF_BOTH = regex(  # "raising the tally from 17 dead and | 20 wounded", "first put the toll at 18 with | 30 injured"
    r"(?:(?!\b(?:but|later|now|since)\b)[^.;\d])*\d[\d,]*(?:(?!\b(?:but|later|now|since)\b)[^.;\d]){0,50}"
    r"\b(?:and|with|while)(?: (?:another|some|about|at least|over|more than|nearly))? ",
    re.IGNORECASE,
)
_AT_FIRST = regex(  # "initially convicted of manslaughter and sentenced to five years"
    r"\b(?:initially|originally|at first"
    r"|(?:first|previously) (?:been )?(?:convicted|sentenced|charged|jailed))\b[^.;]*$",
    re.IGNORECASE,
)
_MOVED = regex(
    r"\b(?:ros|ris|climb|jump|soar|gr[eo]w|increas|mount|swell|surg|spik|inch|creep|crept|f[ae]ll|dropp?|declin|shr[aiu]nk)"
    r"\w* (?:\w+ ){0,2}to\b|\b(?:rais|bring|brought|push|tak|took|lift|sweeten|improv|boost|cut|lower)\w*"
    r" (?:the|its|his|their) (?:\w+ ){1,6}to\b"
    r"|\b(?:tolls?|number|count|tally)\b[^.;,\d]{0,30} reach(?:ed|es)?\b(?: to\b)?",
    re.IGNORECASE,
)
_FROM = regex(
    r"\b(?:up|down|rais\w+|ris\w+|rose|revis\w+|increas\w+|climb\w*|jump\w*|lower\w*|cut|fell|falling)\b"
    r"(?: [\w-]+){0,5}? from (?:(?:an?|the) )?(?:[a-z]+ ){0,5}?(?=\d|[a-z-]+\b)",
    re.IGNORECASE,
)
_INSTEAD = regex(  # "three, instead of the six that were reported earlier"
    r"\b(?:instead of|rather than|not|against|correcting|replacing|(?:up|down) from) (?:an? |the )?"
    r"(?=[\w,.-]+ (?:(?:people|dead|deaths|who|which|that|as|was|were|it|had|been|police|officials?) ){0,4}"
    r"(?:earlier|previously|initially|originally|first|wrongly|mistakenly) "
    r"(?:announced|reported|given|said|told|put|stated|claimed|estimated|believed|thought|counted|feared)\b)"
    r"|\b(?:tolls?|number|count|figure)\b[^.;]{0,40}\b(?:is|was|stands at|stood at) [\d,]+,? (?:and |& )?not (?=\d)",
    re.IGNORECASE,
)
_TOLL_FROM = regex(  # in whatever sentence: "The number of dead has increased from 162 reported on Monday"
    r"\b(?:tolls?|number of (?:the )?(?:dead|deaths|victims|fatalities|(?:people|those) killed)|fatalities)\b"
    r"[^.;\d]{0,50}?\b(?:increas|ris|ros|climb|jump|leap|up|revis|rais)\w*(?: \w+)? from (?=\d)",
    re.IGNORECASE,
)
_UPDATED = regex(  # "Initially it was reported that | eight were hurt, but police updated that number to 19"
    r"\b(?:initially|originally|at first|first|earlier|previously)\b(?P<first>[^.;\n]{0,120}?),? \b(?:but|before|and)\b"
    r"[^.;\n]{0,60}?\b(?:updat|revis|rais|correct|lower|increas|chang)(?:ed|es|ing|e) (?:that|the|this|its|their) "
    r"(?:[a-z]+ ){0,2}(?:numbers?|figures?|tolls?|counts?|tally|totals?)(?: (?:up|down)(?:wards?)?)? to ",
    re.IGNORECASE,
)
_TOLL_BY = regex(  # "lowered the death toll by one"
    r"\b(?:(?P<down>lower|reduc|cut|trimm)|rais|increas|lift)\w* (?:the|its|their) (?:[a-z]+ )?"
    r"(?:tolls?|tally|count) by ",
    re.IGNORECASE,
)
_FIGURE = regex(r"\s*(?:at least |over |more than |about )?([\w,.-]*\w)", re.IGNORECASE)
_MAY_RISE = regex(  # "officials said the toll would probably continue to rise"
    r"\b(?:tolls?|numbers?|figures?|counts?)\b[^.;]{0,60}"
    r"\b(?:could|can|may|might|would|will|expected|likely|set|sure|bound|feared|possibly|possibility)\b"
    r"[^.;]{0,30}\b(?:rise|rising|climb|climbing|increase|increasing|grow|growing|go up|goes up|go higher|higher)\b"
    r"|\bpossibility of (?:them|the|a|its?|this|that)\b[^.;]{0,30}\b(?:rising|increasing|climbing|growing|higher)\b"
    r"|\b(?:preliminary|initial|provisional) (?:casualty )?(?:tolls?|figures?|counts?|numbers?|estimates?|data)\b"
    r"|\b(?:rescue|search|recovery|evacuation|debris|rubble) (?:[a-z]+ ){0,6}"
    r"(?:ongoing|under ?way|continue[ds]?|continuing)\b"
    r"|\b(?:tolls?|numbers?|figures?|counts?)\b[^.;]{0,40}\b(?:constantly|being|continuously) updated\b"
    r"|\bstill (?:be )?(?:trapped|buried|stuck|under (?:the )?(?:rubble|debris)|pulling|recovering|digging"
    r"|being (?:pulled|dug|recovered|removed|brought))\b"
    r"|\bof the (?:wounded|injured)\b[^.;]{0,20} (?:later|since|also|then|subsequently) (?:died|succumbed)\b"
    r"|\bmore (?:dead )?bodies are being\b|\bdeveloping story\b",
    re.IGNORECASE,
)
_SO_FAR = regex(r"\b(?:so far|thus far|(?:un)?till? now|up to now|till date)\b(?! this)", re.IGNORECASE)
_KEPT = 16  # texts: the claims of one stand side by side
_COUNTING = regex(  # "results come in for 25 of the 276 stations", "after eight rounds of counting"
    r"\b(?:with|after|from|in|for|at|of) \d[\d,]* (?:out )?of (?:the |a total of )?\d[\d,]* (?:[a-z]+ )?"
    r"(?:constituencies|stations|precincts|districts|wards|counties|areas|seats)\b"
    r"|\b(?:at the end of|after) (?:the )?(?:[a-z]+|\d+) rounds\b"
    r"|\b(?:at the end of|after) the (?:\d{2}(?:st|nd|rd|th)|[a-z]+teenth) round\b"
    r"|\bcount(?:ing)? (?:continue[ds]?|is ongoing|was ongoing|(?:is|was) (?:still )?under ?way)\b"
    r"|\b(?:votes|ballots|results|returns) (?:counted|tallied|announced|declared|released|received|in) so far\b"
    r"|\bwhere (?:the )?count(?:ing)? (?:is|was) (?:complete|over|finished)"
    r"|\b(?:half|most|(?:two|one|a|three)[- ](?:thirds?|quarters?))(?: of)?(?: the)? (?:votes?|ballots?|count(?:ing)?)"
    r" (?:\w+ ){0,2}(?:counted|over|done|complete[d]?|tallied|processed|in)\b",
    re.IGNORECASE,
)
_NOT_ALL = regex(  # "provisional results from 25 out of 276 constituencies", "as counting continued"
    r"\b(?:provisional|partial|preliminary|early|incomplete|initial|first|unofficial|independent|parallel|quick) "
    r"(?:(?:election|official|vote|national) )?"
    r"(?:results?|returns?|tall(?:y|ies)|counts?|figures|permutations|projections)\b"
    r"|\bresults? (?:\w+ )?(?:trooping|trickling|coming|pouring|filtering) in\b"
    r"|\bseats (?:that (?:have|had) been )?(?:announced|declared|called|decided)(?: so far)?\b"
    r"|\b[Bb]y (?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|(?:early|late|mid|noon|midday|midnight)\b)"
    r"[^.;]{0,50}\b(?:secured|won|leading|led|ahead|declared)\b"
    r"|\b(?:seats?|races|constituencies) (?:[a-z]+ ){0,2}(?:undecided|undeclared|outstanding|to be called)\b"
    r"|\bwill (?:\w+ )?(?:announce|declare|publish|release) (?:the )?(?:official|final) results?\b"
    r"|\b(?:ahead of|before|awaiting) (?:the |any )?official (?:announcement|results?|declaration)\b",
    re.IGNORECASE,
)
_ALTERED = regex(  # "the sentence was increased on appeal", "had his conviction overturned", "was re-sentenced"
    r"\b(?:sentences?|convictions?|(?:jail|prison) terms?)\b[^.;]{0,80}?"
    r"\b(?:increased|raised|extended|lengthened|reduced|cut|halved|overturned|quashed|set aside|replaced|commuted)\b"
    r"|\bre-?sentenced\b"
    r"|\b(?:increas|lengthen|extend|reduc|halv|overturn|quash|commut)(?:ed|es|ing) (?:the|his|her|their|a|an) "
    r"(?:[\w'-]+ ){0,5}?(?:sentences?|convictions?|terms?)\b",
    re.IGNORECASE,
)
_NEXT = 40  # characters behind "from" in which the earlier figure begins


def has_moved(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the sentence of a figure, or the title, says that it rose or fell to what it is."""
    article = articles.get(claim.article)
    if article is None:
        return False
    if _MOVED.search(article.text, *claim.sentence):
        return True
    title = article.title.value or ""
    return any(_is_figure(claim, title[found.end() :]) for found in _MOVED.finditer(title))


def _is_figure(claim: Claim, words: str) -> bool:
    figure = _FIGURE.match(words)
    return figure is not None and figure[1].casefold() == claim.raw.casefold().split()[-1]


def may_rise(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether a text gives a figure as one that still grows: "so far", "the toll is expected to rise"."""
    article = articles.get(claim.article)
    if article is None:
        return False
    if _SO_FAR.search(article.text, *claim.sentence) or _goes_on(article.text):
        return True
    title = next((each for each in article.sentences if each.title and each.span == claim.sentence), None)
    return title is not None and any(
        claim.raw in article.text[slice(*each.span)] and _SO_FAR.search(article.text, *each.span)
        for each in article.sentences
        if not each.title
    )


def may_change(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the text of a figure gives it before all was counted: "provisional results", "as counting continued"."""
    article = articles.get(claim.article)
    return article is not None and (_NOT_ALL.search(article.text) is not None or _is_counted(article.text))


@lru_cache(maxsize=_KEPT)
def _goes_on(text: str) -> bool:
    """Whether a text says that a toll may rise, or that a count goes on: once for all its figures."""
    return _MAY_RISE.search(text) is not None or _is_counted(text)


@lru_cache(maxsize=_KEPT)
def _is_counted(text: str) -> bool:
    """Whether a text says that votes are still counted."""
    return _COUNTING.search(text) is not None


def called_earlier(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the words before a figure, in its own sentence, mark it as one that no longer stands."""
    article = articles.get(claim.article)
    if article is None:
        return False
    at, end = claim.sentence.start, claim.span.start
    if _SAID_EARLIER.search(article.text, at, end) or _SAID_AT_FIRST.match(article.text, at, end):
        return True
    if _CAUGHT.match(article.text, claim.span.end, claim.sentence.end) and _tells_of_those_left(article.text):
        return True
    before = article.text[max(claim.sentence.start, claim.span.start - 60) : claim.span.start]
    *_, after = _EARLIER.split(before) if _EARLIER.search(before) else (" to ",)
    if _OF_BOTH.fullmatch(after):
        return True
    return " to " not in after and not any(character.isdigit() for character in after)


@lru_cache(maxsize=_KEPT)
def _tells_of_those_left(text: str) -> bool:
    """Whether a text says that some are still to be found: how many were caught at first is another count."""
    return _LEFT_TO_FIND.search(text) is not None


def called_first(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the clause of what does not change with time begins by saying that it stood at first only."""
    article = articles.get(claim.article)
    return article is not None and bool(_AT_FIRST.search(article.text, claim.sentence.start, claim.span.end))


def before_appeal(told: Iterable[str], articles: Mapping[str, Article]) -> frozenset[str]:
    """The articles older than the last of those told of that says that a court changed a sentence.

    What they give of it stood before that: sentenced in May, and for longer on appeal in December.
    """
    days = {name: day_of(articles[name].published.value) for name in told if name in articles}
    last = max((day for name, day in days.items() if day and _ALTERED.search(articles[name].text)), default="")
    return frozenset(name for name, day in days.items() if day and day < last)


def moved_from(claim: Claim, unit: ValueType[Any], articles: Mapping[str, Article]) -> frozenset[str]:
    """The figures, as their type writes them, of which the sentence of another says that they stood before it.

    That a toll has risen from what it was is of the whole text.
    """
    article = articles.get(claim.article)
    if article is None:
        return frozenset()
    told = set()
    here = [found for way in (_FROM, _INSTEAD) for found in way.finditer(article.text, *claim.sentence)]
    ends = [(found.end(), min(claim.sentence.end, found.end() + _NEXT)) for found in here]
    ends += [(found.end(), found.end() + _NEXT) for found in _TOLL_FROM.finditer(article.text)]
    ends += _updated(article.text)
    for start, end in ends:
        found = unit.find(Discourse(article.text), start, end)
        told |= {unit.render(mention.value) for mention in found[:1] if mention.span != claim.span}
    told |= {unit.render(unit.parse(str(figure))) for figure in _moved_by(claim, unit, article)}
    return frozenset(told)


@lru_cache(maxsize=_KEPT)
def _updated(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text gives a figure that was told at first, and goes on to what it was then said to be."""
    return tuple(found.span("first") for found in _UPDATED.finditer(text))


def _moved_by(claim: Claim, unit: ValueType[Any], article: Article) -> Iterator[int]:
    """What an exact count was before its text had the toll lowered or raised by so many."""
    now = exact(claim.value) if claim.type == "count" else None
    for found in _TOLL_BY.finditer(article.text) if now is not None else ():
        steps = unit.find(Discourse(article.text), found.end(), found.end() + _NEXT)
        step = exact(steps[0].value) if steps and steps[0].span.start == found.end() else None
        before = 0 if now is None or step is None else int(now + step if found["down"] else now - step)
        if before > 0:
            yield before
