"""Running one command: its words, the streams it prints to, and what becomes of its errors."""

from __future__ import annotations

import atexit
import errno
import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from xref.cli._parser import parsed, parser_of
from xref.errors import XrefError
from xref.units import Command, Units, discover

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})  # of what stdout is led into


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; problems of the user's go to stderr, all at once."""
    # Nearly all that a run makes lives until its end: looking for garbage often costs a fifth of a short run.
    gc.set_threshold(500_000, 50, 100)
    ended: list[int] = []
    if arguments is None:
        atexit.register(_end, ended)  # now, so that it is called after all that are registered later
    _prepare_streams()
    ended.append(_status(sys.argv[1:] if arguments is None else arguments))
    return ended[0]


def _end(ended: Sequence[int]) -> None:
    """End the process as it stands: to take apart what a run has made, object by object, takes 3 % of a short one."""
    if ended:
        sys.stderr.flush()
        os._exit(ended[0])
    gc.freeze()  # argparse has ended it, or a fault: at least nothing is looked through once more


def _status(words: Sequence[str]) -> int:
    try:
        status = _carried_out(words)
        sys.stdout.flush()  # here, where a full disk or a reader that has gone can still be told
        return status
    except XrefError as error:
        try:
            for problem in error.problems:
                print(problem.with_caret(), file=sys.stderr)
        except BrokenPipeError:  # the status still says that something was wrong
            _lead_nowhere(sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output has gone (as in "xref ... | head"): not an error, and nothing more can be said.
        _lead_nowhere(sys.stdout)
        return 0
    except OSError as error:
        if error.errno not in _FULL:
            raise
        print(f"what was found cannot be written: {error.strerror}", file=sys.stderr)
        _lead_nowhere(sys.stdout)
        return 2


def _carried_out(words: Sequence[str]) -> int:
    # A command's module takes its name in this package: "discover" and "list" are commands here.
    commands: Units[Command] = discover("xref.cli")
    if not words:
        parser_of(commands).print_help()
        return 2
    options = parsed(commands, words)
    return commands[options.command].run(options)


def _prepare_streams() -> None:
    """Make the standard streams write the same bytes in every locale; one that the caller has closed leads nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _lead_nowhere(stream: TextIO) -> None:
    """Drop what a stream still holds, so that Python does not fail to write it when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
