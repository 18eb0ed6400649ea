"""Whether the options of a declared slot fit its type and one another: one without effect would look healthy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from xref.errors import XrefError, did_you_mean
from xref.extension import ValueType
from xref.rules.files.source import Key, Source
from xref.rules.matching.slots import unit

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler

_OPTIONS = ("min", "max", "unit", "window", "kinds")
_NUMERIC = ("min", "max", "unit")
_NAMED = ("kinds",)
_DATED = ("window",)


def declared_type(compiler: Compiler, source: Source, name: str, options: Any) -> str:
    """The type key of a declared slot: its type, and the options that its type is set up with."""
    at: Key = ("values", name)
    kind: str = options.type
    plain = kind.removesuffix("+")
    known = plain in compiler.types
    if not known and kind != "choice":
        source.problem("R307", f"unknown type '{kind}'", did_you_mean(kind, sorted(compiler.types)), (*at, "type"))
    _check_choice(source, name, options)
    if options.min is not None and options.max is not None and options.min > options.max:
        source.problem(
            "R401", f"min {options.min:g} is above max {options.max:g}: no value fits", "exchange the two", (*at, "min")
        )
    if options.compare == "within" and options.tolerance is None:
        source.problem("R213", "compare: within needs a tolerance", "add tolerance: and a number", (*at, "compare"))
    given = {key: getattr(options, key) for key in _OPTIONS if getattr(options, key) is not None}
    if known:
        idle = set(_idle(kind, given, unit(plain, compiler.units)))
        for key in (key for key in given if key in idle):
            source.problem("R220", f"'{key}' has no effect on a {kind}", "leave it out", (*at, key), key=True)
        if "kinds" in given and "kinds" not in idle:
            _check_kinds(source, given["kinds"], unit(plain, compiler.units), (*at, "kinds"))
        if "unit" in given and "unit" not in idle:
            _check_unit(source, plain, given["unit"], unit(plain, compiler.units), (*at, "unit"))
    return f"{kind}@{json.dumps(given, sort_keys=True)}" if given and kind != "choice" else kind


def _check_choice(source: Source, name: str, options: Any) -> None:
    """A choice has labels, each with a wording, and nothing else has; opposites are two of them."""
    at: Key = ("values", name)
    if options.type == "choice" and not options.one_of:
        source.problem("R312", f"slot '{name}' has nothing to choose from", "add one_of with the labels", (*at, "type"))
    if options.type != "choice":
        for key, value in (("one_of", options.one_of), ("opposites", options.opposites)):
            if value:
                told = f"{key} is for choice, and '{name}' is a {options.type}"
                source.problem("R212", told, "write type: choice", (*at, key), key=True)
        return
    for label, wording in options.one_of.items() if isinstance(options.one_of, dict) else ():
        if not wording.strip():
            hint = "write the wordings that stand for it, one a line"
            source.problem("R208", f"the label '{label}' has no wording", hint, (*at, "one_of", label))
    labels = list(options.one_of or ())
    for index, pair in enumerate(options.opposites):
        for side, label in enumerate(pair):
            if labels and label not in labels:
                where: Key = (*at, "opposites", index, side)
                source.problem("R214", f"'{label}' is no label of '{name}'", did_you_mean(label, labels), where)
        if pair[0] == pair[1]:
            source.problem("R214", f"'{pair[0]}' is its own opposite", "name two labels", (*at, "opposites", index, 1))


def _idle(kind: str, given: Mapping[str, Any], known: ValueType[Any]) -> Iterator[str]:
    """The options that do nothing for a type."""
    for keys, has_effect in (
        (_NUMERIC, _holds_numbers(kind, known)),
        (_NAMED, _holds_names(kind, known)),
        (_DATED, kind == "date"),
    ):
        if not has_effect:
            yield from (key for key in keys if key in given)


def _holds_names(kind: str, known: ValueType[Any]) -> bool:
    return known.configure is not None and kind not in ("choice", "date")


def _holds_numbers(kind: str, known: ValueType[Any]) -> bool:
    return not _holds_names(kind, known) and kind not in ("choice", "date", "time")


def _check_kinds(source: Source, kinds: list[str], known: ValueType[Any], at: Key) -> None:
    """Each kind of name is one that the type has."""
    for index, kind in enumerate(kinds):
        try:
            if known.configure is not None:
                known.configure({"kinds": [kind]})
        except XrefError as error:
            for problem in error.problems:
                source.problem("R206", problem.message, problem.hint, (*at, index))


def _check_unit(source: Source, kind: str, given: str, known: ValueType[Any], at: Key) -> None:
    """The unit of the limits is one that values of the type have: limits in another would never be asked for."""
    named = _unit_of(known, (f"3 {given}", f"{given} 3"))
    if named is None:
        source.problem("R206", f"'{given}' is no unit of a {kind}", "write it as a text does: km, USD", at)
    elif not named:
        source.problem("R220", f"'unit' has no effect on a {kind}", "leave it out", at, key=True)
    elif named != given:
        source.problem("R206", f"'{given}' is called '{named}' here", f"write {named}", at)


def _unit_of(known: ValueType[Any], texts: Sequence[str]) -> str | None:
    """The unit that values of a type have in a text; None where it is no value of the type."""
    for text in texts:
        try:
            return str(known.dump(known.parse(text)).get("unit", ""))
        except (ValueError, KeyError, IndexError):
            continue
    return None
