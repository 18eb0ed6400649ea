"""Productions for years and what they make up: decades, centuries, seasons, quarters; when a number is a year."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._numerals.people import COUNTED as PERSONS
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._listed import listed_year
from xref.values.date._model import Moment, Shape, Unit
from xref.values.date._model_years import is_model
from xref.values.date._shifting import in_unit

YEAR = "(?:,?[oi]?[yY]B?)"
LEADS = "ivfbeEo-T&k"  # kinds that make an ambiguous word after them a date
_SHARES = {"half": 2, "quarter": 4}
COUNTED = regex(  # what follows a number that counts things: "in 2000 cases", not "in 2000 elections"
    r"\s(?:dead|wounded|injured|missing|displaced)\s[a-z]+s\b"
    r"|-(?:word|page|seat|acre|strong|member|mile|met(?:re|er)|foot|man|person|bed|room|unit|tonn?e?|pound|kilomet|km|hp)"
    rf"|\s?(?:%|per\b|(?:{PERSONS}|police|others|more|other|million|billion|km|kg|miles|"
    r"meters|metres|feet|dollars|euros|pounds|homes|houses|jobs|tons|tonnes|members|workers|students|refugees|migrants|times|"
    r"points|votes|cases|deaths|copies|words|pages|acres|hectares|hp|rpm|mph|seats|cars|vehicles|units|items|companies|"
    r"hours|minutes|years|fighters|rebels|protesters|prisoners|residents|families|guests|employees|passengers|shares)\b)",
    re.IGNORECASE,
)
SAID_TO_BE = regex(r"\b(?:was|is)\s$", re.IGNORECASE)
_WEATHER = regex(
    r"\b(?:temperature|temp|high|low|degree|heat|thermometer)s?\b|\b(?:upper|lower|low|high)[\s-]$", re.IGNORECASE
)
_NUMBERED = regex(
    r"(?:[$£€#]|\b(?:no|number|resolution|room|flight|act|article|model|route|highway)\.?)\s?$", re.IGNORECASE
)
_ADDRESS = regex(
    r"(?:\s[A-Z][\w'.]+){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square)\b|[ -]blocks?\b"
)
_CODED = regex(r"(?:(?<!\d)\d{1,3}|\b[A-Z]{1,3})-$")  # "555-1234", "CR-1234"
_STOPS = regex(r"[.;]|$")
_YEAR_AFTER = regex(r"\s[a-z(]|\s[A-Z][\w']+|[,.;:)?!]|\s?$|'s|\s?-\s?\d|-[a-z]|\n")
_YEAR_BOUND = regex(r"\s(?:onwards?\b|(?:or|and) (?:later|earlier|after|before)\b)")
_YEAR_BEFORE = regex(
    r"(?:\b(?:the|a|an|his|her|its|their|our|and|or|early|late|of|to|mid|but|not"
    r"|failed|abortive|landmark|historic|original|disputed|controversial|ill-fated|defunct)\s|[-(/\"\n;])$",
    re.IGNORECASE,
)
_YEAR_VERB = regex(r"\s(?:was|saw|is|were|election|elections|war|attack|presidential|season|invasion)\b|[;)]")


def era(year: int, words: Words) -> int:
    """Return a year as ISO 8601 counts it: 1 BC is 0, where the words say that it is before Christ."""
    return 1 - year if words.value("B") == -1 else year


def year_of(words: Words) -> int | None:
    """Return the year that the words give; before Christ it may be any number."""
    year = words.value("yYV")
    if year is None and words.has("B"):
        year = [token.value for token in words.tokens if token.kind in "dn"][-1]
    return None if year is None else era(int(year), words)


_LIVED = regex(r"\b(?:his|her|their|my|our|your)(?: (?:early|mid|middle|late|to|and|or|-|\d0s))*[ -]$", re.IGNORECASE)


def _decade(words: Words) -> Draft | None:
    """As in "the 1990s"; the 1800s are a century, "the '90s" those of the century before."""
    number = words.value("X")
    if number < 100:
        last = words.tokens[-1]
        spelled = words.setting.discourse.text[last.start].isalpha()
        if not spelled and _WEATHER.search(words.setting.discourse.text, max(0, words.start - 40), words.start):
            return None  # "temperatures in the upper 90s"
        text = words.setting.discourse.text
        if text[last.start].isdigit() and _LIVED.search(text, max(0, last.start - 30), last.start):
            return None  # "a man in his early 40s"
        if spelled and not words.has("a") and words.led not in "ieE":
            return None  # "in his nineties"
        return Draft([Moment((1900 if number >= 20 else 2000) + number, unit=Unit.DECADE)])
    century = number % 100 == 0 and number < 2000 and words.led != "k"
    year = era(number, words)
    return Draft([Moment(year, unit=Unit.CENTURY if century else Unit.DECADE)])


def _shared_century(words: Words) -> Draft | None:
    """The first of "the late 19th and early 20th centuries"."""
    return Draft([Moment((words.value("D") - 1) * 100, unit=Unit.CENTURY)]) if words.value("D") else None


def _decade_of_century(words: Words) -> Draft | None:
    """As in "the first decade of the 21st century"."""
    which = -1 if words.has("l") else words.value("D")
    number = [token.value for token in words.tokens if token.kind == "D"][-1]
    if words.value("u") in _SHARES and number:
        return _share(words, Moment((number - 1) * 100, unit=Unit.CENTURY), which, 100 // _SHARES[words.value("u")])
    if words.value("u") != "decade" or not number or not (which == -1 or 0 < which <= 10):
        return None
    return Draft([Moment((number - 1) * 100 + (which - 1 if which > 0 else 9) * 10, unit=Unit.DECADE)])


def _share_of_decade(words: Words) -> Draft | None:
    """As in "the second half of the 1990s"."""
    decade = _decade(Words(words.tokens[-1:], words.setting, words.before + "a"))
    if decade is None or words.value("u") != "half":
        return None
    which = -1 if words.has("l") else words.value("D")
    return _share(words, decade.moment, which, 5 if decade.moment.unit is Unit.DECADE else 50)


def _share(words: Words, whole: Moment, which: int, length: int) -> Draft | None:
    """The years of one of the equal shares of a decade or century."""
    size = 10 if whole.unit is Unit.DECADE else 100
    if whole.year is None or not (which == -1 or 0 < which <= size // length):
        return None
    if words.has("l") and words.value("l") != -1:
        return None
    start = whole.year + (size - length if which == -1 else length * (which - 1))
    return Draft([Moment(start)], Moment(start + length - 1), shape=Shape.RANGE)


def _century(words: Words) -> Draft | None:
    number = words.value("dDC")
    if words.value("DC") is None and words.setting.discourse.text[words.end - 9 : words.end].lower() == "centuries":
        return None  # "four centuries" are a length of time
    if not number or (words.has("C") and words.led not in "keEQ" and not words.alone):
        return None
    start = -number * 100 + 1 if words.value("B") == -1 else (number - 1) * 100
    return Draft([Moment(start, unit=Unit.CENTURY)])


def _year_alone(words: Words) -> Draft | None:
    """A bare year: after a preposition, in brackets, as an attribute; not where it counts what follows."""
    token = words.tokens[-1] if not words.has("B") else words.tokens[-2]
    text = words.setting.discourse.text
    year = year_of(words) if token.kind in "yYV" else era(int(token.value), words)
    if year is None:
        return None
    if token.kind == "V":
        return Draft([Moment(year, approximate=True)])
    if token.kind == "Y" and words.led not in "ivfbeEo-T&ms":
        return None
    if token.kind == "y" and not words.has("Bu") and not _is_year(words, token.start, token.end, text):
        return None
    return Draft([Moment(year)])


def _year_after_era(words: Words) -> Draft | None:
    """As in "AD 79", "B.C. 406"."""
    era_word, year = words.tokens
    text = words.setting.discourse.text
    era = text[era_word.start : era_word.end].replace(".", "")
    if era not in ("AD", "BC") or not isinstance(year.value, int) or not 0 < year.value < 2200:
        return None
    if era == "BC":
        return None if COUNTED.match(text, words.end) else Draft([Moment(1 - year.value)])
    return Draft([Moment(year.value)])


def _leads_on(words: Words, end: int, text: str) -> bool:
    """Whether a stretch goes on from here: "1914-18", "1914 to 1918", but not "2015 - 32"."""
    if words.after[:1] not in ("-", "T"):
        return False
    return words.after[1:2] in ("y", "X", "k", "s", "m") or text[end : end + 1] == "-"


def _is_year(words: Words, start: int, end: int, text: str) -> bool:
    if is_model(text, start, end) or _ADDRESS.match(text, end) or _CODED.search(text, max(0, start - 5), start):
        return False
    if words.after[:1] == "z" or COUNTED.match(text, end) or _NUMBERED.search(text, max(0, start - 14), start):
        return False
    if (words.led in LEADS + "lQvZ," and words.led != ",") or _leads_on(words, end, text) or words.alone:
        return True
    year = words.tokens[-1].value
    if not 1500 <= year < 2100 or not _YEAR_AFTER.match(text, end):
        return False
    if listed_year(words) or _YEAR_BOUND.match(text, end):
        return True
    if words.after[:1] in ("Q", "k") or words.after[:2] in ("(Q", "(k") or (start == 0 and text[end : end + 1] == ","):
        return True
    if SAID_TO_BE.search(text, max(0, start - 5), start) and _STOPS.match(text, end):
        return True
    if regex(r"[\d-]/?$").search(text[max(0, start - 2) : start]):
        return False
    return _YEAR_BEFORE.search(text, max(0, start - 8), start) is not None or _YEAR_VERB.match(text, end) is not None


def _share_of_year(words: Words) -> Draft | None:
    """As in "the 2001 third quarter", "this year's first half"."""
    which, inner = words.value("D"), words.value("u", -1)
    kind = {"quarter": Unit.QUARTER, "half": Unit.HALF}.get(inner)
    if kind is None or not 0 < which <= _SHARES[inner]:
        return None
    if words.has("y"):
        return Draft([Moment(year_of(words), unit=kind, number=which)])
    whole = in_unit("year", words.value("l"), None, words.setting) if words.value("u") == "year" else None
    if whole is None:
        return None
    return Draft([Moment(whole.moment.year, unit=kind, number=which)], inferred=("year",), anchored=True)


def _years(words: Words) -> Draft | None:
    """As in "1863 or 1864": one of the two."""
    if words.value("&") != "or":
        return None
    first, second = words.value("y"), words.value("y", 1)
    return Draft([Moment(first), Moment(second)]) if first < second else None


def _fiscal(words: Words) -> Draft | None:
    value = words.value("F")
    year = year_of(words) or (value if isinstance(value, int) and value > 99 else None)
    return None if year is None else Draft([Moment(year, unit=Unit.FISCAL)])


def _fiscal_short(words: Words) -> Draft | None:
    """As in "FY21"."""
    head, year = words.tokens
    if head.end != year.start or year.end - year.start != 2 or head.value:
        return None
    return Draft([Moment(2000 + int(year.value), unit=Unit.FISCAL)])


def _season(words: Words) -> Draft | None:
    """A season: with a year, or after a preposition or article ("in spring", "the summer"); a verb otherwise."""
    year = year_of(words)
    word = words.setting.discourse.text[words.tokens[-1].start : words.end].lower()
    text = words.setting.discourse.text
    tumble = words.after[:1] == "o" or text.endswith(("a ", "his ", "her "), 0, words.tokens[-1].start)
    if year is None and word == "fall" and tumble:
        return None  # "after the fall of the city", "a fall seen on video"
    if year is None and text[words.tokens[-1].start].isupper() and _NAMED_AFTER.match(text, words.end):
        return None  # "the Winter Olympics"
    if year is None and _KIND_OF.match(text, words.end):
        return None  # "winter sports"
    framed = words.led in "ivfbeE" or (words.has("a") and words.led in "^ivfbeEo&-T" and words.value("s") in (2, 3, 4))
    if year is None and not words.alone and not framed:
        return None
    return Draft([Moment(year, unit=Unit.SEASON, number=words.value("s"))])


_KIND_OF = regex(
    r" (?:warfare|sports?|schools?|coats?|cloth(?:es|ing)|wheat|onions?|ty?i?res?|jackets?|gear|wear|training"
    r"|camps?|class(?:es)?|holidays?|vacation|courses?|olympics|mornings?|afternoons?|evenings?|nights?|days?|storms?"
    r"|weather|snow(?:fall|storms?)?|blizzards?|gales?|offensives?|crops?|harvests?|planting|grains?)\b"
)
_NAMED_AFTER = regex(r" [A-Z][a-z]")


def _winter(words: Words) -> Draft | None:
    """As in "the winter of 1998-99", "winter 2018/19": that of the second year."""
    span = _consecutive(words)
    if span is None or words.value("s") != 4:
        return None
    return Draft([Moment(span[1], unit=Unit.SEASON, number=4)])


def _season_of_years(words: Words) -> Draft | None:
    """As in "2015/16", "the 2019/2020 school year": a season or a business year across two years."""
    span = _consecutive(words)
    return None if span is None else Draft([Moment(span[0])], Moment(span[1]), shape=Shape.SPAN)


def _consecutive(words: Words) -> tuple[int, int] | None:
    """Two years of which the second, in full or by its last digits, is the next."""
    first, last = (token for token in words.tokens if token.kind in "ydn")
    if not isinstance(last.value, int) or last.value != (first.value + 1) % (100 if last.kind != "y" else 10_000):
        return None
    return first.value, first.value + 1


def _half_year(words: Words) -> Draft | None:
    """As in "H1 2016", "the 2H of 2019"."""
    index, year = words.value("j")
    year = year_of(words) or year
    return None if year is None else Draft([Moment(year, unit=Unit.HALF, number=index)])


def _quarter(words: Words) -> Draft | None:
    index, year = words.value("q")
    return Draft([Moment(year_of(words) or year, unit=Unit.QUARTER, number=index)])


def _years_before(words: Words) -> Draft | None:
    """As in "499-449 BC", "from 206 to 202 BC"."""
    first, last = words.value("dny"), words.value("dny", 1)
    if words.value("B") != -1 or not isinstance(first, int) or not isinstance(last, int) or first <= last:
        return None
    if words.has("&") and (words.led != "b" or words.value("&") != "and"):
        return None
    return Draft([Moment(1 - first)], Moment(1 - last), shape=Shape.SPAN)


PRODUCTIONS: list[Production] = [
    (rf"a?s{YEAR}?", _season),
    (r"y,?s", _season),
    (r"a?so?y[-/][ydn]", _winter),
    (r"y[-/][ydn]s", _winter),
    (r"y/[ydn]F?(?!/)", _season_of_years),
    (r"y-[ydn](?=u)", _season_of_years),
    (r"a?Fy[-/][ydn]", _season_of_years),
    (rf"a?j-?{YEAR}?", _half_year),
    (r"y-?j", _half_year),
    (rf"q-?{YEAR}?", _quarter),
    (r"y-?q", _quarter),
    (r"a?XB?", _decade),
    (r"a?[dD]-?cB?", _century),
    (r"C", _century),
    (r"a?D(?=-?[-T&]a?e?-?D-?c)", _shared_century),
    (r"a?[Dl]uoa?D-?c", _decade_of_century),
    (r"a?[Dl]uoa?X", _share_of_decade),
    (r"a?u[yY]B?", _year_alone),
    (r"[yYV]B?", _year_alone),
    (r"[dny][-T][dny]B", _years_before),
    (r"[dn]B", _year_alone),
    (r"B[dny](?!B)", _year_after_era),
    (r"[dny]&[dny]B", _years_before),
    (r"y&y", _years),
    (r"a?(?:y|lu)-?Du(?![oi])", _share_of_year),
    (r"a?F[yY]?", _fiscal),
    (r"F[dn]", _fiscal_short),
]
