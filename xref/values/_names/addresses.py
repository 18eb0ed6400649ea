"""Streets told by the form of an address: "the 4400 block of W. Monroe St.", "Interstate 70"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from operator import itemgetter

from xref.expressions import regex
from xref.model import NameKind
from xref.values._cues import Cues
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.tagging import Tagged
from xref.values._names.value import Name

_SIDES = {"N": "North", "S": "South", "E": "East", "W": "West"}
_SIDES |= {a + b: _SIDES[a] + _SIDES[b].lower() for a in "NS" for b in "EW"}
_KINDS = {
    "St": "Street",
    "Ave": "Avenue",
    "Av": "Avenue",
    "Blvd": "Boulevard",
    "Rd": "Road",
    "Dr": "Drive",
    "Ln": "Lane",
    "Ct": "Court",
    "Pl": "Place",
    "Pkwy": "Parkway",
    "Hwy": "Highway",
    "Sq": "Square",
    "Ter": "Terrace",
    "Cir": "Circle",
    "Trl": "Trail",
    "Expy": "Expressway",
}
_WHOLE_KINDS = (*dict.fromkeys(_KINDS.values()), "Way", "Crescent", "Close", "Row", "Walk", "Loop", "Broadway", "Pike")


def addresses(text: str, start: int, end: int) -> list[tuple[int, int, Name]]:
    """Return the streets that an address names in ``text[start:end]``: offsets, and the name written out.

    North American police tell a place by the hundred of house numbers that it lies in. What follows "block of" is
    a street whatever it is called; a kind of street ends its name, else a word without a capital or of the calendar.

    >>> text = "in the 3300 block of W. Flournoy St. about 5 p.m."
    >>> [(text[a:b], name.name) for a, b, name in addresses(text, 0, len(text))]
    [('W. Flournoy St.', 'West Flournoy Street')]
    """
    found: list[tuple[int, int, Name]] = []
    for pattern in _told_by_signs(text, start, end):
        if pattern is _crossing:
            found += [street for match in pattern().finditer(text, start, end) for street in _two_streets(match)]
            continue
        for match in pattern().finditer(text, start, end):
            if all(stop <= match.start() or match.end() <= begin for begin, stop, _ in found):
                found.append(_street(match))
    return sorted(found, key=itemgetter(0)) if found else found


def with_streets(
    words: Tagged, found: list[tuple[int, int, Name]], streets: list[tuple[int, int, Name]]
) -> list[tuple[int, int, Name]]:
    """Return places by their words, with the streets of addresses for whatever was read of a part of them."""
    if not streets:
        return found
    return with_told(found, [(words.at(begin), words.at(stop), street) for begin, stop, street in streets])


def with_told(found: list[tuple[int, int, Name]], told: list[tuple[int, int, Name]]) -> list[tuple[int, int, Name]]:
    """Return places by their words, with those told otherwise for whatever was read of a part of them."""
    if not told:
        return found
    kept = [row for row in found if all(row[1] <= first or last <= row[0] for first, last, _ in told)]
    return sorted([*kept, *told], key=itemgetter(0))


def _street(match: re.Match[str]) -> tuple[int, int, Name]:
    """The street of a match, without a day that follows its name: "of South Harding Sunday night"."""
    words = match["street"].split(" ")
    while len(words) > 1 and words[-1].lower() in lexicon_words("calendar"):
        words.pop()
    begin = match.start("street")
    return begin, begin + len(" ".join(words)), Name(_written_out(words), NameKind.PLACE, level="site")


def _two_streets(match: re.Match[str]) -> list[tuple[int, int, Name]]:
    """The two streets of "107th and Olive avenues", each of the kind that both share."""
    kind = _PLURALS[match["kind"].lower()]
    return [
        (*match.span(part), Name(_written_out([*match[part].split(" "), kind]), NameKind.PLACE, level="site"))
        for part in ("one", "other")
    ]


def _written_out(words: list[str]) -> str:
    """A street's name without abbreviations, so that "S. Campbell Ave" and "South Campbell Avenue" are one."""
    first, *others = (word.replace(".", "") for word in words)
    if first.startswith("I-"):
        return f"Interstate {first[2:]}"
    if (first[-1:].isdigit() and len(first) > 2) or (_OF_A_STATE.match(first) and others and others[-1].isdigit()):
        return f"Highway {(others or [first])[-1].rpartition('-')[2]}"  # "U.S. Highway 41", "S.C. 34", "US-41"
    sided = _SIDES.get(first, first)
    if others[:1] and sided in _SIDES.values() and others[0] == "St" and len(others) > 1:
        others[0] = "Saint"
    opening = "Saint" if first == "St" else _KINDS.get(sided, sided)
    return " ".join([opening, *(_KINDS.get(word, _SIDES.get(word, word)) for word in others)])


_OF_A_STATE = regex(r"(?!NE|NW|SE|SW)[A-Z]{2}$")
_PLURALS = {"streets": "Street", "avenues": "Avenue", "roads": "Road", "drives": "Drive", "boulevards": "Boulevard"}
_SIDE = r"(?:(?:North|South)(?:east|west)?|East|West|[NS]\.?[EW]?\.?|[EW]\.?)"
_KIND = rf"(?:(?:{'|'.join(_WHOLE_KINDS)})\b|(?:{'|'.join(_KINDS)})\b\.?)"
_NTH = r"\d{1,3}(?:st|nd|rd|th)"
_WORD = rf"(?:{_NTH}|(?:Jr|St|Dr|Mt|Rev)\.|[A-Z]\.|[A-Z][\w'’-]*)"


@cache
def _block() -> re.Pattern[str]:
    """Return the pattern of the street after a number and "block of"."""
    named = rf"(?:{_SIDE} )?(?:{_WORD} ){{1,4}}?{_KIND}(?: {_SIDE}(?!\w)| \d{{1,4}}\b)?"
    lettered = r"Ave(?:nue|\.)? [A-Z]\b"
    return regex(
        rf"\b\d{{1,5}}[ -][Bb]locks? of (?P<street>{lettered}|{named}|{_ROADS}|(?:{_SIDE} )?{_WORD}(?: {_WORD}){{0,2}})"
    )


@cache
def _shortened() -> re.Pattern[str]:
    """Return the pattern of a street told by a letter or by its number: "W. Buckingham Rd.", "South 28th St."."""
    lettered = rf"(?:[NS]\.?[EW]?\.?|[EW]\.?) (?:{_WORD} ){{1,3}}?{_KIND}"
    return regex(rf"(?<![\w.])(?P<street>{lettered}|(?:{_SIDE} )?{_NTH} {_KIND}(?: [NS][EW]?\b)?)")


@cache
def _crossing() -> re.Pattern[str]:
    """Return the pattern of two streets with one word for their kind: "Ninth and West Main streets"."""
    name = rf"(?:{_SIDE} )?{_WORD}(?: {_WORD})?"
    return regex(rf"\b(?P<one>{name}) and (?P<other>{name}) (?P<kind>(?i:{'|'.join(_PLURALS)}))\b")


_STATE = r"(?:U\.?S\.?|[A-Z]\.[A-Z]\.|[A-Z]{2})"
_ROADS = (
    rf"(?<![\w.])(?:{_STATE} |(?:[NSEW]|North|South|East|West)\.? )?"
    r"(?:Interstate|State (?:Road|Route)|County Road|Highway|Route) \d{1,4}\b"
)


@cache
def _numbered() -> re.Pattern[str]:
    """Return the pattern of a road known by its number."""
    return regex(rf"\b(?P<street>{_ROADS}|I-\d{{1,3}}\b)")


@cache
def _of_a_state() -> re.Pattern[str]:
    """Return the pattern of a road of the country or of a state behind a word of place: "on U.S. 41"."""
    return regex(
        r"\b(?:on|along|off|onto|of|near|at|and) (?P<street>(?:U\.?S\.?|[A-Z]\.[A-Z]\.)[ -]\d{1,3}\b)"
        r"(?! (?:people|persons|(?:[a-z]+ )?(?:men|women|children|soldiers|troops|officers)|percent|per cent)\b)"
    )


_STATES = ("U.S. ", "US ", "US-", *(f"{state}. " for state in ("N.C", "N.D", "N.J", "N.M", "N.Y", "S.C", "S.D")))
Pattern = Callable[[], re.Pattern[str]]
# Without one of these no street is told so: looked for all at once, since nearly no text has any.
_SIGNS: dict[str, Pattern] = {
    **dict.fromkeys(("lock of", "locks of"), _block),
    **{form: _crossing for kind in _PLURALS for form in (kind, kind.title())},
    **{side + mark: _shortened for side in "NSEW" for mark in ". EW"},
    **{f"{digit}{ending} ": _shortened for digit in range(10) for ending in ("st", "nd", "rd", "th")},
    **{f"{state}{digit}": _of_a_state for state in _STATES for digit in range(1, 10)},
    **dict.fromkeys(("Interstate", "State R", "County Road", "Highway", "Route", "I-"), _numbered),
}


@cache
def _cues() -> Cues[Pattern]:
    return Cues(_SIGNS)


def _told_by_signs(text: str, start: int, end: int) -> list[Pattern]:
    """Return the patterns that can match in ``text[start:end]``, those that tell most of a street first."""
    cues = _cues().found(text, start, end)
    if not cues:
        return []
    told = {pattern for pattern, at in cues if pattern is not _shortened or _begins_a_street(text, at, end)}
    return [pattern for pattern in (_block, _crossing, _shortened, _of_a_state, _numbered) if pattern in told]


def _begins_a_street(text: str, at: int, end: int) -> bool:
    """Whether a street told by a letter stands at a cue, or a name at one of the number of a street."""
    return text[at + 4 : at + 5].isupper() if text[at].isdigit() else _shortened().match(text, at, end) is not None
