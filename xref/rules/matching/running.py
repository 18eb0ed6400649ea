"""Running a program over the words of a sentence, with the values that stand in it.

One search visits each (state, word) at most once, so that its cost is bounded by their product times the widest gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from xref.model import Mention, Span
from xref.rules.language.beginnings import State
from xref.rules.language.program import BRACKET, CLOSE, END, GAP, NOT, OPEN, SLOT, SPLIT, WORD
from xref.rules.matching.scene import Scene
from xref.rules.matching.states import Anything, States, WordSets

_NARROW = 3  # branches of a split for which no table of ways pays
MOST_STEPS = 200_000  # of one pattern in one sentence
_DETERMINERS = frozenset({"the", "a", "an"})
_UNWRITTEN = _DETERMINERS | {"just", "only", "merely"}  # before a value: they change nothing of it
_NEGATIONS = frozenset({"not", "n't", "never"})


class Found(NamedTuple):
    """A match: the words ``[first, last)``, the slots, and whether ``{not}`` was there."""

    first: int
    last: int
    slots: dict[str, Mention]
    negated: bool
    skipped: tuple[tuple[int, int], ...] = ()  # runs of words that gaps passed over


class Program:
    """A compiled pattern, ready to run."""

    def __init__(self, data: Mapping[str, Any], states: Callable[[], str], words: WordSets) -> None:
        self._data = data
        self._packed = states
        self._words = words
        self.start: int = data["start"]
        self.role: str = data.get("role", "")
        self.line: int = data.get("line", 0)
        self._parts: list[int | str] = data.get("parts", [])[::-1]
        self._groups = [part for part in self._parts if not isinstance(part, str)]

    @cached_property
    def states(self) -> States:
        """Its states, read when a sentence first has what every match has."""
        return States(self._packed(), self._data["texts"], self._words)

    @cached_property
    def _begin(self) -> frozenset[str] | None:
        """The words in lower case that it can begin with, beside values; None where it may begin with any."""
        number: int | None = self._data["begin"]
        return None if number is None else self._words[number].lows

    def latest(self, scene: Scene) -> int:
        """The last word at which a match can begin, by what every match has, in its order; -1 where none can.

        Words come first, as values must be read.
        """
        last = scene.latest(self._groups, self._words)
        if last < 0 or len(self._groups) == len(self._parts):
            return last
        return scene.latest(self._parts, self._words)

    def search(self, scene: Scene, trace: Trace | None = None) -> tuple[list[Found], bool]:
        """All matches from left to right that do not overlap, and whether the search ran out of steps."""
        last = self.latest(scene) if trace is None else len(scene.words)
        found: list[Found] = []
        visited: set[int] = set()
        after, steps = 0, MOST_STEPS
        for at in self._starts(scene) if last >= 0 else ():
            if at > last:
                break
            if at < after:
                continue
            match, steps = self._run(scene, at, visited, steps, trace)
            if steps <= 0:
                return found, True
            if match is not None:
                found.append(match)
                after = match.last
                visited = set()
        return found, False

    def _starts(self, scene: Scene) -> Iterable[int]:
        """The words at which a match can begin, from left to right."""
        lows = scene.words.lows
        firsts = self._begin
        if firsts is None:
            return range(len(lows))
        places = scene.places
        starts = {at for low in firsts.intersection(places) for at in places[low]}
        for kind in self._data["begin_types"]:
            for at in scene.values(kind).at:
                starts.add(at)
                if at and lows[at - 1] in _DETERMINERS:
                    starts.add(at - 1)
        return sorted(starts)

    def attempt(self, scene: Scene, first: int, trace: Trace, start: int | None = None) -> Found | None:
        """Search from one word only, noting how far it gets; from another state than the first where one is given."""
        return self._run(scene, first, set(), MOST_STEPS, trace, start)[0]

    def _run(
        self,
        scene: Scene,
        first: int,
        visited: set[int],
        steps: int,
        trace: Trace | None,
        start: int | None = None,
    ) -> tuple[Found | None, int]:
        """Search from one word; states that failed from an earlier one fail here too.

        It is one function, and long, as a call for each state would double the time of matching.
        """
        words = scene.words
        lows, forms = words.lows, words.forms
        states, length = self.states, len(lows)
        ready, tables, begins = states.ready, states.tables, states.begins
        firsts = self._words.firsts if trace is None else Anything()
        width = length + 1
        stack: list[tuple[int, int, Any]] = []
        index, at = self.start if start is None else start, first
        taken: Any = None  # what was taken on the way, each with what was taken before it
        while True:
            key = index * width + at
            if key not in visited:
                visited.add(key)
                steps -= 1
                if steps <= 0:
                    return None, 0
                state = ready[index] or states[index]
                op = state[0]
                if op == WORD:
                    if at < length and (lows[at] in state[1] or forms[at] in state[2]):
                        index = state[3]
                        begin = firsts[begins[index]]
                        at += 1
                        if begin is None or (at < length and lows[at] in begin):
                            continue
                    elif trace is not None:
                        trace.stopped(index, at, at - first, taken)
                elif op == SPLIT:
                    low = lows[at] if at < length else ""
                    ways: Sequence[int]
                    if index in tables:
                        table, rest = tables[index]
                        ways = table.get(low, rest)
                    elif len(state[1]) > _NARROW and trace is None:
                        ways = states.ways(index, low)
                    else:
                        ways = tried = []
                        for branch in state[1]:
                            begin = firsts[begins[branch]]
                            if begin is None or low in begin:
                                tried.append(branch)
                    if ways:
                        for branch in ways[:-1]:
                            stack.append((branch, at, taken))
                        index = ways[-1]
                        continue
                elif op == SLOT:
                    if at < length:
                        values = scene.values(state[2]).at
                        before = len(stack)
                        if lows[at] in _UNWRITTEN and at + 1 in values:
                            for after, mention in reversed(values[at + 1]):
                                stack.append((state[3], after, (SLOT, state[1], mention, taken)))
                        for after, mention in reversed(values.get(at, ())):
                            stack.append((state[3], after, (SLOT, state[1], mention, taken)))
                        if len(stack) == before and trace is not None:
                            trace.stopped(index, at, at - first, taken)
                    elif trace is not None:
                        trace.stopped(index, at, at - first, taken)
                elif op == GAP:
                    reach = self._reach(scene, state, at)
                    if trace is not None:
                        trace.gaps[reach] = (at, state)
                    begin = firsts[begins[state[3]]]
                    for end in range(reach, at - 1, -1):
                        if begin is None or (end < length and lows[end] in begin):
                            stack.append((state[3], end, (GAP, at, end, taken) if end > at else taken))
                    steps -= reach - at
                elif op == NOT:
                    stack.append((state[1], at, taken))
                    if at < length:
                        if lows[at] in _NEGATIONS:
                            stack.append((state[1], at + 1, (NOT, taken)))
                        elif lows[at] == "no" and at + 1 < length and lows[at + 1] == "longer":
                            stack.append((state[1], at + 2, (NOT, taken)))
                elif op == OPEN:
                    index, taken = state[2], (OPEN, state[1], at, taken)
                    continue
                elif op == CLOSE:
                    index, taken = state[3], (CLOSE, state[1], state[2], at, taken)
                    continue
                elif op == BRACKET:
                    if scene.between(at, state[1]):
                        index = state[2]
                        continue
                    if trace is not None:
                        trace.stopped(index, at, at - first, taken)
                elif op == END and at > first:
                    return self._collect(scene, first, at, taken), steps
            if not stack:
                return None, steps
            index, at, taken = stack.pop()

    @staticmethod
    def _reach(scene: Scene, state: State, at: int) -> int:
        """How far a gap reaches: not over a wall, a negation, or a value of the types beside it."""
        words = scene.words
        walls, stops = words.walls, words.stops
        if walls[at]:
            return at
        barred = [inside for kind in state[2] if (inside := scene.values(kind).inside)]
        end: int = min(at + state[1], len(words.lows))
        for reach in range(at, end):
            if stops[reach] or walls[reach + 1]:
                return reach
            for inside in barred:
                if reach in inside:
                    return reach
        return end

    @staticmethod
    def _collect(scene: Scene, first: int, last: int, taken: Any) -> Found:
        """What was taken on the way, from its end to its start.

        The first value of a slot stands; of a slot for lists that stands twice the values are one list.
        """
        slots: dict[str, Mention] = {}
        negated = False
        skipped: list[tuple[int, int]] = []
        closing: dict[str, tuple[str, int]] = {}
        words = scene.words
        while taken is not None:
            op = taken[0]
            if op == SLOT:
                name, mention = taken[1], taken[2]
                if name in slots and mention.type.endswith("+"):
                    mention = joined(scene.discourse.text, mention, slots[name])
                slots[name] = mention
            elif op == NOT:
                negated = True
            elif op == GAP:
                skipped.append((taken[1], taken[2]))
            elif op == CLOSE:
                closing[taken[1]] = (taken[2], taken[3])
            elif op == OPEN:
                label, end = closing.pop(taken[1])
                start, stop = words.starts[taken[2]], words.ends[max(end - 1, taken[2])]
                slots[taken[1]] = choice_mention(scene.discourse.text, label, start, stop)
            taken = taken[-1]
        return Found(first, last, dict(reversed(slots.items())), negated, tuple(reversed(skipped)))


class Trace:
    """How far a search got: the attempt that read most words, and the states that wanted something else there.

    Words that a gap passed over were not read: else a gap that finds nothing behind it would always get furthest.
    """

    def __init__(self) -> None:
        self.read = -1
        self.at = -1
        self.states: list[int] = []
        self.gaps: dict[int, tuple[int, State]] = {}  # where a gap ended -> where it began, and its state

    def stopped(self, state: int, at: int, passed: int, taken: Any) -> None:
        """Note that a state could not read a word, ``passed`` words after the first."""
        while taken is not None:
            if taken[0] == GAP:
                passed -= taken[2] - taken[1]
            taken = taken[-1]
        if (passed, at) > (self.read, self.at):
            self.read, self.at, self.states = passed, at, []
        if (passed, at) == (self.read, self.at):
            self.states.append(state)


def joined(text: str, first: Mention, last: Mention) -> Mention:
    """Two lists of one slot as one: "Chad signed the pact with Mali" names both who signed."""
    from xref.values._listing import joined_lists
    from xref.values._lists.value import Listing

    both = isinstance(first.value, Listing) and isinstance(last.value, Listing)
    if not both or first.span.end > last.span.start:
        return first
    span = Span(first.span.start, last.span.end)
    inferred = tuple(dict.fromkeys((*first.inferred, *last.inferred)))
    return Mention(first.type, span, text[slice(*span)], joined_lists(first.type, first.value, last.value), inferred)


def choice_mention(text: str, label: str, start: int, end: int) -> Mention:
    """A mention of a label by its wording; its value is the label, until the slot's type makes it its own."""
    return Mention("choice", Span(start, end), text[start:end], label)
