"""``xref completion``: the completion script of a shell."""

from __future__ import annotations

import argparse

from xref.units import Command

DESCRIPTION = """\
Print the script that completes commands, options and their words in a shell. Print it again after an update.
"""
EXAMPLES = """\
source <(xref completion bash)                      in this shell; in ~/.bashrc for all
xref completion zsh > "${fpath[1]}/_xref"           with compinit in ~/.zshrc
xref completion fish > ~/.config/fish/completions/xref.fish
"""
STATUS = """\
0  printed
2  no such shell
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "fish", "zsh"), help="the shell")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._completion import SHELLS, pages_of
    from xref.cli._parser import parser_of
    from xref.units import discover

    pages = pages_of(parser_of(discover("xref.cli")), list(discover("xref.formats")))
    print(SHELLS[options.shell](pages), end="")
    return 0


UNIT = Command(
    about="print the completion script of a shell",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
