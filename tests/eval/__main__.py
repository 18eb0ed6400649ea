"""``python -m tests.eval NAME PATH...`` measures one part of xref on real inputs with known answers.

NAME is a module of this folder with ``main(paths) -> int``. The inputs are not part of the project; a path
that does not exist is said and skipped, so that the same command runs everywhere.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(arguments: list[str]) -> int:
    names = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_"))
    if len(arguments) < 2 or arguments[0] not in names:
        print(f"usage: python -m tests.eval {{{','.join(names)}}} PATH...", file=sys.stderr)
        return 2
    paths = [Path(argument) for argument in arguments[1:]]
    missing = [path for path in paths if not path.exists()]
    for path in missing:
        print(f"skipped: {path} is not there")
    left = [path for path in paths if path not in missing]
    result: int = import_module(f"tests.eval.{arguments[0]}").main(left) if left else 0
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
