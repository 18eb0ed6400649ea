"""Compiling one event kind: what it is called, its keys and its traits, as one record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from xref.errors import did_you_mean
from xref.rules.files.resolving import Resolver, Scope, fits, refuse, slots_of
from xref.rules.files.rule_checks import names_in
from xref.rules.files.source import Key, Source
from xref.rules.language.refusals import Refusal

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler, Pack

PERSON = "person"  # of a list of persons each has an event of his own


def compile_kind(compiler: Compiler, pack: Pack, source: Source, name: str, event: Any) -> None:
    """Add an event kind to what is compiled; problems are recorded in its source."""
    pack.kinds[name] = event
    _check(compiler, source, name, event)
    resolver = Resolver(Scope(pack.phrases, compiler.types))
    compiler.compiled.kinds.append(
        {
            "name": name,
            "label": event.label,
            "patterns": _called(compiler, source, resolver, name, event),
            "keys": [
                [key, o.type, o.separates, o.window, o.news, o.identifies, o.tolerance, o.land]
                for key, o in event.keys.items()
            ],
            "inherit": list(event.inherit),
            "traits": [
                [
                    trait,
                    o.separates,
                    list(o.rare),
                    _labels(compiler, source, resolver, o.one_of, (name, "traits", trait)),
                ]
                for trait, o in event.traits.items()
            ],
            "not": _unsearched(compiler, source, resolver, event.not_, (name, "not")),
            "crowded": _unsearched(compiler, source, resolver, event.crowded, (name, "crowded")),
            "pack": pack.name,
        }
    )


def _check(compiler: Compiler, source: Source, name: str, event: Any) -> None:
    """Record what in an event kind names a type, a key or a label that there is none of."""
    for key, options in event.keys.items():
        if options.type.removesuffix("+") not in compiler.types:
            hint = did_you_mean(options.type, sorted(compiler.types))
            source.problem("R307", f"unknown type '{options.type}'", hint, (name, "keys", key, "type"))
    for index, key in enumerate(event.inherit):
        if key not in event.keys:
            hint = did_you_mean(key, event.keys)
            source.problem("R209", f"'{key}' is no key of '{name}'", hint, (name, "inherit", index))
    for trait, options in event.traits.items():
        for index, label in enumerate(options.rare):
            if label not in options.one_of:
                at: Key = (name, "traits", trait, "rare", index)
                hint = did_you_mean(label, options.one_of)
                source.problem("R214", f"'{label}' is no label of '{trait}'", hint, at)
    for filled in names_in(source, event.label, (name, "label")):
        if filled not in event.keys:
            hint = did_you_mean(filled, event.keys)
            source.problem("R219", f"'{filled}' is no key of '{name}'", hint, (name, "label"))


def _called(compiler: Compiler, source: Source, resolver: Resolver, name: str, event: Any) -> list[int]:
    """The numbers of the patterns that find the kind; a slot that gives a key has the key's type."""
    added: list[int | None] = []
    for line, node in resolver.block(source, event.called, (name, "called")):
        for slot, kind in slots_of(node).items():
            if slot not in event.keys:
                continue
            one = kind.removesuffix("+") if event.keys[slot].type == PERSON else kind
            if not fits(one, event.keys[slot].type):
                message = f"slot '{slot}' has two types: {kind}, and {event.keys[slot].type} in keys"
                refuse(source, line, Refusal("R311", max(line.text.find("{" + slot), 0), message))
        added.append(compiler.add_pattern(source, line, node, "event"))
    return [index for index in added if index is not None]


def _labels(
    compiler: Compiler, source: Source, resolver: Resolver, one_of: Mapping[str, str], at: Key
) -> list[list[Any]]:
    """The labels of a trait, each with the numbers of the patterns that stand for it."""
    return [
        [label, _unsearched(compiler, source, resolver, text, (*at, "one_of", label))] for label, text in one_of.items()
    ]


def _unsearched(compiler: Compiler, source: Source, resolver: Resolver, block: Any, at: Key) -> list[int]:
    """The numbers of patterns that are looked for only where an event is spoken of."""
    lines = resolver.block(source, block, at)
    added = [compiler.add_pattern(source, line, node, "trait", searched=False) for line, node in lines]
    return [index for index in added if index is not None]
