"""From paths to documents: folders in sorted order, manifests first, every file accounted for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from xref.errors import Problem, XrefError
from xref.extension import Loader, discover
from xref.loaders._manifest import NAME as MANIFEST
from xref.loaders._manifest import read_manifest
from xref.model import Document

_NO_ARTICLES = ("readme*", "license*", "licence*", "copying*", "notice*", "changelog*", MANIFEST)  # beside articles


class Collected(NamedTuple):
    """What was found at the paths: documents in order, and what became of every other file."""

    documents: tuple[Document, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()  # (name, why, in a plain sentence)
    duplicates: tuple[tuple[str, str], ...] = ()  # (name, of which): the same words from the same outlet
    skipped: tuple[tuple[str, str], ...] = ()  # files of folders that are no articles: (name, why)
    empty: tuple[str, ...] = ()  # folders without any article


class _File(NamedTuple):
    path: Path
    name: str
    asked: bool  # named by the user, not found in a folder


def collect(paths: Sequence[str | Path]) -> Collected:
    """Read the documents at ``paths``: files as named, folders with all below them in sorted order.

    Metadata of a manifest overrides that of the file. A file that cannot be read is reported in
    ``unread`` and hides no other. Raises ``XrefError`` with all missing paths and all problems of all
    manifests and front matter.
    """
    problems: list[Problem] = []
    files: list[_File] = []
    skipped: list[tuple[str, str]] = []
    empty: list[str] = []
    for path in dict.fromkeys(os.fspath(path) for path in paths):
        found = list(_files(path, skipped, problems))
        if not found and Path(path).is_dir():
            empty.append(_shown(path))
        files += found
    files = _once(files)
    given = _manifests(files, [path for path in paths if Path(path).is_dir()], problems)
    documents: list[Document] = []
    unread: list[tuple[str, str]] = []
    for file in files:
        try:
            documents += _load(file, given)
        except XrefError as error:
            problems += error.problems
        except OSError as error:
            unread.append((file.name, f"it cannot be opened: {error.strerror or error}"))
        except ValueError as error:
            passed_over = type(error).__name__ == "NoArticleError" and not file.asked
            (skipped if passed_over else unread).append((file.name, str(error)))
    if problems:
        raise XrefError(problems)
    kept, duplicates = _distinct(documents)
    return Collected(kept, tuple(unread), duplicates, tuple(skipped), tuple(empty))


@cache
def by_suffix() -> Mapping[str, Loader]:
    """The loader for each suffix; reads the declarations of all loaders once."""
    units = discover("xref.loaders")
    return {suffix: units[name] for name in units for suffix in units[name].suffixes}


def loader_of(path: Path) -> Loader | None:
    """Return the loader for a file by its last suffix, or its last two: ``.warc.gz``."""
    both = "".join(path.suffixes[-2:]).lower()
    return by_suffix().get(both) or by_suffix().get(path.suffix.lower())


def _files(path: str, skipped: list[tuple[str, str]], problems: list[Problem]) -> Iterator[_File]:
    if os.path.isdir(path):  # noqa: PTH112 - the path stays as the user typed it
        yield from _walk(path, skipped)
    elif os.path.exists(path):  # noqa: PTH110
        yield _File(Path(path), _shown(path), True)
    else:
        problems.append(Problem(_shown(path), message="there is no such file or folder"))


def _walk(folder: str, skipped: list[tuple[str, str]]) -> Iterator[_File]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            shown = _shown(os.path.join(root, name))  # noqa: PTH118 - keeps a leading "./"
            if name.startswith(".") or any(fnmatchcase(name.lower(), pattern) for pattern in _NO_ARTICLES):
                continue
            if loader_of(path):
                yield _File(path, shown, False)
            else:
                skipped.append((shown, f"no loader reads {path.suffix or 'files without a suffix'}"))


def _once(files: Sequence[_File]) -> list[_File]:
    """Keep the first of the ways by which a file is reached."""
    first: dict[str, _File] = {}
    for file in files:
        first.setdefault(os.path.realpath(file.path), file)
    return list(first.values())


def _shown(path: str) -> str:
    """Return the path as reports call it: as typed, with ``/``."""
    return path.replace(os.sep, "/")


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


def _load(file: _File, given: Mapping[Path, Mapping[str, str]]) -> list[Document]:
    loader = loader_of(file.path)
    if loader is None:
        known = ", ".join(sorted(by_suffix()))
        raise ValueError(f"no loader reads {file.path.suffix or 'a file without a suffix'}; known: {known}")
    data = file.path.read_bytes()
    if not data.strip():
        raise ValueError("it is empty")
    path = file.path.resolve()
    extra = {**given.get(path.parent, {}), **given.get(path, {})}
    documents = list(loader.load(_shown(str(file.path)), file.name, data))
    return [_with(document, extra) for document in documents]


def _with(document: Document, extra: Mapping[str, str]) -> Document:
    return replace(document, given={**document.given, **extra}) if extra else document


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
