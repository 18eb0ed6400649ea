"""Counted: whom a number counts, by the first noun behind it that names people."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from xref.expressions import regex
from xref.values._names.gazetteer import shipped
from xref.values._sections import sections

_BESIDE = regex(r"([A-Za-z-]+),? and $")  # "22 children and six teachers": no total of its own
_NOUN = regex(r"[\s-]+([A-Za-z][A-Za-z'-]*)")
_NO_NOUN = frozenset(
    ("on", "in", "at", "as", "when", "while", "after", "before", "were", "was", "are", "have", "has", "had", "who",
     "but", "with", "though", "although", "since", "until", "according",
     "and", "or", "by", "from", "near", "to", "including", "among", "killed", "injured", "wounded", "hurt")
)  # fmt: skip
_COLLECTIVE = regex(r"[\s-]+(?:groups|factions|parties|movements|organi[sz]ations|units|battalions|brigades)\b")
_BARE = regex(r" (?:(?:other|more|others) )?(?:were|was|critically|seriously|gravely|severely|badly)\b")
_HURT = regex(r"\b(?P<who>[a-z]+) (?:were|was|are) (?:\w+ ){0,2}(?:injured|wounded|hurt|shot|hit),? (?:and )?$")
_ACTED = regex(r"(?:The|Two|Three|Four|Five|Several|Some) (?P<who>[a-z]+) [a-z]+ed [^.;]* and $")
_ONE_OF_N = regex(  # "killed four gunmen and left ...", of whom the one behind it is another
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?= [^.;]* and (?:[a-z]+ )?$)"
)
_OWN = frozenset({"police", "troops", "rescuers", "medics"})  # not attackers, who mostly hurt others
_LOOKED_AT = 4  # words after the number among which the noun is looked for
_ANYBODY = "people"


def counted(after: str) -> str:
    """The first noun after a number that names whom it counts.

    >>> counted(" Syrian government soldiers were"), counted(" Americans died"), counted(" were killed with a child")
    ('troops', 'Americans', '')
    >>> counted(" rebels signed"), counted(" rebel groups signed")
    ('fighters', '')
    >>> counted(" teachers also died"), counted(" but medics said more had died")
    ('teachers', '')
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


def beside(before: str, after: str) -> str:
    """The noun, whatever it is, of those who are told beside others.

    >>> beside("22 children and ", " teachers died"), beside("four deaths and ", " injuries")
    ('teachers', '')
    """
    first, match = _BESIDE.search(before), _NOUN.match(after)
    if first is None or match is None or _nouns().get(first[1].lower(), _ANYBODY) == _ANYBODY:
        return ""
    return match[1].lower() if match[1].lower() not in _NO_NOUN else ""


def carried(lead: str, after: str) -> str:
    """Those of whom a sentence has told before it goes on with a bare number.

    >>> carried("Two officers were hurt, ", " critically"), carried("The soldiers returned fire and ", " were hurt")
    ('police', 'troops')
    >>> carried("The rebels opened fire and ", " were hurt"), carried("Two officers were hurt and ", " people died")
    ('', '')
    """
    told = (_HURT.search(lead) or _ACTED.match(lead)) if _BARE.match(after) else None
    who = _nouns().get(told["who"], "") if told else ""
    return who if who in _OWN else ""


def another_of(lead: str) -> str:
    """Those of whom a bare "another" is one, as the words before it name them.

    >>> another_of("Police shot dead four gunmen and wounded "), another_of("A blast killed two people and hurt ")
    ('fighters', 'people')
    """
    first = _ONE_OF_N.search(lead)
    return counted(lead[first.end() :]) if first else ""


@cache
def _nouns() -> dict[str, str]:
    """Each noun with those whom it names."""
    groups = sections(Path(__file__).with_name("counted.txt"))
    return {noun: who for who, lines in groups.items() for line in lines for noun in line.split()}


def _nationals(word: str) -> str:
    """The people of one country, who may be some of those whom another text counts: "two Americans"."""
    if not (word[:1].isupper() and word.endswith(("s", "men"))):
        return ""
    known = shipped().get(word.removesuffix("s"))  # not "Swiss", which tells of what nation others are
    return word if known is not None and known.tag == "D" else ""
