"""Circumstances: what an event came with, told in passing, is no event beside it: "the bridge fell in a storm"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from xref.expressions import regex
from xref.linking.events.focus import Overlap
from xref.linking.events.traits import opposed

_WITH_IT = regex(r"[^.;:]{0,80}?\b(?:in|during|amid|amidst|through) (?:an? |the )?(?:[a-z-]+,? (?:and )?){0,4}")
_FAR = 140  # characters


def without_circumstances(groups: Sequence[Overlap], text: str, separating: Collection[str]) -> Iterator[Overlap]:
    """The mentions, one of another sort that only says in what weather or panic the one before it came as of its sort.

    >>> from xref.model import Span, Trait
    >>> text = "A bridge fell during a storm."
    >>> fell, storm = (Overlap((), (), 0, Span(2, 13), traits=(Trait("sort", "a collapse"),)),
    ...     Overlap((), (), 0, Span(23, 28), traits=(Trait("sort", "weather"),)))
    >>> [group.traits[0].label for group in without_circumstances([fell, storm], text, ["sort"])]
    ['a collapse', 'a collapse']
    """
    before: Overlap | None = None
    for group in groups:
        if before is not None and opposed(group.traits, before.traits, separating) and _comes_with(before, group, text):
            kept = tuple(trait for trait in group.traits if trait.name not in separating)
            sort = tuple(trait for trait in before.traits if trait.name in separating)
            group = group._replace(traits=(*kept, *sort))
        before = group
        yield group


def _comes_with(event: Overlap, group: Overlap, text: str) -> bool:
    if event.sentence != group.sentence or not 0 < group.span.start - event.span.end < _FAR:
        return False
    return _WITH_IT.fullmatch(text, event.span.end, group.span.start) is not None
