"""Names that look like the subject of a verb and are governed by a word before it.

"The man who killed Ada Holm was jailed" says nothing of how she fared in court.

In English the noun phrase before a finite verb is its subject as a whole: a name that a preposition or a transitive
verb governs stands inside that phrase and is no subject (Quirk et al., *A Comprehensive Grammar of the English
Language*, 1985, ch. 17). Read so are only verbs of harm and prepositions that no clause begins with; before a party
also those that name it beside the one who acts: "the border with Chad". A country in brackets says where a place lies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xref.model import Mention, NameKind

if TYPE_CHECKING:
    from xref.rules.matching.found import Found
    from xref.rules.matching.scene import Scene

_PERSONS = ("person", "person+")
_PARTIES = ("party", "party+")
_BESIDE = frozenset(["with", "near", "against", "into", "towards", "toward", "outside", "versus"])
_VERBS = frozenset(
    """kill kills killed killing murder murdered murdering shoot shoots shot shooting stab stabbed stabbing rape raped
    raping rob robbed robbing attack attacked attacking assault assaulted assaulting strangle strangled strangling beat
    beating punched punching struck striking hit hitting wounded wounding injured injuring hurting abducted abducting
    kidnapped kidnapping threatened threatening defrauded defrauding harassing stalking executed executing slaying slew
    ambushed ambushing""".split()
)
_PREPOSITIONS = frozenset(["of", "against", "to", "from", "on", "into", "towards", "for"])
_KIN = frozenset(
    """mother father wife husband son daughter sister brother girlfriend boyfriend partner friend grandmother
    grandfather neighbor neighbour ex-wife ex-husband stepfather stepmother stepson stepdaughter roommate uncle aunt
    cousin nephew niece officer deputy man woman boy girl teenager student teacher driver clerk fellow
    old year one two three four five six seven eight nine ten eleven twelve his her their the a former police ex
    estranged dead death down and""".split()
)
_FINITE = frozenset(
    """was were is are has have had will would did does could may must pleaded pled entered denied denies admitted
    admits appeared appears faces faced got gets received died turned surrendered made succumbed""".split()
)
_ADVERBS = frozenset(["also", "later", "then", "since", "now", "allegedly", "reportedly", "both", "all", "already"])
_DEEDS = frozenset(
    """murder murders killing killings death deaths shooting stabbing slaying beating assassination rape kidnapping
    abduction strangling strangulation manslaughter homicide slayings murdering robbery""".split()
)
_BACK = 7  # words between a verb and the name that it governs


def governed_subject(found: Found, scene: Scene) -> bool:
    """Whether a match begins with someone before a verb whose subject is the phrase around the name."""
    words = scene.words
    opening = words.starts[found.first]
    if found.first and words.lows[found.first - 1] in _BESIDE:  # "the border with Chad, killing nine"
        return any(m.type in _PARTIES and m.span.start == opening for m in found.slots.values())
    if any(m.span.start == opening and _in_brackets(m, scene.discourse.text) for m in found.slots.values()):
        return True
    aged = next((mention for mention in found.slots.values() if mention.type.startswith("age")), None)
    begins = {opening, aged.span.end + 1} if aged is not None and aged.span.start == opening else {opening}
    people = (mention for mention in found.slots.values() if mention.type in _PERSONS)
    subject = next((mention for mention in people if mention.span.start in begins), None)
    if subject is None or not (_governed(words.lows, found.first) or _of_a_deed(scene, found.first)):
        return False
    after = found.first
    while after < found.last and words.ends[after] <= subject.span.end:
        after += 1
    return _finite(words.lows[after : found.last])


def _in_brackets(mention: Mention, text: str) -> bool:
    """Whether a mention is a country alone in brackets: "a bomb in Quetta (Pakistan) killed nine"."""
    start, end = mention.span
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    return any(getattr(value, "kind", None) is NameKind.COUNTRY for value in getattr(mention.value, "must", ()))


def owner_alone(found: Found, scene: Scene) -> bool:
    """Whether a match begins or ends with a person who only owns what follows: "the death of Holm's husband"."""
    words = scene.words
    opening = words.starts[found.first]
    for mention in found.slots.values():
        if mention.type in _PERSONS and mention.span.start == opening:
            at = next((place for place, _ in found.skipped if words.starts[place] == mention.span.end), None)
            if at is not None and words.lows[at] == "'s":
                return True  # "Holm's killing, but was convicted"
    end = words.ends[found.last - 1]
    last = any(mention.span.end == end for mention in found.slots.values() if mention.type in _PERSONS)
    return last and words.lows[found.last : found.last + 1] == ["'s"]


def _governed(lows: list[str], at: int) -> bool:
    """Whether the word before a name, or before the kin and posts that stand with it, governs it."""
    if at and lows[at - 1] in _PREPOSITIONS:
        return True
    for low in reversed(lows[max(0, at - _BACK) : at]):
        if low in _VERBS or low == "of":  # "the widow of 51-year-old Ada Holm"
            return True
        if low not in _KIN and not low.isdigit():
            return False
    return False


def _of_a_deed(scene: Scene, at: int) -> bool:
    """Whether a name with its long post is that of a victim: "the murder of Tal County Sheriff's Deputy | Ada Holm"."""
    words, text = scene.words, scene.discourse.text
    for place in range(at - 1, max(0, at - _BACK) - 1, -1):
        low = words.lows[place]
        if low == "of":
            return place > 0 and words.lows[place - 1] in _DEEDS
        if not (text[words.starts[place]].isupper() or low in _KIN or low == "'s" or low.isdigit()):
            return False
    return False


def _finite(lows: list[str]) -> bool:
    """Whether a finite verb follows, behind an aside between two commas."""
    rest = lows
    if rest[:1] == [","]:
        if "," not in rest[1:]:
            return False
        rest = rest[rest.index(",", 1) + 1 :]
    rest = [low for low in rest if not low.isdigit() and low not in _ADVERBS]
    return bool(rest) and rest[0] in _FINITE
