"""Compiling one event kind: what it is called, its keys and its traits, as one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xref.errors import did_you_mean
from xref.rules.files.resolving import Resolver, Scope, fits, refuse, slots_of
from xref.rules.files.rule_checks import names_in
from xref.rules.files.source import Key, Source
from xref.rules.language.grammar import Refusal

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler, Pack


def compile_kind(compiler: Compiler, pack: Pack, source: Source, name: str, event: Any) -> None:
    """Add an event kind to what is compiled; problems are recorded in its source."""
    pack.kinds[name] = event
    for key, options in event.keys.items():
        if options.type.removesuffix("+") not in compiler.types:
            hint = did_you_mean(options.type, sorted(compiler.types))
            source.problem("R307", f"unknown type '{options.type}'", hint, (name, "keys", key, "type"))
    for index, key in enumerate(event.inherit):
        if key not in event.keys:
            source.problem(
                "R209", f"'{key}' is no key of '{name}'", did_you_mean(key, event.keys), (name, "inherit", index)
            )
    for trait, options in event.traits.items():
        for index, label in enumerate(options.rare):
            if label not in options.one_of:
                hint = did_you_mean(label, options.one_of)
                source.problem(
                    "R214", f"'{label}' is no label of '{trait}'", hint, (name, "traits", trait, "rare", index)
                )
    for filled in names_in(source, event.label, (name, "label")):
        if filled not in event.keys:
            source.problem(
                "R219", f"'{filled}' is no key of '{name}'", did_you_mean(filled, event.keys), (name, "label")
            )
    resolver = Resolver(Scope(pack.phrases, compiler.types))
    patterns = []
    for line, node in resolver.block(source, event.called, (name, "called")):
        for slot, kind in slots_of(node).items():
            if slot in event.keys and not fits(kind, event.keys[slot].type):
                message = f"slot '{slot}' has two types: {kind}, and {event.keys[slot].type} in keys"
                refuse(source, line, Refusal("R311", max(line.text.find("{" + slot), 0), message))
        index_of = compiler.add_pattern(source, line, node, "event")
        if index_of is not None:
            patterns.append(index_of)
    keys = [
        [key, o.type, o.separates, o.window, o.news, o.identifies, o.tolerance, o.land] for key, o in event.keys.items()
    ]
    traits = [
        [
            trait,
            options.separates,
            list(options.rare),
            [
                [label, _unsearched(compiler, source, resolver, text, (name, "traits", trait, "one_of", label))]
                for label, text in options.one_of.items()
            ],
        ]
        for trait, options in event.traits.items()
    ]
    compiler.compiled.kinds.append(
        {
            "name": name,
            "label": event.label,
            "keys": keys,
            "inherit": list(event.inherit),
            "patterns": patterns,
            "not": _unsearched(compiler, source, resolver, event.not_, (name, "not")),
            "traits": traits,
            "crowded": _unsearched(compiler, source, resolver, event.crowded, (name, "crowded")),
            "pack": pack.name,
        }
    )


def _unsearched(compiler: Compiler, source: Source, resolver: Resolver, block: Any, at: Key) -> list[int]:
    """The numbers of patterns that are looked for only where an event is spoken of."""
    lines = resolver.block(source, block, at)
    added = [compiler.add_pattern(source, line, node, "trait", searched=False) for line, node in lines]
    return [index for index in added if index is not None]
