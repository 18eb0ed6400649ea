"""Runs: mentions that nothing but coordination separates, and those that are excepted or are examples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from xref.expressions import regex
from xref.model import Mention, NameKind
from xref.tuples import NamedTuple
from xref.values._lists import cues, meant
from xref.values._lists.apposed import OF_PERSON, WIDEST, gap_between, next_behind
from xref.values._lists.described import joined_over_what_it_is
from xref.values._lists.splitting import JOINT
from xref.values._names.gazetteer import government

_AGAIN = (  # "and the country's largest rebel group", "and the rebel M23"
    "(?:both |also |even )?(?:(?:by|from|for|in|on|of|between|against) )?"
    "(?:(?:an? |the )?(?:coalition|alliance|group|number|handful|dozens|scores|representatives?|delegates?)"
    " (?:of|from) )?"
    "(?:(?:the )?(?:regional|west african|east african|continental) (?:bloc|body|grouping),? )?"
    "(?:the |a |an |its |their |his |her |the (?:country|nation|region|island|kingdom)'s )?"
    "(?:(?:neighbou?ring|nearby|tiny|giant|landlocked|oil-rich|communist) )?"
    "(?:(?:last|only|remaining|active) ){0,2}(?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?=[a-z]+-))?"
    "(?:(?:mainly|largely|mostly|predominantly|overwhelmingly|newly [a-z]+ed) )?"
    "(?:(?:[a-z]+-(?:based|backed|led|aligned)|non-[a-z]+|(?:pro|anti)-\\w+"
    "|shia|shi'?ite|sunni|muslim|islamist|islamic|jihadist|maoist|marxist|leftist) )?"
    "(?:(?:ousted|deposed|exiled|outgoing|veteran|incumbent|sitting|interim|caretaker) )?"
    "(?:(?:state|provincial|regional|central) )?"
    "(?:(?:south |north )?[a-z]+(?:ian|ese|ish|qi|ni|li) (?=rebel|separatist|insurgent|militant|armed))?"
    "(?:(?:rebel|separatist|breakaway|insurgent|militant|underground|erstwhile|(?:then-)?outlawed|banned|main|armed|united"
    "|intelligence|army|military|defen[cs]e|security|spy) ){0,2}"
    "(?:(?:group|movement|faction|outfit|organi[sz]ation|militia|guerrillas|rebels) )?"
    "(?:(?:former )?(?:coloni[sz]er|colonial power|regional power|arch-?foe|neighbou?r) )?"
    "(?:(?:his|her|its|their) (?:[a-z-]+ ){0,2}"
    "(?:rival|foe|enemy|nemesis|opponent|host|guest|deputy|counterpart|opposite number|successor|predecessor|partner"
    "|ally|fellow),? )?(?:fellow )?"
)
_SENT_BY = (  # "and officials from Chad"
    r",?\s(?:and|as well as)\s(?:senior |top )?"
    r"(?:officials|representatives|envoys|delegates|ministers|leaders|diplomats|(?:co-)?mediators|observers"
    r"|negotiators|facilitators)\sfrom\s(?:the )?"
)
_OF_HIS = "(?:'s(?: government| administration| regime)?(?= and ))?"  # "Ann Lee's government and the rebels"
JOINED = regex(rf"{_OF_HIS}\s?(?:,\s?(?:(?:{JOINT})\s)?|\s(?:{JOINT})\s|\s?[/&]\s?){_AGAIN}|{_SENT_BY}|-", re.I)
_JOINED_TO = regex(rf"(?:{JOINED.pattern})|\sto\s(?:the )?", re.I)
_WITH = regex(rf"\b(?:along|together) with\b|\balongside\b|^{_SENT_BY}", re.I)  # more than one may follow it
_FOR_ANOTHER = regex(r" (?:has |had )?(?:signed|signs|did so|acted) (?:it )?(?:for|on behalf of)\b")
_SENT_FOR = regex(
    r", (?:the |an? )?(?:[\w-]+ ){0,3}(?:representative|envoy|ambassador|mediator|delegate|facilitator)"
    r" (?:of|from|for|to) (?:the )?"
)
_COMMA = regex(rf",\s?{_AGAIN}", re.I)
_MARK = regex(rf"\s?[,/]\s?{_AGAIN}|-")
SUCH_AS = regex(r",?\s(?:including|such as|among them|notably|especially|among which are)\s(?:the )?", re.I)
_NAMELY = regex(r"(?:,|:| --?| \(|,? namely|, which are) ?(?:the )?|: ?")
_BUT_NOT = regex(r",?\s(?:but not|except(?: for)?|excluding|without|though not|not)\s(?:the )?", re.I)
_THIRD = regex(r", and (?:the|senior|several|other|representatives|officials|envoys|foreign) [a-z]")
_SINGULAR = regex(r"\s(?:has|is|was|says|does|hasn't|isn't|wasn't|doesn't)\b")
_FINITE = regex(
    r"\s(?:has|is|was|says|does|said|will|would|have|had|were|are|told|added|warned|denied|confirmed|announced)\b"
)
_BY_BOTH = regex(  # "the truce agreed by | A and B is holding", not "it was agreed by | A and B is glad"
    r"(?<!\S)(?!(?:was|were|is|are|be|been|being|got)\s)[\w'-]+\s[a-z]+(?:ed|en|uck|nt)\s"
    r"(?:(?:in|on)\s[\w, ]{1,24}\s)?by\s(?:both\s)?$"
)
_OPENS = regex(r"(?:\A|[.!?\n]['\"]?\s)\s*\Z")  # "Chad and Niger has signed it": no clause stands before it
_BETWEEN = regex(
    r"\bbetween\s(?:both\s|the\s)?$|(?:^|\n)[*•·-]*\s*(?:signatories|parties|mediators|guarantors)\s?: $", re.IGNORECASE
)
_MEETING_OF = regex(  # "a meeting of envoys from | Chad and Niger is due"
    r"\b(?:meetings?|talks|round|summit|session|envoys|representatives|officials|delegations|delegates|negotiators|teams)"
    r" (?:of|from|involving|among) (?:the )?$"
)
_PREPOSED = regex(
    r"(?:^|[\s(\"'])(?:between|by|with|from|to|for|of|in|on|at|against|and|or|that|both|as|among|the|while|but|when|after"
    r"|before|if|said|because|where|which|since|representing"
    r"|(?:arch-?)?(?:foes|rivals|enemies)|neighbou?rs|allies|partners|parties|leaders|presidents|ministers|chiefs|negotiators"
    r"|\w+day|yesterday|today|(?:19|20)\d\d)\s$|[^\w\s]\s{0,2}$|[\r\n]\s*$|^\s*$",  # a dateline before it is blank
    re.I,
)
_COMMA_AND = regex(r", and (?:the )?")
_DOES = regex(r" (?:also |both )?[a-z]+ed\b")
_AT = regex(r"\b(?:at|in|near|outside) (?:the )?$")
# "the envoys of A, B and C": a row that goes on inside another
_ROW_WITHIN = regex(
    r"(?:the )?(?:[a-z]+ )?(?:representatives|envoys|officials|delegates|delegations|observers|leaders"
    r"|presidents|premiers|heads of state) (?:of|from) "
    r"|[\w, -]{2,60} (?:leaders|presidents|ministers|representatives|envoys|heads|chiefs), ",  # "of A and B, | Ann Lee"
    re.I,
)


class Run(NamedTuple):
    """Mentions that are joined, those that are excepted, and what they are examples of."""

    items: list[Mention]
    excluded: list[Mention]
    head: Mention | None = None
    alternatives: bool = False
    start: int | None = None  # where words before the items begin that say of what these are the ministers


def runs_of(text: str, end: int, mentions: Sequence[Mention], names: bool) -> list[Run]:
    """Group the mentions; two with a bare comma between are two: "in Syria, the minister said"; not in a headline."""
    runs: list[Run] = []
    position = 0
    while position < len(mentions):
        run, position = _run(text, mentions, position, names)
        if len(run.items) == 2 and run.head is None and not run.excluded:
            first, last = run.items[0].span, run.items[1].span
            led = text.startswith("-", last.end)  # "seen by the Tribune, the AU-led talks"
            together = (cues.opened(text, last.end, end) and not led) or cues.headline(text, first.start, last.end)
            together = together or _BETWEEN.search(text, max(0, first.start - 20), first.start) is not None
            together = together or run.items[1].raw.startswith("other ")
            together = together or (meant.is_person(run.items[1]) and _THIRD.match(text, last.end) is not None)
            if _COMMA.fullmatch(gap_between(text, *run.items)) and not together:
                runs += (Run([item], []) for item in run.items)
                continue
        if len(run.items) > 2 and cues.fronted(text, run.items[0].span.start, run.items[-1].span.end):
            runs.append(Run(run.items[:1], []))
            run = run._replace(items=run.items[1:])
        runs.append(run)
    return _named_holders(text, runs)


_COMMA_PEOPLE = regex(r",\s[A-Z][\w'-]+\s")
_OVER_A_PEOPLE = regex(
    rf"(?:{JOINED.pattern})"
    r"(?:(?:(?:former|then) )?(?:[\w-]+ )?(?:minister|president|premier|chairman|secretary|speaker) and )?"
    r"((?-i:[A-Z])[\w'-]+) ",
    re.I,
)


_HEAD_OF_IT = regex(r"(?:President|Prime Minister|Premier|Governor|Chief Minister) [A-Z]")  # whatever land it is of
_OVER_A_POST = regex(
    rf"(?:{JOINED.pattern})(?:[\w'.-]+ ){{0,4}}(?:minister|president|secretary|premier|envoy|representative|adviser"
    r"|chief|head|director|leader|commander) (?:of|for) [^.;:,()]{3,70} ",
    re.I,
)


def _joined_over(gap: str, person: Mention) -> bool:
    """Whether a gap joins a person whose people or post comes before the name."""
    return _joined_over_a_people(gap, person) or _joined_over_a_post(gap, person)


def _joined_over_a_post(gap: str, person: Mention) -> bool:
    """Whether a gap joins a person by a post: "Ann Lee and Prime Minister of the Lake Communes | Karl Moss"."""
    return meant.is_person(person) and _OVER_A_POST.fullmatch(gap) is not None


def _joined_over_a_people(gap: str, person: Mention) -> bool:
    """Whether a gap joins a person whose post or name follows a people's: "Ann Lee and Kolbian | leader Karl Moss"."""
    over = _OVER_A_PEOPLE.fullmatch(gap) if meant.is_person(person) else None
    told = person.raw[0].islower() or _HEAD_OF_IT.match(person.raw) is not None
    return over is not None and (told or meant.is_people(over[1]))


_HOLDERS = regex(
    r"(?:the )?(?:two )?(?:[\w-]+ ){0,3}(?:ministers|presidents|leaders|premiers|chiefs|heads|envoys|negotiators) of\b",
    re.I,
)


def _named_holders(text: str, runs: list[Run]) -> list[Run]:
    """Take "the ministers of Chad and Niger, A and B" for A and B, where each state has its minister."""
    kept: list[Run] = []
    for run in runs:
        posts = kept[-1] if kept else None
        if (
            posts is not None
            and len(posts.items) == len(run.items) > 1
            and all(map(meant.is_person, run.items))
            and not any(map(meant.is_person, posts.items))
            and _COMMA.fullmatch(text[posts.items[-1].span.end : run.items[0].span.start])
            and _HOLDERS.match(posts.items[0].raw)
        ):
            kept[-1] = run._replace(start=posts.items[0].span.start)
        else:
            kept.append(run)
    return kept


def _run(text: str, mentions: Sequence[Mention], position: int, names: bool) -> tuple[Run, int]:
    """Return the run that begins at a mention, and the position after it."""
    items, head, alternatives, closing, followed = [mentions[position]], None, False, False, False
    excluded: list[Mention] = []
    joint = JOINED if names else _JOINED_TO
    position += 1
    while position < len(mentions):
        position = next_behind(text, (excluded or items)[-1], mentions, position, joint)
        gap = gap_between(text, (excluded or items)[-1], mentions[position])
        described = names and joined_over_what_it_is(gap, (excluded or items)[-1], mentions[position])
        if len(gap) > WIDEST and not (described or _joined_over_a_post(gap, mentions[position])):
            break
        alone = names and not excluded and head is None and len(items) == 1
        namely = alone and _NAMELY.fullmatch(gap) and cues.heads(items[0].raw)
        if alone and (SUCH_AS.fullmatch(gap) or (namely and not cues.beside(text, items[0].span.start))):
            head, items = items[0], [mentions[position]]
        elif described or joint.fullmatch(gap) or (names and _joined_over(gap, mentions[position])):
            bare = _MARK.fullmatch(gap) is not None or _COMMA_PEOPLE.fullmatch(gap) is not None
            bare = bare or (described and _COMMA_AND.match(gap) is None and gap.startswith(","))
            if bare and (closing or (followed and _FINITE.match(text, mentions[position].span.end))):
                break  # "by A and B, C said": the comma after the last item begins something else
            if _owns_an_unread_name(text, mentions, position):
                break
            if meant.is_person(items[-1]) and _SENT_FOR.fullmatch(gap) and not meant.is_person(mentions[position]):
                break  # "Ann Lee, the special envoy of | the Lake League"
            if meant.is_person(mentions[position]) and _FOR_ANOTHER.match(text, mentions[position].span.end):
                break  # "Ann Lee signed for Chad, and Omar Diallo | signed for Niger"
            if " for " in gap and text.startswith(" by ", mentions[position].span.end):
                break  # "for Chad by A and for Niger by B"
            followed = _WITH.search(gap) is not None
            row = _ROW_WITHIN.match(mentions[position].raw) is not None
            closing = not (followed or row) and (closing or not bare)
            alternatives = alternatives or " or " in gap.lower()
            (excluded or items).append(mentions[position])
        elif not excluded and names and _BUT_NOT.fullmatch(gap):
            excluded.append(mentions[position])
        else:
            break
        position += 1
    if names and len(items) > 1 and not excluded and _new_clause(text, items):
        position -= 1
        items.pop()
    if names and len(items) > 1 and _GOVERNMENTS.match(items[0].raw):
        items = [item._replace(value=_government(item.value)) for item in items]
    counted = head is not None and not SUCH_AS.match(text, head.span.end)
    # "before the two kings, A and B met"
    apart = head is not None and counted and cues.fronted(text, head.span.start, items[-1].span.end)
    if head is not None and counted and (apart or not cues.near(cues.heads(head.raw), len(items))):
        return Run([head], []), position - len(items)
    return Run(items, excluded, head, alternatives and len(items) > 1), position


_OWNS = regex(r"'s? (?=[A-Z])")


def _owns_an_unread_name(text: str, mentions: Sequence[Mention], position: int) -> bool:
    """Whether a state only says whose somebody is of whom no table knows the name: "Niger | 's Ngor Bolu"."""
    owns = _OWNS.match(text, mentions[position].span.end)
    if owns is None or getattr(mentions[position].value, "kind", None) is not NameKind.COUNTRY:
        return False
    return position + 1 == len(mentions) or mentions[position + 1].span.start != owns.end()


_GOVERNMENTS = regex(r"(?:the )?governments of ", re.I)


def _government(value: Any) -> Any:
    """The government of a state: each of "the governments of Chad and Niger" has its own."""
    return government(value.name) if getattr(value, "kind", None) is NameKind.COUNTRY else value


def _new_clause(text: str, items: list[Mention]) -> bool:
    """Return whether the last item begins another clause: "Russia invited Turkey and Iran said"."""
    joint = text[items[-2].span.end : items[-1].span.start]
    if " and " not in joint and ", " not in joint:
        return False
    after, before = items[-1].span.end, items[0].span.start
    first = items[0].raw
    if _BETWEEN.search(text, max(0, before - 20), before) or _GOVERNMENTS.match(first) or _HOLDERS.match(first):
        return False  # "the accord between A and B was signed", "the meeting of the presidents of A and B is over"
    if _MEETING_OF.search(text, max(0, before - 32), before):
        return False
    said = OF_PERSON.match(text, after) if meant.is_person(items[-1]) else None
    close = after if said is None or not said.end() > after else said.end() + text.startswith(",", said.end())
    if _SINGULAR.match(text, close):
        return not (
            _BY_BOTH.search(text, max(0, before - 40), before) or _OPENS.search(text, max(0, before - 40), before)
        )
    apart = len(items) == 2 and _COMMA_AND.fullmatch(joint) and _DOES.match(text, after)
    if apart and _AT.search(text, max(0, before - 12), before):
        return True  # "it took place at the embassy, and Ann Lee also attended"
    return bool(_FINITE.match(text, after)) and not _PREPOSED.search(text[max(0, before - 14) : before])
