"""Wordings that stand under a name: the phrases of a file, and the labels of a choice."""

from __future__ import annotations

from typing import Any

from xref.rules.files.lines import block_lines
from xref.rules.files.resolving import PhraseText, Resolver, may_be_empty, refuse
from xref.rules.files.source import Key, Source
from xref.rules.language.refusals import Refusal
from xref.rules.language.syntax import Choice, Node
from xref.rules.language.trees import alternatives, sequence, words_of


def phrase_texts(source: Source, data: dict[str, Any], at: Key) -> dict[str, PhraseText]:
    """The phrases of a mapping, not yet resolved."""
    found: dict[str, PhraseText] = {}
    for name, text in data.items():
        key = (*at, name)
        if not name.replace("-", "").replace("_", "").isalnum() or name != name.lower():
            source.problem(
                "R303", f"'{name}' is no name for a phrase", "use lower-case words joined by hyphens", key, key=True
            )
            continue
        lines = block_lines(source, text, key)
        if not lines and isinstance(text, str):
            source.problem("R208", f"phrase '{name}' is empty", "write one wording a line", key)
        if not lines:
            continue
        found[name] = PhraseText(source, lines, key)
    return found


def choice_tree(resolver: Resolver, source: Source, slot: str, one_of: Any, at: Key) -> Choice:
    """The alternatives of a choice slot: labels with their wordings."""
    options: list[tuple[str, Node]] = []
    if isinstance(one_of, dict):
        for label in one_of:
            lines = resolver.block(source, one_of[label], (*at, label))
            for line, node in lines:
                if may_be_empty(node):
                    hint = "write one word that must be there, outside [ ]"
                    refuse(
                        source, line, Refusal("R313", 0, f"nothing of this wording of '{label}' must be there", hint)
                    )
            trees = [node for _, node in lines]
            # The label itself where none of its wordings can be read: what is wrong with them has been told.
            options.append((label, alternatives(trees) if trees else sequence(words_of(label))))
    else:
        options = [(label, sequence(words_of(label))) for label in one_of]
    return Choice(slot, tuple(options))
