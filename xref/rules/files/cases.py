"""The cases of a rule file: its examples and its pairs, as they are tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from xref.errors import did_you_mean
from xref.rules.files.source import Key, Source

TO_WRITE = "Write here a sentence that reads alike and says nothing of this."  # what drafts hold until it is


@dataclass(frozen=True, slots=True)
class Case:
    """An example or a pair of a rule file."""

    rule: str
    path: str
    line: int
    kind: str  # example, pair
    number: int  # within its kind, from 1
    texts: tuple[str, ...]
    expect: Mapping[str, Any] | str  # slots, "nothing", or the verdict of a pair
    published: tuple[str, ...] = ()
    title: str = ""
    why: str = ""
    todo: bool = False
    denied: bool | None = None
    column: int = 1

    @property
    def place(self) -> str:
        """Where it begins: ``path:line:column``."""
        return f"{self.path}:{self.line}:{self.column}"


def read_cases(source: Source, rule: Any) -> list[Case]:
    """The cases of a rule; what is wrong with them is recorded."""
    for index, example in enumerate(rule.examples):
        at: Key = ("examples", index)
        check_example(source, at, example.expect, why=example.why or example.todo)
        _check_day(source, example.published or "", (*at, "published"))
    cases = [
        Case(
            rule.id,
            source.path,
            source.values[("examples", index)].line,
            "example",
            index + 1,
            (example.text,),
            example.expect,
            (example.published or "",),
            example.title or "",
            example.why or "",
            example.todo,
            example.denied,
            source.values[("examples", index)].column,
        )
        for index, example in enumerate(rule.examples)
    ]
    for index, pair in enumerate(rule.pairs):
        case = read_pair(source, rule.id, ("pairs", index), pair)
        if case is not None:
            cases.append(case)
    return cases


def check_example(source: Source, at: Key, expect: Any, *, why: object) -> None:
    """Record an example of nothing that does not say why."""
    if expect == "nothing" and not why:
        hint = "add why: what keeps the rule from matching"
        source.problem("R217", "an example of nothing says why", hint, at)


def is_day(text: str) -> bool:
    """Whether a text is a date of publication: 2017-01-24.

    >>> is_day("2017-01-24"), is_day("24 January")
    (True, False)
    """
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_day(source: Source, published: str, at: Key) -> None:
    """Record a date of publication that none could read: "on Monday" would have no date beside it."""
    if published and not is_day(published):
        source.problem("R203", f"'{published}' is no date", "write it as 2017-01-24", at)


def read_pair(source: Source, rule: str, at: Key, pair: Mapping[str, Any]) -> Case | None:
    """One pair of a rule; None with the problem recorded."""
    from xref.rules.files.schema import Verdict

    index = int(at[-1])
    known = get_args(Verdict)
    verdicts = [key for key in pair if key in known]
    for key in pair:
        if key not in known and key not in ("published", "why", "todo"):
            source.problem("R205", f"unknown verdict '{key}'", did_you_mean(key, known), (*at, key), key=True)
            return None
    if len(verdicts) != 1:
        source.problem("R218", "a pair stands under one verdict", "write - conflict: [text, text]", at)
        return None
    texts = pair[verdicts[0]]
    published = pair.get("published", ["", ""])
    for value, key in ((texts, verdicts[0]), (published, "published")):
        if not isinstance(value, list) or len(value) != 2 or not all(isinstance(text, str) for text in value):
            source.problem("R218", f"'{key}' of a pair is a list of two texts", "write [text, text]", (*at, key))
            return None
    for side, day in enumerate(published):
        _check_day(source, day, (*at, "published", side))
    todo = str(pair.get("todo", "")).lower() == "true"
    return Case(
        rule,
        source.path,
        source.values[at].line,
        "pair",
        index + 1,
        tuple(texts),
        verdicts[0],
        tuple(published),
        todo=todo,
        column=source.values[at].column,
    )
