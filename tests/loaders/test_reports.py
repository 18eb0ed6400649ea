"""What xref wrote is no article: every format whose ending a loader takes is known by its head."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats import story
from xref.formats import formats
from xref.loaders import collect, loaders

READ = {suffix for name in loaders() for suffix in loaders()[name].suffixes}
WRITTEN = [
    (name, suffix)
    for name in formats()
    for suffix in formats()[name].suffixes
    if any(suffix.endswith(known) for known in READ)
]


@pytest.mark.parametrize(("name", "suffix"), WRITTEN)
def test_a_report_beside_articles_is_passed_over(name: str, suffix: str, tmp_path: Path) -> None:
    text = formats()[name].render(story.report(), {"width": 100})
    path = tmp_path / f"report{suffix}"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "a.txt").write_text("Talks began in Marn on Monday.")
    found = collect([tmp_path])
    assert [Path(document.name).name for document in found.documents] == ["a.txt"]
    assert [Path(name).name for name, _ in found.skipped] == [path.name]
    assert found.unread == ()


def test_what_xref_needs_beside_articles_is_none(tmp_path: Path) -> None:
    for name in ("xref-baseline.txt", "xref-waivers.yaml", "xref.toml", "xref.sarif"):
        (tmp_path / name).write_text("talks")
    (tmp_path / "a.txt").write_text("Talks began in Marn on Monday.")
    found = collect([tmp_path])
    assert len(found.documents) == 1
    assert found.skipped == ()
