"""Trying a rule on a text: what matches, and for a miss how far it got, where it stopped and what it wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xref.extension import Discourse
from xref.model import Article, Span
from xref.rules.authoring.obstacles import longest_attempt, obstacle, wanted
from xref.rules.authoring.selftest import render
from xref.rules.matching.conditions import Surroundings
from xref.rules.matching.records import Match, Veto
from xref.rules.matching.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in its context, with raw and normalised values."""

    rule: str
    line: int
    pattern: str
    article: str
    before: str
    matched: str
    after: str
    values: tuple[tuple[str, str, str, str], ...]  # slot, type, raw, normalised
    negated: bool
    denied: bool
    filled: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]  # what the slots are to the subject: key or qualifier, slot
    dropped: str = ""  # the condition that drops it, in a sentence


@dataclass(frozen=True, slots=True)
class Miss:
    """A pattern that matched nowhere: the attempt that got furthest."""

    rule: str
    line: int
    pattern: str
    article: str
    sentence: str
    read: str  # the words that it could read
    stopped: str  # the word it stopped at; empty at the end of the sentence
    wanted: tuple[str, ...]
    note: str = ""
    reached: int = 0  # how many words were read, without those that gaps passed over

    def __str__(self) -> str:
        note = f" ({self.note})" if self.note else ""
        if not self.read:
            return f"line {self.line}: nothing in the text begins it; it begins with {', '.join(self.wanted)}{note}"
        place = f"at '{self.stopped}'" if self.stopped else "at the end of the sentence"
        return f"line {self.line}: read '{self.read}', stopped {place}, where it wants {', '.join(self.wanted)}{note}"


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying rules on an article."""

    hits: tuple[Hit, ...]
    dropped: tuple[Hit, ...]
    misses: tuple[Miss, ...]


def attempt(rules: RuleSet, rule: str, article: Article, discourse: Discourse) -> Trial:
    """Try one rule on one article."""
    record = rules.rules[rule]
    kept, dropped = rules.matches_of(rule, article, discourse)
    hits = tuple(_hit(rules, match, article) for match in kept)
    ruled_out = tuple(_hit(rules, match, article, _why(rules, reasons)) for match, reasons in dropped)
    found = {match.pattern for match in kept} | {match.pattern for match, _ in dropped}
    misses = tuple(
        miss
        for number in record["patterns"]
        if number not in found
        for miss in [furthest(rules, rule, number, article, discourse)]
        if miss is not None
    )
    return Trial(hits, ruled_out, misses)


def _why(rules: RuleSet, reasons: list[Veto]) -> str:
    """The conditions that drop a match, in words."""
    parts = []
    for kind, zone, number in reasons:
        if number is None:
            parts.append(f"nothing of needs.{zone} is found in the {zone}")
        else:
            record = rules.pattern(number)
            where = f"unless.{zone}" if kind == "unless" else "not"
            parts.append(f"{where}, line {record['line']}: {record['text']}")
    return "; ".join(parts)


def _hit(rules: RuleSet, match: Match, article: Article, dropped: str = "") -> Hit:
    text = article.text
    sentence = article.sentences[match.sentence].span
    values = tuple((name, m.type, m.raw, render(rules, m)) for name, m in match.slots.items())
    return Hit(
        match.rule,
        match.line,
        rules.pattern(match.pattern)["text"],
        article.name,
        " ".join(text[sentence.start : match.span.start].split()),
        " ".join(text[match.span.start : match.span.end].split()),
        " ".join(text[match.span.end : max(sentence.end, match.span.end)].split()),
        values,
        match.negated,
        match.denied,
        match.filled,
        tuple({**match.keys, **match.qualifiers}.items()),
        dropped,
    )


def furthest(rules: RuleSet, rule: str, number: int, article: Article, discourse: Discourse) -> Miss | None:
    """The attempt of a pattern that read most words, over all sentences; None where it matches."""
    program = rules.program(number)
    record = rules.pattern(number)
    spans = [(sentence.span.start, sentence.span.end) for sentence in article.sentences]
    around = Surroundings(rules, article, discourse, spans)
    best: tuple[int, Miss] | None = None
    for index in range(len(spans)):
        scene = around.scene(index)
        trace, first = longest_attempt(program, scene)
        if trace is None or (best is not None and trace.read <= best[0]):
            continue
        read = trace.at - first
        words, text = scene.words, discourse.text
        span = Span(words.starts[first], words.ends[trace.at - 1]) if read else Span(0, 0)
        stopped = text[words.starts[trace.at] : words.ends[trace.at]] if trace.at < len(words) else ""
        shown = " ".join(text[spans[index][0] : spans[index][1]].split())
        raw = " ".join(text[span.start : span.end].split())
        best = (
            trace.read,
            Miss(
                rule,
                record["line"],
                record["text"],
                article.name,
                shown,
                raw,
                stopped,
                wanted(program, trace.states),
                obstacle(rules, program, scene, trace),
                trace.read,
            ),
        )
    return best[1] if best else None


def show_words(article: Article, discourse: Discourse) -> list[list[tuple[str, bool, bool]]]:
    """The words of each sentence as patterns see them: form, wall before it, and whether no gap skips it."""
    from xref.rules.language.words import read_words

    shown = []
    for sentence in article.sentences:
        words = read_words(discourse.text, sentence.span.start, sentence.span.end)
        shown.append(list(zip(words.forms, words.walls, words.stops, strict=False)))
    return shown


def gained_and_lost(
    before: RuleSet, after: RuleSet, rule: str, articles: list[tuple[Article, Discourse]]
) -> tuple[list[Hit], list[Hit]]:
    """The matches that a rule has in the second set of rules and not in the first, and the other way round."""

    def hits(rules: RuleSet) -> dict[tuple[Any, ...], Hit]:
        found: dict[tuple[Any, ...], Hit] = {}
        for article, discourse in articles:
            for match in rules.match(article, discourse).matches if rule in rules.rules else ():
                if match.rule == rule:
                    hit = _hit(rules, match, article)
                    found[(article.name, match.span, hit.values, hit.negated, hit.denied)] = hit
        return found

    old, new = hits(before), hits(after)
    return [hit for key, hit in new.items() if key not in old], [hit for key, hit in old.items() if key not in new]
