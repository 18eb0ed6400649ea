"""What a sentence says of a report that it names, behind what was reported: "Reports of 27 dead were wrong"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Span

_REPORT = regex(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accusations?|posts?|accounts?|word)\b"
    r"[^,.;]{0,40} (?:of|that|about|on|saying|putting)\b",
    re.IGNORECASE,
)
_DISOWNED = regex(
    r"\b(?:is|are|was|were|(?:has|have|had) been|proved|proven|turned out)(?: to be)?(?: \w+ly| quite| simply)?"
    r" (?:wrong|false|untrue|incorrect|inaccurate|unfounded|baseless|mistaken|erroneous|not (?:true|correct)|denied"
    r"|dismissed|rejected|refuted|debunked|exaggerated|fake|a hoax)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = regex(  # "first spoke of several gunmen, but later corrected this"
    r"[^.;\d]{0,60}?\bbut (?:[a-z]+ ){0,2}?(?:later|then|soon|since|afterwards|quickly) (?:[a-z]+ )?"
    r"(?:corrected|retracted|withdrew|withdrawn|denied|disproved|disproven|ruled) (?:this|that|it)\b"
)
_OTHER_CLAUSE = regex(r"[.;]|\b(?:and|but|who|which|that|while|as|when|after)\b", re.IGNORECASE)
_MOST_BETWEEN = 60  # characters between what was reported and what is said of the report


def disowned(text: str, sentence: Span, evidence: Span) -> Span | None:
    """Return the words by which a sentence takes back the report that it names before the evidence.

    >>> text = "Reports of 27 dead were wrong."
    >>> disowned(text, Span(0, len(text)), Span(11, 18))
    Span(start=19, end=29)
    >>> text = "Police first spoke of two gunmen, but later corrected this."
    >>> disowned(text, Span(0, len(text)), Span(22, 32))
    Span(start=32, end=58)
    """
    if back := _TAKEN_BACK.match(text, evidence.end, sentence.end):
        return Span(*back.span())
    before = list(_REPORT.finditer(text, sentence.start, evidence.start))
    if not before or _OTHER_CLAUSE.search(text, before[-1].end(), evidence.start):
        return None
    behind = _DISOWNED.search(text, evidence.end, min(sentence.end, evidence.end + _MOST_BETWEEN))
    if behind is None or _OTHER_CLAUSE.search(text, evidence.end, behind.start()):
        return None
    return Span(*behind.span())
