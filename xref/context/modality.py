"""The words that show status, hedge and negation, one table a category.

Each cue is a word form or a fixed phrase; its scope is the business of :mod:`xref.context.stance`. A table is a pattern
over whole words, written on several lines, and compiled when first used.
"""

from __future__ import annotations

import re
from functools import cache

from xref.expressions import regex
from xref.model import Status

_BE = "(?:is|are|was|were|be|been|being|'s|'re)"
_ADVERB = """
    (?: (?:not yet|not|n't|never|now|still|also|already|yet|currently|reportedly|originally|initially|officially|
    formally|tentatively|widely|all|both))*"""

_SEARCH = (  # who calls off a search cancels nothing of what came before it
    r"(?! (?:the|their|its|a|all) (?:[\w-]+ )?(?:search|searches|hunt|manhunt|rescue|recovery|operations?|efforts?)\b)"
)
_CANCELLED = rf"""
    cancel(?:l?ed|s|l?ing)?|call(?:ed|s|ing)? off{_SEARCH}|scrap(?:ped|ping|s)|aborted|annul(?:led|s)|
    (?:abandon(?:ed|s|ing)|drop(?:ped|s|ping)|shelv(?:ed|es|ing)|withdr(?:ew|awn|aws|awing)|walk(?:ed|s|ing)? away from)
    [ ](?:(?:its|the|their|his|her|a|all) )?(?:[\w$.-]+ ){{0,4}}(?:plans?|bid|offer|proposal|idea|deal) (?:to|for|of)|
    will no longer (?:take place|be held|go ahead)"""
_POSTPONED = r"""
    postpon(?:ed|es|ing|e)|put(?:s|ting)? off|push(?:ed|es|ing) back|deferred|
    (?<!long )(?<!much )delay(?:ed|s|ing)(?! (?:for|by) (?:[\w-]+ ){1,3}(?:hours?|minutes?)\b)|
    (?<!debt )reschedul(?:ed|es|ing)(?! (?:[\w'$.-]+ ){0,6}?(?:debts?|loans?|credits?|payments?|principal|arrears|
    mln|million|billion|accords?|agreements?|pacts?|packages?|negotiations?|terms)\b)|
    adjourn(?:ed|s|ing)(?! (?:[\w'-]+ ){0,5}(?:until|till|to)\b)(?! (?:after|without|having)\b)"""
_PROPOSED = rf"""
    propos(?:ed|es|ing|e)|suggest(?:ed|s|ing)|call(?:ed|s|ing)? (?:for|on)|urg(?:ed|es|ing|e)|demand(?:ed|ing)|
    recommend(?:ed|s|ing)|appeal(?:ed|s|ing) (?:for|to)|
    would be (?:the |a |an )?(?:right|good|useful|appropriate|better|best|wise|ready|willing|happy|
    glad|prepared|possible|open)|
    would (?:like|want|prefer|love|consider|welcome|support|back)|
    (?:wants?|wanted|hop(?:es?|ed|ing)|wish(?:es|ed)?|seek(?:s|ing)?|sought|ask(?:ed|s|ing)?|consider(?:ed|s|ing)|
    offer(?:ed|s|ing)?|ready|willing|prepared|mull(?:ed|s|ing))(?: [\w-]+){{0,3}} to|
    should|ought to|
    (?:consider|mull|weigh|explor|contemplat)(?:e?d|e?s|ing) (?!missing\b)[a-z]+ing|
    in (?:[a-z]+ ){{0,2}}(?:talks|negotiations|discussions) to|(?:close to|near(?:s|ing)?) an? (?:deal|agreement) to|
    (?<!voted )(?<!overwhelmingly )(?<!unanimously )(?<!vote )(?<!voting )(?<!ballot )(?<!ballots )(?<!were )
    (?<!votes )in favou?r of|
    {_BE}{_ADVERB} (?:considering|weighing|mulling|discussing)|if|unless"""
# Not "due to landslides", "was due to bad weather", "due to terrorist attacks": what is a cause has no verb of a plan.
_DUE = r"""due (?:on|for|next|in|at|to (?:\w+ly )?(?:
    be|have|appear|arrive|attend|begin|cast|chair|close|co-host|come|commence|complete|conclude|convene|decide|deliver|depart|
    discuss|elect|end|expire|face|finish|fly|get|give|go|happen|head|hear|hold|host|issue|join|kick|last|launch|lead|leave|
    make|meet|move|occur|open|pay|play|present|publish|reach|receive|reconvene|release|report|resume|retire|return|rule|
    run|see|send|serve|sign|sit|speak|stand|start|step|submit|take|talk|testify|travel|undergo|unveil|visit|vote|wrap)\b)"""
# Who is booked is no show: "was booked on charges of theft", "booked into the jail".
_SCHEDULED = rf"""
    {_BE}{_ADVERB} (?:(?:scheduled|slated|timed|billed) (?:to|for|on|in|at)|booked to)|
    {_BE}{_ADVERB} (?:set|fixed|meant|supposed) (?:to|for)|
    (?<!as )(?<!than )scheduled|slated|
    (?:(?<=remanded )|(?<=bailed )|(?<=custody )|(?<= bail )|(?<=summoned ))to (?:re)?appear|
    {_DUE}|set for|had hoped to|
    (?:the )?date (?:is |was )?set|adjourn(?:ed|s|ing) (?:[\w'-]+ ){{0,5}}(?:until|till|to)|
    as the (?:date|day) (?:for|of)"""
# What a court has a convict do is its sentence, not a plan.
# A truce agreed to is agreed, with no plan about it: "agree to immediate ceasefire", not "agree to ceasefire talks".
_TRUCE = r"""
    ["']?(?:(?:immediate|full|total|complete|temporary|permanent|lasting|humanitarian|unconditional|new|nationwide|
    limited|[a-z.]+-[a-z]+|\d+-[a-z]+)["']?,? (?:and )?){0,2}
    (?:ceasefire|cease-fire|truce|armistice|cessation)\b(?! (?:talks|negotiations|discussions))"""
# What doctors expect of the wounded is no plan: they are wounded.
_NO_CURE = r"(?! (?:survive|recover|live|pull through|be (?:okay|ok|fine|all right)|make an? (?:\w+ )?recovery)\b)"
_PLANNED = rf"""
    will(?! (?:serve|spend) (?:at least|a minimum|life|the rest|\d+|\w+ years)\b)(?! have to (?:serve|spend)\b)|
    won't|shall|must(?! (?:serve|spend)\b)|[a-z]+'ll|would|wouldn't|
    upcoming|forthcoming|looming|
    {_BE}{_ADVERB} (?:going|about|preparing|poised|expected|planning|likely|unlikely|hoping|determined) to{_NO_CURE}|
    (?:is|are|'re|'s){_ADVERB} going|(?:is|are|was|were) to|
    (?:(?<=, )|(?<=accord )|(?<=agreement )|(?<=deal )|(?<=treaty )|(?<=pact ))
    to be (?:\w+ly )?(?:signed|inked|sealed|held|ratified|concluded)|
    plan(?:s|ned|ning)? to|plan(?:s|ned|ning) (?:for|on|a|an)|
    (?<!as )(?<!than )(?<!carefully )(?<!meticulously )(?<!well )(?<!well-)planned(?: by| for| in| on| next)?|
    (?!(?:(?<=admitted )|(?<=admits )|(?<=accused of )|(?<=convicted of )|(?<=charged with )|(?<=guilty of )|
    (?<=suspected of )|(?<=confessed to ))planning (?:the|last|those) )planning|
    (?:is|are|'s|'re){_ADVERB} (?:buying|acquiring|purchasing|selling|merging|taking over|divesting|spinning off)|
    intend(?:s|ed|ing)? to|aim(?:s|ed|ing)? to|prepar(?:es?|ed|ing) to|
    agree[sd]? to(?! (?:(?:a|an|the|its|their|this|that|at|between|by|in|on)\b|{_TRUCE}))|promis(?:es?|ed) to|
    commit(?:s|ted|ting|ments?)? to (?:[a-z]+ing|begin|continue|free|hold|release|resume|sign|start)|
    vow(?:s|ed)? to|pledg(?:es?|ed) to|decid(?:es?|ed) to(?! plead\b)|
    expect(?:s|ed)? (?:to|in|on|at|next|later){_NO_CURE}|
    expect(?:s|ed)?(?= (?:the|a|an|both|it|them|talks|negotiations) (?:[\w'-]+ ){{0,8}}?to [a-z])"""

# The first status of this order that is in scope stands: a later turn of events replaces a plan.
STATUS: tuple[tuple[Status, str], ...] = (
    (Status.CANCELLED, _CANCELLED),
    (Status.POSTPONED, _POSTPONED),
    (Status.PROPOSED, _PROPOSED),
    (Status.SCHEDULED, _SCHEDULED),
    (Status.PLANNED, _PLANNED),
)
# Cues that only describe a noun: "the planned talks".
DESCRIBING = """
    upcoming|forthcoming|looming|planned(?: \\w+)?|scheduled|slated|planning|proposed|delayed|postponed|cancell?ed"""
IS_TO = "(?:is|are|was|were) to"
# "the second accord to be signed there" is signed: it is counted with those before it.
IN_A_SERIES = regex(r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|last|latest|only)(?: [\w-]+){1,4} $")
AIM = "goal|aim|purpose|objective|idea|task|mission|priority|challenge|point|step|way|key|role|job|duty"
# What is said of a subject as a whole: "[the talks] will be held", but not "[the talks] seek to ...".
PREDICATE = rf"""
    will|won't|shall|would|wouldn't|[a-z]+'ll|{IS_TO}|
    {_BE}{_ADVERB} (?:going|about|expected|likely|unlikely) to{_NO_CURE}|
    {_BE}{_ADVERB} going"""
POSSIBLE = "may|might|could"
# The infinitive of a headline is its verb, in the future: "Norway to host talks".
HEADLINE = r"""
    (?<!helps )(?<!help )(?<!continues )(?<!continue )(?<!begins )(?<!starts )(?<!rushes )(?<!rush )(?<!returns )
    (?<!fail )(?<!fails )(?<!refuse )(?<!refuses )(?<!decline )(?<!declines )
    to (?:be|
    (?<!deal to )(?<!pact to )(?<!accord to )(?<!treaty to )(?<!agreement to )(?:
    acquire|appear|attend|begin|boycott|build|buy|chair|close|create|cut|deploy|end|face|get|give|go|hold|host|join|
    launch|leave|make|mediate|meet|merge|open|pay|plead|quit|ratify|receive|release|resume|run|sell|send|sign|stand|start|
    step|strike|take|testify|visit|vote|withdraw|witness))"""
COMING = """
    tomorrow|next (?:week|month|year|spring|summer|autumn|[a-z]+day)|
    in the coming \\w+|later this (?:week|month|year)"""
TERMS = r"under (?:the|a|an|its|this) (?:[\w-]+ ){0,3}(?:plan|deal|agreement|accord|proposal|terms|treaty|pact)"

HEDGE = rf"""
    reportedly|allegedly|apparently|possibly|probably|likely|unlikely|perhaps|maybe|purportedly|supposedly|presumably|
    potentially|conceivably|may|might|could|feared|if|whether|unless|it was unclear|unclear|
    {_BE}{_ADVERB} (?:believed|thought|understood|alleged|rumou?red|assumed|presumed|suspected|feared|
    estimated|expected|considered|likely|unlikely|claimed(?! by\b))(?: to)?|
    {_BE}{_ADVERB} (?:said|reported) to|expected to|expects? to|hop(?:es|ed|ing) to|
    seem(?:s|ed)? to|appear(?:s|ed)? to"""
HEDGING_ADJECTIVE = "suspected|alleged|unconfirmed|unverified|rumou?red|presumed|possible|apparent|feared"

NEGATION = r"""
    not(?! only\b| least\b| just\b| merely\b| until\b)|[a-z]+n't|cannot|never|no longer|
    no(?! (?:doubt|fewer|less|later|more than|longer|matter|sooner|wonder|surprise
    |camp|campaign|campaigners)\b)|
    none|nobody|no-one|neither|nor|without|hardly|scarcely"""
_NO_BAIL = "(?! (?:him |her |them |his |police )?(?:bail|bond|parole))"  # whom a court denies it, it holds
_KEEP = (  # who fails to keep an accord has made it
    r" (?:fully |properly )?(?:honou?r|comply|abide|live up|stick|adhere|implement|fulfil|"
    r"meet (?:the |its |their |all )?(?:terms|conditions|obligations|requirements|commitments|demands))\b"
)
# Verbs that deny what they govern: it did not come about.
REFUSAL = rf"""
    refus(?:ed|es|ing|al)(?: to)?|declin(?:ed|es|ing) to|reject(?:ed|s|ing)|den(?:ied|ies|ying|y){_NO_BAIL}|
    fail(?:ed|s|ing|ure)? to(?!{_KEEP})|(?:has|have|had|is|are|was|were) yet to|rul(?:ed|es|ing) out|unable to|
    unwilling to|stop(?:ped|s) short of|prevent(?:ed|s|ing)|refrain(?:ed|s|ing)? from|dismiss(?:ed|es|ing)|
    disput(?:ed|es|ing)|refut(?:ed|es|ing)|avoid(?:ed|s|ing)|foil(?:ed|s)|thwart(?:ed|s)|far from"""
# Those of them that take a noun: inside evidence they are what was done, not a denial of it.
WITH_OBJECT = """
    reject(?:ed|s|ing)|den(?:ied|ies|ying|y)|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|
    avoid(?:ed|s|ing)|foil(?:ed|s)|thwart(?:ed|s)|rul(?:ed|es|ing) out|prevent(?:ed|s|ing)|refusal"""
# Matrix words that turn or weaken the clause they introduce ("denied that ...", "it is unclear whether ...").
MATRIX_DENIAL = rf"""
    (?<!not )(?<!n't )(?<!never )(?<!cannot )den(?:ied|ies|y|ying){_NO_BAIL}|
    rul(?:ed|es|ing) out|(?:not|n't) (?:true|the case|correct)|untrue|false|wrong|incorrect|
    (?:reject|dismiss|refut|disput)(?:ed|es|s|ing) (?:[\w-]+ ){{0,4}}?(?:reports?|claims?|allegations?|accusations?|
    suggestions?|idea|notion)"""
MATRIX_HEDGE = r"""
    fear(?:s|ed)?(?! of\b)|(?<! of )hope[sd]?(?! of\b)(?! (?:[a-z]+ )?(?:fade|fading|faded|dim|dimmed)\b)|
    suspect(?:s|ed)?(?! (?:in|of|who|was|is|were|has|had|at|from|on)\b)|
    believe[sd]?|thought|doubt(?:s|ed|ful)?|
    (?:not|n't|unable to|yet to|cannot) (?:\w+ ){0,3}?(?:confirm|verify|say|know|clear)(?:ed|n)?|
    unclear|uncertain|unconfirmed|rumou?rs?|possib(?:le|ility)|likely|unlikely|(?:appear|seem)(?:s|ed)|asked|
    wonder(?:s|ed)?|expect(?:s|ed)?|speculat(?:ed|ion)"""
MATRIX_PROPOSAL = r"""
    propos(?:ed|es)|proposal(?! of\b)|suggest(?:ed|s)|demand(?:ed|s)|urg(?:ed|es)|recommend(?:ed|s)|idea(?! of\b)|
    (?<! of )hop(?:ed|es|e)(?! of\b)(?! (?:[a-z]+ )?(?:fade|fading|faded|dim|dimmed)\b)"""


@cache
def compiled(table: str) -> re.Pattern[str]:
    """Return a table as a pattern over whole words.

    >>> compiled(REFUSAL).search("they refused to go").group()
    'refused to'
    """
    joined = regex(r"\n\s*").sub("", table)
    return regex(rf"(?<![\w'-])(?:{joined})(?![\w-])", re.IGNORECASE)
