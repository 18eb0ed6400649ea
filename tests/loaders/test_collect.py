"""From paths to documents: order, names, what is passed over, what cannot be read, what is there twice."""

import gzip
import io
import json
import os
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.loaders.pdf import portable
from tests.loaders.web_archive import PAGES
from xref.errors import XrefError
from xref.loaders import Collected, collect, loaders

TALKS, FERRY = "Talks began in Marn on Monday.\n", "A ferry sank off Marn.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes) -> None:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())


def names(found: Collected) -> list[str]:
    return [document.name for document in found.documents]


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*paragraphs: str, title: str = "") -> bytes:
    """The bytes of a Word document; ``|`` separates the runs of a paragraph."""
    rows = ("".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in text.split("|")) for text in paragraphs)
    body = "".join(f"<w:p>{row}</w:p>" for row in rows)
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></c>'
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("docProps/core.xml", core)
    return file.getvalue()


PRESS = portable([[(72, 700, 18, "Talks end"), (72, 670, 10, "The talks"), (72, 658, 10, "ended.")]], title="Talks end")

EXAMPLES: dict[str, tuple[str, bytes, list[tuple[str, str, dict[str, str]]]]] = {
    "docx": (
        "a.docx",
        word("Talks", "They be|gan &amp; ended.", "", title="Talks in Marn"),
        [("a.docx", "Talks\n\nThey began & ended.", {"title": "Talks in Marn"})],
    ),
    "warc": (
        "a.warc.gz",
        gzip.compress(PAGES),
        [
            ("a.warc.gz#http://a/1", "Talks began.", {"url": "http://a/1"}),
            ("a.warc.gz#http://a/3", "They ended.", {"url": "http://a/3"}),
            ("a.warc.gz#http://a/1-3", "They met again.", {"url": "http://a/1"}),
        ],
    ),
    "pdf": ("a.pdf", PRESS, [("a.pdf", "Talks end\n\nThe talks ended.", {"title": "Talks end"})]),
    "html": (
        "a.html",
        b'<html><head><title>T | Marn</title><meta property="og:site_name" content="Marn&amp;Co">'
        b'<meta property="article:published_time" content="2019-03-03T10:00:00Z"></head><body><nav>News Sport</nav>'
        b"<h1>Talks</h1><script>var x = '<p>9 dead</p>'</script><p>They <b>be</b>gan\n on Monday.<br>So&nbsp;it is.</p>"
        b"<footer>Contact</footer></body></html>",
        [
            (
                "a.html",
                "Talks\n\nThey began on Monday.\nSo it is.",
                {"outlet": "Marn&Co", "published": "2019-03-03T10:00:00Z"},
            )
        ],
    ),
    "text": ("a.txt", b"\xef\xbb\xbfTalks.\r\n", [("a.txt", "Talks.\r\n", {})]),
    "markdown": (
        "a.md",
        b"---\nsource: RT\n---\n# Talks\n",
        [("a.md", "---\nsource: RT\n---\n# Talks\n", {"outlet": "RT"})],
    ),
    "json": (
        "a.json",
        b'{"source": "RT", "date": "2019-03-03", "title": "Talks", "body": "They began.", "url": "http://x"}',
        [
            (
                "a.json",
                "Talks\n\nThey began.",
                {"outlet": "RT", "published": "2019-03-03", "title": "Talks", "url": "http://x"},
            )
        ],
    ),
    "csv": (
        "a.csv",
        b"\xef\xbb\xbfHeadline;Source;publishedAt;Desk;Body\r\n"
        b'Talks;RT;2019-03-03;World;"They ""began"";\r\nand ended."\r\n',
        [
            (
                "a.csv#1",
                'Talks\n\nThey "began";\r\nand ended.',
                {"title": "Talks", "outlet": "RT", "published": "2019-03-03"},
            )
        ],
    ),
    "mhtml": (
        "a.mhtml",
        b"Snapshot-Content-Location: http://a/1\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<h1>Talks</h1><p>They be=\r\ngan =E2=80=93 late.</p>"
        b"\r\n----x\r\nContent-Type: text/html\r\n\r\n<p>An advert.</p>\r\n----x--\r\n",
        [("a.mhtml", "Talks\n\nThey began – late.", {"url": "http://a/1"})],
    ),
    "jsonl": (
        "a.jsonl",
        b'{"id": "x", "text": "One."}\n\n{"text": "Two.", "published": null}\n{"id": "x", "text": "Three."}',
        [("a.jsonl#x", "One.", {}), ("a.jsonl#2", "Two.", {}), ("a.jsonl#x-3", "Three.", {})],
    ),
}


@pytest.mark.parametrize("name", sorted(loaders()))
def test_every_loader_reads_its_example(name: str, here: Path) -> None:
    if name == "pdf":
        pytest.importorskip("pypdf")
    path, data, expected = EXAMPLES[name]
    write(path, data)
    for documents in (list(loaders()[name].load(path, path, data)), collect([path]).documents):
        assert [(d.name, d.text, d.given) for d in documents] == expected
        assert all(d.path == path for d in documents)


@pytest.mark.parametrize("name", sorted(loaders()))
@pytest.mark.parametrize("junk", [b"\0\x01\x02", b"\xff\xfeT", b"{", b"[[", b'{"text": 7}', b'"\xe9"', b"[" * 100_000])
def test_junk_is_refused_plainly_or_read_as_text(name: str, junk: bytes) -> None:
    try:
        assert all(isinstance(document.text, str) for document in loaders()[name].load("a", "a", junk))
    except ValueError as error:
        message = str(error)
    else:
        message = ""
    assert "codec" not in message


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (word("Talks")[:-30], "damaged"),
        (word("Talks").replace(b"word/document.xml", b"word/documemt.xml"), "no Word document"),
        (word(""), "no text"),
        (b"Talks", "not a Word document"),
    ],
)
def test_a_damaged_document_is_refused_plainly(data: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        list(loaders()["docx"].load("a.docx", "a.docx", data))


def test_folders_are_walked_in_order_and_names_are_as_typed(here: Path) -> None:
    for path in ("in/b.txt", "in/a/z.txt", "in/a.txt", "in/.hidden/c.txt", "in/.c.txt"):
        write(path, path)
    assert names(collect(["in"])) == ["in/a.txt", "in/b.txt", "in/a/z.txt"]
    assert names(collect(["./in/"])) == ["./in/a.txt", "./in/b.txt", "./in/a/z.txt"]
    assert names(collect([Path("in/b.txt"), "in"])) == ["in/b.txt", "in/a.txt", "in/a/z.txt"]


def test_what_lies_beside_articles_is_no_article(here: Path) -> None:
    for path in ("README.md", "LICENSE.txt", "NOTICE", "a.txt", "data.bin", "gold.json", "notes"):
        write(path, b"{}" if path == "gold.json" else path)
    found = collect(["."])
    assert names(found) == ["./a.txt"]
    assert [name for name, _ in found.skipped] == ["./data.bin", "./gold.json", "./notes"]
    assert found.unread == ()
    assert names(collect(["README.md"])) == ["README.md"]  # named by the user, it is one


def test_bad_files_are_reported_and_hide_no_other(here: Path) -> None:
    write("in/a.txt", TALKS)
    write("in/b.txt", b"\0\1\2")
    write("in/c.txt", " \n")
    write("in/d.json", "{")
    write("x.dat", TALKS)
    found = collect(["in", "x.dat"])
    assert names(found) == ["in/a.txt"]
    assert [name for name, _ in found.unread] == ["in/b.txt", "in/c.txt", "in/d.json", "x.dat"]
    assert all(why for _, why in found.unread)


def test_missing_paths_are_all_named_at_once(here: Path) -> None:
    write("a.txt", TALKS)
    with pytest.raises(XrefError) as raised:
        collect(["a.txt", "b.txt", "c"])
    assert str(raised.value).splitlines() == [
        "b.txt: there is no such file or folder",
        "c: there is no such file or folder",
    ]


def test_a_missing_path_is_told_what_it_may_be_a_slip_of(here: Path) -> None:
    write("articles/herald.txt", TALKS)
    with pytest.raises(XrefError) as raised:
        collect(["artcles", "articles/heral.txt", "articles/courier.txt", "nowhere/a.txt"])
    assert str(raised.value).splitlines() == [
        "artcles: there is no such file or folder; did you mean 'articles'?",
        "articles/courier.txt: there is no such file or folder",
        "articles/heral.txt: there is no such file or folder; did you mean 'herald.txt'?",
        "nowhere/a.txt: there is no such file or folder",
    ]


def test_a_link_to_nothing_is_named(here: Path) -> None:
    write("in/a.txt", TALKS)
    Path("in/b.txt").symlink_to("gone.txt")
    found = collect(["in"])
    assert (names(found), found.unread) == (["in/a.txt"], (("in/b.txt", "it is a link to a file that is not there"),))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no such names")
def test_bytes_of_a_name_that_are_no_text_are_spelled_out(here: Path) -> None:
    for name in (b"in/caf\xe9.txt", b"in/caf\xe8.txt"):
        write(os.fsdecode(name), name)
    found = collect(["in"])
    assert names(found) == ["in/caf\\xe8.txt", "in/caf\\xe9.txt"]
    assert "".join(names(found)).encode("utf-8")


def test_a_manifest_by_nearly_its_name_is_told(here: Path) -> None:
    write("in/a.txt", TALKS)
    write("in/sources.yml", "articles: {}")
    assert collect(["in"]).skipped == (("in/sources.yml", "it is read only under the name sources.yaml"),)


def test_an_empty_folder_is_named(here: Path) -> None:
    Path("in").mkdir()
    write("out/data.bin", b"x")
    assert collect(["in", "out"]).skipped == (
        ("in", "there is no article in this folder"),
        ("out", "there is no article in this folder"),
        ("out/data.bin", "no loader reads .bin"),
    )


def test_a_record_that_cannot_be_read_hides_no_other(here: Path) -> None:
    write("a.jsonl", '{"text": "One."}\n{"text": \n{"headline": "Three"}\n{"text": "Four."}\n')
    found = collect(["a.jsonl"])
    assert names(found) == ["a.jsonl#1", "a.jsonl#4"]
    assert found.unread == (("a.jsonl#2", "line 2 is not valid JSON at column 10: a value was expected"),)
    assert [name for name, _ in found.skipped] == ["a.jsonl#3"]


def test_an_answer_of_a_news_service_holds_its_articles(here: Path) -> None:
    write("a.json", '{"status": "ok", "articles": [{"source": {"name": "RT"}, "content": "One."}, {"content": ""}]}')
    found = collect(["a.json"])
    assert [(d.name, d.text, d.given) for d in found.documents] == [("a.json#1", "One.", {"outlet": "RT"})]
    assert [name for name, _ in found.skipped] == ["a.json#2"]


def test_what_a_browser_saves_beside_a_page_is_no_article(here: Path) -> None:
    for path in ("Talks.html", "Talks_files/advert.html", "Ferry_files/a.html"):
        write(path, f"<p>{path} is a page with words.</p>")
    found = collect(["."])
    assert names(found) == ["./Talks.html", "./Ferry_files/a.html"]
    assert found.skipped == (("./Talks_files", "it holds the parts of the page beside it"),)


def test_what_is_no_file_is_not_opened(here: Path) -> None:
    write("a.txt", TALKS)
    write("elsewhere/b.txt", FERRY)
    os.mkfifo("pipe.txt")
    Path("loop").symlink_to(".")
    found = collect(["."])
    assert names(found) == ["./a.txt", "./elsewhere/b.txt"]
    assert found.skipped == (("./loop", "a link to a folder is not followed"), ("./pipe.txt", "it is no file"))


def test_a_folder_that_cannot_be_opened_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", TALKS)
    write("shut/b.txt", FERRY)
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = collect(["."])
    assert names(found) == ["./a.txt"]
    assert found.unread == (("./shut", "it cannot be opened: Permission denied"),)


def test_the_same_words_are_one_source_whatever_the_order_of_paths(here: Path) -> None:
    for path, text in (("b.txt", TALKS), ("a.txt", TALKS), ("c.txt", FERRY)):
        write(path, text)
    for paths in (["a.txt", "b.txt", "c.txt"], ["c.txt", "b.txt", "a.txt"], ["."]):
        found = collect(paths)
        assert {name.removeprefix("./") for name in names(found)} == {"a.txt", "c.txt"}
        assert [(a.removeprefix("./"), b.removeprefix("./")) for a, b in found.duplicates] == [("b.txt", "a.txt")]


def test_the_same_words_from_two_outlets_are_two_articles(here: Path) -> None:
    write("a.jsonl", "\n".join(json.dumps({"source": outlet, "text": TALKS}) for outlet in ("A", "B", "A")))
    found = collect(["a.jsonl"])
    assert names(found) == ["a.jsonl#1", "a.jsonl#2"]
    assert found.duplicates == (("a.jsonl#3", "a.jsonl#1"),)


def test_a_file_reached_by_two_paths_is_read_once(here: Path) -> None:
    write("in/a.txt", TALKS)
    found = collect(["in/a.txt", "in", "./in"])
    assert names(found) == ["in/a.txt"]
    assert found.duplicates == ()
