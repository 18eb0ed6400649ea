"""Lines of a rule that stand twice, and phrases that nothing uses: a rule that looks healthy and is not."""

from __future__ import annotations

from collections.abc import Mapping

from xref.rules.files.lines import Line
from xref.rules.files.resolving import PhraseText, refuse
from xref.rules.files.source import Source
from xref.rules.language.refusals import Refusal
from xref.rules.language.syntax import Alt, Choice, Node


def check_repeats(
    source: Source,
    patterns: list[tuple[str, Line, Node]],
    choices: Mapping[str, Choice],
    phrases: Mapping[str, PhraseText],
) -> None:
    """Record patterns that stand twice, wordings of two labels, and phrases that no pattern has."""
    first: dict[Node, tuple[str, Line]] = {}
    for role, line, node in patterns:
        other, above = first.setdefault(node, (role, line))
        if above is not line and other == role:
            refuse(source, line, Refusal("R402", 0, f"the same {role} stands on line {above.number}", "take one away"))
        elif above is not line:
            message = f"the same pattern stands on line {above.number}, as a {other}"
            refuse(source, line, Refusal("R406", 0, message, "a wording cannot say that something is and is not so"))
    for slot, choice in choices.items():
        labels: dict[Node, str] = {}
        for label, tree in choice.options:
            for wording in tree.items if isinstance(tree, Alt) else (tree,):
                if labels.setdefault(wording, label) != label:
                    message = f"a wording of '{label}' stands for '{labels[wording]}' already"
                    source.problem("R404", message, "take one away", ("values", slot, "one_of", label))
    for name, phrase in phrases.items():
        if not phrase.used and not source.problems:
            source.problem("R405", f"no pattern has <{name}>", "use it, or take it away", phrase.at, key=True)
