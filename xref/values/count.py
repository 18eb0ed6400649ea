"""Counts of things: "14 groups", "at least two dozen people", "several hundred", "none".

A count is a whole number of things, never below zero. What is a number and yet no count (a year, a resolution, an
age, a measure) is not read as one; see ``_numerals.refusals``.
"""

from __future__ import annotations

import re
from fractions import Fraction

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Mention
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.figures import figure
from xref.values._numerals.measures import amount_of, mention, same, whole
from xref.values._numerals.refusals import refused
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import Named, Said, scan, with_article, with_other
from xref.values._numerals.writing import dump, render
from xref.values._persons import ANYONE, GRANDCHILDREN, HOUSEHOLD, OF_A_SEX, ROLES, TRADES

COUNTED = Domain(whole=True, exact_below=20)
_AFTER_PERSON = frozenset(
    ("was", "were", "had", "has", "who", "and", "from", "with", "died", "also", "at", "in", "on",
     "when", "after", "near", "while", "aged", "suspected", "accused", "armed", "wanted",
     "for", "during", "outside", "inside", "whose", "but", "before",
     "late", "early", "dead", "hospitalized", "hospitalised",
     "critically", "seriously", "fatally", "yesterday", "today", "that", "this", "last", "around", "just", "shortly",
     "behind", "walking", "standing", "sitting", "sleeping", "lying", "driving", "riding", "waiting",
     "playing", "fighting", "working", "suffering", "suffered", "sustained",
     "remains", "remained", "is",
     "later", "then", "eventually", "subsequently", "allegedly", "reportedly", "apparently", "recently", "tragically")
)  # fmt: skip
_BEFELL = frozenset(
    ("in", "by", "when", "during", "after", "while", "as", "at", "on", "outside", "inside", "near", "to", "dead", "and")
)  # "killed by"
_HARMED = frozenset(
    ("injured", "wounded", "hurt", "killed", "shot", "stabbed", "hospitalized", "hospitalised", "taken", "treated",
     "critically", "seriously", "fatally", "badly", "slightly", "left")
)  # fmt: skip
_STATES = frozenset({"critical", "serious", "stable", "grave"})  # "another in critical condition"
_WAS = frozenset(("is", "was", "remains", "remained", "suffered", "sustained"))
_ORDINALS = frozenset(("second", "third", "fourth", "fifth"))
_HURT = _HARMED - {"killed", "taken", "left"}  # "two dead and a third wounded": of the dead, it would be a part
# A headline leaves out the article: "Man, 30, shot dead in Leeds", "Reno teen killed in crash".
_HEADING = (
    r"(?:[A-Z][\w' ]{2,24}: )?(?:(?P<before>[A-Z][a-z]+|\d{1,2}-year-old) )?"
    r"(?P<one>(?:man|woman|boy|girl|teen|teenager|child|toddler|baby|infant"
    r"|pedestrian|cyclist|motorcyclist|biker|student|pensioner|father|mother|resident|youth|person|driver|passenger|hiker|\d{1,3}-year-old))"
    r"(?=,? (?:(?:aged )?\d{1,2}, )?(?:is )?(?:fatally |critically |seriously |badly )?"
    r"(?:shot|killed|stabbed|dead|dies|died|injured|wounded|hurt|hospitali[sz]ed|struck|hit|found|drowns|drowned)\b)"
)
_HEADED = regex(_HEADING, re.IGNORECASE)
_HEADED_LINE = regex(rf"\n{_HEADING}", re.IGNORECASE)
_NO_HEADS = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that", "one", "each", "every", "no",
     "another", "some", "any", "when", "if", "as", "but", "and", "then")
)  # fmt: skip
_ANOTHER = regex(  # "killed one and injured another", but not "injured another car"
    r"\b(?:injur|wound|kill|hurt|hospitali[sz])(?:ed|ing|s)? (another)(?=[.,;]|$| (?:in|on|at|near|during|outside"
    r"|inside|after|before|late|early|critically|seriously|last|overnight)\b)"
)
_ONE_AGED = regex(r"\b[Oo]ne(?= \d{1,3}-year-old\b)")
_COMPARED = regex(r"\b(?:as|like|than|such|what|be|is|not|never) $", re.IGNORECASE)
# One person named by a noun with its article: "a man and two children were killed" says one man.
_PERSONS = OF_A_SEX | GRANDCHILDREN | HOUSEHOLD | ANYONE | TRADES | ROLES
_WORKPLACES = frozenset(
    {"store", "station", "shop", "restaurant", "school", "bus", "company", "police"}
)  # "a grocery store clerk"
_MEASURED = regex(r"\.0+\Z")  # "a quake of 6.0"
_POINT_AS_MARK = regex(r"\d{1,3}\.\d{3}(?= [a-z])")


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the counts between two offsets.

    >>> text = "At least 14 groups and a woman in 2017"
    >>> [(count.raw, render(count.value)) for count in find(Discourse(text), 0, len(text))]
    [('At least 14', 'at least 14'), ('a', '1')]
    """
    found = []
    for said in scan(discourse.text, start, end):
        if said.unit is None:
            counted = _whole(discourse.text, said)
            if counted is not None and not refused(discourse, counted):
                found.append(
                    mention("count", discourse, said.start, said.end, amount_of(counted, discourse.profile, COUNTED))
                )
    things = with_article(discourse.text, start, end) + with_other(discourse.text, start, end)
    ones = [thing for thing in things if _is_person(discourse.text, thing)]
    if ones and found:
        ones = [one for one in ones if all(one.start != counted.span.start for counted in found)]  # "a dozen doctors"
    spans = [(thing.start, thing.end) for thing in ones]
    spans += _headed(discourse.text, start, end)
    if discourse.text.find("-year-old", start, end) >= 0:
        spans += [aged.span() for aged in _ONE_AGED.finditer(discourse.text, start, end)]
    if discourse.text.find("another", start, end) >= 0:
        spans += [one.span(1) for one in _ANOTHER.finditer(discourse.text, start, end)]
    if not spans:
        return found
    one = Amount(figure(1), None, "", "", discourse.profile, COUNTED)
    found += [mention("count", discourse, *span, one) for span in spans]
    return sorted(found, key=lambda counted: counted.span)


def _headed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The persons without an article with whom the lines of a stretch begin."""
    lines = list(_HEADED_LINE.finditer(text, start, end))
    if text[start - 1 : start] in ("", "\n") and (first := _HEADED.match(text, start, end)):
        lines.insert(0, first)
    return [line.span("one") for line in lines if (line["before"] or "").lower() not in _NO_HEADS]


def _is_person(text: str, thing: Named) -> bool:
    """Whether the article counts one person: not in "as a child", "a passenger plane".

    An age makes a person of it without a noun, and so does what befell "another": "a 31-year-old died".
    """
    if text[thing.end - 2 : thing.end] in ("er", "ne") and (
        (thing.first in _WAS and (thing.second in _HARMED or (thing.second == "in" and thing.third in _STATES)))
        or (thing.first in _HARMED and (thing.second in _BEFELL or not thing.second))
        or (thing.first == "in" and thing.second in _STATES)
    ):
        return True
    if thing.first in _ORDINALS and _hurt(thing.second, thing.third):
        return True
    if text.startswith("-old", thing.end - 4) and (thing.first in _AFTER_PERSON or _befell(thing.first, thing.second)):
        return True
    followed = len(thing.second) < 3 or thing.second in _AFTER_PERSON or _befell(thing.second, thing.third)
    named = (
        (thing.first in _PERSONS and followed)
        or thing.second in _PERSONS
        or (thing.second in _WORKPLACES and thing.third in _PERSONS)
    )
    return named and _COMPARED.search(text[max(0, thing.start - 6) : thing.start]) is None


def _hurt(verb: str, after: str) -> bool:
    """Whether words tell that someone who is only numbered was hurt: "a third wounded", "a second was shot in"."""
    return (verb in _HURT and (after in _BEFELL or not after)) or (verb in _WAS and after in _HURT)


def _befell(verb: str, after: str) -> bool:
    """Whether a participle tells what befell someone: "a girl injured in the blast", not "a man injured two"."""
    return verb in _HARMED and (after in _BEFELL or not after)


def _whole(text: str, said: Said) -> Said | None:
    """Return the number as a whole one; "1.200 people" counts, "1.5 people" does not."""
    if _MEASURED.search(text, said.number_start, said.number_end):
        return None
    if (
        isinstance(said.low.value, int)
        and said.low.value >= 0
        and (said.high is None or isinstance(said.high.value, int))
    ):
        return said
    if isinstance(said.low.value, Fraction) and said.high is None and _POINT_AS_MARK.match(text, said.number_start):
        return said._replace(low=figure(said.low.value * 1000))
    return None


def parse(text: str) -> Amount:
    """Read a count that is a text of its own; here "2017" is a count.

    >>> render(parse("no fewer than two dozen"))
    'at least 24'
    """
    said, profile = whole(text, "count")
    counted = _whole(text, said)
    if counted is None or said.unit is not None:
        raise ValueError(f"{text!r} is not a count")
    return amount_of(counted, profile, COUNTED)


UNIT = ValueType("count", "a number of things", find, relate, render, parse, dump, same, clash="count")
