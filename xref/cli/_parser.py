"""The parsers of all commands, and help that reads like a manual page: options, examples, exit status, environment."""

from __future__ import annotations

import argparse
import itertools
import shutil
import textwrap
from collections.abc import Mapping, Sequence
from typing import NoReturn

from xref.errors import did_you_mean
from xref.units import Command
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


def parsed(commands: Mapping[str, Command], words: Sequence[str]) -> argparse.Namespace:
    """Return what the words of a command line ask for; options may stand before, between and after the paths."""
    parser = parser_of(commands, words)
    if not words or words[0] not in commands:
        return parser.parse_args(words)
    part = commands_of(parser).choices[words[0]]
    if unknown := _unknown_options(part, words[1:]):  # told first: its value would be refused as something else
        part.error(f"unrecognized arguments: {' '.join(unknown)}")
    options, unknown = part.parse_known_intermixed_args(words[1:], argparse.Namespace(command=words[0]))
    if unknown:
        part.error(f"unrecognized arguments: {' '.join(unknown)}")
    return options


def _unknown_options(parser: argparse.ArgumentParser, words: Sequence[str]) -> list[str]:
    """The long options that a command does not have; they may be cut short, and hold their value."""
    known = [form for action in parser._actions for form in action.option_strings]
    given = itertools.takewhile(lambda word: word != "--", words)
    return [
        each
        for each in given
        if each[:2] == "--" and not any(form.startswith(each.partition("=")[0]) for form in known)
    ]


def commands_of(parser: argparse.ArgumentParser) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    """Return what a parser knows of its commands."""
    (commands,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return commands


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, with the word that was meant."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {self._plain(message)}\n")

    def _plain(self, message: str) -> str:
        known = [form for action in self._actions for form in action.option_strings]
        see = f"see {self.prog} --help"
        if message.startswith("unrecognized arguments: "):
            word = message.partition(": ")[2].split()[0]
            if word.startswith("-"):
                return f"there is no option {word}; {did_you_mean(word.partition('=')[0], known, see)}"
            return f"'{word}' is one word too many; {see}"
        if message.startswith("argument COMMAND: invalid choice: "):
            word = message.split("'")[1]
            return f"there is no command '{word}'; {did_you_mean(word, [*commands_of(self).choices], see)}"
        if message.startswith("the following arguments are required: "):
            missing = message.partition(": ")[2]
            return f"{missing} {'are' if ', ' in missing else 'is'} missing; {see}"
        what, _, wrong = message.removeprefix("argument ").partition(": ")
        if wrong.startswith("invalid choice: "):
            word, _, choices = wrong.removeprefix("invalid choice: ").partition(" (choose from ")
            return f"{what}: {word} is none of {choices.rstrip(')').replace(chr(39), '')}"
        if wrong.startswith("invalid int value: "):
            return f"{what}: {wrong.removeprefix('invalid int value: ')} is no whole number"
        return f"{message.removeprefix('argument ')}; {see}"


def parser_of(commands: Mapping[str, Command], words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser for these words of the command line; without any, the parser of everything.

    Only the command that is asked for is loaded in full; the others are needed for the list alone.
    """
    parser = _Parser(
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
