"""Filling what the words leave open: from the publication date, from a date named before, by tense.

The publication date is the only "today". What is filled in is named, so that it can be taken away again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from xref.expressions import regex
from xref.extension import Discourse
from xref.values.date._appointed import SUFFERED, appointed, closes
from xref.values.date._calendar import add_months, civil, days, iso_week, weekday
from xref.values.date._chronology import year_above
from xref.values.date._done import done_on, lies_ahead
from xref.values.date._in_a_year import first_last, gap, is_ahead, near_anchor
from xref.values.date._indefinite import of_any_week
from xref.values.date._model import Moment, Unit, valid
from xref.values.date._narrative import looks_back, narrates
from xref.values.date._publication import publication
from xref.values.date._tense import tense_after, tense_before

_AT_ONCE = 7  # days in which a date surely goes on from the one before it
_SOON = 31  # days in which a date can go on from the one before it
WINDOW = 183  # days between a yearless date and the publication that gives it its year: profile "default"
_AHEAD_OF = regex(r"[Aa]head of (Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_WEEK = "MonTueWedThuFriSatSun"
_EVEN = 30  # days by which one year must be nearer than another
_CONTRARY = 45  # days by which a date may lie against the tense of its sentence
_NEXT_DAY = 2  # days by which what is done may lie after the day that a text gives itself
_LOOK_BACK = 1_500  # characters before the words that are read for an earlier date
_CLAUSE = 120  # characters before a date in which its verb is looked for
_LINE = 60  # characters of a line that is prose, whatever it ends in
# Words of a date that say what begins or ends with it; verbs before them say whether it is still to come.
_LED = ("from", "until", "Until", "by", "starting", "beginning", "effective")
_SINCE = ("since ", "Since ")  # what goes on has begun
_JUMP = 3  # years by which a bare year may move a narrative

Filled = tuple[Moment, tuple[str, ...]]
Named = tuple[Moment | None, Moment | None]
"""The date with a year that was named last, and the last one with a month."""


class Setting:
    """Where and when the words stand: the publication date, the direction of the sentence, earlier dates."""

    def __init__(
        self, discourse: Discourse, start: int = 0, before: Callable[[int, int], list[Moment]] | None = None
    ) -> None:
        self.discourse = discourse
        self.named: Named = (None, None)
        self._before = before
        self._start = start
        self.today, self.now, self.month, self.year = publication(discourse.published)
        self.weekday = weekday(self.today) if self.today is not None else discourse.weekday

    def anchor(self) -> Moment | None:
        """The latest date with a year that has been named, in these words or shortly before them.

        A bare year far from the dates around it ("as was revealed in 2005") is no anchor.
        """
        last, dated = self.named
        if last is None or (dated is None and last.month is None):
            for moment in reversed(self._preceding):
                last = last or moment
                if moment.month is not None:
                    dated = moment
                    break
        if last is None or last.year is None or last.month is not None or last.unit is not None:
            return last
        if dated is not None and dated.year is not None and abs(dated.year - last.year) > _JUMP:
            return dated
        return last

    def latest(self) -> Moment | None:
        """The date with a year that these words named last, however far from others, or else the anchor."""
        return self.named[0] or self.anchor()

    def year_of(self, moment: Moment) -> int | None:
        """The year that the words before gave a day: "the march of May 9, 2022" is later "the May 9 march"."""
        if moment.day is None or moment.month is None:
            return None
        before = [each for each in (*self._preceding, *self.named) if each is not None]
        told = {each.year for each in before if (each.month, each.day) == (moment.month, moment.day)}
        return told.pop() if len(told) == 1 else None

    def remember(self, moment: Moment, place: int) -> None:
        """Keep a date of these words for those that are told from it."""
        if moment.year is not None and moment.unit is not Unit.FISCAL and tells(moment, self.discourse.text, place):
            self.named = (moment, self.named[1] if moment.month is None else moment)

    @cached_property
    def _preceding(self) -> list[Moment]:
        if self._before is None or not self._start:
            return []
        found = self._before(max(0, self._start - _LOOK_BACK), self._start)
        return [moment for moment in found if moment.year is not None]

    def narrative(self, place: int) -> bool:
        """Whether the text around a place tells of years other than its own: its dates continue one another then."""
        return narrates(self.discourse.text, self.year, place)

    def goes_on(self, place: int) -> bool:
        """Whether words go on a narrative: a date of its month stands before; years alone are background of news."""
        if not self.narrative(place):
            return False
        before = self.anchor()
        if self.today is None or self.year is None:
            return True
        return before is not None and before.month is not None and (before.year is None or before.year != self.year)

    def direction(self, start: int, end: int) -> str:
        """Whether the words around speak of the past or of the future, or do not say."""
        if self.discourse.direction:
            return self.discourse.direction
        text = self.discourse.text
        if SUFFERED.match(text, end) or text.startswith(_SINCE, start):
            return "past"
        line = text.rfind("\n", max(0, start - _CLAUSE), start) + 1 or max(0, start - _CLAUSE)
        led = next(len(word) for word in _LED if text.startswith(word, start)) if text.startswith(_LED, start) else 0
        words = text[line : start + led].lower().split()
        before = "future" if appointed(words, text, end) else tense_before(words)
        if before and before != "present" and not self._just_over(start):
            return before
        after = "" if closes(text, end, before) else tense_after(text[end : end + 60].lower().split())
        found = after or before
        if found == "present":
            return "future" if _in_prose(text, start) else ""
        return found

    def _just_over(self, start: int) -> bool:
        """Whether "ahead of Sunday's vote" may tell, on Monday or Tuesday, of the day that has just been."""
        named = _AHEAD_OF.match(self.discourse.text, max(0, start - len("ahead of ")))
        if named is None or self.today is None:
            return False
        return 1 <= (weekday(self.today) - _WEEK.index(named[1]) // 3) % 7 <= 2


def tells(moment: Moment, text: str, place: int) -> bool:
    """Whether a date can be one from which others are told: a day in a header is a time stamp, a year a heading.

    >>> tells(Moment(2020, 11, 30), "Updated 30 November 2020", 8), tells(Moment(2020), "The campaign of 2020", 16)
    (False, True)
    """
    return moment.day is None or _in_prose(text, place)


def _in_prose(text: str, place: int) -> bool:
    """Whether a place stands in a line that is long, or ends as sentences do."""
    low = text.rfind("\n", max(0, place - _LINE), place) + 1
    high = text.find("\n", place, place + _LINE)
    if (not low and place >= _LINE) or (high < 0 and len(text) - place > _LINE):
        return True
    line = text[low : high if high >= 0 else len(text)].rstrip()
    return len(line) >= _LINE or line[-1:] in '.!?"'


def day_moment(number: int, known: Moment | None = None) -> Moment:
    """The moment of a day number, keeping what else is known."""
    year, month, day = civil(number)
    return Moment(year, month, day) if known is None else known._replace(year=year, month=month, day=day)


def day_of(moment: Moment) -> int | None:
    """Day number of a moment whose day is known."""
    if moment.year is None or moment.month is None or moment.day is None or moment.unit is not None:
        return None
    return days(moment.year, moment.month, moment.day)


def week_moment(number: int, unit: Unit = Unit.WEEK) -> Moment:
    """The ISO week, or its weekend, of a day number."""
    year, index = iso_week(number)
    return Moment(year, unit=unit, number=index)


def settle(moment: Moment, setting: Setting, direction: str, place: int) -> Filled:
    """Fill the open components of a moment that the words give only in part."""
    if moment.year is not None:
        return moment, ()
    if moment.month is not None or moment.feast:
        return _settle_year(moment, setting, direction, place)
    if moment.unit is Unit.SEASON or moment.unit is Unit.QUARTER:
        return _settle_year(moment, setting, direction, place)
    if moment.day is not None and moment.unit is None:
        return _settle_month(moment, setting, direction, place)
    if moment.weekday is not None and moment.unit is None:
        return _settle_weekday(moment, setting, direction, place)
    return moment, ()


def _settle_year(moment: Moment, setting: Setting, direction: str, place: int) -> Filled:
    """The year in which the date is nearest to publication, or to the date before it in a narrative."""
    headed = year_above(setting.discourse.text, place)
    if headed is not None:
        return moment._replace(year=headed), ("year",)
    ahead = direction == "future" and lies_ahead(setting.discourse.text, place)
    narrative = _narrated(moment, setting, place) and not ahead
    anchor = setting.anchor() if setting.today is None or narrative else None
    if anchor is not None and anchor.year is not None:
        return moment._replace(year=near_anchor(moment, anchor)), ("year",)
    today = setting.today
    if today is None or narrative:
        return moment, ()
    told_at = moment.hour is not None or done_on(setting.discourse.text, place)  # "at 5 p.m. on 9 June he left"
    done = direction == "past" and moment.day is not None and told_at
    around = civil(today)[0]
    options = []
    for year in (around - 1, around, around + 1):
        span = first_last(moment, year)
        if span is not None:
            slack = 0 if setting.discourse.direction else _NEXT_DAY if done else _CONTRARY
            against = (direction == "future" and today - span[1] > slack) or (
                direction == "past" and span[0] - today > slack
            )
            apart = gap(span, today)
            misfit = moment._replace(year=year).weekday_fits is False
            options.append((misfit and apart > _AT_ONCE, against, apart, year))
    if options:
        _, against, distance, year = min(options)
        if not direction and any(other[:2] == (False, False) and 0 < other[2] - distance < _EVEN for other in options):
            return moment, ()  # half a year off, either way
        if direction == "past" and moment.day is None and not against and is_ahead(moment, year, today):
            return moment, ()  # "killed nine in March", told in February
        known = distance <= WINDOW or bool(setting.discourse.direction)
        known = known or (direction == "past" and year == around and _no_other(setting.anchor(), year))
        rival = _goes_on_from(moment, setting.anchor(), year) if direction != "future" else None
        if rival is not None:
            return (moment._replace(year=rival[0]), ("year",)) if rival[1] <= _AT_ONCE else (moment, ())
        if (known or moment._replace(year=year).weekday_fits) and not against:
            return moment._replace(year=year), ("year",)
    told = setting.year_of(moment)
    return (moment._replace(year=told), ("year",)) if told is not None else (moment, ())


def _no_other(told: Moment | None, year: int) -> bool:
    """Whether no other year was named last: "it fell in January", of an October, is then of the year of publication."""
    return told is None or told.year == year


def _goes_on_from(moment: Moment, told: Moment | None, year: int) -> tuple[int, int] | None:
    """Another year, in which a day follows soon on the one named before it, and how many days later.

    As in "it began on 12 July 2014. On 13 July it spread", told years afterwards. A day can also lie in the month that
    was named: "It began in July 2014. On 13 July it spread" leaves the year open.
    """
    if told is None or told.year is None or told.year == year or told.month is None or told.unit is not None:
        return None
    if told.day is None:
        return (told.year, _SOON) if moment.day is not None and moment.month == told.month else None
    span = None if moment.day is None else first_last(moment, told.year)
    later = -1 if span is None else span[0] - days(told.year, told.month, told.day)
    return (told.year, later) if 0 <= later <= _SOON else None


def _narrated(moment: Moment, setting: Setting, place: int) -> bool:
    """Whether a date goes on a narrative of years gone by, which no news names only by the way."""
    if not setting.narrative(place):
        return False
    if setting.today is None or setting.year is None:
        return True
    before = setting.anchor()
    if before is not None and before.month is not None and before.year == setting.year:
        return False
    if (before is None or before.month is None) and looks_back(setting.discourse.text, setting.year, place):
        return False
    spans = filter(None, (first_last(moment, setting.year), first_last(moment, setting.year - 1)))
    recent = any(0 <= setting.today - last <= _SOON for _, last in spans)
    return not (recent and looks_back(setting.discourse.text, setting.year, place))


def _settle_month(moment: Moment, setting: Setting, direction: str, place: int) -> Filled:
    """The month of "the 15th": this one, or the next one that has it, by tense and weekday; in a narrative its own."""
    if setting.narrative(place):
        anchor = setting.anchor()
        if anchor is None or anchor.month is None or anchor.day is None or anchor.year is None or moment.day is None:
            return moment, ()
        year, month = add_months(anchor.year, anchor.month, int(moment.day < anchor.day))
        return moment._replace(year=year, month=month), ("year", "month")
    if setting.today is None or moment.day is None:
        return moment, ()
    year, month, _today = civil(setting.today)
    options = []
    for shift in range(-6, 7) if moment.weekday is not None else (-1, 0, 1):
        candidate = moment._replace(year=add_months(year, month, shift)[0], month=add_months(year, month, shift)[1])
        number = day_of(candidate) if valid(candidate) else None
        if number is not None and candidate.weekday_fits is not False:
            ahead = number - setting.today
            against = (direction == "future" and ahead < 0) or (direction == "past" and ahead > 0)
            options.append((against, abs(ahead), ahead, candidate))
    if not options:
        return moment, ()
    return min(options, key=lambda option: option[:3])[3], ("year", "month")


def _settle_weekday(moment: Moment, setting: Setting, direction: str, place: int) -> Filled:
    """That day of the week by tense; without a tense the last one; today's own name is today."""
    if setting.today is None or moment.weekday is None or setting.goes_on(place):
        return moment, ()
    if of_any_week(setting.discourse.text, place):
        return moment, ()
    ahead = (moment.weekday - weekday(setting.today)) % 7
    number = setting.today + (ahead if direction == "future" or ahead == 0 else ahead - 7)
    return day_moment(number, moment), ("year", "month", "day")
