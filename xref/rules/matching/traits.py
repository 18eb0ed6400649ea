"""Traits of events: words near a mention that tell in what two events are alike or not.

Their patterns are looked for only in sentences that speak of an event, so that a run without any pays nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from xref.model import Span, Trait
from xref.rules.matching.conditions import Surroundings
from xref.rules.matching.records import TraitFound

if TYPE_CHECKING:
    from xref.rules.matching.ruleset import RuleSet


def find_traits(rules: RuleSet, around: Surroundings, spoken_of: Collection[tuple[str, int]]) -> Iterator[TraitFound]:
    """Yield the traits that the given sentences give to events of the kinds that they speak of."""
    kinds = {kind["name"]: kind["traits"] for kind in rules.compiled.kinds if kind["traits"]}
    for kind, sentence in sorted(spoken_of):
        wanted = kinds.get(kind, ())
        for name, _, _, labels in wanted:
            for label, numbers in labels:
                for number in numbers:
                    if rules.possible(number, around.shown(sentence)):
                        scene = around.scene(sentence)
                        for found in rules.program(number).search(scene)[0]:
                            span = Span(scene.words.starts[found.first], scene.words.ends[found.last - 1])
                            yield TraitFound(kind, sentence, span, Trait(name, label))


def crowded_kinds(rules: RuleSet, around: Surroundings, kinds: Collection[str]) -> frozenset[str]:
    """The kinds of events that are many a day in the places of an article, as its words show."""
    wordings = {kind["name"]: kind["crowded"] for kind in rules.compiled.kinds if kind["name"] in kinds}
    if not any(wordings.values()):
        return frozenset()
    return frozenset(
        kind
        for kind, numbers in wordings.items()
        if any(around.found(number, index) for index in range(len(around.spans)) for number in numbers)
    )
