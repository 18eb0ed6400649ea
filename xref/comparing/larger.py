"""Larger figures: those told beside a smaller one, which may be a part of them.

Who writes "six died, two of them by the flames" and who writes "six died, four by the smoke" agree: each smaller figure
is below one that both give, so that neither counts all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from xref.comparing.contents import Content
from xref.comparing.measuring import bounds, grew
from xref.comparing.quoting import same_people
from xref.comparing.scopes import Fit
from xref.comparing.sides import Side, is_of_one_place


def part_of_larger(a: Side, b: Side, fits: Callable[[Content, Content], bool], *, whole_in_one: bool) -> str:
    """Why one of two figures that only rise may be a part of a larger one that is told beside it; nothing if not.

    With ``whole_in_one`` a larger figure in one of the texts is enough, else both texts give the same one.
    """
    if _counts_nobody(a) or _counts_nobody(b):
        return "the text that counts nobody counts some as well, so that it may speak of two"
    if whole_in_one and (_is_part(a, b) or _is_part(b, a)):
        return "the text with the lower figure gives a larger one too, of which it may be a part"
    if any(fits(one, other) for one in _above(a, b) for other in _above(b, a)):
        return "both texts give a larger one too, of which each may be a part"
    if is_of_one_place(a, b) or is_of_one_place(b, a):
        return "the larger figure is that of strikes all over a province, of which the other may be a part"
    return ""


def _counts_nobody(side: Side) -> bool:
    """Whether a text says that nobody was harmed beside a count of those who were: by one of two bombs.

    What a text gives as an earlier count is none of another.
    """
    nobody = bounds(side.content.value) == (0, 0) and not side.context.earlier
    return nobody and any(grew(side.content.value, also.value) for also in side.also)


def _is_part(less: Side, more: Side) -> bool:
    """Whether a figure is below another of its own text and below that of a text without it."""
    if more.content in less.also or not grew(less.content.value, more.content.value):
        return False
    return any(True for _ in _above(less, less))


def _above(side: Side, other: Side) -> Iterator[Content]:
    """What the text of a side gives of the same people that lies above it and above another side."""
    for also in side.also:
        if _of_the_same(also, side.content) and all(grew(each.content.value, also.value) for each in (side, other)):
            yield also


def _of_the_same(larger: Content, one: Content) -> bool:
    """Whether a figure is of the same people as another, or of all of them: "in all ten officers were killed"."""
    return same_people(larger, one) or larger.scope._replace(over="").fit(one.scope) is Fit.SAME
