"""Introduced: whether words bring in an event as one more, a new or an old one, or as one that the reader knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from xref.expressions import regex
from xref.linking.events.focus import Growing, Overlap, Place
from xref.linking.events.spans import DATED, grain, week_and_month
from xref.model import EventKey, Span

_BEFORE = 120  # characters looked at before a mention
_SENTENCE = 1_000  # characters before words in which their sentence begins
NEAR = 40  # characters before a mention in which an article makes it one that the reader knows
_LATER = 2  # sentences, of which the first may be the title
_LEAD = 40  # characters before a mention
_ONE_MORE = regex(r"\b(?:an?|another|new|fresh) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
DEFINITE = regex(r"\b(?:the|this|that|these|those|its|their|his|her)\b(?: (?!an? )[\w'.-]+){0,3} ?$", re.IGNORECASE)
_FRONTED = regex(r"(?:^|[.\n\"] ?)(?:Back |Earlier,? )?in (?:late |early |mid-)?$", re.IGNORECASE)
_WORD = regex(r"[\w-]+")
_NEW = regex(
    r"\b(?:the|this|its|their) (?:new|latest|current|fresh|planned|proposed)(?: [\w'-]+){0,2} ?$", re.IGNORECASE
)
_OLD = regex(
    r"\b(?:the|an?|this|that|unlike|its|their) (?:[\w'-]+ )?(?:earlier|previous|prior|former)(?: [\w'-]+){0,2} ?$",
    re.IGNORECASE,
)
_UNDONE = regex(  # "an attempt to revive the accord of 2015", "deplored violations of the truce of May"
    r"\b(?:replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|reviv(?:e|es|ed|ing)|successor to"
    r"|(?:violations?|breach(?:es)?|collapse|failure) of)(?: the)?(?: [\w'()-]+){0,9} ?$",
    re.IGNORECASE,
)
_SERIES = regex(  # "A wave of attacks has killed 125 in recent months": the one of the news is at most one of them
    r"\b(?:wave|string|series|spate|surge|spree|campaign|slew|succession) of (?:[^.;,]|,(?= \d)){0,90}?"
    r"\b(?:in|over|during|within) (?:the )?"
    r"(?:(?:recent|past|last|previous|latest) (?:[a-z]+ ){0,2}(?:days|weeks|months|years?)"
    r"|(?:days|weeks|months|years)\b)"
)
_FIRST_OF_TWO = regex(r"\ban? (?:first|initial|earlier|previous) [\w'-]", re.IGNORECASE)
_DONE_TO_IT = regex(r"[a-z]+ (?:the|this|that|these|those|its|their)\b")  # "signed the accord"


def told_as_one_more(group: Overlap, text: str) -> bool:
    """Whether the words before a mention bring in one that the reader does not know: "a new | blast"."""
    return _ONE_MORE.search(text, max(0, group.span.start - _LEAD), group.span.start) is not None


def told_of_a_month(group: Overlap, text: str, first: Place, known: Iterable[EventKey] = ()) -> bool:
    """Whether "In January, a bomber killed nine" goes back behind news told ``first``, of which no day is ``known``."""
    if group.place <= first or any(key.type in DATED for key in known):
        return False
    months = (key.span for key in group.keys if key.type in DATED and key.span and grain(key.value) == "month")
    return any(_FRONTED.search(text, max(0, span.start - _LEAD), span.start) for span in months)


def of_another_month(group: Overlap, event: Growing, text: str) -> bool:
    """Whether, in a text without a day of its own, a month tells a mention from an event told before."""
    return week_and_month(group.keys, event.keys) or told_of_a_month(group, text, event.first, event.keys)


def put_months_behind(named: Sequence[tuple[Overlap, Growing]], bare: Sequence[Overlap], text: str) -> None:
    """Make events of a month background where an article first tells of one that it gives no day or place."""
    first = min((group.place for group in bare), default=None)
    for group, event in named:
        event.background |= first is not None and told_of_a_month(group, text, first)


def put_further_behind(named: Sequence[tuple[Overlap, Growing]], bare: Sequence[Overlap]) -> None:
    """Make what is told as another event background where an article has first told of one without keys."""
    first = min((group.place for group in bare), default=None)
    if first is None:
        return
    near = (event for _, event in named if event.first[0] < first[0] + _LATER)
    if not all(event.further and event.first[0] == first[0] and event.first > first for event in near):
        return
    for _, event in named:
        event.background |= event.further


def told_of_a_series(text: str, words: Span) -> bool:
    """Whether words tell of what happened many times over weeks: "a string of attacks in recent months".

    >>> text = "A blast killed two, the latest in a wave of attacks that have killed 86 people in the past weeks."
    >>> told_of_a_series(text, Span(2, 18)), told_of_a_series(text, Span(58, 77))
    (False, True)
    """
    far = max(0, words.start - _SENTENCE)
    begin = max(*(text.rfind(mark, far, words.start) for mark in (". ", "\n")), far - 1) + 1
    for found in _SERIES.finditer(text, begin, words.end + _BEFORE):
        if found.start() < words.end and words.start < found.end():
            return True
    return False


def told_as_known(group: Overlap, text: str) -> bool:
    """Whether words speak of what the reader knows already: "the talks", "signed the accord"."""
    before = text[max(0, group.span.start - NEAR) : group.members[0].span.start + len("the ")]
    done = any(_DONE_TO_IT.match(text, member.span.start) for member in group.members)
    return done or DEFINITE.search(before) is not None


def told_as_new(group: Overlap, text: str) -> bool:
    """Whether "the new agreement" is told beside one of old; the word may stand before the mention, or begin it."""
    return _called(_NEW, group, text)


def told_as_old(group: Overlap, text: str) -> bool:
    """Whether "the earlier ceremony", "signed a first accord", "revive the accord" is beside the one of the news."""
    undone = _UNDONE.search(text, max(0, group.span.start - _BEFORE), group.span.start) is not None
    return undone or _called(_OLD, group, text) or bool(_FIRST_OF_TWO.search(text, *group.span))


def _called(how: re.Pattern[str], group: Overlap, text: str) -> bool:
    word = _WORD.match(text, *group.span)
    ends = (group.span.start, word.end() if word else group.span.start)
    return any(how.search(text, max(0, group.span.start - _BEFORE), end) for end in ends)
