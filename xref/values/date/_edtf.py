"""The nearest expression in plain EDTF (ISO 8601-2:2019, level 2); what EDTF cannot say is left out.

Weekdays, parts and parts of the day have no form there; weeks and feasts become days; a bound that excludes its day
becomes the day beside it. ``_text`` writes the form that keeps everything.
"""

from __future__ import annotations

from xref.values.date._calendar import DAY, civil
from xref.values.date._model import Date, Moment, Shape, Unit
from xref.values.date._sets import hull
from xref.values.date._text import clock_text, date_text

_OPEN_DAY = "XXXX-XX-XX"


def edtf(value: Date) -> str:
    """Write a date in plain EDTF.

    >>> from xref.values.date._text import parse
    >>> edtf(parse("2016-12(late)")), edtf(parse("[..2017-05-05)")), edtf(parse("2017-W04")), edtf(parse("Mon"))
    ('2016-12', '[..2017-05-04]', '[2017-01-23..2017-01-29]', 'XXXX-XX-XX')
    """
    texts = [_shaped(value.shape, reading.start, reading.end) for reading in value.readings]
    if len(texts) == 1:
        return texts[0]
    return f"[{','.join(text.strip('[]') for text in texts)}]"


def _shaped(shape: Shape, start: Moment, end: Moment | None) -> str:
    low = _ends(start)
    high = low if end is None else _ends(end)
    if shape is Shape.POINT:
        return low[0] if low[0] == low[1] else f"[{low[0]}..{low[1]}]"
    return {
        Shape.SPAN: f"{low[0]}/{high[1]}",
        Shape.RANGE: f"[{low[0]}..{high[1]}]",
        Shape.BEFORE: f"[..{_beside(start, low[0], -1)}]",
        Shape.AFTER: f"[{_beside(start, low[1], 1)}..]",
        Shape.BY: f"[..{low[1]}]",
        Shape.FROM: f"[{low[0]}..]",
        Shape.SINCE: f"{low[0]}/..",
        Shape.UNTIL: f"../{low[1]}",
        Shape.SINCE_LEAST: f"{low[0]}/..",
        Shape.UNTIL_LEAST: f"../{low[1]}",
    }[shape]


def _ends(moment: Moment) -> tuple[str, str]:
    """The first and the last part of a moment: twice the same where EDTF has a form for the whole."""
    by_rule = moment.feast or (moment.weekday is not None and moment.number is not None)
    if moment.unit in (Unit.WEEK, Unit.WEEKEND) or by_rule:
        found = hull(moment._replace(hour=None, daypart="", part=None))
        return (_day(found[0]), _day(found[1] - 1)) if found is not None else (_OPEN_DAY, _OPEN_DAY)
    text = date_text(moment)
    if text == "XXXX" and moment.grain != "none":
        text = _OPEN_DAY
    elif moment.unit is not None and moment.unit is Unit.FISCAL:
        text = f"{moment.year:04d}"
    elif len(text) == len(_OPEN_DAY) and "X" not in text and moment.minute is not None:
        text += clock_text(moment._replace(second=moment.second or 0))
    text += "%" if moment.approximate and moment.uncertain else "~" * moment.approximate + "?" * moment.uncertain
    return text, text


def _beside(moment: Moment, text: str, step: int) -> str:
    """The day before the first or after the last of a moment; the moment itself where its days are open."""
    found = hull(moment)
    if found is None:
        return text
    return _day(found[0] - 1) if step < 0 else _day(found[1])


def _day(instant: int) -> str:
    year, month, day = civil(instant // DAY)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"
