"""Phrases that name someone or some place, as regular expressions over the tags of ``lexicon.TAGS``.

All repetition is bounded, so that no run of words makes the search superlinear. No phrase goes over a word of no class
or a verb, so tags are searched in the stretches between these: most are short and come again, and what is found in them
is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from xref.expressions import regex


def _ahead(tags: str, within: int) -> str:
    """Look ahead for one of the tags that a phrase cannot do without, where it is within so many tags at most.

    Most phrases are tried at each tag and fail late; this fails at once.
    """
    return f"(?=[^{tags}]{{0,{within}}}[{tags}])"


DET = "[djy]{0,2}"
_SITED = "nI?z(?![zoN])"  # "Richard Hall"
_OF_A_PEOPLE = "n{1,2}[DE](?=[xv.,'&]|$)"  # "Volker Turk"
_SHOUTED = "(?<=[nNI])A(?=[,&]|$)"  # the surname in capitals of official papers: "Ahmad Tejan KABBAH"
NAME = (
    f"(?:(?<=T)(?:z(?![zoN])|D(?=[v.,&]|$))|{_SITED}|{_OF_A_PEOPLE}|[PWK][nN]{{1,3}}|nWN{{1,2}}|n{{1,2}}[IN]?[CKPW](?![CKPOnN])|n{{1,2}}[IN]G(?![hrJoOnN])"
    "|N[KPW](?![CKPOnN])|A[nN]{1,2}(?![oO])"
    f"|I{{0,3}}[nN](?:-?I|-?l{{0,3}}[nN]|l{{1,3}}[PW]){{0,5}}(?:{_SHOUTED})?)"
)
FULL = (
    f"(?:{_SITED}|{_OF_A_PEOPLE}|"
    "I{1,3}N{1,3}|NI{1,2}N{1,2}|nWN{1,2}|n{1,2}I?[CKPW](?![CKPOnN])|nI{0,2}(?:-?I|-?l{0,3}[nN]|l{1,3}[PW]){1,5}"
    f"(?:{_SHOUTED})?|nI{{0,2}}{_SHOUTED}"
    "|NI?l{1,3}[nN](?:-?l{0,3}[nN]){0,3}|N(?:-?l{0,3}[nN]){1,3}(?![oknN]|[AB]{0,2}Mo|[as]?h(?!o))|N[KPW](?=[,v]))"
)
POST = (
    "(?:D'?N{1,2}(?=m?J))?(?:[DCOGKPWMA]'?|[mahsSogpbrJ]|(?<=[mJ])&(?=m{1,3}J)){0,6}[JrTL]{1,3}"
    "(?:[Fift][dj]?(?:[DC]?'?N{1,2}[om]|(?:a?[DCOGKPWAmpobsSh]){1,5}r?)(?:(?:,m{1,3}){0,2},?&m{1,3})?|[it]dofdmJ|[fF]d?[NB]{1,3}(?=(?:fd?C)?,y?T)){0,2}"
)

# "the President of Nauru, His Excellency Dr. | Ann Lee", "the Chair of the Lake Commission, Ambassador | Ann Lee"
_ADDRESSED = "(?:,(?:y?T{1,3}|(?<=[oO],)JT?)?)?"
PERSON = _ahead("JrTL", 14) + (
    rf"(?P<titled>{DET}{POST}{_ADDRESSED}(?P<name>{NAME}))|(?P<listed>H)|(?:d?[CKPGO]')?(?P<full>{FULL})"
)
INSTITUTION = _ahead("oGrbk", 12) + (
    rf"(?P<institution>{DET}(?:[DC]'?|O'?)?(?:[NnmaAhPKWDgsSGezBp]{{0,4}}|s?[NnmDPKBA]{{1,5}}M)o{{1,2}}(?:[fF]d?[mnNPCDKWMAaobghsp]{{1,3}}(?:&[mN]{{0,2}}m)?){{0,2}}"
    rf"|{DET}N{{1,2}}G(?=[.,xv&]|$|f)(?:fd?C)?"
    rf"|d[Nm]{{1,4}}&[Nm]{{1,3}}[or](?![oJ])|d[CP][Nm]{{1,3}}&[Nm]{{1,3}}o{{1,2}}(?![oJ])|{DET}[Nm]{{2,4}}r(?![fhoJ])"
    rf"|{DET}(?:[DC]'?)[ma]{{0,3}}b|{DET}m{{1,3}}b|{DET}bfd?m{{1,3}}|{DET}[NPA]{{1,2}}k|{DET}[NmDChJLPK]{{0,2}}[NDhJL]'[Nm]{{0,2}}o(?:fd?[CPK])?|{DET}[NnmPKWD]{{0,4}}p?[sm]?'?J{{1,2}}'o)"
)
OUTLET = _ahead("w", 4) + "(?P<outlet>d?[NnmaDCKPWAG]{1,3}w[ow]?)"
GOVERNMENT = _ahead("g", 10) + (
    rf"(?P<government>{DET}[ma]{{0,3}}(?P<state>[DC])'?[ma]{{0,3}}g(?![hrJobsS])|{DET}[ma]{{0,2}}gfd?(?:[Nnm]{{0,2}}pfd?)?(?:(?P<ruled>C)|(?P<ruledregion>P))"
    rf"|{DET}[maN]{{0,1}}(?P<region>P)'?g(?![hrJobsSm])|{DET}[ma]{{0,2}}gi(?P<seat>K)(?![NnoPeb]))"
)
_SHARED = "(?:[ma]{0,2}g|[maho]{0,3}[Lru])(?![nNPWIhrJo])"  # what two share: "governments", "army commanders"
SHARING = rf"(?P<sharing>D)(?=(?:,[DC]){{0,2}}(?:,?&|,)[DC]{_SHARED})"  # "the British and US governments"
ENVOYS = _ahead("rLJu", 12) + (
    rf"(?P<envoys>{DET}q?[ma]{{0,3}}(?P<sender>[DCOEG])(?:'q?)?"
    "(?:[ma]{0,3}(?:[rL]|J(?=[&,.x]|$))|(?<=D[&,][DC])[maho]{0,3}[rLu]))"
)
SIDE = "(?:[aDmsSghGOA]'?|C'|(?<!i)P(?=[as]?h)|(?<![NnPKWCDIT'-])N{1,2}(?=[as]?h(?!o))){0,5}"
_OF_ITS_OWN = "fd(?:[NnmPKW]{1,4}o|A)"  # "the rebels of the Blue Front"
ROLE = _ahead("rJLhSgsu", 14) + (
    rf"(?P<role>(?:q{{1,2}}fd)?{DET}q?{SIDE}(?:[sSag]r|[sS]J(?=[&,.x]|$)|[qaDh]L(?!f)|h(?![hJL]|rf|[ft]d?G)|S(?![hrJosG])"
    "|g(?![hrJobsSm])|s(?=&gr)|u(?!')))"
)
CALLED = _ahead("h", 14) + (rf"(?P<called>{DET}q?{SIDE}[sSa]h)(?P<calling>N{{1,2}}|[AG])(?![nNoObpzw])")
CARRIER = "(?P<carrier>mC(?![oNn]))"
KNOWN = "(?:h[ft](?=d?G))?(?:C'(?=[masS]?G|O[&,]))?d?(?:m|a?[Ss])?(?P<known>[GMRE]|[CO](?![ma]{0,2}e))"
SENT = (
    rf"(?:{_ahead('f', 6)}{DET}q?[mash]{{0,2}}(?:[rL]|h(?={_OF_ITS_OWN}))f(?:p(?:&g)?f)?d?(?:[CP]'(?=[a-z]{{0,3}}h))?)?"
)


@cache
def actors() -> re.Pattern[str]:
    """Return the pattern of whoever can act or speak: persons, states, bodies, groups, roles."""
    named = rf"{OUTLET}|{DET}{SHARING}|{GOVERNMENT}|{ENVOYS}|{INSTITUTION}|{CALLED}|{CARRIER}|{ROLE}"
    named += "|(?P<mediator>D)(?=-|$)|(?P<leading>a)(?=[ma]{0,2}(?:e|$))"
    named += rf"|(?P<capital>K)|(?P<land>P)(?![IJNWnopz]|[ma]{{0,2}}e)|{KNOWN}|d?(?P<acronym>A)(?![ma]{{0,2}}e)"
    return regex(rf"(?![xv.,&'ieftFlz-])(?:{PERSON}|(?P<sent>{SENT})(?:{named})|(?P<short>[NPWn]))")


Stretch = tuple[int, str]
"""Tags between words that are in no phrase: the first word, and the tags."""


def stretches(tags: str) -> tuple[list[Stretch], list[Stretch]]:
    """Return the stretches of tags that hold an actor, and those that hold a place.

    >>> stretches("dsxJNNvfC")
    ([(3, 'JNN'), (7, 'fC')], [(7, 'fC')])
    """
    acting, placed, at = [], [], 0
    for stretch in tags.replace("v", "x").replace(".", "x").split("x"):
        if stretch:
            actor, place = _holds(stretch) if len(stretch) < _KEPT else (True, True)
            if actor:
                acting.append((at, stretch))
            if place:
                placed.append((at, stretch))
            at += len(stretch)
        at += 1
    return acting, placed


_KEPT = 60  # tags; longer stretches hardly come again


@lru_cache(maxsize=16_384)
def _holds(stretch: str) -> tuple[bool, bool]:
    """Return whether an actor, and whether a place may be in a stretch."""
    return _actor(stretch, 0) is not None, _place(stretch, 0) is not None


def actor_in(stretch: str) -> Search:
    """Return the search for the next phrase of an actor in the tags of a stretch, from a tag on."""
    return _actor if len(stretch) < _KEPT else actors().search


def place_in(stretch: str) -> Search:
    """Return the search for the next phrase of a place in the tags of a stretch, from a tag on."""
    return _place if len(stretch) < _KEPT else places().search


def place_alone(stretch: str, at: int) -> re.Match[str] | None:
    """Return the known place at a tag, whatever longer phrase begins there."""
    return _alone().match(stretch, at)


@cache
def _alone() -> re.Pattern[str]:
    return regex(r"(?P<article>d(?=C))?(?P<known>[CKP])")


Search = Callable[[str, int], "re.Match[str] | None"]


@lru_cache(maxsize=16_384)
def _actor(stretch: str, at: int) -> re.Match[str] | None:
    return actors().search(stretch, at)


@lru_cache(maxsize=16_384)
def _place(stretch: str, at: int) -> re.Match[str] | None:
    return places().search(stretch, at)


@cache
def apposed() -> re.Pattern[str]:
    """Return the pattern of a post that follows a name between commas."""
    return regex(rf",({DET}{POST})(?=[,.]|$)")


@cache
def places() -> re.Pattern[str]:
    """Return the pattern of a place: known, or unknown beside a word that tells a kind of place."""
    known = "[CKPW]"
    unknown = "[NnW](?:-?l?[NnKPW]){0,3}"
    compound = "[KP]l{1,2}[NnKPW]"  # "Santiago del Estero"
    head = f"(?:{compound}|{unknown}|{known})"
    return regex(
        "(?=[djyDCPKWmapNnzAghoq])(?:"  # with which a place begins
        rf"{_ahead('z', 11)}d?(?:[KPW]')?"
        r"(?P<site>(?:[NKPW]p)?(?:[NnADKPWmagho]{1,5}[BJ]?|N?q)z{1,2}(?![zo])(?:fd?[KPW])?|z{2,3}(?![zo])"
        r"|zfd?[CKPW]|zl{1,2}[Nn]{1,2}|z[NnPKW]{1,2}(?![zopN]))"
        rf"|{_ahead('B', 3)}"
        r"d?(?P<natural>[NDCKPW]{1,2}B)(?![NnoBz])"
        rf"|{_ahead('p', 7)}(?P<kind>{DET}(?:[DCPKW]'?i?)?[ma]{{0,2}}p(?P<of>[fp]?)(?P<at>{head}(?:(?<=N)z)?))"
        r"|(?:d(?=[DC]p)|d(?=D)|(?=C'))(?P<seat>[DC]'?p)(?![fpNnKPWC])"
        rf"|{_ahead('p', 12)}(?P<before>{head})(?P<after>(?:[ma]g)?p{{1,2}})(?!f(?!d?[CKPW]))"
        rf"|(?P<compound>{compound})"
        r"|(?P<article>d(?=C))?(?P<known>[CKP])"
        r"|(?:(?<=[it])|(?<=ia))(?P<weak>W)|(?P<said>W)(?=,[CP])"
        r"|(?P<policed>W)(?=h)|(?<=[jy])(?P<housed>W)(?=[zm]|$)|(?P<seated>N{1,2})(?=J[nN])"
        rf"|{_ahead(',', 10)}(?P<told>{unknown})(?=,[dj][amD]{{0,2}}N{{0,2}}[aD]?p(?![JoLrmz']))"
        rf"|(?:(?<=[itf])|(?<=ia)|(?<=i[CKP]'))(?P<loose>{unknown})"
        r"|(?P<dateline>N{1,2})(?=,[CP]))"
    )
