"""Telling: what the words around a value say of whether it belongs to the event of its match, and how it is meant.

A pattern takes words in a row, and a sentence may have put another event, a larger group or a denial between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from xref.context import is_given, is_given_inside
from xref.expressions import regex
from xref.linking.events.another import is_aside
from xref.linking.events.spans import published_span, span_of
from xref.model import Mention, Polarity, Span, Stance, Status

PLACED = ("place", "locality")
_WHERE_AND_WHEN = (*PLACED, "date")
_OF_MORE = regex(  # "Three of the five attackers were killed": five is no toll
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|dozens|half|some|most"
    r"|many|several|none|few) of (?:the|its|his|her|their|those|these)(?: other| original)? $",
    re.IGNORECASE,
)
_FOILED = regex(r"(?:foil|thwart)", re.IGNORECASE)
_WITHIN = regex(r"within (?:an?|one|\w+|\d+)(?: or two)? (?:seconds?|minutes?|hours)$", re.IGNORECASE)
_RECKONED = regex(r"\b(?:after|before|since) the \b", re.IGNORECASE)
_EVENT_NEXT = regex(
    r"(?:'s)? (?:[a-z-]+ )?(?:attacks?|bombings?|shootings?|raids?|massacres?|quakes?|earthquakes?|crash|disasters?)\b"
)
_BEFORE = 40  # characters looked at before a count


def is_of_another(mention: Mention, evidence: Span, text: str, skipped: Iterable[Span] = ()) -> bool:
    """Whether a value is that of something else than its match tells of.

    A place or a day may be that of another event ("came a week after one at the Hotel Tal"), a count that of a group
    of which only some are meant ("three of the five attackers"). Where the words of the pattern take the part, and no
    gap has ``skipped`` it, it is the group that the pattern asks for: "six of the 60 aboard survived".
    """
    if mention.type == "date" and (_WITHIN.match(mention.raw) or _since_an_event(mention, text)):
        return True
    if mention.type in _WHERE_AND_WHEN:
        return is_aside(text, evidence.start, mention.span.start, day=False)
    if mention.type != "count":
        return False
    part = _OF_MORE.search(text, max(0, mention.span.start - _BEFORE), mention.span.start)
    if part is None:
        return False
    if part.start() < evidence.start:
        return True
    return any(start < mention.span.start and part.start() < end for start, end in skipped)


def _since_an_event(mention: Mention, text: str) -> bool:
    """Whether a date is reckoned from that of an event: "three months after the September 11 attacks"."""
    return bool(_RECKONED.search(mention.raw) and _EVENT_NEXT.match(text, mention.span.end))


def lies_ahead(mention: Mention, published: str) -> bool:
    """Whether a date begins after the day on which its article was published, and the one after it."""
    day, told = published_span(published, 1), span_of(mention.value) if mention.type == "date" else None
    return day is not None and told is not None and told[0] > day[1]


def stance_of(mention: Mention, evidence: Span, stance: Stance, text: str, *, ahead: bool) -> Stance:
    """The stance of a claim: of what is taken to be there no denial, of what lies ``ahead`` nothing that happened.

    A denial leaves out where and when something was that is taken to be there, as an attack is that was foiled; and
    "talks in Geneva on September 6", said in August, are to come whatever the verb.
    """
    if mention.type == "age":
        return _aged(stance)
    stance = _of_the_act(mention, stance, text)
    if mention.type not in _WHERE_AND_WHEN:
        by_the_way = _DONE_BY.search(text, evidence.start, mention.span.start) is not None
        return stance._replace(polarity=Polarity.ASSERTED) if by_the_way else stance
    if ahead and stance.status is Status.HAPPENED:
        stance = stance._replace(status=Status.SCHEDULED)
    if _MODAL.fullmatch(stance.hedge) and is_given(text, evidence) and not _hedged_within(stance, evidence, text):
        stance = stance._replace(hedge="")
    given = is_given_inside(text, evidence, mention.span) or any(_FOILED.match(text, *cue) for cue in stance.cues)
    return stance._replace(polarity=Polarity.ASSERTED) if given else stance


_MODAL = regex(r"may|might|could|likely|unlikely|possibly|probably|perhaps|if|unless|whether", re.IGNORECASE)


def _hedged_within(stance: Stance, evidence: Span, text: str) -> bool:
    """Whether the hedge of a stance stands in the evidence: "the raid may" come to nothing, and was in Tal."""
    cues = (cue for cue in stance.cues if text[slice(*cue)].lower() == stance.hedge.lower())
    return any(cue.start < evidence.end and evidence.start < cue.end for cue in cues)


def _aged(stance: Stance) -> Stance:
    """The stance of an age: whoever is to be tried, or may be, is as old as that."""
    hedge = "" if _MODAL.fullmatch(stance.hedge) else stance.hedge
    return stance._replace(polarity=Polarity.ASSERTED, status=Status.HAPPENED, hedge=hedge)


def is_over(mention: Mention, published: str) -> bool:
    """Whether a date lies before the day on which its article was published."""
    day, told = published_span(published, 0), span_of(mention.value) if mention.type == "date" else None
    return day is not None and told is not None and told[1] < day[0]


_AHEAD = frozenset((Status.PROPOSED, Status.SCHEDULED, Status.PLANNED))
_PLAN_OF_IT = regex(r"(?: [\w'-]+){0,2} ?$")


def of_what_happened(stance: Stance, evidence: Span, text: str, *, over: bool) -> Stance:
    """The stance of an attack or a disaster that somebody plans something about: it has happened for all that.

    "The cabinet wants to meet after Monday's raid" plans no raid; "they planned to raid the town on Monday" does.
    ``over`` says that its day lies before the news.
    """
    if stance.status not in _AHEAD or not (over or is_given(text, evidence)):
        return stance
    near = (cue.end > evidence.start or _PLAN_OF_IT.match(text, cue.end, evidence.start) for cue in stance.cues)
    return stance if any(near) else stance._replace(status=Status.HAPPENED)


_MEASURED = ("count", "age", "person", "person+", *_WHERE_AND_WHEN)
_SORT_IN_DOUBT = regex(  # of what sort it was, or who they were: "a suspected gas attack", "two alleged robbers"
    r"(?:suspected|apparent|presumed)(?= )"
    r"|alleged (?=(?:[a-z-]+ )?(?:\w+(?:ists?|ants?|ents?|ers|men|ors)"
    r"|gunman|shooter|attacker|killer|robber|rapist|rebels?)\b)",
    re.IGNORECASE,
)


def _of_the_act(mention: Mention, stance: Stance, text: str) -> Stance:
    """The stance without a doubt about the sort of act or the people in it: how many, where and when is none of it."""
    if mention.type not in _MEASURED or not stance.hedge:
        return stance
    cues = [cue for cue in stance.cues if text[slice(*cue)].lower() == stance.hedge.lower()]
    at = cues[0] if cues else mention.span
    beside = at.end <= mention.span.start and not text[at.end : mention.span.start].strip()
    if not beside and _SORT_IN_DOUBT.match(text, at.start):
        return stance._replace(hedge="")
    return stance


_DONE_BY = regex(  # "refused to attend talks sponsored by Chad": that Chad sponsors them is not denied
    r"(?<!\bwas )(?<!\bwere )(?<!\bnot )(?<!\bbe )(?<!\bbeen )(?<!\bis )(?<!\bare )\b"
    r"(?:(?:co-)?(?:sponsored|hosted|chaired)|brokered|mediated|organi[sz]ed|convened|facilitated|led)"
    r" (?:jointly |only )?by (?:the )?$"
)
_LEADING_UP = regex(
    r"(?:\b(?:will|would|shall|should|can|could|may|might|must|has|have|had|is|are|was|were|be|been|being|to|not|never|"
    r"also|going|about|supposed|slated|meant|planning|preparing|soon|now|again|then|just|yet|already|expected|due|set|"
    r"scheduled|likely|planned|poised|\w+ly)\b\s*)+\Z",
    re.IGNORECASE,
)

_FORETOLD = regex(  # "a second round | will be held | in Lome", "was | scheduled to start | in"
    r"\s*(?:(?:will|would|shall)(?: (?:now|also|not))?|(?:is|are|was|were)(?: (?:now|also|still|originally|not))? "
    r"(?:to|(?:due|scheduled|planned|set|expected|slated)(?: to|(?= *$))))(?: [a-z]+){0,3}\s*$",
    re.IGNORECASE,
)


def without_gaps(text: str, skipped: Iterable[Span]) -> str:
    """Blank what the gaps of a pattern passed over, but for a plan of what is before and auxiliaries of what follows.

    "A, B and C, who will understand their duty as guarantors" plans nothing: the rule did not ask for understanding.
    """
    for start, end in skipped:
        if _FORETOLD.match(text, start, end):
            continue
        kept = _LEADING_UP.search(text, start, end)
        stop = kept.start() if kept else end
        text = text[:start] + " " * (stop - start) + text[stop:]
    return text
