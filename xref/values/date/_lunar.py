"""Feasts of lunar calendars, whose days come from the tables of the ``holidays`` package where it is installed.

The package takes longer to load than a handful of articles to read, so the days are kept when xref is installed: under
a checksum of its tables, so that none is read that would be another. Of years before or after those, it is asked.
"""

from __future__ import annotations

import sys
from datetime import date as Day  # noqa: N812
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from zlib import crc32

from xref.expressions.compiled import BUILT
from xref.values import _built
from xref.values.date._calendar import days
from xref.values.date._feast_tables import CLASSES, LUNAR

FILE = BUILT / f"feasts-{sys.implementation.cache_tag}.bin"
_YEARS = range(1901, 2101)  # of which most tables are

Days = dict[tuple[str, str], list[int | None]]
"""The day numbers of feasts in the years that are kept, by calendar and method of the package."""


def first_day(calendar: str, method: str, year: int) -> int | None:
    """Return the day number of a feast in a year; nothing where its table does not reach, or there is none."""
    told = _kept().get((calendar, method)) if year in _YEARS else None
    return asked(calendar, method, year) if told is None else told[year - _YEARS.start]


def asked(calendar: str, method: str, year: int) -> int | None:
    """Look a feast up in the tables of the package itself."""
    try:
        tables = getattr(import_module("holidays.calendars"), CLASSES[calendar])()
    except (ImportError, AttributeError):
        return None
    one, many = getattr(tables, f"{method}_date", None), getattr(tables, f"{method}_dates", None)
    try:
        if one is not None:
            found = one(year)
            found = found[0] if isinstance(found, tuple) else found
        else:
            found = next((each for each, *_ in many(year) if each.year == year), None) if many else None
    except (KeyError, ValueError, TypeError):
        return None
    return days(found.year, found.month, found.day) if isinstance(found, Day) else None


def keep(file: Path = FILE) -> None:
    """Write the days of all feasts, where the package is installed."""
    sources = _sources()
    if sources is None:
        return
    feasts = sorted({(calendar, method) for calendar, method, _, _ in LUNAR})
    _built.keep(file, sources, {feast: [asked(*feast, year) for year in _YEARS] for feast in feasts})


def read(file: Path = FILE) -> Days:
    """Return the days as they were kept; none where there are none, they are not whole, or tables have changed."""
    sources = _sources()
    found: Days | None = None if sources is None else _built.kept(file, sources)
    return found or {}


@cache
def _kept() -> Days:
    return read()


def _sources() -> int | None:
    """The checksum of the tables of the package, which is not loaded for it; nothing where it is not installed."""
    package = PathFinder.find_spec("holidays")
    if package is None or not package.submodule_search_locations:
        return None
    folder = Path(package.submodule_search_locations[0], "calendars")
    return crc32(b"\n".join([Path(folder, f"{calendar}.py").read_bytes() for calendar in sorted(CLASSES)]))
