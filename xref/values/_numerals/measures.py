"""The value type of a dimension: amounts with a unit, as distance, weight, money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache, lru_cache

from xref.expressions import regex
from xref.extension import Discourse, Nature, ValueType
from xref.model import Mention, Span
from xref.model.records import made
from xref.tuples import NamedTuple
from xref.values._keeping import kept
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.bounds import ABOUT, LEAST, MORE, hedge_after, hedge_before
from xref.values._numerals.figures import figure
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import Named, Said, scan, with_article
from xref.values._numerals.symbols import is_a_thing
from xref.values._numerals.units import ALSO, Unit, named, units
from xref.values._numerals.writing import dump, render

# "a year" is a length of time only where the words before say so; elsewhere it is a rate or a date.
_LASTING = regex(
    r"\b(?:for|by|last(?:ed|ing|s)?|within|after|over|under|nearly|almost|about|around|than|least|most|roughly|just|only|half)"
    r" $",
    re.IGNORECASE,
)
_TO_LIFE = regex(r"[- ]to[- ]life\b", re.IGNORECASE)
_OVER = regex(r"over ", re.IGNORECASE)
_NEAR = 14  # characters: the longest of the words looked for and its space
_HELD = regex(r"\b(?:held|took place|taken place|take place|spread|staggered|staged|conducted|phased) $")
_LONG = regex(r"(?<![\w-])(?:an? )?(hour|day|week|month|year|decade|century)-?long\b", re.IGNORECASE)
_MORE = regex(  # of what is lengthened: "for another year"
    r"(?:(?<=\bfor )|(?<=\bby )|(?<=\blast ))(?:another|a further|an additional)"
    r" (hour|day|week|month|year|decade)\b(?!-|'s)",
    re.IGNORECASE,
)
_AND_A_PART = regex(r" and an? (half|quarter)\b")
_OR_TWO = regex(r" or (?:(two)|three)\b(?! [a-z]+s\b)")
_STATES = (
    "war|conflict|insurgency|rebellion|uprising|revolt|dispute|feud|stand-?off|blockade|siege|crisis|truce|cease-?fire"
)
OLD = regex(rf"[- ]olds?\b(?! (?:[a-z]+ )?(?:{_STATES})s?\b)| of age\b", re.IGNORECASE)
"""What makes a length of time an age; a war of "52 years old" has lasted so long."""
_AGED = ("aged ", "age of ")
_CLOCK = regex(r"(?:[01][0-9]|2[0-4])[0-5][0-9]")
_AT_CLOCK = regex(r"\b(?:at|by|until|till|from|before|since|between) $", re.IGNORECASE)
_PREFIXED = regex(r"[A-Za-z0-9]-$")
_PREFIXES = regex(r"\b(?:mid|pre|post|sub|some|non|near|plus|over|under)-$", re.IGNORECASE)


def amount_of(said: Said, profile: str, domain: Domain) -> Amount:
    """Return the amount that was said, under a profile."""
    return _amount(said.low, said.high, said.hedge, said.unit.name if said.unit else "", profile, domain)


_amount = lru_cache(maxsize=4096)(Amount)  # most are said again and again, and are worked out once


def same(amount: Amount) -> Amount:
    """Return the amount itself: nothing in an amount is inferred."""
    return amount


def mention(type_: str, discourse: Discourse, start: int, end: int, amount: Amount) -> Mention:
    """Return a mention of an amount at a span."""
    return made(Mention, (type_, made(Span, (start, end)), discourse.text[start:end], amount, ()))


def measure(name: str, about: str, domain: Domain, *natures: Nature) -> ValueType[Amount]:
    """Return the value type of the dimension called ``name``."""

    def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
        measures = _measured(discourse.text, start, end).get(name)
        if measures is None:
            return []
        measured, ones, long = measures
        found = []
        for said, unit in measured:
            amount = amount_of(said._replace(unit=unit), discourse.profile, domain)
            found.append(mention(name, discourse, said.start, said.end, amount))
        if not ones and not long:
            return found
        found += [_one(name, discourse, thing, start, end, domain) for thing in ones]
        found += [_as_long(name, discourse, match, start, domain) for match in long]
        return _apart(sorted(found, key=lambda m: m.span))

    def parse(text: str) -> Amount:
        said, profile = whole(text, name)
        unit = unit_of(said, name)
        if unit is None:
            raise ValueError(f"{text!r} has no unit of {name}")
        return amount_of(said._replace(unit=unit), profile, domain)

    return ValueType(name, about, find, relate, render, parse, dump, same, natures=frozenset(natures))


def _apart(found: Sequence[Mention]) -> list[Mention]:
    """Keep the first of mentions that overlap: "an hour and a half an hour" holds one amount and a rest."""
    kept: list[Mention] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


class _Measured(NamedTuple):
    """What two offsets hold of a dimension: numbers with its units, and its units with an article."""

    numbers: list[tuple[Said, Unit]]
    ones: list[Named]
    long: list[re.Match[str]]


@kept
def _measured(text: str, start: int, end: int) -> dict[str, _Measured]:
    """Return what stands between two offsets by dimension: one pass for all types."""
    found: dict[str, _Measured] = {}
    numbers, things = scan(text, start, end), with_article(text, start, end)
    with_unit = [said for said in numbers if said.unit is not None and said.form != "ordinal"]  # few have one
    for spoken in with_unit:
        said = _spread(text, _to_life(text, spoken))
        if not _is_rate_or_identifier(text, said):
            for unit in (said.unit, said.other):
                if unit is not None:
                    found.setdefault(unit.dimension, _Measured([], [], [])).numbers.append((said, unit))
    for thing in things:
        for dimension in _singulars().get(thing.first, ()):
            if _is_one(dimension, text, start, end, thing, numbers):
                found.setdefault(dimension, _Measured([], [], [])).ones.append(thing)
    if text.find("long", start, end) >= 0:
        found.setdefault("duration", _Measured([], [], [])).long.extend(_LONG.finditer(text, start, end))
    if (
        text.find("another ", start, end) >= 0
        or text.find(" further ", start, end) >= 0
        or text.find(" additional ", start, end) >= 0
    ):
        found.setdefault("duration", _Measured([], [], [])).long.extend(_MORE.finditer(text, start, end))
    return found


def _to_life(text: str, said: Said) -> Said:
    """Return a sentence of "25 years to life" as the least that it is."""
    if said.unit is None or said.unit.dimension != "duration" or said.hedge or said.high is not None:
        return said
    match = _TO_LIFE.match(text, said.end)
    return said._replace(hedge=LEAST, end=match.end()) if match else said


def _spread(text: str, said: Said) -> Said:
    """Return "over" without a bound where something is done in the course of a time: "held over two days"."""
    if said.unit is None or said.unit.dimension != "duration" or said.hedge != MORE:
        return said
    over = _OVER.match(text, said.start)
    done = over is not None and _HELD.search(text, max(0, said.start - _NEAR), said.start) is not None
    return said._replace(hedge="", start=over.end()) if over is not None and done else said


def unit_of(said: Said, dimension: str) -> Unit | None:
    """Return the unit of a dimension that the words name; "pounds" are money or weight, as the type asks."""
    return next((unit for unit in (said.unit, said.other) if unit is not None and unit.dimension == dimension), None)


def _is_rate_or_identifier(text: str, said: Said) -> bool:
    """Whether the unit is part of a rate ("kg/ha") or an age ("nine years old"), or the number of a name ("Il-76m")."""
    if text[said.end : said.end + 1] == "/" and said.unit is not None and said.unit.dimension != "money":
        return text[said.end + 1 : said.end + 2].isalpha()
    if (
        said.unit is not None
        and said.unit.dimension == "duration"
        and (OLD.match(text, said.end) or text.endswith(_AGED, 0, said.start) or _is_clock(text, said))
    ):
        return True
    before = text[max(0, said.bare_start - 6) : said.bare_start]
    if said.unit is not None and said.unit.dimension == "percent" and before[-2:-1].isdigit():
        return False  # "52-48 percent"
    return said.form == "digits" and bool(_PREFIXED.search(before)) and not _PREFIXES.search(before)


def _is_clock(text: str, said: Said) -> bool:
    """Whether digits before "hours" are a time of day: "till 1015 hours", "at 0830 hours", "at 18:21 hours"."""
    digits = text[said.number_start : said.number_end]
    if said.unit is None or said.unit.name != "hours":
        return False
    if len(digits) == 2 and text[said.start - 1] == ":" and text[max(0, said.start - 2) : said.start - 1].isdigit():
        return True
    if not _CLOCK.fullmatch(digits):
        return False
    return _AT_CLOCK.search(text, max(0, said.bare_start - 8), said.bare_start) is not None


@cache
def _singulars() -> dict[str, tuple[str, ...]]:
    """Return the words of one unit that an article can stand before ("a litre", "an hour"), with their dimensions."""
    odd = {"second", "feet", "percentage", "stone", "cent", "penny", "mark", "degree", "bit"}
    return {
        word: (unit.dimension, "weight") if word in ALSO else (unit.dimension,)
        for word, unit in units().items()
        if word.isalpha()
        and (len(word) > 3 or word in ("kg", "lb", "km", "day"))
        and not word.endswith("s")
        and word not in odd
    }


def _is_one(dimension: str, text: str, start: int, end: int, thing: Named, numbers: Sequence[Said]) -> bool:
    """Whether an article says one of a unit: "a litre", "for an hour and a half"; not the rate in "$5 a barrel"."""
    last = thing.end + 1 + len(thing.first)
    if is_a_thing(thing.first, text[last : last + 14]):
        return False
    if last > end or any(
        said.end + 1 == thing.start or (said.start < last and thing.start < said.end) for said in numbers
    ):
        return False
    if dimension != "duration" or _AND_A_PART.match(text, last):
        return True
    return _LASTING.search(text[max(start, thing.start - 10) : thing.start]) is not None


def _one(name: str, discourse: Discourse, thing: Named, edge: int, stop: int, domain: Domain) -> Mention:
    text, word = discourse.text, thing.first
    end = thing.end + 1 + len(word)
    hedge, start = hedge_before(text, thing.start, edge)
    part = _AND_A_PART.match(text, end, stop)
    value = Fraction(1)
    if part is not None:
        value, end = value + Fraction(1, 2 if part[1] == "half" else 4), part.end()
    more = None if hedge or part else _OR_TWO.match(text, end, stop)
    if more is not None:
        hedge, end = "to", more.end()
    after, stop = hedge_after(text, end, stop)  # "a month or so", "a year or more"
    if after and hedge in ("", after, ABOUT):
        hedge, end = after if hedge != ABOUT else hedge, stop
    unit = named(ALSO[word]) if name == "weight" and word in ALSO else units()[word]
    high = None if more is None else figure(Fraction(2 if more[1] else 3))
    amount = Amount(figure(value), high, hedge, unit.name, discourse.profile, domain)
    return mention(name, discourse, start, end, amount)


def _as_long(name: str, discourse: Discourse, match: re.Match[str], edge: int, domain: Domain) -> Mention:
    """Return one of a unit that something takes: "a week-long truce", "extended for another month"."""
    hedge, start = hedge_before(discourse.text, match.start(), edge)
    unit = units()[match[1].lower()]
    amount = Amount(figure(Fraction(1)), None, hedge, unit.name, discourse.profile, domain)
    return mention(name, discourse, start, match.end(), amount)


def whole(text: str, what: str) -> tuple[Said, str]:
    """Return the one number that a text is, and the profile it names; the text must hold nothing else."""
    body, _, profile = text.strip().partition(" [")
    found = scan(body, 0, len(body))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(body)):
        raise ValueError(f"{text!r} is not read as a {what}")
    return found[0], profile.rstrip("]") or "default"
