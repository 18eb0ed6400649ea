"""Runs of time words: the only stretches of a text that the grammar looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from xref.values.date import _numeric
from xref.values.date._feasts import feast_names
from xref.values.date._words import AMBIGUOUS, Entry, lexicon

_LOOK_BACK = 48  # characters before a trigger that may belong to its run
_LONGEST = 60  # tokens


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


@cache
def _token() -> re.Pattern[str]:
    phrases = sorted((name for name in _vocabulary() if not name.isalpha()), key=lambda name: (-len(name), name))
    joined = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(
        _numeric.PATTERN
        + rf"|(?P<phrase>(?:{joined})(?![A-Za-z]))"
        + r"|(?P<word>[A-Za-z]+)(?:'s\b)?"
        + r"|(?P<mark>--?|[,&()/])"
        + r"|(?P<gap>\n\s*\n)|(?P<space>\s+)|(?P<other>.)",
        re.IGNORECASE,
    )


@cache
def _trigger() -> re.Pattern[str]:
    """Whatever can make a stretch of text a date: the first letters of time words, and digits."""
    words = {name for name, entry in _vocabulary().items() if entry[0] in "mwrNpshBFXqz" or name in ("ago", "hence")}
    words |= {name for name, entry in _vocabulary().items() if entry[0] in "uc"}
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![A-Za-z])(?:{joined})(?![A-Za-z])|\d", re.IGNORECASE)


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Find the runs of ``text[start:end]`` that hold a word which can be a date."""
    done = start
    for hit in _trigger().finditer(text, start, end):
        if hit.start() < done:
            continue
        tokens, done = _around(text, hit.start(), done, end)
        if tokens:
            yield Run("".join([token.kind for token in tokens]), tokens)


def _around(text: str, hit: int, low: int, end: int) -> tuple[list[Token], int]:
    """The run that holds a trigger, and where it stops."""
    tokens: list[Token] = []
    place = max(low, hit - _LOOK_BACK)
    if place > low:  # not inside a word
        while place < hit and text[place - 1].isalnum():
            place += 1
    vocabulary = _vocabulary()
    for match in _token().finditer(text, place, end):
        group = match.lastgroup
        if group == "space":
            continue
        token = _read(match, group, text, tokens, vocabulary)
        if token is not None:
            tokens.append(token)
            if len(tokens) >= _LONGEST:
                return tokens, match.end()
        elif match.end() > hit:
            if group == "word" and tokens and tokens[-1].end == match.start() and tokens[-1].kind in "dny":
                tokens.pop()  # "2017WS", "10k"
            return tokens, max(match.end(), hit + 1)
        else:
            tokens.clear()
    return tokens, end


def _read(
    match: re.Match[str], group: str | None, text: str, before: list[Token], vocabulary: dict[str, Entry]
) -> Token | None:
    start, end = match.span()
    if group == "word" or group == "phrase":
        word = match["word"] or match["phrase"]
        lower = word.lower() if group == "word" else re.sub(r"\s", " ", word.lower())
        entry = vocabulary.get(lower)
        if entry is None or (start and text[start - 1] == "_"):
            return None
        sure = lower not in AMBIGUOUS or (word[0].isupper() and len(word) > 3 and lower not in ("may", "march"))
        if (
            group == "word"
            and match.end() < len(text)
            and text[match.end()] == "."
            and len(word) < 5
            and entry[0] in "mw"
        ):
            return Token(*entry, start, end, sure)
        return Token(*entry, start, end, sure)
    if group == "mark":
        raw = match.group()
        return Token("-" if raw == "--" else raw, raw, start, end)
    if group in ("gap", "other"):
        return None
    glued = start > 0 and (text[start - 1].isalpha() or text[start - 1] in "_$£€#.")
    if glued and not (before and before[-1].end == start and before[-1].kind in "mq"):
        return None
    found = _numeric.read(match, group)
    return None if found is None else Token(found[0], found[1], start, end)
