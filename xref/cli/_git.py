"""What git knows: which files changed since a revision, and what a file was then."""

from __future__ import annotations

from pathlib import Path

from xref.errors import Problem, XrefError


def changed_files(revision: str) -> frozenset[str]:
    """Files that differ from a revision or are new, as paths from here and in full."""
    top = Path(_git("--changed-since", "rev-parse", "--show-toplevel").strip())
    changed = _git("--changed-since", "diff", "-z", "--name-only", "--end-of-options", revision, "--").split("\0")
    new = _git("--changed-since", "ls-files", "-z", "--others", "--exclude-standard", "--full-name", str(top)).split(
        "\0"
    )
    paths = [top / name for name in (*changed, *new) if name]
    here = Path.cwd().resolve()
    near = [str(path.relative_to(here)) for path in paths if path.is_relative_to(here)]
    return frozenset([*near, *map(str, paths)])


def file_at(revision: str, path: Path) -> str | None:
    """The text of a file in a revision; ``None`` where it was not there."""
    top = Path(_git("--baseline-ref", "rev-parse", "--show-toplevel").strip())
    _git("--baseline-ref", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    full = path.absolute()
    if not full.resolve().is_relative_to(top.resolve()):
        raise XrefError([Problem(str(path), message="is outside the repository, so no revision holds it")])
    name = f"{revision}:{full.resolve().relative_to(top.resolve()).as_posix()}"
    import subprocess

    done = subprocess.run(["git", "show", "--end-of-options", name], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _git(option: str, *arguments: str) -> str:
    try:
        import subprocess

        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise XrefError([Problem(option, message="git is not installed")]) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git does not know it"]
        raise XrefError(
            [Problem(option, message=said[0].removeprefix("fatal: "), hint="name a revision of this repository")]
        )
    return done.stdout.decode("utf-8", "surrogateescape")
