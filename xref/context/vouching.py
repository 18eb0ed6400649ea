"""Vouching: a sentence that says whose the figure of the sentence before it is.

"Nine people died. That figure came from the health ministry." The forms are those of anaphora to what was said
("that figure", "the toll"), with its giver behind "from" or "by", or as the one who confirmed it.
"""

from __future__ import annotations

from xref.context.agents import after
from xref.context.bounds import bounds
from xref.context.phrases import Phrase
from xref.context.subjects import before
from xref.expressions import regex
from xref.model import Span
from xref.tuples import NamedTuple

_FIGURE = r"(?:(?:death |casualty )?tolls?|figures?|numbers?|counts?|tall(?:y|ies)|deaths|information)"
_GIVEN = (
    r"(?:given|provided|released|confirmed|announced|issued|reported|disclosed|supplied|compiled|verified|corroborated)"
)
_WHOSE = regex(
    rf"(?:That|This|The|Those|These|His|Her) {_FIGURE} (?:(?:was|were|has been|have been) (?:later |also |first )?"
    rf"{_GIVEN} by|(?:came|comes|is|was|were|are) from) (?=\S)"
)
_CONFIRMED = regex(
    r"(?<=\s)(?<!not )(?<!never )(?<!yet to )(?:later |also |has |have )?"
    rf"(?:confirmed|verified|corroborated|gave|provided|released) "
    rf"(?:that|this|the|those|these) {_FIGURE}(?= on \w+day|[.,]? ?$)"
)
_BESIDE = regex(rf", an? {_FIGURE} (?:later |also )?{_GIVEN} by (?=\S)")


class Voucher(NamedTuple):
    """Who gave a figure, by which words; ``here`` where it is that of the same sentence, up to the words."""

    cue: Span
    speaker: Phrase
    here: bool


def voucher(text: str, sentence: Span) -> Voucher | None:
    """Return who is said to have given the figure that was told before.

    >>> text = "That figure came from the health ministry."
    >>> text[slice(*voucher(text, Span(0, len(text))).speaker.span)]
    'the health ministry'
    """
    sentence = bounds(text, sentence)
    for pattern, here in ((_WHOSE, False), (_BESIDE, True)):
        match = pattern.search(text, *sentence) if here else pattern.match(text, *sentence)
        phrase = after(text, match.end(), sentence.end)[0] if match else None
        if match and phrase:
            return Voucher(Span(*match.span()), phrase, here)
    match = _CONFIRMED.search(text, sentence.start, sentence.end)
    phrase = before(text, sentence.start, match.start()) if match else None
    return Voucher(Span(*match.span()), phrase, here=False) if match and phrase else None
