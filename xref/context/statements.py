"""Statements: a cue of attribution read in its clause, as speaker and the stretch that he is given.

The forms are those that PARC and the Penn Discourse Treebank annotate (Pareti 2012; Prasad et al. 2007): verb before
its complement, verb behind or inside the statement, inverted verb, "according to", "as quoted by".
"""

from __future__ import annotations

import re

from xref.context import adjuncts
from xref.context.agents import after
from xref.context.cues import idle, pattern
from xref.context.estimates import estimated
from xref.context.lexicon import words as lexicon
from xref.context.phrases import PRONOUNS, Phrase, speaks, trimmed
from xref.context.placement import OTHER, THAT, placed
from xref.context.subjects import before
from xref.expressions import regex
from xref.model import Span
from xref.tuples import NamedTuple


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


_A_REASON = regex(  # "withdrew, citing EU sanctions"
    r"(?:'s?)? (?:[a-z]+ )?(?:sanctions|concerns|fears|violations|attacks|threats|rules|laws|restrictions|demands"
    r"|pressure|interference|opposition|involvement|aggression|strikes|raids)\b"
)
_FRONTED = regex(r"(?:[Oo]n|[Ii]n|[Aa]t|[Aa]fter|[Bb]ut|[Aa]nd|[Ee]arlier|[Ll]ater)\b[^,]{0,50},?\s(?=[A-Z]|the\s|a\s)")
_OPENING = regex(  # "Speaking in Lome, | Ann Lee denied it and said ...": who speaks is named behind the comma
    r"(?:[A-Z][a-z]+ing|[Oo]n|[Ii]n|[Aa]t|[Aa]fter|[Bb]efore|[Ee]arlier|[Ll]ater)\b[^,;:\"]{0,70},\s(?=[A-Z]|the\s)"
)
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
_HAVING_KILLED = regex(  # "claimed responsibility for killing nine" tells how many they say it was
    r"\s+for\s+(?P<deed>(?:the\s)?(?:\w+\s)?(?:killing|slaying|deaths?|wounding|shooting|capture|capturing)s?\s"
    r"(?:of\s)?[^,;.\"]+)"
)


def read(text: str, clause: Span, match: re.Match[str]) -> Statement | None:
    """Read one cue in the words of its sentence or quotation; None where nobody speaks.

    >>> from xref.context.cues import pattern
    >>> text = "Police said nine people died"
    >>> statement = read(text, Span(0, len(text)), pattern().search(text))
    >>> text[slice(*statement.speaker.span)], text[slice(*statement.ahead)]
    ('Police', 'nine people died')
    """
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
    around = around and rest.lstrip().startswith(",") and not OTHER.match(rest)
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
    told = verb != "told" and not rest.strip(' ."') and speaks(who, anywhere=True)
    if not closed or (parted and not told and _has_subject(text, clause.start, cue.start)):
        return None
    ahead = adjuncts.resumed(text, stop, clause.end)
    if ahead is None and not quoted and text[end : end + 1] == "," and not OTHER.match(text, end, clause.end):
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
        lead = _OPENING.match(text, clause.start, cue.start)
        phrase, _ = after(text, lead.end() if lead else clause.start, cue.start)
    if phrase is None or _NOBODY.search(text, clause.start, phrase.span.end):
        return None
    if verb.startswith(("claim", "den")) and (own := _OWN.match(text, cue.end, clause.end)):
        beside = Span(cue.end, adjuncts.skip(text, cue.end, own.end()))
        deed = _HAVING_KILLED.match(text, own.end(), clause.end)
        ahead = trimmed(text, *deed.span("deed")) if deed else None
        return Statement(cue, verb, phrase, behind=Span(phrase.span.start, own.end()), ahead=ahead, beside=beside)
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
        elif THAT.match(text, cue.end, clause.end) is None:  # South Asian papers name no addressee: "he told that"
            return None
    heard = heard or _interviewer(text, stop, clause.end)
    end = adjuncts.skip(text, stop, clause.end)
    opening = min(phrase.span.start, phrase.apposition.start if phrase.apposition else phrase.span.start)
    behind, ahead = placed(text, clause, opening, stop, end, verb)
    if behind is None and ahead is None:
        return None
    if ahead and _CONCEDING.fullmatch(text, clause.start, opening):
        ahead = Span(ahead.start, _main_clause(text, ahead))
    if ahead and text.endswith(" who ", clause.start, cue.start) and (tried := _TRIED.search(text, *ahead)):
        ahead = Span(ahead.start, tried.start())  # "a man who admitted he stabbed her | has been jailed"
    return Statement(cue, verb, phrase, heard, passed, ahead, behind, Span(cue.end, max(stop, end)))


_CONCEDING = regex(r"\s*(?:[Ww]hile|[Aa]lthough|[Tt]hough|[Ww]hereas)(?: [a-z-]+){0,2}\s*")
_NEAR = 60  # characters from the comma to the verb of who speaks next


def _main_clause(text: str, said: Span) -> int:
    """Where the words of "While the mayor spoke of nine dead, | doctors put it at 12" end, else where all end."""
    for comma in regex(",\\s").finditer(text, *said):
        if pattern().search(text, comma.end(), min(said.end, comma.end() + _NEAR)):
            return comma.start()
    return said.end


_TRIED = regex(
    r"\s(?:has been|have been|was|were|is|are|will be) (?:also )?(?:sentenced|jailed|imprisoned|ordered|fined|convicted"
    r"|found guilty|charged|arrested|given|handed|due|facing)\b"
)


def _interviewer(text: str, stop: int, end: int) -> Span | None:
    """The outlet of "said in an interview with TBS"."""
    match = adjuncts.INTERVIEW.search(text, stop, min(end, stop + 120))
    if match is None or " that " in text[stop : match.start()]:
        return None
    phrase, _ = after(text, match.end(), end)
    return phrase.span if phrase else None
