"""Compiled rules as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Compiled:
    """Everything a run needs of its rules, in JSON's types: ``patterns`` as one JSON text each."""

    rules: list[dict[str, Any]] = field(default_factory=list)
    kinds: list[dict[str, Any]] = field(default_factory=list)
    names: list[list[Any]] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # sets of words that patterns share: in any case, then with capitals
    keys: dict[str, list[int]] = field(default_factory=dict)  # spelling of a required word -> patterns
    groups: list[str] = field(default_factory=list)  # by pattern: further required words, groups apart by "|"
    # By rule, its file; not kept and no part of what rules are, as the same packs may lie elsewhere by then.
    paths: dict[str, str] = field(default_factory=dict, compare=False)
