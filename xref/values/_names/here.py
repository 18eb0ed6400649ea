"""Where "here" is: the town that a story was filed from, as its dateline tells.

Only the reporter's own "here" before a day counts ("was signed here on Tuesday"); in a quotation it is the speaker's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.values._names.places import read
from xref.values._names.value import Found, Name

BY_THE_DATELINE = "where the story was filed"

_HERE = regex(
    r"(?<![\w-])here(?=,? (?:(?:on|late|early|last) ){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday"
    r"|this (?:morning|afternoon|evening|week))\b)"
)
_FILED = regex(  # "SANTIAGO, Chile -- Nine", "KUALA LUMPUR, Oct 26 - Both", "New Delhi: An"
    r"^(?P<town>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2})(?:, ?[A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}|,? \d{1,2} [A-Z][a-z]{2,8})?(?:,? \d{4})?"
    r"(?: ?\([^()\n]{2,40}\))?(?: ?-{1,2} |: )(?=[\"'A-Z])",
    re.MULTILINE,
)
_PARAGRAPH = 2_000  # characters before "here" in which its paragraph begins
_OPENING = 600  # characters of a text in which its dateline stands


def with_here(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    """Return all places in ``text[start:end]``, with what "here" stands for.

    >>> text = "LIMA, Peru -- Both signed it here on Friday."
    >>> [(text[one.start : one.end], one.value.name) for one in with_here(text, 15, len(text), NameBook())]
    [('here', 'Lima')]
    """
    found = read(text, start, end, book)
    if text.find("here", start, end) < 0 or (town := _town(text, book)) is None:
        return found
    said = [match for match in _HERE.finditer(text, start, end) if not _is_quoted(text, match.start())]
    ours = [Found(*match.span(), town, (BY_THE_DATELINE,)) for match in said]
    return tuple(sorted((*found, *ours), key=lambda one: one.start)) if ours else found


@lru_cache(maxsize=64)
def _town(text: str, book: NameBook) -> Name | None:
    """The town of the dateline with which a text begins, if it is one that is known."""
    for match in _FILED.finditer(text, 0, min(len(text), _OPENING)):
        for one in read(text, match.start(), match.end(), book):
            if one.start == match.start() and one.value.kind is NameKind.PLACE and one.value.level == "city":
                return one.value
    return None


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place in a text is inside quotation marks that its paragraph opened."""
    far = max(0, at - _PARAGRAPH)
    return text.count('"', text.rfind("\n", far, at) + 1 or far, at) % 2 == 1
