"""Trying a rule on a text: what matches, and for a miss how far it got, where it stopped and what it wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xref.extension import Discourse
from xref.model import Article, Span
from xref.rules.authoring.selftest import render
from xref.rules.language.program import SLOT, WORD
from xref.rules.matching.conditions import Surroundings
from xref.rules.matching.records import Match
from xref.rules.matching.ruleset import RuleSet
from xref.rules.matching.running import Program, Trace
from xref.rules.matching.scene import Scene

_SHOWN = 5  # wanted words named in a message


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


_SKIPPED = 6  # words that a gap passes over


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

    def __str__(self) -> str:
        if not self.read:
            return f"line {self.line}: nothing in the text begins it; it begins with {', '.join(self.wanted)}"
        place = f"at '{self.stopped}'" if self.stopped else "at the end of the sentence"
        note = f" ({self.note})" if self.note else ""
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


def _why(rules: RuleSet, reasons: list[tuple[str, str, int | None]]) -> str:
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
        trace, first = _longest_attempt(program, scene)
        if trace is None:
            continue
        read = trace.at - first
        if best is not None and read <= best[0]:
            continue
        words, text = scene.words, discourse.text
        span = Span(words.starts[first], words.ends[trace.at - 1]) if read else Span(0, 0)
        stopped = text[words.starts[trace.at] : words.ends[trace.at]] if trace.at < len(words) else ""
        shown = " ".join(text[spans[index][0] : spans[index][1]].split())
        raw = " ".join(text[span.start : span.end].split())
        wanted = _wanted(program, trace.states)
        best = (
            read,
            Miss(
                rule,
                record["line"],
                record["text"],
                article.name,
                shown,
                raw,
                stopped,
                wanted,
                _note(scene, trace) or _way_on(program, scene, trace),
            ),
        )
    return best[1] if best else None


def _longest_attempt(program: Program, scene: Scene) -> tuple[Trace | None, int]:
    """The trace of the start that got furthest, and the word it began at; None where there is no start."""
    best: tuple[int, Trace | None, int] = (-1, None, 0)
    for first in range(len(scene.words)):
        trace = Trace()
        program.attempt(scene, first, trace)
        read = trace.at - first
        if trace.at >= 0 and read > best[0]:
            best = (read, trace, first)
    return best[1], best[2]


def _wanted(program: Program, states: list[int]) -> tuple[str, ...]:
    """What the states where a search stopped would have read, in plain words."""
    wanted: dict[str, None] = {}
    for index in states:
        state = program.states[index]
        if state[0] == WORD:
            words = sorted({*state[1], *(form for form in state[2] if not form.isupper() or len(state[2]) == 1)})
            shown = " / ".join(f"'{word}'" for word in words[:_SHOWN])
            wanted[shown + (" ..." if len(words) > _SHOWN else "")] = None
        elif state[0] == SLOT:
            kind, _, options = state[2].partition("@")
            limits = f" within {options}" if options else ""
            wanted[f"{_with_article(kind)}{limits} for {{{state[1]}}}"] = None
    names = list(wanted)
    return (*names[:_SHOWN], "...") if len(names) > _SHOWN else tuple(names)


def _with_article(kind: str) -> str:
    """A type as a sentence calls a value of it."""
    named = {"money": "amount of money", "percent": "percentage", "information": "amount of data"}.get(kind, kind)
    return f"{'an' if named[0] in 'aeiou' else 'a'} {named}"


def _way_on(program: Program, scene: Scene, trace: Trace) -> str:
    """What in the pattern would let it go on, where a word that it wants stands a little further on."""
    words, at = scene.words, trace.at
    wanted = {word for index in trace.states if program.states[index][0] == WORD for word in program.states[index][1]}
    ahead = next((n for n in range(1, _SKIPPED + 1) if at + n < len(words) and words.lows[at + n] in wanted), 0)
    if not ahead:
        return ""
    return f"write [{words.lows[at]}] before it" if ahead == 1 else "write ... before it, for the words between"


def _note(scene: Scene, trace: Trace) -> str:
    """What stands in the way at the word where a search stopped."""
    words, at = scene.words, trace.at
    if at < len(words) and words.lows[at] == ";":
        return "nothing reaches over a semicolon"
    if at < len(words) and words.stops[at]:
        return "a gap never skips a negation"
    if 0 < at < len(words) and words.walls[at]:
        return "a gap never crosses the edge of a quotation"
    if at < len(words) and words.lows[at] == ",":
        return "a comma must be written, [,], or skipped by a gap"
    return ""


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
