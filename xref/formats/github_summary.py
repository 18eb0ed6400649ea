"""The Markdown report, cut to what a GitHub step summary holds: 1 MiB, beyond which GitHub shows nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xref.extension import Format
from xref.formats import markdown
from xref.model import Report

LIMIT = 1024 * 1024
_ROOM = 1024  # for the words that say what was cut


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the Markdown report, its end left out where it is too long."""
    text = markdown.render(report, options)
    if len(text.encode()) <= LIMIT:
        return text
    kept, size = [], 0
    lines = text.split("\n")
    for entry in lines:
        size += len(entry.encode()) + 1
        if size > LIMIT - _ROOM:
            break
        kept.append(entry)
    left = len(lines) - len(kept)
    return "\n".join(
        [*kept, "", f"**{left} more lines are left out: a step summary holds 1 MiB. See the full report.**\n"]
    )


UNIT = Format(
    render=render, suffixes=(".summary.md",), about="the Markdown report within the limit of a GitHub summary"
)
