"""The index of the shipped tables that is kept: the same as one made now, and none where it is another's."""

from pathlib import Path

import pytest

from xref.values._names import gazetteer, kept_index


@pytest.fixture
def file(tmp_path: Path) -> Path:
    kept_index.keep(tmp_path / "names.bin")
    return tmp_path / "names.bin"


def test_what_is_kept_is_what_the_tables_make(file: Path) -> None:
    made, kept = gazetteer.tables(), kept_index.read(file)
    assert kept is not None
    assert list(kept.names) == list(made.names)
    for name in list(made.names):
        one, other = made.get(name), kept.get(name)
        assert one is not None
        assert other is not None
        assert one.tag == other.tag
        assert repr(one.value) == repr(other.value)
    assert (kept.widths, kept.heads, kept.cities) == (made.widths, made.heads, made.cities)


@pytest.mark.parametrize("damage", [lambda data: data[:-4], lambda data: data[:-1] + b"\x7f", lambda data: b""])
def test_of_a_file_that_is_not_whole_nothing_is_used(file: Path, damage: object) -> None:
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert kept_index.read(file) is None


def test_what_was_kept_of_other_tables_is_not_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_index, "_MADE_OF", ("towns", "regions"))
    assert kept_index.read(file) is None
    assert kept_index.read(file.with_name("none.bin")) is None
