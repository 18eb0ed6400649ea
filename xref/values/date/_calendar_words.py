"""Productions for dates that name their place in the calendar: days, months, years, seasons, feasts, centuries."""

from __future__ import annotations

import re
from dataclasses import replace

from xref.values.date._draft import Draft, Production, Words
from xref.values.date._feasts import canonical, feast_days, fixed_date
from xref.values.date._calendar import civil
from xref.values.date._model import Moment, Shape, Unit, valid

_COUNTED = re.compile(  # what follows a number that counts things: "in 2000 cases", not "in 2000 elections"
    r"\s?(?:%|per\b|(?:people|men|women|children|civilians|troops|soldiers|police|others|more|other|million|billion|km|kg|miles|"
    r"meters|metres|feet|dollars|euros|pounds|homes|houses|jobs|tons|tonnes|members|workers|students|refugees|migrants|times|"
    r"points|votes|cases|deaths|copies|words|pages|acres|hectares|hp|rpm|mph|seats|cars|vehicles|units|items|companies|"
    r"fighters|rebels|protesters|prisoners|residents|families|guests|employees|passengers|shares)\b)",
    re.IGNORECASE,
)
_UNITS = {
    "year": None,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
    "millennium": Unit.MILLENNIUM,
}


def _era(year: int, words: Words) -> int:
    return 1 - year if words.value("B") == -1 else year


def _year(words: Words) -> int | None:
    year = words.value("yYV")
    if year is None:
        return None
    return _era(int(year), words)


def _month_day(words: Words) -> Draft | None:
    day = words.value("dD")
    moment = Moment(_year(words), words.value("m"), day, words.value("w"))
    return Draft([moment]) if valid(moment) else None


def _month_days(words: Words) -> Draft | None:
    """Two days of one month: "January 23-24", "the 5th and 6th of May"."""
    first, last = words.value("dD"), words.value("dD", 1)
    moment = Moment(_year(words), words.value("m"), first, words.value("w"))
    end = replace(moment, day=last, weekday=None)
    if not valid(moment) or not valid(end):
        return None
    joint = words.value("&")
    if joint == "or":
        return Draft([moment, end])
    if last <= first or (joint == "and" and words.before[-1:] != "b" and last != first + 1):
        return None
    return Draft([moment], end, shape=Shape.RANGE if words.before[-1:] == "b" else Shape.SPAN)


def _month_year(words: Words) -> Draft | None:
    return Draft([Moment(_year(words), words.value("m"))])


def _month(words: Words) -> Draft | None:
    """A month alone: with a capital or a preposition where the word has other meanings."""
    token = words.tokens[-1]
    text = words.setting.discourse.text
    if not token.sure and words.before[-1:] not in "ivfbeEo-&":
        if words.before or text[token.start : token.end] != text.strip() or not text[token.start].isupper():
            return None
    return Draft([Moment(month=token.value)]) if text[token.start].isupper() or words.before[-1:] else None


def _numeric(words: Words) -> Draft | None:
    moments: list[Moment] = list(words.value("IMS") if words.has("IS") else [words.value("M")])
    first = words.setting.discourse.day_first
    weekday = words.value("w")
    if weekday is not None:
        moments = [replace(moment, weekday=weekday) for moment in moments]
        fitting = [moment for moment in moments if moment.weekday_fits is not False]
        moments = fitting or moments
    year = _year(words)
    if year is not None:
        moments = [replace(moment, year=year) for moment in moments]
    if len(moments) == 2 and first is not None:
        moments = [moments[1 if first else 0]]
    return Draft(moments)


def _slashed(words: Words) -> Draft | None:
    """ "2/15" is a date only beside a weekday or a preposition, or alone: elsewhere it is a fraction."""
    text = words.setting.discourse.text
    alone = text.strip() == text[words.start : words.end]
    if not alone and words.before[-1:] not in "ivfb-&l" and not words.after[:1].strip("),&-") and not words.has("w"):
        return None
    return _numeric(words)


def _day_of_month(words: Words) -> Draft | None:
    moment = Moment(day=words.value("dD"), weekday=words.value("w"))
    return Draft([moment]) if valid(moment) else None


def _weekday(words: Words) -> Draft | None:
    token = words.tokens[-1]
    text = words.setting.discourse.text
    alone = words.start == 0 and not text[words.end :].strip(" .")
    if (
        not alone
        and not text[token.start].isupper()
        and token.end - token.start < 5
        and words.before[-1:] not in "ivfb-&"
    ):
        return None
    if not token.sure and not alone and words.before[-1:] not in "ivfb-&" and words.after[:1] not in ("t", "p", "-"):
        return None
    return Draft([Moment(weekday=token.value)])


def _nth_weekday(words: Words) -> Draft | None:
    """ "the first Monday of October 2014", "the last Friday in May"."""
    which = -1 if words.has("l") else words.value("D")
    if words.has("l") and words.value("l") != -1 or abs(which) > 5:
        return None
    return Draft([Moment(_year(words), words.value("m"), weekday=words.value("w"), index=which)])


def _nth_unit(words: Words) -> Draft | None:
    """ "the third week of June", "the last day of October 2015", "the second half of May"."""
    kind, which = words.value("u"), words.value("D") or 1
    if words.has("l"):
        if words.value("l") != -1:
            return None
        which = -which
    year, month = _year(words), words.value("m")
    if kind in ("week", "weekend"):
        unit = Unit.WEEK if kind == "week" else Unit.WEEKEND
        if unit is Unit.WEEKEND and month is None:
            return None
        return Draft([Moment(year, month, unit=unit, index=which)]) if abs(which) < 54 else None
    if kind == "half" and month is None and year is not None and abs(which) <= 2:
        return Draft([Moment(year, unit=Unit.HALF, index=which % 3)])
    if kind == "quarter" and month is None and abs(which) <= 4:
        return Draft([Moment(year, unit=Unit.QUARTER, index=which % 5)])
    if kind == "day" and month is not None:
        from xref.values.date._calendar import month_length

        day = which if which > 0 else month_length(year or 2001, month) + 1 + which
        moment = Moment(year, month, day)
        return Draft([moment]) if valid(moment) else None
    return None


def _season(words: Words) -> Draft | None:
    year = _year(words)
    sure = words.before[-1:] in "ifvbeEl-&" or words.has("a") or words.value("s") != 3
    alone = words.start == 0 and words.setting.discourse.text[words.end :].strip() == ""
    if year is None and not alone and not (sure and words.before[-1:] in "ifvbeEl-&" and words.before):
        return None
    return Draft([Moment(year, unit=Unit.SEASON, index=words.value("s"))])


def _quarter(words: Words) -> Draft | None:
    index, year = words.value("q")
    return Draft([Moment(_year(words) or year, unit=Unit.QUARTER, index=index)])


def _decade(words: Words) -> Draft | None:
    """ "the 1990s"; the 1800s are a century, "the '90s" those of the century before."""
    number = words.value("X")
    if number < 100:
        return Draft([Moment((1900 if number >= 20 else 2000) + number, unit=Unit.DECADE)])
    century = number % 100 == 0 and number < 2000 and words.before[-1:] != "V"
    year = _era(number, words)
    return Draft([Moment(year, unit=Unit.CENTURY if century else Unit.DECADE)])


def _century(words: Words) -> Draft | None:
    number = words.value("dD")
    if number == 0:
        return None
    start = -number * 100 + 1 if words.value("B") == -1 else (number - 1) * 100
    return Draft([Moment(start, unit=Unit.CENTURY)])


def _year_alone(words: Words) -> Draft | None:
    """A bare year: not where it counts what follows."""
    token = next(token for token in words.tokens if token.kind in "ydnYV")
    text = words.setting.discourse.text
    year = _year(words) if token.kind in "yYV" else _era(int(token.value), words)
    if year is None:
        return None
    if token.kind == "V":
        return Draft([Moment(year, approximate=True)])
    led = words.before[-1:] or "^"
    rest = text[token.end : token.end + 20]
    if not words.has("B") and not words.has("u") and token.kind == "y":
        if _COUNTED.match(rest) or re.search(
            r"(?:[$£€#]|\b(?:no|number|resolution|room|flight|act|article)\.?)\s?$",
            text[max(0, token.start - 12) : token.start],
            re.IGNORECASE,
        ):
            return None
        if led not in "ivfbeEok-&,(lV" or (led == "," and words.after[:1] != ","):
            follows = re.match(r"(?:\s[a-z]|[,.;:)]|\s?$|'s|\s?-\s?\d|-[a-z])", rest)
            if not 1500 <= year < 2100 or follows is None:
                return None
            if led == "^" and rest.strip() == "" and text[: token.start].strip() == "":
                return Draft([Moment(year)])
            preceded = re.search(
                r"(?:\b(?:the|a|an|his|her|its|their|our|and|or|early|late|of|to|mid)\s|[-(/\"])$",
                text[max(0, token.start - 8) : token.start],
                re.IGNORECASE,
            )
            if preceded is None and not re.match(r"(?:\s(?:was|saw|is|were|to|and|election|war|attack)|[,;)])", rest):
                return None
    if token.kind == "Y" and led not in "ivfbeEo-&ms":
        return None
    return Draft([Moment(year)])


def _fiscal(words: Words) -> Draft | None:
    value = words.value("F")
    year = _year(words) or (value if isinstance(value, int) and value > 99 else None)
    return None if year is None else Draft([Moment(year, unit=Unit.FISCAL)])


def feast(name: str, year: int | None) -> Moment:
    """The moment of a feast: month and day where they are the same every year."""
    fixed = fixed_date(name)
    if fixed is not None:
        return Moment(year, *fixed)
    named = canonical(name)
    span = feast_days(named, year) if year is not None else None
    if span is not None and span[0] == span[1]:
        _, month, day = civil(span[0])
        return Moment(year, month, day, feast=named)
    return Moment(year, feast=named)


def _feast(words: Words) -> Draft | None:
    return Draft([feast(words.value("h"), _year(words))])


def _week_number(words: Words) -> Draft | None:
    number = words.value("dn")
    return Draft([Moment(_year(words), unit=Unit.WEEK, index=number)]) if number and number < 54 else None


_Y = "(?:,?[oi]?[yY]B?)"
_YEARED = "(?:,?[oi]?(?:[yY]B?|[dn]B))"
PRODUCTIONS: list[Production] = [
    (rf"(?:w,?)?b?a?[dD](?:-|&)a?[dD]o?m{_Y}?", _month_days),
    (rf"(?:w,?)?m,?a?[dD](?:-|&)a?[dD](?!u){_Y}?", _month_days),
    (rf"(?:w,?)?i?a?[dD]u?[-/]?o?[-/]?a?m[-/]?{_YEARED}?", _month_day),
    (rf"(?:w,?)?m[-,/]?a?[dD](?![ucn]){_YEARED}?", _month_day),
    (r"(?:w,?)?y[-,]?m[-,]?[dD]", _month_day),
    (rf"m[-/]?{_Y}", _month_year),
    (rf"a?u[o]m{_Y}?", _month_year),
    (r"y,?m", _month_year),
    (r"m", _month),
    (rf"(?:w,?)?I", _numeric),
    (r"M", _numeric),
    (r"(?:w,?)?S", _slashed),
    (r"wa?[dD](?![ucnmp-])", _day_of_month),
    (r"a[D](?![ucnwlhs])", _day_of_month),
    (r"i[dD](?=$)", _day_of_month),
    (rf"a?[Dl]w[oi]a?m{_Y}?", _nth_weekday),
    (rf"a?(?:[dD]?l|D)u[oi]a?m{_Y}?", _nth_unit),
    (r"a?(?:[dD]?l|D)u,?[oi]?y", _nth_unit),
    (r"a?Du(?![oi])", _nth_unit),
    (rf"a?s{_Y}?", _season),
    (r"y,?s", _season),
    (rf"q{_Y}?", _quarter),
    (r"y-?q", _quarter),
    (r"a?XB?", _decade),
    (r"a?[dD]-?cB?", _century),
    (r"a?u(?:y|Y)B?", _year_alone),
    (r"[yYV]B?", _year_alone),
    (r"[dn]B", _year_alone),
    (r"a?F(?:y|Y)?", _fiscal),
    (rf"a?h{_Y}?", _feast),
    (r"u[dn](?:,?[oi]?y)?(?![ucn])", _week_number),
    (r"w", _weekday),
]  # fmt: skip
