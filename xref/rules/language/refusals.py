"""Refusals: what is wrong with a pattern, told at its place by whoever reads the file."""

from __future__ import annotations

from xref.tuples import NamedTuple


class Refusal(NamedTuple):
    """What is wrong with a pattern: code, offset in its text, message, hint.

    What is only ``doubtful`` is told to authors, and keeps no pattern from running.
    """

    code: str
    offset: int
    message: str
    hint: str = ""
    doubtful: bool = False


class RefusedError(Exception):
    """A pattern that cannot be read."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal
