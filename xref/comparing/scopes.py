"""Scopes: who is counted and since when, as the words around a count say.

Twelve killed and nine fighters killed do not contradict each other, and neither does the toll of a war the toll of a
raid. The scope is read from the noun after the number, the words that make it a part of another ("including"), and
words in its sentence that add up over time ("since the war began").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from xref.comparing.added import is_added
from xref.comparing.bases import Basis
from xref.comparing.counted import another_of, beside, carried, counted
from xref.comparing.parts import is_counted_apart, is_of_first_stage
from xref.context.ranking import ranked
from xref.expressions import regex
from xref.model import Article, Claim
from xref.tuples import NamedTuple

_CAPTIVE = regex(r"\b(?:hostage|captive|prisoner)\b")
_SWAP = regex(r"\b(?:swap|exchange)\b")
_PRISONERS = "prisoners"
_ANOTHER = "another"
_AFTER = 60  # characters after a number that tell whom it counts
_WITHIN = {"children": {"civilians"}, "women": {"civilians"}, "men": {"civilians"}}
_WAR = r"(?:war|conflict|uprising|insurgency|revolt|revolution)"
_TOTAL = regex(
    rf"\bsince (?:\w+ ){{0,4}}(?:\d{{4}}|began|begun|start(?:ed)?|beginning|outbreak|erupted|onset|{_WAR})\b"
    rf"|\b(?:{_WAR}|crisis|campaign|fighting)\b[^.;]{{0,40}}\b(?:has|have) (?:\w+ )?"
    r"(?:killed|claimed|left|cost|displaced|taken|injured|wounded)\b"
    rf"|\b(?:in|during|by) (?:the |a |this )?(?:[\w-]+ ){{0,3}}{_WAR}\b"
    r"|\b(?:in|over|during|within) (?:the )?(?:past|last|previous) (?:\w+ )?(?:days|weeks?|months?|years?|decades?)\b"
    r"|\bso far this (?:year|month|week)\b"
    r"|\b(?:have|has) (?:been )?(?:killed|died|injured|wounded)\b[^.;]{0,30} (?:in|during|since) (?:the |this |these )?"
    r"(?:[a-z-]+ ){0,2}(?:protests|unrest|demonstrations|riots)\b"
    r"|\bin (?:[\w-]+ ){0,2}(?:accidents|attacks|crashes|bombings|shootings|clashes|disasters|collisions|incidents)"
    r" (?:in|since|from|between|last|every|each) (?:\d{4}|year|month)\b"
    r"|\b(?:in|after) (?:[\w-]+ ){0,3}years of (?:war|fighting|conflict|violence)\b",
    re.IGNORECASE,
)
_LASTING = regex(_WAR)  # what a war has cost is over its time, whether a text says so or not
_ONE = regex(  # "a", "his 74-year-old mother", "the woman": there may be others
    r"an?(?: [\w-]+-old)?\Z|(?:his|her|their) (?!.* and )(?:[\w-]+ ){0,3}[a-z]+(?<!s)\Z", re.IGNORECASE
)
_BY_NAME = regex(r"(?:[A-Z][\w.'-]* ){1,3}[A-Z][\w'-]+, (?:aged )?\d")  # "Ann Lee, 30, and Karl Berg, 31": or more
_ONE_OF_THEM = (
    r"(?:the |an? |both |all )?(?:\w+ )?(?:suspected |alleged |suicide )?"
    r"(?:gunm[ae]n|shooters?|attackers?|bombers?|assailants?|suspects?|hijackers?|knifem[ae]n|perpetrators?|killers?)\b"
)
_ATTACKERS = regex(
    r"[^.;]{0,50}?\b(?:including|counting|among them) (?:[\w-]+ (?:[a-z]+ )?[a-z]+,? and )?"  # "two guards and"
    + _ONE_OF_THEM
)
_WITH_ATTACKERS = regex(  # "the number of dead, including the gunman, is 11"
    rf"\b(?:including|counting) {_ONE_OF_THEM}(?: (?:him|her)self)? ?[,)\u2013\u2014-]+ "
    r"(?:(?:is|was|are|were|has|had|rose|risen|stands?|stood|reached|to|at|now|least|about|some|nearly) ){0,4}\Z",
    re.IGNORECASE,
)
_TURNED = regex(  # "turned the gun on himself, leaving seven dead": he may be one of the seven
    r"\b(?:turn(?:ed|ing) (?:the |his |her |a )?(?:gun|weapon|rifle|pistol|shotgun|handgun) on (?:him|her)self"
    r"|kill(?:ed|ing) (?:him|her)self|(?:shot|shooting) (?:him|her)self"
    r"|t(?:ook|aking) (?:his|her) own life)\b",
    re.IGNORECASE,
)
_LAND = r"(?:the )?(?-i:[A-Z])[\w.'-]*(?: (?-i:[A-Z])[\w.'-]*){0,2}"
_OVER = regex(  # "since Aug. 8", "in the last 24 hours", "in two mass shootings"
    r"\bsince (?:(?:early|mid|late|last) |mid-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?"
    r"(?: \d{1,2}\b)?|"
    r"\bsince (?:(?:early|late|last) )*(?:\w+day|dawn|noon|midnight|yesterday|(?:the )?weekend)\b"
    r"|\b(?:in|over|during|within) (?:the )?(?:past|last|previous) (?:\w+ )?hours\b"
    r"|\b(?:have|has) (?:(?:now|already|also) )?(?:been )?(?:killed|died|claimed|left|lost|injured|wounded)\b"
    r"[^.;,]{0,40}? in (?:(?:just|under|over|barely|nearly|less than|more than) )?"
    r"(?:an?|one|two|three|four|five|six|\d+) (?:days|weeks?|fortnight|months?|years?)\b"
    r"|\b(?:in all|in total|altogether|all told|combined)\b"
    r"|\b(?:bring|brought|tak|took|rais|lift|push)\w* (?:to [\w,-]+ (?:the )?|(?:the|its|their) )(?:[\w-]+ ){0,4}?"
    r"(?:toll|number|total|count|tally)\b[^.;]{0,80}"
    r"\b(?:since|this (?:week|month|year)|so far|(?:in|over) (?:the |a )?(?:last|past|week|month|year))\b"
    r"|\b(?:across|throughout|all over) the (?:country|nation)\b|\b(?:nation|country|state)-?wide\b"
    r"|\b(?:across|in|through|throughout|over|from) (?:at least )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple) (?:[\w.-]+ )?"
    r"(?:states|provinces|countries|nations|counties|regions|districts|islands)\b"
    rf"|\b(?:across|in|throughout) {_LAND}, (?:{_LAND}, )*{_LAND},? and {_LAND}"
    r"|\b(?:two|three|four|five|six|several|both) (?:(?!suspects?|dead|people|men\b)[\w.'-]+ ){0,3}"
    r"(?:mass )?(?:shootings|attacks|incidents|accidents|crashes|fires|earthquakes|quakes|raids|stabbings|derailments)"
    r"\b",
    re.IGNORECASE,
)


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
    first: bool = False  # whether only those of a first stage of an attack are counted

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
    def _reach(self) -> tuple[bool, bool, bool, bool]:
        """What makes one count larger than another of the same people."""
        return (not self.first, not self.one, self.attackers, bool(self.over))

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
    sentence = _without_ranking(article.text[claim.sentence.start : claim.sentence.end].replace("\n", " "))
    before = article.text[max(claim.sentence.start, claim.span.start - 50) : claim.span.start]
    after = article.text[claim.span.end : min(claim.sentence.end, claim.span.end + _AFTER)]
    who, over = counted(after), _OVER.search(sentence)
    if who in _ALL:
        lead = article.text[claim.sentence.start : claim.span.start]
        who = _PRISONERS if _held(claim, article) else who or beside(before, after) or carried(lead, after)
        if not who and claim.raw.lower() == _ANOTHER:
            who = another_of(lead)
    return Scope(
        who=who,
        part=is_counted_apart(claim, article) or is_added(claim, article),
        total=bool(_TOTAL.search(sentence)) and not _LASTING.fullmatch(claim.subject.kind),
        one=claim.raw.lower() if _ONE.match(claim.raw) or _BY_NAME.match(claim.raw) else "",
        attackers=_with_attackers(claim, article, after),
        over=over[0].lower() if over else "",
        first=is_of_first_stage(claim, article),
    )


def _without_ranking(sentence: str) -> str:
    """A sentence without what it ranks its event among: "the worst since 2005" counts one event."""
    for start, end in reversed(ranked(sentence, 0, len(sentence))):
        sentence = sentence[:start] + sentence[end:]
    return sentence


def _with_attackers(claim: Claim, article: Article, after: str) -> bool:
    """Whether a count is told to take in those who attacked, after it, before it or by how they ended."""
    start, end = claim.sentence.start, claim.span.start
    return bool(
        _ATTACKERS.match(after)
        or _WITH_ATTACKERS.search(article.text[max(start, end - 100) : end])
        or _TURNED.search(article.text, start, end)
    )


def _held(claim: Claim, article: Article) -> bool:
    """Whether those of a count are held: "27 people hostage", "a swap that let 110 people go"."""
    before = article.text[claim.evidence.start : claim.span.start]
    after = article.text[claim.span.end : max(claim.evidence.end, claim.span.end)]
    return bool(_SWAP.search(claim.subject.kind) or _SWAP.search(before) or _CAPTIVE.search(after))
