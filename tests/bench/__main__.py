"""``python -m tests.bench NAME [ARGUMENT...]`` measures speed; NAME is a module of this folder with ``main``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(arguments: list[str]) -> int:
    files = Path(__file__).parent.glob("*.py")
    names = sorted(
        p.stem for p in files if not p.stem.startswith(("_", "test_")) and "def main(" in p.read_text("utf-8")
    )
    if not arguments or arguments[0] not in names:
        print(f"usage: python -m tests.bench {{{','.join(names)}}} [ARGUMENT...]", file=sys.stderr)
        return 2
    result: int = import_module(f"tests.bench.{arguments[0]}").main(arguments[1:])
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
