"""Where "here" is: the town that a story was filed from, as its dateline tells.

Only the reporter's own "here" counts, before a day or what came before ("was signed here on Tuesday", "signed it here
after a night of talks"); in a quotation it is the speaker's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import NameBook, NameKind
from xref.values._names.places import read
from xref.values._names.value import Found, Name

BY_THE_DATELINE = "where the story was filed"

_HERE = regex(
    r"(?<![\w-])here(?=,? (?:(?:on|late|early|last) ){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday"
    r"|this (?:morning|afternoon|evening|week))\b| (?:after|following|amid|in the presence of)\b)"
)
_FILED = regex(  # "SANTIAGO, Chile -- Nine", "KUALA LUMPUR, Oct 26 - Both", "New Delhi: An"
    r"^(?P<town>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2})(?:, ?[A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}|,? \d{1,2} [A-Z][a-z]{2,8})?(?:,? \d{4})?"
    r"(?: ?\([^()\n]{2,40}\))?(?: ?-{1,2} |: )(?=[\"'A-Z])",
    re.MULTILINE,
)
_PARAGRAPH = 2_000  # characters before "here" in which its paragraph begins
_OPENING = 600  # characters of a text in which its dateline stands


def here(discourse: Discourse, start: int, end: int) -> list[Found]:
    """Return what "here" stands for, wherever it stands for a town in ``[start, end)`` of a text.

    The dateline is handed over where a reader cut it off, and else begins the text.

    >>> told = "Both signed it here on Friday."
    >>> [one.value.name for one in here(Discourse(told, filed="LIMA, Peru --"), 0, len(told))]
    ['Lima']
    """
    text = discourse.text
    if text.find("here", start, end) < 0:
        return []
    dateline = discourse.filed or _own_dateline(text[:_OPENING])
    town = _town(dateline, discourse.names) if dateline else None
    if town is None:
        return []
    said = [match for match in _HERE.finditer(text, start, end) if not _is_quoted(text, match.start())]
    return [Found(*match.span(), town, (BY_THE_DATELINE,)) for match in said]


def _own_dateline(opening: str) -> str:
    """The dateline that a text holds itself, as one that stands alone does."""
    match = _FILED.search(opening)
    return match[0] if match else ""


@lru_cache(maxsize=8)
def _town(dateline: str, book: NameBook) -> Name | None:
    """The town with which a dateline begins, if it is one that is known."""
    first = next(iter(read(dateline, 0, len(dateline), book)), None)
    if first is None or first.start or first.value.kind is not NameKind.PLACE or first.value.level != "city":
        return None
    return first.value


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place in a text is inside quotation marks that its paragraph opened."""
    far = max(0, at - _PARAGRAPH)
    return text.count('"', text.rfind("\n", far, at) + 1 or far, at) % 2 == 1
