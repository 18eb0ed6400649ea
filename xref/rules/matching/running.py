"""Running a program over the words of a sentence: where a match can begin, and the matches from left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from xref.rules.matching.found import Found
from xref.rules.matching.scene import Scene
from xref.rules.matching.states import States, Steps, WordSets
from xref.rules.matching.walk import DETERMINERS, Trace, Walk

_ADJACENT = frozenset(["not", "unless"])  # what drops a match must stand as written: "on Friday, a day of rain, said"


class Program:
    """A compiled pattern, ready to run."""

    def __init__(self, data: Mapping[str, Any], states: Callable[[], bytes], words: WordSets) -> None:
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
    def _steps(self) -> Steps:
        return Steps(self.states)

    @cached_property
    def _traced(self) -> Steps:
        return Steps(self.states, traced=True)

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
        if trace is not None:
            return self._search(scene, len(scene.words), trace)
        last = self.latest(scene)
        if last < 0:
            return [], False
        known = scene.searched.get(self)
        if known is None:
            known = scene.searched[self] = self._search(scene, last, None)
        return known

    def _search(self, scene: Scene, last: int, trace: Trace | None) -> tuple[list[Found], bool]:
        """All matches that begin at a word or before it."""
        found: list[Found] = []
        walk = self._walk(scene, trace)
        after = 0
        inserted: list[tuple[int, int]] = []  # what matches passed over: others may begin there
        for at in self._starts(scene):
            if at > last:
                break
            if at < after and not any(first < at < last for first, last in inserted):
                continue
            match = walk.match_at(at, self.start)
            if walk.steps <= 0:
                return found, True
            if match is None:
                continue
            passed = scene.inserted(match.skipped)
            if passed and scene.leaves_insertion(match.first, match.last):
                continue
            found.append(match)
            after = max(after, match.last)
            inserted += passed
        return found, False

    def attempt(self, scene: Scene, first: int, trace: Trace, start: int | None = None) -> Found | None:
        """Search from one word only, noting how far it gets; from another state than the first where one is given."""
        return self._walk(scene, trace).match_at(first, self.start if start is None else start)

    def _walk(self, scene: Scene, trace: Trace | None) -> Walk:
        return Walk(scene, self._steps if trace is None else self._traced, trace, adjacent=self.role in _ADJACENT)

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
                if at and lows[at - 1] in DETERMINERS:
                    starts.add(at - 1)
        return sorted(starts)
