"""Persons whom a text tells by what it says right beside their names: an age, a post, a trade, what befell them.

A name that is in no table is known to be a person's where such words stand; the same name, and its last word alone,
are then that person's all through the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xref.values._names.lexicon import capital_tags, words

WORK = (
    "resident|witness|survivor|student|teacher|farmer|fisherman|nurse|doctor|driver|shopkeeper|rescuer|janitor|lawyer"
    "|spokesman|spokeswoman|spokesperson|lecturer|professor|pensioner|mechanic|engineer|journalist|neighbour|neighbor"
)
POSTS = (
    "officer|governor|mayor|minister|senator|MP|lawmaker|legislator|commissioner|superintendent|sheriff|secretary|envoy"
    "|ambassador|commander|captain|coach|manager|editor|author|writer|researcher|scientist|economist|historian|actress"
    "|actor|singer|striker|attorney|prosecutor|judge|magistrate|priest|bishop|imam|pastor|cleric|councillor|candidate"
    "|premier|president|chairman|chairwoman|chairperson|director|coordinator|adviser|advisor|official|inspector|leader"
    "|activist|policeman|constable|headteacher|principal|surgeon|paramedic|firefighter|photographer|blogger|employee"
    "|worker|farmer|trader|campaigner|organiser|organizer|volunteer|advocate|assistant|aide"
)
_TOLD = re.compile(
    r",? (?:who|whose|aged?|alias|nicknamed|(?:(?:also|better|widely|commonly) )?known (?:as|by (?:his|her)))\b"
    r"| \(\d{2}\)|,? (?:Jr|Sr)\b|, \d{2}(?=[,;)]|\.(?!\d)|$| (?:was|is|has|had|who|from|of [A-Z])\b)"
    r"|'s (?:wife|husband|lawyer|brother|sister|father|mother|son)\b"
    r"|, (?:the )?(?:head|chief|director|deputy head|spokes(?:man|woman|person)|chairman|chairwoman|president|leader"
    r"|mayor|secretary|founder|owner|editor|lawyer|widow|wife|husband|mother|father|brother|sister|son|daughter)"
    r" (?:of|for|at) "
    r"|(?:, | \()born (?:in |on )?\d"
    r"|, of [A-Z][^,.;]{2,30}, (?:was|is|has been|had been|pleaded|faces|appeared|admitted|denied) "
    r"| (?:was|were|is|are|has been|had been|be) (?:(?:also|later|since) )?(?:arrested|arraigned|jailed|imprisoned|"
    r"remanded|extradited|sentenced|convicted|indicted|charged with|shot|stabbed|pronounced dead|taken into custody)\b"
)
_AT_WORK = re.compile(rf", (?:an?|the|another) (?:[\w-]+ ){{0,3}}?(?:{WORK})\b")
# "Daisy Coe, the party's deputy leader", "Yam Suva, another police officer, told", "Ola Bade, the governor of Kolb":
# what follows the post shows that it is said of the name, and not who acts next ("In Jurong West, the minister said").
_IN_POST = re.compile(
    rf", (?:an?|the|another|one of the|his|her|its|their) (?:[\w'-]+ ){{0,5}}?(?:{POSTS})"
    r"(?=[,.;)]| (?:of|for|at|in|with|from|who|on|and|based)\b|$)"
)


def told_beside(text: str, stop: int) -> bool:
    """Return whether the words behind a name say that it is a person's.

    >>> told_beside("Rina Lanor, a janitor on the ship, swam.", 10), told_beside("Port Kolb, a town, slept.", 9)
    (True, False)
    """
    if text[stop : stop + 1] not in _MARKS:
        return False
    return bool(_TOLD.match(text, stop) or _AT_WORK.match(text, stop) or _IN_POST.match(text, stop))


_MARKS = frozenset(" ,'")
_WORD = r"[A-Z][^\W\d_]+(?:['-][A-Z]?[^\W\d_]+)*"
_NAME = re.compile(rf"(?<!\w)({_WORD}) (?:[A-Z]\. )?(?:({_WORD}) )?({_WORD})(?=,? (?:[a-z]|\d\d)|'s [whlbsfm]| \(\d)")
_SAYS = re.compile(r" (?:said|told [a-z]+|added|recalled|testified)\b")
_LED = frozenset({"in", "near", "at", "outside", "around"})


@lru_cache(maxsize=16)
def named_in(text: str) -> frozenset[str]:
    """Return the full names and the surnames of those whom a text tells to be persons by the words behind their names.

    >>> sorted(named_in("Lanor spoke. Rina Lanor, a janitor, swam; in Kolb Arra, a farmer of the town did."))
    ['Lanor', 'Rina Lanor']
    """
    found: set[str] = set()
    for match in _NAME.finditer(text):
        told = told_beside(text, match.end()) or (_SAYS.match(text, match.end()) and not _ends_a_body(match))
        if told and _may_be_named(match):
            found.update((match[0], f"{match[2] or match[1]} {match[3]}", match[3]))
    return frozenset(found)


def _may_be_named(match: re.Match[str]) -> bool:
    """Whether no word of a name is one of a post, a body, a place or a date, and no place is led to it."""
    for word in filter(None, match.groups()):
        low = word.lower()
        if low in capital_tags() or low in words("openers") or low in words("calendar") or word in words("notpersons"):
            return False
    return match.string[: match.start()][-9:].rpartition(" ")[0].rpartition(" ")[2].lower() not in _LED


_BODY_BEGINS = re.compile(r"[A-Z]\w+,? (?:and|of|for|&)(?: the)? $")


def _ends_a_body(match: re.Match[str]) -> bool:
    """Whether a name ends a longer one: "Disaster Management and | Mitigation Watch said"."""
    return _BODY_BEGINS.search(match.string, max(0, match.start() - 40), match.start()) is not None
