"""Trials as text and as JSON: matches in context, misses with the word where they stopped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict

from xref.extension import Discourse
from xref.model import Article
from xref.rules.authoring.trying import Hit, Miss, Trial, attempt
from xref.rules.matching.ruleset import RuleSet
from xref.wording import number_of

Written = Callable[[str], str]
Tried = list[tuple[Article, Trial]]
_CONTEXT = 38  # characters on either side of a match in a concordance
_MISSES = 3  # the patterns that got furthest, shown for a text without a match


def try_all(rules: RuleSet, rule: str, texts: Iterable[tuple[Article, Discourse]]) -> Tried:
    """Try one rule on several texts."""
    return [(article, attempt(rules, rule, article, discourse)) for article, discourse in texts]


def as_text(trials: Tried, *, long: bool, written: Written = str) -> str:
    """Trials to read: in full for a few texts, as a count and a concordance for a folder.

    ``written`` gives a value as a person writes it.
    """
    if long:
        return "\n".join(_told(article, trial, written) for article, trial in trials)
    hits = [hit for _, trial in trials for hit in trial.hits]
    dropped = [hit for _, trial in trials for hit in trial.dropped]
    with_hits = sum(bool(trial.hits) for _, trial in trials)
    found = number_of(len(hits), "match", "matches")
    lines = [f"{found} in {with_hits} of {number_of(len(trials), 'article')}, {len(dropped)} ruled out"]
    lines += concordance(hits, written)
    lines += [f"ruled out by {hit.dropped}: {_shortened(hit)}" for hit in dropped]
    return "\n".join(lines) + "\n"


def _told(article: Article, trial: Trial, written: Written) -> str:
    """Everything about one text."""
    lines: list[str] = []
    for hit in trial.hits:
        lines.append(f"MATCH line {hit.line}: {hit.pattern}")
        lines.append(f"  {_marked(hit)}")
        lines += _values(hit, written)
    for hit in trial.dropped:
        lines.append(f"RULED OUT line {hit.line}: {hit.pattern}")
        lines.append(f"  {_marked(hit)}")
        lines.append(f"  by {hit.dropped}")
    if not trial.hits and not trial.dropped:
        lines.append(f"NO MATCH {' '.join(article.text.split())[:200]}")
        lines += [f"  {miss}" for miss in nearest(trial.misses)]
    return "\n".join(lines) + "\n"


def nearest(misses: Sequence[Miss]) -> list[Miss]:
    """The misses that read most, in the order of their lines."""
    best = sorted(misses, key=lambda miss: -miss.reached)[:_MISSES]
    return sorted(best, key=lambda miss: miss.line)


def _marked(hit: Hit) -> str:
    before = f"{hit.before} " if hit.before else ""
    return f"{before}[[{hit.matched}]]{_behind(hit)}"


def _behind(hit: Hit) -> str:
    """What follows a match, with the space before it where it begins with a word."""
    return hit.after if hit.after[:1] in ".,;:!?)'\"" else f" {hit.after}"


def _values(hit: Hit, written: Written) -> list[str]:
    keys = {slot: key for key, slot in hit.keys}
    lines = []
    for name, kind, raw, value in hit.values:
        notes = [f"key {keys[name]}"] if name in keys else []
        notes += ["from nearby text"] if name in hit.filled else []
        note = f"  ({', '.join(notes)})" if notes else ""
        lines.append(f"    {name} = {written(value)}  {kind} from '{raw}'{note}")
    if hit.negated or hit.denied:
        lines.append("    denied: " + ("the pattern is a denial" if hit.denied else "a negation stands in it"))
    return lines


def concordance(hits: Iterable[Hit], written: Written = str) -> list[str]:
    """Matches below one another, with what stands around them, their values and their place."""
    lines = []
    for hit in hits:
        before = hit.before[-_CONTEXT:].rjust(_CONTEXT)
        values = ", ".join(f"{name}={written(value)}" for name, _, _, value in hit.values)
        lines.append(f"{before} [{hit.matched}]{_behind(hit)[:_CONTEXT]}".rstrip() + f"  {values}  ({hit.article})")
    return lines


def _shortened(hit: Hit) -> str:
    return f"{hit.before[-_CONTEXT:]} [{hit.matched}]{_behind(hit)[:_CONTEXT]}".strip()


def as_json(trials: Tried) -> str:
    """Trials for programs: one object a text."""
    shown = [
        {
            "article": article.name,
            "matches": [asdict(hit) for hit in trial.hits],
            "ruled_out": [asdict(hit) for hit in trial.dropped],
            "misses": [asdict(miss) for miss in trial.misses],
        }
        for article, trial in trials
    ]
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"
