"""The words that show status, hedge and negation, as one table a category.

Factuality of an event is read from three things, as in FactBank (Saurí and Pustejovsky 2009): polarity,
modality, and the verb that introduces it. Each cue is a word form or a fixed phrase; the scope of a cue is
the business of :mod:`xref.context.stance`.
"""

from __future__ import annotations

import re
from functools import cache

from xref.model import Status

_BE = r"(?:is|are|was|were|be|been|being|'s|'re)"
_NOT = r"(?: not| n't| never| now| still| also| already| yet| currently| reportedly| originally| initially)*"

# The first status of this order that is in scope stands: a later turn of events replaces a plan.
STATUS: tuple[tuple[Status, str], ...] = (
    (
        Status.CANCELLED,
        r"cancel(?:l?ed|s|l?ing)?|call(?:ed|s|ing)? off|scrapp(?:ed|ing)|aborted|annul(?:led|s)|"
        r"will no longer (?:take place|be held|go ahead)",
    ),
    (
        Status.POSTPONED,
        r"postpon(?:ed|es|ing|e)|put(?:s|ting)? off|push(?:ed|es|ing) back|delay(?:ed|s|ing)|deferred|rescheduled|"
        r"adjourned",
    ),
    (
        Status.PROPOSED,
        rf"propos(?:ed|es|ing|e|al)|suggest(?:ed|s|ing)(?! (?:some|the \w+ (?:was|were|is|are)))|"
        rf"call(?:ed|s|ing)? (?:for|on)|urg(?:ed|es|ing)|demand(?:ed|s|ing)|recommend(?:ed|s|ing)|appeal(?:ed|s|ing)? (?:for|to)|"
        r"would be (?:the |a |an )?(?:right|good|useful|appropriate|better|best|wise|ready|willing|happy|glad|prepared|possible|open)|"
        r"would (?:like|want|prefer|love|consider|welcome|support|back)|(?:wants?|wanted|hop(?:es?|ed|ing)|wish(?:es|ed)?|seek(?:s|ing)?|sought|"
        rf"ask(?:ed|s|ing)?|consider(?:ed|s|ing)|offer(?:ed|s|ing)?|ready|willing|prepared|mull(?:ed|s|ing))(?: [\w-]+)?(?: [\w-]+)? to\b|"
        r"should|ought to|in favou?r of|"
        rf"(?:{_BE}{_NOT} )?(?:considering|weighing|mulling|discussing)|if",
    ),
    (
        Status.SCHEDULED,
        rf"{_BE}{_NOT} (?:due|scheduled|slated|set|timed|supposed|meant|booked|fixed|billed)(?: to| for| on| in| at)|(?:re)?scheduled|"
        r"slated|due (?:to \w+|on|for|next|in)|set for|(?:the )?date (?:is |was )?set",
    ),
    (
        Status.PLANNED,
        rf"will|won't|shall|[a-z]+'ll|{_BE}{_NOT} (?:going|about|preparing|poised|ready|expected|planning|likely|unlikely) to|"
        rf"(?:is|are|'re|'s){_NOT} going|plans?|planned|planning|intend(?:s|ed|ing)? to|aim(?:s|ed|ing)? to|prepar(?:es?|ed|ing) to|"
        r"agree[sd]? to|promis(?:es?|ed) to|vow(?:s|ed)? to|pledg(?:es?|ed) to|decid(?:es?|ed) to|(?:is|are|was|were) to|expect(?:s|ed)? to|"
        r"would|wouldn't|upcoming|forthcoming|looming|expected",
    ),
)

HEDGE = (
    r"reportedly|allegedly|apparently|possibly|probably|likely|unlikely|perhaps|maybe|purportedly|supposedly|presumably|"
    rf"potentially|conceivably|{_BE}{_NOT} (?:believed|thought|said|reported|understood|alleged|rumou?red|assumed|presumed|suspected|feared|"
    r"estimated|expected|considered|likely|unlikely|claimed)(?: to)?|"
    r"may|might|could|can|suspected|feared|alleged|unconfirmed|unverified|expected(?: to)?|expects? to|hop(?:es|ed|ing) to|seem(?:s|ed)? to|"
    r"appear(?:s|ed)? to|rumou?red|if|whether|unless|it was unclear|unclear"
)

NEGATION = (
    r"not(?! only\b| least\b| just\b| merely\b| until\b)|[a-z]+n't|cannot|never|no longer|"
    r"no(?! (?:doubt|fewer|less|later|more than|longer|matter|sooner|one else|wonder|surprise))|"
    r"none|nobody|no-one|neither|nor|without|hardly|scarcely"
)
# Verbs that deny what they govern: what follows did not come about.
REFUSAL = (
    r"refus(?:ed|es|ing|al)(?: to)?|declin(?:ed|es|ing) to|reject(?:ed|s|ing)|den(?:ied|ies|ying|y)|fail(?:ed|s|ing|ure)? to|"
    r"(?:has|have|had) yet to|(?:is|are|was|were) yet to|rul(?:ed|es|ing) out|unable to|(?:un|not )willing to|unwilling to|"
    r"stop(?:ped|s) short of|prevent(?:ed|s|ing)|refrain(?:ed|s|ing)? from|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|"
    r"debunk(?:ed|s)|oppos(?:ed|es|ing)|exclud(?:ed|es|ing)|avoid(?:ed|s|ing)?|foil(?:ed|s)|thwart(?:ed|s)|far from"
)
# Matrix words that turn or weaken the clause they introduce ("denied that ...", "it is unclear whether ...").
MATRIX_DENIAL = (
    r"den(?:ied|ies|y|ying)(?: (?:\w+ ){0,4}(?:reports?|claims?|allegations?|accusations?))?|(?:reject|dismiss|refut|disput)(?:ed|es|s|ing) "
    r"(?:\w+ ){0,4}(?:reports?|claims?|allegations?|accusations?|suggestions?|idea|notion)|rul(?:ed|es|ing) out|"
    r"(?:not|n't) (?:true|the case|correct)|(?:untrue|false|wrong|incorrect)"
)
MATRIX_HEDGE = (
    r"fear(?:s|ed)?|hope[sd]?|suspect(?:s|ed)?|believe[sd]?|thinks?|thought|doubt(?:s|ed|ful)?|"
    r"(?:not|n't|unable to|yet to|cannot) (?:\w+ ){0,3}(?:confirm|verify|say|know|clear)(?:ed|n)?|"
    r"unclear|uncertain|unconfirmed|rumou?rs?|possib(?:le|ility)|likely|unlikely|(?:appear|seem)(?:s|ed)|asked|wonder(?:s|ed)?|expect(?:s|ed)?|"
    r"speculat(?:ed|ion)"
)
MATRIX_PROPOSAL = r"propos(?:ed|es|al)|suggest(?:ed|s)|demand(?:ed|s)|urg(?:ed|es)|recommend(?:ed|s)|insist(?:ed|s)? on|idea|request(?:ed|s)?|hop(?:ed|es|e)"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a cue table as a pattern over whole words."""
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w-])", re.IGNORECASE)
