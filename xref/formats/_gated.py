"""What the gate said, for the formats that show it: the option ``outcome``, where a run has been decided on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xref.formats._untrusted import line

FAILING, NEW, WAIVED, BASELINE, DRAFT = "failing", "new", "waived", "in baseline", "draft"


def result(options: Mapping[str, Any]) -> str:
    """Return the gate's line, empty where none has decided."""
    outcome = options.get("outcome")
    return line(outcome.line) if outcome is not None else ""


def states(options: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what each finding (by id) is to the gate: ``failing``, ``new``, ``waived``, ``in baseline``, ``draft``."""
    outcome = options.get("outcome")
    return {name: str(state) for name, state in outcome.states.items()} if outcome is not None else {}
