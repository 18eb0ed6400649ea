"""From runs of time words to dates: the grammar, over strings of token kinds.

Each production is a regular expression over kinds and a function of its tokens. At every token the longest production
that succeeds wins; frames (from ... to, since, about, early) are read around what it gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from xref.values.date._calendar import add_months, weekday
from xref.values.date._model import Date, Moment, Part, Reading, Shape, valid
from xref.values.date._settling import Setting, day_moment, settle, week_moment
from xref.values.date._tokens import Run, Token


@dataclass(slots=True)
class Draft:
    """A moment, or two, before the open components are filled."""

    moments: list[Moment]  # several: alternative readings
    end: Moment | None = None
    inferred: tuple[str, ...] = ()
    first: int = 0  # tokens of the run that it covers
    last: int = 0
    shape: Shape = Shape.POINT


Action = Callable[[list[Token], Setting], Draft | None]
_PRODUCTIONS: list[tuple[str, Action]] = []


def production(pattern: str) -> Callable[[Action], Action]:
    """Declare a production for a pattern over token kinds."""

    def declare(action: Action) -> Action:
        _PRODUCTIONS.append((pattern, action))
        return action

    return declare


def _of(tokens: list[Token], kinds: str) -> Any:
    for token in tokens:
        if token.kind in kinds:
            return token.value
    return None


@production(r"(?:w,?)?a?[dDO]o?m(?:,?y)?")
@production(r"(?:w,?)?ma?[dDO](?:,?y)?")
@production(r"(?:w,?)?y,?m,?[dD]")
def _month_day(tokens: list[Token], setting: Setting) -> Draft | None:
    moment = Moment(_of(tokens, "y"), _of(tokens, "m"), _of(tokens, "dDO"), _of(tokens, "w"))
    return Draft([moment]) if valid(moment) else None


@production(r"(?:w,?)?m[dD](?:-|&)[dD](?:,?y)?")
@production(r"(?:w,?)?b?a?[dD](?:-|&)a?[dD]o?m(?:,?y)?")
def _month_days(tokens: list[Token], setting: Setting) -> Draft | None:
    first, last = (token.value for token in tokens if token.kind in "dD")
    moment = Moment(_of(tokens, "y"), _of(tokens, "m"), first, _of(tokens, "w"))
    end = replace(moment, day=last, weekday=None)
    if not valid(moment) or not valid(end) or last <= first:
        return None
    return Draft([moment], end, shape=Shape.RANGE if tokens[0].kind == "b" else Shape.SPAN)


@production(r"m[,o]?y")
def _month_year(tokens: list[Token], setting: Setting) -> Draft | None:
    return Draft([Moment(_of(tokens, "y"), _of(tokens, "m"))])


@production(r"m")
def _month(tokens: list[Token], setting: Setting) -> Draft | None:
    text = setting.discourse.text[tokens[0].start : tokens[0].end]
    return (
        Draft([Moment(month=tokens[0].value)])
        if text[0].isupper() and text not in ("May", "March", "Mar", "Dec", "Jan")
        else None
    )


@production(r"im(?![dDOy,o]|a[dDO])")
def _in_month(tokens: list[Token], setting: Setting) -> Draft | None:
    text = setting.discourse.text[tokens[1].start : tokens[1].end]
    return Draft([Moment(month=tokens[1].value)], first=1) if text[0].isupper() else None


@production(r"w")
def _weekday(tokens: list[Token], setting: Setting) -> Draft | None:
    text = setting.discourse.text[tokens[0].start : tokens[0].end]
    return Draft([Moment(weekday=tokens[0].value)]) if text[0].isupper() and text not in ("Sun", "Sat", "Wed") else None


@production(r"[ifv(-]y")
def _year(tokens: list[Token], setting: Setting) -> Draft | None:
    return Draft([Moment(tokens[1].value)], first=1)


@production(r"I")
def _numeric(tokens: list[Token], setting: Setting) -> Draft | None:
    moments = tokens[0].value
    first = setting.discourse.day_first
    if len(moments) == 2 and first is not None:
        moments = [moments[1 if first else 0]]
    return Draft(list(moments))


@production(r"r")
def _named_day(tokens: list[Token], setting: Setting) -> Draft | None:
    offset = tokens[0].value
    if setting.today is not None:
        return Draft([day_moment(setting.today + offset)], inferred=("year", "month", "day"))
    if setting.weekday is not None:
        return Draft([Moment(weekday=(setting.weekday + offset) % 7)], inferred=("weekday",))
    return None


@production(r"a?lu")
def _relative_unit(tokens: list[Token], setting: Setting) -> Draft | None:
    return _shifted(tokens[-1].value, tokens[-2].value, setting)


def _shifted(unit: str, offset: int, setting: Setting) -> Draft | None:
    if offset == 2:
        offset = 1
    if unit == "month" and setting.month is not None:
        year, month = add_months(*setting.month, offset)
        return Draft([Moment(year, month)], inferred=("year", "month"))
    if unit == "year" and setting.year is not None:
        return Draft([Moment(setting.year + offset)], inferred=("year",))
    if unit == "week" and setting.today is not None:
        return Draft([week_moment(setting.today + 7 * offset)], inferred=("year", "index"))
    return None


@production(r"a?lw")
def _relative_weekday(tokens: list[Token], setting: Setting) -> Draft | None:
    wanted, offset = tokens[-1].value, tokens[-2].value
    if setting.today is None:
        return Draft([Moment(weekday=wanted)])
    ahead = (wanted - weekday(setting.today)) % 7
    number = setting.today + (ahead - 7 if offset == -1 else ahead or (7 if offset else 0))
    return Draft([day_moment(number, Moment(weekday=wanted))], inferred=("year", "month", "day"))


@production(r"[dn]ug")
def _ago(tokens: list[Token], setting: Setting) -> Draft | None:
    count, unit = tokens[0].value, tokens[1].value
    if unit in ("day", "week") and setting.today is not None:
        return Draft(
            [day_moment(setting.today - count * (7 if unit == "week" else 1))], inferred=("year", "month", "day")
        )
    return _shifted(unit, -count, setting)


@cache
def _compiled() -> dict[str, list[tuple[re.Pattern[str], Action]]]:
    """Productions by the kind of their first token."""
    table: dict[str, list[tuple[re.Pattern[str], Action]]] = {}
    for pattern, action in _PRODUCTIONS:
        compiled = re.compile(pattern)
        for kind in "mwdDOnyIrlaifv(-b,":
            table.setdefault(kind, []).append((compiled, action))
    return table


_EDGES = {"since": Shape.SINCE, "before": Shape.BEFORE, "after": Shape.AFTER, "until": Shape.UNTIL, "by": Shape.BY}


def dates(run: Run, setting: Setting) -> list[tuple[int, int, Date]]:
    """The dates of a run with their character offsets."""
    found = []
    place = 0
    while place < len(run.tokens):
        draft = _expression(run, place, setting)
        if draft is None:
            place += 1
            continue
        start, end = run.tokens[draft.first].start, run.tokens[draft.last - 1].end
        value = _finish(draft, setting, start, end)
        found.append((start, end, value))
        setting.earlier.append(value.readings[0].end or value.readings[0].start)
        place = draft.last
    return found


def _expression(run: Run, place: int, setting: Setting) -> Draft | None:
    """A date with what frames it, from a token on."""
    kinds, tokens = run.kinds, run.tokens
    if kinds[place] == "v":
        after = place + 1
        while after < len(kinds) and kinds[after] in "i":
            after += 1
        inner = _framed(run, after, setting)
        if kinds[after : after + 1] == "y" and (inner is None or inner.last == after + 1):
            inner = Draft([Moment(tokens[after].value)], first=after, last=after + 1)
        if inner is not None and inner.first == after and inner.end is None:
            inner.first, inner.shape = place, _EDGES[tokens[place].value]
            return inner
        return None if inner is None or inner.first != place else inner
    if kinds[place] in "fb":
        inner = _framed(run, place + 1, setting)
        if inner is not None and inner.end is not None and inner.first == place + 1:
            inner.first = place
            inner.shape = Shape.RANGE if kinds[place] == "b" else Shape.SPAN
            return inner
    return _framed(run, place, setting)


def _framed(run: Run, place: int, setting: Setting) -> Draft | None:
    kinds, tokens = run.kinds, run.tokens
    if kinds[place : place + 1] == "k":
        inner = _framed(run, place + 1, setting)
        if inner is not None:
            inner.moments = [replace(moment, approximate=True) for moment in inner.moments]
            inner.first = place
        return inner
    part = re.compile(r"a?Eoa?|a?e-?").match(kinds, place)
    if part is not None:
        which = next(token.value for token in tokens[place : part.end()] if token.kind in "eE")
        inner = _atom(run, part.end(), setting)
        if inner is not None and inner.end is None:
            if inner.moments[0].weekday is not None or inner.moments[0].day is not None:
                if which not in ("early", "late"):
                    return None
                inner.moments = [replace(moment, daypart=which) for moment in inner.moments]
            else:
                inner.moments = [replace(moment, part=Part(which)) for moment in inner.moments]
            inner.first = place
            return inner
        return None
    first = _atom(run, place, setting)
    if first is None or first.end is not None:
        return first
    after = first.last
    if after < len(kinds) and (kinds[after] == "-" or (kinds[after] == "&" and place and kinds[place - 1] == "b")):
        second = _atom(run, after + 1, setting)
        if second is not None and second.end is None and second.first == after + 1:
            first.end, first.last, first.shape = second.moments[0], second.last, Shape.SPAN
    return first


def _atom(run: Run, place: int, setting: Setting) -> Draft | None:
    best: Draft | None = None
    for pattern, action in _compiled().get(run.kinds[place : place + 1], ()):
        match = pattern.match(run.kinds, place)
        if match is None or (best is not None and match.end() <= best.last):
            continue
        draft = action(run.tokens[place : match.end()], setting)
        if draft is not None:
            draft.first += place
            draft.last = match.end()
            best = draft
    return best


def _finish(draft: Draft, setting: Setting, start: int, end: int) -> Date:
    """Fill what is open; the second end follows the first."""
    direction = setting.direction(start, end)
    if draft.end is not None:
        low, high = draft.moments[0], draft.end
        if low.year is None and high.year is not None and not draft.inferred:
            low = replace(low, year=high.year)
        low, filled = settle(low, setting, direction)
        if high.year is None and low.year is not None and high.month is not None:
            high = replace(high, year=low.year + (low.month is not None and high.month < low.month))
        elif high.year is None:
            high, _ = settle(high, setting, "future")
        return Date(draft.shape, (Reading(low, high),), draft.inferred or filled)
    if draft.inferred:
        return Date(draft.shape, tuple(map(Reading, draft.moments)), draft.inferred)
    settled = [settle(moment, setting, direction) for moment in draft.moments]
    return Date(draft.shape, tuple(Reading(moment) for moment, _ in settled), settled[0][1])
