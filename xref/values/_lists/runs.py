"""Reading lists: values that nothing but coordination separates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Mention, NameKind, Span
from xref.values._lists import cues, meant
from xref.values._lists.apposed import OF_PERSON, WIDEST, gap_between, next_behind, whom_ends
from xref.values._lists.homes import without_homes
from xref.values._lists.peoples import with_shared
from xref.values._lists.posts import without_posts
from xref.values._lists.splitting import JOINT
from xref.values._lists.value import Listing
from xref.values._names.gazetteer import government

NAMES = frozenset({"party", "person", "place", "organisation", "outlet"})
"""Types whose items are not joined by "to": "invites Russia to Turkey" is no list."""

_AGAIN = (  # "and the country's largest rebel group", "and the rebel M23"
    "(?:both |also |even )?(?:(?:by|from|for|in|on|of|between|against) )?"
    "(?:(?:an? |the )?(?:coalition|alliance|group|number|handful|representatives?|delegates?) (?:of|from) )?"
    "(?:(?:the )?(?:regional|west african|east african|continental) (?:bloc|body|grouping),? )?"
    "(?:the |a |an |its |their |the (?:country|nation|region|island|kingdom)'s )?"
    "(?:(?:last|only|remaining) ){0,2}(?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?=[a-z]+-))?"
    "(?:(?:[a-z]+-(?:based|backed|led|aligned)|non-[a-z]+"
    "|shia|shi'?ite|sunni|muslim|islamist|maoist|marxist|leftist) )?(?:(?:ousted|deposed|exiled|outgoing|veteran) )?"
    "(?:(?:rebel|separatist|breakaway|insurgent|militant|underground|erstwhile|(?:then-)?outlawed|banned|main|armed"
    "|intelligence|army|military|defen[cs]e|security|spy) ){0,2}"
    "(?:(?:group|movement|faction|outfit|militia|guerrillas|rebels) )?"
    "(?:(?:former )?(?:coloni[sz]er|colonial power|regional power|arch-?foe|neighbou?r) )?"
    "(?:(?:his|her|their) (?:[a-z-]+ ){0,2}"
    "(?:rival|foe|enemy|nemesis|opponent|host|guest|deputy|counterpart|successor|predecessor|partner|ally),? )?"
)
_SENT_BY = (  # "and officials from Chad"
    r",?\s(?:and|as well as)\s(?:senior |top )?"
    r"(?:officials|representatives|envoys|delegates|ministers|leaders|diplomats|(?:co-)?mediators|observers"
    r"|negotiators|facilitators)\sfrom\s(?:the )?"
)
_OF_HIS = "(?:'s(?: government| administration| regime)?(?= and ))?"  # "Ann Lee's government and the rebels"
_JOINED = regex(rf"{_OF_HIS}\s?(?:,\s?(?:(?:{JOINT})\s)?|\s(?:{JOINT})\s|\s?[/&]\s?){_AGAIN}|{_SENT_BY}|-", re.I)
_JOINED_TO = regex(rf"(?:{_JOINED.pattern})|\sto\s(?:the )?", re.I)
_WITH = regex(rf"\b(?:along|together) with\b|\balongside\b|^{_SENT_BY}", re.I)  # more than one may follow it
_COMMA = regex(rf",\s?{_AGAIN}", re.I)
_MARK = regex(rf"\s?[,/]\s?{_AGAIN}|-")
_SUCH_AS = regex(r",?\s(?:including|such as|among them|notably|especially|among which are)\s(?:the )?", re.I)
_NAMELY = regex(r"(?:,|:| --?| \(|,? namely|, which are) ?(?:the )?|: ?")
_BUT_NOT = regex(r",?\s(?:but not|except(?: for)?|excluding|without|though not|not)\s(?:the )?", re.I)
_GOES_ON = regex(r", (?:have|has|had|will|would|are|were|was|is|both|also|sign|signs|met|[a-z]+ed)\b")
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
_BETWEEN = regex(r"\bbetween\s(?:both\s|the\s)?$", re.IGNORECASE)
_PREPOSED = regex(
    r"(?:^|[\s(\"'])(?:between|by|with|from|to|for|of|in|on|at|against|and|or|that|both|as|among|the|while|but|when|after"
    r"|before|if|said|because|where|which|since"
    r"|(?:arch-?)?(?:foes|rivals|enemies)|neighbou?rs|allies|partners|parties|leaders|presidents|ministers|chiefs|negotiators"
    r"|\w+day|yesterday|today)\s$|[^\w\s]\s?$|[\r\n]\s*$|^\s*$",  # a dateline before it is blank
    re.I,
)
_COMMA_AND = regex(r", and (?:the )?")
_DOES = regex(r" (?:also |both )?[a-z]+ed\b")
_AT = regex(r"\b(?:at|in|near|outside) (?:the )?$")
# "the envoys of A, B and C": a row that goes on inside another
_ROW_WITHIN = regex(
    r"(?:the )?(?:[a-z]+ )?(?:representatives|envoys|officials|delegates|delegations|observers|leaders"
    r"|presidents|premiers|heads of state) (?:of|from) ",
    re.I,
)


class Run(NamedTuple):
    """Mentions that are joined, those that are excepted, and what they are examples of."""

    items: list[Mention]
    excluded: list[Mention]
    head: Mention | None = None
    alternatives: bool = False
    start: int | None = None  # where words before the items begin that say of what these are the ministers


def read_lists(unit: ValueType[Any], discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Return the lists of a unit's values in ``[start, end)``; a value alone is a list of one."""
    text, names = discourse.text, unit.name in NAMES
    mentions: Sequence[Mention] = unit.find(discourse, start, end)
    if unit.name == "party":
        mentions = with_shared(text, start, end, mentions)
    runs = _runs(text, end, without_homes(text, without_posts(text, mentions), _JOINED) if names else mentions, names)
    found: list[Mention] = []
    for run in runs:
        least = found[-1].span.end if found else start
        found.append(_listing(unit, discourse, least, end, run))
    return _with_pairs(unit, discourse, start, end, found) if unit.name in ("party", "person") else found


def _with_pairs(
    unit: ValueType[Any], discourse: Discourse, start: int, end: int, found: list[Mention]
) -> list[Mention]:
    """Add what is said of "the two leaders" and "both sides", where the text before has joined two."""
    named = (meant.halves, meant.compounds) if unit.name == "party" else ()
    for first, last, states in chain.from_iterable(read(discourse.text, start, end) for read in named):
        found = [one for one in found if not meant.within(one, first, last)]
        if not any(one.span.start < last and first < one.span.end for one in found):
            value = Listing.of(unit.render, states, "plain")
            found = [*found, Mention(f"{unit.name}+", Span(first, last), discourse.text[first:last], value)]
    pairs = meant.pairs(discourse.text, start, end, found, sides=unit.name == "party")
    for first, last, persons in pairs:
        before = read_lists(unit, discourse, meant.looked_back(first), first)
        if persons is None:
            two = meant.they(discourse.text, before, first)
        else:
            two = meant.last_two(discourse.text, before, discourse.text[first:last], persons=persons)
        if two is not None:
            found = [one for one in found if not meant.within(one, first, last)]
            how = meant.BY_PRONOUN if persons is None else meant.BY_COUNT
            inferred = tuple(dict.fromkeys((*two.inferred, how)))
            found.append(two._replace(span=Span(first, last), raw=discourse.text[first:last], inferred=inferred))
    return sorted(found, key=lambda mention: mention.span)


def _runs(text: str, end: int, mentions: Sequence[Mention], names: bool) -> list[Run]:
    """Group the mentions; two with a bare comma between are two: "in Syria, the minister said"; not in a headline."""
    runs: list[Run] = []
    position = 0
    while position < len(mentions):
        run, position = _run(text, mentions, position, names)
        if len(run.items) == 2 and run.head is None and not run.excluded:
            first, last = run.items[0].span, run.items[1].span
            together = cues.opened(text, last.end, end) or cues.headline(text, first.start, last.end)
            together = together or _BETWEEN.search(text, max(0, first.start - 20), first.start) is not None
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
_OVER_A_PEOPLE = regex(rf"(?:{_JOINED.pattern})((?-i:[A-Z])[\w'-]+) ", re.I)


_OVER_A_POST = regex(
    rf"(?:{_JOINED.pattern})(?:[\w'.-]+ ){{0,4}}(?:minister|president|secretary|premier|envoy|representative|adviser"
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
    return over is not None and (person.raw[0].islower() or meant.is_people(over[1]))


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
    joint = _JOINED if names else _JOINED_TO
    position += 1
    while position < len(mentions):
        position = next_behind(text, (excluded or items)[-1], mentions, position, joint)
        gap = gap_between(text, (excluded or items)[-1], mentions[position])
        if len(gap) > WIDEST and not _joined_over_a_post(gap, mentions[position]):
            break
        alone = names and not excluded and head is None and len(items) == 1
        namely = alone and _NAMELY.fullmatch(gap) and cues.heads(items[0].raw)
        if alone and (_SUCH_AS.fullmatch(gap) or (namely and not cues.beside(text, items[0].span.start))):
            head, items = items[0], [mentions[position]]
        elif joint.fullmatch(gap) or (names and _joined_over(gap, mentions[position])):
            bare = _MARK.fullmatch(gap) is not None or _COMMA_PEOPLE.fullmatch(gap) is not None
            if bare and (closing or (followed and _FINITE.match(text, mentions[position].span.end))):
                break  # "by A and B, C said": the comma after the last item begins something else
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
    counted = head is not None and not _SUCH_AS.match(text, head.span.end)
    if head is not None and counted and not cues.near(cues.heads(head.raw), len(items)):
        return Run([head], []), position - len(items)
    return Run(items, excluded, head, alternatives and len(items) > 1), position


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
    if _BETWEEN.search(text, max(0, before - 20), before) or _GOVERNMENTS.match(items[0].raw):
        return False  # "the accord between A and B was signed"
    said = OF_PERSON.match(text, after) if meant.is_person(items[-1]) else None
    close = after if said is None or not said.end() > after else said.end() + text.startswith(",", said.end())
    if _SINGULAR.match(text, close):
        return not (
            _BY_BOTH.search(text, max(0, before - 40), before) or _OPENS.search(text, max(0, before - 40), before)
        )
    apart = len(items) == 2 and _COMMA_AND.fullmatch(joint) and _DOES.match(text, after)
    if apart and _AT.search(text, max(0, before - 12), before):
        return True  # "it took place at the embassy, and Ann Lee also attended"
    return bool(_FINITE.match(text, after)) and not _PREPOSED.search(text[max(0, before - 12) : before])


def _is_left_of(unit: ValueType[Any], text: str, item: Mention) -> bool:
    """Whether a party is all that could be read of a list; "Minister and Premier | Ann Lee" is one of two posts."""
    untitled = not meant.is_person(item) or item.value.name.startswith(item.raw[:3])
    return unit.name in ("party", "person") and untitled and cues.left_out(text, item.span.start, item.span.end)


def _listing(unit: ValueType[Any], discourse: Discourse, start: int, end: int, run: Run) -> Mention:
    """Build the mention of a run, with what the words around it say of completeness and count."""
    text = discourse.text
    first = (run.head or run.items[0]).span.start if run.start is None else run.start
    last = (run.excluded or run.items)[-1].span.end
    if unit.name in NAMES and (run.start is not None or ", " in run.items[-1].raw):
        last += _GOES_ON.match(text, last) is not None  # "the rebel leader, Ann Lee, signed": both commas are hers
    if len(run.items) > 1 and (whom := whom_ends(text, run.items)):
        last = whom
    alike = len({meant.is_person(item) for item in run.items}) == 1  # "Ann Lee, Chad and Mali, the two states": not she
    items = len(run.items) if unit.name in NAMES and alike else 0
    complete, size = "or" if run.alternatives else "plain", None
    cue = None
    if run.head is not None:
        size = None if _SUCH_AS.match(text, run.head.span.end) else cues.heads(run.head.raw)
        complete = "open" if size is None else "stated"
    else:
        cue = cues.before(text, first) or (cues.counted(text, first, items) if items > 1 else None)
        if cue is not None and cue.start >= start:
            complete, size, first = cue
        elif complete == "plain" and (cue := cues.after(text, last, end, items)):
            complete, size, _ = cue
    beside = meant.people_before(text, run.items[0]) if unit.name == "party" and run.head is None else None
    if beside is not None and beside[0] >= start and cue is None:
        first = beside[0]
    elif complete == "plain" and len(run.items) == 1 and _is_left_of(unit, text, run.items[0]):
        complete = "open"
    inferred = tuple(dict.fromkeys(part for m in (*run.items, *run.excluded) for part in m.inferred))
    values, without = [m.value for m in run.items], [m.value for m in run.excluded]
    if beside is not None and first == beside[0]:
        values = [*beside[1], *values]
    if complete == "open" and unit.name in ("party", "person"):
        begin = meant.pronoun_before(text, first)
        he = meant.subject(unit, discourse, begin) if begin is not None and begin >= start else None
        if begin is not None and he is not None:
            values, complete, first, inferred = [he, *values], "plain", begin, (*inferred, meant.BY_PRONOUN)
    value = Listing.of(unit.render, values, complete, without, size, run.head.value if run.head else None)
    return Mention(f"{unit.name}+", Span(first, last), text[first:last], value, inferred)
