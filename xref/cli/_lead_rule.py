"""The rule of a lead: a pattern for each wording that needs one, its sentences as examples, proved before it is shown.

A pattern holds the words that the sentences of the lead share, around its value; where that reads too little or too
much, more of the sentence. A sentence that no pattern reads yet becomes an example with ``todo``, so that the file
passes its test as it is and says what is left to do.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from xref.cli._lead_asked import asked_of, happened, slot_of, topic_of
from xref.cli._lead_choice import draft_choice
from xref.cli._leads_shown import noun_of
from xref.discovery import Lead, Statement
from xref.discovery.roles import tells_a_toll
from xref.discovery.words import content, stem
from xref.engines._passages import judge, reader
from xref.expressions import regex
from xref.folding import fold
from xref.rules import RuleSet
from xref.rules.authoring.drafting import draft, scalar
from xref.rules.authoring.lint import problems_of
from xref.rules.authoring.selftest import run
from xref.rules.authoring.shortening import shortened
from xref.rules.authoring.templates import Part
from xref.rules.authoring.workbench import Workbench, open_packs
from xref.rules.files.cases import TO_WRITE
from xref.rules.files.packs import SHARED
from xref.rules.files.schema import Verdict
from xref.rules.language.inflections import base_forms

_EXAMPLES = 6  # wordings; those of different values come first
_WORDS = (4, 6)  # shared words in a pattern; where they will not do, as many of any; then the whole sentence
_TOPIC = 4  # words of a subject
_NEAR = 5  # parts of a pattern from a toll to what happened
_SLOT = regex(r"(?<!\\)\{([\w-]+)(?::([\w+-]+))?\}")


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence of the lead, the patterns drafted from it, and the value as the sentence writes it."""

    text: str
    patterns: tuple[str, ...]  # the shortest first
    slot: str
    kind: str
    raw: str
    value: str

    def called(self, slot: str) -> list[str]:
        """The patterns with the lead's value under another name; a slot that had the name takes the old one."""
        names = {self.slot: slot, slot: self.slot}
        return [
            _SLOT.sub(lambda found: f"{{{names.get(found[1], found[1])}:{found[2] or found[1]}}}", pattern)
            for pattern in self.patterns
        ]


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
        lines.append(f"  - text: {TO_WRITE}")
        lines += ["    expect: nothing", "    why: write here what keeps the rule from matching", "pairs:"]
        verdict, one, other = self.pair
        lines += [f"  - {verdict}:", f"      - {_quoted(one)}", f"      - {_quoted(other)}"]
        return "\n".join(lines) + "\n"


def draft_lead(name: str, lead: Lead, pack: Path | None = None) -> str:
    """Draft the rule ``name`` for a lead, for a ``pack`` with its events, names and phrases; return its file's text."""
    bench = _Bench(name, _shared_files(pack))
    rules = open_packs([pack] if pack else []).rules
    if lead.type == "choice" and (text := draft_choice(name, lead, rules)):
        return text
    shared = {stem(word) for word in lead.words}
    drafted = (_wording(name, each, rules, shared, bool(happened(lead))) for each in _distinct(lead.statements))
    wordings = [wording for wording in drafted if wording][:_EXAMPLES]
    first, values, rest = draft(name, lead.statements[0].text, rules).text.partition("\nvalues:")
    head = _head(lead, first)
    for base in sorted(wordings, key=lambda wording: not _is_of_type(wording.kind, lead.type)):
        examples = (base, *(wording for wording in wordings if wording is not base))
        slot = slot_of(lead, base.slot)
        for pattern in base.called(slot):
            start = _File(head, slot, base.kind, (pattern,), examples, pair=("agree", base.text, base.text))
            if base.text in bench.read(start):
                return _finished(bench, start).text()
    return f"{head}{values}{rest}"


def _is_of_type(kind: str, type_: str) -> bool:
    """Whether a drafted slot is of a lead's type: what is counted is so as a number as well."""
    return kind == type_ or {kind, type_} <= {"count", "number"}


def _shared_files(pack: Path | None) -> dict[str, str]:
    paths = [pack / name for name in SHARED] if pack else []
    return {path.name: path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def _head(lead: Lead, head: str) -> str:
    """The head of the file with a question that asks for the lead's value; its words say of what.

    What an event is known by is taken from the words around: a slot for it would have to stand in every pattern.
    """
    noun = noun_of(lead)
    topic = topic_of(lead)
    of_what = f" ({', '.join(topic[:_TOPIC] if happened(lead) else topic)})" if topic else ""
    head = regex(r"(?m)^subject: \{event: ([\w-]+).*\}").sub(r"subject: {event: \1}", head)
    subject = " ".join(topic[:_TOPIC] or [noun])
    if subject:
        head = regex(r"(?m)^subject: (?!\{).*").sub(lambda _: f"subject: {scalar(subject)}", head)
    asked = f"{asked_of(lead)}{of_what}"
    head = regex(r"(?m)^about: .*").sub(lambda _: f"about: {scalar(asked + '.')}", head)
    return regex(r"(?m)^question: .*").sub(lambda _: f"question: {scalar(asked + '?')}", head)


def _finished(bench: _Bench, file: _File) -> _File:
    """Add the patterns that read further wordings and break nothing, then a pair that shows the verdict."""
    read = bench.read(file)
    for wording in file.examples:
        if wording.text in read:
            continue
        for pattern in wording.called(file.slot):
            longer = replace(file, patterns=(*file.patterns, pattern))
            also = bench.read(longer)
            if {*read, wording.text} <= also:
                file, read = longer, also
                break
    for pattern in file.patterns:
        fewer = replace(file, patterns=tuple(each for each in file.patterns if each != pattern))
        if fewer.patterns and bench.read(fewer) == read:
            file = fewer
    file = replace(file, todo=frozenset(wording.text for wording in file.examples if wording.text not in read))
    return replace(file, pair=bench.pair(file, [wording for wording in file.examples if wording.text in read]))


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where a drafted file is tried: a pack of its own, with the shared files of the pack that it is for."""

    name: str
    shared: Mapping[str, str]

    def read(self, file: _File) -> set[str]:
        """The examples that pass; none where the file has a problem or a line that no example hits."""
        with self._pack(file) as bench:
            if any(Path(problem.path).stem == self.name for problem in problems_of(bench)):
                return set()
            tested = run(bench.rules, bench.cases, reader(bench.rules))
            passed = {result.case.texts[0] for result in tested.results if result.outcome == "passed"}
            return set() if tested.unhit else passed & {wording.text for wording in file.examples}

    def pair(self, file: _File, read: Sequence[_Wording]) -> tuple[str, str, str]:
        """Two sentences of different values where there are such, and what the rule makes of them."""
        pairs = sorted(combinations(read, 2), key=lambda pair: pair[0].value == pair[1].value)
        with self._pack(file) as bench:
            judged = judge(bench.rules)
            for one, other in pairs[:_EXAMPLES]:
                verdict = regex(r" - |\(").split(judged(self.name, (one.text, ""), (other.text, "")))[0]
                if verdict in get_args(Verdict):
                    return verdict, one.text, other.text
        return file.pair

    @contextmanager
    def _pack(self, file: _File) -> Iterator[Workbench]:
        with TemporaryDirectory() as folder:
            for name, text in {**self.shared, f"{self.name}.yaml": file.text()}.items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            yield open_packs([Path(folder)])


def _distinct(statements: Sequence[Statement]) -> list[Statement]:
    """Statements of different wording, one of each value first."""
    worded: Mapping[str, Statement] = {" ".join(each.text.split()): each for each in reversed(statements)}
    kept = [each for each in statements if any(each is other for other in worded.values())]
    first = {each.figure.text: each for each in reversed(kept)}
    return sorted(kept, key=lambda each: first[each.figure.text] is not each)


def _wording(
    name: str, statement: Statement, rules: RuleSet, shared: Container[str], toll: bool = False
) -> _Wording | None:
    """The draft of a sentence, None where it has no slot for the lead's value; of a ``toll`` with what happened."""
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
            short = [_with_what_happened(drafted.parts, slot)] if toll else []
            short += [shortened(drafted.parts, slot, lambda word: stem(word) in shared, most) for most in _WORDS]
            near = shortened(drafted.parts, slot, lambda word: bool(content(word, 0, len(word))), _WORDS[0])
            patterns = tuple(dict.fromkeys(filter(None, (*short, near, drafted.pattern))))
            return _Wording(text, patterns, slot, kind, raw, statement.figure.text)
        at += len(raw)
    return None


def _with_what_happened(parts: Sequence[Part], slot: str) -> str:
    """The pattern of a toll with the nearest word that says what happened: "~kill {n:count}"; "" if none is near."""
    here = next(place for place, part in enumerate(parts) if part.slot == slot)
    told = [place for place, part in enumerate(parts) if part.word and tells_a_toll(part.word)]
    near = min(told, key=lambda place: abs(place - here), default=here)
    between = parts[min(near, here) : max(near, here) + 1]
    if near == here or len(between) > _NEAR or sum(bool(part.slot) for part in between) > 1:
        return ""
    return " ".join(
        _inflected(part) if place in (0, len(between) - 1) else part.text for place, part in enumerate(between)
    )


def _inflected(part: Part) -> str:
    """A part with all forms of its verb, where it is one."""
    verb = next(iter(sorted(base_forms(part.word.lower()))), "") if part.word else ""
    return f"~{verb}" if verb and verb != part.word.lower() else part.text


def _quoted(text: str) -> str:
    """A text as a YAML scalar in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
