"""``_names.yaml``: names with their other spellings, by kind."""

from __future__ import annotations

from typing import Any

from xref.errors import did_you_mean
from xref.model import NameKind
from xref.rules.files.source import Key, Source


def read_names(source: Source) -> list[list[Any]]:
    """The entries of a names file as ``[name, kind, aliases, inside]``; problems are recorded.

    ``kind: {Canonical: [aliases]}``, or ``{Canonical: {aliases: [...], inside: Larger}}``.
    """
    kinds = [kind.value for kind in NameKind]
    entries: list[list[Any]] = []
    if source.data is None:
        return entries
    if not isinstance(source.data, dict):
        source.problem("R203", "must be a mapping, kind: {Name: [aliases]}")
        return entries
    owner: dict[tuple[str, str], str] = {}
    for kind, names in source.data.items():
        if kind not in kinds:
            source.problem("R205", f"unknown kind of name '{kind}'", did_you_mean(kind, kinds), (kind,), key=True)
        elif not isinstance(names, dict):
            source.problem("R203", f"'{kind}' should be a mapping, Name: [aliases]", "", (kind,))
        else:
            for name, value in names.items():
                entry = _entry(source, name, value, (kind, name))
                if entry is None:
                    continue
                for index, alias in enumerate([name, *entry[0]]):
                    first = owner.setdefault((kind, alias.casefold()), name)
                    if first != name:
                        at: Key = (kind, name, index - 1) if index else (kind, name)
                        source.problem(
                            "R109", f"'{alias}' stands for '{first}' already", "an alias names one thing", at
                        )
                entries.append([name, kind, *entry])
    return entries


def _entry(source: Source, name: str, value: Any, at: Key) -> tuple[list[str], str] | None:
    inside = ""
    if isinstance(value, dict):
        for key in value:
            if key not in ("aliases", "inside"):
                source.problem(
                    "R205", f"unknown key '{key}'", did_you_mean(key, ["aliases", "inside"]), (*at, key), key=True
                )
        inside = value.get("inside", "")
        value = value.get("aliases", [])
    if value == "":
        value = []
    if not isinstance(value, list) or not all(isinstance(alias, str) for alias in value) or not isinstance(inside, str):
        source.problem("R203", f"the aliases of '{name}' should be a list", "write [Alias, Other alias]", at)
        return None
    return [alias for alias in value if alias], inside
