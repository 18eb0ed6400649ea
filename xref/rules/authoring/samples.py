"""Samples: sentences that a pattern matches, written from the pattern itself.

They show what a condition does to a pattern without any text: a rule whose every sample is ruled out can never match.
"""

from __future__ import annotations

from xref.extension import Discourse
from xref.model import Mention, Span
from xref.rules.language.program import BRACKET, END, NOT, OPEN, SLOT, SPLIT, WORD
from xref.rules.language.words import Words
from xref.rules.matching.running import Program
from xref.rules.matching.scene import Scene, Values

_SAMPLES = 24
_LONGEST = 400


class Sample(Scene):
    """A sentence made of words and of values that have no words."""

    def __init__(self, parts: list[tuple[str, str]]) -> None:
        forms = [form for form, _ in parts]
        starts, at = [], 0
        for form in forms:
            starts.append(at)
            at += len(form) + 1
        ends = [start + len(form) for start, form in zip(starts, forms, strict=True)]
        plain = [False] * len(forms)
        lows = [form.lower() for form in forms]
        self.discourse = Discourse(" ".join(forms))
        self.spans = [(0, len(self.discourse.text))]
        self.words = Words(starts, ends, forms, lows, [*plain, False], [low in ("not", ";") for low in lows])
        self._kinds = [kind for _, kind in parts]

    def values(self, kind: str) -> Values:
        """The values of a type, whatever their limits."""
        wanted = _base(kind)
        at = {
            index: [(index + 1, Mention(kind, Span(*span), "", None))]
            for index, span in enumerate(zip(self.words.starts, self.words.ends, strict=True))
            if self._kinds[index] and _base(self._kinds[index]) == wanted
        }
        return Values(at, frozenset(at))


def _base(kind: str) -> str:
    return kind.split("@")[0].removesuffix("+")


def samples(program: Program) -> list[Sample]:
    """Sentences that a pattern matches, with its alternatives and optional parts in many combinations."""
    found: dict[tuple[tuple[str, str], ...], None] = {}
    for number in range(_SAMPLES):
        found[tuple(_walk(program, number))] = None
    return [Sample(list(parts)) for parts in found]


def _walk(program: Program, number: int) -> list[tuple[str, str]]:
    """One way through a pattern; ``number`` picks the branches. Gaps skip nothing."""
    parts: list[tuple[str, str]] = []
    index, splits = program.start, 0
    while len(parts) < _LONGEST:
        state = program.states[index]
        op = state[0]
        if op == END:
            break
        if op == WORD:
            parts.append((min(state[1]) if state[1] else min(state[2], key=lambda form: (form.isupper(), form)), ""))
            index = state[3]
        elif op == SPLIT:
            branches = state[1]
            index = branches[(number >> splits if splits < 4 else number + splits) % len(branches)]
            splits += 1
        elif op == SLOT:
            parts.append(("value", state[2]))
            index = state[3]
        elif op == NOT:
            if number % 3 == 2:
                parts.append(("not", ""))
            index = state[1]
        elif op in (OPEN, BRACKET):
            index = state[2]
        else:  # the end of a choice, or a gap
            index = state[3]
    return parts
