"""Mentions of events: called-patterns that overlap or touch in one sentence are one mention."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.expressions import regex
from xref.model import Article, EventKey, EventKind, EventMention, Mention, Provenance, Span
from xref.rules.matching.found import Found
from xref.rules.matching.scene import Scene

_ORDINAL = "ordinal"
_ROUND = regex(r"[ -]round\b")


def merge_events(
    kind: EventKind, pairs: list[tuple[int, Found]], scene: Scene, index: int, article: Article
) -> list[EventMention]:
    """The mentions of one kind in one sentence, with the union of the keys that their patterns give.

    A round that a mention's own words tell is one of them: "the run-off", "the first-round vote". Mentions that only
    touch stay two when they give a key two values: "the Geneva talks Astana talks". Of several persons of whom a
    pattern tells alike each one after the first has a mention of his own.
    """
    types = {key.name: key.type for key in kind.keys}
    groups: list[tuple[int, int, dict[str, Mention]]] = []
    beside: list[tuple[int, int, dict[str, Mention]]] = []
    for _, found in sorted(pairs, key=lambda pair: (pair[1].first, -pair[1].last, pair[0])):
        keys = {name: mention for name, mention in found.slots.items() if name in types}
        if found.one:
            beside.append((found.first, found.last, keys))
            continue
        if groups:
            first, last, known = groups[-1]
            differs = any(name in known and known[name].span != mention.span for name, mention in keys.items())
            if found.first < last or (found.first == last and not differs):
                groups[-1] = (first, max(last, found.last), keys | known)
                continue
        groups.append((found.first, found.last, keys))
    words = scene.words
    for first, last, keys in groups:
        keys |= {name: told for name, told in _rounds_within(types, first, last, scene) if name not in keys}
    return [
        EventMention(
            kind.name,
            article.name,
            Span(words.starts[first], words.ends[last - 1]),
            index,
            tuple(_key(name, types[name], keys[name]) for name in types if name in keys),
        )
        for first, last, keys in (*groups, *beside)
    ]


def _rounds_within(types: Mapping[str, str], first: int, last: int, scene: Scene) -> Iterator[tuple[str, Mention]]:
    """The rounds that words of a sentence name, by the keys that take them."""
    for name in (name for name, kind in types.items() if kind == _ORDINAL):
        for at, values in scene.values(_ORDINAL).at.items():
            for after, told in values:
                is_round = told.raw.lower().startswith("run") or _ROUND.match(scene.discourse.text, told.span.end)
                if first <= at and after <= last and is_round:
                    yield name, told


def _key(name: str, kind: str, mention: Mention) -> EventKey:
    known = kind == "date" or not mention.inferred  # a day is told, though its year is that of the news
    provenance = Provenance.STATED if known else Provenance.INFERRED
    return EventKey(name, kind, mention.value, mention.raw, mention.span, provenance)
