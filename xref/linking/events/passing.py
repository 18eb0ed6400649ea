"""In passing: what a text names only to say when its news came, or what of the past that is held against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.linking.events.another import ON_ONE_DAY, days_later
from xref.linking.events.focus import Growing, Overlap, Place

_BEFORE = 120  # characters looked at before a mention
_LONG_AFTER = regex(r"\b(?:weeks?|months?|years?) after (?:[\w'-]+ ){0,3}$", re.IGNORECASE)
_CAME_AS = regex(  # "The attack came as a monitor said that troops had killed nine"
    rf"{ON_ONE_DAY}[^.;]*$|"
    r"\b(?:came|comes?|coming|occurred|happened|took place"
    r"|(?:was|were) (?:created|made|signed|concluded|reached|drafted)) (?:[\w-]+ ){0,4}?"
    r"(?:after|following|as|while|amid|before|despite)\b[^.;]*$"
    r"|(?<=[\w,] )(?:just|only|barely|less than) (?:[\w-]+ )?(?:hours|days|weeks) after (?:[\w'-]+ ){0,4}$",
    re.IGNORECASE,
)
_FOLLOWS = regex(  # "It follows a meeting in Kelva"
    r"\b(?:it|this|that|which|meeting|talks|announcement|visit|move) (?:follows|followed) [^.;]*$", re.IGNORECASE
)
HELD_AGAINST = regex(  # "the worst since the bombing of 1998", "replaces a pact of 1998"
    r"\b(?:since|than|unlike|like|compared (?:with|to)|(?:up|down) from|reminiscent of|similar to|echo\w*|recall\w*"
    r"|memories of|after|replac\w+|supersed\w+|succeed\w*|successor to|reviv\w+|renegotiat\w+|based on|buil[dt]\w* on"
    r"|reneg\w* on|violat\w+|breach\w*|breaking|broke|flout\w*|abandon\w*|implement\w*|honou?r\w*"
    r"|(?:fail|collaps)\w* of"
    r"|(?:withdr[ae]w\w*|pull\w*) (?:out of|from)|tore up|tearing up)"
    r"(?: (?:in|during|after|on))?(?: (?!which\b|that\b)[\w'%.-]+){0,5} $",
    re.IGNORECASE,
)
_COMMEMORATED = regex(  # "the fourth anniversary of his death in the 2020 raid"
    r"\b(?:anniversary of|commemorat\w*|(?:to|which|that) mark|marks|marked|marking|in memory of)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
_SUCCEEDED = regex(  # "It replaces the accord of 1995": told of the one that the text is about
    r"\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|succeed(?:s|ed|ing)|successor to|reviv(?:es|ed|ing)"
    r"|renegotiation of|buil(?:ds|t|ding) (?:up)?on|is based on|based on|complement(?:s|ed|ing)|in line with"
    r"|(?:in|under) the (?:framework|terms) of)(?: (?!which\b|that\b)[\w'%.-]+){0,6} $",
    re.IGNORECASE,
)
_MEASURED = regex(  # "the deadliest since 1990, when a man shot", "four times the toll of the last attack"
    r"\b(?:deadli|bloodi|worst|bigg|larg|great|high|seri|strong)(?:est)?\b[^.;]*?\b(?:since|than|after)\b[^.;]*$"
    r"|\bsince [\w ]{2,20}, when\b[^.;]*$"
    r"|\b(?:second|third|fourth|fifth|latest) (?:[\w-]+ ){1,4}(?:in|within) [^.;]{0,60}?\bafter\b[^.;]*$"
    r"|\b(?:times|twice|double|than|exceed\w*|surpass\w*) (?:the|that|those)\b[^.;]*$",
    re.IGNORECASE,
)
_SET_APART = regex(  # "a shooting, separate from the one at a bank": the text goes on with the first
    r"\b(?:separate|apart|distinct|different|unrelated|not (?:related|connected|linked)) (?:from|to) "
    r"(?:(?:the|that|those) )?(?:[\w'-]+ ){0,3}$"
    r"|\b(?:similar|identical|comparable) to (?:the|that|those) (?:[a-z]+ ){0,2}?(?:used|seen|employed|found)"
    r" (?:in|at) (?:[\w'-]+ ){0,4}$",  # "similar to the one used in the 1998 bombing"
    re.IGNORECASE,
)
_BEFOREHAND = regex(  # "Arden, which recently bought Holt Foods": what was done before the news
    r"\b(?:recently|previously|earlier this (?:year|month)|last (?:year|month)) $", re.IGNORECASE
)
_HAD = regex(  # "the rebels, who had fired a missile": the text goes on with its own event
    r"\b(?:who|which|that) had (?:[\w-]+ ){0,6}$|\bused to (?:[\w-]+ ){0,2}$"
)
_WHO_HAD = regex(r", who had\b")


def told_in_passing(named: Sequence[tuple[Overlap, Growing]], text: str) -> frozenset[Place]:
    """Where a mention only says when another event came, or what of the past it is held against."""
    main = next((event for _, event in named if not event.background), None)
    aside = {
        (group.sentence, id(event))
        for group, event in named
        if _by_the_way(group, event, text) or (event is not main and _is_measure(group, text, main))
    }
    return frozenset(group.place for group, event in named if (group.sentence, id(event)) in aside)


def came_long_before(group: Overlap, text: str) -> bool:
    """Whether what is told as another came weeks or years before: "killed nine, a year after a massacre"."""
    return group.further and _LONG_AFTER.search(_before(group, text)) is not None


def _by_the_way(group: Overlap, event: Growing, text: str) -> bool:
    before = _before(group, text)
    aside = _CAME_AS.search(before) or _FOLLOWS.search(before) or _HAD.search(before) or _BEFOREHAND.search(before)
    aside = aside or _WHO_HAD.search(text, *group.span)
    aside = aside or _COMMEMORATED.search(before) or _SET_APART.search(before)
    held_against = event.background and HELD_AGAINST.search(before)
    return bool(aside or came_long_before(group, text) or held_against)


def _is_measure(group: Overlap, text: str, main: Growing | None) -> bool:
    """Whether an event beside the main one is what that is measured by, or came after."""
    told = main is not None and main.named is not None and main.named < group.place
    if told and (_SUCCEEDED.search(_before(group, text)) or _came_before(group, text, main)):
        return True
    named = min((key.span.start for key in group.keys if key.span is not None), default=group.span.start)
    return bool(_MEASURED.search(_before(group, text)) or _CAME_AS.search(text, *_around(group, named)))


def _came_before(group: Overlap, text: str, main: Growing | None) -> bool:
    """Whether the sentence tells of the main event, and of this one that it came days before."""
    here = [mention.span.start for mention, _ in main.members if mention.sentence == group.sentence] if main else []
    return bool(here) and min(here) < group.span.start and days_later(text, min(here), group.span.start) is not None


def _around(group: Overlap, end: int) -> tuple[int, int]:
    return max(0, group.span.start - _BEFORE), end


def _before(group: Overlap, text: str) -> str:
    return text[max(0, group.span.start - _BEFORE) : group.span.start]
