"""Homes: the state or body that is named beside each person of a row is no item of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from xref.expressions import regex
from xref.model import Mention, NameKind, Span
from xref.values._lists import meant
from xref.values._lists.apposed import gap_between

_OFFICES = regex(
    r"\b(?i:(?:the )?(?:(?:foreign|defen[cs]e|interior|justice|prime|chief|top|two|rival) ){0,2}"
    r"(?:ministers|presidents|leaders|premiers|chiefs|heads(?: of state| of government)?|envoys|negotiators"
    r"|ambassadors|secretaries)) (?:of|from)"
    r"(?: the)? [A-Z][\w .'-]{1,40}$",
)
_LONGEST = 40  # characters of the words for an office


def without_homes(text: str, mentions: Sequence[Mention], joint: re.Pattern[str]) -> list[Mention]:
    """Leave out whose the persons of a row are: "Kari Lund of Norway, Ann Lee of Chad and Omar Diallo of Mali".

    So are they told in brackets, "Ann Lee (Chad)", and by "the ministers of Chad, Ann Lee, and Mali, Omar Diallo";
    and an ambassador may hold two posts.
    """
    mentions = _without_offices(text, mentions, joint)
    kept: list[Mention] = []
    whose: Span | None = None
    for told, following in zip_longest(mentions, mentions[1:]):
        if following is not None and (_leads(text, told, following) or _shares_post(text, told, following)):
            whose = told.span
            continue
        if kept and following is not None and _come_from(text, kept[-1], told, following, joint):
            home = Span(kept[-1].span.start, told.span.end)
            kept[-1] = kept[-1]._replace(span=home, raw=text[home.start : home.end])
            continue
        mention = _with_body(text, told, whose)
        whose = None
        if following is not None and _is_posted_to(text, mention, following, joint):
            continue
        if kept and _in_brackets(text, kept[-1], mention):
            whole = Span(kept[-1].span.start, mention.span.end + 1)
            kept[-1] = kept[-1]._replace(span=whole, raw=text[whole.start : whole.end])
            continue
        of = kept[-1] if kept and text[kept[-1].span.end : mention.span.start] in (" of ", " of the ") else None
        if of is not None and meant.is_person(of) and not meant.is_person(mention):
            row = following is not None and meant.is_person(following)
            if row and (
                joint.fullmatch(text, mention.span.end, following.span.start)
                or _OWNED.fullmatch(text, mention.span.end, following.span.start)
            ):
                continue
            if len(kept) > 1 and meant.is_person(kept[-2]) and joint.fullmatch(gap_between(text, kept[-2], of)):
                home = Span(of.span.start, mention.span.end)
                kept[-1] = of._replace(span=home, raw=text[home.start : home.end])
                continue  # the last of a row
        kept.append(mention)
    return kept


_OWNED = regex(r",? (?:and )?(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+'s? ")  # "Ann Lee of Chad, Mali's | Omar Diallo"
_FROM = regex(r" from (?:the )?(?:[A-Za-z]+ern |[Nn]orth |[Ss]outh |[Ee]ast |[Ww]est |[Cc]entral )?(?:the )?")


def _come_from(text: str, them: Mention, land: Mention, following: Mention, joint: re.Pattern[str]) -> bool:
    """Whether a land is whence those before it are, not an item: "rebels from northern Chad | and the government"."""
    kinds = [getattr(one.value, "kind", None) for one in (them, land, following)]
    if kinds[:2] != [NameKind.ROLE, NameKind.COUNTRY] or kinds[2] in (NameKind.COUNTRY, NameKind.PERSON):
        return False
    apart, joined = text[them.span.end : land.span.start], text[land.span.end : following.span.start]
    return _FROM.fullmatch(apart) is not None and joint.fullmatch(joined) is not None


_POSTED = regex(r"\bambassador to (?:the )?$", re.IGNORECASE)


def _is_posted_to(text: str, land: Mention, person: Mention, joint: re.Pattern[str]) -> bool:
    """Whether a land is where somebody is ambassador: "ambassador to Chad | and envoy Ann Lee"."""
    if meant.is_person(land) or not meant.is_person(person):
        return False
    posted = _POSTED.search(text, max(0, land.span.start - _LONGEST), land.span.start)
    return posted is not None and joint.fullmatch(text[land.span.end : person.span.start]) is not None


def _in_brackets(text: str, one: Mention, other: Mention) -> bool:
    """Whether brackets behind a name say whose it is, or who it is: "Ann Lee (Chad)", "Chad (Ann Lee)"."""
    around = text[one.span.end : other.span.start] + text[other.span.end : other.span.end + 1]
    return around == " ()" and meant.is_person(one) is not meant.is_person(other)


def _without_offices(text: str, mentions: Sequence[Mention], joint: re.Pattern[str]) -> list[Mention]:
    """Leave the states out of "the ministers of Chad, Ann Lee, and Mali, Omar Diallo"."""
    kept: list[Mention] = []
    position = 0
    while position < len(mentions):
        last = position
        while _holds(text, mentions, last) and (last == position or _joined(text, mentions, last, joint)):
            last += 2
        office = _office(text, mentions[position]) if last - position > 2 else None
        if office is None:
            kept.append(mentions[position])
        else:
            kept += _persons(text, mentions[position:last], office)
        position = position + 1 if office is None else last
    return kept


def _holds(text: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a state is followed by a person between commas."""
    if at + 1 >= len(mentions) or meant.is_person(mentions[at]) or not meant.is_person(mentions[at + 1]):
        return False
    return text[mentions[at].span.end : mentions[at + 1].span.start] == ", "


def _persons(text: str, row: Sequence[Mention], office: int) -> list[Mention]:
    """The persons of a row, the first with the words for their office, the rest with a state."""
    starts = [office, *(state.span.start for state in row[2::2])]
    spans = [Span(start, person.span.end) for start, person in zip(starts, row[1::2], strict=True)]
    return [
        person._replace(span=span, raw=text[span.start : span.end])
        for person, span in zip(row[1::2], spans, strict=True)
    ]


def _joined(text: str, mentions: Sequence[Mention], at: int, joint: re.Pattern[str]) -> bool:
    return joint.fullmatch(text[mentions[at - 1].span.end : mentions[at].span.start]) is not None


def _office(text: str, state: Mention) -> int | None:
    """Where the words begin, before a state or those it is named with, that say that several hold a post there."""
    low = max(0, state.span.start - _LONGEST)
    office = _OFFICES.search(text[low : state.span.end])
    return None if office is None else low + office.start()


def _leads(text: str, body: Mention, person: Mention) -> bool:
    """Whether a name only says whose leader a person is: "Kolbian | leader Ann Lee"."""
    apart = person.span.start - body.span.end
    return apart == 1 and person.raw[0].islower() and meant.is_person(person) and text[body.span.end] == " "


_OF_SEVERAL = regex(
    r"[A-Z][a-z]+ (?:[a-z]+ ){0,2}(?:[Pp]residents|[Mm]inisters|[Ll]eaders|[Pp]remiers|[Ee]nvoys) [A-Z]"
)


def _shares_post(text: str, land: Mention, person: Mention) -> bool:
    """Whether a land only says whose one of two holders is: "US | and Chadian presidents Ann Lee and Ali Sow"."""
    between = text[land.span.end : person.span.start]
    return between == " and " and land.raw.isupper() and meant.is_person(person) and bool(_OF_SEVERAL.match(person.raw))


def _with_body(text: str, person: Mention, body: Span | None) -> Mention:
    """A person with the words before him that say whose leader he is: "Green Front | leader Ann Lee"."""
    if body is None:
        return person
    return person._replace(span=Span(body.start, person.span.end), raw=text[body.start : person.span.end])
