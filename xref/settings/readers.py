"""How the value of each setting is read: ``ValueError`` says what would be right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from xref.settings.records import SEVERITIES, STATUSES, FailOn, Settings

Read = Callable[[Any, Path], Any]


def _number(least: int) -> Read:
    def read(value: Any, folder: Path) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise ValueError(f"write a whole number from {least}")
        return value

    return read


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("write true or false")
    return value


def _text(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("write a text in quotes")
    return value


def _one_of(allowed: tuple[str, ...]) -> Read:
    def read(value: Any, folder: Path) -> str:
        if value not in allowed:
            raise ValueError(f"write one of {', '.join(allowed)}")
        return str(value)

    return read


def _path(value: Any, folder: Path) -> Path:
    return folder / _text(value, folder)


def _paths(value: Any, folder: Path) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise ValueError("write a list of folders, as ['claims']")
    return tuple(_path(item, folder) for item in value)


def _fail_on(value: Any, folder: Path) -> FailOn:
    return FailOn.parse(_text(value, folder))


def _date(value: Any, folder: Path) -> str:
    try:
        return (value if isinstance(value, date) else date.fromisoformat(_text(value, folder))).isoformat()[:10]
    except ValueError:
        raise ValueError("write a date as 2026-05-31") from None


def _outputs(value: Any, folder: Path) -> tuple[tuple[str, Path], ...]:
    if not isinstance(value, dict):
        raise ValueError("write a table of format = 'file'")
    return tuple((name, _path(file, folder)) for name, file in value.items())


def _table(value: Any, folder: Path) -> Any:
    return value


READERS: Mapping[str, Read] = {
    "claims": _paths,
    "profile": _text,
    "fail_on": _fail_on,
    "min_origins": _number(1),
    "max_conflicts": _number(0),
    "allow_empty": _flag,
    "exit_zero": _flag,
    "outputs": _outputs,
    "today": _date,
    "baseline": _path,
    "waivers": _path,
    "same_event": _flag,
    "fresh": _flag,
    "processes": _number(0),
    "cache": _path,
    "rules": _table,
}
RULE_READERS: Mapping[str, Read] = {
    "severity": _one_of(SEVERITIES),
    "status": _one_of(STATUSES),
    "fail_above": _number(0),
    "warn_above": _number(0),
}
assert set(READERS) == {item.name for item in fields(Settings)}
