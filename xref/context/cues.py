"""Cues: the words that can give a statement to somebody, and where they do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from xref.context.lexicon import words as lexicon
from xref.expressions import regex
from xref.model import Span

_PASSIVE = regex(
    r"(?:^|\s)(?:(?:is|are|was|were|be|been|being|'s|'re|to|by)(?:\s+(?:also|first|not|(?!family|ally)\w+ly))?|an?|the|several|many|some|any|no)\s*$"
)
_NEGATED = regex(r"(?:\bnot|n't|\bnever|\byet to|\bto|\bcould|\bcannot)\s+(?:\w+ly\s+)?$")
_REDUCED = regex(
    r"\s+(?:winners?|victors?|president(?:-elect)?|guilty|bankrupt|insolvent|fit|unfit|invalid|void|illegal|"
    r"by|dead|killed|missing|wounded|injured|hurt|safe|to (?:be|have)|as (?:an?|the))\b"
)
_OWNED_UP = regex(r"\s+(?:to\s)?(?:\w+ing|murder|manslaughter|guilt|theft|robbery|assault|fraud)\b")  # "admitted it"
_NOTHING = regex(
    r"\s+(?:(?:a total of )?(?:(?:the |[\w,]+ )?(?:life|lives)|(?<=claimed )[\w,]+ victims)\b"
    r"|(?:nothing|little|no more|goodbye|hello|so|defeat|victory)\b(?!\s+(?:to|that|of)\b)"
    r"|(?:\w+day |\w+ \d{1,2} |today )?an? (?:public |national |bank )*(?:holiday|day of mourning)\b)"  # it is an act
)
_FOOTAGE = regex(  # "cited CCTV footage"
    r"\s+(?:(?:the|an?|some) )?(?:[a-z]+ )?(?:CCTV|TV|security|surveillance|closed-circuit|dashcam|camera|video|phone)"
    r"(?: [a-z]+)? (?:footage|images?|cameras?|recordings?|pictures|videos?|clips?|stills?)\b"
)
_NOUN = regex(
    r"\s+(?:of|from|were|are|was|is|have|has|had|about|said|say|says|suggest\w*|indicat\w*|show\w*|emerged|by"
    r"|puts?|placed?|gave|rang(?:e|ed|ing)|var(?:y|ied)|differ(?:ed)?|sp(?:eak|oke))\b"  # "other estimates put it at"
)
_NOUNS = frozenset({"reports", "report", "claims", "claim", "estimates", "states", "notes", "counts", "records"})
_ISSUED_BY = (  # "according to a list released by the firm": the firm says it
    r"(?: (?:(?:the|an?|its|their) )?(?:[a-z-]+ ){0,2}?"
    r"(?:lists?|data|figures|records|reports?|statistics|tally|updates?|bulletin)"
    r" (?:(?:(?:released|issued|published|compiled|provided|posted|shared|given|prepared) )?by|from)(?= ))?"
)
_SHOWING = regex(
    r"\b(?:data|figures|records|documents|results|filings|papers|statistics|survey|poll|study|report|tally|count)"
    r"(?: (?:from|by|of|compiled by|released by|published by|issued by) [^,;.\"]{2,60})?\s$",
    re.IGNORECASE,
)
_STATING = regex(r"\s*(?:,?\s*\"|:|that\b)")
_NEVER_REDUCED = frozenset({"told", "described", "describes"})
_BEFORE = 24  # characters in which an auxiliary before a verb is looked for


def _branches(words: Sequence[str]) -> str:
    """Return words as a pattern that shares their beginnings, which halves the time of the scan."""
    if len(words) == 1:
        return words[0]
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    parts = [first + _branches(rest) for first, rest in tails.items() if first]
    return f"(?:{'|'.join(parts)}){'?' if '' in tails else ''}"


@cache
def pattern() -> re.Pattern[str]:
    """The words that can introduce an attribution, in one pattern for a whole text.

    >>> [match.group() for match in pattern().finditer("According to the mayor, who told reporters so, nine died.")]
    ['According to', 'told']
    """
    return regex(
        r"(?<![\w'-])(?:"
        rf"(?P<according>(?:[Aa]ccording to|[Aa]s per){_ISSUED_BY}|"
        r"[Ii]n the (?:words|view) of|(?<=, )per(?= (?:the |local |state )?\w))|"
        r"(?P<counted>[Bb]y(?= (?:[\w'-]+ ){1,4}(?:accounts?|count|estimates?|reports|reckoning|tally)\b))|"
        r"(?P<as_by>as (?:cited|quoted|reported|told|carried|relayed) (?:by|to))|"
        r"(?P<citing>[Cc]iting|[Qq]uoting|(?:cited|quoted|reported) by)|"
        r"(?P<passive>(?:was|were|is) (?:quoted|cited) (?:[\w.-]+ ){0,8}?as saying)|"
        r"(?P<put>(?:puts?|gave|gives?)"
        r"(?= (?:the|its|his|her|their|a|turnout|damage|losses)\b[^.;\"]{0,90}? (?:at|as)\b"
        r"| (?:an?|the) (?:[\w-]+ ){0,3}(?:tolls?|figures?|counts?|tally|estimate) of\b)|"
        r"(?:measured|recorded|registered|estimated|pegged|rated)"
        r"(?= (?:it (?:at|as) \S|(?:the|its|a)\b[^.;\"]{1,40}? (?:at|as|of) ))|"
        r"(?:raised|lowered|revised|upgraded|downgraded|updated|placed?|places)"
        r"(?= (?:the|its) (?:[\w-]+ ){0,3}(?:toll|count|estimate|magnitude|number of)\b"
        r"| it (?:up |down )?to (?:a )?\d))|"
        r"(?P<estimate>(?:estimates?|figures?|counts?|tally) of(?= (?:[a-z]+ ){0,2}\d))|"
        r"(?P<call>call(?:s|ed)?(?= (?:him|her|it|them|the \w+ an?)\b))|"
        r"(?P<show>show(?:s|ed)?|(?:found|finds)(?= that\b))|"
        r"(?P<saying>(?<=, )(?:saying|insisting|claiming|arguing|warning|accusing)(?! (?:goodbye|nothing|so)\b)"
        r"(?! (?!that\b)(?:[\w-]+ ){0,5}(?:li[fv]es?|responsibility|credit)\b))|"
        r"(?P<phrase>regrets? to (?:report|confirm|announce|inform)|"
        r"(?:is|are|was|were) (?:now )?reporting|"
        r"(?:accuse[sd]?|blame[sd]?)(?= (?!of\b|for\b|by\b)(?:[\w'-]+ ){1,10}?(?:of|for) (?:the )?[a-z]+ing\b)|"
        r"pointed out|points out|sp(?:oke|eaks?) of|talk(?:s|ed)? of|made (?:it )?clear|"
        r"(?:stuck|sticks) to(?= \d)|stands? by(?= \d)|stood by(?= \d))|"
        r"(?P<naming>(?!(?<=, )(?:named|identified) as\b)(?:named|names|identified|identifies)(?! by\b))|"
        r"(?P<act>arrested|detained|seized|recovered|found|took(?= (?:[\w'-]+ ){1,6}into custody\b))|"
        r"(?P<believe>(?:believe|think|expect|hope|fear)[sd]?(?= that\b))|"
        rf"(?P<verb>{_branches(sorted(lexicon('saying', 'sometimes')))}))(?![\w'-])"
    )


def idle(text: str, clause: Span, match: re.Match[str]) -> bool:
    """Whether a verb of saying gives nothing to anybody here: passive, participle, noun, negated or without content.

    >>> text = "The figures were reported"
    >>> idle(text, Span(0, len(text)), pattern().search(text))
    True
    """
    if match["passive"]:
        return False
    verb = match.group()
    if verb == "states" and not _STATING.match(text, match.end(), clause.end):
        return True  # "of 17 Arab states"
    if verb.startswith("conclude") and not _STATING.match(text, match.end(), clause.end):
        return True  # "the talks with Chad concluded"
    if match["show"] and not _SHOWING.search(text, max(clause.start, match.start() - 90), match.start()):
        return True
    if _FOOTAGE.match(text, match.end(), clause.end):
        return True
    if verb == "responded" and text.startswith(" to ", match.end()):
        return True  # "officers responded to a call"
    if verb.startswith("admit") and _OWNED_UP.match(text, match.end(), clause.end):
        return True
    before = text[max(clause.start, match.start() - _BEFORE) : match.start()]
    if _PASSIVE.search(before) or _NEGATED.search(before) or _NOTHING.match(text, match.end(), clause.end):
        return True
    if match["verb"] and verb not in _NEVER_REDUCED and _REDUCED.match(text, match.end(), clause.end):
        return not verb.startswith("claim") or text.startswith(" by", match.end())
    return verb in _NOUNS and _NOUN.match(text, match.end(), clause.end) is not None
