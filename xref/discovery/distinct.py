"""Distinct: two values in places alike that are of two things, by what only one sentence adds or each says otherwise.

"Three live albums" are no rivals of seven studio albums, nor 40 goals for one club of 12 for another, 9 goals in one
year of 40 in all, a second prize of a first one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from xref.discovery.acts import other_acts, recurs
from xref.discovery.contrasts import contrasted
from xref.discovery.days import says_a_month, says_a_year, tells_a_day
from xref.discovery.descriptions import is_restricted, other_description, other_restriction
from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.discovery.restrictors import Bound
from xref.discovery.roles import FOUNDING, ONCE, SAYING
from xref.discovery.spelling import spelled_alike
from xref.discovery.subjects import PRONOUNS
from xref.discovery.wording import Wording
from xref.discovery.words import stem
from xref.discovery.works import work

_LEVELS = ("height", "width", "depth")  # of these no part is told
_RIGHT_BEHIND = 3  # words from an ordinal to what it ranks in
_BESIDE = 60  # characters between a value and the date on which it was so
_ANYTHING = "work project plan scheme move deal measure step affair matter"  # nouns that stand for whatever is told
# What is the more the longer it is added up.
_SUMS = COUNTED - {"ordinal"} | {"money", "distance", "area"}


def of_two_things(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether two values that differ may both be right, each of a thing of its own.

    What happens to a person or a body once is one thing whatever is added.
    """
    if contrasted(a.words, b.words) or _of_two_numbers(a, b):
        return True
    if x.unit in COUNTED and x.role:
        if x.of_a_side != y.of_a_side:
            return not (_exceeds(x, y) if x.of_a_side else _exceeds(y, x))
        return False  # ``incidents`` says of which toll a count is
    if a.one_of != b.one_of and x.unit != "ordinal":
        return True
    if _of_two_parts(a, b) or _other_nouns(a, b):
        return True
    if x.role == y.role == FOUNDING or (x.role in ONCE and x.unit in ("date", "age")):
        return False
    if other_description(x, a, y, b):
        return True
    if _again(x, a) != _again(y, b) or other_names(a.bound, a, b.bound, b) or other_names(a.objects, a, b.objects, b):
        return True
    if x.unit != "date" and any(a.phases[event] != b.phases[event] for event in a.phases.keys() & b.phases.keys()):
        return True
    if x.unit != "ordinal" and _of_two_in_a_row(a, b):
        return True
    if x.unit == "date" and may_recur(x, y):
        return True
    if x.unit == "date" and _of_another_time(_ordinal_of(x, a), _ordinal_of(y, b), a, b):
        return True
    if x.unit == "ordinal" and (_ranked_in(x, a, b) != _ranked_in(y, b, a) or _of_two_series(x, y)):
        return True
    if x.limit and x.qualified != y.qualified:
        return True
    if x.unit != "date" and other_restriction(x, a, y, b):
        return True
    if x.sample or y.sample:
        return False
    named = x.verb in y.head or y.verb in x.head  # "cut 30 jobs", "after 30 job cuts"
    if not (x.role and y.role) and other_acts(x.verb, y.verb) and not named:
        return True
    if x.unit not in _SUMS or x.role in _LEVELS:
        return False
    return (
        _of_two_kinds(x, y)
        or _in_a_place(x, a, y, b)
        or _in_a_place(y, b, x, a)
        or _was_so(x, a, y, b)
        or _was_so(y, b, x, a)
        or _is_part(x, a, y, b)
        or _is_part(y, b, x, a)
    )


def told_apart(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether the words right beside two values tell them apart: "9 tons of gold", "40 copies in its first week"."""
    if other_description(x, a, y, b, beside=True) or (x.unit != "date" and other_restriction(x, a, y, b)):
        return True
    return (is_restricted(x, a, y, b) and not _exceeds(x, y)) or (is_restricted(y, b, x, a) and not _exceeds(y, x))


def of_two_topics(a: Wording, b: Wording) -> bool:
    """Whether what two sentences name may be of two things: a part of one, somebody's kin, another of its kind."""
    owned = (a.owned and a.owned not in b.words) or (b.owned and b.owned not in a.words)
    return (
        bool(owned)
        or a.another != b.another
        or contrasted(a.words, b.words)
        or _of_two_in_a_row(a, b)
        or _of_two_numbers(a, b)
        or _of_two_parts(a, b)
        or _other_nouns(a, b)
    )


def _of_two_numbers(a: Wording, b: Wording) -> bool:
    """Whether two names are told apart by a number behind one of them: "Opal Road", "Opal Road 2"."""
    return bool(a.subject and b.subject) and a.numbered != b.numbered


def _of_two_parts(a: Wording, b: Wording) -> bool:
    return bool((a.part and a.part not in b.words) or (b.part and b.part not in a.words))


def may_recur(x: Figure, y: Figure) -> bool:
    """Whether two years may be those of two acts of one kind: who won in 1954 may have won in 1974 as well."""
    years = not any(says_a_month(each.mention.value) for each in (x, y))
    return years and x.verb == y.verb and recurs(x.verb)


def _again(figure: Figure, wording: Wording) -> bool:
    """Whether a value is of what was so before: "in 2003 and again in 2007" of the second of two only."""
    alone = sum(each.unit == figure.unit for each in wording.figures) == 1
    return wording.again and (alone or figure.again)


def _other_nouns(a: Wording, b: Wording) -> bool:
    """Whether two sentences are about two things by their nouns: "the single", "the album"."""
    if a.owned and b.owned and a.owned not in b.words and b.owned not in a.words:
        return True
    nouns = {a.refers, b.refers} - {"", *PRONOUNS, *_anything()}
    if work([a.refers]) and work([a.refers]) == work([b.refers]):
        return False
    return len(nouns) == 2 and a.refers not in b.words and b.refers not in a.words


def other_names(on_a: Bound, a: Wording, on_b: Bound, b: Wording) -> bool:
    """Whether two sentences have names on the same word of which neither names the other's: "for Hull", "for Leeds"."""
    shared = (word for word in sorted(on_a.keys() & on_b.keys()) if not on_a[word] & on_b[word])
    return any(_unnamed(on_a[word], b) and _unnamed(on_b[word], a) for word in shared)


def _unnamed(names: frozenset[str], other: Wording) -> bool:
    return not any(name in other.words or spelled_alike(name, other.names) for name in sorted(names))


def _ranked_in(figure: Figure, a: Wording, b: Wording) -> bool:
    """Whether an ordinal counts in something that the other sentence does not name: "her second novel in English"."""
    behind = frozenset(figure.after[:_RIGHT_BEHIND])
    inside = behind & (a.bound.get("in", frozenset()) | a.bound.get("from", frozenset()))
    return bool(inside) and _unnamed(inside, b)


def _of_two_series(x: Figure, y: Figure) -> bool:
    """Whether two ordinals are places in two series: "the second of the trilogy", "the fifth of the saga"."""
    one, other = (_series() & {*each.after} for each in (x, y))
    return bool(one and other) and not one & other


@cache
def _series() -> frozenset[str]:
    return frozenset(map(stem, ("series", "trilogy", "saga", "franchise", "cycle", "quartet")))


def _of_two_in_a_row(a: Wording, b: Wording) -> bool:
    """Whether two sentences tell of two of one row: "in the first round", "in the second round"."""
    one, other = (
        {(each.noun, each.text) for each in wording.figures if each.unit == "ordinal" and not each.predicate}
        for wording in (a, b)
    )
    nouns = {noun for noun, _ in one} & {noun for noun, _ in other}
    return bool(nouns) and not one & other


def _ordinal_of(figure: Figure, wording: Wording) -> str:
    """The ordinal that stands before a date, of what the date is: "her second prize in 2004"."""
    return next(
        (
            each.text
            for each in wording.figures
            if each.unit == "ordinal" and 0 < figure.mention.span.start - each.mention.span.end <= _BESIDE
        ),
        "",
    )


@cache
def _anything() -> frozenset[str]:
    return frozenset(map(stem, _ANYTHING.split()))


def _of_another_time(one: str, other: str, a: Wording, b: Wording) -> bool:
    """Whether the ordinals before two dates tell two times; one that both sentences have somewhere tells nothing."""
    return one != other and not all(f"ordinal {each}" in a.values & b.values for each in (one, other) if each)


def _of_two_kinds(x: Figure, y: Figure) -> bool:
    """Whether what is counted or measured is told by other words on either side: live albums, studio albums."""
    if x.measure in y.head or y.measure in x.head:
        return False
    if x.measure and y.measure:
        return x.measure != y.measure
    if (x.measure and y.verb) or (y.measure and x.verb):
        return True
    return bool(_kind(x, y) and _kind(y, x))


def _in_a_place(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether a sum is that of one place and the other may be that of all: "in Corland", "worldwide"."""
    there = a.bound.get("in", frozenset()) & frozenset(x.after[:_RIGHT_BEHIND])
    if not there or x.scope:
        return False
    return bool(y.scope) or (_unnamed(there, b) and not _exceeds(x, y))


def _was_so(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether so many were there in one year, and the others at no known time: "had 900 members in 1950"."""
    if x.unit not in COUNTED or x.verb or y.verb or _is_dated(y, b):
        return False
    beside = (each for each in a.every if each.unit == "date" and each.before[:1] in ((), (x.noun,)))
    return any(not each.as_of and not each.role and says_a_year(each.mention.value) for each in beside)


def _kind(figure: Figure, other: Figure) -> Sequence[str]:
    """The words between a number and the noun that another counts as well."""
    if figure.unit not in COUNTED:
        return ()
    places = [place for place, word in enumerate(figure.after) if word in other.head]
    return figure.after[: places[0]] if places else ()


def _is_part(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether a value is of one kind or one time, and the other, which is more, may be of all."""
    dated = x.verb and _is_dated(x, a) and not _is_dated(y, b)
    then = not b.then and (dated or (a.then and not x.rate) or (a.phases and not b.phases))
    kind = frozenset(_kind(x, y)).difference(y.before, y.after)
    there = x.scope in _some_places() and not y.scope
    some = there or (x.qualified and not y.qualified) or (kind and not _kind(y, x)) or is_restricted(x, a, y, b)
    return bool(then or some or _is_for_one(a, b) or (a.joint and not b.joint)) and not _exceeds(x, y)


@cache
def _some_places() -> frozenset[str]:
    return frozenset(map(stem, ("domestically", "overseas", "abroad", "nationwide")))


def _is_for_one(a: Wording, b: Wording) -> bool:
    """Whether only one of two sentences says for whom or against whom something was done: "40 goals for Hull"."""
    return any(
        word not in b.bound and _unnamed(a.bound[word], b) for word in ("for", "with", "against") if word in a.bound
    )


def _is_dated(figure: Figure, wording: Wording) -> bool:
    """Whether a date stands beside a value."""
    return any(
        each.unit == "date"
        and not each.as_of
        and not (wording.news and tells_a_day(each.mention.value))
        and each.mention.value.readings[0].end is None
        and each.role not in (*ONCE, SAYING)
        and max(each.mention.span.start - figure.mention.span.end, figure.mention.span.start - each.mention.span.end)
        <= _BESIDE
        for each in wording.every
    )


def _exceeds(x: Figure, y: Figure) -> bool:
    """Whether one amount is more than another for certain."""
    low, high = x.mention.value.lenient.lo, y.mention.value.lenient.hi
    return low is not None and high is not None and low > high
