"""The rule of a lead: a pattern for each wording that needs one, its sentences as examples, proved before it is shown.

A sentence that no pattern reads yet becomes an example with ``todo``, so that the file passes its test as it is and
says what is left to do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from xref.discovery import Lead, Statement
from xref.engines._passages import judge, reader
from xref.folding import fold
from xref.rules import RuleSet
from xref.rules.drafting import draft
from xref.rules.lint import problems_of
from xref.rules.schema import Verdict
from xref.rules.selftest import run
from xref.rules.workbench import open_packs

_EXAMPLES = 6  # wordings; those of different values come first
_SLOT = re.compile(r"(?<!\\)\{([\w-]+)(?::([\w+-]+))?\}")


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence of the lead, the pattern drafted from it, and the value as the sentence writes it."""

    text: str
    pattern: str
    slot: str
    kind: str
    raw: str
    value: str

    def called(self, slot: str) -> str:
        """The pattern with the lead's value under another name; a slot that had the name takes the old one."""
        names = {self.slot: slot, slot: self.slot}
        return _SLOT.sub(lambda found: f"{{{names.get(found[1], found[1])}:{found[2] or found[1]}}}", self.pattern)


@dataclass(frozen=True, slots=True)
class _File:
    """What a drafted file says."""

    head: str
    slot: str
    kind: str
    patterns: tuple[str, ...]
    examples: tuple[_Wording, ...]
    todo: frozenset[str] = frozenset()  # texts that no pattern reads yet
    pair: tuple[str, str, str] = ("agree", "", "")  # verdict, two texts

    def text(self) -> str:
        lines = [self.head, "values:", f"  {self.slot}: {{type: {self.kind}, compare: same}}", "patterns: |"]
        lines += [f"  {pattern}" for pattern in self.patterns]
        lines.append("examples:")
        for wording in self.examples:
            lines.append(f"  - text: {_quoted(wording.text)}")
            lines.append(f"    expect: {{{self.slot}: {_quoted(wording.raw)}}}")
            if wording.text in self.todo:
                lines += ["    todo: true", "    why: no pattern reads this wording yet"]
        lines.append("  - text: Write here a sentence that reads alike and says nothing of this.")
        lines += ["    expect: nothing", "    why: write here what keeps the rule from matching", "pairs:"]
        verdict, one, other = self.pair
        lines += [f"  - {verdict}:", f"      - {_quoted(one)}", f"      - {_quoted(other)}"]
        return "\n".join(lines) + "\n"


def id_of(lead: Lead) -> str:
    """An id made of a lead's words."""
    words = [word.lower() for word in lead.words if re.fullmatch(r"[A-Za-z]+", word)][:3]
    return "-".join([*words, lead.type])


def draft_lead(name: str, lead: Lead) -> str:
    """Draft the rule ``name`` for a lead and return its file's text."""
    rules = open_packs([]).rules
    wordings = [found for each in _distinct(lead.statements) if (found := _wording(name, each, rules))][:_EXAMPLES]
    head = draft(name, lead.statements[0].text, rules).text.partition("\nvalues:")[0]
    for base in wordings:
        examples = (base, *(wording for wording in wordings if wording is not base))
        start = _File(
            head, base.slot, base.kind, (base.called(base.slot),), examples, pair=("agree", base.text, base.text)
        )
        if base.text in _read(name, start):
            return _finished(name, start).text()
    return draft(name, lead.statements[0].text, rules).text


def _finished(name: str, file: _File) -> _File:
    """Add the patterns that read further wordings and break nothing, then a pair that shows the verdict."""
    read = _read(name, file)
    for wording in file.examples:
        if wording.text not in read:
            longer = replace(file, patterns=(*file.patterns, wording.called(file.slot)))
            also = _read(name, longer)
            if {*read, wording.text} <= also:
                file, read = longer, also
    file = replace(file, todo=frozenset(wording.text for wording in file.examples if wording.text not in read))
    return replace(file, pair=_pair(name, file, [wording for wording in file.examples if wording.text in read]))


def _read(name: str, file: _File) -> set[str]:
    """The examples that pass; none where the file has a problem or a line that no example hits."""
    with TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.yaml").write_text(file.text(), encoding="utf-8")
        bench = open_packs([Path(folder)])
        if problems_of(bench):
            return set()
        tested = run(bench.rules, bench.cases, reader(bench.rules))
        passed = {result.case.texts[0] for result in tested.results if result.outcome == "passed"}
        return set() if tested.unhit else passed & {wording.text for wording in file.examples}


def _pair(name: str, file: _File, read: Sequence[_Wording]) -> tuple[str, str, str]:
    """Two sentences of different values where there are such, and what the rule makes of them."""
    pairs = sorted(combinations(read, 2), key=lambda pair: pair[0].value == pair[1].value)
    with TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.yaml").write_text(file.text(), encoding="utf-8")
        judged = judge(open_packs([Path(folder)]).rules)
        for one, other in pairs[:_EXAMPLES]:
            verdict = re.split(r" - |\(", judged(name, (one.text, ""), (other.text, "")))[0]
            if verdict in get_args(Verdict):
                return verdict, one.text, other.text
    return file.pair


def _distinct(statements: Sequence[Statement]) -> list[Statement]:
    """Statements of different wording, one of each value first."""
    worded: Mapping[str, Statement] = {" ".join(each.text.split()): each for each in reversed(statements)}
    kept = [each for each in statements if any(each is other for other in worded.values())]
    first = {each.figure.text: each for each in reversed(kept)}
    return sorted(kept, key=lambda each: first[each.figure.text] is not each)


def _wording(name: str, statement: Statement, rules: RuleSet) -> _Wording | None:
    """The draft of a sentence, None where it has no slot for the lead's value."""
    text = " ".join(statement.text.split())
    span = statement.figure.mention.span
    before = statement.text[: span.start - statement.sentence.start]
    start = len(" ".join(before.split())) + (before != before.rstrip())
    end = start + len(statement.figure.mention.raw)
    drafted = draft(name, text, rules)
    at = 0
    for slot, kind, raw in drafted.slots:
        at = fold(text).index(raw, at)
        if at < end and start < at + len(raw):
            return _Wording(text, drafted.pattern, slot, kind, raw, statement.figure.text)
        at += len(raw)
    return None


def _quoted(text: str) -> str:
    """A text as a YAML scalar in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
