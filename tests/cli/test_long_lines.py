"""One line full of dates and counts: the time grows as the line does, and what was not read to its end is said."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest

from xref.extension import discover
from xref.model import Report
from xref.pipeline import check
from xref.rules.matching.walk import Walk
from xref.settings import Settings

PHRASE = "On 3 May 2015 some 120 people and 14 groups met, and 35 were killed on 4 June 2016 in Oslo, "
SEEDS = Path(__file__).parents[2] / "seeds"
WORLD = Path(__file__).parent / "world"


def checked(folder: Path, characters: int) -> tuple[Report, float]:
    """The report on a line of that length, and the processor seconds that it took."""
    path = folder / f"{characters}.txt"
    path.write_text("News\n\n" + PHRASE * (characters // len(PHRASE)))
    begin = time.process_time()
    return check([path], Settings(processes=1)), time.process_time() - begin


def test_the_time_grows_as_the_line_does(tmp_path: Path) -> None:
    checked(tmp_path, 1_000)  # what is loaded once is no part of it
    _, short = checked(tmp_path, 30_000)
    _, long = checked(tmp_path, 120_000)
    assert long < short * 4 * 2


def test_a_text_without_ends_of_sentences_is_searched_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All words of all patterns stand in it somewhere: as one sentence, each pattern would be tried everywhere."""
    tried: list[object] = []
    match_at = Walk.match_at

    def counted(self: Walk, *at: Any) -> Any:
        tried.append(at)
        return match_at(self, *at)

    monkeypatch.setattr(Walk, "match_at", counted)

    def attempts(name: str, text: str) -> int:
        tried.clear()
        path = tmp_path / name
        path.write_text(text)
        check([path], Settings(processes=1))
        return len(tried)

    with_ends = " ".join(" ".join(path.read_text().split()) for path in sorted(SEEDS.glob("*.txt")))
    without = re.sub(r"[.!?](?=[^\w\s]*\s)", "", with_ends)
    assert attempts("without.txt", without) < 6 * attempts("with.txt", with_ends)


@pytest.mark.parametrize("form", ["table", "markdown", "html", "json"])
def test_what_was_cut_short_is_said(tmp_path: Path, form: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text("News\n\nNine people were killed in the flood, " + "so, I, " * 1_000 + "again.\n")
    report = check([path], Settings(claims=(WORLD / "claims",)))
    assert report.coverage.notes
    for name, note in report.coverage.notes:
        assert name.endswith("long.txt")
        assert "only its first" in note
    text = discover("xref.formats")[form].render(report, {"width": 400})
    assert report.coverage.notes[0][1] in text
    if form != "json":
        assert "Not read or searched to the end" in text
