"""Reading lists: what each run of values is a list of, how complete it is, and how many it counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Mention, Span
from xref.values._lists import cues, meant
from xref.values._lists.apposed import ACTS_FOR_IT, whom_ends
from xref.values._lists.homes import without_homes
from xref.values._lists.peoples import with_shared
from xref.values._lists.posts import posts_of_peoples, without_posts
from xref.values._lists.runs import JOINED, SUCH_AS, Run, runs_of
from xref.values._lists.value import Listing
from xref.values._lists.wholes import whole_bodies

_PARTY = "party"
_ACTING = frozenset({_PARTY, "person"})  # for whom "he", "they" and "the two leaders" can stand
NAMES = _ACTING | {"place", "organisation", "outlet"}
"""Types whose items are not joined by "to": "invites Russia to Turkey" is no list."""

_GOES_ON = regex(r", (?:have|has|had|will|would|are|were|was|is|both|also|sign|signs|met|[a-z]+ed)\b")


def read_lists(unit: ValueType[Any], discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Return the lists of a unit's values in ``[start, end)``; a value alone is a list of one."""
    text, names = discourse.text, unit.name in NAMES
    mentions: Sequence[Mention] = unit.find(discourse, start, end)
    if unit.name == _PARTY:
        mentions = whole_bodies(text, with_shared(text, start, end, mentions))
    runs = runs_of(text, end, without_homes(text, without_posts(text, mentions), JOINED) if names else mentions, names)
    found: list[Mention] = []
    for run in runs:
        least = found[-1].span.end if found else start
        found.append(_listing(unit, discourse, least, end, run, after=bool(found)))
    return _with_pairs(unit, discourse, start, end, found) if unit.name in _ACTING else found


def _with_pairs(
    unit: ValueType[Any], discourse: Discourse, start: int, end: int, found: list[Mention]
) -> list[Mention]:
    """Add what is said of "the two leaders" and "both sides", where the text before has joined two."""
    named = (meant.halves, meant.compounds) if unit.name == _PARTY else ()
    for first, last, states in chain.from_iterable(read(discourse.text, start, end) for read in named):
        found = [one for one in found if not meant.within(one, first, last)]
        if not any(one.span.start < last and first < one.span.end for one in found):
            value = Listing.of(unit.render, states, "plain")
            found = [*found, Mention(f"{unit.name}+", Span(first, last), discourse.text[first:last], value)]
    pairs = meant.pairs(discourse.text, start, end, found, sides=unit.name == _PARTY)
    for first, last, persons in pairs:
        before = read_lists(unit, discourse, meant.looked_back(first), first)
        if persons is None:
            two = meant.they(discourse.text, before, first, unit.render)
        else:
            two = meant.last_two(discourse.text, before, discourse.text[first:last], persons=persons)
        if two is not None:
            found = [one for one in found if not meant.within(one, first, last)]
            how = meant.BY_PRONOUN if persons is None else meant.BY_COUNT
            inferred = tuple(dict.fromkeys((*two.inferred, how)))
            found.append(two._replace(span=Span(first, last), raw=discourse.text[first:last], inferred=inferred))
    return sorted(found, key=lambda mention: mention.span)


def _listing(
    unit: ValueType[Any], discourse: Discourse, start: int, end: int, run: Run, *, after: bool = False
) -> Mention:
    """Build the mention of a run, with what the words around it say of completeness and count.

    ``after`` another one, it begins where that ends.
    """
    text = discourse.text
    first = (run.head or run.items[0]).span.start if run.start is None else run.start
    last = (run.excluded or run.items)[-1].span.end
    if unit.name in NAMES and (run.start is not None or ", " in run.items[-1].raw):
        last += _GOES_ON.match(text, last) is not None  # "the rebel leader, Ann Lee, signed": both commas are hers
    if len(run.items) > 1 and (whom := whom_ends(text, run.items)):
        last = whom
    if unit.name == _PARTY and not meant.is_person(run.items[-1]) and (acts := ACTS_FOR_IT.match(text, last)):
        last = acts.end()
    alike = len({meant.is_person(item) for item in run.items}) == 1  # "Ann Lee, Chad and Mali, the two states": not she
    items = len(run.items) if unit.name in NAMES and alike else 0
    complete, size = "or" if run.alternatives else "plain", None
    cue = None
    if run.head is not None:
        size = None if SUCH_AS.match(text, run.head.span.end) else cues.heads(run.head.raw)
        complete = "open" if size is None else "stated"
    else:
        cue = cues.before(text, first) or (cues.counted(text, first, items) if items > 1 else None)
        if cue is not None and cue.size is not None and cues.fronted(text, cue.start, last):
            cue = None  # "in the presence of the two kings, | Ann Lee and Omar Diallo signed it"
        if cue is not None and cue.start >= start:
            complete, size, first = cue
        elif complete == "plain" and (cue := cues.after(text, last, end, items)):
            complete, size, _ = cue
    own = unit.name == _PARTY and run.head is None
    beside = (meant.people_before(text, run.items[0]) or posts_of_peoples(text, run.items[0])) if own else None
    if beside is not None and beside[0] >= start and cue is None:
        first = beside[0]
    elif complete == "plain" and unit.name in _ACTING and _is_left_of(text, start if after else None, run.items):
        complete = "open"
    inferred = tuple(dict.fromkeys(part for m in (*run.items, *run.excluded) for part in m.inferred))
    values, without = [m.value for m in run.items], [m.value for m in run.excluded]
    if beside is not None and first == beside[0]:
        values = [*beside[1], *values]
    if complete == "open" and unit.name in _ACTING:
        begin = meant.pronoun_before(text, first)
        he = meant.subject(unit, discourse, begin) if begin is not None and begin >= start else None
        if begin is not None and he is not None:
            values, complete, first, inferred = [he, *values], "plain", begin, (*inferred, meant.BY_PRONOUN)
    value = Listing.of(unit.render, values, complete, without, size, run.head.value if run.head else None)
    return Mention(f"{unit.name}+", Span(first, last), text[first:last], value, inferred)


def _is_left_of(text: str, start: int | None, items: Sequence[Mention]) -> bool:
    """Whether parties are all that could be read of a list; "Minister and Premier | Ann Lee" is one of two posts."""
    item = items[0]
    if start is not None and cues.goes_on_over(text, start, item.span.start):
        return True
    if len(items) > 1:
        return False
    untitled = not meant.is_person(item) or item.value.name.startswith(item.raw[:3])
    return untitled and cues.left_out(text, item.span.start, item.span.end)
