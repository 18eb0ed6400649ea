"""Questions: what a cell answers, with its event named as a sentence would name it."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Cell, Event, RulePolicy, Subject


def asked(cell: Cell, rule: RulePolicy, event: Event | None) -> str:
    """The question of a rule as it is asked of a cell; it asks for the first slot, others say what they are."""
    question = question_of(rule.question, cell.subject, event, rule.subject)
    first = next(iter(rule.slots))
    return question if cell.slot == first else f"{question} ({cell.slot.replace('_', ' ')})"


def question_of(question: str, subject: Subject, event: Event | None, about: str = "") -> str:
    """Fill in a rule's question: the event by its label, a qualifier by its value, a slot of the subject by its words.

    ``about`` is the text of the rule's subject with its slots.

    >>> question_of("What did {side} pay?", Subject("", text="deal", qualifiers=(("side", "Orvane"),)), None)
    'What did Orvane pay?'
    >>> question_of("How hot was it in {where}?", Subject("", text="the heat in Hull"), None, "the heat in {where}")
    'How hot was it in Hull?'
    """
    qualifiers = {**_slots_of(about, subject.text), **dict(subject.qualifiers)}
    rest = ", ".join(value for name, value in subject.qualifiers if f"{{{name}}}" not in question)

    def filled(name: re.Match[str]) -> str:
        if event is not None and name[1] == event.kind:
            return _in_words(event.label, article=not question[: name.start()].endswith("the "))
        return qualifiers.get(name[1]) or rest or name[1]

    return regex(r"\{([\w-]+)\}").sub(filled, question)


def _slots_of(about: str, text: str) -> dict[str, str]:
    """The words that stand for the slots of a subject's text."""
    names: list[str] = regex(r"\{([\w-]+)\}").findall(about)
    fixed = map(re.escape, regex(r"\{[\w-]+\}").split(about))
    found = re.fullmatch("(.+?)".join(fixed) + r"(?: \(.*\))?", text) if names else None
    return dict(zip(names, found.groups(), strict=True)) if found else {}


def _in_words(label: str, *, article: bool) -> str:
    """A label as part of a question: "the talks in Astana (23 January 2017, 3rd round)"."""
    head, comma, more = label.partition(", ")
    article = article and head[:1].islower() and not head.startswith(("the ", "a ", "an "))
    return f"{'the ' if article else ''}{head}{f' ({more})' if comma else ''}"
