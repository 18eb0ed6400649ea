"""Checking a file's data against a model, with every problem at its place and in plain words."""

from __future__ import annotations

from typing import Any

from xref.errors import did_you_mean
from xref.rules.files.source import Key, Source

_BLOCKS = ("patterns", "denials", "not", "called", "sentence", "paragraph", "title", "article")


def validate(source: Source, model: Any) -> Any:
    """The data of a file as its model, or None with the problems recorded."""
    if source.data is None and not source.problems:
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
        told: set[Key] = set()
        for item in error.errors(include_url=False):
            path = _real_path(source, (*at, *item["loc"]))
            if path in told and item["type"] != "missing":
                continue
            told.add(path)
            _tell(source, model, item, path, at)
        return None


def _real_path(source: Source, loc: tuple[Any, ...]) -> Key:
    """The place in the data: pydantic's location without its own words for unions and aliases."""
    path: Key = ()
    for part in loc:
        if (*path, part) in source.values or (*path, part) in source.keys:
            path = (*path, part)
    return path


def _tell(source: Source, model: Any, item: Any, path: Key, at: Key) -> None:
    kind, context = item["type"], item.get("ctx", {})
    last = str(item["loc"][-1]) if item["loc"] else ""
    if kind == "missing":
        source.problem("R204", f"the key '{last}' is missing", _about(model, last), path)
    elif kind == "extra_forbidden":
        source.problem(
            "R205", f"unknown key '{last}'", did_you_mean(last, _keys_beside(model, path, at)), path, key=True
        )
    elif kind == "literal_error":
        value = item["input"]
        known = [part.strip("' ") for part in context["expected"].replace(" or ", ", ").split(",")]
        hint = "write {slot: value}, or nothing" if known == ["nothing"] else did_you_mean(str(value), known)
        source.problem("R206", f"'{value}' is none of the values for '{_name(path)}'", hint, path)
    elif kind == "string_pattern_mismatch":
        source.problem("R207", f"'{item['input']}' is no id", "use lower-case words joined by hyphens", path)
    elif kind in ("too_short", "string_too_short"):
        source.problem("R208", f"'{_name(path)}' is empty", _about(model, _name(path)), path)
    elif kind == "string_type" and last in _BLOCKS:
        source.problem(
            "R201", f"'{last}' must be a block, one pattern a line", "write | after the colon, and no hyphens", path
        )
    else:
        wanted = item["msg"].removeprefix("Input should be ").split(", unable")[0]
        wanted = wanted.replace("a valid string", "a text").replace("a valid ", "a ").replace("dictionary", "mapping")
        source.problem("R203", f"'{_name(path)}' should be {wanted}", "", path)


def _name(path: Key) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "the file")


def _about(model: Any, key: str) -> str:
    for name, info in model.model_fields.items():
        if key in (name, info.alias):
            return (info.description or "").split(";")[0].rstrip(".")
    return ""


def _keys_beside(model: Any, path: Key, at: Key) -> list[str]:
    """The keys that are known where an unknown one stands."""
    from xref.rules.files import schema

    inner = path[len(at) :]
    nested = {"values": schema.SlotOptions, "examples": schema.Example, "needs": schema.Zones, "unless": schema.Zones}
    if len(inner) > 1 and inner[0] in nested:
        model = nested[str(inner[0])]
    elif len(inner) > 1 and inner[0] == "keys":
        model = schema.EventKeyOptions
    return [info.alias or name for name, info in model.model_fields.items()]
