"""Questions: what a cell answers, with its event named as a sentence would name it."""

from __future__ import annotations

import re

from xref.model import Event, Subject


def question_of(question: str, subject: Subject, event: Event | None) -> str:
    """Fill in a rule's question: the event by its label, a qualifier by its value.

    >>> question_of("What did {side} pay?", Subject("", text="deal", qualifiers=(("side", "Orvane"),)), None)
    'What did Orvane pay?'
    """
    qualifiers = dict(subject.qualifiers)
    rest = ", ".join(value for name, value in subject.qualifiers if f"{{{name}}}" not in question)

    def filled(name: re.Match[str]) -> str:
        if event is not None and name[1] == event.kind:
            return _in_words(event.label, article=not question[: name.start()].endswith("the "))
        return qualifiers.get(name[1]) or rest or name[1]

    return re.sub(r"\{([\w-]+)\}", filled, question)


def _in_words(label: str, *, article: bool) -> str:
    """A label as part of a question: "the talks in Astana (23 January 2017, 3rd round)"."""
    head, comma, more = label.partition(", ")
    article = article and head[:1].islower() and not head.startswith(("the ", "a ", "an "))
    return f"{'the ' if article else ''}{head}{f' ({more})' if comma else ''}"
