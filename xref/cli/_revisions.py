"""Rule packs as they were at a git revision."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from xref.cli._git import git, repository

_OPTION = "--against"


@contextmanager
def packs_at(revision: str, places: list[Path]) -> Iterator[list[Path]]:
    """Copies of some folders as a git revision has them, for as long as the block runs."""
    with TemporaryDirectory(prefix="xref-") as folder:
        yield [_copy(revision, place, Path(folder) / str(number)) for number, place in enumerate(places)]


def _copy(revision: str, place: Path, target: Path) -> Path:
    top = repository(_OPTION, place)
    inside = place.resolve().relative_to(top.resolve()).as_posix()
    packed = git(_OPTION, "archive", "--format=tar", revision, "--", inside, folder=top)
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        # Python before 3.11.4 has no filters; what is unpacked comes from the user's own repository.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(target)
    return target / inside
