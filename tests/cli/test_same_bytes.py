"""Every output of a run, twenty times: other hash seeds, process counts and orders of the files, the same bytes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from xref.extension import discover

RUNS = 20
WORLD = Path(__file__).parent / "world"
ENDINGS = {
    "html": "r.html", "json": "r.json", "markdown": "r.md", "sarif": "r.sarif", "junit": "r.xml", "csv": "r.csv",
    "gitlab": "r.codequality.json", "claimreview": "r.claimreview.jsonld", "web-annotation": "r.annotations.jsonld",
    "github-summary": "r.summary.md", "parquet": "r.parquet", "table": "r.txt",
}  # fmt: skip
TEXT = "---\noutlet: Paper {0}\npublished: 2031-06-0{2}\n---\n# Paper {0} on the flood\n\n{1} people were killed in \
the flood in {3}, police chief Ana Petrova said. The flood in {3} began on {2} June.\n\nChoirs sang {0} songs.\n"


def articles(folder: Path) -> list[Path]:
    """Forty short articles, so that several processes have a share each."""
    folder.mkdir()
    for number in range(40):
        place = ("Orsova", "Vienna", "Geneva")[number % 3]
        text = TEXT.format(number, 9 + number % 4, 2 + number % 2, place)
        (folder / f"{number:02}.md").write_text(text, "utf-8")
    return sorted(folder.iterdir())


def test_every_output_is_the_same_in_twenty_runs(tmp_path: Path) -> None:
    files = articles(tmp_path / "articles")
    shuffle = random.Random(5)
    known: dict[str, bytes] = {}
    for run in range(RUNS):
        folder = tmp_path / f"run-{run}"
        shuffle.shuffle(files)
        # One process for most runs: starting others is what costs.
        processes = run % 7 // 5 + 1 if run < 19 else 3
        options = ["--exit-zero", "--today", "2031-06-10", "--width", "120", "--processes", str(processes)]
        options += ["--format", "github-annotations"]
        outputs = [word for name in ENDINGS.values() for word in ("--output", folder / name)]
        names = [path.relative_to(tmp_path) for path in files]
        done = subprocess.run(
            [sys.executable, "-m", "xref", "check", *names, "--claims", WORLD / "claims", *options, *outputs],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": str(run * 37), "XDG_CACHE_HOME": str(tmp_path / f"cache-{run % 2}")},
            capture_output=True,
            check=True,
        )
        made = {path.name: path.read_bytes() for path in folder.iterdir()} | {"": done.stdout + done.stderr}
        known = known or made
        assert sorted(made) == sorted([*ENDINGS.values(), ""])
        assert [name for name in made if made[name] != known[name]] == []
    assert b"conflict" in known["r.json"]


def test_no_format_is_left_out() -> None:
    printed = {"github-annotations"}
    assert set(ENDINGS) | printed == set(discover("xref.formats"))
