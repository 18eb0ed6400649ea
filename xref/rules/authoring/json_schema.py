"""The JSON Schema (draft 7) of rule files, for editors and other checkers, from the same models that read them."""

from __future__ import annotations

import json
from typing import Any

_DRAFT = "http://json-schema.org/draft-07/schema#"
MODELS = {"rule": "Rule", "event": "Event"}


def json_schema(kind: str = "rule") -> dict[str, Any]:
    """The schema of one rule file, or of an ``_events.yaml`` (``event``).

    Numbers and flags may be written as text, because rule files are read so.
    """
    from xref.rules.files import schema

    model = getattr(schema, MODELS[kind])
    made: dict[str, Any] = model.model_json_schema(by_alias=True)
    definitions = {f"#/$defs/{name}": f"#/definitions/{name}" for name in made.get("$defs", {})}
    made = json.loads(_replaced(json.dumps(made), definitions))
    made["definitions"] = made.pop("$defs", {})
    if kind == "event":
        made = {
            "title": "Event kinds of a pack",
            "type": "object",
            "definitions": made.pop("definitions") | {"Event": made},
            "additionalProperties": {"$ref": "#/definitions/Event"},
        }
    _open_ends(made)
    return {"$schema": _DRAFT, **made}


def _replaced(text: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    return text


def _open_ends(node: Any) -> None:
    """Put the schema into draft 7's words: tuples as ``items`` lists, texts where YAML gives numbers."""
    if isinstance(node, dict):
        if "prefixItems" in node:
            node["items"] = node.pop("prefixItems")
        if node.get("type") == "string":
            node["type"] = ["string", "number", "boolean"] if "pattern" not in node and "enum" not in node else "string"
        for value in node.values():
            _open_ends(value)
    elif isinstance(node, list):
        for value in node:
            _open_ends(value)


def schema_text(kind: str = "rule") -> str:
    """The schema as it is printed and kept.

    >>> "draft-07" in schema_text()
    True
    """
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"
