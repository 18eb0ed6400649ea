"""What the project promises of itself: its reports are current, its README is true, its wheel is whole, it is quick."""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import resource
import statistics
import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copytree

import pytest

import xref
from xref.cli import main
from xref.errors import XrefError
from xref.expressions.compiled import BUILT
from xref.extension import discover
from xref.model import Report
from xref.pipeline import check
from xref.rules.files.cache import digest_of
from xref.rules.files.packs import find_packs

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the README's first command has written its reports anew."""
    folder = tmp_path_factory.mktemp("reports")
    command = re.search(r"<!-- check -->\n```\n.*xref (check seeds .*)\n```", (ROOT / "README.md").read_text("utf-8"))
    assert command
    words = command[1].replace("reports/", f"{folder}/").split()
    program = [sys.executable, "-m", "xref", *words, "--today", "2026-01-01"]
    result = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return folder


def test_the_committed_reports_are_current(seeds: Path) -> None:
    fresh = sorted(path.name for path in seeds.iterdir())
    assert fresh
    for name in fresh:
        assert (ROOT / "reports" / name).read_bytes() == (seeds / name).read_bytes(), (
            f"reports/{name} is out of date: run the first command of the README"
        )


def test_the_python_example_of_the_readme_runs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert blocks
    monkeypatch.chdir(ROOT)
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    assert "disputed" in capsys.readouterr().out


def test_the_python_interface_gives_a_report() -> None:
    report = xref.check(ROOT / "seeds", claims=ROOT / "claims")
    assert isinstance(report, Report)
    assert report.findings == check([ROOT / "seeds"]).findings


def test_the_rule_of_the_readme_passes_its_tests_in_its_pack(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```yaml\n(id: .*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    rule = shown.partition("\n")[0].removeprefix("id: ")
    pack = copytree(ROOT / "claims" / "peace", tmp_path / "peace")
    (pack / f"{rule}.yaml").write_text(shown, "utf-8")
    assert main(["test", rule, "--claims", str(tmp_path)]) == 0


def test_the_wheel_holds_the_packs(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode:
        pytest.skip(f"no wheel can be built here: {built.stderr.strip().splitlines()[-1:]}")
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    packs = {str(path.relative_to(ROOT / "claims")) for path in (ROOT / "claims").rglob("*.yaml")}
    assert {name.removeprefix("xref/_packs/") for name in names if name.startswith("xref/_packs/")} >= packs
    assert "xref/py.typed" in names
    compiled = digest_of(find_packs([ROOT / "claims"])[0])
    assert f"xref/_compiled/rules-{compiled}.bin" in names, "a first run would have to compile the packs"


def cpu_seconds(*arguments: str, **given: str) -> float:
    """The CPU time of a command, the median of five runs; compiled modules and rules are kept, as for a user."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | given
    taken = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        program = [sys.executable, "-m", "xref", *arguments]
        subprocess.run(program, cwd=ROOT, env=environment, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


# The bounds leave room for a slow and busy machine; what is measured stands in docs and notes, not here.
def test_help_is_quick() -> None:
    assert cpu_seconds("--help") < 0.3


def test_the_seeds_are_checked_quickly() -> None:
    assert cpu_seconds("check", "seeds", "--exit-zero") < 0.7
    assert cpu_seconds("check", "seeds", "--exit-zero", "--fresh") < 1.0


def test_the_first_run_is_as_quick_as_any(tmp_path: Path) -> None:
    """With a cache folder that cannot be made every run is the first one, and the packs are compiled already."""
    if not (BUILT / f"rules-{digest_of(find_packs([ROOT / 'claims'])[0])}.bin").is_file():
        pytest.skip("the packs have changed since xref was installed")
    (tmp_path / "file").touch()
    first = cpu_seconds("check", "seeds", "--exit-zero", XDG_CACHE_HOME=str(tmp_path / "file"))
    assert first < 1.5 * cpu_seconds("check", "seeds", "--exit-zero", "--fresh")


MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(xref.__path__, "xref.")
    if "__main__" not in module.name and "_packs" not in module.name
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        pytest.skip(f"needs an extra: {error.name}")
    assert doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0


def test_every_format_renders_the_seeds_twice_alike() -> None:
    report = check([ROOT / "seeds"])
    formats = discover("xref.formats")
    needs_an_extra: dict[str, str] = {}
    for name in sorted(formats):
        form = formats[name]
        try:
            first = form.render(report, {})
        except XrefError as error:
            needs_an_extra[name] = str(error)
            continue
        assert form.render(report, {}) == first, name
    assert all("pip install" in told for told in needs_an_extra.values())


def test_the_committed_report_is_in_words() -> None:
    text = (ROOT / "reports" / "seeds.md").read_text("utf-8")
    assert "late February" in text
    assert "until at least the end of April" in text
    assert not re.findall(r"\d{4}-\d\d\(|\{(?:year|month)|\[\.\.|\.\.\]|XXXX|\d, (?:late|early|end)\b", text)
