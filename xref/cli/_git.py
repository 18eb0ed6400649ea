"""What git knows: which files changed since a revision, and what a file was then."""

from __future__ import annotations

from pathlib import Path

from xref.errors import Problem, XrefError


def changed_files(revision: str) -> frozenset[str]:
    """Files that differ from a revision or are new, as paths from here and in full."""
    option = "--changed-since"
    top = repository(option)
    changed = git(option, "diff", "-z", "--name-only", "--end-of-options", revision, "--")
    new = git(option, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", str(top))
    paths = [top / name for name in _decoded(changed + new).split("\0") if name]
    here = Path.cwd().resolve()
    near = [str(path.relative_to(here)) for path in paths if path.is_relative_to(here)]
    return frozenset([*near, *map(str, paths)])


def file_at(revision: str, path: Path) -> str | None:
    """The text of a file in a revision; ``None`` where it was not there."""
    option = "--baseline-ref"
    top = repository(option).resolve()
    git(option, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    full = path.absolute().resolve()
    if not full.is_relative_to(top):
        raise XrefError([Problem(str(path), message="is outside the repository, so no revision holds it")])
    name = f"{revision}:{full.relative_to(top).as_posix()}"
    import subprocess

    done = subprocess.run(["git", "show", "--end-of-options", name], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def repository(option: str, folder: Path | None = None) -> Path:
    """The top of the repository around a folder, by default the working one."""
    return Path(_decoded(git(option, "rev-parse", "--show-toplevel", folder=folder)).strip())


def git(option: str, *words: str, folder: Path | None = None) -> bytes:
    """What a command of git prints; raises ``XrefError`` for the option of xref that asked for it."""
    import subprocess

    place = ["-C", str(folder)] if folder else []
    try:
        done = subprocess.run(["git", *place, *words], capture_output=True, check=False)
    except OSError:
        raise XrefError([Problem(option, message="git is not installed", hint="the option needs it")]) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git does not know it"]
        hint = "name a revision of this repository"
        raise XrefError([Problem(option, message=said[0].removeprefix("fatal: "), hint=hint)])
    return done.stdout


def _decoded(output: bytes) -> str:
    return output.decode("utf-8", "surrogateescape")
