"""Remembrance: the day of the news is no day of an event that lies weeks or years before it.

"Hundreds gathered on Tuesday to mark the eighth anniversary of the tornado that killed 161" tells of a tornado eight
years back, "Saturday's blast came two weeks after a truck bomb killed 358" of a bomb in the middle of the month. Words
that speak of years gone by say so alone; a vigil or a tribute does only beside a year or "ago", for it is held for
those who died this week as well.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Span
from xref.tuples import NamedTuple
from xref.values import value_type

_MARKED = regex(
    r"\b(?:(?P<nth>[\w-]+) )?(?:(?:anniversar(?:y|ies)|commemoration) of|anniversary since)\b|\bcommemorat\w+"
    r"|\b(?P<years>[\w-]+) years? since\b",
    re.IGNORECASE,
)
_HONOURED = regex(
    r"\b(?:remember\w*|honou?r(?:s|ed|ing)|mourn\w*|in memory of|tributes?|vigils?|memorials?|ceremony|ceremonies"
    r"|(?:a|the) (?:\w+ )?service|silence)\b",
    re.IGNORECASE,
)
_YEARS_AGO = regex(r"\byears ago\b|\b(?:in|of|the|on \w+ \d{1,2},) (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_CAME_AFTER = regex(
    r"\b(?P<less>(?:less|fewer) than )?(?P<count>[\w-]+) (?P<unit>week|month|year)(?P<many>s)? (?:after|since)\b"
    r"(?! (?:his|her|their|its|he|she|they|it)\b)",
    re.IGNORECASE,
)
_COMING = regex(  # "the attack came just", "killed four on Tuesday, only"
    r"\b(?:came|comes?|coming|happened|occurr?ed|took place)(?: [\w-]+){0,4} $"
    r"|(?:,| [-–—]{1,2}) (?:(?:just|only|barely|about|some|exactly|almost|nearly) )*$"
)
_BEFORE = 600  # characters back to the year of which a text last spoke
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_SPANS = {"week": 7, "month": 30, "year": 365}  # days
_FIRST = {"a", "one", "first", "1"}
_UNCOUNTED = {"just", "only", "mere", "barely", "few", "several"}
_EVE = 2  # days of the news itself: what came less than a week before it came before them
_SEVERAL = 12  # at most: who means more names years, not months


class Remembered(NamedTuple):
    """From where on a sentence speaks of what is long gone, and when that was, in EDTF, as far as it says."""

    start: int
    when: str
    cue: Span  # the words that say so


def remembered(discourse: Discourse, sentence: Span, mention: Span) -> Remembered | None:
    """How a sentence says that what it mentions is remembered in it; ``None`` where it is told as news.

    >>> text = "Joplin marked the eighth anniversary of the tornado that killed 161 people."
    >>> remembered(Discourse(text, "2019-05-22"), Span(0, len(text)), Span(44, 51)).when
    '2011'
    """
    text, year = discourse.text, discourse.published[:4]
    if not year.isdecimal():
        return None
    marked = _MARKED.search(text, sentence.start, mention.end)
    if marked:
        back = _years(marked["nth"] or marked["years"] or "")
        when = str(int(year) - back) if back else f"1000/{int(year) - 1}"
        return Remembered(marked.start(), when, Span(*marked.span()))
    told = _YEARS_AGO.search(text, *sentence)
    if told is None or (told["year"] or "0") >= year:
        return None
    honoured = _HONOURED.search(text, sentence.start, mention.end)
    return Remembered(honoured.start(), f"1000/{int(year) - 1}", Span(*honoured.span())) if honoured else None


def came_before(discourse: Discourse, sentence: Span, mention: Span) -> Remembered | None:
    """How long before the news a sentence puts what it mentions, in weeks, months or years.

    >>> text = "Saturday's blast came two weeks after a truck bomb killed 358 people."
    >>> came_before(Discourse(text, "2017-10-29"), Span(0, len(text)), Span(38, 48)).when
    '2017-10-08/2017-10-16'

    Where the text last spoke of an earlier year it tells of that, not of the news.

    >>> text = "It fell in May 1991. The blast came nine months after a truck bomb killed 58 people."
    >>> came_before(Discourse(text, "2017-10-29"), Span(21, len(text)), Span(58, 68)).when
    '1000/1991'
    """
    found = list(_CAME_AFTER.finditer(discourse.text, sentence.start, mention.start))
    if not found or len(discourse.published) < len("2017-10-29"):
        return None
    told = found[-1]
    back, most = _counted(told)
    if not most or not _COMING.search(discourse.text, sentence.start, told.start()):
        return None
    years = _YEAR.findall(discourse.text, max(0, told.start() - _BEFORE), told.start())
    if years and years[-1] < discourse.published[:4]:  # "the bombing of 1989 came nine months after another"
        return Remembered(told.end(), f"1000/{years[-1]}", Span(*told.span()))
    unit = _SPANS[told["unit"].lower()]
    published = date.fromisoformat(discourse.published[:10])
    first, last = published - timedelta(days=most * unit), published - timedelta(days=back * unit - 1 if back else _EVE)
    return Remembered(told.end(), f"{first.isoformat()}/{last.isoformat()}", Span(*told.span()))


def _counted(told: re.Match[str]) -> tuple[int, int]:
    """How many units at least and at most lie between: "two weeks", "just months"; nothing where none are told."""
    if told["count"].lower() in _UNCOUNTED and told["many"]:
        return 1, _SEVERAL
    back = _years(told["count"])
    least = back - bool(told["less"])
    return (least, least + 1) if back else (0, 0)


def _years(word: str) -> int:
    """How many years or weeks a word counts, written out or not, as a number or in order; 0 where it counts none."""
    if word.lower() in _FIRST:
        return 1
    from xref.values._numerals.amounts import Amount
    from xref.values.ordinal import Ordinal

    for kind in ("ordinal", "count"):
        found = value_type(kind).find(Discourse(word), 0, len(word))
        value = found[0].value if len(found) == 1 and found[0].raw == word else None
        if isinstance(value, Ordinal) and not value.from_end:
            return value.place
        if isinstance(value, Amount) and value.low and not (value.hedge or value.high):
            return int(value.low.value)
    return 0
