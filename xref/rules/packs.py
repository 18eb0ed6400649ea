"""Packs: folders of claim files, and which files they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from xref.errors import Problem

SHARED = ("_events.yaml", "_phrases.yaml", "_names.yaml")


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The files of one pack, and how messages call them."""

    name: str
    shared: dict[str, Path] = field(default_factory=dict)  # by file name
    rules: tuple[Path, ...] = ()


def find_packs(folders: Sequence[Path]) -> tuple[list[PackFiles], list[Problem]]:
    """Find the packs under some folders: every folder that holds ``.yaml`` files is one.

    Files and folders whose name starts with a dot are left out; a file that looks like a rule and would be left
    out silently is a problem.
    """
    packs: list[PackFiles] = []
    problems: list[Problem] = []
    seen: set[Path] = set()
    for folder in folders:
        if not folder.is_dir():
            problems.append(
                Problem(str(folder), message="is not a folder", hint="name a folder of claim files", code="R101")
            )
            continue
        by_folder: dict[Path, list[Path]] = {}
        for path in sorted(folder.rglob("*.y*ml")):
            if any(part.startswith(".") for part in path.relative_to(folder).parts):
                continue
            real = path.resolve()
            if real in seen:
                continue
            seen.add(real)
            if path.suffix == ".yml":
                problems.append(Problem(str(path), message="would be left out", hint="name it .yaml", code="R107"))
            elif path.suffix == ".yaml":
                by_folder.setdefault(path.parent, []).append(path)
        for parent, paths in sorted(by_folder.items()):
            shared = {path.name: path for path in paths if path.name in SHARED}
            for path in paths:
                if path.name.startswith("_") and path.name not in SHARED:
                    hint = f"shared files are {', '.join(SHARED)}"
                    problems.append(Problem(str(path), message="is no file of a pack", hint=hint, code="R107"))
            rules = tuple(path for path in paths if not path.name.startswith("_"))
            packs.append(PackFiles(parent.name, shared, rules))
    return packs, problems
