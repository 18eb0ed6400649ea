"""The parsers of all commands, and help that reads like a manual page: options, examples, exit status, environment."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Mapping, Sequence

from xref.extension import Command
from xref.version import VERSION

DESCRIPTION = "Read what several sources say of the same events; report where they agree, where they conflict, and why."
EXAMPLES = """\
xref check articles/                                                  run the check
xref new my-rule --from "Twelve people were killed in the blast."     add a rule
xref check articles/ --fail-on error                                  gate in CI
xref check --help                                                     everything about a command
"""
STATUS = """\
0  clean
1  sources disagree
2  could not do what was asked
3  nothing was compared
"""
ENVIRONMENT = """\
COLUMNS         columns of the terminal, over what it says of itself
NO_COLOR        any value: no colour; TERM=dumb does the same
XDG_CACHE_HOME  the folder for compiled rules and what was read of articles (default: ~/.cache)
LOCALAPPDATA    the same, on Windows
"""
_WIDEST = 100


def parser_of(commands: Mapping[str, Command], words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser for these words of the command line; without any, the parser of everything.

    Only the command that is asked for is loaded in full; the others are needed for the list alone.
    """
    parser = argparse.ArgumentParser(
        prog="xref", description=_wrapped(DESCRIPTION), epilog=_epilog(EXAMPLES, STATUS), formatter_class=_manual
    )
    parser.add_argument("--version", action="version", version=f"xref {VERSION}")
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    asked = next((word for word in words if word in commands), None)
    for name in [asked] if asked else commands:
        command = commands[name]
        part = choices.add_parser(
            name,
            help=argparse.SUPPRESS if command.hidden else command.about,
            description=_wrapped(command.description or command.about),
            epilog=_epilog(command.examples, command.status),
            formatter_class=_manual,
        )
        command.arguments(part)
    return parser


def _manual(prog: str) -> argparse.HelpFormatter:
    """Lay help out to the terminal, and no wider than people read."""
    return argparse.RawDescriptionHelpFormatter(prog, width=_columns())


def _columns() -> int:
    return max(min(shutil.get_terminal_size().columns, _WIDEST) - 2, 40)


def _wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(paragraph, _columns()) for paragraph in text.split("\n\n"))


def _epilog(examples: str, status: str) -> str:
    sections = (("examples", examples), ("exit status", status), ("environment", ENVIRONMENT))
    return "\n\n".join(f"{title}:\n{_indented(text)}" for title, text in sections if text)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
