"""Settings: what a run was asked to do, from a file, the command line over it, or the keywords of a call."""

from __future__ import annotations

from xref.settings.files import checked, load_settings, read_settings
from xref.settings.records import (
    CONFLICT_OF_ERROR,
    GATING,
    SEVERITIES,
    STATUSES,
    FailOn,
    RuleSettings,
    Settings,
)

__all__ = [
    "CONFLICT_OF_ERROR",
    "GATING",
    "SEVERITIES",
    "STATUSES",
    "FailOn",
    "RuleSettings",
    "Settings",
    "checked",
    "load_settings",
    "read_settings",
]
