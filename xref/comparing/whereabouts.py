"""Whereabouts: of which place a count is the part, as the words around it say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from xref.expressions import regex
from xref.model import Article, Claim, NameKind

_PLACED = (  # "in Georgia", "in the Marche region", "in neighbouring Kolb district"
    r"(?P<where>in (?:the capital|(?:(?:the )?(?:neighbou?ring|nearby|adjacent|adjoining) |the )?"
    r"(?-i:[A-Z])[\w'-]*(?: (?-i:[A-Z])[\w'-]*)*))"
    r"(?: (?:region|state|province|district|county|department|prefecture|governorate))?(?: alone)?"
)
_WHERE = regex(
    rf"(?:^|[,;:] |\band ){_PLACED},? (?:(?:at least|some|about|around|more than|another) )?$", re.IGNORECASE
)
_OPENING = regex(  # "In Kolb district, ten died and 140", but not "In Kolb, ten died, and in Marn 140"
    rf"\A{_PLACED}, (?:(?!\b(?-i:in|at|near) (?-i:[A-Z])|[;:])[^\n])*$", re.IGNORECASE
)
_SPOT = regex(  # "died at the scene", "were killed inside"
    r"(?:(?! and )[^,.;]){0,40}?\b(?:died|dead|killed|shot|wounded|injured|hurt)"
    r" (?P<where>there|(?:inside|outside|at)[^,.;]{0,45}?)(?=[,.;]| and\b| where\b|$)"
)
_FOUND = regex(  # "the bodies of three were found in the break room"
    r"[^,.;]{0,50}?\b(?:found|discovered) (?P<where>(?:in|inside|near|at|outside) [^,.;]{0,40}?)(?=[,.;]| and\b|$)"
)
_AREA = regex(  # "Twenty deaths in the Luzon region", "were killed in a landslide in Baguio", "in his district"
    r"(?:(?! and )[^,.;]){0,60}? (?P<where>(?:in|for the (?:whole|rest) of) "
    r"(?:(?:nearby|neighbou?ring|adjacent) )?(?:the )?"
    r"(?:(?:city|town|village|district|province|state|region|regency|county|island|area) of )?"
    r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*"
    r"|in (?:his|her|its|their) (?:district|province|county|state|town|city|village|municipality|region)\b)"
)
_IN_EACH = regex(  # "13 died in Kolb province, 4 in Marn": each place has a part
    r"(?:(?! and )[^,.;]){0,60}? in (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)*(?: [a-z]+)?,?(?: and)? "
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|another)(?: [a-z]+){0,3}"
    r" in (?:the )?(?:[a-z]+-?[a-z]+ )?[A-Z]"
)
_OFFICE = regex(  # "the mayor of Kalem said three people died": three in his town
    r"\b(?:mayor|governor) of (?:the (?:city|town|municipality|province) of )?(?P<where>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?)"
)
_AND_ELSEWHERE = regex(  # "18 people died in Elazig and four in neighbouring Malatya"
    r"[^.;:\d]{0,40}? (?P<where>in [A-Z][\w'-]*(?: [A-Z][\w'-]*)*|there|(?:in|across) the (?:country|kingdom|island"
    r"|province|region|state|city|capital)),? and (?:at least |another |some )?[\w-]+ "
    r"(?:more |others? |people )?(?:died |were killed )?in (?:the )?(?:neighbou?ring |nearby )?[A-Z]"
)
_ALONE = "alone"
IN_HOSPITAL = "in hospital"
IN_ONE_HOSPITAL = "in one hospital"  # nobody says that those in the others are counted with them
_WARD = regex(  # "were taken to two hospitals", "left seven hospitalised", "53 injured are still under treatment"
    r"(?:[\w ]{0,20}, (?:[\w-]+ of (?:them|whom)|including|among them) [^,.;]{1,40},)?"
    r"(?:(?! and )[^,.;]){0,30}?\b(?:hospitali[sz]ed"
    r"|(?:still|currently|now|remain(?:s|ed)?) (?:[a-z]+ ){0,2}treat(?:ed|ment)"
    r"|(?:taken|rushed|sent|brought|flown|airlifted|transported|admitted|shifted|moved|transferred)"
    r" to [^,.;]{0,30}?(?:hospitals?|Medical Center|[Hh]ealth [Cc]ent(?:er|re)s?|clinics?|CHC|PHC)\b"
    r"|(?:in|at) (?:the |a |an |\w+ )?hospitals?\b"
    r"|(?:undergo(?:ing)?|underwent) (?:[a-z]+ ){0,2}(?:surger(?:y|ies)|operations?)\b)"
)
_RECEIVED = regex(  # "A hospital had received 29 bodies and 40", "in the hospital we have 12", "ambulances carried 23"
    r"\bhospitals?\b(?! (?:director|chief|head|source|official|spokes)\w*)[^.;:\"]{0,60}?"
    r" (?:received|receiving|admitted|treated|treating|took in|taken in) [^.;]{0,90}$"
    r"|\b(?:in|at) (?:the|our|my|this) (?:[A-Za-z]+ ){0,3}hospital,? (?:we|they) have (?:received )?$"
    r"|\b(?:teams?|crews?|ambulances?|paramedics|medics|volunteers) (?:had |have |has )?(?:already )?"
    r"(?:transported|transferred|evacuated|carried|ferried|moved|treated|retrieved|collected) [^.;]{0,60}$"
)
_TAKEN_IN = regex(  # "We received 12 wounded", "it received the bodies of 30": who takes them in has a part
    r"\breceiv(?:ed|ing) (?:(?:the|a|an|at least|about|some|over|more than|another|further) ){0,2}"
    r"(?:(?:dead |lifeless )?bodies of )?$",
    re.IGNORECASE,
)
_AND_TAKEN_IN = regex(  # "received nine dead bodies and | 14 wounded", "recovered seven bodies and | 11 wounded"
    r"\b(?:receiv|recover|retriev|evacuat|collect|transport|ferri|carri)(?:ed|ing) (?:[\w-]+ ){0,4}"
    r"(?:bod(?:y|ies)|corpses?|dead|killed|casualties|wounded|injured)"
    r"(?: [^.;\d]{0,60}?)?,? and (?:(?:at least|about|some|another) )?$",
    re.IGNORECASE,
)
_BROUGHT_IN = regex(
    r" (?:[a-z]+ ){0,2}?(?:bod(?:y|ies)|corpses|dead|deaths|killed|casualties|fatalities|victims|injured|wounded|hurt"
    r"|patients|injuries)\b|,? (?:all|most|many) (?:of them )?(?:under|aged|below)\b"
)
_OF_BODIES = regex(r"bodies of $")
_WIDE = regex(
    r"\b(?:hurricane|typhoon|cyclone|storm|snowstorm|tornado|twister|blizzard|flood|monsoon|rain|quake"
    r"|earthquake|tsunami|tremor|temblor|wildfire|bushfire|heat ?wave|drought)(?:e?s|ing)?\b",
    re.IGNORECASE,
)
_AREAS = frozenset({"country", "region"})
_STAGE = regex(rf"\b(?:scene|hospital|{_ALONE})$")
_REACH = 120  # characters after a number that tell where those are whom it counts


def place_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Where those of a count are: "In Georgia, five died", "one died at the scene"; nothing where it is not said."""
    article = articles.get(claim.article)
    if claim.type != "count" or article is None:
        return ""
    sentence = claim.sentence
    before = article.text[sentence.start : claim.span.start].replace("\n", " ")
    after = article.text[claim.span.end : min(sentence.end, claim.span.end + _REACH)].replace("\n", " ")
    if _RECEIVED.search(before) or _is_taken_in(before, after):
        return IN_ONE_HOSPITAL
    if _WARD.match(after):
        return IN_HOSPITAL
    if shared := _AND_ELSEWHERE.match(after):
        return f"{shared['where']} {_ALONE}"
    match = _WHERE.search(before) or _SPOT.match(after) or _FOUND.match(after) or _OPENING.match(before)
    return match["where"][0].lower() + match["where"][1:] if match else ""


def _is_taken_in(before: str, after: str) -> bool:
    """Whether somebody tells of the dead or the hurt that were brought to him: others have the rest of them."""
    taken = _TAKEN_IN.search(before) or _AND_TAKEN_IN.search(before)
    return taken is not None and (_OF_BODIES.search(taken.group()) or _BROUGHT_IN.match(after)) is not None


def area_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The area that the words after a count name, which may be the whole or a part: "four people died in Luzon"."""
    article = articles.get(claim.article)
    if claim.type != "count" or article is None:
        return ""
    after = article.text[claim.span.end : min(claim.sentence.end, claim.span.end + _REACH)].replace("\n", " ")
    match = _AREA.match(after)
    if match:
        return match["where"]
    office = _OFFICE.search(article.text, *claim.sentence)
    return f"in {office['where']}" if office else ""


def shared_out(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether a count is told beside that of another place: the total lies in neither."""
    article = articles.get(claim.article)
    return article is not None and bool(_IN_EACH.match(article.text, claim.span.end, claim.sentence.end))


def spreads(claim: Claim, articles: Mapping[str, Article], label: str = "") -> bool:
    """Whether a claim names a land or a part of one, struck by what strikes several: a storm, a quake, a flood."""
    article = articles.get(claim.article)
    if article is None or not _is_area(claim.value):
        return False
    return bool(_WIDE.search(article.text, *claim.sentence) or _WIDE.search(label))


def _is_area(value: object) -> bool:
    return getattr(value, "kind", None) is NameKind.COUNTRY or getattr(value, "level", "") in _AREAS


def is_part(place: str) -> bool:
    """Whether those of a place are not all, whatever its text says: who died at the scene, who is in hospital.

    >>> is_part("at the scene"), is_part("at a market")
    (True, False)
    """
    return _STAGE.search(place) is not None
