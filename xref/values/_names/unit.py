"""The declaration of a type of name: which kinds it takes from what is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from xref.errors import Problem, XrefError
from xref.extension import NO_NAMES, Discourse, Nature, ValueType
from xref.folding import fold
from xref.model import Mention, NameKind, Span
from xref.model.records import made
from xref.values._names.actors import Reader, alone, read
from xref.values._names.relation import relate
from xref.values._names.value import Found, Name, dump, render, stated

Implied = Callable[[Discourse, int, int], list[Found]]


def name_type(
    name: str,
    about: str,
    kinds: tuple[NameKind, ...],
    reader: Reader = read,
    *,
    led: bool = False,
    also: Implied | None = None,
    natures: frozenset[Nature] = frozenset(),
) -> ValueType[Name]:
    """Return the type ``name`` of the given kinds; its option ``kinds`` restricts them further.

    ``led`` takes who leads a body for the body, as where bodies act: "Chad president". ``also`` reads words that
    stand for a name by what is known beside the text: "here".
    """
    finds = alone if reader is read and not led else reader

    def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
        text = discourse.text
        found = finds(text, start, end, discourse.names)
        if also is not None and (implied := also(discourse, start, end)):
            found = tuple(sorted((*found, *implied), key=lambda one: one.start))
        return [
            made(Mention, (name, made(Span, (first, last)), text[first:last], value, inferred))
            for first, last, value, inferred in found
            if value.kind in kinds
        ]

    def parse(text: str) -> Name:
        """Read a name that stands alone; words that are no known name are a name as they stand."""
        plain = fold(text).strip()
        for found in reader(plain, 0, len(plain), NO_NAMES):
            if found.value.kind in kinds and found.end - found.start == len(plain):
                return found.value
        return Name(plain, kinds[0] if len(kinds) == 1 else NameKind.ROLE)

    def configure(options: Mapping[str, Any]) -> ValueType[Name]:
        chosen = options.get("kinds", ())
        chosen = (chosen,) if isinstance(chosen, str) else tuple(chosen)
        allowed = sorted(kind.value for kind in kinds)
        wrong = [kind for kind in chosen if kind not in allowed]
        if wrong:
            hint = f"a {name} is one of: {', '.join(allowed)}"
            raise XrefError([Problem("", message=f"unknown kind {kind!r} of {name}", hint=hint) for kind in wrong])
        of = tuple(NameKind(kind) for kind in chosen) or kinds
        return name_type(name, about, of, reader, led=led, also=also, natures=natures)

    return ValueType(name, about, find, relate, render, parse, dump, stated, configure, clash="role", natures=natures)
