"""What can be said of a file whose keys are wrong: its patterns and pairs are read all the same.

So one run tells of both. Only what holds whatever the wrong keys were meant to be is told: how a pattern is written,
which types it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from xref.rules.files.cases import check_example, read_pair
from xref.rules.files.key_names import meant_key
from xref.rules.files.resolving import PhraseText, Resolver, Scope
from xref.rules.files.source import Key, Source
from xref.rules.files.validation import known_keys
from xref.rules.files.wordings import phrase_texts
from xref.rules.language.syntax import Choice

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler, Pack

_DEPENDENT = frozenset({"R308", "R311", "R312"})  # told of names that the wrong keys may have declared
_BLOCKS = ("patterns", "known", "denials", "not", "called", "crowded")
_ZONED = ("needs", "unless")


def read_what_can_be(compiler: Compiler, pack: Pack, source: Source, model: Any, data: Any, at: Key = ()) -> None:
    """Record what is wrong with the patterns and pairs of a mapping that is no ``model``."""
    if not isinstance(data, dict):
        return
    named = _by_meaning(model, data)
    scratch = compiler.beside()
    resolver = Resolver(_scope(scratch, pack, source, named, at))
    found = len(source.problems)
    resolver.all_phrases(source)
    for role, below, block in _blocks(named):
        if isinstance(block, str):
            for line, node in resolver.block(source, block, (*at, *below)):
                scratch.add_pattern(source, line, node, role)
    _, values = named.get("values", ("", None))
    declared = {f"unknown type '{name}'" for name in values} if isinstance(values, dict) else set()  # as {name} alone
    source.problems[found:] = [
        each for each in source.problems[found:] if each.code not in _DEPENDENT and each.message not in declared
    ]
    key, examples = named.get("examples", ("", None))
    for index, example in enumerate(examples if isinstance(examples, list) else ()):
        if isinstance(example, dict):
            why = example.get("why") or example.get("todo")
            check_example(source, (key, index), example.get("expect"), why=why)
    key, pairs = named.get("pairs", ("", None))
    for index, pair in enumerate(pairs if isinstance(pairs, list) else ()):
        if isinstance(pair, dict):
            read_pair(source, "", (key, index), pair)


def _by_meaning(model: Any, data: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """What stands under each known key, also under another word for it, with the key as it is written."""
    known = known_keys(model)
    named = {key: (key, value) for key, value in data.items() if key in known}
    for key, value in data.items():
        if key not in known and (meant := meant_key(str(key), known)):
            named.setdefault(meant, (key, value))
    return named


def _blocks(named: Mapping[str, tuple[str, Any]]) -> Iterator[tuple[str, Key, Any]]:
    """The blocks of patterns with their roles and where they stand."""
    for name in _BLOCKS:
        if name in named:
            key, block = named[name]
            yield "pattern", (key,), block
    for name in _ZONED:
        key, zones = named.get(name, ("", None))
        for zone, block in zones.items() if isinstance(zones, dict) else ():
            yield name, (key, zone), block


def _scope(compiler: Compiler, pack: Pack, source: Source, named: Mapping[str, tuple[str, Any]], at: Key) -> Scope:
    """What names mean there, as far as it can be read."""
    key, phrases = named.get("phrases", ("", None))
    own: dict[str, PhraseText] = phrase_texts(source, phrases, (*at, key)) if isinstance(phrases, dict) else {}
    _, values = named.get("values", ("", None))
    slots = values if isinstance(values, dict) else {}
    choices = {name: Choice(name, ()) for name, options in slots.items() if "choice" in str(options)}
    return Scope({**pack.phrases, **own}, compiler.types, choices=choices)
