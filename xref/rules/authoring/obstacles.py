"""What stands in a pattern's way where a search stopped, and what in the pattern would let it go on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from xref.rules.language.inflections import known
from xref.rules.language.program import SLOT, WORD
from xref.rules.matching.ruleset import RuleSet
from xref.rules.matching.running import Program
from xref.rules.matching.scene import Scene
from xref.rules.matching.walk import Trace

_SHOWN = 5  # wanted words named in a message
_SKIPPED = 6  # words that a gap passes over, unless told
_WIDEST = 30
_NAMES = ("place", "party", "person", "organisation", "name")  # as an author would try them
_VALUES = ("count", "percent", "money", "date", "duration", "distance", "age", "number", "ordinal")
_ARTICLES = ("a", "an", "the")
_STANDING = 3  # words that may stand where a value is wanted


def longest_attempt(program: Program, scene: Scene) -> tuple[Trace | None, int]:
    """The trace of the start that got furthest, and the word it began at; None where there is no start."""
    best, begun = Trace(), 0
    for first in range(len(scene.words)):
        trace = Trace()
        program.attempt(scene, first, trace)
        if trace.read > best.read:
            best, begun = trace, first
    return (best, begun) if best.at >= 0 else (None, 0)


def wanted(program: Program, states: list[int]) -> tuple[str, ...]:
    """What the states where a search stopped would have read, in plain words."""
    found: dict[str, None] = {}
    for index in states:
        state = program.states[index]
        if state[0] == WORD:
            words = sorted({*state[1], *(form for form in state[2] if not form.isupper() or len(state[2]) == 1)})
            shown = " / ".join(f"'{word}'" for word in words[:_SHOWN])
            found[shown + (" ..." if len(words) > _SHOWN else "")] = None
        elif state[0] == SLOT:
            found[f"{with_article(state[2])} for {{{state[1]}}}"] = None
    names = list(found)
    return (*names[:_SHOWN], "...") if len(names) > _SHOWN else tuple(names)


def with_article(key: str) -> str:
    """A type key as a sentence calls a value of it.

    >>> with_article("age"), with_article("money"), with_article('count@{"max": 9, "min": 2}')
    ('an age', 'an amount of money', 'a count (max 9, min 2)')
    """
    kind, _, options = key.partition("@")
    named = {"money": "amount of money", "percent": "percentage", "information": "amount of data"}.get(kind, kind)
    limits = ", ".join(f"{name} {_listed(value)}" for name, value in json.loads(options or "{}").items())
    return f"{'an' if named[0] in 'aeiou' else 'a'} {named}" + (f" ({limits})" if limits else "")


def _listed(value: object) -> str:
    if isinstance(value, list):
        return " or ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def obstacle(rules: RuleSet, program: Program, scene: Scene, trace: Trace) -> str:
    """Why a search stopped where it did, or what would let it go on; empty where the wanted words say it all."""
    if trace.read == 0 and (begins := _stands_first(rules, program, scene, trace)):
        return begins
    return (
        _barrier(scene, trace)
        or _end_of_gap(program, scene, trace)
        or _another_value(rules, program, scene, trace)
        or _way_on(program, scene, trace)
    )


def _barrier(scene: Scene, trace: Trace) -> str:
    """What no pattern reads over unless it is written."""
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


def _end_of_gap(program: Program, scene: Scene, trace: Trace) -> str:
    """Why the gap before the place reached no further."""
    at = trace.at
    if at not in trace.gaps or at >= len(scene.words):
        return ""
    begun, (_, most, kinds, then, _) = trace.gaps[at]
    if then not in trace.states:
        return ""
    for kind in kinds:
        for first, mentions in scene.values(kind).at.items():
            for after, mention in mentions:
                if first <= at < after:
                    return f"a gap passes over no value of the type beside it: '{mention.raw}' is {with_article(kind)}"
    if at - begun < most:
        return ""
    ahead = _ahead(program, scene, trace, _WIDEST)
    return f"the gap skips {most} words at most: write ...{min(at + ahead - begun, _WIDEST)}" if ahead else ""


def _another_value(rules: RuleSet, program: Program, scene: Scene, trace: Trace) -> str:
    """The value of another type that stands where one is wanted."""
    for index in trace.states:
        state = program.states[index]
        if state[0] == SLOT and trace.at < len(scene.words):
            return _told(rules, scene, state[1], state[2], trace.at, 0)
    return ""


def _told(rules: RuleSet, scene: Scene, slot: str, key: str, at: int, width: int) -> str:
    """What is known of the words where a slot wants a value; ``width`` where it is known how many they are."""
    kind = key.partition("@")[0]
    words = scene.words
    for other in _types_beside(rules, kind):
        for after, mention in scene.values(other).at.get(at, ()):
            if width and after != at + width:
                continue
            if other == kind:
                return f"'{mention.raw}' is one outside the limits"
            hint = f"write {{{slot}:{other}}}" + (", or name it in _names.yaml" if kind in _NAMES else "")
            return f"'{mention.raw}' is {with_article(other)}: {hint}"
    raw = scene.discourse.text[words.starts[at] : words.ends[at + max(width, 1) - 1]]
    if kind.removesuffix("+") not in _NAMES:
        return ""
    if raw[:1].islower():
        return f"'{raw}' is no name: write the word itself, or a choice of such words"
    ordinary = all(known(word) or word in _ARTICLES for word in raw.lower().split())
    return "" if ordinary else f"no list knows '{raw}': name it in _names.yaml"


def _types_beside(rules: RuleSet, kind: str) -> Iterator[str]:
    """The types that an author may have meant, the nearest first: the same without limits, then its like."""
    plain = kind.removesuffix("+")
    yield kind
    for other in _NAMES if plain in _NAMES else _VALUES:
        if other != plain and (rules.types is None or other in rules.types):
            yield other


def _stands_first(rules: RuleSet, program: Program, scene: Scene, trace: Trace) -> str:
    """The words in front of what the pattern would read next, where it begins with a value that is not there."""
    best, told = (0, 0, 0), ""
    for index in trace.states:
        state = program.states[index]
        for at in range(len(scene.words) if state[0] == SLOT else 0):
            for width in range(1, min(_STANDING, len(scene.words) - at - 1) + 1):
                onward = Trace()
                found = program.attempt(scene, at + width, onward, state[3])
                read = found.last - at - width if found else onward.read
                ends = any(_ends(scene, kind, at, width) for kind in _types_beside(rules, state[2]))
                if read > 0 and (read, ends, -width) > best:
                    best, told = (read, ends, -width), _told(rules, scene, state[1], state[2], at, width)
    return told


def _ends(scene: Scene, kind: str, at: int, width: int) -> bool:
    """Whether a value of a type begins at a word and has so many."""
    return any(after == at + width for after, _ in scene.values(kind.partition("@")[0]).at.get(at, ()))


def _way_on(program: Program, scene: Scene, trace: Trace) -> str:
    """What in the pattern would let it go on, where a word that it wants stands a little further on."""
    ahead = _ahead(program, scene, trace, _SKIPPED)
    if not ahead:
        return ""
    return (
        f"write [{scene.words.lows[trace.at]}] before it"
        if ahead == 1
        else "write ... before it, for the words between"
    )


def _ahead(program: Program, scene: Scene, trace: Trace, most: int) -> int:
    """How many words further on a word stands that is wanted; 0 where none does."""
    words, at = scene.words, trace.at
    asked = {word for index in trace.states if program.states[index][0] == WORD for word in program.states[index][1]}
    return next((n for n in range(1, most + 1) if at + n < len(words) and words.lows[at + n] in asked), 0)
