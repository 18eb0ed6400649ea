"""The command line: arguments, printing and exit status; nothing else does any of them.

A command is a file of this folder. Exit status: 0 clean, 1 the gate failed, 2 could not do what was
asked, 3 nothing was compared.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130  # as shells report a process that Ctrl-C has ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; problems of the user's go to stderr, all at once."""
    try:
        from xref.cli._running import run  # here, so that Ctrl-C is heard while it is loaded, too

        return run(arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
