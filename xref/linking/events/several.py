"""Several of one fate: a text that tells of two or more people who were tried, whether it names them or not.

"Ten teenagers were sentenced" tells of ten cases. What such a text says of "the 16-year-old" or of "him" is of one of
them, and nobody knows whether another text means the same one. Words that stand for a case do not show it either.
"""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex
from xref.model import Span

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|both|several|all)"
_PEOPLE = (
    r"(?:men|women|people|persons|teens|teenagers|youths|boys|girls|brothers|sisters|siblings|suspects|defendants|others"
    r"|adults|juveniles|killers|officers|policemen|soldiers|cousins|friends|members|accused|students|gunmen|robbers"
    r"|[a-z]+-year-olds|\d\d-year-olds|co-defendants|co-accused|inmates|guards|teammates|accomplices"
    r"|parents|spouses)"
)
_TRIED = (
    r"(?:sentenced|jailed|convicted|charged|indicted|arraigned|imprisoned|remanded|arrested|found (?:not )?guilty"
    r"|pleaded|pled|acquitted|cleared|accused|face|facing|on trial|in custody|detained|behind bars|handed|given"
    r"|received|got)"
)
_KIN = (
    r"(?:wife|husband|brothers?|sisters?|son|daughter|mother|father|girlfriend|boyfriend|partner|accomplices?|co-accused"
    r"|co-defendants?|deputy|aide|secretary|driver|bodyguard)"
)
_ONE = r"(?:suspect|defendant|man|woman|teen|teenager|person)"
_ONE_OF_THEM = r"(?:boy|girl|man|woman|youth|male|female|defendant|teenager)"
_UP_TO = r"[^.;\n]{0,60}?\b"
_SEVERAL = regex(
    rf"\b(?i:{_NUMBER}) (?:of (?:the|them) )?(?:[\w-]+ ){{0,3}}?{_PEOPLE}(?![\w-]){_UP_TO}{_TRIED}\b"
    rf"|\b(?:[Aa]ll|[Bb]oth|[Ee]ach|(?i:{_NUMBER}))(?: {_NUMBER})?(?: of (?:the|them|whom))?(?:, [^,.;\n]{{3,50}},)?"
    rf" (?:were|was|are|have|had|has) (?:\w+ )?{_TRIED}\b"
    rf"|\b(?:sentenced|jailed|convicted|charged|indicted|arrested|convicts|charges|arrests|sentences|jails|detained)"
    rf" (?:(?:another|the other|the|all|a total of) )?{_NUMBER} (?:[\w-]+ ){{0,3}}?{_PEOPLE}(?![\w-])"
    r"|\b(?:co-defendants?|co-accused|co-conspirators?|codefendants?|accomplices?)\b"
    rf"|\b(?:the|his|her|their) (?:other|remaining) (?:{_NUMBER} )?(?:{_ONE}s?|men|women|accused|killers?)\b"
    rf"|\b(?:[Aa]|[Tt]he) (?:second|third|fourth|fifth) (?:[\w-]+ ){{0,2}}?{_ONE}\b{_UP_TO}{_TRIED}\b"
    rf"|\b{_TRIED}\b{_UP_TO}(?:and|while|but|as|with) (?:an?|the|another) \d\d-year-old\b(?: {_ONE_OF_THEM})?"
    rf"(?:, who [^,.;\n]{{3,50}},)? (?:was|is|has|had|got|received) (?:\w+ ){{0,2}}?{_TRIED}\b"
    rf"|\b[Aa]nother (?:[\w-]+ ){{0,2}}?{_ONE}\b{_UP_TO}{_TRIED}\b"
    r"|\b(?:[Tt]he|[Aa]) (?:pair|duo|trio|couple|brothers|gang)\b[^.;\n]{0,30}?\b(?:were|was|have|had|are|is)"
    rf" (?:\w+ )?{_TRIED}\b"
    rf"|\b(?:were|have|had|are) (?:each|both|all) (?:been )?{_TRIED}\b"
    rf"|\b(?:[Tt]he|[Aa]) (?:pair|duo|trio|couple|brothers) (?:\w+ )?{_TRIED}\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:former |then )?{_KIN}\b{_UP_TO}{_TRIED}\b"
)

_UNNAMED = regex(
    rf"\b(?:[Aa]n?|[Tt]he|[Aa]nother) (?:\d\d-year-old|other {_ONE_OF_THEM})\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:former |then )?{_KIN}\b(?=[^.;\nA-Z]{{0,60}}?\b{_TRIED}\b)"
    rf"|(?:(?<=[.!?\n] )|(?<=\n)|(?<=while )|(?<=and ))(?i:{_NUMBER}) (?:[a-z-]+ ){{0,3}}?{_PEOPLE}\b"
    rf"(?=[^.;\nA-Z]{{0,80}}?\b{_TRIED}\b)"
)
_TO_ITS_END = regex(r"[^.;\n]*")


def unnamed_in(text: str) -> tuple[Span, ...]:
    """Where a text tells of somebody by an age, by kin or by a number alone, beside whoever it names.

    >>> [tuple(span) for span in unnamed_in("Holm was jailed, while the 17-year-old was freed.")]
    [(23, 48)]
    >>> [tuple(span) for span in unnamed_in("Holm was jailed. His wife got two years.")]
    [(17, 39)]
    """
    ends = ((match.start(), _TO_ITS_END.match(text, match.end())) for match in _UNNAMED.finditer(text))
    return tuple(Span(start, end.end()) for start, end in ends if end is not None)


@lru_cache(maxsize=64)
def tells_of_several(text: str) -> bool:
    """Whether a text tells that several people were charged, tried or sentenced.

    >>> tells_of_several("Ten teenagers have been sentenced to life."), tells_of_several("Two men died. He was jailed.")
    (True, False)
    >>> tells_of_several("A second man was charged on Friday."), tells_of_several("The man was jailed for two years.")
    (True, False)
    >>> tells_of_several("All 10, now aged 15 to 18, were convicted."), tells_of_several("All of it was jailed up.")
    (True, False)
    >>> tells_of_several("Holm was convicted of theft, while the 17-year-old was convicted of arson.")
    True
    >>> tells_of_several("Holm, 17, was convicted after the 19-year-old was found dead.")
    False
    """
    return _SEVERAL.search(text) is not None
