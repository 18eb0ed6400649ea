"""Compiled rules as plain records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, fields
from typing import Any

from xref.records import dataclass


@dataclass(slots=True)
class Compiled:
    """Everything a run needs of its rules, in JSON's types but for the states, which are bytes.

    ``patterns`` is one JSON text each, ``states`` their states, packed, ``groups`` further words that each requires,
    groups apart by "|", and ``words`` the sets of words that patterns share: in any case, then with capitals. These
    four are most of it, and a run reads few of them.
    """

    rules: list[dict[str, Any]] = field(default_factory=list)
    kinds: list[dict[str, Any]] = field(default_factory=list)
    names: list[list[Any]] = field(default_factory=list)
    patterns: Sequence[str] = field(default_factory=list)
    states: Sequence[bytes] = field(default_factory=list)
    groups: Sequence[str] = field(default_factory=list)
    words: Sequence[str] = field(default_factory=list)
    keys: Mapping[str, str] = field(default_factory=dict)  # spelling of a required word -> patterns, as characters
    # By rule, its file; not kept and no part of what rules are, as the same packs may lie elsewhere by then.
    paths: dict[str, str] = field(default_factory=dict, compare=False)
    # How another process opens the file that they were read from, where there is one, instead of being sent it all.
    reopen: Callable[[], Compiled] | None = field(default=None, compare=False, repr=False)

    def __reduce__(self) -> tuple[Callable[..., Compiled], tuple[object, ...]]:
        if self.reopen is not None:
            return self.reopen, ()
        return Compiled, tuple(getattr(self, each.name) for each in fields(self))
