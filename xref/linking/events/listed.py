"""Listed: places that words name together, so that none of them is the one where it was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from xref.expressions import regex
from xref.model import Mention, Span

_SORT = (
    r"(?:in |at |near )?(?:the )?"
    r"(?:(?:[a-z-]+ ){0,2}(?:towns?|cities|city|villages?|districts?|provinces?|areas?)(?: of)? )?"
)
_AND = regex(rf",? (?:and|vs?\.?|versus) {_SORT}")
_COMMA = regex(rf", {_SORT}")


def joined(text: str, places: Sequence[Mention]) -> list[Span]:
    """The places that words name together: "attacks in Sarkub, Kolb and Tal" are no one event."""
    pairs = [(one, two) for one, two in pairwise(places) if _AND.fullmatch(text, one.span.end, two.span.start)]
    told = [pair for pair in pairs if not _of_one_town(*pair)]
    listed = [place.span for pair in told for place in pair]
    for one, two in reversed(list(pairwise(places))):
        if two.span in listed and one.span not in listed and _COMMA.fullmatch(text, one.span.end, two.span.start):
            listed += [one.span] * (not _of_one_town(one, two))
    return listed


def _of_one_town(one: Mention, other: Mention) -> bool:
    """Whether one of two places lies in the other: "Oslo airport and the Oslo metro"."""
    names = [{place.value.name, *place.value.inside[:1]} for place in (one, other)]
    return one.value.name in names[1] or other.value.name in names[0]
