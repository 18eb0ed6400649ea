"""Roles: what a date is the date of, and what happened to those whom a number counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from xref.context.clauses import past_like
from xref.context.lexicon import words as lexicon
from xref.discovery.lexicon import named, words
from xref.discovery.words import EMPTY, content, stem
from xref.expressions import regex
from xref.model import Span

_TITLED = (
    "budget price cost revenue debt"  # nouns of what comes to a sum, with words between: "the budget of Opal Road to"
)
_IN_OFFICE = "reigned ruled governed presided reign tenure"
_SERVED = "served held became"
_IN_PRISON = "sentenced jailed imprisoned sentence"
_POSTS = "emperor empress monarch caliph consul duke earl count viceroy"  # beside those that speak for a body
# Of one thing, what is before what: the roles of two dates.
_COURSE = {("writing", "start"), ("making", "start"), ("start", "use")}
_CAME_OUT = "opened launched debuted premiered released published introduced aired"  # what was made by then
COMING_OUT = "start"  # the role of the date on which a work came out
FOUNDING = "founding"
TENURE = "tenure"  # the role of the time for which somebody held an office
_LIKE = frozenset((FOUNDING, COMING_OUT))  # roles of dates that one sentence may give for the other
ONCE = frozenset(("birth", "death"))  # what happens to a person once, so that two dates of it cannot both be right
SAYING = "saying"  # the role of the date on which somebody said something
WINDOW = "window"  # the role of a stretch of time in which other values were so: "in the past 24 hours"
GROUP = "group"  # the role of an age that tells who is meant: "voters over 60"
_TOLD = r"(?:said|says|told|reported|reports|announced|stated|confirmed|added)"
_SAID_BEFORE = regex(rf"\b{_TOLD}\s+(?:(?!that\b)[^\W\d]\w*\s+){{0,3}}\Z", re.IGNORECASE)
_SAID_AFTER = regex(rf"(,?)\s+(?:\w+\s+){{0,4}}{_TOLD}\b", re.IGNORECASE)
_LOOKED_BACK = 40  # characters before a date
_HEDGED = regex(r"([A-Za-z]+)\s+(?:(?:at|least|about|some|another|around|up|to|the|an?|nearly|over|than|more)\s+)*\Z")
WITH_AN_AGE = 8  # words before an age among which its death may be: "died of cancer in the north at the age of 54"


@cache
def _roles(*, counted: bool) -> dict[str, str]:
    return _by_stem("people" if counted else "dates")


def _by_stem(section: str) -> dict[str, str]:
    return {stem(word): name for word, name in named(section).items()}


@cache
def _payments() -> dict[str, str]:
    return _by_stem("payments")


@cache
def _extents() -> dict[str, str]:
    return _by_stem("extents")


def one_role(a: str, b: str) -> bool:
    """Whether two roles may be those of one date: what is unknown may be any, and what was founded then began.

    >>> one_role("", "birth"), one_role(FOUNDING, COMING_OUT), one_role("birth", "death")
    (True, True, False)
    """
    return not a or not b or a == b or {a, b} == _LIKE


def is_before(a: str, b: str) -> bool:
    """Whether of one thing the date of one role is never later than that of another.

    >>> is_before("making", "start"), is_before("start", "making"), is_before("birth", "start")
    (True, False, False)
    """
    return (a, b) in _COURSE


def tells_coming_out(verb: str) -> bool:
    """Whether a verb, as a stem, tells that something came out, and not that work on it began.

    >>> tells_coming_out(stem("released")), tells_coming_out(stem("began"))
    (True, False)
    """
    return verb in _words(_CAME_OUT)


def has_its_number(noun: str) -> bool:
    """Whether a thing has a number of its own of what a noun, as a stem, names: a series of seasons, all of parts.

    >>> has_its_number(stem("seasons")), has_its_number(stem("towns"))
    (True, False)
    """
    return noun in _numbered()


@cache
def _numbered() -> frozenset[str]:
    return frozenset(map(stem, words("numbered")))


def tells_a_role(word: str) -> bool:
    """Whether a word, as a stem, says what a date beside it is the date of.

    >>> tells_a_role(stem("born")), tells_a_role(stem("town"))
    (True, False)
    """
    return word in _roles(counted=False)


def tells_a_toll(word: str) -> bool:
    """Whether a word says what happened to those whom a number beside it counts.

    >>> tells_a_toll("wounding"), tells_a_toll("town")
    (True, False)
    """
    return stem(word) in _roles(counted=True)


def _nearest(stretches: Sequence[Sequence[str]], *, counted: bool = False) -> str:
    roles = _roles(counted=counted)
    return next((roles[word] for words in stretches for word in words if word in roles), "")


def word_before(text: str, start: int, end: int) -> str:
    """The word right before a number, its hedge passed over, as a stem; "" behind a mark or a function word.

    >>> word_before("It killed at least 12", 0, 19), word_before("killed and 12", 0, 11)
    ('kill', '')
    """
    found = _HEDGED.search(text[max(start, end - _LOOKED_BACK) : end])
    return stem(found[1]) if found and found[1].lower() not in EMPTY else ""


def role_of_count(before: Sequence[str], after: Sequence[str], beside: str = "") -> str:
    """What happened to those counted, by the word right before their number, else the nearest that tells.

    >>> role_of_count(["kill"], ["person", "injur"], "kill"), role_of_count(["kill"], ["other", "injur"])
    ('death', 'injury')
    """
    return _nearest(((beside,), after[:3], before[:4]), counted=True)


def role_of_age(before: Sequence[str]) -> str:
    """Whether an age is that of somebody's death.

    >>> role_of_age(["age", "cancer", "die"]), role_of_age(["age", "Hull", "moved"])
    ('death', '')
    """
    found = _nearest((before[:WITH_AN_AGE],))
    return found if found in ONCE else ""


def role_of_measure(before: Sequence[str], after: Sequence[str]) -> str:
    """Which extent of something a distance is, by the words right beside it.

    >>> role_of_measure([], ["high"]), role_of_measure(["length", "Hull"], []), role_of_measure(["Hull"], ["away"])
    ('height', 'length', '')
    """
    roles = _extents()
    if [*after[:2]] == ["sea", "level"]:
        return "height"
    return next((roles[stem(word)] for word in (*after[:1], *before[:1]) if stem(word) in roles), "")


def role_of_money(before: Sequence[str], after: Sequence[str]) -> str:
    """What a sum is: what something cost, what it took in; also where "the budget of the film" comes to it.

    >>> role_of_money(["costing", "film"], []), role_of_money([], ["budget"]), role_of_money(["grossed"], [])
    ('cost', 'cost', 'takings')
    """
    roles = _payments()
    beside = next((roles[stem(word)] for word in (*before[:2], *after[:2]) if stem(word) in roles), "")
    return beside or next((roles[stem(word)] for word in before if stem(word) in _words(_TITLED)), "")


def role_of_duration(before: Sequence[str]) -> str:
    """Whether a stretch of time is that of an office or a sentence of prison.

    An office is told by a verb of ruling, or by a post with no other verb between.

    >>> role_of_duration(["reigned"]), role_of_duration(["mayor", "served"]), role_of_duration(["waited", "mayor"])
    ('tenure', 'tenure', '')
    >>> role_of_duration(["jailed"])
    'sentence'
    """
    near = before[:4]
    if any(stem(word) in _words(_IN_OFFICE) for word in near):
        return TENURE
    if any(stem(word) in _words(_IN_PRISON) for word in near):
        return "sentence"
    in_office = posts([stem(word) for word in near]) or "office" in near
    other = any(past_like(word.lower()) and stem(word) not in _words(_SERVED) for word in near)
    return TENURE if in_office and not other else ""


def posts(words: Sequence[str]) -> frozenset[str]:
    """The posts among some words, as stems.

    >>> sorted(posts([stem("mayor"), stem("town")]))
    ['mayor']
    """
    return frozenset(words) & _posts()


@cache
def _posts() -> frozenset[str]:
    return frozenset(map(stem, (*lexicon("posts"), *_POSTS.split())))


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(map(stem, listed.split()))


def role_of_date(before: Sequence[str], after: Sequence[str]) -> str:
    """What a date is the date of, by the words as they are written; a verb between them and the date has it.

    >>> role_of_date(["published", "novel"], ["won"]), role_of_date([], ["began"])
    ('start', 'start')
    >>> role_of_date(["meeting"], []), role_of_date(["Hull", "moved", "Leeds", "born"], [])
    ('', '')
    """
    for number, word in enumerate(before[:4]):
        if past_like(word.lower()):
            return _nearest(([stem(each) for each in before[: number + 1]],))
    return _nearest(([stem(word) for word in before[:4]], [stem(word) for word in after[:2]]))


def is_of_saying(text: str, span: Span, start: int, end: int) -> bool:
    """Whether a date is the day on which somebody said something.

    >>> text = "On Monday, he said so."
    >>> is_of_saying(text, Span(3, 9), 0, len(text)), is_of_saying("It opens on Monday.", Span(12, 18), 0, 19)
    (True, False)
    """
    back = text[max(start, span.start - _LOOKED_BACK) : span.start]
    after = _SAID_AFTER.match(text, span.end, end)
    fronted = not content(text, start, span.start)  # "On Monday, he said", not "opens on Monday, he said"
    return bool(_SAID_BEFORE.search(back) or (after and (fronted or not after[1])))
