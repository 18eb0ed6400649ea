"""A set of rules, ready to be matched against articles."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from typing import Any

from xref.extension import Discourse, ValueType
from xref.model import (
    Article,
    EventKind,
    EventMention,
    KeyPolicy,
    Mention,
    NameBook,
    NameEntry,
    NameKind,
    RulePolicy,
    SlotPolicy,
    Span,
)
from xref.rules._conditions import Surroundings, fill_slots, render_subject, vetoed, vetoes
from xref.rules._events import merge_events
from xref.rules._slots import finder, typed_choice
from xref.rules.compiled import Compiled
from xref.rules.matching import Found, Program, Scene
from xref.rules.prefilter import Prefilter
from xref.rules.records import Match, Matches


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
        self._finders: dict[str, Callable[[Discourse, int, int], list[Mention]]] = {}
        self.rules = {rule["id"]: rule for rule in compiled.rules}
        self._prefilter = Prefilter(compiled.keys) if prefilter else None
        self._owner: dict[int, Mapping[str, Any]] = {}
        for rule in compiled.rules:
            if rule["status"] != "retired":
                self._owner.update(dict.fromkeys(rule["patterns"], rule))
        for kind in compiled.kinds:
            self._owner.update(dict.fromkeys(kind["patterns"], kind))

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
            program = self._programs[index] = Program(self.pattern(index))
        return program

    def finder(self, kind: str) -> Callable[[Discourse, int, int], list[Mention]]:
        """How the values of a type key are found."""
        found = self._finders.get(kind)
        if found is None:
            found = self._finders[kind] = finder(kind, self.types)
        return found

    def match(self, article: Article, discourse: Discourse) -> Matches:
        """All claims' matches and events' mentions of an article."""
        spans = [(sentence.span.start, sentence.span.end) for sentence in article.sentences]
        around = Surroundings(self, article, discourse, spans)
        allowed = self._allowed(article)
        candidates = self._candidates(discourse.text, spans)
        matches: list[Match] = []
        events: list[EventMention] = []
        limits: list[str] = []
        looked = 0
        for index in sorted(candidates):
            by_owner: dict[str, tuple[Mapping[str, Any], list[tuple[int, Found]]]] = {}
            scene = around.scene(index)
            lows = set(scene.words.lows)
            looked += 1
            if scene.words.cut:
                limits.append(f"sentence {index + 1}: only its first {len(scene.words)} words were read")
            for number in sorted(candidates[index]):
                owner = self._owner.get(number)
                if owner is None or (allowed is not None and owner.get("id") in allowed):
                    continue
                program = self.program(number)
                if not program.possible(lows):
                    continue
                found, ran_out = program.search(scene)
                if ran_out:
                    limits.append(f"sentence {index + 1}: the search for a pattern ran out of steps")
                if found:
                    key = owner.get("id") or f"_{owner['name']}"
                    by_owner.setdefault(key, (owner, []))[1].extend((number, one) for one in found)
            for owner, pairs in by_owner.values():
                if "id" in owner:
                    matches += self._rule_matches(owner, pairs, scene, index, around)
                else:
                    events += merge_events(self.kinds[owner["name"]], pairs, scene, index, article)
        for index, numbers in self._paragraph_scope(candidates, article).items():
            scene = around.scene(index, index + 1)
            first_words = len(around.scene(index).words)
            for number in numbers:
                owner = self._owner[number]
                program = self.program(number)
                if (allowed is not None and owner["id"] in allowed) or not program.possible(set(scene.words.lows)):
                    continue
                found, _ = program.search(scene)
                across = [(number, one) for one in found if one.first < first_words < one.last]
                matches += self._rule_matches(owner, across, scene, index, around)
        matches.sort(key=lambda match: (match.span, match.rule, match.pattern))
        return Matches(tuple(matches), tuple(events), looked, tuple(limits))

    def matches_of(
        self, rule: str, article: Article, discourse: Discourse
    ) -> tuple[list[Match], list[tuple[Match, list[tuple[str, str, int | None]]]]]:
        """The matches of one rule, and those that its own conditions drop, with the conditions."""
        kept = [match for match in self.match(article, discourse).matches if match.rule == rule]
        record = self.rules[rule]
        dropped = []
        if record["not"] or record["unless"] or record["needs"]:
            spans = [(sentence.span.start, sentence.span.end) for sentence in article.sentences]
            around = Surroundings(self, article, discourse, spans)
            for index in range(len(spans)):
                scene = around.scene(index)
                pairs = [(n, found) for n in record["patterns"] for found in self.program(n).search(scene)[0]]
                for number, found in chosen(pairs):
                    reasons = vetoes(self, record, found, scene, index, around)
                    match = self.as_match(record, number, found, scene, index, around)
                    if reasons and match is not None:
                        dropped.append((match, reasons))
        return kept, dropped

    def _candidates(self, text: str, spans: list[tuple[int, int]]) -> dict[int, set[int]]:
        if self._prefilter is not None:
            return self._prefilter.candidates(text, spans)
        return {index: set(self._owner) for index in range(len(spans))}

    def _allowed(self, article: Article) -> set[str] | None:
        """The rules whose ``sources`` leave this article out; None if there are none with sources."""
        limited = [rule for rule in self.compiled.rules if rule["sources"]]
        if not limited:
            return None
        names = [name.lower() for name in (article.outlet.value or "", article.name, article.path) if name]
        return {
            rule["id"]
            for rule in limited
            if not any(fnmatchcase(name, source.lower()) for name in names for source in rule["sources"])
        }

    def _paragraph_scope(self, candidates: Mapping[int, set[int]], article: Article) -> dict[int, list[int]]:
        """Pairs of sentences, by the first, with the patterns that may reach over both."""
        wide = {
            n
            for rule in self.compiled.rules
            if rule["scope"] == "paragraph" and rule["status"] != "retired"
            for n in rule["patterns"]
        }
        pairs: dict[int, set[int]] = {}
        if wide:
            sentences = article.sentences
            for index, numbers in candidates.items():
                for first in (index - 1, index):
                    if 0 <= first < len(sentences) - 1 and sentences[first].paragraph == sentences[first + 1].paragraph:
                        pairs.setdefault(first, set()).update(numbers & wide)
        return {first: sorted(numbers) for first, numbers in sorted(pairs.items()) if numbers}

    def _rule_matches(
        self, rule: Mapping[str, Any], pairs: list[tuple[int, Found]], scene: Scene, index: int, around: Surroundings
    ) -> list[Match]:
        """The matches of one rule in one sentence, after what overlaps and what the rule rules out."""
        matches: list[Match] = []
        for number, found in chosen(pairs):
            match = self.as_match(rule, number, found, scene, index, around)
            if match is not None and not vetoed(self, rule, match, found, scene, around):
                matches.append(match)
        return matches

    def as_match(
        self, rule: Mapping[str, Any], number: int, found: Found, scene: Scene, index: int, around: Surroundings
    ) -> Match | None:
        """One match as its record, with what is filled in; None where the subject's text lacks a slot."""
        words = scene.words
        slots = {
            name: typed_choice(mention, rule["choices"].get(name), self.types) for name, mention in found.slots.items()
        }
        slots, filled = fill_slots(rule["fill"], slots, found, scene, index, around)
        subject = rule["subject"]
        text = render_subject(subject, slots, self.types) if "text" in subject else ""
        if text is None:
            return None
        here = {name: slot for name, slot in subject.get("keys", {}).items() if slot in slots}
        splits = {
            name: slot for name, slot in subject.get("qualifiers", {}).items() if slot in slots or slot.startswith("=")
        }
        record = self.pattern(number)
        span = Span(words.starts[found.first], words.ends[found.last - 1])
        denied = record["role"] == "denial"
        return Match(
            rule["id"],
            number,
            record["line"],
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
        )


def chosen(pairs: list[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """Leftmost, then longest value, then the earlier pattern; a match that gives no value of its own is dropped."""

    def rank(pair: tuple[int, Found]) -> tuple[int, int, int]:
        number, found = pair
        return found.first, -sum(len(mention.raw) for mention in found.slots.values()), number

    taken: list[tuple[int, Found]] = []
    for number, found in sorted(pairs, key=rank):
        values = {(name, mention.span) for name, mention in found.slots.items()}
        covered = False
        for _, other in taken:
            if found.first < other.last and other.first < found.last:
                theirs = {(name, mention.span) for name, mention in other.slots.items()}
                new = {
                    name
                    for name, span in values - theirs
                    if not any(name == n and span[0] < s[1] and s[0] < span[1] for n, s in theirs)
                }
                covered = covered or not new
        if not covered:
            taken.append((number, found))
    return taken


def _policy(rule: Mapping[str, Any]) -> RulePolicy:
    slots = {
        name: SlotPolicy(kind, compare, tolerance, evolves, tuple((a, b) for a, b in opposites))
        for name, (kind, compare, tolerance, evolves, opposites) in rule["values"].items()
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
    )


def _kind(kind: Mapping[str, Any]) -> EventKind:
    keys = tuple(KeyPolicy(name, kind_, separates, window) for name, kind_, separates, window in kind["keys"])
    return EventKind(kind["name"], kind["label"], keys, tuple(kind["inherit"]))
