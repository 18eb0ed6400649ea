"""Persons whom a text tells by what it says right beside their names: an age, a post, a trade, what befell them.

A name that is in no table is known to be a person's where such words stand; the same name, and its last word alone,
are then that person's all through the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from xref.expressions import regex
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
    "|speaker|negotiator|representative|mediator|worker|farmer|trader|campaigner|organiser|organizer|volunteer|advocate|assistant|aide"
)
_TOLD = regex(
    r", \d(?=[,;]| and [A-Z])|"  # "Rina Lanor, 7, and"
    r",? (?:who|whose|aged?|alias|nicknamed|(?:(?:also|better|widely|commonly) )?known (?:as|by (?:his|her)))\b"
    r"| \(\d{2}\)|,? (?:Jr|Sr)\b|, \d{2}(?=[,;)]|\.(?!\d)|$| (?:was|is|has|had|who|from|of [A-Z])\b| -+ | and [A-Z])"
    r"|'s (?:wife|husband|lawyer|brother|sister|father|mother|son)\b"
    r"|, (?:the )?(?:head|chief|director|deputy head|spokes(?:man|woman|person)|chairman|chairwoman|president|leader"
    r"|mayor|secretary|founder|owner|editor|lawyer|widow|wife|husband|mother|father|brother|sister|son|daughter)"
    r" (?:of|for|at) "
    r"|(?:, | \()born (?:in |on )?\d"
    r"|, of [A-Z][^,.;]{2,30}, (?:was|is|has been|had been|pleaded|faces|appeared|admitted|denied) "
    r"| (?:was|were|is|are|has been|had been|be) (?:(?:also|later|since) )?(?:arrested|arraigned|jailed|imprisoned|"
    r"remanded|extradited|sentenced|convicted|indicted|charged with|shot|stabbed|pronounced dead|taken into custody"
    r"|acquitted|found (?:not )?guilty|accused of|booked|apprehended|handcuffed|denied bail|declared dead|being held"
    r"|fined)\b"
    r"| (?:(?:pleaded|pled) (?:not )?(?:guilty|no contest)|will (?:spend|serve) \S+ (?:years|months))\b"
)
_AT_WORK = regex(rf", (?:an?|the|another) (?:[\w-]+ ){{0,3}}?(?:{WORK})\b")
# "Daisy Coe, the party's deputy leader", "Yam Suva, another police officer, told", "Ola Bade, the governor of Kolb":
# what follows the post shows that it is said of the name, and not who acts next ("In Jurong West, the minister said").
_IN_POST = regex(
    rf", (?:an?|the|another|one of the|his|her|its|their) (?:[\w'-]+ ){{0,5}}?(?:{POSTS})"
    r"(?=[,.;)]| (?:of|for|at|in|with|from|who|on|and|based)\b|$)"
    rf"|, (?:[a-z-]+ ){{0,3}}?(?:vice-|co-)?(?:{POSTS}) (?:of|for|at) "
)


def told_beside(text: str, stop: int) -> bool:
    """Return whether the words behind a name say that it is a person's.

    >>> told_beside("Rina Lanor, a janitor on the ship, swam.", 10), told_beside("Port Kolb, a town, slept.", 9)
    (True, False)
    """
    mark = text[stop : stop + 1]
    return mark in _MARKS and _told_behind(text, stop, mark)


def _told_behind(text: str, stop: int, mark: str) -> bool:
    if _TOLD.match(text, stop):
        return True
    return mark == "," and bool(_AT_WORK.match(text, stop) or _IN_POST.match(text, stop))


_MARKS = frozenset(" ,'")
# Each begins with fixed characters, which are searched for several times as fast as a name before them.
_AGES = (regex(r", \d\d[,;]"), regex(r", aged \d\d[,;]"), regex(r" \(\d\d\)"))
_WORD = regex(r"\b[A-Z][a-z]{2,}$")
_CALLED_ALONE = regex(
    r"\b(?:victim|deceased|accused|suspect|man|woman|boy|girl|youth|teenager|driver|attacker|killer|gunman|assailant|dead"
    r"|duo|pair|men|women|victims|suspects)\b[^.;\n]{0,40}? (?:identified|named) (?:only )?(?:by [a-z ]{2,20} )?as "
    r"([A-Z][a-z]{2,})(?=[,.;)]| who\b| and\b| \(| alias\b|$)"
)

_SIGNED = regex(  # "signed by Laldenga for the front and Lalkhama for the state"
    r"\bsigned (?:it )?by ([A-Z][a-z]{2,})(?: (?:on behalf of|for) (?:[\w'-]+ ){1,6}?and ([A-Z][a-z]{2,}))?"
    r"(?= (?:on behalf of|for|and)\b|[,.])"
    r"|\b([A-Z][a-z]{2,}) (?:had )?signed (?:[a-z]+ ){0,5}?on behalf of\b"
)

_TRIED = regex(  # "Holm, Marsh and Berg were jailed for theft": only persons are
    r"\b([A-Z][a-z]{2,})(?:, ([A-Z][a-z]{2,}))?(?:,? and ([A-Z][a-z]{2,}))? (?:(?:both|each|all) )?"
    r"(?:(?:was|were|has been|have been) (?:(?:also|both|each|all|later) )?"
    r"(?:jailed|sentenced to|convicted of|found (?:not )?guilty of|acquitted of|remanded)"
    r"|(?:pleaded|pled) (?:not )?guilty)\b"
)


@lru_cache(maxsize=16)
def told_alone(text: str) -> frozenset[str]:
    """Return the lone words that a text tells to be a person's name: by an age, by who is called so, signs or is tried.

    >>> sorted(told_alone("The victim was identified as Zadok. His killer Ruvo (23) fled to Kolb, 20 miles away."))
    ['Ruvo', 'Zadok']
    >>> sorted(told_alone("It was signed by Kaldo for the front and Ruvo for the state."))
    ['Kaldo', 'Ruvo']
    >>> sorted(told_alone("Kaldo and Ruvo were jailed for theft."))
    ['Kaldo', 'Ruvo']
    """
    named = {match[1] for match in _CALLED_ALONE.finditer(text)} if "identified" in text or "named" in text else set()
    if "signed" in text:
        named.update(word for match in _SIGNED.finditer(text) for word in match.groups() if word)
    if "guilty" in text or "jailed" in text or "sentenced" in text:
        tried = [match for match in _TRIED.finditer(text) if _stands_alone(text, match.start())]
        named.update(word for match in tried for word in match.groups() if word)
    for age in _AGES:
        for match in age.finditer(text):
            word = _WORD.search(text, max(0, match.start() - _LONGEST), match.start())
            if word is not None and _stands_alone(text, word.start()):
                named.add(word[0])
    return frozenset([word for word in named if _names_someone(word)])


def _stands_alone(text: str, at: int) -> bool:
    """Whether the word before a place is none that leads to a place, and no earlier word of a name."""
    before = text[max(0, at - _LONGEST) : at].split(" ")[-2:-1]
    return not before or not (before[0][:1].isupper() or before[0] in _LED | {"of", "from", "to"})


def _names_someone(word: str) -> bool:
    low = word.lower()
    known = low in capital_tags() or low in words("openers") or low in words("calendar")
    return not known and word not in words("notpersons")


_QUOTED = regex(r"[\"',] (?:said|says|added) $")
_SAYS = regex(r" (?:said|told [a-z]+|added|recalled|testified)\b")
_LED = frozenset({"in", "near", "at", "outside", "around", "the"})
_BODY_BEGINS = regex(r"[A-Z]\w+,? (?:and|of|for|&)(?: the)? $")  # "Disaster Management and | Mitigation Watch said"
_AGED = regex(r"\b\d{1,3}-year-old $")  # "19-year-old Levi Sporn": so Sporn alone is his, too
_AGE = 14  # characters of such an age
HOLDER = regex(  # "32-year-old Harvest Inn employee"
    r" (?:[a-z-]+ )?(?:employee|worker|staffer|resident|native|man|woman|boy|girl|student|clerk|driver|guard|officer)\b"
)
_LOOKED_AT = 8  # places where a name stands
_LONGEST = 40  # characters of a name


BLOCK = 16_384  # characters: a text is looked into within the block of a name and the two beside it


@lru_cache(maxsize=128)
def is_told(text: str, name: str, block: int) -> bool:
    """Return whether a text tells, around a block, that a full name is a person's.

    >>> text = "Rina Lanor, a janitor, swam; in Kolb Arra, a farmer of the town did."
    >>> is_told(text, "Rina Lanor", 0), is_told(text, "Kolb Arra", 0)
    (True, False)
    """
    at, end = max(0, (block - 1) * BLOCK) - 1, (block + 2) * BLOCK
    for _ in range(_LOOKED_AT):
        at = text.find(name, at + 1, end)
        if at < 0:
            return False
        if _told_at(text, at, at + len(name)):
            return True
    return False


def surname_told(text: str, places: Iterable[int], size: int) -> bool:
    """Return whether a text tells at one of the places of a word, of a size, that the full name there is a person's.

    >>> surname_told("Rina Lanor, a janitor, swam.", [5], len("Lanor"))
    True
    """
    for at in places:
        first = _start_of_the_word_before(text, at)
        if first >= 0 and _told_at(text, first, at + size):
            return True
    return False


def _told_at(text: str, first: int, stop: int) -> bool:
    """Whether what stands beside a name tells that it is a person's, and nothing before it that it is not."""
    mark = text[stop : stop + 1]
    if _AGED.search(text, max(0, first - _AGE), first) and not (mark.isalnum() or mark == "-"):
        return _may_be_named(text, first, stop) and not HOLDER.match(text, stop)
    if mark not in _MARKS or not (
        _told_behind(text, stop, mark)
        or (_SAYS.match(text, stop) if mark == " " else mark == "," and _QUOTED.search(text, max(0, first - 9), first))
    ):
        return False
    return _may_be_named(text, first, stop) and not _BODY_BEGINS.search(text, max(0, first - _LONGEST), first)


def _start_of_the_word_before(text: str, at: int) -> int:
    """Where the word with a capital begins that stands right before an offset; below zero where none does."""
    if at < 2 or text[at - 1] != " ":
        return -1
    low = max(0, at - _LONGEST)
    first = max(text.rfind(" ", low, at - 1), text.rfind("\n", low, at - 1)) + 1
    return first if text[first].isupper() and at - first < _LONGEST else -1


def _may_be_named(text: str, first: int, stop: int) -> bool:
    """Whether no word of a name is one of a post, a body, a place or a date, and no place is led to it."""
    parts = text[first:stop].split()
    if any(not (word[-1].isalpha() or len(word) == 2) for word in parts):
        return False
    if not all(map(_names_someone, parts)):
        return False
    before = text[max(0, first - 9) : first].rpartition(" ")[0].rpartition(" ")[2]
    return before.lower() not in _LED and not (before.isupper() and len(before) > 1)  # "US Geological Watch"
