"""The days of lunar feasts that are kept: those of the package's tables, and none where these are others."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from xref.values.date import _lunar
from xref.values.date._calendar import civil, days


@pytest.fixture
def file(tmp_path: Path) -> Path:
    _lunar.keep(tmp_path / "feasts.bin")
    return tmp_path / "feasts.bin"


def test_what_is_kept_is_what_the_tables_say(file: Path) -> None:
    kept = _lunar.read(file)
    assert {("islamic", "ramadan_beginning"), ("hebrew", "passover"), ("hindu", "holi")} <= kept.keys()
    for feast, told in kept.items():
        for year in (1901, 1950, 2003, 2016, 2035, 2100):
            assert told[year - 1901] == _lunar.asked(*feast, year)


def test_a_feast_is_looked_up_without_loading_the_package(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lunar, "_kept", lambda: _lunar.read(file))
    monkeypatch.setitem(sys.modules, "holidays.calendars", None)  # so that it cannot be
    assert _lunar.first_day("islamic", "ramadan_beginning", 2016) == days(2016, 6, 6)
    assert _lunar.first_day("islamic", "ramadan_beginning", 1901) is None


def test_of_other_years_the_package_is_asked() -> None:
    found = _lunar.first_day("chinese", "qingming", 2150)
    assert found is not None
    assert civil(found) == (2150, 4, 4)


@pytest.mark.parametrize("damage", [lambda data: data[:-4], lambda data: data[:-1] + b"\x7f", lambda data: b""])
def test_of_a_file_that_is_not_whole_nothing_is_used(file: Path, damage: object) -> None:
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert _lunar.read(file) == {}


def test_what_was_kept_of_other_tables_is_not_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lunar, "CLASSES", {"islamic": "", "hebrew": ""})
    assert _lunar.read(file) == {}
    assert _lunar.read(file.with_name("none.bin")) == {}


def test_without_the_package_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PathFinder, "find_spec", lambda name: None)
    _lunar.keep(tmp_path / "feasts.bin")
    assert not (tmp_path / "feasts.bin").exists()
