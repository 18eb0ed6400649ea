"""What is said of an item before the next one: an age, a home, a post, or for whom someone acts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.model import Mention
from xref.values._lists import meant

WIDEST = 40
# What stands between a person's name and the comma before the next: "Ann Lee, 20, of Dayton, Ohio, and ...".
OF_PERSON = regex(
    r"(?:, (?:aged? )?\d{1,3}(?= of | and |[,;]))?"
    r"(?:(?:,? of|, from) (?:the )?(?:[A-Z][\w.'-]+ ?(?:of (?=[A-Z]))?){1,4}(?:, [A-Z][\w.]+)?(?<! ))?(?=[,;]| and )"
)
# What is said of a person between commas, before the next one: "Ann Lee, the envoy of Chad, and Omar Diallo".
_HOLDER = (
    "adviser|advisor|ambassador|chair(?:man|woman|person)?|chief|commander|envoy|head|leader|minister|negotiator"
    "|president|(?:under-?)?secretary|director|governor|coordinator"
)
_SAID_OF_PERSON = regex(
    r"(?:, | - )(?:(?:the|a|an|its|his|her|their|who|whose|(?i:head|chief|leader|commander"
    r"|chair(?:man|woman|person)?|president|minister|secretary-general)|representing|on behalf|for|from|alias"
    r"|(?:(?:also|better) )?known (?:as|by)"
    r"|(?:then|former|formerly|now|later|at the time)"
    rf"|(?:(?!the |a |his |her )[a-z-]+ ){{0,3}}(?:{_HOLDER}))"
    rf"(?![\w-])|[A-Z][\w-]*'s? |[A-Z][a-z]+ (?=(?:[a-z-]+ ){{0,3}}(?:{_HOLDER})(?![\w-])))"
    r"(?:[^.;:,()]|\([\w-]{2,12}\)){3,110}"
    r"(?:, (?:[a-z-]+ ){1,3}(?:government|army|forces?|group|party))?"
    r"(?:(?:,| -|;)(?= and )|(?=, and )|(?<=\))(?= and ))"
    r"|, (?:(?:head|chief|leader|commander|chairman) of|representing)"
    r" (?:[^.;:,()]|\([\w-]{2,12}\)){3,110}(?=, (?:[A-Z]|$))"
    r"|, the (?:[\w-]+ ){0,3}(?:minister|president|leader|envoy|chief|head|secretary) of (?:the )?[A-Z][\w'-]*"
    r"(?: [A-Z][\w-]*){0,4}(?= and )"
    r"|, (?:head|chief|leader|commander|chairman|president) of [^.;:,()]{3,60}(?= and (?:his|her) )"
    r"| (?:for|on behalf of|representing|of the|from the) [^.;:,()]{3,60}(?=,? and )"
)
_SAID = regex(r", | - | (?:for|on behalf of|representing|of the|from the) ")
_FOR_WHOM = regex(
    r",? (?:for|on behalf of|representing) (?:the )?(?:[A-Z][\w'-]*(?: [A-Z][\w-]*){0,5}|[a-z]+s|government|army)"
)
# What is said of a body between commas: "the Green Front, the country's largest rebel group, and Chad".
_SAID_OF_BODY = regex(
    r", (?:the|a|an|its|their|[A-Z][\w-]*'s) (?:[\w'-]+ ){0,5}"
    r"(?:group|movement|faction|party|wing|army|force|militia|alliance|coalition|organi[sz]ation|bloc|ally|state|power|country|neighbou?r)s?"
    r"(?: (?:in|of|to|from|led by|based in) [^.;:,()]{3,50})?(?=, (?:and|as well as) )"
    r"|, (?:represented|led|headed|commanded|chaired|backed|supported) by [^.;:,()]{3,60}(?=, and )"
    r"|, (?:which|whose) [^.;:,()]{3,90}(?=, and (?:$|(?:the|an?|its|their) [A-Z]))"
    r"| - [^.;:()]{3,90}? -(?=(?:,? and |, ))"
)
ACTS_FOR_IT = regex(  # "the Green Front's political wing" signs for it
    r"'s? (?:[a-z-]+ )?(?:wing|arm|branch|faction|leadership|leaders|delegation|delegates|negotiators|representatives"
    r"|team)(?![\w'-])"
)
_HEAD = regex(  # "the Green Front party and Chad"
    r"(?: (?:government|rebel|opposition))? (?:party|movement|group|militia|faction|rebels|fighters|alliance|coalition"
    r"|bloc|government|regime|delegation|delegates|side|negotiators|team"
    r"|of National [A-Z]\w+|and (?:its|their) (?:\d+ )?(?:[Mm]ember [Ss]tates|members))(?=,? |,)"
)
_IN_BRACKETS = regex(r" \((?:[A-Z][\w .'-]{1,24}|\d{1,3})\)")  # "Ann Lee | (E. Togo) | and Omar Diallo"
_FACTION = regex(r" ?\([A-Z][\w-]{0,11}\)")  # "the Green Front (K) and Chad"
_AGE_AHEAD = regex(r"(?<=[ ,])\d{1,3}-(?:year|month|week)-old $")  # "Ann Lee and 17-year-old | Omar Diallo"
_YOUNGER = ("Jr", "Sr")
_NEXT_PERSON = regex(r"; (?:and )?")


def gap_between(text: str, one: Mention, other: Mention) -> str:
    """The words between two mentions, without the age and home of the first where both are persons.

    Neither is of "Jon Smith, 45, Ann Lee's brother".
    """
    gap = text[one.span.end : other.span.start]
    if meant.is_person(one) and meant.is_person(other):
        gap = _AGE_AHEAD.sub("", gap)
    if meant.is_person(one) and (land := _IN_BRACKETS.match(gap)):
        gap = gap[land.end() :]
    if one.raw.endswith(_YOUNGER):
        gap = gap.removeprefix(".")  # "Ann Lee Jr. of Kolb"
    if not meant.is_person(one) and (faction := _FACTION.match(gap)):
        gap = gap[faction.end() :]
    if not meant.is_person(one) and (head := _HEAD.match(gap) or ACTS_FOR_IT.match(gap)):
        gap = gap[head.end() :]
    if meant.is_person(one) and meant.is_person(other) and (apposed := _SAID_OF_PERSON.match(gap)):
        return gap[apposed.end() :]
    if not meant.is_person(one) and (apposed := _SAID_OF_BODY.match(gap)):
        return gap[apposed.end() :]
    if len(gap) > WIDEST or gap[:1] not in (",", " ") or not (meant.is_person(one) and meant.is_person(other)):
        return gap
    said = OF_PERSON.match(gap)
    if said is None or not said.end() or text.startswith("'s", other.span.end):
        return gap
    rest = gap[said.end() :]
    return ", " if _NEXT_PERSON.fullmatch(rest) else rest


def next_behind(text: str, one: Mention, mentions: Sequence[Mention], position: int, joint: re.Pattern[str]) -> int:
    """The next mention behind what is said of one between commas, if the list goes on with it, and is of his sort."""
    if not _SAID.match(text, one.span.end):
        return position
    human = meant.is_person(one)
    said = (_SAID_OF_PERSON if human else _SAID_OF_BODY).match(text, one.span.end)
    if said is None or (human and _is_of_the_row(mentions[position], said)):
        return position
    after = next((i for i in range(position, len(mentions)) if mentions[i].span.start >= said.end()), None)
    if after is None or meant.is_person(mentions[after]) is not human:
        return position
    return after if joint.fullmatch(text[said.end() : mentions[after].span.start]) else position


def _is_of_the_row(mention: Mention, said: re.Match[str]) -> bool:
    """Whether all that stands between two commas is another person: ", Niger's envoy Ann Lee, and"."""
    begins = mention.span.start - said.start() <= len(" - ")
    return begins and meant.is_person(mention) and mention.span.end >= said.end() - len(",")


def whom_ends(text: str, items: list[Mention]) -> int:
    """Where the words end that say for whom the last of a row acts: "Ann Lee for Chad and Omar Diallo | for Mali"."""
    before, final = items[-2], items[-1]
    if not (meant.is_person(before) and _FOR_WHOM.match(text, before.span.end)):
        return 0
    whom = _FOR_WHOM.match(text, final.span.end)
    return whom.end() if whom else 0
