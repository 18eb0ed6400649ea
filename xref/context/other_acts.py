"""Days on which people did something about an event: they are no day of the event itself.

"Rescuers at the bridge that fell and killed nine in Kolb signalled on Wednesday that hope was fading" has one day, and
it is that of the signal: an adjunct of time belongs to the verb that it stands by (Quirk et al., *A Comprehensive
Grammar of the English Language*, 1985, ch. 8). Read so are only verbs for what is done about harm, never for harm.
"""

from __future__ import annotations

import re

from xref.context.lexicon import words as lexicon
from xref.expressions import regex
from xref.model import Span

_WORD = regex(r"[\w'-]+|[,;:]")
_REACH = 60  # characters before a day: a verb, its object, what leads to the day
_OBJECT = 3  # words between a verb and the day: "laid flowers on Monday"
_LEADS = frozenset(["on", "early", "late", "this", "last", "earlier", "later", "again", "back", "out", "there", "here"])
_OWNERS = ("'s", "'", "days")  # "condemned Monday's raid", also with the apostrophe lost
_SAID = regex(r"(?:'s)? (?:news|press|media) (?:release|conference|statement|briefing)s?\b")
_ACTED_ON = regex(
    r"\b(?:police|authorities|officials?|officers|rescuers|searchers|divers|investigators|detectives|prosecutors|doctors"
    r"|firefighters|villagers|residents|relatives|workers|crews?|teams?|volunteers|coast guard|navy|experts|hundreds"
    r"|thousands)(?: (?:in|from|of) (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?)? (?:(?:on|late|early) )*$",
    re.IGNORECASE,
)
_ACT = regex(  # "Divers on Sunday located the wreck of a ferry that sank"
    r"(?: (?:morning|afternoon|evening|night))? (?:[a-z]+ly )?(?:(?:were|was|are) (?:still |also )?(?:interrogating"
    r"|questioning|searching|hunting|looking|investigating|trying|digging|counting|examining|seeking|holding|preparing"
    r"|treating)|located|recovered|retrieved|pulled|searched|began|started|continued|resumed|ended|identified|released"
    r"|raised|lifted|towed|hunted|dug|sifted|combed|cleared|removed|inspected|seized"
    r"|found (?!(?:[\w'-]+ ){0,4}?(?:shot|dead|killed|stabbed)\b)"
    r"|(?:launched|opened) (?:an? |the )?(?:[a-z]+ )?(?:search|inquiry|investigation|probe|manhunt))\b"
)
_BETWEEN = frozenset([",", ";", ":", "after", "when", "as", "that", "who", "which", "and", "but", "in", "of", "at"])


def is_day_of_another_act(text: str, start: int, day: Span) -> bool:
    """Whether a day in a sentence from ``start`` stands by a verb for what people did about an event.

    >>> text = "Relatives of the nine killed in Kolb laid flowers on Monday, and condemned Sunday's raid"
    >>> is_day_of_another_act(text, 0, Span(53, 59)), is_day_of_another_act(text, 0, Span(75, 81))
    (True, False)
    >>> is_day_of_another_act("Divers on Sunday located the wreck of a ferry that sank", 0, Span(10, 16))
    True
    >>> is_day_of_another_act("According to a Tuesday news release, two were shot", 0, Span(15, 22))
    True
    """
    if _SAID.match(text, day.end):
        return True
    if text.startswith("'", day.end) or text.endswith(_OWNERS, day.start, day.end):
        return False
    if _ACT.match(text, day.end) and _ACTED_ON.search(text[max(start, day.start - _REACH) : day.start]):
        return True
    before = _WORD.findall(text[max(start, day.start - _REACH) : day.start].lower())
    led = len(before)
    while before and before[-1] in _LEADS:
        before.pop()
    for word in reversed(before[-_OBJECT - 1 if len(before) < led else -1 :]):
        if word in lexicon("reacting"):
            return True
        if word in _BETWEEN:
            return False
    return False
