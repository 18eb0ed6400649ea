"""Statements: a cue of attribution read in its clause, as speaker and the stretch that he is given.

The forms are those that PARC and the Penn Discourse Treebank annotate (Pareti 2012; Prasad et al. 2007): verb before
its complement, verb behind or inside the statement, inverted verb, "according to", "as quoted by".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from xref.context import adjuncts
from xref.context.agents import after
from xref.context.cues import idle
from xref.context.estimates import estimated
from xref.context.lexicon import words as lexicon
from xref.context.phrases import PRONOUNS, Phrase, speaks, trimmed
from xref.context.subjects import before
from xref.expressions import regex
from xref.model import Span


class Statement(NamedTuple):
    """Who speaks in a clause, and what he says; ``beside`` are the words about time and place of speaking."""

    cue: Span
    verb: str
    speaker: Phrase
    heard: Span | None = None  # "told RIA Novosti"
    passed: Phrase | None = None  # "quoted Neri as saying"
    ahead: Span | None = None  # statement behind the cue
    behind: Span | None = None  # statement before the cue
    beside: Span = Span(0, 0)
    acting: bool = False  # in office, not with words: what others report of it is theirs


_DATELINE = regex(
    r"(?:[A-Z][A-Za-z .,'/-]{1,50}?(?:,\s*[A-Z][a-z]+\.? \d{1,2})?)?"
    r"(?:\s?\([A-Za-z ./&-]{2,30}\)\s?\.?-{0,2}|\s-{1,2}|--|_)\s*(?=[\"A-Z])"
)
_ABBREVIATED = regex(r"(?<!\w)[A-Za-z]\.[A-Za-z]\.\Z")  # "at 9 p.m.": the point is not the sentence's alone
_MARKED = regex(r"\([A-Z][\w ./&]*\)\s?\.?-|--|_")
_LEAD = regex(
    r"(?:and|but|as|while|so|then|yet|meanwhile|however|earlier|later|separately|also|even so|for (?:his|her|its|"
    r"their) part|"
    r"in turn|still|in addition|nevertheless|moreover|if|that|because|though|although)?[\s,]*",
    re.IGNORECASE,
)
_OPENER = regex(
    r"(?:when|after|before|as|while|although|though|despite|in|on|at|during|following|since|speaking|asked|by|with|"
    r"for|amid|"
    r"until|once|if|because|earlier|late|early|last|this|only|hours|minutes|days|shortly)\b",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\s*,?\s*(?:but|while|whereas|which|who|whose|when|where|as|after|although|though|a|an|the|referring|following|"
    r"speaking|in an?|citing|quoting)\b"
)
# What goes on with the saying, not with what is said: "..., officials said with most ballots still to be counted".
# Nor does what the speaker did meanwhile: "..., the minister said as he visited the town".
_ADJOINED = regex(
    r"\s*(?:with|amid|despite|ahead of|following|hours|minutes|shortly|because|"
    r"(?:as|since|while|when|after) (?:s?he|they|visiting))\s"
)
_A_REASON = regex(  # "withdrew, citing EU sanctions"
    r"(?:'s?)? (?:[a-z]+ )?(?:sanctions|concerns|fears|violations|attacks|threats|rules|laws|restrictions|demands"
    r"|pressure|interference|opposition|involvement|aggression|strikes|raids)\b"
)
_CITED = regex(r"\s*,\s*(?:as (?:cited|quoted|reported|told|carried)|citing|quoting|according)\b")
_COMPLEMENT = regex(r"\s*(?:,?\s*(?:that|how|why|whether|if)\b|:|,?\s*\")")
_CAUSED = regex(r"\s*(?:and|but)\s+[a-z]+ed\s")
_THAT = regex(r"\s*(?:that\b|:)")
_FRONTED = regex(r"(?:[Oo]n|[Ii]n|[Aa]t|[Aa]fter|[Bb]ut|[Aa]nd|[Ee]arlier|[Ll]ater)\b[^,]{0,50},?\s(?=[A-Z]|the\s|a\s)")
_VERBAL = regex(r"\s+(?:(?:on \w+|\w+ly|also|later|then|has|had|have)\s+){0,3}[a-z]+(?:ed|s|t|d|w|e|n|k|g)\s")
_QUOTED_BY = regex(r"\w+ \w+ by (?:the )?(.+?) as saying")
_COUNT = regex(r"\s((?:[\w'-]+ ){1,4}?(?:accounts?|count|estimates?|reports|reckoning|tally))\b,?")
_A_COUNT = regex(r"\b(?:toll|number|count|figure|tally|total)s?(?: of (?:the )?[a-z]+)?$")
_STANDS = regex(r"\s*(?:is|was|stands|stood|has|had)\b")  # "the toll according to the mayor is 12"
_NOBODY = regex(r"(?<!\w)(?:(?:[Nn]o|[Nn]either)\s(?:[\w'-]+\s){0,4}[\w'-]+|[Nn]obody|[Nn]one)\Z")
_SHARED = regex(r"(?:\band|\bbut)\s(?:\w+ly\s|later\s|also\s|then\s)?$")
_HEARER = regex(r"\s+(?:\w+\s+)?(?:correspondents?|reporters?|journalists?|newsm[ae]n)\s*(?:[,.]|$)")
_AS_SAYING = regex(r"\s+as\s+(?:saying|telling\s+\w+)")
_DEED = r"(?:attack|bombing|blast|assault|raid|shooting|strike|killing|ambush)s?"
_OWN = regex(
    r"\s+(?:\w+\s+){0,3}?(?:(?:full |sole )?(?:responsibility|credit|involvement)|"
    rf"(?:the|an?|this|that|last)\s(?:[\w'-]+\s){{0,4}}?{_DEED}\b"
    rf"|(?:[\w'-]+\s){{0,3}}?{_DEED}(?=\s*(?:[,;.]|$|(?:on|in|at|against|that|which)\s)))"  # "claims Haifa bombing"
)


def _complete(lead: str) -> bool:
    """Whether the words before a speaker are a clause that his name does not go on with."""
    last = lead.split()[-1].lower()
    return (
        lead[-1].isalnum()
        and adjuncts.clause_like(lead)
        and last not in lexicon("coordinators", "subordinators")
        and last != "that"
    )


def bounds(text: str, sentence: Span) -> Span:
    """Return a sentence without dateline and final stop.

    >>> text = "LIMA, Peru (AP) - Police said so."
    >>> text[slice(*bounds(text, Span(0, len(text))))]
    'Police said so'
    """
    start, end = trimmed(text, *sentence)
    while end > start and text[end - 1] in ".!? " and not _ABBREVIATED.search(text, max(start, end - 4), end):
        end -= 1
    match = _DATELINE.match(text, start, min(end, start + 90))
    if match and match.end() < end and (match.group()[:2].isupper() or _MARKED.search(match.group())):
        start = match.end()
    return Span(start, end)


def read(text: str, clause: Span, match: re.Match[str]) -> Statement | None:
    """Read one cue in the words of its sentence or quotation; None where nobody speaks."""
    cue = Span(*match.span())
    if match["according"] or match["as_by"] or match["citing"]:
        return _prepositional(text, clause, cue, around=bool(match["according"]))
    if match["counted"]:
        return _counted(text, clause, cue)
    if match["estimate"]:
        told = estimated(text, clause, cue)
        return Statement(cue, text[slice(*cue)], Phrase(told.whose), ahead=told.figure, beside=cue) if told else None
    if match["saying"]:
        return _participial(text, clause, cue)
    if statement := _inverted(text, clause, cue):
        return statement
    if idle(text, clause, match):
        return None
    if match["act"] or match["naming"]:
        return _official(text, clause, cue, naming=bool(match["naming"]))
    return _finite(text, clause, cue)


def _official(text: str, clause: Span, cue: Span, *, naming: bool) -> Statement | None:
    """Read "Police detained five men": whoever acts in office tells of it; and "He named the driver as ..."."""
    phrase = before(text, clause.start, cue.start)
    if phrase is None or cue.end >= clause.end:
        return None
    words = text[slice(*phrase.span)].lower().split()
    official = not lexicon("officials").isdisjoint(words)
    known = words[0] in PRONOUNS or words[0] not in lexicon("determiners")
    known = known or (words[0] == "the" and not lexicon("bodies", "posts").isdisjoint(words))
    if not (official or (naming and known)):
        return None
    ahead = trimmed(text, cue.end, clause.end)
    return Statement(cue, text[slice(*cue)], phrase, ahead=ahead, beside=cue, acting=not naming)


def _prepositional(text: str, clause: Span, cue: Span, *, around: bool) -> Statement | None:
    """Read "according to X, ...", "..., according to X" and "as cited by X"."""
    phrase, stop = after(text, cue.end + 1, clause.end)
    if phrase is None or _A_REASON.match(text, phrase.span.end, clause.end):
        return None
    made = Statement(cue, text[cue.start : cue.end], phrase, beside=Span(cue.start, stop))
    left = trimmed(text, clause.start, cue.start)
    if not text[left.start : left.end].strip('" ,'):
        return made._replace(ahead=trimmed(text, stop, clause.end))
    rest = text[stop : clause.end]
    around = around and rest.lstrip().startswith(",") and not _OTHER.match(rest)
    around = around or (_A_COUNT.search(text, *left) is not None and _STANDS.match(rest) is not None)
    return made._replace(behind=left, ahead=trimmed(text, stop, clause.end) if around else None)


def _counted(text: str, clause: Span, cue: Span) -> Statement | None:
    """Read "By the ministry's count, ..." and "By some accounts ..."."""
    match = _COUNT.match(text, cue.end, clause.end)
    if match is None or text[clause.start : cue.start].strip(' "'):
        return None
    phrase = Phrase(Span(*match.span(1)))
    return Statement(
        cue, "by", phrase, ahead=trimmed(text, match.end(), clause.end), beside=Span(cue.start, match.end())
    )


def _participial(text: str, clause: Span, cue: Span) -> Statement | None:
    """Read "X rejected the offer, saying ...": the subject of the sentence speaks."""
    lead = _FRONTED.match(text, clause.start, cue.start)
    start = lead.end() if lead else clause.start
    phrase, stop = after(text, start, cue.start)
    if phrase is None or not _VERBAL.match(text, stop, cue.start):
        return None
    ahead = trimmed(text, cue.end, clause.end)
    return Statement(cue, text[slice(*cue)], phrase, ahead=ahead, beside=cue) if ahead.end > ahead.start else None


def _inverted(text: str, clause: Span, cue: Span) -> Statement | None:
    """Read "..., said X" and '..." told X'."""
    left = trimmed(text, clause.start, cue.start)
    verb = text[cue.start : cue.end]
    if left.end <= left.start or verb not in lexicon("inverting") or _HEARER.match(text, cue.end, clause.end):
        return None
    if text[cue.end : cue.end + 1] == ",":
        return None  # "..., the mayor said, citing doctors": no subject stands behind a comma
    quoted, parted = text[left.end - 1] in "\"'", text[left.end - 1] == ","
    if not (quoted or parted) and (verb not in {"said", "says"} or text.startswith(" that ", cue.end)):
        return None
    phrase, stop = after(text, cue.end + 1, clause.end)
    if phrase is None or (not quoted and text[phrase.span.start : phrase.span.end].lower() in PRONOUNS):
        return None
    end = adjuncts.skip(text, stop, clause.end)
    rest = text[stop : clause.end].strip()
    if quoted or parted:
        closed = not rest or rest[0] in ',;:."(' or end > stop or rest.startswith(("who ", "which ", *_PASSED_ON))
    else:  # commas may be lost: then nothing but the speaker may follow
        alone = not text[end : clause.end].strip(" .") or rest.startswith(("which ", "who "))
        closed = alone and speaks(text[slice(*phrase.span)], anywhere=True)
    who = text[phrase.span.start : max(phrase.span.end, stop)]  # with what is in apposition to it
    told = not rest.strip(' ."') and speaks(who, anywhere=True)
    if not closed or (parted and not told and _has_subject(text, clause.start, cue.start)):
        return None
    ahead = adjuncts.resumed(text, stop, clause.end)
    if ahead is None and not quoted and text[end : end + 1] == "," and not _OTHER.match(text, end, clause.end):
        ahead = trimmed(text, end + 1, clause.end)
    if ahead is None and quoted and '"' in text[end : clause.end]:
        ahead = trimmed(text, end, clause.end)
    if parted and rest.startswith(", and ") and (colon := text.rfind(": ", left.start, left.end)) > 0:
        left, ahead = trimmed(text, colon + 1, left.end), None  # "they held five: his wife, said X, and four others"
    return Statement(cue, verb, phrase, ahead=ahead, behind=left, beside=Span(cue.start, max(stop, end)))


_PASSED_ON = ("as quoted by ", "as cited by ", "as reported by ", "as carried by ")
_IN = regex(r"\b(?:in|at|near|of|from|to|on|outside|around|by|for|with|against)\s(?:the\s)?$")


def _has_subject(text: str, start: int, verb: int) -> bool:
    """Whether a subject stands before a verb that a comma parts from it; "in Lima, said Ann Lee" has none."""
    phrase = before(text, start, verb)
    return phrase is not None and _IN.search(text, max(start, phrase.span.start - 14), phrase.span.start) is None


def _finite(text: str, clause: Span, cue: Span) -> Statement | None:
    """Read subject, verb and statement in their usual order, the statement on either side."""
    verb = text[cue.start : cue.end]
    phrase = before(text, clause.start, cue.start)
    if phrase is None and _SHARED.search(text, clause.start, cue.start):  # "X denied it and told reporters ..."
        phrase, _ = after(text, clause.start, cue.start)
    if phrase is None or _NOBODY.search(text, clause.start, phrase.span.end):
        return None
    if verb.startswith(("claim", "den")) and (own := _OWN.match(text, cue.end, clause.end)):
        beside = Span(cue.end, adjuncts.skip(text, cue.end, own.end()))
        return Statement(cue, verb, phrase, behind=Span(phrase.span.start, own.end()), beside=beside)
    stop, heard, passed = cue.end, None, None
    if quoted_by := _QUOTED_BY.match(text, cue.start, cue.end):
        heard = Span(*quoted_by.span(1))
    if verb in {"quoted", "quotes", "cited", "cites"}:
        passed, stop = after(text, cue.end + 1, clause.end)
        if passed is None:
            return None
        saying = _AS_SAYING.match(text, stop, clause.end)
        stop = saying.end() if saying else stop
    elif verb in {"told", "tells", "tell", "informed"}:
        addressed = adjuncts.addressee().match(text, cue.end, min(clause.end, cue.end + 140))
        if addressed is not None:
            heard, stop = Span(*addressed.span("who")), addressed.end()
        elif _THAT.match(text, cue.end, clause.end) is None:  # South Asian papers name no addressee: "he told that"
            return None
    heard = heard or _interviewer(text, stop, clause.end)
    end = adjuncts.skip(text, stop, clause.end)
    opening = min(phrase.span.start, phrase.apposition.start if phrase.apposition else phrase.span.start)
    behind, ahead = _sides(text, clause, opening, stop, end, verb)
    if behind is None and ahead is None:
        return None
    return Statement(cue, verb, phrase, heard, passed, ahead, behind, Span(cue.end, max(stop, end)))


def _interviewer(text: str, stop: int, end: int) -> Span | None:
    """The outlet of "said in an interview with TBS"."""
    match = adjuncts.INTERVIEW.search(text, stop, min(end, stop + 120))
    if match is None or " that " in text[stop : match.start()]:
        return None
    phrase, _ = after(text, match.end(), end)
    return phrase.span if phrase else None


def _sides(text: str, clause: Span, opening: int, stop: int, end: int, verb: str) -> tuple[Span | None, Span | None]:
    """Decide on which side of subject and verb the statement stands: behind, ahead, or both.

    ``opening`` is where the subject begins, ``stop`` where verb and addressee end, ``end`` where time and place do.
    """
    left, ahead = trimmed(text, clause.start, opening), trimmed(text, stop, clause.end)
    lead, rest = text[slice(*left)], text[end : clause.end]
    substantial = bool(lead) and not _LEAD.fullmatch(lead)
    complement = bool(_COMPLEMENT.match(rest) or _THAT.match(text, stop, clause.end))
    further = adjuncts.resumed(text, stop, clause.end)
    if len(lead) > 1 and lead.endswith(('"', "'")) and not complement:
        return left, further or (trimmed(text, end, clause.end) if '"' in rest else None)
    if not rest.strip(' ."'):
        lone = ahead if verb not in {"said", "says"} and ahead.end > ahead.start else None
        return (left, None) if substantial else (None, lone)
    if lead.endswith("which") and ahead.end > ahead.start and ", " in text[slice(*ahead)]:
        return None, Span(
            ahead.start, text.index(", ", ahead.start)
        )  # "the blast, which they said they planned, killed"
    if verb.startswith(("spoke", "speak", "stuck", "stick", "stood", "stand")):
        return None, ahead if ahead.end > ahead.start else None
    if substantial and lead.endswith(",") and not complement:
        comma = rest.lstrip().startswith(",")
        if comma and further is None and _OTHER.match(rest):
            return (left, None) if not _OPENER.match(lead) or adjuncts.clause_like(lead) else (None, ahead)
        if comma:
            return left, further or trimmed(text, end + rest.index(",") + 1, clause.end)
        aside = _ADJOINED.match(rest) is not None or not adjuncts.clause_like(rest)
        if not _OPENER.match(lead) and (further or (adjuncts.clause_like(lead) and aside)):
            return left, further
    if substantial and not lead.endswith(",") and not complement and _complete(lead):  # commas may be lost
        if further or _OTHER.match(rest) or not adjuncts.clause_like(rest):
            return left, further
        if _CAUSED.match(rest):
            return left, trimmed(text, end, clause.end)
    if substantial and further is not None and not adjuncts.clause_like(text[stop : further.start]):
        return left, further
    if substantial and _CITED.match(rest):
        return left, None
    return None, ahead if ahead.end > ahead.start else None
