"""Which productions match where: by the kinds of a run, which are few, so that the answers are kept."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xref.expressions import regex
from xref.values.date import (
    _after_next_words,
    _anniversary_words,
    _bare_unit_words,
    _calendar_words,
    _clock_words,
    _feast_words,
    _figure_words,
    _named_words,
    _relative_words,
    _unit_words,
    _within_words,
    _year_words,
)
from xref.values.date._draft import Action, Production

_MODULES = (
    *(_calendar_words, _unit_words, _figure_words, _feast_words, _year_words, _relative_words, _named_words),
    *(_bare_unit_words, _within_words, _clock_words, _anniversary_words, _after_next_words),
)
_KINDS = "mwdDnyXcBIMStprNlusqjHZheEkQvfbgaoi-T&,zFVYCP"


@cache
def _table() -> dict[str, list[Production]]:
    """Productions by the kinds that their first token can be of."""
    table: dict[str, list[Production]] = {kind: [] for kind in _KINDS}
    for production in (each for module in _MODULES for each in module.PRODUCTIONS):
        for kind in _first_kinds(production[0]):
            table[kind].append(production)
    return table


@cache
def _starting(kind: str) -> list[tuple[re.Pattern[str], Action]]:
    """The productions that start with a kind of token, compiled when a text first has it."""
    return [(regex(pattern), action) for pattern, action in _table().get(kind, ())]


@lru_cache(maxsize=8_192)
def matching(kinds: str, place: int) -> tuple[tuple[int, Action], ...]:
    """Where productions that match from a token on end, longest first; runs of like kinds are many."""
    found = []
    for pattern, action in _starting(kinds[place]):
        match = pattern.match(kinds, place)
        if match is not None and match.end() > place:
            found.append((match.end(), action))
    return tuple(sorted(found, key=lambda each: -each[0]))


def _first_kinds(pattern: str) -> str:
    """The kinds with which a match of a pattern can begin: its optional items, and the first that is not optional."""
    found = ""
    for item in regex(r"\((?:\?:)?((?:[^()]|\([^()]*\))*)\)(\?|\{[^}]*\})?|(\[[^\]]*\]|[^\\])(\?)?").finditer(pattern):
        if item[1] is not None:
            if not item[0].startswith("(?!"):
                found += "".join(_first_kinds(branch) for branch in item[1].split("|"))
        else:
            found += item[3].strip("[]")
        if not (item[2] == "?" or item[4] == "?"):
            break
    return "".join(kind for kind in _KINDS if kind in found)
