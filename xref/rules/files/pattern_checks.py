"""Whether a resolved pattern can be looked for, and each of its slots has one type."""

from __future__ import annotations

from collections.abc import Sequence

from xref.rules.files.lines import Line
from xref.rules.files.resolving import fits, slots_of
from xref.rules.language.refusals import Refusal
from xref.rules.language.syntax import Node


def unsearchable(groups: Sequence[frozenset[str]], role: str) -> Refusal | None:
    """Why no sentences can be looked up for a pattern that must have these groups of words."""
    if not groups and role != "needs":
        message = "no fixed word outside optional parts: nothing to search by"
        return Refusal("R313", 0, message, "write one word that must be there, outside [ ]")
    if role == "pattern" and all(_stands_everywhere(word) for group in groups for word in group):
        message = "only articles and signs must be there: they stand nearly everywhere"
        return Refusal("R313", 0, message, "write one word of the claim, outside [ ]")
    return None


def two_types(line: Line, node: Node) -> Refusal | None:
    """The slot that two types of values give, neither of which takes the values of the other."""
    for name, kinds in slots_of(node).items():
        if "|" in kinds and not _related(kinds.split("|")):
            shown = " and ".join(kind.split("@")[0] for kind in kinds.split("|"))
            return Refusal("R311", max(line.text.find(f"{{{name}"), 0), f"slot '{name}' has two types: {shown}")
    return None


def _stands_everywhere(word: str) -> bool:
    return word in ("the", "a", "an") or not word.isalnum()


def _related(kinds: list[str]) -> bool:
    """Whether one of some types takes the values of all the others."""
    plain = [kind.partition("@")[0] for kind in kinds]
    return any(all(fits(kind, wide) for kind in plain) for wide in plain)
