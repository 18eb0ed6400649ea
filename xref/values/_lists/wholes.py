"""Bodies whose name goes on behind what was read of it: its army, its letters, or a last word behind "and"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from xref.expressions import regex
from xref.model import Mention, NameKind, Span
from xref.values._lists import meant

_BODIES = frozenset({NameKind.GROUP, NameKind.ORGANISATION})
_BRANCH = regex(  # "the Green Movement | /Army (GM/A) River faction", "the Green Movement | (GM-North)"
    r"(?:/[A-Z][\w-]+)?"
    r"(?: \((?:[A-Z][A-Za-z]*[A-Z]\w*/)[A-Z][\w/-]*(?: (?:faction|wing))?\))?"
    r"(?:(?<=\)) (?:[A-Z][\w-]+ )?(?:faction|wing))?"
)
_LAST_WORD = regex(r" (?:and|&) (?:[A-Z][\w-]+ )?([A-Z])[\w-]+ \(([A-Z][A-Z-]*[A-Z])\)")
_ENOUGH = 3  # letters that are no accident
_OF = r"(?:[Tt]he )?(?i:emir|king|queen|sultan|crown prince|president|prime minister) of (?:the )?"
_RULER = regex(rf"\b{_OF}$")
_ROW = regex(rf",? (?:and )?(?:{_OF})?")  # "the Emir of | Qatar, the King of | Jordan": states, by who rules them
_LONGEST = 40


def whole_bodies(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, bodies with all of their names.

    >>> from xref.extension import Discourse
    >>> from xref.values import value_type
    >>> def read(text):
    ...     return [mention.raw for mention in value_type("party+").find(Discourse(text), 0, len(text))]
    >>> read("the Azawad Salvation Movement/Army (ASM/A) River faction and the government")
    ['the Azawad Salvation Movement/Army (ASM/A) River faction and the government']
    >>> read("the Popular Army for the Rescue of the Republic and Sincerity (PARS) signed it.")
    ['the Popular Army for the Rescue of the Republic and Sincerity (PARS)']
    """
    kept: list[Mention] = []
    for mention, following in zip_longest(mentions, mentions[1:]):
        if kept and mention.span.start < kept[-1].span.end:
            continue
        kind = getattr(mention.value, "kind", None)
        if kind in _BODIES:
            mention = _reaching(text, mention, mention.span.start, max(mention.span.end, _end(text, mention)))
        elif kind is NameKind.COUNTRY:
            mention = _with_ruler(text, kept[-1] if kept else None, mention, following)
        kept.append(mention)
    return kept


def _with_ruler(text: str, before: Mention | None, state: Mention, following: Mention | None) -> Mention:
    """A state in a row, with the words before it that say who rules it."""
    least = 0 if before is None else before.span.end
    ruler = _RULER.search(text, max(least, state.span.start - _LONGEST), state.span.start)
    if ruler is None:
        return state
    row = before is not None and _ROW.fullmatch(text, least, ruler.start()) is not None
    if following is not None and not meant.is_person(following):
        row = row or _ROW.fullmatch(text, state.span.end, following.span.start) is not None
    return _reaching(text, state, ruler.start(), state.span.end) if row else state


def _reaching(text: str, mention: Mention, start: int, end: int) -> Mention:
    return mention._replace(span=Span(start, end), raw=text[start:end])


def _end(text: str, body: Mention) -> int:
    """Where the name of a body ends."""
    last = _LAST_WORD.match(text, body.span.end)
    if last is not None and len(last[2]) >= _ENOUGH and last[2].endswith(last[1]):
        return last.end()
    branch = _BRANCH.match(text, body.span.end)
    return branch.end() if branch is not None else 0
