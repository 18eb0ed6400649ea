"""One person told of before, where a text tells of one: "A man was found shot, and he died", "the victim".

A count that is one, of words that count nothing by themselves. A pattern may take it where a slot is a count. The words
stand for the person whom the text brought in last, with an article or an age, or name one by kin ("his wife"); where
several people were hit, or where one who fired stands between, they may mean another and are not read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention
from xref.values import count
from xref.values._numerals.amounts import Amount
from xref.values._numerals.figures import figure
from xref.values._numerals.measures import mention
from xref.values._persons import ANYONE, HOUSEHOLD, KINSMEN, KINSWOMEN, MEN, STEPKIN, TRADES, WOMEN

_NEAR = 80  # characters around in which it may be told that the person was hit
_REACH = 600  # characters back in which the person was brought in
_MALE = MEN | KINSMEN
_FEMALE = WOMEN | KINSWOMEN
_EITHER = ANYONE | frozenset("baby infant victim juvenile rider hiker swimmer motorist bicyclist".split())
_TOLD_BY = _MALE | _FEMALE | _EITHER - frozenset({"person", "teen", "teenager", "child", "youth", "victim", "juvenile"})
_NOUN = "|".join(sorted(_MALE | _FEMALE | _EITHER))
_LONE = regex(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]he (?:(?:injured|wounded|dead|shooting|stabbing|unidentified|adult|teenage|young) )?"
    rf"(?:\d{{1,3}}-year-old(?: (?:{_NOUN}))?|{_NOUN}))(?=[ ,])"
)
_PARTNERS = frozenset("partner lover flatmate landlord".split())
_RELATED = "|".join(sorted(KINSMEN | KINSWOMEN | STEPKIN | HOUSEHOLD | _PARTNERS))
_TOLD_OF = r"(?:estranged|pregnant|elderly|former|ex-|own|younger|older|\d{1,3}-(?:year|month)-old) ?"
_NEXT = r"then|himself|herself|was|were|fled|surrendered|injured|wounded|hurt|dump|burn|buri"
_KIN = regex(  # "killed his wife", but not "killed his wife and son"
    rf"\b(?:his|her) (?:{_TOLD_OF})*(?:{_RELATED})\b(?! of\b)(?!'s)(?!,? and (?!{_NEXT}))"
)
_AT_WORK = "|".join(
    sorted(TRADES - {"citizen", "civilian", "relative"} | set("clerk cashier driver owner shopkeeper".split()))
)
_STRUCK_DOWN = regex(  # "opened fire, killing the clerk", but not "killing the driver and two passengers"
    r", (?:killing|wounding|injuring) (?P<whom>the (?:(?:store|shop|bus|taxi|cab|truck|police) )?"
    rf"(?:{_AT_WORK}))(?=[,.;]|$)"
)
_ONE = regex(
    rf"\b(?:an?|one|another|[Aa]n?|One)(?: [\w'-]+){{0,4}}? (?:\d{{1,3}}-year-old )?(?P<noun>{_NOUN})\b"
    rf"|\b(?:[Aa]n? )?\d{{1,3}}-year-old(?: (?P<aged>{_NOUN}))?\b"
    r"|\b[A-Z][a-z]+ [A-Z][\w'-]+, (?:aged )?\d{1,3}\b"
)
_HIT = regex(
    r"\b(?:shot|stabbed|killed|slain|murdered|gunshot|stab|wounds?|wounded|injur\w+|struck|hit|found|lying|unresponsive|beaten|attacked|crash\w*"
    r"|collid\w+|hospital|unconscious|knifed|thrown|ejected|rescued|pulled)\b"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|[1-9]\d+|several|multiple|both|other)"
_SEVERAL = regex(
    rf"\b(?:[Vv]ictims|[Bb]odies|[Dd]ouble|[Tt]riple"
    r"|(?<!shot )(?<!ing )(?<!stabbed )(?<!after )(?:[Aa]nother|second|third|[Tt]he other) (?:[\w-]+ )?"
    r"(?:victim|man|woman|person|teen|teenager|boy|girl|child|passenger|driver)"
    rf"|{_NUMBER} (?:[\w-]+ ){{0,2}}?(?:people|persons|men|women|teens|teenagers|boys|girls|children|youths|adults"
    rf"|juveniles|males|females|students|passengers|others|brothers|sisters|friends|officers|deputies|workers))\b"
    r"(?!.{0,60}\b(?:arrest|detain|charged|custody|flee|fled|seen|wanted|ran|running|questioned|investigat|witness))",
    re.IGNORECASE,
)
_FOE = regex(
    r"\b(?:suspect\w*|gunm[ae]n|shooter|attacker|assailant|accused|defendant|arrested|charged|himself|herself)\b",
    re.IGNORECASE,
)


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the words for one person told of before between two offsets.

    >>> text = "A man was found shot in Leeds. He died later."
    >>> [mention.raw for mention in find(Discourse(text), 0, len(text))]
    ['He']
    """
    text = discourse.text
    found = [match for match in _LONE.finditer(text, start, end) if _meant(text, match)]
    found = sorted([*found, *_KIN.finditer(text, start, end)], key=re.Match.start)
    if text.find("ing the ", max(0, start - 10), end) >= 0:
        found += [
            struck for struck in _STRUCK_DOWN.finditer(text, max(0, start - 12), end) if struck.start("whom") >= start
        ]
    if not found or _several(text):
        return []
    one = Amount(figure(1), None, "", "", discourse.profile, count.COUNTED)
    spans = sorted(match.span("whom") if "whom" in match.re.groupindex else match.span() for match in found)
    return [mention("lone", discourse, *span, one) for span in spans]


def _meant(text: str, match: re.Match[str]) -> bool:
    """Whether the words can mean the one who was hit: "he" the one brought in last, "the boy" the last boy."""
    words = match[0].lower().split()
    if words[-1] == "victim" or text.startswith(" who ", match.end()):
        first = max(0, match.start() - _REACH) if words[-1] == "victim" else match.end()
        return words[0] == "the" and _HIT.search(text, first, match.end() + _NEAR) is not None
    brought_in = list(_ONE.finditer(text, max(0, match.start() - _REACH), match.start()))
    if words[0] == "the":
        brought_in = [one for one in brought_in if _is_called(words[-1], one)]
    if not brought_in:
        return False
    last = brought_in[-1]
    if not _HIT.search(text, max(0, last.start() - _NEAR), match.end() + _NEAR):
        return False
    if words[0] == "the":
        return True
    foreign = _FEMALE if words[0] == "he" else _MALE
    return _noun(last) not in foreign and not _FOE.search(text, last.start(), match.start())


def _is_called(word: str, one: re.Match[str]) -> bool:
    """Whether a person who was brought in can be called by a noun or an age later: "a boy", "the teenager"."""
    noun = _noun(one)
    if word.endswith("-old"):
        return word in one[0]
    return noun == word or word not in _TOLD_BY or (noun in ("", "person") and word in _MALE | _FEMALE)


def _noun(one: re.Match[str]) -> str:
    return one["noun"] or one["aged"] or ""


@lru_cache(maxsize=16)
def _several(text: str) -> bool:
    """Whether a text tells of several people who may have been hit."""
    return _SEVERAL.search(text) is not None


UNIT = count.UNIT._replace(name="lone", about="one person told of before", find=find, narrows="count")
