"""Further events: what the words before a mention say of it beside the one that the reader knows.

"Another strike", "a separate raid", "elsewhere, a bomb" are new events whether or not a place or a day tells them from
the first; "an air strike" far from the lead may be one, or the one of the lead told again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from xref.expressions import regex
from xref.linking.events.another import days_later, is_before_the_news, is_beside_the_news, is_from_before
from xref.linking.events.focus import Growing, Overlap
from xref.linking.events.introduced import DEFINITE, NEAR, told_of_a_series
from xref.linking.events.onward import goes_onward
from xref.linking.events.passing import HELD_AGAINST
from xref.linking.events.spans import Days, dates_of
from xref.linking.events.strikes import killed_also
from xref.linking.events.traits import labels, other_figures

_BEFORE = 120  # characters looked at before a mention
_FAR = 3  # sentences after the first mention from which on an indefinite one may be of another event
_NO_ADJECTIVE = (
    "said|says|told|that|reported|had|was|were|from|in|on|at|of|by|the|to|and|people|person|toll|tolls|reports?"
)
_FURTHER = regex(
    r"\b(?:another|additional|(?:a|the) (?:second|third|fourth|separate|further|similar|different|later)|other|further|"
    r"separate|similar|earlier|previous|(?<!the )subsequent)"
    rf"(?: (?!(?:{_NO_ADJECTIVE})\b)(?:[\w'-]|\.(?=\w)|(?<=[A-Z])\.)+){{0,2}} $"
    r"|(?:^|[.\n\"] ?|\bthat )(?:the|a) (?:second|third|fourth|other)(?: [\w-]+|,[^.;]{1,80},)"
    r" (?:hits?|struck|landed|exploded|targeted|went off|detonated|tore)\b[^.;]*$",
    re.IGNORECASE,
)
_ELSEWHERE = regex(r"(?:^|[.\n\"] ?)(?:separately|elsewhere|in (?:a separate|another) \w+)\b[^.;]*$", re.IGNORECASE)
_RECALLED = regex(  # "It will be recalled that gunmen killed nine last week"
    r"(?:^|[.\n\"] ?)(?:It (?:would|will|may|could|should|can) be recalled|Recall|Readers will recall)\b[^.;]*$",
    re.IGNORECASE,
)
_IN_ALL = regex(  # "In all, 63 people were killed", where the text has just told of attacks in two places
    r"(?:^|[.\n\"] ?)(?:In all|In total|All told|Altogether|Combined|Together|Taken together|Overall),? [^.;]*$"
)
_IN_ANOTHER = regex(
    r"(?:(?! and\b)[^.;,\n]){0,60}? elsewhere in\b", re.IGNORECASE
)  # "a strike on a house elsewhere in Tal"
_NONE_THEN = regex(  # "No casualties were reported at the time" of the one that the text has gone back to
    r"(?:No|Nobody|None|no|nobody)\b[^.;\n]{0,60}? (?:at (?:the|that) time|then|on that occasion)(?=[.,;\n]|$)"
)
_CLAIMED = regex(r"\b(?:claim\w*|took|taken|accept\w*|denied|denies) (?:responsibility|credit)\b")
_EARLIER = regex(  # "Earlier in the day rebels fired rockets": but what was said earlier is of the same event
    r"(?:^|[.\n\"] ?)(?:(?:earlier|later) (?:in the|on|this|that|today|yesterday|\w+day)\b"
    r"|(?:soon|shortly) after(?:wards?)?, (?=[^.;]*\balso\b)"
    r"|(?:\w+ )?(?:hours|days|weeks) (?:earlier|before)\b"
    r"|(?:(?:less|more) than |about |almost |nearly |just |only |barely )*(?:an?|\w+) (?:day|week|month|year)s? ago\b)"
    r"(?!.*\b(?:said|says|told|reported|announced|put|confirmed|estimated"
    r"|the (?:same )?(?:attack|blast|strike|raid))\b)"
    r"[^.;]*$",
    re.IGNORECASE,
)
_PUTS = regex(r"(?:put|gave|rais|revis|brought|lower|updat)\w* (?:the|its)\b")  # a toll of the deed that is known
_OWNED = regex(  # "The group in May claimed responsibility for a bombing": no news of the day's
    r"\bclaim(?:ed|ing|s) (?:the )?(?:responsibility|credit) for an? (?:[\w'-]+ ){0,3}$", re.IGNORECASE
)
_DISOWNED = regex(  # "It had denied a report that it carried out a raid"
    r"\bden(?:ied|ies|y|ying) (?:[\w'.-]+ ){0,6}?(?:reports?|claims?|allegations?|accusations?)"
    r" (?:[\w'-]+ ){1,6}?an? [^.;]*$",
    re.IGNORECASE,
)
_THAT = regex(r"\b(?:of|for|in|on|from|behind|over|by|since|with) that(?: [\w'-]+)? $", re.IGNORECASE)
_PLACE = "place"
_LOST = 2  # sentences after which "that attack" is none of those told before
_ALSO = regex(  # "Clashes also broke out in Tal"; "the blast also hurt nine" is the same
    r" (?:(?:had|have|has) )?also (?:reportedly )?(?:broke out|erupted|hit|struck|took place"
    r"|were reported|was reported|targeted|killed"
    r"|claimed|left|landed|exploded)\b| (?:has|have|had) meanwhile\b"
)
_ALSO_TOLD = regex(  # "The monitor also reported that a rocket hit a prison"
    r"\balso (?:said|says|told|reported|reports|announced|confirmed)(?: \w+day)?(?: that)? an? (?:[\w'-]+ ){0,3}$"
)
_ALSO_DONE = regex(  # "The coalition also launched air raids on Tal"
    r"\balso (?:launched|carried out|conducted|staged|mounted) (?:[\w'-]+ ){0,2}?"
    r"(?:attacks?|raids?|strikes?|air-?strikes?|bombings?|assaults?|ambush(?:es)?)\b"
)
_AVENGED = regex(  # "revenge for raids on mosques in Tal": what came before it
    r"\b(?:revenge|vengeance|retaliation|reprisals?|retribution)(?: attacks?)? (?:for|against)"
    r" (?!(?:the|this|that|its|his|their)\b)(?:[\w'-]+ ){0,4}$"
)
_KNOWN = regex(
    r"\b(?:the|this|(?<!said )(?<!says )(?<!, )that|these|those|its|their)(?: [\w'-]+){0,2} $", re.IGNORECASE
)
_COUNT = regex(  # "the other three were taken to hospital" speaks of people, "earlier put the toll at" of a count
    r"\d(?!\.\d)|(?:death |official )?(?:toll|tally|count|figures?|estimates?)\b"
    r"|(?:put|gave|raised|revised|brought|estimated|reported|confirmed|said|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|\w+teen|twenty|dozens?|several|scores|people)\b",
    re.IGNORECASE,
)
_WITHIN = regex(  # "the death toll from an earlier quake"
    r"\b(?:from|in|of|by) (?:an?|another|one) (?:earlier|previous|separate|different|second|third|similar)\b"
)
_AFTER = regex(  # "The blast came a week after a raid on a hotel"
    r"\b(?:attacks?|blasts?|bombings?|strikes?|air-?strikes?|raids?|assaults?|explosions?|shootings?|shelling|violence"
    r"|incident|hit on [^.;,]{1,40}?|massacre|carnage|bloodshed|killings?|rampage|tragedy|disaster|accident|quake"
    r"|earthquake|fire|floods?|crash"
    r"|tolls?)(?:, (?:which|that)\b[^.;,]{1,80},)? (?:(?:in|at|on) [^.;,]{1,40}? )?"
    r"(?:\w+ ){0,2}?(?:came|comes?|coming|occurred|happened|took place)\b"
    r"(?:[^.;]{0,40}?\b(?:after|following)|[^.;]{0,20}?\b"
    r"(?:same (?:day|time) (?:as|that)|a day (?:of|when)|the day (?:that |when )?an?))\b[^.;]*$"
    r"|\b(?:attack|blast|bombing|strike|raid|explosion|shooting) (?:came|comes) (?:just )?as an? "
    r"(?:(?!said|says|told|reported|announced|toll)[\w'-]+ ){0,3}$"
    r"|\b(?:just|only|barely|less than) (?:[\w-]+ ){1,3}(?:days?|weeks?|months?|years?|hours?) after an? "
    r"(?:[\w'-]+ ){0,3}$",
    re.IGNORECASE,
)
_NTH = regex(r"\b(?:second|third|fourth|fifth)(?: [\w'-]+){0,2} $", re.IGNORECASE)
_OF_A_SERIES = regex(  # "the second blast in less than a week" may be the one that the article is about
    r"[^.;]{0,60}?\b(?:(?:in|within|over) (?:[a-z]+ ){0,4}(?:days?|weeks?|months?|years?|hours?)"
    r"|this (?:week|month|year)|since)\b",
    re.IGNORECASE,
)
_FOLLOWED = regex(  # what follows one and the same event, days later
    r"\b(?:died|dies|dead|succumbed|tolls?|rose|risen|buried|funerals?|mourn\w*|vigils?|visit\w*|arrest\w*|charg\w+"
    r"|identif\w+|named|condemn\w*|found|recover\w*|rescu\w+|said|says|told|announced|reopen\w*|search\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_SENTENCE_END = regex(r"[.!?][\"')]* ")
_AGO = regex(
    r"\bago\b|\blast (?:week|month)\b|\bearlier (?:this|in the) (?:week|month)\b"
    r"|\b(?:previous|preceding) (?:day|week|weekend|month|year)\b|\b(?:day|week|month|year)s? (?:earlier|before)$",
    re.IGNORECASE,
)
_BACK_THEN = regex(  # "Last week a bus fell into a gorge" tells of one that the reader has not met
    r"(?:^|[.\n\"] ?)(?:Just |Only )?(?:(?:[Ll]ast|[Ee]arlier this|[Tt]he (?:previous|preceding)) "
    r"(?:day|week|weekend|month|year)|[Aa] (?:day|week|month|year) earlier),? "
    r"(?:an?|another|two|three|four|at least|\d+)\b[^.;]*$"
)
_BROUGHT_BACK = regex(  # "Last month a bomber killed 26", in news of a day: but "last month a man was arrested"
    r"(?:^|[.\n\"] ?)(?:[Ll]ast|[Ee]arlier this) (?:week|month|year),? "
    r"(?:an?|another|two|three|four|several|gunmen|militants) "
    r"(?:(?!arrest|charg|convict|court|judge|jury|trial|said|told|claim|found|died)[\w'-]+ ){0,7}$"
)
_GOES_ON = regex(  # "Three days after a flood, crews are still searching" is news of that flood
    r"(?![^.;\n]*\b(?:another|second|third|new|fresh|stronger|again|more powerful)\b)[^.;\n]*"
    r"\b(?:still|search\w*|rescue\w*|recover\w*|struggl\w*|mourn\w*|buried|burying|tolls?|investigat\w*|survivors?"
    r"|relief)\b"
)
_GOES_BACK = regex(r", (?!(?:which|who|whose|where|when|that)\b)")
_TOLL = regex(r"\b(?:toll|number of (?:dead|deaths|killed|victims|casualties))\b", re.IGNORECASE)
_INDEFINITE = regex(rf"\b(?:an?|several|two|three|some)(?: (?!(?:{_NO_ADJECTIVE})\b)[\w'-]+){{0,2}} $", re.IGNORECASE)


def told_further(groups: Sequence[Overlap], text: str, *, crowded: bool = False) -> Iterator[Overlap]:
    """Mark the mentions that are told as another event, or as a toll of the one told of.

    The first of an article is another only in "a day after a quake".
    """
    for number, group in enumerate(groups):
        start = text.rfind("\n", 0, group.span.start) + 1
        if number == 0 and is_before_the_news(text, start, group.span) and not _GOES_ON.match(text, group.span.end):
            yield group._replace(further=True)
            continue
        before = _before(group, text)
        further = number > 0 and (
            _is_further(groups[:number], group, before, text) or (crowded and killed_also(group, text))
        )
        toll = _TOLL.search(text, *group.span) is not None
        commas = _GOES_BACK.finditer(text, max(0, group.span.start - _BEFORE), group.span.start)
        clause = max((comma.start() for comma in commas), default=-1)
        anew = not (_KNOWN.search(before) or _SENTENCE_END.search(text, start, group.span.start))
        yield group._replace(further=further, clause=clause, toll=toll, anew=anew)


def _is_further(earlier: Sequence[Overlap], group: Overlap, before: str, text: str) -> bool:
    """Whether words before a mention, in it or behind it tell it as another event than those told of so far."""
    looks_back = group.sentence <= 1 and "years ago" in before  # what a text opens with is what it looks back on
    in_a_row = _NTH.search(before) and any(_OF_A_SERIES.match(text, at) for at in group.span)
    counted = _COUNT.match(text, group.span.start) or in_a_row
    return bool(
        (_FURTHER.search(before) and not counted)
        or _AFTER.search(before)
        or (_EARLIER.search(before) and not looks_back and not _PUTS.match(text, group.span.start))
        or _RECALLED.search(before)
        or is_from_before(text, group.span)
        or is_beside_the_news(text, group.span, placed=any(key.type == _PLACE for key in group.keys))
        or (_ELSEWHERE.search(before) and not _claimed(group, text))
        or _WITHIN.search(text, *group.span)
        or told_of_a_series(text, group.span)
        or any(way.match(text, group.span.start) for way in (_IN_ANOTHER, _NONE_THEN))
        or (any(_ALSO.match(text, each.span.end) for each in group.members) and not _KNOWN.search(before))
        or _ALSO_DONE.search(text, max(0, group.span.start - NEAR), group.span.end)
        or _AVENGED.search(before)
        or (_BROUGHT_BACK.search(before) and any(dates_of(one.keys) for one in earlier) and not dates_of(group.keys))
        or (_ALSO_TOLD.search(before) and _is_unlike(earlier, group))
        or (group.sentence >= earlier[0].sentence + _FAR and _is_of_others(before, group, text))
        or (_IN_ALL.search(before) and _tells_of_several(earlier, group.sentence, text))
        or (_names_another(group, text) and earlier[-1].sentence < group.sentence - _LOST)
        or _days_later(earlier[-1], group, text)
        or goes_onward(text, group.span)
    )


def _is_unlike(earlier: Sequence[Overlap], group: Overlap) -> bool:
    """Whether a mention tells how and at what, and nothing told so far was done so: a rocket that hit a prison."""
    mine, known = labels(group.traits), labels(trait for one in earlier for trait in one.traits)
    both = [name for name in mine if name in known and not any(map(str.isdecimal, mine[name]))]
    return bool(both) and all(mine[name].isdisjoint(known[name]) for name in both)


def _tells_of_several(before: Sequence[Overlap], sentence: int, text: str) -> bool:
    """Whether the sentences just before one put what happened in several places: a sum is that of all of it."""
    near = [group for group in before if sentence - _LOST <= group.sentence < sentence]
    told = [group for group in near if not HELD_AGAINST.search(_before(group, text))]
    return len({key.value for group in told for key in group.keys if key.type == _PLACE}) > 1


def _is_of_others(before: str, group: Overlap, text: str) -> bool:
    """Whether somebody claims or denies a deed that the reader has not met."""
    start = group.span.start - len(before)
    return bool(_OWNED.search(before) or _DISOWNED.search(text, start, group.span.end))


def _names_another(group: Overlap, text: str) -> bool:
    """Whether words point to an event by "that": "accused them of that attack"."""
    starts = {member.span.start for member in group.members}
    return any(_THAT.search(text, max(0, start - _BEFORE), start) for start in starts)


def _claimed(group: Overlap, text: str) -> bool:
    """Whether words claim what the reader knows: "separately, a group claimed responsibility for the attack"."""
    return _CLAIMED.search(text, max(0, group.span.start - _BEFORE), group.span.end) is not None


def _days_later(first: Overlap, group: Overlap, text: str) -> bool:
    """Whether a deed came days after another one: "shelled the town, killing four, a day after troops killed 80"."""
    if first.sentence != group.sentence or first.span.end > group.span.start:
        return False
    between = days_later(text, first.span.start, group.span.start)
    return between is not None and not _FOLLOWED.search(text, max(0, first.span.start - _BEFORE), between)


def goes_back(group: Overlap, event: Growing, text: str, latest: Days | None, ordinary: Collection[str]) -> bool:
    """Whether "a week ago militants killed 22" goes back behind news without a day, or tells of others than it does.

    ``latest`` is the last day of the news that is known, ``ordinary`` are the names of the traits that are no figures.
    """
    dated = [(days, key.raw) for key in group.keys for days in dates_of([key])]
    before = [days for days, _ in dated if latest is not None and days[1] < latest[0] - 1]
    back = [days for days, raw in dated if _AGO.search(raw)] or (before if len(before) == len(dated) else [])
    if not back or DEFINITE.search(text[max(0, group.span.start - NEAR) : group.span.start]):
        return False
    older = max(back) in before or (
        group.sentence > event.first[0] and _BACK_THEN.search(_before(group, text)) is not None
    )
    return older or other_figures(group.traits, event.traits, ordinary)


def told_anew(groups: Sequence[Overlap], text: str) -> frozenset[int]:
    """The sentences that speak of an event as of one not met before, well after the first."""
    if not groups:
        return frozenset()
    first = min(group.sentence for group in groups)
    later = (group for group in groups if group.sentence >= first + _FAR and not group.toll)
    return frozenset(group.sentence for group in later if _INDEFINITE.search(_before(group, text)))


def _before(group: Overlap, text: str) -> str:
    return text[max(0, group.span.start - _BEFORE) : group.span.start]
