"""A set of rules, ready to be matched against articles."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import partial
from typing import Any

from xref.extension import Discourse, ValueType
from xref.model import (
    Article,
    EventKind,
    KeyPolicy,
    Mention,
    NameBook,
    NameEntry,
    NameKind,
    RulePolicy,
    SlotPolicy,
    Span,
    TraitPolicy,
)
from xref.rules.matching.compiled import Compiled
from xref.rules.matching.conditions import Surroundings, fill_slots, render_subject, vetoes
from xref.rules.matching.found import Found
from xref.rules.matching.prefilter import Prefilter, searchable
from xref.rules.matching.records import Match, Matches, Veto
from xref.rules.matching.running import Program
from xref.rules.matching.scene import Scene
from xref.rules.matching.search import Search, chosen, qualifiers
from xref.rules.matching.slots import choices, finder, remembering, typed_choices
from xref.rules.matching.states import WordSets


class RuleSet:
    """Compiled rules with the policies, event kinds and names of their packs.

    Patterns are made ready when a sentence first needs them, so that a run pays for the rules it uses.
    """

    def __init__(
        self,
        compiled: Compiled,
        digest: str,
        *,
        types: Mapping[str, ValueType[Any]] | None = None,
        prefilter: bool = True,
    ) -> None:
        self.compiled = compiled
        self.digest = digest
        self.policies: Mapping[str, RulePolicy] = {rule["id"]: _policy(rule) for rule in compiled.rules}
        self.kinds: Mapping[str, EventKind] = {kind["name"]: _kind(kind) for kind in compiled.kinds}
        self.names = NameBook(tuple(NameEntry(name, NameKind(k), tuple(a), i) for name, k, a, i in compiled.names))
        self.types = types
        self._programs: dict[int, Program] = {}
        self._words = WordSets(compiled.words)
        self._choices: dict[str, Mapping[str, ValueType[Any]]] = {}
        self._finders: dict[str, Callable[[Discourse, int, int], list[Mention]]] = {}
        self.rules = {rule["id"]: rule for rule in compiled.rules}
        self._not_events: Mapping[str, Sequence[int]] = {kind["name"]: kind["not"] for kind in compiled.kinds}
        self.owner: dict[int, Mapping[str, Any]] = {}  # pattern -> the rule or the event kind that it belongs to
        live = [rule for rule in compiled.rules if rule["status"] != "retired"]
        for owner in (*live, *compiled.kinds):
            self.owner.update(dict.fromkeys(owner["patterns"], owner))
        self.wide = frozenset(n for rule in live if rule["scope"] == "paragraph" for n in rule["patterns"])
        self._limited = [rule for rule in live if rule["sources"]]
        self._needing = [rule for rule in live if rule["needs"]]
        self._prefilter = Prefilter(compiled.keys, compiled.groups, self.wide) if prefilter else None

    def __reduce__(self) -> tuple[Any, ...]:
        """Rules travel between processes as their compiled records."""
        return (RuleSet, (self.compiled, self.digest))

    def pattern(self, index: int) -> Mapping[str, Any]:
        """The record of a pattern: its role, its text, its place."""
        record: Mapping[str, Any] = json.loads(self.compiled.patterns[index])
        return record

    def program(self, index: int) -> Program:
        """A pattern, ready to run."""
        program = self._programs.get(index)
        if program is None:
            states = partial(self.compiled.states.__getitem__, index)
            program = self._programs[index] = Program(self.pattern(index), states, self._words)
        return program

    def finder(self, kind: str) -> Callable[[Discourse, int, int], list[Mention]]:
        """How the values of a type key are found."""
        found = self._finders.get(kind)
        if found is None:
            found = self._finders[kind] = remembering(finder(kind, self.types, self.finder))
        return found

    def _choices_of(self, rule: Mapping[str, Any]) -> Mapping[str, ValueType[Any]]:
        if rule["id"] not in self._choices:
            self._choices[rule["id"]] = choices(rule, self.types)
        return self._choices[rule["id"]]

    def match(self, article: Article, discourse: Discourse) -> Matches:
        """All claims' matches and events' mentions of an article."""
        return Search(self, article, discourse).run()

    def matches_of(
        self, rule: str, article: Article, discourse: Discourse
    ) -> tuple[list[Match], list[tuple[Match, list[Veto]]]]:
        """The matches of one rule whatever the source, and those that its own conditions drop, with the conditions."""
        matches = Search(self, article, discourse, any_source=True).run().matches
        kept = [match for match in matches if match.rule == rule]
        record = self.rules[rule]
        dropped = []
        if record["not"] or record["unless"] or record["needs"]:
            spans = [(sentence.span.start, sentence.span.end) for sentence in article.sentences]
            around = Surroundings(self, article, discourse, spans)
            for index in range(len(spans)):
                scene = around.scene(index)
                pairs = [(n, found) for n in record["patterns"] for found in self.program(n).search(scene)[0]]
                for number, found in chosen(pairs, qualifiers(record)):
                    reasons = list(vetoes(self, record, found, scene, index, around))
                    match = self.as_match(record, number, found, scene, index, around)
                    if reasons and match is not None:
                        dropped.append((match, reasons))
        return kept, dropped

    def candidates(self, text: str, spans: list[tuple[int, int]]) -> list[tuple[int, list[int]]]:
        """The sentences that some pattern may match, with these patterns."""
        if self._prefilter is not None:
            return self._prefilter.candidates(text, spans)
        return [(index, sorted(self.owner)) for index in range(len(spans))]

    def possible(self, number: int, words: set[str]) -> bool:
        """Whether a sentence whose searchable text has these words may show a pattern."""
        return self._prefilter is None or self._prefilter.possible(number, words)

    def struck_out(self, rule: Mapping[str, Any]) -> Sequence[int]:
        """The patterns that say of words that they tell no event of the kind that a rule asks about."""
        return self._not_events.get(rule["subject"].get("event", ""), ())

    def left_out(self, article: Article) -> set[str]:
        """The rules whose ``sources`` leave this article out."""
        if not self._limited:
            return set()
        names = [name.lower() for name in (article.outlet.value or "", article.name, article.path) if name]
        return {
            rule["id"]
            for rule in self._limited
            if not any(fnmatchcase(name, source.lower()) for name in names for source in rule["sources"])
        }

    def needless(self, text: str) -> set[str]:
        """The rules whose ``needs`` no words of an article can meet, so that looking for them would be in vain."""
        if self._prefilter is None or not self._needing:
            return set()
        words, possible = set(searchable(text).split()), self._prefilter.possible
        return {
            rule["id"]
            for rule in self._needing
            if not all(any(possible(n, words) for n in numbers) for numbers in rule["needs"].values())
        }

    def as_match(
        self, rule: Mapping[str, Any], number: int, found: Found, scene: Scene, index: int, around: Surroundings
    ) -> Match | None:
        """One match as its record, with what is filled in; None where the subject's text lacks a slot."""
        words = scene.words
        slots = typed_choices(found.slots, self._choices_of(rule))
        slots, filled = fill_slots(rule["fill"], slots, found, scene, index, around)
        subject = rule["subject"]
        text = render_subject(subject, slots, self.types) if "text" in subject else ""
        if text is None:
            return None
        here = {name: slot for name, slot in subject.get("keys", {}).items() if slot in slots}
        splits = {
            name: chosen
            for name, bound in subject.get("qualifiers", {}).items()
            if (chosen := _slot_or_constant(bound, slots))
        }
        program = self.program(number)
        span = Span(words.starts[found.first], words.ends[found.last - 1])
        denied = program.role == "denial"
        return Match(
            rule["id"],
            number,
            program.line,
            index,
            span,
            slots,
            found.negated,
            denied,
            here,
            splits,
            filled,
            subject.get("event", ""),
            text,
            tuple(Span(words.starts[begin], words.ends[stop - 1]) for begin, stop in found.skipped),
            found.one,
        )


def _slot_or_constant(bound: str, slots: Mapping[str, Mention]) -> str:
    """What a qualifier is bound to in a match: the first of ``slot | =constant`` that it has."""
    for part in map(str.strip, bound.split("|")):
        if part.startswith("=") or part in slots:
            return part
    return ""


def _policy(rule: Mapping[str, Any]) -> RulePolicy:
    slots = {
        name: SlotPolicy(kind, compare, tolerance, evolves, tuple((a, b) for a, b in opposites), course)
        for name, (kind, compare, tolerance, evolves, opposites, course) in rule["values"].items()
    }
    return RulePolicy(
        rule["id"],
        rule["question"],
        rule["severity"],
        rule["status"],
        rule["pack"],
        rule["message"],
        rule["min_sources"],
        slots,
        rule["subject"].get("text", ""),
    )


def _kind(kind: Mapping[str, Any]) -> EventKind:
    keys = tuple(KeyPolicy(*key) for key in kind["keys"])
    traits = tuple(TraitPolicy(name, separates, tuple(rare)) for name, separates, rare, _ in kind["traits"])
    return EventKind(kind["name"], kind["label"], keys, tuple(kind["inherit"]), traits)
