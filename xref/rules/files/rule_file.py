"""Compiling one rule: its slots, its patterns and its subject, as one record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from xref.errors import did_you_mean
from xref.rules.files.lines import Line
from xref.rules.files.repeats import check_repeats
from xref.rules.files.resolving import PhraseText, Resolver, Scope, slots_of
from xref.rules.files.rule_checks import check_question, check_slots, key_type, subject_record, unread_slots
from xref.rules.files.slot_options import declared_type
from xref.rules.files.source import Key, Source
from xref.rules.files.wordings import choice_tree, phrase_texts
from xref.rules.language.syntax import Choice, Node

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler, Pack

_ZONES = ("sentence", "paragraph", "title", "article")


def compile_rule(compiler: Compiler, pack: Pack, source: Source, rule: Any) -> None:
    """Add a rule to what is compiled; problems are recorded in its source."""
    compiler.compiled.rules.append(_RuleCompiler(compiler, pack, source, rule).record())


class _RuleCompiler:
    """One rule on its way from its file's model to its record."""

    def __init__(self, compiler: Compiler, pack: Pack, source: Source, rule: Any) -> None:
        self.compiler = compiler
        self.pack = pack
        self.source = source
        self.rule = rule
        self.phrases: dict[str, PhraseText] = phrase_texts(source, rule.phrases, ("phrases",))
        self.scope = Scope({**pack.phrases, **self.phrases}, compiler.types)
        self.resolver = Resolver(self.scope)
        self.known: dict[str, str] = {}  # the slots of the patterns with their types
        self.read: list[tuple[str, Line, Node]] = []  # the patterns that could be read, with their roles

    def record(self) -> dict[str, Any]:
        """Everything that matching needs of the rule."""
        rule, source = self.rule, self.source
        self.scope.slots = {name: declared_type(self.compiler, source, name, o) for name, o in rule.values.items()}
        self.scope.choices = choices = self._choices()
        self.resolver.all_phrases(source)  # with its slots and choices, which a phrase may hold
        patterns = self._patterns()
        vetoes = self._conditions()
        check_repeats(source, self.read, choices, self.phrases)
        fill = self._fill()
        slots = {name: kind for name, (kind, _) in fill.items()} | self.known | dict(self.scope.slots)
        unread = unread_slots(source, rule, self.scope.phrases.values())
        subject = subject_record(self.pack, source, rule, slots, unread)
        check_slots(source, rule, self.known, fill, unread)
        check_question(self.pack, source, rule, {**self.known, **fill})
        return {
            "id": rule.id,
            "question": rule.question,
            "severity": rule.severity,
            "status": rule.status,
            "pack": self.pack.name,
            "message": rule.message or "",
            "min_sources": rule.min_sources,
            "subject": subject,
            "patterns": patterns,
            **vetoes,
            "values": {
                name: [o.type, o.compare, o.tolerance, o.evolves, [list(pair) for pair in o.opposites], o.course]
                for name, o in rule.values.items()
            },
            "choices": {name: [label for label, _ in tree.options] for name, tree in choices.items()},
            "fill": fill,
            "scope": rule.scope,
            "sources": rule.sources,
            "tags": rule.tags,
        }

    def _choices(self) -> Mapping[str, Choice]:
        """The choices of the rule, with the wordings of their labels."""
        return {
            name: choice_tree(self.resolver, self.source, name, options.one_of, ("values", name, "one_of"))
            for name, options in self.rule.values.items()
            if options.type == "choice" and options.one_of
        }

    def _patterns(self) -> list[int]:
        """The numbers of the rule's patterns, of those of known persons, and of its denials."""
        added: list[int] = []
        for key, role in (("patterns", "pattern"), ("known", "known"), ("denials", "denial")):
            for line, node in self.resolver.block(self.source, getattr(self.rule, key), (key,)):
                index = self.compiler.add_pattern(self.source, line, node, role)
                self.read.append((role, line, node))
                if index is not None:
                    added.append(index)
                    self.known.update(slots_of(node))
        if not added and not self.source.problems:
            hint = "write one pattern a line below a |, further in than the key"
            self.source.problem("R208", "'patterns' is empty", hint, ("patterns",), key=True)
        return added

    def _conditions(self) -> dict[str, Any]:
        """The numbers of the patterns under not, needs and unless."""
        found: dict[str, Any] = {"not": self._vetoes(self.rule.not_, "not", ("not",)), "needs": {}, "unless": {}}
        for key in ("needs", "unless"):
            zones = getattr(self.rule, key)
            for zone in _ZONES if zones else ():
                if added := self._vetoes(getattr(zones, zone), key, (key, zone)):
                    found[key][zone] = added
        return found

    def _vetoes(self, block: Any, role: str, at: Key) -> list[int]:
        lines = self.resolver.block(self.source, block, at)
        added = [self.compiler.add_pattern(self.source, line, node, role, searched=False) for line, node in lines]
        return [index for index in added if index is not None]

    def _fill(self) -> dict[str, list[str]]:
        """The slots that may be taken from nearby text, with their types and from how far."""
        asked = self.rule.fill if isinstance(self.rule.fill, dict) else dict.fromkeys(self.rule.fill, "title")
        found: dict[str, list[str]] = {}
        for index, name in enumerate(asked):
            written = self.scope.slots.get(name) or self.known.get(name, "").split("|")[0]
            kind = written or key_type(self.pack, self.rule.subject, name)
            if not kind or kind == "choice":
                at: Key = ("fill", name) if isinstance(self.rule.fill, dict) else ("fill", index)
                hint = did_you_mean(name, {**self.scope.slots, **self.known})
                self.source.problem("R211", f"'{name}' is no slot of the rule", hint, at)
            else:
                found[name] = [kind, asked[name]]
        return found
