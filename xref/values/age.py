"""Ages of people in years: "aged 31", "31-year-old", "a man, 31, from Idlib", "in her late 20s".

An age is never rounded; a decade is a range.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.extension import Discourse, Nature, ValueType
from xref.model import Mention
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.dialled_and_aged import in_a_row_of_ages, is_aged, range_of_ages
from xref.values._numerals.figures import Figure, natural_step
from xref.values._numerals.measures import OLD, amount_of, mention, same, whole
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import Said, scan
from xref.values._numerals.units import named
from xref.values._numerals.writing import dump, render

LIVED = Domain(coarsest=0)
_AGED = regex(r"\b(?:aged|ages|age|age of|ages of)[ ]$", re.IGNORECASE)
_AGED_ENDS = ("aged ", "ages ", "age ", "age of ", "ages of ")  # looked for first: most numbers have none of these
_NAMED = regex(
    r"[A-Za-z][\w'-]+(?<!third)(?<!half)(?<!quarter)(?<!total)(?<!toll)(?<!number)(?<!majority)"
    r"(?:(?<=\b[JS]r)\.)?, (?:now |then |also )?$"
)
_SUBJECT = regex(  # "Anna King and Ivo Marsh, both 31,", "the victim was 31."
    r", both $|\b(?:he|she|who|victim|suspect|deceased|defendant|accused|gunman|shooter|driver) (?:is|was)"
    r" (?:now |then )?$",
    re.IGNORECASE,
)
_BRACKETED = regex(r"[A-Z][\w'-]+(?:(?<=\b[JS]r)\.)? \($")
_ALSO = "also "  # "Ivo Marsh, also 31,"
_SINGLE = regex(r" (?:was|is|has|had|who)\b")  # "Anna King, 31 was": news drops the second comma
_CALLED = regex(r"[A-Z][\w'-]+ [A-Z][\w'-]+(?:(?<=\b[JS]r)\.)?, $")
_UNITS = ("years", "months", "weeks", "days")
_DECADE = regex(r"\bin (?:his|her|their) (?:(?P<part>early|mid|late)[ -])?$")
_TENS = {
    word: tens
    for tens, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_SPELLED = regex(  # "in her late thirties"; quick to search for
    rf"in (?<=\bin )(?:his|her|their) (?:(?P<part>early|mid|late)[ -])?(?P<tens>{'|'.join(_TENS)})\b"
)
_OF_TEN = {None: (0, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}  # years of a decade that overlap a little


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the ages between two offsets.

    >>> text = "Anna King, 31, and a 12-year-old boy"
    >>> [render(age.value) for age in find(Discourse(text), 0, len(text))]
    ['31 years', '12 years']
    """
    found = []
    for said in scan(discourse.text, start, end):
        if said.tail == "s" and (decade := _DECADE.search(discourse.text, max(start, said.start - 20), said.start)):
            if years := _years_of(said, decade["part"]):
                lived = amount_of(years, discourse.profile, LIVED)
                found.append(mention("age", discourse, decade.start(), said.end + 1, lived))
            continue
        last = _extent(discourse.text, said, end)
        if last:
            aged = said if said.unit else said._replace(unit=named("years"))
            first = said.start - len(_ALSO) * discourse.text.endswith(f", {_ALSO}", start, said.start)
            found.append(mention("age", discourse, first, last, amount_of(aged, discourse.profile, LIVED)))
    if discourse.text.find("ties", start, end) >= 0:
        found += [_spelled(discourse, match) for match in _SPELLED.finditer(discourse.text, start, end)]
        found.sort(key=lambda age: age.span)
    return found


def _spelled(discourse: Discourse, match: re.Match[str]) -> Mention:
    """The age of who is "in her thirties"."""
    low, high = _part_of_decade(10 * _TENS[match["tens"]], match["part"])
    return mention("age", discourse, *match.span(), Amount(low, high, "to", "years", discourse.profile, LIVED))


def _years_of(said: Said, part: str | None) -> Said | None:
    """Return the range that a decade of a life is, or a part of it."""
    first = said.low.value
    if said.form != "digits" or said.high is not None or first not in range(10, 100, 10):
        return None
    low, high = _part_of_decade(int(first), part)
    return said._replace(low=low, high=high, hedge="to", unit=named("years"))


def _part_of_decade(first: int, part: str | None) -> tuple[Figure, Figure]:
    low, high = (first + years for years in _OF_TEN[part])
    return Figure(low, natural_step(low)), Figure(high, natural_step(high))


def _extent(text: str, said: Said, end: int) -> int:
    """Return where the age ends, or 0 where the number is none."""
    if said.unit is not None:
        if said.unit.name not in _UNITS:
            return 0
        old = OLD.match(text, said.end, end)
        return old.end() if old else said.end if text.endswith(_AGED_ENDS, 0, said.start) else 0
    if said.form not in ("digits", "words"):
        return 0
    before = text[max(0, said.start - 24) : said.start]
    if before.lower().endswith(_AGED_ENDS) and _AGED.search(before):
        return said.end
    if is_aged(text, said):
        return said.end
    if said.form == "digits" and (in_a_row_of_ages(text, said) or range_of_ages(text, said)):
        return said.end
    small = isinstance(said.low.value, int) and 0 < said.low.value < 120 and said.high is None and said.form == "digits"
    if not small or said.hedge:
        return 0
    if before.endswith(" ("):  # "Anna King (31)"
        return said.end if text[said.end : said.end + 1] == ")" and _BRACKETED.search(before) else 0
    if _SINGLE.match(text, said.end) and _CALLED.search(before):
        return said.end
    return said.end if _closed(text, said.end) and (_NAMED.search(before) or _SUBJECT.search(before)) else 0


def _closed(text: str, end: int) -> bool:
    return text[end : end + 1] in (",", ".", ";", ")") and not text[end + 1 : end + 2].isdigit()


def parse(text: str) -> Amount:
    """Read an age that is a text of its own; a bare number is one of years.

    >>> render(parse("31")), render(parse("six months"))
    ('31 years', '6 months')
    """
    body = regex(r"[ -](?:olds?|of age)(?= \[|$)").sub("", text.strip().removeprefix("aged "))
    said, profile = whole(body, "age")
    if said.unit is not None and said.unit.name not in _UNITS:
        raise ValueError(f"{text!r} is not an age")
    return amount_of(said if said.unit else said._replace(unit=named("years")), profile, LIVED)


UNIT = ValueType(
    "age", "the age of a person", find, relate, render, parse, dump, same, natures=frozenset({Nature.AGEING})
)
