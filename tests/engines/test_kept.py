"""What was read of articles is kept by content: found again, never out of date, never trusted."""

from __future__ import annotations

import io
import os
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import xref.engines._extract as extraction
import xref.engines._keeping as keeping
from xref.engines import Extract, run
from xref.engines._keeping import NAME, Kept
from xref.model import Document, NameKind
from xref.pipeline import check, shipped_packs
from xref.rules import RuleSet, load
from xref.settings import Settings

TEXT = "At least {} people were killed in a bombing in Orsova on Monday, police said. Another 40 were injured."
DOCUMENTS = [
    Document(f"{number}.txt", f"{number}.txt", TEXT.format(number + 11), {"outlet": f"Paper {number}"})
    for number in range(6)
]


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> RuleSet:
    return load([shipped_packs()], cache=tmp_path_factory.mktemp("rules"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are extracted, as it happens."""
    names: list[str] = []
    real = extraction.extract

    def noted(article: object, *rest: object) -> Extract:
        names.append(article.name)  # type: ignore[attr-defined]
        return real(article, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "extract", noted)
    return names


def test_a_second_run_reads_only_what_changed(rules: RuleSet, read: list[str], tmp_path: Path) -> None:
    first = list(run(DOCUMENTS, rules, cache=tmp_path))
    assert len(read) == 6
    assert any(extract.claims for extract in first)
    read.clear()
    assert list(run(DOCUMENTS, rules, cache=tmp_path)) == first
    assert read == []
    changed = [*DOCUMENTS[:2], Document("2.txt", "2.txt", TEXT.format(99)), *DOCUMENTS[3:]]
    second = list(run(changed, rules, cache=tmp_path))
    assert read == ["2.txt"]
    assert [extract.article.name for extract in second] == [document.name for document in changed]
    assert [*second[:2], *second[3:]] == [*first[:2], *first[3:]]
    assert "99" in str(second[2].claims)


@pytest.mark.parametrize(
    "other",
    [
        Document("new.txt", "0.txt", DOCUMENTS[0].text, DOCUMENTS[0].given),
        Document("0.txt", "0.txt", DOCUMENTS[0].text, {"outlet": "Other Paper"}),
        Document("0.txt", "0.txt", DOCUMENTS[0].text, DOCUMENTS[0].given, ("a note",)),
        Document("0.txt", "0.txt", DOCUMENTS[0].text + " ", DOCUMENTS[0].given),
    ],
    ids=["name", "metadata", "note", "text"],
)
def test_whatever_of_a_document_differs_it_is_read(
    rules: RuleSet, read: list[str], tmp_path: Path, other: Document
) -> None:
    list(run(DOCUMENTS[:1], rules, cache=tmp_path))
    list(run([other], rules, cache=tmp_path))
    assert read == ["0.txt", other.name]


def test_other_rules_profile_or_program_read_anew(
    rules: RuleSet, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(run(DOCUMENTS[:1], rules, cache=tmp_path))
    list(run(DOCUMENTS[:1], rules, "acled", cache=tmp_path))
    assert len(read) == 2
    list(run(DOCUMENTS[:1], RuleSet(rules.compiled, "other digest"), cache=tmp_path))
    assert len(read) == 3
    monkeypatch.setattr(keeping, "program", lambda: "changed")
    list(run(DOCUMENTS[:1], rules, cache=tmp_path))
    assert len(read) == 4


def test_the_program_is_known_by_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "words.txt").write_text("one")
    before = list(keeping._files(str(tmp_path)))
    (tmp_path / "inner" / "words.txt").write_text("three")
    assert [name for name, *_ in before] == [str(tmp_path / "inner" / "words.txt")]
    assert list(keeping._files(str(tmp_path))) != before


def test_a_pool_reads_what_is_not_kept(rules: RuleSet, tmp_path: Path) -> None:
    alone = list(run(DOCUMENTS, rules))
    list(run(DOCUMENTS[1:3], rules, cache=tmp_path))
    assert list(run(DOCUMENTS, rules, processes=2, cache=tmp_path)) == alone


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100, None], ids=["empty", "other", "cut"])
def test_a_damaged_file_costs_nothing_but_time(
    rules: RuleSet, read: list[str], tmp_path: Path, damage: bytes | None
) -> None:
    first = list(run(DOCUMENTS, rules, cache=tmp_path))
    file = tmp_path / NAME
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2] if damage is None else damage)
    for _ in range(3):  # the first finds it damaged, the next keeps all anew
        assert list(run(DOCUMENTS, rules, cache=tmp_path)) == first
    read.clear()
    list(run(DOCUMENTS, rules, cache=tmp_path))
    assert read == []


def test_a_run_cut_short_leaves_what_it_had_read(rules: RuleSet, read: list[str], tmp_path: Path) -> None:
    extracts = run(DOCUMENTS, rules, cache=tmp_path)
    assert isinstance(extracts, Iterator)
    next(extracts)
    next(extracts)
    next(extracts)
    extracts.close()  # type: ignore[attr-defined]
    read.clear()
    list(run(DOCUMENTS, rules, cache=tmp_path))
    assert len(read) <= 4


def test_a_folder_that_cannot_be_written_to_is_no_error(rules: RuleSet, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert list(run(DOCUMENTS, rules, cache=tmp_path / "file")) == list(run(DOCUMENTS, rules))


def test_without_sqlite_everything_is_read(
    rules: RuleSet, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    for _ in range(2):
        list(run(DOCUMENTS, rules, cache=tmp_path))
    assert len(read) == 12


class _Hostile:
    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.trace),)


def test_nothing_but_records_is_read_back(rules: RuleSet, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    expected = list(run(DOCUMENTS[:1], rules, cache=tmp_path))
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as database:
        database.execute("UPDATE kept SET extract = ?", (zlib.compress(pickle.dumps(_Hostile(trace))),))
    assert list(run(DOCUMENTS[:1], rules, cache=tmp_path)) == expected
    assert not trace.exists()


class _Attribute:
    def __init__(self, owner: object, name: str) -> None:
        self.owner, self.name = owner, name

    def __reduce__(self) -> tuple[object, ...]:
        return getattr, (self.owner, self.name)


def test_members_of_enumerations_are_read_back_by_name_and_no_other_attributes() -> None:
    # Python 3.11.0 to 3.11.3 keep members so.
    def read_back(owner: object, name: str) -> object:
        return keeping._Records(io.BytesIO(pickle.dumps(_Attribute(owner, name)))).load()

    assert read_back(NameKind, "PERSON") is NameKind.PERSON
    with pytest.raises(pickle.UnpicklingError):
        read_back(Extract, "_replace")
    with pytest.raises(KeyError):
        read_back(NameKind, "mro")


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX's")
def test_the_file_is_for_the_user_alone(rules: RuleSet, tmp_path: Path) -> None:
    list(run(DOCUMENTS[:1], rules, cache=tmp_path))
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0


def test_older_extracts_make_room(rules: RuleSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_LARGEST", 0)
    for document in DOCUMENTS:
        list(run([document], rules, cache=tmp_path))
    with Kept(tmp_path, f"{rules.digest} default") as kept:
        here = [kept.known(document) for document in DOCUMENTS]
    assert here[-1]
    assert not all(here)


def test_a_report_is_the_same_from_what_is_kept(tmp_path: Path) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    settings = Settings(cache=tmp_path)
    assert check([seeds], settings) == check([seeds], settings) == check([seeds], settings.over(fresh=True))
