"""The gate: the only place that decides whether a run passes, and says why in one line."""

from __future__ import annotations

from xref.gate.baseline import Baseline, read_baseline
from xref.gate.policy import Outcome, State, decide, in_articles, with_rule_settings
from xref.gate.waivers import Waiver, read_waivers, waiver_for, with_waiver

__all__ = [
    "Baseline",
    "Outcome",
    "State",
    "Waiver",
    "decide",
    "in_articles",
    "read_baseline",
    "read_waivers",
    "waiver_for",
    "with_rule_settings",
    "with_waiver",
]
