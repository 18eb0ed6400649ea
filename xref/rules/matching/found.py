"""A match: the words it covers, and what its slots took on the way to its end."""

from __future__ import annotations

from typing import Any

from xref.model import Mention, Span
from xref.rules.language.program import CLOSE, GAP, NOT, OPEN, SLOT
from xref.rules.matching.scene import Scene
from xref.tuples import NamedTuple

Taken = Any  # what was taken last, ``(operation, ..., what was taken before it)``; None where nothing was


class Found(NamedTuple):
    """A match: the words ``[first, last)``, the slots, and whether ``{not}`` was there."""

    first: int
    last: int
    slots: dict[str, Mention]
    negated: bool
    skipped: tuple[tuple[int, int], ...] = ()  # runs of words that gaps passed over
    one: int = 0  # of several persons of whom a match tells alike: which of them it is of


def collected(scene: Scene, first: int, last: int, taken: Taken) -> Found:
    """What was taken on the way, from its end to its start.

    The first value of a slot stands; of a slot for lists that stands twice the values are one list.
    """
    slots: dict[str, Mention] = {}
    negated = False
    skipped: list[tuple[int, int]] = []
    closing: dict[str, tuple[str, int]] = {}
    words = scene.words
    while taken is not None:
        op = taken[0]
        if op == SLOT:
            name, mention = taken[1], taken[2]
            if name in slots and mention.type.endswith("+"):
                mention = _joined(scene.discourse.text, mention, slots[name])
            slots[name] = mention
        elif op == NOT:
            negated = True
        elif op == GAP:
            skipped.append((taken[1], taken[2]))
        elif op == CLOSE:
            before = taken[-1]
            inserted = before is not None and before[0] == GAP and before[2] == taken[3]  # it is no part of the choice
            closing[taken[1]] = (taken[2], before[1] if inserted else taken[3])
        elif op == OPEN:
            label, end = closing.pop(taken[1])
            start, stop = words.starts[taken[2]], words.ends[max(end - 1, taken[2])]
            slots[taken[1]] = _choice(scene.discourse.text, label, start, stop)
        taken = taken[-1]
    return Found(first, last, dict(reversed(slots.items())), negated, tuple(reversed(skipped)))


def _joined(text: str, first: Mention, last: Mention) -> Mention:
    """Two lists of one slot as one: "Chad signed the pact with Mali" names both who signed."""
    from xref.values._listing import joined_lists
    from xref.values._lists.value import Listing

    both = isinstance(first.value, Listing) and isinstance(last.value, Listing)
    if not both or first.span.end > last.span.start:
        return first
    span = Span(first.span.start, last.span.end)
    inferred = tuple(dict.fromkeys((*first.inferred, *last.inferred)))
    return Mention(first.type, span, text[slice(*span)], joined_lists(first.type, first.value, last.value), inferred)


def _choice(text: str, label: str, start: int, end: int) -> Mention:
    """A mention of a label by its wording; its value is the label, until the slot's type makes it its own."""
    return Mention("choice", Span(start, end), text[start:end], label)
