"""Checking a file's data against a model, with every problem at its place and in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from xref.errors import did_you_mean
from xref.expressions import regex
from xref.rules.files.key_names import meant_key
from xref.rules.files.source import Key, Source

_BLOCKS = ("patterns", "known", "denials", "not", "called", "sentence", "paragraph", "title", "article")


def validate(source: Source, model: Any) -> Any:
    """The data of a file as its model, or None with the problems recorded."""
    if source.data in (None, "") and not source.problems:
        source.problem("R108", "the file is empty", "see xref new")
        return None
    if not isinstance(source.data, dict):
        if not source.problems:
            source.problem("R203", "must be a mapping, key: value")
        return None
    return check(source, model, source.data, ())


def check(source: Source, model: Any, data: Any, at: Key) -> Any:
    """Part of a file's data as its model, or None with the problems recorded."""
    from pydantic import ValidationError

    try:
        return model.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        misspelt = _misspelt(model, errors)
        told: set[Key] = set()
        for item in errors:
            path = _real_path(source, (*at, *item["loc"]))
            missing = item["type"] == "missing"
            if item["loc"] in misspelt if missing else path in told:
                continue
            told.add(path)
            _tell(source, model, item, path, at)
        return None


def _misspelt(model: Any, errors: Iterable[Any]) -> set[Key]:
    """The keys that are missing because an unknown one beside them is a misspelling of theirs."""
    unknown = [item["loc"] for item in errors if item["type"] == "extra_forbidden"]
    return {
        (*loc[:-1], meant) for loc in unknown if (meant := meant_key(str(loc[-1]), known_keys(_model_of(model, loc))))
    }


def _real_path(source: Source, loc: tuple[Any, ...]) -> Key:
    """The place in the data: pydantic's location without its own words for unions and aliases."""
    path: Key = ()
    for part in loc:
        if (*path, part) in source.values or (*path, part) in source.keys:
            path = (*path, part)
    return path


def _tell(source: Source, model: Any, item: Any, path: Key, at: Key) -> None:
    kind, context, name = item["type"], item.get("ctx", {}), _name(path)
    last = str(item["loc"][-1]) if item["loc"] else ""
    beside = _model_of(model, (*path[len(at) :], last) if kind == "missing" else path[len(at) :])
    if kind == "missing" and not isinstance(item["loc"][-1], int):
        source.problem("R204", f"the key '{last}' is missing", _written(beside, last), path)
    elif kind == "extra_forbidden":
        known = known_keys(beside)
        hint = did_you_mean(meant_key(last, known) or last, known)
        source.problem("R205", f"unknown key '{last}'", hint, path, key=True)
    elif kind == "literal_error" and name not in _SHAPES:
        known = [part.strip("' ") for part in context["expected"].replace(" or ", ", ").split(",")]
        value = item["input"] if isinstance(item["input"], str) else "this"
        source.problem("R206", f"'{value}' is none of the values for '{name}'", did_you_mean(value, known), path)
    elif kind == "string_pattern_mismatch":
        source.problem("R207", f"'{item['input']}' is no id", "use lower-case words joined by hyphens", path)
    elif kind in ("too_short", "string_too_short"):
        source.problem("R208", f"'{name}' is empty", _written(beside, name), path)
    elif kind == "string_type" and last in _BLOCKS:
        source.problem(
            "R201", f"'{last}' must be a block, one pattern a line", "write | after the colon, and no hyphens", path
        )
    elif kind == "literal_error" and isinstance(item["input"], str):
        source.problem("R206", f"'{item['input']}' is none of the values for '{name}'", f"write {_SHAPES[name]}", path)
    else:
        source.problem("R203", f"'{name}' should be {_wanted(kind, context)}", _shape(path[len(at) :], item), path)


# What stands below a key, as it is written.
_SHAPES = {
    "examples": "- text: ..., one hyphen an example",
    "expect": "{slot: value}, or nothing",
    "fill": "[slot, slot], or {slot: paragraph}",
    "needs": "sentence: | and the patterns below it",
    "one_of": "[one, other], or a label a line, label: wording",
    "opposites": "pairs of labels, [[yes, no]]",
    "pairs": "- conflict: [text, text]",
    "phrases": "name: wording",
    "subject": "a text, or {event: kind, key: slot}",
    "unless": "sentence: | and the patterns below it",
    "values": "slot: {type: count}",
}


def _shape(path: Key, item: Any) -> str:
    if len(path) == 2 and path[0] in ("values", "keys") and isinstance(item["input"], str) and item["input"]:
        return f"write {path[1]}: {{type: {item['input']}}}"
    if _WANTED.get(item["type"], "").endswith("number"):
        return f"write digits, as in {_name(path)}: 1"
    shape = _SHAPES.get(_name(path))
    return f"write {shape}" if shape else ""


_WANTED = {
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list of two",
    "missing": "a list of two",
    "too_long": "a list of two",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a smaller number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
}


def _wanted(kind: str, context: Mapping[str, Any]) -> str:
    """What should stand there, in an author's words."""
    if kind == "greater_than_equal":
        return f"{context['ge']:g} or more"
    return _WANTED.get(kind, "a mapping, key: value")


def _name(path: Key) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "the file")


def _written(model: Any, key: str) -> str:
    """A hint that shows a key as it is written: with its shape, the words that it takes, or what it tells."""
    info = next((info for name, info in model.model_fields.items() if key in (name, info.alias)), None)
    if key in _SHAPES or info is None:
        return f"write {key}: {_SHAPES[key]}" if key in _SHAPES else ""
    if words := [str(word) for word in get_args(info.annotation) if isinstance(word, str)]:
        return f"write {key}: {', '.join(words[:-1])} or {words[-1]}"
    if key in _BLOCKS:
        return f"write {key}: | and one pattern a line below it"
    about = regex(r"[;.](?:\s|$)").split(info.description or "")[0]
    return f"write {key}: {about[:1].lower()}{about[1:]}"


def _model_of(model: Any, path: Key) -> Any:
    """The model of the mapping in which the last key of a path stands."""
    from xref.rules.files import schema

    nested: dict[Any, Any] = {"values": schema.SlotOptions, "examples": schema.Example, "keys": schema.EventKeyOptions}
    nested |= {"needs": schema.Zones, "unless": schema.Zones, "traits": schema.TraitOptions}
    inside = 1 if path and path[0] in ("needs", "unless") else 2
    return nested[path[0]] if len(path) > inside and path[0] in nested else model


def known_keys(model: Any) -> list[str]:
    """The keys of a model as files write them."""
    return [info.alias or name for name, info in model.model_fields.items()]
