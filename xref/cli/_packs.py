"""What the commands for authors share: which packs, and what is wrong with them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from xref.errors import Problem, did_you_mean


def add_claims(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the packs."""
    parser.add_argument(
        "--claims",
        action="append",
        type=Path,
        metavar="DIR",
        help="folder of rule files (repeatable; default: the settings', else the shipped packs)",
    )


def given_text(argument: str) -> str:
    """A text of the command line, which is UTF-8 whatever the locale; what is not is shown as lost."""
    return os.fsencode(argument).decode("utf-8", "replace")


def folders(options: argparse.Namespace) -> list[Path]:
    """The folders of the packs to work on."""
    if options.claims:
        return list(options.claims)
    from xref.pipeline import shipped_packs
    from xref.settings import load_settings

    return list(load_settings(Path.cwd()).claims) or [shipped_packs()]


def tell(problems: Iterable[Problem]) -> None:
    """Print problems with their carets to stderr."""
    for problem in problems:
        print(problem.with_caret(), file=sys.stderr)


def unknown_rule(rule: str, known: Iterable[str]) -> Problem:
    """A rule that does not exist, with the nearest that does."""
    hint = did_you_mean(rule, sorted(known), "see xref list rules")
    return Problem(rule, message="no rule has this id", hint=hint)
