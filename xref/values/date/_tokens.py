"""Runs of time words: the only stretches of a text that the grammar looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from xref.expressions import regex
from xref.model.records import made
from xref.tuples import NamedTuple
from xref.values.date import _numeric
from xref.values.date._feasts import feast_names
from xref.values.date._spelled_years import YEAR_HEADS, spelled_year
from xref.values.date._words import AMBIGUOUS, NO_MONTH, SMALL, Entry, lexicon

_LOOK_BACK = 80  # characters before a trigger that may belong to its run
_SHORT = (  # words too short, or too often something else, to be triggers by their kind
    *(
        "ago",
        "day",
        "hence",
        "yr",
        "yrs",
        "qtr",
        "qtrs",
        "wk",
        "wks",
        "mins",
        "secs",
        "hrs",
        "hr",
        "p.m.",
        "a.m.",
        "pm",
    ),
    *(
        "o'clock",
        "nineteen",
        "thousand",
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
    ),
    "nineties",
)
_LONGEST = 60  # tokens
_MARKS = {"-": ("-", "-"), "--": ("-", "-"), "~": ("k", 0), "?": ("Q", 0), "@": ("i", "at")} | {
    mark: (mark, mark) for mark in ",&()/"
}
_ABBREVIATED = ("sept", "tues", "thur", "thurs", "weds")
_COUNTED = {"q": "1234", "Q": "1234", "H": "12"}  # "Q3", "H1"


class Token(NamedTuple):
    """A word, number or mark with its kind, a letter of the grammar."""

    kind: str
    value: Any
    start: int
    end: int
    sure: bool = True  # no other word is written like it


class Run(NamedTuple):
    """Adjacent tokens, all of them of time, and their kinds as one string."""

    kinds: str
    tokens: list[Token]


@cache
def _vocabulary() -> dict[str, Entry]:
    return lexicon() | {name: ("h", name) for name in feast_names()}


class _Known(NamedTuple):
    """What a word can be: an entry of its own, the first word of phrases, or only a later word of one."""

    entry: Entry | None
    phrases: tuple[str, ...]  # longest first
    plain: bool  # nothing but its entry and its phrases
    follows: str  # letters with which the rest of its phrases begins


@cache
def _known() -> dict[str, _Known]:
    """Every word that can stand in a run, by its small letters."""
    vocabulary = _vocabulary()
    heads: dict[str, list[str]] = {}
    parts: set[str] = set()
    for name in vocabulary:
        if name.isascii() and name.isalpha():
            parts.add(name)
            continue
        words = regex(r"[a-z]+").findall(name)
        parts.update(words)
        if words and name[0].isalpha():
            heads.setdefault(words[0], []).append(name)
    parts.update(("q", "h", "thousand", "hundred"))
    found = {}
    for word in parts | heads.keys():
        entry = vocabulary.get(word)
        special = entry is None or word in AMBIGUOUS or word in YEAR_HEADS or word in "qh"
        phrases: tuple[str, ...] = ()
        follows = ""
        if word in heads:
            phrases = tuple(sorted(heads[word], key=lambda name: (-len(name), name)))
            follows = "".join({name[len(word) :].lstrip(" -'")[:1] for name in phrases})
        found[word] = _Known(entry, phrases, not special, follows)
    return found


def _phrase(known: _Known, text: str, start: int, limit: int) -> str:
    """The longest phrase of a word that stands at a place, empty where none does."""
    said = _SPACE.sub(" ", text[start : min(limit, start + len(known.phrases[0]) + 1)].lower())
    if not said.startswith(known.phrases):
        return ""
    whole = (name for name in known.phrases if said.startswith(name) and not "a" <= said[len(name) :][:1] <= "z")
    return next(whole, "")


_SPACE = regex(r"\s")


@cache
def _token() -> re.Pattern[str]:
    # Words are matched as they stand: a fifth faster than with their case ignored, which only numbers need.
    return regex(
        r"[^\S\n]*(?:\n(?!\s*\n)[^\S\n]*)*(?:(?P<word>[A-Za-z_\u0130\u0131\u017f\u212a]+)"
        + rf"|(?=\d|'\d)(?i:{_numeric.PATTERN})"
        + r"|(?P<mark>--?|[,&()/~?@])|(?P<other>.|\n|\Z))",
    )


@cache
def _triggers() -> AhoCorasick:
    """Whatever can make a stretch of text a date: time words that are not too short to be telling, and digits."""
    kinds = {name: entry[0] for name, entry in _vocabulary().items()}
    words = sorted(name for name, kind in kinds.items() if kind in "mwrNpshq" or (kind in "uc" and len(name) > 3))
    hours = [f"{name} {half}" for name, kind in kinds.items() if kind in "dn" for half in ("am", "a m", "p m")]
    hours += [f"{number} past" for number in ("five", "ten", "twenty", "twenty-five")]
    eras = [f"{era} {digit}" for era in ("ad", "a.d.", "bc", "b.c.") for digit in "123456789"]
    return AhoCorasick([*words, *hours, *eras, *_SHORT, *"0123456789"], matchkind=MatchKind.LeftmostLongest)


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Find the runs of ``text[start:end]`` that hold a word which can be a date."""
    done = 0
    piece = text[start:end]
    lower = piece.lower()
    if len(lower) != len(piece):  # some capitals have two letters for a small one
        lower = "".join([char.lower() if char.isascii() else char for char in piece])
    size = len(lower)
    for _, low, high in _triggers().find_matches_as_indexes(lower):
        if low < done:
            continue
        if lower[low] <= "9":
            led = lower[low - 1] if low else " "
            if led.isdigit() or (led not in "qhy" and _DIGITS.match(lower, low) is None):
                continue
        elif (low and lower[low - 1].isalpha()) or (high < size and lower[high].isalpha()):
            continue
        first = _back(lower, low, max(done, low - _LOOK_BACK))
        tokens, done = _around(text, start + first, start + low, end)
        done -= start
        if tokens:
            kinds = "".join([token[0] for token in tokens])
            if _VIABLE.search(kinds) is not None:
                yield Run(kinds, tokens)


_FROM_GREENWICH = regex(r"([+-])(\d\d?)(?::?(\d\d))?(?![\d:])")  # "UTC+5:30"
_ERA = regex(r"(?:(?:\s?-\s?|\sand\s|\sto\s)[\d,]{1,6})?\s?b\.?c", re.IGNORECASE)
_OF_AN_HOUR = regex(r"\s(?:h|hr|hours?)\b")
# Digits that can be a date without a word of time that is itself a trigger.
_DIGITS = regex(
    r"\d{4}|\d{1,2}[:/.]\d|\d{1,2}-\d{1,2}-|\d{3}\s?[ap]\.?\s?m|\d\d?\.[ap]\.?m\b"
    r"|\d{1,2}\s?(?:[ap]\.?\s?m|[ap]\b|h\d|h\b|o'?clock|st\b|nd\b|rd\b|th\b|c\b|in the)"
    r"|\d0'?s\b|\d+ ?(?:b\.?c|ad\b|a\.d|c\.?e\b|mins?\b|secs?\b|hrs?\b|mo\b| past\b)|\dq|\d{1,3}-\d\d\d\d"
)
# What a run must have to hold a date: a word that is one, or a unit or year that something relates.
_VIABLE = regex(r"[mwrNIMSXVqjtsphBFCYcyE]|n[zu]|[dn]i?a?P|dld|[leEvfbi].*u|u.*[gevflT]|a[dD]|[DL].*u")


def _back(lower: str, place: int, limit: int) -> int:
    """Walk back over the words before a trigger that can belong to its run."""
    known = _known()
    while place > limit:
        head = max(lower.rfind(" ", limit, place - 1), lower.rfind("\n", limit, place - 1)) + 1
        if head == 0:
            head = limit
            if head and lower[head - 1].isalnum():
                return place  # inside a word
        word = lower[head:place].strip(" \n\",-()/~@.&'")
        if word and word not in known and not word[0].isdigit() and "-" not in word:
            return place
        place = head
    return place


def _around(text: str, place: int, hit: int, end: int) -> tuple[list[Token], int]:
    """The run that holds a trigger, read from a place at or before it, and where it stops."""
    tokens: list[Token] = []
    scan = _token().match
    known = _known()
    while place < end:
        match = scan(text, place, end)
        assert match is not None
        group = match.lastgroup or "other"
        start, stop = match.span(group)
        token = None
        if group == "word":
            word = match[group]
            found = known.get(word.lower())
            if found is not None:
                if (
                    found.plain
                    and found.entry is not None
                    and text[stop : stop + 1] not in (".", "'", "-", "+")
                    and (not found.follows or text[stop + 1 : stop + 2].lower() not in found.follows)
                ):
                    token = made(Token, (*found.entry, start, stop, True))
                else:
                    token = _word(word, start, text, end, found)
        elif group == "mark":
            token = made(Token, (*_MARKS[match[group]], start, stop, True))
        elif group != "other":
            token = _number(match, group, start, text, tokens)
        if token is not None:
            tokens.append(token)
            place = token.end
            if len(tokens) >= _LONGEST:
                return tokens, place
        elif start >= hit:
            if group == "word" and tokens and tokens[-1].end == start and tokens[-1].kind in "dny":
                tokens.pop()  # "2017WS", "10k"
            return tokens, max(stop, hit + 1)
        else:
            tokens.clear()
            place = max(stop, place + 1)
    return tokens, end


def _word(word: str, start: int, text: str, limit: int, known: _Known) -> Token | None:
    """A word of the vocabulary, or a phrase that starts with it, with its full stop or 's."""
    end = start + len(word)
    lower = word.lower()
    if known.phrases:
        phrase = _phrase(known, text, start, limit)
        if phrase:
            kind, value = _vocabulary()[phrase]
            return Token(kind, value, start, start + len(phrase))
    if lower in YEAR_HEADS and (spelled := spelled_year(text, start, limit)) is not None:
        kind, value, end = spelled
        return Token(kind, value, start, end)
    counted = _COUNTED.get(word)
    if counted and end < limit and text[end] in counted and not text[end + 1 : end + 2].isalnum():
        return Token("q" if word in "qQ" else "j", (int(text[end]), None), start, end + 1)
    entry = known.entry
    if entry is None:
        hours = lower == "h" and text[max(0, start - 2) : start].strip()[-1:].isdigit()
        return Token("u", "hour", start, end) if hours else None  # "3h ago", "in 1/2 h"
    kind, value = entry
    if word in SMALL and NO_MONTH.search(text, max(0, start - 14), start) and not text[end + 1 : end + 2].isdigit():
        return None
    if kind == "z" and (shift := _FROM_GREENWICH.match(text, end, limit)) is not None and value == 0:
        sign = -1 if shift[1] == "-" else 1
        return Token(kind, sign * (int(shift[2]) * 60 + int(shift[3] or 0)), start, shift.end())
    if kind in "mw" and text[end : end + 1] == "." and (end - start == 3 or lower in _ABBREVIATED) and lower != "may":
        end += 1
    elif text[end : end + 2] == "'s" and kind in "uwmrlh":
        end += 2
    sure = lower not in AMBIGUOUS or (word[0].isupper() and end - start > 3 and lower not in ("may", "march"))
    return Token(kind, value, start, end, sure)


def _number(match: re.Match[str], group: str, start: int, text: str, before: list[Token]) -> Token | None:
    """A number that can be a date or part of one: not glued to other words, no price."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_$£€#%.-"):
        whole = group in ("num", "iso", "monthly") and not (len(before) > 1 and before[-2].kind in "SI")
        if whole and text[start - 1] == "-" and start > 1 and text[start - 2].isdigit():
            return None  # the end of a longer code
        dashed = text[start - 1] == "-" and not (start > 1 and text[start - 2].isdigit() and not before)
        if not dashed and not (before and before[-1].end == start and before[-1].kind in "mkF."):
            return None
    if start > 1 and text[start - 1] == " " and text[start - 2] in "$£€":
        return None
    if group == "yearless" and _OF_AN_HOUR.match(text, match.end()):
        part = match["yearless"].split("/")
        return Token("n", int(part[0]) / int(part[1]), start, match.end()) if int(part[1]) else None
    if group == "num2" and (raw := match["num2"].replace(",", "")).isdigit() and _ERA.match(text, match.end()):
        return Token("n" if len(raw) > 2 or int(raw) > 31 else "d", int(raw), start, match.end())
    found = _numeric.read(match, group)
    return None if found is None else made(Token, (*found, start, match.end(), True))
