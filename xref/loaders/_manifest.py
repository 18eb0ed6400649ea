"""``sources.yaml``: who published the articles of a folder, and when.

It lies beside them and is read first; what it gives overrides what the text says. A manifest that names a file
which is not there, or a key that does not exist, is an error of its author and stops the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.errors import Problem, XrefError, did_you_mean
from xref.loaders import _nodes
from xref.loaders._decoding import decode
from xref.loaders._given import KEYS, iso_date, manifest_model

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

NAME = "sources.yaml"


def read_manifest(path: Path, name: str) -> dict[Path, dict[str, str]]:
    """Return what the manifest at ``path`` gives, by resolved file; the key of its folder holds the defaults.

    ``name`` is the path as problems show it. Raises ``XrefError`` with all problems of the file.
    """
    try:
        text = decode(path.read_bytes())
    except (OSError, ValueError) as error:
        raise XrefError([Problem(name, message=f"the manifest cannot be read: {error}")]) from None
    tree = _filled(_nodes.parse(text, name))
    problems = [] if plainly_right(tree.data) else _schema_problems(tree, name)
    problems += _missing(tree, path.parent, name)
    if problems:
        lines = text.splitlines()
        raise XrefError(_with_source(problem, lines) for problem in problems)
    folder = path.parent.resolve()
    given = {folder / file: _plain(entry) for file, entry in tree.data.get("articles", {}).items()}
    return {folder: _plain(tree.data.get("defaults", {})), **{file.resolve(): entry for file, entry in given.items()}}


def _filled(tree: _nodes.Tree) -> _nodes.Tree:
    """Take a key without a value ("articles:" and nothing yet) as one that is not there."""
    data = {} if tree.data is None else tree.data
    if isinstance(data, dict):
        data = {key: value for key, value in data.items() if value is not None}
    return replace(tree, data=data)


def plainly_right(data: Any) -> bool:
    """Say whether a manifest is right at a glance; anything else is put to the schema, which says what is wrong.

    Only to save time: importing pydantic takes longer than reading a folder of articles.
    """
    if not isinstance(data, dict) or not data.keys() <= {"articles", "defaults"}:
        return False
    articles = data.get("articles", {})
    entries = [*articles.values(), data.get("defaults", {})] if isinstance(articles, dict) else [None]
    return all(isinstance(entry, dict) and _right(entry) for entry in entries)


def _right(entry: Mapping[str, Any]) -> bool:
    texts = all(isinstance(value, str) and len(value.strip()) > 1 for value in entry.values())
    return (
        texts and entry.keys() <= set(KEYS) and ("published" not in entry or iso_date(entry["published"]) is not None)
    )


def _plain(entry: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(value).strip() for key, value in entry.items() if value is not None}


def _schema_problems(tree: _nodes.Tree, name: str) -> list[Problem]:
    from pydantic import ValidationError

    try:
        manifest_model().model_validate(tree.data)
    except ValidationError as error:
        return [_problem(tree, name, detail) for detail in error.errors()]
    return []


def _problem(tree: _nodes.Tree, name: str, detail: ErrorDetails) -> Problem:
    loc = tuple(detail["loc"])
    places = tree.keys if detail["type"] == "extra_forbidden" else tree.values
    line, column = places.get(loc) or tree.values.get(loc) or tree.keys.get(loc) or (1, 1)
    if detail["type"] == "extra_forbidden":
        return Problem(name, line, column, f"unknown key '{loc[-1]}'", _suggest(str(loc[-1]), len(loc) == 1))
    if detail["type"] in ("model_type", "dict_type"):
        entry = "the name of a file, and below it " if loc == ("articles",) else "a mapping with "
        wanted = entry + ", ".join(KEYS) if loc else "'articles:' and 'defaults:'"
        if loc[:1] == ("articles",) and isinstance(detail["input"], str):
            wanted = f"{loc[-1]}: {{outlet: {detail['input']}}}, or another of {', '.join(KEYS)}"
        return Problem(name, line, column, "this must be a mapping", f"write {wanted}")
    message, _, hint = detail["msg"].removeprefix("Value error, ").partition("; ")
    return Problem(name, line, column, f"{loc[-1] if loc else 'manifest'}: {message}", hint)


def _suggest(key: str, top: bool) -> str:
    return did_you_mean(key, ("articles", "defaults") if top else KEYS)


def _missing(tree: _nodes.Tree, folder: Path, name: str) -> list[Problem]:
    data = tree.data if isinstance(tree.data, dict) else {}
    articles = data.get("articles")
    if not isinstance(articles, dict):
        return []
    problems = []
    for file in articles:
        line, column = tree.keys["articles", file]
        if not (folder / file).is_file():
            hint = _suggest_file(file, folder)
            problems.append(Problem(name, line, column, f"there is no file '{file}' beside this manifest", hint))
    return problems


def _suggest_file(file: str, folder: Path) -> str:
    return did_you_mean(file, sorted(entry.name for entry in folder.iterdir() if entry.is_file()), "")


def _with_source(problem: Problem, lines: list[str]) -> Problem:
    inside = 0 < problem.line <= len(lines)
    return problem._replace(source=lines[problem.line - 1]) if inside else problem
