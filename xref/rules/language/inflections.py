"""Inflected forms of English words, from a dictionary; by rule only for words that it does not hold.

Source: LemmInflect's table, drawn from the NIH SPECIALIST Lexicon (see ``data/README.md``). It is read when
rules are compiled, and the forms are kept with the compiled rules: a run with compiled rules never opens it.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache
from pathlib import Path

_VOWELS = "aeiou"


@cache
def _text() -> str:
    packed = (Path(__file__).parent / "data" / "inflections.txt.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8")


@cache
def _table() -> list[str]:
    return _text().splitlines()


@cache
def inflect(word: str) -> tuple[str, ...]:
    """Return a word with all its inflected forms, itself first.

    >>> inflect("withdraw")
    ('withdraw', 'withdrawing', 'withdrawn', 'withdraws', 'withdrew')
    >>> inflect("retweet")
    ('retweet', 'retweeted', 'retweeting', 'retweets')
    """
    table = _table()
    at = bisect_left(table, word + " ")
    for line in table[at - 1 : at + 1] if at else table[:1]:
        head, *forms = line.split()
        if head == word:
            return (word, *forms) if forms else (word, *_by_rule(word))
    return (word, *_by_rule(word))


@cache
def known(word: str) -> bool:
    """Whether the dictionary holds the word as a base form.

    >>> known("join"), known("joined")
    (True, False)
    """
    table = _table()
    at = bisect_left(table, word + " ")
    return any(line.split(" ", 1)[0] == word for line in table[max(at - 1, 0) : at + 1])


def base_forms(form: str) -> list[str]:
    """The words that have ``form`` among their inflected forms.

    >>> base_forms("invited")
    ['invite']
    """
    if f" {form} " not in _text() and f" {form}\n" not in _text():
        return []
    return [line.split(" ", 1)[0] for line in _table() if f" {form} " in f"{line} "]


def base_words(first: str) -> list[str]:
    """The base forms that begin with a letter.

    >>> base_words("z")[:2]
    ['zany', 'zap']
    """
    table = _table()
    begun, ended = (bisect_left(table, chr(ord(first) + step)) for step in (0, 1))
    return [line.split(" ", 1)[0] for line in table[begun:ended]]


def _by_rule(word: str) -> list[str]:
    """The regular forms of a word: -s, -ed, -ing with the spelling rules of English."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        plural = word + "es"
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        plural = word[:-1] + "ies"
    else:
        plural = word + "s"
    if word.endswith("e"):
        past, going = word + "d", (word if word.endswith(("ee", "oe", "ye")) else word[:-1]) + "ing"
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        past, going = word[:-1] + "ied", word + "ing"
    elif len(word) in (3, 4) and word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        past, going = word + word[-1] + "ed", word + word[-1] + "ing"
    else:
        past, going = word + "ed", word + "ing"
    return sorted({plural, past, going})
