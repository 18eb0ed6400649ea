"""Drafting a rule from a sentence: slots for its values, ~ on its verbs, and the sentence as first example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xref.expressions import regex
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Mention
from xref.rules.authoring.templates import Part, parts_of, values_of
from xref.rules.files.cases import TO_WRITE
from xref.rules.matching.ruleset import RuleSet
from xref.values import value_type

_SAID = "said"  # the slot of a sentence without values, for what it says


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted rule: its file's text, its pattern, the values that it holds, and the words that it keeps as they are.

    ``fixed`` are names and numbers that stand in the pattern because no type took them.
    """

    id: str
    text: str
    pattern: str
    parts: tuple[Part, ...]
    slots: tuple[tuple[str, str, str], ...]  # name, type, raw
    fixed: tuple[str, ...] = ()


def draft(name: str, sentence: str, rules: RuleSet, *, schema: str = "") -> Draft:
    """Draft the rule ``name`` from a sentence; ``schema`` is the file that tells editors of its keys."""
    text = fold(" ".join(sentence.split()))
    slots = values_of(rules, text)
    parts = parts_of(text, slots)
    drafted = {part.slot for part in parts}
    slots = [slot for slot in slots if slot[0] in drafted]
    kind, keys = _subject(rules, text, slots)
    bound = set(keys.values())
    answers = [slot for slot in slots if slot[0] not in bound] or slots
    # A rule compares values: where the sentence has none, what is said becomes one.
    verb = None if answers else next((part for part in parts if part.text.startswith("~")), None)
    pattern = " ".join(f"{{{_SAID}:choice}}" if part is verb else part.text for part in parts)
    values, expected = _answers(answers) if verb is None else _choice(verb)
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += [*_head(name, kind, keys), *(["values:", *values] if values else []), "patterns: |", f"  {pattern}"]
    lines += [*_examples(sentence, expected), "pairs:", "  - agree:", *[f"      - {scalar(sentence)}"] * 2]
    shown = [(slot, kind_of, mention.raw) for slot, kind_of, mention in slots]
    shown += [(_SAID, "choice", verb.word)] if verb is not None else []
    fixed = [part.word for part in parts if part.text == part.word and (part.word[:1].isupper() or part.word.isdigit())]
    return Draft(name, "\n".join(lines) + "\n", pattern, tuple(parts), tuple(shown), tuple(fixed))


def _answers(slots: Sequence[tuple[str, str, Mention]]) -> tuple[list[str], list[str]]:
    """The declarations of the slots that answer the question, and what the sentence gives for each."""
    values = [f"  {slot}: {{type: {kind}, compare: same}}" for slot, kind, _ in slots]
    return values, [f"{slot}: {scalar(_as_expected(kind, mention))}" for slot, kind, mention in slots]


def _choice(verb: Part) -> tuple[list[str], list[str]]:
    """The declaration of a choice whose one label is the verb of the sentence, and that label."""
    values = [f"  {_SAID}:", "    type: choice", "    one_of:", f"      {verb.word}: {scalar(verb.text)}"]
    return values, [f"{_SAID}: {verb.word}"]


def _head(name: str, kind: str, keys: Mapping[str, str]) -> list[str]:
    """What stands above the values: id, question, subject."""
    topic = name.replace("-", " ")
    entries = "".join(f", {key}: {slot}" for key, slot in keys.items())
    return [
        f"id: {name}",
        f"about: {scalar(f'What is said of {topic}.')}",
        f"question: {scalar(f'What is said of {topic}?')}",
        "severity: warning",
        "status: draft",
        f"subject: {{event: {kind}{entries}}}" if kind else f"subject: {topic}",
    ]


def _examples(sentence: str, expected: Sequence[str]) -> list[str]:
    return [
        "examples:",
        f"  - text: {scalar(sentence)}",
        f"    expect: {{{', '.join(expected)}}}",
        f"  - text: {scalar(TO_WRITE)}",
        "    expect: nothing",
        "    why: write here what keeps the rule from matching",
    ]


def _as_expected(kind: str, mention: Mention) -> str:
    """A value as the sentence writes it; normalised where only the words around say what it is ("reached 44C")."""
    if kind.endswith("+"):
        return mention.raw
    unit = value_type(kind)
    try:
        unit.parse(mention.raw)
    except ValueError:
        return unit.render(mention.value)
    return mention.raw


def scalar(text: str) -> str:
    """A text as a YAML scalar: plain where it can be, else in double quotes."""
    if regex(r"[A-Za-z0-9][^:#\n\"'\[\]{},&*!|>%@`]*$").match(text) and text == text.strip():
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _subject(rules: RuleSet, text: str, slots: list[tuple[str, str, Mention]]) -> tuple[str, dict[str, str]]:
    """The event kind that the sentence names, and which of its keys the slots give."""
    from xref.rules.matching.scene import Scene

    scene = Scene(Discourse(text, names=rules.names), [(0, len(text))], rules.finder)
    for kind in rules.compiled.kinds:
        if any(rules.program(number).search(scene)[0] for number in kind["patterns"]):
            keys: dict[str, str] = {}
            for key, key_type, *_ in kind["keys"]:
                slot = next(
                    (name for name, kind_of, _ in slots if kind_of == key_type and name not in keys.values()), ""
                )
                if slot and len(keys) + 1 < len(slots):
                    keys[key] = slot
            return kind["name"], keys
    return "", {}
