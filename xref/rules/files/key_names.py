"""Which key of a rule file another word is meant for: a misspelling, or what other rule languages call it."""

from __future__ import annotations

from collections.abc import Collection

from xref.errors import nearest

# What Vale, Semgrep, ESLint and makers of test files write for what our keys hold.
_ELSEWHERE = {
    "cases": "examples",
    "description": "about",
    "exceptions": "unless",
    "exclude": "not",
    "fields": "values",
    "ignore": "not",
    "level": "severity",
    "name": "id",
    "pattern": "patterns",
    "regex": "patterns",
    "rule": "id",
    "slots": "values",
    "summary": "about",
    "tests": "examples",
    "title": "question",
    "types": "values",
    "variables": "values",
}


def meant_key(word: str, known: Collection[str]) -> str:
    """The known key that a word is meant for; "" where none is.

    >>> meant_key("severty", ["id", "severity"]), meant_key("level", ["id", "severity"])
    ('severity', 'severity')
    """
    elsewhere = _ELSEWHERE.get(word.casefold(), "")
    return elsewhere if elsewhere in known else nearest(word, known)
