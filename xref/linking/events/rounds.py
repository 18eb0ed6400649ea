"""Rounds: talks that failed before those of the news, a summit or an accord besides, a round that is still to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.linking.events.focus import Overlap
from xref.linking.events.keys import NUMBERED

_BEFORE = 120  # characters looked at before a mention
_NEAR = 40  # characters before a mention in which it is told which round it is
_FAILED_BEFORE = regex(  # "a previous round collapsed after the rebels were barred from the talks"
    r"\b(?:previous|earlier|last|prior|first) (?:rounds?|attempts?|talks|negotiations|meetings?|sessions?|efforts?)\b"
    r"[^.;]*?\b(?:collapsed|failed|ended|broke (?:down|up)|broken down|stalled|fell (?:apart|through)|faltered)\b"
    r"[^.;]*?\b(?:after|when|because|as|over)\b[^.;]*$",
    re.IGNORECASE,
)
_TO_BE_HELD = regex(  # "she planned to host a summit", beside talks that are over
    r"\b(?:to|will|would|should|could|may|might) (?:host|hold|convene|call|organi[sz]e) an? (?:[\w-]+ ){0,3}$"
)
_GATHERING = regex(r"[^.;]*?\b(summit|conference|congress)\b", re.IGNORECASE)
_AHEAD = regex(  # of a vote; "would publish the results of the second round" is none
    r"\b(?:will|would|must|compete in|(?:set|due|head\w*|expected|likely|going|forced) (?:for|to|into)"
    r"|(?:tak(?:es?|ing|en)|took|send(?:s|ing)?|sent|push\w*|forc(?:es|ed|ing)|throw\w*|threw|goes|went)"
    r"(?: [\w']+){0,3} (?:in)?to"
    r"|faces? (?:off|each)|advanc\w+ to|qualif\w+ for|avoid\w*|trigger\w*)\b"
    r"(?![^.;\n]*\b(?:results?|outcome|winner|won|count\w*|after)\b)[^.;\n]*$",
    re.IGNORECASE,
)
_NEXT = regex(
    r"\b(?:another|(?:a|the) (?:next|further|fresh|new|subsequent)) (?:[\w-]+ )??"
    r"(?:rounds?|sessions?|meetings?|phases?)\b|\b(?:meet|convene|gather|sit down) again\b"
    r"|\bcontinue (?:the |their )?(?:talks|negotiations|discussions)\b",
    re.IGNORECASE,
)
_CAME_AFTER = regex(r"On [\w ]{3,20}, (?:after|following) ", re.IGNORECASE)  # "On May 3, after talks, they agreed"
_POSSIBLE = regex(
    r"\b(?:an?|any) (?:potential|possible|future|eventual|in-person|face-to-face) (?:[\w-]+ )??(?:summit|meeting)\b",
    re.IGNORECASE,
)
_LAST = regex(
    r"\b(?:the (?:last|previous|preceding)|an? (?:similar|earlier|previous)) (?:[\w-]+ )??"
    r"(?:rounds?|sessions?|talks|meetings?|conference|summit)\b",
    re.IGNORECASE,
)
_PLANNED = regex(
    r"\b(?:will|would|commitment to|committed to|agreed to|planned"
    r"|scheduled|slated|due|expected|set|to be held|to hold|proposed|hopes?|hoped|ahead)\b"
)
_OVER = regex(
    r"(?<!be )(?<!to )\b(?:held|ended|concluded|wrapped up|closed|completed|finished|collapsed|took place"
    r"|(?:end|close|conclusion) of)\b",
    re.IGNORECASE,
)
_ONCE_OVER = regex(r"\b(?:after|following) (?:[\w'-]+ ){0,4}$", re.IGNORECASE)  # "agreed to a truce after talks"
_ONE_BESIDE = regex(  # "fought on until a | separate ceasefire agreement was reached in 2002"
    r"\b(?:another|an? (?:separate|further|second|third|later|subsequent|additional|supplementary|follow-up))"
    r"(?: [\w-]+){0,3}? (?:agreement|accord|pact|treaty|truce|ceasefire|deal)\b",
    re.IGNORECASE,
)
_ACCORD = regex(r"\b(?:agreement|accord|pact|treaty|truce|ceasefire|deal)", re.IGNORECASE)
_STOP = regex(r"[.;\n]")
_LONG_AGO = regex(
    r"[^.;\n]{0,80}?\b(?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:months?|years?) (?:ago|earlier)|last (?:month|year))\b"
)


def told_of_other_rounds(groups: Sequence[Overlap], text: str, *, failed: bool, ahead: bool) -> list[Overlap]:
    """Mark as further ones the talks told to have ``failed`` or to be held besides, and a round that lies ``ahead``."""
    return [
        group._replace(further=True)
        if (failed and (_failed_before(group, text) or _beside(group, groups[:number], text)))
        or (ahead and _to_come(group, text))
        else group
        for number, group in enumerate(groups)
    ]


def _beside(group: Overlap, before: Sequence[Overlap], text: str) -> bool:
    """Whether talks are told of beside those that a text told of before."""
    if not before:
        return False
    beside = is_accord_beside(group, text) or _another_gathering(group, before, text)
    return beside or _another_round(group, before, text)


def is_accord_beside(group: Overlap, text: str) -> bool:
    """Whether an accord is told of as one beside that which the reader knows."""
    beside = _ONE_BESIDE.finditer(text, max(0, group.span.start - _NEAR), group.span.end)
    told = next((one for one in beside if one.end() > group.span.start), None)
    if told is None:
        return False
    return _ACCORD.search(text, group.span.start, max(group.span.start, told.start())) is None


def _another_round(group: Overlap, before: Sequence[Overlap], text: str) -> bool:
    """Whether a round is to follow talks that are over, or was held long before them.

    "The next round" of a text that tells of no other is that of the news.
    """
    around = (max(0, group.span.start - _NEAR), group.span.end)
    if _LAST.search(text, *around) is not None:
        return _LONG_AGO.match(text, group.span.start) is not None
    if _CAME_AFTER.match(text, group.span.start) is not None:
        return True
    if _POSSIBLE.search(text, *around) is not None:
        return all(_POSSIBLE.search(text, other.span.start - _NEAR, other.span.end) is None for other in before)
    sentence = (text.rfind(".", 0, group.span.start) + 1, _end_of_sentence(text, group))
    if _NEXT.search(text, *around) is None or _PLANNED.search(text, *sentence) is None:
        return False
    return any(
        _is_over(other, text)
        for other in before
        if _NEXT.search(text, other.span.start - _NEAR, other.span.end) is None
    )


def _is_over(group: Overlap, text: str) -> bool:
    end = min(group.span.end + _NEAR, _end_of_sentence(text, group))
    if _ONCE_OVER.search(text, max(0, group.span.start - _NEAR), group.span.start):
        return True
    return _OVER.search(text, max(0, group.span.start - _NEAR), end) is not None


def _end_of_sentence(text: str, group: Overlap) -> int:
    stop = _STOP.search(text, group.span.end)
    return stop.start() if stop else len(text)


def _failed_before(group: Overlap, text: str) -> bool:
    """Whether a mention that names nothing stands behind words on how earlier talks failed."""
    before = text[max(0, group.span.start - 2 * _BEFORE) : group.span.start]
    return not group.keys and _FAILED_BEFORE.search(before) is not None


def _another_gathering(group: Overlap, before: Sequence[Overlap], text: str) -> bool:
    """Whether a summit is told as still to be held, where the text has so far told of talks by other names alone."""
    noun = _GATHERING.match(text, *group.span)
    if noun is None or _TO_BE_HELD.search(text, max(0, group.span.start - _BEFORE), noun.start(1)) is None:
        return False
    return not any(noun[1].lower() in text[slice(*other.span)].lower() for other in before)


def _to_come(group: Overlap, text: str) -> bool:
    """Whether a round is told as still to come: "they will face off in a second round"."""
    numbered = any(key.type in NUMBERED for key in group.keys)
    return numbered and _AHEAD.search(text[max(0, group.span.start - _BEFORE) : group.span.start]) is not None
