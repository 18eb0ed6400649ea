"""The story in each format, character for character: what a change of the output changes is seen in its diff.

``XREF_WRITE=1 pytest tests/formats/test_exact.py`` writes the files anew; read their diff as a user would.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.formats import story
from xref.formats import formats
from xref.gate import decide
from xref.settings import Settings

EXACT = Path(__file__).parent / "exact"
FILES = {
    "table-80.txt": ("table", {"width": 80}),
    "table-160-verbose.txt": ("table", {"width": 160, "verbose": True}),
    "story.md": ("markdown", {}),
    "annotations.txt": ("github-annotations", {}),
    "story.sarif": ("sarif", {}),
    "junit.xml": ("junit", {}),
    "codequality.json": ("gitlab", {}),
    "story.csv": ("csv", {}),
    "claimreview.jsonld": ("claimreview", {}),
    "annotations.jsonld": ("web-annotation", {}),
}


@pytest.mark.parametrize("name", FILES)
def test_output(name: str) -> None:
    form, options = FILES[name]
    report = story.report()
    text = formats()[form].render(report, {**options, "outcome": decide(report, Settings())})
    assert isinstance(text, str)
    path = EXACT / name
    if os.environ.get("XREF_WRITE"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    assert text.encode("utf-8") == path.read_bytes(), f"{name} has changed; see the head of this file"


def test_no_file_is_left_over() -> None:
    assert {path.name for path in EXACT.iterdir()} == set(FILES)
