"""Runs of time words: the only stretches of a text that the grammar looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from xref.values.date._model import Moment, valid
from xref.values.date._words import lexicon

_TRIGGERS = frozenset("mwrIxXtTupshQ")


@dataclass(slots=True)
class Token:
    """A word, number or mark with its kind, a letter of the grammar."""

    kind: str
    value: Any
    start: int
    end: int


@dataclass(slots=True)
class Run:
    """Adjacent tokens, all of them of time, and their kinds as one string."""

    kinds: str
    tokens: list[Token]


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"(?P<iso>\d{4}-\d\d(?:-\d\d)?(?:T\d\d(?::?\d\d){0,2}(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))"
        r"|(?P<num>\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?![\w/]))"
        r"|(?P<clock>\d{1,2}(?::\d\d(?::\d\d)?|\.\d\d(?=\s?[ap]\.?m))?\s?(?:[ap]\.m\.|[ap]m\b)|\d{1,2}:\d\d(?::\d\d)?(?![\w:]))"
        r"|(?P<decade>(?:\d{3}0|'?\d0)'?s\b)"
        r"|(?P<ord>\d{1,2}(?:st|nd|rd|th)\b)"
        r"|(?P<int>\d+(?:[.,]\d+)*)(?P<tail>[\w%$]*)"
        r"|(?P<word>[A-Za-z]+(?:\.(?=\s?[\d,]))?)"
        r"|(?P<mark>--?|[,&()])"
        r"|(?P<other>[^\s])"
    )


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Find the runs of ``text[start:end]`` that hold a word which can begin or be a date."""
    words = lexicon()
    kinds: list[str] = []
    tokens: list[Token] = []
    for match in _token().finditer(text, start, end):
        token = _read(match, words)
        if token is None:
            if tokens:
                yield from _whole(kinds, tokens)
                kinds, tokens = [], []
        else:
            kinds.append(token.kind)
            tokens.append(token)
    yield from _whole(kinds, tokens)


def _whole(kinds: list[str], tokens: list[Token]) -> Iterator[Run]:
    if not _TRIGGERS.isdisjoint(kinds) or "y" in kinds:
        yield Run("".join(kinds), tokens)


def _read(match: re.Match[str], words: dict[str, Any]) -> Token | None:
    group, start, end = match.lastgroup, match.start(), match.end()
    raw = match.group()
    if group == "word":
        entry = words.get(raw.lower())
        if entry is None and raw.endswith("."):
            entry, end = words.get(raw[:-1].lower()), end - 1
        return None if entry is None else Token(entry[0], entry[1], start, end)
    if group == "tail" or group == "int":
        return _integer(match["int"], match["tail"], start, end)
    if group == "iso":
        return _moment_token(_iso(raw), start, end)
    if group == "num":
        return _moment_token(_numeric(raw), start, end)
    if group == "clock":
        return Token("t", raw, start, end) if (moment := _clock(raw)) is None else Token("t", moment, start, end)
    if group == "decade":
        return Token("X", int(re.sub(r"\D", "", raw)), start, end)
    if group == "ord":
        number = int(raw[:-2])
        return Token("D" if 1 <= number <= 31 else "O", number, start, end)
    if group == "mark":
        return Token({"--": "-"}.get(raw, raw), None, start, end)
    return None


def _moment_token(readings: list[Moment], start: int, end: int) -> Token | None:
    return Token("I", readings, start, end) if readings else None


def _integer(digits: str, tail: str, start: int, end: int) -> Token | None:
    if tail or not digits.isdigit() or len(digits) > 4:
        return None
    number = int(digits)
    if len(digits) == 4:
        return Token("y" if 1000 <= number < 2200 else "n", number, start, end)
    return Token("d" if 1 <= number <= 31 and len(digits) < 3 else "n", number, start, end)


def _iso(raw: str) -> list[Moment]:
    year, month, *rest = re.split(r"[-T:+Z]", raw)
    moment = Moment(int(year), int(month), int(rest[0]) if (rest and "T" in raw) or raw.count("-") > 1 else None)
    if "T" in raw:
        moment = _with_clock(moment, raw.partition("T")[2])
    return [moment] if valid(moment) else []


def _with_clock(moment: Moment, clock: str) -> Moment:
    match = re.match(r"(\d\d):?(\d\d)?:?(\d\d)?(Z|[+-]\d\d:?\d\d)?", clock)
    if match is None:
        return moment
    hour, minute, second, zone = match.groups()
    offset = None
    if zone is not None:
        offset = 0 if zone == "Z" else (int(zone[1:3]) * 60 + int(zone[-2:])) * (-1 if zone[0] == "-" else 1)
    return Moment(
        moment.year, moment.month, moment.day,
        hour=int(hour), minute=int(minute) if minute else None, second=int(second) if second else None, zone=offset,
    )  # fmt: skip


def _numeric(raw: str) -> list[Moment]:
    """The readings of ``07/08/1969``: month first and day first, where both are dates."""
    first, second, third = (int(part) for part in re.split(r"[/.-]", raw))
    if len(raw) > 4 and raw[:4].isdigit():
        return [moment for moment in [Moment(first, second, third)] if valid(moment)]
    year = third if third > 99 else 1900 + third if third >= 50 else 2000 + third
    if (third > 99 and not 1000 <= third < 2200) or max(first, second) > 31:
        return []
    both = [Moment(year, first, second), Moment(year, second, first)]
    return list(dict.fromkeys(moment for moment in both if valid(moment)))


def _clock(raw: str) -> Moment | None:
    match = re.fullmatch(r"(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?\s?([ap])?.*", raw)
    if match is None:
        return None
    hour, minute, second = int(match[1]), match[2], match[3]
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4] == "p" else 0)
    moment = Moment(hour=hour, minute=int(minute) if minute else None, second=int(second) if second else None)
    return moment if valid(moment) and hour < 25 else None
