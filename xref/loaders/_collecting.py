"""From paths to documents: folders in sorted order, manifests first, every file accounted for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from xref.digests import blake2b
from xref.errors import Problem, XrefError, nearest
from xref.expressions import regex
from xref.extension import Loader, NoArticleError, discover
from xref.loaders._manifest import NAME as MANIFEST
from xref.loaders._manifest import read_manifest
from xref.loaders._reports import is_report
from xref.model import Document, Missing
from xref.tuples import NamedTuple

_NO_ARTICLE = regex(  # what stands beside articles: notes on them, and what xref needs
    r"(?s:(?:readme|licen[sc]e|copying|notice|changelog|xref-baseline|xref-waivers).*"
    rf"|{re.escape(MANIFEST)}|xref\.toml|.*\.sarif|desktop\.ini|thumbs\.db)"
)

_NEARLY_MANIFEST = frozenset((f"{Path(MANIFEST).stem}.yml", "source.yaml", "source.yml"))
_PARTS = ("_files", "_Dateien", "_fichiers", "_archivos", "_file")  # browsers name the folder in their own language
_OFFICE = (".doc", ".rtf", ".odt", ".pages", ".wpd")


class Collected(NamedTuple):
    """What was found at the paths: documents in order, and what became of every other file."""

    documents: tuple[Document, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()  # (name, why, in a plain sentence)
    duplicates: tuple[tuple[str, str], ...] = ()  # (name, of which): the same words from the same outlet
    skipped: tuple[tuple[str, str], ...] = ()  # files, folders and records that hold no article: (name, why)


class _File(NamedTuple):
    path: Path
    name: str
    asked: bool  # named by the user, not found in a folder


def collect(paths: Sequence[str | Path]) -> Collected:
    """Read the documents at ``paths``: files as named, folders with all below them in sorted order.

    Metadata of a manifest overrides that of the file. A file that cannot be read is reported in
    ``unread`` and hides no other. Raises ``XrefError`` with all missing paths and all problems of all
    manifests, front matter and tables.
    """
    problems: list[Problem] = []
    files: list[_File] = []
    unread: list[tuple[str, str]] = []
    skipped: list[tuple[str, str]] = []
    for path in dict.fromkeys(os.fspath(path) for path in paths):
        found = list(_files(path, unread, skipped, problems))
        if not found and Path(path).is_dir():
            skipped.append((_shown(path), "there is no article in this folder"))
        files += found
    files = _once(files)
    given = _manifests(files, [path for path in paths if Path(path).is_dir()], problems)
    documents: list[Document] = []
    for file in files:
        try:
            for each in _load(file, given):
                if isinstance(each, Document):
                    documents.append(each)
                else:
                    (unread if each.broken else skipped).append((each.name, each.why))
        except XrefError as error:
            problems += error.problems
        except OSError as error:
            unread.append((file.name, _closed(error)))
        except ValueError as error:
            passed_over = isinstance(error, NoArticleError) and not file.asked
            (skipped if passed_over else unread).append((file.name, str(error)))
    if problems:
        raise XrefError(problems)
    kept, duplicates = _distinct(documents)
    return Collected(kept, tuple(sorted(unread)), duplicates, tuple(sorted(skipped)))


def _closed(error: OSError) -> str:
    return f"it cannot be opened: {error.strerror or error}"


@cache
def by_suffix() -> Mapping[str, Loader]:
    """The loader for each suffix; reads the declarations of all loaders once."""
    units = discover("xref.loaders")
    return {suffix: units[name] for name in units for suffix in units[name].suffixes}


def loader_of(path: Path) -> Loader | None:
    """Return the loader for a file by its last suffix, or its last two: ``.warc.gz``."""
    both = "".join(path.suffixes[-2:]).lower()
    return by_suffix().get(both) or by_suffix().get(path.suffix.lower())


def _files(
    path: str, unread: list[tuple[str, str]], skipped: list[tuple[str, str]], problems: list[Problem]
) -> Iterator[_File]:
    if os.path.isdir(path):  # noqa: PTH112 - the path stays as the user typed it
        yield from _walk(path, unread, skipped)
    elif os.path.exists(path):  # noqa: PTH110
        yield _File(Path(path), _shown(path), True)
    else:
        problems.append(Problem(_shown(path), message="there is no such file or folder", hint=_beside(Path(path))))


def _beside(path: Path) -> str:
    """A hint that names what a missing path is a slip of the pen for: a file or folder that stands where it would."""
    try:
        there = {entry.stem: _shown(entry.name) for entry in sorted(path.parent.iterdir(), reverse=True)}
    except OSError:
        return ""
    near = nearest(path.stem, there)
    return f"did you mean '{there[near]}'?" if near else ""


def _walk(top: str, unread: list[tuple[str, str]], skipped: list[tuple[str, str]]) -> Iterator[_File]:
    def shut(error: OSError) -> None:
        unread.append((_shown(str(error.filename)), _closed(error)))

    for root, folders, names in os.walk(top, onerror=shut):
        seen = sorted(name for name in folders if not name.startswith("."))
        kept = []
        for name in seen:
            shown = _shown(os.path.join(root, name))  # noqa: PTH118 - keeps a leading "./"
            if name.endswith(_PARTS) and _page_of(name, names):
                skipped.append((shown, "it holds the parts of the page beside it"))
            elif Path(root, name).is_symlink():
                skipped.append((shown, "a link to a folder is not followed"))
            else:
                kept.append(name)
        folders[:] = kept
        for name in sorted(names):
            path = Path(root, name)
            shown = _shown(os.path.join(root, name))  # noqa: PTH118
            if name.startswith(".") or _NO_ARTICLE.fullmatch(name.lower()):
                continue
            if not loader_of(path):
                skipped.append((shown, _no_loader(path)))
            elif path.is_symlink() and not path.exists():
                unread.append((shown, "it is a link to a file that is not there"))
            elif path.exists() and not path.is_file():  # a pipe or a device: reading it may never end
                skipped.append((shown, "it is no file"))
            else:
                yield _File(path, shown, False)


def _page_of(folder: str, names: Sequence[str]) -> bool:
    """Say whether a folder is what a browser saves beside a page: ``Talks.html`` and ``Talks_files``."""
    stem = folder.rpartition("_")[0]
    return any(f"{stem}{suffix}" in names for suffix in (".html", ".htm"))


def _no_loader(path: Path) -> str:
    if path.name.lower() in _NEARLY_MANIFEST:
        return f"it is read only under the name {MANIFEST}"
    if path.suffix.lower() in _OFFICE:
        return f"no loader reads {path.suffix}; save it as .docx, .html or .txt"
    return f"no loader reads {path.suffix or 'files without a suffix'}"


def _once(files: Sequence[_File]) -> list[_File]:
    """Keep one of the ways by which a file is reached, whatever their order: as it was named, without a link, short."""
    ways: dict[str, list[_File]] = {}
    for file in files:
        ways.setdefault(os.path.realpath(file.path), []).append(file)
    kept = {real: min(found, key=_plainest) for real, found in ways.items()}
    return [file._replace(asked=any(way.asked for way in ways[real])) for real, file in kept.items()]


def _plainest(file: _File) -> tuple[bool, bool, int, str]:
    return not file.asked, file.path.is_symlink(), len(file.name), file.name


def _shown(path: str) -> str:
    """Return the path as reports call it: as typed, with ``/``, and with bytes that are no UTF-8 spelled out."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _manifests(
    files: Sequence[_File], folders: Sequence[str | Path], problems: list[Problem]
) -> dict[Path, dict[str, str]]:
    given: dict[Path, dict[str, str]] = {}
    homes = {file.path.parent: file.name.rpartition("/")[0] for file in files}
    homes |= {Path(folder): _shown(os.fspath(folder)).rstrip("/") for folder in folders}
    for folder, name in homes.items():
        path = folder / MANIFEST
        if path.is_file():
            try:
                given |= read_manifest(path, f"{name}/{MANIFEST}" if name else MANIFEST)
            except XrefError as error:
                problems += error.problems
    return given


def _load(file: _File, given: Mapping[Path, Mapping[str, str]]) -> list[Document | Missing]:
    loader = loader_of(file.path)
    if loader is None:
        known = ", ".join(sorted(by_suffix()))
        raise ValueError(f"{_no_loader(file.path)}; known: {known}")
    data = file.path.read_bytes()
    if not data.strip():
        raise ValueError("it is empty")
    if is_report(data):
        return [Missing(file.name, "it is a report of xref")]
    path = file.path.resolve()
    extra = {**given.get(path.parent, {}), **given.get(path, {})}
    found = list(loader.load(_shown(str(file.path)), file.name, data))
    return [_with(each, extra) for each in found]


def _with(found: Document | Missing, extra: Mapping[str, str]) -> Document | Missing:
    return replace(found, given={**found.given, **extra}) if extra and isinstance(found, Document) else found


def _distinct(documents: Sequence[Document]) -> tuple[tuple[Document, ...], tuple[tuple[str, str], ...]]:
    """Keep one of the documents that are the same words from the same outlet: the first by name.

    Which one is kept must not depend on the order in which the paths are given.
    """
    first: dict[tuple[bytes, str], str] = {}
    keys = [(_digest(document.text), document.given.get("outlet", "").casefold()) for document in documents]
    for key, document in zip(keys, documents, strict=True):
        first[key] = min(first.get(key, document.name), document.name)
    kept = [document for key, document in zip(keys, documents, strict=True) if first[key] == document.name]
    twice = [(d.name, first[key]) for key, d in zip(keys, documents, strict=True) if first[key] != d.name]
    return tuple(kept), tuple(sorted(twice))


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
