"""Statements: a cue of attribution read in its clause, as speaker and the stretch that he is given.

The forms are those that PARC and the Penn Discourse Treebank annotate (Pareti 2012; Prasad et al. 2007): verb before its
complement, verb behind or inside the statement, inverted verb, "according to", "as quoted by".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from xref.context import lexicon
from xref.context.phrases import Phrase, after, before, nominal, trimmed
from xref.model import Span


class Statement(NamedTuple):
    """Who speaks in a clause, and what he says; ``beside`` are the words about time and place of speaking."""

    cue: Span
    verb: str
    speaker: Phrase
    heard: Span | None = None  # "told RIA Novosti"
    passed: Phrase | None = None  # "quoted Molins as saying"
    ahead: Span | None = None  # statement behind the cue
    behind: Span | None = None  # statement before the cue
    beside: Span = Span(0, 0)


def _branches(words: Sequence[str]) -> str:
    """Return words as a pattern that shares their beginnings, which halves the time of the scan."""
    if len(words) == 1:
        return words[0]
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    empty = "?" if "" in tails else ""
    parts = [first + _branches(rest) for first, rest in tails.items() if first]
    return f"(?:{'|'.join(parts)}){empty}"


@cache
def cues() -> re.Pattern[str]:
    """The words that can introduce an attribution, in one pattern for a whole text."""
    verbs = _branches(sorted(lexicon.SAYING | lexicon.SOMETIMES))
    return re.compile(
        r"(?<![\w'-])(?:(?P<according>[Aa]ccording to)|(?P<asby>as (?:cited|quoted|reported|told|carried|relayed) (?:by|to))|"
        r"(?P<citing>[Cc]iting|[Qq]uoting|(?:cited|quoted|reported) by)|(?P<wasquoted>(?:was|were|is) (?:quoted|cited) (?:\w+ ){0,4}?as saying)|"
        r"(?P<put>(?:puts?|gave|gives?)(?= (?:the|its|his|her|their|a)\b[^.;\"]{1,60}? (?:at|as)\b))|(?P<call>call(?:s|ed)?(?= (?:him|her|it|them|the \w+ an?)\b))|"
        r"(?P<phrase>pointed out|points out|spoke of|speaks of|made (?:it )?clear)|"
        rf"(?P<believe>(?:believe|think|expect|hope|fear)[sd]?(?= that\b))|(?P<verb>{verbs}))(?![\w'-])"
    )


_PASSIVE = re.compile(r"(?:^|\s)(?:is|are|was|were|be|been|being|'s|'re|to|by)(?:\s+(?:also|first|initially|not|reportedly|\w+ly))?\s*$")
_REDUCED = re.compile(r"\s+(?:by\b|dead\b|killed\b|missing\b|wounded\b|injured\b|hurt\b|safe\b|to (?:be|have)\b|as (?:an?|the)\b)")
_NOTHING = re.compile(r"\s+(?:nothing|little|no more|goodbye|hello|so)\b(?!\s+(?:to|that|of)\b)")
_NOUN_AFTER = re.compile(r"\s+(?:of|from|were|are|was|is|have|has|had|about|said|say|says|suggest\w*|emerged|by)\b")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Za-z .,'/-]{1,50}?(?:,\s*[A-Z][a-z]+\.? \d{1,2})?)?(?:\s?\([A-Za-z ./&-]{2,30}\)\s?\.?-{0,2}|\s-{1,2}|--|_)\s*(?=[\"A-Z])"
)
_LEAD = re.compile(
    r"(?:and|but|as|while|so|then|yet|meanwhile|however|earlier|later|separately|also|even so|for (?:his|her|its|their) part|in turn|still|"
    r"in addition|nevertheless|moreover|if|that|because|though|although)?[\s,]*", re.IGNORECASE
)
_OPENER = re.compile(
    r"(?:when|after|before|as|while|although|though|despite|in|on|at|during|following|since|speaking|asked|by|with|for|amid|until|"
    r"once|if|because|earlier|late|early|last|this|only|hours|minutes|days|shortly)\b", re.IGNORECASE
)
_TIME = (
    rf"(?:(?:late|early|earlier|later)\s+)*(?:on\s+)?(?:(?:this|last|the same|the)\s+)?(?:(?:{lexicon.WEEKDAYS}|today|yesterday|week|month|year|day|morning|night|"
    rf"evening|afternoon)(?:\s+(?:morning|night|evening|afternoon))?|(?:{lexicon.MONTHS})\.?(?:\s+\d{{1,2}})?|\d{{1,2}}\s+(?:{lexicon.MONTHS}))(?:,?\s+\d{{4}})?"
)
_ADJUNCT = re.compile(
    rf"\s*,?\s*(?:{_TIME}|(?:earlier|later|again|separately|too|live|also|publicly|anonymously|flatly)|\([\w ]+\)|"
    r"(?:on|under) (?:the )?condition (?:of anonymity|that \w+ not be (?:named|identified))|"
    r"(?:in|at|by|on|via|through|during|from|after|before|following|with|to|without|speaking|for|over)\s+(?!that\b|least\b|most\b|all\b|some\b|about\b|\d)"
    r"[\w'&.-]+(?:\s+(?!that\b)[\w'&.-]+){0,8}?"
    rf"(?=$|[,;:.\"]|\s+(?:that\b|{_TIME}|(?:in|at|on|by|of|for|during|after|from|with)\b)))(?![\w])"
)
_ADDRESSEE = re.compile(
    r"\s+(?:(?:an?|the|his|her|their|its)\s+)?(?P<who>(?:[\w'.-]+\s+){0,4}?(?:conference call|press conference|news conference|" + "|".join(sorted(lexicon.ADDRESSEES)) + r")|"
    r"(?:(?:al|el)-)?[A-Z][\w'&.-]*(?:\s+(?:(?:al|el)-)?[A-Z0-9][\w'&.-]*){0,4}(?:\s+(?:state\s+)?(?:news\s+)?(?:agency|television|tv|radio|channel|newspaper|magazine))?)"
    r"(?![\w-])(?:\s+(?:of|with)\s+(?:[\w'-]+\s+){0,5}?(?:reporters|journalists|officials|people|politicians|supporters)\b)?"
)
_INTERVIEW = re.compile(r"(?:interview with|interview to|remarks to|statement to|comments to|speaking to|statement sent to|e-?mail to|call with)\s+")
_RESUMED = re.compile(
    r"[^,\"]{0,100}?,\s*(?:and\s+)?(?:adding|noting|stressing|saying|warning|insisting|explaining|added|claiming|arguing|pointing out|predicting|describing|calling)\b"
    r"(?P<mark>[,:]?\s*)(?:that\s+)?"
)
_SELF = re.compile(r"\s+(?:\w+\s+){0,3}?(?:(?:full |sole )?(?:responsibility|credit|involvement)|the attacks?|an attack)\b")


def bounds(text: str, sentence: Span) -> Span:
    """Return a sentence without dateline and final stop."""
    start, end = trimmed(text, *sentence)
    while end > start and text[end - 1] in ".!? ":
        end -= 1
    match = _DATELINE.match(text, start, min(end, start + 90))
    if match and match.end() < end and (re.match(r"[A-Z]{2}", match.group()) or re.search(r"\([A-Z][\w ./&]*\)\s?\.?-|--|_", match.group())):
        start = match.end()
    return Span(start, end)


def read(text: str, clause: Span, match: re.Match[str]) -> Statement | None:
    """Read one cue in the words of its sentence or quotation; None where nobody speaks."""
    cue = Span(match.start(), match.start() + len(match.group().rstrip()))
    if match["according"] or match["asby"] or match["citing"]:
        return _prepositional(text, clause, cue, bool(match["according"]))
    return _inverted(text, clause, cue) or _finite(text, clause, cue, match)


def _prepositional(text: str, clause: Span, cue: Span, according: bool) -> Statement | None:
    phrase, stop = after(text, cue.end + 1, clause.end)
    if phrase is None:
        return None
    verb = text[cue.start : cue.end]
    left = trimmed(text, clause.start, cue.start)
    if not text[left.start : left.end].strip('" ,'):
        return Statement(cue, verb, phrase, ahead=trimmed(text, stop, clause.end), beside=Span(cue.start, stop))
    if not according:
        return Statement(cue, verb, phrase, behind=left, beside=Span(cue.start, stop))
    rest = text[stop : clause.end]
    around = rest.lstrip().startswith(",") and not _breaks_off(rest)
    return Statement(cue, verb, phrase, behind=left, ahead=trimmed(text, stop, clause.end) if around else None, beside=Span(cue.start, stop))


def _breaks_off(rest: str) -> bool:
    """Whether what stands behind a parenthetical speaker is no part of the statement."""
    return bool(re.match(r"\s*,?\s*(?:but|while|whereas|which|who|whose|when|where|as|after|although|though|a|an|the|referring|following|speaking|in an?|citing|quoting)\b", rest))


def _inverted(text: str, clause: Span, cue: Span) -> Statement | None:
    """Read "..., said X" and '..." told X'."""
    left = trimmed(text, clause.start, cue.start)
    if left.end <= left.start or text[cue.start : cue.end] not in _INVERTING:
        return None
    quoted, parted = text[left.end - 1] in "\"'", text[left.end - 1] == ","
    phrase, stop = after(text, cue.end + 1, clause.end)
    if phrase is None or (not quoted and text[phrase.span.start : phrase.span.end].lower() in {"he", "she", "they", "it"}):
        return None
    rest = text[stop : clause.end].strip()
    end = _adjuncts(text, stop, clause.end)
    closed = not rest or rest[0] in ",;:.\"(" or end > stop
    if not quoted and not parted:  # commas may be lost: then nothing but the speaker may follow
        closed = text[cue.start : cue.end] in {"said", "says"} and (not text[end : clause.end].strip(" .") or rest.startswith(("which ", "who ")))
        closed = closed and speaks(text[phrase.span.start : phrase.span.end], anywhere=True)
    if not closed or (parted and before(text, clause.start, cue.start) is not None):
        return None
    ahead = _resumed(text, stop, clause.end)
    if ahead is None and text[end : end + 1] == "," and not _breaks_off(text[end : clause.end]) and not quoted:
        ahead = trimmed(text, end + 1, clause.end)
    if ahead is None and quoted and '"' in text[end : clause.end]:
        ahead = trimmed(text, end, clause.end)
    return Statement(cue, text[cue.start : cue.end], phrase, behind=left, ahead=ahead, beside=Span(cue.start, max(stop, end)))


_INVERTING = lexicon.words("said says reported reports added adds wrote tweeted warned explained claimed insisted noted announced told")


def _finite(text: str, clause: Span, cue: Span, match: re.Match[str]) -> Statement | None:
    """Read subject, verb and statement in their usual order, the statement on either side."""
    verb = text[cue.start : cue.end]
    if _not_said(text, clause, cue, match):
        return None
    phrase = before(text, clause.start, cue.start)
    if phrase is None:
        return None
    if verb in {"claimed", "claims", "denied", "denies", "claim", "deny"} and (own := _SELF.match(text, cue.end, clause.end)):
        return Statement(cue, verb, phrase, behind=Span(phrase.span.start, own.end()), beside=Span(cue.start, own.end()))
    stop, heard, passed = cue.end, None, None
    if verb in {"quoted", "quotes", "cited", "cites", "quote", "cite"}:
        passed, stop = after(text, cue.end + 1, clause.end)
        if passed is None:
            return None
        saying = re.compile(r"\s+as\s+(?:saying|telling\s+\w+)").match(text, stop, clause.end)
        stop = saying.end() if saying else stop
    elif verb in {"told", "tells", "tell", "informed"}:
        if not (addressed := _ADDRESSEE.match(text, cue.end, min(clause.end, cue.end + 140))):
            return None
        heard, stop = Span(*addressed.span("who")), addressed.end()
    end = _adjuncts(text, stop, clause.end)
    interview = _INTERVIEW.search(text, stop, min(clause.end, stop + 120))
    if interview and heard is None and not re.search(r"\bthat\b", text[stop : interview.start()]):
        outlet, _ = after(text, interview.end(), clause.end)
        heard = outlet.span if outlet else None
    opening = min(phrase.span.start, phrase.apposition.start if phrase.apposition else phrase.span.start)
    behind, ahead = _sides(text, clause, opening, stop, end, verb)
    if behind is None and ahead is None:
        return None
    return Statement(cue, verb, phrase, heard, passed, ahead, behind, Span(cue.end, max(stop, end)))


def _not_said(text: str, clause: Span, cue: Span, match: re.Match[str]) -> bool:
    """Whether the verb is passive, a participle or a noun here."""
    if match["wasquoted"]:
        return False
    if _NOTHING.match(text, cue.end, clause.end):
        return True
    if _PASSIVE.search(text, max(clause.start, cue.start - 24), cue.start):
        return True
    if match["verb"] and _REDUCED.match(text, cue.end, clause.end) and text[cue.start : cue.end] not in {"told", "described", "describes"}:
        return text[cue.start : cue.end] not in {"claimed", "claims", "vowed", "pledged", "promised", "agreed", "hoped"} or text.startswith(" by", cue.end)
    nounish = text[cue.start : cue.end] in {"reports", "report", "claims", "claim", "estimates", "estimate", "states", "notes", "counts", "records", "hopes", "promises"}
    if re.search(r"(?:\bnot|n't|\bnever|\byet to|\bto|\bcould|\bcannot)\s+(?:\w+ly\s+)?$", text[max(clause.start, cue.start - 24) : cue.start]):
        return True
    return nounish and bool(_NOUN_AFTER.match(text, cue.end, clause.end))


def _sides(text: str, clause: Span, opening: int, stop: int, end: int, verb: str) -> tuple[Span | None, Span | None]:
    """Decide on which side of subject and verb the statement stands: behind, ahead, or both."""
    left = trimmed(text, clause.start, opening)
    lead = text[left.start : left.end]
    quoted = lead.endswith(('"', "'")) and len(lead) > 1
    bare = not text[end : clause.end].strip(' ."')
    substantial = bool(lead) and not _LEAD.fullmatch(lead)
    follows = text[stop : clause.end]
    complement = bool(re.match(r"\s*(?:,?\s*(?:that|how|why|whether|if)\b|:|,?\s*\")", text[end : clause.end])) or bool(re.match(r"\s*(?:that\b|:)", follows))
    ahead = trimmed(text, stop, clause.end)
    if ahead.end <= ahead.start:
        ahead = None
    if quoted and not complement:
        resumed = _resumed(text, stop, clause.end) or (trimmed(text, end, clause.end) if '"' in text[end : clause.end] else None)
        return left, resumed
    if bare:
        return (left, None) if substantial else (None, ahead if verb not in {"said", "says"} else None)
    if substantial and lead.endswith(",") and not complement:
        comma = text[end : clause.end].lstrip().startswith(",")
        if comma or not _OPENER.match(lead):
            rest = text[end : clause.end]
            resumed = _resumed(text, stop, clause.end)
            if resumed is not None:
                return left, resumed
            if comma and _breaks_off(rest):
                return (left, None) if not _OPENER.match(lead) or _clause_like(lead) else (None, ahead)
            if comma:
                return left, trimmed(text, end + rest.index(",") + 1, clause.end)
            if not _clause_like(rest) and _clause_like(lead):
                return left, None
    resumed = _resumed(text, stop, clause.end)
    if resumed is not None and substantial and not _clause_like(text[stop : resumed.start]) :
        return left, resumed
    if substantial and re.match(r"\s*,\s*(?:as (?:cited|quoted|reported|told|carried)|citing|quoting|according)\b", text[end : clause.end]):
        return left, None
    return None, ahead


_FINITE = re.compile(r"(?<![\w-])(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do|should|must|[a-z]{3,}ed|"
    r"said|told|met|held|took|went|came|began|left|led|fell|hit|shot|fled|broke|rose|found|lost|won|died|struck|drove|put|set)(?![\w-])")


def _clause_like(words: str) -> bool:
    return bool(_FINITE.search(words))


def _resumed(text: str, stop: int, end: int) -> Span | None:
    """Where a statement goes on behind the words for its speaker (", adding that ...")."""
    match = _RESUMED.match(text, stop, end)
    return trimmed(text, match.end(), end) if match and match.end() < end else None


def _adjuncts(text: str, stop: int, end: int) -> int:
    """Where the words about time, place and manner behind a verb end."""
    at = stop
    for _ in range(5):
        match = _ADJUNCT.match(text, at, min(end, at + 160))
        if not match or match.end() == at or _clause_like(match.group()):
            break
        at = match.end()
    return at


def speaks(words: str, *, anywhere: bool = False) -> bool:
    """Whether a phrase has a noun for somebody who speaks, at its end or ``anywhere``."""
    found = words.lower().split()
    return any(map(nominal, found)) if anywhere else bool(found) and nominal(found[-1])
