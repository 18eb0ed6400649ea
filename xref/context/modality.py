"""The words that show status, hedge and negation, one table a category.

Each cue is a word form or a fixed phrase; its scope is the business of :mod:`xref.context.stance`. Tables are kept as
patterns over whole words and compiled when first used.
"""

from __future__ import annotations

import re
from functools import cache

from xref.model import Status

_BE = r"(?:is|are|was|were|be|been|being|'s|'re)"
_ADVERB = (
    r"(?: (?:not|n't|never|now|still|also|already|yet|currently|reportedly|originally|initially|widely|all|both|"
    r"not yet))*"
)

# The first status of this order that is in scope stands: a later turn of events replaces a plan.
STATUS: tuple[tuple[Status, str], ...] = (
    (
        Status.CANCELLED,
        r"cancel(?:l?ed|s|l?ing)?|call(?:ed|s|ing)? off|scrapp(?:ed|ing)|scraps|aborted|annul(?:led|s)|"
        r"will no longer (?:take place|be held|go ahead)",
    ),
    (
        Status.POSTPONED,
        r"postpon(?:ed|es|ing|e)|put(?:s|ting)? off|push(?:ed|es|ing) back|delay(?:ed|s|ing)|deferred|reschedul(?:ed|"
        r"es|ing)|"
        r"adjourn(?:ed|s|ing)",
    ),
    (
        Status.PROPOSED,
        r"propos(?:ed|es|ing|e)|suggest(?:ed|s|ing)|call(?:ed|s|ing)? for|call(?:ed|s|ing)? on|urg(?:ed|es|ing|e)|"
        r"demand(?:ed|ing)|recommend(?:ed|s|ing)|appeal(?:ed|s|ing) (?:for|to)|"
        r"would be (?:the |a |an )?(?:right|good|useful|appropriate|better|best|wise|ready|willing|happy|glad|"
        r"prepared|possible|open)|"
        r"would (?:like|want|prefer|love|consider|welcome|support|back)|"
        r"(?:wants?|wanted|hop(?:es?|ed|ing)|wish(?:es|ed)?|seek(?:s|ing)?|sought|ask(?:ed|s|ing)?|consider(?:ed|s|"
        r"ing)|"
        r"offer(?:ed|s|ing)?|ready|willing|prepared|mull(?:ed|s|ing))(?: [\w-]+){0,3} to|"
        rf"should|ought to|in favou?r of|{_BE}{_ADVERB} (?:considering|weighing|mulling|discussing)|if|unless",
    ),
    (
        Status.SCHEDULED,
        rf"{_BE}{_ADVERB} (?:(?:due|scheduled|slated|timed|booked|billed)(?: to| for| on| in| at)|(?:set|fixed|meant|"
        rf"supposed)"
        r"(?: to| for))|scheduled|slated|due (?:to \w+|on|for|next|in)|set for|had hoped to|(?:the )?date (?:is |"
        r"was )?set",
    ),
    (
        Status.PLANNED,
        rf"will|won't|shall|[a-z]+'ll|{_BE}{_ADVERB} (?:going|about|preparing|poised|expected|planning|likely|"
        rf"unlikely|hoping|"
        rf"determined) to|(?:is|are|'re|'s){_ADVERB} going|plan(?:s|ned|ning)? to|plan(?:s|ned|ning) (?:for|on|a|an)|"
        r"planned(?: by| for| in| on| next)?|planning|intend(?:s|ed|ing)? to|aim(?:s|ed|ing)? to|prepar(?:es?|ed|"
        r"ing) to|"
        r"agree[sd]? to|promis(?:es?|ed) to|vow(?:s|ed)? to|pledg(?:es?|ed) to|decid(?:es?|ed) to|(?:is|are|was|"
        r"were) to|"
        r"expect(?:s|ed)? (?:to|in|on|at|next|later)|would|wouldn't|upcoming|forthcoming|looming",
    ),
)
IS_TO = r"(?:is|are|was|were) to"
AIM = r"goal|aim|purpose|objective|idea|task|mission|priority|challenge|point|step|way|key|role|job|duty"
# What is said of a subject as a whole: "[the talks] will be held", but not "[the talks] seek to ...".
PREDICATE = (
    rf"will|won't|shall|would|wouldn't|[a-z]+'ll|{IS_TO}|{_BE}{_ADVERB} (?:going|about|expected|likely|unlikely) to|"
    rf"{_BE}{_ADVERB} going"
)
DESCRIBING = (
    r"upcoming|forthcoming|looming|planned(?: \w+)?|scheduled|slated|planning|proposed|delayed|postponed|cancell?ed"
)
POSSIBLE = r"may|might|could"
COMING = (
    r"tomorrow|next (?:week|month|year|spring|summer|autumn|[a-z]+day)|in the coming \w+|later this (?:week|month|year)"
)
TERMS = r"under (?:the|a|an|its|this) (?:[\w-]+ ){0,3}(?:plan|deal|agreement|accord|proposal|terms|treaty|pact)"

HEDGE = (
    r"reportedly|allegedly|apparently|possibly|probably|likely|unlikely|perhaps|maybe|purportedly|supposedly|"
    r"presumably|"
    rf"potentially|conceivably|{_BE}{_ADVERB} (?:believed|thought|said|reported|understood|alleged|rumou?red|assumed|"
    rf"presumed|suspected|"
    r"feared|estimated|expected|considered|likely|unlikely|claimed)(?: to)?|"
    r"may|might|could|feared|expected to|expects? to|hop(?:es|ed|ing) to|seem(?:s|ed)? to|appear(?:s|ed)? to|if|"
    r"whether|unless|"
    r"it was unclear|unclear"
)
HEDGING_ADJECTIVE = r"suspected|alleged|unconfirmed|unverified|rumou?red|presumed|possible|apparent|feared"

NEGATION = (
    r"not(?! only\b| least\b| just\b| merely\b| until\b)|[a-z]+n't|cannot|never|no longer|"
    r"no(?! (?:doubt|fewer|less|later|more than|longer|matter|sooner|wonder|surprise))|"
    r"none|nobody|no-one|neither|nor|without|hardly|scarcely"
)
# Verbs that deny what they govern: it did not come about.
REFUSAL = (
    r"refus(?:ed|es|ing|al)(?: to)?|declin(?:ed|es|ing) to|reject(?:ed|s|ing)|den(?:ied|ies|ying|y)|fail(?:ed|s|ing|"
    r"ure)? to|"
    r"(?:has|have|had|is|are|was|were) yet to|rul(?:ed|es|ing) out|unable to|unwilling to|stop(?:ped|s) short of|"
    r"prevent(?:ed|s|ing)|"
    r"refrain(?:ed|s|ing)? from|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|avoid(?:ed|s|ing)|"
    r"foil(?:ed|s)|"
    r"thwart(?:ed|s)|far from"
)
# Matrix words that turn or weaken the clause they introduce ("denied that ...", "it is unclear whether ...").
MATRIX_DENIAL = (
    r"den(?:ied|ies|y|ying)|(?:reject|dismiss|refut|disput)(?:ed|es|s|ing) (?:[\w-]+ ){0,4}?(?:reports?|claims?|"
    r"allegations?|"
    r"accusations?|suggestions?|idea|notion)|rul(?:ed|es|ing) out|(?:not|n't) (?:true|the case|correct)|untrue|false|"
    r"wrong|incorrect"
)
MATRIX_HEDGE = (
    r"fear(?:s|ed)?|hope[sd]?|suspect(?:s|ed)?|believe[sd]?|thought|doubt(?:s|ed|ful)?|"
    r"(?:not|n't|unable to|yet to|cannot) (?:\w+ ){0,3}?(?:confirm|verify|say|know|clear)(?:ed|n)?|"
    r"unclear|uncertain|unconfirmed|rumou?rs?|possib(?:le|ility)|likely|unlikely|(?:appear|seem)(?:s|ed)|asked|"
    r"wonder(?:s|ed)?|"
    r"expect(?:s|ed)?|speculat(?:ed|ion)"
)
MATRIX_PROPOSAL = (
    r"propos(?:ed|es|al)|suggest(?:ed|s)|demand(?:ed|s)|urg(?:ed|es)|recommend(?:ed|s)|idea|hop(?:ed|es|e)"
)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a table as a pattern over whole words."""
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w-])", re.IGNORECASE)
