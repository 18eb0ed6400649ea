"""Every number of a stretch of text with its sign, unit, hedge and range, read once for all types.

``scan`` is the one pass over a sentence; each type then takes the numbers that are its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from xref.expressions import regex
from xref.model.records import made
from xref.tuples import NamedTuple
from xref.values._cues import Cues
from xref.values._keeping import kept
from xref.values._numerals.beside import silent_after, silent_before
from xref.values._numerals.bounds import ABOUT, LEAST, LESS, MORE, MOST, hedge_after, hedge_before
from xref.values._numerals.cursor import Numeral
from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.grammar import numeral
from xref.values._numerals.intervals import exact
from xref.values._numerals.joining import One, compound, suffixed, with_unit
from xref.values._numerals.lexing import Token, lex
from xref.values._numerals.ranges import TWO_BOUNDS, by_and_to, is_year, joint_after, range_start, shared_after
from xref.values._numerals.units import Unit
from xref.values._numerals.words import SUFFIXES


class Said(NamedTuple):
    """A number or range as said."""

    start: int  # with hedge, sign and currency
    end: int  # with unit
    low: Figure
    high: Figure | None
    hedge: str
    unit: Unit | None
    other: Unit | None  # the unit that the same word also names: pounds of weight
    form: str
    tail: str  # letters glued to the number
    number_start: int
    number_end: int
    bare_start: int  # without its hedge
    silent: bool = False  # the word after it says nothing of it


@kept
def scan(text: str, start: int, end: int) -> tuple[Said, ...]:
    """Return the numbers between two offsets, in text order, without overlap."""
    tokens = lex(text, start, end)
    found: list[Said] = []
    index, edge = 0, start
    while index < len(tokens):
        first = numeral(text, tokens, index)
        if first is not None and first.start < edge:
            first = first._replace(start=edge) if edge < first.end else None  # its article lies outside
        if first is None:
            index += 1
        elif _makes_ordinal(text, tokens, first):
            index, edge = first.following + 1, tokens[first.following].end
        else:
            said, index = _said(text, tokens, first, edge, end)
            found.append(said)
            edge = said.end
    return tuple(found)


class Named(NamedTuple):
    """A thing named with the indefinite article: "a litre", "a young man"; words in lower case."""

    start: int
    end: int  # of the article
    first: str
    second: str
    third: str


_WORDS_AFTER = r"(?=([A-Za-z][a-z]{1,13}(?:-[a-z]{2,9})?)(?: ([a-z]{2,14})(?: ([a-z]{2,14}))?)?(?![A-Za-z'-]))"
_NAME_BEFORE = r"(?: [A-Z][a-z]+(?= [A-Z]| sheriff))*(?: sheriff.s)?"  # "a Noble Park man", "a Dover sheriff's deputy"
_ARTICLE = regex(rf"[Aa](?<![\w'-].)n?(?: \w{{1,12}}-(?:year|month|week|day)-old)?{_NAME_BEFORE} {_WORDS_AFTER}")
_OTHER = regex(rf"other(?:(?<=[Aa]nother)|(?<=[Tt]he other))(?: one)? {_WORDS_AFTER}")  # quick to search for


@cache
def _articles() -> Cues[int]:
    """The articles with a mark before them, and in capitals, each with the length of the mark."""
    led = {f"{mark}{article} ": 1 for mark in _BEFORE_AN_ARTICLE for article in ("a", "an")}
    return Cues(led | {"A ": 0, "An ": 0})


_BEFORE_AN_ARTICLE = ' \n\t"!#$%&(+)*,/:;<=>?@[\\]^`{|}~'


@kept
def with_article(text: str, start: int, end: int) -> tuple[Named, ...]:
    """Return the things between two offsets that "a" or "an" introduces, in text order."""
    places = [at + led for led, at in _articles().found(text, max(start - 1, 0), end)]
    if not start and text[:1] == "a":
        places.insert(0, 0)  # no mark stands before it
    found = (_ARTICLE.match(text, place, end) for place in places)
    return tuple([_named(match) for match in found if match])


@kept
def with_other(text: str, start: int, end: int) -> tuple[Named, ...]:
    """Return the things between two offsets that "another" or "the other" introduces, in text order."""
    if text.find("other ", start, end) < 0:
        return ()
    things = (
        thing._replace(start=thing.start - len("an" if text[thing.start - 1] == "n" else "the "))
        for thing in map(_named, _OTHER.finditer(text, start, end))
    )
    return tuple(thing for thing in things if thing.start >= start)


def _named(match: re.Match[str]) -> Named:
    first, second, third = match.groups("")
    return made(Named, (match.start(), match.end() - 1, first.lower(), second, third))


def _makes_ordinal(text: str, tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether an ordinal word completes the number: "twenty-first", "one hundred and third"."""
    if number.following >= len(tokens) or tokens[number.following].kind != "O" or number.form != "words":
        return False
    last, ordinal = tokens[number.following - 1], tokens[number.following]
    return last.kind in "THS" and text[last.end : ordinal.start] in (" ", "-", " and ")


def _said(text: str, tokens: Sequence[Token], first: Numeral, edge: int, end: int) -> tuple[Said, int]:
    """Extend a numeral by its unit, a second number, and the hedges on both sides."""
    told_before = not silent_before(text, first.start, edge)
    told_after = bool(first.tail) or not silent_after(text, first.end, end)
    one = with_unit(text, first, edge, end, before=told_before, after=told_after)
    hedge, start = hedge_before(text, one.start, edge) if told_before else ("", one.start)
    if one.unit is None and not told_after:
        number = one.number
        silent = (start, one.end, number.figure, None, hedge, None, None, first.form)
        said = made(Said, (*silent, "", first.start, number.end, one.start, True))
        return said, number.following
    one = compound(text, tokens, one, end)
    low, high, last = one.number.figure, None, one
    second = _second(text, tokens, one, end) if one.number.form in ("digits", "words", "fraction") else None
    if second is not None:
        last = second
        low, high = _shared(one.number, second.number), second.number.figure
        start = range_start(text, start, one.start, edge)
        hedge = ABOUT if hedge == ABOUT else "to"
    else:
        one = last = _sharing(text, tokens, one, end)
        low = one.number.figure
        after, stop = hedge_after(text, one.end, end)
        if after and hedge in ("", ABOUT, after):
            hedge, last = after if hedge in ("", after) or after != ABOUT else hedge, one._replace(end=stop)
        upper = _bounded(text, tokens, last, hedge, end)
        if upper is not None:
            last, hedge, low, high = upper[0], upper[1], *sorted((low, upper[0].number.figure))
    unit, other = (one.unit, one.other) if last.unit is None else (last.unit, last.other)
    number_start = first.start if one.number.start == first.start else one.number.start
    ends = (last.number.tail, number_start, last.number.end, one.start, False)
    said = made(Said, (start, last.end, low, high, hedge, unit, other, first.form, *ends))
    return said, last.number.following


def _second(text: str, tokens: Sequence[Token], one: One, end: int) -> One | None:
    """Return the upper number of a range."""
    joint = joint_after(text, one.start, one.end, end)
    if joint is None or one.number.following >= len(tokens):
        return None
    second = numeral(text, tokens, one.number.following)
    if second is None or second.form == "ordinal" or _is_part(second) != _is_part(one.number):
        return None
    if text[second.end : second.end + 1] in ("-", "/") and text[second.end + 1 : second.end + 2].isdigit():
        return None  # a telephone number, a date
    if second.tail.lower() in SUFFIXES and one.unit is not None and one.unit.dimension == "money":
        second = suffixed(second)  # "£2-3m"
    upper = with_unit(text, second, joint, end)
    if upper.start != joint or (one.unit and upper.unit and one.unit.family != upper.unit.family):
        return None
    if one.unit is not None and _apart(text, one, upper):
        return None
    if one.unit is upper.unit is None and _changed(text, one, upper, joint):
        return None
    low, high = _shared(one.number, second), upper.number.figure
    return upper if _rises(low, high) else None


def _changed(text: str, one: One, upper: One, joint: int) -> bool:
    """Whether two numbers are no range: a change and what it led to, "rose by 24,000 to 1.4 million".

    Nor are two figures for one thing, counted otherwise: "9,936 or 42,426 persons", of families.
    """
    if " or" in text[one.end : joint] and one.number.figure.value >= 100:
        return upper.number.figure.value > 2 * one.number.figure.value
    if text[max(0, one.start - 3) : one.start].lower() != "by ":
        return False
    larger = upper.number.figure.value > 5 * one.number.figure.value
    return larger and by_and_to(text, one.start, text[one.end : joint])


def _is_part(number: Numeral) -> bool:
    """Whether a number is a part of one: "3/4"; "2 1/2" is none."""
    return number.form == "fraction" and 0 < number.figure.value < 1


def _apart(text: str, one: One, upper: One) -> bool:
    """Whether two amounts are of two things: "0.7% or 49.63", "fell 8p to 81p", "rose 2 percent to 5,000"."""
    said, follows = text[one.end : upper.start], one.end > one.number.end
    if (upper.unit is None and not follows) or (upper.unit is not None and upper.unit.dimension == "percent"):
        return False  # "$3 to 5 million", "up 5% to 8%"
    return by_and_to(text, one.start, said) or (upper.unit is None and "or" in said)


def _sharing(text: str, tokens: Sequence[Token], one: One, end: int) -> One:
    """Give the first of two numbers the unit of the second: "fell from 30 to 20 percent", "52-48 percent"."""
    joint = shared_after(text, one.end, end) if one.number.form in ("digits", "words") else None
    if joint is None or one.number.following >= len(tokens) or one.number.tail or one.number.figure.vague:
        return one
    if is_year(text, one.number.start, one.number.end):
        return one
    second = numeral(text, tokens, one.number.following)
    if second is None or second.form != one.number.form or second.figure.vague:
        return one
    upper = with_unit(text, second, joint, end)
    if upper.start != joint or upper.unit is None:
        return one
    if text[one.end : joint] in ("-", " and ") and upper.unit.dimension != "percent":
        return one
    if one.unit is not None and (one.unit != upper.unit or one.unit.dimension != "money"):
        return one
    number = one.number._replace(figure=_shared(one.number, second))
    return one._replace(number=number, unit=upper.unit, other=upper.other)


def _rises(low: Figure, high: Figure) -> bool:
    return bool(low.vague or high.vague) or low.value < high.value


_IN_THOUSANDS = ((5, 10_000), (100, 100_000))  # "10-15,000", "500-600,000": from so much, to so much and more


def _shared(first: Numeral, second: Numeral) -> Figure:
    """Give the lower number the scale of the upper one: "2 to 3 million", "10-15,000"."""
    low, high = first.figure, second.figure
    if low.vague or high.vague or low.value >= 1000 or first.scale > 1:
        return low
    scale = second.scale
    if (
        scale == 1
        and first.form == second.form == "digits"
        and high.step >= 1000
        and any(low.value >= least and top <= high.value < 10 * top for least, top in _IN_THOUSANDS)
    ):
        scale = 1000
    return figure(exact(low.value * scale), low.step * scale) if scale > 1 and low.value * scale < high.value else low


def _bounded(text: str, tokens: Sequence[Token], one: One, hedge: str, end: int) -> tuple[One, str] | None:
    """Return the other bound of "at least 20 but no more than 30"."""
    if hedge not in (MORE, LEAST, LESS, MOST) or one.number.following >= len(tokens):
        return None
    second = numeral(text, tokens, one.number.following)
    if second is None or second.form == "ordinal" or second.figure.vague or one.number.figure.vague:
        return None
    upper = with_unit(text, second, one.end, end)
    other, start = hedge_before(text, upper.start, one.end)
    joined = TWO_BOUNDS.get(frozenset((hedge, other)))
    if joined is None or text[one.end : start].strip() not in ("", "and", "but", ",", ", and", ", but"):
        return None
    values = one.number.figure.value, upper.number.figure.value
    rises = values[0] < values[1] if hedge in (MORE, LEAST) else values[1] < values[0]
    if not rises or (one.unit and one.unit != upper.unit):
        return None
    return upper, joined
