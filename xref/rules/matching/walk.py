"""The walk of a pattern over the words of a sentence, with the values that stand in it.

One search visits each (state, word) at most once, so that its cost is bounded by their product times the widest gap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xref.model import Mention
from xref.rules.language.beginnings import State
from xref.rules.language.program import BRACKET, CLOSE, END, GAP, NOT, OPEN, SLOT, SPLIT, WORD
from xref.rules.matching.found import Found, Taken, collected
from xref.rules.matching.scene import Scene
from xref.rules.matching.states import WIDE, Steps

MOST_STEPS = 200_000  # of one pattern in one sentence
DETERMINERS = frozenset({"the", "a", "an"})
_UNWRITTEN = DETERMINERS | {"just", "only", "merely"}  # before a value: they change nothing of it
_TOTALS = (("a", "total", "of"), ("a", "combined", "total", "of"))
_OF_A_PARTY = frozenset({"neighbouring", "neighboring", "mediator"})  # before a party: what it is to others
_NEGATIONS = frozenset({"not", "n't", "never"})


class Trace:
    """How far a search got: the attempt that read most words, and the states that wanted something else there.

    Words that a gap passed over were not read: else a gap that finds nothing behind it would always get furthest.
    """

    def __init__(self) -> None:
        self.read = -1
        self.at = -1
        self.states: list[int] = []
        self.gaps: dict[int, tuple[int, State]] = {}  # where a gap ended -> where it began, and its state

    def stopped(self, state: int, at: int, passed: int, taken: Taken) -> None:
        """Note that a state could not read a word, ``passed`` words after the first."""
        while taken is not None:
            if taken[0] == GAP:
                passed -= taken[2] - taken[1]
            taken = taken[-1]
        if (passed, at) > (self.read, self.at):
            self.read, self.at, self.states = passed, at, []
        if (passed, at) == (self.read, self.at):
            self.states.append(state)


class Walk:
    """The search for one pattern in one sentence, from one word after another.

    Where words must be ``adjacent``, modifiers are passed over and no insertion.

    A state that failed at a word fails there whatever came before it, and is not visited again until a match is found.
    """

    def __init__(self, scene: Scene, steps: Steps, trace: Trace | None = None, *, adjacent: bool = False) -> None:
        self._scene = scene
        self._insertions: Mapping[int, tuple[int, ...]] = scene.modifiers if adjacent else scene.insertions
        self._ready = steps
        self._trace = trace
        self._visited: set[int] = set()
        self._stack: list[tuple[int, int, Taken]] = []  # ways still to try: a state, a word, what was taken before
        self.steps = MOST_STEPS  # that are left

    def match_at(self, first: int, start: int) -> Found | None:
        """The match that begins at a word in a state; None where there is none, or no step is left."""
        taken = self._end(first, (start, first, None), first)
        if taken is None:
            return None
        self._visited = set()
        return collected(self._scene, first, *taken)

    def _end(self, first: int, begun: tuple[int, int, Taken], least: int) -> tuple[int, Taken] | None:
        """Where a match that begins at a word ends on a way, behind the ``least`` word, and what it took.

        Words and splits are read here and not in methods of their own, as they are most of what a pattern is made of.
        """
        states, ready, visited = self._ready, self._ready.ready, self._visited
        lows, forms = self._scene.words.lows, self._scene.words.forms
        length, width, steps = len(lows), len(lows) + 1, self.steps
        insertions = self._insertions
        stack = self._stack = []
        index, at, taken = begun
        while True:
            key = index * width + at
            if key not in visited:
                visited.add(key)
                steps -= 1
                if steps <= 0:
                    self.steps = 0
                    return None
                state = ready[index] or states[index]
                op = state[0]
                if op == WORD:
                    if at < length and (lows[at] in state[1] or forms[at] in state[2]):
                        _, _, _, index, begin = state
                        at += 1
                        if at in insertions:
                            self._skip(index, at, taken)
                        if begin is None or (at < length and lows[at] in begin):
                            continue
                    elif self._trace is not None:
                        self._trace.stopped(index, at, at - first, taken)
                elif op == SPLIT:
                    low = lows[at] if at < length else ""
                    for way, begin in state[1]:
                        if begin is None or low in begin:
                            stack.append((way, at, taken))
                elif op == WIDE:
                    for way in states.ways(index, lows[at] if at < length else ""):
                        stack.append((way, at, taken))
                elif op == SLOT:
                    if not self._take(state, at, taken) and self._trace is not None:
                        self._trace.stopped(index, at, at - first, taken)
                elif op != END:
                    steps -= self._branch(index, state, at, at - first, taken)
                elif at > least:
                    self.steps = steps
                    return (at in insertions and self._further(first, at, taken)) or (at, taken)
            if not stack:
                self.steps = steps
                return None
            index, at, taken = stack.pop()

    def _skip(self, index: int, at: int, taken: Taken) -> None:
        """Go on behind an insertion that begins at a word."""
        for end in self._insertions[at]:
            self._stack.append((index, end, (GAP, at, end, taken)))

    def _further(self, first: int, at: int, taken: Taken) -> tuple[int, Taken] | None:
        """Where a match that could end before an insertion ends behind it, if more of it stands there."""
        for way in reversed(self._stack):
            _, after, took = way
            if took is not None and took[0] == GAP and took[1] == at and took[-1] is taken:
                further = self._end(first, way, after)
                if further is not None:
                    return further
        return None

    def _branch(self, index: int, state: State, at: int, passed: int, taken: Taken) -> int:
        """Go on behind what is neither a word nor a value; how many words a gap passes over at most."""
        before, over = len(self._stack), 0
        if state[0] == GAP:
            over = self._pass_over(state, at, taken)
        else:
            self._note(state, at, taken)
        if len(self._stack) == before and self._trace is not None:
            self._trace.stopped(index, at, passed, taken)
        return over

    def _take(self, state: State, at: int, taken: Taken) -> bool:
        """Go on behind each value that stands at a word, or behind words that change nothing of it, if there are."""
        _, name, kind, then = state
        lows = self._scene.words.lows
        values = self._scene.values(kind).at if at < len(lows) else {}
        before = len(self._stack)
        led = at + _lead(lows, at, kind) if at < len(lows) else at
        if led > at and led in values:
            self._behind(values[led], name, then, taken)
        if at in values:
            self._behind(values[at], name, then, taken)
        return len(self._stack) > before

    def _behind(self, mentions: list[tuple[int, Mention]], name: str, then: int, taken: Taken) -> None:
        """Go on behind each of some values, and behind an insertion that follows it."""
        insertions = self._insertions
        for after, mention in reversed(mentions):
            took = (SLOT, name, mention, taken)
            if after in insertions:
                self._skip(then, after, took)
            self._stack.append((then, after, took))

    def _pass_over(self, state: State, at: int, taken: Taken) -> int:
        """Go on at each word that a gap reaches; how many words it passes over at most."""
        _, width, kinds, _, _ = state
        reach = _reach(self._scene, width, kinds, at)
        over = reach - at
        for begin in range(at + 1, reach + 1) if self._insertions else ():
            for behind in self._insertions.get(begin, ()):
                over += self._to_each(state, at, behind, _reach(self._scene, at + width - begin, kinds, behind), taken)
        if self._trace is not None:
            self._trace.gaps[reach] = (at, state)
        self._to_each(state, at, at, reach, taken)
        return over

    def _to_each(self, state: State, at: int, first: int, last: int, taken: Taken) -> int:
        """Go on at each of some words that a gap from another reaches; how many they are beside the first."""
        then, begin = state[3:]
        lows = self._scene.words.lows
        for end in range(last, first - 1, -1):
            if begin is None or (end < len(lows) and lows[end] in begin):
                self._stack.append((then, end, (GAP, at, end, taken) if end > at else taken))
        return last - first

    def _note(self, state: State, at: int, taken: Taken) -> None:
        """Go on with a choice noted where it begins or ends, with a negation, or behind a sign that is no word."""
        op, then = state[0], state[-1]
        if op == OPEN:
            self._stack.append((then, at, (OPEN, state[1], at, taken)))
        elif op == CLOSE:
            self._stack.append((then, at, (CLOSE, state[1], state[2], at, taken)))
        elif op == BRACKET:
            if self._scene.between(at, state[1]):
                self._stack.append((then, at, taken))
        elif op == NOT:
            self._stack.append((then, at, taken))
            length = _negation(self._scene.words.lows, at)
            if length:
                self._stack.append((then, at + length, (NOT, taken)))


def _lead(lows: Sequence[str], at: int, kind: str) -> int:
    """How many words that change nothing of a value stand before it: "the", "only", "a total of"."""
    if lows[at] not in _UNWRITTEN:
        return int(lows[at] in _OF_A_PARTY and kind.startswith("party"))
    return next((len(total) for total in _TOTALS if tuple(lows[at : at + len(total)]) == total), 1)


def _negation(lows: Sequence[str], at: int) -> int:
    """How many words of a negation stand at a word; 0 where none does."""
    if at == len(lows):
        return 0
    if lows[at] == "no":
        return 2 if lows[at + 1 : at + 2] == ["longer"] else 0
    return 1 if lows[at] in _NEGATIONS else 0


def _reach(scene: Scene, width: int, kinds: Sequence[str], at: int) -> int:
    """How far a gap reaches: not over a wall, a negation, or a value of the types beside it."""
    words = scene.words
    walls, stops = words.walls, words.stops
    if walls[at]:
        return at
    barred = [inside for kind in kinds if (inside := scene.values(kind).inside)]
    end: int = min(at + width, len(words.lows))
    for reach in range(at, end):
        if stops[reach] or walls[reach + 1]:
            return reach
        for inside in barred:
            if reach in inside:
                return reach
    return end
