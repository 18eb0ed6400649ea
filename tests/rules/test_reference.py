"""The reference pages say what is so: each line of the language table is tried, each key and code is there."""

from __future__ import annotations

import pytest

from tests.rules.stubs import article, discourse, stub, types
from xref.rules.authoring.codes import CODES
from xref.rules.authoring.reference import LANGUAGE, codes_page, file_page, language_page
from xref.rules.authoring.workbench import open_packs

TYPES = {**types(), "party+": stub("party+", "(?:Iran|Iraq)(?: and (?:Iran|Iraq))*"), "party": stub("party", "Russia")}


@pytest.mark.parametrize(("pattern", "means", "takes", "leaves"), LANGUAGE, ids=[line[1] for line in LANGUAGE])
def test_the_language_table_is_true(pattern: str, means: str, takes: str, leaves: str) -> None:
    bench = open_packs([], types=TYPES, pattern=pattern)
    assert bench.problems == ()
    for text, wanted in ((takes, 1), (leaves, 0)):
        whole = article(text)
        assert len(bench.rules.match(whole, discourse(whole)).matches) == wanted, text


def test_pages_hold_every_key_and_code() -> None:
    assert all(f"## {code}" in codes_page() for code in CODES)
    assert all(
        f"| `{key}` |" in file_page() for key in ("id", "not", "one_of", "paragraph", "denied", "called", "window")
    )
    assert language_page().count("\n| ") == len(LANGUAGE) + 3
