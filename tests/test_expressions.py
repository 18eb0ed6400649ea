"""Regular expressions that are kept: the same as compiled ones, and none where the file is not whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from yaml.reader import Reader

from xref.expressions import kept as kept_here
from xref.expressions import lending, regex
from xref.expressions.compiled import FILE, read
from xref.expressions.keeping import keep
from xref.loaders import _nodes

ASKED = [
    (r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>May|June)\b", 0),
    (r"\bsaid\b(?! he)|(?<=\w)'s", re.IGNORECASE),
    (r"(?x) (a) (?P<rest>b*?) $ # the end", re.MULTILINE),
    ("[à-ÿ–€]+(?:(?P<x>y)(?(x)z|w))?", re.DOTALL),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    keep(ASKED, tmp_path / "kept.bin")
    return tmp_path / "kept.bin"


@pytest.mark.parametrize(("pattern", "flags"), ASKED)
def test_what_is_kept_is_what_python_compiles(file: Path, pattern: str, flags: int) -> None:
    made, compiled = read(file).get(pattern, flags), re.compile(pattern, flags)
    assert made is not None
    for text in ("on 23 May", "He SAID he said so, it's", "xaab", "xyàyz€w"):
        assert [found.span() for found in made.finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert (made.groups, made.groupindex, made.flags) == (compiled.groups, compiled.groupindex, compiled.flags)


def test_names_of_groups_are_told_in_both_directions(file: Path) -> None:
    found = read(file)
    day = found.get(*ASKED[0])
    match = day.search("on 23 May") if day is not None else None
    assert match is not None
    assert (match["day"], match["month"], match.lastgroup) == ("23", "May", "month")


def test_an_expression_with_other_flags_is_another(file: Path) -> None:
    found = read(file)
    assert found.get(ASKED[1][0], 0) is None
    assert list(found.missed) == [(ASKED[1][0], 0)]


@pytest.mark.parametrize("damage", [lambda data: data[:-4], lambda data: data[:-1] + b"\x7f", lambda data: b""])
def test_of_a_file_that_is_not_whole_nothing_is_used(file: Path, damage: object) -> None:
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert read(file).get(*ASKED[0]) is None


def test_without_a_file_expressions_are_compiled(tmp_path: Path) -> None:
    assert read(tmp_path / "none.bin").get(*ASKED[0]) is None
    assert regex("never asked for before: (?P<n>x)").groupindex == {"n": 1}


@pytest.mark.skipif(not FILE.exists(), reason="xref was not installed with what it compiles ahead")
def test_a_run_compiles_next_to_nothing_that_modules_name(tmp_path: Path) -> None:
    """Of the thousand expressions of the program, all but those made from the words of an article are kept."""
    (tmp_path / "one.txt").write_text(
        "Talks\n\nReuters\n\nEight people were killed in Kolb on 3 May 2016, police said.\n"
    )
    script = (
        "import sys, xref; from xref.expressions import kept; xref.check(sys.argv[1]);"
        "print(len(kept().missed), len(kept()))"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)
    missed, known = map(int, done.stdout.split())
    assert known > 500
    assert missed < known / 50


def test_memory_for_what_is_not_kept_is_bounded() -> None:
    found = read(Path("no such file"))
    for number in range(20_000):
        found.get(str(number), 0)
    assert len(found.missed) < 20_000
    assert len(kept_here().missed) < 20_000


def test_a_kept_expression_is_lent_to_whoever_compiles_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = "[^a-z]lent|lent once"
    keep([(pattern, 0)], file)
    monkeypatch.setattr(lending, "kept", lambda: read(file))
    monkeypatch.setattr(re._compiler, "compile", None)  # type: ignore[attr-defined]
    lending.lend(pattern)
    found = re.compile(pattern).search("5lent")
    assert found is not None
    assert found.span() == (0, 5)


def test_what_yaml_compiles_is_what_it_is_lent() -> None:
    assert Reader.NON_PRINTABLE.pattern == _nodes._UNPRINTABLE


@pytest.mark.skipif(not FILE.exists(), reason="xref was not installed with what it compiles ahead")
def test_what_yaml_compiles_is_kept() -> None:
    assert read(FILE).get(_nodes._UNPRINTABLE, 0) is not None
