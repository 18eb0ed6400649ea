"""Rule packs as they were at a git revision."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from xref.errors import Problem, XrefError


@contextmanager
def packs_at(revision: str, places: list[Path]) -> Iterator[list[Path]]:
    """Copies of some folders as a git revision has them, for as long as the block runs."""
    with TemporaryDirectory(prefix="xref-") as folder:
        yield [_copy(revision, place, Path(folder) / str(number)) for number, place in enumerate(places)]


def _copy(revision: str, place: Path, target: Path) -> Path:
    top = _git(place, "rev-parse", "--show-toplevel").decode().strip()
    inside = place.resolve().relative_to(Path(top).resolve()).as_posix()
    packed = _git(Path(top), "archive", "--format=tar", revision, "--", inside)
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        # Python before 3.11.4 has no filters; what is unpacked comes from the user's own repository.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(target)
    return target / inside


def _git(folder: Path, *words: str) -> bytes:
    try:
        import subprocess

        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError:
        raise XrefError([Problem("git", message="is not installed", hint="--against needs it")]) from None
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise XrefError([Problem(str(folder), message=f"git says: {told[-1] if told else 'failed'}")])
    return done.stdout
