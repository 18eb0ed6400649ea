"""``xref lint``: every problem of every rule file, at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from xref.extension import Command


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folders", nargs="*", type=Path, metavar="DIR", help="rule folders (default: the shipped packs)"
    )


def _run(options: argparse.Namespace) -> int:
    from xref.pipeline import shipped_packs
    from xref.rules import load

    rules = load(options.folders or [shipped_packs()])
    print(f"{len(rules.policies)} rules, no problem")
    return 0


UNIT = Command(about="find what is wrong in rule files", arguments=_arguments, run=_run)
