"""Units: declarations that one file makes, and how a folder of them is found.

A value type, loader, format or command is one module with pure functions and one declaration at its
foot, ``UNIT = ...``; the file's name is its name (``-`` for ``_``). Nothing is registered by hand. Modules
whose name starts with an underscore are parts of units, not units. A module is imported only when
its unit is asked for, so that a run pays for what it uses: help knows no article, and loads none of the nouns.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar

from xref.tuples import NamedTuple

U = TypeVar("U")


class Command(NamedTuple):
    """A sub-command: its arguments and what it does; ``run`` returns the exit status."""

    about: str
    arguments: Callable[[Any], None]  # adds to an argparse parser
    run: Callable[[Any], int]
    description: str = ""
    hidden: bool = False
    examples: str = ""  # command lines, each with what it is for; shown by --help as given
    status: str = ""  # what each exit status means, a line each


class Units(Mapping[str, U]):
    """The units of a folder by name, each imported when first asked for."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._names: tuple[str, ...] | None = None

    def _listed(self) -> tuple[str, ...]:
        if self._names is None:
            modules = {name for folder in import_module(self._package).__path__ for name in _modules(folder)}
            self._names = tuple(sorted(name.replace("_", "-") for name in modules if not name.startswith("_")))
        return self._names

    def __getitem__(self, name: str) -> U:
        if name not in self._listed():
            raise KeyError(name)
        unit: U = import_module(f"{self._package}.{name.replace('-', '_')}").UNIT
        return unit

    def __contains__(self, name: object) -> bool:
        return name in self._listed()

    def __iter__(self) -> Iterator[str]:
        return iter(self._listed())

    def __len__(self) -> int:
        return len(self._listed())


def _modules(folder: str) -> Iterator[str]:
    """The modules in a folder: ``pkgutil`` would load ``inspect`` for it, at a fifth of what help costs."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name, _, ending = entry.name.partition(".")
            if ending == "py" or (not ending and os.path.isfile(f"{entry.path}/__init__.py")):  # noqa: PTH113 - as above
                yield name


def discover(package: str) -> Units[Any]:
    """Find the units of a package by their files, without importing any of them.

    >>> "text" in discover("xref.loaders")
    True
    """
    return Units(package)
