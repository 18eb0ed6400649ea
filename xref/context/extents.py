"""Extents: how far what somebody says reaches in a sentence with several speakers, and over quotations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xref.context.lexicon import words as lexicon
from xref.context.quotations import Quotation
from xref.context.statements import Statement
from xref.expressions import regex
from xref.model import Span

LONGEST = 6000  # characters of one attributed stretch
_CONTRAST = regex(r",?\s(?:but|while|whereas|and|though|although)\s|;\s")
_OWN_AGAIN = regex(r",\s(?:but|whereas)\s(?!that\b)")
_NEXT_GAUGE = regex(r",?\s(?:and|while)\s(?:the\s)?[A-Z][^,;\"]{2,60}?\s(?:at|to)\s(?:an?\s)?\d")
_GAUGING = frozenset({"measured", "recorded", "registered", "estimated", "pegged", "rated", "put", "gave"})
_RELATIVE = regex(r",\s(?:which|who)\s")
_GOING_ON = regex(r"\b(?:add|not|stress|say|warn|insist|explain|claim|argu|point|predict|describ|call)\w*\b|\"")
_APART = 200  # characters between two parts of one statement that only its speaker divides


def extents(text: str, read: Statement, others: Sequence[Statement], quoted: Callable[[int], bool]) -> list[Span]:
    """Return the stretches that a statement covers, cut where another speaker's or the outlet's own words begin.

    ``others`` are the other statements of the sentence; ``quoted`` tells whether an offset lies in a quotation.
    """
    found: list[Span] = []
    for start, end in _parts(text, read):
        for other in others:
            start, end = _without(text, read, other, Span(start, end), quoted)
        if start >= read.cue.end:
            end = _own_again(text, read, start, end, quoted)
        while start < end and (text[start].isspace() or text[start] in ",;:"):
            start += 1
        if end > start:
            found.append(Span(start, min(end, start + LONGEST)))
    return found


def _parts(text: str, read: Statement) -> list[Span]:
    """The statement behind and before its verb; as one where only the words for its speaker divide it."""
    if read.behind is None or read.ahead is None:
        return [part for part in (read.behind, read.ahead) if part is not None]
    between = text[read.cue.end : read.ahead.start]
    if read.ahead.start - read.behind.end < _APART and not _GOING_ON.search(between):
        return [Span(read.behind.start, read.ahead.end)]
    return [read.behind, read.ahead]


def _without(text: str, read: Statement, other: Statement, part: Span, quoted: Callable[[int], bool]) -> Span:
    """Take from a part what belongs to another statement of the sentence."""
    start, end = part
    reported = other.behind is not None and other.behind.start <= read.cue.start and read.cue.end <= other.behind.end
    if reported and other.behind is not None:
        end = min(end, other.behind.end)  # nested: the other one reports this statement
    if other.ahead is None:
        return Span(start, end)
    if other.cue.start > read.cue.end and start <= other.speaker.span.start < end:
        for match in _CONTRAST.finditer(text, read.beside.end, other.speaker.span.start):
            near = len(text[match.end() : other.speaker.span.start].split()) <= 4
            if near and not quoted(match.start()):
                end = match.start()
        comma = text.rfind(",", start, other.speaker.span.start)
        if other.behind is None and comma > read.beside.end and not text[comma + 1 : other.speaker.span.start].strip():
            end = min(end, comma)  # "the governor said 381, the army spoke of 347"
    elif other.cue.end < read.cue.start and start <= other.cue.start and other.behind is None:
        for match in _CONTRAST.finditer(text, other.cue.end, read.speaker.span.start):
            if not quoted(match.start()) and " and " not in match.group():
                start = match.end()
    return Span(start, end)


def _own_again(text: str, read: Statement, start: int, end: int, quoted: Callable[[int], bool]) -> int:
    """Where what follows a verb is another's or the outlet's own: at a contrast, at a relative clause to an object."""
    for match in _OWN_AGAIN.finditer(text, start, end):
        if not quoted(match.start()):
            return match.start()
    gauge = _NEXT_GAUGE.search(text, start, end) if read.verb in _GAUGING else None
    if gauge is not None and not quoted(gauge.start()):
        return gauge.start()  # "one office measured it at 5.7 and the other at 5.6"
    if read.verb in lexicon("nominal") and not text.startswith("that ", start):
        match_of = _RELATIVE.search(text, start, end)
        if match_of and not quoted(match_of.start()):
            return match_of.start()
    return end


def fragment(text: str, quote: Quotation) -> bool:
    """Whether a quotation is a word or phrase inside somebody else's sentence.

    >>> fragment('a "long" war', Quotation(Span(2, 8))), fragment('"We have agreed."', Quotation(Span(0, 17)))
    (True, False)
    """
    words = text[quote.span.start : quote.span.end].strip('" ').split(maxsplit=3)
    return len(words) < 3 or not words[0][:1].isupper()


def goes_on(text: str, last: Quotation, quote: Quotation) -> bool:
    """Whether a quotation goes on from the one before, or fills its own sentences right behind it.

    >>> text = '"We agreed." He left. "It is over now."'
    >>> goes_on(text, Quotation(Span(0, 12)), Quotation(Span(22, 39)))
    True
    """
    if quote.continues:
        return True
    if fragment(text, quote) or quote.span.start - last.span.end >= 240:
        return False
    between = text[last.span.end : quote.span.start].rstrip()
    return between.count(".") <= 1 and between.endswith((".", "!", "?", ":"))
