"""Running a program over the words of a sentence, with the values that stand in it.

One search visits each (state, word) at most once, so that its cost is bounded by their product times the widest gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from xref.extension import Discourse, ValueType
from xref.model import Mention, Span
from xref.rules.program import CLOSE, END, GAP, NOT, OPEN, SLOT, SPLIT, WORD
from xref.rules.words import Words, read_words

MOST_STEPS = 200_000  # of one pattern in one sentence
_DETERMINERS = frozenset({"the", "a", "an"})
_NEGATIONS = frozenset({"not", "n't", "never"})
# Words that a value may begin with and that a pattern may write itself: "until {when:date}", "at least {n:count}".
_LEADS = frozenset(
    """about after almost around as at before between by during exactly fewer for from in just least less many more most
    nearly of on only over since some than till to under until up""".split()  # noqa: SIM905
)

Find = Callable[[Discourse, int, int], list[Mention]]
State = tuple[Any, ...]


class Found(NamedTuple):
    """A match: the words ``[first, last)``, the slots, and whether ``{not}`` was there."""

    first: int
    last: int
    slots: dict[str, Mention]
    negated: bool
    skipped: tuple[tuple[int, int], ...] = ()  # runs of words that gaps passed over


class Values(NamedTuple):
    """The mentions of one type in a sentence: by the word they begin at, longest first, and the words they cover."""

    at: Mapping[int, list[tuple[int, Mention]]]  # first word -> (word after the last, mention)
    inside: frozenset[int]


class Scene:
    """A sentence (or two) while patterns run over it: words, and values found once a type."""

    def __init__(self, discourse: Discourse, spans: list[tuple[int, int]], finders: Callable[[str], Find]) -> None:
        self.discourse = discourse
        self.spans = spans
        self.finders = finders
        self.words = _joined([read_words(discourse.text, start, end) for start, end in spans])
        self._values: dict[str, Values] = {}

    def values(self, kind: str) -> Values:
        """The mentions of a type, found when first asked for."""
        known = self._values.get(kind)
        if known is None:
            known = self._values[kind] = self._find(kind)
        return known

    def _find(self, kind: str) -> Values:
        find = self.finders(kind)
        words = self.words
        first_at = {start: index for index, start in enumerate(words.starts)}
        at: dict[int, list[tuple[int, Mention]]] = {}
        inside: set[int] = set()
        for start, end in self.spans:
            for mention in _with_nested(find, self.discourse, start, end):
                first = first_at.get(mention.span.start)
                if first is None:
                    continue
                after = first
                while after < len(words.ends) and words.ends[after] <= mention.span.end:
                    after += 1
                if after == first or (
                    words.ends[after - 1] != mention.span.end
                    and not _only_signs(self.discourse.text, words.ends[after - 1], mention.span.end)
                ):
                    continue
                at.setdefault(first, []).append((after, mention))
                inside.update(range(first, after))
                lead = first
                while lead < after - 1 and words.lows[lead] in _LEADS:
                    lead += 1
                    at.setdefault(lead, []).append((after, mention))
                for begin, stop, narrow in _cores(mention, first, after, words):
                    at.setdefault(begin, []).append((stop, narrow))
        for mentions in at.values():
            mentions.sort(key=lambda pair: -pair[0])
        return Values(at, frozenset(inside))


def _with_nested(find: Find, discourse: Discourse, start: int, end: int) -> Iterator[Mention]:
    """The mentions of a stretch, and those in the title before a name: "leader of X, Jane Roe" names X too."""
    for mention in find(discourse, start, end):
        yield mention
        core = _core(mention)
        if core is not None and core.start > mention.span.start:
            yield from find(discourse, mention.span.start, core.start)


def _core(mention: Mention) -> Span | None:
    """The span of the name itself inside a longer mention of it."""
    name = getattr(mention.value, "name", None)
    at = mention.raw.rfind(name) if isinstance(name, str) and name else -1
    if at < 0 or name == mention.raw:
        return None
    return Span(mention.span.start + at, mention.span.start + at + len(str(name)))


def _cores(mention: Mention, first: int, after: int, words: Words) -> Iterator[tuple[int, int, Mention]]:
    """The name itself inside a longer mention of it.

    "Leader of X, Jane Roe" is Jane Roe and "Russia's delegation" is Russia; a pattern that has words for the rest
    takes the name alone.
    """
    core = _core(mention)
    if core is None:
        return
    start, end = core
    inner = [index for index in range(first, after) if words.starts[index] >= start and words.ends[index] <= end]
    if inner and words.starts[inner[0]] == start and words.ends[inner[-1]] == end:
        raw = mention.raw[start - mention.span.start : end - mention.span.start]
        yield inner[0], inner[-1] + 1, replace(mention, span=core, raw=raw)


def _only_signs(text: str, start: int, end: int) -> bool:
    return not any(character.isalnum() for character in text[start:end])


def _joined(parts: list[Words]) -> Words:
    if len(parts) == 1:
        return parts[0]
    whole = parts[0]
    for part in parts[1:]:
        whole.walls[-1] = whole.walls[-1] or part.walls[0]
        whole.starts += part.starts
        whole.ends += part.ends
        whole.forms += part.forms
        whole.lows += part.lows
        whole.walls += part.walls[1:]
        whole.stops += part.stops
        whole.cut = whole.cut or part.cut
    return whole


class Program:
    """A compiled pattern, ready to run."""

    __slots__ = ("_first_words", "groups", "line", "role", "start", "states")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.states: list[State] = [_decode(state) for state in data["states"]]
        self.start: int = data["start"]
        self.role: str = data.get("role", "")
        self.line: int = data.get("line", 0)
        self.groups = [frozenset(group) for group in data.get("groups", ())]
        words: set[str] | None = set()
        for state in self._entries():
            if state[0] == WORD and words is not None:
                words.update(state[1])
                words.update(form.lower() for form in state[2])
            else:
                words = None
        self._first_words = words and frozenset(words)

    def _entries(self) -> list[State]:
        """The states that read the first word."""
        found: list[State] = []
        todo, seen = [self.start], set()
        while todo:
            index = todo.pop()
            if index in seen:
                continue
            seen.add(index)
            state = self.states[index]
            if state[0] == SPLIT:
                todo.extend(state[1])
            elif state[0] == OPEN:
                todo.append(state[2])
            else:
                found.append(state)
                if state[0] == NOT:
                    todo.append(state[1])
        return found

    def possible(self, lows: frozenset[str] | set[str]) -> bool:
        """Whether a sentence of these words can match at all."""
        return not any(group.isdisjoint(lows) for group in self.groups)

    def search(self, scene: Scene, trace: Trace | None = None) -> tuple[list[Found], bool]:
        """All matches from left to right that do not overlap, and whether the search ran out of steps."""
        found: list[Found] = []
        lows = scene.words.lows
        firsts = self._first_words
        visited: set[int] = set()
        at, steps = 0, MOST_STEPS
        while at < len(lows):
            if firsts is not None and lows[at] not in firsts:
                at += 1
                continue
            match, steps = self._run(scene, at, visited, steps, trace)
            if steps <= 0:
                return found, True
            if match is None:
                at += 1
                continue
            found.append(match)
            at = max(match.last, at + 1)
            visited = set()
        return found, False

    def attempt(self, scene: Scene, first: int, trace: Trace) -> Found | None:
        """Search from one word only, noting how far it gets."""
        return self._run(scene, first, set(), MOST_STEPS, trace)[0]

    def _run(
        self, scene: Scene, first: int, visited: set[int], steps: int, trace: Trace | None
    ) -> tuple[Found | None, int]:
        """Search from one word; states that failed from an earlier one fail here too."""
        words = scene.words
        lows, forms, walls, stops = words.lows, words.forms, words.walls, words.stops
        states, length = self.states, len(lows)
        width = length + 1
        stack: list[tuple[int, int, Any]] = [(self.start, first, None)]
        while stack:
            index, at, taken = stack.pop()
            key = index * width + at
            if key in visited:
                continue
            visited.add(key)
            steps -= 1
            if steps <= 0:
                return None, 0
            state = states[index]
            op = state[0]
            if op == WORD:
                if at < length and (lows[at] in state[1] or forms[at] in state[2]):
                    stack.append((state[3], at + 1, taken))
                elif trace is not None:
                    trace.stopped(index, at)
            elif op == SPLIT:
                for branch in state[1]:
                    stack.append((branch, at, taken))
            elif op == SLOT:
                if at < length:
                    values = scene.values(state[2]).at
                    before = len(stack)
                    if lows[at] in _DETERMINERS and at + 1 in values:
                        for after, mention in reversed(values[at + 1]):
                            stack.append((state[3], after, (SLOT, state[1], mention, taken)))
                    for after, mention in reversed(values.get(at, ())):
                        stack.append((state[3], after, (SLOT, state[1], mention, taken)))
                    if len(stack) == before and trace is not None:
                        trace.stopped(index, at)
                elif trace is not None:
                    trace.stopped(index, at)
            elif op == GAP:
                reach = at
                if not walls[at]:
                    barred = [scene.values(kind).inside for kind in state[2]]
                    while reach < length and reach - at < state[1]:
                        if stops[reach] or walls[reach + 1] or any(reach in inside for inside in barred):
                            break
                        reach += 1
                for end in range(reach, at - 1, -1):
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
                stack.append((state[2], at, (OPEN, state[1], at, taken)))
            elif op == CLOSE:
                stack.append((state[3], at, (CLOSE, state[1], state[2], at, taken)))
            elif op == END and at > first:
                return self._collect(scene, first, at, taken), steps
        return None, steps

    @staticmethod
    def _collect(scene: Scene, first: int, last: int, taken: Any) -> Found:
        """What was taken on the way, from its end to its start; the first value of a slot stands."""
        slots: dict[str, Mention] = {}
        negated = False
        skipped: list[tuple[int, int]] = []
        closing: dict[str, tuple[str, int]] = {}
        words = scene.words
        while taken is not None:
            op = taken[0]
            if op == SLOT:
                slots[taken[1]] = taken[2]
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
    """How far a search got: the furthest word reached, and the states that wanted something else there."""

    def __init__(self) -> None:
        self.at = -1
        self.states: list[int] = []

    def stopped(self, state: int, at: int) -> None:
        """Note that a state could not read a word."""
        if at > self.at:
            self.at, self.states = at, []
        if at == self.at:
            self.states.append(state)


def choice_mention(text: str, label: str, start: int, end: int) -> Mention:
    """A mention of a label by its wording; its value is the label, until the slot's type makes it its own."""
    return Mention("choice", Span(start, end), text[start:end], label)


def _decode(state: list[Any]) -> State:
    if state[0] == WORD:
        return (WORD, frozenset(state[1]), frozenset(state[2]), state[3])
    if state[0] == SPLIT:
        return (SPLIT, tuple(reversed(state[1])))
    return tuple(state)


Types = Mapping[str, ValueType[Any]]
