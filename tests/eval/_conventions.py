"""Patterns of the refused conventions: regular expressions with names for classes of words in braces."""

from __future__ import annotations

import re

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_SMALL = "|".join(f"{_UNITS} eighteen nineteen".split())
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_CLASSES = {
    "small": rf"\b(?:{_SMALL})\b",
    "tens": rf"\b(?:{_TENS})\b",
    "number": rf"(?:\d[\d,]*(?:\.\d+)?|\b(?:{_SMALL}|{_TENS}|hundred|thousand|million)\b)",
    "ordinal": r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|eigh|nin|ten|twelf|\w+(?:teen|ven))th)\b",
    "currency": r"(?:\b(?:dollars?|euros?|pounds?|yuan|kuai|ringgit|rupees?|yen|usd|eur|gbp|rmb|myr)\b|[$€£])",
    "month": r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    "weekday": r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
}


def pattern(text: str) -> re.Pattern[str]:
    """Compile a convention; ``{number}`` and the other classes stand for their words.

    >>> bool(pattern("{number} out of {number}").search("Three out of 14 groups"))
    True
    """
    for name, words in _CLASSES.items():
        text = text.replace(f"{{{name}}}", words)
    return re.compile(text, re.IGNORECASE)
