"""Scopes: who is counted and since when, as the words around a count say.

Twelve killed and nine fighters killed do not contradict each other, and neither does the toll of a war the toll of a
raid. The scope is read from the noun after the number, the words that make it a part of another ("including"), and
words in its sentence that add up over time ("since the war began").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple

from xref.comparing.added import is_added
from xref.comparing.bases import Basis
from xref.comparing.parts import is_counted_apart
from xref.expressions import regex
from xref.model import Article, Claim

_WORDS = {
    "people": "people person persons individuals victims lives souls dead deaths bodies fatalities casualties",
    "civilians": "civilian civilians noncombatants non-combatants residents villagers bystanders inhabitants",
    "children": "child children kids minors infants babies schoolchildren toddlers teenagers boys girls",
    "adults": "adult adults grown-ups",
    "women": "woman women",
    "men": "man men",
    "fighters": "fighter fighters militant militants rebel rebels insurgent insurgents gunman gunmen jihadist jihadists"
    " jihadis terrorist terrorists combatants extremists attackers assailants militiamen guerrillas mercenaries",
    "troops": "soldier soldiers troops servicemen servicewomen conscripts recruits sailors marines airmen peacekeepers",
    "police": "policeman policemen policewoman police constables",
    "journalists": "journalist journalists reporters cameramen",
    "medics": "doctors nurses medics paramedics",
    "patients": "patients",
    "rescuers": "rescuers firefighters responders",
    "students": "student students pupils",
    "passengers": "passenger passengers crew pilots driver drivers",
    "workers": "worker workers miners labourers laborers employees staff",
    "prisoners": "prisoner prisoners inmates detainees hostages captives",
    "migrants": "migrant migrants refugees",
}
_WITHIN = {"children": {"civilians"}, "women": {"civilians"}, "men": {"civilians"}}
_BESIDE = regex(r"([A-Za-z-]+),? and $")  # "22 children and six teachers": no total of its own
_NOUN = regex(r"[\s-]+([A-Za-z][A-Za-z'-]*)")
_WAR = r"(?:war|conflict|uprising|insurgency|revolt|revolution)"
_TOTAL = regex(
    rf"\bsince (?:\w+ ){{0,4}}(?:\d{{4}}|began|begun|started?|beginning|outbreak|erupted|onset|{_WAR})\b"
    rf"|\b(?:{_WAR}|crisis|campaign|fighting)\b[^.;]{{0,40}}\b(?:has|have) (?:\w+ )?"
    r"(?:killed|claimed|left|cost|displaced|taken|injured|wounded)\b"
    rf"|\b(?:in|during|by) (?:the |a |this )?(?:[\w-]+ ){{0,3}}{_WAR}\b"
    r"|\b(?:in|over|during|within) (?:the )?(?:past|last|previous) (?:\w+ )?(?:days|weeks?|months?|years?|decades?)\b"
    r"|\bso far this (?:year|month|week)\b"
    r"|\bin (?:[\w-]+ ){0,2}(?:accidents|attacks|crashes|bombings|shootings|clashes|disasters|collisions|incidents)"
    r" (?:in|since|from|between|last|every|each) (?:\d{4}|year|month)\b"
    r"|\b(?:in|after) (?:[\w-]+ ){0,3}years of (?:war|fighting|conflict|violence)\b",
    re.IGNORECASE,
)
_LASTING = regex(_WAR)  # what a war has cost is over its time, whether a text says so or not
_ONE = regex(r"an?(?: [\w-]+-old)?\Z", re.IGNORECASE)
_ATTACKERS = regex(
    r"[^.;]{0,50}?\b(?:including|counting|among them) (?:the |an? |both |all )?(?:\w+ )?"
    r"(?:suspected |alleged |suicide )?"
    r"(?:gunm[ae]n|shooters?|attackers?|bombers?|assailants?|suspects?|hijackers?|knifem[ae]n|perpetrators?|killers?)\b"
)
_TURNED = regex(  # "turned the gun on himself, leaving seven dead": he may be one of the seven
    r"\b(?:turn(?:ed|ing) (?:the |his |her |a )?(?:gun|weapon|rifle|pistol|shotgun|handgun) on (?:him|her)self"
    r"|kill(?:ed|ing) (?:him|her)self|(?:shot|shooting) (?:him|her)self"
    r"|t(?:ook|aking) (?:his|her) own life)\b",
    re.IGNORECASE,
)
_OVER = regex(  # "since Aug. 8", "in the last 24 hours", "in two mass shootings"
    r"\bsince (?:(?:early|mid|late|last) |mid-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?"
    r"(?: \d{1,2}\b)?|"
    r"\bsince (?:(?:early|late|last) )*(?:\w+day|dawn|noon|midnight|yesterday|(?:the )?weekend)\b"
    r"|\b(?:in|over|during|within) (?:the )?(?:past|last|previous) (?:\w+ )?hours\b"
    r"|\b(?:in all|in total|altogether|all told|combined)\b"
    r"|\b(?:across|throughout|all over) the (?:country|nation)\b|\bnation-?wide\b"
    r"|\b(?:two|three|four|five|six|several|both) (?:(?:U\.S\.|US|mass|separate|different|school|other|such) ){0,2}"
    r"(?:mass )?(?:shootings|attacks|incidents|accidents|crashes|fires|earthquakes|quakes|raids|stabbings|derailments)"
    r"\b",
    re.IGNORECASE,
)
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
    r"[^.;:]{0,40}? (?P<where>in [A-Z][\w'-]*(?: [A-Z][\w'-]*)*),? and (?:at least |another |some )?[\w-]+ "
    r"(?:more |others? |people )?(?:died |were killed )?in (?:the )?(?:neighbou?ring |nearby )?[A-Z]"
)
_ALONE = "alone"
_CAPTIVE = regex(r"\b(?:hostage|captive|prisoner)\b")
_SWAP = regex(r"\b(?:swap|exchange)\b")
_PRISONERS = "prisoners"
_IN_HOSPITAL = "in hospital"
_WARD = regex(  # "were taken to two hospitals", "left seven hospitalised"
    r"(?:(?! and )[^,.;]){0,30}?\b(?:hospitali[sz]ed|(?:taken|rushed|sent|brought|flown|airlifted|transported|admitted)"
    r" to [^,.;]{0,30}?(?:hospitals?|Medical Center)\b|(?:in|at) (?:the |a |an |\w+ )?hospitals?\b)"
)
_STAGE = regex(rf"\b(?:scene|hospital|{_ALONE})$")
_NO_NOUN = frozenset(
    ("on", "in", "at", "as", "when", "while", "after", "before", "were", "was", "are", "have", "has", "had", "who",
     "and", "or", "by", "from", "near", "to", "including", "among", "killed", "injured", "wounded", "hurt")
)  # fmt: skip
_AFTER = 60  # characters after a number that tell whom it counts
_COLLECTIVE = regex(r"[\s-]+(?:groups|factions|parties|movements|organi[sz]ations|units|battalions|brigades)\b")
_LOOKED_AT = 4  # words after the number among which the noun is looked for


class Fit(Enum):
    """How two scopes stand."""

    SAME = "same"
    PART = "part"  # the first is part of the second
    WHOLE = "whole"
    APART = "apart"


class Scope(NamedTuple):
    """Who is counted, whether as a part of a number just given, and whether added up over a time."""

    who: str = ""
    part: bool = False
    total: bool = False
    one: str = ""  # the words for one person who may not be the only one: "A 34-year-old"
    attackers: bool = False  # whether those who attacked are counted too
    over: str = ""  # the words that add up several days or places: "since Saturday", "in all"
    where: str = ""  # the place of the part of a total that is counted: "in Georgia", "at the scene"
    basis: Basis = Basis()  # of what a share or a sum is told

    def fit(self, other: Scope) -> Fit:
        """How this scope stands to another.

        >>> Scope("children").fit(Scope("people")).value, Scope("fighters").fit(Scope("children")).value
        ('part', 'apart')
        """
        if self.total != other.total or _unlike(self, other) or self.basis.unlike(other.basis, equal=True):
            return Fit.APART
        if self.where != other.where:
            return Fit.PART if self.where else Fit.WHOLE
        if (self.who == other.who or {self.who, other.who} <= _ALL) and self._reach != other._reach:
            return Fit.PART if self._reach < other._reach else Fit.WHOLE
        if self.who == other.who:
            if self.who not in _ALL or self.part == other.part:
                return Fit.SAME
            return Fit.PART if self.part else Fit.WHOLE
        if (other.who in _ALL and not other.part) or other.who in _WITHIN.get(self.who, ()):
            return Fit.SAME if self.who in _ALL and not self.part else Fit.PART
        if (self.who in _ALL and not self.part) or self.who in _WITHIN.get(other.who, ()):
            return Fit.WHOLE
        return Fit.APART

    @property
    def _reach(self) -> tuple[bool, bool, bool]:
        """What makes one count larger than another of the same people."""
        return (not self.one, self.attackers, bool(self.over))

    def __str__(self) -> str:
        over = " over a longer time" if self.total else ""
        where = f" {self.where}" if self.where else ""
        return f"{self.who or 'people'}{where}{over}"


_ALL = frozenset({"", "people"})


def _unlike(one: Scope, other: Scope) -> bool:
    """Whether two speak of one person each, by two ages, or add up over two times, or count two places."""
    persons = "-" in one.one and "-" in other.one and one.one.split()[-1] != other.one.split()[-1]
    return persons or any(
        mine and its and mine != its for mine, its in ((one.over, other.over), (one.where, other.where))
    )


def scope_of(claim: Claim, articles: Mapping[str, Article]) -> Scope:
    """The scope of a claimed count; without its text, or for a value of another type, the plain one."""
    article = articles.get(claim.article)
    if claim.type != "count" or article is None:
        return Scope()
    sentence = article.text[claim.sentence.start : claim.sentence.end].replace("\n", " ")
    before = article.text[max(claim.sentence.start, claim.span.start - 50) : claim.span.start]
    after = article.text[claim.span.end : min(claim.sentence.end, claim.span.end + _AFTER)]
    return Scope(
        _PRISONERS if (who := _who(after)) in _ALL and _held(claim, article) else who or _others(before, after),
        is_counted_apart(claim, article) or is_added(claim, article),
        bool(_TOTAL.search(sentence)) and not _LASTING.fullmatch(claim.subject.kind),
        claim.raw.lower() if _ONE.match(claim.raw) else "",
        bool(_ATTACKERS.match(after) or _TURNED.search(article.text[claim.sentence.start : claim.span.start])),
        over[0].lower() if (over := _OVER.search(sentence)) else "",
    )


def _held(claim: Claim, article: Article) -> bool:
    """Whether those of a count are held: "27 people hostage", "a swap that let 110 people go"."""
    before = article.text[claim.evidence.start : claim.span.start]
    after = article.text[claim.span.end : max(claim.evidence.end, claim.span.end)]
    return bool(_SWAP.search(claim.subject.kind) or _SWAP.search(before) or _CAPTIVE.search(after))


def _others(before: str, after: str) -> str:
    """The noun, whatever it is, of those who are told beside others: "22 children and six teachers" died."""
    beside, match = _BESIDE.search(before), _NOUN.match(after)
    if beside is None or match is None or _nouns().get(beside[1].lower(), "people") == "people":
        return ""  # but "four deaths and 22 injuries"
    return match[1].lower() if match[1].lower() not in _NO_NOUN else ""


def place_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Where those of a count are: "In Georgia, five died", "one died at the scene"; nothing where it is not said."""
    article = articles.get(claim.article)
    if claim.type != "count" or article is None:
        return ""
    sentence = claim.sentence
    before = article.text[sentence.start : claim.span.start].replace("\n", " ")
    after = article.text[claim.span.end : min(sentence.end, claim.span.end + 2 * _AFTER)].replace("\n", " ")
    if _WARD.match(after):
        return _IN_HOSPITAL
    if shared := _AND_ELSEWHERE.match(after):
        return f"{shared['where']} {_ALONE}"
    match = _WHERE.search(before) or _SPOT.match(after) or _FOUND.match(after) or _OPENING.match(before)
    return match["where"][0].lower() + match["where"][1:] if match else ""


def area_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The area that the words after a count name, which may be the whole or a part: "four people died in Luzon"."""
    article = articles.get(claim.article)
    if claim.type != "count" or article is None:
        return ""
    after = article.text[claim.span.end : min(claim.sentence.end, claim.span.end + 2 * _AFTER)].replace("\n", " ")
    match = _AREA.match(after)
    if match:
        return match["where"]
    office = _OFFICE.search(article.text, *claim.sentence)
    return f"in {office['where']}" if office else ""


def shared_out(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether a count is told beside that of another place: the total lies in neither."""
    article = articles.get(claim.article)
    return article is not None and bool(_IN_EACH.match(article.text, claim.span.end, claim.sentence.end))


def is_part(place: str) -> bool:
    """Whether those of a place are not all, whatever its text says: who died at the scene, who is in hospital.

    >>> is_part("at the scene"), is_part("at a market")
    (True, False)
    """
    return _STAGE.search(place) is not None


@cache
def _nouns() -> dict[str, str]:
    return {word: who for who, words in _WORDS.items() for word in words.split()}


def _nationals(word: str) -> str:
    """The people of one country, who may be some of those whom another text counts: "two Americans"."""
    if not (word[:1].isupper() and word.endswith(("s", "men"))):
        return ""
    from xref.values._names.gazetteer import shipped

    known = shipped().get(word.removesuffix("s"))  # not "Swiss", which tells of what nation others are
    return word if known is not None and known.tag == "D" else ""


def _who(after: str) -> str:
    """The first noun after a number that names whom it counts.

    >>> _who(" Syrian government soldiers were"), _who(" were killed, including a child"), _who(" Americans died")
    ('troops', '', 'Americans')
    >>> _who(" rebels signed"), _who(" rebel groups signed")
    ('fighters', '')
    """
    end = 0
    for _ in range(_LOOKED_AT):
        match = _NOUN.match(after, end)
        if match is None:
            return ""
        who = _nouns().get(match[1].lower()) or _nationals(match[1])
        if who and _COLLECTIVE.match(after, match.end()):
            return ""  # "13 rebel groups": groups are counted
        if who or match[1].lower() in _NO_NOUN:
            return who or ""
        end = match.end()
    return ""
