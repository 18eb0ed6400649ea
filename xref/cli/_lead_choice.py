"""The rule of a lead in which one article says what another denies: a slot for what is said, and who says what."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from xref.discovery import Lead, Statement
from xref.discovery.words import EMPTY
from xref.folding import fold
from xref.rules import RuleSet
from xref.rules.authoring.drafting import draft, scalar
from xref.rules.authoring.templates import Part
from xref.rules.files.cases import TO_WRITE

_SLOT = "said"
_BEHIND = 5  # parts of the pattern behind what is said
_ASKED = {"must": "What must be done", "may": "What may be done", "will": "What will be"}


def draft_choice(name: str, lead: Lead, rules: RuleSet) -> str:
    """Return the file of a rule ``name`` for a lead of type choice; "" where its sentences go on in other words."""
    first = {statement.figure.text: statement for statement in reversed(lead.statements)}
    told = [first[label] for label in sorted(first)]
    around = [_around(statement, rules) for statement in told]
    before = {left.text: left for left, _ in around if left}
    behind = [right for _, right in around]
    same = takewhile(lambda parts: len({part.text for part in parts}) == 1, zip(*behind, strict=False))
    shared = [parts[0] for parts in same][:_BEHIND]
    while shared and shared[-1].word.lower() in EMPTY:
        shared.pop()
    if len(before) != 1 or not shared:
        return ""
    pattern = " ".join([*before, f"{{{_SLOT}:choice}}", *(part.text for part in shared)])
    topic = [part.word for part in (*before.values(), *shared) if part.word]
    asked = f"{_ASKED.get(told[0].figure.text.split()[0], 'What is so')} ({' '.join(topic)})"
    lines = [f"id: {name}", f"about: {scalar(asked + '.')}", f"question: {scalar(asked + '?')}"]
    lines += ["severity: warning", "status: draft", f"subject: {scalar(' '.join(topic))}"]
    lines += ["values:", f"  {_SLOT}:", "    type: choice", "    compare: same", "    one_of:"]
    lines += [f"      {each.figure.text}: {scalar(each.figure.mention.raw.lower())}" for each in told]
    lines += ["    opposites:", f"      - [{', '.join(each.figure.text for each in told)}]"]
    lines += ["patterns: |", f"  {pattern}", "examples:"]
    for each in told:
        lines += [f"  - text: {scalar(_text(each))}", f"    expect: {{{_SLOT}: {each.figure.text}}}"]
    lines += [f"  - text: {TO_WRITE}", "    expect: nothing"]
    lines += ["    why: write here what keeps the rule from matching", "pairs:", "  - conflict:"]
    lines += [f"      - {scalar(_text(each))}" for each in told]
    return "\n".join(lines) + "\n"


def _text(statement: Statement) -> str:
    return " ".join(statement.text.split())


def _around(statement: Statement, rules: RuleSet) -> tuple[Part | None, Sequence[Part]]:
    """The part of a sentence's pattern right before what is said, and those behind it."""
    said = fold(statement.figure.mention.raw).lower().split()
    parts = draft("", _text(statement), rules).parts
    words = [part.word.lower() for part in parts]
    here = next((place for place in range(1, len(words)) if words[place : place + len(said)] == said), 0)
    return (parts[here - 1], parts[here + len(said) :]) if here else (None, ())
