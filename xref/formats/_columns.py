"""How wide a report for a terminal is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_USUAL, _LEAST, _MOST = 80, 60, 200


def columns(options: Mapping[str, Any]) -> int:
    """The columns of a report: 80 where ``width`` tells none, and at least 60 and at most 200.

    >>> columns({}), columns({"width": 40}), columns({"width": 120})
    (80, 60, 120)
    """
    return min(max(int(options.get("width") or _USUAL), _LEAST), _MOST)
