"""Files of words in sections: each a line ``[name]`` and the lines below it; comments begin with ``#``."""

from __future__ import annotations

from pathlib import Path


def sections(file: Path) -> dict[str, list[str]]:
    """The lines of each section of a file.

    >>> folder = Path(__file__).parent.parent
    >>> sections(folder / "context" / "words.txt")["officials"][0].split()[:2]
    ['agents', 'authorities']
    """
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = found[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            lines.append(line)
    return found
