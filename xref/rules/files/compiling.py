"""Compiling packs: from files to plain records, with every problem of every file."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from xref.errors import Problem
from xref.rules.files.cases import Case, read_cases
from xref.rules.files.gaps import gap_problem
from xref.rules.files.lines import Line
from xref.rules.files.names_file import read_names
from xref.rules.files.packs import PackFiles, is_id
from xref.rules.files.pattern_checks import two_types, unsearchable
from xref.rules.files.resolving import PhraseText, Resolver, Scope, refuse
from xref.rules.files.source import Place, Source, read_yaml
from xref.rules.files.validation import check, validate
from xref.rules.files.wordings import phrase_texts
from xref.rules.language.beginnings import First, beginnings, entry, together
from xref.rules.language.packing import characters, packed
from xref.rules.language.program import GAP, TooLargeError, assemble, cost, required, word_groups
from xref.rules.language.refusals import Refusal
from xref.rules.language.syntax import Node, Word
from xref.rules.matching.compiled import Compiled
from xref.rules.matching.prefilter import shown_first, spellings
from xref.rules.matching.states import WordSets

_GROUPS = 6  # groups of required words that are looked at before a pattern is tried
_BARE_RULE: Mapping[str, Any] = MappingProxyType(  # around patterns that stand in no rule
    {
        "severity": "note",
        "status": "draft",
        "pack": "",
        "message": "",
        "min_sources": 1,
        "scope": "sentence",
        "values": {},
        "choices": {},
        "fill": {},
        "sources": [],
        "tags": [],
        "not": [],
        "needs": {},
        "unless": {},
        "subject": {"text": "", "slots": []},
    }
)


@dataclass(slots=True)
class Pack:
    """A pack while it is compiled."""

    name: str
    phrases: dict[str, PhraseText] = field(default_factory=dict)
    kinds: dict[str, Any] = field(default_factory=dict)


class Compiler:
    """Compiles packs into one set; ``problems`` holds what is wrong with them."""

    def __init__(self, types: Collection[str]) -> None:
        self.types = types
        self.units = types if isinstance(types, Mapping) else None  # those that stand in for xref's own
        self._patterns: list[str] = []
        self._states: list[bytes] = []
        self._groups: list[str] = []
        self._words: list[str] = []
        self._keys: dict[str, str] = {}
        self.compiled = Compiled(
            patterns=self._patterns, states=self._states, groups=self._groups, words=self._words, keys=self._keys
        )
        self._numbers: dict[Word, int] = {}
        self._firsts: dict[frozenset[str], int] = {}
        self._word_sets = WordSets(self._words)
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        self.cases: list[Case] = []
        self.packs: list[Pack] = []
        self.kinds: dict[str, str] = {}  # event kind -> path

    def _told(self, source: Source) -> None:
        """Keep what is wrong and what is doubtful in a file that has been read."""
        self.problems += source.problems
        self.doubts += source.doubts

    def beside(self) -> Compiler:
        """A compiler with the same types whose patterns no one runs."""
        return Compiler(self.types)

    def pack(self, files: PackFiles) -> None:
        """Compile one pack."""
        pack = Pack(files.name)
        self.packs.append(pack)
        self._phrases(pack, files.shared.get("_phrases.yaml"))
        self._events(pack, files.shared.get("_events.yaml"))
        if "_names.yaml" in files.shared:
            source = _read(files.shared["_names.yaml"])
            self.compiled.names += read_names(source)
            self._told(source)
        for path in files.rules:
            self._rule(pack, path)

    def lone_pattern(self, text: str, name: str = "pattern") -> None:
        """Compile patterns given on their own, with the phrases of all packs, as a rule that only shows its values."""
        source = Source(name, text.split("\n"))
        source.values[()] = Place(1, 1, block=True)
        phrases = {key: phrase for pack in reversed(self.packs) for key, phrase in pack.phrases.items()}
        resolver = Resolver(Scope(phrases, self.types))
        added = [self.add_pattern(source, line, node, "pattern") for line, node in resolver.block(source, text, ())]
        patterns = [number for number in added if number is not None]
        self.compiled.rules.append({**_BARE_RULE, "id": name, "question": text, "patterns": patterns})
        self._told(source)

    def add_pattern(self, source: Source, line: Line, node: Node, role: str, *, searched: bool = True) -> int | None:
        """Add one resolved pattern; its number, or None if it is refused."""
        parts = required(node)
        groups = word_groups(parts)
        if fault := unsearchable(groups, role) or two_types(line, node):
            refuse(source, line, fault)
            return None
        try:
            program = assemble(node, self._number_of)
        except TooLargeError:
            refuse(source, line, Refusal("R310", 0, "the pattern is too large", "split it, or use smaller phrases"))
            return None
        if any(state[0] == GAP for state in program["states"]) and (told := gap_problem(node)):
            hint = "leave it out, or write the words beside it"
            refuse(source, line, Refusal("R305", max(line.text.find("..."), 0), told, hint))
            return None
        ranked = sorted(groups, key=cost)
        begins = beginnings(program["states"], self._lows)
        states, texts = packed(together(program["states"], begins), map(self._set_of, begins))
        words, types = entry(program["states"], program["start"], self._lows)
        kept = [part for part in parts if part not in ranked[_GROUPS:]]
        record = {
            "texts": texts,
            "start": program["start"],
            "begin": self._set_of(words),
            "begin_types": types,
            "parts": [part if isinstance(part, str) else self._set_of(part) for part in kept],
            "role": role,
            "line": line.number,
            "text": line.text,
        }
        return self._add(record, states, ranked, searched=searched)

    def _add(
        self, record: Mapping[str, Any], states: bytes, ranked: Sequence[frozenset[str]], *, searched: bool
    ) -> int:
        """Add the record of a pattern; its number. The first of the ranked groups is looked up by key."""
        index = len(self._patterns)
        self._states.append(states)
        self._patterns.append(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
        others = [shown_first(sorted(group)) for group in ranked[searched:_GROUPS]]
        self._groups.append("|".join(words for words in others if words))
        if searched:
            for key in dict.fromkeys(key for word in sorted(ranked[0]) for key in spellings(word)):
                self._keys[key] = self._keys.get(key, "") + characters([index])
        return index

    def _number_of(self, word: Word) -> int:
        """The number of a set of words: phrases make the same sets in many patterns."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self._words)
            self._words.append("\n".join("\t".join(words) for words in word))
        return number

    def _lows(self, number: int) -> frozenset[str]:
        """A set of words in lower case."""
        return self._word_sets[number].either

    def _set_of(self, first: First) -> int | None:
        """The number of the set of words that a state can begin with, none where it may be any."""
        if first is None:
            return None
        number = self._firsts.get(first)
        if number is None:
            number = self._firsts[first] = self._number_of(Word(tuple(sorted(first))))
        return number

    def _phrases(self, pack: Pack, path: str | None) -> None:
        if path is None:
            return
        source = _read(path)
        if source.data is None:
            source.data = {}
        if not isinstance(source.data, dict):
            source.problem("R203", "must be a mapping, name: patterns")
        else:
            pack.phrases = phrase_texts(source, source.data, ())
            Resolver(Scope(pack.phrases, self.types)).all_phrases(source)
        self._told(source)

    def _events(self, pack: Pack, path: str | None) -> None:
        from xref.rules.files.event_file import compile_kind
        from xref.rules.files.salvage import read_what_can_be
        from xref.rules.files.schema import Event

        if path is None:
            return
        source = _read(path)
        if not isinstance(source.data or {}, dict):
            source.problem("R203", "must be a mapping, kind: {label, called, keys}")
        else:
            for name, data in (source.data or {}).items():
                event = check(source, Event, data, (name,))
                if event is None:
                    pack.kinds[name] = None
                    read_what_can_be(self, pack, source, Event, data, (name,))
                    continue
                if name in self.kinds:
                    source.problem(
                        "R109",
                        f"event kind '{name}' is in {self.kinds[name]} already",
                        "one kind, one pack",
                        (name,),
                        key=True,
                    )
                self.kinds.setdefault(name, source.path)
                compile_kind(self, pack, source, name, event)
        self._told(source)

    def _rule(self, pack: Pack, path: str) -> None:
        from xref.rules.files.rule_file import compile_rule
        from xref.rules.files.schema import Rule

        source = _read(path)
        rule = validate(source, Rule)
        if rule is None:
            from xref.rules.files.salvage import read_what_can_be

            read_what_can_be(self, pack, source, Rule, source.data)
        else:
            stem = Path(path).stem
            if rule.id != stem:
                other = f", or the rule {stem}" if is_id(stem) else ""
                hint = f"name the file {rule.id}.yaml{other}"
                source.problem("R210", f"id '{rule.id}' is not the file's name", hint, ("id",))
            paths = self.compiled.paths
            if rule.id in paths:
                source.problem(
                    "R109",
                    f"rule '{rule.id}' is in {paths[rule.id]} already",
                    "an id is unique over all packs",
                    ("id",),
                )
            paths.setdefault(rule.id, source.path)
            compile_rule(self, pack, source, rule)
            self.cases += read_cases(source, rule)
        self._told(source)


def _read(path: str) -> Source:
    return read_yaml(Path(path), path)


def compile_packs(packs: Sequence[PackFiles], types: Collection[str]) -> tuple[Compiled, list[Problem]]:
    """Compile packs; the problems of all their files come with what could be compiled."""
    compiler = Compiler(types)
    for files in packs:
        compiler.pack(files)
    return compiler.compiled, compiler.problems
