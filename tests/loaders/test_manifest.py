"""``sources.yaml`` and front matter: what they give, and how their faults are shown."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.errors import XrefError
from xref.loaders import collect
from xref.loaders._given import iso_date, manifest_model
from xref.loaders._manifest import plainly_right

NO_DATE = "published: this is no ISO date; write it as 2017-01-24, 2017-01 or 2017-01-24T14:30"
ARTICLES = {"a.txt": "Talks began.", "b.txt": "They ended.", "deep/c.txt": "They met again."}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for path, text in ARTICLES.items():
        Path("in", path).parent.mkdir(parents=True, exist_ok=True)
        Path("in", path).write_text(text)
    return tmp_path


def problems(manifest: str, paths: tuple[str, ...] = ("in",)) -> list[str]:
    Path("in/sources.yaml").write_text(manifest)
    with pytest.raises(XrefError) as raised:
        collect(paths)
    return str(raised.value).splitlines()


def test_a_manifest_gives_metadata_to_the_files_beside_it(here: Path) -> None:
    Path("in/sources.yaml").write_text(
        "# ours\n"
        "defaults: {language: en, outlet: Marn Herald}\n"
        "articles:\n"
        "  a.txt:\n"
        "    outlet: Alba Post\n"
        "    published: 2019-03-03\n"
        "  deep/c.txt: {title: 'No: 1.10', url: http://x}\n"
    )
    for paths in (["in"], ["in/a.txt", "in/b.txt", "in/deep"]):
        found = {document.path: dict(document.given) for document in collect(paths).documents}
        assert found["in/a.txt"] == {"outlet": "Alba Post", "language": "en", "published": "2019-03-03"}
        assert found["in/b.txt"] == {"outlet": "Marn Herald", "language": "en"}
    found = {document.path: dict(document.given) for document in collect(["in"]).documents}
    assert found["in/deep/c.txt"] == {"title": "No: 1.10", "url": "http://x"}


def test_a_manifest_overrides_front_matter(here: Path) -> None:
    Path("in/a.txt").write_text("---\noutlet: A\ntitle: T\n---\nTalks.")
    Path("in/sources.yaml").write_text("articles: {a.txt: {outlet: B}}")
    (document,) = (d for d in collect(["in"]).documents if d.path == "in/a.txt")
    assert document.given == {"outlet": "B", "title": "T"}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "articles:\n", "articles: {}\ndefaults:\n"])
def test_an_empty_manifest_gives_nothing(here: Path, text: str) -> None:
    Path("in/sources.yaml").write_text(text)
    assert [document.given for document in collect(["in"]).documents] == [{}, {}, {}]


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        (
            "articles:\n  a.txt:\n    oulet: RT\n",
            ["in/sources.yaml:3:5: unknown key 'oulet'; did you mean 'outlet'?"],
        ),
        ("article: {}\n", ["in/sources.yaml:1:1: unknown key 'article'; did you mean 'articles'?"]),
        (
            "articles:\n  a.txt: {outlet: RT}\n  b.tx: {outlet: RT}\n",
            ["in/sources.yaml:3:3: there is no file 'b.tx' beside this manifest; did you mean 'b.txt'?"],
        ),
        (
            "articles:\n  a.txt: {published: 3 March}\n",
            [f"in/sources.yaml:2:22: {NO_DATE}"],
        ),
        (
            "articles:\n  a.txt: RT\n",
            [
                "in/sources.yaml:2:10: this must be a mapping; "
                "write a.txt: {outlet: RT}, or another of outlet, title, published, language, url"
            ],
        ),
        ("- a.txt\n", ["in/sources.yaml:1:1: this must be a mapping; write 'articles:' and 'defaults:'"]),
        (
            "articles:\n  a.txt: {outlet: A, outlet: B}\n",
            ["in/sources.yaml:2:22: the key 'outlet' stands here twice; keep one of them"],
        ),
        (
            "articles:\n  a.txt: &x {outlet: A}\n  b.txt: *x\n",
            ["in/sources.yaml:2:10: anchors and aliases are not read here; write the value out"],
        ),
        (
            "articles:\n  other.json: {oulet: A, published: x}\n",
            [
                "in/sources.yaml:2:3: there is no file 'other.json' beside this manifest",
                "in/sources.yaml:2:16: unknown key 'oulet'; did you mean 'outlet'?",
                f"in/sources.yaml:2:37: {NO_DATE}",
            ],
        ),
    ],
)
def test_every_fault_is_shown_at_its_place(here: Path, manifest: str, expected: list[str]) -> None:
    assert problems(manifest) == expected


VALUES: st.SearchStrategy[Any] = st.sampled_from(["RT", "x", "", " ", "2019-03-03", "soon", None, {}, []])
ENTRIES = st.one_of(st.none(), st.dictionaries(st.sampled_from(["outlet", "published", "language", "oulet"]), VALUES))
MANIFESTS = st.dictionaries(
    st.sampled_from(["articles", "defaults", "article"]),
    st.one_of(st.none(), ENTRIES, st.dictionaries(st.just("a.txt"), ENTRIES)),
)


@given(MANIFESTS)
def test_what_is_right_at_a_glance_is_right_by_the_schema(data: dict[str, Any]) -> None:
    if plainly_right(data):
        manifest_model().model_validate(data)


def test_a_plain_manifest_is_right_at_a_glance() -> None:
    assert plainly_right({"defaults": {"language": "en"}, "articles": {"a.txt": {"published": "2019-03-03"}}})


def test_broken_yaml_is_shown_at_its_place(here: Path) -> None:
    (only,) = problems("articles:\n  a.txt: {outlet: [\n")
    assert only.startswith("in/sources.yaml:3:1: this is not valid YAML")


def test_problems_of_all_manifests_and_paths_come_at_once(here: Path) -> None:
    Path("in/deep/d").mkdir()
    Path("in/deep/sources.yaml").write_text("articles: {x.txt: {}}")
    found = problems("articl: {}", ("in", "nowhere"))
    assert [line.split(":")[0] for line in found] == ["in/deep/sources.yaml", "in/sources.yaml", "nowhere"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("---\noutlet: RT\ndate: 2019-03-03\nlayout: post\n---\nTalks.", {"outlet": "RT", "published": "2019-03-03"}),
        ("---\nOutlet: RT\nTitle: Talks\n---\nTalks.", {"outlet": "RT", "title": "Talks"}),
        ("---\nsubtitle: Day one\nunpublished: no\noutlets: [RT]\n---\nTalks.", {}),  # its author's own keys
        ("---\r\nsource: RT\r\n---\r\nTalks.", {"outlet": "RT"}),
        ("---\nTalks began.\n---\nThey ended.", {}),  # ruled lines, not front matter
        ("outlet: RT\n---\nTalks.", {}),
        ("---\noutlet: RT\nno end", {}),
        ("----\noutlet: RT\n----\n", {}),
    ],
)
def test_front_matter(here: Path, text: str, given: dict[str, str]) -> None:
    Path("x.md").write_bytes(text.encode())
    (document,) = collect(["x.md"]).documents
    assert (document.given, document.text) == (given, text)


def test_misspelt_keys_of_front_matter_are_shown_at_their_places(here: Path) -> None:
    Path("x.md").write_text("---\noutlte: RT\npublised: 2019-03-03\n---\nTalks.")
    with pytest.raises(XrefError) as raised:
        collect(["x.md"])
    assert str(raised.value).splitlines() == [
        "x.md:2:1: unknown key 'outlte'; did you mean 'outlet'?",
        "x.md:3:1: unknown key 'publised'; did you mean 'published'?",
    ]


def test_broken_front_matter_is_shown_at_its_place(here: Path) -> None:
    Path("x.md").write_text("---\noutlet: RT\ntitle: [a\n---\nTalks.")
    with pytest.raises(XrefError, match=r"x\.md:\d:\d+: this is not valid YAML"):
        collect(["x.md"])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-03", "2019-03-03"),
        ("2019-03-03T10:30:15+02:00", "2019-03-03T10:30"),
        ("2019-03-03 10:30", "2019-03-03T10:30"),
        ("2019-13", None),
        ("2019-02-29", None),
        ("2019-03-03T25:00", None),
        ("3 March 2019", None),
    ],
)
def test_iso_dates(text: str, value: str | None) -> None:
    assert iso_date(text) == value
