"""Productions for dates that name their place in the calendar: days, months, weekdays, weeks."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date import _day_names as names
from xref.values.date._draft import Draft, Production, Words
from xref.values.date._listed import listed_month
from xref.values.date._model import Moment, Shape, valid
from xref.values.date._tokens import Token
from xref.values.date._year_words import COUNTED, LEADS, SAID_TO_BE, YEAR, year_of

_OWNING = regex(  # "Saturday's raid", and "Saturdays raid" where marks are lost; "Saturdays at noon" owns nothing
    r"'|(?: deadly| suicide| air| bomb| car| twin)? (?:attacks?|assaults?|raids?|(?:air-?)?strikes?"
    r"|bomb(?:ing|ardment)s?|blasts?|explosions?|shelling|shootings?|massacre|carnage|quake|earthquake|crash|talks|vote|ruling|agreement)\b"
)


def _counts_things(words: Words) -> bool:
    """Whether a number at the end counts what follows: "In August 14 people ..."."""
    return COUNTED.match(words.setting.discourse.text, words.end) is not None


def _month_day(words: Words) -> Draft | None:
    month = next(token for token in words.tokens if token.kind == "m")
    day = next(token for token in words.tokens if token.kind in "dD")
    text = words.setting.discourse.text
    spelled = day.kind == "d" and not text[day.start].isdigit()
    if spelled and month.value in (3, 5) and words.tokens[-1] is month and text[month.start].islower():
        return None  # "one may ask"
    if words.tokens[-1] is month and _is_verb(month, text):
        return None
    if spelled and words.tokens[-1] is day and _WORD_AFTER.match(text, words.end):
        return None  # "in March two blasts", "in early October four men"
    if words.has("u") and words.value("u") != "day":
        return None
    if words.tokens[-1] is day and (words.after[:2] in ("-d", "-D") or (day.kind == "d" and _counts_things(words))):
        return None
    if words.after[:1] == "n" and words.tokens[-1] is day and not (day.kind == "D" or _FIGURE.match(text, words.end)):
        return None  # "in March 30 thousand fled", but "on March 30 79 were hurt"
    if words.tokens[-1].kind == "y" and words.tokens[-2].kind != "," and _counts_things(words):
        return None
    moment = Moment(year_of(words), month.value, day.value, words.value("w"))
    return Draft([moment]) if valid(moment) else None


def _before_a_count(words: Words) -> Draft | None:
    """As in "on 5 May 2000 people fled": the figure is no year."""
    return _month_day(words) if COUNTED.match(words.setting.discourse.text, words.end + len(" 2000")) else None


def _day_and_weekday(words: Words) -> Draft | None:
    """A weekday after its date: "July 18 (Friday)", "14 June, a Thursday,"; and around it, "Friday (July 18)"."""
    text = words.setting.discourse.text
    bracketed = words.tokens[-1].kind == ")"
    if not bracketed and not _PHRASE_ENDS.match(text, words.end):
        return None  # "on July 18, Friday prayers"
    inner = Words(words.tokens[:-1] if bracketed else words.tokens, words.setting, words.before, words.after)
    return _month_day(inner)


_FIGURE = regex(r"\s\d")
_PHRASE_ENDS = regex(r"[,.;)]|\Z")


def _month_days(words: Words) -> Draft | None:
    """Two days of one month: "January 23-24", "the 5th and 6th of May"."""
    first, last = words.value("dD"), words.value("dD", 1)
    moment = Moment(year_of(words), words.value("m"), first, words.value("w"))
    end = moment._replace(day=last, weekday=None)
    if not valid(moment) or not valid(end) or (words.tokens[-1].kind == "d" and _counts_things(words)):
        return None
    joint = words.value("&")
    if joint == "or":
        return Draft([moment, end])
    if last <= first or (joint == "and" and words.led != "b" and last != first + 1):
        return None
    return Draft([moment], end, shape=Shape.RANGE if words.led == "b" else Shape.SPAN)


def _month_year(words: Words) -> Draft | None:
    if words.led in "dDn" and words.tokens[0].kind == "m":
        return None  # "32 August 2014" is no date
    return Draft([Moment(year_of(words), words.value("m"))])


def _month(words: Words) -> Draft | None:
    """A month alone: with a capital or a preposition where the word has other meanings."""
    token = words.tokens[-1]
    text = words.setting.discourse.text
    capital = text[token.start].isupper()
    if (
        words.led in "dDnm"
        or _is_verb(token, text)
        or _no_such_day(words, text)
        or names.of_a_person(words, token, text)
    ):
        return None
    if capital and SAID_TO_BE.search(text, max(0, token.start - 5), token.start):
        return Draft([Moment(month=token.value)])
    if regex(r"[ivf]a$").search(words.before) or (capital and listed_month(words)) or words.after[:2] in ("Tm", "-m"):
        return Draft([Moment(month=token.value)])
    if not token.sure and not ((words.led in LEADS and words.led != "&") or (words.led == "&" and capital)):
        return (
            Draft([Moment(month=token.value)])
            if words.alone and capital and token.end - token.start > 3
            else _may(words)
        )
    if words.led not in LEADS and not words.alone and not capital:
        return None
    if words.led in "^&," and _SURNAME.match(text, token.end):
        return None  # "June Carter"
    if words.alone and token.end - token.start <= 3 and text[token.start : token.end] != "May":
        return None
    return Draft([Moment(month=token.value)])


def _is_verb(month: Token, text: str) -> bool:
    """Whether "may" is the verb: "those over 18 may vote"."""
    return month.value == 5 and text[month.start].islower() and _GOVERNED.match(text, month.end) is not None


_GOVERNED = regex(
    r" (?!(?:at|in|on|to|and|or|until|till|by|from|for|with|is|was|will|the|an?|we|they|he|she|it|i|you|this|next|last"
    r"|of|about|around|between|after|before|since|please|morning|evening|night|afternoon|noon|am|pm|there)\b)"
    r"[a-z]{2,}\b"
)


def _may(words: Words) -> Draft | None:
    return (
        Draft([Moment(month=5)])
        if words.alone and words.setting.discourse.text[words.start : words.end] == "May"
        else None
    )


def _no_such_day(words: Words, text: str) -> bool:
    """Whether a number follows that cannot be a day of the month: "February 30"."""
    if _LONG_NUMBER.match(text, words.end):
        return True
    if words.after[:1] not in ("d", "n") or words.after[1:2] in ("u", "t"):
        return False
    return COUNTED.match(text, words.end + 1) is None and _SMALL_NUMBER.match(text, words.end) is not None


def _either_month(words: Words) -> Draft | None:
    """As in "May/June 2019": some time in the two."""
    first, last = words.value("m"), words.value("m", 1)
    if last != first % 12 + 1:
        return None
    year = year_of(words)
    low = Moment(None if year is None else year - (first > last), first)
    return Draft([low], Moment(year, last), shape=Shape.RANGE)


def _day_of_month(words: Words) -> Draft | None:
    text = words.setting.discourse.text
    if text[words.start : words.start + 3].lower().startswith(("a ", "an ")):
        return None  # "ten died, and an 11th"
    if not text[words.tokens[-1].start].isdigit():
        on = words.tokens[-1].kind == "D" and text[max(0, words.start - 3) : words.start].lower().endswith("on ")
        if not (on or words.led == "v" or (words.has("w") and words.has("a"))):
            return None  # "the first" of something, "Wednesday three men"
        if words.tokens[-1].kind == "d" or (not _TIMED.match(words.after) and _NAMES_ANOTHER.match(text, words.end)):
            return None  # "Monday the two sides", "a day before the tenth anniversary", "Monday the second round"
    elif words.tokens[-1].kind == "d" and (
        _counts_things(words) or (words.has("w") and _COUNTS.match(text, words.end))
    ):
        return None  # "freed on Tuesday 16 hostages"
    elif words.has(",") and _NAMES_ANOTHER.match(text, words.end):
        return None  # "on Friday, the 3rd victim died"
    elif not words.has("w") and (_NAMES_ANOTHER.match(text, words.end) or (words.led == "^" and not words.alone)):
        return None  # "the 3rd woman", "finished the 3rd"
    moment = Moment(day=words.value("dD"), weekday=words.value("w"))
    return Draft([moment]) if valid(moment) else None


def _bare_day(words: Words) -> Draft | None:
    """As in "on the 17 from 2 pm to 4 pm": a number is a day before a time of that day."""
    moment = Moment(day=words.value("d"))
    return Draft([moment]) if words.led == "i" and valid(moment) else None


def _weekday(words: Words) -> Draft | None:
    token = words.tokens[-1]
    text = words.setting.discourse.text
    alone = words.alone
    if names.of_a_thing(words, token, text):
        return None
    if words.led == "D" and text[token.start - 1] == " ":
        return None  # "his second Sunday in office"
    if not alone and not text[token.start].isupper() and token.end - token.start < 5 and words.led not in "ivfb-T&lE":
        return None
    if (
        not token.sure
        and not alone
        and words.led not in "ivfb-T&lE"
        and words.after[:1] not in ("t", "p", "-", "T", "S", "d", "D")
    ):
        return None
    plural = text[token.start : token.end].lower().endswith("days") and not _OWNING.match(text, token.end)
    return Draft([Moment(weekday=token.value)], anchored=plural)  # "Saturdays" are no one Saturday


def _nth_weekday(words: Words) -> Draft | None:
    """As in "the first Monday of October 2014", "the last Friday in May"."""
    which = -1 if words.has("l") else words.value("D")
    if (words.has("l") and words.value("l") != -1) or abs(which) > 5:
        return None
    return Draft([Moment(year_of(words), words.value("m"), weekday=words.value("w"), number=which)])


_NAMES_ANOTHER = regex(
    r"\s(?!(?:of|at|in|to|and|or|by|when|as|for|after|before|was|were|is|the|a|he|she|they|it|with|from|until|between)\b)[a-z]",
    re.IGNORECASE,
)
_COUNTS = regex(  # over what follows a weekday and a figure, which may be several things
    r" (?!(?:as|has|is|was|its|his|this|he|she|it|they|we|you|that|who|which|of|at|in|to|and|or|by|when|for|after"
    r"|before|were|with|from|until|till|between|on|will|would|says|the|an?|some|all|most|many|several|both)\b)"
    r"(?:(?:[a-z]+-)?[a-z]+ (?:and [a-z]+ )?){0,2}?"
    r"(?!(?:has|is|was|as|its|his|this|says)\b)(?:[a-z-]*[a-rt-z]s|[a-z]*(?:men|women))\b"
)
_TIMED = regex(r"[tp]|d[Pp]")  # over the kinds of tokens
_SURNAME = regex(r"\s[A-Z][a-z']")
_WORD_AFTER = regex(r"\s(?!at\b|from\b|of\b|and\b|or\b|to\b|in\b|this\b|last\b|next\b)[a-z]", re.IGNORECASE)
_LONG_NUMBER = regex(r"\s\d{5,}")
_SMALL_NUMBER = regex(r"\s\d{1,2}(?!\d|[:.]\d|\s?[a-z])")


_YEARED = "(?:,?[oi]?(?:[yY]B?|[dn]B))"
PRODUCTIONS: list[Production] = [
    (rf"(?:w,?)?a?[dD](?:[-T]|&)a?[dD]o?m{YEAR}?", _month_days),
    (rf"(?:w,?)?m,?a?[dD](?:[-T]|&)a?[dD](?!u){YEAR}?", _month_days),
    (rf"(?:w,?)?a?(?:[dD]|Du)[-/]?o?[-/]?a?m(?:[-/]?{_YEARED})?", _month_day),
    (rf"(?:w,?)?m[-,/]*a?[dD](?!-?[ucP]|-n)(?:[-/]?{_YEARED})?", _month_day),
    (r"(?:w,?)?(?:ma?[dD]|a?[dD]o?m)(?=y)", _before_a_count),
    (rf"(?:m,?a?[dD]|a?[dD]o?m)(?:{_YEARED})?(?:,a?w(?!,?&?w)|\(w\))", _day_and_weekday),
    (rf"w\((?:ma?[dD]|a?[dD]o?m)(?:{_YEARED})?\)", _day_and_weekday),
    (r"(?:w,?)?y[-,/]?(?:m[-,/]?[dD]|[dD][-/]m)", _month_day),
    (r"m-y-d", _month_day),
    (rf"m[-/]?{YEAR}", _month_year),
    (rf"a?uom{YEAR}?", _month_year),
    (r"y[,-]?m", _month_year),
    (r"m", _month),
    (r"m-[dD]-[yY]", _month_day),
    (rf"m/m{YEAR}?", _either_month),
    (r"(?:wa?[dD]|w,aD)(?![ucnmPpT-]|ia?p)", _day_of_month),
    (r"a[D](?![ucnwlhsCPo]|-?[-T&]a?e?-?D-?c)", _day_of_month),
    (r"ad(?=[fbi](?:t|d[-&T]t|dP))", _bare_day),
    (rf"a?[Dl]w[oi]a?m{YEAR}?", _nth_weekday),
    (r"w", _weekday),
]
