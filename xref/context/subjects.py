"""Subjects: the noun phrase that ends where a verb begins.

No parser: times and auxiliaries before the verb are left aside, and what describes a name is told from it. Reading is
bounded to a window of characters.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from xref.context.adjuncts import clause_like
from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.context.lexicon import words as lexicon
from xref.context.noun_phrases import begins
from xref.context.phrases import ARABIC, Phrase, nominal, pleads, tokens, trimmed
from xref.context.runs import split_post
from xref.expressions import regex
from xref.model import Span

_NEAR, _WINDOW = 64, 180
_NAME = r"(?:[A-Z][\w'-]*|al-\w+)"
_HEADS = regex(
    rf"({_NAME}(?:\s+{_NAME}){{1,3}}),?\s+who\s+(?:heads|leads|runs|directs|founded|chairs)\s+(?:[\w-]+\s+){{0,5}}$"
)
_OPEN_APPOSITION = regex(
    rf"({_NAME}(?:\s+{_NAME}){{1,3}}),\s((?:an?|the)\s[^,;:.\"]{{3,60}}\s(?:in|at|from|of)\s(?:the\s)?(?:[\w-]+\s){{0,3}}"
    r"(?:capital|city|town|village|district|state|province)\s(?:of\s)?)$"
)
_SEATED = regex(  # "Orvane, a payments firm based in Peru said"
    rf"(?<![Ii]n )(?<![Aa]t )({_NAME}(?:\s+{_NAME}){{0,3}}),\s((?:an?|the)\s[^,;:.\"]{{3,60}}\s(?:based|headquartered)"
    rf"\sin\s(?:the\s)?{_NAME}(?:\s+{_NAME}){{0,2}})$"
)
_RELATIVE = regex(r"([^,;:\"]{2,90}?)\s((?:which|who)\s[^,;:\"]{3,100})")
_ROLE = regex(r"(?:^|\s)((?:a|an|the|its|his|her|their|[A-Z][\w-]*'s)\s[^,]*)$", re.IGNORECASE)
_HEADED = regex(r"((?:[A-Z][\w'&-]*\s){1,6}[a-z]+)$")  # "Elections Board chairman, ..."
_DESCRIPTION = regex(
    r"(?:the|a|an|one|his|her|its|their|who|whose|which|in|at|on|during|for|speaking|citing|quoting|head|leader|chief|director|also|deputy|president|minister|"
    r"himself|"
    r"herself|\d+|spokes\w+|[A-Z][\w-]*'s|(?:\w+(?:ed|ing)|known|run|led)\s(?:as|at|beside|by|for|from|in|inside|near|on|outside|to|with))(?![\w-])"
)
_JOINT = regex(r"\b(?:of|to|for|in|at|from|with)\b")


# "The hotel in Lima said": whatever noun it is, it has the place behind it.
_IN = regex(r"\b(in|at|near|from|on|for)\s(?:the\s)?$")
_WHERE = frozenset({"in", "at", "near", "on"})
_HEAD = regex(
    r"(?:^|[,;:\"]\s?|\b(?:[Aa]nd|[Bb]ut|[Tt]hat|[Ww]hile|[Aa]s)\s)"
    r"((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne)\s(?:[\w'-]+\s){1,6}?(?:in|at|near|from|on|for)\s(?:the\s)?)$"
)
_IN_WRITING = (  # "the agency in its statement on Monday said"
    r"in (?:an?|his|her|its|their) (?:[a-z-]+ ){0,2}"
    r"(?:statement|message|report|bulletin|update|briefing|tweet|post|address)(?: (?:issued|released))?"
)


@cache
def _auxiliary() -> re.Pattern[str]:
    """An auxiliary, an adverb or a time between subject and verb."""
    time = (
        rf"(?:(?:late|early|earlier|later|on|in|by|this|last)\s+)*(?:{WEEKDAYS}|today|yesterday|week|month|year|{MONTHS})"
        r"(?:\s+(?:morning|night|evening|afternoon|\d{1,2}(?:,\s+\d{4})?))?"
    )
    return regex(
        r"(?:^|(?<=[\s,]))(?:has|have|had|also|later|earlier|further|then|already|indeed|previously|however|again|now|"
        rf"meanwhile|here|{_IN_WRITING}|both|all|did|does|do|would|will|not|recently|repeatedly|openly|initially|first|reportedly|alone|"
        rf"himself|herself|itself|publicly|separately|though|too|meantime|in turn|by contrast|"
        r"(?:on|via|in) (?:Facebook|Twitter|Telegram|Instagram|X|social media)|"
        rf"for (?:his|her|its|their) part|{time}),?$"
    )


def before(text: str, start: int, verb: int) -> Phrase | None:
    """Read the subject that ends where a verb begins; ``start`` bounds the clause.

    >>> text = "Dmitry Peskov, the Kremlin's spokesman, told reporters"
    >>> phrase = before(text, 0, text.index("told"))
    >>> phrase and text[phrase.span.start : phrase.span.end]
    'Dmitry Peskov'
    """
    if pleads(text, verb):
        return None
    start = max(start, verb - 2 * _WINDOW)
    end = trimmed(text, start, verb).end
    if end > start and text[end - 1] == "," and (phrase := _appositive(text, start, end)):
        return phrase
    end = _without_auxiliaries(text, start, verb)
    if end <= start:
        return None
    if text[end - 1] == ",":
        return _appositive(text, start, end)
    if text[end - 1] == ")":
        return _bracketed(text, start, end)
    if phrase := _related(text, start, end):
        return phrase
    words = tokens(text, max(start, end - _NEAR), end)
    if words and words[-1].low == "of":
        return None  # "the number of registered voters"
    if words and words[-1].low == "who":
        named = trimmed(text, start, words[-1].start).end
        aside = len(words) > 2 and words[-2].text == "," and words[-3].name  # "according to Jan Egeland, who also said"
        return before(text, start, named - aside) if len(words) > 1 else None
    first = begins(words)
    if end - start > _NEAR and (first is None or first < end - _NEAR // 2):  # it may go on before the window
        first = begins(tokens(text, max(start, end - _WINDOW), end))
    if first is None:
        return None
    if present := _PRESENT_AT.search(text, max(start, end - _WINDOW), end):
        return Phrase(Span(*present.span(1)))  # "Diplomats observing the peace talks said"
    while spoken := _SAID.search(text, first, end):
        first = spoken.end()  # "the chief said | officers", "'All is lost' | residents"
    if (who_is := _WHO_IS.search(text, max(start, first - 16), first)) and (who := before(text, start, who_is.start())):
        return Phrase(who.span, Span(first, end))  # "On Friday Omar Diab who is the chief mediator said"
    if _SIDE_OF.search(text, max(start, first - 14), first):
        return None  # "media in a country north of Orvania said"
    if placed := _IN.search(text, max(start, first - 12), first):
        headed = _HEAD.search(text[max(start, first - _WINDOW // 2) : first])
        if headed is None or clause_like(headed[1]):
            return None if placed[1] in _WHERE else Phrase(Span(first, end))  # "nine were killed in Lima said"
        first -= len(headed[1])
    window = max(start, first - 100)
    described = _OPEN_APPOSITION.search(text[window:first]) or _SEATED.search(text[window:end])
    if described:  # "Ali Sow, an elder in the state capital Biu said"
        return Phrase(
            Span(window + described.start(1), window + described.end(1)), Span(window + described.start(2), end)
        )
    if heads := _HEADS.search(text[window:first]):  # "Rana Haddad who heads the Observatory said"
        return Phrase(Span(window + heads.start(1), window + heads.end(1)), Span(window + heads.end(1), end))
    return Phrase(Span(first, end))


_SAID = regex(
    r"(?<=[a-rt-z.!?])' (?=\w)"
    r"|\b(?:said|says|(?:reports?|reported|confirmed|added|noted|stated|told [\w ]+) that)(?: that)?,? (?=\w)"
)
_PRESENT_AT = regex(
    r"\b((?:[A-Z][a-z]+ )?[a-z]{3,}s|[A-Z][a-z]+s) (?:observing|attending|covering|monitoring|watching|overseeing) "
    r"(?:(?!and |said |who )[\w-]+ ){0,5}(?:talks|negotiations|summit|conference|trial|hearing|vote)$"
)
_BEFALLEN = regex(r"\b(?:people|men|women|children|civilians|others|passengers|soldiers|workers) [a-z]+ing$")
_SIDE_OF = regex(r"\b(?:north|south|east|west)[a-z-]* of (?:the )?$")
_WHO_IS = regex(r" who (?:is|was) $")
_TWO = regex(r"(?P<one>.+ [A-Z][\w'-]+) and (?:the )?(?P<two>(?:[\w'-]+ )+[A-Z][\w'-]+ [A-Z][\w'-]+)$")


def together(text: str, start: int, phrase: Phrase) -> tuple[Phrase, ...]:
    """Read those who speak together as one each: "Governor Ann Lee and Mayor Karl Berg said"."""
    two = _TWO.match(text, *phrase.span)
    if two and all(split_post(two[name])[0] and split_post(two[name])[1] for name in ("one", "two")):
        return Phrase(Span(*two.span("one"))), Phrase(Span(*two.span("two")), phrase.apposition)
    first = _fellow(text, start, phrase.span.start)
    return (phrase,) if first is None else (first, phrase)


def _fellow(text: str, start: int, first: int) -> Phrase | None:
    """Read the first of two, the second of whom begins at ``first``: "the mayor and | the army said".

    It must open the clause, or stand behind a comma: "the blast hurt the mayor and | the army said".
    """
    if not text.startswith(" and ", first - 5) or not text[: first - 5][-1:].isalnum():
        return None
    phrase = before(text, start, first - 5)
    if phrase is None or phrase.span.end != first - 5:
        return None
    lead = text[start : phrase.span.start].rstrip()
    return phrase if not lead or lead[-1] in ',;:"' else None


def _without_auxiliaries(text: str, start: int, verb: int) -> int:
    end = trimmed(text, start, verb).end
    for _ in range(5):
        window = max(start, end - 40)
        match = _auxiliary().search(text[window:end])
        if not match:
            break
        aside = match.group().endswith(",")
        end = trimmed(text, start, window + match.start()).end
        if aside and end > start and text[end - 1] == ",":  # "The ministry, however, said"
            end = trimmed(text, start, end - 1).end
    return end


def _bracketed(text: str, start: int, end: int) -> Phrase | None:
    """Read "the Observatory (SOHR)"."""
    opened = text.rfind("(", max(start, end - 40), end)
    if opened <= start:
        return None
    phrase = before(text, start, trimmed(text, start, opened).end)
    return Phrase(phrase.span, phrase.apposition or Span(opened + 1, end - 1)) if phrase else None


def _related(text: str, start: int, end: int) -> Phrase | None:
    """Read "The paper which is close to the army": a subject at the clause's start with a relative clause."""
    if text.find(" who ", start, end) < 0 and text.find(" which ", start, end) < 0:
        return None
    match = _RELATIVE.match(text, start, end)
    if not match or match.end() != end:
        return None
    first = begins(tokens(text, start, match.end(1)))
    if first is None or text[start:first].strip():
        return None
    return Phrase(Span(first, match.end(1)), Span(match.start(2), end))


def _appositive(text: str, start: int, end: int) -> Phrase | None:
    """Read "X, the envoy to Y, who ...,": the part that what follows describes."""
    window = max(start, end - _WINDOW, text.rfind('"', max(start, end - _WINDOW), end) + 1)
    commas = [window - 1, *(window + match.start() for match in regex(",").finditer(text[window:end]))]
    parts = [trimmed(text, left + 1, right) for left, right in pairwise(commas)]
    parts = [part for part in parts if part.end > part.start]
    if len(parts) < 2:
        return None
    if _personal(text[parts[-1].start : parts[-1].end]) and (role := _role(text, parts[-2])):
        return Phrase(parts[-1], role)  # "his adviser, Jan Egeland, said"
    for part, description in zip(parts[-2::-1], parts[:0:-1], strict=True):
        if not _describes(text, description):
            return None
        if _BEFALLEN.search(text, *part):
            return None  # "a trip that ended with nine people dying, four of them women, has denied it"
        named = text.rfind(" (", part.start, part.end) if text[part.end - 1] == ")" else part.end
        first = begins(tokens(text, part.start, named))  # "the Observatory (SOHR), which has a network there, said"
        earlier = parts[parts.index(part) - 1] if part != parts[0] else None
        if first is not None and not (earlier and _DESCRIPTION.match(text, *part) and _named(text, earlier)):
            return Phrase(Span(first, named), description)
    return None


def _role(text: str, part: Span) -> Span | None:
    words = text[part.start : part.end]
    found = _ROLE.search(words) or (_HEADED.match(words) if words.split()[-1] in lexicon("posts") else None)
    if not found or not any(word.noun for word in tokens(text, part.start + found.start(1), part.end)):
        return None
    return Span(part.start + found.start(1), part.end)


def _describes(text: str, part: Span) -> bool:
    letters = text[slice(*part)].isupper() and part.end - part.start > 1  # "the disaster agency, BNDA, said"
    return letters or bool(_DESCRIPTION.match(text, *part)) or any(word.noun for word in tokens(text, *part))


def _personal(words: str) -> bool:
    post, name = split_post(words)
    if post and name and _JOINT.search(post) is None:
        words = name  # "former Chilean President Ana Costa"
    found = words.split()
    while len(found) > 2 and found[0].lower().rstrip(".") in lexicon("posts"):
        found.pop(0)  # "Dr. Ann Lee"
    capitals = [word for word in found if word[:1].isupper() or ARABIC.match(word)]
    enough = 2 <= len(found) <= 6 and len(capitals) >= max(2, len(found) - 2)
    return enough and not any(nominal(word.lower()) for word in found)


def _named(text: str, part: Span) -> bool:
    """Whether a part ends with a personal name, so that the part behind it describes the person."""
    words = text[part.start : part.end].split()[-2:]
    return len(words) == 2 and all(word[:1].isupper() or ARABIC.match(word) for word in words)
