"""Those whose forces or weapons an adjective names: "Russian troops", "an Israeli air strike", "a Houthi ambush".

A party whose name stands for no more than whose they are. Words of a place say where ("Gaza airstrikes"), so that a
country's own name counts only as an owner or with a word for its rule.
"""

from __future__ import annotations

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention, NameKind, Span
from xref.values import party
from xref.values._names.gazetteer import government, index

_RULE = r"(?:government|regime|junta|military|army|navy|air force|armed forces|state)"
_SORT = (
    r"(?:air|aerial|fighter|ground|special|occupation|security|naval|tank|artillery|mortar|cruise|ballistic|guided|barrel"
    r"|cluster|glide|attack|combat|kamikaze|suicide|car|truck|drone|missile|rocket|war|precision|helicopter)[ -]"
)
_TROOPS = (
    r"forces|troops|soldiers|army|military|navy|air force|warplanes?|jets?|aircraft|planes|helicopters?|gunships?"
    r"|gunboats?|commandos|paratroopers|tanks?|artillery|occupiers|invaders|gunners"
)
_ARMS = (
    r"strikes?|air-?strikes?|shelling|bombardments?|gunfire|fire|shells?|rockets?|missiles?|drones?|UAVs?|bombs?"
    r"|snipers?|mortars?|barrages?|salvos?"
)
_DEEDS = r"attacks?|raids?|assaults?|ambush(?:es)?|bombings?|offensives?|massacres?"
_STRUCK_WITH = rf"(?:air|aerial|drone|missile|rocket|artillery|mortar|military|army) (?:{_DEEDS})"
_OF_A_STATE = regex(
    rf"\b((?:(?:South|North) )?[A-Z][\w.]*(?:-[A-Z]\w+)?)('s)? ((?:{_RULE}(?:'s)? )?)(?:{_SORT})*"
    rf"(?:{_STRUCK_WITH}|{_TROOPS}|{_ARMS})\b(?! (?:base|bases|post|camp|convoy|checkpoint|headquarters|chief|spokes))"
)
_WINGS = r"warplanes?|jets?|aircraft|planes|helicopters?|gunships?"
_OF_A_GROUP = regex(
    rf"\b((?:al-)?[A-Z][\w-]+(?: [A-Za-z-]+){{0,2}}?) (?:{_SORT})*(?:{_ARMS}|{_DEEDS}|bombers?|{_WINGS})\b"
)
_LED = regex(  # "Saudi-led airstrikes", "a Saudi-led military coalition": those who are led are one body
    r"\b([A-Z][\w.]*(?: Arabia)?-led) (?:(?:Arab|international|military|air) )*"
    rf"(?:(?:coalition|alliance)\b(?:'s)?(?: (?:{_SORT})*(?:{_STRUCK_WITH}|{_TROOPS}|{_ARMS}|{_DEEDS})\b)?"
    rf"|(?:{_SORT})*(?:{_STRUCK_WITH}|{_WINGS}|{_ARMS})\b)"
)
_ADJECTIVAL = frozenset({"US", "U.S.", "UK"})  # names that stand before a noun like adjectives
_RULED = regex(r"(?:government|regime|junta)\b")


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the forces and weapons of states and groups between two offsets.

    >>> text = "Russian troops shelled it after a Houthi ambush."
    >>> [(mention.raw, mention.value.name) for mention in find(Discourse(text), 0, len(text))]
    [('Russian troops', 'Russia'), ('Houthi ambush', 'Houthis')]
    """
    found = [*_of_states(discourse, start, end), *_of_groups(discourse, start, end)]
    found = [*found, *_of_the_led(discourse, start, end, {mention.span.start for mention in found})]
    return sorted(found, key=lambda mention: mention.span)


def _of_states(discourse: Discourse, start: int, end: int) -> list[Mention]:
    known = index(discourse.names)
    found = []
    for match in _OF_A_STATE.finditer(discourse.text, start, end):
        owner = known.get(match[1])
        if owner is None or owner.value.kind is not NameKind.COUNTRY:
            continue
        if owner.tag == "D" or match[1] in _ADJECTIVAL or match[2] or match[3]:
            state = government(owner.value.name) if _RULED.match(match[3]) else owner.value
            found.append(Mention("forces", Span(*match.span()), match[0], state))
    return found


def _of_groups(discourse: Discourse, start: int, end: int) -> list[Mention]:
    known = index(discourse.names)
    found = []
    for match in _OF_A_GROUP.finditer(discourse.text, start, end):
        owner = known.get(match[1])
        if owner is not None and owner.value.kind is NameKind.GROUP:
            found.append(Mention("forces", Span(*match.span()), match[0], owner.value))
    return found


def _of_the_led(discourse: Discourse, start: int, end: int, known_at: set[int]) -> list[Mention]:
    known = index(discourse.names)
    found = []
    for match in _LED.finditer(discourse.text, start, end):
        owner = known.get(match[1].replace(".", "") + " coalition")
        if owner is not None and match.start() not in known_at:
            found.append(Mention("forces", Span(*match.span()), match[0], owner.value))
    return found


UNIT = party.UNIT._replace(name="forces", about="those whose forces or weapons are named", find=find, narrows="party")
