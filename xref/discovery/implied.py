"""What a sentence gives in other words: a life in brackets, a year before a noun, "the only", "debut", "not until"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from xref.discovery.ranks import last_rank
from xref.discovery.roles import COMING_OUT
from xref.discovery.words import EMPTY
from xref.discovery.works import is_one_work
from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention, Span
from xref.tuples import NamedTuple
from xref.values import value_type


class Given(NamedTuple):
    """A value that a sentence gives, and the role that its form alone shows, "" where the words beside it tell."""

    mention: Mention
    role: str = ""
    derived: bool = False  # from another value that the sentence gives as well
    head: str = ""  # what is counted, where that is not the word behind it
    within: bool = False  # a rank that is the last of several: "among the top three"


_SHORTEST, _LONGEST = 15, 115  # years of a life
_NAME_BRACKET = regex(r"[A-Z][\w'.-]*\"?\s*\([^()]*\Z")
_BRACKET = regex(r"\([^()]*\Z")  # "Ann Poe, 1st Lady Hull, (": the years are hers if she "was a judge"
_WAS_SOMEBODY = regex(r"\)\s+was\s+(?:an?|the)\b")
_SHORT = 3  # years from which on one more or less tells little, and from which on things are numbered
_FROM = regex(r"from\b", re.IGNORECASE)
_ENDS = regex(r"from\s+(.*?\d{4})\s+(?:to|until|through)\s+(.*?\d{4})", re.IGNORECASE)
_WENT_ON = regex(r"\b(?:held|ran|aired|lasted|broadcast|fought|waged|existed|published|shown)\s+(?:\w+\s+){0,3}\Z")
_YEAR = regex(r"1\d{3}|20\d{2}")
_BEFORE_A_YEAR = regex(r"(?:\b(?:an?|the|his|her|its|their)|\w's?)\s+\Z", re.IGNORECASE)
_ONE_THING = regex(r"\s+[a-z][a-z-]*[a-rt-z]\b")  # after a year: "1927 novel", where "1927 novels" are counted
_NEXT = regex(r"\s+([\w'-]+)")
_DESCRIBED = 5  # words from a year to the work that came out then: "1992 Welsh science fiction film"
_ONLY = regex(r"\b(?:the|its|their|his|her)\s+only\b(?=\s+(?!one\b|two\b|three\b|four\b|\d)[a-z])", re.IGNORECASE)
_FIRST = regex(  # "debut novel", not "debut in May"
    r"\b(?:debut|maiden|inaugural)\b(?=\s+[a-z])(?!\s+(?:in|at|on|for|with|as|of|by|to|and|against|was|is)\b)",
    re.IGNORECASE,
)
_DENIED = regex(r"\b(?:not|never|no|nor|cannot|n't)\s+(?:[a-z]+\s+){0,9}\Z", re.IGNORECASE)
_MORE = regex(r"(?:more|greater)\s+than\s+(?=\S)", re.IGNORECASE)
_UNTIL = regex(r"until\s+", re.IGNORECASE)
_OF_AN_AGE = regex(r"\b(?:was|is|turned|aged)\s+(?:only\s+|just\s+)?\Z", re.IGNORECASE)
_THEN = regex(r"\b(?:when|while|after|before)\s+\w+\s+(?:was|were|turned)\s+(?:only\s+|just\s+)?\Z")
_OR_OVER = regex(r"\S\s+(?:and|or)\s+(?:over|above|older|up|under|below|younger)\Z", re.IGNORECASE)
_AGE_SET = regex(r"\bage\s+(?:[\w'-]+\s+){0,5}?(?:to|is|was|be|at)\s+\Z")  # "the voting age was lowered to"
_WHEN = regex(r"\s+(?:at|when|upon)\b")
_AT_DEATH = regex(r"\s+(?:years\s+old\s+)?when\s+(?:he|she|they)\s+(?:died|passed|was\s+killed)\b|\s+at\s+death\b")
_DIES_AT = regex(  # a headline: "Marta Quill dies at 84"
    r"\b(?:(?:dies|died|dead)\s+at|lived\s+to\s+(?:be|reach))\s+\Z"
)
_WAS = regex(r"\b(?:He|She)\s+was\s+\Z")  # "She was 84."
_AT_AN_END = regex(r"\s*(?:[.,;]|\Z)")
_OF_A_DEATH = regex(r"\b(?:died|dies|dead|death)\b")
_NTH = regex(r"(?:\b(?:his|her|its|their)|\w's?)\s+\Z")
_SO_MANY = regex(r"\s+(?!birthday|anniversary|century|year|day|week|month|season|term|time)([a-z]+)\b")
_UNTIL_DEATH = regex(r"\s+(?:to|until|till)\s+(?:his|her|their)\s+death\b(?:\s+in\s+(?P<year>\d{3,4})\b)?")
_DIED = regex(r"\([^()]{0,80}-[^()]{0,40}?\b(\d{3,4})\)")  # the second year of a life in brackets
_OF_THAT_AGE = regex(
    r"\b(when|before|until|after|since)\s+(?:he|she|they|[A-Z]\w+)\s+(?:was|were|turned|reached)\s+(?:only\s+|just\s+)?\Z"
)
_THEN_AGED = {"before": "under ", "until": "under ", "after": "over ", "since": "over "}
_NOTHING_COUNTED = regex(r"\s*(?:[,.;)]|\Z|years?\s+old\b|(?:in|at|to|and|because|but|with|by|for)\b)")
_ONE_OF = regex(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|youngest|eldest|oldest|last|middle|one)"
    r"(?:-?born)?\s+of\s+(?:the\s+|their\s+|(?:his|her)\s+parents'\s+)?\Z",
    re.IGNORECASE,
)
_OF_PARENTS = regex(r"\s+(children|kids|siblings|brothers|sisters|sons|daughters)\b")
_SIBLINGS = {"brothers": "brother", "sisters": "sister", "sons": "brother", "daughters": "sister"}
_NAMED = regex(r"(?:[A-Z][\w']*\.?\s+|[-#/.])\Z")  # before a number of its name: "Act Two", "No. 7", "COVID-19"
_LOOKED_BACK = 60  # characters before a value
_FURTHER_BACK = 250  # and before an age, in the sentences before it


def implied(mention: Mention, discourse: Discourse, start: int, end: int) -> list[Given]:
    """What one value of a sentence gives: itself, others in its place, or nothing."""
    text = discourse.text
    back = text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]
    if mention.type == "date" and _UNTIL.match(mention.raw) and _DENIED.search(back):
        return [Given(_as(mention, "date", _UNTIL.sub("", mention.raw)))]
    if mention.type == "date":
        of_a_time = (*_stretch(mention), *_ends(mention, back), *_to_death(mention, text, start, end))
        return _life(mention, discourse, start) or [Given(mention), *of_a_time]
    if mention.type == "number" and _YEAR.fullmatch(mention.raw):
        year = _BEFORE_A_YEAR.search(back) and _ONE_THING.match(text, mention.span.end, end)
        return [Given(_as(mention, "date", mention.raw) if year else mention)]
    if mention.type == "number" and mention.raw.isalnum() and not _NAMED.search(back):
        mention = _as(mention, "count", mention.raw)
    if mention.type in ("count", "number") and (last := last_rank(mention, text, start)):
        return [Given(last, within=True)]
    if mention.type in ("count", "number") and (siblings := _siblings(mention, text, back, end)):
        return siblings
    if mention.type in ("count", "number", "age") and (aged := _age_then(mention, text, back, end)):
        return [aged]
    if mention.type in ("count", "number", "age") and (died := _age_of_the_dead(mention, text, back, end)):
        return [died]
    if mention.type == "ordinal" and _NTH.search(back) and (counted := _SO_MANY.match(text, mention.span.end, end)):
        return [Given(mention), *_so_many(mention, counted[1])]
    if mention.type in ("count", "number") and (_OR_OVER.search(mention.raw) or _AGE_SET.search(back)):
        return [Given(_as(mention, "age", mention.raw), head="age")]
    if mention.type in ("count", "number") and _AT_DEATH.match(text, mention.span.end, end):
        return [Given(_as(mention, "age", mention.raw), "death")]
    if (
        mention.type in ("count", "number")
        and is_of_an_age(mention, text, start)
        and _WHEN.match(text, mention.span.end, end)
    ):
        return [Given(_as(mention, "age", mention.raw))]
    if mention.type == "count" and _MORE.match(mention.raw) and _DENIED.search(back):
        return [Given(_as(mention, "count", _MORE.sub("at most ", mention.raw)))]
    return [Given(mention)]


def _as(mention: Mention, kind: str, text: str) -> Mention:
    """A mention read as another type, from another text where that says what it means; as it was if it cannot be."""
    try:
        return mention._replace(type=kind, value=value_type(kind).parse(text.strip()))
    except ValueError:
        return mention


def _life(mention: Mention, discourse: Discourse, start: int) -> list[Given]:
    """Birth, death and age from the years in brackets behind a name: "Ann Poe (1901-1977)"."""
    begin, end = mention.span
    years = _years(mention.value)
    text = discourse.text
    name = text[max(start, begin - _LOOKED_BACK) : begin].rstrip()
    dash = text.rfind("-", begin, end)
    if dash < 0 or years is None or not _SHORTEST <= years <= _LONGEST or not text.startswith(")", end):
        return []
    if not _NAME_BRACKET.search(name) and not (_BRACKET.search(name) and _WAS_SOMEBODY.match(text, end)):
        return []
    ends = [
        _as(mention._replace(span=span, raw=text[span.start : span.end].strip()), "date", text[span.start : span.end])
        for span in (Span(begin, dash), Span(dash + 1, end))
    ]
    dates = [Given(each, role) for each, role in zip(ends, ("birth", "death"), strict=True)]
    if (
        ends[0].type != "date"
        or mention.value.readings[0].start.uncertain
        or mention.value.readings[0].start.approximate
    ):
        return dates
    return [*dates, Given(_as(mention, "age", f"{years - 1} to {years} years"), "death", derived=True)]


def _stretch(mention: Mention) -> list[Given]:
    """How long it was "from 1950 to 1961": ten to twelve years, since neither end says when in its year.

    So many seasons it was as well, since one of sport or of a stage is of one year or begins in one.
    """
    years = _years(mention.value)
    if years is None or years < _SHORT or not _FROM.match(mention.raw):
        return []
    seasons = _as(mention, "count", f"between {years - 1} and {years + 1}")
    return [Given(_lasting(mention, years), derived=True), Given(seasons, derived=True, head="season")]


def _ends(mention: Mention, back: str) -> list[Given]:
    """When it began and when it ended, of what was "held from 1983 to 2000"."""
    years = _ENDS.fullmatch(mention.raw)
    if not years or not _WENT_ON.search(back):
        return []
    roles = zip(years.groups(), (COMING_OUT, "end"), strict=True)
    return [Given(_as(mention, "date", year), role, derived=True) for year, role in roles]


def _to_death(mention: Mention, text: str, start: int, end: int) -> list[Given]:
    """How long it was "from 1189 until his death", where the sentence gives the year of that."""
    until = _UNTIL_DEATH.match(text, mention.span.end, end)
    began = mention.value.readings[0].start.year
    if not until or began is None:
        return []
    lives = [int(life[1]) for life in _DIED.finditer(text, start, mention.span.start)]
    last = int(until["year"]) if until["year"] else (lives or [began])[-1]
    return [Given(_lasting(mention, last - began), derived=True)] if last - began >= _SHORT else []


def _lasting(mention: Mention, years: int) -> Mention:
    return _as(mention, "duration", f"between {years - 1} and {years + 1} years")


def _age_of_the_dead(mention: Mention, text: str, back: str, end: int) -> Given | None:
    """The age of somebody who "dies at 84", or of whom it says "She was 84." behind his death."""
    if not _AT_AN_END.match(text, mention.span.end, end):
        return None
    before = text[max(0, mention.span.start - _FURTHER_BACK) : mention.span.start]
    if _DIES_AT.search(back) or (_WAS.search(back) and _OF_A_DEATH.search(before)):
        return Given(_as(mention, "age", mention.raw), "death", head="age")
    return None


def _so_many(mention: Mention, noun: str) -> list[Given]:
    """How many there are at least where one is "her 20th goal"; of a second one "two" is no count."""
    number = regex(r"\d+").match(value_type("ordinal").render(mention.value))
    if number is None or int(number[0]) < _SHORT:
        return []
    return [Given(_as(mention, "count", f"at least {number[0]}"), derived=True, head=noun)]


def _age_then(mention: Mention, text: str, back: str, end: int) -> Given | None:
    """The age of somebody "when she was 19", "before he turned 30"."""
    when = _OF_THAT_AGE.search(back)
    if not when or not _NOTHING_COUNTED.match(text, mention.span.end, end):
        return None
    return Given(_as(mention, "age", _THEN_AGED.get(when[1], "") + mention.raw), head="age")


def _siblings(mention: Mention, text: str, back: str, end: int) -> list[Given]:
    """The brothers and sisters of "the youngest of seven children": six."""
    family = _OF_PARENTS.match(text, mention.span.end, end)
    if not family or not _ONE_OF.search(back):
        return []
    if not mention.value.exact or mention.value.low.value < 2:
        return []
    others = Given(
        _as(mention, "count", str(int(mention.value.low.value) - 1)), head=_SIBLINGS.get(family[1], "sibling")
    )
    return [others] if family[1] in _SIBLINGS else [Given(mention), others]


def _years(value: Any) -> int | None:
    """How many years lie between the ends of a range, None where it has no two ends."""
    first = value.readings[0]
    if first.end is None or first.start.year is None or first.end.year is None:
        return None
    return int(first.end.year - first.start.year)


def is_limit(mention: Mention) -> bool:
    """Whether an age is one from which on, or up to which, something holds: "six and over"."""
    return mention.type == "age" and _OR_OVER.search(mention.raw) is not None


def is_before_a_noun(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a date says of when one thing is: "a 1934 novel", "her 2005 film"."""
    back = text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]
    if not _BEFORE_A_YEAR.search(back):
        return False
    return bool(_ONE_THING.match(text, mention.span.end, end)) or _is_before_a_work(text, mention.span.end, end)


def _is_before_a_work(text: str, at: int, end: int) -> bool:
    """Whether the words from an offset on, none of them a function word, come to one work: " Welsh drama film"."""
    for _ in range(_DESCRIBED):
        word = _NEXT.match(text, at, end)
        if not word or word[1].lower() in EMPTY:
            return False
        if is_one_work(word[1]):
            return True
        at = word.end()
    return False


def is_of_an_age(mention: Mention, text: str, start: int) -> bool:
    """Whether somebody "was 16", "turned 20"."""
    return _OF_AN_AGE.search(text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]) is not None


def is_at_a_time(mention: Mention, text: str, start: int) -> bool:
    """Whether an age only says when something else was: "her father died when she was 16"."""
    return _THEN.search(text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]) is not None


def is_at_death(mention: Mention, text: str, end: int) -> bool:
    """Whether an age is that of somebody "when she died"."""
    return _AT_DEATH.match(text, mention.span.end, end) is not None


def in_other_words(discourse: Discourse, start: int, end: int) -> Iterator[Mention]:
    """Read "the only bridge" as one bridge and "her debut novel" as her first."""
    for match in _ONLY.finditer(discourse.text, start, end):
        yield _read("count", "1", discourse.text, Span(match.end() - len("only"), match.end()))
    for match in _FIRST.finditer(discourse.text, start, end):
        yield _read("ordinal", "first", discourse.text, Span(*match.span()))


def _read(kind: str, value: str, text: str, span: Span) -> Mention:
    return Mention(kind, span, text[span.start : span.end], value_type(kind).parse(value))
