"""Packs: folders of claim files, and which files they hold."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from xref.errors import Problem
from xref.expressions import regex
from xref.records import dataclass

ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
SHARED = ("_events.yaml", "_phrases.yaml", "_names.yaml")


def is_id(text: str) -> bool:
    """Whether a text is the id of a rule: lower-case words joined by hyphens.

    >>> is_id("talks-start"), is_id("Talks start")
    (True, False)
    """
    return regex(ID).fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The files of one pack, and how messages call them."""

    name: str
    shared: dict[str, str] = field(default_factory=dict, hash=False)  # by file name
    rules: tuple[str, ...] = ()


def find_packs(folders: Sequence[Path]) -> tuple[list[PackFiles], list[Problem]]:
    """Find the packs under some folders: every folder that holds ``.yaml`` files is one.

    Files and folders whose name starts with a dot are left out; a file that looks like a rule and would be left
    out silently is a problem.
    """
    packs: list[PackFiles] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for folder in folders:
        if not folder.is_dir():
            told = Problem(str(folder), message="is not a folder", hint="name a folder of claim files", code="R101")
            problems.append(told)
            continue
        for place, _, names in sorted(os.walk(folder)):
            inside = Path(place).relative_to(folder).parts
            real = os.path.realpath(place)
            if real in seen or any(part.startswith(".") for part in inside):
                continue
            seen.add(real)
            pack = _pack(place, sorted(names), problems)
            if pack.shared or pack.rules:
                packs.append(pack)
    return packs, problems


def _pack(place: str, names: list[str], problems: list[Problem]) -> PackFiles:
    """The files of one folder."""
    shared: dict[str, str] = {}
    rules: list[str] = []
    for name in names:
        path = os.path.join(place, name)  # noqa: PTH118 - a thousand of them, on the way to every run
        if name.startswith("."):
            continue
        if not name.endswith(".yaml"):
            if name.lower().endswith((".yml", ".yaml")):
                problems.append(Problem(path, message="would be left out", hint="name it .yaml", code="R107"))
        elif name in SHARED:
            shared[name] = path
        elif name.startswith("_"):
            hint = f"shared files are {', '.join(SHARED)}"
            problems.append(Problem(path, message="is no file of a pack", hint=hint, code="R107"))
        else:
            rules.append(path)
    return PackFiles(os.path.basename(os.path.realpath(place)), shared, tuple(rules))  # noqa: PTH119
