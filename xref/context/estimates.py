"""Estimates: figures that a noun gives to whoever has made them, such as "the UN estimate of 670 dead"."""

from __future__ import annotations

from xref.context.phrases import speaks, trimmed
from xref.expressions import regex
from xref.model import Span
from xref.tuples import NamedTuple

_WHOSE = regex(
    r"\b[Tt]he (?P<who>[A-Z](?:\.?[A-Z])+\.?|(?:(?!the )[\w-]+ ){0,3}?[\w-]+?)(?:'s?)? "
    r"(?:(?:own|official|initial|latest|earlier|preliminary|death) )?$"
)
_ENDS = regex(r",(?!\d)|;| (?:is|are|was|were|has|had|and|but|while|than|contrasts?|differs?|stands?)\b")


class Estimated(NamedTuple):
    """Whose estimate it is, and the words for the figure: nothing else of the sentence is theirs."""

    whose: Span
    figure: Span


def estimated(text: str, clause: Span, cue: Span) -> Estimated | None:
    """Read what stands around "estimate of"; nothing, where it is nobody's who speaks.

    >>> text = "It is twice the ministry's figure of 12 dead, which rose."
    >>> [text[slice(*part)] for part in estimated(text, Span(0, 56), Span(27, 36))]
    ['ministry', '12 dead']
    >>> estimated("Monday's figure of 12 dead", Span(0, 26), Span(9, 18))
    """
    whose = _WHOSE.search(text, clause.start, cue.start)
    if whose is None or not (whose["who"].isupper() or speaks(whose["who"])):
        return None
    end = _ENDS.search(text, cue.end, clause.end)
    return Estimated(Span(*whose.span("who")), trimmed(text, cue.end, end.start() if end else clause.end))
