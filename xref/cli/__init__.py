"""The command line: arguments, printing and exit status; nothing else does any of them.

A command is a file of this folder. Exit status: 0 clean, 1 the gate failed, 2 could not do what was
asked, 3 nothing was compared.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from xref.errors import XrefError
from xref.extension import Command, Units, discover
from xref.version import VERSION

DESCRIPTION = "Read what several sources say of the same events; report where they agree, where they conflict, and why."
EPILOG = """\
run the check     xref check articles/
add a rule        xref new my-rule --from "Twelve people were killed in the blast."
gate in CI        xref check articles/ --fail-on error

exit status: 0 clean, 1 sources disagree, 2 could not do what was asked, 3 nothing was compared
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; problems of the user's go to stderr, all at once."""
    commands: Units[Command] = discover("xref.cli")
    words = [*(sys.argv[1:] if arguments is None else arguments)]  # "list" is a command here
    parser = _parser(commands, words)
    options = parser.parse_args(words)
    if not options.command:
        parser.print_help()
        return 2
    try:
        return commands[options.command].run(options)
    except XrefError as error:
        for problem in error.problems:
            print(problem.with_caret(), file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output has gone (as in "xref ... | head"): not an error, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser(commands: Units[Command], words: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="xref", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"xref {VERSION}")
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    # Only the command that is asked for is loaded in full; the others are needed for the list alone.
    asked = next((word for word in words if word in commands), None)
    for name in [asked] if asked else commands:
        command = commands[name]
        part = choices.add_parser(
            name,
            help=argparse.SUPPRESS if command.hidden else command.about,
            description=command.description or command.about,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.arguments(part)
    return parser
